"""Every slide on every kind of data: whole, honest, short enough for a hall, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from kerjasama.domain.words import use_language
from kerjasama.exports.deck import Rows, Slide
from kerjasama.rakor import agenda, build
from kerjasama.rakor.ask import Ask
from kerjasama.ui import menu

PROVINCE, REGENCY = {"provinces": ("33",)}, {"provinces": ("33",), "regions": ("33.05",)}
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "tiny": ("tiny", {}),
    "tiny, a regency": ("tiny", REGENCY),
    "empty": ("empty", {}),
    "messy": ("messy", {}),
    "silent": ("silent", {}),
    "silent, a regency": ("silent", REGENCY),
    "sample": ("sample", {}),
    "sample, a province": ("sample", PROVINCE),
    "sample, two provinces": ("sample", {"provinces": ("32", "33")}),
    "sample, a regency": ("sample", REGENCY),
    "sample, years before any": ("sample", {"signed_years": (1950,)}),
}
ENGLISH = ("tiny", "empty", "silent", "sample, a regency")
BUILT = [key for key in agenda.SLIDES if key != "putusan_lalu"]
LONGEST = {"table": 95, "statement": 260}  # letters: what is read from the last row


@pytest.fixture(scope="module")
def slides(ask_of: Callable[..., Ask]) -> Callable[[str, str], dict[str, Slide]]:
    """`slides("tiny", "en")`: every slide of a case, made once."""
    made: dict[tuple[str, str], dict[str, Slide]] = {}

    def making(case: str, language: str = "id") -> dict[str, Slide]:
        if (case, language) not in made:
            world, chosen = CASES[case]
            with use_language(language):
                made[case, language] = {key: build.BUILDERS[key](ask_of(world, **chosen)) for key in BUILT}
        return made[case, language]

    return making


def test_every_slide_of_the_agenda_has_its_builder_in_the_agendas_order() -> None:
    assert [key for key in build.BUILDERS if key in BUILT] == BUILT


@pytest.mark.parametrize(("case", "language"), [*((case, "id") for case in CASES), *((case, "en") for case in ENGLISH)])
def test_a_slide_is_whole(slides: Callable[..., dict[str, Slide]], case: str, language: str) -> None:
    pages = {entry.url_path for entry in menu.ENTRIES}
    for key, slide in slides(case, language).items():
        with use_language(language):
            assert (slide.key, slide.title) == (key, agenda.title_of(key))
        told = (slide.statement, slide.notes, slide.caution, slide.measured, slide.definition)
        assert slide.statement
        assert slide.measured
        assert slide.definition
        wrong = {"nan", "NaT"} | ({"None"} if language == "id" else set())
        assert not any("{" in text or wrong & set(text.split()) for text in told), key
        assert "**" not in "".join(told[1:]), key
        assert slide.statement.count("**") % 2 == 0
        assert slide.place is not None
        assert slide.place[0] in pages
        assert all(isinstance(value, str) for value in slide.place[1].values())


@pytest.mark.parametrize("case", CASES)
def test_a_slide_carries_no_more_than_a_hall_can_read(slides: Callable[..., dict[str, Slide]], case: str) -> None:
    for key, slide in slides(case).items():
        large = [one for one in (slide.chart, slide.area_map, slide.table) if one is not None]
        assert len(large) <= 1, key
        assert len(slide.figures) <= 4, key
        assert len(slide.spoken) <= LONGEST["statement"], (key, slide.spoken)
        if slide.table:
            assert 1 <= len(slide.table.rows) <= 6, key
            assert len(slide.table.headings) <= 5, key
            cells = [cell for row in slide.table.rows for cell in row if isinstance(cell, str)]
            assert max(map(len, cells)) <= LONGEST["table"], key


@pytest.mark.parametrize("case", CASES)
def test_charts_maps_and_tables_fit_themselves(slides: Callable[..., dict[str, Slide]], case: str) -> None:
    for key, slide in slides(case).items():
        if chart := slide.chart:
            assert chart.series, key
            assert {len(series.values) for series in chart.series} == {len(chart.categories)}, key
            assert len(chart.notes) in (0, len(chart.categories)), key
            assert len(set(chart.categories)) == len(chart.categories), key
        if area := slide.area_map:
            assert area.classes[-1].is_hatched
            assert all(0 <= place < len(area.classes) - 1 for place in area.values.values())
            assert set(area.labels) <= set(area.values)
            assert area.credit
        for rows in (*slide.lists, *([slide.table] if slide.table else [])):
            _fits(rows)


def _fits(rows: Rows) -> None:
    assert rows.title
    assert rows.rows
    assert {len(row) for row in rows.rows} == {len(rows.headings)}
    assert len(rows.agreement_ids) in (0, len(rows.rows))
    assert all(heading.name for heading in rows.headings)


@pytest.mark.parametrize("case", CASES)
def test_a_count_stands_with_what_it_is_out_of(slides: Callable[..., dict[str, Slide]], case: str) -> None:
    for key, slide in slides(case).items():
        for figure in slide.figures:
            if figure.of is None:
                assert figure.value is None or figure.note or key == "pasangan", (key, figure.label)
            else:
                assert figure.value is not None
                assert 0 <= figure.value <= figure.of, (key, figure.label)
                assert figure.of_words
        if not slide.is_empty and key != "pasangan":  # that one names amounts of two regions
            assert re.search(r"\b[Dd]ari\b|di antaranya", slide.statement), (key, slide.statement)


@pytest.mark.parametrize("case", CASES)
def test_what_is_empty_shows_nothing_and_says_so(slides: Callable[..., dict[str, Slide]], case: str) -> None:
    for key, slide in slides(case).items():
        if slide.is_empty:
            assert slide.chart is None, key
            assert slide.area_map is None, key
            assert slide.table is None, key
            assert slide.figures == (), key
            assert re.search(r"[Bb]elum|[Tt]idak|[Kk]osong", slide.statement), (key, slide.statement)


def test_nothing_known_gives_only_empty_slides(slides: Callable[..., dict[str, Slide]]) -> None:
    assert all(slide.is_empty for slide in slides("empty").values())
    assert not any(slide.is_empty for slide in slides("sample").values())


@pytest.mark.parametrize("case", ["tiny", "silent", "sample, a regency"])
def test_english_slides_are_in_english_and_count_the_same(slides: Callable[..., dict[str, Slide]], case: str) -> None:
    for key, slide in slides(case, "en").items():
        other = slides(case, "id")[key]
        assert slide.statement != other.statement, key
        assert not re.search(r"\b(yang|dari|tidak|kerja sama|naskah)\b", slide.spoken), (key, slide.spoken)
        assert [figure.value for figure in slide.figures] == [figure.value for figure in other.figures]
        assert [len(rows.rows) for rows in slide.lists] == [len(rows.rows) for rows in other.lists]


def test_a_silent_register_accuses_nobody_and_counts_no_zero(slides: Callable[..., dict[str, Slide]]) -> None:
    made = slides("silent")
    for case, known in (("silent", [1]), ("silent, a regency", [None])):  # one has a PKS of its own in the register
        for key in ("pembuka", "rekap"):
            follow_up = [figure for figure in slides(case)[key].figures if figure.label == "Ditindaklanjuti"]
            assert [figure.value for figure in follow_up] == known, key
            assert known != [None] or follow_up[0].note == "belum dilaporkan di register ini"
    for key in ("pembuka", "rekap", "seremonial", "mandek", "keputusan"):
        assert "bukan tidak ada kegiatan" in made[key].caution, key
    shown = [figure.label for slide in made.values() for figure in slide.figures]
    assert "Seremonial, terkonfirmasi" not in shown
    charted = [series.name for slide in made.values() if slide.chart for series in slide.chart.series]
    assert "Seremonial, terkonfirmasi" not in charted
    assert made["mandek"].table is None
    assert made["laporan"].is_empty
    assert made["masalah"].is_empty
    assert made["hasil"].is_empty


def test_a_deck_has_one_fingerprint_for_the_same_facts(ask_of: Callable[..., Ask]) -> None:
    chosen = agenda.of(["rekap", "peta", "keputusan"])
    one, again = (build.deck(ask_of("tiny"), chosen) for _time in range(2))
    assert one.fingerprint == again.fingerprint
    assert one.fingerprint != build.deck(ask_of("tiny", provinces=("33",)), chosen).fingerprint


def test_slides_share_the_answers_of_a_query(ask_of: Callable[..., Ask]) -> None:
    asked: list[str] = []
    ask = ask_of("tiny")

    def counting(name: str, filters: Any, extra: dict[str, Any]) -> Any:
        asked.append(repr((name, filters, sorted(extra.items()))))
        return ask.answers(name, filters, extra)

    build.deck(Ask(ask.version, ask.choices, ask.places, counting), agenda.usual())
    assert len(asked) == len(set(asked)) > 20

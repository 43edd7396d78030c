"""Perubahan: what moved since the comparison date and why, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.charts.changes import flow_chart, months_chart
from kerjasama.domain.words import use_language
from kerjasama.extracts.store import Store
from kerjasama.ui.views import changes, changes_against, changes_flow, changes_months, changes_moved
from kerjasama.warehouse import Filters, Thresholds
from tests.queries.rules.cases import world_rows
from tests.worlds import AS_OF, FOLDER, World, csv_rows, publish

FILE = "18_changes.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]
ANSWER = (
    "Sejak **30 Juni 2025**: seremonial terduga **1** masuk (semua karena waktu berlalu), **2** keluar (1 karena masa "
    "berlaku habis, 1 karena ada tindak lanjut)."
)


def _said(test: AppTest) -> str:
    return "\n".join([text.value for text in test.markdown] + [part.proto.body for part in test.get("html")])


def test_the_first_sentence_says_what_moved_and_why(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == ANSWER


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert "Keadaan dari bulan ke bulan" in [header.value for header in test.header]


def test_a_published_world_without_agreements_says_so_and_does_not_fail(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Tidak ada kerja sama dalam saringan ini."


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert "suspected ceremonial **1** entered (all through the passing of time)" in test.markdown[0].value
    assert "karena" not in _said(test)


def test_a_card_leads_to_its_rows(open_alone: Open, tiny: World) -> None:
    test = open_alone(FILE, per=DAY, keadaan="seremonial_terduga", arah="keluar")
    assert not test.exception
    assert test.header[0].value == "Yang berpindah keadaan, dan sebabnya", "before all else"
    assert any("Keluar: **Seremonial, terduga**. **2** dari **7**" in text.value for text in test.markdown)
    listed = next(table.value for table in test.dataframe if "Sebab" in table.value)
    assert set(listed["Kerja sama"]) == {"Pengembangan kawasan industri", "Sinergi program pertanian"}
    assert "Pelatihan berbukti pada 11 November 2025." in set(listed["Sebab"])


def test_ringkasan_leads_here(open_alone: Open) -> None:
    test = open_alone("1_overview.py", per=DAY)
    assert "perubahan" in [link.proto.page for link in test.get("page_link")]


def test_a_comparison_that_is_not_earlier_is_said(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, banding=DAY)
    assert not test.exception
    assert any("tidak mendahului" in warning.value for warning in test.warning)


def test_other_thresholds_are_compared_with_the_usual_ones_unless_the_reader_wants_the_same(open_alone: Open) -> None:
    usual = open_alone(FILE, per=DAY, seremonial="3000")
    assert "ambang diubah" in _said(usual)
    same = open_alone(FILE, per=DAY, seremonial="3000", ambang="sama")
    assert "ambang diubah" not in _said(same)


@pytest.fixture
def two_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, list[str]]:
    """A world whose dates were corrected: (data folder, ids of the earlier and the served version)."""
    case = dict.fromkeys(csv_rows(FOLDER.parent / "queries" / "rules" / "movement_cases.csv")[0], "")
    case |= {"doc_type": "kesepakatan_bersama", "coop_type": "KSDPK", "end": "2030-01-01", "declared": "berlaku"}
    for signed in ("2025-06-01", "2024-06-01"):
        publish(world_rows([case | {"case": "dikoreksi", "signed": signed}]), tmp_path)
    (tmp_path / "reference").rename(tmp_path / "unused")
    monkeypatch.setenv(settings.DATA_VARIABLE, str(tmp_path))
    return tmp_path, [version.id for version in reversed(Store(tmp_path).versions())]


def _open(**params: str) -> AppTest:
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    for name, value in params.items():
        test.query_params[name] = value
    return test.run()


def test_a_corrected_date_shows_when_the_earlier_version_is_chosen(two_versions: tuple[Path, list[str]]) -> None:
    _folder, (earlier, _served) = two_versions
    alone = _open(per=DAY)
    assert not alone.exception
    assert "data dikoreksi" not in _said(alone), "within one version nothing was corrected"
    assert any(box.label == "Versi data pembanding" for box in alone.selectbox)
    test = _open(per=DAY, versi=earlier)
    assert not test.exception
    assert "seremonial terduga **1** masuk (semua karena data dikoreksi)" in test.markdown[0].value
    listed = next(table.value for table in test.dataframe if "Sebab" in table.value)
    assert list(listed["Sebab"]) == ["Data dikoreksi: tanggal penandatanganannya berbeda."]


def test_a_version_that_is_not_kept_any_more_is_said(two_versions: tuple[Path, list[str]]) -> None:
    folder, (earlier, _served) = two_versions
    Store(folder).prune(1)
    test = _open(per=DAY, versi=earlier)
    assert not test.exception
    assert any(f"`{earlier}` tidak disimpan lagi" in warning.value for warning in test.warning)


def test_a_version_of_an_older_contract_is_said() -> None:
    assert "susunan data yang lebih lama" in changes_against.missing_words("20200101T000000-000-0", is_kept=True)


@pytest.mark.parametrize(
    ("as_of", "agreements", "first", "count", "why"),
    [
        (date(2026, 10, 31), 5000, date(2024, 10, 31), 25, "24 month ends and the day itself, a month's end"),
        (date(2026, 10, 15), 5000, date(2024, 10, 31), 25, "24 month ends and a day in the midst"),
        (date(2026, 10, 31), 1_000_000, date(2024, 12, 31), 9, "a large register is asked by quarters"),
    ],
)
def test_the_days_of_the_row_of_months(as_of: date, agreements: int, first: date, count: int, why: str) -> None:
    days = changes_months.days(as_of, agreements)
    assert (days[0], days[-1], len(days)) == (first, as_of, count), why
    assert days == sorted(set(days)), why


def _months(tiny: World, measure: str) -> pd.DataFrame:
    days = changes_months.days(AS_OF, 23)
    frames = [tiny.warehouse.run("changes/states", replace(FILTERS, as_of=day)).frame for day in days]
    return changes_months.collected(frames, measure)


def test_each_bar_of_the_months_sums_to_its_denominator(tiny: World) -> None:
    counts = _months(tiny, changes_months.COUNT).groupby("judged_on")
    assert (counts["value"].sum() == counts["of"].first()).all()
    shares = _months(tiny, changes_months.SHARE).groupby("judged_on")
    assert shares["value"].sum().to_list() == pytest.approx([1.0] * len(shares))
    assert (shares["of"].first() == shares["assessable"].first()).all()


@pytest.mark.parametrize("measure", changes_months.MEASURES)
def test_every_state_of_the_months_is_named_beside_its_last_bar(tiny: World, measure: str) -> None:
    rows = _months(tiny, measure)
    figure = months_chart(rows, as_share=measure == changes_months.SHARE)
    words = " ".join(note.text for note in figure.layout.annotations)
    for name in rows["name"].unique():
        assert name in words
    heights = [note.y for note in figure.layout.annotations if note.xref == "paper" and note.text != "■"]
    assert heights == sorted(heights), "the labels stand in the order of the bar"
    assert len(set(heights)) == len(heights)


def test_the_matrix_writes_every_number_and_its_totals(tiny: World) -> None:
    flows = tiny.warehouse.run("changes/flows", FILTERS).frame
    pairs = changes_flow.matrix(flows)
    rows, columns = changes_flow.headings(changes.balance(flows))
    figure = flow_chart(pairs, rows, columns)
    written = [note.text.strip("</b>") for note in figure.layout.annotations if "↓" not in note.text]
    assert written == [str(count) for count in pairs["agreements"]]
    assert pairs["agreements"].sum() == flows["agreements"].sum() == 20
    assert "Seremonial, terduga<br>5" in rows
    assert "Seremonial, terduga<br>4" in columns


def test_confirmed_and_suspected_are_cards_of_their_own_and_a_silent_register_shows_no_zero(tiny: World) -> None:
    flows = tiny.warehouse.run("changes/flows", FILTERS).frame
    cards = {card.label: card for card in changes.cards(flows)}
    assert len(cards) == 6
    assert (cards["Masuk: Seremonial, terduga"].value, cards["Masuk: Seremonial, terduga"].of) == (1, 4)
    assert (cards["Keluar: Seremonial, terduga"].value, cards["Keluar: Seremonial, terduga"].of) == (2, 5)
    assert cards["Masuk: Seremonial, terduga"].note == "Selisih −1: semula 5, menjadi 4."
    silent = {card.label: card.value for card in changes.cards(flows, is_silent=True)}
    assert silent["Masuk: Seremonial, terkonfirmasi"] == silent["Masuk: Ditindaklanjuti"] == "–"
    assert silent["Masuk: Seremonial, terduga"] == 1


def test_what_an_office_typed_is_never_markup(tiny: World) -> None:
    rows = changes.balance(tiny.warehouse.run("changes/flows", FILTERS).frame).assign(name="<script>x</script>")
    assert "<script>" not in changes.balance_html(rows)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_choice_has_words(language: str) -> None:
    with use_language(language):
        for options, words in (
            (changes_moved.STATES, changes_moved.state_choice_words),
            (changes_moved.DIRECTIONS, changes_moved.direction_words),
            (changes_moved.CAUSE_CHOICES, changes_moved.cause_choice_words),
            (changes_months.MEASURES, changes_months.measure_words),
            ((changes_against.USUAL, changes_against.SAME), changes_against.limit_words),
        ):
            assert all(words(code) and words(code) != code for code in options)


def test_todays_thresholds_are_compared_with_the_usual_ones_only_where_they_differ() -> None:
    other = Thresholds(ceremonial_days=730)
    assert changes_against.thresholds_of(None, Thresholds()) is None
    assert changes_against.thresholds_of(None, other) == Thresholds()
    assert changes_against.thresholds_of(changes_against.SAME, other) is None

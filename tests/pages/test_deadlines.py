"""Tenggat: what lapses, what lapsed and what follows, over a world that a person can count."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.domain import codes
from kerjasama.domain.words import use_language
from kerjasama.ui.views import deadlines as view
from kerjasama.ui.views import deadlines_states as by_state
from kerjasama.ui.views import profile_clocks
from kerjasama.ui.views.answer import draw_unknown_caution
from kerjasama.ui.views.deadlines_words import clock_words
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, FOLDER, World, csv_rows, publish

FILE = "14_deadlines.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def test_the_first_sentence_counts_what_can_be_computed_and_keeps_reports_apart(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == (
        "Dari **29** tenggat hukum yang dapat dihitung, **1** habis dalam 30 hari, **2** lewat; **13** laporan "
        "belum masuk pada waktunya."
    ), "no request to a DPRD is recorded in this world: nothing is said of it"


def test_what_lapses_soon_says_by_when_who_and_which_article(open_alone: Open) -> None:
    html = _html(open_alone(FILE, per=DAY))
    assert "1 Juli 2026" in html
    assert "1 hari lagi" in html
    assert "Calon mitra menjawab penawaran" in html
    assert "Permendagri 22/2020 Pasal 8(3)" in html


def test_what_lapsed_says_its_consequence_and_its_denominator(open_alone: Open) -> None:
    html = _html(open_alone(FILE, per=DAY))
    assert "Menteri tidak memberikan persetujuan atas Rencana Kerja Sama berikutnya dari daerah itu." in html
    assert "dari 10 yang dapat dihitung" in html, "semester reports: 9 of 10"


def test_a_threshold_of_this_page_changes_its_numbers_and_its_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    field = next(field for field in test.number_input if field.label.startswith("Laporan semester"))
    field.set_value(365).run()
    assert not test.exception
    assert "**4** laporan belum masuk" in test.markdown[0].value, "those abroad alone"
    assert test.query_params["tempo_lapor"] in ("365", ["365"])


def test_a_link_opens_one_term_in_one_state(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, tenggat="laporan_semester", keadaan="lewat")
    assert not test.exception
    assert "Laporan semester" in [header.value for header in test.header]
    assert any("**9** dari **10** kerja sama" in text.value for text in test.markdown)


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert "Yang sudah lewat, dan akibatnya" in [header.value for header in test.header]


def test_a_published_world_without_agreements_says_so_and_does_not_fail(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Tidak ada tenggat hukum yang dapat dihitung bagi kerja sama dalam saringan ini."


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert "legal deadlines that can be computed" in test.markdown[0].value
    assert "Calon mitra" not in _html(test)


def test_a_register_without_stages_and_reports_says_what_cannot_be_computed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = ("import_batches", "organizations", "agreements", "agreement_parties")
    publish({name: csv_rows(FOLDER / "tiny" / f"{name}.csv") for name in kept}, tmp_path)
    shutil.rmtree(tmp_path / "reference")
    monkeypatch.setenv(settings.DATA_VARIABLE, str(tmp_path))
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    test.query_params["per"] = DAY
    test.run()
    assert not test.exception
    said = "\n".join(box.value for box in test.warning)
    assert "tidak memuat **tahapan dan surat**" in said
    assert "**laporan**" in said
    assert "bukan kelalaian siapa pun" in said
    assert "laporan" not in test.markdown[0].value, "no report is missing where none was ever kept"
    assert "dianggap disetujui" not in test.markdown[0].value
    assert _html(test).count('<div class="kk-card-value">–</div>') == 3


def test_where_nothing_can_be_computed_no_zero_is_shown() -> None:
    nothing = pd.DataFrame({"agreement_id": []})
    assert view.soon_statement(nothing, 30, 0) == view.nothing_words()
    assert view.deemed_statement(nothing, 0) == view.nothing_words()
    assert by_state.lapsed_statement(pd.DataFrame({"lapsed": [0], "computable": [0]})) == view.nothing_words()


def test_every_term_has_its_words_in_both_languages() -> None:
    for language in ("id", "en"):
        with use_language(language):
            for code in codes.CLOCKS:
                words = clock_words(code)
                assert words.who_does_what
                assert words.consequence
                assert "Permendagri" in words.counted


def test_days_are_told_as_a_person_would() -> None:
    assert [view.left(days) for days in (12, 0, -3)] == ["12 hari lagi", "hari ini", "lewat 3 hari"]
    with use_language("en"):
        assert [view.left(days) for days in (1, 12, -1)] == ["in 1 day", "in 12 days", "1 day ago"]


def test_a_profile_tells_the_terms_of_its_agreement(open_alone: Open, tiny: World) -> None:
    test = open_alone("22_agreements.py", id="A12", per=DAY)
    assert not test.exception
    assert "Tenggat hukum" in [header.value for header in test.header]
    frame = tiny.warehouse.run("agreements/clocks", FILTERS, agreement_id="A12").frame
    assert profile_clocks.statement(frame) == (
        "Dari **4** tenggat yang dapat dihitung, **3** lewat dan **0** hampir lewat."
    )
    offer = tiny.warehouse.run("agreements/clocks", FILTERS, agreement_id="A19").frame
    assert profile_clocks.statement(offer).endswith("Terdekat 1 Juli 2026.")


def test_a_profile_is_the_same_whatever_the_filters(tiny: World) -> None:
    narrow = Filters(as_of=AS_OF, provinces=("32",))
    rows = [tiny.warehouse.run("agreements/clocks", filters, agreement_id="A12").frame for filters in (FILTERS, narrow)]
    pd.testing.assert_frame_equal(*rows)


def test_the_summary_adds_up_with_the_terms(tiny: World) -> None:
    for day in (AS_OF, date(2024, 6, 30)):
        summary = tiny.warehouse.run("deadlines/summary", Filters(as_of=day)).frame.iloc[0]
        terms = tiny.warehouse.run("deadlines/terms", Filters(as_of=day), clock_code=None, clock_states=None).frame
        counted = tiny.warehouse.run("deadlines/states_by_clock", Filters(as_of=day)).frame
        assert summary["terms"] == len(terms) == counted["terms"].sum()
        assert summary["lapsed"] == (terms["state"] == "lewat").sum() == counted["lapsed"].sum()
        assert summary["lapsed"] == summary["lapsed_procedures"] + summary["lapsed_reports"]
        assert summary["computable"] + summary["not_computable"] == summary["terms"]


@pytest.mark.parametrize(
    ("not_assessable", "population", "is_said", "why"),
    [(287, 287, True, "neither form nor date of any"), (5, 10, True, "half of them"), (4, 10, False, "most are known"),
     (0, 0, False, "nothing there")],
)  # fmt: skip
def test_a_register_without_forms_and_dates_is_said_to_hide_what_depends_on_them(
    not_assessable: int, population: int, is_said: bool, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("kerjasama.ui.views.answer.caution", said.append)
    draw_unknown_caution(SimpleNamespace(not_assessable=not_assessable, population=population))
    assert bool(said) == is_said, why

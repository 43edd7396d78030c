"""Laporan: who reports, who does not, and what is owed, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.domain.words import use_language
from kerjasama.ui.views import profile_reports, reports_told
from kerjasama.ui.views import reports as view
from kerjasama.ui.views import reports_matrix as matrix
from kerjasama.ui.views import reports_owed as owed
from kerjasama.ui.views.reports_rule import rule_words
from kerjasama.warehouse import Filters, Thresholds
from tests.worlds import AS_OF, FOLDER, World, csv_rows, publish

FILE = "15_reports.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def _cells(tiny: World, by: str) -> Any:
    frame = tiny.warehouse.run("reports/matrix", FILTERS, group_code=by, period_count=view.PERIODS).frame
    return matrix.named(frame, by)


def test_the_first_sentence_says_the_last_semester_that_is_over_and_who_never_reported(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert not test.warning or "umurnya" in test.warning[0].value
    assert test.markdown[0].value == (
        "Untuk Semester 2 2025, **1** dari **12** laporan yang jatuh tempo sudah masuk (**8%**), **1** di antaranya "
        "tepat waktu. **4** dari **7** pemerintah daerah belum pernah melapor."
    )


def test_it_opens_in_the_menu_in_english_and_over_nothing(open_in_menu: Open, open_alone: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert "Siapa yang melapor, semester demi semester" in [header.value for header in test.header]
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert "of **12** reports due were submitted" in test.markdown[0].value
    assert "masuk" not in _html(test)
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Tidak ada laporan jatuh tempo yang dapat dihitung dalam saringan ini."


@pytest.mark.parametrize("by", matrix.GROUPS)
def test_every_grouping_opens_from_a_link_and_its_table_has_headings_and_totals(open_alone: Open, by: str) -> None:
    test = open_alone(FILE, per=DAY, menurut=by)
    assert not test.exception
    html = _html(test)
    assert html.count('<th scope="col">') == view.PERIODS + 1
    assert "1 dari 12" in html.split("<tfoot>")[1]


def test_the_last_row_of_the_matrix_is_what_the_semesters_say(tiny: World) -> None:
    cells = _cells(tiny, "provinsi")
    periods = tiny.warehouse.run("reports/by_period", FILTERS, period_count=view.PERIODS).frame
    sums = matrix.totals(cells)
    for column in ("owed", "due", "on_time", "late", "missing", "not_due"):
        assert list(sums[column]) == list(periods[column])


@pytest.mark.parametrize(
    ("counts", "sign", "words", "why"),
    [
        ({"owed": 5, "due": 5, "on_time": 5}, "#0B5D7A 1.000turn", "5 dari 5", "all came in time"),
        ({"owed": 5, "due": 5, "on_time": 3, "late": 2}, "#C77414 1.000turn", "5 dari 5", "all came, some late"),
        ({"owed": 5, "due": 5, "on_time": 2, "late": 1, "missing": 2}, "#9B1C31 0.600turn", "3 dari 5", "some came"),
        ({"owed": 5, "due": 5, "missing": 5}, "#9B1C31 0.000turn", "0 dari 5", "none came"),
        ({"owed": 5, "not_due": 4, "early": 1}, "dashed", "1 dari 5", "not due yet, one came already"),
        ({"owed": 9, "due": 1, "missing": 1, "not_due": 8}, "0.000turn", "8 belum jatuh tempo", "abroad before home"),
        ({"unknown": 5}, "dashed", "? dari 5", "a register without reports"),
        ({}, "none", "–", "nothing owed is not nothing reported"),
    ],
)
def test_a_cell_says_its_numbers_and_its_state(counts: Mapping[str, int], sign: str, words: str, why: str) -> None:
    names = ("owed", "due", "on_time", "late", "missing", "early", "not_due", "unknown")
    row = type("Row", (), {name: counts.get(name, 0) for name in names})
    html = matrix.cell_html(row)
    assert sign in html, why
    assert words in html, why
    assert ("terlambat" in html) == bool(counts.get("late")), why


def test_names_are_never_markup(tiny: World) -> None:
    cells = _cells(tiny, "wilayah").assign(name="<script>x</script>")
    assert "<script>" not in matrix.matrix_html(cells, matrix.groups(cells), "<b>")


def test_the_data_behind_the_matrix_has_a_row_for_each_group_and_a_column_for_each_semester(tiny: World) -> None:
    cells = _cells(tiny, "wilayah")
    rows = matrix.wide(cells, matrix.groups(cells))
    assert len(rows) == cells["group_key"].nunique()
    names = [column.name for column in matrix.wide_columns(cells, "wilayah")]
    assert set(names) <= set(rows.columns)
    kebumen = rows[rows["name"] == "Kabupaten Kebumen"].iloc[0]
    assert kebumen["2024-12-31"] == "1 dari 3"
    assert kebumen["2026-06-30"] == "belum jatuh tempo (3)"


def test_one_agency_is_chosen_from_a_link_and_its_list_is_complete(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, menurut="perangkat_daerah", perangkat="33.74|Dinas Lingkungan Hidup")
    assert not test.exception
    told = "**Dinas Lingkungan Hidup**: **5** laporan atas **1** kerja sama"
    assert any(text.value.startswith(told) for text in test.markdown)


def test_a_group_that_owes_nothing_any_more_can_stay_chosen(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, daerah="31.71|")
    assert not test.exception
    assert not any("tidak dikenal" in warning.value for warning in test.warning)


def test_changing_the_due_day_changes_the_numbers_and_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per="2026-02-10")
    assert "Untuk Semester 2 2025" in test.markdown[0].value
    field = next(field for field in test.number_input if field.label.startswith("Tenggat laporan semester"))
    field.set_value(60).run()
    assert not test.exception
    assert "Untuk Semester 1 2025" in test.markdown[0].value, "the later semester is not over yet"
    assert test.query_params["tempo_lapor"] in ("60", ["60"])
    assert any("tidak menyebut harinya" in caption.value for caption in test.caption)


def test_the_shared_filters_narrow_every_number(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, jenis="SINERGI")
    assert not test.exception
    assert "**1** dari **2** laporan" in test.markdown[0].value
    assert not any("luar negeri yang laporan tahunannya jatuh tempo sudah" in text.value for text in test.markdown)


@pytest.fixture
def open_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """The tiny world without its reports."""
    tables = {path.stem: csv_rows(path) for path in (FOLDER / "tiny").glob("*.csv") if path.stem != "reports"}
    publish(tables, tmp_path)
    for path in (tmp_path / "reference").iterdir():
        path.unlink()
    (tmp_path / "reference").rmdir()

    def opening(**params: str) -> AppTest:
        monkeypatch.setenv(settings.DATA_VARIABLE, str(tmp_path))
        test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
        for name, value in params.items():
            test.query_params[name] = value
        return test.run()

    return opening


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_register_without_reports_accuses_nobody(open_silent: Callable[..., AppTest], language: str) -> None:
    test = open_silent(per=DAY, bahasa=language)
    assert not test.exception
    assert ("tidak memuat satu pun laporan" if language == "id" else "hold not a single report") in test.markdown[
        0
    ].value
    headers = [header.value for header in test.header]
    assert len(headers) == 1, "no list of those who never reported"
    assert "0 dari" not in _html(test)


def test_a_profile_tells_its_own_duties(open_alone: Open) -> None:
    test = open_alone("22_agreements.py", per=DAY, id="A02")
    assert not test.exception
    assert any("**1** dari **8** laporan masuk, 0 di antaranya terlambat" in text.value for text in test.markdown)


@pytest.mark.parametrize(
    ("agreement", "words"),
    [
        ("A05", "Tidak wajib dilaporkan: dilaporkan bersama naskah induknya."),
        ("A19", "Tidak wajib dilaporkan: belum ditandatangani."),
        ("A12", "Setahun tanpa laporan: Menteri tidak menyetujui"),
    ],
)
def test_a_profile_says_why_nothing_is_owed_and_what_silence_abroad_costs(
    tiny: World, agreement: str, words: str
) -> None:
    asked = {"agreement_id": agreement, "period_count": profile_reports.PERIODS}
    frame = tiny.warehouse.run("agreements/report_duties", FILTERS, **asked).frame
    assert words in profile_reports.statement(frame)
    assert {column.name for column in profile_reports.columns()} <= set(profile_reports.rows(frame).columns)


def test_problems_are_parted_by_what_they_say(tiny: World) -> None:
    frame = tiny.warehouse.run("reports/problems", FILTERS, row_limit=10).frame
    assert [len(reports_told.problem_rows(frame, kind)) for kind in reports_told.KINDS] == [1, 1, 1, 1]
    assert "**1** menyebut permasalahan (**1** tanpa upaya penyelesaian)" in reports_told.problems_statement(frame)


def test_the_rule_is_told_with_its_articles_and_the_due_day_in_use() -> None:
    text = rule_words(Thresholds(report_due_days=45), 7)
    for part in ("**45 hari**", "Pasal 17 dan 39", "Pasal 60", "7 Januari", "14 Januari", "Pasal 35–36"):
        assert part in text
    with use_language("en"):
        assert "**45 days**" in rule_words(Thresholds(report_due_days=45), 7)


def test_never_reported_names_the_worst_and_asks_first(tiny: World) -> None:
    frame = tiny.warehouse.run("reports/never_reported", FILTERS, group_code="wilayah", period_count=4).frame
    text = owed.never_statement(matrix.named(frame, "wilayah"), "wilayah", AS_OF)
    assert "**4** belum pernah tercatat melapor" in text
    assert "Pemerintah Provinsi DKI Jakarta (5)" in text
    assert "tanyakan dahulu" in text

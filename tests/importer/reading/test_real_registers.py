"""The real files beside the repository: measured counts, so that a change of the reading shows."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kerjasama.importer.reading.layout import Layout, lay_out
from kerjasama.importer.reading.reader import read_workbook
from kerjasama.importer.values.date_order import Counts, decide_order
from kerjasama.importer.values.dates import parse_date
from kerjasama.importer.values.durations import parse_end, read_duration


@pytest.fixture(scope="module")
def register(shared_dir: Path):
    def read(name: str) -> Layout:
        return lay_out(read_workbook(shared_dir / "registers" / name))

    return read


def test_kkp_all_242_rows_are_data_and_both_unnamed_columns_speak_for_themselves(register) -> None:
    layout = register("kkp_kerja_sama.csv")
    assert layout.rows_read == 242
    fields = [match.field for match in layout.headings]
    assert fields == [
        *("year", "partner_class", "partner_name", "doc_type", "signatory_role", "doc_number", "signatory_role"),
        *("doc_number", "duration", "start_on", "end_on", "declared_status", "url", "url"),
    ]
    assert layout.unknown_headings == []


def test_kkp_is_month_first_by_evidence_and_two_dates_are_mistyped(register) -> None:
    rows = register("kkp_kerja_sama.csv").rows
    decided = decide_order(rows)
    assert decided.order == "mdy"
    assert decided.by_field == {"start_on": Counts(137, 0, 101), "end_on": Counts(133, 0, 98)}
    votes = (decided.roman_month_first, decided.roman_day_first, decided.roman_either, decided.roman_neither)
    assert votes == (207, 2, 9, 5)
    parsed = [(cell, parse_date(cell, decided.order)) for row in rows for cell in row.cells.get("start_on", ())]
    assert Counter(one.quality for _cell, one in parsed) == {"exact": 238, "invalid": 2}
    wrong = [(cell.a1, cell.text, one.hint) for cell, one in parsed if one.quality == "invalid"]
    assert wrong == [("J127", "9/92021", "9/9/2021"), ("J134", "12/72020", "12/7/2020")]


def test_kkp_a_term_of_thirty_is_doubted(register) -> None:
    rows = register("kkp_kerja_sama.csv").rows
    doubts = [row.number for row in rows if read_duration(row.text("duration")).doubt]
    assert len(doubts) == 1


def test_upr_73_rows_with_iso_dates(register) -> None:
    layout = register("upr_kerjasama_partnerships.csv")
    assert layout.rows_read == 73
    assert layout.findings == []
    assert {parse_date(row.cells["start_on"][0]).quality for row in layout.rows} == {"exact"}
    assert [match.heading for match in layout.headings if match.field == "parent_number"] == ["document_fundamental"]


def test_pgvim_two_tables_six_sections_and_the_rest_is_reported(register) -> None:
    layout = register("pgvim_mou_redacted.csv")
    assert [(table.data_rows, table.section_rows) for table in layout.tables] == [(77, 6), (6, 0)]
    assert layout.tables[0].header_rows == (2, 3)
    by_heading = {match.heading: (match.field, match.how) for match in layout.headings}
    years = [(match.field, match.how) for match in layout.headings if match.heading == "Year"]
    assert years == [("duration", "by_values"), ("year", "exact")], "the second table has no values to go by"
    assert by_heading["(kolom G)"] == ("partner_class", "values")
    assert by_heading["Activity / 2022-2023"] == ("follow_up", "group")
    codes = Counter(finding.issue_code for finding in layout.findings)
    assert codes == {"heading_personal": 2, "heading_guessed": 2, "heading_blank": 3}
    assert layout.rows[-7].section == "Network"


def test_pgvim_two_dates_in_a_cell_and_a_renewal_by_itself_are_no_guesses(register) -> None:
    (row,) = [row for row in register("pgvim_mou_redacted.csv").rows if row.number == 68]
    assert parse_date(row.cells["signed_on"][0]).method == "several_dates"
    assert parse_end(row.cells["end_on"][0]).method == "auto_renew"


def test_sister_cities_305_rows(register) -> None:
    layout = register("sister_cities_indonesia.csv")
    assert layout.rows_read == 305
    assert [match.field for match in layout.headings] == ["country", "lead_region", "partner_name"]

"""The decision sheet opened again: what is asked, what may be chosen, what tells the reader whose line it is."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime

import openpyxl
import pytest
import xlsxwriter

from kerjasama.domain import decision_sheet as form
from kerjasama.domain.codes import MEETING_DECISIONS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, use_language
from kerjasama.exports.decision_sheet import add_sheet, decision_sheet
from kerjasama.exports.deck import Heading, Rows
from kerjasama.exports.tables import Head
from kerjasama.meetings import Meeting

HEAD = Head("Rapat", "", "Semua wilayah", date(2026, 3, 1), "v1", True)
MEETING = Meeting(
    "rp-1",
    "Rakor triwulan I",
    date(2026, 3, 4),
    "",
    None,
    None,
    "",
    "",
    "",
    "",
    True,
    datetime(2026, 3, 1, tzinfo=UTC),
    1,
)


def lines() -> Rows:
    """A list with more columns than the sheet shows, in the reader's language."""
    return Rows(
        "Yang harus diputuskan",
        (Heading(_("Urutan"), "number"), Heading(_("Paling lambat"), "date"), Heading(_("Kerja sama"), weight=4)),
        ((1, date(2026, 4, 1), "=SUM(A1) Pasar bersama"), (2, None, "Air minum")),
        ("a1", "a2"),
    )


def _opened(language: str = "id", meeting: Meeting | None = MEETING) -> openpyxl.Workbook:
    with use_language(language):
        return openpyxl.load_workbook(io.BytesIO(decision_sheet(lines(), meeting, HEAD)))


def _cells(book: openpyxl.Workbook) -> list[list[object]]:
    return [[cell.value for cell in row] for row in book[form.SHEET].iter_rows()]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_agreement_has_its_line_with_four_cells_to_fill_in(language: str) -> None:
    rows = _cells(_opened(language))
    top = next(number for number, row in enumerate(rows) if row[0] == form.ID)
    assert rows[top][:8] == [form.ID, form.NUMBER, "Kerja sama", "Paling lambat", *form.FILLED]
    assert [row[0] for row in rows[top + 1 :]] == ["a1", "a2"] + [None] * form.BLANK_LINES
    assert rows[top + 1][2] == "=SUM(A1) Pasar bersama"
    assert all(row[4:8] == [None] * 4 for row in rows[top + 1 :])


def test_the_decision_is_chosen_from_the_five_and_the_rest_is_locked() -> None:
    book = _opened()
    sheet = book[form.SHEET]
    rules = sheet.data_validations.dataValidation
    words = ",".join(label("decision", code) for code in MEETING_DECISIONS)
    assert [rule.formula1.strip('"') for rule in rules if rule.type == "list"] == [words]
    assert len(words) <= 255  # what Excel takes in a cell's own list
    assert [rule.type for rule in rules] == ["list", "date"]
    top = next(row for row in sheet.iter_rows() if row[0].value == form.ID)[0].row
    assert sheet.protection.sheet
    line = sheet[top + 1]
    assert [cell.protection.locked for cell in line[:8]] == [True] * 4 + [False] * 4
    assert sheet.column_dimensions["A"].hidden
    assert not sheet[top + 3][2].protection.locked  # an agreement that is not listed is written by hand


def test_it_prints_on_a4_landscape_with_its_heading_on_every_page() -> None:
    sheet = _opened()[form.SHEET]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows
    assert "A" not in str(sheet.print_area).split("!")[-1].replace("$", "").split(":")[0]


def test_it_says_which_meeting_it_is_and_that_it_is_sample_data() -> None:
    book = _opened()
    hidden = book[form.REFERENCE_SHEET]
    assert hidden.sheet_state == "veryHidden"
    assert hidden["A1"].value == form.MARK
    about = json.loads(str(hidden["A2"].value))
    assert (about["meeting_id"], about["held_on"], about["is_sample"]) == ("rp-1", "2026-03-04", True)
    texts = [str(value) for row in _cells(book) for value in row if value is not None]
    assert "DATA CONTOH, bukan data sebenarnya" in texts
    assert "Rakor triwulan I" in texts
    assert "rp-1" in texts, "whoever types a printed sheet can name the meeting"


def test_without_a_meeting_its_name_and_day_are_left_to_be_filled_in() -> None:
    sheet = _opened(meeting=None)[form.SHEET]
    told = {row[1].value: row[3] for row in sheet.iter_rows(max_row=6)}
    assert {told[form.MEETING_NAME].value, told[form.MEETING_DAY].value} == {None}
    assert not told[form.MEETING_DAY].protection.locked
    assert form.MEETING_CODE not in told


def test_a_name_that_is_known_stands_on_the_sheet_while_its_day_is_open() -> None:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        add_sheet(book, lines(), None, HEAD, "Rakor triwulan II", "provinsi=33")
    opened = openpyxl.load_workbook(made)
    told = {row[1].value: row[3].value for row in opened[form.SHEET].iter_rows(max_row=6)}
    assert (told[form.MEETING_NAME], told[form.MEETING_DAY]) == ("Rakor triwulan II", None)
    about = json.loads(str(opened[form.REFERENCE_SHEET]["A2"].value))
    assert (about["meeting_id"], about["scope"]) == ("", "provinsi=33")

"""Putusan rapat in a real browser: a meeting is created, two tabs record at once, the sheet goes out and comes in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from kerjasama.domain import decision_sheet as form
from kerjasama.meetings import Ledger, conflicts

pytestmark = pytest.mark.browser
WHERE = "rapat?provinsi=35"  # regions that no other test looks back on


def test_two_tabs_record_at_once_and_a_filled_sheet_is_recorded_once(
    visit: Callable, sample_site: str, sample_data: Path, tmp_path: Path
) -> None:
    mine, yours = visit(sample_site), visit(sample_site)
    page = mine.open(WHERE)
    page.get_by_role("textbox", name="Nama rapat").fill("Rakor uji")
    page.get_by_role("button", name="Buat rapat", exact=True).click()
    page.get_by_text("Rapat dibuat").first.wait_for()
    mine.settle()

    other = yours.open(WHERE)
    for tab, shown in ((mine, page), (yours, other)):
        shown.get_by_role("button", name="Catat putusan", exact=True).click()
        tab.settle()
    assert "keduanya disimpan" in yours.text()
    ledger = Ledger(sample_data)
    meeting = next(one for one in ledger.meetings(True) if one.name == "Rakor uji")
    recorded = ledger.current(meeting.id)
    assert len(recorded) == 2
    assert len(conflicts(recorded)) == 1

    with page.expect_download() as started:
        page.get_by_role("button", name="Unduh lembar putusan (XLSX)").click()
    path = tmp_path / "lembar.xlsx"
    started.value.save_as(path)
    book = openpyxl.load_workbook(path)
    sheet = book[form.SHEET]
    head = next(row for row in sheet.iter_rows() if row[0].value == form.ID)
    columns = {cell.value: cell.column for cell in head}
    row = head[0].row + 2
    sheet.cell(row, columns[form.DECISION]).value = "Lanjutkan"
    sheet.cell(row, columns[form.DUE]).value = datetime(2027, 3, 31)
    book.save(path)
    button = page.get_by_role("button", name="Catat putusan dari lembar ini")
    page = mine.open(WHERE)
    page.locator("input[type=file]").set_input_files(path)
    button.click()
    page.get_by_text("1 baris terisi = 1 tercatat + 0 ditolak").first.wait_for()
    mine.settle()
    page = mine.open(WHERE)
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_text("1 sudah tercatat sebelumnya").first.wait_for()
    mine.settle()
    assert button.count() == 0
    assert len(ledger.current(meeting.id)) == 3
    with page.expect_download() as minutes:
        page.get_by_role("button", name="Unduh draf notulen (DOCX)").click()
    assert minutes.value.suggested_filename.startswith("contoh-notulen-")

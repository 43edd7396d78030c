"""Sheets, templates and reports of ours that come back damaged: refused in words or row by row, never a traceback."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from kerjasama.errors import ImportRefused, UserError
from kerjasama.extracts.store import Store
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.pipeline import import_files
from tests.importer.confirmations import ANSWERED_ON, ASKED_ON, sheet_for
from tests.importer.test_template import FILLED, fill

KINDS = ("konfirmasi", "templat", "laporan")
HEADER = ("Nomor", "Judul", "Mitra", "Perangkat Daerah", "Tanggal", "Berakhir", "Jenis Naskah", "Status")
ROWS = [
    [f"{n}/KSD/2023", f"Kerja sama {n}", f"PT Contoh {n}", "Bappeda", day, "5 Januari 2033", "Kesepakatan Bersama", "?"]
    for n, day in enumerate(("5 Januari 2023", "6 Maret 2023", "31/31/2023"), start=1)
]


@pytest.fixture
def books(store: Store, csv_file: Callable[..., Path], tmp_path: Path) -> dict[str, bytes]:
    """One workbook of each kind, as the product hands it out."""
    register = csv_file("register.csv", HEADER, ROWS)
    outcome = import_files([register], store=store, owner="Kabupaten Kebumen", reporting_on=ASKED_ON)
    assert outcome.files[0].report_file is not None
    return {
        "konfirmasi": sheet_for(store),
        "templat": fill(tmp_path / "templat.xlsx", FILLED).read_bytes(),
        "laporan": outcome.files[0].report_file.read_bytes(),
    }


def _check(store: Store, content: bytes, name: str = "berkas.xlsx") -> FileOutcome:
    return import_files([(name, content)], store=store, check=True, today=ANSWERED_ON).files[0]


def _saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _marked(book: openpyxl.Workbook) -> openpyxl.worksheet.worksheet.Worksheet:
    return next(sheet for sheet in book.worksheets if str(sheet["A1"].value).startswith("peta-kerja-sama/"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_of_another_version_is_refused_and_not_read_as_a_register(
    kind: str, books: dict[str, bytes], store: Store
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(books[kind]))
    _marked(book)["A1"].value += "9"
    with pytest.raises(ImportRefused, match="versi lain"):
        _check(store, _saved(book))


@pytest.mark.parametrize("kind", KINDS)
def test_without_its_hidden_sheet_it_is_refused_and_not_read_as_a_register(
    kind: str, books: dict[str, bytes], store: Store
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(books[kind]))
    book.remove(_marked(book))
    with pytest.raises(ImportRefused, match="acuan"):
        _check(store, _saved(book))


def test_a_template_that_lost_a_required_heading_refuses_its_rows_and_says_which(
    books: dict[str, bytes], store: Store
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(books["templat"]))
    book["Tahapan"]["A1"].value = "Kode lama"
    outcome = _check(store, _saved(book))
    assert outcome.rows_refused == 1
    found = {(one.issue_code, one.sheet, one.heading) for one in outcome.findings}
    assert ("heading_unknown", "Tahapan", "Kode lama") in found
    assert ("required_empty", "Tahapan", "Kode kerja sama") in found


def test_a_report_that_lost_its_headings_is_refused(books: dict[str, bytes], store: Store) -> None:
    book = openpyxl.load_workbook(io.BytesIO(books["laporan"]))
    sheet = next(sheet for sheet in book.worksheets if sheet.title.startswith("Perbaikan"))
    for row in sheet.iter_rows():
        for cell in row:
            if "jangan diubah" in str(cell.value):
                cell.value = None
    with pytest.raises(ImportRefused, match="rusak"):
        _check(store, _saved(book))


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_done_to_it_there_is_a_refusal_or_an_account(
    kind: str, books: dict[str, bytes], store: Store
) -> None:
    dice = random.Random(kind)
    refusals = []
    for _attempt in range(5):
        content = _damaged(books[kind], dice)
        name = dice.choice(("berkas.xlsx", "berkas.xls", "berkas.csv", "berkas"))
        try:
            outcome = _check(store, content, name)
        except UserError as error:
            refusals.append(error)
        else:
            assert outcome.rows_read == outcome.rows_written + outcome.rows_refused
    assert all(error.what and error.todo for error in refusals)


def _damaged(content: bytes, dice: random.Random) -> bytes:
    """Headings swapped, cells merged or overwritten, rows gone, a sheet more, or nothing left at all."""
    if dice.random() < 0.1:
        return content[: dice.choice((0, 100, len(content) // 2))]
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = dice.choice(book.worksheets)
    rows, columns = sheet.max_row, sheet.max_column
    first, second = dice.randint(1, columns), dice.randint(1, columns)
    for row in range(1, rows + 1):
        one, other = sheet.cell(row, first), sheet.cell(row, second)
        if isinstance(one, openpyxl.cell.cell.Cell) and isinstance(other, openpyxl.cell.cell.Cell):
            one.value, other.value = other.value, one.value
    strange = (None, " ", -1, 1e308, "31/02/2026", date(1850, 1, 1), "=1/0", "{x}", "…", "x" * 3000)
    for _cell in range(dice.choice((0, 1, 10))):
        cell = sheet.cell(dice.randint(1, rows), dice.randint(1, columns))
        if isinstance(cell, openpyxl.cell.cell.Cell):
            cell.value = dice.choice(strange)
    if dice.random() < 0.5:
        row, column = dice.randint(1, rows), dice.randint(1, columns)
        sheet.merge_cells(start_row=row, start_column=column, end_row=row + 2, end_column=column + 1)
    if dice.random() < 0.5:
        sheet.delete_rows(dice.randint(1, rows), 2)
    if dice.random() < 0.5:
        book.create_sheet("Catatan").append(["Catatan", "apa saja"])
    return _saved(book)

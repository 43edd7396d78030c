"""Bytes to sheets: every kind of file an office sends, merged cells filled, what is no table refused with a reason."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.model import Cell, CellValue, Sheet
from kerjasama.importer.reading.merged_ods import ods_merged_ranges
from kerjasama.importer.reading.sheets_csv import PROGRESS_EVERY, read_csv

Progress = Callable[[int], None]  # is told how many rows were read so far, all sheets together
Merges = list[tuple[tuple[int, int], tuple[int, int]]]  # ((first row, first column), (last row, last column)), from 0

LARGEST_UNPACKED = 2_000_000_000  # bytes; a million rows take a tenth of it
_NO_TABLES = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WEBP"),
    (b"{\\rtf", "RTF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "GZIP"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_workbook(source: Path | str | bytes, name: str = "", progress: Progress | None = None) -> list[Sheet]:
    """All sheets of a file (CSV, XLSX, XLSM, XLSB, XLS, ODS), told by its content and not by its name.

    `name` is what messages call the file. Raises ImportRefused saying what is wrong and what to do.
    """
    if isinstance(source, bytes):
        content = source
    else:
        name = name or Path(source).name
        content = _bytes_of(Path(source), name)
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ImportRefused(_("Berkas kosong."), where=name, todo=_("Kirim berkas yang berisi register."))
    _refuse_what_is_no_table(content, name)
    is_workbook = content.startswith((b"PK\x03\x04", _OLE))
    sheets = _read_spreadsheet(content, name, progress) if is_workbook else [read_csv(content, name, progress)]
    if not any(sheet.rows for sheet in sheets):
        raise ImportRefused(
            _("Tidak ada satu sel pun yang berisi."), where=name, todo=_("Kirim berkas yang berisi register.")
        )
    return sheets


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ImportRefused(
            _("Berkas tidak dapat dibuka: {reason}").format(reason=error.strerror or error),
            where=name,
            todo=_("Periksa letak dan izin berkas."),
        ) from error


def _refuse_what_is_no_table(content: bytes, name: str) -> None:
    kind = next((kind for mark, kind in _NO_TABLES if content.startswith(mark)), "")
    if not kind and content.startswith(b"PK\x03\x04"):
        kind = _zip_kind(content, name)
    head = content[:500].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml")):
        kind = "HTML/XML"
    if kind:
        raise ImportRefused(
            _("Berkas ini {kind}, bukan tabel yang dapat dibaca.").format(kind=kind),
            where=name,
            todo=_("Buka di lembar kerja lalu simpan sebagai XLSX, XLS, ODS, atau CSV."),
        )


def _zip_kind(content: bytes, name: str) -> str:
    """'' for a spreadsheet, else what kind of archive it is; ImportRefused when the archive is broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            unpacked = sum(entry.file_size for entry in archive.infolist())
            is_ods = "mimetype" in names and b"spreadsheet" in archive.read("mimetype")
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError) as error:
        raise _damaged(name, error) from error
    if unpacked > LARGEST_UNPACKED:
        raise ImportRefused(
            _("Berkas terlalu besar setelah dibuka."), where=name, todo=_("Bagi register menjadi beberapa berkas.")
        )
    if any(entry.startswith("xl/") for entry in names) or is_ods:
        return ""
    if any(entry.startswith("word/") for entry in names):
        return "DOCX"
    return "PPTX" if any(entry.startswith("ppt/") for entry in names) else "ZIP"


def _damaged(name: str, error: Exception) -> ImportRefused:
    return ImportRefused(
        _("Berkas rusak atau terpotong ({reason}).").format(reason=error),
        where=name,
        todo=_("Buka dan simpan ulang di lembar kerja, lalu kirim lagi."),
    )


def _read_spreadsheet(content: bytes, name: str, progress: Progress | None) -> list[Sheet]:
    sheets: list[Sheet] = []
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
            ods_merges = ods_merged_ranges(content)
            done = 0
            for meta in workbook.sheets_metadata:
                if meta.typ != SheetTypeEnum.WorkSheet:
                    continue
                sheet = workbook.get_sheet_by_name(meta.name)
                merges = sheet.merged_cell_ranges if ods_merges is None else ods_merges.get(meta.name, [])
                rows = _rows(sheet, merges or [], progress, done)
                done += len(rows)
                sheets.append(Sheet(meta.name, tuple(rows), hidden=meta.visible != SheetVisibleEnum.Visible))
    except PasswordError as error:
        raise _locked(name) from error
    except (CalamineError, OSError, ValueError) as error:
        # An encrypted XLSX is an OLE container that holds the package, which the reader takes for a broken XLS.
        if content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in content:
            raise _locked(name) from error
        raise _damaged(name, error) from error
    return sheets


def _locked(name: str) -> ImportRefused:
    return ImportRefused(
        _("Berkas dikunci dengan kata sandi."),
        where=name,
        todo=_("Simpan salinan tanpa kata sandi, lalu kirim salinan itu."),
    )


def _rows(sheet: CalamineSheet, merges: Merges, progress: Progress | None, done: int) -> list[tuple[Cell, ...]]:
    if sheet.start is None:
        return []
    first_row, first_column = sheet.start
    filled = _merge_sources(merges)
    anchors = set(filled.values())
    kept: dict[tuple[int, int], CellValue] = {}
    rows: list[tuple[Cell, ...]] = []
    for offset, values in enumerate(sheet.to_python()):
        row = first_row + offset
        cells = {first_column + index: _value(value) for index, value in enumerate(values) if value != ""}
        for column, value in cells.items():
            if (row, column) in anchors:
                kept[row, column] = value
        for column in range(first_column, first_column + len(values)):
            source = filled.get((row, column))
            if source is not None and source in kept:
                cells[column] = kept[source]
        made = tuple(
            Cell(row + 1, column + 1, value, text)
            for column, value in sorted(cells.items())
            if (text := cell_text(value))
        )
        if made:
            rows.append(made)
        if progress and (done + offset + 1) % PROGRESS_EVERY == 0:
            progress(done + offset + 1)
    return rows


def _merge_sources(merges: Merges) -> dict[tuple[int, int], tuple[int, int]]:
    """Covered cell -> the cell whose value it shows. A merge over thousands of rows is layout, not meaning."""
    sources: dict[tuple[int, int], tuple[int, int]] = {}
    for (top, left), (bottom, right) in merges:
        if (bottom - top + 1) * (right - left + 1) > 20_000:
            continue
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    sources[row, column] = (top, left)
    return sources


def _value(value: object) -> CellValue:
    if isinstance(value, timedelta):
        return _clock(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    if isinstance(value, str):
        return value.strip()
    assert isinstance(value, bool | int | float | date | datetime | time)
    return value


def _clock(value: timedelta) -> CellValue:
    """A duration as the clock that the sheet shows ('19:35:00'): an ODS keeps every time of day as a duration."""
    seconds = round(value.total_seconds())
    if not 0 <= seconds < 86_400:
        return value / timedelta(days=1)
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)


def cell_text(value: CellValue) -> str:
    """What a person sees of a value: whole days without a time, whole numbers without decimals."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return f"{value:.15g}" if isinstance(value, float) else str(value).strip()

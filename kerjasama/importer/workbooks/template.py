"""The template workbook that offices fill in: a sheet per table, drop-downs in words, an example row."""

from __future__ import annotations

import io
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.workbook import Workbook

from kerjasama.domain.labels import labels
from kerjasama.domain.words import _
from kerjasama.importer.workbooks.template_columns import EXAMPLE, LIST_SHEET, MARK, SHEET_OF, SHEETS
from kerjasama.reference.tables import load, regions

_ROWS = 2000  # how far formats and drop-downs reach
_WIDE = ("title", "scope_text", "description", "problems", "solutions", "item_text", "name_typed", "rationale",
         "indicator_name", "verification", "note")  # fmt: skip
_GUIDE = (
    "Templat Peta Kerja Sama",
    "1. Isi lembar Kerja Sama: satu baris untuk satu naskah (KB, NK, PKS, kontrak).",
    "2. Beri setiap kerja sama kode yang tetap, misalnya KS-2025-001. Lembar lain menunjuk kode itu.",
    "3. Isi lembar Para Pihak: satu baris untuk satu pihak, masing-masing dengan nomornya.",
    "4. Isi lembar Tahapan sampai Capaian bila ada. Tindak lanjut dan capaian hanya dinilai bila berbukti.",
    "5. Kode kerja sama yang sudah ada di dasbor (misalnya ks-1a2b...) boleh dipakai untuk menambah tindak lanjutnya.",
    "6. Pilih dari daftar bila ada. Tulis tanggal sebagai tanggal; tahun saja boleh untuk tanggal penandatanganan.",
    "7. Baris yang dimulai dengan CONTOH tidak diimpor. Kolom berjudul tebal dengan tanda * wajib diisi.",
    "8. Jangan ubah nama lembar dan judul kolom. Setelah diisi: halaman Impor, atau perintah kerjasama import.",
)


def build() -> bytes:
    """The empty template as XLSX bytes."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": "Templat Peta Kerja Sama", "created": datetime(2020, 1, 1)})
    guide = book.add_worksheet("Petunjuk")
    guide.set_column(0, 0, 110)
    for row, text in enumerate(_GUIDE):
        guide.write_string(row, 0, text, book.add_format({"bold": row == 0, "font_size": 14 if row == 0 else 11}))
    lists = _lists()
    ranges = ranges_for(lists)
    for sheet in SHEETS:
        _sheet(book, sheet.table, ranges)
    _list_sheet(book, lists)
    book.close()
    return buffer.getvalue()


def sheet_title(table: str) -> str:
    """The sheet's name for a table; the table's own name when it has no sheet."""
    other = {
        "confirmations": _("Jawaban yang dicatat"),
        "potentials": _("Angka yang disimpan"),
        "mapping_items": _("Usulan yang disimpan"),
        "lab_ideas": _("Ide yang disimpan"),
    }
    if table in other:
        return other[table]
    return SHEET_OF[table].title if table in SHEET_OF else table


def _lists() -> dict[str, list[str]]:
    """Everything that a cell can be chosen from, in Indonesian words."""
    found = {name: list(dict.fromkeys(labels(name).values())) for name in sorted(
        {column.words for sheet in SHEETS for column in sheet.columns if column.words})}  # fmt: skip
    found["bool"] = ["Ya", "Tidak"]
    found["region"] = [region.region_name for region in regions().values()]
    found["urusan"] = [f"{row['urusan_code']} {row['urusan_name']}" for row in load("urusan").to_pylist()]
    found["country"] = sorted(row["country_name_id"] for row in load("countries").to_pylist())
    return found


def ranges_for(lists: dict[str, list[str]]) -> dict[str, str]:
    """The range of each list on the hidden sheet."""
    return {
        name: f"={LIST_SHEET}!${_letters(place)}$2:${_letters(place)}${len(words) + 1}"
        for place, (name, words) in enumerate(lists.items(), start=1)
    }


def _letters(column: int) -> str:
    return str(xlsxwriter.utility.xl_col_to_name(column))


def _list_sheet(book: Workbook, lists: dict[str, list[str]]) -> None:
    """The mark that this is a template in A1; one list per column from B."""
    sheet = book.add_worksheet(LIST_SHEET)
    sheet.write_string(0, 0, MARK)
    for column, (name, words) in enumerate(lists.items(), start=1):
        sheet.write_string(0, column, name)
        for row, word in enumerate(words, start=1):
            sheet.write_string(row, column, word)
    sheet.hide()


def _sheet(book: Workbook, table: str, ranges: dict[str, str]) -> None:
    spec = SHEET_OF[table]
    sheet = book.add_worksheet(spec.title)
    head = book.add_format({"bg_color": "#1F3B57", "font_color": "#FFFFFF", "text_wrap": True, "valign": "top"})
    must = book.add_format({"bold": True, "bg_color": "#1F3B57", "font_color": "#FFFFFF", "text_wrap": True,
                            "valign": "top"})  # fmt: skip
    example = book.add_format({"italic": True, "font_color": "#808080", "bg_color": "#F2F2F2"})
    example_day = book.add_format({"italic": True, "font_color": "#808080", "bg_color": "#F2F2F2",
                                   "num_format": "dd mmmm yyyy"})  # fmt: skip
    day = book.add_format({"num_format": "dd mmmm yyyy"})
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(spec.columns):
        heading = f"{column.heading} *" if column.required else column.heading
        sheet.write_string(0, place, heading, must if column.required else head)
        is_day = column.kind in ("date", "year_date")
        sheet.set_column(place, place, 46 if column.field in _WIDE else 22, day if is_day else None)
        if source := ranges.get(column.words or column.kind):
            sheet.data_validation(1, place, _ROWS, place, {"validate": "list", "source": source,
                                                           "error_type": "warning"})  # fmt: skip
        value = f"{EXAMPLE}-1" if place == 0 and not column.example else column.example
        if is_day and value:
            sheet.write_datetime(1, place, date.fromisoformat(str(value)), example_day)
        else:
            sheet.write(1, place, value, example)

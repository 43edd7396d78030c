"""The template workbook for figures: one row per figure, drop-downs, an example row that is not imported."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter
from xlsxwriter.workbook import Workbook

from kerjasama.domain.labels import labels
from kerjasama.importer.potential.template_mark import EXAMPLE, FIGURES_SHEET, LIST_SHEET, MARK
from kerjasama.reference.tables import load, regions

# Indicators that read back as what they say; any other text may be typed.
INDICATORS = (
    "Produksi", "Kebutuhan", "Stok", "Surplus atau defisit", "Luas panen", "Luas areal", "Produktivitas", "PDRB ADHB",
    "PDRB ADHK 2010", "PDRB per kapita ADHB", "Laju pertumbuhan ekonomi", "Jumlah penduduk", "Jumlah pengunjung",
    "Populasi ternak", "Jumlah usaha", "Nilai produksi", "Harga", "Indeks", "Persentase",
)  # fmt: skip
UNITS = (
    "ton", "ribu ton", "kuintal", "kg", "ha", "ku/ha", "ton/ha", "ekor", "orang", "ribu jiwa", "unit", "%", "rupiah",
    "juta rupiah", "miliar rupiah", "rupiah/kg", "indeks",
)  # fmt: skip
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
# heading, width, name of its list, example
_COLUMNS: tuple[tuple[str, int, str, str | float], ...] = (
    ("Wilayah", 30, "wilayah", f"{EXAMPLE}: Kabupaten Kebumen"),
    ("Kode Kemendagri", 12, "", "33.05"),
    ("Indikator", 26, "indikator", "Produksi"),
    ("Komoditas", 34, "komoditas", "Gula merah"),
    ("Tahun", 10, "", 2024),
    ("Bulan", 12, "bulan", ""),
    ("Nilai", 16, "", 1234.5),
    ("Satuan", 16, "satuan", "ton"),
    ("Sumber", 34, "", "Dinas Pertanian dan Pangan"),
)
_GUIDE = (
    "Templat angka potensi daerah",
    "1. Isi lembar Angka: satu baris untuk satu angka.",
    "2. Wilayah: pilih dari daftar. Kode boleh dikosongkan; bila diisi, dicocokkan dengan namanya.",
    "3. Indikator: apa yang diukur. Pilih dari daftar atau tulis sendiri, misalnya 'Jumlah pengunjung'.",
    "4. Komoditas: komoditas atau lapangan usaha; kosongkan bila tidak ada.",
    "5. Bulan: kosongkan untuk angka setahun. Nilai: angka saja; tulis - bila memang tidak ada angkanya.",
    "6. Satuan: seperti di sumbernya, misalnya 'ribu ton'. Sumber: siapa yang menerbitkan angka itu.",
    "7. Baris yang dimulai dengan CONTOH tidak diimpor. Jangan ubah nama lembar dan judul kolom.",
    "8. Setelah diisi: halaman Impor, atau perintah kerjasama import.",
)
_ROWS = 5000


def build() -> bytes:
    """The empty template as XLSX bytes."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": _GUIDE[0], "created": datetime(2020, 1, 1)})
    figures = book.add_worksheet(FIGURES_SHEET)
    guide = book.add_worksheet("Petunjuk")
    guide.set_column(0, 0, 110)
    for row, text in enumerate(_GUIDE):
        guide.write_string(row, 0, text, book.add_format({"bold": row == 0, "font_size": 14 if row == 0 else 11}))
    lists = choices()
    head = book.add_format({"bold": True, "bg_color": "#1F3B57", "font_color": "#FFFFFF", "text_wrap": True})
    example = book.add_format({"italic": True, "font_color": "#808080", "bg_color": "#F2F2F2"})
    text = book.add_format({"num_format": "@"})
    places = list(lists)
    for place, (heading, width, name, shown) in enumerate(_COLUMNS):
        figures.set_column(place, place, width, text if heading == "Kode Kemendagri" else None)
        figures.write_string(0, place, heading, head)
        if shown != "":
            figures.write(1, place, shown, example)
        if name:
            letters = xlsxwriter.utility.xl_col_to_name(places.index(name) + 1)
            source = f"={LIST_SHEET}!${letters}$2:${letters}${len(lists[name]) + 1}"
            figures.data_validation(1, place, _ROWS, place, {"validate": "list", "source": source,
                                                             "error_type": "warning"})  # fmt: skip
    figures.freeze_panes(1, 1)
    _list_sheet(book, lists)
    book.close()
    return buffer.getvalue()


def choices() -> dict[str, list[str]]:
    """What the drop-downs offer; each choice reads back as itself."""
    sectors = [f"{code}. {name}" for code, name in labels("sector").items()]
    return {
        "wilayah": ["Indonesia", *(region.region_name for region in regions().values())],
        "indikator": list(INDICATORS),
        "komoditas": [*(row["commodity_name"] for row in load("commodities").to_pylist()), *sectors],
        "bulan": list(_MONTHS),
        "satuan": list(UNITS),
    }


def _list_sheet(book: Workbook, lists: dict[str, list[str]]) -> None:
    """The mark of the template in A1; one list per column from B."""
    sheet = book.add_worksheet(LIST_SHEET)
    sheet.write_string(0, 0, MARK)
    for column, (name, listed) in enumerate(lists.items(), start=1):
        sheet.write_string(0, column, name)
        for row, word in enumerate(listed, start=1):
            sheet.write_string(row, column, word)
    sheet.hide()

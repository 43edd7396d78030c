"""A register as an office keeps it: a title, sections, mixed dates, a total, and headings that nobody knows."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import xlsxwriter

STRANGE_HEADING = "Sahabat Pembangunan"  # holds the partners, and no map knows it

_ROWS = (
    ("A. KERJA SAMA DENGAN PERGURUAN TINGGI", "", "", "", "", "", ""),
    (1, "Penelitian pengendalian banjir rob", "Universitas Diponegoro", "134/12/2023", "17 Januari 2023", "3 tahun",
     "merah"),
    (2, "Pengabdian masyarakat di desa pesisir", "Universitas Negeri Semarang", "134/15/2023", "25/03/2023",
     "2 (dua) tahun", "biru"),
    ("B. KERJA SAMA DENGAN PEMERINTAH DAERAH", "", "", "", "", "", ""),
    (3, "Pengelolaan sampah lintas batas", "Pemerintah Kabupaten Kendal", "660/31/2024", "13/06/2024", "5 tahun",
     "biru"),
    (4, "Penyediaan air minum", "Pemerintah Kabupaten Demak", "690/07/2024", "30/09/2024", "1 tahun", "hijau"),
    ("", "", "", "", "", "", ""),
    ("JUMLAH", 4, "", "", "", "", ""),
)  # fmt: skip


def messy_register() -> bytes:
    """The workbook: four agreements of Kota Semarang; the partners stand under a heading that nobody knows."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": datetime(2024, 10, 1)})  # the same bytes whenever it is made
    sheet = book.add_worksheet("Rekap 2024")
    sheet.merge_range(0, 0, 0, 6, "DAFTAR KERJA SAMA PEMERINTAH KOTA SEMARANG")
    headings = ("No", "Judul Kerja Sama", STRANGE_HEADING, "Nomor", "Tanggal Penandatanganan", "Jangka Waktu",
                "Warna Map")  # fmt: skip
    for column, heading in enumerate(headings):
        sheet.write_string(2, column, heading)
    for row, values in enumerate(_ROWS, start=3):
        for column, value in enumerate(values):
            if value != "":
                sheet.write(row, column, value)
    book.close()
    return buffer.getvalue()

# ruff: noqa: E501
"""Build data/samples/register_kerja_sama_contoh.xlsx: a small real register in the untidy form that offices use.

Public facts only, as the press reported them; what was not reported stays empty. Run it again and the bytes are equal.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import xlsxwriter

OUT = Path(__file__).resolve().parent.parent / "data" / "samples" / "register_kerja_sama_contoh.xlsx"

FIVE = (
    "1. Kabupaten Kepulauan Tanimbar\n2. Kabupaten Paser\n3. Kabupaten Lombok Utara\n4. Kabupaten Sorong\n"
    "5. Kota Pekanbaru"
)
SCOPE = (
    "1. Kajian kebijakan dan inovasi administrasi negara\n2. Kajian dan inovasi manajemen ASN\n"
    "3. Pelatihan dan pengembangan kompetensi\n4. Pendidikan tinggi terapan"
)
LAN = "Lembaga Administrasi Negara"
# (section) or (no, first party, partner, country, what, form, date as reported, scope, state, note, source)
ROWS: tuple[tuple[str, ...], ...] = (
    ("A. Sinergi dengan Pemerintah Pusat",),
    ("1", LAN, FIVE, "", "Penguatan kajian, inovasi, dan kompetensi aparatur daerah", "Nota kerja sama",
     "Senin, 29 Maret 2021", SCOPE, "", "satu penandatanganan, lima pemerintah daerah; Aula Prof. Dr. Agus Dwiyanto, "
     "Kantor LAN Veteran, Jakarta", "pers: \"penandatanganan dokumen kerja sama\""),
    ("2", LAN, "Kab. Kotawaringin Timur", "", "Peningkatan inovasi daerah melalui laboratorium inovasi",
     "Kesepakatan Bersama", "2018", "Laboratorium inovasi: drum up, diagnose, design",
     "", "Sampit; satu dari 11 kabupaten; sedikitnya lima gagasan per perangkat daerah", "pers: \"kesepakatan bersama\""),
    ("B. Kerja Sama Antardaerah",),
    ("3", "Kab. Konawe", "Kab. Buton Utara", "", "Penyediaan beras", "", "23 Januari 2025",
     "Beras: produksi 142.000 ton, kebutuhan 21.000 ton, ditawarkan sekitar 120.000 ton", "", "",
     "pers: \"kerja sama antar daerah (KAD)\""),
    ("C. Kerja Sama Luar Negeri",),
    ("4", "Kota Banjarmasin", "Kaikoukai", "Jepang", "Pengiriman tenaga kerja", "", "", "", "",
     "berlangsung sebelum Desember 2023; tanggal naskah tidak diberitakan", "pers: \"kerja sama\""),
    ("5", "Kota Banjarmasin", "", "", "Kota kembar: beasiswa, kursus singkat, ekonomi kreatif", "", "", "", "rencana",
     "rencana per Desember 2023, belum ada naskah", "pers: rencana"),
)  # fmt: skip
TOP = ("No", "Para Pihak", "Para Pihak", "Negara", "Judul Kerja Sama", "Jenis Naskah", "Tanggal Penandatanganan",
       "Ruang Lingkup", "Status", "Keterangan", "Sumber")  # fmt: skip
BELOW = ("", "Pihak I", "Pihak II", "", "", "", "", "", "", "", "")


def build(path: Path = OUT) -> None:
    """Write the workbook."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"title": "Register kerja sama (contoh dari berita)", "created": datetime(2020, 1, 1)})
    sheet = book.add_worksheet("Register KSD")
    title = book.add_format({"bold": True, "font_size": 13, "align": "center"})
    head = book.add_format({"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True})
    section = book.add_format({"bold": True, "bg_color": "#D9D9D9"})
    body = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    last = len(TOP) - 1
    sheet.merge_range(0, 0, 0, last, "REKAPITULASI KERJA SAMA DAERAH", title)
    sheet.merge_range(1, 0, 1, last, "Dihimpun dari berita; yang tidak diberitakan dikosongkan", title)
    for column, (upper, lower) in enumerate(zip(TOP, BELOW, strict=True)):
        if upper == "Para Pihak":
            sheet.write_string(4, column, lower, head)
        else:
            sheet.merge_range(3, column, 4, column, upper, head)
    sheet.merge_range(3, 1, 3, 2, "Para Pihak", head)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, last, 28)
    for row, values in enumerate(ROWS, start=5):
        if len(values) == 1:
            sheet.merge_range(row, 0, row, last, values[0], section)
            continue
        for column, value in enumerate(values):
            if column == 0 or (value.isdigit() and len(value) == 4):
                sheet.write_number(row, column, int(value), body)
            else:
                sheet.write_string(row, column, value, body)
    book.close()


if __name__ == "__main__":
    build()

"""The decision sheet of a meeting, filled in by hand and read again: its mark, headings and lines, for both sides.

Always in Indonesian: it goes to offices. The words to choose from are those of codes.MEETING_DECISIONS.
"""

from __future__ import annotations

MARK = "peta-kerja-sama/putusan/1"
SHEET = "Lembar putusan"
REFERENCE_SHEET = "Acuan putusan"  # hidden: the mark, then the meeting and what it was made from as JSON
ID = "Kode kerja sama (jangan diubah)"
NUMBER = "No."
MEETING_NAME = "Nama rapat"
MEETING_DAY = "Tanggal rapat"
MEETING_CODE = "Kode rapat (jangan diubah)"
RECORDER = "Dicatat oleh (jabatan)"

# What stands beside the cells to fill in, where the list has it, in this order. Indonesian source texts.
TITLE = "Kerja sama"
KNOWN = (TITLE, "Perangkat daerah", "Mitra", "Keadaan", "Usulan", "Paling lambat")

DECISION = "Putusan"
AGENCY = "Perangkat daerah penanggung jawab"
DUE = "Tenggat"
NOTE = "Catatan"
FILLED = (DECISION, AGENCY, DUE, NOTE)
BLANK_LINES = 8  # for agreements that are not listed

GUIDE = (
    "Isi kolom kuning. Putusan dipilih dari daftar: Lanjutkan, Percepat PKS, Perpanjang atau perbarui, Akhiri secara "
    "resmi, Verifikasi laporan. Tenggat ditulis sebagai tanggal, misalnya 31/12/2026 atau 31 Desember 2026.",
    "Baris tanpa putusan dibiarkan kosong. Kerja sama lain ditulis pada baris kosong paling bawah: judulnya, nomor "
    "naskah atau mitranya. Boleh dicetak, diisi dengan pena, lalu diketik kemudian.",
    "Kembalikan sebagai XLSX: dibaca di halaman Putusan rapat atau Impor. Mengirim lembar yang sama dua kali tidak "
    "mencatat dua kali.",
)

"""The confirmation sheet that goes to an office and comes back: its sheets, columns and mark, for writer and reader."""

from __future__ import annotations

from dataclasses import dataclass

MARK = "peta-kerja-sama/konfirmasi/1"
REFERENCE_SHEET = "Acuan"  # hidden: the mark, then JSON in pieces; lists to choose from stand from column B on
ANSWER_SHEET = "Konfirmasi"
GUIDE_SHEET = "Petunjuk"
CODE = "Kode kerja sama (jangan diubah)"
LISTS = ("confirmation_answer", "action_type", "evidence_type", "termination_reason")


@dataclass(frozen=True)
class SheetColumn:
    """One column. `kind`: locked (filled for the office), text, date, code; `words` the label list of a code.

    `width` in characters. `field` of a locked column is the query's column that fills it (confirmation/to_ask).
    """

    heading: str
    field: str
    kind: str
    width: int
    words: str = ""


C = SheetColumn
COLUMNS: tuple[SheetColumn, ...] = (
    C(CODE, "agreement_id", "locked", 22),
    C("Judul", "title", "locked", 44),
    C("Mitra", "partner_name", "locked", 30),
    C("Perangkat daerah", "office_name", "locked", 24),
    C("Ditandatangani", "signed_on", "locked", 15),
    C("Umur", "age", "locked", 16),
    C("Mengapa ditanyakan", "why", "locked", 44),
    C("Jawaban", "answer", "code", 26, "confirmation_answer"),
    C("Jenis tindakan", "action_type", "code", 24, "action_type"),
    C("Tanggal tindakan", "action_on", "date", 16),
    C("Uraian tindakan", "description", "text", 40),
    C("Jenis bukti", "evidence_type", "code", 24, "evidence_type"),
    C("Nomor atau tautan bukti", "evidence_url", "text", 32),
    C("Berakhir pada", "ended_on", "date", 16),
    C("Alasan berakhir", "termination_reason", "code", 26, "termination_reason"),
    C("Catatan", "note", "text", 32),
    C("Dijawab oleh (kantor atau jabatan)", "office", "text", 28),
    C("Tanggal jawaban", "answered_on", "date", 16),
)
FILLED = tuple(column for column in COLUMNS if column.kind != "locked")
# What only a carried-out agreement has; beside "tidak dilaksanakan" it is a contradiction.
ACTION_FIELDS = ("action_type", "action_on", "description", "evidence_type", "evidence_url")

GUIDE: tuple[str, ...] = (
    "Kerja sama di lembar Konfirmasi belum terlaporkan tindak lanjutnya. Itu belum berarti tidak ada kegiatan: karena "
    "itu kami bertanya dahulu.",
    "1. Pada setiap baris pilih Jawaban: sudah dilaksanakan (dengan bukti), tidak dilaksanakan, atau sudah "
    "berakhir/diakhiri.",
    "2. Sudah dilaksanakan: pilih Jenis tindakan, tulis Tanggal tindakan dan uraiannya, pilih Jenis bukti, dan tulis "
    "nomor atau tautan buktinya.",
    "3. Tanda hilang bila buktinya dokumen bertanggal, DPA/SP2D, daftar hadir, berita acara, laporan semester, atau "
    "data transaksi. Foto dan tautan berita dicatat, tetapi belum cukup.",
    "4. Untuk Kesepakatan Bersama cukup PKS, rencana kerja, atau anggaran; untuk naskah lain harus kegiatan yang "
    "sudah dilaksanakan.",
    "5. Tidak dilaksanakan: biarkan kolom tindakan dan bukti kosong; alasannya boleh ditulis di Catatan.",
    "6. Sudah berakhir/diakhiri: tulis tanggalnya dan pilih alasannya.",
    "7. Baris yang belum dapat dijawab dibiarkan kosong; baris itu tercatat sebagai belum dijawab.",
    "8. Dijawab oleh: tulis kantor atau jabatan, bukan nama orang. Tanggal jawaban boleh dikosongkan.",
    "9. Tulis tanggal sebagai tanggal (31/12/2025) atau dengan kata (31 Desember 2025).",
    "10. Jangan ubah kode, judul, nama lembar, dan judul kolom. Baris tidak perlu diurutkan.",
    "11. Simpan sebagai XLSX lalu kembalikan kepada pengirim; berkas ini dibaca di halaman Impor.",
    "12. Keliru menjawab? Perbaiki di berkas ini lalu kirim lagi: jawaban terakhir yang berlaku, yang lama tetap "
    "tersimpan sebagai riwayat.",
)

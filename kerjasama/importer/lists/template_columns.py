"""The columns of the templates for a mapping list and a list of ideas; their headings are in data/mappings too."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ListColumn:
    """One column: what is offered (`choices`: a list of `domain.labels`, or 'region', 'urusan', 'kak'), a comment that
    the heading carries, and what the example row shows."""

    heading: str
    field: str
    comment: str
    choices: str = ""
    required: bool = False
    example: str | int = ""
    is_day: bool = False
    width: int = 22


@dataclass(frozen=True)
class ListTemplate:
    """One template: kind of file, sheet, what to do, columns."""

    kind: str
    sheet: str
    title: str
    guide: tuple[str, ...]
    columns: tuple[ListColumn, ...]


C = ListColumn
_AGAIN = "Baris yang dimulai dengan CONTOH tidak diimpor. Daftar yang sama diimpor lagi: barisnya digantikan."
_AGREEMENT = "Kode kerja sama (ks-...) dari profilnya, kode di register, atau nomor naskahnya."

MAPPING = ListTemplate(
    "mapping",
    "Pemetaan",
    "Templat daftar pemetaan urusan",
    (
        "Satu baris untuk satu usulan kerja sama dari satu perangkat daerah. Kolom bertanda * wajib diisi.",
        "Peraturan (Permendagri 22/2020 Pasal 5 dan 25) mewajibkan daftarnya, tetapi tidak menentukan bentuknya; "
        "susunan kolom ini pilihan dasbor.",
        "Nomor adalah tanda pengenal baris: jangan diubah antara satu kiriman dan kiriman berikutnya.",
        _AGAIN,
        "Setelah diisi: halaman Impor, atau perintah kerjasama import.",
    ),
    (
        C("No", "row_no", "Nomor usulan yang tetap.", example="CONTOH-1", width=12),
        C("Tahun", "year", "Tahun rencananya.", required=True, example=2026, width=10),
        C("Wilayah", "region", "Daerah pemilik daftar; boleh kosong bila pemiliknya disebut saat impor.", "region",
          example="Kabupaten Kebumen"),
        C("Perangkat Daerah", "agency", "Yang mengusulkan.", required=True, example="Dinas Pertanian (contoh)"),
        C("Urusan", "urusan", "Nama atau kode urusan pemerintahan.", "urusan", example="3.27 Pertanian"),
        C("Isu atau masalah", "issue", "Isu, masalah, atau potensi yang mendasari (Pasal 5 ayat 1).", width=36,
          example="Harga jatuh saat panen raya"),
        C("Program", "program", "Program di RKPD atau Renja.", width=30),
        C("Kegiatan", "activity", "Kegiatan di RKPD atau Renja.", width=30),
        C("Objek kerja sama", "object", "Apa yang dikerjasamakan.", required=True, width=36,
          example="Pemasaran gula merah"),
        C("Jenis kerja sama", "coop_type", "Antardaerah, pihak ketiga, sinergi, atau luar negeri.", "coop_type"),
        C("Calon mitra", "partner_name", "Daerah, lembaga, atau badan usaha yang dituju.", width=30,
          example="Kabupaten Banyumas"),
        C("Posisi", "position", "Daerah ini menawarkan, membutuhkan, atau keduanya.", "position",
          example="Menawarkan"),
        C("Manfaat", "benefit", "Manfaat dan target yang diharapkan.", width=30),
        C("Lokasi", "location", "Tempat kegiatannya."),
        C("Jangka waktu (bulan)", "duration", "Dalam bulan.", example=36),
        C("Sumber dana", "funding_source", "Siapa yang membiayai.", "funding_source"),
        C("Prioritas", "priority", "Urutan: 1 yang pertama.", width=10, example=1),
        C("RPJMD", "rpjmd_ref", "Bagian RPJMD yang dirujuk; kosong bila tidak ada."),
        C("RKPD", "rkpd_ref", "Bagian RKPD yang dirujuk; untuk sinergi wajib (Pasal 53 ayat 2)."),
        C("Renstra/Renja", "renstra_ref", "Bagian Renstra atau Renja yang dirujuk."),
        C("Tanggal usulan", "proposed_on", "Hari usulan diterima.", is_day=True),
        C("Status", "state", "Hasil pemeriksaan usulan.", "screening", example="Sesuai kriteria"),
        C("Tanggal pemeriksaan", "screened_on", "Hari pemeriksaan.", is_day=True),
        C("Alasan tidak sesuai", "rejection", "Diisi bila tidak sesuai kriteria.", "rejection"),
        C("Nomor berita acara atau keputusan", "decree_number", "Yang menetapkan daftar."),
        C("Tanggal berita acara atau keputusan", "decree_on", "Hari penetapannya.", is_day=True),
        C("KAK", "kak", "Ada, Belum, atau tanggal kerangka acuan kerjanya.", "kak"),
        C("Kode kerja sama", "agreement_ref", _AGREEMENT),
        C("Keterangan", "note", "Catatan lain.", width=30),
    ),
)  # fmt: skip

LABORATORY = ListTemplate(
    "laboratory",
    "Laboratorium Inovasi",
    "Templat daftar laboratorium inovasi",
    (
        "Satu baris untuk satu ide inovasi. Kolom bertanda * wajib diisi.",
        "Tanggal tahap design, deliver, dan display dari ide yang kerja samanya dikenal menjadi tindak lanjut kerja "
        "sama itu; dinilai bila berbukti. Foto dan tautan berita adalah bukti lemah.",
        "Tanggal yang belum tiba tersimpan sebagai rencana. Tanpa tanggal, pilih tahap terakhirnya.",
        _AGAIN,
        "Setelah diisi: halaman Impor, atau perintah kerjasama import.",
    ),
    (
        C("No", "row_no", "Nomor ide yang tetap.", example="CONTOH-1", width=12),
        C("Tahun", "year", "Tahun laboratoriumnya.", example=2025, width=10),
        C("Wilayah", "region", "Daerah tempat laboratoriumnya.", "region", example="Kabupaten Kebumen"),
        C("Perangkat Daerah", "agency", "Pemilik ide: perangkat daerah, kecamatan, atau puskesmas.",
          example="Puskesmas (contoh)"),
        C("Ide", "idea_name", "Nama idenya.", required=True, width=40, example="Antrean tanpa kertas (contoh)"),
        C("Urusan", "urusan", "Nama atau kode urusan pemerintahan.", "urusan"),
        C("Drum up", "drum_up_on", "Membangkitkan kemauan berinovasi.", is_day=True),
        C("Diagnose", "diagnose_on", "Memilih masalah dan ide.", is_day=True),
        C("Design", "design_on", "Menyusun rencana aksi.", is_day=True),
        C("Deliver", "deliver_on", "Melaksanakan, dengan bukti.", is_day=True),
        C("Display", "display_on", "Menampilkan dan memanfaatkan.", is_day=True),
        C("Tahap terakhir", "stage", "Bila tanggalnya tidak diketahui.", "lab_stage", example="Design"),
        C("Status", "outcome", "Apa yang terjadi dengan idenya.", "idea_outcome", example="Masih berjalan"),
        C("Tanggal status", "outcome_on", "Hari keadaan itu.", is_day=True),
        C("Jenis bukti", "evidence", "Bukti tahap bertanggal yang terakhir.", "evidence_type"),
        C("Tautan bukti", "evidence_url", "Tempat buktinya disimpan.", width=30),
        C("Kode kerja sama", "agreement_ref", _AGREEMENT),
        C("Keterangan", "note", "Catatan lain.", width=30),
    ),
)  # fmt: skip
LIST_TEMPLATES = {one.kind: one for one in (MAPPING, LABORATORY)}

"""What each kind of agency wants to bring about, as indicators: promise, name, unit, which way, from where, how far."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Aim:
    """`low` and `high` bound the baseline; `change` is the part of it to be gained, or the whole target from zero."""

    promise: str
    name: str
    unit: str
    low: float
    high: float
    change: float
    direction: str = "naik"

    @property
    def digits(self) -> int:
        """Decimals of its values: none where things or people are counted."""
        return int(self.unit in _FINE)


_FINE = ("persen", "skor", "malam", "jam", "megawatt", "ton per hektare", "juta rupiah per bulan", "miliar rupiah",
         "miliar rupiah per tahun")  # fmt: skip

_SERVICE, _GROWTH, _COMPETITION, _WELFARE = "pelayanan_publik", "pertumbuhan_ekonomi", "daya_saing", "kesejahteraan"

# By the field of the agency (`agencies.Agency.field`).
AIMS: dict[str, tuple[Aim, Aim]] = {
    "pendidikan": (
        Aim(_COMPETITION, "Guru bersertifikat kompetensi", "guru", 120, 900, 0.4),
        Aim(_WELFARE, "Angka putus sekolah", "persen", 2, 9, 0.4, "turun"),
    ),
    "kesehatan": (
        Aim(_WELFARE, "Prevalensi stunting", "persen", 14, 34, 0.4, "turun"),
        Aim(_SERVICE, "Waktu tunggu rujukan", "jam", 4, 30, 0.5, "turun"),
    ),
    "pekerjaan umum": (
        Aim(_SERVICE, "Rumah tangga dengan air minum layak", "persen", 52, 84, 0.15),
        Aim(_GROWTH, "Jalan perbatasan dalam keadaan mantap", "kilometer", 20, 180, 0.3),
    ),
    "perumahan": (
        Aim(_WELFARE, "Luas permukiman kumuh", "hektare", 12, 160, 0.5, "turun"),
        Aim(_WELFARE, "Rumah tidak layak huni yang diperbaiki", "unit rumah", 0, 0, 250),
    ),
    "ketenteraman umum": (
        Aim(_SERVICE, "Waktu tanggap kebakaran", "menit", 14, 40, 0.4, "turun"),
        Aim(_SERVICE, "Patroli bersama di perbatasan", "kegiatan", 0, 0, 48),
    ),
    "sosial": (
        Aim(_WELFARE, "Keluarga miskin penerima pendampingan", "keluarga", 100, 1500, 0.6),
        Aim(_SERVICE, "Data penerima bantuan yang sudah cocok", "persen", 55, 80, 0.2),
    ),
    "ketenagakerjaan": (
        Aim(_COMPETITION, "Lulusan pelatihan yang bekerja", "persen", 25, 55, 0.5),
        Aim(_WELFARE, "Tingkat pengangguran terbuka", "persen", 3, 9, 0.25, "turun"),
    ),
    "pelindungan anak": (
        Aim(_WELFARE, "Kasus kekerasan yang ditangani tuntas", "persen", 40, 75, 0.3),
        Aim(_SERVICE, "Keluarga yang mendapat konseling", "keluarga", 0, 0, 400),
    ),
    "pangan": (
        Aim(_GROWTH, "Pasokan beras dari daerah mitra", "ton", 0, 0, 1200),
        Aim(_WELFARE, "Selisih harga cabai dengan daerah mitra", "persen", 12, 45, 0.4, "turun"),
    ),
    "pertanahan": (
        Aim(_SERVICE, "Aset daerah bersertipikat", "bidang tanah", 80, 900, 0.5),
        Aim(_COMPETITION, "Sengketa batas yang belum selesai", "kasus", 6, 40, 0.5, "turun"),
    ),
    "lingkungan hidup": (
        Aim(_SERVICE, "Sampah yang terolah", "ton per hari", 15, 220, 0.35),
        Aim(_WELFARE, "Ruas sungai tercemar berat", "kilometer", 4, 50, 0.4, "turun"),
    ),
    "kependudukan": (
        Aim(_SERVICE, "Waktu penerbitan dokumen", "hari", 3, 14, 0.6, "turun"),
        Aim(_SERVICE, "Lembaga yang memakai data kependudukan", "lembaga", 0, 0, 24),
    ),
    "desa": (
        Aim(_GROWTH, "Badan usaha milik desa berstatus maju", "desa", 4, 40, 0.6),
        Aim(_WELFARE, "Desa tertinggal", "desa", 5, 60, 0.4, "turun"),
    ),
    "perhubungan": (
        Aim(_SERVICE, "Penumpang angkutan lintas daerah", "penumpang per hari", 200, 4000, 0.3),
        Aim(_SERVICE, "Kecelakaan lalu lintas", "kejadian per tahun", 40, 400, 0.3, "turun"),
    ),
    "komunikasi": (
        Aim(_SERVICE, "Layanan yang sudah daring", "layanan", 10, 90, 0.6),
        Aim(_COMPETITION, "Indeks sistem pemerintahan elektronik", "skor", 1.8, 3.4, 0.2),
    ),
    "koperasi": (
        Aim(_GROWTH, "Usaha kecil yang naik kelas", "usaha", 0, 0, 150),
        Aim(_GROWTH, "Omzet usaha binaan", "juta rupiah per bulan", 60, 900, 0.4),
    ),
    "penanaman modal": (
        Aim(_COMPETITION, "Lama penerbitan izin", "hari", 5, 21, 0.5, "turun"),
        Aim(_GROWTH, "Realisasi investasi baru", "miliar rupiah", 0, 0, 85),
    ),
    "kepemudaan": (
        Aim(_COMPETITION, "Medali pada pekan olahraga", "medali", 4, 40, 0.3),
        Aim(_COMPETITION, "Pemuda yang mengikuti pertukaran", "peserta", 0, 0, 60),
    ),
    "pariwisata": (
        Aim(_GROWTH, "Kunjungan wisatawan", "ribu orang per tahun", 30, 900, 0.25),
        Aim(_GROWTH, "Lama tinggal wisatawan", "malam", 1.1, 2.4, 0.3),
    ),
    "perpustakaan": (
        Aim(_SERVICE, "Pengunjung perpustakaan", "orang per bulan", 300, 5000, 0.4),
        Aim(_SERVICE, "Arsip yang sudah didigitalkan", "arsip", 0, 0, 3000),
    ),
    "kelautan": (
        Aim(_GROWTH, "Produksi budi daya", "ton", 80, 2400, 0.25),
        Aim(_WELFARE, "Pendapatan nelayan binaan", "juta rupiah per bulan", 1.6, 3.4, 0.25),
    ),
    "pertanian": (
        Aim(_GROWTH, "Hasil panen padi", "ton per hektare", 4.2, 6.1, 0.12),
        Aim(_WELFARE, "Pendapatan petani binaan", "juta rupiah per bulan", 1.5, 3.2, 0.25),
    ),
    "kehutanan": (
        Aim(_WELFARE, "Luas perhutanan sosial", "hektare", 200, 4000, 0.4),
        Aim(_SERVICE, "Luas kebakaran hutan", "hektare per tahun", 50, 900, 0.5, "turun"),
    ),
    "energi": (
        Aim(_SERVICE, "Rumah tangga berlistrik", "persen", 78, 97, 0.03),
        Aim(_GROWTH, "Kapasitas energi terbarukan", "megawatt", 0, 0, 12),
    ),
    "perdagangan": (
        Aim(_GROWTH, "Nilai transaksi antardaerah", "miliar rupiah per tahun", 4, 90, 0.4),
        Aim(_WELFARE, "Gejolak harga bahan pokok", "persen", 6, 22, 0.4, "turun"),
    ),
    "aparatur": (
        Aim(_COMPETITION, "Aparatur yang lulus uji kompetensi", "persen", 35, 70, 0.3),
        Aim(_SERVICE, "Inovasi yang dipakai layanan", "inovasi", 0, 0, 15),
    ),
}

"""Kinds of regional agencies, what they are charged with and what they work on together with others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Agency:
    """A kind of regional agency: `field` names its ministry-like partner, `urusan` what it is charged with."""

    name: str
    field: str
    urusan: tuple[str, ...]
    topics: tuple[str, ...]
    unit: str


A = Agency
AGENCIES: tuple[Agency, ...] = (
    A(
        "Dinas Pendidikan",
        "pendidikan",
        ("1.01",),
        ("Peningkatan Mutu Guru", "Beasiswa Pendidikan", "Penyelarasan Kurikulum Kejuruan"),
        "guru",
    ),
    A(
        "Dinas Kesehatan",
        "kesehatan",
        ("1.02",),
        ("Rujukan Pelayanan Kesehatan", "Penurunan Stunting", "Penempatan Tenaga Kesehatan"),
        "pasien",
    ),
    A(
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "pekerjaan umum",
        ("1.03",),
        ("Pengelolaan Jalan Perbatasan", "Sistem Penyediaan Air Minum", "Pengendalian Banjir"),
        "kilometer",
    ),
    A(
        "Dinas Perumahan dan Kawasan Permukiman",
        "perumahan",
        ("1.04",),
        ("Penataan Permukiman Kumuh", "Bantuan Rumah Layak Huni"),
        "unit rumah",
    ),
    A(
        "Satuan Polisi Pamong Praja",
        "ketenteraman umum",
        ("1.05",),
        ("Ketertiban Wilayah Perbatasan", "Penanganan Kebakaran", "Penegakan Peraturan Daerah"),
        "kegiatan",
    ),
    A(
        "Dinas Sosial",
        "sosial",
        ("1.06",),
        ("Penanganan Masalah Kesejahteraan Sosial", "Pemutakhiran Data Penerima Bantuan"),
        "keluarga",
    ),
    A(
        "Dinas Tenaga Kerja dan Transmigrasi",
        "ketenagakerjaan",
        ("2.07", "3.32"),
        ("Pelatihan Kerja dan Pemagangan", "Penempatan Tenaga Kerja", "Pembinaan Transmigran"),
        "peserta",
    ),
    A(
        "Dinas Pemberdayaan Perempuan dan Pelindungan Anak",
        "pelindungan anak",
        ("2.08", "2.14"),
        ("Pelindungan Perempuan dan Anak", "Pembangunan Keluarga"),
        "keluarga",
    ),
    A(
        "Dinas Ketahanan Pangan",
        "pangan",
        ("2.09",),
        ("Pasokan Pangan Antardaerah", "Cadangan Pangan Daerah", "Pengendalian Inflasi Pangan"),
        "ton",
    ),
    A(
        "Dinas Pertanahan",
        "pertanahan",
        ("2.10",),
        ("Sertipikasi Aset Daerah", "Penataan Batas Tanah"),
        "bidang tanah",
    ),
    A(
        "Dinas Lingkungan Hidup",
        "lingkungan hidup",
        ("2.11",),
        ("Pengelolaan Sampah Regional", "Pengendalian Pencemaran Sungai", "Rehabilitasi Lahan"),
        "ton",
    ),
    A(
        "Dinas Kependudukan dan Pencatatan Sipil",
        "kependudukan",
        ("2.12",),
        ("Pemanfaatan Data Kependudukan", "Layanan Administrasi Kependudukan"),
        "dokumen",
    ),
    A(
        "Dinas Pemberdayaan Masyarakat dan Desa",
        "desa",
        ("2.13",),
        ("Pengembangan Badan Usaha Milik Desa", "Kuliah Kerja Nyata Tematik Desa"),
        "desa",
    ),
    A(
        "Dinas Perhubungan",
        "perhubungan",
        ("2.15",),
        ("Angkutan Lintas Daerah", "Penyelenggaraan Terminal", "Keselamatan Lalu Lintas"),
        "penumpang",
    ),
    A(
        "Dinas Komunikasi dan Informatika",
        "komunikasi",
        ("2.16", "2.20", "2.21"),
        ("Pemanfaatan Aplikasi Pemerintahan", "Satu Data Daerah", "Sertifikat Elektronik"),
        "layanan",
    ),
    A(
        "Dinas Koperasi dan Usaha Kecil Menengah",
        "koperasi",
        ("2.17",),
        ("Pemasaran Produk Usaha Kecil", "Pendampingan Koperasi", "Pembiayaan Usaha Mikro"),
        "usaha",
    ),
    A(
        "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "penanaman modal",
        ("2.18",),
        ("Mal Pelayanan Publik", "Promosi Investasi Daerah"),
        "layanan",
    ),
    A(
        "Dinas Kepemudaan dan Olahraga",
        "kepemudaan",
        ("2.19",),
        ("Pembinaan Olahraga Pelajar", "Pertukaran Pemuda"),
        "peserta",
    ),
    A(
        "Dinas Kebudayaan dan Pariwisata",
        "pariwisata",
        ("3.26", "2.22"),
        ("Promosi Pariwisata Bersama", "Paket Wisata Lintas Daerah", "Pertukaran Seni Budaya"),
        "wisatawan",
    ),
    A(
        "Dinas Perpustakaan dan Kearsipan",
        "perpustakaan",
        ("2.23", "2.24"),
        ("Layanan Perpustakaan Bersama", "Penyelamatan Arsip Daerah"),
        "arsip",
    ),
    A(
        "Dinas Kelautan dan Perikanan",
        "kelautan",
        ("3.25",),
        ("Budi Daya Perikanan", "Pengawasan Sumber Daya Kelautan", "Pemasaran Hasil Perikanan"),
        "ton",
    ),
    A(
        "Dinas Pertanian",
        "pertanian",
        ("3.27",),
        ("Peningkatan Produksi Padi dan Cabai", "Pengembangan Ternak", "Penyuluhan Pertanian"),
        "ton",
    ),
    A("Dinas Kehutanan", "kehutanan", ("3.28",), ("Perhutanan Sosial", "Pencegahan Kebakaran Hutan"), "hektare"),
    A(
        "Dinas Energi dan Sumber Daya Mineral",
        "energi",
        ("3.29",),
        ("Pemanfaatan Energi Terbarukan", "Penyediaan Listrik Perdesaan"),
        "sambungan",
    ),
    A(
        "Dinas Perindustrian dan Perdagangan",
        "perdagangan",
        ("3.30", "3.31"),
        ("Perdagangan Komoditas Antardaerah", "Pengembangan Industri Kecil", "Operasi Pasar"),
        "ton",
    ),
    A(
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "aparatur",
        ("9.01",),
        ("Pengembangan Kompetensi Aparatur", "Tugas Belajar Aparatur", "Laboratorium Inovasi Daerah"),
        "peserta",
    ),
)

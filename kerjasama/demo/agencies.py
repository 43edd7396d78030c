"""Kinds of regional agencies, what they are charged with and what they work on together with others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Agency:
    """A kind of regional agency: `field` names its ministry-like partner, `urusan` what it is charged with.

    `deeds` are the activities (action types of level 3) that it mostly does; `provincial` ones exist in provinces only.
    """

    name: str
    field: str
    urusan: tuple[str, ...]
    topics: tuple[str, ...]
    unit: str
    deeds: tuple[str, ...]
    provincial: bool = False


A = Agency
AGENCIES: tuple[Agency, ...] = (
    A(
        "Dinas Pendidikan",
        "pendidikan",
        ("1.01",),
        ("Peningkatan Mutu Guru", "Beasiswa Pendidikan", "Penyelarasan Kurikulum Kejuruan"),
        "guru",
        ("pelatihan", "pertukaran_magang_beasiswa", "pendampingan"),
    ),
    A(
        "Dinas Kesehatan",
        "kesehatan",
        ("1.02",),
        ("Rujukan Pelayanan Kesehatan", "Penurunan Stunting", "Penempatan Tenaga Kesehatan"),
        "pasien",
        ("layanan_bersama", "pelatihan", "pinjam_pakai_hibah"),
    ),
    A(
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "pekerjaan umum",
        ("1.03",),
        ("Pengelolaan Jalan Perbatasan", "Sistem Penyediaan Air Minum", "Pengendalian Banjir"),
        "kilometer",
        ("pembangunan", "pinjam_pakai_hibah", "layanan_bersama"),
    ),
    A(
        "Dinas Perumahan dan Kawasan Permukiman",
        "perumahan",
        ("1.04",),
        ("Penataan Permukiman Kumuh", "Bantuan Rumah Layak Huni"),
        "unit rumah",
        ("pembangunan", "pendampingan", "pinjam_pakai_hibah"),
    ),
    A(
        "Satuan Polisi Pamong Praja",
        "ketenteraman umum",
        ("1.05",),
        ("Ketertiban Wilayah Perbatasan", "Penanganan Kebakaran", "Penegakan Peraturan Daerah"),
        "kegiatan",
        ("layanan_bersama", "pelatihan", "berbagi_data"),
    ),
    A(
        "Dinas Sosial",
        "sosial",
        ("1.06",),
        ("Penanganan Masalah Kesejahteraan Sosial", "Pemutakhiran Data Penerima Bantuan"),
        "keluarga",
        ("layanan_bersama", "berbagi_data", "pendampingan"),
    ),
    A(
        "Dinas Tenaga Kerja dan Transmigrasi",
        "ketenagakerjaan",
        ("2.07", "3.32"),
        ("Pelatihan Kerja dan Pemagangan", "Penempatan Tenaga Kerja", "Pembinaan Transmigran"),
        "peserta",
        ("pelatihan", "pertukaran_magang_beasiswa", "layanan_bersama"),
    ),
    A(
        "Dinas Pemberdayaan Perempuan dan Pelindungan Anak",
        "pelindungan anak",
        ("2.08", "2.14"),
        ("Pelindungan Perempuan dan Anak", "Pembangunan Keluarga"),
        "keluarga",
        ("pendampingan", "layanan_bersama", "pelatihan"),
    ),
    A(
        "Dinas Ketahanan Pangan",
        "pangan",
        ("2.09",),
        ("Pasokan Pangan Antardaerah", "Cadangan Pangan Daerah", "Pengendalian Inflasi Pangan"),
        "ton",
        ("pengiriman_komoditas", "promosi_pameran", "berbagi_data"),
    ),
    A(
        "Dinas Pertanahan",
        "pertanahan",
        ("2.10",),
        ("Sertipikasi Aset Daerah", "Penataan Batas Tanah"),
        "bidang tanah",
        ("layanan_bersama", "berbagi_data"),
    ),
    A(
        "Dinas Lingkungan Hidup",
        "lingkungan hidup",
        ("2.11",),
        ("Pengelolaan Sampah Regional", "Pengendalian Pencemaran Sungai", "Rehabilitasi Lahan"),
        "ton",
        ("layanan_bersama", "pembangunan", "riset"),
    ),
    A(
        "Dinas Kependudukan dan Pencatatan Sipil",
        "kependudukan",
        ("2.12",),
        ("Pemanfaatan Data Kependudukan", "Layanan Administrasi Kependudukan"),
        "dokumen",
        ("berbagi_data", "layanan_bersama"),
    ),
    A(
        "Dinas Pemberdayaan Masyarakat dan Desa",
        "desa",
        ("2.13",),
        ("Pengembangan Badan Usaha Milik Desa", "Kuliah Kerja Nyata Tematik Desa"),
        "desa",
        ("pendampingan", "pelatihan", "promosi_pameran"),
    ),
    A(
        "Dinas Perhubungan",
        "perhubungan",
        ("2.15",),
        ("Angkutan Lintas Daerah", "Penyelenggaraan Terminal", "Keselamatan Lalu Lintas"),
        "penumpang",
        ("layanan_bersama", "pembangunan"),
    ),
    A(
        "Dinas Komunikasi dan Informatika",
        "komunikasi",
        ("2.16", "2.20", "2.21"),
        ("Pemanfaatan Aplikasi Pemerintahan", "Satu Data Daerah", "Sertifikat Elektronik"),
        "layanan",
        ("berbagi_data", "pelatihan", "layanan_bersama"),
    ),
    A(
        "Dinas Koperasi dan Usaha Kecil Menengah",
        "koperasi",
        ("2.17",),
        ("Pemasaran Produk Usaha Kecil", "Pendampingan Koperasi", "Pembiayaan Usaha Mikro"),
        "usaha",
        ("promosi_pameran", "pendampingan", "pelatihan"),
    ),
    A(
        "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "penanaman modal",
        ("2.18",),
        ("Mal Pelayanan Publik", "Promosi Investasi Daerah"),
        "layanan",
        ("layanan_bersama", "promosi_pameran"),
    ),
    A(
        "Dinas Kepemudaan dan Olahraga",
        "kepemudaan",
        ("2.19",),
        ("Pembinaan Olahraga Pelajar", "Pertukaran Pemuda"),
        "peserta",
        ("pelatihan", "pertukaran_magang_beasiswa"),
    ),
    A(
        "Dinas Kebudayaan dan Pariwisata",
        "pariwisata",
        ("3.26", "2.22"),
        ("Promosi Pariwisata Bersama", "Paket Wisata Lintas Daerah", "Pertukaran Seni Budaya"),
        "wisatawan",
        ("promosi_pameran", "pertukaran_magang_beasiswa"),
    ),
    A(
        "Dinas Perpustakaan dan Kearsipan",
        "perpustakaan",
        ("2.23", "2.24"),
        ("Layanan Perpustakaan Bersama", "Penyelamatan Arsip Daerah"),
        "arsip",
        ("layanan_bersama", "pinjam_pakai_hibah", "pelatihan"),
    ),
    A(
        "Dinas Kelautan dan Perikanan",
        "kelautan",
        ("3.25",),
        ("Budi Daya Perikanan", "Pengawasan Sumber Daya Kelautan", "Pemasaran Hasil Perikanan"),
        "ton",
        ("pendampingan", "pengiriman_komoditas", "riset"),
    ),
    A(
        "Dinas Pertanian",
        "pertanian",
        ("3.27",),
        ("Peningkatan Produksi Padi dan Cabai", "Pengembangan Ternak", "Penyuluhan Pertanian"),
        "ton",
        ("pendampingan", "pengiriman_komoditas", "pelatihan"),
    ),
    A(
        "Dinas Kehutanan",
        "kehutanan",
        ("3.28",),
        ("Perhutanan Sosial", "Pencegahan Kebakaran Hutan"),
        "hektare",
        ("pendampingan", "riset"),
        provincial=True,
    ),
    A(
        "Dinas Energi dan Sumber Daya Mineral",
        "energi",
        ("3.29",),
        ("Pemanfaatan Energi Terbarukan", "Penyediaan Listrik Perdesaan"),
        "sambungan",
        ("pembangunan", "riset"),
        provincial=True,
    ),
    A(
        "Dinas Perindustrian dan Perdagangan",
        "perdagangan",
        ("3.30", "3.31"),
        ("Perdagangan Komoditas Antardaerah", "Pengembangan Industri Kecil", "Operasi Pasar"),
        "ton",
        ("pengiriman_komoditas", "promosi_pameran", "pelatihan"),
    ),
    A(
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "aparatur",
        ("9.01",),
        ("Pengembangan Kompetensi Aparatur", "Tugas Belajar Aparatur", "Laboratorium Inovasi Daerah"),
        "peserta",
        ("laboratorium_inovasi", "pelatihan", "pertukaran_magang_beasiswa"),
    ),
)

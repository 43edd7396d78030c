"""Words of the sample: real kinds of agencies, evidently invented partners, topics that agencies work on.

No person, company, university, foreign body or ministry of the real world is named here. A partner's name always
carries the word "Contoh" (sample); only regions are real, because a map of invented regions would show nothing.
"""

from __future__ import annotations

SAMPLE_MARK = "CONTOH"


# Pools of partners: class -> name patterns; {no} is a running number, {word} a business word.
PARTNER_PATTERNS: dict[str, str] = {
    "ptn": "Universitas Negeri Contoh {no:02d}",
    "pts": "Universitas Contoh {no:03d}",
    "bumn": "PT Contoh Negara {no:02d} (Persero)",
    "bumd": "Perumda Contoh {word} {no:03d}",
    "swasta": "PT Contoh {word} {no:03d}",
    "ormas": "Yayasan Contoh {word} {no:03d}",
    "perseorangan": "Perseorangan (contoh) {no:03d}",
    "lembaga_luar_negeri": "Lembaga Internasional Contoh {no:03d}",
}
BUSINESS_WORDS = ("Agro", "Niaga", "Tirta", "Karya", "Energi", "Medika", "Wisata", "Data", "Bahari", "Pangan")
VERTICAL_PATTERNS = (
    "Kepolisian Daerah (contoh) {province}",
    "Kejaksaan Tinggi (contoh) {province}",
    "Kantor Wilayah Pertanahan (contoh) {province}",
    "Kantor Statistik (contoh) {province}",
)
MINISTRY_PATTERN = "Kementerian (contoh) bidang {field}"
FOREIGN_CITY_PATTERN = "Pemerintah Kota {city} (contoh)"

SCOPE_VERBS = (
    "Penyusunan rencana",
    "Pertukaran data dan informasi",
    "Peningkatan kapasitas sumber daya manusia",
    "Pendampingan teknis",
    "Penyediaan sarana dan prasarana",
    "Pemasaran dan promosi",
    "Penelitian dan pengembangan",
    "Pemantauan dan evaluasi",
    "Publikasi dan sosialisasi",
)

ACTION_WORDS: dict[str, str] = {
    "penandatanganan": "Upacara penandatanganan",
    "publikasi": "Pemberitaan penandatanganan",
    "kunjungan_kehormatan": "Kunjungan kehormatan",
    "sosialisasi": "Sosialisasi kesepakatan",
    "perpanjangan_tanpa_kegiatan": "Perpanjangan tanpa kegiatan",
    "rapat_pembahasan": "Rapat pembahasan tindak lanjut",
    "draft_pks": "Penyusunan rancangan perjanjian",
    "korespondensi": "Surat-menyurat para pihak",
    "survei_lapangan": "Survei lapangan",
    "pks_ditandatangani": "Penandatanganan perjanjian kerja sama",
    "rencana_kerja_ditetapkan": "Penetapan rencana kerja",
    "anggaran_dpa": "Penganggaran dalam DPA",
    "pelatihan": "Pelatihan",
    "pendampingan": "Pendampingan",
    "pertukaran_magang_beasiswa": "Pertukaran, magang, atau beasiswa",
    "pengiriman_komoditas": "Pengiriman komoditas",
    "layanan_bersama": "Pelayanan bersama",
    "pembangunan": "Pembangunan sarana",
    "pinjam_pakai_hibah": "Pinjam pakai atau hibah",
    "berbagi_data": "Berbagi pakai data",
    "promosi_pameran": "Promosi dan pameran",
    "riset": "Penelitian bersama",
    "laboratorium_inovasi": "Laboratorium inovasi",
    "output": "Keluaran kegiatan",
    "penerima_manfaat": "Penghitungan penerima manfaat",
    "nilai_rupiah": "Nilai transaksi",
    "volume": "Volume kegiatan",
    "indikator_layanan": "Capaian indikator layanan",
}

PROBLEMS = (
    "Anggaran belum tersedia pada tahun berjalan",
    "Pergantian pejabat penghubung",
    "Koordinasi dengan perangkat daerah belum berjalan",
    "Mitra belum menanggapi rancangan perjanjian",
    "Data pelaksanaan belum lengkap",
)
SOLUTIONS = (
    "Diusulkan pada perubahan anggaran",
    "Penunjukan pejabat penghubung baru",
    "Rapat teknis tim koordinasi kerja sama daerah",
    "Surat tindak lanjut kepada mitra",
    "Verifikasi bersama perangkat daerah",
)
PLANS = ("Melanjutkan kegiatan", "Menyusun perjanjian kerja sama", "Mengusulkan anggaran", "Mengevaluasi kerja sama")
CHANNELS = ("Surat", "Surel", "Aplikasi", "Rapat koordinasi")

DOC_TYPED: dict[str, tuple[str, ...]] = {
    "kesepakatan_bersama": ("Kesepakatan Bersama", "MoU", "Nota Kesepahaman"),
    "nota_kesepakatan": ("Nota Kesepakatan", "Nota Kesepakatan Sinergi", "NK"),
    "naskah_kerja_sama": ("Naskah Kerja Sama", "Memorandum Saling Pengertian", "MoU"),
    "perjanjian_kerja_sama": ("Perjanjian Kerja Sama", "PKS", "Perjanjian Kerjasama"),
    "kontrak": ("Kontrak", "Kontrak Kerja Sama", "Kontrak"),
    "rencana_kerja_sama": ("Rencana Kerja Sama", "Rencana Kerja Sama", "RKS"),
    "letter_of_intent": ("Letter of Intent", "Pernyataan Kehendak Kerja Sama", "LoI"),
    "addendum": ("Adendum", "Addendum", "Adendum"),
    "perpanjangan": ("Perpanjangan", "Perpanjangan Kesepakatan", "Perpanjangan"),
    "tidak_diketahui": ("Naskah", "Dokumen", "Kerja sama"),
}
DOC_ABBREVIATIONS: dict[str, str] = {
    "kesepakatan_bersama": "KB",
    "nota_kesepakatan": "NK",
    "naskah_kerja_sama": "NKS",
    "perjanjian_kerja_sama": "PKS",
    "kontrak": "KTR",
    "rencana_kerja_sama": "RKS",
    "letter_of_intent": "LOI",
    "addendum": "ADD",
    "perpanjangan": "PJG",
    "tidak_diketahui": "DOK",
}
TYPE_WORDS: dict[str, str] = {
    "KSDD_WAJIB": "Kerja sama wajib antardaerah",
    "KSDD_SUKARELA": "Kerja sama sukarela antardaerah",
    "KSDPK": "Kerja sama dengan pihak ketiga",
    "SINERGI": "Sinergi dengan pemerintah pusat",
    "KSDPL": "Kerja sama dengan pemerintah daerah di luar negeri",
    "KSDLL_LAINNYA": "Kerja sama dengan lembaga di luar negeri",
    "KSDLL_PENERUSAN": "Penerusan kerja sama lembaga di luar negeri",
    "PERTEK": "Perjanjian teknis",
}
STATUS_TYPED: dict[str, tuple[str, str]] = {
    "berlaku": ("Berlaku", "Masih berlaku"),
    "akan_berakhir": ("Akan berakhir", "Segera berakhir"),
    "berakhir": ("Tidak berlaku", "Berakhir"),
    "diakhiri": ("Diakhiri", "Dihentikan"),
    "proses": ("Dalam proses", "Proses penyusunan"),
    "perpanjangan": ("Perpanjangan", "Diperpanjang"),
    "tidak_diketahui": ("", "-"),
}
MONTH_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
TERM_MONTHS = (6, 12, 24, 36, 48, 60, 72)
TERM_TYPED = (
    "6 (enam) bulan",
    "1 (satu) tahun",
    "2 (dua) tahun",
    "3 (tiga) tahun",
    "4 (empat) tahun",
    "5 (lima) tahun",
    "6 (enam) tahun",
)

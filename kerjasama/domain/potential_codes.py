"""Closed lists of what comes before an agreement: potential of regions, the mapping list, laboratories of innovation.

Law abbreviations as in `codes.py`. Words that a reader sees stand in `potential_texts.py`.
"""

from __future__ import annotations

# What a figure is about.
SUBJECTS = (
    "pangan",
    "perkebunan",
    "peternakan",
    "perikanan",
    "kehutanan",
    "pertambangan_energi",
    "industri",
    "perdagangan",
    "pariwisata",
    "ekonomi",
    "penduduk",
    "kesejahteraan",
    "infrastruktur",
    "keuangan_daerah",
    "lainnya",
)

# What is measured. ketersediaan: what there is for use, from production, stock and supply together; neraca: surplus or
# deficit as published (positive: surplus).
MEASURES = (
    "produksi",
    "kebutuhan",
    "ketersediaan",
    "stok",
    "neraca",
    "luas_panen",
    "luas",
    "produktivitas",
    "pdrb",
    "pdrb_per_kapita",
    "pertumbuhan",
    "penduduk",
    "pengunjung",
    "populasi_ternak",
    "jumlah_usaha",
    "nilai",
    "harga",
    "indeks",
    "persentase",
    "lainnya",
)

# What the item of a figure is: a commodity, one of the 17 sectors of the regional accounts, a place.
ITEM_KINDS = ("komoditas", "sektor", "objek")

# The 17 sectors (lapangan usaha) of the regional accounts since base year 2010 (BPS, KBLI 2009).
SECTORS = ("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M,N", "O", "P", "Q", "R,S,T,U")

PERIOD_KINDS = ("tahun", "semester", "triwulan", "bulan")

# Current prices (atas dasar harga berlaku) and constant prices (atas dasar harga konstan).
PRICE_BASES = ("adhb", "adhk")

# as_written: the number as the file has it; zero_doubtful: a zero that may stand for "not reported separately";
# not_reported: the cell says that there is no figure, and why.
VALUE_QUALITIES = ("as_written", "zero_doubtful", "mended", "not_reported")

# What a balance of a commodity rests on: published, production less need, or one of the two alone (no balance).
BALANCE_METHODS = ("neraca", "selisih", "produksi_saja", "kebutuhan_saja")
# Klassen's typology of regions: income per head and growth, each above the reference or not.
TYPOLOGIES = ("maju_cepat", "maju_tertekan", "berkembang", "tertinggal")

# How final a figure is (BPS marks: * sementara, ** sangat sementara, *** sangat sangat sementara).
FIGURE_STATES = ("tetap", "sementara", "sangat_sementara")

# The mapping list (P22 Ps 5, 25): a region offers what it has, asks for what it lacks, or both.
POSITIONS = ("menawarkan", "membutuhkan", "keduanya")
# What the screening of a proposal said.
SCREENINGS = ("usulan", "sesuai", "tidak_sesuai")
# Why a proposal is no regional cooperation.
REJECTIONS = ("kerja_sama_internal", "pengadaan", "swakelola", "bukan_kewenangan", "tidak_lengkap", "lainnya")
# The plans that the TKKSD tests a proposal against (P22 Ps 7(4)), and what a reference to one is worth.
PLANS = ("rpjmd", "rkpd", "renstra")
PLAN_REFERENCES = ("ada", "meragukan", "tidak_ada")
# The steps of a proposal, in order.
MAPPING_STEPS = ("usulan", "sesuai_kriteria", "ditetapkan", "kak", "kerja_sama", "ditindaklanjuti")

# The five stages of a laboratory of innovation (LAN), in order.
LAB_STAGES = ("drum_up", "diagnose", "design", "deliver", "display")
# What became of an idea.
IDEA_OUTCOMES = ("diterapkan", "direplikasi", "berjalan", "ditunda", "dihentikan", "tidak_diketahui")

# What a file can be given as (`kerjasama import --as`). Decisions of a meeting are recognised, not yet taken.
FILE_KINDS = ("register", "potential", "mapping", "laboratory", "decisions")
# What the lines of a list are counted by, in the order in which a reader wants them.
IMPORT_COUNTS = (
    "figures", "regions", "indicators", "years", "items", "agencies", "passed", "became", "ideas", "staged"
)  # fmt: skip

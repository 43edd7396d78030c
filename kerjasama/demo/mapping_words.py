"""Words of the sample's mapping lists: reasons of refusal, references to plans, commodities."""

from __future__ import annotations

from kerjasama.domain import codes

# Reasons as lists write them, two for each code of potential_codes.REJECTIONS.
REASONS: dict[str, tuple[str, str]] = {
    "kerja_sama_internal": ("Kerja sama antarperangkat daerah sendiri (contoh)", "Koordinasi internal (contoh)"),
    "pengadaan": ("Pengadaan barang/jasa (contoh)", "Sewa jasa penyedia, lewat pengadaan (contoh)"),
    "swakelola": ("Dikerjakan sendiri, swakelola (contoh)", "Swakelola tipe I (contoh)"),
    "bukan_kewenangan": ("Bukan kewenangan daerah (contoh)", "Kewenangan pemerintah pusat (contoh)"),
    "tidak_lengkap": ("Objek dan mitra belum jelas (contoh)", "Usulan belum lengkap (contoh)"),
    "lainnya": ("Alasan lain (contoh)", "Sudah diusulkan tahun lalu (contoh)"),
}
# The three years of the lists, the oldest first; the plan of a time that is over.
PLAN_WORDS: dict[str, tuple[str, ...] | str] = {
    "rpjmd": ("RPJMD 2021-2026, bidang ", "RPJMD 2025-2029, bidang ", "RPJMD 2025-2029, bidang "),
    "rpjmd_past": "RPJMD 2016-2021, bidang ",
    "rkpd": ("RKPD, program bidang ", "RKPD, program bidang ", "RKPD, program bidang "),
    "rkpd_past": "RKPD 2019, program bidang ",
    "renstra": ("Renstra 2021-2026, bidang ", "Renstra 2025-2029, bidang ", "Renstra 2025-2029, bidang "),
    "renstra_past": "Renstra 2016-2021, bidang ",
}
# Fields of agencies whose proposals are about commodities of data/mappings/commodities.csv.
COMMODITIES: dict[str, tuple[str, ...]] = dict.fromkeys(
    ("pangan", "pertanian", "perdagangan"),
    ("beras", "cabai_rawit", "gula_merah", "bawang_merah", "jagung", "kopi"),
)
TYPE_PREFIXES = tuple("Sinergi " if name == "SINERGI" else "Kerja Sama " for name in codes.COOP_TYPES)

"""Why an agreement moved from one state to another (queries/rules/agreement_movement.sql), and what was corrected."""

from __future__ import annotations

# In the order of the steps; the first that moved an agreement is its first cause.
CAUSES: dict[str, str] = {
    "data_dikoreksi": "data dikoreksi",
    "dicatat_kemudian": "baru dicatat kemudian",
    "ambang_diubah": "ambang diubah",
    "ditandatangani": "baru ditandatangani",
    "kantor_menjawab": "kantor menjawab",
    "tindak_lanjut": "ada tindak lanjut",
    "laporan": "laporan nihil",
    "diakhiri": "diakhiri dini",
    "masa_berlaku_habis": "masa berlaku habis",
    "waktu_berlalu": "waktu berlalu",
}

CORRECTIONS: dict[str, str] = {
    "naskah_baru_tercatat": "naskahnya belum ada di versi pembanding, atau saat itu di luar saringan",
    "naskah_tidak_ada_lagi": "naskahnya tidak ada lagi di versi ini, atau kini di luar saringan",
    "tanggal_tanda_tangan": "tanggal penandatanganannya berbeda",
    "jenis_naskah": "jenis naskahnya berbeda",
    "hubungan_naskah": "induk atau rangkaian perpanjangannya berbeda",
    "masa_berlaku": "masa berlakunya berbeda",
    "tindak_lanjut": "tindak lanjut yang tercatat berbeda",
    "laporan": "laporan nihil yang tercatat berbeda",
    "isian_lain": "isian lainnya berbeda",
}

LABELS: dict[str, dict[str, str]] = {
    "cause": CAUSES,
    "correction": CORRECTIONS,
}

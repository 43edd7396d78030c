"""What became of a report that an agreement owes, and why another owes none (queries/rules/report_duties.sql)."""

from __future__ import annotations

REPORT_STATES: dict[str, str] = {
    "tepat_waktu": "Tepat waktu",
    "terlambat": "Terlambat",
    "belum_masuk": "Belum masuk",
    "belum_jatuh_tempo": "Belum jatuh tempo",
    "tidak_diketahui": "Register tanpa laporan",
    "tidak_wajib": "Tidak wajib lapor",
}

EXEMPTIONS: dict[str, str] = {
    "di_luar_kerja_sama_daerah": "Di luar kerja sama daerah menurut Permendagri 22 dan 25/2020",
    "sebelum_aturan": "Masa laporan sebelum peraturannya berlaku (2020)",
    "bukan_naskah_kerja_sama": "Bukan naskah kerja sama (misalnya LoI, adendum, atau bentuk yang tidak jelas)",
    "dilaporkan_bersama_induk": "Dilaporkan bersama naskah induknya",
    "belum_ditandatangani": "Belum ditandatangani",
    "tanggal_tidak_diketahui": "Tanggal tanda tangan tidak diketahui",
    "belum_berlaku": "Belum berlaku pada masa laporan ini",
    "diganti_perpanjangan": "Dilaporkan atas nama perpanjangannya",
    "sudah_berakhir": "Sudah berakhir sebelum masa laporan ini",
    "akhir_tidak_diketahui": "Akhirnya tidak diketahui dan sudah lewat lima tahun",
}

LABELS: dict[str, dict[str, str]] = {
    "report_state": REPORT_STATES,
    "report_exemption": EXEMPTIONS,
}

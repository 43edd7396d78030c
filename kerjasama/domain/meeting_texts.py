"""What came of a meeting's decision, in words (queries/rules/decision_outcomes.sql says when)."""

from __future__ import annotations

OUTCOMES: dict[str, str] = {
    "selesai": "Selesai",
    "selesai_terlambat": "Selesai, sesudah tenggat",
    "terlambat": "Melewati tenggat",
    "berjalan": "Berjalan",
    "belum_ada_kabar": "Belum ada kabar",
    "belum_terlaporkan": "Belum terlaporkan",
    "belum_dinilai": "Belum dapat dinilai",
}
OUTCOME_DEFINITIONS: dict[str, str] = {
    "selesai": "Yang diputuskan sudah terjadi sesudah hari rapat, dengan bukti, dan tidak melewati tenggatnya.",
    "selesai_terlambat": "Yang diputuskan sudah terjadi dengan bukti, tetapi sesudah tenggatnya.",
    "terlambat": "Tenggatnya lewat dan data tidak memuat bukti bahwa yang diputuskan sudah terjadi.",
    "berjalan": "Tenggatnya belum lewat (atau tidak ada) dan sesudah rapat sudah ada langkah.",
    "belum_ada_kabar": "Tenggatnya belum lewat (atau tidak ada) dan sesudah rapat tidak ada langkah yang tercatat.",
    "belum_terlaporkan": "Register ini tidak memuat tindak lanjut atau laporan apa pun, sehingga tidak dapat dinilai. "
    "Bukan berarti tidak dikerjakan.",
    "belum_dinilai": "Data yang dipakai menggambarkan hari sebelum rapat itu.",
}
# What counts as having carried a decision out.
DONE_BY: dict[str, str] = {
    "lanjutkan": "ada tindakan berbukti, sekurangnya setingkat ambang tindak lanjut naskahnya",
    "percepat_pks": "ada PKS di bawah naskah ini yang ditandatangani",
    "perpanjang": "ada naskah perpanjangan atau pengganti yang ditandatangani",
    "akhiri": "kerja sama ini diakhiri, atau jawaban resmi menyatakannya berakhir",
    "verifikasi_laporan": "ada laporan atau jawaban konfirmasi yang masuk",
}
STEPS: dict[str, str] = {
    "tindakan": "tindakan",
    "pks": "PKS ditandatangani",
    "perpanjangan": "naskah perpanjangan ditandatangani",
    "pengakhiran": "berakhir atau diakhiri",
    "laporan": "laporan masuk",
    "jawaban": "jawaban konfirmasi masuk",
    "tahapan": "tahapan tercatat",
}
LABELS: dict[str, dict[str, str]] = {"decision_outcome": OUTCOMES, "done_by": DONE_BY, "decision_step": STEPS}
DEFINITIONS: dict[str, dict[str, str]] = {"decision_outcome": OUTCOME_DEFINITIONS}

"""Words for what queries/rules/execution_state, execution_steps and scope_coverage judge; the keys are their codes."""

from __future__ import annotations

# How a document that obliges to act is carried out (state_code), the best first.
EXECUTION_STATES: dict[str, str] = {
    "berjalan": "Berjalan",
    "persiapan": "Persiapan, belum lewat batas",
    "berhenti": "Pernah jalan, lalu berhenti",
    "komitmen_mandek": "Direncanakan, tidak pernah jalan",
    "nihil": "Dinyatakan nihil",
    "belum_terlaporkan": "Belum terlaporkan",
    "tidak_dinilai": "Tidak dinilai",
    "selesai_berkegiatan": "Berakhir, pernah dijalankan",
    "selesai_tanpa_kegiatan": "Berakhir tanpa kegiatan berbukti",
}
# Whether a document was renewed (renewal_code); pemberitahuan is a matter beside the others.
RENEWALS: dict[str, str] = {
    "berakhir_saat_berjalan": "Berakhir saat masih berjalan",
    "terlambat": "Diperpanjang terlambat",
    "pemberitahuan": "Luar negeri: pemberitahuan tidak tercatat",
    "segera_berakhir": "Segera berakhir, belum diperpanjang",
    "berakhir": "Berakhir, tidak tercatat diperpanjang",
    "tepat_waktu": "Diperpanjang tepat waktu",
    "berlaku": "Masih berlaku",
    "diakhiri": "Diakhiri para pihak",
    "tanpa_batas": "Tanpa batas waktu",
    "tidak_diketahui": "Akhirnya tidak diketahui",
}
# What is wrong between a document and its umbrella (execution/umbrella_conflicts).
UMBRELLA_CONFLICTS: dict[str, str] = {
    "induk_sudah_berakhir": "Berlaku, induknya sudah berakhir",
    "sesudah_berakhir": "Ditandatangani sesudah induk berakhir",
    "mendahului": "Ditandatangani sebelum induknya",
    "melampaui": "Akan melampaui induknya",
}
# How far an item of a scope came (scope_coverage), and an umbrella by its items.
COVERAGE: dict[str, str] = {
    "terlaksana": "Dikerjakan",
    "komitmen": "Baru komitmen",
    "mungkin": "Mungkin tersentuh",
    "belum": "Belum disentuh",
}
COVERAGE_BANDS: dict[str, str] = {
    "semua": "Semua butir dikerjakan",
    "sebagian": "Sebagian butir dikerjakan",
    "komitmen": "Baru komitmen",
    "mungkin": "Mungkin tersentuh",
    "belum": "Belum satu butir pun",
    "tanpa_butir": "Butirnya tidak dirinci",
}
EXECUTION_STEPS: dict[str, str] = {
    "ditandatangani": "Ditandatangani",
    "rencana": "Rencana kerja ditetapkan",
    "anggaran": "Dianggarkan",
    "kegiatan": "Kegiatan dilaksanakan",
    "hasil": "Hasil terukur",
}
# What a chain waits for whose next missing step this is.
WAITING_STEPS: dict[str, str] = {
    "rencana": "Menunggu rencana kerja",
    "anggaran": "Menunggu anggaran",
    "kegiatan": "Menunggu kegiatan",
    "hasil": "Menunggu hasil terukur",
}
DOCUMENT_KINDS: dict[str, str] = {
    "semua": "Semua",
    "pks": "PKS dan kontrak",
    "nk": "Nota Kesepakatan sinergi",
    "naskah": "Naskah luar negeri",
    "kb": "Kesepakatan Bersama",
}
FAMILY_ROLES: dict[str, str] = {
    "induk": "Induk",
    "turunan": "Turunan",
    "perpanjangan": "Perpanjangan",
    "adendum": "Adendum",
}

LABELS: dict[str, dict[str, str]] = {
    "execution_state": EXECUTION_STATES,
    "renewal": RENEWALS,
    "umbrella_conflict": UMBRELLA_CONFLICTS,
    "coverage": COVERAGE,
    "coverage_band": COVERAGE_BANDS,
    "execution_step": EXECUTION_STEPS,
    "waiting_step": WAITING_STEPS,
    "document_kind": DOCUMENT_KINDS,
    "family_role": FAMILY_ROLES,
}

"""The Indonesian label of every code of `confirmation_codes.py`."""

from __future__ import annotations

LABELS: dict[str, dict[str, str]] = {
    "confirmation_answer": {
        "sudah_dilaksanakan": "Sudah dilaksanakan (dengan bukti)",
        "tidak_dilaksanakan": "Tidak dilaksanakan",
        "sudah_berakhir": "Sudah berakhir/diakhiri",
        "belum_dijawab": "Belum dijawab",
    },
    "conflict": {
        "status_masa_berlaku": "Status register bertentangan dengan tanggal",
        "selesai_tanpa_bukti": "Dinyatakan berakhir, tanpa bukti pelaksanaan",
        "tindakan_tanpa_bukti": "Tindak lanjut tercatat, buktinya tidak cukup",
        "nihil_padahal_ada": "Dilaporkan nihil, padahal ada kegiatan berbukti",
        "jenis_berbeda": "Jenis tertulis berbeda dengan mitranya",
    },
    "resolver": {
        "perangkat_daerah": "Perangkat daerah pemrakarsa",
        "biro_kerja_sama": "Biro atau bagian kerja sama",
        "pemegang_register": "Pemegang register",
    },
    "answer_effect": {
        "terkonfirmasi": "Dugaan menjadi terkonfirmasi",
        "tanda_hilang": "Tanda seremonial hilang",
        "berakhir": "Tercatat berakhir",
        "bukti_kurang": "Masih terduga: buktinya tidak cukup",
        "tingkat_kurang": "Masih ditandai: tindakannya belum pelaksanaan",
        "tetap": "Penilaian tidak berubah",
        "digantikan": "Digantikan jawaban yang lebih baru",
        "belum_dijawab": "Belum dijawab",
    },
}

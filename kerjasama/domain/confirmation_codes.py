"""Closed lists of what offices are asked, what they answer, and where the register and the evidence disagree."""

from __future__ import annotations

# What an office answers on a confirmation sheet; belum_dijawab: it was asked, and the row came back without an answer.
CONFIRMATION_ANSWERS = ("sudah_dilaksanakan", "tidak_dilaksanakan", "sudah_berakhir", "belum_dijawab")

# Where the register and the evidence disagree (queries/confirmation/conflicts.sql), and who can say which is right.
CONFLICTS = (
    "status_masa_berlaku",
    "selesai_tanpa_bukti",
    "tindakan_tanpa_bukti",
    "nihil_padahal_ada",
    "jenis_berbeda",
)
RESOLVERS = ("perangkat_daerah", "biro_kerja_sama", "pemegang_register")

# What an answer did to the judgement (queries/confirmation/answers.sql).
ANSWER_EFFECTS = (
    "terkonfirmasi",
    "tanda_hilang",
    "berakhir",
    "bukti_kurang",
    "tingkat_kurang",
    "tetap",
    "digantikan",
    "belum_dijawab",
)

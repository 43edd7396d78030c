"""What offices answered about one agreement, and what it changed: a part of its profile."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date
from kerjasama.ui.columns import Column
from kerjasama.ui.views.confirmation_answers import change_words


def in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/confirmations with `change`: what became of the judgement."""
    return frame.assign(change=[change_words(row) for row in frame.itertuples()])


def statement(frame: pd.DataFrame) -> str:
    """The latest answer and what it did."""
    latest = frame.iloc[0]
    return _("Jawaban terakhir ({day}): **{answer}**. Akibatnya: **{effect}**.").format(
        day=format_date(latest["answered_on"]),
        answer=label("confirmation_answer", latest["answer"]).lower(),
        effect=label("answer_effect", latest["effect_code"]).lower(),
    )


def columns() -> list[Column]:
    """The history of answers on one agreement."""
    return [
        Column("answered_on", _("Dijawab"), "date"),
        Column("answer", _("Jawaban"), "code", words="confirmation_answer"),
        Column("effect_code", _("Akibatnya"), "code", words="answer_effect", width="medium"),
        Column("change", _("Penilaian"), width="medium", help=_("Tanpa jawaban → sekarang")),
        Column("office", _("Dijawab oleh")),
        Column("action_type", _("Tindakan"), "code", words="action_type"),
        Column("action_on", _("Tanggal tindakan"), "date"),
        Column("evidence_type", _("Bukti"), "code", words="evidence_type"),
        Column("evidence_url", _("Tempat bukti")),
        Column("ended_on", _("Berakhir"), "date"),
        Column("note", _("Catatan")),
        Column("description", _("Uraian"), is_hidden=True),
        Column("termination_reason", _("Alasan berakhir"), "code", words="termination_reason", is_hidden=True),
        Column("file_name", _("Berkas"), is_hidden=True),
        Column("source_row", _("Baris"), "number", is_hidden=True),
    ]

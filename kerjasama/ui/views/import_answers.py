"""The report on a confirmation sheet that came back: its rows as they were understood. Pure."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.words import _
from kerjasama.ui.columns import Column
from kerjasama.ui.views.import_report import FileReport


def frame_of(report: FileReport) -> pd.DataFrame:
    """Every row of a confirmation sheet as it is understood, the answered ones first."""
    names = ["title", "answer", "effect", "action_on", "office", "answered_on", "is_new", "row", "agreement_id"]
    rows = sorted(report.answers, key=lambda one: (one["answer"] == "belum_dijawab", one["row"]))
    return pd.DataFrame(rows, columns=names)


def columns() -> tuple[Column, ...]:
    """The columns of `frame_of`."""
    return (
        Column("title", _("Kerja sama"), width="large"),
        Column("answer", _("Jawaban"), "code", words="confirmation_answer", width="medium"),
        Column("effect", _("Akibat yang diharapkan"), "code", words="answer_effect", width="large"),
        Column("action_on", _("Tanggal tindakan"), "date"),
        Column("office", _("Dijawab oleh")),
        Column("answered_on", _("Dijawab"), "date"),
        Column("is_new", _("Baru"), "flag"),
        Column("row", _("Baris di berkas"), "number"),
        Column("agreement_id", _("Kode"), is_hidden=True),
    )

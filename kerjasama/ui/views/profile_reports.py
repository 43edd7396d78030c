"""The report duties of one agreement, period by period, on its profile."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.views.reports import period_words

PERIODS = 20  # semesters back: ten years, twice the longest term of the law


def rows(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/report_duties in words."""
    return frame.assign(
        period_name=[period_words(row.period_year, row.period) for row in frame.itertuples()],
        why=["" if code != code or code is None else label("report_exemption", code) for code in frame["exempt_code"]],
    )


def statement(frame: pd.DataFrame) -> str:
    """How many of the reports that were due came; or why none is owed."""
    owed = frame[frame["state"] != "tidak_wajib"]
    if owed.empty:
        return _("Tidak wajib dilaporkan: {why}.").format(
            why=label("report_exemption", frame["exempt_code"].iloc[0]).lower()
        )
    if (owed["state"] == "tidak_diketahui").all():
        return _("Wajib dilaporkan, tetapi register ini tidak memuat laporan: masuk atau tidaknya tidak diketahui.")
    due = owed[owed["state"].isin(["tepat_waktu", "terlambat", "belum_masuk"])]
    text = _("**{n}** dari **{of}** laporan masuk, {late} di antaranya terlambat.").format(
        n=format_number((due["state"] != "belum_masuk").sum()),
        of=format_number(len(due)),
        late=format_number((due["state"] == "terlambat").sum()),
    )
    if frame["is_refusal"].any():
        text += " " + _(
            "Setahun tanpa laporan: Menteri tidak menyetujui Rencana Kerja Sama berikutnya (Permendagri 25/2020 Pasal "
            "38)."
        )
    return text


def columns() -> list[Column]:
    """The table of duties."""
    return [
        Column("period_name", _("Masa laporan")),
        Column("state", _("Keadaan"), "code", words="report_state"),
        Column("due_on", _("Tenggat"), "date"),
        Column("submitted_on", _("Masuk"), "date"),
        Column("days_late", _("Lewat (hari)"), "days"),
        Column("why", _("Mengapa tidak wajib"), width="large"),
    ]

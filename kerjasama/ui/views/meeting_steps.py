"""What happened after a meeting, thing by thing, down to file, sheet and row (meetings/steps). Pure."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.views.meeting import capital


def steps(frame: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """meetings/steps with the title of the agreement that was decided on, the latest first."""
    titles = dict(zip(rows["agreement_id"], rows["title"], strict=True))
    found = frame.assign(
        title=[titles.get(key, key) for key in frame["agreement_id"]],
        what=[
            label("action_type", row.action_type)
            if isinstance(row.action_type, str)
            else capital(label("decision_step", row.step_code))
            for row in frame.itertuples()
        ],
    )
    return found.sort_values(["step_on", "decision_id"], ascending=[False, True], kind="stable", ignore_index=True)


def steps_statement(frame: pd.DataFrame, rows: pd.DataFrame) -> str:
    """How much happened since, on how many of the agreements that were decided on."""
    return _("**{n}** hal tercatat sesudah rapat, pada **{agreements}** dari **{of}** putusan.").format(
        n=format_number(len(frame)),
        agreements=format_number(frame["decision_id"].nunique()),
        of=format_number(len(rows)),
    )


def step_columns() -> list[Column]:
    """The columns of `steps`."""
    return [
        Column("step_agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama yang diputuskan"), width="large"),
        Column("step_on", _("Tanggal"), "date"),
        Column("what", _("Yang terjadi"), width="medium"),
        Column("is_done", _("Melaksanakan putusan"), "flag"),
        Column("description", _("Uraian"), width="large"),
        Column("step_title", _("Dicatat pada kerja sama"), width="medium", is_hidden=True),
        Column("file_name", _("Berkas")),
        Column("source_sheet", _("Lembar"), is_hidden=True),
        Column("source_row", _("Baris"), "number"),
    ]

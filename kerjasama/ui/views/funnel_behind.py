"""The agreements behind the numbers of the page Corong: who reached a stage, who did not, who walked and who waits."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.ui.members import Behind, Group, Members, Part, Rows, count_of

_SUPER, _STAGE, _STEPS = "funnel/super_stage_agreements", "funnel/stage_agreements", "funnel/step_agreements"


def super_stages(steps: pd.DataFrame, behind: Behind) -> Members:
    """Every stage of the funnel across types (funnel.super_steps): who is here, of these recorded, and who was lost."""

    def reached(row: Any, **how: Any) -> Rows:
        return behind.named(_SUPER, super_stage=row.super_stage, **how)

    def groups() -> list[Group]:
        made, previous = [], None
        for row in steps.itertuples(index=False):
            parts = [
                Part(_("Sampai di sini"), int(row.reached), reached(row)),
                Part(_("Di antaranya tercatat"), int(row.recorded), reached(row, where=_recorded)),
            ]
            if previous is not None and count_of(row.previous_reached):
                lost = int(row.previous_reached - row.reached)
                parts.append(Part(_("Tidak sampai ke sini"), lost, behind.apart(reached(previous), reached(row))))
            made.append(Group(str(row.name), parts))
            previous = row
        return made

    return Members(groups, _("Tahap"))


def stages(legal: pd.DataFrame, coop_type: str, behind: Behind) -> Members:
    """Every legal stage of one type (funnel.type_steps)."""

    def reached(row: Any, **how: Any) -> Rows:
        return behind.named(_STAGE, coop_type=coop_type, stage_code=row.stage_code, **how)

    def groups() -> list[Group]:
        made, previous = [], None
        for row in legal.itertuples(index=False):
            parts = [
                Part(_("Sampai di sini"), int(row.reached), reached(row)),
                Part(_("Di antaranya tercatat"), int(row.recorded), reached(row, where=_recorded)),
                Part(_("Dilewati"), int(row.skipped), reached(row, where=lambda rows: rows["is_skipped"])),
            ]
            if row.kind == "step":
                if previous is not None:
                    lost = int(previous.reached - row.reached)
                    parts.append(Part(_("Tidak sampai ke sini"), lost, behind.apart(reached(previous), reached(row))))
                previous = row
            made.append(Group(str(row.name), parts))
        return made

    return Members(groups, _("Tahapan"))


def _recorded(rows: pd.DataFrame) -> pd.Series:
    return rows["is_recorded"]


def waits(between: pd.DataFrame, coop_type: str, behind: Behind) -> Members:
    """Every step between two stages (funnel_waits.waits): who walked it, and whose dates are the wrong way round."""

    def walked(row: Any, in_order: bool) -> Rows:
        def where(rows: pd.DataFrame) -> pd.Series:
            here = (rows["from_stage_code"] == row.from_stage_code) & (rows["to_stage_code"] == row.to_stage_code)
            return here & ((rows["days"] >= 0) == in_order)

        return behind.named(_STEPS, where=where, coop_type=coop_type)

    def group(row: Any) -> Group:
        parts = [
            Part(_("Kerja sama"), int(row.agreements), walked(row, True)),
            Part(_("Tanggal terbalik"), int(row.disordered), walked(row, False)),
        ]
        return Group(str(row.name), parts)

    return Members(lambda: [group(row) for row in between.itertuples(index=False)], _("Langkah"))


def waiting(places: pd.DataFrame, agreements: pd.DataFrame, coop_type: str, behind: Behind) -> Members:
    """Every stage at which agreements wait (funnel/waiting_now, all types; the chosen one first)."""

    def group(row: Any) -> Group:
        here = (agreements["coop_type"] == row.coop_type) & (agreements["stage_code"] == row.stage_code)
        name = f"{label('coop_type', row.coop_type)}: {label('stage', row.stage_code)}"
        return Group(name, [Part(_("Menunggu"), int(row.agreements), behind.of(agreements.loc[here, "agreement_id"]))])

    ordered = places.sort_values("coop_type", key=lambda types: types != coop_type, kind="stable")
    return Members(lambda: [group(row) for row in ordered.itertuples(index=False)], _("Tahapan"))

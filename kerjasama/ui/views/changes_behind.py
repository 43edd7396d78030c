"""The agreements behind the numbers of the page Perubahan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from kerjasama.domain.words import _, format_date
from kerjasama.ui.members import Behind, Group, Members, Part
from kerjasama.ui.views.changes import state_words

_FLOWS = "changes/flow_agreements"


def balance(rows: pd.DataFrame, behind: Behind) -> Members:
    """Ins and outs of each state (changes.balance)."""
    return Members(lambda: [Group(row.name, _flows(row, behind)) for row in rows.itertuples(index=False)], _("Keadaan"))


def _flows(row: Any, behind: Behind) -> list[Part]:
    status = row.status

    def was(frame: pd.DataFrame) -> pd.Series:
        return frame["status_before"] == status

    def now(frame: pd.DataFrame) -> pd.Series:
        return frame["status"] == status

    return [
        Part(_("Semula"), int(row.before), behind.named(_FLOWS, was)),
        Part(_("Masuk"), int(row.entered), behind.named(_FLOWS, lambda rows: now(rows) & ~was(rows))),
        Part(_("Keluar"), int(row.left_it), behind.named(_FLOWS, lambda rows: was(rows) & ~now(rows))),
        Part(_("Sesudahnya"), int(row.after), behind.named(_FLOWS, now)),
    ]


def pairs(rows: pd.DataFrame, behind: Behind) -> Members:
    """Each cell of the matrix (changes_flow.matrix)."""

    def part(row: Any) -> Part:
        before, after = row.status_before, row.status

        def here(frame: pd.DataFrame) -> pd.Series:
            return (frame["status_before"] == before) & (frame["status"] == after)

        return Part(_("Naskah"), int(row.agreements), behind.named(_FLOWS, here))

    def groups() -> list[Group]:
        return [Group(f"{row.name_before} → {row.name}", [part(row)]) for row in rows.itertuples(index=False)]

    return Members(groups, _("Dari keadaan ke keadaan"))


def months(rows: pd.DataFrame, behind: Behind) -> Members:
    """Each part of each bar (changes_months.collected), the last day first."""

    def group(day: date, own: pd.DataFrame) -> Group:
        parts = [
            Part(state_words(row.status), int(row.agreements), behind.counted(
                by_code="status", group_code=row.status, part_code="population", as_of=day
            ))
            for row in own.itertuples(index=False)
        ]  # fmt: skip
        return Group(format_date(day), parts)

    def groups() -> Sequence[Group]:
        days = sorted(rows["judged_on"].unique(), reverse=True)
        return [group(day, rows[rows["judged_on"] == day]) for day in days]

    return Members(groups, _("Tanggal"))

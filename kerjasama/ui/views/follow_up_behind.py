"""The agreements behind the curves of the page Waktu tindak lanjut, each with the days it waited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd

from kerjasama.domain.words import _
from kerjasama.ui.members import Group, Members, Part, Rows
from kerjasama.warehouse import Result

_DAYS = {2: "commitment_days", 3: "execution_days", 4: "result_days"}  # ladder level -> column of timed_agreements
Later = Callable[..., Callable[[], Result]]


def milestones(found: pd.DataFrame, later: Later) -> Members:
    """Every milestone (follow_up.milestones): whom it was measured on, who came so far and who still waits."""
    timed = later("follow_up/timed_agreements", grouping_code="tahun", group_codes=None)

    def groups() -> list[Group]:
        return [
            Group(str(row.name), _parts(row, timed, int(row.ladder_level)))
            for row in found.itertuples(index=False, name="Milestone")
        ]

    return Members(groups, _("Tonggak"))


def by_group(found: pd.DataFrame, by: str, level: int, later: Later) -> Members:
    """Every group (follow_up_groups.groups) for one milestone."""

    def group(row: Any) -> Group:
        timed = later("follow_up/timed_agreements", grouping_code=by, group_codes=[row.group_code])
        return Group(str(row.name), _parts(row, timed, level))

    return Members(lambda: [group(row) for row in found.itertuples(index=False, name="Group")], _("Kelompok"))


def _parts(row: Any, timed: Rows, level: int) -> list[Part]:
    def kept(where: Callable[[pd.Series], pd.Series]) -> Rows:
        def rows() -> Result:
            result = timed()
            return replace(result, frame=result.frame[where(result.frame[_DAYS[level]])])

        return rows

    events, agreements = int(row.events), int(row.agreements)
    return [
        Part(_("Diukur"), agreements, timed),
        Part(_("Sudah"), events, kept(pd.Series.notna)),
        Part(_("Belum"), agreements - events, kept(pd.Series.isna)),
    ]

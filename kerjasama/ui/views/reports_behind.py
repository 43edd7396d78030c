"""The agreements behind the numbers of the page Laporan: one duty of one period is one agreement."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.ui.members import Behind, Group, Members, Part, Rows
from kerjasama.ui.views.reports import PERIODS, period_words

_DUTIES = "reports/duty_agreements"


def _rows(behind: Behind, by: str | None, where: Callable[[pd.DataFrame], pd.Series]) -> Rows:
    return behind.named(_DUTIES, where, period_count=PERIODS, group_code=by)


def by_period(periods: pd.DataFrame, behind: Behind) -> Members:
    """The semesters (reports/by_period): what was due, what came, what is missing, what nobody knows."""

    def groups() -> list[Group]:
        return [Group(period_words(row.period_year, row.semester), _parts(row, behind)) for row in periods.itertuples()]

    return Members(groups, _("Semester"))


def _parts(row: Any, behind: Behind) -> list[Part]:
    def rows(is_due: bool | None, states: tuple[str, ...]) -> Rows:
        return _rows(behind, None, partial(_among, period_end_on=row.period_end_on, is_due=is_due, states=states))

    return [
        Part(_("Jatuh tempo"), int(row.due), rows(True, ())),
        Part(label("report_state", "tepat_waktu"), int(row.on_time), rows(True, ("tepat_waktu",))),
        Part(label("report_state", "terlambat"), int(row.late), rows(True, ("terlambat",))),
        Part(label("report_state", "belum_masuk"), int(row.missing), rows(True, ("belum_masuk",))),
        Part(label("report_state", "belum_jatuh_tempo"), int(row.not_due), rows(False, ("belum_jatuh_tempo",))),
        Part(label("report_state", "tidak_diketahui"), int(row.unknown), rows(None, ("tidak_diketahui",))),
    ]


def by_group(cells: pd.DataFrame, by: str, title: str, behind: Behind) -> Members:
    """The rows of the matrix (reports/matrix with `name`): per semester what was due, and what of it is missing."""

    def groups() -> list[Group]:
        return [
            Group(str(rows["name"].iloc[0]), [part for row in rows.itertuples() for part in _cell(row, by, behind)])
            for _key, rows in cells.groupby("group_key", sort=False)
        ]

    return Members(groups, title)


def _cell(row: Any, by: str, behind: Behind) -> list[Part]:
    period = period_words(row.period_year, row.semester)

    def rows(states: tuple[str, ...]) -> Rows:
        return _rows(
            behind,
            by,
            partial(_among, period_end_on=row.period_end_on, group_key=row.group_key, is_due=True, states=states),
        )

    return [
        Part(_("{period}, jatuh tempo").format(period=period), int(row.due), rows(())),
        Part(_("{period}, belum masuk").format(period=period), int(row.missing), rows(("belum_masuk",))),
    ]


def never(rows: pd.DataFrame, by: str, title: str, behind: Behind) -> Members:
    """The groups that never reported (reports/never_reported with `name`): the agreements with an overdue report."""

    def groups() -> list[Group]:
        return [
            Group(
                row.name,
                [
                    Part(
                        _("Kerja sama dengan laporan terutang"),
                        int(row.agreements),
                        _rows(behind, by, partial(_among, group_key=row.group_key, states=("belum_masuk",))),
                    )
                ],
            )
            for row in rows.itertuples(index=False)
        ]

    return Members(groups, title)


def abroad(frame: pd.DataFrame, behind: Behind) -> Members:
    """The foreign agreements (reports/foreign_agreements): those a year without a report, and all of them."""

    def groups() -> list[Group]:
        silent = frame[frame["is_refusal"]]
        return [
            Group(
                _("Luar negeri"),
                [
                    Part(_("Setahun tanpa laporan"), len(silent), behind.of(silent["agreement_id"])),
                    Part(_("Wajib lapor"), len(frame), behind.of(frame["agreement_id"])),
                ],
            )
        ]

    return Members(groups)


def _among(
    rows: pd.DataFrame,
    period_end_on: Any = None,
    group_key: str | None = None,
    is_due: bool | None = None,
    states: tuple[str, ...] = (),
) -> pd.Series:
    found = pd.Series(True, index=rows.index)
    if period_end_on is not None:
        found &= rows["period_end_on"] == period_end_on
    if group_key is not None:
        found &= rows["group_key"] == group_key
    if is_due is not None:
        found &= rows["is_due"] == is_due
    if states:
        found &= rows["state"].isin(states)
    return found

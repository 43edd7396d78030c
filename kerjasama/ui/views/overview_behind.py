"""The agreements behind the numbers of the page Ringkasan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import pandas as pd

from kerjasama.charts.overview import CHILDREN, follow_up_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.ui.members import JUDGED, Behind, Group, Members, Part, grouped
from kerjasama.ui.section import Section
from kerjasama.ui.views import definitions
from kerjasama.ui.views.decisions import Decision
from kerjasama.ui.views.overview import (
    OUTSIDE,
    follow_up_columns,
    follow_up_measured,
    follow_up_rows,
    follow_up_statement,
    type_words,
    year_words,
)
from kerjasama.warehouse import Result

_FLOWS = "overview/flow_agreements"


def states(shown: pd.DataFrame, behind: Behind) -> Members:
    """The parts of the bar (overview.states)."""

    def part(row: Any) -> Part:
        if row.status == CHILDREN:
            rows = behind.counted(part_code="children")
        else:
            counted = "agreements" if row.status in OUTSIDE else "population"
            rows = behind.counted(by_code="status", group_code=row.status, part_code=counted)
        return Part(_("Naskah"), int(row.agreements), rows)

    return Members(lambda: [Group(row.name, [part(row)]) for row in shown.itertuples(index=False)], _("Keadaan"))


def decided(items: Sequence[Decision], behind: Behind) -> Members:
    """The kinds of decision."""

    def part(item: Decision) -> Part:
        rows = behind.named("overview/decision_agreements", kind_code=item.kind)
        return Part(_("Naskah"), item.agreements, rows)

    return Members(lambda: [Group(item.what, [part(item)]) for item in items], _("Keputusan"))


def changes(frame: pd.DataFrame, now: Any, before: Any, behind: Behind) -> Members:
    """The flows between states (overview.changes), and what happened since (overview/totals on both days)."""

    def groups() -> list[Group]:
        since = [
            (_("Baru ditandatangani"), "is_newly_signed", now.population - before.population),
            (_("Habis masa berlakunya"), "is_newly_ended", now.ended - before.ended),
            (_("Diakhiri lebih awal"), "is_newly_terminated", now.terminated - before.terminated),
        ]
        happened = [Part(words, int(count), behind.named(_FLOWS, itemgetter(flag))) for words, flag, count in since]
        return [
            Group(_("Sejak tanggal pembanding"), happened),
            *(Group(label("status", row.status), _flows(row, behind)) for row in frame.itertuples(index=False)),
        ]

    return Members(groups, _("Keadaan"))


def _flows(row: Any, behind: Behind) -> list[Part]:
    status = row.status

    def here(rows: pd.DataFrame) -> pd.Series:
        return rows["is_judged"] & (rows["status"] == status)

    def was(rows: pd.DataFrame) -> pd.Series:
        return rows["is_judged"] & (rows["status_before"] == status)

    return [
        Part(_("Sekarang"), int(row.after), behind.named(_FLOWS, here)),
        Part(_("Masuk"), int(row.entered), behind.named(_FLOWS, lambda rows: here(rows) & ~was(rows))),
        Part(_("Keluar"), int(row.left_it), behind.named(_FLOWS, lambda rows: was(rows) & ~here(rows))),
        Part(_("Semula"), int(row.before), behind.named(_FLOWS, was)),
    ]


@dataclass(frozen=True)
class Breakdown:
    """A section of shares: its query, its title, the column of groups, the words of a group and of all groups."""

    query: str
    title: str
    column: str
    words: Callable[[Any], str]
    group: str


def breakdowns() -> list[Breakdown]:
    """By type and by year of signature."""
    return [
        Breakdown(
            "overview/by_coop_type",
            _("Menurut jenis kerja sama"),
            "coop_type",
            type_words,
            _("Jenis kerja sama"),
        ),
        Breakdown(
            "overview/by_signed_year",
            _("Menurut tahun penandatanganan"),
            "signed_year",
            year_words,
            _("Tahun penandatanganan"),
        ),
    ]


def breakdown(part: Breakdown, counted: Result, behind: Behind) -> Section:
    """Follow-up by type or by year, with the agreements of every bar."""
    rows = follow_up_rows(counted.frame, part.column, part.words)

    def code_of(row: Any) -> str:
        value = getattr(row, part.column)
        return "" if pd.isna(value) else value if isinstance(value, str) else str(int(value))

    return Section(
        title=part.title,
        statement=follow_up_statement(rows),
        results=[counted],
        frame=rows,
        chart=follow_up_chart(rows),
        table=follow_up_columns(),
        measured=follow_up_measured(rows),
        definition=definitions.parts_definition(JUDGED),
        members=grouped(rows, behind, part.column, code_of, JUDGED, part.group),
    )

"""The sections of the page Konfirmasi, each with its definition and the agreements behind its numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from kerjasama.charts.quality import shares_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.ui.members import Behind, Group, Members, Part
from kerjasama.ui.section import Section
from kerjasama.ui.views import confirmation as view
from kerjasama.ui.views import confirmation_answers as answered
from kerjasama.ui.views import confirmation_sheets as sheets
from kerjasama.warehouse import Result

Rows = Callable[[Iterable[str]], Callable[[], Result]]


def kinds(by_kind: Result, counted: pd.DataFrame, now: Any, differences: pd.DataFrame, behind: Behind) -> Section:
    """How often each kind of difference occurs (`counted`, `differences`: as `views.confirmation.comparable`)."""
    rows = view.kinds(counted)

    def groups() -> list[Group]:
        found = differences.groupby("conflict_code")["agreement_id"]
        ids = {str(code): list(names) for code, names in found}
        return [
            Group(row.name, [Part(_("Berbeda"), int(row.conflicts), behind.of(ids.get(row.conflict_code, [])))])
            for row in rows.itertuples(index=False)
        ]

    return Section(
        title=_("Menurut register, dan menurut bukti"),
        statement=view.kinds_statement(counted, now),
        results=[by_kind],
        frame=rows,
        chart=shares_chart(rows),
        table=view.kind_columns(),
        definition=view.definition(),
        members=Members(groups, _("Perbedaan")),
    )


def who(found: Result, differences: pd.DataFrame, kind: str, members: Rows) -> Section:
    """The differences one by one, and who can answer."""
    rows = view.conflicts(differences, kind)
    return Section(
        title=_("Siapa yang dapat menjawab"),
        statement=view.conflicts_statement(rows),
        results=[found],
        frame=rows,
        table=view.conflict_columns(),
        definition=view.definition(),
        members=members(rows["agreement_id"]),
    )


def sheet(ask: Result, groups: sheets.Groups, office: str, members: Rows, behind: Behind) -> Section:
    """Who is asked about what; of one office its agreements."""
    asked = sheets.of_one(ask.frame, groups, office)
    is_all = office == sheets.ALL

    def ways() -> list[Group]:
        return [
            Group(name, [Part(_("Ditanyakan"), len(rows), behind.of(rows["agreement_id"]))])
            for _key, name, rows in groups
        ]

    return Section(
        title=_("Lembar konfirmasi"),
        statement=sheets.statement(groups, asked, office),
        results=[ask],
        frame=sheets.table(groups) if is_all else asked,
        table=sheets.office_columns() if is_all else sheets.ask_columns(),
        definition=sheets.definition(),
        members=Members(ways, _("Kantor")) if is_all else members(asked["agreement_id"]),
    )


def effects(now: Any, summary: Result, history: Result, counted: pd.DataFrame, behind: Behind) -> Section:
    """What the answers did (`counted`: `views.confirmation_answers.effects`)."""
    latest = history.frame[history.frame["is_latest"]]

    def ways() -> list[Group]:
        return [
            Group(
                label("answer_effect", row.effect_code),
                [
                    Part(
                        _("Kerja sama"),
                        int(row.answers),
                        behind.of(latest.loc[latest["effect_code"] == row.effect_code, "agreement_id"]),
                    )
                ],
            )
            for row in counted.itertuples(index=False)
        ]

    return Section(
        title=_("Yang sudah dijawab, dan akibatnya"),
        statement=answered.statement(now),
        results=[summary, history],
        frame=counted,
        chart=answered.chart(counted),
        table=answered.effect_columns(),
        key="effects",
        definition=answered.definition(),
        members=Members(ways, _("Akibatnya")),
    )


def answers(history: Result, effect: str, members: Rows) -> Section:
    """Every answer, the newest first."""
    rows = answered.answers(history.frame, effect)
    return Section(
        title=_("Riwayat jawaban"),
        results=[history],
        frame=rows,
        table=answered.answer_columns(),
        definition=answered.definition(),
        members=members(rows["agreement_id"]),
    )

"""The sections of the page Hasil: each an answer in one sentence, a figure or table, and what stands behind it."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from kerjasama.domain.words import _
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views import outcomes as view
from kerjasama.ui.views import outcomes_aims as aims
from kerjasama.ui.views import outcomes_behind as rows_of
from kerjasama.ui.views import outcomes_findings as wanting
from kerjasama.ui.views import outcomes_promises as promised
from kerjasama.warehouse import Result

Members = Callable[..., Callable[[], Result]]


def came_out(page: Page, outputs: Result, summary: Result) -> Section:
    """People and rupiah as big figures, the outputs most often stated; all units behind "Lihat data"."""
    now = summary.frame.iloc[0]
    rows = view.outputs(outputs.frame)
    return Section(
        title=_("Apa yang keluar"),
        statement=view.results_statement(now, rows),
        results=[outputs, summary],
        frame=rows,
        body=lambda: page.figures(view.result_cards(now)),
        table=view.output_columns(),
        measured=view.results_measured(now),
        definition=view.results_definition(),
        members=rows_of.came_out(now, page.later, page.behind),
        key="outputs",
    )


def budget(page: Page, result: Result, rows: pd.DataFrame, chart: go.Figure) -> Section:
    """Planned and spent by promise."""
    return Section(
        title=_("Anggaran menurut janji"),
        statement=promised.budget_statement(rows),
        results=[result],
        frame=rows,
        chart=chart,
        table=promised.promise_columns(),
        definition=view.results_definition(),
        members=rows_of.budget(rows, page.later, page.behind),
        key="budget",
    )


def promises(page: Page, result: Result, listed: Result, rows: pd.DataFrame, chart: go.Figure) -> Section:
    """Targets reached by promise."""
    return Section(
        title=_("Empat janji"),
        statement=promised.promise_statement(rows),
        results=[result],
        frame=rows,
        chart=chart,
        table=promised.promise_columns(),
        measured=promised.promise_measured(rows),
        definition=promised.law_words(),
        members=rows_of.promises(rows, listed.frame, page.behind),
        key="promises",
    )


def states(page: Page, result: Result, rows: pd.DataFrame, chart: go.Figure) -> Section:
    """How far the indicators have come."""
    return Section(
        title=_("Sampai di mana targetnya"),
        statement=aims.states_statement(rows),
        results=[result],
        frame=rows,
        chart=chart,
        table=aims.state_columns(),
        definition=promised.law_words(),
        members=rows_of.states(rows, page.behind),
        key="states",
    )


def way(result: Result, rows: pd.DataFrame, chart: go.Figure, members: Members) -> Section:
    """The first indicators from baseline to target."""
    return Section(
        title=_("Dari nilai awal ke target"),
        statement=aims.indicators_statement(rows),
        results=[result],
        frame=rows,
        chart=chart if len(aims.drawn(rows)) else None,
        table=aims.page_columns(),
        measured=aims.indicators_measured(rows),
        definition=promised.law_words(),
        members=members(rows["agreement_id"]),
        key="way",
    )


def findings(result: Result, kind: str, summary: Result, members: Members) -> Section:
    """The rows of one kind of finding."""
    rows = result.frame
    return Section(
        title=_("Yang perlu dibenahi"),
        statement=wanting.findings_statement(rows, kind, summary.frame.iloc[0]),
        results=[result, summary],
        table=wanting.finding_columns(kind),
        definition=wanting.finding_definition(kind),
        members=members(rows["agreement_id"]),
        key="findings",
    )


def agencies(page: Page, result: Result) -> Section:
    """Agencies whose agreements have no target or no measured result."""
    rows = wanting.agencies(result.frame)
    return Section(
        title=_("Menurut perangkat daerah"),
        statement=wanting.agencies_statement(rows),
        results=[result],
        frame=rows,
        table=wanting.agency_columns(),
        definition=wanting.agencies_definition(),
        members=rows_of.agencies(rows, wanting.agency_counts(), page.context("").region_name, page.behind),
        key="agencies",
    )


def law(summary: Result) -> Section:
    """How results are judged, where a register has none to show."""
    return Section(
        title=_("Bagaimana hasil dinilai"),
        statement=promised.law_words(),
        results=[summary],
        definition=promised.law_words(),
        no_members=_("Register ini tidak memuat hasil apa pun, jadi tidak ada naskah di balik bagian ini."),
        key="law",
    )

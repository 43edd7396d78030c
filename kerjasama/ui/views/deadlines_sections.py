"""The sections of the page Tenggat, from its answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kerjasama.charts.deadlines import clock_states_chart
from kerjasama.domain.words import _
from kerjasama.ui.section import Section
from kerjasama.ui.views import deadlines as view
from kerjasama.ui.views import deadlines_states as by_state
from kerjasama.ui.views.deadlines_words import clock_words
from kerjasama.warehouse import Result

Link = Callable[..., None]
Members = Callable[[Iterable[str]], Callable[[], Result]]


def soon(pressing: Result, counted: Result, days: int, link: Link, members: Members) -> Section:
    """What lapses within `days` (deadlines/terms), in words, by due date."""
    rows = view.of_state(pressing.frame, "hampir_lewat")
    return Section(
        title=_("Yang hampir lewat"),
        statement=view.soon_statement(rows, days, int(counted.frame["computable"].sum())),
        results=[pressing],
        frame=rows,
        body=lambda: view.draw(rows, link),
        table=view.columns(),
        members=members(rows["agreement_id"]),
        key="soon",
    )


def passed(counted: Result, link: Link) -> Section:
    """What has lapsed and what follows by law, term by term (deadlines/states_by_clock)."""
    rows = by_state.lapsed(counted.frame)
    return Section(
        title=_("Yang sudah lewat, dan akibatnya"),
        statement=by_state.lapsed_statement(counted.frame),
        results=[counted],
        frame=rows,
        body=lambda: by_state.draw_lapsed(rows, link),
        table=by_state.states_columns(),
        key="lapsed",
    )


def deemed(pressing: Result, counted: Result, link: Link, members: Members) -> Section:
    """Requests on which the DPRD said nothing in time (deadlines/terms)."""
    rows = view.of_state(pressing.frame, "dianggap_disetujui")
    return Section(
        title=_("Yang dianggap disetujui"),
        statement=view.deemed_statement(rows, int(counted.frame["computable"].sum())),
        results=[pressing],
        frame=rows,
        body=lambda: view.draw(rows, link),
        table=view.columns(),
        members=members(rows["agreement_id"]),
        key="deemed",
    )


def states(counted: Result) -> Section:
    """What became of each term (deadlines/states_by_clock)."""
    rows = by_state.states(counted.frame)
    return Section(
        title=_("Keadaan tiap tenggat"),
        statement=by_state.states_statement(counted.frame),
        results=[counted],
        frame=rows,
        chart=clock_states_chart(rows) if len(rows) else None,
        table=by_state.states_columns(),
        measured=by_state.states_measured(counted.frame),
        key="states",
    )


def one_clock(listed: Result, counted: Result, clock: str, members: Members) -> Section:
    """All agreements of one term (deadlines/terms) with its definition."""
    return Section(
        title=by_state.clock_name(clock),
        statement=clock_words(clock).counted + "\n\n" + by_state.rows_statement(listed.frame, counted.frame, clock),
        results=[listed],
        frame=view.told(listed.frame),
        table=view.columns(),
        members=members(listed.frame["agreement_id"]),
        key="terms",
    )

"""The sections of the page Tenggat, from its answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kerjasama.charts.deadlines import clock_states_chart
from kerjasama.domain.words import _
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views import deadlines as view
from kerjasama.ui.views import deadlines_behind as behind
from kerjasama.ui.views import deadlines_states as by_state
from kerjasama.ui.views.deadlines_words import calendar_words, clock_words
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
        definition=behind.state_definition("hampir_lewat"),
        members=members(rows["agreement_id"]),
        key="soon",
    )


def passed(counted: Result, link: Link, ways: Behind) -> Section:
    """What has lapsed and what follows by law, term by term (deadlines/states_by_clock)."""
    rows = by_state.lapsed(counted.frame)
    return Section(
        title=_("Yang sudah lewat, dan akibatnya"),
        statement=by_state.lapsed_statement(counted.frame),
        results=[counted],
        frame=rows,
        body=lambda: by_state.draw_lapsed(rows, link),
        table=by_state.states_columns(),
        definition=behind.state_definition("lewat"),
        members=behind.by_clock(rows, ["lewat"], ways),
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
        definition=behind.state_definition("dianggap_disetujui"),
        members=members(rows["agreement_id"]),
        key="deemed",
    )


def states(counted: Result, ways: Behind) -> Section:
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
        definition=behind.states_definition(),
        members=behind.by_clock(rows, behind.all_states(), ways),
        key="states",
    )


def one_clock(listed: Result, counted: Result, clock: str, members: Members) -> Section:
    """All agreements of one term (deadlines/terms) with its definition."""
    return Section(
        title=by_state.clock_name(clock),
        statement=by_state.rows_statement(listed.frame, counted.frame, clock),
        results=[listed],
        frame=view.told(listed.frame),
        table=view.columns(),
        measured=clock_words(clock).counted,
        definition=clock_words(clock).counted + "\n\n" + behind.states_definition(),
        members=members(listed.frame["agreement_id"]),
        key="terms",
    )


def rule(summary: Result) -> Section:
    """How days are counted."""
    return Section(
        title=_("Bagaimana harinya dihitung"),
        statement=calendar_words(),
        results=[summary],
        definition=behind.states_definition(),
        no_members=_("Bagian ini menerangkan aturannya; naskahnya ada di balik bagian-bagian di atas."),
        key="rule",
    )

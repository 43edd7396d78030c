"""What changed since the last meeting, and why?"""

from __future__ import annotations

from kerjasama.charts.changes import flow_chart
from kerjasama.domain.words import _, format_date
from kerjasama.ui import data
from kerjasama.ui.page import Page, open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import changes as view
from kerjasama.ui.views import changes_against as against
from kerjasama.ui.views import changes_flow as flow
from kerjasama.ui.views import changes_months as months
from kerjasama.ui.views import changes_moved as moved
from kerjasama.ui.views.answer import choice_row, draw_answer, draw_evidence_caution, is_silent


def show_moved(page: Page) -> None:
    """The agreements that moved, as narrowed on the page or by a card."""
    with choice_row("pindah"):
        chosen = moved.choose(page.choice)
    result = page.result("changes/moved_agreements")
    rows = moved.moved(moved.narrowed(result.frame, *chosen), page.filters.thresholds)
    title, said = _("Yang berpindah keadaan, dan sebabnya"), moved.statement(rows, result.frame, chosen)
    ids, columns = page.members(rows["agreement_id"]), moved.columns()
    page.show(
        Section(title=title, statement=said, results=[result], frame=rows, table=columns, members=ids, key="rows")
    )


def show_months(page: Page, agreements: int) -> None:
    """The states at the end of each month."""
    with choice_row("ukuran"):
        measure = page.choice("ukuran", _("Ukuran"), months.MEASURES, months.measure_words)
    page.show(months.section(months.asked(page.result, page.filters.as_of, agreements), measure))


page = open_page(__file__)
if page.version is not None:
    versions = against.others(data.versions(), page.version)
    earlier, caution = against.pick(page.own(against.VERSION), versions, page.version, data.can_compare)
    caution = against.order_words(page.filters.compared_on, page.filters.as_of) or caution
    page.earlier = earlier
    page.compared_thresholds = against.thresholds_of(page.own(against.LIMITS), page.choices.thresholds)
    page.narrowed = against.in_words(page.earlier, page.compared_thresholds)
    flows = page.result("changes/flows")
    day = format_date(page.filters.compared_on)
    draw_answer(view.answer(flows.frame, day, is_silent(page.version)), caution)
    draw_evidence_caution(page.version, page.link_to)
    page.figures(view.cards(flows.frame, is_silent(page.version)))
    if page.own(moved.STATE):
        show_moved(page)
    rows = view.balance(flows.frame)
    page.show(
        Section(
            title=_("Masuk dan keluar tiap keadaan"),
            statement=view.balance_statement(rows, flows.frame, day),
            results=[flows],
            frame=rows,
            body=lambda: view.draw_balance(rows),
            table=view.balance_columns(),
            measured=view.balance_measured(flows.frame, page.narrowed),
            definition=view.definition(),
            key="balance",
        )
    )
    with choice_row("against"):
        against.draw(page.choice, versions, page.choices.thresholds)
    pairs = flow.matrix(flows.frame)
    page.show(
        Section(
            title=_("Dari keadaan mana ke keadaan mana"),
            statement=flow.matrix_statement(flows.frame),
            results=[flows],
            frame=pairs,
            chart=flow_chart(pairs, *flow.headings(rows)) if len(pairs) else None,
            table=flow.matrix_columns(),
            key="matrix",
        )
    )
    if not page.own(moved.STATE):
        show_moved(page)
    show_months(page, int(flows.frame["agreements"].sum()))

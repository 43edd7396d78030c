"""What changed since the last meeting, and why?"""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.ui import data
from kerjasama.ui.page import Page, open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import changes as view
from kerjasama.ui.views import changes_against as against
from kerjasama.ui.views import changes_behind as behind
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
    said = moved.statement(rows, result.frame, chosen)
    page.show(moved.section(result, rows, said, page.members(rows.loc[rows["is_recorded"], "agreement_id"])))


def show_months(page: Page, agreements: int) -> None:
    """The states at the end of each month."""
    with choice_row("ukuran"):
        measure = page.choice("ukuran", _("Ukuran"), months.MEASURES, months.measure_words)
    page.show(months.section(months.asked(page.result, page.filters.as_of, agreements), measure, page.behind))


page = open_page(__file__)
if page.version is not None:
    versions = against.others(data.versions(), page.version)
    day, caution = against.prepare(page, versions, data.can_compare)
    flows = page.result("changes/flows")
    draw_answer(view.answer(flows.frame, day, is_silent(page.version)), caution)
    draw_evidence_caution(page.version, page.link_to)
    if page.own(moved.STATE):  # a card was opened: its list stands where the reader looks
        show_moved(page)
    page.figures(view.cards(flows.frame, is_silent(page.version)))
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
            members=behind.balance(rows, page.behind),
            key="balance",
        )
    )
    with choice_row("against"):
        against.draw(page.choice, versions, page.choices.thresholds)
    page.show(flow.section(flows, rows, page.behind))
    if not page.own(moved.STATE):
        show_moved(page)
    show_months(page, int(flows.frame["agreements"].sum()))

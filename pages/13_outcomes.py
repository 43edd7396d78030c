"""What came of it for the people, and are the targets reached?"""

from __future__ import annotations

from kerjasama.charts.outcomes import (
    budget_chart,
    indicator_progress_chart,
    indicator_states_chart,
    targets_chart,
)
from kerjasama.domain import codes
from kerjasama.domain.words import _
from kerjasama.ui.page import Page, open_page
from kerjasama.ui.views import outcomes as view
from kerjasama.ui.views import outcomes_aims as aims
from kerjasama.ui.views import outcomes_findings as wanting
from kerjasama.ui.views import outcomes_promises as promised
from kerjasama.ui.views import outcomes_sections as sections
from kerjasama.ui.views.answer import choice_row, draw_answer


def show_targets(page: Page) -> None:
    """How far the targets have come: by promise, all of them, and one by one."""
    aimed, listed = promised.aimed(rows), page.result("outcomes/indicators")
    page.show(sections.promises(page, by_promise, listed, aimed, targets_chart(aimed)))
    counted = page.result("outcomes/states")
    states = aims.states(counted.frame)
    page.show(sections.states(page, counted, states, indicator_states_chart(states)))
    with choice_row("capaian"):
        state = page.choice(
            "capaian", _("Tampilkan"), [aims.ALL, *codes.INDICATOR_STATES], aims.state_words, as_list=True
        )
    chosen = aims.indicators(listed.frame, state)
    page.show(sections.way(listed, chosen, indicator_progress_chart(aims.drawn(chosen)), page.members))


def show_findings(page: Page) -> None:
    """What is wanting, with the rows behind each kind."""
    with choice_row("temuan"):
        kind = page.choice("temuan", _("Temuan"), wanting.kinds(is_aimed), wanting.finding_words)
    found = page.result("outcomes/findings", kind_code=kind)
    page.show(sections.findings(found, kind, summary, page.members))
    if is_aimed:
        page.show(sections.agencies(page, page.result("outcomes/by_agency")))


page = open_page(__file__)
if not page.is_empty:
    summary = page.result("outcomes/summary")
    now = summary.frame.iloc[0]
    is_aimed = view.has_indicators(page.version)
    draw_answer(view.answer(now, page.version), view.warning(page.version))
    if not view.says_nothing(page.version):
        page.figures(view.cards(now, page.version))
        page.show(sections.came_out(page, page.result("outcomes/outputs"), summary))
        by_promise = page.result("outcomes/by_promise")
        rows = promised.promises(by_promise.frame)
        if is_aimed:
            show_targets(page)
        page.show(sections.budget(page, by_promise, rows, budget_chart(rows)))
        show_findings(page)
    else:
        page.link_to(_("Lengkapi tindak lanjutnya dengan templat di halaman Impor"), "impor")
        page.show(sections.law(summary))

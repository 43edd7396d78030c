"""Of what has its working agreement: what runs, what stalled, what lapsed, and how far did the scope come?"""

from __future__ import annotations

from kerjasama.ui.page import open_page
from kerjasama.ui.views import coverage, execution_cards, execution_renewals, execution_steps
from kerjasama.ui.views import execution as view
from kerjasama.ui.views.answer import draw_answer, draw_evidence_caution, draw_unknown_caution, is_silent
from kerjasama.ui.views.execution_states import states_section

page = open_page(__file__)
if not page.is_empty:
    summary = page.result("execution/summary")
    now = summary.frame.iloc[0]
    silent = is_silent(page.version)
    draw_answer(view.answer(now, silent))
    draw_unknown_caution(page.result("overview/totals").frame.iloc[0])
    draw_evidence_caution(page.version, page.link_to)
    page.figures(execution_cards.cards(now, silent))
    page.show(states_section(page.result("execution/states"), now, silent, page.behind))
    view.show_list(page, now, silent)
    execution_renewals.show_renewals(page, now, silent)
    missing = [execution_renewals.show_umbrellas(page, now), coverage.show(page), execution_steps.show(page, silent)]
    if not silent:
        page.show(execution_steps.budgets(page, page.result("execution/budgets")))
    missing.append(coverage.show_chains(page))
    if any(missing):
        page.show(view.unrecorded_section(summary, [sentence for sentence in missing if sentence]))

"""Which legal terms run, lapse soon, or have lapsed?"""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.views import deadlines as view
from kerjasama.ui.views import deadlines_sections as parts
from kerjasama.ui.views import deadlines_states as by_state
from kerjasama.ui.views.answer import choice_row, draw_answer, draw_unknown_caution

page = open_page(__file__)
if not page.is_empty:
    soon_days = page.filters.thresholds.soon_days
    summary = page.result("deadlines/summary")
    before = page.result("deadlines/summary", on=page.filters.compared_on)
    draw_answer(view.answer(summary.frame.iloc[0], soon_days), view.caution(page.version))
    draw_unknown_caution(page.result("overview/totals").frame.iloc[0])
    page.figures(view.cards(summary.frame.iloc[0], before.frame.iloc[0]))

    pressing = page.result("deadlines/terms", clock_code=None, clock_states=["hampir_lewat", "dianggap_disetujui"])
    counted = page.result("deadlines/states_by_clock")
    page.show(parts.soon(pressing, counted, soon_days, page.link_to, page.members))
    with choice_row("thresholds", view.thresholds_caption()):
        page.thresholds(*view.thresholds())

    page.show(parts.passed(counted, page.link_to, page.behind))
    page.show(parts.deemed(pressing, counted, page.link_to, page.members))
    page.show(parts.states(counted, page.behind))

    with choice_row("tenggat"):
        clocks = by_state.clock_options(counted.frame)
        clock = page.choice("tenggat", _("Tenggat"), clocks, by_state.clock_name, as_list=True)
        state = page.choice("keadaan", _("Keadaan"), by_state.state_options(), by_state.state_name)
    listed = page.result("deadlines/terms", clock_code=clock, clock_states=by_state.chosen_states(state))
    page.show(parts.one_clock(listed, counted, clock, page.members))
    page.show(parts.rule(summary))

"""Who reports, who does not, and which reports are still owed?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kerjasama.domain.words import _
from kerjasama.ui.page import Page, open_page
from kerjasama.ui.views import reports as view
from kerjasama.ui.views import reports_behind as behind
from kerjasama.ui.views import reports_matrix as matrix
from kerjasama.ui.views import reports_owed as owed
from kerjasama.ui.views import reports_told as told
from kerjasama.ui.views.answer import choice_row, draw_answer, draw_unknown_caution
from kerjasama.ui.views.reports_rule import rule_words
from kerjasama.warehouse import Result


def show_reporting(page: Page, ask: Callable[..., Result]) -> None:
    """Who reports, who does not, and what is owed."""
    with matrix.choices():
        by = page.choice("menurut", _("Kelompokkan menurut"), list(matrix.GROUPS), matrix.group_words)
        answer = ask("reports/matrix", group_code=by)
        cells = matrix.named(answer.frame, by)
        listed = matrix.groups(cells)
        number = page.choice("baris", _("Baris"), matrix.ROWS, matrix.rows_words)
    rule = rule_words(page.filters.thresholds, view.PERIODS)
    page.show(matrix.section(answer, cells, listed, number, by, rule, page.behind))
    with choice_row("tempo", view.thresholds_caption()):
        page.thresholds(*view.thresholds())
    page.show(view.trend(periods, rule, behind.by_period(periods.frame, page.behind)))

    never = ask("reports/never_reported", group_code=by)
    page.show(owed.never(never, by, page.filters.as_of, page.behind))
    with choice_row("siapa"):
        offered = owed.offered(listed, page.own(owed.CHOICE[by]))
        who = page.choice(owed.CHOICE[by], _("Tagihan untuk"), offered, owed.words(listed, by), as_list=True)
    missing = ask("reports/owed", group_code=by, **owed.wanted(who))
    page.narrowed = name = owed.chosen_name(listed, who)
    page.show(owed.owed(missing, name, page.members))
    page.narrowed = ""

    page.show(told.abroad(abroad, behind.abroad(abroad.frame, page.behind)))
    with choice_row("isi"):
        kind = page.choice("isi", _("Tampilkan"), list(told.KINDS), told.kind_words)
    page.show(told.problems(page.result("reports/problems", row_limit=told.LISTED), kind, page.members))


page = open_page(__file__)
if not page.is_empty:
    ask = partial(page.result, period_count=view.PERIODS)
    periods, abroad = ask("reports/by_period"), ask("reports/foreign_agreements")
    never_ever = ask("reports/never_reported", group_code="wilayah")
    owing = view.owing_groups(ask("reports/matrix", group_code="wilayah").frame)
    draw_answer(view.answer(periods.frame, never_ever.frame, owing), view.unknown_caution(periods.frame))
    draw_unknown_caution(page.result("overview/totals").frame.iloc[0])
    if view.is_silent(periods.frame):
        page.link_to(view.complete_words(), "impor")
        rule = rule_words(page.filters.thresholds, view.PERIODS)
        page.show(view.owed_by_rule(periods, rule, behind.by_period(periods.frame, page.behind)))
    else:
        if cards := view.cards(periods.frame, never_ever.frame, abroad.frame, owing):
            page.figures(cards)
        show_reporting(page, ask)

"""Which ideas of the laboratories of innovation became real?"""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.views import laboratory as view
from kerjasama.ui.views import laboratory_agreements as lists
from kerjasama.ui.views import laboratory_ideas as rows_of
from kerjasama.ui.views import laboratory_sections as parts
from kerjasama.ui.views.answer import choice_row, draw_answer

page = open_page(__file__)
if not page.is_empty:
    if not view.holds_ideas(page.version):
        draw_answer(view.nothing_answer())
        view.draw_nothing(page.link_to)
    else:
        target = view.number_of(page.own("sasaran"), view.TARGETS)
        days = view.number_of(page.own("kabar"), rows_of.NEWS_DAYS)
        summary = page.result("laboratory/summary", ideas_target=target, news_days=days)
        now = summary.frame.iloc[0]
        draw_answer(view.answer(now))
        if now.ideas:
            page.figures(view.cards(now, target, days))
            page.show(parts.stages(page.result("laboratory/stages", news_days=days)))

            with choice_row("kabar"):
                page.choice("kabar", _("Tanpa kabar sesudah (hari)"), [str(n) for n in rows_of.NEWS_DAYS], str)
            page.show(parts.outcomes(page.result("laboratory/outcomes", news_days=days), now, days))
            page.show(lists.agreements(page.result("laboratory/agreements", news_days=days), now, page.behind))

            with choice_row("sasaran"):
                page.choice("sasaran", _("Sasaran ide tiap perangkat daerah"), [str(n) for n in view.TARGETS], str)
            page.show(
                parts.agencies(page.result("laboratory/by_agency", news_days=days, ideas_target=target), now, target)
            )
            page.show(parts.regions(page.result("laboratory/by_region", news_days=days, ideas_target=target)))

            with choice_row("ide"):
                option = page.choice("ide", _("Tampilkan"), rows_of.options(), rows_of.option_words)
            page.show(lists.ideas(page.result("laboratory/ideas", news_days=days), option, days, page.behind))

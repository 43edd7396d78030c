"""How long does it take from the signature until something is done?"""

from __future__ import annotations

from kerjasama.charts.follow_up import follow_up_chart
from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import follow_up as view
from kerjasama.ui.views import follow_up_behind as behind
from kerjasama.ui.views import follow_up_compare as compare
from kerjasama.ui.views import follow_up_groups as groups
from kerjasama.ui.views.answer import choice_row, draw_answer, is_silent
from kerjasama.ui.views.follow_up_curves import picture

page = open_page(__file__)
if not page.is_empty:
    counted, waits = page.result("follow_up/population"), page.result("follow_up/waiting_times")
    now, milestones = counted.frame.iloc[0], view.milestones(waits.frame)
    draw_answer(view.answer(now, milestones, page.filters.as_of, is_silent(page.version)))

    if view.is_drawn(now):
        page.figures(view.cards(milestones))
        drawn = picture(view.named(waits.frame, milestones))
        page.show(
            Section(
                title=_("Dari tanda tangan ke tindakan"),
                statement=view.recorded(now, page.filters.as_of),
                results=[waits, counted],
                frame=milestones,
                chart=follow_up_chart(drawn.curves, drawn.risk),
                table=view.columns(),
                measured=view.measured(now, drawn),
                definition=view.definition(),
                members=behind.milestones(milestones, page.later),
                member_columns=view.member_columns(),
                key="milestones",
            )
        )

        with choice_row("menurut"):
            by = page.choice("menurut", _("Kelompokkan menurut"), list(groups.GROUPINGS), groups.grouping_words)
            milestone = page.choice("tonggak", _("Tonggak"), list(view.LEVELS), groups.milestone_words)
        level = view.LEVELS[milestone]
        grouped = page.result("follow_up/waiting_times_by_group", grouping_code=by, milestone_level=level)
        found = groups.groups(grouped.frame, by, page.context("").region_name)
        shown = groups.first(found)
        drawn = picture(groups.named(grouped.frame, shown)) if len(shown) else None
        page.show(
            Section(
                title=groups.title(by, milestone),
                statement=groups.statement(shown, milestone),
                results=[grouped],
                frame=found,
                chart=follow_up_chart(drawn.curves, drawn.risk) if drawn else None,
                table=groups.columns(shown),
                measured=groups.measured(found, shown, drawn, by),
                definition=view.definition(),
                members=behind.by_group(found, by, level, page.later),
                member_columns=view.member_columns(),
                key="groups",
            )
        )

        if compare.is_possible(found):
            with choice_row("banding"):
                chosen = compare.choose(page, found, by)
            page.show(compare.section(page, grouped, found, chosen, by, milestone))
    else:
        view.draw_nothing(page.link_to, is_silent(page.version))
        page.show(view.counts_section(counted))

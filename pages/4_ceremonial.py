"""Which agreements stopped at the signature, and why?"""

from __future__ import annotations

from kerjasama.charts.ceremonial import ceremonial_shares_chart
from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import ceremonial as view
from kerjasama.ui.views.answer import draw_answer

page = open_page(__file__)
if not page.is_empty:
    summary = page.result("ceremonial/summary")
    now = summary.frame.iloc[0]
    draw_answer(view.answer(now))
    page.figures(view.cards(now))
    view.draw_suspected_note()

    flagged = page.result("ceremonial/flagged_agreements")
    kind = page.choice("keadaan", _("Tampilkan"), ["", *view.KINDS], view.kind_words)
    rows = view.flagged(flagged.frame, kind)
    page.show(
        Section(
            title=_("Kerja sama yang ditandai, dari yang tertua"),
            statement=view.flagged_statement(rows, now),
            results=[flagged],
            frame=rows,
            body=lambda: view.draw_oldest(rows, page.link_to),
            key="tertua",
        )
    )
    page.table(rows, view.flagged_columns(), "flagged", _("Kerja sama yang ditandai"))

    sensitivity = page.result("ceremonial/sensitivity")
    limits = view.in_words(sensitivity.frame, view.limit_names(sensitivity.frame), shown=None)
    page.thresholds(*view.thresholds())
    page.show(
        Section(
            title=_("Bila batasnya lain"),
            statement=view.sensitivity_statement(sensitivity.frame),
            results=[sensitivity],
            frame=limits,
            chart=ceremonial_shares_chart(limits),
            table=view.share_columns(),
            definition=view.rule_words(page.filters.thresholds),
        )
    )

    by = page.choice("menurut", _("Menurut"), list(view.GROUPS), view.group_words)
    shares = page.result(view.GROUPS[by])
    groups = view.groups(shares.frame, by)
    page.show(
        Section(
            title=_("Di mana paling banyak"),
            statement=view.groups_statement(groups, by),
            results=[shares],
            frame=groups,
            chart=ceremonial_shares_chart(view.first(groups)),
            table=view.share_columns(),
            measured=view.groups_measured(groups),
        )
    )

"""Which agreements stopped at the signature, and why?"""

from __future__ import annotations

from kerjasama.charts.ceremonial import ceremonial_shares_chart
from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import ceremonial as view
from kerjasama.ui.views import ceremonial_shares as shares
from kerjasama.ui.views.answer import choice_row, draw_answer, draw_evidence_caution, is_silent
from kerjasama.ui.views.definitions import rows_definition

page = open_page(__file__)
if not page.is_empty:
    summary = page.result("ceremonial/summary")
    now = summary.frame.iloc[0]
    draw_answer(view.answer(now, is_silent(page.version)))
    draw_evidence_caution(page.version, page.link_to)
    view.draw_ask(now, page.link_to)
    page.figures(view.cards(now))
    with choice_row("thresholds", view.thresholds_caption()):
        limits = page.thresholds(*view.thresholds())

    with choice_row("keadaan"):
        kind = page.choice("keadaan", _("Tampilkan"), ["semua", *view.KINDS], view.kind_words)
    flagged = page.result("ceremonial/flagged_agreements")
    rows = view.flagged(flagged.frame, kind)
    page.show(
        Section(
            title=_("Yang ditandai, dari yang tertua"),
            statement=view.flagged_statement(rows),
            results=[flagged],
            frame=rows,
            body=lambda: view.draw_oldest(rows, page.link_to),
            table=view.flagged_columns(),
            definition=rows_definition(),
            members=page.members(rows["agreement_id"]),
            key="oldest",
        )
    )
    if len(rows):
        page.show(view.full_list(rows, flagged, page.behind))

    with choice_row("menurut"):
        by = page.choice("menurut", _("Kelompokkan menurut"), list(shares.GROUPS), shares.group_words)
    counted = page.result(shares.GROUPS[by])
    groups = shares.groups(counted.frame, by)
    page.show(
        Section(
            title=_("Di mana paling banyak"),
            statement=shares.groups_statement(groups),
            results=[counted],
            frame=groups,
            chart=ceremonial_shares_chart(shares.first(groups)),
            table=shares.share_columns(),
            measured=shares.groups_measured(groups, counted.frame),
            definition=shares.groups_definition(by),
            members=shares.groups_members(groups, by, page.behind),
            key="shares",
        )
    )

    sensitivity = page.result("ceremonial/sensitivity")
    by_limit = shares.in_words(sensitivity.frame, shares.limit_names(sensitivity.frame))
    page.show(
        Section(
            title=_("Bila batasnya lain"),
            statement=shares.sensitivity_statement(sensitivity.frame),
            results=[sensitivity],
            frame=by_limit,
            chart=ceremonial_shares_chart(by_limit),
            table=shares.share_columns(),
            definition=shares.limits_definition(),
            members=shares.limits_members(by_limit, page.behind),
        )
    )
    page.show(shares.rule_section(limits, summary))

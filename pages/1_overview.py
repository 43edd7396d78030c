"""What came of our cooperation, and what must be decided?"""

from __future__ import annotations

from kerjasama.charts.overview import follow_up_chart, states_chart
from kerjasama.domain.words import _, format_date
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import decisions
from kerjasama.ui.views import overview as view
from kerjasama.ui.views.answer import draw_answer, draw_evidence_caution, is_silent

page = open_page(__file__)
if not page.is_empty:
    totals = page.result("overview/totals")
    totals_before = page.result("overview/totals", on=page.filters.compared_on)
    now, before = totals.frame.iloc[0], totals_before.frame.iloc[0]
    draw_answer(view.answer(now, is_silent(page.version)))
    draw_evidence_caution(page.version, page.link_to)
    page.figures(view.cards(now, before))

    statuses = page.result("overview/statuses")
    states = view.states(statuses.frame)
    page.show(
        Section(
            title=_("Di mana semua kerja sama berada"),
            statement=view.states_statement(states),
            results=[statuses, totals],
            frame=states,
            chart=states_chart(states),
            table=view.states_columns(),
            definition=view.states_definition(),
        )
    )

    decided = page.result("overview/decisions", row_limit=5)
    items = decisions.decisions(decided.frame)
    page.show(
        Section(
            title=_("Yang paling membutuhkan keputusan"),
            statement=decisions.decisions_statement(items),
            results=[decided],
            body=lambda: decisions.draw_decisions(items, page.link_to),
        )
    )
    page.link_to(_("Buka seluruh antrean keputusan"), "keputusan")
    if chosen := decisions.chosen(items, page.own("baris")):
        waiting = page.result("overview/decision_agreements", kind_code=chosen.kind)
        page.show(Section(title=chosen.what, results=[waiting], table=decisions.decision_columns()))

    flows = page.result("overview/status_flows")
    page.show(
        Section(
            title=_("Yang berubah"),
            statement=view.changes_statement(now, before, format_date(page.filters.compared_on)),
            results=[flows, totals, totals_before],
            frame=view.changes(flows.frame),
            table=view.changes_columns(),
        )
    )
    page.link_to(_("Mengapa berubah: halaman Perubahan"), "perubahan")
    if page.own("baris") == decisions.CHANGED:
        changed = page.result("overview/changed_agreements")
        page.show(Section(title=_("Yang keadaannya berubah"), results=[changed], table=decisions.changed_columns()))
    else:
        page.link_to(_("Lihat kerja sama yang berubah"), "ringkasan", baris=decisions.CHANGED)

    for part in view.breakdowns():
        counted = page.result(part.query)
        rows = view.follow_up_rows(counted.frame, part.column, part.words)
        page.show(
            Section(
                title=part.title,
                statement=view.follow_up_statement(rows),
                results=[counted],
                frame=rows,
                chart=follow_up_chart(rows),
                table=view.follow_up_columns(),
                measured=view.follow_up_measured(rows),
            )
        )

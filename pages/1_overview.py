"""What came of our cooperation, and what must be decided?"""

from __future__ import annotations

from kerjasama.charts.overview import states_chart
from kerjasama.domain.words import _, format_date
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import decisions, definitions
from kerjasama.ui.views import overview as view
from kerjasama.ui.views import overview_behind as below
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
            members=below.states(states, page.behind),
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
            definition=definitions.decisions_definition(),
            members=below.decided(items, page.behind),
        )
    )
    page.link_to(_("Buka seluruh antrean keputusan"), "keputusan")
    if chosen := decisions.chosen(items, page.own("baris")):
        waiting = page.result("overview/decision_agreements", kind_code=chosen.kind)
        page.show(decisions.rows_section(chosen.what, waiting, decisions.decision_columns(), page.behind))

    flows = page.result("overview/status_flows")
    changes = view.changes(flows.frame)
    page.show(
        Section(
            title=_("Yang berubah"),
            statement=view.changes_statement(now, before, format_date(page.filters.compared_on)),
            results=[flows, totals, totals_before],
            frame=changes,
            table=view.changes_columns(),
            definition=definitions.changes_definition(),
            members=below.changes(changes, now, before, page.behind),
        )
    )
    page.link_to(_("Mengapa berubah: halaman Perubahan"), "perubahan")
    if page.own("baris") == decisions.CHANGED:
        changed = page.result("overview/changed_agreements")
        title, columns = _("Yang keadaannya berubah"), decisions.changed_columns()
        page.show(decisions.rows_section(title, changed, columns, page.behind))
    else:
        page.link_to(_("Lihat kerja sama yang berubah"), "ringkasan", baris=decisions.CHANGED)

    for part in below.breakdowns():
        page.show(below.breakdown(part, page.result(part.query), page.behind))

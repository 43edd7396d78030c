"""What must be decided, by whom, and what happens if nothing is?"""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import queue as view
from kerjasama.ui.views import queue_counts as counting
from kerjasama.ui.views.answer import choice_row, draw_answer, draw_evidence_caution

page = open_page(__file__)
if not page.is_empty:
    counts = page.result("decisions/counts")
    decisions, kinds = counting.by_decision(counts.frame), counting.by_kind(counts.frame)
    draw_answer(view.answer(decisions))
    draw_evidence_caution(page.version, page.link_to)
    page.figures(view.cards(decisions))

    queue = page.result("decisions/queue", decision_code=None, row_limit=None)
    chosen = view.chosen(page.own)
    shown = view.narrowed(queue.frame, *chosen)
    title, said = _("Yang pertama dalam antrean"), view.queue_statement(shown, queue.frame, chosen)
    members = page.members(shown["agreement_id"])
    page.show(
        Section(
            title=title,
            statement=said,
            results=[queue],
            frame=shown,
            body=lambda: view.draw_queue(shown, page.link_to),
            table=view.queue_columns(),
            members=members,
            definition=view.order_words(),
            key="first",
        )
    )
    page.show(
        Section(
            title=_("Apa yang menunggu"),
            statement=counting.kinds_statement(kinds, len(queue.frame)),
            results=[counts],
            frame=kinds,
            body=lambda: counting.draw_kinds(kinds),
            table=counting.kind_columns(),
            members=counting.kind_members(kinds, queue.frame, page.behind),
            definition=view.order_words(),
            key="kinds",
        )
    )
    with choice_row("putusan"):
        view.choose(page.choice)
    if len(shown):
        title, columns, said = _("Antrean lengkap"), view.queue_columns(), view.order_words()
        page.show(
            Section(
                title=title, results=[queue], frame=shown, table=columns, members=members, definition=said, key="all"
            )
        )

    agencies = counting.by_agency(counts.frame)
    page.show(
        Section(
            title=_("Siapa yang harus bertindak"),
            statement=counting.agencies_statement(agencies),
            results=[counts],
            frame=agencies,
            table=counting.agency_columns(),
            members=counting.agency_members(agencies, queue.frame, page.behind),
            definition=view.agencies_definition(),
            key="agencies",
        )
    )

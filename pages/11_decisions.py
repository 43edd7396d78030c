"""What must be decided, by whom, and what happens if nothing is?"""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import decisions
from kerjasama.ui.views import queue as view
from kerjasama.ui.views.answer import choice_row, draw_answer, draw_evidence_caution

page = open_page(__file__)
if not page.is_empty:
    counted = page.result("decisions/by_decision")
    draw_answer(view.answer(counted.frame))
    draw_evidence_caution(page.version, page.link_to)
    page.figures(view.cards(counted.frame))

    kinds = page.result("overview/decisions", row_limit=None)
    items = decisions.decisions(kinds.frame)
    page.show(
        Section(
            title=_("Apa yang menunggu"),
            statement=view.kinds_statement(items),
            results=[kinds],
            body=lambda: decisions.draw_decisions(items, page.link_to),
            members=page.members(
                page.result("decisions/queue", decision_code=None, row_limit=None).frame["agreement_id"]
            ),
            definition=view.order_words(),
        )
    )

    with choice_row("putusan"):
        decision = page.choice(view.CHOICE, _("Tampilkan"), view.choices(), view.decision_words)
    wanted = None if decision == view.ALL else decision
    queue = page.result("decisions/queue", decision_code=wanted, row_limit=None)
    page.show(
        Section(
            title=_("Yang pertama dalam antrean"),
            statement=view.queue_statement(queue.frame),
            results=[queue, counted],
            body=lambda: view.draw_queue(queue.frame, page.link_to),
            table=view.queue_columns(),
            members=page.members(queue.frame["agreement_id"]),
            definition=view.order_words(),
            key="first",
        )
    )
    if len(queue.frame):
        title, columns = _("Antrean lengkap"), view.queue_columns()
        page.show(Section(title=title, results=[queue], table=columns, key="queue"))

    agencies = page.result("decisions/by_agency")
    page.show(
        Section(
            title=_("Siapa yang harus bertindak"),
            statement=view.agencies_statement(agencies.frame),
            results=[agencies],
            frame=view.agencies(agencies.frame),
            table=view.agency_columns(),
        )
    )

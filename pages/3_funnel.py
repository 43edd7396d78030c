"""How far do agreements get, and where do they wait?"""

from __future__ import annotations

from kerjasama.charts.funnel import funnel_chart
from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import funnel as view
from kerjasama.ui.views import funnel_behind as below
from kerjasama.ui.views import funnel_waits as waits
from kerjasama.ui.views.answer import choice_row, draw_answer

page = open_page(__file__)
if not page.is_empty:
    stages, records = page.result("funnel/super_stages"), page.result("funnel/stage_records")
    draw_answer(view.answer(stages.frame, records.frame))

    if view.is_drawn(stages.frame):
        steps = view.super_steps(stages.frame)
        page.show(
            Section(
                title=_("Corong lintas jenis"),
                statement=view.loss_statement(steps),
                results=[stages, records],
                frame=steps,
                chart=funnel_chart(steps),
                table=view.super_columns(),
                caution=view.recorded_caution(records.frame),
                measured=view.outside_note(records.frame),
                definition=view.definition(),
                members=below.super_stages(steps, page.behind),
            )
        )

        with choice_row("corong"):
            kind = page.choice("corong", _("Jenis kerja sama"), *view.type_choice(records.frame), as_list=True)
        by_type = page.result("funnel/stages_by_type")
        legal = view.type_steps(by_type.frame, kind)
        page.show(
            Section(
                title=_("Tahapan menurut peraturan"),
                statement=view.type_statement(legal, kind),
                results=[by_type, records],
                frame=legal,
                chart=funnel_chart(legal) if view.is_drawn(legal) else None,
                table=view.type_columns(),
                caution=view.recorded_caution(records.frame, kind),
                definition=view.definition(),
                members=below.stages(legal, kind, page.behind),
            )
        )

        lasted, now = page.result("funnel/stage_waits"), page.result("funnel/waiting_now")
        rows = page.result("funnel/waiting_agreements")
        for part in waits.sections(lasted, now, rows, kind, page.link_to, page.behind):
            page.show(part)
    else:
        page.link_to(_("Lihat apa yang kurang di data ini"), "mutu")

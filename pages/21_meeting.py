"""What was decided, who does it, and what came of it?"""

from __future__ import annotations

from kerjasama.rakor import meeting_desk, meeting_files, meeting_record, meeting_sections
from kerjasama.ui.page import open_page
from kerjasama.ui.views import meeting as words
from kerjasama.ui.views.answer import draw_answer, draw_evidence_caution

page = open_page(__file__)
if not page.is_empty:
    desk = meeting_desk.open_desk(page)
    draw_answer(meeting_desk.answer(desk))
    draw_evidence_caution(page.version, page.link_to)
    if desk.first is not None:
        page.figures(words.cards(desk.first.rows))
    meeting_desk.draw_choice(desk)
    meeting_sections.draw(desk)
    meeting_record.draw(desk)
    meeting_files.draw(desk)
    meeting_sections.draw_behind(desk)

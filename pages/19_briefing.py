"""Which slides are shown, in which order, and which files are taken along?"""

from __future__ import annotations

from kerjasama.rakor import prepare, prepare_files, prepare_packs
from kerjasama.ui.page import open_page
from kerjasama.ui.views.answer import draw_answer, draw_evidence_caution

page = open_page(__file__)
if not page.is_empty:
    agenda = prepare.agenda_of(page)
    draw_answer(prepare.answer(agenda, prepare.ask_of(page)))
    draw_evidence_caution(page.version, page.link_to)
    prepare.draw_start(page, agenda)
    prepare_files.draw_files(page, agenda)
    prepare.draw_agenda(agenda)
    prepare_packs.draw_packs(page)

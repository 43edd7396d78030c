"""Where do the register and the evidence disagree, and who can answer?"""

from __future__ import annotations

from kerjasama.domain.confirmation_codes import CONFLICTS
from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.views import confirmation as view
from kerjasama.ui.views import confirmation_answers as answered
from kerjasama.ui.views import confirmation_sections as parts
from kerjasama.ui.views import confirmation_sheets as sheets
from kerjasama.ui.views.answer import choice_row, draw_answer, draw_evidence_caution, draw_unknown_caution, is_silent

page = open_page(__file__)
if not page.is_empty:
    summary, ask = page.result("confirmation/summary"), page.result("confirmation/to_ask")
    by_kind, found = page.result("confirmation/conflicts_by_kind"), page.result("confirmation/conflicts")
    silent, about = is_silent(page.version), page.context(_("Konfirmasi"))
    differences, counted = view.comparable(found.frame, silent), view.comparable(by_kind.frame, silent)
    now = view.facts(summary.frame, ask.frame, differences, counted)
    offices = sheets.groups(ask.frame, "kantor", about.region_name)
    draw_answer(view.answer(now, len(offices), silent))
    draw_unknown_caution(page.result("overview/totals").frame.iloc[0])
    draw_evidence_caution(page.version, page.link_to)
    page.figures(view.cards(now))

    page.show(parts.kinds(by_kind, counted, now, differences, page.behind))
    with choice_row("beda"):
        kind = page.choice("beda", _("Perbedaan"), ["semua", *CONFLICTS], view.kind_words, as_list=True)
    page.show(parts.who(found, differences, kind, page.members))

    with choice_row("lembar", sheets.how_to()):
        per = page.choice("bagi", _("Bagi menurut"), list(sheets.PER), sheets.per_words)
        groups = sheets.groups(ask.frame, per, about.region_name)
        options, words = [sheets.ALL, *(one[0] for one in groups)], sheets.choice_words(groups)
        office = page.choice("untuk", _("Lembar untuk"), options, words, as_list=True)
        sheets.draw_download(groups, office, about.head)
    page.show(parts.sheet(ask, groups, office, page.members, page.behind))

    history = page.result("confirmation/answers")
    effects = answered.effects(history.frame)
    page.show(parts.effects(now, summary, history, effects, page.behind))
    if len(effects):
        with choice_row("akibat"):
            options = ["semua", *effects["effect_code"]]
            effect = page.choice("akibat", _("Akibat jawaban"), options, answered.effect_words, as_list=True)
        page.show(parts.answers(history, effect, page.members))

"""Where do the register and the evidence disagree, and who can answer?"""

from __future__ import annotations

from kerjasama.charts.quality import shares_chart
from kerjasama.domain.confirmation_codes import CONFLICTS
from kerjasama.domain.words import _
from kerjasama.ui.page import open_page
from kerjasama.ui.section import Section
from kerjasama.ui.views import confirmation as view
from kerjasama.ui.views import confirmation_answers as answered
from kerjasama.ui.views import confirmation_sheets as sheets
from kerjasama.ui.views.answer import choice_row, draw_answer, draw_evidence_caution, is_silent

page = open_page(__file__)
if not page.is_empty:
    summary, ask = page.result("confirmation/summary"), page.result("confirmation/to_ask")
    by_kind, found = page.result("confirmation/conflicts_by_kind"), page.result("confirmation/conflicts")
    silent, about = is_silent(page.version), page.context(_("Konfirmasi"))
    differences, counted = view.comparable(found.frame, silent), view.comparable(by_kind.frame, silent)
    now = view.facts(summary.frame, ask.frame, differences)
    offices, kinds = sheets.groups(ask.frame, "kantor", about.region_name), view.kinds(counted)
    draw_answer(view.answer(now, len(offices), silent))
    draw_evidence_caution(page.version, page.link_to)
    page.figures(view.cards(now))

    page.show(
        Section(
            title=_("Menurut register, dan menurut bukti"),
            statement=view.kinds_statement(counted, now),
            results=[by_kind],
            frame=kinds,
            chart=shares_chart(kinds),
            table=view.kind_columns(),
            definition=view.definition(),
            members=page.members(differences["agreement_id"]),
        )
    )
    with choice_row("beda"):
        kind = page.choice("beda", _("Perbedaan"), ["semua", *CONFLICTS], view.kind_words, as_list=True)
    rows = view.conflicts(differences, kind)
    title, members = _("Siapa yang dapat menjawab"), page.members(rows["agreement_id"])
    text, columns = view.conflicts_statement(rows), view.conflict_columns()
    page.show(Section(title=title, statement=text, results=[found], frame=rows, table=columns, members=members))

    with choice_row("lembar", sheets.how_to()):
        per = page.choice("bagi", _("Bagi menurut"), list(sheets.PER), sheets.per_words)
        groups = sheets.groups(ask.frame, per, about.region_name)
        options, words = [sheets.ALL, *(one[0] for one in groups)], sheets.choice_words(groups)
        office = page.choice("untuk", _("Lembar untuk"), options, words, as_list=True)
        sheets.draw_download(groups, office, about.head)
    asked = sheets.of_one(ask.frame, groups, office)
    page.show(
        Section(
            title=_("Lembar konfirmasi"),
            statement=sheets.statement(groups, asked, office),
            results=[ask],
            frame=sheets.table(groups) if office == sheets.ALL else asked,
            table=sheets.office_columns() if office == sheets.ALL else sheets.ask_columns(),
            definition=sheets.definition(),
            members=page.members(asked["agreement_id"]),
        )
    )

    history = page.result("confirmation/answers")
    effects = answered.effects(history.frame)
    page.show(answered.section(now, summary, history, effects))
    if len(effects):
        with choice_row("akibat"):
            options = ["semua", *effects["effect_code"]]
            effect = page.choice("akibat", _("Akibat jawaban"), options, answered.effect_words, as_list=True)
        rows, columns = answered.answers(history.frame, effect), answered.answer_columns()
        page.show(Section(title=_("Riwayat jawaban"), results=[history], frame=rows, table=columns))

"""Where do the register and the evidence disagree, and who can answer?"""

from __future__ import annotations

from kerjasama.charts.bars import horizontal_bars
from kerjasama.charts.quality import shares_chart
from kerjasama.domain.codes import ANSWER_EFFECTS, CONFLICTS
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
    about, now = page.context(_("Konfirmasi")), view.facts(summary.frame, ask.frame, found.frame)
    offices, kinds = sheets.offices(ask.frame, about.region_name), view.kinds(by_kind.frame)
    draw_answer(view.answer(now, len(offices), is_silent(page.version)))
    draw_evidence_caution(page.version, page.link_to)
    page.figures(view.cards(now))

    page.show(
        Section(
            title=_("Menurut register, dan menurut bukti"),
            statement=view.kinds_statement(by_kind.frame, now),
            results=[by_kind],
            frame=kinds,
            chart=shares_chart(kinds),
            table=view.kind_columns(),
            definition=view.definition(),
            members=page.members(found.frame["agreement_id"]),
        )
    )
    with choice_row("beda"):
        kind = page.choice("beda", _("Perbedaan"), ["semua", *CONFLICTS], view.kind_words, as_list=True)
    rows = view.conflicts(found.frame, kind)
    title, members = _("Siapa yang dapat menjawab"), page.members(rows["agreement_id"])
    text, columns = view.conflicts_statement(rows), view.conflict_columns()
    page.show(Section(title=title, statement=text, results=[found], frame=rows, table=columns, members=members))

    with choice_row("kantor", sheets.how_to()):
        options, words = [sheets.ALL, *offices["key"]], sheets.choice_words(offices)
        office = page.choice("kantor", _("Kantor"), options, words, as_list=True)
        asked = sheets.of_office(ask.frame, office)
        sheets.draw_download(offices, asked, office, about.head)
    page.show(
        Section(
            title=_("Lembar konfirmasi"),
            statement=sheets.statement(offices, asked, office),
            results=[ask],
            frame=offices if office == sheets.ALL else asked,
            table=sheets.office_columns() if office == sheets.ALL else sheets.ask_columns(),
            definition=sheets.definition(),
            members=page.members(asked["agreement_id"]),
        )
    )

    history = page.result("confirmation/answers")
    with choice_row("akibat"):
        effect = page.choice(
            "akibat", _("Akibat jawaban"), ["semua", *ANSWER_EFFECTS], answered.effect_words, as_list=True
        )
    effects, listed = answered.effects(history.frame), answered.answers(history.frame, effect)
    page.show(
        Section(
            title=_("Yang sudah dijawab, dan akibatnya"),
            statement=answered.statement(now),
            results=[summary, history],
            frame=effects,
            chart=horizontal_bars(
                effects,
                "effect_code",
                "answers",
                color=answered.colours(effects),
                words=answered.effect_words,
                notes="note",
            ),
            table=answered.effect_columns(),
            key="effects",
            definition=answered.definition(),
        )
    )
    page.show(Section(title=_("Riwayat jawaban"), results=[history], frame=listed, table=answered.answer_columns()))

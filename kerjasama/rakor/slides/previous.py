"""What the meeting before decided and what came of it: the same words and rows as the page Putusan rapat."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.words import _, format_number
from kerjasama.exports.deck import Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import meeting as words

KEY = "putusan_lalu"


def slide(ask: Ask) -> Slide:
    """meetings/outcomes of `ask.decided`; without a meeting before, it says so."""
    decided, as_of = ask.decided, ask.filters.as_of
    if decided is None:
        return Slide(KEY, title_of(KEY), words.statement(None, None, as_of), place=("rapat", {}), is_empty=True)
    rows = words.listed(decided, ask.result("meetings/outcomes", **words.parameters(decided)).frame)
    still_open = rows[~rows["outcome_code"].isin(words.DONE)]
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=words.statement(decided, rows, as_of),
        figures=parts.figures(words.cards(rows)) if len(rows) else (),
        table=_open(still_open) if len(still_open) else None,
        lists=(_everything(rows),) if len(rows) else (),
        place=("rapat", {"tinjau": decided.meeting.id}),
        caution=parts.plain_words(words.dispute_words(rows)),
        measured=_("Data per {day}; putusan menurut catatan rapat.").format(day=words.format_date(as_of)),
        definition=parts.plain_words(words.definition_words()),
        is_empty=rows.empty,
    )


def _open(rows: pd.DataFrame) -> Rows:
    """The first of those that are still open, short enough for a hall."""
    first = parts.labelled(rows.head(parts.ON_A_SLIDE), decision_code="decision", outcome_code="decision_outcome")
    title = _("Yang belum selesai")
    if len(rows) > len(first):
        title = _("{n} yang belum selesai, dari {of}").format(n=format_number(len(first)), of=format_number(len(rows)))
    return parts.table(
        title,
        first.assign(
            short=[parts.cut(text, 76) for text in first["title"]],
            who=[parts.cut(text, 44) for text in first["agency"]],
        ),
        [
            ("short", _("Kerja sama"), "text", 3.4),
            ("decision_code", _("Putusan"), "text", 1.8),
            ("who", _("Penanggung jawab"), "text", 2.2),
            ("due_on", _("Tenggat"), "date", 1.3),
            ("outcome_code", _("Apa jadinya"), "text", 1.6),
        ],
    )


def _everything(rows: pd.DataFrame) -> Rows:
    return parts.table(
        title_of(KEY),
        parts.labelled(rows, decision_code="decision", outcome_code="decision_outcome"),
        [
            ("title", _("Kerja sama"), "text", 4),
            ("decision_code", _("Putusan"), "text", 2.1),
            ("agency", _("Penanggung jawab"), "text", 2.9),
            ("due_on", _("Tenggat"), "date", 1.6),
            ("outcome_code", _("Apa jadinya"), "text", 1.8),
            ("evidence", _("Dari mana kita tahu"), "text", 2.8),
            ("note", _("Catatan"), "text", 1.6),
        ],
    )

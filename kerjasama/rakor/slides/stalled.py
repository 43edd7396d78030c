"""Working agreements in force: what runs, what stalled, and the longest of these."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.words import _, format_number
from kerjasama.exports.deck import Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import execution as words
from kerjasama.ui.views import execution_cards
from kerjasama.ui.views.answer import is_silent

KEY = "mandek"


def slide(ask: Ask) -> Slide:
    """The same as the page Pelaksanaan (execution/summary, execution/stalled_agreements)."""
    now = ask.result("execution/summary").frame.iloc[0]
    frame = ask.result("execution/stalled_agreements").frame
    totals, silent = ask.result("overview/totals").frame.iloc[0], is_silent(ask.version)
    stalled = words.stalled(frame, words.STALLED)
    lists = [_list(words.stalled(frame, name), _title(name)) for name in words.LISTS]
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=words.answer(now, silent),
        figures=parts.figures(execution_cards.cards(now, silent)) if now.working_chains else (),
        table=_table(stalled) if len(stalled) and not silent else None,
        lists=tuple(rows for rows in lists if rows.rows),
        place=("pelaksanaan", {"tampil": words.UNREPORTED if silent else words.STALLED}),
        notes=_notes(stalled, now, silent),
        caution=" ".join(
            text
            for text in (parts.silent_words(ask) if now.working_chains else "", parts.unclear_words(totals))
            if text
        ),
        measured=" ".join(part for part in (parts.as_of_words(ask), _counted() if now.working_chains else "") if part),
        definition=_(
            "Naskah kerja: PKS dan kontrak (Permendagri 22/2020 Pasal 15 dan 37), Nota Kesepakatan sinergi (Pasal 55), "
            "naskah luar negeri (Permendagri 25/2020 Pasal 26). Mandek: pernah dilaksanakan lalu berhenti, atau "
            "direncanakan dan tidak pernah dilaksanakan."
        ),
        is_empty=not now.working_chains,
    )


def _counted() -> str:
    return _("Dihitung per rangkaian: naskah pertama dengan perpanjangannya dihitung satu.")


def _title(name: str) -> str:
    return _("Naskah kerja berlaku: {state}").format(state=words.list_words(name).lower())


def _notes(stalled: pd.DataFrame, now: Any, silent: bool) -> str:
    if not now.working_chains:
        return ""
    if silent or not now.active_chains:
        return _("Minta tindak lanjutnya dari perangkat daerah: yang tidak dilaporkan tidak dapat dinilai.")
    said = parts.plain_words(words.list_statement(stalled, words.STALLED, now))
    if stalled.empty:
        return said
    return said + " " + _("Tanyakan satu per satu: dilanjutkan dengan jadwal, atau diakhiri?")


def _table(rows: pd.DataFrame) -> Rows:
    first = parts.labelled(rows.head(parts.ON_A_SLIDE), state_code="execution_state")
    first = first.assign(
        short=[parts.cut(text, 58) for text in first["title"]],
        who=[
            parts.cut(agency or lead, 34) for agency, lead in zip(first["lead_agency"], first["lead_name"], strict=True)
        ],
        partner=[parts.cut(text, 34) for text in first["partner_name"]],
    )
    title = _("Yang mandek, dari yang terlama")
    if len(rows) > len(first):
        title = _("{n} yang terlama mandek, dari {of}").format(n=len(first), of=format_number(len(rows)))
    return parts.table(
        title,
        first,
        [
            ("short", _("Kerja sama"), "text", 3.4),
            ("state_code", _("Pelaksanaan"), "text", 2.2),
            ("idle_words", _("Lama menunggu"), "text", 1.6),
            ("who", _("Perangkat daerah"), "text", 2.2),
            ("partner", _("Mitra"), "text", 2.2),
        ],
    )


def _list(rows: pd.DataFrame, title: str) -> Rows:
    return parts.table(
        title,
        parts.labelled(rows, state_code="execution_state", next_step_code="next_step", doc_type="doc_type"),
        [
            ("title", _("Kerja sama"), "text", 4),
            ("doc_type", _("Naskah"), "text", 1.6),
            ("state_code", _("Pelaksanaan"), "text", 2),
            ("idle_words", _("Lama menunggu"), "text", 1.4),
            ("last_step_on", _("Langkah terakhir"), "date", 1.3),
            ("end_on", _("Berlaku sampai"), "date", 1.3),
            ("lead_agency", _("Perangkat daerah"), "text", 2.4),
            ("partner_name", _("Mitra"), "text", 2.4),
            ("next_step_code", _("Langkah berikutnya"), "text", 2.6),
        ],
    )

"""What must be decided: the queue, with the first of it and the source of the decision sheet."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.words import _, format_number
from kerjasama.exports.deck import Rows, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import queue as words
from kerjasama.ui.views import queue_counts as counting

KEY = "keputusan"


def slide(ask: Ask) -> Slide:
    """The same as the page Keputusan (decisions/counts, decisions/queue).

    `lists[0]` is the source of the decision sheet: one row per agreement, in the order of the queue.
    """
    counts = ask.result("decisions/counts").frame
    by_decision = counting.by_decision(counts)
    queue = ask.result("decisions/queue", decision_code=None, row_limit=None).frame
    order = by_decision["agreements"].sort_values(ascending=False, kind="stable").index
    cards = [card for card in words.cards(by_decision.loc[order]) if card.value not in (0, "–")]
    agencies = counting.by_agency(counts)
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=words.waiting_words(by_decision),
        figures=parts.figures(cards),
        table=_table(queue) if len(queue) else None,
        lists=(sheet(queue), _agencies(agencies)) if len(queue) else (),
        place=("keputusan", {}),
        notes=" ".join(part for part in (_days(by_decision), _notes(agencies)) if part),
        caution=parts.silent_words(ask) if len(queue) else "",
        measured=_("{now} Satu naskah satu baris, menurut halnya yang paling mendesak.").format(
            now=parts.as_of_words(ask)
        ),
        definition=_(
            "Usulan bukan putusan: rapat yang memutuskan. Yang berakibat hukum di depan, lalu yang dinyatakan nihil, "
            "yang segera habis waktunya, yang mandek, dan yang harus ditanyakan (Permendagri 22/2020 dan 25/2020)."
        ),
        is_empty=queue.empty,
    )


def _days(by_decision: pd.DataFrame) -> str:
    days = parts.plain_words(words.days_words(by_decision))
    return _("Dari antrean ini, {days}").format(days=days) if days else ""


def _notes(agencies: pd.DataFrame) -> str:
    named = agencies[agencies["lead_agency"].notna() & (agencies["agreements"] > 0)]
    if named.empty:
        return ""
    first = named.iloc[0]
    return _("Terbanyak menunggu di {who}: {n} dari {of} naskahnya.").format(
        who=first.who, n=format_number(first.agreements), of=format_number(first.all_agreements)
    )


def _table(queue: pd.DataFrame) -> Rows:
    first = parts.labelled(queue.head(parts.ON_A_SLIDE), decision_code="decision")
    first = first.assign(
        short=[parts.cut(text, 54) for text in first["title"]],
        step=[parts.cut(words.step(row), 64) for row in queue.head(parts.ON_A_SLIDE).itertuples()],
        who=[
            parts.cut(agency, 34) or parts.cut(lead, 34)
            for agency, lead in zip(first["lead_agency"], first["lead_name"], strict=True)
        ],
    )
    last = ("due_on", _("Paling lambat"), "date", 1.4)
    if first["due_on"].isna().all():  # no date sets a day for any of them
        first = first.assign(partner=[parts.cut(text, 30) for text in first["partner_name"]])
        last = ("partner", _("Mitra"), "text", 2)
    title = _("Antrean keputusan, yang paling mendesak di depan")
    if len(queue) > len(first):
        title = _("{n} yang paling mendesak, dari {of}").format(n=len(first), of=format_number(len(queue)))
    return parts.table(
        title,
        first,
        [
            ("decision_code", _("Usulan"), "text", 1.8),
            ("short", _("Kerja sama"), "text", 3),
            ("who", _("Perangkat daerah"), "text", 2),
            ("step", _("Langkahnya"), "text", 3),
            last,  # type: ignore[list-item]
        ],
    )


def sheet(queue: pd.DataFrame) -> Rows:
    """The whole queue in words, one row per agreement: what the decision sheet is filled in beside."""
    rows = parts.labelled(
        queue, decision_code="decision", kind_code="decision_kind", certainty_code="certainty", status="status"
    ).assign(step=[words.step(row) for row in queue.itertuples()])
    return parts.table(
        _("Antrean keputusan"),
        rows,
        [
            ("queue_no", _("Urutan"), "number", 0.7),
            ("title", _("Kerja sama"), "text", 4),
            ("decision_code", _("Usulan"), "text", 1.8),
            ("kind_code", _("Mengapa"), "text", 3),
            ("step", _("Langkahnya"), "text", 3.4),
            ("due_on", _("Paling lambat"), "date", 1.3),
            ("certainty_code", _("Seberapa pasti"), "text", 2.2),
            ("status", _("Keadaan"), "text", 1.8),
            ("lead_agency", _("Perangkat daerah"), "text", 2.4),
            ("partner_name", _("Mitra"), "text", 2.4),
        ],
    )


def _agencies(agencies: pd.DataFrame) -> Rows:
    return parts.table(
        _("Siapa yang harus bertindak"),
        agencies[agencies["agreements"] > 0],
        [
            ("who", _("Perangkat daerah"), "text", 3),
            ("agreements", _("Menunggu"), "number"),
            ("all_agreements", _("Semua naskahnya"), "number"),
        ],
        summed=["agreements", "all_agreements"],
    )

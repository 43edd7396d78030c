"""A deck from an agenda: each slide from its builder, in the presenter's order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kerjasama.domain.words import _
from kerjasama.exports.deck import Deck, Slide
from kerjasama.rakor import agenda as agendas
from kerjasama.rakor.agenda import Agenda
from kerjasama.rakor.ask import Ask, remembered
from kerjasama.rakor.slides import (
    ceremonial,
    decisions,
    expiring,
    mapping,
    opening,
    partners,
    previous,
    problems,
    recap,
    regions,
    reporting,
    results,
    stages,
    stalled,
)

Builder = Callable[[Ask], Slide]
BUILDERS: dict[str, Builder] = {
    "pembuka": opening.slide,
    "putusan_lalu": previous.slide,
    "rekap": recap.slide,
    "peta": regions.slide,
    "pemetaan": mapping.slide,
    "corong": stages.slide,
    "seremonial": ceremonial.slide,
    "mandek": stalled.slide,
    "laporan": reporting.slide,
    "berakhir": expiring.slide,
    "masalah": problems.slide,
    "hasil": results.slide,
    "pasangan": partners.slide,
    "keputusan": decisions.slide,
}


def deck(
    ask: Ask, agenda: Agenda, organiser: str = "", progress: Callable[[int, int, str], None] | None = None
) -> Deck:
    """The slides of an agenda. `progress(done, of, title)` is told before each slide."""
    ask = replace(ask, answers=remembered(ask.answers))
    slides = []
    for number, key in enumerate(agenda.keys):
        if progress:
            progress(number, len(agenda.keys), agendas.title_of(key))
        slides.append(BUILDERS[key](ask))
    title = _("Rapat koordinasi kerja sama daerah")
    return Deck(
        title=agenda.name or title,
        scope=ask.scope,
        head=ask.head(agenda.name or title),
        compared_on=ask.filters.compared_on,
        slides=tuple(slides),
        organiser=organiser,
    )

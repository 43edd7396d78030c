"""The words around a deck's values, the same in every file: denominators, changes, the line at the foot, emphasis."""

from __future__ import annotations

import re

from kerjasama.domain.words import _, format_date, format_percent
from kerjasama.exports.deck import AreaMap, Bars, Deck, Figure, Slide, text_of

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def emphasis(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is bold: '**12 dari 40** belum' -> ('12 dari 40', True), …"""
    pieces, end = [], 0
    for found in _BOLD.finditer(text):
        pieces += [(text[end : found.start()], False), (found.group(1), True)]
        end = found.end()
    pieces.append((text[end:], False))
    return [piece for piece in pieces if piece[0]]


def without_marks(text: str) -> str:
    """A definition in Markdown as plain lines, for notes."""
    text = re.sub(r"\*\*|__|`", "", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^\s*[-*] ", "• ", text, flags=re.MULTILINE)
    return re.sub(r"^#+ ", "", text, flags=re.MULTILINE).strip()


def value_of(figure: Figure) -> str:
    """The big number."""
    return text_of(figure.kind, figure.value)


def denominator(figure: Figure) -> str:
    """'41% dari 120 yang dapat dinilai', a count with its share; only the words, or '', where there is no number to
    divide by."""
    if figure.of is None:
        return figure.of_words
    of = text_of("number" if figure.kind == "percent" else figure.kind, figure.of)
    if figure.kind == "number" and figure.of and figure.value is not None:
        share = format_percent(figure.value / figure.of)
        return _("{share} dari {n} {words}").format(share=share, n=of, words=figure.of_words).strip()
    return _("dari {n} {words}").format(n=of, words=figure.of_words).strip()


def change(figure: Figure, deck: Deck) -> str:
    """'naik dari 117 pada 30 Sep 2026'; '' where nothing is known of that day."""
    if figure.before is None or figure.value is None:
        return ""
    words = {"n": text_of(figure.kind, figure.before), "day": format_date(deck.compared_on, "medium")}
    if figure.value == figure.before:
        return _("sama dengan {day}").format(**words)
    said = _("naik dari {n} pada {day}") if figure.value > figure.before else _("turun dari {n} pada {day}")
    return said.format(**words)


def foot(deck: Deck) -> str:
    """Filters, as-of day, version and the first twelve digits of the fingerprint: what stands on every page."""
    day = format_date(deck.head.as_of)
    parts = [
        f"{_('Saringan')}: {deck.head.filters}",
        "" if day in deck.head.filters else f"{_('Keadaan per')} {day}",
        f"{_('Versi ekstrak')} {deck.head.version}",
        f"{_('Sidik jari')} {deck.fingerprint[:12]}",
    ]
    return "  ·  ".join(part for part in parts if part)


def notes(slide: Slide) -> str:
    """What the presenter finds under the slide: what to say, the definition, what was measured."""
    parts = [slide.notes]
    if slide.definition:
        parts.append(f"{_('Definisi')}: {without_marks(slide.definition)}")
    if slide.measured:
        parts.append(f"{_('Diukur')}: {without_marks(slide.measured)}")
    return "\n\n".join(part for part in parts if part)


def chart_words(bars: Bars) -> str:
    """The chart for those who cannot see it: every value of every category."""
    said = []
    for place, category in enumerate(bars.categories):
        values = [f"{series.name} {text_of(bars.kind, series.values[place])}" for series in bars.series]
        note = f" ({bars.notes[place]})" if bars.notes and bars.notes[place] else ""
        said.append(f"{category}{note}: {', '.join(values)}")
    return f"{bars.axis}. {'; '.join(said)}."


def map_words(area: AreaMap) -> str:
    """The map for those who cannot see it: how many regions in each class."""
    counts = [0] * len(area.classes)
    for step in area.values.values():
        counts[step] += 1
    said = [
        _("{label}: {n} wilayah").format(label=step.label, n=text_of("number", counts[place]))
        for place, step in enumerate(area.classes)
        if counts[place]
    ]
    return f"{_('Peta')}: {area.title}. {'; '.join(said)}."

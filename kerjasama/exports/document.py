"""A deck as PDF for print: cover, contents, a section per slide, and the full lists behind them.

Everything that is said goes to typst as data (document.typ), never as markup.
"""

from __future__ import annotations

import calendar
from pathlib import Path
from typing import Any

from kerjasama.domain.words import _, format_date, language
from kerjasama.exports import lettering, said, table_layout
from kerjasama.exports.deck import Deck, Figure, Rows, Slide, text_of
from kerjasama.exports.ink import INKS, colour_of
from kerjasama.exports.pictures import chart_svg, map_svg
from kerjasama.exports.typesetting import pdf

MOST_ROWS = 10_000  # of all appendices together: what a print can hold, and a bound for time and memory
TAGGED_ROWS = 3_000  # beyond, the structure for screen readers would make most of the file; XLSX serves them
_SOURCE = Path(__file__).with_name("document.typ")
_WIDTH, _HEIGHT = 752.0, 476.0  # points within the margins of document.typ
_PIXELS = 1.5  # of a picture's sheet to a point: type as large as the text around it
_BESIDE = 182.0  # points of the column of figures beside a picture, with its gap
_SIDE, _ABOVE = 8.0, 5.0  # points around a cell's text, both sides together


def pdf_bytes(deck: Deck) -> bytes:
    """The deck as A4, landscape. The same deck gives the same bytes."""
    rows = sum(len(listed.rows) for _slide, listed in deck.lists)
    seconds = calendar.timegm(deck.head.as_of.timetuple())
    return pdf(_SOURCE, _data(deck), seconds, tagged=rows <= TAGGED_ROWS)


def _data(deck: Deck) -> dict[str, Any]:
    head, fingerprint = deck.head, deck.fingerprint
    about = [
        (_("Saringan"), head.filters),
        (_("Keadaan per"), format_date(head.as_of)),
        (_("Dibandingkan dengan"), format_date(deck.compared_on)),
        (_("Versi ekstrak"), head.version),
        (_("Sidik jari"), fingerprint),
    ]
    return {
        "lang": language(),
        "ink": vars(INKS["light"]),
        "title": deck.title,
        "scope": deck.scope,
        "organiser": deck.organiser,
        "mark": head.mark,
        "foot": f"{deck.scope}  ·  {said.foot(deck)}",
        "about": about,
        "day": [head.as_of.year, head.as_of.month, head.as_of.day],
        "keywords": [head.version, fingerprint],
        "words": {
            "contents": _("Daftar isi"),
            "page": _("Halaman {n} dari {of}"),
            "caution": _("Perhatian"),
            "definition": _("Definisi"),
            "measured": _("Diukur"),
            "appendices": _("Lampiran: daftar lengkap"),
        },
        "slides": [_slide(deck, slide) for slide in deck.slides],
        "lists": _lists(deck),
    }


def _slide(deck: Deck, slide: Slide) -> dict[str, Any]:
    definition = _definition(slide.definition)
    left = _HEIGHT - _height_of_words(slide, definition)
    said_of: dict[str, Any] = {
        "title": slide.title,
        "statement": said.emphasis(slide.statement),
        "figures": [
            {
                "label": figure.label,
                "value": said.value_of(figure),
                "under": _under(deck, figure),
                "colour": colour_of(figure, "light"),
            }
            for figure in slide.figures
        ],
        "caution": slide.caution,
        "definition": definition,
        "measured": slide.measured,
        "is_alone": not (slide.figures or slide.chart or slide.area_map or slide.table),
        "pictures": [],
        "table": None,
    }
    if slide.table is not None and slide.table.headings:
        shares = left - 8 if not (slide.chart or slide.area_map) else left * 0.45
        said_of["table"] = _table(slide.table, 13.0, 8.0, high=shares)
        left -= min(sum(said_of["table"]["heights"]) + 20, _HEIGHT * 0.45)
    high = min(max(left - 8, 210.0), 390.0)
    has_picture = slide.chart is not None or slide.area_map is not None
    is_beside = has_picture and _are_beside(deck, slide, high)
    if has_picture and slide.figures and not is_beside:
        high = max(high - _card_height(deck, slide, 4) - 10, 200.0)
    said_of["is_beside"] = is_beside
    said_of["card"] = 130.0 if not (has_picture or slide.table) else _card_height(deck, slide, 4)
    wide, tall = int((_WIDTH - (_BESIDE if is_beside else 0)) * _PIXELS), int(high * _PIXELS)
    if slide.chart is not None:
        picture = chart_svg(slide.chart, "light", wide, tall, as_text=True)
        said_of["pictures"].append({"svg": picture, "alt": said.chart_words(slide.chart), "height": high})
    if slide.area_map is not None:
        picture = map_svg(slide.area_map, "light", wide, tall, as_text=True)
        said_of["pictures"].append({"svg": picture, "alt": said.map_words(slide.area_map), "height": high})
    return said_of


def _are_beside(deck: Deck, slide: Slide, high: float) -> bool:
    """Whether the figures stand in a column beside the picture."""
    count = len(slide.figures)
    return 0 < count <= 4 and (_card_height(deck, slide, 0) + 8) * count - 8 <= high


def _card_height(deck: Deck, slide: Slide, across: int) -> float:
    """The height of the highest card, in points. `across`: cards in a row, 0 for a column beside a picture."""
    room = _BESIDE - 34 if across == 0 else (_WIDTH - 30) / max(min(len(slide.figures), across), 3) - 26
    highest = 60.0
    for figure in slide.figures:
        high = len(lettering.lines(figure.label, 9.5, room, True)) * 12.5 + 28 + 16
        for line in _under(deck, figure):
            high += len(lettering.lines(line, 8.5, room)) * 12
        highest = max(highest, high)
    return highest


def _under(deck: Deck, figure: Figure) -> list[str]:
    return [line for line in (said.denominator(figure), said.change(figure, deck), figure.note) if line]


def _height_of_words(slide: Slide, definition: list[dict[str, Any]]) -> float:
    """What title, statement, figures and the words below take, in points."""
    high = 34 + len(lettering.lines(slide.spoken, 19, _WIDTH * 0.97, True)) * 19 * 1.35 + 14
    has_picture = slide.chart is not None or slide.area_map is not None
    if slide.figures and not has_picture:
        high += 100 * -(-len(slide.figures) // 4)
    if slide.caution:
        high += len(lettering.lines(slide.caution, 10.5, _WIDTH - 40)) * 14 + 16
    for line in definition:
        high += len(lettering.lines("".join(text for text, _bold in line["pieces"]), 9, _WIDTH - 30)) * 12 + 3
    high += 16 if definition else 0
    high += len(lettering.lines(slide.measured, 9, _WIDTH)) * 12 + 8 if slide.measured else 0
    return high


def _definition(text: str) -> list[dict[str, Any]]:
    """The lines of a definition in Markdown: bold and lists are kept, other marks dropped."""
    found = []
    for raw in text.splitlines():
        line = raw.strip()
        if not line:
            continue
        is_item = line.startswith(("- ", "* "))
        pieces = [(said.without_marks(piece) if not bold else piece, bold) for piece, bold in _pieces(line, is_item)]
        found.append({"is_item": is_item, "pieces": [piece for piece in pieces if piece[0]]})
    return found


def _pieces(line: str, is_item: bool) -> list[tuple[str, bool]]:
    return said.emphasis(line[2:] if is_item else line)


def _lists(deck: Deck) -> list[dict[str, Any]]:
    """The full lists; together at most MOST_ROWS rows, the longest shortened, and said so."""
    lengths = {place: len(rows.rows) for place, (_slide, rows) in enumerate(deck.lists)}
    room, allowed = MOST_ROWS, {}
    for left, (place, length) in enumerate(sorted(lengths.items(), key=lambda item: item[1])):
        allowed[place] = min(length, room // (len(lengths) - left))
        room -= allowed[place]
    found = []
    for place, (slide, rows) in enumerate(deck.lists):
        count = _("{n} baris").format(n=text_of("number", lengths[place]))
        if allowed[place] < lengths[place]:
            count = _("{n} dari {of} baris; seterusnya di XLSX").format(
                n=text_of("number", allowed[place]), of=text_of("number", lengths[place])
            )
        found.append(
            {
                "title": _("Lampiran {n}. {title}").format(n=place + 1, title=rows.title),
                "behind": _("Daftar di balik: {title}").format(title=slide.title),
                "count": count,
                "table": _table(rows, 8.0, 5.5, allowed[place]),
            }
        )
    return found


def _table(
    rows: Rows, largest: float, smallest: float, most: int | None = None, high: float | None = None
) -> dict[str, Any]:
    """Cells, column widths and row heights in points, at the largest size at which no word is broken.

    `most`: how many rows are written; the total is of all of them. `high`: what it may take, where that can be kept.
    """
    lines = table_layout.table_lines(rows)
    has_total = len(lines) > len(rows.rows) + 1
    if most is not None and most < len(rows.rows):
        lines = lines[: most + 1] + lines[len(rows.rows) + 1 :]
    size = largest
    while True:
        columns = table_layout.widths(rows, lines, _WIDTH, size, _SIDE)
        heights = table_layout.heights(rows, lines, [wide - 0.5 for wide in columns], size, _SIDE, _ABOVE)
        is_broken = table_layout.needs_more(rows, lines, _WIDTH, size, _SIDE)
        if size <= smallest or not (is_broken or (high is not None and sum(heights) > high)):
            break
        size -= 0.5
    cells = [
        [
            table_layout.breakable(text, size, wide - _SIDE, table_layout.is_bold(rows, lines, number))
            for text, wide in zip(line, columns, strict=True)
        ]
        for number, line in enumerate(lines)
    ]
    return {
        "title": rows.title,
        "size": size,
        "columns": columns,
        "heights": heights,
        "right": table_layout.is_right(rows),
        "cells": cells,
        "has_total": has_total,
    }

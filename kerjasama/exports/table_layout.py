"""A table's cells as they are written, and how wide and high they are in a given room."""

from __future__ import annotations

from collections.abc import Sequence

from kerjasama.domain.words import _
from kerjasama.exports import lettering
from kerjasama.exports.deck import Rows, text_of, totals

_TO_THE_RIGHT = ("number", "decimal", "percent", "money", "days")


def is_right(rows: Rows) -> list[bool]:
    """Which columns hold quantities, written to the right."""
    return [heading.kind in _TO_THE_RIGHT for heading in rows.headings]


def table_lines(rows: Rows) -> list[list[str]]:
    """Header, rows and, where a column has one, the total: every cell as it is written."""
    lines = [[heading.name for heading in rows.headings]]
    lines += [[text_of(h.kind, v) for h, v in zip(rows.headings, row, strict=True)] for row in rows.rows]
    sums = totals(rows)
    if sums is not None:
        last = ["" if value is None else text_of(h.kind, value) for h, value in zip(rows.headings, sums, strict=True)]
        free = next((place for place, text in enumerate(last) if not text), None)
        if free is not None:
            last[free] = _("Total")
        lines.append(last)
    return lines


def widths(rows: Rows, lines: Sequence[Sequence[str]], room: float, size: float, side: float) -> list[float]:
    """Column widths by weight, but none narrower than its longest word where the others can spare it.

    `side`: what a cell keeps free left and right of its text, together.
    """
    weights = [max(heading.weight, 0.1) for heading in rows.headings]
    needs = _needs(rows, lines, size, side)
    if sum(needs) >= room:
        return [room * weight / sum(weights) for weight in weights]
    fixed: dict[int, float] = {}
    while True:
        free = [place for place in range(len(weights)) if place not in fixed]
        unit = (room - sum(fixed.values())) / sum(weights[place] for place in free)
        tight = [place for place in free if weights[place] * unit < needs[place]]
        if not tight:
            return [fixed.get(place, weights[place] * unit) for place in range(len(weights))]
        fixed |= {place: needs[place] for place in tight}


def needs_more(rows: Rows, lines: Sequence[Sequence[str]], room: float, size: float, side: float) -> bool:
    """Whether a word would have to be broken at this size."""
    return sum(_needs(rows, lines, size, side)) > room


def heights(
    rows: Rows, lines: Sequence[Sequence[str]], columns: Sequence[float], size: float, side: float, above: float
) -> list[float]:
    """The height of each row; `above`: what a cell keeps free above and below its text, together."""
    found = []
    for number, line in enumerate(lines):
        count, bold = 1, is_bold(rows, lines, number)
        for text, wide in zip(line, columns, strict=True):
            if lettering.width(text, size, bold) > wide - side:
                count = max(count, len(lettering.lines(text, size, wide - side, bold)))
        found.append(count * size * lettering.LEADING + above)
    return found


def is_bold(rows: Rows, lines: Sequence[Sequence[str]], number: int) -> bool:
    """Whether a line of the table is its header or its total."""
    return number == 0 or (number == len(lines) - 1 and any(heading.is_summed for heading in rows.headings))


def breakable(text: str, size: float, room: float, bold: bool = False) -> str:
    """The text with places to break inside words that are longer than a line."""
    words = text.split()
    if lettering.width(text, size, bold) <= room or all(lettering.width(word, size, bold) <= room for word in words):
        return text
    return " ".join("\u200b".join(lettering.lines(word, size, room, bold)) for word in words)


def _needs(rows: Rows, lines: Sequence[Sequence[str]], size: float, side: float) -> list[float]:
    """The width of each column's longest word."""
    found = []
    for place in range(len(rows.headings)):
        words = {(word, is_bold(rows, lines, row)) for row, line in enumerate(lines) for word in line[place].split()}
        found.append(max((lettering.width(word, size, bold) for word, bold in words), default=0.0) + side)
    return found

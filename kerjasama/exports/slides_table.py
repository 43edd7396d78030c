"""A table of a slide as a table of PowerPoint."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from kerjasama.domain.words import _
from kerjasama.exports import table_layout
from kerjasama.exports.deck import Rows, text_of, totals
from kerjasama.exports.slides_layout import Page
from kerjasama.exports.slides_template import emu, points, rgb
from kerjasama.exports.slides_text import INK, Box, wider, written

_LARGEST, _LEAST = 20.0, 9.0
_SIDE = 5.0  # points left and right of a cell's text
_ABOVE = 3.0  # points above and below it, more where there is room
_ROOMY = 7.0


def native_table(page: Page, rows: Rows, box: Box) -> None:
    """Header, rows and total at the largest size at which all stand in the box.

    Rows that do not even fit at the smallest are left to the full list, and the slide says how many there are.
    """
    lines = table_layout.table_lines(rows)
    has_total = totals(rows) is not None
    factor = wider(page)  # measured in a room that is smaller by this factor
    room, high = points(box.width) / factor, points(box.height)
    size = _LARGEST
    while size > _LEAST:
        is_broken = table_layout.needs_more(rows, lines, room, size, 2 * _SIDE)
        if not is_broken and sum(_heights(rows, lines, room, size)) <= high:
            break
        size -= 0.5
    heights = _heights(rows, lines, room, size)
    shown = list(range(len(lines)))
    left_out = 0
    while sum(heights[place] for place in shown) > high - (24 if left_out else 0) and len(shown) > 2 + has_total:
        shown.pop(-2 if has_total else -1)
        left_out += 1
    if left_out:
        of = len(lines) - 1 - has_total
        words = _("{n} dari {of} baris").format(n=text_of("number", of - left_out), of=text_of("number", of))
        below = Box(box.left, box.top + box.height - emu(13), box.width, emu(13))
        written(page, below, words, 10, colour=INK.muted, name="Rows left out")
    spare = min(max(high - sum(heights[place] for place in shown) - 20, 0) / (2 * len(shown)), _ROOMY)
    spare = 0.0 if left_out else spare
    heights = [one + 2 * spare for one in heights]
    widths = [emu(wide * factor) for wide in table_layout.widths(rows, lines, room, size, 2 * _SIDE)]
    total_height = emu(sum(heights[place] for place in shown))
    frame = page.slide.shapes.add_table(len(shown), len(widths), box.left, box.top, sum(widths), total_height)
    frame.name = "Table"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", rows.title)
    table = frame.table
    table.first_row, table.horz_banding, table.last_row = True, True, has_total
    for place, width in enumerate(widths):
        table.columns[place].width = width
    right = table_layout.is_right(rows)
    for row, place in enumerate(shown):
        table.rows[row].height = emu(heights[place])
        is_last = has_total and row == len(shown) - 1
        for column, text in enumerate(lines[place]):
            cell = table.cell(row, column)
            _cell(cell, text, size, right[column], bold=row == 0 or is_last)
            if page.look.is_own:
                _paint(cell, row, is_last)


def _heights(rows: Rows, lines: list[list[str]], room: float, size: float) -> list[float]:
    columns = table_layout.widths(rows, lines, room, size, 2 * _SIDE)
    return table_layout.heights(rows, lines, columns, size, 2 * _SIDE, 2 * _ABOVE)


def _paint(cell: Any, row: int, is_last: bool) -> None:
    """The product's own look: a dark header, pale stripes."""
    cell.fill.solid()
    ground = INK.accent if row == 0 else INK.no_data if is_last else INK.background if row % 2 else INK.raised
    cell.fill.fore_color.rgb = rgb(ground)
    for paragraph in cell.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.color.rgb = rgb(INK.background if row == 0 else INK.text)


def _cell(cell: Any, text: str, size: float, right: bool, bold: bool) -> None:
    cell.margin_left = cell.margin_right = Pt(_SIDE)
    cell.margin_top = cell.margin_bottom = Pt(_ABOVE)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = text
    run.font.size = Pt(size)
    run.font.bold = bold or None

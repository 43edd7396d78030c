"""Which rows of a sheet are headers: by how many of their cells the column map knows; two and three lines joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama.importer.model import Cell
from kerjasama.importer.reading.columns import ColumnMap, normalize
from kerjasama.importer.reading.headings import HeadingText, Overrides, override_for

LONGEST_HEADING = 90
MOST_SUB_LINES = 2
PREAMBLE_LINES = 15
UNKNOWN_ENOUGH = 8
_VALUE_LIKE = re.compile(r"^\s*[\d(]|https?://|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
Cells = tuple[Cell, ...]


@dataclass(frozen=True)
class HeaderBlock:
    """Header lines: positions `start` (first line) to `end` (first row after them) in the sheet's rows."""

    start: int
    end: int
    row_numbers: tuple[int, ...]
    headings: tuple[HeadingText, ...]
    group: str = ""  # the name over all columns of one of several tables that stand side by side

    @property
    def texts(self) -> tuple[tuple[int, str], ...]:
        return tuple((heading.column, heading.text.casefold()) for heading in self.headings)


class _Knower:
    """Remembers which texts are headings: data repeats itself, and looking up costs."""

    def __init__(self, column_map: ColumnMap, overrides: Overrides, sheet: str) -> None:
        self.column_map, self.overrides, self.sheet = column_map, overrides, sheet
        self._known: dict[str, tuple[str, ...]] = {}

    def fields(self, text: str) -> tuple[str, ...]:
        if len(text) > LONGEST_HEADING:
            return ()
        if text not in self._known:
            chosen = override_for(HeadingText(1, (text,), ""), self.sheet, self.overrides, self.column_map.fields)
            found = (chosen,) if chosen else self.column_map.exact(text) or self.column_map.by_core(text)
            self._known[text] = found
        return self._known[text]


def find_headers(
    rows: Sequence[Cells], column_map: ColumnMap, overrides: Overrides, sheet: str, relaxed: bool = False
) -> list[HeaderBlock]:
    """All header blocks of a sheet in order. `relaxed` takes the likeliest row when none is recognised."""
    knower = _Knower(column_map, overrides, sheet)
    blocks: list[HeaderBlock] = []
    position = 0
    while position < len(rows):
        if _is_header(rows[position], knower, first=not blocks) and not (
            not blocks and _better_below(rows, position, knower)
        ):
            block = _block(rows, position, blocks[-1].end if blocks else 0, knower)
            blocks.append(block)
            position = block.end
        else:
            position += 1
    if not blocks and relaxed and (likely := _likeliest(rows, knower)) is not None:
        blocks.append(_block(rows, likely, 0, knower))
    return blocks


def _is_header(row: Cells, knower: _Knower, first: bool) -> bool:
    """Half of the words are headings; two of them are enough at the top, further down it takes three or all."""
    texts = dict.fromkeys(cell.text for cell in row)
    if len(texts) < 2 or not _only_words(row):
        return False
    known: list[tuple[str, ...]] = []
    for looked_at, text in enumerate(texts, start=1):
        if fields := knower.fields(text):
            known.append(fields)
        elif not known and looked_at >= UNKNOWN_ENOUGH:
            return False  # data: looking up every title of a long register takes longer than reading it
    distinct = {fields[0] for fields in known}
    if len(distinct) < 2:
        return False
    share = len(known) / len(texts)
    return (share >= 0.5 and (first or len(known) >= 3)) or share == 1.0 or len(known) >= 6


def _better_below(rows: Sequence[Cells], position: int, knower: _Knower) -> bool:
    """Lines such as 'Provinsi | Jawa Tengah | Tahun | 2024' stand above a table and are not its header."""
    known = _known_count(rows[position], knower)
    return known < 3 and any(
        _known_count(row, knower) > known and _is_header(row, knower, first=True)
        for row in rows[position + 1 : position + 1 + PREAMBLE_LINES]
    )


def _known_count(row: Cells, knower: _Knower) -> int:
    return len({fields[0] for cell in row if (fields := knower.fields(cell.text))})


def _only_words(row: Cells) -> bool:
    """No numbers and dates but for a few: '2023' may stand over a column of activities."""
    return sum(_is_value(cell) for cell in row) <= len(row) * 0.4


def _is_value(cell: Cell) -> bool:
    return not isinstance(cell.value, str) or bool(_VALUE_LIKE.match(cell.text))


def _likeliest(rows: Sequence[Cells], knower: _Knower) -> int | None:
    best, best_score = None, 0.0
    for position, row in enumerate(rows[:30]):
        texts = {cell.text for cell in row}
        following = rows[position + 1 : position + 4]
        if len(texts) < 3 or not _only_words(row) or not any(len(after) >= 3 for after in following):
            continue
        score = sum(bool(knower.fields(text)) for text in texts) + len(texts) / 100
        if score > best_score:
            best, best_score = position, score
    return best


def _block(rows: Sequence[Cells], position: int, floor: int, knower: _Knower) -> HeaderBlock:
    start, end = position, position + 1
    if position > floor and _is_group_line(rows[position - 1], rows[position], knower):
        start -= 1
    while end < len(rows) and end - position <= MOST_SUB_LINES and _is_sub_line(rows[end - 1], rows[end], knower):
        end += 1
    lines = rows[start:end]
    return HeaderBlock(start, end, tuple(line[0].row for line in lines), _headings(lines))


def _is_group_line(above: Cells, header: Cells, knower: _Knower) -> bool:
    """A line right above the header that names groups of columns ('Tanggal' over Mulai and Selesai), not a title."""
    if above[0].row != header[0].row - 1 or any(_is_value(cell) for cell in above):
        return False
    texts = {cell.text for cell in above}
    if len(texts) == 1 and len(above) > 1 and len(above) >= len(header) - 1:
        return False
    known = sum(bool(knower.fields(text)) for text in texts)
    return known >= 1 and known >= len(texts) / 2 and (len(texts) > 1 or above[0].column > header[0].column)


def _is_sub_line(header: Cells, below: Cells, knower: _Knower) -> bool:
    """A line right under the header whose cells are headings too."""
    if below[0].row != header[0].row + 1 or not all(isinstance(cell.value, str) for cell in below):
        return False
    top = {cell.column: cell.text for cell in header}
    own = [cell for cell in below if top.get(cell.column) != cell.text]
    if not own:
        return len(below) == len(header)  # the header's cells are merged over both lines
    if len({cell.text for cell in below}) < 2 and len(own) == len(below):
        return False
    if _all_under_a_group(header, own):
        return True
    known = 0
    for cell in own:
        if not normalize(cell.text):
            continue  # a tick or a dash: with the heading above it, it would be that heading
        group = top.get(cell.column) or _to_the_left(top, cell.column)
        known += bool(knower.fields(cell.text) or knower.fields(f"{group} {cell.text}"))
    merged = len(own) < len(below)
    return known >= len(own) / 2 and (merged or known >= 2 or len(own) == 1)


def _all_under_a_group(header: Cells, own: Sequence[Cell]) -> bool:
    """Two or more short names, all under one heading that stands over several columns: its parts, known or not.

    Such a heading is merged (its text repeated), or no other stands right of it. Data would also have something under
    the headings of one column.
    """
    top = {cell.column: cell.text for cell in header}
    groups = {_to_the_left(top, cell.column) for cell in own}
    is_word = all(len(cell.text) <= LONGEST_HEADING and not _is_value(cell) for cell in own)
    return is_word and len({cell.text for cell in own}) >= 2 and len(groups) == 1 and "" not in groups


def _to_the_left(top: dict[int, str], column: int) -> str:
    return next((top[left] for left in range(column, 0, -1) if left in top), "")


def _headings(lines: Sequence[Cells]) -> tuple[HeadingText, ...]:
    parts: dict[int, list[str]] = {}
    cells: dict[int, str] = {}
    columns = sorted({cell.column for line in lines for cell in line})
    for index, line in enumerate(lines):
        texts = {cell.column: cell.text for cell in line}
        under = {cell.column for below in lines[index + 1 :] for cell in below}
        merged = any(texts.get(column) == texts.get(column + 1) for column in texts)
        for column in columns:
            text = texts.get(column, "")
            if not text and not merged and column in under:
                text = _to_the_left(texts, column)  # a group's name stands over its first column only
            if text and (not parts.get(column) or parts[column][-1] != text):
                parts.setdefault(column, []).append(text)
        cells.update({cell.column: cell.a1 for cell in line})
    return tuple(
        HeadingText(column, tuple(parts[column]), cells.get(column, "")) for column in columns if column in parts
    )

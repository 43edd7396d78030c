"""What each row under a header is: data, a section's name, a total, the numbers of the columns, or a note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kerjasama.importer.model import Cell
from kerjasama.importer.reading.headings import HeadingMatch

Cells = tuple[Cell, ...]
MOST_SECTION_LINES = 3
_TOTAL = re.compile(r"^(sub\s*-?\s*)?(grand\s+)?(jumlah|total|rekapitulasi)\b", re.IGNORECASE)
_NOTE = re.compile(
    r"^(\*|catatan|keterangan\s*:|sumber\s*:|source\s*:|notes?\s*:|nb\b|n\.b\.|mengetahui|menyetujui|nip\b|ttd\b|"
    r"dibuat oleh|dicetak|per tanggal|update)",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"^\(?[IVX]+[.)]?(\s|$)")
_LETTER = re.compile(r"^\(?[A-Z][.)](\s|$)|^[A-H]$")
_NUMBERED = re.compile(r"^\(?\d+[.)](\s|$)")
_YEAR_SECTION = re.compile(r"^(periode |tahun |thn\.? |t\.?a\.? |tahun anggaran )?:? ?(19|20)\d\d$", re.IGNORECASE)
_INNERMOST = 9
_SMALL = re.compile(r"^\(?[a-z][.)](\s|$)")
_COLUMN_NUMBER = re.compile(r"^\(?(\d{1,2})\)?(\s*=.*)?$")


def classify(body: Sequence[Cells], matches: Sequence[HeadingMatch], table_columns: set[int]) -> list[str]:
    """A kind per row: data, section, total, number, note, or continuation.

    A continuation has one text only, in the column of names and right under a data row: it may be another party of the
    row above. It is counted as data, since what it belongs to is for a person to say.
    """
    fields = {match.column: match.field for match in matches}
    kinds = [_kind(row, table_columns) for row in body]
    _settle_singles(body, kinds, fields, min(table_columns, default=1))
    return kinds


def _kind(row: Cells, table_columns: set[int]) -> str:
    inside = [cell for cell in row if cell.column in table_columns]
    if not inside:
        return "note"
    texts = list(dict.fromkeys(cell.text for cell in inside))
    if is_column_numbers(inside):
        return "number"
    if is_total(inside):
        return "total"
    if len(texts) == 1 and not _is_amount(texts[0]):
        return "single"
    if len(texts) == 2 and (_ROMAN.fullmatch(texts[0]) or _LETTER.fullmatch(texts[0])) and not _is_amount(texts[1]):
        return "single"
    return "data"


def is_column_numbers(cells: Sequence[Cell]) -> bool:
    """The line '1 2 3 4' under a header, in one of its writings: (1) (2) (3), 1 2 3=1+2."""
    found = [_COLUMN_NUMBER.match(cell.text) for cell in cells]
    if len(cells) < 3 or not all(found):
        return False
    numbers = [int(match[1]) for match in found if match]
    return numbers[0] in (0, 1) and all(later - earlier in (0, 1) for earlier, later in pairwise(numbers))


def is_total(cells: Sequence[Cell]) -> bool:
    """Besides the word only numbers and repetitions: a partner called 'Total ...' has dates and names beside it."""
    first = next((cell for cell in cells if _TOTAL.match(cell.text)), None)
    if first is None:
        return False
    if cells[0] is not first and not _is_amount(cells[0].text):
        return False
    others = {cell.text for cell in cells if cell is not first and cell.text != first.text}
    return all(_is_amount(text) for text in others) and len(first.text) <= 60


def _is_amount(text: str) -> bool:
    return bool(re.fullmatch(r"(rp\.?\s*)?[\d.,\s%-]+", text, re.IGNORECASE))


def _settle_singles(body: Sequence[Cells], kinds: list[str], fields: dict[int, str | None], first_column: int) -> None:
    """Rows with one text: names of sections when data follows, else incomplete rows or notes."""
    has_data = "data" in kinds
    position = 0
    while position < len(kinds):
        if kinds[position] != "single":
            position += 1
            continue
        end = position
        while end < len(kinds) and kinds[end] in ("single", "note"):
            end += 1
        if _continues(body, kinds, position, fields, first_column):
            kinds[position] = "continuation"
            position += 1
            continue
        run = [index for index in range(position, end) if kinds[index] == "single"]
        data_follows = end < len(kinds) and kinds[end] in ("data", "number")
        for index in run:
            kinds[index] = _settled(body[index], fields, data_follows, len(run), has_data)
        position = end


def _continues(
    body: Sequence[Cells], kinds: list[str], position: int, fields: dict[int, str | None], first_column: int
) -> bool:
    row = body[position]
    return (
        position > 0
        and kinds[position - 1] in ("data", "continuation")
        and body[position - 1][0].row == row[0].row - 1
        and len(row) == 1
        and row[0].column > first_column
        and fields.get(row[0].column) in ("partner_name", "title", "lead_party_name")
        and not (_NOTE.match(row[0].text) or _ROMAN.match(row[0].text) or _LETTER.match(row[0].text))
    )


def _settled(row: Cells, fields: dict[int, str | None], data_follows: bool, length: int, has_data: bool) -> str:
    text = row[0].text
    if _NOTE.match(text):
        return "note"
    names_party = (
        len({cell.text for cell in row}) == 1
        and len(row) == 1
        and fields.get(row[0].column)
        in (
            "partner_name",
            "title",
        )
    )
    if data_follows and length <= MOST_SECTION_LINES:
        return "section"
    if names_party and (not has_data or length > MOST_SECTION_LINES):
        return "data"
    if data_follows or _ROMAN.match(text) or _LETTER.match(text):
        return "section"
    return "note"


class SectionStack:
    """Names of the sections a row stands under: 'Luar Negeri / A. Sister City'."""

    def __init__(self, name: str = "") -> None:
        self._levels: list[tuple[tuple[int, int], str]] = [((0, 1), name)] if name else []
        self._years_outside: bool | None = None  # whether years enclose the other sections, by which came first

    def add(self, row: Cells, table_columns: set[int]) -> None:
        """A new section ends those of its own level and below; levels follow the numbering, else the column."""
        inside = [cell for cell in row if cell.column in table_columns] or list(row)
        text = " ".join(dict.fromkeys(cell.text for cell in inside))
        level = (_numbering(text), inside[0].column)
        if _YEAR_SECTION.match(text):
            if self._years_outside is None:
                self._years_outside = not self._levels
            level = (-1 if self._years_outside else _INNERMOST, inside[0].column)
        self._levels = [(other, name) for other, name in self._levels if other < level]
        self._levels.append((level, text))

    def restart(self, text: str) -> None:
        """A name that stands above a table of its own: what came before is over."""
        self._levels = [((0, 1), text)]

    @property
    def text(self) -> str:
        return " / ".join(name for _level, name in self._levels)


def _numbering(text: str) -> int:
    for level, pattern in enumerate((_ROMAN, _LETTER, _NUMBERED, _SMALL)):
        if pattern.match(text):
            return level
    return 0

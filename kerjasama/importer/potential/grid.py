"""Where the tables of figures stand in a sheet: titles, header lines, data rows, sections, notes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, pairwise

from kerjasama.importer.model import Cell, Sheet
from kerjasama.importer.places.regions import resolve_region
from kerjasama.importer.potential.header_lines import Line, is_second_label, mend_header
from kerjasama.importer.potential.numbers import take_apart
from kerjasama.importer.potential.periods import MONTHS, day_year, is_month_year, year_in
from kerjasama.importer.potential.place_cells import is_national, is_total, name_or_province
from kerjasama.importer.reading.columns import normalize

_NOTE = re.compile(
    r"^\W*(sumber|source|satuan|catatan|note|notes|keterangan|ket|footnote|angka (?:sangat )?sementara|"
    r"r(?:evisi)?\s*[:=]|diolah|data diolah|e-?mail|telp|website|http|www\.)\b|"
    r"^\s*[*]{1,3}\s*\)?\s*\S|^\s*\d\s*\)\s|^\s*[¹²³⁴⁵]",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"^\W*(?:lanjutan|sambungan|continued|continuation)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^\(?\s*-?\d{1,2}\s*\)?$")


@dataclass
class BodyRow:
    """One line of a table's body: `section` is set for a line that only says what the rows under it are about."""

    number: int
    cells: Line
    section: str = ""


@dataclass
class RawTable:
    """A table as it stands: nothing understood yet."""

    sheet: str
    titles: list[Cell] = field(default_factory=list)
    header: list[Line] = field(default_factory=list)
    body: list[BodyRow] = field(default_factory=list)
    notes: list[Cell] = field(default_factory=list)

    @property
    def columns(self) -> list[int]:
        return sorted({column for row in self.body if not row.section for column in row.cells})

    def heading(self, column: int) -> list[Cell]:
        """The header cells over a column, top first; a group's heading reaches right over the columns it groups."""
        found: list[Cell] = []
        for place, line in enumerate(self.header):
            below = self.header[place + 1 :]
            cell = line.get(column)
            if cell is None and any(column in lower for lower in below):
                left = max((at for at in line if at < column), default=None)
                if left is not None and any(left in lower for lower in below):
                    cell = line[left]
            if cell is not None and (not found or found[-1].text != cell.text):
                found.append(cell)
        return found


def find_tables(sheet: Sheet) -> list[RawTable]:
    """Every table of the sheet, those side by side apart."""
    lines = [{cell.column: cell for cell in row} for row in sheet.rows]
    tables = [table for band in _bands(lines) for table in _scan(sheet.name, band) if table.body]
    for before, table in pairwise([None, *tables]):
        assert table is not None
        table.header = mend_header(table.header)
        if before is not None and any(_CONTINUED.match(cell.text) for cell in table.titles):
            table.titles = [*before.titles, *(cell for cell in table.titles if not _CONTINUED.match(cell.text))]
    return tables


def _bands(lines: list[Line]) -> list[list[Line]]:
    """The sheet cut at empty columns and at repeated label headings where what stands right of it has own labels."""
    wide = [line for line in lines if len({cell.text for cell in line.values()}) > 1]
    used = sorted({column for line in wide for column in line})
    if not used:
        return [lines]
    starts = [used[0]] + [column for before, column in pairwise(used) if column > before + 1]
    for line in wide[:12]:
        first = min(line)
        label = normalize(line[first].text)
        again = [at for at, cell in line.items() if at > first + 1 and normalize(cell.text) == label and label]
        if again and take_apart(line[first]).kind == "text" and year_in(label) is None and len(label) > 1:
            starts += [at for at in again if at not in starts and at - 1 in line and line[at - 1].text != line[at].text]
    starts = sorted(set(starts))
    cuts = [starts[0]]
    for place, start in enumerate(starts[1:], start=1):
        end = starts[place + 1] if place + 1 < len(starts) else used[-1] + 1
        if _has_own_labels(wide, start, end):
            cuts.append(start)
    if len(cuts) == 1:
        return [lines]
    bands = []
    for place, start in enumerate(cuts):
        end = cuts[place + 1] if place + 1 < len(cuts) else used[-1] + 1
        low = start if place else 0
        band = []
        for line in lines:
            part = {at: cell for at, cell in line.items() if low <= at < end}
            if len({cell.text for cell in line.values()}) == 1 and min(line) <= cuts[0]:
                part = {start: next(iter(line.values()))}  # a title or source that stands over all of them
            if part:
                band.append(part)
        bands.append(band)
    return bands


def _has_own_labels(lines: list[Line], start: int, end: int) -> bool:
    texts = numbers = others = 0
    for line in lines:
        cells = [line[at] for at in sorted(line) if start <= at < end]
        if len(cells) < 2:
            others += bool(cells)
            continue
        kinds = [take_apart(cell).kind for cell in cells]
        if any(kind in ("number", "missing") for kind in kinds[1:]):
            if "text" in kinds[:2] and len(cells[kinds.index("text")].text) > 2:
                texts += 1
            else:
                numbers += 1
    return texts >= 2 and texts > numbers


def kind_of_line(line: Line) -> str:
    """line (one text), texts, years (a header of years or months), columns ((1) (2) (3)), data."""
    cells = [line[at] for at in sorted(line)]
    if len(cells) >= 3 and all(_NUMBERED.match(cell.text) for cell in cells):
        numbers = [int(re.sub(r"\D", "", cell.text)) for cell in cells]
        if numbers[0] in (0, 1, 2) and all(b - a == 1 for a, b in pairwise(numbers)):
            return "columns"
    if len({cell.text for cell in cells}) == 1:
        if len(cells) > 1 and all(is_period(cell) for cell in cells):
            return "years"
        return "line" if take_apart(cells[0]).kind == "text" or len(cells) > 3 else "data"
    values = [cell for cell in cells if take_apart(cell).kind != "text"]
    if not values or (all(cell.text.isalpha() for cell in values) and len(cells) > 2 * len(values)):
        return "texts"  # 'x' beside 'y' is a heading, whatever it means in a cell of figures
    return "years" if all(is_period(cell) for cell in values) and _in_order(values) else "data"


def is_line_of_days(line: Line) -> bool:
    """A heading of single days: at least two, and nothing but words beside them."""
    kinds = [take_apart(cell).kind for cell in line.values()]
    days = sum(day_year(cell.text) is not None for cell in line.values())
    return days >= 2 and days == kinds.count("day") and set(kinds) <= {"day", "text"}


def _in_order(cells: list[Cell]) -> bool:
    """Years as headings give them: all the same, or rising or falling by one step, once or over and over."""
    years = [found[0] for cell in cells if (found := year_in(cell.text))]
    first = list(dict.fromkeys(years))
    steps = {later - earlier for earlier, later in pairwise(first)}
    return len(steps) <= 1 or (len(first) > 3 and all(step > 0 for step in steps))


def _names_region(line: Line) -> bool:
    """Whether the line's label is a region or a total: then years beside it are figures of that size."""
    text = next((line[at].text for at in sorted(line) if take_apart(line[at]).kind == "text"), "")
    match = resolve_region(name_or_province(text)) if text else None
    return bool(match and match.candidates) or is_total(text) or is_national(text)


def is_period(cell: Cell) -> bool:
    """A year or the first of a month: what may stand in a header line."""
    if isinstance(cell.value, date):
        return cell.value.day == 1
    return year_in(cell.text) is not None or is_month_year(cell.text)


def _scan(sheet: str, lines: list[Line]) -> list[RawTable]:
    tables: list[RawTable] = []
    table = RawTable(sheet)
    waiting: list[tuple[int, Cell]] = []  # lines since the last data row
    last = 0
    for place, line in enumerate(lines):
        number = next(iter(line.values())).row
        kind = kind_of_line(line)
        if kind == "columns" and (not table.body or "(" in next(iter(line.values())).text):
            if table.header and not table.body:  # what stands above the numbers of the columns is heading
                table.header += [{cell.column: cell} for _at, cell in waiting]
                waiting = []
            continue
        if kind == "columns":
            kind = "data"
        if not table.body and kind == "data" and is_line_of_days(line):
            kind = "years"
        if not table.body:
            _before_body(table, line, kind, number, waiting)
        elif kind == "line":
            waiting.append((number, next(iter(line.values()))))
        elif kind in ("texts", "years") and _starts_table(
            table, line, kind, number > last + 1 or bool(waiting), lines[place + 1 : place + 4]
        ):
            fresh = RawTable(sheet)
            for _at, cell in waiting:
                (
                    table.notes
                    if _NOTE.match(cell.text) or (cell.row <= last + 1 and not _next_to(cell, number, waiting))
                    else fresh.titles
                ).append(cell)
            waiting = []
            tables.append(table)
            table = fresh
            table.header.append(line)
        else:
            for at, cell in waiting:
                if _NOTE.match(cell.text):
                    table.notes.append(cell)
                else:
                    table.body.append(BodyRow(at, {cell.column: cell}, section=cell.text))
            waiting = []
            table.body.append(BodyRow(number, line))
        if table.body:
            last = number
    table.notes += [cell for _at, cell in waiting] if table.body else []
    if not table.body and tables:
        tables[-1].notes += [*table.titles, *(cell for header in table.header for cell in header.values())]
    return [*tables, table]


def _next_to(cell: Cell, number: int, waiting: list[tuple[int, Cell]]) -> bool:
    """Whether the line belongs to what follows: no blank row between it and the header."""
    rows = [at for at, _ in waiting if at >= cell.row]
    return rows == list(range(cell.row, cell.row + len(rows))) and rows[-1] + 1 == number


def _before_body(table: RawTable, line: Line, kind: str, number: int, waiting: list[tuple[int, Cell]]) -> None:
    first = next(iter(line.values()))
    if kind == "line":
        if _NOTE.match(first.text):
            table.notes.append(first)
        elif table.header and is_second_label(table.header[-1], first):
            table.header.append(line)
        elif table.header:
            waiting.append((number, first))
        else:
            table.titles.append(first)
    elif (kind == "texts" and not _is_row_without_figures(table, line)) or (
        kind == "years" and not (table.header and _names_region(line))
    ):
        # A single text between header lines ('(Ton)') belongs to the header, to all columns.
        table.titles += [cell for _at, cell in waiting]
        waiting.clear()
        table.header.append(line)
    else:
        for at, cell in waiting:
            table.body.append(BodyRow(at, {cell.column: cell}, section=cell.text))
        waiting.clear()
        table.body.append(BodyRow(number, line))


def _is_row_without_figures(table: RawTable, line: Line) -> bool:
    """'Kab. Kebumen | belum lapor' right under the heading: a region where the labels stand, and nowhere else."""
    label = min(line)
    if not table.header or label != min(table.header[0]) or len(table.header[0]) < 2 or not _names_region(line):
        return False
    return not any(_names_region({at: cell}) for at, cell in line.items() if at != label)


def _starts_table(table: RawTable, line: Line, kind: str, after_break: bool, following: list[Line]) -> bool:
    """Whether a line without figures is the header of a next table rather than a row that lacks figures."""
    rows = list(islice((row.cells for row in reversed(table.body) if not row.section), 50))
    valued = Counter(at for row in rows for at, cell in row.items() if take_apart(cell).kind not in ("text",))
    value_columns = {at for at, count in valued.items() if count * 2 >= len(rows)}
    if kind == "years":
        years = [at for at, cell in line.items() if is_period(cell)]
        if _names_region(line) or (len(years) == 1 and len(line) > 1 and not after_break):
            return False
        stood = [at for at in years if any(at in row and is_period(row[at]) for row in rows)]
        return len(stood) < len(years) or (after_break and len(years) > 1 and len(stood) < len(rows))
    if _names_region(line):  # 'Kab. Cilacap | belum lapor' is a row without figures
        return False
    over = [at for at in line if at in value_columns]
    same = table.header and {normalize(cell.text) for cell in line.values()} == {
        normalize(cell.text) for cell in table.header[-1].values()
    }
    if same:
        return True
    if not any(kind_of_line(one) in ("data", "years", "texts", "columns") for one in following):
        return False
    return len(over) * 2 >= max(len(value_columns), 1) or (after_break and len(line) >= 2)


def month_or_year(cell: Cell) -> tuple[int | None, int | None] | None:
    """(year, month) of a heading that a spreadsheet made a date."""
    return (cell.value.year, cell.value.month) if isinstance(cell.value, date) else None


def is_month_word(text: str) -> bool:
    """Whether a whole text is a month's name."""
    return text.strip(" .").casefold() in MONTHS

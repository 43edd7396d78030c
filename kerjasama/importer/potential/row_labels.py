"""What the label cells of a row say: item, year, month, unit, source, further dimensions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kerjasama.importer.model import Cell
from kerjasama.importer.potential.columns import Column
from kerjasama.importer.potential.items import Item, sector_by_letter
from kerjasama.importer.potential.meanings import Meaning, read_meaning
from kerjasama.importer.potential.periods import is_whole_year, month_number, read_period, span_in, year_in
from kerjasama.importer.potential.place_cells import is_total
from kerjasama.importer.potential.row_regions import Answer
from kerjasama.importer.potential.units import Unit, read_unit
from kerjasama.importer.reading.columns import normalize


@dataclass
class LabelledRow:
    """A data row: what it is about, and its cells."""

    number: int
    cells: dict[int, Cell]
    region: Answer
    meanings: list[Meaning] = field(default_factory=list)  # of section, indicator and item, general first
    item: Item | None = None
    breakdowns: list[str] = field(default_factory=list)
    year: int | None = None
    state: str = ""
    period_kind: str = ""
    period_no: int | None = None
    unit: Unit | None = None
    source: str = ""
    is_item_total: bool = False  # 'Jumlah' among items
    section_item: Item | None = None  # what the section line names
    is_part: bool = False  # numbered below a sector


def is_list_mark(text: str) -> bool:
    """Whether a whole cell is the mark of a line in a list: '1', '2.', 'a', '1.a', 'A.1'."""
    return bool(re.fullmatch(r"(?:[A-U]\.)?(?:\d{1,2}|[a-z])(?:\.(?:\d{1,2}|[a-z]))*\s*[.)]?", text.strip()))


def label_row(row: LabelledRow, column: Column, cell: Cell, sectors: bool) -> None:
    """Put what a label cell says into its row."""
    text = " ".join(cell.text.split())
    role = column.role
    if role == "year":
        found = year_in(cell.text)
        period = read_period(cell.text)
        row.year = found[0] if found else period.year
        row.state = (found[1] if found else period.state) or row.state
        if row.year is None and (span := span_in(cell.text)):
            row.year = span.year
            row.breakdowns.append(span.text)
        if period.kind:
            row.period_kind, row.period_no = period.kind, period.no
    elif role in ("month", "quarter", "period"):
        _period(row, column, cell)
    elif role == "unit":
        row.unit = read_unit(text) or Unit(text.casefold())
    elif role == "source":
        row.source = text
    elif role == "state":
        states = (("sangat", "sangat_sementara"), ("sementara", "sementara"), ("tetap", "tetap"))
        row.state = next((state for word, state in states if word in text.casefold()), row.state)
    elif role == "place" and is_total(text):
        row.is_item_total = True
    elif role == "place":
        if row.item is None:
            row.item = Item("objek", "", text)
        else:
            row.breakdowns.append(text)
    elif role == "breakdown":
        if not is_total(text) and not is_whole_year(text):
            row.breakdowns.append(text)
    elif role in ("item", "indicator"):
        _item(row, column, text, sectors)


def _item(row: LabelledRow, column: Column, text: str, sectors: bool) -> None:
    if is_total(text):
        row.is_item_total = True
        return
    meaning = read_meaning(text, sectors)
    letter = sector_by_letter(text) if sectors or column.role == "item" else ""
    if sectors and not letter and is_list_mark(text):
        row.is_part = True  # '1' or 'a' where sectors go by letters
        return
    if letter and len(text) <= 8:
        row.item = row.item or Item("sektor", letter, text, "ekonomi")
        return
    if meaning.measure or (column.role == "indicator" and not meaning.item):
        row.meanings.append(meaning)
        if meaning.item:
            row.item = meaning.item
        elif meaning.measure and sectors:
            row.item = None
        if meaning.breakdown:
            row.breakdowns.append(meaning.breakdown)
        return
    if meaning.unit or meaning.price_basis:
        row.meanings.append(meaning)
    if meaning.item:
        name = re.sub(r"^\s*(?:\d+[.)]|[A-Z]\s*[.)])\s*", "", meaning.name or text) or text
        coded = Item(meaning.item.kind, meaning.item.code, name, meaning.item.subject)
    elif row.item is not None and row.item.kind == "sektor" and row.item.name == row.item.code:
        coded = Item("sektor", row.item.code, text, "ekonomi")
    else:
        kind = "sektor" if sectors else "komoditas"
        if row.item is not None and row.item.code and column.role == "item":
            row.breakdowns.append(text)
            return
        coded = Item(kind, "", meaning.name or text, "ekonomi" if sectors else "")
    if row.item is not None and row.item is not row.section_item and row.item.kind in ("objek", "komoditas"):
        row.breakdowns.append(row.item.name)  # 'Budidaya tambak' beside 'Udang'
    row.item = coded


def _period(row: LabelledRow, column: Column, cell: Cell) -> None:
    text = cell.text
    period = read_period(text)
    if period.year:
        row.year = period.year
    number = month_number(text)
    heading = normalize(column.heading)
    if column.role == "month" and number:
        row.period_kind, row.period_no = "bulan", number
    elif period.kind:
        row.period_kind, row.period_no = period.kind, period.no
    elif column.role == "quarter" and (match := re.search(r"\b(i{1,3}|iv|[1-4])\b", text, re.I)):
        kind = "semester" if "semester" in heading else "triwulan"
        roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
        row.period_kind, row.period_no = kind, roman.get(match[1].casefold()) or int(match[1])
    elif is_total(text):
        row.period_kind, row.period_no = "tahun", None
    elif found := year_in(text):
        row.year, row.state = found[0], found[1] or row.state
    else:
        row.breakdowns.append(" ".join(text.split()))

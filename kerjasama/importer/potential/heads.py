"""Columns of figures: what the headings over each of them say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kerjasama.importer.potential.columns import Column
from kerjasama.importer.potential.grid import month_or_year
from kerjasama.importer.potential.items import Item, sector_by_letter
from kerjasama.importer.potential.meanings import Meaning, leftover, read_heading, read_meaning, without_basis
from kerjasama.importer.potential.periods import day_year, is_whole_year, span_in, year_in
from kerjasama.importer.potential.place_cells import is_average, is_region_heading, is_total
from kerjasama.importer.potential.surroundings import Around
from kerjasama.importer.potential.table_rows import TableRows
from kerjasama.importer.potential.vocabulary import vocabulary
from kerjasama.importer.reading.columns import normalize

_LETTERS_FROM = 5  # so many headings of one letter in a table on the regional accounts are sectors


@dataclass
class Head:
    """A column of figures: its meanings (top first), region if its heading is one, and further words."""

    column: Column
    meanings: list[Meaning]
    region: str = ""
    breakdown: str = ""
    is_total: bool = False
    is_average: bool = False
    is_opaque: bool = False


def read_heads(columns: Sequence[Column], rows: TableRows, around: Around, sectors: bool) -> list[Head]:
    """The columns of figures; headings are regions only where no row names one and most columns say so."""
    reader = _HeadReader(columns, rows, around, sectors)
    heads = [reader.head(column) for column in columns if column.role == "value"]
    _unknown_items(heads)
    named = [head for head in heads if head.region]
    if rows.has_region or len(named) * 2 < len(heads):
        for head in named:
            head.breakdown = head.breakdown or head.column.parts[-1]
            head.region = ""
    return heads


def _unknown_items(heads: Sequence[Head]) -> None:
    """Among headings that are commodities one that is not in the list is a commodity all the same."""
    known = [head for head in heads if any(one.item and one.item.kind == "komoditas" for one in head.meanings)]
    for head in heads:
        of_list = head.breakdown in vocabulary().breakdowns.values()
        among = len(known) * 2 >= len(heads) - 1 > 0 and not any(one.item for one in head.meanings)
        if head.breakdown and among and not of_list and not head.is_total:
            head.meanings.append(Meaning(head.breakdown, item=Item("komoditas", "", head.breakdown)))
            head.breakdown = ""


class _HeadReader:
    def __init__(self, columns: Sequence[Column], rows: TableRows, around: Around, sectors: bool) -> None:
        self.columns, self.sectors = columns, sectors
        self.has_measure = bool(around.title.measure) or any(read_meaning(one.text).measure for one in rows.sections)
        letters = sum(bool(sector_by_letter(one.heading)) for one in columns if one.role == "value")
        self.has_letters = sectors and letters >= _LETTERS_FROM

    def head(self, column: Column) -> Head:
        head = Head(column, [])
        for place, part in enumerate(column.parts):
            self._part(head, part, column, is_last=place == len(column.parts) - 1)
        known = vocabulary().breakdowns.values()
        if not self.has_measure and not any(one.measure for one in head.meanings) and head.breakdown not in known:
            head.breakdown = ""  # nothing else says what is measured: these words do
        head.is_opaque = bool(head.meanings) and all(one.is_opaque for one in head.meanings) and not head.region
        if self.has_letters and head.is_opaque and (letter := sector_by_letter(column.heading)):
            head.meanings = [Meaning(column.heading, item=Item("sektor", letter, column.heading, "ekonomi"))]
            head.is_opaque = False
        return head

    def _part(self, head: Head, part: str, column: Column, is_last: bool) -> None:
        dated = month_or_year(column.heading_cell) if column.heading_cell is not None and is_last else None
        if dated:
            months = Counter(
                found[1]
                for one in self.columns
                if one.heading_cell is not None and (found := month_or_year(one.heading_cell))
            )
            only_years = set(months) == {1} and months[1] > 1
            kind, number = ("", None) if only_years else ("bulan", dated[1])
            head.meanings.append(
                Meaning(part, year=dated[0], years=(dated[0] or 0,), period_kind=kind, period_no=number)
            )
            return
        if day := day_year(part):  # which is the day and which the month may be unsaid: kept as written
            head.meanings.append(Meaning(part, year=day, years=(day,)))
            head.breakdown = "; ".join(filter(None, (head.breakdown, part)))
            return
        if year := year_in(part):
            head.meanings.append(Meaning(part, year=year[0], years=(year[0],), state=year[1]))
            return
        meaning = read_heading(part, self.sectors)
        if meaning.year is None and (span := span_in(part)):
            if meaning.measure != "pertumbuhan" or span.year is None:  # growth from 2022 to 2023 is that of 2023
                head.breakdown = span.text
            head.meanings.append(replace(meaning, year=span.year, years=(span.year,) if span.year else meaning.years))
            return
        if (
            not meaning.says_figure
            and not meaning.years
            and not meaning.period_kind
            and (code := is_region_heading(part))
        ):
            head.region = code
            return
        if (
            normalize(part) in vocabulary().roles
            and vocabulary().roles[normalize(part)] == "value"
            and not meaning.is_total
        ):
            return  # 'Nilai', 'Angka': the figure itself
        if is_average(part) and not meaning.measure:
            head.is_average = True
        if meaning.is_total or is_total(part) or is_whole_year(part):
            head.is_total = True
            head.meanings.append(replace(meaning, is_total=True, name=""))
            return
        head.meanings.append(meaning)
        if meaning.breakdown:
            head.breakdown = meaning.breakdown
        elif not (meaning.measure or meaning.item or meaning.years or meaning.period_kind) and meaning.name:
            words = leftover(meaning) if vocabulary().roles.get(normalize(meaning.name)) != "value" else ""
            if meaning.price_basis and not without_basis(words):
                words = ""  # 'ADHB' is a price basis, no dimension
            is_short = meaning.is_opaque and not (len(column.parts) > 1 and part.strip().isalpha())
            if words and not is_short and (len(column.parts) > 1 or self.has_measure):
                head.breakdown = "; ".join(part for part in (head.breakdown, words) if part)

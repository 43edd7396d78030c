"""One cell of figures with all that its row, heading, title and file say, as a figure."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from kerjasama.importer.model import Cell
from kerjasama.importer.potential.figure import ADDITIVE, Figure
from kerjasama.importer.potential.fitting import is_group, may_be_in, of_rice
from kerjasama.importer.potential.heads import Head
from kerjasama.importer.potential.items import Item
from kerjasama.importer.potential.meanings import Meaning, merge, read_meaning
from kerjasama.importer.potential.row_labels import LabelledRow
from kerjasama.importer.potential.table_reading import TableReading
from kerjasama.importer.potential.units import Unit, read_unit
from kerjasama.importer.potential.value_cells import Value
from kerjasama.importer.potential.vocabulary import vocabulary

_LABELLED = ("region", "place", "item", "breakdown", "province")  # columns whose heading may say what is measured
_OF_NO_ITEM = ("penduduk", "pdrb", "pdrb_per_kapita")  # a commodity of the title is not theirs
_NAMES = re.compile(r"\s*(?:nama|jenis|kelompok|kategori|daftar|golongan|name|type|kind)\b", re.IGNORECASE)
_SAYS_YEAR = re.compile(r"tahunan|setahun|annual", re.IGNORECASE)


class FigureMaker:
    """Makes the figures of one table."""

    def __init__(self, reading: TableReading) -> None:
        self.reading = reading
        pdrb = next((head for head in reading.heads if any(one.measure == "pdrb" for one in head.meanings)), None)
        self.accounts = replace(merge(pdrb.meanings), item=None) if pdrb and reading.sectors else None
        self.across = any(head.region for head in reading.heads)
        self.corner = merge(read_meaning(part) for one in reading.columns if one.role in _LABELLED
                            for part in one.parts if not _NAMES.match(part))  # fmt: skip
        self._known: dict[tuple[object, ...], tuple[Meaning, bool, list[Meaning]]] = {}
        self.visits = _about_tourism(reading)
        self.items = [reading.around.title.item, *(one.item for head in reading.heads for one in head.meanings)]

    def make(self, row: LabelledRow, head: Head, cell: Cell, value: Value) -> Figure | None:
        """The figure of a cell; None for a sum over regions or years, which nothing stores."""
        reading, answer = self.reading, row.region
        kind, region, typed = answer.kind, answer.region, answer.typed
        if (self.across and not head.region) or (head.is_average and self._is_over_time(head)):
            return None
        if head.region:
            kind, region = ("national", "") if head.region == "ID" else ("region", head.region)
            typed = head.column.parts[-1]
        opaque = head.is_opaque and not any(one.measure for one in row.meanings)
        meaning, from_file = self._once(row, head, opaque)
        unit = _unit(value, row, meaning)
        if not may_be_in(meaning.measure, unit) and not any(one.measure for one in (*head.meanings, *row.meanings)):
            meaning, from_file = _own(head, row, meaning), False  # 'Perajin (orang)' under 'Produksi'
        sums = "columns" if head.is_total else "rows" if row.is_item_total else ""
        fate = self._total(head, row) if sums else ""
        if fate == "skip":
            return None
        item = self._item(row, head, meaning, opaque)
        kind = "total" if fate == "part" else kind
        breakdowns = [words for words in (head.breakdown, *row.breakdowns) if words and words != meaning.name]
        if item is not None and item.kind == "komoditas":
            breakdowns = [words for words in breakdowns if not is_group(words)]
        if row.item is not None and row.item.kind == "objek" and item is not row.item and fate != "items":
            breakdowns.append(row.item.name)  # the place; what is measured there is the commodity of the heading
        if fate == "items":
            breakdowns.append("Jumlah")
            item = row.item if row.item is not None and row.item.kind == "objek" else None
        period_kind, period_no = self._period(row, head)
        return Figure(
            kind=kind,
            region=region,
            region_typed=typed,
            meaning=meaning,
            measure=meaning.measure or "lainnya",
            indicator=self._indicator(row, head, meaning, opaque, from_file),
            item=item,
            breakdown="; ".join(dict.fromkeys(breakdowns)),
            year=self._year(row, head, meaning),
            period_kind=period_kind or "tahun",
            period_no=period_no,
            value=value.value,
            unit=unit,
            quality=value.quality,
            state=self._state(value.state or row.state or meaning.state, head),
            source=row.source or reading.around.source,
            cell=cell,
            sheet=reading.table.sheet,
            table=reading.number,
            column_name=head.column.heading,
            typed=value.typed,
            sums=sums,
        )

    def _once(self, row: LabelledRow, head: Head, opaque: bool) -> tuple[Meaning, bool]:
        """`_meaning`, worked out once for rows that say the same: long files say little and say it often."""
        of_places = row.item is not None and row.item.kind == "objek"
        key = (head.column.number, opaque, of_places, *(id(one) for one in row.meanings))
        if key not in self._known:
            self._known[key] = (*self._meaning(row, head, opaque), list(row.meanings))  # the list keeps the ids alive
        return self._known[key][:2]

    def _meaning(self, row: LabelledRow, head: Head, opaque: bool) -> tuple[Meaning, bool]:
        """What title, heading and row say together; True when the file's name had to say what is measured."""
        file = self.reading.around.file
        outer = [] if opaque else [self.reading.around.title]
        inner = [*head.meanings, *row.meanings]
        if head.meanings and row.meanings and not any(one.measure for one in (*head.meanings, row.meanings[-1])):
            inner = [*row.meanings, *head.meanings]
        meaning = self._share(merge([*outer, *inner]), inner)
        if not meaning.measure and not meaning.several and not opaque and self.corner.measure:
            meaning = merge([replace(self.corner, year=None, years=()), meaning])  # 'Produksi (ton)' over the names
        if not meaning.measure and meaning.item and meaning.item.kind == "sektor" and self.accounts:
            meaning = merge([self.accounts, meaning])  # 'Pertanian' beside 'Total PDRB'
        is_bare = not any(one.name for one in head.meanings)
        of_places = row.item is not None and row.item.kind == "objek"
        if is_bare and of_places and not file.measure and file.subject == "pariwisata":
            file = replace(file, measure="pengunjung")  # places in a file on tourism, by month or year: their visitors
        if is_bare and of_places and self.visits and not (meaning.measure or file.measure or opaque):
            self.reading.assumed_visitors = True
            meaning = replace(meaning, measure="pengunjung", subject="pariwisata", name="Jumlah pengunjung")
        from_file = not meaning.measure and not opaque and not meaning.several and bool(file.measure)
        if from_file:
            meaning = merge([replace(file, item=meaning.item or file.item, unit=meaning.unit), meaning])
        if meaning.is_deficit and not meaning.measure:
            meaning = replace(meaning, subject="pangan" if meaning.item else meaning.subject)
        if meaning.measure in ADDITIVE and meaning.unit is not None and meaning.unit.code == "persen":
            meaning = replace(meaning, measure="persentase")  # a share or a change of it, not the thing itself
        return meaning, from_file

    def _share(self, meaning: Meaning, inner: list[Meaning]) -> Meaning:
        """Under a title on shares or growth a row or column that names what is measured is a share or growth of it."""
        title = self.reading.around.title
        if title.measure not in ("persentase", "pertumbuhan") or meaning.measure not in ADDITIVE or meaning.unit:
            return meaning
        name = title.name if self.reading.sectors else " / ".join(filter(None, (title.name, meaning.name)))
        basis = meaning.price_basis or title.price_basis
        return replace(meaning, measure=title.measure, unit=title.unit, name=name, price_basis=basis,
                       base_year=meaning.base_year or title.base_year)  # fmt: skip

    def _item(self, row: LabelledRow, head: Head, meaning: Meaning, opaque: bool) -> Item | None:
        from_file = (
            self.reading.around.file.item if meaning.measure and not opaque and not self.reading.sectors else None
        )
        if row.item is not None and row.item.kind == "objek" and meaning.item is not None:
            return meaning.item
        if meaning.measure in _OF_NO_ITEM and row.item is None and not any(one.item for one in head.meanings):
            return None  # people in a table on rice
        return of_rice(row.item or meaning.item or from_file, self.items)

    def _year(self, row: LabelledRow, head: Head, meaning: Meaning) -> int | None:
        """The heading's year, else the row's, else that of section, title, sheet, file or what was stated."""
        own = next((one.year for one in reversed(head.meanings) if one.year), None)
        year = own or row.year or meaning.year
        around = self.reading.around.year
        return year or (around if not meaning.years or around in meaning.years else None)

    def _period(self, row: LabelledRow, head: Head) -> tuple[str, int | None]:
        own = next((one for one in reversed(head.meanings) if one.period_kind), None)
        if own is not None:
            return own.period_kind, own.period_no
        if row.period_kind or head.is_total:
            return row.period_kind, row.period_no
        return self.reading.around.period_kind, self.reading.around.period_no

    def _state(self, state: str, head: Head) -> str:
        """What the notes under the table say that a mark means, else what the bureau means by it."""
        marked = re.search(r"([*]{1,3})\s*\)?\s*$", head.column.heading)
        if not state and marked:
            return self.reading.around.legend.get(marked[1], "")
        mark = {"sementara": "*", "sangat_sementara": "**"}.get(state, "")
        return self.reading.around.legend.get(mark, state)

    def _is_over_time(self, head: Head) -> bool:
        """Whether the columns beside this one are years: their average is a figure of none of them."""
        beside = [one for one in self.reading.heads if not (one.is_total or one.is_average)]
        return len({one.meanings[-1].year for one in beside if one.meanings and one.meanings[-1].year}) > 1

    def _total(self, head: Head, row: LabelledRow) -> str:
        """What 'Jumlah' stands for: whole (store plain), items (store as such), part (a check), skip (over years)."""
        others = [
            one for one in self.reading.heads if not one.is_total and one.column.parts[:-1] == head.column.parts[:-1]
        ]
        others = others or [one for one in self.reading.heads if not one.is_total]
        if head.is_total and _is_part_of_year(others) and not _SAYS_YEAR.search(head.column.heading):
            return "part"  # January to March together are no year
        if row.is_item_total:
            return (
                "whole"
                if self.reading.sectors or (row.item and row.item.kind == "objek") or self._place_rows()
                else "items"
            )
        items = {one.meanings[-1].item for one in others if one.meanings and one.meanings[-1].item}
        years = {one.meanings[-1].year for one in others if one.meanings and one.meanings[-1].year}
        if len(items) > 1 and not self.reading.sectors:
            return "items"
        if len(years) > 1 and not any(one.year for one in head.meanings):
            return "skip"
        return "whole"

    def _place_rows(self) -> bool:
        return bool(self.reading.rows.by_role.get("place")) and not self.reading.rows.by_role.get("item")

    def _indicator(self, row: LabelledRow, head: Head, meaning: Meaning, opaque: bool, from_file: bool) -> str:
        if opaque and not row.meanings:
            return head.column.heading
        if from_file:
            self.reading.is_named_by_file = True
            return (
                " ".join(words for words in [self.reading.around.file.name] if words)
                or Path(self.reading.file_name).stem
            )
        if (
            self.reading.sectors
            and meaning.measure == self.reading.around.title.measure
            and self.reading.around.title.name
        ):
            return self.reading.around.title.name[:300]  # the total and its sectors go by one name
        if meaning.measure and meaning.name:
            return meaning.name[:300]
        words = [one.name for one in (*head.meanings, *row.meanings) if one.name and not one.item]
        words = [word for word in dict.fromkeys(words) if word]
        if words:
            return " / ".join(words)[:300]
        only_time = bool(head.meanings) and not any(one.name for one in head.meanings)
        bare = "" if only_time else re.sub(r"\([^)]*\)", "", head.column.heading).strip(" /")
        return (
            self.reading.around.title.name
            or (bare if not bare.isdigit() else "")
            or self.reading.around.file.name
            or Path(self.reading.file_name).stem
        )[:300]


def _about_tourism(reading: TableReading) -> str:
    """The title, sheet or heading of the places that says that these are sights: their monthly figures are visits."""
    headings = [part for one in reading.columns if one.role == "place" for part in one.parts]
    unit = reading.around.title.unit
    if unit is not None and unit.base_unit not in ("", "orang"):
        return ""
    texts = (*headings, reading.around.title.text, reading.table.sheet, *(one.text for one in reading.table.titles))
    return next((text for text in texts if read_meaning(text).subject == "pariwisata"), "")


def _own(head: Head, row: LabelledRow, meaning: Meaning) -> Meaning:
    """What heading and row say without title and file: these measure something else."""
    own = merge([*head.meanings, *row.meanings])
    name = own.name or head.breakdown or head.column.heading
    return replace(own, unit=meaning.unit, item=meaning.item, year=own.year or meaning.year, name=name)


def _is_part_of_year(heads: list[Head]) -> bool:
    """Whether the columns are months (or quarters, halves) and some of the year are not among them."""
    kinds = {one.period_kind for head in heads for one in head.meanings[-1:] if one.period_kind}
    if len(kinds) != 1 or not all(head.meanings and head.meanings[-1].period_kind for head in heads):
        return False
    numbers = {head.meanings[-1].period_no for head in heads}
    return len(numbers) < {"bulan": 12, "triwulan": 4, "semester": 2}.get(kinds.pop(), 0)


def _unit(value: Value, row: LabelledRow, meaning: Meaning) -> Unit | None:
    """The unit of the row's own column, else of the heading or title; a cell that says another or a multiplier wins."""
    if meaning.measure == "harga" and row.unit and row.unit.code and row.unit.base_unit != "rupiah":
        money = meaning.unit.text if meaning.unit and meaning.unit.base_unit == "rupiah" else ""
        if "/" not in row.unit.code:  # the column says what the price is for
            return read_unit(f"{money or 'rupiah'}/{row.unit.text}") or Unit(f"{money or 'rupiah'}/{row.unit.text}")
    said, own = row.unit or meaning.unit, value.unit
    if said is not None and not said.code and meaning.measure in ("penduduk", "pengunjung"):  # 'Penduduk (ribu)'
        counted = read_unit(f"{said.text} orang")
        said = replace(counted, text=said.text) if counted else said
    if said is None or own is None:
        return said or own
    if not own.code:  # '1,5 juta' in a column of rupiah
        return read_unit(f"{own.text} {said.text}") or own
    plain = own.text.split()[0] not in vocabulary().multipliers
    return (
        said if plain and own.base_unit == said.base_unit else own
    )  # 'Rp' before figures in millions says only the money

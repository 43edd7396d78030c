"""The rows of a table with what their label cells say: region, item, year, unit, further dimensions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kerjasama.importer.model import Cell
from kerjasama.importer.places.region_codes import CodeSystem
from kerjasama.importer.places.regions import resolve_region
from kerjasama.importer.potential.columns import Column
from kerjasama.importer.potential.grid import RawTable
from kerjasama.importer.potential.items import Item
from kerjasama.importer.potential.meanings import Meaning, read_meaning
from kerjasama.importer.potential.place_cells import clean_name, code_in, is_total, name_or_province, type_alone
from kerjasama.importer.potential.row_labels import LabelledRow, label_row
from kerjasama.importer.potential.row_regions import Answer, Asked, RowRegions, region_of_code
from kerjasama.importer.potential.surroundings import Around
from kerjasama.importer.reading.columns import normalize

_LETTERED = re.compile(r"[A-U](?:\s*,\s*[A-U])*\s*(?:[.)]\s*\D|$)")
_PARTS = re.compile(r"\b(?:kecamatan|kec|kelurahan|desa|subdistrict)\b", re.IGNORECASE)
_FILLED = (
    "region",
    "region_code",
    "province",
    "province_code",
    "year",
    "item",
    "indicator",
    "place",
    "breakdown",
    "month",
    "quarter",
    "period",
)


@dataclass
class Section:
    """What the lines above a row without figures of their own say."""

    region: str = ""
    level: str = ""
    meaning: Meaning | None = None
    lines: list[Cell] = field(default_factory=list)


class TableRows:
    """All rows of one table, labelled. `lone` are lines that name a region but hold no figure."""

    def __init__(self, table: RawTable, columns: Sequence[Column], around: Around, sectors: bool) -> None:
        self.table, self.columns, self.around, self.sectors = table, columns, around, sectors
        self.by_role: dict[str, list[Column]] = {}
        for column in columns:
            self.by_role.setdefault(column.role, []).append(column)
        self.has_region = bool(self.by_role.get("region") or self.by_role.get("region_code"))
        items = [cell.text for one in self.by_role.get("item", ()) for cell in one.cells]
        self._has_letters = sectors and any(
            re.match(r"[A-U](?:\s*,\s*[A-U])*\s*(?:[.)]\s*\D|$)", text) for text in items
        )
        named = [part for one in self.by_role.get("region", ()) for part in one.parts]
        self._lists_parts = any(_PARTS.search(text) for text in named)
        self._parts_of: dict[int, Cell] = {}
        self.lone: list[Cell] = []
        self.sections: list[Cell] = []
        self.rows: list[LabelledRow] = []
        self._read()

    def _read(self) -> None:
        asked: list[tuple[Asked, dict[str, Cell], Section, int, dict[int, Cell]]] = []
        section = Section()
        above = Section()  # the kabupaten whose subdistricts follow in its own column
        carried: dict[str, Cell] = {}
        for row in self.table.body:
            if row.section:
                section = self._section(next(iter(row.cells.values())), section)
                carried = {}
                continue
            labels = self._labels(row.cells, carried)
            if self._lists_parts and (name := self._name_of(row.cells)) is not None:
                above = self._whole_or(above, name, section)
                if above.region and above.lines[-1] is not name and not is_total(name.text):
                    self._parts_of[row.number] = name
                    asked.append((Asked(None, None), labels, above, row.number, row.cells))
                    continue
            asked.append((self._asked(labels, section, row.number), labels, section, row.number, row.cells))
        level = self._level_of_heading()
        self.resolver = RowRegions([one for one, *_ in asked], self._declared(), self.around.province, level)
        for one, labels, where, number, cells in asked:
            self.rows.append(self._labelled(self._answer(one, where), labels, where, number, cells))
        if self.sectors:
            self._parts()

    def _labels(self, cells: dict[int, Cell], carried: dict[str, Cell]) -> dict[str, Cell]:
        """Label cells by column number as text key; a cell left empty under a filled one repeats it."""
        found: dict[str, Cell] = {}
        renewed = False
        for column in self.columns:
            if column.role not in (*_FILLED, "unit", "source", "region_type", "state"):
                continue
            key = f"{column.number}"
            cell = cells.get(column.number)
            if cell is not None:
                found[key] = carried[key] = cell
                renewed = renewed or column.role in ("region", "region_code", "province")
            elif key in carried and column.role in _FILLED and self._may_repeat(column, renewed, cells):
                found[key] = carried[key]
        return found

    def _may_repeat(self, column: Column, renewed: bool, cells: dict[int, Cell]) -> bool:
        """An empty label repeats the one above it where a label right of it goes on: groups stand at the left."""
        if column.role in ("province", "province_code", "year"):
            return True
        beside = [one for one in self.columns if one.role in ("item", "indicator") and one.number in cells]
        if column.role in ("item", "indicator") and beside:
            below = cells[beside[0].number]  # 'Kebutuhan' in the line under 'Beras | Ketersediaan'
            apart = beside[0].role != column.role and beside[0].number > column.number
            return apart and not self.sectors and not renewed and not is_total(below.text)
        right = any(one.role in _FILLED and one.number > column.number and one.number in cells for one in self.columns)
        return right and not renewed

    def _name_of(self, cells: dict[int, Cell]) -> Cell | None:
        return next((cells[one.number] for one in self.by_role["region"] if one.number in cells), None)

    def _whole_or(self, above: Section, name: Cell, section: Section) -> Section:
        """The kabupaten or kota that a row names with its type in front, else the one above it."""
        if not type_alone(name_or_province(name.text).split(" ")[0].rstrip(".")):
            return above
        match = resolve_region(clean_name(name.text), province_hint=section.region[:2] or None)
        return Section(match.region_code or "", "", section.meaning, [name])

    def _asked(self, labels: dict[str, Cell], section: Section, number: int) -> Asked:
        def first(role: str) -> Cell | None:
            return next(
                (labels[f"{one.number}"] for one in self.by_role.get(role, ()) if f"{one.number}" in labels), None
            )

        name, kind = first("region"), first("region_type")
        level = type_alone(kind.text) if kind else section.level
        province = ""
        if (cell := first("province")) is not None:
            match = resolve_region(name_or_province(cell.text), prefer="provinsi")
            province = match.region_code if match.region_code and len(match.region_code) == 2 else ""
            if name is None and (match.region_code or is_total(cell.text)):
                name = cell  # the province's own row
        elif len(section.region) == 2:
            province = section.region
        return Asked(name, first("region_code"), province, level, number)

    def _level_of_heading(self) -> str:
        """A column headed 'Kabupaten' or 'Kota' alone says the type of every row."""
        for column in self.by_role.get("region", ()):
            words = set(normalize(" ".join(column.parts)).split())
            if "kota" in words and not words & {"kabupaten", "kab", "provinsi"}:
                return "kota"
            if words & {"provinsi", "prov"} and not words & {"kabupaten", "kab", "kota"}:
                return "provinsi"
            if (
                words & {"kabupaten", "kab"}
                and "kota" not in words
                and words <= {"nama", "kabupaten", "kab", "regency"}
            ):
                return ""
        return ""

    def _declared(self) -> CodeSystem | None:
        for column in self.by_role.get("region_code", ()):
            words = normalize(column.heading)
            if "bps" in words or "pcode" in words:
                return "bps"
            if "mendagri" in words or "permendagri" in words:
                return "kemendagri"
            if any("ID" in cell.text.upper()[:2] for cell in column.cells[:5]):
                return "bps"
        return None

    def _answer(self, asked: Asked, section: Section) -> Answer:
        if self.has_region:
            answer = self.resolver.answer(asked)
            if answer.kind == "none" and section.region:
                return Answer("region", section.region, section.lines[-1].text if section.lines else "")
            return answer
        if section.region:
            return Answer("region", section.region, section.lines[-1].text if section.lines else "")
        return Answer("region", self.around.region, "") if self.around.region else Answer("none")

    def _names_part(self, row: LabelledRow, text: str) -> bool:
        """Whether a label is the name of a part of a sector, by its own mark or by that in the column before it."""
        if row.is_part:
            return not read_meaning(text, True).measure and not is_total(text)
        return self._is_part(text)

    def _parts(self) -> None:
        """A sector that a region has named already is, under another name, a part of it: the whole comes first."""
        seen: dict[tuple[object, ...], str] = {}
        for row in self.rows:
            if row.item is None or row.item.kind != "sektor" or not row.item.code:
                continue
            said = tuple(one.text for one in row.meanings)
            key = (row.region.region, row.item.code, said, row.year, row.period_kind, row.period_no, *row.breakdowns)
            first = seen.setdefault(key, normalize(row.item.name))
            if first != normalize(row.item.name):
                row.item = Item("sektor", "", row.item.name, "ekonomi")

    def _is_part(self, text: str) -> bool:
        """A numbered line among sectors that go by letters: a part of one of them, no sector of its own."""
        return self._has_letters and bool(re.match(r"\s*(?:[A-Z]\s*[.]\s*)?(?:\d+|[a-z])\s*[.)]", text))

    def _is_whole(self, text: str) -> bool:
        """The region itself at the end of a list of its parts."""
        return (
            bool(self.around.region)
            and resolve_region(clean_name(text)).region_code == self.around.region
            and bool(type_alone(text.split()[0]))
        )

    def _section(self, cell: Cell, before: Section) -> Section:
        text = cell.text
        if level := type_alone(text):
            return Section(before.region, level, before.meaning, [*before.lines, cell])
        match = resolve_region(name_or_province(text))
        code = match.region_code or ""
        if not code and match.method == "ambiguous":
            code = next((one for one, _name in match.candidates if len(one) == 2), "")
        if not code and (plain := code_in(text)):
            code = region_of_code(plain, "kemendagri")
        if code:
            if len(code) > 2 and self.has_region:
                self.lone.append(cell)
                return before
            return Section(code, "", before.meaning, [cell])
        self.sections.append(cell)
        meaning = read_meaning(text, self.sectors)
        if meaning.measure or meaning.item or meaning.years or meaning.unit or meaning.period_kind or meaning.breakdown:
            return Section(before.region, before.level, meaning, [*before.lines[-1:], cell])
        return Section(before.region, before.level, None, [*before.lines[-1:], cell])

    def _labelled(
        self, answer: Answer, labels: dict[str, Cell], section: Section, number: int, cells: dict[int, Cell]
    ) -> LabelledRow:
        row = LabelledRow(number, cells, answer)
        part = self._parts_of.get(number)
        if section.meaning:
            row.meanings.append(section.meaning)
            row.year, row.item = section.meaning.year, section.meaning.item
            row.section_item = row.item
            row.period_kind, row.period_no = section.meaning.period_kind, section.meaning.period_no
            if section.meaning.breakdown:
                row.breakdowns.append(section.meaning.breakdown)
        for column in self.columns:
            cell = labels.get(f"{column.number}")
            if cell is not None and self.around.is_expenditure and column.role in ("item", "indicator"):
                if read_meaning(cell.text).measure != "pdrb":
                    row.breakdowns.append(" ".join(cell.text.split()))
            elif cell is not None and column.role in ("item", "indicator") and self._names_part(row, cell.text):
                row.item = Item("sektor", "", " ".join(cell.text.split()), "ekonomi")
            elif cell is not None and column.role == "place" and self._is_whole(cell.text):
                row.is_item_total = True
            elif cell is not None:
                label_row(row, column, cell, self.sectors)
        if part is not None and row.item is None:
            row.item = Item("objek", "", clean_name(part.text))
        elif part is not None:
            row.breakdowns.append(clean_name(part.text))
        return row

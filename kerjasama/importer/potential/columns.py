"""What each column of a table of figures holds: region, code, year, item, unit, figures, or nothing to store."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kerjasama.importer.model import Cell
from kerjasama.importer.places.regions import resolve_region
from kerjasama.importer.potential.column_roles import role_of
from kerjasama.importer.potential.grid import RawTable, is_period
from kerjasama.importer.potential.numbers import take_apart
from kerjasama.importer.potential.place_cells import clean_name
from kerjasama.importer.potential.vocabulary import vocabulary
from kerjasama.importer.reading.columns import IGNORE_WORDS, normalize
from kerjasama.importer.reading.headings import Overrides

LABELS = ("region", "region_code", "province", "province_code", "region_type")
ROW_WORDS = ("item", "indicator", "place", "breakdown")
NOT_STORED = ("row_no", "lat", "lon", "skip", "note", "balance_state")
_LOOKED_AT = 400


@dataclass
class Column:
    """One column: its heading as written, its role, and the first cells under it."""

    number: int
    heading: str
    parts: tuple[str, ...]
    role: str = ""
    heading_cell: Cell | None = None
    cells: list[Cell] = field(default_factory=list)
    is_mapped: bool = False  # a person said what it is

    @property
    def letters(self) -> str:
        return Cell(1, self.number, None, "").a1[:-1]


def read_columns(table: RawTable, overrides: Overrides | None) -> list[Column]:
    """The columns from left to right with their roles."""
    found = []
    for number in table.columns:
        heads = table.heading(number)
        texts = [cell.text for cell in heads]
        heading = " / ".join(" ".join(text.split()) for text in texts)
        column = Column(number, heading, tuple(texts), heading_cell=heads[-1] if heads else None)
        column.cells = [row.cells[number] for row in table.body if not row.section and number in row.cells][:_LOOKED_AT]
        if (chosen := _override(table.sheet, column, overrides)) is not None:
            column.is_mapped = True
            if chosen.casefold() in IGNORE_WORDS:
                column.role = "skip"
            else:
                column.parts = (chosen,)
        found.append(column)
    _coordinates(found)
    for column in found:
        column.role = column.role or role_of(column, found)
    _settle(found)
    return found


def _override(sheet: str, column: Column, overrides: Overrides | None) -> str | None:
    mine = {normalize(column.heading), *(normalize(part) for part in column.parts[-1:])}
    exact = {column.heading, *column.parts[-1:]}
    for key, text in (overrides or {}).items():
        wanted_sheet, wanted = key if isinstance(key, tuple) else (sheet, key)
        if wanted_sheet == sheet and wanted in exact:
            return text
    for key, text in (overrides or {}).items():
        wanted_sheet, wanted = key if isinstance(key, tuple) else (sheet, key)
        if wanted_sheet == sheet and normalize(wanted) in mine - {""} and wanted.casefold() == wanted:
            return text
    return None


def _coordinates(columns: Sequence[Column]) -> None:
    """x and y beside each other whose values lie within the country are coordinates, whatever else is called Y."""
    for column in columns:
        plain = column.heading.strip().casefold()
        known = vocabulary().roles.get(normalize(column.heading))
        axis = {"x": "lon", "y": "lat", "lat": "lat", "lon": "lon"}.get(plain) or (
            known if known in ("lat", "lon") else ""
        )
        if not axis or column.role:
            continue
        low, high = (94.0, 142.0) if axis == "lon" else (-11.5, 6.5)
        values = [cell for cell in column.cells if take_apart(cell).kind == "number"]
        if values and all(_within(cell, low, high) for cell in values):
            column.role = axis


def _within(cell: Cell, low: float, high: float) -> bool:
    try:
        return low <= float(cell.text.replace(",", ".").replace("−", "-")) <= high
    except ValueError:
        return False


def _settle(columns: list[Column]) -> None:
    """One region column; a second one is the province, a second code column the province's code."""
    regions = [one for one in columns if one.role in ("region", "province")]
    named = [one for one in regions if one.role == "region"]
    if len(named) > 1:

        def local(column: Column) -> int:
            return len({cell.text for cell in column.cells})

        keep = max(named, key=lambda one: (local(one), _resolved(one), -one.number))
        for one in named:
            if one is not keep:
                one.role = "province" if local(one) < local(keep) else "alias"
    elif not named and regions:
        regions[-1].role = "region"
    codes = [one for one in columns if one.role == "region_code"]
    if len(codes) > 1:

        def longest(column: Column) -> int:
            return max((len(re.sub(r"\D", "", cell.text)) for cell in column.cells), default=0)

        keep = max(codes, key=lambda one: (longest(one), -one.number))
        for one in codes:
            if one is not keep:
                one.role = "province_code"
    elif codes and any(one.role == "region" for one in columns):
        # the code of the province beside the name of the kabupaten
        heading = normalize(codes[0].heading)
        if (
            re.search(r"\bprov", heading)
            and not re.search(r"\bkab|\bkota", heading)
            and any(one.role == "province" for one in columns)
        ):
            codes[0].role = "province_code"
    _remarks(columns)
    if not any(one.role in ("region", "region_code") for one in columns):
        _label_without_region(columns)


def _remarks(columns: Sequence[Column]) -> None:
    """Words right of the figures that no row needs to be told apart by are remarks, not a dimension."""
    last = max((one.number for one in columns if one.role == "value"), default=0)
    labels = [one for one in columns if one.role in (*LABELS, "item", "indicator", "place", "year", "month", "period")]
    apart: dict[int, list[str]] = {}
    for one in columns:
        if one in labels or (one.role == "breakdown" and one.number < last):
            for cell in one.cells:
                apart.setdefault(cell.row, []).append(f"{one.number}:{cell.text}")
    unique = len({tuple(texts) for texts in apart.values()}) == len(apart)
    for one in columns:
        if one.role == "breakdown" and one.number > last > 0 and unique and labels:
            one.role = "note"


def _resolved(column: Column) -> int:
    return sum(bool(resolve_region(clean_name(text)).region_code) for text in {cell.text for cell in column.cells})


def _label_without_region(columns: list[Column]) -> None:
    """Years or items run down; a column of years at the left is the label even when nothing says so."""
    first = next((one for one in columns if one.role not in ("row_no",)), None)
    if (
        first is not None
        and first.role == "value"
        and all(is_period(cell) for cell in first.cells)
        and len(columns) > 1
    ):
        first.role = "year"

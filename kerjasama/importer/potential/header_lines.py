"""Lines of a table's heading that say again, in English, what the line above says, or give the units of the columns."""

from __future__ import annotations

import re
from dataclasses import replace

from kerjasama.importer.model import Cell
from kerjasama.importer.potential.periods import year_in
from kerjasama.importer.potential.place_cells import type_alone
from kerjasama.importer.potential.units import read_unit
from kerjasama.importer.potential.vocabulary import vocabulary
from kerjasama.importer.reading.columns import normalize

Line = dict[int, Cell]
_ENGLISH = re.compile(
    r"\b(?:regency|regencies|municipality|municipalities|city|province|provinces|region|district|subdistrict|year|month|"
    r"quarter|commodity|commodities|industry|sector|description|kind|type|item|items|unit|units)\b"
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


def is_second_label(line: Line, below: Cell) -> bool:
    """Whether a lone text under a heading says it again in English: 'Regency/Municipality' under 'Kabupaten/Kota'."""
    above = line.get(below.column)
    return above is not None and _says_again(above, below) and not type_alone(below.text)


def _says_again(above: Cell, below: Cell) -> bool:
    """English words of a label under a label that has none."""
    upper, lower = normalize(above.text), normalize(below.text)
    return bool(upper) and upper != lower and bool(_ENGLISH.search(lower)) and not _ENGLISH.search(upper)


def mend_header(header: list[Line]) -> list[Line]:
    """The lines without translations and without the word 'Satuan' in front of a line of units."""
    found: list[Line] = []
    for line in header:
        label = line[min(line)] if line else None
        if label is not None and vocabulary().roles.get(normalize(label.text)) == "unit" and _are_units(line, label):
            line = {at: cell for at, cell in line.items() if cell is not label}
        elif found and label is not None and (above := found[-1].get(label.column)) and _says_again(above, label):
            found[-1], line = _translated(found[-1], line)
        if line:
            found.append(line)
    return found


def _are_units(line: Line, label: Cell) -> bool:
    others = [cell for cell in line.values() if cell is not label]
    return bool(others) and all(read_unit(cell.text) is not None for cell in others)


def _translated(above: Line, line: Line) -> tuple[Line, Line]:
    """The upper line, with units that only the lower one gives, and what of the lower one is no translation."""
    upper, rest = dict(above), {}
    for at, cell in line.items():
        over = above.get(at)
        if over is None or year_in(cell.text) or read_unit(cell.text) is not None or cell.text == over.text:
            rest[at] = cell
        elif (unit := _unit_of(cell)) and not _unit_of(over):
            upper[at] = replace(over, text=f"{over.text} ({unit})")
    return upper, rest


def _unit_of(cell: Cell) -> str:
    return next((one[1].strip() for one in _BRACKET.finditer(cell.text) if read_unit(one[1]) is not None), "")

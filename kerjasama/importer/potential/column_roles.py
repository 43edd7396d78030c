"""The role of a column from its heading and the first cells under it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from kerjasama.importer.model import Cell
from kerjasama.importer.places.regions import resolve_region
from kerjasama.importer.potential.grid import is_month_word, is_period
from kerjasama.importer.potential.items import sector_by_letter
from kerjasama.importer.potential.meanings import read_meaning
from kerjasama.importer.potential.numbers import take_apart
from kerjasama.importer.potential.periods import span_in
from kerjasama.importer.potential.place_cells import (
    clean_name,
    code_in,
    is_national,
    is_region_heading,
    is_total,
    type_alone,
)
from kerjasama.importer.potential.units import read_unit
from kerjasama.importer.potential.vocabulary import vocabulary
from kerjasama.importer.reading.columns import normalize

if TYPE_CHECKING:
    from kerjasama.importer.potential.columns import Column

_STATES = frozenset(("surplus", "defisit", "minus", "seimbang", "cukup", "aman", "deficit", "balanced"))
_LIST_MARK = re.compile(r"^(?:[A-U](?:\s*[,-]\s*[A-U])*|\d{1,2}|[a-z]|[IVX]+)(?:\.[\da-z]{1,2})*\s*[.)]?$")
_SECTORS_FROM = 2  # so many letters of sectors in a column without heading: it numbers sectors and their parts


def role_of(column: Column, everyone: Sequence[Column]) -> str:
    cells = column.cells
    if not cells:
        return "skip" if not column.heading else "empty"
    kinds = Counter(take_apart(cell).kind for cell in cells)
    texts, figures = kinds["text"], len(cells) - kinds["text"]
    if texts == len(cells) and all(type_alone(cell.text) for cell in cells):
        return "region_type"
    if (states := {normalize(cell.text) for cell in cells} - {""}) and states <= _STATES and len(states & _STATES) > 0:
        return "balance_state"
    if texts and not column.heading and all(_LIST_MARK.match(cell.text) for cell in cells):
        return "item" if sum(bool(sector_by_letter(cell.text)) for cell in cells) >= _SECTORS_FROM else "row_no"
    asked = _heading_role(column)
    if asked and (role := _fits(asked, column, texts, figures)):
        return role
    if figures > texts or (figures == texts and kinds["number"] > 0):
        if column.number == min(one.number for one in everyone) and _rising(cells) and len(cells) > 2:
            return "row_no"
        if _codes(cells) and (
            not column.heading or "kode" in normalize(column.heading) or "code" in normalize(column.heading)
        ):
            return "region_code"
        if all(is_period(cell) for cell in cells) and (
            not column.heading or re.search(r"tahun|year|thn", column.heading, re.I)
        ):
            return "year"
        return "value"
    return _by_texts(column)


def _heading_role(column: Column) -> str:
    roles = vocabulary().roles
    for text in dict.fromkeys((*reversed(column.parts), " ".join(column.parts))):
        bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
        for one in (text, bare, text.split("\n")[0], bare.split("/")[0] if bare.count("/") == 1 else bare):
            if role := roles.get(normalize(one)):
                return role
    joined = normalize(" ".join(column.parts))
    if re.search(r"\b(kode|code|pcode)\b", joined) and not re.search(r"kategori|lapangan|komoditas", joined):
        return "region_code"
    if re.search(r"\b(kecamatan|kelurahan|desa)\b", joined) and not read_meaning(column.heading).says_figure:
        return "place"
    named = bool(column.parts) and is_region_heading(column.parts[-1])  # the figures under it are that region's
    is_label = re.match(r"^(nama )?(kabupaten|kota|provinsi|kab)\b", joined) and not named
    if is_label and not read_meaning(column.heading).measure:
        return "province" if joined.split()[-1] in ("provinsi", "prov") else "region"
    return ""


def _fits(asked: str, column: Column, texts: int, figures: int) -> str:
    cells = column.cells
    if asked in ("lat", "lon"):
        return asked
    if asked == "row_no":
        return "row_no" if _rising(cells, strict=False) or figures > texts else ""
    if asked == "region_code":
        if _codes(cells, 0.4):
            return "region_code"
        if _letters(cells):
            return "item"
        longer = all(re.fullmatch(r"\d[\d.]*", cell.text) for cell in cells)  # '33.05.01', a subdistrict's
        return "skip" if figures > texts or longer else ""  # codes of whatever are no figures
    if asked in ("region", "province", "region_type"):
        if _codes(cells):
            return "region_code"
        if texts < figures:
            return ""
        return "" if column.parts and normalize(column.parts[-1]) == "nama" and region_share(cells) < 0.5 else asked
    if asked == "year":
        return (
            "year"
            if sum(
                is_period(cell) or read_meaning(cell.text).year is not None or span_in(cell.text) is not None
                for cell in cells
            )
            * 2
            > len(cells)
            else ""
        )
    if asked in ("month", "quarter", "period"):
        return asked
    if asked == "unit":
        return (
            "unit"
            if texts > figures or sum(read_unit(cell.text) is not None for cell in cells) * 2 > len(cells)
            else ""
        )
    if asked == "value":
        return "value" if figures >= texts else ""
    if asked in ("note", "skip", "source", "state"):
        return asked
    return asked if texts >= figures else ""


def _by_texts(column: Column) -> str:
    cells = column.cells
    distinct = list(dict.fromkeys(cell.text for cell in cells))[:60]
    if region_share(cells) >= 0.5:
        return "region"
    meanings = [read_meaning(text, True) for text in distinct]
    if all(is_month_word(text) for text in distinct):
        return "month"
    if sum(one.year is not None and not one.name for one in meanings) * 2 > len(distinct):
        return "year"
    if sum(read_unit(text) is not None for text in distinct) * 2 > len(distinct):
        return "unit"
    if sum(bool(one.measure) for one in meanings) * 2 > len(distinct):
        return "indicator"
    if sum(bool(one.item) for one in meanings) * 2 >= len(distinct):
        return "item"
    return "breakdown"


def region_share(cells: Sequence[Cell]) -> float:
    """The share of cells that name regions or are total rows."""
    distinct = list(dict.fromkeys(cell.text for cell in cells if cell.text))[:80]
    found = others = 0
    for text in distinct:
        name = clean_name(text)
        match = resolve_region(name)
        found += bool(match.region_code) or match.method in ("ambiguous", "type_conflict") or is_national(text)
        others += is_total(text) or (match.method == "similar" and len(name) > 6)
    return (found + others) / len(distinct) if found else 0.0


def _codes(cells: Sequence[Cell], share: float = 0.7) -> bool:
    return sum(bool(code_in(cell.text)) for cell in cells) >= len(cells) * share


def _letters(cells: Sequence[Cell]) -> bool:
    return sum(bool(sector_by_letter(cell.text)) for cell in cells) * 2 > len(cells)


def _rising(cells: Sequence[Cell], strict: bool = True) -> bool:
    numbers = [int(cell.text.rstrip(".")) for cell in cells if re.fullmatch(r"\d{1,4}\.?", cell.text)]
    if len(numbers) * 10 < len(cells) * 8 or not numbers:
        return False
    rises = sum(later == earlier + 1 or later == 1 for earlier, later in pairwise(numbers))
    return numbers[0] in (0, 1) and (rises >= (len(numbers) - 1) * 0.9 if strict else True)

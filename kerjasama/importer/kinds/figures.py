"""Whether the cells of a file are figures about regions: measured over its first rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama.importer.model import Cell, Sheet
from kerjasama.importer.places.regions import resolve_region
from kerjasama.importer.reading.columns import normalize
from kerjasama.importer.values.numbers import parse_number

_ROWS = 60
_LATEST_YEAR = 2100
_UNIT = frozenset(("satuan", "unit", "satuan produksi"))
_CODE_HEADING = re.compile(r"kode|code|^no\b|^id\b|tahun|year|latitude|longitude|lat|lon|telepon|nip|nomor")


@dataclass(frozen=True)
class Figures:
    """`share_of_numbers`: of the cells, those that are figures (no years, codes, row numbers, dates);
    `region_share`: of the rows, those that begin by naming a region; `by_year`: units, or years side by side."""

    rows: int = 0
    share_of_numbers: float = 0.0
    region_share: float = 0.0
    by_year: bool = False


def figures_in(sheets: Sequence[Sheet]) -> Figures:
    """The best of the sheets."""
    found = [_of(sheet) for sheet in sheets if not sheet.hidden and sheet.rows]
    return max(found, key=lambda one: (one.share_of_numbers * (1 + one.region_share), one.rows), default=Figures())


def _of(sheet: Sheet) -> Figures:
    start = next((n for n, row in enumerate(sheet.rows[:15]) if any(_is_figure(cell) for cell in row)), 0)
    heads: dict[int, str] = {}
    for row in sheet.rows[:start]:
        heads.update({cell.column: f"{heads.get(cell.column, '')} {normalize(cell.text)}".strip() for cell in row})
    body = sheet.rows[start : start + _ROWS]
    cells = [cell for row in body for cell in row]
    if not cells:
        return Figures()
    figures = [cell for cell in cells if _is_figure(cell) and not _CODE_HEADING.search(heads.get(cell.column, ""))]
    regions = sum(_names_region(row) for row in body)
    years = [cell for row in sheet.rows[:start] for cell in row if _is_year(cell)]
    units = any(text in _UNIT for text in heads.values())
    return Figures(len(body), len(figures) / len(cells), regions / len(body), units or len(years) >= 2)


def _is_year(cell: Cell) -> bool:
    return bool(re.fullmatch(r"(19|20)\d\d", cell.text))


def _is_figure(cell: Cell) -> bool:
    """A number that is no year; a date, a code with slashes or a text with a number in it is none."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return not _is_year(cell)
    text = cell.text.strip()
    if not re.fullmatch(r"-?[\d.,\s]+%?", text) or _is_year(cell) or re.fullmatch(r"\d{2}\.\d{2}", text):
        return False
    return parse_number(text) is not None


def _names_region(row: tuple[Cell, ...]) -> bool:
    """One of the first four cells of the row is the name of a region."""
    texts = [cell.text for cell in row[:4] if not re.search(r"\d", cell.text)]
    return any(resolve_region(text).method not in ("empty", "similar", "unknown", "capital") for text in texts)

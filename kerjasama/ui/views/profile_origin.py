"""From which cell or row a value came, in a few words: 'register.xlsx · MoU · D2'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from kerjasama.domain.words import _


def _known(value: Any) -> bool:
    return value is not None and type(value).__name__ != "NAType" and value == value and str(value) != ""


def row_origin(row: Any) -> str:
    """File, sheet and row of what hangs on an agreement; '' when it was derived and has none."""
    if not _known(row.file_name):
        return ""
    parts = [str(row.file_name)]
    if _known(row.source_sheet):
        parts.append(str(row.source_sheet))
    if _known(row.source_row):
        parts.append(_("baris {row}").format(row=int(row.source_row)))
    return " · ".join(parts)


def cell_origins(sources: pd.DataFrame) -> dict[str, str]:
    """Column of the contract -> its cells in words (agreements/field_sources), several cells parted by commas."""
    found: dict[str, list[str]] = {}
    for row in sources.itertuples():
        place = " · ".join(str(part) for part in (row.file_name, row.sheet, row.cell) if _known(part))
        cells = found.setdefault(str(row.field), [])
        if place not in cells:
            cells.append(place)
    return {field: ", ".join(cells) for field, cells in found.items()}


def origin_of(fields: Sequence[str], cells: dict[str, str]) -> str:
    """The cells of the first of these columns that has any."""
    return next((cells[field] for field in fields if field in cells), "")

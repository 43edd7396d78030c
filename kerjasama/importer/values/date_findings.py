"""What to tell the office about a date cell that is not plain."""

from __future__ import annotations

from kerjasama.importer.model import Cell, Finding
from kerjasama.importer.values.dates import ParsedDate


def date_finding(parsed: ParsedDate, cell: Cell, sheet: str, heading: str, field: str) -> Finding | None:
    """What to tell the office about this date cell, or None when it is plain."""
    code = {"invalid": "date_invalid", "ambiguous": "date_ambiguous"}.get(parsed.quality, "")
    if parsed.method == "several_dates":
        code = "date_several"
    elif parsed.method == "buddhist_era":
        code = "date_buddhist_era"
    elif parsed.method == "only_reading":
        code = "date_against_order"
    elif parsed.method == "swapped_by_spreadsheet":
        code = "date_swapped_by_spreadsheet"
    if not code:
        return None
    used = parsed.day.isoformat() if parsed.day else ""
    hint = parsed.hint
    if parsed.quality == "ambiguous" and parsed.earliest and parsed.latest:
        hint = f"{parsed.earliest.isoformat()} / {parsed.latest.isoformat()}"
    return Finding(
        "diragukan",
        code,
        sheet=sheet,
        cell=cell.a1,
        row=cell.row,
        heading=heading,
        field=field,
        value_typed=cell.text,
        value_used=used,
        hint=hint,
    )

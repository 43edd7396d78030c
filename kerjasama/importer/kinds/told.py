"""What a report tells of figures and lists: their first rows as stored, and what these are about."""

from __future__ import annotations

from typing import Any

from kerjasama.importer.keeping.state import State
from kerjasama.importer.outcome import PREVIEW_ROWS, FileOutcome

TABLES = {"potential": "potentials", "mapping": "mapping_items", "laboratory": "lab_ideas"}


def tell(outcome: FileOutcome, state: State) -> None:
    """Fill `stored` and `counts` of an outcome whose rows are no agreements."""
    table = TABLES.get(outcome.kind)
    if table is None:
        return
    rows = state.lines_of(table, state.register_batches(outcome.register_name))
    outcome.stored = rows[:PREVIEW_ROWS]
    outcome.counts = {
        "potential": _of_figures,
        "mapping": _of_proposals,
        "laboratory": _of_ideas,
    }[outcome.kind](rows)


def _different(rows: list[dict[str, Any]], *names: str) -> int:
    return len({tuple(row[name] for name in names) for row in rows if row[names[0]] is not None})


def _of_figures(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {
        "figures": sum(row["value"] is not None for row in rows),
        "regions": _different(rows, "region_code"),
        "indicators": _different(rows, "indicator_name", "item_name"),
        "years": _different(rows, "period_year"),
    }


def _of_proposals(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {
        "items": len(rows),
        "agencies": _different(rows, "agency"),
        "passed": sum(row["screening"] == "sesuai" for row in rows),
        "became": sum(row["agreement_id"] is not None for row in rows),
        "years": _different(rows, "mapping_year"),
    }


def _of_ideas(rows: list[dict[str, Any]]) -> dict[str, int]:
    late = ("design", "deliver", "display")
    staged = sum(row["stage_code"] in late or any(row[f"{stage}_on"] for stage in late) for row in rows)
    return {
        "ideas": len(rows),
        "agencies": _different(rows, "agency"),
        "staged": staged,
        "became": sum(row["agreement_id"] is not None for row in rows),
        "years": _different(rows, "lab_year"),
    }

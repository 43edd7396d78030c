"""Expected answers as CSVs a person can read: how values are written there, and which parameters were chosen."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from kerjasama.warehouse import Filters, Query
from tests.worlds import csv_rows, parse

FOLDER = Path(__file__).parent
CHOSEN = csv_rows(FOLDER / "parameters.csv")


def parameters_of(query: Query) -> dict[str, Any]:
    """The query's own parameters in its expected answer, and shared ones that parameters.csv names; others are NULL."""
    chosen = {row["parameter"]: row["value"] for row in CHOSEN if row["query"] == query.name}
    own = set(query.parameters) - set(Filters(as_of=date(2026, 6, 30)).to_parameters()) | set(chosen)
    kinds = dict(re.findall(r"\$([a-z_]+)::([A-Z]+(?:\[\])?)", query.sql))
    return {name: parse(chosen[name], kinds[name]) if chosen.get(name) else None for name in own}


def file_of(query: Query) -> Path:
    """Where the expected answer of a query stands."""
    return FOLDER / f"{query.name}.csv"


def written(table: pa.Table) -> list[dict[str, str]]:
    """The rows of an answer as text, as the expected answers write them."""
    return [{name: _text(value) for name, value in row.items()} for row in table.to_pylist()]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{round(value, 4):g}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "|".join(_text(item) for item in value)
    return str(value)

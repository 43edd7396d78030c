"""Working days as calendar days, from the reference calendar (weekends, holidays, joint leave)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from kerjasama import settings
from kerjasama.reference.tables import load

FROM = date(2020, 5, 22)  # P25 is in force: the only regulation with terms in working days


@dataclass(frozen=True)
class Span:
    """Calendar days that a number of working days takes: the fewest, as a rule (median), the most."""

    shortest: int
    usual: int
    longest: int


def span_of(working_days: int) -> Span:
    """How long that many working days last, over every day since P25 on which the calendar is certain."""
    return _span_of(working_days, settings.reference_file("calendar.parquet"))


@lru_cache(maxsize=8)
def _span_of(working_days: int, path: Path) -> Span:
    table = load("calendar")
    certain = pc.and_(table["is_joint_leave_known"], pc.invert(table["is_estimated"]))
    rows = table.filter(pc.and_(certain, pc.greater_equal(table["day_on"], pa.scalar(FROM)))).to_pylist()
    last = {row["working_day_no"]: row["day_on"] for row in rows if row["is_working_day"]}
    days = sorted(
        (due - row["day_on"]).days
        for row in rows
        if (due := last.get(row["working_day_no"] + working_days)) is not None
    )
    return Span(days[0], days[len(days) // 2], days[-1])

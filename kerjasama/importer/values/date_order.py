"""Day first or month first? Decided once per file by evidence, never row by row.

Evidence is of two kinds: dates that can be read in one way only ('25/12/2023'), and the Roman month in the document
number of the same row ('.../XI/2017') where it agrees with one of two readings. The signing or start date votes with
the number; an end date does not, since the number was given at signing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kerjasama.domain.words import _
from kerjasama.importer.model import Cell, Finding, Row
from kerjasama.importer.reading.columns import DATE_FIELDS
from kerjasama.importer.values.date_words import full_year, plausible, roman_month

_SLASHED = re.compile(r"^\s*(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)")
LEAST_EVIDENCE = 2
GREATEST_CONTRADICTION = 0.1
_VOTERS = ("signed_on", "start_on")


@dataclass(frozen=True)
class Counts:
    """Dates of one column: only month/day possible, only day/month possible, both possible."""

    month_first_only: int = 0
    day_first_only: int = 0
    both: int = 0  # of these some read the same either way, as 5/5/2024


@dataclass(frozen=True)
class DateOrder:
    """The decision ('mdy', 'dmy' or None) and what it rests on.

    `unclear` are the dates that mean two different days until the order is known (5/5/2024 is none of them).
    `roman_*` count rows whose number bears a month and whose date is readable: only month-first agrees, only day-first
    agrees, both agree (which supports nothing), neither agrees.
    """

    order: str | None
    reason: str  # evidence, none_needed, too_little, contradictory
    month_first_only: int = 0
    day_first_only: int = 0
    both: int = 0
    unclear: int = 0
    roman_month_first: int = 0
    roman_day_first: int = 0
    roman_either: int = 0
    roman_neither: int = 0
    native_suspect: bool = False
    by_field: dict[str, Counts] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The evidence in words, for the report."""
        return _(
            "{month} tanggal hanya mungkin bulan/hari, {day} hanya mungkin hari/bulan, {both} mungkin keduanya; "
            "bulan Romawi pada nomor: {agree} cocok dengan bulan/hari, {other} cocok dengan hari/bulan, "
            "{neither} tidak cocok"
        ).format(
            month=self.month_first_only,
            day=self.day_first_only,
            both=self.both,
            agree=self.roman_month_first,
            other=self.roman_day_first,
            neither=self.roman_neither,
        )


def decide_order(rows: Iterable[Row], fields: Sequence[str] = DATE_FIELDS) -> DateOrder:
    """Look at every date column of all rows of one file and decide the order of day and month."""
    tally: dict[str, Counter[str]] = {name: Counter() for name in fields}
    votes: Counter[str] = Counter()
    natives: list[date] = []
    texts: Counter[str] = Counter()
    for row in rows:
        for name in fields:
            for cell in row.cells.get(name, ()):
                if isinstance(cell.value, date):
                    natives.append(cell.value)
                elif kind := _kind(cell.text):
                    tally[name][kind] += 1
                    texts[kind] += 1
                    texts["unclear"] += _is_unclear(cell.text)
        votes.update(_roman_votes(row))
    month, day, both = texts["month"], texts["day"], texts["both"]
    order, reason = _decide(month, day, texts["unclear"], votes["month"], votes["day"])
    return DateOrder(
        order,
        reason,
        month,
        day,
        both,
        texts["unclear"],
        votes["month"],
        votes["day"],
        votes["either"],
        votes["neither"],
        _swapped_by_spreadsheet(natives, texts),
        {name: Counts(count["month"], count["day"], count["both"]) for name, count in tally.items() if count},
    )


def _decide(month: int, day: int, unclear: int, votes_month: int, votes_day: int) -> tuple[str | None, str]:
    if not month + day + unclear:
        return None, "none_needed"
    for_month, for_day = month + votes_month, day + votes_day
    total = for_month + for_day
    if total < LEAST_EVIDENCE:
        return None, "too_little"
    if min(for_month, for_day) > GREATEST_CONTRADICTION * total:
        return None, "contradictory"
    return ("mdy" if for_month > for_day else "dmy"), "evidence"


def _readings(text: str) -> tuple[date | None, date | None] | None:
    """(month first, day first) of a slashed date, None when the text is none."""
    match = _SLASHED.match(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), full_year(match[4])
    if year > 2400:
        year -= 543
    return plausible(year, first, second), plausible(year, second, first)


def _kind(text: str) -> str:
    readings = _readings(text)
    if readings is None or readings == (None, None):
        return ""
    month_first, day_first = readings
    if month_first and day_first:
        return "both"
    return "month" if month_first else "day"


def _is_unclear(text: str) -> bool:
    month_first, day_first = _readings(text) or (None, None)
    return bool(month_first and day_first and month_first != day_first)


def _roman_votes(row: Row) -> Counter[str]:
    """At most one vote per row: what its numbers say of the signing date, else of the start date."""
    marks = [mark for cell in row.cells.get("doc_number", ()) if (mark := roman_month(cell.text))]
    cells: tuple[Cell, ...] = next((row.cells[name] for name in _VOTERS if row.cells.get(name)), ())
    readings = _readings(cells[0].text) if cells and isinstance(cells[0].value, str) else None
    if not marks or readings is None or readings == (None, None):
        return Counter()
    month_agrees, day_agrees = (
        any(reading and reading.month == month and (year is None or year == reading.year) for month, year in marks)
        for reading in readings
    )
    if month_agrees and day_agrees:
        return Counter(either=1)
    return Counter(("month" if month_agrees else "day" if day_agrees else "neither",))


def _swapped_by_spreadsheet(natives: Sequence[date], texts: Counter[str]) -> bool:
    """Real dates all with a day up to 12, texts all with one above: the spreadsheet took d/m for m/d where it could."""
    return (
        len(natives) >= 3
        and all(day.day <= 12 for day in natives)
        and texts["month"] + texts["day"] >= 3
        and not texts["both"]
        and len({day.day for day in natives}) > 1
    )


def order_findings(decided: DateOrder) -> list[Finding]:
    """One finding for the file when its order had to be decided or could not be."""
    if decided.native_suspect:
        return [Finding("diragukan", "date_swapped_by_spreadsheet", hint=decided.sentence)]
    if decided.reason == "none_needed" or (decided.order is None and not decided.unclear):
        return []
    code = {"mdy": "date_order_month_first", "dmy": "date_order_day_first"}.get(decided.order or "", "date_order_open")
    return [Finding("kurang_lengkap" if decided.order else "diragukan", code, hint=decided.sentence)]

"""Month names and the pieces of a date as offices write them, Indonesian and English."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

_MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    (
        "januari january jan",
        "februari february pebruari feb peb febr pebr",
        "maret march mar mrt",
        "april apr",
        "mei may",
        "juni june jun",
        "juli july jul",
        "agustus august aug agt agu ags agst agus agust",
        "september sept sep spt",
        "oktober october okt oct",
        "november nopember nov nop",
        "desember december des dec",
    ),
    start=1,
):
    _MONTHS.update(dict.fromkeys(_names.split(), _number))

MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
ROMAN_NUMBERS = {
    name: number
    for number, name in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], start=1)
}
EARLIEST_YEAR, LATEST_YEAR = 1945, 2150
BUDDHIST_OFFSET = 543
PIVOT = 50


def month_number(name: str) -> int | None:
    """'Agt.' -> 8."""
    return _MONTHS.get(name.casefold().rstrip("."))


def full_year(written: str) -> int:
    """Two digits below 50 are 20xx, the others 19xx: agreements end up to 2049, and the oldest are of the 1950s."""
    year = int(written)
    if len(written) > 2:
        return year
    return year + (2000 if year < PIVOT else 1900)


def plausible(year: int, month: int, day: int) -> date | None:
    """The date if the calendar has it and an agreement can bear it."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR or not 1 <= month <= 12:
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


@lru_cache(maxsize=65536)
def roman_month(number_text: str) -> tuple[int, int | None] | None:
    """Month and year in a document number: '04/PKS/DJPT-KKP/XI/2017' -> (11, 2017); None when there is no such part.

    The Roman number must stand alone between separators; right before the year it counts most, since an 'I' or 'V'
    elsewhere may be a department. The year may be missing.
    """
    parts = [part.strip() for part in re.split(r"[/\\.\-\s]+", number_text) if part.strip()]
    for position in range(len(parts) - 2, -1, -1):
        year = parts[position + 1]
        if parts[position].upper() in ROMAN_NUMBERS and re.fullmatch(r"(19|20)\d\d", year):
            return ROMAN_NUMBERS[parts[position].upper()], int(year)
    alone = [ROMAN_NUMBERS[part] for part in parts if part in ROMAN_NUMBERS]
    years = [int(part) for part in parts if re.fullmatch(r"(19|20)\d\d", part)]
    if len(alone) == 1:
        return alone[0], years[0] if len(years) == 1 else None
    return None

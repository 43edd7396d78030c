"""One date cell to a span of days, with how well it is known. Nothing is guessed: doubt stays visible."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from rapidfuzz import fuzz, process

from kerjasama.importer.model import Cell
from kerjasama.importer.values.date_words import (
    BUDDHIST_OFFSET,
    EARLIEST_YEAR,
    LATEST_YEAR,
    MONTH,
    ROMAN_NUMBERS,
    full_year,
    month_end,
    month_number,
    plausible,
)

_MONTH_NAMES = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_EXCEL_ZERO = date(1899, 12, 30)
FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000  # 1954 to 2119
_EMPTY = re.compile(
    r"^[\s\-–—_.?/]*$|^(n/?a|nihil|tidak ada|belum|belum ada|kosong|none|null|tbd|x+)\.?$|^0000-00-00|"
    r"^0?0/0?0/(00|0000)$|^0?1[/-]0?[01][/-]1900$|^1900-01-0[01]$|^1899-12-3[01]$"
)
# '12 s.d. 15 Maret 2024', '12-15 Maret 2024', 'Juli s.d. Desember 2023': a span whose first part lacks month or year.
_DAY_SPAN = re.compile(
    rf"(?<![\d/.-])(\d{{1,2}})(?:\s+({MONTH}))?\s*(?:s\.?\s?/?\s?d\.?|sampai dengan|sampai|hingga|dan|&|[-–—])\s*"
    rf"(\d{{1,2}})\s+({MONTH})\.?\s+(\d{{4}})(?!\d)",
    re.I,
)
_MONTH_SPAN = re.compile(
    rf"\b({MONTH})\.?(?:\s*(\d{{4}}))?\s*(?:s\.?\s?/?\s?d\.?|sampai dengan|sampai|hingga|[-–—])"
    rf"\s*({MONTH})\.?\s*(\d{{4}})",
    re.I,
)
_ROMAN_MONTH = re.compile(r"(?<!\d)(\d{1,2})\s*[/.\-\s]\s*([IVX]{1,4})\s*[/.\-\s]\s*((?:19|20)\d\d)(?!\d)")
_COMPACT = re.compile(r"^(20\d\d|19\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])$")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?![\d/])")
_ISO = re.compile(
    r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?Z?)?(?!\d)"
)
_WORDS = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.]*(?:of\s+)?({MONTH})\.?[\s,\-/.']*(\d{{4}}|\d{{2}})(?!\d)", re.I
)
_WORDS_US = re.compile(rf"\b({MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(\d{{4}})(?!\d)", re.I)
_MONTH_YEAR = re.compile(rf"\b({MONTH})\.?[\s,\-/.']*(\d{{4}}|\d{{2}})(?!\d)", re.I)
_MONTH_YEAR_NUMERIC = re.compile(r"^(\d{1,2})[/.-](\d{4})$")
_YEAR = re.compile(r"^(?:tahun anggaran|tahun|thn\.?|th\.?|t\.?a\.?|year)?\s*(\d{4})(?:\.0)?$", re.I)


@dataclass(frozen=True)
class ParsedDate:
    """`earliest` to `latest` is what the writing allows; `day` the one day when exact.

    `quality` is one of codes.DATE_QUALITIES. `method` says how it was read: cell_date, iso, serial, words, month_first,
    day_first, either_reading, only_reading, month_year, year, several_dates, buddhist_era,
    order_unknown, swapped_by_spreadsheet, none, unreadable.
    `hint` is what a person may want to know: a suggestion for a typing error, or the date in the common era.
    """

    earliest: date | None
    latest: date | None
    quality: str
    method: str
    day: date | None = None
    hint: str = ""


MISSING = ParsedDate(None, None, "missing", "none")


def parse_date(
    source: Cell | str | None, order: str | None = None, reference_year: int | None = None, native_suspect: bool = False
) -> ParsedDate:
    """Read a date cell. `order` is 'mdy' or 'dmy' as decided for the whole file, None when the evidence was too thin.

    `reference_year` (of the row's year column) only serves suggestions for typing errors. `native_suspect`: the file's
    real date cells show the signs of day and month swapped by the spreadsheet (see `date_order`).
    """
    value = source.value if isinstance(source, Cell) else source
    text = source.text if isinstance(source, Cell) else (source or "").strip()
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _native(value, native_suspect)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value)
    return _written(text, order, reference_year)


@lru_cache(maxsize=65536)
def _written(text: str, order: str | None, reference_year: int | None) -> ParsedDate:
    bare = re.sub(r"\([^)]*\)", " ", text)
    # What stands in brackets repeats the date in words, unless nothing outside it is one.
    if "(" in text and not _all_dates(" ".join(bare.split()), order) and _all_dates(text, order):
        bare = text
    text = bare
    if _EMPTY.match(text.casefold().strip()):
        return MISSING
    return _text(" ".join(text.split()), order, reference_year)


def _exact(day: date, method: str, hint: str = "") -> ParsedDate:
    return ParsedDate(day, day, "exact", method, day, hint)


def _invalid(hint: str = "") -> ParsedDate:
    return ParsedDate(None, None, "invalid", "unreadable", None, hint)


def _native(day: date, suspect: bool) -> ParsedDate:
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        era = plausible(day.year - BUDDHIST_OFFSET, day.month, day.day)
        return _exact(era, "buddhist_era", era.isoformat()) if era else _invalid()
    if suspect and day.day <= 12 and day.day != day.month:
        other = date(day.year, day.day, day.month)
        return ParsedDate(min(day, other), max(day, other), "ambiguous", "swapped_by_spreadsheet")
    return _exact(day, "cell_date")


def _number(value: float) -> ParsedDate:
    if FIRST_SERIAL <= value <= LAST_SERIAL:
        return _exact(_EXCEL_ZERO + timedelta(days=int(value)), "serial")
    if value == int(value) and EARLIEST_YEAR <= value <= LATEST_YEAR:
        return _year(int(value))
    return MISSING if value == 0 else _invalid()


def _year(year: int, method: str = "year", hint: str = "") -> ParsedDate:
    return ParsedDate(date(year, 1, 1), date(year, 12, 31), "year", method, None, hint)


def _text(text: str, order: str | None, reference_year: int | None) -> ParsedDate:
    if span := _span(text):
        return span
    found = _all_dates(text, order)
    if len({(one.earliest, one.latest) for one in found}) > 1:
        days = [day for one in found for day in (one.earliest, one.latest) if day]
        return ParsedDate(min(days), max(days), "ambiguous", "several_dates") if days else _invalid()
    if found:
        return found[0] if found[0].quality != "invalid" else _invalid(_suggestion(text, reference_year))
    if match := _MONTH_YEAR.search(text):
        return _month(full_year(match[2]), month_number(match[1]) or 0)
    if match := _MONTH_YEAR_NUMERIC.match(text):
        return _month(int(match[2]), int(match[1]))
    if match := _YEAR.match(text):
        year = int(match[1])
        if EARLIEST_YEAR <= year <= LATEST_YEAR:
            return _year(year)
        if EARLIEST_YEAR <= year - BUDDHIST_OFFSET <= LATEST_YEAR:
            return _year(year - BUDDHIST_OFFSET, "buddhist_era", str(year - BUDDHIST_OFFSET))
    return _invalid(_suggestion(text, reference_year))


def _span(text: str) -> ParsedDate | None:
    """Several days or months written as one: which of them is meant stays open."""
    if match := _DAY_SPAN.search(text):
        year, last_month = int(match[5]), month_number(match[4]) or 0
        first = plausible(year, month_number(match[2] or match[4]) or 0, int(match[1]))
        last = plausible(year, last_month, int(match[3]))
        if first and last and first < last:
            return ParsedDate(first, last, "ambiguous", "several_dates")
    if (match := _MONTH_SPAN.search(text)) and not re.search(r"\d{1,2}\s*$", text[: match.start()]):
        first = plausible(int(match[2] or match[4]), month_number(match[1]) or 0, 1)
        last = plausible(int(match[4]), month_number(match[3]) or 0, 1)
        if first and last and first < last:
            return ParsedDate(first, month_end(last.year, last.month), "ambiguous", "several_dates")
    return None


def _month(year: int, month: int) -> ParsedDate:
    if plausible(year, month, 1):
        return ParsedDate(date(year, month, 1), month_end(year, month), "month", "month_year")
    if plausible(year - BUDDHIST_OFFSET, month, 1):
        era = year - BUDDHIST_OFFSET
        return ParsedDate(
            date(era, month, 1), month_end(era, month), "month", "buddhist_era", None, f"{era}-{month:02}"
        )
    return _invalid()


def _all_dates(text: str, order: str | None) -> list[ParsedDate]:
    """Every full date in the text, in order of writing of each kind."""
    found: list[ParsedDate] = []
    rest = text
    if match := _COMPACT.match(text):
        return [_of_era(int(match[1]), int(match[2]), int(match[3]), "iso")]
    for match in _ROMAN_MONTH.finditer(rest):
        if match[2] in ROMAN_NUMBERS:
            found.append(_of_era(int(match[3]), ROMAN_NUMBERS[match[2]], int(match[1]), "words"))
    for pattern, parts in ((_ISO, "ymd"), (_WORDS, "dwy"), (_WORDS_US, "wdy"), (_NUMERIC, "")):
        for match in pattern.finditer(rest):
            if parts:
                named = dict(zip(parts, match.groups(), strict=True))
                month = int(named["m"]) if "m" in named else month_number(named["w"]) or 0
                day = _of_era(full_year(named["y"]), month, int(named["d"]), "iso" if parts == "ymd" else "words")
                found.append(day)
            else:
                found.append(_numeric(int(match[1]), int(match[3]), full_year(match[4]), order))
        rest = pattern.sub(" ", rest)
    return found


def _of_era(year: int, month: int, day: int, method: str) -> ParsedDate:
    if exact := plausible(year, month, day):
        return _exact(exact, method)
    if exact := plausible(year - BUDDHIST_OFFSET, month, day):
        return _exact(exact, "buddhist_era", exact.isoformat())
    return _invalid()


def _numeric(first: int, second: int, year: int, order: str | None) -> ParsedDate:
    month_first, day_first = _of_era(year, first, second, "month_first"), _of_era(year, second, first, "day_first")
    readings = [one for one in (month_first, day_first) if one.quality == "exact"]
    if not readings:
        return _invalid()
    only = readings[0]
    if len(readings) == 2 and month_first.day == day_first.day:
        return _exact(only.day or date.min, "either_reading", only.hint)
    if len(readings) == 1:
        if order and only.method not in (_METHOD_OF_ORDER[order], "buddhist_era"):
            return _exact(only.day or date.min, "only_reading", only.hint)
        return only
    if order:
        return month_first if order == "mdy" else day_first
    days = sorted(one.day for one in readings if one.day)
    return ParsedDate(days[0], days[-1], "ambiguous", "order_unknown")


_METHOD_OF_ORDER = {"mdy": "month_first", "dmy": "day_first"}


def _suggestion(text: str, reference_year: int | None) -> str:
    """A likely meaning of a typing error, for a person to judge: '9/92021' -> '9/9/2021'."""
    if match := re.match(r"^(\d{1,2})[/.-](\d{1,2})(\d{4})$", text):
        return f"{match[1]}/{match[2]}/{match[3]}"
    if match := re.match(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{3}|\d{5,})$", text):
        year = reference_year or ""
        return f"{match[1]}/{match[2]}/{year}" if year else ""
    if re.fullmatch(r"\d{5}", text) and FIRST_SERIAL <= int(text) <= LAST_SERIAL:
        return (_EXCEL_ZERO + timedelta(days=int(text))).isoformat()
    if match := re.match(r"^(\d{1,2})[\s/.-]*([a-z]{3,})\.?[\s/.-]*(\d{4})$", text, re.I):
        close = _close_month(match[2])
        return (
            f"{match[1]} {close} {match[3]}"
            if close and plausible(int(match[3]), month_number(close) or 0, int(match[1]))
            else ""
        )
    return ""


def _close_month(word: str) -> str:
    best = process.extractOne(word.capitalize(), _MONTH_NAMES, scorer=fuzz.ratio, score_cutoff=75)
    return best[0] if best else ""

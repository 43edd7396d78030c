"""Terms and ends: '5 (lima) tahun', '1 tahun 6 bulan', 'sampai dengan selesai', 'otomatis diperpanjang'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kerjasama.importer.model import Cell
from kerjasama.importer.reading.columns import normalize
from kerjasama.importer.values.dates import MISSING, ParsedDate, parse_date

USUAL_YEARS = 10  # a bare number above it may be months
LONGEST_YEARS = 25  # a bare number above it is hardly a term in years
_WORDS = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "dua belas": 12,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "ten": 10,
}
_UNITS = (
    (r"tahun|thn|th|years?|yrs?|y", 12.0),
    (r"bulan|bln|bl|months?|mon|mo", 1.0),
    (r"semester|smt", 6.0),
    (r"triwulan|tw|quarters?", 3.0),
    (r"minggu|mgg|weeks?", 12 / 52),
    (r"hari|hr|days?", 12 / 365),
)
_QUANTITY = re.compile(
    r"(\d+(?:[.,]\d+)?|"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r")\s*(?:\([^)]*\))?\s*("
    + "|".join(unit for unit, _months in _UNITS)
    + r")\b\.?",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"^[\s\-–—.?]*$")
_AUTO = re.compile(
    r"auto\w*[\s-]*(\w+\s+)?renew|renew\w*\s+auto|otomatis|automatic(ally)?\b.*(renew|exten)|diperpanjang secara", re.I
)
_OPEN = re.compile(
    r"\b(sampai|s\.?\s?/?\s?d\.?|hingga|until|till|selama|sepanjang|tidak terbatas|tak terbatas|tanpa batas|seterusnya|"
    r"berlanjut|sekarang|indefinite\w*|unlimited|open[- ]ended|sejak ditandatangani|berlaku terus|tidak ditentukan|"
    r"tidak ada batas\w*|ongoing)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s+(?:s\.?\s?/?\s?d\.?|sampai dengan|sampai|hingga|to|until|[-–—])\s+|(?<=\d{4})\s*[-–—]\s*(?=\d|[A-Za-z]{3})|"
    r"(?<=\d{4})\s*s[./]?d\.?\s*(?=\d)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(sejak|terhitung|tmt|mulai)\b", re.IGNORECASE)
# A term counted from the signature is a term, not an open end.
_SINCE_SIGNING = re.compile(
    r"\b(terhitung |berlaku )?(mulai |sejak )+(tanggal )?(saat )?(di)?"
    r"(tanda ?tangan\w*|penanda ?tangan\w*|berlaku\w*)\b",
    re.I,
)


@dataclass(frozen=True)
class Duration:
    """A term in whole months; `doubt` is '' or why it may be wrong ('too_long', 'no_unit', 'unreadable')."""

    months: int | None
    method: str
    doubt: str = ""


@dataclass(frozen=True)
class End:
    """The end of validity: a date (`on`), or a condition in words, or a renewal by itself.

    `method` is written, open_ended, auto_renew or unknown (codes.END_METHODS less start_plus_duration);
    `term_months` a term that stands in the end cell instead of a date ('5 tahun').
    """

    on: ParsedDate
    method: str
    condition: str = ""
    term_months: int | None = None


@lru_cache(maxsize=65536)
def read_duration(text: str, heading: str = "") -> Duration:
    """A term. A number alone is years, or what the heading names: 'Jangka Waktu (Bulan)'."""
    written = " ".join(text.split())
    if _EMPTY.match(written):
        return Duration(None, "missing")
    months = 0.0
    for amount, unit in _QUANTITY.findall(written):
        months += _amount(amount) * _unit(unit)
    if months:
        return Duration(round(months), "written", "too_long" if months > LONGEST_YEARS * 12 else "")
    bare = re.fullmatch(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:\([^)]*\))?", written)
    if inside := re.fullmatch(r"(\d{1,3})\s*\(\s*(bulan|bln|tahun|thn|months?|years?)\s*\)", written, re.IGNORECASE):
        return Duration(round(int(inside[1]) * _unit(inside[2])), "written")
    word = _WORDS.get(written.casefold())
    if not bare and not word:
        return Duration(None, "unreadable", "unreadable")
    amount = float(word) if word else _amount(bare[1] if bare else "0")
    if amount == 0:
        return Duration(None, "missing")
    if re.search(r"\b(bulan|bln|months?)\b", normalize(heading)):
        return Duration(round(amount), "months_by_heading", "too_long" if amount > LONGEST_YEARS * 12 else "")
    doubt = "too_long" if amount > LONGEST_YEARS else "no_unit" if amount > USUAL_YEARS else ""
    return Duration(round(amount * 12), "years_assumed", doubt)


def parse_duration(text: str, heading: str = "") -> int | None:
    """The term in months, or None."""
    return read_duration(text, heading).months


def _amount(written: str) -> float:
    word = _WORDS.get(written.casefold())
    return float(word) if word is not None else float(written.replace(",", "."))


def _unit(written: str) -> float:
    return next(months for pattern, months in _UNITS if re.fullmatch(pattern, written, re.IGNORECASE))


def parse_end(source: Cell | str | None, order: str | None = None, reference_year: int | None = None) -> End:
    """What an end cell says: a date, a condition, a renewal by itself, or a term."""
    text = source.text if isinstance(source, Cell) else (source or "").strip()
    parsed = parse_date(source, order, reference_year)
    if re.search(r"0000-00-00", text) or normalize(text) == "sampai sekarang":
        return End(MISSING, "open_ended", text)
    if _AUTO.search(text):
        return End(parsed if parsed.quality != "invalid" else MISSING, "auto_renew", text, _term(text))
    term = _term(text)
    if term is not None and isinstance(text, str) and _SINCE.search(text):
        rest = _SINCE_SIGNING.sub(" ", text)
        if not re.search(r"\b(sampai|hingga|s\.?\s?/?\s?d)\b", rest, re.IGNORECASE):
            return End(MISSING, "unknown", "", term)  # 'lima tahun sejak tanggal 12 Maret 2021': that day is the start
    if parsed.quality not in ("invalid", "missing"):
        return End(parsed, "written")
    if parsed.quality == "missing":
        return End(MISSING, "unknown")
    if _OPEN.search(text) or (term is None and _is_sentence(text)):
        return End(MISSING, "open_ended", text, term)
    return End(MISSING if term is not None else parsed, "unknown", "", term)


def _term(text: str) -> int | None:
    return read_duration(text).months if _QUANTITY.search(text) else None


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= 3 and not any(sign.isdigit() for sign in text)


def parse_period(text: str, order: str | None = None) -> tuple[ParsedDate, ParsedDate] | None:
    """Start and end written in one cell: '1 Januari 2022 s.d. 31 Desember 2024', or None."""
    parts = [part for part in _RANGE.split(" ".join(text.split())) if part.strip()]
    if len(parts) != 2:
        return None
    start, end = (parse_date(part, order) for part in parts)
    if end.earliest is None:
        return None
    if start.earliest is None:
        year = re.search(r"\d{4}\s*$", parts[1])
        start = parse_date(f"{parts[0]} {year[0]}" if year else parts[0], order)
    return (start, end) if start.earliest else None


def add_months(day: date, months: int) -> date:
    """The same day some months later, the month's last day where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))

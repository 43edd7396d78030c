"""Numbers of statistical tables. Commas and points are decided for a column by evidence, never cell by cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Literal

from kerjasama.importer.model import Cell
from kerjasama.importer.potential.units import Unit, read_unit
from kerjasama.importer.potential.vocabulary import remembered, vocabulary

Style = Literal["id", "en"]  # Indonesian 1.234,5; English 1,234.5
_SPACES = re.compile("[\u00a0\u2007\u2009\u202f]")
_NUMBER = re.compile(
    r"^(?P<open>\()?\s*(?P<sign>[-+−–])?\s*(?P<money>rp\.?|idr|us\$|\$|usd)?\s*(?P<minus>[-−–])?\s*"
    r"(?P<digits>\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d[\d.,']*\d|\d|[.,]\d+)\s*(?:,-)?\s*"
    r"(?P<percent>%)?\s*(?P<close>\))?\s*"
    r"(?P<marks>(?:[*]{1,3}|r|p|e|rr|[¹²³⁴⁵⁶⁷⁸⁹]+)?(?:\s*\(?\s*(?:\d|[a-z]|[*]{1,3})\s*\))?)\s*$",
    re.IGNORECASE,
)
_WITH_WORDS = re.compile(r"^(.*?\d)\s*([^\d\s.,)*(][^\d]*)$")
ERROR = re.compile(r"^#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)", re.IGNORECASE)
CLOCK = re.compile(r"^(\d{1,3}):(\d{2})(?::(\d{2}))?(?:\.0+)?$")
_DAY_LIKE = re.compile(
    r"^\d{1,2}[-/ ](jan|feb|mar|apr|mei|may|jun|jul|agu|aug|agt|sep|okt|oct|nov|des|dec)[a-z]*([-/ ]\d{2,4})?$|"
    r"^\d{1,2}/\d{1,2}(/\d{2,4})?$|^\d{4}-\d{2}-\d{2}|^\d{1,2}-\d{1,2}-\d{2,4}$|"
    r"^(jan|feb|mar|apr|mei|may|jun|jul|agu|aug|agt|sep|okt|oct|nov|des|dec)[a-z]*-\d{2,4}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Written:
    """A cell taken apart. `kind`: number, missing, clock, day, error, text."""

    kind: str
    digits: str = ""  # with separators, without sign
    negative: bool = False
    marks: str = ""
    unit: Unit | None = None
    exact: Decimal | None = None  # a number cell of a spreadsheet
    is_spaced: bool = False  # spaces part the thousands: it does not show how this column writes without them


def take_apart(cell: Cell) -> Written:
    """What kind of thing stands in the cell."""
    value = cell.value
    if isinstance(value, bool):
        return Written("text")
    if isinstance(value, int | float):
        return Written("number", exact=Decimal(repr(value)) if isinstance(value, float) else Decimal(value))
    if isinstance(value, time):
        return Written("clock")
    if isinstance(value, datetime | date):
        return Written("day")
    return take_apart_text(cell.text)


@remembered(65_536)
def take_apart_text(typed: str) -> Written:
    """The same for a cell that holds text."""
    text = _SPACES.sub(" ", typed).strip().removeprefix("'").strip()
    if ERROR.match(text) and text.casefold() != "#n/a":
        return Written("error")
    if text.casefold() in vocabulary().missing:
        return Written("missing")
    if not re.search(r"\d", text):
        return Written("text")
    if CLOCK.match(text):
        return Written("clock")
    if _DAY_LIKE.match(text):
        return Written("day")
    match = _NUMBER.match(text)
    unit: Unit | None = None
    if match is None and (parts := _WITH_WORDS.match(text)) and (unit := read_unit(parts[2].strip())):
        match = _NUMBER.match(parts[1])
    if match is None or (bool(match["open"]) != bool(match["close"]) and not match["marks"]):
        return Written("text")
    digits = re.sub(r"^[.,]", "0.", match["digits"]) if match["digits"][0] in ".," else match["digits"]
    digits = digits.replace("'", " ")
    is_spaced = " " in digits
    if is_spaced:
        if not re.fullmatch(r"\d{1,3}( \d{3})+([.,]\d+)?", digits):
            return Written("text")
        digits = digits.replace(" ", "")
        if re.search(r"[.,]", digits):  # spaces part the thousands, so what is left parts the decimals
            whole, sign, rest = re.split(r"([.,])", digits, maxsplit=1)
            digits = f"{whole}{sign}{rest}" if len(rest) != 3 else f"0{whole}{sign}{rest}"
    if match["percent"]:
        unit = read_unit("%")
    elif match["money"] and (unit is None or not unit.code):
        money = "us$" if "$" in match["money"] or "us" in match["money"].casefold() else "rupiah"
        unit = read_unit(f"{unit.text} {money}" if unit else money)
    negative = bool(match["sign"] and match["sign"] != "+") or bool(match["minus"]) or bool(match["open"])
    if evidence(digits) == "bad":
        return Written("text")
    return Written("number", digits, negative, match["marks"].strip(), unit, is_spaced=is_spaced)


def evidence(digits: str) -> str:
    """What the separators of one number prove: 'id', 'en', 'plain' (none), '?' (1.234 may be either), 'bad'."""
    if re.fullmatch(r"\d+", digits):
        return "plain"
    if re.fullmatch(r"\d{1,3}(\.\d{3})+,\d+", digits) or re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", digits):
        return "id"
    if re.fullmatch(r"\d{1,3}(,\d{3})+\.\d+", digits) or re.fullmatch(r"\d{1,3}(,\d{3}){2,}", digits):
        return "en"
    if match := re.fullmatch(r"(\d+)([.,])(\d+)", digits):
        whole, sign, rest = match.groups()
        ambiguous = len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0")
        if ambiguous:
            return "?" + sign
        return "id" if sign == "," else "en"
    return "bad"


@dataclass(frozen=True)
class Decided:
    """The style of a column and how it was found: column, file, unit, magnitude, assumed (nothing decided), mixed."""

    style: Style
    how: str


def decide(column: Iterable[str], others: Counter[str], is_whole: bool = False) -> Decided:
    """`column`: the numbers of one column as typed; `others`: what proves what in the rest of the file.

    `is_whole`: the unit counts whole things (people, heads, rupiah), so three digits behind a sign are no decimals.
    """
    digits = list(column)
    found = Counter(evidence(one) for one in digits)
    if found["id"] and found["en"]:
        return Decided("id" if found["id"] >= found["en"] else "en", "mixed")
    if found["id"] or found["en"]:
        return Decided("id" if found["id"] else "en", "column")
    signs = {key[1] for key in found if key.startswith("?")}
    if len(signs) == 2:  # '1.234' beside '1,234': one sign parts thousands, the other decimals; which one is unsaid
        return Decided("id", "assumed")
    if signs and is_whole:
        return Decided("id" if signs == {"."} else "en", "unit")
    if signs:
        plain = [one for one in digits if one.isdigit() and one != "0"]
        if any(len(one) >= 4 for one in plain):  # 1500 is written without a separator, so 1.234 has decimals
            return Decided("en" if signs == {"."} else "id", "magnitude")
        if len(plain) >= 2 and all(len(one) <= 3 for one in plain):  # nothing above 999 goes without one
            return Decided("id" if signs == {"."} else "en", "magnitude")
    if bool(others["id"]) != bool(others["en"]):
        return Decided("id" if others["id"] else "en", "file")
    return Decided("id", "assumed" if signs else "none")


def to_decimal(digits: str, style: Style) -> Decimal | None:
    """The number; a cell that can only be read the other way is read that way."""
    own = evidence(digits)
    if own == "bad":
        return None
    reading = own if own in ("id", "en") else style
    plain = digits.replace(".", "").replace(",", ".") if reading == "id" else digits.replace(",", "")
    return Decimal(plain)


def from_clock(cell: Cell) -> Decimal | None:
    """19.35 out of 19:35:00, where only one typed number gives that time; None for 19:03 (19.3 or 19.03) or seconds."""
    value = cell.value
    if isinstance(value, time):
        hours, minutes, seconds = value.hour, value.minute, value.second
    elif match := CLOCK.match(cell.text):
        hours, minutes, seconds = int(match[1]), int(match[2]), int(match[3] or 0)
    else:
        return None
    if seconds or 0 < minutes < 10:
        return None
    return Decimal(f"{hours}.{minutes:02d}")


def mark_state(marks: str) -> str:
    """sementara, sangat_sementara or '' for the marks of the statistics bureau behind a number or a year."""
    stars = marks.count("*")
    return "" if not stars else "sementara" if stars == 1 else "sangat_sementara"

"""Numbers as offices write them: 'Rp 1.250.000,50', '1,5 miliar', '1.200 orang'."""

from __future__ import annotations

import re

_MULTIPLIERS = {
    "ribu": 1e3,
    "rb": 1e3,
    "juta": 1e6,
    "jt": 1e6,
    "miliar": 1e9,
    "milyar": 1e9,
    "m": 1e9,
    "triliun": 1e12,
    "t": 1e12,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
}
_NUMBER = re.compile(r"^\s*(?:rp\.?|idr)?\s*(-?[\d.,\s]*\d)\s*(?:,-)?\s*([a-z]+|%)?\s*(?:\(.*\))?\s*$", re.IGNORECASE)
_INDONESIAN = re.compile(r"^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+,\d+$")
_ENGLISH = re.compile(r"^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$|^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d+\.\d+$")


def parse_number(value: object) -> float | None:
    """The number in a cell, or None when there is none or its separators contradict each other.

    A dot before exactly three digits separates thousands and a comma decimals (Indonesian writing); the English
    writing is taken only where nothing else fits ('1,250,000.50', '0.75'). A unit after the number ('1.200 orang',
    '95,5 %') is passed over, 'ribu', 'juta', 'miliar' and 'triliun' multiply. In rupiah amounts 'M' means miliar.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    match = _NUMBER.match(str(value).replace("\xa0", " "))
    if not match:
        return None
    digits = _plain(re.sub(r"\s", "", match[1]))
    if digits is None:
        return None
    return float(digits) * _MULTIPLIERS.get((match[2] or "").lower(), 1.0)


def _plain(written: str) -> str | None:
    """The same number in Python's writing, or None."""
    if re.fullmatch(r"-?\d+", written):
        return written
    if _INDONESIAN.match(written):
        return written.replace(".", "").replace(",", ".")
    if _ENGLISH.match(written):
        return written.replace(",", "")
    return None

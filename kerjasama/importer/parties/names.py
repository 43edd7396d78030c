"""Names and numbers made comparable: the same body or document written twice gives the same key."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

_LEGAL_FORM = re.compile(r"\b(pt|cv|tbk|persero|perseroda|perum|ud|pd)\b")
_NOT_WORD = re.compile(r"[^\w]+")
_NOT_NUMBER = re.compile(r"[^0-9a-z]+")
ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# A number that is none: an empty cell in words.
_NO_NUMBER = re.compile(
    r"^(?:[-–—./\s]*|0+|n/?a|nihil|belum ada|tidak ada|dokumen|null|none|nan|x+|\?+)$", re.IGNORECASE
)
_BLANK_PART = re.compile(r"(^\s*/\s*\w)|(\w\s*/\s{2,}/)|(/\s{3,})|(\s{3,}/)|(//)|(\.{3,})|(_{2,})")


@lru_cache(maxsize=65536)
def words(text: str) -> str:
    """Lower case, no punctuation, single spaces, no accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_WORD.sub(" ", plain.replace("_", " ")).strip()


@lru_cache(maxsize=65536)
def org_key(name: str) -> str:
    """The key of a body's name: words without legal form, with the commonest spellings made one."""
    key = words(name)
    key = re.sub(r"\bkerjasama\b", "kerja sama", key)
    key = re.sub(r"\bkementrian\b|\bkementeri\b", "kementerian", key)
    key = re.sub(r"\bkemen (?=\w)", "kemen", key)
    key = re.sub(r"\brepublik indonesia\b|\bri$", "", key)
    bare = _LEGAL_FORM.sub(" ", key)
    return " ".join((bare if bare.strip() else key).split())


@lru_cache(maxsize=65536)
def number_key(number: str) -> str:
    """The key of a document number: letters and digits only; the letter O between digits is a zero."""
    text = re.sub(r"(?<=\d)[oO](?=\d)", "0", number.casefold())
    return _NOT_NUMBER.sub("", re.sub(r"^(nomor|no)\b[.: ]*", "", text))


def is_no_number(text: str) -> bool:
    """A cell that says there is no number ('-', '0', 'Dokumen')."""
    return bool(_NO_NUMBER.match(text.strip()))


def has_blank_part(number: str) -> bool:
    """A number whose running part was left open: '445/          /102', '/PKS/BPPT/2019', '…/IX//2021'."""
    return bool(_BLANK_PART.search(number))


def roman_month_year(number: str) -> tuple[int, int | None] | None:
    """Month written as a Roman numeral in a document number, and its year if one is there."""
    parts = re.split(r"[/\s.\-]+", number.upper())
    for place, part in enumerate(parts):
        if part in ROMAN_MONTHS and place > 0:
            rest = [int(p) for p in parts[place + 1 :] if re.fullmatch(r"(19|20)\d\d", p)]
            return ROMAN_MONTHS.index(part) + 1, (rest[0] if rest else None)
    return None


def short_hash(*parts: object) -> str:
    """16 hexadecimal letters that stand for these parts."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()[:16]

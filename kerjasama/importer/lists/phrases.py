"""What free words mean: phrases of data/mappings found inside a text, the longest first, none counted twice."""

from __future__ import annotations

import re
from functools import lru_cache

from kerjasama.importer.parties.names import words
from kerjasama.importer.values.values import ValueMap
from kerjasama.importer.workbooks.template_cells import codes_by_words
from kerjasama.reference.tables import load

_TICKS = re.compile(r"^\s*[✓√✔☑vV]\s*$")
_CROSSES = re.compile(r"^\s*[✗✘☒xX]\s*$")
_NOTHING = re.compile(r"^[\s\-–—_./]*$|^(nihil|kosong|n/?a)\.?$", re.IGNORECASE)
_YES = frozenset(("ya", "ada", "sudah", "sudah ada", "tersedia", "lengkap", "selesai", "yes", "terlampir"))
_NO = frozenset(("tidak", "belum", "belum ada", "tidak ada", "belum tersedia", "no", "proses", "sedang disusun",
                 "dalam proses", "dalam penyusunan"))  # fmt: skip

_NOT = frozenset(("belum", "tidak", "tak", "kurang", "bukan", "tanpa"))  # up to two words before what they deny

# field -> the list of `domain.labels` that a template offers for it
_LABELS = {
    "coop_type": "coop_type",
    "position": "position",
    "mapping_state": "screening",
    "rejection_code": "rejection",
    "funding_source": "funding_source",
    "lab_stage": "lab_stage",
    "idea_outcome": "idea_outcome",
    "evidence_type": "evidence_type",
}


def says_nothing(text: str) -> bool:
    """An empty cell, or one with a dash."""
    return bool(_NOTHING.match(text.strip()))


def yes_or_no(text: str) -> bool | None:
    """A tick or 'ada' is True, a cross or 'belum' False, anything else None."""
    if _TICKS.match(text) or words(text) in _YES:
        return True
    return False if _CROSSES.match(text) or words(text) in _NO else None


def done_or_not(text: str) -> bool | None:
    """As `yes_or_no`, where boxes are ticked: there 1 is True, 0 False, and so is a checked box."""
    plain = text.strip().casefold()
    if plain in ("1", "true"):
        return True
    return False if plain in ("0", "false") else yes_or_no(text)


def codes_in(values: ValueMap, field: str, text: str) -> tuple[str, ...]:
    """The codes of a field whose words stand in the text, in its order; the whole text first, when it is known.

    The words of the dashboard itself, as its templates offer them, are known in either language.
    """
    if chosen := codes_by_words(_LABELS[field]).get(words(text)):
        return (chosen,)
    if whole := values.codes(field, text):
        return whole
    return tuple(dict.fromkeys(code for found in _longest(values.phrases(field), text, deny=True) for code in found))


def _longest(known: dict[tuple[str, ...], tuple[str, ...]], text: str, *, deny: bool = False) -> list[tuple[str, ...]]:
    """What is known in a text; `deny` leaves out what it denies ('belum digunakan'), unless that is a phrase itself."""
    said, found, start, last = words(text).split(), [], 0, 0
    most = max(map(len, known), default=0)
    while start < len(said):
        for length in range(min(most, len(said) - start), 0, -1):
            part = tuple(said[start : start + length])
            if part in known and not (length == 1 and len(part[0]) < 3 and len(said) > 2):
                if not (deny and _NOT.intersection(said[max(last, start - 2) : start])):
                    found.append(known[part])
                start += length
                last = start
                break
        else:
            start += 1
    return found


def commodity_in(*texts: str) -> str | None:
    """The one commodity that the texts name, or None when there is none or more than one."""
    for text in texts:
        found = {code for codes in _longest(_commodities(), text) for code in codes}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


@lru_cache(maxsize=1)
def _commodities() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in load("commodities").to_pylist():
        listed = row["words"].split("|") if isinstance(row["words"], str) else list(row["words"] or ())
        for text in (row["commodity_name"], *listed):
            if key := tuple(words(text).split()):
                found.setdefault(key, (row["commodity_code"],))
    return found


def urusan_in(text: str) -> str | None:
    """The affair that a cell or the name of a section names: by code ('2.09'), by name, or by both."""
    plain = re.sub(r"^\s*(?:[A-Z]|[IVX]+)[.)]\s+", "", text.strip())
    plain = re.sub(r"^(bidang\s+)?urusan(\s+pemerintahan)?(\s+bidang)?\b[\s:]*", "", plain, flags=re.IGNORECASE)
    known = _urusan()
    if found := known.get(words(plain)):
        return found
    code = re.match(r"\s*(\d)[.](\d{1,2})\b", plain)
    if code and (found := known.get(words(f"{code[1]}.{code[2]:0>2}"))):
        return found
    return known.get(words(re.sub(r"^\s*\d{1,2}[.)]\s*", "", plain)))


@lru_cache(maxsize=1)
def _urusan() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in load("urusan").to_pylist():
        code, name = row["urusan_code"], row["urusan_name"]
        for text in (code, name, f"{code} {name}"):
            found.setdefault(words(text), code)
    return found

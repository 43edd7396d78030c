"""The words by which figures are read; an analyst changes data/mappings/potential_words.csv and potential_units.csv."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast

from kerjasama import settings
from kerjasama.domain.potential_codes import MEASURES, SECTORS, SUBJECTS
from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.importer.reading.columns import normalize, read_mapping
from kerjasama.reference.tables import load

WORDS, UNITS = "potential_words.csv", "potential_units.csv"
_CLOSED = {"measure": MEASURES, "subject": SUBJECTS, "sector": SECTORS}


@dataclass(frozen=True)
class UnitWord:
    """A unit without multiplier: `factor` turns a figure in it into one in `base_unit`; None: no exact conversion."""

    code: str
    base_unit: str
    factor: Decimal | None


@dataclass(frozen=True)
class Commodity:
    """A commodity of the reference table."""

    code: str
    name: str
    subject: str


@dataclass
class Vocabulary:
    """Phrases in normalized writing (lower case, words parted by one space)."""

    measures: list[tuple[str, str, str]] = field(default_factory=list)  # phrase, measure, subject; first wins
    subjects: list[tuple[str, str]] = field(default_factory=list)
    sectors: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    breakdowns: dict[str, str] = field(default_factory=dict)
    totals: set[str] = field(default_factory=set)
    national: set[str] = field(default_factory=set)
    averages: set[str] = field(default_factory=set)
    islands: set[str] = field(default_factory=set)  # groups of provinces: their rows are totals
    missing: set[str] = field(default_factory=set)  # as typed, lower case
    commodities: dict[str, Commodity] = field(default_factory=dict)
    units: dict[str, UnitWord] = field(default_factory=dict)  # as typed, lower case
    multipliers: dict[str, Decimal] = field(default_factory=dict)


_Answer = TypeVar("_Answer")
_remembering: list[Callable[[], None]] = []
_current: list[Vocabulary] = []


def remembered(size: int) -> Callable[[Callable[..., _Answer]], Callable[..., _Answer]]:
    """An lru_cache for what depends on the vocabulary: it forgets when the vocabulary changes."""

    def wrap(function: Callable[..., _Answer]) -> Callable[..., _Answer]:
        cached = lru_cache(maxsize=size)(function)
        _remembering.append(cached.cache_clear)
        return cast(Callable[..., _Answer], cached)

    return wrap


def refresh() -> None:
    """Read the vocabulary of the current data folder again if one of its files has changed: once per file imported."""
    words, units = settings.mapping_file(WORDS), settings.mapping_file(UNITS)
    fresh = _load(str(words), str(units), os.stat(words).st_mtime_ns, os.stat(units).st_mtime_ns)  # noqa: PTH116
    if not _current or _current[0] is not fresh:
        _current[:] = [fresh]
        for forget in _remembering:
            forget()


def vocabulary() -> Vocabulary:
    """The vocabulary as of the last `refresh`."""
    if not _current:
        refresh()
    return _current[0]


@lru_cache(maxsize=4)
def _load(words: str, units: str, _stamp: int, _other: int) -> Vocabulary:
    found = Vocabulary()
    for number, line in enumerate(read_mapping(Path(words), ("kind", "code", "words")), start=2):
        _add(found, line, f"{WORDS}:{number}")
    for line in read_mapping(Path(units), ("kind", "code", "words", "base_unit", "factor")):
        factor = Decimal(line["factor"]) if line["factor"] else None
        for word in line["words"].casefold().split("|"):
            if line["kind"] == "multiplier" and factor is not None:
                found.multipliers[word] = factor
            else:
                found.units[word] = UnitWord(line["code"], line["base_unit"], factor)
    for row in load("commodities").to_pylist():
        made = Commodity(row["commodity_code"], row["commodity_name"], row["subject_code"])
        words_of = row["words"]
        listed = words_of.split("|") if isinstance(words_of, str) else list(words_of or ())
        bare = re.sub(r"\([^)]*\)", "", row["commodity_name"])
        for word in (*listed, bare, row["commodity_name_en"] or ""):
            if word:
                found.commodities.setdefault(normalize(word), made)
    return found


def _add(found: Vocabulary, line: dict[str, str], where: str) -> None:
    kind, code = line["kind"], line["code"]
    allowed = _CLOSED.get(kind)
    if allowed is not None and code not in allowed:
        raise UserError(
            _("Kode tidak dikenal: {code}").format(code=code), where=where,
            todo=_("Pakai salah satu dari: {fields}").format(fields=", ".join(allowed)),
        )  # fmt: skip
    typed = [word for word in line["words"].split("|") if word]
    phrases = [phrase for phrase in map(normalize, typed) if phrase]
    if kind == "measure":
        found.measures += [(phrase, code, line.get("subject", "")) for phrase in sorted(phrases, key=len, reverse=True)]
    elif kind == "subject":
        found.subjects += [(phrase, code) for phrase in phrases]
    elif kind == "sector":
        found.sectors.update({sector_key(phrase): code for phrase in phrases})
    elif kind == "role":
        for phrase in phrases:
            found.roles.setdefault(phrase, code)
    elif kind == "breakdown":
        found.breakdowns.update(dict.fromkeys(phrases, code))
    elif kind == "missing":
        found.missing.update(word.casefold() for word in typed)
    elif kind in ("total", "national", "average", "island"):
        groups = {"total": found.totals, "national": found.national, "average": found.averages}
        groups.get(kind, found.islands).update(phrases)


def sector_key(text: str) -> str:
    """A sector's name without the words that join: 'Pertanian, Kehutanan, dan Perikanan' and '... & ...' are one."""
    return " ".join(word for word in normalize(text).split() if word not in ("dan", "and", "serta", "atau"))


@lru_cache(maxsize=4096)
def phrase_in(phrase: str) -> re.Pattern[str]:
    """The phrase as whole words."""
    return re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")

"""Associations of regional governments, recognised by name among the parties of agreements.

The names stand in data/mappings/associations.csv (an installation's own file of that name goes before the shipped one):
`key`, `name` in full, `aliases` parted by '|', `is_abroad`, and of whom it is an association. Which regions are members
is not in it: member lists change and are the association's own.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kerjasama import settings
from kerjasama.errors import UserError

FILE = "associations.csv"
_COLUMNS = ("key", "name", "aliases", "is_abroad", "members_id", "members_en")


@dataclass(frozen=True)
class Association:
    """One line: `spellings` are the name and its aliases as sequences of words; `members_id`, `members_en`: of whom."""

    key: str
    name: str
    is_abroad: bool
    members_id: str
    members_en: str
    spellings: tuple[tuple[str, ...], ...]

    @property
    def short(self) -> str:
        """The name with its usual short form."""
        return self.name if self.key.upper() in self.name.upper() else f"{self.name} ({self.initials})"

    @property
    def initials(self) -> str:
        """The usual short form alone."""
        return self.key.upper().replace("_", " ")

    def is_named_in(self, name: str) -> bool:
        """Whether a party's name holds one of the spellings, word by word: 'DPP APEKSI', not 'Apeksindo'."""
        words = _words(name)
        return any(
            words[start : start + len(spelling)] == spelling
            for spelling in self.spellings
            for start in range(len(words) - len(spelling) + 1)
        )


def associations() -> tuple[Association, ...]:
    """All lines in the file's order. Raises UserError when it lacks a column or a line has no name."""
    for folder in (settings.data_dir(), settings.shipped_dir()):
        path = folder / "mappings" / FILE
        if path.is_file():
            return _read(path, path.stat().st_mtime)
    return ()


def recognised(names: Iterable[str], among: Iterable[Association] | None = None) -> Association | None:
    """The first association that any of a party's names holds; None for all other parties.

    `among`: the lines, for who asks of many parties; else they are looked up.
    """
    spelled = [name for name in names if name]
    lines = associations() if among is None else among
    return next((one for one in lines if any(one.is_named_in(name) for name in spelled)), None)


@lru_cache(maxsize=4)
def _read(path: Path, _stamp: float) -> tuple[Association, ...]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        if missing := [name for name in _COLUMNS if name not in (reader.fieldnames or ())]:
            raise UserError(
                "Kolom daftar asosiasi tidak lengkap.",
                where=f"data/mappings/{FILE}: {', '.join(missing)}",
                todo="Samakan judul kolomnya dengan berkas yang menyertai aplikasi ini.",
            )
        found = []
        for number, line in enumerate(reader, start=2):
            name = (line["name"] or "").strip()
            if not name or not (line["key"] or "").strip():
                raise UserError(
                    "Asosiasi tanpa nama.",
                    where=f"data/mappings/{FILE}, baris {number}",
                    todo="Isi kolom key dan name.",
                )
            aliases = [alias for alias in (line["aliases"] or "").split("|") if alias.strip()]
            spellings = tuple(_words(spelling) for spelling in (name, *aliases))
            is_abroad = (line["is_abroad"] or "").strip().lower() == "true"
            members = [(line[column] or "").strip() for column in ("members_id", "members_en")]
            found.append(Association(line["key"].strip(), name, is_abroad, members[0], members[1], spellings))
    return tuple(found)


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", text.casefold()))

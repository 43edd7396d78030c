"""How names of regions are taken apart: folding, type words, and the index of official names and aliases."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kerjasama import settings
from kerjasama.errors import UserError
from kerjasama.reference.tables import Region, regions

ALIASES = "region_aliases.csv"

# A word or run of words that says which kind of region follows; "" is a government of unsaid level.
TYPE_WORDS: dict[tuple[str, ...], str] = {
    ("kabupaten",): "kabupaten",
    ("kab",): "kabupaten",
    ("kabupate",): "kabupaten",
    ("pemkab",): "kabupaten",
    ("pemerintah", "kabupaten"): "kabupaten",
    ("pemerintah", "daerah", "kabupaten"): "kabupaten",
    ("pemda", "kabupaten"): "kabupaten",
    ("regency",): "kabupaten",
    ("kota",): "kota",
    ("pemkot",): "kota",
    ("kotamadya",): "kota",
    ("kodya",): "kota",
    ("pemerintah", "kota"): "kota",
    ("pemerintah", "daerah", "kota"): "kota",
    ("city",): "kota",
    ("provinsi",): "provinsi",
    ("propinsi",): "provinsi",
    ("prov",): "provinsi",
    ("prop",): "provinsi",
    ("pemprov",): "provinsi",
    ("pemerintah", "provinsi"): "provinsi",
    ("pemerintah", "propinsi"): "provinsi",
    ("pemerintah", "daerah", "provinsi"): "provinsi",
    ("province",): "provinsi",
    ("pemda",): "",
    ("pemerintah", "daerah"): "",
    ("pemerintah",): "",
    ("government", "of"): "",
}
# An office tells the level as surely as the type word does.
OFFICE_WORDS: dict[tuple[str, ...], str] = {
    ("bupati",): "kabupaten",
    ("regent",): "kabupaten",
    ("walikota",): "kota",
    ("wali", "kota"): "kota",
    ("walkot",): "kota",
    ("wako",): "kota",
    ("mayor",): "kota",
    ("gubernur",): "provinsi",
    ("governor",): "provinsi",
}
_TITLES = ("plt", "pj", "pjs", "plh", "penjabat", "pelaksana", "wakil", "the", "of", "dari", "yth", "sdr")
_SHORT_FORMS = {"kep": "kepulauan", "kepl": "kepulauan", "tj": "tanjung", "tjg": "tanjung", "tg": "tanjung"}
_LONGEST_LEAD = max(len(words) for words in (*TYPE_WORDS, *OFFICE_WORDS))
_WORD = re.compile(r"[a-z0-9]+")


def fold(text: str) -> str:
    """Lower case without marks: 'Kōchi' -> 'kochi', '–' -> '-'."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


def words_of(text: str) -> list[str]:
    """The folded words of a text, short forms spelled out."""
    found = _WORD.findall(fold(text).replace("'", "").replace("’", ""))
    return [_SHORT_FORMS.get(word, word) for word in found]


@dataclass(frozen=True)
class Lead:
    """What stands before (or behind) the name: `level` '' when none is said; `method` how it was said."""

    level: str | None  # None: nothing said at all
    method: str  # '' | 'type' | 'office'
    length: int  # words taken


def read_lead(words: list[str], start: int = 0) -> Lead:
    """The longest type or office word that begins at `start`; a Lead of length 0 when there is none."""
    for length in range(min(_LONGEST_LEAD, len(words) - start), 0, -1):
        chunk = tuple(words[start : start + length])
        if chunk in OFFICE_WORDS:
            return Lead(OFFICE_WORDS[chunk], "office", length)
        if chunk in TYPE_WORDS:
            return Lead(TYPE_WORDS[chunk], "type", length)
    return Lead(None, "", 0)


def skip_titles(words: list[str]) -> list[str]:
    """The words without the acting and vice titles that stand in front."""
    start = 0
    while start < len(words) and words[start] in _TITLES:
        start += 1
    return words[start:]


@dataclass(frozen=True)
class NameIndex:
    """Joined folded name -> codes; official names, aliases of the mapping file, and capitals apart."""

    names: dict[str, tuple[str, ...]]
    aliases: dict[str, tuple[str, ...]]
    capitals: dict[str, tuple[str, ...]]
    regions: dict[str, Region]
    longest: int  # words in the longest name

    def codes(self, key: str) -> tuple[str, ...]:
        """Every region that goes by this joined name, official names first."""
        return tuple(dict.fromkeys((*self.names.get(key, ()), *self.aliases.get(key, ()))))


def name_index() -> NameIndex:
    """The index for the current data folder; read again when the alias file has changed."""
    path = settings.mapping_file(ALIASES)
    stamp = path.stat().st_mtime_ns if path.exists() else 0
    return _build(path, stamp, settings.reference_file("regions.parquet"))


@lru_cache(maxsize=4)
def _build(path: Path, _stamp: int, _reference: Path) -> NameIndex:
    known = regions()
    names: dict[str, list[str]] = {}
    capitals: dict[str, list[str]] = {}
    longest = 1
    for code, region in known.items():
        words = words_of(region.short_name)
        longest = max(longest, len(words))
        names.setdefault("".join(words), []).append(code)
        if region.capital and region.region_level != "provinsi":
            capitals.setdefault("".join(words_of(region.capital)), []).append(code)
    aliases: dict[str, list[str]] = {}
    for alias, code in _read_aliases(path, known):
        words = words_of(alias)
        longest = max(longest, len(words))
        aliases.setdefault("".join(words), []).append(code)
    return NameIndex(_frozen(names), _frozen(aliases), _frozen(capitals), known, longest + 2)


def _frozen(found: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(codes) for key, codes in found.items()}


def _read_aliases(path: Path, known: dict[str, Region]) -> list[tuple[str, str]]:
    """Pairs of the mapping file; UserError naming the line for a code that is none."""
    if not path.exists():
        return []
    pairs = []
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        for row in reader:
            alias, code = (row.get("alias") or "").strip(), (row.get("region_code") or "").strip()
            if not alias and not code:
                continue
            if not alias or code not in known:
                raise UserError(
                    f"Kode wilayah '{code}' untuk nama lain '{alias}' tidak dikenal.",
                    where=f"{path.name}, baris {reader.line_num}",
                    todo="Pakai kode Kemendagri bertitik seperti 33 atau 33.05, atau hapus baris itu.",
                )
            pairs.append((alias, code))
    return pairs

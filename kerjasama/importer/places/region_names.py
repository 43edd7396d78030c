"""How names of regions are taken apart: folding, type words, and the index of official names and aliases."""

from __future__ import annotations

import csv
import os
import re
import unicodedata
from collections.abc import Iterator
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
    ("municipality",): "kota",
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
SHORT_FORMS = {"kep": "kepulauan", "kepl": "kepulauan", "tj": "tanjung", "tjg": "tanjung", "tg": "tanjung"}
_LONGEST_LEAD = max(len(words) for words in (*TYPE_WORDS, *OFFICE_WORDS))
_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without marks: 'Kōchi' -> 'kochi', '–' -> '-'."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


def words_of(text: str) -> list[str]:
    """The folded words of a text, short forms spelled out."""
    found = _WORD.findall(fold(text).replace("'", "").replace("’", ""))
    return [SHORT_FORMS.get(word, word) for word in found]


@dataclass(frozen=True)
class Lead:
    """What stands before (or behind) the name: `level` '' when none is said; `method` how it was said."""

    level: str | None  # None: nothing said at all
    method: str  # '' | 'type' | 'office'
    length: int  # words taken


def read_lead(words: list[str], start: int = 0) -> Lead:
    """The longest type or office word that begins at `start`; a Lead of length 0 when there is none."""
    return next(read_leads(words, start), Lead(None, "", 0))


def read_leads(words: list[str], start: int = 0) -> Iterator[Lead]:
    """All of them, the longest first: 'Pemerintah Daerah Istimewa Yogyakarta' is 'Pemerintah' and a name."""
    for length in range(min(_LONGEST_LEAD, len(words) - start), 0, -1):
        chunk = tuple(words[start : start + length])
        if chunk in OFFICE_WORDS:
            yield Lead(OFFICE_WORDS[chunk], "office", length)
        elif chunk in TYPE_WORDS:
            yield Lead(TYPE_WORDS[chunk], "type", length)


def skip_titles(words: list[str]) -> list[str]:
    """The words without the acting and vice titles that stand in front."""
    start = 0
    while start < len(words) and words[start] in _TITLES:
        start += 1
    return words[start:]


@dataclass(frozen=True, eq=False)
class NameIndex:
    """Joined folded name -> codes; official names, aliases of the mapping file, and capitals apart.

    Compared by identity: a new alias file is a new index, and answers remembered for the old one are not served.
    """

    names: dict[str, tuple[str, ...]]
    aliases: dict[str, tuple[str, ...]]
    capitals: dict[str, tuple[str, ...]]
    regions: dict[str, Region]
    longest: int  # words in the longest name
    spellings: tuple[str, ...]  # every joined name and alias, to look for similar ones

    def codes(self, key: str) -> tuple[str, ...]:
        """Every region that goes by this joined name, official names first."""
        return tuple(dict.fromkeys((*self.names.get(key, ()), *self.aliases.get(key, ()))))


def name_index() -> NameIndex:
    """The index for the current data folder; read again when the alias file has changed."""
    own, shipped = _alias_files(os.environ.get(settings.DATA_VARIABLE, ""))
    # Asked for every name of an import, so two bare stat calls and no path arithmetic.
    for path in (own, shipped):
        try:
            return _build(path, os.stat(path).st_mtime_ns)  # noqa: PTH116
        except FileNotFoundError:
            continue
    return _build(shipped, 0)


@lru_cache(maxsize=8)
def _alias_files(_data_variable: str) -> tuple[str, str]:
    """The installation's own alias file and the shipped one, whether or not they exist."""
    return (
        str(settings.data_dir() / "mappings" / ALIASES),
        str(settings.shipped_dir() / "mappings" / ALIASES),
    )


@lru_cache(maxsize=4)
def _build(path: str, stamp: int) -> NameIndex:
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
    for alias, code in _read_aliases(Path(path), known) if stamp else ():
        words = words_of(alias)
        longest = max(longest, len(words))
        aliases.setdefault("".join(words), []).append(code)
    return NameIndex(_frozen(names), _frozen(aliases), _frozen(capitals), known, longest + 2, (*names, *aliases))


def _frozen(found: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(codes) for key, codes in found.items()}


def _read_aliases(path: Path, known: dict[str, Region]) -> list[tuple[str, str]]:
    """Pairs of the mapping file; UserError naming the line for a code that is none."""
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

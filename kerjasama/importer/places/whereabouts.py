"""Where a party belongs: the region of a government or its agency, the country and city of a foreign body."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kerjasama.domain import codes
from kerjasama.importer.draft import Draft, Organization
from kerjasama.importer.model import Cell
from kerjasama.importer.parties.names import words
from kerjasama.importer.parties.organizations import ClassReading, read_class
from kerjasama.importer.places.regions import RegionMatch, find_regions, resolve_place, resolve_region
from kerjasama.reference.tables import regions

_LOCAL = ("pemda", "bumd")
_GOVERNMENT = re.compile(
    r"^(pemerintah (provinsi|prov|kabupaten|kab|kota|daerah|aceh)|pemkab|pemkot|pemprov|pemda|kabupaten|kab|kota|"
    r"provinsi|prov|gubernur|bupati|wali ?kota)\b"
)
_WHOLE = ("name", "bare_name", "alias", "office", "province", "prefer")
_VILLAGE = re.compile(r"^(pemerintah (desa|gampong|nagari|kampung|pekon)|pemdes|kepala desa|desa|gampong|nagari)\b")
_FOREIGN_TITLE = re.compile(r"^(the )?(pemerintah |pemda )(daerah |kota |provinsi |distrik )?", re.IGNORECASE)
_JOINT = re.compile(r"\s(dan|dengan|serta|&)\s.*\b(pt|cv|universit\w+|yayasan|prefecture|city|ltd)\b", re.IGNORECASE)
_AREA_WORDS = re.compile(
    r"\b(city|prefe[ck]tur\w*|province|county|municipality|state|district|oblast|canton)\b", re.IGNORECASE
)
_CITY_WORDS = re.compile(
    r"\b(metropolitan|special|city|municipality|government|of|the|town|kota|pemkot)\b", re.IGNORECASE
)
_INDONESIA = frozenset(("indonesia", "id", "republik indonesia", "dalam negeri", "nkri"))


def organization(
    draft: Draft,
    name: str,
    *,
    cell: Cell | None = None,
    wanted: tuple[str, ...] = (),
    country: str = "",
    as_place: bool = False,
    said: tuple[str, ...] = (),
    field: str = "partner_name",
) -> Organization:
    """The party of that name as understood; doubts go to the draft's findings.

    `wanted` are the classes that the register's own word allows, `country` the text of a country column, `as_place`
    says that the column lists places (sister cities): 'Batam' there is a government, not a company; `said` are the
    types of cooperation that the row or its section declares: they decide what a name alone leaves open.
    """
    is_abroad = bool(country.strip()) and words(country) not in _INDONESIA
    if as_place:
        return _place(draft, name, cell, country if is_abroad else "", field)
    if is_abroad and not wanted and (_AREA_WORDS.search(name) or _GOVERNMENT.match(words(name))):
        return _place(draft, _CITY_WORDS.sub("", name).strip(" ,") or name, cell, country, field)
    if is_village(name):
        draft.doubt("party_village", name=field, cell=cell, used="tidak_diketahui", hint=name)
        return Organization(name, "tidak_diketahui")
    reading = read_class(name, wanted, is_abroad=is_abroad)
    if reading.org_class == "tidak_diketahui" and (place := _bare_place(name, said)):
        draft.doubt("party_class_doubtful", name=field, cell=cell, used=place.org_class, hint=name)
        return place
    if reading.conflict:
        draft.doubt("party_class_conflict", name=field, cell=cell, used=reading.org_class, hint=reading.conflict)
    elif reading.org_class == "tidak_diketahui":
        draft.gap("party_class_unread", name=field, cell=cell, hint=name)
    elif reading.is_doubtful:
        draft.doubt("party_class_doubtful", name=field, cell=cell, used=reading.org_class, hint=name)
    found = Organization(reading.name, reading.org_class, reading.source, country_code=reading.country_code)
    if found.org_class in ("lembaga_luar_negeri", "pemda_luar_negeri"):
        return _abroad(draft, found, country if is_abroad else "", cell, field)
    if found.org_class == "pemda":
        return _government(draft, found, name, cell, field, said)
    if found.org_class in ("instansi_vertikal", "bumd"):
        matches = [match for match in find_regions(name) if match.region_code]
        if len({match.region_code for match in matches}) == 1:
            found = replace(found, region_code=matches[0].region_code or "")
    return found


def government(code: str) -> Organization:
    """The regional government of a region."""
    region = regions()[code]
    title = "Pemerintah Provinsi" if region.region_level == "provinsi" else "Pemerintah"
    return Organization(f"{title} {region.region_name}", "pemda", "derived", region_code=code)


def _bare_place(name: str, said: tuple[str, ...]) -> Organization | None:
    """A government named by its place alone ('Cilacap', 'Busan'); None when the name is no place or several."""
    if len(words(name).split()) > 4:
        return None
    if not _only_abroad(said):
        match = resolve_region(name)
        if match.region_code and match.method in _WHOLE:
            return government(match.region_code)
    place = _foreign_place(name) if _only_abroad(said) or "," in name or _AREA_WORDS.search(name) else None
    if place is not None:
        return place
    return Organization(name, "pemda_luar_negeri") if said == ("KSDPL",) else None


def _only_abroad(said: tuple[str, ...]) -> bool:
    return bool(said) and set(said) <= set(codes.FOREIGN_COOP_TYPES)


def _foreign_place(name: str) -> Organization | None:
    """A foreign regional government, when city, subdivision or at least country are known; a bare country is none."""
    plain = _FOREIGN_TITLE.sub("", name).strip(" ,")
    parts = plain.split()
    tries = [name, plain, _CITY_WORDS.sub("", plain).strip(" ,")]
    for count in (1, 2):
        if len(parts) > count and _is_country(country := " ".join(parts[-count:])):
            tries.append(f"{' '.join(parts[:-count])}, {country}")
    for text in dict.fromkeys(tries):
        place = resolve_place(text)
        if place.city_id or (place.country_code and place.method != "country"):
            return Organization(name, "pemda_luar_negeri", "derived", "", place.country_code or "", place.city_id or "")
    return None


def _government(
    draft: Draft, found: Organization, name: str, cell: Cell | None, field: str, said: tuple[str, ...] = ()
) -> Organization:
    is_government = bool(_GOVERNMENT.match(words(name)))
    match = resolve_region(name) if is_government or len(words(name).split()) <= 3 else None
    if match is None or not match.region_code:
        inside = find_regions(name)
        inside_codes = {one.region_code for one in inside if one.region_code}
        if len(inside_codes) == 1:
            match = next(one for one in inside if one.region_code)
            if _JOINT.search(name):  # perhaps a second body that is not understood
                draft.doubt("party_class_doubtful", name=field, cell=cell, used=found.org_class, hint=name)
        elif match is None:
            match = inside[0] if len(inside) == 1 else None
    if match is not None and match.region_code:
        if match.method in _WHOLE and len(words(name).split()) < 8:
            return replace(government(match.region_code), org_class_source=found.org_class_source)
        return replace(found, region_code=match.region_code)
    if is_government and (place := _foreign_place(name)):
        return place
    if is_government and _only_abroad(said):
        draft.doubt("place_unknown", name=field, cell=cell, hint=name)
        return Organization(name, "pemda_luar_negeri")
    report_region(draft, name, match, cell, field)
    return found


def report_region(draft: Draft, text: str, match: RegionMatch | None, cell: Cell | None, field: str) -> None:
    """A finding about a region that was not understood, with candidates when there are any."""
    candidates = match.candidates if match else ()
    hint = "; ".join(f"{region_name} ({code})" for code, region_name in candidates[:3])
    code = "region_ambiguous" if match and match.method == "ambiguous" else "region_unknown"
    if match is None and not candidates:
        code = "region_missing"
    draft.doubt(code, name=field, cell=cell, hint=hint or text)


def _abroad(draft: Draft, found: Organization, country: str, cell: Cell | None, field: str) -> Organization:
    if not country:
        return found
    code = country_code(country)
    if not code:
        draft.doubt("country_unknown", name="country", hint=country)
        return found
    return replace(found, country_code=code)


@lru_cache(maxsize=4096)
def country_code(text: str) -> str:
    """ISO code of a country as written ('Jepang', 'People Republic of China', 'Bejing, China'), '' when unknown."""
    for part in (text, *reversed(re.split(r"[,(/]", text))):
        if part.strip() and (code := resolve_place(part.strip(" )")).country_code):
            return code
    return ""


def _is_country(text: str) -> bool:
    place = resolve_place(text)
    return bool(place.country_code) and place.method in ("country", "country_only", "alias") and not place.city_id


def _place(draft: Draft, name: str, cell: Cell | None, country: str, field: str) -> Organization:
    """A government named by its place alone: at home a region, abroad a city."""
    match = resolve_region(name, prefer="kota") if not country else None
    if match is not None and match.region_code:
        return government(match.region_code)
    place = resolve_place(f"{name}, {country}" if country else name)
    if place.city_id or place.country_code:
        return Organization(name, "pemda_luar_negeri", "derived", "", place.country_code or "", place.city_id or "")
    if match is not None and match.candidates and match.method in ("ambiguous", "type_conflict", "town", "capital"):
        report_region(draft, name, match, cell, field)
        return Organization(name, "pemda", "derived")
    hint = "; ".join(str(candidate[1]) for candidate in place.candidates[:3])
    draft.doubt("place_unknown", name=field, cell=cell, hint=hint or name)
    return Organization(name, "pemda_luar_negeri", "derived")


def is_village(name: str) -> bool:
    """A village government: no daerah in the sense of the law."""
    return bool(_VILLAGE.search(words(name)))


__all__ = ["ClassReading", "country_code", "government", "is_village", "organization", "report_region"]

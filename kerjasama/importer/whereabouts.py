"""Where a party belongs: the region of a government or its agency, the country and city of a foreign body."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kerjasama.importer.draft import Draft, Organization
from kerjasama.importer.model import Cell
from kerjasama.importer.names import words
from kerjasama.importer.organizations import ClassReading, read_class
from kerjasama.importer.regions import RegionMatch, find_regions, resolve_place, resolve_region
from kerjasama.reference.tables import regions

_LOCAL = ("pemda", "bumd")
_GOVERNMENT = re.compile(
    r"^(pemerintah (provinsi|prov|kabupaten|kab|kota|daerah|aceh)|pemkab|pemkot|pemprov|pemda|kabupaten|kab|kota|"
    r"provinsi|prov|gubernur|bupati|wali ?kota)\b"
)
_WHOLE = ("name", "bare_name", "alias", "office", "province", "prefer")
_VILLAGE = re.compile(r"\b(pemerintah desa|desa|gampong|nagari|kampung)\b")
_INDONESIA = frozenset(("indonesia", "id", "republik indonesia", "dalam negeri", "nkri"))


def organization(
    draft: Draft,
    name: str,
    *,
    cell: Cell | None = None,
    wanted: tuple[str, ...] = (),
    country: str = "",
    as_place: bool = False,
    field: str = "partner_name",
) -> Organization:
    """The party of that name as understood; doubts go to the draft's findings.

    `wanted` are the classes that the register's own word allows, `country` the text of a country column, `as_place`
    says that the column lists places (sister cities): 'Batam' there is a government, not a company.
    """
    is_abroad = bool(country.strip()) and words(country) not in _INDONESIA
    if as_place:
        return _place(draft, name, cell, country if is_abroad else "", field)
    reading = read_class(name, wanted, is_abroad=is_abroad)
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
        return _government(draft, found, name, cell, field)
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


def _government(draft: Draft, found: Organization, name: str, cell: Cell | None, field: str) -> Organization:
    is_government = bool(_GOVERNMENT.match(words(name)))
    match = resolve_region(name) if is_government or len(words(name).split()) <= 3 else None
    if match is None or not match.region_code:
        inside = find_regions(name)
        codes = {one.region_code for one in inside if one.region_code}
        if len(codes) == 1:
            match = next(one for one in inside if one.region_code)
        elif match is None:
            match = inside[0] if len(inside) == 1 else None
    if match is not None and match.region_code:
        if match.method in _WHOLE and len(words(name).split()) < 8:
            return replace(government(match.region_code), org_class_source=found.org_class_source)
        return replace(found, region_code=match.region_code)
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

"""Codes of regions. BPS and Kemendagri number the same regions differently, and many codes are valid in both."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from kerjasama.importer.places.region_match import RegionMatch, resolve_region
from kerjasama.reference.tables import Region, regions

CodeSystem = Literal["kemendagri", "bps"]
_CODE = re.compile(r"^(\d{2})(?:[._\-\s]?(\d{2}))?(?:\.0+)?$")


def plain_code(code: str | int | float | None) -> str:
    """'33.05', '33_05', '3305', 3305 and 3305.0 -> '3305'; '33' stays; '' when it is no region code."""
    text = str(int(code)) if isinstance(code, float) and code.is_integer() else str(code or "").strip()
    if re.fullmatch(r"\d{4}\.0", text):  # a number that a sheet has shown with its decimal
        text = text[:4]
    match = _CODE.match(text)
    return "".join(part for part in match.groups() if part) if match else ""


def resolve_region_code(
    code: str | int | float | None, system: CodeSystem | None = None, name: str | None = None
) -> RegionMatch:
    """The region of a code. `system` says whose code it is; without it the name must decide where the two differ.

    Methods: 'kemendagri' or 'bps' (that system's code), 'unknown_code', 'code_systems_collide' (the two systems mean
    different regions and nothing decides), 'code_name_conflict' (the name means another region than the code).
    """
    text, plain = str(code if code is not None else "").strip(), plain_code(code)
    by_kemendagri, by_bps = regions().get(_dotted(plain)), _by_bps().get(plain)
    readings: dict[str, Region] = {}
    if by_kemendagri and system in (None, "kemendagri"):
        readings["kemendagri"] = by_kemendagri
    # BPS writes its codes without a dot, so a dotted code is Kemendagri's unless somebody says otherwise.
    if by_bps and (system == "bps" or (system is None and "." not in text)):
        readings["bps"] = by_bps
    if not readings:
        return RegionMatch(None, (), "unknown_code", text)
    meant = {region.region_code for region in readings.values()}
    if name and name.strip():
        by_name = {candidate for candidate, _ in _meant_by(name)}
        agreeing = {how: region for how, region in readings.items() if region.region_code in by_name}
        if not agreeing and by_name:
            return RegionMatch(None, _pairs([*readings.values(), *_regions_of(by_name)]), "code_name_conflict", text)
        if agreeing:
            readings, meant = agreeing, {region.region_code for region in agreeing.values()}
    if len(meant) > 1:
        return RegionMatch(None, _pairs(list(readings.values())), "code_systems_collide", text)
    how, region = next(iter(readings.items()))
    return RegionMatch(region.region_code, _pairs([region]), how, text)


def _meant_by(name: str) -> tuple[tuple[str, str], ...]:
    """What a name may mean; a mere similarity or an unknown name contradicts no code."""
    match = resolve_region(name)
    return match.candidates if match.region_code or match.method in ("ambiguous", "type_conflict") else ()


def _dotted(plain: str) -> str:
    return f"{plain[:2]}.{plain[2:]}" if len(plain) == 4 else plain


@lru_cache(maxsize=1)
def _by_bps() -> dict[str, Region]:
    return {region.bps_code: region for region in regions().values() if region.bps_code}


def _regions_of(codes: set[str]) -> list[Region]:
    return [regions()[code] for code in sorted(codes)]


def _pairs(found: list[Region]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((region.region_code, region.region_name) for region in found))

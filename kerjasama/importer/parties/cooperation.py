"""The type of cooperation, derived from who takes part, beside what the register says.

P22 Ps 3 (daerah with daerah), Ps 28 (third party), Ps 52 (sinergi); P25 Ps 6-7 (abroad). Whether a cooperation
between regions is wajib is a decision that only the register can report: never derived.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kerjasama.domain import codes
from kerjasama.importer.draft import Organization
from kerjasama.importer.model import Row
from kerjasama.importer.values.values import ValueMap

KSDD = ("KSDD_WAJIB", "KSDD_SUKARELA")


@dataclass(frozen=True)
class CoopReading:
    """`is_doubtful`: nothing said enough. `contradicts`: the register's word means none of what the parties make it."""

    coop_type: str
    source: str
    is_doubtful: bool = False
    contradicts: bool = False


def coop_type_of(parties: Sequence[Organization], declared: tuple[str, ...] = ()) -> CoopReading:
    """The type for these parties. `declared`: the codes that the register's own words may mean, () when it says none.

    Regional agencies of one and the same region count as one daerah. A party of unknown class leaves the register's
    word standing when that is one type, else LUAR_KSD with a doubt.
    """
    derived = _from_classes(parties)
    if derived is None:
        if len(declared) == 1:
            return CoopReading(declared[0], "declared")
        return CoopReading("LUAR_KSD", "unknown", is_doubtful=True)
    if not declared:
        return CoopReading(derived, "derived")
    if derived in declared:
        return CoopReading(derived, "declared" if len(declared) == 1 else "derived")
    if derived in KSDD and set(declared) & set(KSDD):
        return CoopReading(next(code for code in declared if code in KSDD), "declared")
    if derived == "KSDLL_LAINNYA" and "KSDLL_PENERUSAN" in declared:
        return CoopReading("KSDLL_PENERUSAN", "declared")
    if "PERTEK" in declared:
        return CoopReading("PERTEK", "declared")
    return CoopReading(derived, "derived", contradicts=True)


def _from_classes(parties: Sequence[Organization]) -> str | None:
    """The type when the classes decide it; None when too little is known."""
    classes = [party.org_class for party in parties]
    daerah = {party.region_code or party.name for party in parties if party.org_class == "pemda"}
    others = [org_class for org_class in classes if org_class != "pemda"]
    if not parties or (len(parties) == 1 and "pemda" in classes):
        return None
    if not daerah:
        return None if "tidak_diketahui" in classes or len(parties) == 1 else "LUAR_KSD"
    if "pemda_luar_negeri" in others:
        return "KSDPL"
    if "lembaga_luar_negeri" in others:
        return "KSDLL_LAINNYA"
    if _any(others, codes.CENTRAL_ORG_CLASSES):
        return "SINERGI"
    if _any(others, codes.THIRD_PARTY_ORG_CLASSES):
        return "KSDPK"
    if "tidak_diketahui" in others:
        return None
    return "KSDD_SUKARELA" if len(daerah) > 1 else None


def _any(found: Iterable[str], wanted: tuple[str, ...]) -> bool:
    return any(org_class in wanted for org_class in found)


_MARK = re.compile(r"^\s*\(?(?:[IVX]+|[A-Za-z]|\d{1,2})[.)]\s+")


def said_around(row: Row, values: ValueMap, field: str) -> tuple[tuple[str, ...], str]:
    """(codes, words) that the nearest section above the row, or else the sheet's name, declares for a field."""
    for text in (*reversed(row.section.split(" / ")), row.sheet):
        plain = _MARK.sub("", text).strip(" :")
        if plain and (found := values.codes(field, plain)):
            return found, text
    return (), ""

"""What fits together: a measure and its unit, a commodity and the group it stands in, varieties of one commodity."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kerjasama.importer.potential.figure import Figure
from kerjasama.importer.potential.items import Item
from kerjasama.importer.potential.units import Unit
from kerjasama.importer.potential.vocabulary import vocabulary
from kerjasama.importer.reading.columns import normalize
from kerjasama.reference.tables import load

_MASS = ("ton", "liter", "m3", "butir", "ekor", "unit", "batang", "mwh", "mw", "m2", "kg/kapita/tahun")
# Base units in which a measure may be counted, as far as a title or a file's name may lend it to a column.
_UNITS: dict[str, tuple[str, ...]] = {
    "produksi": _MASS, "kebutuhan": _MASS, "ketersediaan": _MASS, "stok": _MASS, "neraca": _MASS,
    "luas": ("hektare", "km2", "m2"), "luas_panen": ("hektare", "km2", "m2"), "produktivitas": ("ton/ha",),
    "penduduk": ("orang",), "pengunjung": ("orang",), "populasi_ternak": ("ekor",), "jumlah_usaha": ("unit",),
    "pdrb": ("rupiah", "usd"), "pdrb_per_kapita": ("rupiah", "usd"), "nilai": ("rupiah", "usd"),
}  # fmt: skip
_GROUP = re.compile(
    r"^(?:(?:jenis|kelompok|komoditas|komoditi|tanaman|golongan) )*"
    r"(?:ternak(?: besar| kecil| lainnya)?|aneka ternak|unggas|tanaman pangan|pangan|palawija|hortikultura|"
    r"sayuran?(?: sayuran)?(?: semusim| tahunan)?|buah(?:an)?(?: buahan)?(?: semusim| tahunan)?|"
    r"buah dan sayur(?:an)?(?: semusim| tahunan)?|biofarmaka|tanaman hias|perkebunan|bumbu|"
    r"(?:large |small )?livestock|poultry|vegetables?|fruits?|food crops|estate crops)$"
)


def may_be_in(measure: str, unit: Unit | None) -> bool:
    """Whether a measure may be counted in a unit: no production in persons. Unknown units fit everything."""
    allowed = _UNITS.get(measure)
    return allowed is None or unit is None or not unit.base_unit or unit.base_unit in (*allowed, "persen")


def is_group(words: str) -> bool:
    """Whether words only name the group that commodities belong to anyway ('Unggas' over ducks and hens)."""
    return bool(_GROUP.match(normalize(words)))


def tell_varieties_apart(figures: Sequence[Figure]) -> None:
    """Where two kinds of one commodity have figures that differ, each goes by its own name ('Kopi Robusta')."""
    by_key: dict[object, dict[str, Figure]] = defaultdict(dict)
    different: set[str] = set()
    for one in figures:
        if one.item is not None and one.item.code and one.item.kind == "komoditas" and one.kind != "total":
            mine = by_key[one.key]
            if any(name != _key(one) and other.value != one.value for name, other in mine.items()):
                different.add(one.item.code)
            mine.setdefault(_key(one), one)
    if not different:
        return
    own = {row["commodity_code"]: _plain(row["commodity_name"]) for row in load("commodities").to_pylist()}
    for one in figures:
        if one.item is not None and one.item.code in different and _key(one) != own[one.item.code]:
            one.breakdown = "; ".join(part for part in (one.item.name, one.breakdown) if part)


def _key(figure: Figure) -> str:
    return _plain(figure.item.name) if figure.item else ""


def _plain(name: str) -> str:
    return normalize(re.sub(r"\([^)]*\)", " ", name))


def of_rice(item: Item | None, others: Sequence[Item | None]) -> Item | None:
    """'GKP' is white sugar alone, and harvested paddy beside other paddy."""
    paddy = vocabulary().commodities.get("padi")
    beside = paddy is not None and any(one is not None and one.code == paddy.code for one in others)
    if item is not None and paddy is not None and beside and normalize(item.name) == "gkp":
        return replace(item, code=paddy.code, subject=paddy.subject)
    return item

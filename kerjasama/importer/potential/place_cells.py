"""Cells that name regions: names and codes as tables write them, totals, the whole country."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from kerjasama.importer.places.region_codes import plain_code
from kerjasama.importer.places.regions import resolve_region
from kerjasama.importer.potential.vocabulary import remembered, vocabulary
from kerjasama.importer.reading.columns import normalize
from kerjasama.reference.tables import regions

_NUMBERED = re.compile(r"^\s*(?:\d{1,3}\s*[.)]\s*(?=[^\d\s])|[IVX]{1,5}\s*[.)]\s+|[a-z]\s*[.)]\s+)", re.IGNORECASE)
_CODE_BEFORE = re.compile(r"^\s*[\[(]?\s*((?:ID)?\d{2}(?:\.?\d{2})?)\s*[\])]?\s*[-–.:]?\s+(?=[A-Za-z])")
_CODE_BEHIND = re.compile(r"\s*[\[(]\s*((?:ID)?\d{2}(?:\.?\d{2})?)\s*[\])]\s*$")
_MARKS = re.compile(r"\s*(?:[*]{1,3}\s*\)?|(?<=[a-z\s])\d\s*\)|[¹²³⁴⁵⁶⁷⁸⁹]+\)?)\s*$", re.IGNORECASE)
_TOTAL_LEAD = re.compile(
    r"^\s*(?:sub\s*-?\s*)?(?:grand\s+)?(?:jumlah|total)\b\s*[:/\-]?\s*(?:(?:total|jumlah)\b\s*)?", re.IGNORECASE
)
_TOTAL_WORDS = frozenset(
    [
        "jumlah",
        "total",
        "kabupaten",
        "kota",
        "kab",
        "provinsi",
        "prov",
        "wilayah",
        "daerah",
        "seluruh",
        "seluruhnya",
        "keseluruhan",
        "semua",
        "dan",
        "regency",
        "city",
        "municipality",
        "sub",
        "a",
        "b",
        "c",
        "d",
        "i",
        "ii",
        "iii",
        "iv",
        "v",
    ]
)
_TYPE_ALONE = {
    "kabupaten": "kabupaten", "kab": "kabupaten", "regency": "kabupaten", "kabupaten regency": "kabupaten",
    "kota": "kota", "municipality": "kota", "kota municipality": "kota", "city": "kota", "kota city": "kota",
    "kabupaten kabupaten": "kabupaten", "provinsi": "provinsi", "province": "provinsi", "kotamadya": "kota",
    "wilayah kabupaten": "kabupaten", "wilayah kota": "kota", "regencies": "kabupaten", "cities": "kota",
}  # fmt: skip


@remembered(65_536)
def clean_name(text: str) -> str:
    """A region's name without number, code, footnote mark and second language; the type word spelt rightly."""
    name = " ".join(text.replace("_", " ").split())
    name = _CODE_BEHIND.sub("", _CODE_BEFORE.sub("", name))
    if _NUMBERED.match(name) and not resolve_region(name).region_code:  # 'D. I. Yogyakarta' is no item D
        name = _NUMBERED.sub("", name)
    name = _MARKS.sub("", name).strip(" .:")
    if "/" in name and not resolve_region(name).region_code:
        name = name.split("/")[0].strip()
    first, _, rest = name.partition(" ")
    word = first.casefold().strip(".")
    if (
        rest
        and len(word) > 4
        and word not in ("kabupaten", "provinsi", "propinsi")
        and not resolve_region(name).region_code
    ):
        for right in ("kabupaten", "provinsi", "kota"):
            if len(word) > len(right) - 2 and fuzz.ratio(word, right) >= 85:
                name = f"{right.capitalize()} {rest}"
    return name


@remembered(65_536)
def is_mended(text: str) -> bool:
    """Whether the type word had to be spelt rightly ('Kabupatan')."""
    mended = clean_name(text).split(" ")[0].casefold()
    return (
        mended in ("kabupaten", "provinsi", "kota")
        and mended not in text.casefold()
        and not re.search(r"\b(kab|prov|prop|kot)\b|pemk|propinsi", text.casefold())
    )


@remembered(65_536)
def name_or_province(text: str) -> str:
    """The name behind 'Jumlah' or 'Total' ('Total Provinsi Jawa Tengah' -> 'Provinsi Jawa Tengah'), else the name."""
    name = clean_name(text)
    return _TOTAL_LEAD.sub("", name) or name


@remembered(65_536)
def code_in(text: str) -> str:
    """'ID1107', '11.07', '1107.0', '1107' -> '1107'; '' for anything else."""
    plain = re.sub(r"^ID\s*-?", "", text.strip(), flags=re.IGNORECASE)
    found = plain_code(plain)
    return found if re.fullmatch(r"[1-9]\d(\d\d)?", found) else ""


def code_within(text: str) -> str:
    """The code that stands before or behind the name in its own cell ('3305 Kebumen', 'Kebumen (3305)')."""
    match = _CODE_BEFORE.match(text) or _CODE_BEHIND.search(text)
    code = code_in(match[1]) if match else ""
    return code if len(code) == 4 else ""  # two digits in front are as likely the number of the line


@remembered(65_536)
def is_national(text: str) -> bool:
    """Whether the whole country is meant."""
    return any(normalize(part) in vocabulary().national for part in (clean_name(text), text, text.split("/")[0]))


@remembered(65_536)
def is_total(text: str) -> bool:
    """A total that names no place: 'Jumlah', 'Total', 'Sub Total', 'Jumlah Kabupaten', 'JUMLAH/TOTAL'."""
    plain = normalize(_MARKS.sub("", text))
    if plain in vocabulary().totals:
        return True
    match = _TOTAL_LEAD.match(text)
    return match is not None and all(word in _TOTAL_WORDS for word in normalize(text[match.end() :]).split())


def starts_total(text: str) -> bool:
    """'Jumlah' or 'Total' in front of whatever: in a column of regions a total of some of them."""
    return bool(_TOTAL_LEAD.match(text))


@remembered(65_536)
def is_island(text: str) -> bool:
    """A group of provinces ('Sumatera', 'Bali dan Nusa Tenggara'): its row is a total of theirs."""
    return normalize(re.sub(r"^\s*(?:pulau|jumlah|total)\s+", "", clean_name(text), flags=re.I)) in vocabulary().islands


@remembered(65_536)
def is_average(text: str) -> bool:
    """'Rata-rata', 'Average'."""
    plain = normalize(text)
    return any(plain == word or plain.startswith(f"{word} ") for word in vocabulary().averages)


def type_alone(text: str) -> str:
    """The level that a section line of nothing but a type word says: 'Kabupaten/Regency' -> kabupaten; '' otherwise."""
    return _TYPE_ALONE.get(normalize(re.sub(r"^\s*([A-Za-z]|[IVX]+|\d+)\s*[.)]\s*", "", text)), "")


def is_region_heading(text: str) -> str:
    """The region that a heading over figures is ('Jawa Tengah', 'Kab. Kebumen'), 'ID' for the whole country, or ''."""
    if is_national(text):
        return "ID"
    name = name_or_province(text)
    if len(name) < 3 or normalize(name) in vocabulary().commodities:
        return ""
    match = resolve_region(name)
    if match.region_code:
        return match.region_code
    if match.method == "ambiguous":
        provinces = [code for code, _name in match.candidates if len(code) == 2]
        return provinces[0] if provinces else next(
            (code for code, _n in match.candidates if regions()[code].region_level == "kabupaten"), "")  # fmt: skip
    return ""

"""Several partners, roles or numbers in one cell, taken apart only where the writing is clear."""

from __future__ import annotations

import re
from functools import lru_cache

from kerjasama.domain import codes
from kerjasama.importer.parties.names import has_blank_part, is_no_number, words
from kerjasama.importer.parties.organizations import branch_class, class_from_name, known_body
from kerjasama.importer.places.regions import resolve_region

_LINES = re.compile(r"\s*(?:[\r\n]+|;|\s{3,}|\t)\s*")
_ITEM = re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+")
_LETTERED = re.compile(r"(?:^|(?<=\s))\(?([a-h])[.)]\s+")
# 'PIHAK KESATU: ...', 'Pihak I = ...' in front of a name inside the cell.
_PARTY_LABEL = re.compile(
    r"(?:^|(?<=[\s,;]))(?:para )?pihak\s*(?:ke[\s-]?)?(?:kesatu|pertama|kedua|ketiga|keempat|i{1,3}|iv|v|\d)\s*[:=]\s*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-•*·]\s+|\(?\d{1,2}[.)]\s*(?=\D)|[a-z][.)]\s+)")
_STRAY = re.compile(r'^["\'\s,.]+[A-Za-z]?$')
_GOVERNMENT = re.compile(
    r"^(pemerintah (daerah )?|pemda |bupati |pem)?(kab(upaten)?|kota|prov(insi)?|pemkab|pemkot|pemprov)\b\.?|"
    r"^(bupati|wali ?kota|gubernur)\b",
    re.IGNORECASE,
)
_ASIAN = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0600-\u06ff]")
_SURE = tuple((org_class, False) for org_class in codes.ORG_CLASSES)
_NUMBER_JOINTS = re.compile(r"\s*(?:[\r\n]+|;)\s*|\s+dan\s+|\s+&\s+|(?<=\S)\s/\s(?=\S)", re.IGNORECASE)


def split_lines(text: str) -> list[str]:
    """The lines of a cell: newlines, semicolons, runs of three spaces and more, numbered lists on one line."""
    return list(_lines(text))


@lru_cache(maxsize=65536)
def _lines(text: str) -> tuple[str, ...]:
    if _PARTY_LABEL.search(text):
        text = _PARTY_LABEL.sub("\n", text)
    parts = [part for part in _LINES.split(text) if part]
    if len(parts) == 1:
        parts = _numbered(text)
    cleaned = [_BULLET.sub("", part).strip().strip(",").strip() for part in parts]
    return tuple(part for part in cleaned if part and not _STRAY.match(part))


def split_names(text: str) -> list[str]:
    """The partners in a cell, in order.

    A name in two scripts (Thai and Latin) is one partner. ' dan ' and ',' part two names only when each side is
    clearly a body of its own: 'Kementerian Desa dan Pembangunan Daerah Tertinggal' stays one.
    """
    parts = split_lines(text)
    if len(parts) == 2 and bool(_ASIAN.search(parts[0])) != bool(_ASIAN.search(parts[1])):
        return [" / ".join(parts)]
    return [name for part in parts for name in _by_joints(part)]


def split_numbers(text: str) -> list[str]:
    """The document numbers in a cell; text that says there is none gives an empty list, an empty line too."""
    if is_no_number(text):
        return []
    parts = [part.strip() if not has_blank_part(part) else part.rstrip() for part in _NUMBER_JOINTS.split(text)]
    kept = [_BULLET.sub("", part) if re.match(r"^\s*\d\.\s+\S", part) else part for part in parts]
    return [part for part in kept if part.strip() and not is_no_number(part)]


def _numbered(text: str) -> list[str]:
    marks = list(_ITEM.finditer(text))
    if len(marks) < 2 or [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)):
        marks = list(_LETTERED.finditer(text))
        if len(marks) < 2 or [mark[1] for mark in marks] != list("abcdefgh"[: len(marks)]):
            return [text]
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]


def _by_joints(name: str) -> list[str]:
    if known_body(name) is not None:
        return [name]
    by_comma = [part.strip() for part in _ALL_JOINTS.split(name) if part.strip()]
    if len(by_comma) > 1 and all(_GOVERNMENT.match(part) for part in by_comma):
        return by_comma
    if len(by_comma) > 1 and (listed := _listed_regions(by_comma)):
        return listed
    # A unit and the body above it stand with a comma too ('Ditjen Dukcapil, Kemendagri'): then it takes one first word.
    is_list = len(by_comma) > 2 and not any(_UNIT.match(part) for part in by_comma)
    if (is_list or (len(by_comma) > 1 and _same_first_word(by_comma))) and all(_is_clear(part) for part in by_comma):
        return by_comma
    for joint in _TWO_JOINTS:
        halves = [half.strip(" ,") for half in joint.split(name)]
        if len(halves) == 2 and all(halves) and all(_is_clear(half) for half in halves):
            return halves
    return [name]


_ALL_JOINTS = re.compile(
    r",\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+|\s+&\s+|\s*/\s*(?=(?:kab|kota|pem)[\w.]*\s)", re.I
)
_TWO_JOINTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (r"\s+(?:dan|serta|&)\s+", r"\s+(?:dengan|vs\.?|x)\s+", r"\s+[-–—]\s+", r"\s+/\s+")
)


_UNIT = re.compile(
    r"^(dinas|ditjen|direktorat|fakultas|badan|biro|bagian|bidang|seksi|kantor|kanwil|balai|pusat|lembaga|lppm|program|tbk|satuan|"
    r"sekretariat|deputi|divisi|unit|upt)\b",
    re.IGNORECASE,
)


def _same_first_word(parts: list[str]) -> bool:
    return len({part.split()[0].casefold().rstrip(".") for part in parts}) == 1


def _listed_regions(parts: list[str]) -> list[str] | None:
    """'Kabupaten Banyumas, Cilacap, dan Purbalingga': the type stands once and holds for all that follow."""
    match = _GOVERNMENT.match(parts[0])
    if not match:
        return None
    listed, lead = [], match[0].strip()
    for part in parts:
        own = _GOVERNMENT.match(part)
        lead = own[0].strip() if own else lead
        full = part if own else f"{lead} {part}"
        if not resolve_region(full).region_code or len(part.split()) > 4:
            return None
        listed.append(full)
    return listed


# First words of a body whose class the whole name tells: a government by its title, a company, a campus.
_AREA = re.compile(r"\b(prefecture|province|city|county|municipality)$", re.IGNORECASE)
_OPENER = re.compile(
    r"^(pemerintah (kab|kota|prov|daerah|aceh)|pem(kab|kot|prov)|bupati |wali ?kota |gubernur |rektor |"
    r"(universitas|univ\.?|politeknik|institut|stikes|uin|iain|yayasan|koperasi|perum|perumda|"
    r"pdam|rsud|bank|pt\.?|cv\.?) \w)",
    re.IGNORECASE,
)


def _is_clear(name: str) -> bool:
    """A body by itself: known by name, or starting with the word of a class ('Tertib Niaga Kemendag' does not)."""
    bare = name.strip(" ,")
    first, _space, second = " ".join(bare.split()[:2]).partition(" ")
    if known_body(bare) is not None or class_from_name(first) in _SURE or _OPENER.match(bare):
        return True
    if branch_class(words(bare)) or _AREA.search(bare):
        return True
    return class_from_name(f"{first} {second}") in _SURE and class_from_name(second) not in _SURE

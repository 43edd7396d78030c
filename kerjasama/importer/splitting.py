"""Several partners, roles or numbers in one cell, taken apart only where the writing is clear."""

from __future__ import annotations

import re

from kerjasama.domain import codes
from kerjasama.importer.names import has_blank_part, is_no_number
from kerjasama.importer.organizations import class_from_name, known_body

_LINES = re.compile(r"\s*(?:[\r\n]+|;|\s{3,}|\t)\s*")
_ITEM = re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+")
_BULLET = re.compile(r"^\s*(?:[-•*·]\s+|\(?\d{1,2}[.)]\s*(?=\D)|[a-z][.)]\s+)")
_STRAY = re.compile(r'^["\'\s,.]+[A-Za-z]?$')
_GOVERNMENT = re.compile(
    r"^(pemerintah |pem)?(kab(upaten)?|kota|prov(insi)?|pemkab|pemkot|pemprov)\b\.?", re.IGNORECASE
)
_ASIAN = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0600-\u06ff]")
_SURE = tuple((org_class, False) for org_class in codes.ORG_CLASSES)
_NUMBER_JOINTS = re.compile(r"\s*(?:[\r\n]+|;)\s*|\s+dan\s+|\s+&\s+|(?<=\S)\s/\s(?=\S)", re.IGNORECASE)


def split_lines(text: str) -> list[str]:
    """The lines of a cell: newlines, semicolons, runs of three spaces and more, numbered lists on one line."""
    parts = [part for part in _LINES.split(text) if part]
    if len(parts) == 1:
        parts = _numbered(text)
    cleaned = [_BULLET.sub("", part).strip().strip(",").strip() for part in parts]
    return [part for part in cleaned if part and not _STRAY.match(part)]


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
        return [text]
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]


def _by_joints(name: str) -> list[str]:
    if known_body(name) is not None:
        return [name]
    by_comma = [part.strip() for part in re.split(r",\s*(?:dan\s+)?|\s+dan\s+|\s+&\s+", name) if part.strip()]
    if len(by_comma) > 1 and all(_GOVERNMENT.match(part) for part in by_comma):
        return by_comma
    halves = re.split(r"\s+dan\s+|\s+serta\s+", name)
    if len(halves) == 2 and all(_is_clear(half) for half in halves):
        return [half.strip(" ,") for half in halves]
    return [name]


def _is_clear(name: str) -> bool:
    """A body by itself: known by name, or starting with the word of a class ('Tertib Niaga Kemendag' does not)."""
    bare = name.strip(" ,")
    first, _space, second = " ".join(bare.split()[:2]).partition(" ")
    if known_body(bare) is not None or class_from_name(first) in _SURE:
        return True
    return class_from_name(f"{first} {second}") in _SURE and class_from_name(second) not in _SURE

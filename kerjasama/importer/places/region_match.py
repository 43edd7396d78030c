"""Which region a text means. A name that fits two regions is a finding, never a choice.

The type (Kabupaten, Kota, Provinsi) is compared apart from the name: as one string 'Kota Bogor' is almost
'Kabupaten Bogor'. Spelling variants (case, marks, spaces, hyphens) and the aliases of data/mappings/region_aliases.csv
resolve; a misspelling or a capital only brings candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from kerjasama.importer.places.region_names import (
    Lead,
    NameIndex,
    name_index,
    read_lead,
    read_leads,
    skip_titles,
    words_of,
)

RESOLVED = ("name", "bare_name", "alias", "office", "province", "prefer")
UNRESOLVED = (
    "empty",
    "ambiguous",
    "type_conflict",
    "province_conflict",
    "town",
    "capital",
    "similar",
    "unknown",
)
_MOST_CANDIDATES = 5
_LEAST_SIMILARITY = 78.0
_LEAST_SIMILARITY_ALONE = 86.0  # nothing says that it is a region at all: 'Kemendagri' is no 'Kendari'
_COMMA = re.compile(r"\s*[,;(\[]\s*|\s+-\s+")
_INNER_PROVINCE = re.compile(r"\b(?:provinsi|propinsi|prov\.?|prop\.?)\s", re.IGNORECASE)


@dataclass(frozen=True)
class RegionMatch:
    """`region_code` is None unless exactly one region is meant; `candidates` are (code, name), best first.

    `method` says how: one of RESOLVED or UNRESOLVED here; `find_regions` adds 'listed' and 'agency',
    `resolve_region_code` 'kemendagri', 'bps', 'code_name_conflict', 'code_systems_collide', 'unknown_code'.
    `matched` is the part of the text that was read, `start` its position in the text.
    """

    region_code: str | None
    candidates: tuple[tuple[str, str], ...]
    method: str
    matched: str = ""
    start: int = 0


def resolve_region(text: str | None, *, province_hint: str | None = None, prefer: str | None = None) -> RegionMatch:
    """The region that a whole text names ('Pemkab Kebumen', 'KalBar', 'Kota Bandung, Jawa Barat').

    `province_hint` is a province code that decides between namesakes; `prefer` a level ('kota', 'kabupaten',
    'provinsi') that decides when the text itself says none, for lists that are known to be of cities.
    """
    return _resolve(text or "", province_hint, prefer, name_index())


@lru_cache(maxsize=65_536)
def _resolve(text: str, province_hint: str | None, prefer: str | None, index: NameIndex) -> RegionMatch:
    parts = [part for part in _COMMA.split(_INNER_PROVINCE.sub(", provinsi ", text)) if words_of(part)]
    if not parts:
        return RegionMatch(None, (), "empty")
    head, tail = parts[0], parts[1:]
    if len(tail) == 1 and not _starts_name(head, index) and read_lead(words_of(tail[0])).length:
        only_type = read_lead(words_of(tail[0]))
        if only_type.length == len(words_of(tail[0])):  # 'Bogor (Kota)', 'Bogor, Kab.'
            return _resolve_one([*words_of(tail[0]), *words_of(head)], province_hint, prefer, index, text)
    # Whole text first: 'Bangka - Belitung' is one name, not a place in Belitung.
    whole = _resolve_one(words_of(text), province_hint, prefer, index, text)
    if whole.region_code or not tail:
        return whole
    behind = [_resolve_one(words_of(part), None, None, index, part) for part in tail]
    provinces = {match.region_code[:2] for match in behind if match.region_code}
    hint = province_hint or (provinces.pop() if len(provinces) == 1 else None)
    match = _resolve_one(words_of(head), hint, prefer, index, text)
    if match.region_code is None and match.method in ("unknown", "similar", "capital"):
        inside = tuple(candidate for found in behind if found.region_code for candidate in found.candidates)
        if inside:  # 'Bumiayu, Brebes': a town, and the region it lies in; the office decides whether that is meant
            return RegionMatch(None, inside, "town", text)
    return match


def _starts_name(text: str, index: NameIndex) -> bool:
    return read_lead(words_of(text)).length > 0


def _resolve_one(
    words: list[str], province_hint: str | None, prefer: str | None, index: NameIndex, text: str
) -> RegionMatch:
    words = skip_titles(words)
    whole = index.codes("".join(words))
    if whole:  # before any type is read off: 'Kota Baru' and 'Lima Puluh Kota' are names
        return decide(whole, Lead(None, "", 0), province_hint, prefer, index, text, "".join(words))
    lead, rest = _split_type(words)
    key = "".join(rest)
    codes = index.codes(key)
    for shorter in list(read_leads(words))[1:]:
        if not codes and (codes := index.codes("".join(words[shorter.length :]))):
            lead, rest = shorter, words[shorter.length :]
            key = "".join(rest)
    if not codes:
        inner = read_lead(rest)  # 'Pemda Kabupaten ...', 'Bupati Kabupaten ...', 'Kab/Kota ...'
        if inner.length and len(rest) > inner.length:
            lead, rest = _joined(lead, inner), rest[inner.length :]
            key = "".join(rest)
            codes = index.codes(key)
    if codes:
        return decide(codes, lead, province_hint, prefer, index, text, key)
    if not key:
        return RegionMatch(None, (), "unknown", text)
    return _suggest(key, lead, province_hint, index, text)


def _split_type(words: list[str]) -> tuple[Lead, list[str]]:
    """The type said in front ('Pemkab', 'Kota', 'Bupati') or behind ('City', 'Regency'), and the name."""
    lead = read_lead(words)
    rest = words[lead.length :]
    if not lead.length and len(words) > 1:
        behind = read_lead(words, len(words) - 1)
        if behind.level:
            lead, rest = behind, words[:-1]
    return lead, [word for word in rest if word not in ("administrasi", "adm")] or rest


def _joined(outer: Lead, inner: Lead) -> Lead:
    """Two leads in a row; two different levels ('Kab/Kota') say as little as none."""
    if not outer.level or not inner.level or outer.level == inner.level:
        return inner if inner.level else outer
    return Lead("", "type", inner.length)


def decide(
    codes: Iterable[str],
    lead: Lead,
    province_hint: str | None,
    prefer: str | None,
    index: NameIndex,
    text: str,
    key: str,
) -> RegionMatch:
    """One of the namesakes, when what is written (or `prefer`) leaves only one."""
    everyone = tuple(codes)
    found = everyone
    method = "name" if lead.level else "bare_name"
    if lead.level:
        found = tuple(code for code in everyone if index.regions[code].region_level == lead.level)
        if not found:
            return RegionMatch(None, named(everyone, index), "type_conflict", text)
        method = "office" if lead.method == "office" else "name"
    if province_hint:
        near = tuple(code for code in found if code[:2] == province_hint)
        if not near:
            return RegionMatch(None, named(found, index), "province_conflict", text)
        # 'Banjar, Jawa Barat' is the city there; 'Ambon, Maluku' does not say the province itself again.
        if len(near) > 1:
            near = tuple(code for code in near if len(code) > 2) or near
        if len(near) < len(found):
            found, method = near, "province"
    if len(found) > 1 and prefer and not lead.level:
        preferred = tuple(code for code in found if index.regions[code].region_level == prefer)
        if len(preferred) == 1:
            found, method = preferred, "prefer"
    if len(found) > 1:
        return RegionMatch(None, named(found, index), "ambiguous", text)
    if method in ("name", "bare_name") and key not in index.names:
        method = "alias"
    return RegionMatch(found[0], named(found, index), method, text)


def _suggest(key: str, lead: Lead, province_hint: str | None, index: NameIndex, text: str) -> RegionMatch:
    """Candidates only: capitals, consonant short forms ('Bdg') and similar spellings."""
    capitals = _fitting(index.capitals.get(key, ()), lead, province_hint, index)
    if capitals:
        return RegionMatch(None, named(capitals, index), "capital", text)
    scored: dict[str, float] = {}
    least = _LEAST_SIMILARITY if lead.length else _LEAST_SIMILARITY_ALONE
    for name, score, _ in process.extract(key, index.spellings, scorer=fuzz.ratio, limit=12, score_cutoff=least):
        for code in index.codes(name):
            scored[code] = max(scored.get(code, 0.0), score)
    if not scored and lead.length and 3 <= len(key) <= 5:
        for name, codes in index.names.items():
            if name[0] == key[0] and _is_short_form(key, name):
                scored.update(dict.fromkeys(codes, 100.0 - len(name)))
    ordered = sorted(scored, key=lambda code: (-scored[code], code))
    fitting = _fitting(ordered, lead, province_hint, index)[:_MOST_CANDIDATES]
    return RegionMatch(None, named(fitting, index), "similar" if fitting else "unknown", text)


def _fitting(codes: Iterable[str], lead: Lead, province_hint: str | None, index: NameIndex) -> tuple[str, ...]:
    return tuple(
        code
        for code in codes
        if (not lead.level or index.regions[code].region_level == lead.level)
        and (not province_hint or code[:2] == province_hint)
    )


def _is_short_form(short: str, name: str) -> bool:
    """All letters of `short` in order within `name`, and its last letter no vowel of chance: 'bdg' in 'bandung'."""
    position = -1
    for letter in short:
        position = name.find(letter, position + 1)
        if position < 0:
            return False
    return short[-1] == name[-1]


def named(codes: Iterable[str], index: NameIndex) -> tuple[tuple[str, str], ...]:
    """(code, full name) for each code."""
    return tuple((code, index.regions[code].region_name) for code in codes)

"""Regions named inside a longer text: 'Dinas Perikanan Kab. Belitung Timur', 'Bupati Kebumen dan Purworejo'.

Many names of regions are ordinary words or parts of company names, so a bare name counts only behind a word that
announces a region: its type, an office, or a regional agency.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kerjasama.importer.places.region_match import RegionMatch, decide, named
from kerjasama.importer.places.region_names import SHORT_FORMS, Lead, NameIndex, fold, name_index, read_lead, read_leads

# A regional agency announces the region that stands at the end of its name.
_SHORT_AGENCIES = """
    dinas dinkes disdik disnaker dispar disperindag diskominfo dishub dlh dpmptsp dprd bappeda bappelitbang
    bappelitbangda bapperida baperlitbang bkad bpkad bapenda bkd bkpsdm bkpp bpbd kesbangpol satpol setda sekda
    inspektorat rsud kanwil ditjen bnnk bnnp pdam perumda tkksd
"""
AGENCIES: tuple[tuple[str, ...], ...] = (
    *((word,) for word in _SHORT_AGENCIES.split()),
    ("sekretariat", "daerah"),
    ("sekretaris", "daerah"),
    ("badan", "perencanaan", "pembangunan", "daerah"),
    ("kantor", "wilayah"),
    ("direktorat", "jenderal"),
)
COMMON_WORDS = {"batu", "buru", "puncak", "pasir", "serang"}  # never at the end of an agency's name by themselves
_DIRECTIONS = ("utara", "selatan", "barat", "timur", "tengah", "tenggara")
_JOINERS = ("dan", "serta", "and")
_TOKEN = re.compile(r"[^\W_]+|[,;:&()\n]", re.UNICODE)
_BREAKS = ",;:()\n"


@dataclass(frozen=True)
class _Token:
    text: str  # folded, short forms spelled out
    start: int
    end: int
    is_capital: bool


@dataclass(frozen=True)
class _Found:
    match: RegionMatch
    lead: Lead
    stop: int  # index of the token behind the name


def find_regions(text: str | None) -> list[RegionMatch]:
    """The regions a text mentions, in its order, each once; namesakes come back with candidates and no code.

    `method` adds to those of `resolve_region`: 'listed' (in a list behind a named one: 'Kabupaten Kebumen dan
    Purworejo') and 'agency' (bare name at the end of a regional agency's name).
    """
    return list(_find(text or "", name_index()))


@lru_cache(maxsize=16_384)
def _find(text: str, index: NameIndex) -> tuple[RegionMatch, ...]:
    tokens = _tokens(text)
    found: list[RegionMatch] = []
    position = 0
    while position < len(tokens):
        hit = _announced(tokens, position, index, text) or _agency(tokens, position, index, text)
        if hit is None:
            position += 1
            continue
        found.append(hit.match)
        position = hit.stop
        while (listed := _listed(tokens, position, hit, index, text)) is not None:
            found.append(listed.match)
            hit, position = listed, listed.stop
    unique: dict[tuple[str | None, tuple[tuple[str, str], ...]], RegionMatch] = {}
    for match in found:
        unique.setdefault((match.region_code, match.candidates), match)
    return tuple(unique.values())


def _tokens(text: str) -> list[_Token]:
    tokens = []
    for match in _TOKEN.finditer(text):
        word = fold(match.group())
        tokens.append(_Token(SHORT_FORMS.get(word, word), match.start(), match.end(), match.group()[0].isupper()))
    return tokens


def _announced(tokens: list[_Token], position: int, index: NameIndex, text: str) -> _Found | None:
    """A name right behind a type or office word; 'Kota' that is part of a name is not such a word."""
    words = [token.text for token in tokens[position : position + 12]]
    for lead in read_leads(words):
        start = position + lead.length
        direct = _named_at(tokens, start, lead, index, text, position)
        if direct:
            return direct
        inner = read_lead(words, lead.length)  # 'Pemda Kabupaten ...', 'Kab/Kota ...'
        if inner.length:
            both = {lead.level, inner.level} - {""}
            joined = Lead("", "type", 0) if len(both) > 1 else (inner if inner.level else lead)
            hit = _named_at(tokens, start + inner.length, joined, index, text, position)
            if hit:
                return hit
    return None


def _named_at(
    tokens: list[_Token], start: int, lead: Lead, index: NameIndex, text: str, from_token: int
) -> _Found | None:
    """The longest name that begins at token `start` and fits what was announced."""
    while start < len(tokens) and tokens[start].text in ("administrasi", "adm"):
        start += 1
    run = _run(tokens, start, index.longest)
    for length in range(run, 0, -1):
        key = "".join(token.text for token in tokens[start : start + length])
        codes = index.codes(key)
        if not codes:
            continue
        match = decide(codes, lead, _province_behind(tokens, start + length, index), None, index, text, key)
        if match.method == "type_conflict":
            continue
        return _Found(_placed(match, tokens, from_token, start + length, text), lead, start + length)
    return None


def _run(tokens: list[_Token], start: int, longest: int) -> int:
    """How many words follow each other without a break."""
    length = 0
    while length < longest and start + length < len(tokens) and tokens[start + length].text not in f"{_BREAKS}&":
        length += 1
    return length


def _province_behind(tokens: list[_Token], start: int, index: NameIndex) -> str | None:
    """The province said right behind a name: 'Kab. Bandung Provinsi Jawa Barat', 'Kota Banjar, Jawa Barat'."""
    while start < len(tokens) and tokens[start].text in ",(":
        start += 1
    lead = read_lead([token.text for token in tokens[start : start + 4]])
    if lead.level == "provinsi":
        start += lead.length
    for length in range(_run(tokens, start, 5), 0, -1):
        codes = index.codes("".join(token.text for token in tokens[start : start + length]))
        provinces = [code for code in codes if len(code) == 2]
        if provinces and (lead.level == "provinsi" or len(codes) == 1):
            return provinces[0]
    return None


def _agency(tokens: list[_Token], position: int, index: NameIndex, text: str) -> _Found | None:
    """A bare capitalised name at the end of an agency's name: 'Dinas Perikanan Belitung Timur'."""
    words = [token.text for token in tokens[position : position + 4]]
    length = next((len(agency) for agency in AGENCIES if tuple(words[: len(agency)]) == agency), 0)
    if not length:
        return None
    stop = position + length
    while stop < len(tokens) and tokens[stop].text not in ";:()\n":
        if read_lead([token.text for token in tokens[stop : stop + 3]]).length:
            return None  # what follows announces the region itself
        stop += 1
    lead = Lead("", "type", 0)
    for start in range(position + length, stop):
        if not tokens[start].is_capital:
            continue
        hit = _named_at(tokens, start, lead, index, text, start)
        if hit is None or (hit.stop - start == 1 and tokens[start].text in COMMON_WORDS):
            continue
        behind = hit.stop
        listed = _listed(tokens, behind, hit, index, text)
        if behind == stop or listed is not None or tokens[behind].text == ",":
            match = replace(hit.match, method="agency") if hit.match.region_code else hit.match
            return replace(hit, match=match)
    return None


def _listed(tokens: list[_Token], position: int, before: _Found, index: NameIndex, text: str) -> _Found | None:
    """The next name of a list: ', Banyumas', 'dan Purworejo', or 'dan Tengah' behind 'Kalimantan Selatan'."""
    start = position
    while start < len(tokens) and (tokens[start].text in ",&" or tokens[start].text in _JOINERS):
        start += 1
    if start == position or start >= len(tokens) or not tokens[start].is_capital:
        return None
    code = before.match.region_code
    if code and tokens[start].text in _DIRECTIONS:
        swapped = _swap_direction(code, tokens[start].text, index)
        if swapped:
            match = RegionMatch(swapped, named([swapped], index), "listed", tokens[start].text)
            return _Found(_placed(match, tokens, start, start + 1, text), before.lead, start + 1)
    if read_lead([token.text for token in tokens[start : start + 4]]).length:
        return None
    hit = _named_at(tokens, start, before.lead, index, text, start)
    if hit is None:
        return None
    behind = tokens[hit.stop].text if hit.stop < len(tokens) else ","
    if behind not in _BREAKS and behind != "&" and behind not in _JOINERS and not read_lead([behind]).length:
        return None  # the name goes on: 'Kabupaten Kebumen dan Bima Sakti'
    match = replace(hit.match, method="listed") if hit.match.region_code else hit.match
    return replace(hit, match=match)


def _swap_direction(code: str, direction: str, index: NameIndex) -> str | None:
    """'Kalimantan Selatan' and 'tengah' -> Kalimantan Tengah, when there is exactly one such region of that level."""
    words = fold(index.regions[code].short_name).split()
    if words[-1] not in _DIRECTIONS:
        return None
    level = index.regions[code].region_level
    others = [c for c in index.codes("".join([*words[:-1], direction])) if index.regions[c].region_level == level]
    return others[0] if len(others) == 1 else None


def _placed(match: RegionMatch, tokens: list[_Token], first: int, stop: int, text: str) -> RegionMatch:
    start, end = tokens[first].start, tokens[stop - 1].end
    return replace(match, matched=text[start:end], start=start)

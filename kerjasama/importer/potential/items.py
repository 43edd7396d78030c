"""Measures, commodities and sectors in the words of a heading or label."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kerjasama.domain.potential_codes import SECTORS
from kerjasama.importer.potential.vocabulary import phrase_in, remembered, sector_key, vocabulary

_LETTER = re.compile(r"^([A-U](?:\s*,\s*[A-U])*|[A-U](?:\s*[,/&-]\s*[A-U])+)\s*[.):]?\s+(?=\S)")


@dataclass(frozen=True)
class Item:
    """A commodity, sector or place; `code` '' when it is not in our lists."""

    kind: str
    code: str
    name: str
    subject: str = ""


def measures_in(plain: str) -> list[tuple[str, str]]:
    """(measure, subject) for each phrase found, in the order of the vocabulary, a word counted once."""
    found, rest = [], _without_kinds(plain)
    for phrase, code, subject in vocabulary().measures:
        pattern = phrase_in(phrase)
        if pattern.search(rest):
            found.append((code, subject))
            rest = pattern.sub(" | ", rest)
    return found


def _without_kinds(plain: str) -> str:
    """The words without commodities whose last word is a measure elsewhere: 'gula konsumsi' is a kind of sugar."""
    for phrase in _kinds():
        if phrase in plain:
            plain = phrase_in(phrase).sub(" | ", plain)
    return plain


@remembered(1)
def _kinds() -> tuple[str, ...]:
    measures = {phrase for phrase, _code, _subject in vocabulary().measures}
    return tuple(
        phrase
        for phrase in vocabulary().commodities
        if phrase.split()[-1] in measures and len(phrase.split()) == 2 and phrase not in measures
    )


def commodity_in(plain: str, clean: str) -> Item | None:
    """The one commodity that the words name, the longest name first; two different ones are none."""
    found, rest = [], plain
    for phrase in _phrases():
        if phrase in rest and phrase_in(phrase).search(rest):
            one = vocabulary().commodities[phrase]
            found.append((one, phrase))
            rest = phrase_in(phrase).sub(" | ", rest)
    if len({one.code for one, _ in found}) != 1:
        return None
    one, phrase = found[0]
    whole = len(clean.split()) <= len(phrase.split()) + 1 and not measures_in(plain)
    return Item("komoditas", one.code, clean if whole else phrase.capitalize(), one.subject)


@remembered(1)
def _phrases() -> tuple[str, ...]:
    return tuple(sorted(vocabulary().commodities, key=len, reverse=True))


def is_sector_words(plain: str) -> bool:
    return sector_key(plain) in vocabulary().sectors and len(plain.split()) > 1


def sector_in(clean: str, sectors: bool) -> Item | None:
    """A sector of the regional accounts by its letter and name, its name, or a usual shortening of it."""
    known = vocabulary().sectors
    letter = _LETTER.match(clean)
    name = clean[letter.end() :] if letter else clean
    name = re.sub(r"^\d+[.)]\s*", "", name)
    for words in dict.fromkeys((name, name.split("/")[0])):
        key = sector_key(words)
        if key in known and (sectors or len(key.split()) > 1 or letter):
            return Item("sektor", known[key], name.strip(), "ekonomi")
        if sectors or letter:
            best = process.extractOne(key, known.keys(), scorer=fuzz.ratio, score_cutoff=80) if len(key) > 5 else None
            if best:
                return Item("sektor", known[best[0]], name.strip(), "ekonomi")
            inside = [phrase for phrase in known if len(phrase) > 5 and phrase_in(phrase).search(key)]
            if inside and not re.match(r"^\d|^[a-z]\.", clean):
                return Item("sektor", known[max(inside, key=len)], name.strip(), "ekonomi")
    if letter and sectors:
        code = ",".join(re.findall(r"[A-U]", letter[1]))
        if code in SECTORS:
            return Item("sektor", code, name.strip(), "ekonomi")
    return None


def sector_by_letter(text: str) -> str:
    """The code of a cell that holds nothing but a sector's letter ('A', 'M,N', 'R-U'); '' otherwise."""
    letters = re.sub(r"[\s.)]", "", text).replace("/", ",").replace("-", ",")
    letters = letters.upper() if len(letters) > 1 else letters  # 'a' numbers a part of a sector
    return {"MN": "M,N", "M,N": "M,N", "RSTU": "R,S,T,U", "R,S,T,U": "R,S,T,U", "R,U": "R,S,T,U"}.get(
        letters, letters if re.fullmatch(r"[A-LO-Q]", letters) else ""
    )

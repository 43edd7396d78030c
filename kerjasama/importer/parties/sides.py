"""Which signatory column is the register's own side, in registers with a pair of columns per signature.

The order of the pairs is not stable (the partner stands first as often as second), so the evidence is read over the
whole file: what recurs with many different partners ('KKP', 'MEN-KP') is the register's own; a role that goes with the
partner's class (Bupati, Rektor, Direktur Utama) or repeats its name is the partner's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from kerjasama.importer.model import Cell, Row
from kerjasama.importer.parties.names import org_key, words
from kerjasama.importer.parties.organizations import KnownBody, known_body
from kerjasama.importer.parties.splitting import split_names
from kerjasama.importer.places.regions import resolve_region

ROLE_CLASSES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\b(bupati|wali ?kota|gubernur|kadis|kadin|ka dinas|kepala dinas|sekda|sekretaris daerah)\b"),
     ("pemda",)),
    (re.compile(r"\b(rektor|dekan|ketua lppm|direktur politeknik|kaprodi)\b"), ("ptn", "pts")),
    (re.compile(r"\b(menteri|mkp|men\w+|sekjen|sesjen|irjen|sestama|deputi|kapolri|panglima|jaksa agung|dirjen|"
                r"kakanwil|kapolda|danlanal)\b"), ("kementerian_lembaga", "instansi_vertikal")),
    (re.compile(r"\b(dirut|direktur utama|presdir|presiden direktur|general manager|gm|ceo|komisaris|manager)\b"),
     ("bumn", "bumd", "swasta")),
    (re.compile(r"\b(ketua umum|ketum|ketua yayasan|ketua dewan|ketua|direktur eksekutif)\b"),
     ("ormas", "lembaga_luar_negeri")),
)  # fmt: skip
_GENERIC = frozenset(
    re.split(
        " ",
        "pks kb nk mou moa ks hk kerja sama perjanjian nota dan ka kepala dir direktur sekjen dirjen dirut ketua umum "
        "rektor bupati gubernur walikota men menteri plt tahun nomor no sj und set kab kota "
        "i ii iii iv v vi vii viii ix x xi xii",
    )
)


@dataclass(frozen=True)
class Pair:
    """One signature: the role's and the number's cell, either may be missing."""

    role: Cell | None
    number: Cell | None

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in (self.role, self.number) if cell)


@dataclass
class Sides:
    """Evidence over one file. `learn` every row first, then ask `own`."""

    partners_of_token: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    partners: set[str] = field(default_factory=set)
    owner_tokens: frozenset[str] = frozenset()
    shares: dict[str, float] = field(default_factory=dict)  # token -> share of partners; known from the whole file

    def known_shares(self) -> dict[str, float]:
        """The tokens that recur, with their share of partners: what a part of the file needs to be read alike."""
        count = max(len(self.partners), 1)
        return self.shares or {
            token: round(len(found) / count, 4)
            for token, found in sorted(self.partners_of_token.items())
            if len(found) * 50 >= count
        }

    def learn(self, pairs: Iterable[Pair], partner: str) -> None:
        """Count in how many partners' rows each word of role and number stands."""
        key = org_key(partner)
        self.partners.add(key)
        for pair in pairs:
            for token in tokens(pair.text):
                self.partners_of_token[token].add(key)

    def own(self, pairs: list[Pair], partner: str, partner_classes: Iterable[str]) -> tuple[int | None, bool]:
        """(index of the register's own pair, whether that is doubtful); (None, False) without pairs."""
        if not pairs:
            return None, False
        scores = [self._score(pair, partner, set(partner_classes)) for pair in pairs]
        best = max(range(len(pairs)), key=lambda place: scores[place])
        others = [score for place, score in enumerate(scores) if place != best]
        return best, bool(others) and scores[best] - max(others) < 0.25

    def _score(self, pair: Pair, partner: str, classes: set[str]) -> float:
        found = tokens(pair.text)
        score = 2.0 * max((self._share(token) for token in found), default=0.0)
        if found & self.owner_tokens:
            score += 3
        if found & (tokens(partner) - self.owner_tokens):
            score -= 2
        said = _classes_of_role(pair.role.text) if pair.role else ()
        if said and classes.intersection(said):
            score -= 1.5 if "kementerian_lembaga" not in said else 0.2
        return score

    def _share(self, token: str) -> float:
        if self.shares:
            return self.shares.get(token, 0.0)
        return len(self.partners_of_token.get(token, ())) / max(len(self.partners), 1)


@lru_cache(maxsize=65536)
def tokens(text: str) -> frozenset[str]:
    """Words of two letters and more that mean something."""
    return frozenset(word for word in re.findall(r"[a-z]{2,}", words(text)) if word not in _GENERIC)


@lru_cache(maxsize=65536)
def _classes_of_role(role: str) -> tuple[str, ...]:
    plain = words(role)
    return next((meant for pattern, meant in ROLE_CLASSES if pattern.search(plain)), ())


def body_in(text: str) -> KnownBody | None:
    """The known body that a role or number names: 'Sekjen KKP', '04/MEN-KP/NK' (no), '05/DJPT-KKP/XI' (yes)."""
    parts = [part for part in re.split(r"[^A-Za-z]+", text) if len(part) > 2]
    for place, part in reversed(list(enumerate(parts))):
        if part.isupper() and (body := known_body(part)):
            return body
        if place and (body := known_body(" ".join(parts[place:]))):
            return body
    return known_body(" ".join(parts)) if parts else None


def most_named(texts: Iterable[str]) -> KnownBody | None:
    """The body named most often, when it is named in a tenth of them at least."""
    listed = list(texts)
    named = Counter(body for text in listed if (body := body_in(text)))
    if not named:
        return None
    body, count = named.most_common(1)[0]
    return body if count * 10 >= len(listed) else None


_BOTH_SIDES = re.compile(r"\b(para pihak|pihak pihak|pihak|parties|yang bekerja sama|terlibat)$")
_RECURS = 0.6  # of the rows that name both sides
_GOVERNMENT_NAME = re.compile(
    r"^(pemerintah|pemkab|pemkot|pemprov|pemda|kabupaten|kab|kota|provinsi|prov|bupati|wali ?kota|gubernur)\b"
)


def recurring_region(rows: Iterable[Row]) -> str:
    """The region whose government stands in most rows that name both sides (PIHAK I and II, or all in one cell).

    '' when there are fewer than two such rows or no government recurs: then nothing says whose register it is.
    """
    seen: Counter[str] = Counter()
    count = 0
    for row in rows:
        names = [name for cell in row.cells.get("lead_party_name", ()) for name in split_names(cell.text)]
        partners = [(cell, split_names(cell.text)) for cell in row.cells.get("partner_name", ())]
        shared = [cell for cell, found in partners if len(found) > 1 or _names_all(row, cell)]
        if not names and not shared:
            continue
        count += 1
        names += [name for _cell, found in partners for name in found]
        seen.update({code for name in names if (code := _government_of(name))})
    if count < 2 or not seen:
        return ""
    (code, times), *others = seen.most_common(2)
    return code if times >= _RECURS * count and not (others and others[0][1] == times) else ""


def _names_all(row: Row, cell: Cell) -> bool:
    return bool(_BOTH_SIDES.search(words(row.headings.get(cell.column, ""))))


def _government_of(name: str) -> str:
    return (resolve_region(name).region_code or "") if _GOVERNMENT_NAME.match(words(name)) else ""

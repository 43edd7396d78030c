"""Which region each row of a table is about: names and codes cross-checked, namesakes told apart by the whole table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from rapidfuzz import fuzz

from kerjasama.importer.model import Cell
from kerjasama.importer.places.region_codes import CodeSystem, _by_bps
from kerjasama.importer.places.regions import RegionMatch, resolve_region
from kerjasama.importer.potential.place_cells import (
    clean_name,
    code_in,
    code_within,
    is_average,
    is_island,
    is_mended,
    is_national,
    is_total,
    name_or_province,
    starts_total,
)
from kerjasama.reference.tables import regions

Kind = Literal["region", "national", "total", "average", "none", "refused"]


@dataclass
class Asked:
    """One row as it names its region."""

    name: Cell | None
    code: Cell | None
    province: str = ""  # code of the province that a column or section says
    level: str = ""  # type that a column or section says
    place: int = 0


@dataclass
class Answer:
    """What the row is about; `issue` is a finding's code, with what was used or may be meant."""

    kind: Kind
    region: str = ""
    typed: str = ""
    issue: str = ""
    used: str = ""
    hint: str = ""
    cell: Cell | None = None


@dataclass(frozen=True)
class CodeReading:
    """The system of a code column; `how`: declared, evidence, overruled (the heading says another), unsure."""

    system: CodeSystem | None
    how: str


@lru_cache(maxsize=4096)
def region_of_code(code: str, system: str | None) -> str:
    """The region (Kemendagri code) that a plain code means in a system; '' when it is none there."""
    if system == "bps":
        found = _by_bps().get(code)
        return found.region_code if found else ""
    dotted = f"{code[:2]}.{code[2:]}" if len(code) == 4 else code
    return dotted if dotted in regions() else ""


def detect_system(pairs: Sequence[tuple[str, str, str]], declared: CodeSystem | None) -> CodeReading:
    """Of (code as typed, plain code, region by its name or ''): whose codes these are, by names, then by validity."""
    votes: Counter[str] = Counter()
    for _typed, code, by_name in set(pairs):
        if by_name:
            readings = {system: region_of_code(code, system) for system in ("bps", "kemendagri")}
            if readings["bps"] != readings["kemendagri"]:
                votes.update(system for system, region in readings.items() if region == by_name)
    best = votes.most_common(1)
    if best and votes.total() >= 3 and best[0][1] >= 0.8 * votes.total():
        system = cast(CodeSystem, best[0][0])
        return CodeReading(system, "evidence" if declared in (None, system) else "overruled")
    if declared:
        return CodeReading(declared, "declared")
    if best and len(votes) == 1:
        return CodeReading(cast(CodeSystem, best[0][0]), "evidence")
    if any("." in typed.strip().removesuffix(".0") for typed, _code, _name in pairs):
        return CodeReading("kemendagri", "evidence")
    codes = {code for _typed, code, _name in pairs}
    wrong = {system: sum(not region_of_code(code, system) for code in codes) for system in ("bps", "kemendagri")}
    if wrong["bps"] != wrong["kemendagri"] and min(wrong.values()) == 0:
        return CodeReading(cast(CodeSystem, min(wrong, key=lambda one: wrong[one])), "evidence")
    return CodeReading(None, "unsure")


class RowRegions:
    """Answers for all rows of a table at once: the rows tell each other's level and which namesake is taken."""

    def __init__(self, rows: Sequence[Asked], declared: CodeSystem | None, province: str, level: str) -> None:
        self.rows = rows
        self.known = regions()
        self.province, self.level = province, level
        self._names: dict[tuple[str, str, str], RegionMatch] = {}
        pairs = []
        for row in rows:
            code = self._code(row)
            if code:
                match = self._match(row) if row.name else None
                typed = row.code.text if row.code else code
                pairs.append((typed, code, (match.region_code or "") if match else ""))
        self.system = detect_system(pairs, declared) if pairs else CodeReading(declared, "declared")
        self._learn()

    def _code(self, row: Asked) -> str:
        if row.code is not None and (code := code_in(row.code.text)):
            return code
        return code_within(row.name.text) if row.name is not None else ""

    def _match(self, row: Asked) -> RegionMatch:
        assert row.name is not None
        key = (row.name.text, row.province or self.province, row.level or self.level)
        if key not in self._names:
            self._names[key] = self._resolve(*key)
        return self._names[key]

    def _resolve(self, text: str, province: str, level: str) -> RegionMatch:
        name = name_or_province(text)
        match = resolve_region(name, province_hint=province or None, prefer=level or None)
        if match.region_code is None and province:
            free = resolve_region(name, prefer=level or None)
            if free.region_code and match.method == "province_conflict":
                return RegionMatch(free.region_code, free.candidates, "other_province")
        if (
            match.region_code
            and level in ("kabupaten", "kota")
            and match.method == "bare_name"
            and len(match.region_code) > 2
        ):
            said = self.known[match.region_code].region_level
            if said != level:
                return RegionMatch(match.region_code, match.candidates, "other_level")
        return match

    def _learn(self) -> None:
        """The level most rows have, the regions whose type is written, the province all rows lie in."""
        self._explicit: set[str] = set()
        levels: Counter[str] = Counter()
        provinces: Counter[str] = Counter()
        bare: dict[str, set[int]] = defaultdict(set)
        self._last = max((row.place for row in self.rows), default=0)
        self._first = min((row.place for row in self.rows), default=0)
        seen: set[str] = set()
        for row in self.rows:
            if row.name is None:
                continue
            match = self._match(row)
            if match.region_code:
                self._explicit.add(match.region_code)
                if match.region_code not in seen:
                    seen.add(match.region_code)
                    levels["provinsi" if len(match.region_code) == 2 else "kab"] += 1
                    if len(match.region_code) > 2:
                        provinces[match.region_code[:2]] += 1
            elif match.method == "ambiguous":
                bare[clean_name(row.name.text)].add(row.place)
        self.is_of_provinces = levels["provinsi"] > levels["kab"]
        self._only_province = next(iter(provinces)) if len(provinces) == 1 else ""
        self._writes_kota = sum(
            self.known[code].region_level == "kota" for code in self._explicit if len(code) > 2
        )  # fmt: skip

    def answer(self, row: Asked) -> Answer:
        """The row's region with what is to be said about it."""
        cell = row.name or row.code
        if cell is None or not cell.text:
            return Answer("none")
        typed = " ".join(one.text for one in (row.code, row.name) if one is not None and one.text)
        if row.name is not None:
            if is_national(row.name.text) or is_national(name_or_province(row.name.text)):
                return Answer("national", "", typed, cell=cell)
            if is_average(row.name.text):
                return Answer("average", "", typed, cell=cell)
            if is_total(row.name.text):
                return Answer("total", "", typed, cell=cell)
            if (starts_total(row.name.text) or is_island(row.name.text)) and not self._match(row).candidates:
                return Answer("total", "", typed, cell=cell)
        code = self._code(row)
        if code:
            return self._by_code(row, code, typed, cell)
        if row.name is None:
            return Answer("refused", "", typed, "potential_region_unknown", cell=cell)
        match = self._match(row)
        if match.region_code:
            return self._accepted(match, typed, cell)
        return self._namesake(row, match, typed, cell)

    def _accepted(self, match: RegionMatch, typed: str, cell: Cell) -> Answer:
        assert match.region_code is not None
        name = self.known[match.region_code].region_name
        if match.method == "other_province":
            return Answer("region", match.region_code, typed, "potential_other_province", name, cell=cell)
        if is_mended(cell.text):
            return Answer("region", match.region_code, typed, "potential_name_mended", name, cell=cell)
        return Answer("region", match.region_code, typed, cell=cell)

    def _namesake(self, row: Asked, match: RegionMatch, typed: str, cell: Cell) -> Answer:
        """One of several regions of that name, where the other rows leave only one."""
        names = "; ".join(name for _code, name in match.candidates)
        codes = [code for code, _name in match.candidates]
        if match.method == "ambiguous":
            if self.is_of_provinces:
                left = [code for code in codes if len(code) == 2]
            else:
                at_edge = row.place in (self._first, self._last)
                province = [code for code in codes if len(code) == 2]
                if province and province[0] == self._only_province and at_edge:
                    left = province
                else:
                    left = [code for code in codes if len(code) > 2 and code not in self._explicit] or (
                        province if province and province[0] not in self._explicit else [])  # fmt: skip
                if len(left) > 1 and self._only_province:
                    left = [code for code in left if code[:2] == self._only_province] or left
            if len(left) == 1 and self._only_province not in ("", left[0][:2]):
                left = codes  # the one left lies in another province than all others: nothing says that it is meant
            if len(left) == 1:
                used = self.known[left[0]].region_name
                return Answer("region", left[0], typed, "potential_bare_name", used, cell=cell)
            kabupaten = [
                code
                for code in left
                if self.known[code].region_level == "kabupaten" and self._only_province in ("", code[:2])
            ]
            if len(kabupaten) == 1 and self._writes_kota >= 1:
                used = self.known[kabupaten[0]].region_name
                return Answer("region", kabupaten[0], typed, "potential_bare_name_guess", used, names, cell)
            return Answer("refused", "", typed, "potential_region_ambiguous", "", names, cell)
        return Answer("refused", "", typed, "potential_region_unknown", "", names, cell)

    def _by_code(self, row: Asked, code: str, typed: str, cell: Cell) -> Answer:
        system = self.system.system
        meant = {region_of_code(code, one) for one in ((system,) if system else ("bps", "kemendagri"))} - {""}
        if row.name is None:
            if len(meant) == 1:
                return Answer("region", meant.pop(), typed, cell=cell)
            hint = "; ".join(self.known[one].region_name for one in sorted(meant))
            return Answer(
                "refused",
                "",
                typed,
                "potential_code_collides" if meant else "potential_region_unknown",
                "",
                hint,
                row.code,
            )
        match = self._match(row)
        by_name = {code for code, _name in match.candidates}
        if match.region_code:
            name = self.known[match.region_code].region_name
            if match.region_code in meant:
                return self._accepted(match, typed, cell)
            issue = "potential_code_conflict" if meant else "potential_code_unknown"
            hint = "; ".join(self.known[one].region_name for one in sorted(meant)) or code
            return Answer("region", match.region_code, typed, issue, name, hint, row.code or cell)
        agreeing = meant & by_name
        if len(agreeing) == 1:
            region = agreeing.pop()
            name = self.known[region].region_name
            issue = "potential_name_mended" if match.method in ("similar", "capital", "town") else ""
            return Answer("region", region, typed, issue, name, cell=cell)
        if len(meant) == 1 and not by_name:
            region = next(iter(meant))
            name = self.known[region].region_name
            close = fuzz.ratio(clean_name(row.name.text).casefold(), self.known[region].short_name.casefold()) >= 60
            issue = "potential_name_mended" if close else "potential_name_unknown"
            return Answer("region", region, typed, issue, name, cell=cell)
        hint = "; ".join(self.known[one].region_name for one in sorted(meant | by_name))
        return Answer(
            "refused",
            "",
            typed,
            "potential_code_conflict_refused" if meant else "potential_region_ambiguous",
            "",
            hint,
            cell,
        )

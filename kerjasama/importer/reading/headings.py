"""Which contract field each column of a table feeds, and how that was decided."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rapidfuzz import fuzz, process

from kerjasama.importer.model import Cell
from kerjasama.importer.reading.columns import FIELDS, IGNORE_WORDS, REPEATED, ColumnMap, normalize
from kerjasama.importer.reading.stage_headings import stage_fields
from kerjasama.importer.values.values import ValueMap

# {(sheet, heading) or heading: field, 'abaikan' to leave the column out}
Overrides = Mapping[str | tuple[str, str], str]

SIMILAR_ENOUGH = 90  # of 100; below it a heading is unknown rather than misspelt
SUGGEST_FROM = 75
_PARTY_FIELDS = frozenset(("partner_name", "lead_party_name", "lead_region", "partner_region", "partner_class"))
_PARTY_ATTRIBUTES = frozenset(("doc_number", "signatory_role", "signatory_name", "signed_on"))
_NAME_WORDS = frozenset(("nama", "name", "instansi", "lembaga", "institution", "nama instansi", "nama lembaga"))
_VALUE_FIELDS = {
    "funding_source": "funding_source",
    "doc_type": "doc_type",
    "coop_type": "coop_type",
    "partner_class": "org_class",
    "declared_status": "declared_status",
}
_DATE_LIKE = re.compile(
    r"\d{1,2}\s*[-/. ]\s*(\d{1,2}|[a-z]{3,9}\.?)\s*[-/., ]\s*\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|"
    r"^\s*[a-z]{3,9}\.?,? \d{4}\s*$",
    re.IGNORECASE,
)
_DURATION_LIKE = re.compile(
    r"^\s*\d{1,2}([.,]5)?\s*(\(.*?\))?\s*(tahun|thn|th|bulan|bln|hari|year|month|yr|mo)?\w*\b", re.I
)


@dataclass(frozen=True)
class HeadingMatch:
    """One column. `field` None = unknown.

    `how`: override, exact, words (filling words left aside), similar (misspelt), group (the heading above it),
    stage (one among stages),
    by_values (the values chose another than the heading's first meaning), values (no heading), blank, none.
    """

    sheet: str
    column: int
    heading: str
    field: str | None
    how: str
    cell: str = ""
    first_values: tuple[str, ...] = ()
    suggestion: str = ""  # for an unknown heading: the field of the alias that resembles it most, if any does


@dataclass(frozen=True)
class HeadingText:
    """The words over one column, top line first, and the cell of the lowest of them."""

    column: int
    parts: tuple[str, ...]
    cell: str

    @property
    def text(self) -> str:
        return " / ".join(" ".join(part.split()) for part in self.parts)


def match_headings(
    sheet: str,
    headings: Sequence[HeadingText],
    values: Mapping[int, Sequence[Cell]],
    column_map: ColumnMap,
    value_map: ValueMap,
    overrides: Overrides | None = None,
) -> list[HeadingMatch]:
    """One match per column in column order. `values` are the first cells under each column; they decide doubts."""
    matches: list[HeadingMatch] = []
    taken: set[str] = set()
    group_before: tuple[str, bool] = ("", False)
    named = [heading for heading in headings if heading.parts]
    stages = stage_fields({heading.column: heading.parts for heading in named}, column_map)
    chosen: dict[int, tuple[str | None, str]] = {}
    for heading in named:
        cells = values.get(heading.column, ())
        candidates, how = _candidates(heading, sheet, column_map, overrides or {})
        if (
            (stage := stages.get(heading.column))
            and how != "override"
            and not column_map.exact(" ".join(heading.parts))
        ):
            candidates, how = (stage,), "stage"
        if not candidates and len(heading.parts) > 1:
            # Under a group only as long as nothing under it had a meaning of its own: 'Kegiatan' over 2023, 2024, 2025.
            same_group = group_before == (heading.parts[0], False)
            if same_group or group_before[0] != heading.parts[0]:
                candidates, how = column_map.exact(heading.parts[0]), "group"
        if len(heading.parts) > 1:
            own_meaning = bool(candidates) and how != "group"
            group_before = (heading.parts[0], own_meaning or (group_before == (heading.parts[0], True)))
        field = _decide(candidates, cells, value_map, taken)
        by_values = len(candidates) > 1 and field != candidates[0]
        chosen[heading.column] = (field, ("by_values" if by_values else how) if field else "none")
        if field:
            taken.add(field)
    for heading in headings:
        cells = values.get(heading.column, ())
        if heading.parts:
            field, how = chosen[heading.column]
        else:
            field, how = _by_values_alone(cells, value_map, taken)
            if field:
                taken.add(field)
        text = heading.text or f"(kolom {Cell(1, heading.column, None, '').a1[:-1]})"
        first = tuple(dict.fromkeys(cell.text for cell in cells))[:3]
        suggestion = "" if field or not heading.parts else _suggestion(text, column_map)
        matches.append(HeadingMatch(sheet, heading.column, text, field, how, heading.cell, first, suggestion))
    return matches


def _candidates(
    heading: HeadingText, sheet: str, column_map: ColumnMap, overrides: Overrides
) -> tuple[tuple[str, ...], str]:
    chosen = override_for(heading, sheet, overrides, column_map.fields)
    if chosen is not None:
        return (chosen,), "override"
    joined, last = " ".join(heading.parts), heading.parts[-1]
    if found := column_map.exact(joined):
        return found, "exact"
    own = column_map.exact(last)
    if len(heading.parts) > 1 and (group := column_map.exact(heading.parts[0])):
        is_party = bool(own) and own[0] in _PARTY_FIELDS
        is_name = normalize(last) in _NAME_WORDS and group[0] in _PARTY_FIELDS  # 'Nama' under 'Pihak I'
        if is_name or (is_party and group[0] in _PARTY_ATTRIBUTES):
            return group[:1], "exact"
    if own:
        return own, "exact"
    for words in dict.fromkeys((joined, last)):
        if found := column_map.by_core(words):
            return found, "words"
    for words in dict.fromkeys((joined, last)):
        if found := _similar(words, column_map):
            return found, "similar"
    return (), "none"


def override_for(heading: HeadingText, sheet: str, overrides: Overrides, known: tuple[str, ...] = FIELDS) -> str | None:
    """The field a person chose for this heading ('ignore' for 'abaikan'), or None."""
    text = heading.text or f"(kolom {Cell(1, heading.column, None, '').a1[:-1]})"
    for key, field in overrides.items():
        wanted_sheet, wanted = key if isinstance(key, tuple) else (sheet, key)
        if wanted_sheet == sheet and (wanted == text or normalize(wanted) == normalize(text) != ""):
            field = "ignore" if field.casefold() in IGNORE_WORDS else field
            return field if field in known or field == "ignore" else None
    return None


def _similar(words: str, column_map: ColumnMap) -> tuple[str, ...]:
    written = normalize(words)
    if len(written) < 6:
        return ()
    best = process.extractOne(written, column_map.aliases.keys(), scorer=fuzz.ratio, score_cutoff=SIMILAR_ENOUGH)
    return column_map.aliases[best[0]] if best else ()


def _suggestion(words: str, column_map: ColumnMap) -> str:
    """The field of the alias most like the heading; of several contained in it the longest says most."""
    found = process.extract(
        normalize(words), column_map.aliases.keys(), scorer=fuzz.token_set_ratio, score_cutoff=SUGGEST_FROM, limit=20
    )
    best = max(found, key=lambda one: (one[1], len(one[0])), default=None)
    return column_map.aliases[best[0]][0] if best else ""


def _decide(candidates: tuple[str, ...], cells: Sequence[Cell], value_map: ValueMap, taken: set[str]) -> str | None:
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    free = [field for field in candidates if field not in taken or field in REPEATED] or list(candidates)
    scores = [plausibility(field, cells, value_map) for field in free]
    return free[scores.index(max(scores))]


def _by_values_alone(cells: Sequence[Cell], value_map: ValueMap, taken: set[str]) -> tuple[str | None, str]:
    """A column without heading speaks through its values where these leave no doubt: years, links, partner classes."""
    if len(cells) >= 3:
        for field, enough in (("year", 0.9), ("url", 0.8), ("partner_class", 0.6)):
            if (field not in taken or field in REPEATED) and plausibility(field, cells, value_map) >= enough:
                return field, "values"
    return None, "blank"


def plausibility(field: str, cells: Sequence[Cell], value_map: ValueMap) -> float:
    """0 to 1: how well the values of a column suit a field. Free text suits anything half."""
    if not cells:
        return 0.5
    if field in _VALUE_FIELDS:
        return value_map.share(_VALUE_FIELDS[field], [cell.text for cell in cells])
    if field == "row_no":
        numbers = [int(cell.text) for cell in cells if cell.text.isdigit()]
        rising = all(later > earlier for earlier, later in pairwise(numbers))
        return 1.0 if len(numbers) == len(cells) >= 3 and rising and numbers[0] < 1000 else 0.0
    test = {"year": _is_year, "duration": _is_duration, "url": _is_link}.get(field)
    if test is None and field.endswith("_on"):
        test = _is_date
    return sum(map(test, cells)) / len(cells) if test else 0.5


def _is_year(cell: Cell) -> bool:
    return bool(re.fullmatch(r"(19|20)\d\d", cell.text))


def _is_duration(cell: Cell) -> bool:
    return not _is_date(cell) and bool(_DURATION_LIKE.match(cell.text)) and not _is_year(cell)


def _is_link(cell: Cell) -> bool:
    return bool(re.match(r"(https?://|www\.)", cell.text, re.I))


def _is_date(cell: Cell) -> bool:
    if isinstance(cell.value, date):
        return True
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return 20_000 <= cell.value <= 80_000
    return bool(_DATE_LIKE.search(cell.text))

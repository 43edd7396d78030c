"""Findings of an import in words: what is wrong, where, what to do; grouped by kind, first three shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kerjasama.domain import (
    codes,
    finding_texts_confirmation,
    finding_texts_dates,
    finding_texts_decisions,
    finding_texts_file,
    finding_texts_law,
    finding_texts_mapping,
    finding_texts_outcomes,
    finding_texts_parties,
    finding_texts_potential,
    finding_texts_values,
)
from kerjasama.domain.confirmation_codes import CONFIRMATION_ANSWERS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date

FIRST = 3
_ISO_DAY = re.compile(r"(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/.-])")
# issue_code -> (name of the kind, sentence about one case, what to do), in Indonesian, the source. Sentences may use
# {value}, {used}, {used_word}, {hint}, {hint_word}, {hint_meant}, {heading} and {field}; an empty sentence means that
# the name says it all.
TEXTS: dict[str, tuple[str, str, str]] = {
    **finding_texts_file.TEXTS,
    **finding_texts_values.TEXTS,
    **finding_texts_dates.TEXTS,
    **finding_texts_parties.TEXTS,
    **finding_texts_law.TEXTS,
    **finding_texts_outcomes.TEXTS,
    **finding_texts_confirmation.TEXTS,
    **finding_texts_potential.TEXTS,
    **finding_texts_mapping.TEXTS,
    **finding_texts_decisions.TEXTS,
}
_SEVERITY_ORDER = {code: place for place, code in enumerate(codes.SEVERITIES)}


@dataclass(frozen=True)
class Issue:
    """One finding as a reader needs it; made from a row of import_issues or from an importer's Finding."""

    severity: str
    issue_code: str
    sheet: str = ""
    cell: str = ""
    row: int | None = None
    heading: str = ""
    field: str = ""
    value_typed: str = ""
    value_used: str = ""
    hint: str = ""
    agreement_id: str = ""
    file_name: str = ""


_TEXTS = tuple(name for name in Issue.__dataclass_fields__ if name != "row")


@dataclass(frozen=True)
class Group:
    """All findings of one kind: how many, and the first three."""

    issue_code: str
    severity: str
    count: int
    first: tuple[Issue, ...]

    @property
    def more(self) -> int:
        return self.count - len(self.first)


def issue_of(row: Any) -> Issue:
    """The Issue of a row of import_issues (a mapping) or of an importer's Finding (an object)."""
    if isinstance(row, Issue):
        return row
    if isinstance(row, Mapping):
        values = {name: row.get(name) for name in _TEXTS}
        number = row.get("row", row.get("source_row"))
    else:  # an importer's Finding: its fields have the same names and are never NaN
        return Issue(row=row.row, **{name: getattr(row, name, "") for name in _TEXTS})
    texts = {name: "" if value is None or value != value else str(value) for name, value in values.items()}
    return Issue(row=int(number) if number is not None and number == number else None, **texts)


def title(issue_code: str) -> str:
    """The kind of finding in a few words; an unknown code stands for itself."""
    return _(TEXTS[issue_code][0]) if issue_code in TEXTS else issue_code


def todo(issue_code: str) -> str:
    """What the office can do about this kind of finding."""
    return _(TEXTS[issue_code][2]) if issue_code in TEXTS else ""


def message(issue: Issue) -> str:
    """One case in a sentence: what was typed, what it was taken for, what it may mean."""
    sentence = TEXTS[issue.issue_code][1] if issue.issue_code in TEXTS else ""
    if not sentence:
        return title(issue.issue_code)
    return " ".join(
        _(sentence)
        .format(
            value=_short(issue.value_typed),
            used=_dates_in_words(issue.value_used),
            used_word=_word(issue.value_used),
            hint=_dates_in_words(issue.hint),
            hint_word=_word(issue.hint),
            hint_meant=_meant(issue),
            heading=issue.heading,
            field=issue.field,
        )
        .split()
    )


def where(issue: Issue) -> str:
    """'Lembar "MoU 2023", sel D17'; the row when no cell is known; the whole file otherwise."""
    if issue.sheet and issue.cell:
        return _('Lembar "{sheet}", sel {cell}').format(sheet=issue.sheet, cell=issue.cell)
    if issue.cell:
        return _("sel {cell}").format(cell=issue.cell)
    row = _("baris {row}").format(row=issue.row) if issue.row else ""
    sheet = _('Lembar "{sheet}"').format(sheet=issue.sheet) if issue.sheet else ""
    return ", ".join(part for part in (sheet, row) if part) or _("seluruh berkas")


def group(issues: Iterable[Any], first: int = FIRST) -> list[Group]:
    """Findings by kind: refusals first, then doubts, then gaps; the most frequent kind first among equals."""
    found: dict[tuple[str, str], list[Issue]] = {}
    for row in issues:
        issue = row if isinstance(row, Issue) else issue_of(row)
        found.setdefault((issue.severity, issue.issue_code), []).append(issue)
    groups = [Group(code, severity, len(listed), tuple(listed[:first])) for (severity, code), listed in found.items()]
    return sorted(groups, key=lambda one: (_SEVERITY_ORDER.get(one.severity, 9), -one.count, one.issue_code))


def _meant(issue: Issue) -> str:
    """A question with the candidates, unless the hint only repeats what was typed."""
    if not issue.hint or issue.hint.strip() == issue.value_typed.strip() or issue.hint in issue.value_typed:
        return ""
    return _("Maksudnya {candidates}?").format(candidates=_dates_in_words(issue.hint))


def _word(code: str) -> str:
    """The word for a code of any closed list that findings speak of; anything else stands for itself."""
    for name, allowed in (
        ("validity", codes.VALIDITIES),
        ("org_class", codes.ORG_CLASSES),
        ("coop_type", codes.COOP_TYPES),
        ("doc_type", codes.DOC_TYPES),
        ("confirmation_answer", CONFIRMATION_ANSWERS),
    ):
        if code in allowed:
            return label(name, code)
    return " / ".join(_word(part) for part in code.split(" / ")) if " / " in code else code


def _dates_in_words(text: str) -> str:
    """'2021-05-06 / 2021-06-05' as the reader writes dates; findings themselves keep ISO."""
    return _ISO_DAY.sub(_day_in_words, text)


def _day_in_words(match: re.Match[str]) -> str:
    try:
        return format_date(date.fromisoformat(match[0]))
    except ValueError:  # a part of a number that only looks like a date
        return match[0]


def _short(text: str, most: int = 80) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"

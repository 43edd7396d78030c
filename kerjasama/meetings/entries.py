"""Meetings and decisions as values, and which decisions stand among all that were ever recorded. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Source = Literal["page", "sheet"]


@dataclass(frozen=True)
class MeetingDraft:
    """What is said of a meeting. `scope`: the shared choices as they stand in an address ('provinsi=33'), '' for all.

    `version_id`, `pack_id`: what was shown there, or None. The last four are what an office writes, never guessed.
    """

    name: str
    held_on: date
    scope: str = ""
    version_id: str | None = None
    pack_id: str | None = None
    organiser: str = ""
    place: str = ""
    chair: str = ""
    secretary: str = ""


@dataclass(frozen=True)
class Meeting:
    """A meeting as last described. `sequence` is that of the description, `created_at` of the meeting (UTC)."""

    id: str
    name: str
    held_on: date
    scope: str
    version_id: str | None
    pack_id: str | None
    organiser: str
    place: str
    chair: str
    secretary: str
    is_sample: bool
    created_at: datetime
    sequence: int


@dataclass(frozen=True)
class Draft:
    """A decision about to be recorded. `replaces`: the decision that it corrects; `is_withdrawal`: it takes that back.

    `file_name`, `sheet`, `row`: where it stands, when it came from a decision sheet.
    """

    agreement_id: str
    decision_code: str
    title: str = ""
    agency: str = ""
    due_on: date | None = None
    note: str = ""
    source: Source = "page"
    file_name: str = ""
    sheet: str = ""
    row: int | None = None
    replaces: str | None = None
    is_withdrawal: bool = False


@dataclass(frozen=True)
class Decision:
    """A recorded decision, or the withdrawal of one. `title`: the agreement's title on the day of recording."""

    sequence: int
    id: str
    meeting_id: str
    agreement_id: str
    title: str
    decision_code: str
    agency: str
    due_on: date | None
    note: str
    recorded_at: datetime
    recorded_by: str
    source: Source
    file_name: str
    sheet: str
    row: int | None
    replaces: str | None
    is_withdrawal: bool

    @property
    def content(self) -> tuple[str, str, str, date | None, str]:
        """What was decided, without who recorded it and when."""
        return (self.agreement_id, self.decision_code, self.agency, self.due_on, self.note)


@dataclass(frozen=True)
class Recorded:
    """What became of a draft. `decision`: the row it became, or the one that already said the same (`is_new` False).

    `others`: decisions that stand beside it on the same agreement in the same meeting, to be settled by someone;
    `was_replaced`: what it corrects had been replaced or withdrawn meanwhile.
    """

    decision: Decision
    is_new: bool = True
    was_replaced: bool = False
    others: tuple[Decision, ...] = ()


def current(history: Iterable[Decision]) -> list[Decision]:
    """The decisions that stand, in the order of recording: nothing replaces them and they are no withdrawal."""
    rows = list(history)
    replaced = {row.replaces for row in rows}
    return [row for row in rows if row.id not in replaced and not row.is_withdrawal]


def conflicts(standing: Iterable[Decision]) -> dict[tuple[str, str], list[Decision]]:
    """(meeting, agreement) -> its decisions, where more than one stands."""
    found: dict[tuple[str, str], list[Decision]] = {}
    for row in standing:
        found.setdefault((row.meeting_id, row.agreement_id), []).append(row)
    return {key: rows for key, rows in found.items() if len(rows) > 1}


def earlier(meetings: Sequence[Meeting], held_on: date, scope: str, besides: str = "") -> list[Meeting]:
    """The meetings of that scope held before the day, the last one first; with another meeting named `besides`, those
    on that day too."""
    found = [
        one
        for one in meetings
        if one.scope == scope and one.id != besides and (one.held_on <= held_on if besides else one.held_on < held_on)
    ]
    return sorted(found, key=lambda one: (one.held_on, one.created_at, one.id), reverse=True)


def coming(meetings: Sequence[Meeting], on: date, scope: str, name: str = "") -> Meeting | None:
    """The next meeting of that scope held on the day or later; of two on one day the one created first. `name`: only
    one that is called so, whatever the case and the spaces."""
    wanted = name.casefold().split()
    found = [
        one
        for one in meetings
        if one.scope == scope and one.held_on >= on and (not wanted or one.name.casefold().split() == wanted)
    ]
    return min(found, key=lambda one: (one.held_on, one.created_at, one.id), default=None)

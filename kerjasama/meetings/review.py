"""Which meeting is looked back on, and what was decided there: fixed at one state of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kerjasama.meetings.entries import Decision, Meeting, current, earlier
from kerjasama.meetings.ledger import Ledger


@dataclass(frozen=True)
class Decided:
    """A meeting and the decisions that stand in it, as the ledger had them up to `sequence`."""

    meeting: Meeting
    decisions: tuple[Decision, ...]
    sequence: int


def decided_in(ledger: Ledger, meeting: Meeting, upto: int | None = None) -> Decided:
    """What stands in a meeting."""
    sequence = ledger.sequence() if upto is None else upto
    return Decided(meeting, tuple(current(ledger.history(meeting.id, sequence))), sequence)


def decided_before(
    data_dir: Path, *, is_sample: bool, held_on: date, scope: str, besides: str = "", upto: int | None = None
) -> Decided | None:
    """The last meeting of that scope before the day, with its decisions; None when there was none. One at which nothing
    was decided is looked back on only when there is no other.

    `scope` as in `MeetingDraft`; `besides`: the id of the meeting that is being held on that day. `upto`: the ledger as
    it was at that sequence, for a frozen pack. On sample data only meetings on sample data are looked back on, and the
    reverse.
    """
    ledger = Ledger(data_dir)
    sequence = ledger.sequence() if upto is None else upto
    found = [
        decided_in(ledger, one, sequence)
        for one in earlier(ledger.meetings(is_sample, sequence), held_on, scope, besides)
    ]
    return next((one for one in found if one.decisions), next(iter(found), None))

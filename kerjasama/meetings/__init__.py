"""What was decided in meetings: an append-only ledger beside the extracts."""

from kerjasama.meetings.entries import Decision, Draft, Meeting, MeetingDraft, Recorded, coming, conflicts, current
from kerjasama.meetings.ledger import Ledger
from kerjasama.meetings.review import Decided, decided_before, decided_in

__all__ = [
    "Decided",
    "Decision",
    "Draft",
    "Ledger",
    "Meeting",
    "MeetingDraft",
    "Recorded",
    "coming",
    "conflicts",
    "current",
    "decided_before",
    "decided_in",
]

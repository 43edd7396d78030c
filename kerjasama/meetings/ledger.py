"""The ledger of a data folder: meetings and what was decided there. Rows are added, never changed or deleted."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.meetings import file
from kerjasama.meetings.entries import Decision, Draft, Meeting, MeetingDraft, Recorded, current

_DESCRIPTION = tuple(one.name for one in fields(MeetingDraft))


class Ledger:
    """`<data_dir>/meetings/ledger.sqlite`. Reading creates nothing; every method is one transaction.

    `upto`: only what was written up to that sequence, so that an earlier state can be read to the letter. All methods
    raise UserError when the file is busy, damaged, unreadable or of a newer version.
    """

    def __init__(self, data_dir: Path, *, wait_seconds: float = file.WAIT_SECONDS) -> None:
        self.path = file.path_in(data_dir)
        self.wait_seconds = wait_seconds

    def sequence(self) -> int:
        """The number of the last entry; 0 when nothing was ever recorded."""
        with file.reading(self.path, self.wait_seconds) as ledger:
            return _last(ledger) if ledger else 0

    def meetings(self, is_sample: bool, upto: int | None = None) -> list[Meeting]:
        """The meetings on real data, or those on sample data; the newest first."""
        with file.reading(self.path, self.wait_seconds) as ledger:
            return _meetings(ledger, upto, is_sample=is_sample) if ledger else []

    def meeting(self, meeting_id: str, upto: int | None = None) -> Meeting:
        """A meeting by its id. Raises UserError when there is none."""
        with file.reading(self.path, self.wait_seconds) as ledger:
            return _meeting(ledger, meeting_id, upto)

    def history(self, meeting_id: str | None = None, upto: int | None = None) -> list[Decision]:
        """Every decision, correction and withdrawal of a meeting (None: of all), in the order of recording."""
        with file.reading(self.path, self.wait_seconds) as ledger:
            return _history(ledger, meeting_id, upto) if ledger else []

    def current(self, meeting_id: str, upto: int | None = None) -> list[Decision]:
        """What stands in a meeting, in the order of recording."""
        return current(self.history(meeting_id, upto))

    def create(self, draft: MeetingDraft, *, is_sample: bool) -> Meeting:
        """A new meeting."""
        _checked(draft)
        meeting_id = "rp-" + uuid.uuid4().hex[:10]
        with file.writing(self.path, self.wait_seconds) as ledger:
            sequence, _at = _entry(ledger)
            ledger.execute("INSERT INTO meetings VALUES (?, ?, ?)", (meeting_id, sequence, int(is_sample)))
            _describe(ledger, sequence, meeting_id, draft)
            return _meeting(ledger, meeting_id, None)

    def describe(self, meeting_id: str, draft: MeetingDraft) -> Meeting:
        """Say something else of a meeting (its place, its chair); the earlier words stay in the history."""
        _checked(draft)
        with file.writing(self.path, self.wait_seconds) as ledger:
            _meeting(ledger, meeting_id, None)
            sequence, _at = _entry(ledger)
            _describe(ledger, sequence, meeting_id, draft)
            return _meeting(ledger, meeting_id, None)

    def record(self, meeting_id: str, drafts: Sequence[Draft], *, recorded_by: str = "") -> list[Recorded]:
        """Record decisions, all of them or none; what became of each, in their order.

        A line of a sheet that says what was already recorded in this meeting, even if it was replaced since, is not
        recorded again. A correction names what it replaces: was that replaced by somebody else meanwhile, both stay.
        """
        with file.writing(self.path, self.wait_seconds) as ledger:
            _meeting(ledger, meeting_id, None)
            done: list[Recorded] = []
            for draft in drafts:
                before = _history(ledger, meeting_id, None)
                same = _already(draft, before)
                if same:
                    done.append(Recorded(same, is_new=False, was_replaced=same not in current(before)))
                    continue
                if draft.replaces and draft.replaces not in {row.id for row in before}:
                    raise UserError(_("Putusan yang hendak diperbaiki tidak ada di rapat ini."), where=draft.replaces)
                made = _insert(ledger, meeting_id, draft, recorded_by)
                beside = [
                    row
                    for row in current([*before, made])
                    if row.agreement_id == made.agreement_id and row.id != made.id
                ]
                replaced = draft.replaces is not None and draft.replaces in {row.replaces for row in before}
                done.append(Recorded(made, was_replaced=replaced, others=tuple(beside)))
            return done

    def withdraw(self, decision: Decision, *, note: str = "", recorded_by: str = "") -> Recorded:
        """Take a decision back; it stays in the history, with the withdrawal beside it."""
        draft = Draft(
            agreement_id=decision.agreement_id,
            decision_code=decision.decision_code,
            title=decision.title,
            agency=decision.agency,
            due_on=decision.due_on,
            note=note,
            replaces=decision.id,
            is_withdrawal=True,
        )
        return self.record(decision.meeting_id, [draft], recorded_by=recorded_by)[0]


def _checked(draft: MeetingDraft) -> None:
    if not draft.name.strip():
        raise UserError(_("Rapat belum diberi nama."), todo=_("Tulis nama rapat, misalnya Rakor triwulan I."))


def _last(ledger: sqlite3.Connection) -> int:
    return int(ledger.execute("SELECT coalesce(max(sequence), 0) FROM entries").fetchone()[0])


def _entry(ledger: sqlite3.Connection) -> tuple[int, str]:
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    made = ledger.execute("INSERT INTO entries (recorded_at) VALUES (?)", (at,))
    return int(made.lastrowid or 0), at


def _describe(ledger: sqlite3.Connection, sequence: int, meeting_id: str, draft: MeetingDraft) -> None:
    values = {**asdict(draft), "name": draft.name.strip(), "held_on": draft.held_on.isoformat()}
    ledger.execute(
        f"INSERT INTO meeting_descriptions (sequence, meeting_id, {', '.join(_DESCRIPTION)}) "
        f"VALUES (?, ?{', ?' * len(_DESCRIPTION)})",
        (sequence, meeting_id, *(values[name] for name in _DESCRIPTION)),
    )


def _meetings(ledger: sqlite3.Connection, upto: int | None, **where: Any) -> list[Meeting]:
    rows = ledger.execute(
        """
        SELECT d.*, m.is_sample, e.recorded_at AS created_at
        FROM meeting_descriptions AS d
        JOIN meetings AS m ON m.meeting_id = d.meeting_id
        JOIN entries AS e ON e.sequence = m.sequence
        WHERE d.sequence = (
            SELECT max(sequence) FROM meeting_descriptions
            WHERE meeting_id = d.meeting_id AND (:upto IS NULL OR sequence <= :upto)
        )
        ORDER BY d.held_on DESC, m.sequence DESC
        """,
        {"upto": upto},
    ).fetchall()
    return [
        Meeting(
            id=row["meeting_id"],
            held_on=date.fromisoformat(row["held_on"]),
            created_at=datetime.fromisoformat(row["created_at"]),
            is_sample=bool(row["is_sample"]),
            sequence=row["sequence"],
            **{name: row[name] for name in _DESCRIPTION if name != "held_on"},
        )
        for row in rows
        if all(row[name] == value for name, value in where.items())
    ]


def _meeting(ledger: sqlite3.Connection | None, meeting_id: str, upto: int | None) -> Meeting:
    found = _meetings(ledger, upto, meeting_id=meeting_id) if ledger else []
    if not found:
        raise UserError(
            _("Rapat ini tidak ada di catatan putusan."), where=meeting_id, todo=_("Pilih rapat di Putusan rapat.")
        )
    return found[0]


def _history(ledger: sqlite3.Connection, meeting_id: str | None, upto: int | None) -> list[Decision]:
    rows = ledger.execute(
        """
        SELECT d.*, e.recorded_at FROM decisions AS d JOIN entries AS e ON e.sequence = d.sequence
        WHERE (:meeting IS NULL OR d.meeting_id = :meeting) AND (:upto IS NULL OR d.sequence <= :upto)
        ORDER BY d.sequence
        """,
        {"meeting": meeting_id, "upto": upto},
    )
    return [_decision(row) for row in rows]


def _decision(row: sqlite3.Row) -> Decision:
    values = {name: row[name] for name in row.keys() if name not in ("decision_id",)}  # noqa: SIM118 (no mapping)
    values |= {
        "id": row["decision_id"],
        "due_on": date.fromisoformat(row["due_on"]) if row["due_on"] else None,
        "recorded_at": datetime.fromisoformat(row["recorded_at"]),
        "is_withdrawal": bool(row["is_withdrawal"]),
    }
    return Decision(**values)


def _already(draft: Draft, before: Sequence[Decision]) -> Decision | None:
    """The decision that a line of a sheet repeats, the standing one first; what a page records is always new."""
    if draft.source != "sheet":
        return None
    content = (draft.agreement_id, draft.decision_code, draft.agency, draft.due_on, draft.note)
    same = [row for row in before if row.content == content and not row.is_withdrawal]
    standing = [row for row in current(before) if row in same]
    return next(iter(standing or same), None)


def _insert(ledger: sqlite3.Connection, meeting_id: str, draft: Draft, recorded_by: str) -> Decision:
    sequence, at = _entry(ledger)
    decision = Decision(
        sequence=sequence,
        id="pt-" + uuid.uuid4().hex[:12],
        meeting_id=meeting_id,
        recorded_at=datetime.fromisoformat(at),
        recorded_by=recorded_by.strip(),
        **asdict(draft),
    )
    values = asdict(decision)
    values |= {
        "decision_id": values.pop("id"),
        "due_on": draft.due_on.isoformat() if draft.due_on else None,
        "is_withdrawal": int(draft.is_withdrawal),
    }
    del values["recorded_at"]
    ledger.execute(
        f"INSERT INTO decisions ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})", tuple(values.values())
    )
    return decision

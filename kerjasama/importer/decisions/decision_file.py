"""A filled decision sheet, understood line by line and written to the ledger: read = recorded + refused.

Nothing of it becomes a version of the extracts. The same sheet imported twice records nothing twice.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from kerjasama.domain.codes import MEETING_DECISIONS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.decisions.agreements import Agreements
from kerjasama.importer.decisions.sheet import about_of, lines_of
from kerjasama.importer.decisions.which_meeting import meeting_of
from kerjasama.importer.keeping.inbox import Received
from kerjasama.importer.keeping.state import State
from kerjasama.importer.model import Sheet
from kerjasama.importer.outcome import PREVIEW_ROWS, FileOutcome
from kerjasama.importer.parties.names import words
from kerjasama.importer.values.dates import parse_date
from kerjasama.importer.wishes import Wishes
from kerjasama.importer.workbooks.template_cells import FilledRow, codes_by_words
from kerjasama.meetings import Draft, Ledger, Meeting, Recorded

# What people write instead of choosing from the list; of two that fit, none is taken.
_SAID: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("lanjutkan", re.compile(r"\b(?:di)?lanjutkan\b|\bteruskan\b|\btindak ?lanjuti\b")),
    ("percepat_pks", re.compile(r"\bpercepat\w*\b|\b(?:susun|segerakan|tanda ?tangani)\w* pks\b")),
    ("perpanjang", re.compile(r"\b(?:di)?perpanjang\w*\b|\bperbarui\b|\bdiperbarui\b")),
    ("akhiri", re.compile(r"\b(?:di)?akhiri\b|\b(?:di)?hentikan\b|\bdiakhiri\b")),
    ("verifikasi_laporan", re.compile(r"\bverifikasi\w*\b|\b(?:minta|periksa) laporan\b")),
)


class DecisionFile:
    """One sheet. `recorded`: what became of each line that was not refused, once it is written."""

    def __init__(self, received: Received, sheets: list[Sheet], wishes: Wishes) -> None:
        self.received = received
        self.about = about_of(sheets, received.name)
        self.wishes = wishes
        self.lines = lines_of(sheets, self.about.is_ours)
        self.drafts: list[Draft] = []
        self.meeting: Meeting | None = None
        if not self.lines.rows and not self.lines.blank:
            raise ImportRefused(
                _("Lembar ini tidak memuat kolom putusan atau satu baris pun."),
                where=received.name,
                todo=_("Pastikan ada kolom Putusan dan Kerja sama, atau unduh lembarnya di halaman Putusan rapat."),
            )

    def work_into(self, state: State, data_dir: Path) -> FileOutcome:
        """Understand every line against these agreements and the ledger; nothing is written yet."""
        is_sample = bool(state.tables["agreements"].num_rows) and state.is_sample()
        self._refuse_strangers(state, is_sample)
        ledger = Ledger(data_dir)
        taken = meeting_of(self.about, self.wishes.meeting, ledger.meetings(is_sample), self.received.name)
        meeting = self.meeting = taken.meeting
        known = Agreements(state)
        rows = self.lines.rows
        for row in rows:
            self._row(row, known, meeting)
        outcome = FileOutcome(
            self.received.name, meeting.name, "decisions", meeting.held_on, "declared", rows_read=len(rows)
        )
        outcome.meeting_taken = taken.said
        outcome.rows_refused = sum(row.is_refused for row in rows)
        outcome.rows_written = outcome.rows_read - outcome.rows_refused
        outcome.findings = [finding for row in rows for finding in row.findings]
        before = ledger.history(meeting.id)
        contents = {one.content for one in before if not one.is_withdrawal}
        for draft in self.drafts:
            content = (draft.agreement_id, draft.decision_code, draft.agency, draft.due_on, draft.note)
            (outcome.unchanged if content in contents else outcome.new).append(draft.agreement_id)
            contents.add(content)
        self._tell(outcome)
        return outcome

    def record(self, data_dir: Path) -> list[Recorded]:
        """Write the lines that were understood to the ledger, all of them or none."""
        assert self.meeting is not None
        who = self.about.recorded_by
        return Ledger(data_dir).record(self.meeting.id, self.drafts, recorded_by=who) if self.drafts else []

    def _tell(self, outcome: FileOutcome) -> None:
        outcome.counts = {"decisions": len(self.drafts), "blank": self.lines.blank, "again": len(outcome.unchanged)}
        outcome.stored = [
            {
                "title": one.title,
                "decision_code": one.decision_code,
                "agency": one.agency,
                "due_on": one.due_on,
                "note": one.note,
                "source_row": one.row,
            }
            for one in self.drafts[:PREVIEW_ROWS]
        ]

    def _refuse_strangers(self, state: State, is_sample: bool) -> None:
        if not state.tables["agreements"].num_rows:
            raise ImportRefused(
                _("Belum ada kerja sama yang dapat diputuskan."),
                where=self.received.name,
                todo=_("Impor dahulu registernya, lalu lembar putusannya."),
            )
        if self.about.is_ours and self.about.is_sample != is_sample:
            raise ImportRefused(
                _("Lembar putusan ini dibuat dari data contoh, bukan dari register yang dipakai.")
                if self.about.is_sample
                else _("Lembar putusan ini bukan dari data yang sedang dipakai."),
                where=self.received.name,
                todo=_("Unduh lembar putusan yang baru di halaman Putusan rapat."),
            )

    def _row(self, row: FilledRow, known: Agreements, meeting: Meeting) -> None:
        code = _decision(row)
        found = known.find(row)
        if not found.agreement_id:
            by_code = found.issue_code == "decision_code_unknown"
            name = "agreement_id" if by_code else "title" if "title" in row.cells else "number"
            row.note("ditolak", found.issue_code, name, found.hint)
        due_on = _due(row, meeting)
        if row.is_refused or code is None:
            return
        twice = next((one for one in self.drafts if one.agreement_id == found.agreement_id), None)
        if twice is not None and twice.decision_code != code:
            row.note("diragukan", "decision_twice", "decision", str(twice.row))
        self.drafts.append(
            Draft(
                found.agreement_id,
                code,
                title=found.title,
                agency=_typed(row, "agency"),
                due_on=due_on,
                note=_typed(row, "note"),
                source="sheet",
                file_name=self.received.name,
                sheet=row.sheet,
                row=row.number,
            )
        )


def _typed(row: FilledRow, name: str) -> str:
    return " ".join(row.cells[name].text.split()) if name in row.cells else ""


def _decision(row: FilledRow) -> str | None:
    """The code of what was decided; freer words are read when they can only mean one of the five."""
    said = words(_typed(row, "decision"))
    if not said:
        row.note(
            "ditolak", "decision_missing", next(name for name in ("agency", "due_on", "note") if name in row.cells)
        )
        return None
    code = codes_by_words("decision").get(said)
    if code in MEETING_DECISIONS:
        return code
    fitting = [code for code, pattern in _SAID if pattern.search(said)]
    if len(fitting) == 1:
        row.note("kurang_lengkap", "decision_read_as", "decision", label("decision", fitting[0]))
        return fitting[0]
    row.note("ditolak", "decision_unknown", "decision", ", ".join(label("decision", one) for one in MEETING_DECISIONS))
    return None


def _due(row: FilledRow, meeting: Meeting) -> date | None:
    """The due day; of a month or a year its last day. What is no date refuses the line: a due day is not lost."""
    cell = row.cells.get("due_on")
    if cell is None:
        return None
    read = parse_date(cell, "dmy")
    if read.quality in ("month", "year") and read.latest is not None:
        row.note("kurang_lengkap", "decision_due_span", "due_on", read.latest.isoformat())
        return read.latest
    if read.day is None:
        row.note("ditolak", "decision_due_invalid", "due_on", read.hint)
        return None
    if read.day < meeting.held_on:
        row.note("diragukan", "decision_due_before", "due_on", meeting.held_on.isoformat())
    return read.day

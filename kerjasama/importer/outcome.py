"""What an import did or would do: counts, findings, evidence, and what changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kerjasama.domain.codes import KINDS_WITHOUT_STATE
from kerjasama.domain.confirmation_codes import CONFIRMATION_ANSWERS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.importer.draft import Draft, Organization
from kerjasama.importer.model import Finding
from kerjasama.importer.reading.layout import Layout
from kerjasama.importer.values.date_order import DateOrder

PREVIEW_ROWS = 50


@dataclass
class FileOutcome:
    """One file. rows_read = rows_written + rows_refused, always."""

    file_name: str
    register_name: str
    kind: str  # codes.OUTCOME_KINDS
    reporting_on: date
    reporting_on_source: str
    rows_read: int = 0
    rows_written: int = 0
    rows_refused: int = 0
    findings: list[Finding] = field(default_factory=list)
    new: list[str] = field(default_factory=list)  # agreement_ids
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)  # in the store, no longer in the file; they stay
    child_rows: dict[str, int] = field(default_factory=dict)  # table -> rows, of a filled template
    answers: list[dict[str, Any]] = field(default_factory=list)  # of a confirmation sheet, row by row
    drafts: list[Draft] = field(default_factory=list)
    layout: Layout | None = None
    order: DateOrder | None = None
    owner: Organization | None = None  # as stated, or as the signatories show
    owner_is_inferred: bool = False
    shares: dict[str, float] = field(default_factory=dict)  # what recurs in the signatures, see `sides.Sides`
    given: dict[str, str] = field(default_factory=dict)  # what a list says once for all its lines: region, year
    recognised_because: str = ""  # why it was taken for this kind, in words
    meeting_taken: str = ""  # of a decision sheet: which meeting, and why that one, in words
    recognised_other: str = ""  # the kind that is almost as likely
    stored: list[dict[str, Any]] = field(default_factory=list)  # first rows of a table of BEFORE_SIGNING, as stored
    counts: dict[str, int] = field(default_factory=dict)  # what these rows are about: regions, years, ...
    kept_file: Path | None = None
    report_file: Path | None = None

    @property
    def is_about_agreements(self) -> bool:
        """Whether its rows are agreements (or answers on them), not figures or lines of a list."""
        return self.kind not in KINDS_WITHOUT_STATE

    @property
    def owner_name(self) -> str:
        """Whose register it is, '' when nobody said so and nothing shows it."""
        return self.owner.name if self.owner else ""

    def account(self) -> None:
        """Refuse to go on when a row has got lost."""
        if self.rows_read != self.rows_written + self.rows_refused:
            raise AssertionError(
                f"{self.file_name}: {self.rows_read} read, {self.rows_written} written, {self.rows_refused} refused"
            )

    @property
    def preview(self) -> list[dict[str, Any]]:
        """The first agreements as they would be stored: title, partners, number, dates, type, state."""
        if not self.is_about_agreements:
            return []
        accepted = [draft for draft in self.drafts if not draft.is_refused]
        return [
            {
                "row": draft.row.number,
                "title": draft.values["title"],
                "parties": "; ".join(party.name_typed for party in draft.parties),
                "numbers": "; ".join(party.number for party in draft.parties if party.number),
                "doc_type": draft.values["doc_type"],
                "coop_type": draft.values["coop_type"],
                "signed_on": draft.values.get("signed_on"),
                "end_on": draft.values.get("end_on"),
                "declared_status": draft.values["declared_status"],
            }
            for draft in accepted[:PREVIEW_ROWS]
        ]

    def to_json(self) -> dict[str, Any]:
        """Plain types for --json."""
        counts: dict[str, int] = {}
        for finding in self.findings:
            counts[finding.issue_code] = counts.get(finding.issue_code, 0) + 1
        changes = {"new": len(self.new), "updated": len(self.updated), "unchanged": len(self.unchanged),
                   "missing": len(self.missing)}  # fmt: skip
        of_what = "agreements" if self.is_about_agreements else "lines"
        return {
            "file": self.file_name,
            "register": self.register_name,
            "kind": self.kind,
            "recognised_because": self.recognised_because,
            "recognised_other": self.recognised_other or None,
            "owner": self.owner_name,
            "reporting_on": self.reporting_on.isoformat(),
            "reporting_on_source": self.reporting_on_source,
            "date_order": self.order.order if self.order else None,
            "date_order_evidence": self.order.sentence if self.order else "",
            "rows_read": self.rows_read,
            "rows_written": self.rows_written,
            "rows_refused": self.rows_refused,
            **{f"{of_what}_{name}": count for name, count in changes.items()},
            "about": dict(self.counts),
            "child_rows": dict(self.child_rows),
            "answers": {
                kind: count
                for kind in CONFIRMATION_ANSWERS
                if (count := sum(one["answer"] == kind for one in self.answers))
            },
            "findings": len(self.findings),
            "findings_by_kind": dict(sorted(counts.items())),
            "report": str(self.report_file) if self.report_file else None,
        }


@dataclass
class ImportOutcome:
    """All files of one import. `version_id` is None when nothing was published: a check, or nothing has changed."""

    files: list[FileOutcome] = field(default_factory=list)
    is_check: bool = False
    has_changes: bool = False
    replaces_sample: bool = False
    version_id: str | None = None
    previous_id: str | None = None  # the version that was served before

    @property
    def rows_read(self) -> int:
        return sum(one.rows_read for one in self.files)

    @property
    def rows_written(self) -> int:
        return sum(one.rows_written for one in self.files)

    @property
    def rows_refused(self) -> int:
        return sum(one.rows_refused for one in self.files)

    @property
    def findings(self) -> list[Finding]:
        return [finding for one in self.files for finding in one.findings]

    def to_json(self) -> dict[str, Any]:
        """Plain types for --json: totals first, then each file."""
        return {
            "rows_read": self.rows_read,
            "rows_written": self.rows_written,
            "rows_refused": self.rows_refused,
            "findings": len(self.findings),
            "check": self.is_check,
            "has_changes": self.has_changes,
            "replaces_sample": self.replaces_sample,
            "version": self.version_id,
            "files": [one.to_json() for one in self.files],
        }


def answers_words(one: FileOutcome) -> str:
    """What a confirmation sheet answered, each answer counted apart, and how much of it is new."""
    counts = {kind: sum(row["answer"] == kind for row in one.answers) for kind in CONFIRMATION_ANSWERS}
    parts = [f"{format_number(count)} {label('confirmation_answer', kind).lower()}" for kind, count in counts.items()]
    new = sum(row["is_new"] and row["answer"] != "belum_dijawab" for row in one.answers)
    return _("Jawaban: {parts}; {new} di antaranya baru.").format(parts=", ".join(parts), new=format_number(new))

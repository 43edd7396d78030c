"""The one edge from the user interface to the importer: what the import page asks of it, and what it remembers.

A `Desk` belongs to one session: files, choices and reports survive reruns and a visit to other pages, and no session
sees another's.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TypeVar

import streamlit as st

from kerjasama import settings
from kerjasama.demo.commands import write_demo
from kerjasama.domain.findings import issue_of
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date
from kerjasama.errors import UserError
from kerjasama.extracts.version import Version
from kerjasama.importer.kinds import templates
from kerjasama.importer.lists.list_columns import COLUMN_FILES
from kerjasama.importer.outcome import FileOutcome, ImportOutcome, answers_words
from kerjasama.importer.parties.parties import owner_from_text
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.places.regions import resolve_region
from kerjasama.importer.reading.columns import normalize, read_mapping
from kerjasama.importer.workbooks import report
from kerjasama.ui import data
from kerjasama.ui.views.import_progress import Progress
from kerjasama.ui.views.import_report import DateCounts, FileReport, Heading

T = TypeVar("T")
STEPS = ("choose", "check", "confirm", "done")
_DESK = "kerjasama.import_desk"
_COUNTS = tuple(one.name for one in fields(DateCounts))
_MAPPING_COLUMNS = ("alias", "field", "note")


@dataclass
class Desk:
    """One import on its way. `checked_against`: the id of the version that was served when the files were checked."""

    step: str = "choose"
    files: dict[str, bytes] = field(default_factory=dict)
    owner: str = ""
    register: str = ""
    reporting_on: date | None = None
    overrides: dict[str | tuple[str, str], str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)  # file name -> what somebody says that it is
    outcome: ImportOutcome | None = None
    reports: list[FileReport] = field(default_factory=list)
    checked_against: str | None = None
    previous: str | None = None
    error: UserError | None = None
    said: str = ""  # what just happened, shown once
    round: int = 0  # makes the keys of the upload box new, so that it is empty again

    @property
    def is_outdated(self) -> bool:
        """Another version has been published since the check: its counts may no longer be true."""
        current = data.current_version()
        return (current.id if current else None) != self.checked_against

    def add(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Put files on the desk; one of the same name replaces the other. What was checked is checked anew."""
        self.files.update(files)
        self._unchecked()

    def remove(self, name: str) -> None:
        self.files.pop(name, None)
        self.kinds.pop(name, None)
        self._unchecked()

    def read_as(self, name: str, kind: str, progress: Progress | None = None) -> None:
        """Check again with this file read as that kind; where that is refused, everything stays as it was."""
        before = dict(self.kinds)
        self.kinds[name] = kind
        self.overrides = {}
        if not self.check(progress):
            self.kinds, self.round = before, self.round + 1

    def check(self, progress: Progress | None = None) -> bool:
        """Read and understand the files, publish nothing. False when a file is refused: `error` says why."""
        current = data.current_version()
        if not self._run(check=True, progress=progress):
            return False
        self.checked_against = current.id if current else None
        self.step = "check"
        return True

    def publish(self, progress: Progress | None = None) -> bool:
        """Publish the files as a new version. False when that was refused: nothing has changed, the files stay."""
        current = data.current_version()
        if not self._run(check=False, progress=progress):
            return False
        self.previous = current.id if current else None
        self.step = "done"
        return True

    def start_over(self) -> None:
        """An empty desk for the next register; the owner is probably the same."""
        owner, number = self.owner, self.round + 1
        self.__init__(owner=owner, round=number)  # type: ignore[misc]

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Do it; a refusal is kept in `error` and gives None."""
        self.error = None
        try:
            return action()
        except UserError as error:
            self.error = error
            return None

    def _run(self, *, check: bool, progress: Progress | None) -> bool:
        outcome = self.attempt(
            lambda: import_files(
                list(self.files.items()),
                store=data.store(),
                owner=self.owner or None,
                register=self.register.strip() or None,
                reporting_on=self.reporting_on,
                check=check,
                column_overrides=self.overrides,
                progress=progress,
                read_as=self.kinds,
            )
        )
        if outcome is None:
            return False
        self.outcome, self.reports = outcome, [_report_of(one) for one in outcome.files]
        return True

    def _unchecked(self) -> None:
        self.outcome, self.reports, self.error, self.step = None, [], None, "choose"
        self.overrides = {}


def desk() -> Desk:
    """This session's desk."""
    return st.session_state.setdefault(_DESK, Desk())


def report_workbook(desk: Desk, number: int) -> bytes:
    """The report on one file as a workbook that the office corrects and sends back."""
    if desk.outcome is None:
        raise RuntimeError("nothing was checked yet")
    kept = desk.outcome.files[number].report_file
    return kept.read_bytes() if kept else report.build(desk.outcome.files[number])


def decision_sheet(name: str, content: bytes, meeting_id: str, *, check: bool) -> FileReport:
    """A filled decision sheet of a meeting, read (and recorded, unless only checked). Raises UserError when refused."""
    outcome = import_files([(name, content)], store=data.store(), check=check, read_as="decisions", meeting=meeting_id)
    return _report_of(outcome.files[0])


def empty_template(kind: str = "register") -> bytes:
    """The template workbook of a kind of file, to be filled in. Raises UserError for another kind."""
    return templates.of(kind).build()


def template_name(kind: str) -> str:
    """What that workbook is called."""
    return templates.of(kind).file_name


def small_register() -> tuple[str, bytes] | None:
    """The small public register that comes with the product: (name, bytes), None when it is not there."""
    folder = settings.shipped_dir() / "samples"
    found = sorted(path for path in folder.glob("*") if path.suffix.lower() in (".xlsx", ".xls", ".ods", ".csv"))
    return (found[0].name, found[0].read_bytes()) if found else None


def make_demo() -> Version:
    """Publish the generated national sample. Raises UserError where a real register is served."""
    return write_demo(data.store())


def owner_words(text: str) -> tuple[str, bool]:
    """How the owner is understood, in one sentence, and whether that is certain enough."""
    match = resolve_region(text)
    if not match.region_code and match.candidates and match.method == "ambiguous":
        names = ", ".join(name for _code, name in match.candidates)
        return _("Nama ini dapat berarti {names}. Tuliskan lengkap.").format(names=names), False
    owner = owner_from_text(text)
    kind = label("org_class", owner.org_class)
    if owner.org_class == "tidak_diketahui":
        return _("Jenis instansi ini tidak dikenali; nama tetap dipakai seperti tertulis."), False
    return _("Dibaca sebagai {name} ({kind}).").format(name=owner.name, kind=kind), True


def kept_mappings_file(kind: str = "register") -> Path:
    """The installation's own column map for files of a kind."""
    return settings.data_dir() / "mappings" / COLUMN_FILES.get(kind, "columns.csv")


def keep_mapping(chosen: Mapping[str, str], kind: str = "register") -> int:
    """Add heading -> field to the installation's column map of a kind; returns how many were added.

    The map that comes with the product is copied first: the installation's own file stands in its place. The last
    line for a heading counts.
    """
    path = kept_mappings_file(kind)
    lines = read_mapping(settings.mapping_file(path.name), _MAPPING_COLUMNS)
    note = _("dipetakan di halaman Impor, {day}").format(day=format_date(date.today()))
    named = {normalize(heading): target for heading, target in chosen.items() if normalize(heading)}
    new = [{"alias": alias, "field": target, "note": note} for alias, target in named.items()]
    kept = [line for line in lines if normalize(line["alias"]) not in named]
    buffer = StringIO()
    writer = csv.DictWriter(buffer, _MAPPING_COLUMNS, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows([*kept, *new])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        part.write_text(buffer.getvalue(), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise UserError(
            _("Pemetaan tidak dapat disimpan: {reason}.").format(reason=error.strerror or error),
            where=str(path),
            todo=_("Periksa izin folder itu; pemetaan tetap dapat dipakai sekali ini."),
        ) from error
    return len(new)


def _report_of(one: FileOutcome) -> FileReport:
    headings = one.layout.headings if one.layout else []
    return FileReport(
        file_name=one.file_name,
        register_name=one.register_name,
        kind=one.kind,
        owner_name=one.owner_name,
        owner_is_inferred=one.owner_is_inferred,
        reporting_on=one.reporting_on,
        reporting_on_source=one.reporting_on_source,
        rows_read=one.rows_read,
        rows_written=one.rows_written,
        rows_refused=one.rows_refused,
        new=len(one.new),
        updated=len(one.updated),
        unchanged=len(one.unchanged),
        missing=len(one.missing),
        date_order=one.order.order if one.order else None,
        date_reason=one.order.reason if one.order else "none_needed",
        date_counts=DateCounts(**{name: getattr(one.order, name) for name in _COUNTS}) if one.order else DateCounts(),
        child_rows=dict(one.child_rows),
        headings=tuple(
            Heading(
                match.sheet,
                match.heading,
                match.field,
                match.how,
                # What is not stored because it is about persons is not shown either.
                () if match.field == "contact" else match.first_values,
                match.suggestion,
            )
            for match in headings
        ),
        issues=tuple(issue_of(finding) for finding in one.findings),
        preview=tuple(_preview(one)),
        answers=tuple(one.answers),
        answers_said=answers_words(one) if one.kind == "confirmation" else "",
        report_file=one.report_file,
        because=one.recognised_because,
        other=one.recognised_other,
        meeting_taken=one.meeting_taken,
        is_chosen=any(finding.issue_code == "kind_chosen" for finding in one.findings),
        stored=tuple(one.stored),
        counts=dict(one.counts),
        is_about_agreements=one.is_about_agreements,
    )


def _preview(one: FileOutcome) -> Iterable[dict[str, object]]:
    sources = {id(draft.row): draft.values.get("coop_type_source") for draft in one.drafts}
    accepted = (draft for draft in one.drafts if not draft.is_refused)
    for draft, shown in zip(accepted, one.preview, strict=False):
        yield {**shown, "partners": shown["parties"], "coop_type_source": sources[id(draft.row)]}

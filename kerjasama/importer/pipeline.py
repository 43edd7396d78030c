"""Files to a new version of the extracts: read, lay out, understand, identify, correct, check, publish once.

Nothing is dropped silently: rows read = rows written + rows refused, and each refusal names its file, sheet and cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused, UserError
from kerjasama.extracts.store import Store
from kerjasama.importer.decisions.decision_file import DecisionFile
from kerjasama.importer.decisions.sheet import is_decision_sheet
from kerjasama.importer.keeping.inbox import Received, keep, keep_report, receive
from kerjasama.importer.keeping.records import issue_rows
from kerjasama.importer.keeping.register_file import RegisterFile
from kerjasama.importer.keeping.registers import register_name
from kerjasama.importer.keeping.state import State
from kerjasama.importer.kinds.recognise import kind_of, marked, recognise
from kerjasama.importer.kinds.told import tell
from kerjasama.importer.lists.laboratory_file import LaboratoryFile
from kerjasama.importer.lists.mapping_file import MappingFile
from kerjasama.importer.model import Sheet
from kerjasama.importer.outcome import FileOutcome, ImportOutcome
from kerjasama.importer.parties.lead_side import owner_from_text
from kerjasama.importer.parties.names import short_hash, words
from kerjasama.importer.potential.potential_file import PotentialFile
from kerjasama.importer.reading.headings import Overrides
from kerjasama.importer.reading.reader import read_workbook
from kerjasama.importer.wishes import Wishes
from kerjasama.importer.workbooks import report
from kerjasama.importer.workbooks.confirmation_file import ConfirmationFile
from kerjasama.importer.workbooks.confirmation_read import is_confirmation, is_sample_confirmation
from kerjasama.importer.workbooks.ours import refuse_unmarked
from kerjasama.importer.workbooks.sent_back import SentBack, is_sent_back, read_sent_back
from kerjasama.importer.workbooks.template_read import TemplateFile, is_template

Progress = Callable[[str, int], None]  # file name, rows read so far
Deciding = Callable[[Received, list[Sheet], Wishes], FileOutcome]


def import_files(
    paths: Iterable[Path | str | tuple[str, bytes]],
    *,
    store: Store,
    owner: str | None = None,
    register: str | None = None,
    reporting_on: date | None = None,
    check: bool = False,
    column_overrides: Overrides | None = None,
    progress: Progress | None = None,
    today: date | None = None,
    read_as: str | Mapping[str, str] | None = None,
    meeting: str = "",
) -> ImportOutcome:
    """Import registers, templates, confirmation sheets, figures and lists into one new version; `check` publishes
    nothing.

    `paths` are files, or (name, bytes) of an upload. `owner` is whose register it is (a region means its government),
    `register` its name (default: the file's name without date and revision), `reporting_on` the day whose state it
    describes. `read_as` says what the files are (one of FILE_KINDS for all, or by file name) where their contents are
    not to decide. A decision sheet goes to the ledger of meetings (`meeting`: whose it is, when the sheet does not say)
    and publishes nothing. A real register never mixes with sample data: over a sample it starts from nothing. Raises
    UserError (ImportRefused) for a file that is no register at all; then nothing is published.
    """
    received = [receive(path) for path in paths]
    if not received:
        raise UserError(_("Tidak ada berkas yang diberikan."), todo=_("Sebutkan satu berkas atau lebih."))
    kinds = dict.fromkeys((one.name for one in received), read_as) if isinstance(read_as, str) else dict(read_as or {})
    for kind in filter(None, kinds.values()):
        kind_of(kind)
    wishes = Wishes(
        owner=owner_from_text(owner) if owner else None,
        register=register,
        reporting_on=reporting_on,
        overrides=column_overrides,
        today=today or date.today(),
        meeting=meeting,
    )
    current = store.current()
    # Answers on a sample go on from it, to be tried out; a register never does.
    is_sample = (
        current is not None
        and current.manifest.is_sample
        and not all(is_sample_confirmation(one.content, one.name) for one in received)
    )
    state = State(store, None if is_sample else current)
    outcome = ImportOutcome(is_check=check)
    sheets: list[DecisionFile] = []

    def decisions(received: Received, read: list[Sheet], wishes: Wishes) -> FileOutcome:
        """A decision sheet speaks of the agreements that are there, sample or not, and changes none of them."""
        sheets.append(DecisionFile(received, read, wishes))
        return sheets[-1].work_into(State(store, current) if is_sample else state, store.data_dir)

    for one in received:
        outcome.files.append(_import_one(one, state, wishes, kinds.get(one.name) or "", progress, decisions))
    outcome.replaces_sample = is_sample and any(file.kind != "decisions" for file in outcome.files)
    has_version = state.has_changed()
    outcome.has_changes = has_version or any(file.kind == "decisions" and file.new for file in outcome.files)
    if check:
        return outcome
    if has_version:
        note = ", ".join(one.file_name for one in outcome.files)
        with store.publication(note=note, based_on=current) as publication:
            for name, table in state.tables.items():
                publication.write(name, table)
        assert publication.version is not None
        outcome.version_id = publication.version.id
        outcome.previous_id = current.id if current else None
    for sheet in sheets:
        sheet.record(store.data_dir)
    for one, file in zip(received, outcome.files, strict=True):
        file.kept_file = keep(one, store.data_dir)
        file.report_file = keep_report(report.build(file), file, store.data_dir)
    return outcome


def _import_one(
    received: Received, state: State, wishes: Wishes, wanted: str, progress: Progress | None, decisions: Deciding
) -> FileOutcome:
    def told(rows: int) -> None:
        if progress:
            progress(received.name, rows)

    sheets = read_workbook(received.content, received.name, told)
    if is_decision_sheet(sheets) and wanted in ("", "decisions"):
        outcome = decisions(received, sheets, wishes)
        outcome.recognised_because = _("lembar putusan dari dasbor ini")
    else:
        outcome = _ours(received, sheets, wishes, wanted, state) or _recognised(
            received, sheets, wishes, wanted, state, decisions
        )
    outcome.account()
    return outcome


def _ours(
    received: Received, sheets: list[Sheet], wishes: Wishes, wanted: str, state: State
) -> FileOutcome | None:  # fmt: skip
    """A workbook that says of itself what it is: a filled template, an answered sheet, a report that came back."""
    if is_template(sheets):
        because = _("templat dari dasbor ini")
    elif is_confirmation(sheets):
        because = _("lembar konfirmasi dari dasbor ini")
    elif is_sent_back(sheets):
        because = _("laporan perbaikan dari dasbor ini")
    else:
        return None
    parts = read_sent_back(sheets, received.name) if is_sent_back(sheets) else []
    if wanted not in ("", parts[0].kind if parts else "register"):
        raise ImportRefused(
            _("Berkas ini {what}; tidak dapat dibaca sebagai {kind}.").format(
                what=because, kind=label("file_kind", wanted).lower()
            ),
            where=received.name,
            todo=_("Impor tanpa memilih jenisnya."),
        )
    if parts:
        outcome = _merged([_file(part.kind, received, part, wishes).work_into(state) for part in parts])
    elif is_template(sheets):
        outcome = TemplateFile(received, sheets, wishes).work_into(state)
    else:
        outcome = ConfirmationFile(received, sheets, wishes).work_into(state)
    outcome.recognised_because = because
    tell(outcome, state)
    return outcome


def _recognised(
    received: Received, sheets: list[Sheet], wishes: Wishes, wanted: str, state: State, decisions: Deciding
) -> FileOutcome:
    """A file of an office: what it is must be seen from what stands in it."""
    if not marked(sheets):
        refuse_unmarked(sheets, received.name)
    found = recognise(sheets, received.name, wishes.overrides, wanted)
    if found.kind == "decisions":
        outcome = decisions(received, sheets, wishes)
        outcome.recognised_because, outcome.recognised_other = found.because, found.other
        outcome.findings[:0] = found.findings()
        return outcome
    outcome = _file(found.kind, received, sheets, wishes).work_into(state)
    outcome.recognised_because, outcome.recognised_other = found.because, found.other
    outcome.findings[:0] = found.findings()
    batch_id = "im-" + short_hash(outcome.register_name, received.sha256)
    state.add_issues(issue_rows(found.findings(), batch_id=batch_id, file_name=received.name))
    tell(outcome, state)
    return outcome


def _file(
    kind: str, received: Received, source: list[Sheet] | SentBack, wishes: Wishes
) -> RegisterFile | MappingFile | LaboratoryFile | PotentialFile:
    if kind == "mapping":
        return MappingFile(received, source, wishes)
    if kind == "laboratory":
        return LaboratoryFile(received, source, wishes)
    if kind == "potential" and not isinstance(source, SentBack):
        return PotentialFile(received, source, replace(wishes, register=_figures_name(received, wishes)))
    return RegisterFile(received, source, wishes)


def _figures_name(received: Received, wishes: Wishes) -> str:
    """A name that no register of agreements has, so that neither takes the other's findings away."""
    name = words(wishes.register or register_name(received.name))
    return name if name.startswith("potensi") else f"potensi {name}"


def _merged(parts: Sequence[FileOutcome]) -> FileOutcome:
    """One outcome of a report workbook that carried rows of several tables or registers."""
    first = parts[0]
    for other in parts[1:]:
        first.rows_read += other.rows_read
        first.rows_written += other.rows_written
        first.rows_refused += other.rows_refused
        for name in ("findings", "new", "updated", "unchanged", "missing", "drafts"):
            getattr(first, name).extend(getattr(other, name))
    return first

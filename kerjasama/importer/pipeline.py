"""Files to a new version of the extracts: read, lay out, understand, identify, correct, check, publish once.

Nothing is dropped silently: rows read = rows written + rows refused, and each refusal names its file, sheet and cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.extracts.store import Store
from kerjasama.importer.keeping.inbox import Received, keep, keep_report, receive
from kerjasama.importer.keeping.register_file import RegisterFile
from kerjasama.importer.keeping.state import State
from kerjasama.importer.outcome import FileOutcome, ImportOutcome
from kerjasama.importer.parties.lead_side import owner_from_text
from kerjasama.importer.reading.headings import Overrides
from kerjasama.importer.reading.reader import read_workbook
from kerjasama.importer.wishes import Wishes
from kerjasama.importer.workbooks import report
from kerjasama.importer.workbooks.confirmation_file import ConfirmationFile
from kerjasama.importer.workbooks.confirmation_read import is_confirmation, is_sample_confirmation
from kerjasama.importer.workbooks.ours import refuse_unmarked
from kerjasama.importer.workbooks.sent_back import is_sent_back, read_sent_back
from kerjasama.importer.workbooks.template_read import TemplateFile, is_template

Progress = Callable[[str, int], None]  # file name, rows read so far


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
) -> ImportOutcome:
    """Import registers, templates and confirmation sheets into one new version; `check` publishes nothing.

    `paths` are files, or (name, bytes) of an upload. `owner` is whose register it is (a region means its government),
    `register` its name (default: the file's name without date and revision), `reporting_on` the day whose state it
    describes. A real register never mixes with sample data: over a sample it starts from nothing. Raises UserError
    (ImportRefused) for a file that is no register at all; then nothing is published.
    """
    received = [receive(path) for path in paths]
    if not received:
        raise UserError(_("Tidak ada berkas yang diberikan."), todo=_("Sebutkan satu berkas atau lebih."))
    wishes = Wishes(
        owner=owner_from_text(owner) if owner else None,
        register=register,
        reporting_on=reporting_on,
        overrides=column_overrides,
        today=today or date.today(),
    )
    current = store.current()
    # Answers on a sample go on from it, to be tried out; a register never does.
    is_sample = (
        current is not None
        and current.manifest.is_sample
        and not all(is_sample_confirmation(one.content, one.name) for one in received)
    )
    state = State(store, None if is_sample else current)
    outcome = ImportOutcome(is_check=check, replaces_sample=is_sample)
    for one in received:
        outcome.files.append(_import_one(one, state, wishes, progress))
    outcome.has_changes = state.has_changed()
    if check:
        return outcome
    if outcome.has_changes:
        note = ", ".join(one.file_name for one in outcome.files)
        with store.publication(note=note, based_on=current) as publication:
            for name, table in state.tables.items():
                publication.write(name, table)
        assert publication.version is not None
        outcome.version_id = publication.version.id
    for one, file in zip(received, outcome.files, strict=True):
        file.kept_file = keep(one, store.data_dir)
        file.report_file = keep_report(report.build(file), file, store.data_dir)
    return outcome


def _import_one(received: Received, state: State, wishes: Wishes, progress: Progress | None) -> FileOutcome:
    def told(rows: int) -> None:
        if progress:
            progress(received.name, rows)

    sheets = read_workbook(received.content, received.name, told)
    if is_template(sheets):
        outcome = TemplateFile(received, sheets, wishes).work_into(state)
    elif is_confirmation(sheets):
        outcome = ConfirmationFile(received, sheets, wishes).work_into(state)
    elif is_sent_back(sheets):
        outcome = _merged([RegisterFile(received, part, wishes).work_into(state)
                           for part in read_sent_back(sheets, received.name)])  # fmt: skip
    else:
        refuse_unmarked(sheets, received.name)
        outcome = RegisterFile(received, sheets, wishes).work_into(state)
    outcome.account()
    return outcome


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

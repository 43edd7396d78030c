"""A list worked into the state: lines understood, identified, counted; the same list again replaces its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.assemble import raw_of
from kerjasama.importer.keeping.inbox import Received
from kerjasama.importer.keeping.records import issue_rows
from kerjasama.importer.keeping.registers import register_name
from kerjasama.importer.keeping.state import State, utc_now
from kerjasama.importer.lists.around import Said, said_by
from kerjasama.importer.lists.list_draft import ListDraft
from kerjasama.importer.lists.references import link
from kerjasama.importer.model import Finding, Row, Sheet
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.parties.names import short_hash, words
from kerjasama.importer.reading.columns import ColumnMap
from kerjasama.importer.reading.layout import Layout, lay_out
from kerjasama.importer.values.date_order import DateOrder, decide_order, order_findings
from kerjasama.importer.values.values import load_value_map
from kerjasama.importer.wishes import Wishes
from kerjasama.importer.workbooks.sent_back import SentBack
from kerjasama.importer.workbooks.template_columns import EXAMPLE, LIST_SHEET
from kerjasama.reference.tables import region_name

_ORIGIN = ("batch_id", "source_sheet", "source_row")


class ListFile:
    """What a mapping list and a list of ideas have in common. A subclass says its columns and reads one line."""

    kind: ClassVar[str]
    table: ClassVar[str]
    key: ClassVar[str]
    prefix: ClassVar[str]  # of identifiers
    source_word: ClassVar[str]  # before the register's name, so that no register of agreements has the same
    year_column: ClassVar[str]
    dates: ClassVar[tuple[str, ...]]

    def __init__(self, received: Received, source: list[Sheet] | SentBack, wishes: Wishes) -> None:
        self.received = received
        self.wishes = wishes
        self.values = load_value_map()
        self.sent_back = source if isinstance(source, SentBack) else None
        self.findings: list[Finding] = []
        self.layout: Layout | None = None
        self.owner = wishes.owner or (self.sent_back.owner if self.sent_back else None)
        if isinstance(source, SentBack):
            self.rows: list[Row] = source.rows
            self.order: DateOrder = source.order
        else:
            sheets = [sheet for sheet in source if sheet.name not in (LIST_SHEET, "Petunjuk")]
            self.layout = lay_out(sheets, self.columns(), wishes.overrides, self.values)
            self.rows = [row for row in self.layout.rows if not _is_example(row)]
            self.findings += self.layout.findings
            self.order = decide_order(self.rows, self.dates)
            self.findings += order_findings(self.order)
        if not self.rows:
            raise self.refusal()
        self.said = self._said()

    def columns(self) -> ColumnMap:
        """The headings of this kind of list."""
        raise NotImplementedError

    def read(self, draft: ListDraft) -> None:
        """Understand one line."""
        raise NotImplementedError

    def identity(self, draft: ListDraft) -> tuple[object, ...]:
        """What makes the line the same line after a correction, where its number does not say so."""
        raise NotImplementedError

    def refusal(self) -> ImportRefused:
        """Why nothing of the file can be taken."""
        raise NotImplementedError

    def store_more(self, state: State, drafts: list[ListDraft], batches: list[str], outcome: FileOutcome) -> None:
        """What the lines bring besides themselves."""

    def work_into(self, state: State) -> FileOutcome:
        """Understand the lines and put them in the place of those that the same list brought before."""
        name = self.wishes.register or register_name(self.received.name)
        plain = words(name) if words(name).startswith(self.source_word) else f"{self.source_word} {words(name)}"
        register = self.sent_back.register if self.sent_back else plain
        self.batch_id = "im-" + short_hash(register, self.received.sha256)
        drafts = [self._draft(row) for row in self.rows]
        if all(draft.is_refused for draft in drafts):
            self._refuse_unplaced(drafts)
        self._identify(drafts, register)
        link(drafts, state)
        self.findings += self.about_list(drafts)
        accepted = [draft for draft in drafts if not draft.is_refused]
        day, source = self._reporting_day(accepted, state)
        outcome = FileOutcome(
            self.received.name, register, self.kind, day, source,
            rows_read=len(drafts), rows_written=len(accepted), rows_refused=len(drafts) - len(accepted),
            drafts=list(drafts), layout=self.layout, order=self.order, owner=self.owner,
            given={
                **{f"region {sheet}": one.region_code for sheet, one in self.said.items()},
                **{f"year {sheet}": str(one.year or "") for sheet, one in self.said.items()},
            },
        )  # fmt: skip
        batches = [*state.register_batches(register), self.batch_id]
        self._store_lines(state, accepted, batches, outcome)
        self.store_more(state, accepted, batches, outcome)
        outcome.findings = [*self.findings, *(finding for draft in drafts for finding in draft.final_findings())]
        self._store_import(state, batches, outcome)
        return outcome

    def about_list(self, drafts: list[ListDraft]) -> list[Finding]:
        """Findings about the list as a whole: what was not written in its lines."""
        found = []
        inferred = {one.region_code for one in self.said.values() if one.region_source in ("title", "file_name")}
        if inferred and not any(draft.cell("region") is not None for draft in drafts):
            names = ", ".join(region_name(code) for code in sorted(inferred))
            found.append(Finding("kurang_lengkap", "list_region_inferred", value_used=names))
        years = {one.year for one in self.said.values() if one.year and one.year_source in ("file_name", "day")}
        if years and not any(draft.cell("year") is not None for draft in drafts):
            found.append(Finding("kurang_lengkap", "list_year_inferred", value_used=str(min(years))))
        return found

    def said_on(self, sheet: str) -> Said:
        """What is said once for the lines of a sheet: whose they are, and of which year."""
        return self.said.get(sheet, Said())

    def _said(self) -> dict[str, Said]:
        if self.sent_back:
            given = self.sent_back.given
            sheets = {row.sheet for row in self.rows}
            return {
                sheet: Said(
                    given.get(f"region {sheet}", ""), "given", int(given.get(f"year {sheet}") or 0) or None, "given"
                )
                for sheet in sheets
            }
        titles: dict[str, list[str]] = {}
        for table in self.layout.tables if self.layout else ():
            titles.setdefault(table.sheet, []).extend(text for text in (table.title, table.sheet) if text)
        said = said_by(titles, self.received.name)
        if self.owner is not None and self.owner.region_code:
            code = self.owner.region_code
            said = {sheet: replace(one, region_code=code, region_source="owner") for sheet, one in said.items()}
        if day := self.wishes.reporting_on:
            said = {
                sheet: one if one.year else replace(one, year=day.year, year_source="day")
                for sheet, one in said.items()
            }
        return said

    def _draft(self, row: Row) -> ListDraft:
        draft = ListDraft(row, raw_of(row))
        self.read(draft)
        return draft

    def _refuse_unplaced(self, drafts: list[ListDraft]) -> None:
        """A list of nobody, of no year, or without what it is about is one question, not a refusal per line."""
        codes = Counter(finding.issue_code for draft in drafts for finding in draft.findings)
        if codes["list_region_missing"]:
            raise ImportRefused(
                _("Daftar ini tidak menyebut daerah siapa."),
                where=self.received.name,
                todo=_("Isi pemiliknya (--owner, atau Pemilik data di halaman Impor), misalnya Kabupaten Kebumen."),
            )
        if codes["list_year_missing"]:
            raise ImportRefused(
                _("Daftar ini tidak menyebut tahunnya."),
                where=self.received.name,
                todo=_("Tulis tahunnya di judul daftar, di kolom Tahun, atau di nama berkas; atau isi --as-of."),
            )
        if not set(codes) - {"mapping_line_empty", "lab_idea_empty"}:
            raise self.refusal()

    def _identify(self, drafts: list[ListDraft], register: str) -> None:
        """The number of the line when each stands once; within its agency where they begin anew; else its content."""
        numbers = Counter(self._numbered(draft, with_agency=False) for draft in drafts)
        within = Counter(self._numbered(draft, with_agency=True) for draft in drafts)
        seen: Counter[str] = Counter()
        for draft in drafts:
            sent = self.sent_back.ids.get((draft.row.sheet, draft.row.number), "") if self.sent_back else ""
            plain, full = self._numbered(draft, with_agency=False), self._numbered(draft, with_agency=True)
            mark: tuple[object, ...]
            if plain[-1] and numbers[plain] == 1:
                mark = ("number", *plain)
            elif full[-1] and within[full] == 1:
                mark = ("number", *full)
            else:
                mark = ("content", *self.identity(draft))
            base = short_hash(register, *mark)
            seen[base] += 1
            draft.agreement_id = sent or f"{self.prefix}-{short_hash(base, seen[base])}"

    def _numbered(self, draft: ListDraft, *, with_agency: bool) -> tuple[str, ...]:
        year = str(draft.values.get(self.year_column) or "")
        agency = words(str(draft.values.get("agency") or "")) if with_agency else ""
        return year, agency, words(draft.row.text("row_no"))

    def _reporting_day(self, accepted: Iterable[ListDraft], state: State) -> tuple[date, str]:
        if self.wishes.reporting_on:
            return self.wishes.reporting_on, "declared"
        days = [day for draft in accepted for day in draft.values.values() if type(day) is date]
        found = max((day for day in days if day <= self.wishes.today), default=None)
        earlier = state.batch(self.batch_id)
        return found or (earlier["reporting_on"] if earlier else self.wishes.today), "derived"

    def _store_lines(
        self, state: State, accepted: list[ListDraft], batches: list[str], outcome: FileOutcome
    ) -> None:  # fmt: skip
        before = {row[self.key]: row for row in state.lines_of(self.table, batches)}
        rows = [{**draft.values, self.key: draft.agreement_id, **self.origin(draft)} for draft in accepted]
        ids = {row[self.key] for row in rows}
        places = {(draft.row.sheet or None, draft.row.number) for draft in outcome.drafts}
        kept = [] if self.sent_back is None else [
            row for key, row in before.items()
            if key not in ids and (row["source_sheet"], row["source_row"]) not in places
        ]  # fmt: skip
        state.replace_before_signing(self.table, [*kept, *rows], batches)
        after = {row[self.key]: row for row in state.lines_of(self.table, batches)}
        for key in sorted(ids):
            same = key in before and _plain(before[key]) == _plain(after[key])
            (outcome.new if key not in before else outcome.unchanged if same else outcome.updated).append(key)
        if self.sent_back is None:
            outcome.missing = sorted(set(before) - ids)
        outcome.child_rows[self.table] = len(rows)

    def origin(self, draft: ListDraft) -> dict[str, Any]:
        """Where a line came from."""
        return {"batch_id": self.batch_id, "source_sheet": draft.row.sheet or None, "source_row": draft.row.number}

    def _store_import(self, state: State, batches: list[str], outcome: FileOutcome) -> None:
        state.replace_issues(
            issue_rows(outcome.findings, batch_id=self.batch_id, file_name=outcome.file_name),
            batches=batches,
            keep_agreements=None if self.sent_back else (),
            gone_rows=[(row.sheet, row.number) for row in self.rows],
        )
        owner, regions = self.owner, {one.region_code for one in self.said.values() if one.region_code}
        state.put_batch(
            {
                "batch_id": self.batch_id,
                "kind": self.kind,
                "register_name": outcome.register_name,
                "owner_name": owner.name if owner else None,
                "owner_region_code": next(iter(regions)) if len(regions) == 1 else None,
                "file_name": outcome.file_name,
                "file_sha256": self.received.sha256,
                "imported_at": utc_now(),
                "reporting_on": outcome.reporting_on,
                "reporting_on_source": outcome.reporting_on_source,
                "rows_read": outcome.rows_read,
                "rows_written": outcome.rows_written,
                "rows_refused": outcome.rows_refused,
                "is_sample": False,
            }
        )


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _ORIGIN}


def _is_example(row: Row) -> bool:
    first = min((cells[0] for cells in row.cells.values() if cells), key=lambda cell: cell.column, default=None)
    return first is not None and first.text.upper().startswith(EXAMPLE)

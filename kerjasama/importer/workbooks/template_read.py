"""A filled template worked into the state: agreements with all that hangs on them, and follow-up."""

from __future__ import annotations

from datetime import date

from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.checking.checks import check_drafts
from kerjasama.importer.checking.legal_checks import check_papers
from kerjasama.importer.draft import Draft
from kerjasama.importer.keeping.identity import identify
from kerjasama.importer.keeping.inbox import Received
from kerjasama.importer.keeping.records import issue_rows, rows_of
from kerjasama.importer.keeping.registers import register_name
from kerjasama.importer.keeping.state import State, utc_now
from kerjasama.importer.model import Finding, Sheet
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.parties.names import short_hash
from kerjasama.importer.reading.columns import normalize
from kerjasama.importer.values.values import load_value_map
from kerjasama.importer.wishes import Wishes
from kerjasama.importer.workbooks.template_agreements import AgreementSheets
from kerjasama.importer.workbooks.template_cells import TITLES, FilledRow, read_rows
from kerjasama.importer.workbooks.template_columns import LIST_SHEET, MARK
from kerjasama.importer.workbooks.template_following import FollowingSheets

_AGREEMENT_TABLES = ("agreement_parties", "agreement_urusan", "agreement_regions", "scope_items")


def is_template(sheets: list[Sheet]) -> bool:
    """Whether the workbook is a template of ours."""
    return any(sheet.name == LIST_SHEET and sheet.rows and sheet.rows[0][0].text == MARK for sheet in sheets)


class TemplateFile:
    """One filled template."""

    def __init__(self, received: Received, sheets: list[Sheet], wishes: Wishes) -> None:
        self.received = received
        self.wishes = wishes
        self.findings: list[Finding] = []
        self.rows: dict[str, list[FilledRow]] = {}
        values = load_value_map()
        for sheet in sheets:
            spec = TITLES.get(normalize(sheet.name))
            if spec is not None:
                self.rows[spec.table], strange = read_rows(sheet, spec, values)
                self.findings += strange
        if not any(self.rows.values()):
            raise ImportRefused(
                _("Templat belum diisi."),
                where=received.name,
                todo=_("Isi sedikitnya satu baris di lembar Kerja Sama; baris CONTOH tidak diimpor."),
            )

    def work_into(self, state: State) -> FileOutcome:
        """Understand all sheets and put them into the state."""
        register = self.wishes.register or register_name(self.received.name)
        batch_id = "im-" + short_hash(register, self.received.sha256)
        agreements = AgreementSheets(self.rows, self.wishes.owner)
        drafts = agreements.drafts
        known = state.known(register)
        missing = [one.agreement_id for one in identify(drafts, known, register)]
        agreements.link(state.resolve_codes(agreements.linked_codes()))
        agreements.check_items(state.item_numbers)
        following = FollowingSheets(self.rows, register, batch_id)
        following.read(agreements.ids, state)
        every = [row for rows in self.rows.values() for row in rows]
        day, source = self._reporting_day(drafts, following)
        check_drafts(drafts, day)
        check_papers(drafts, following.tables["documents"], following.tables["stage_events"], day)
        self.findings += [finding for row in every for finding in row.findings]
        if drafts:
            self.findings += [
                Finding("kurang_lengkap", "no_longer_in_register", agreement_id=key, hint=key) for key in missing
            ]
        findings = [*self.findings, *(finding for draft in drafts for finding in draft.final_findings())]
        refused = sum(row.is_refused for row in every)
        outcome = FileOutcome(
            self.received.name, register, "template", day, source,
            rows_read=len(every), rows_written=len(every) - refused, rows_refused=refused,
            findings=findings, missing=missing if drafts else [], drafts=drafts, owner=self.wishes.owner,
        )  # fmt: skip
        self._store(state, outcome, batch_id, {one.agreement_id for one in known}, following)
        return outcome

    def _reporting_day(self, drafts: list[Draft], following: FollowingSheets) -> tuple[date, str]:
        if self.wishes.reporting_on:
            return self.wishes.reporting_on, "declared"
        days = [draft.values.get("signed_on") for draft in drafts] + following.days()
        found = max((day for day in days if day and day <= self.wishes.today), default=None)
        code = "reporting_date_inferred" if found else "reporting_date_today"
        day = found or self.wishes.today
        self.findings.append(Finding("kurang_lengkap", code, value_used=day.isoformat()))
        return day, "derived"

    def _store(
        self, state: State, outcome: FileOutcome, batch_id: str, known: set[str], following: FollowingSheets
    ) -> None:
        register, owner = outcome.register_name, self.wishes.owner
        ids = [draft.agreement_id for draft in outcome.drafts if not draft.is_refused]
        batches = [*state.register_batches(register), batch_id]
        before = state.content_of(ids)
        state.replace_agreements(rows_of(outcome.drafts, batch_id=batch_id, register=register), ids)
        after = state.content_of(ids)
        for key in ids:
            kind = outcome.new if key not in known else outcome.unchanged
            (outcome.updated if key in known and before.get(key) != after.get(key) else kind).append(key)
        for table, rows in following.tables.items():
            outcome.child_rows[table] = len(rows)
            if table not in ("action_evidence", "indicator_values"):
                state.replace_following(table, rows, batches)
        state.add_evidence(following.tables["action_evidence"])
        state.replace_values(following.tables["indicator_values"], batches)
        for table in _AGREEMENT_TABLES:
            outcome.child_rows[table] = sum(not row.is_refused for row in self.rows.get(table, ()))
        outcome.child_rows = {table: count for table, count in outcome.child_rows.items() if count}
        state.replace_issues(
            issue_rows(outcome.findings, batch_id=batch_id, file_name=outcome.file_name),
            batches=batches,
            keep_agreements=outcome.missing,
        )
        state.put_batch(
            {
                "batch_id": batch_id,
                "kind": "template",
                "register_name": register,
                "owner_name": owner.name if owner else None,
                "owner_region_code": (owner.region_code or None) if owner and owner.org_class == "pemda" else None,
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

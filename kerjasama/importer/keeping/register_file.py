"""A register (or the part of one that came back from a report) worked into the state."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.assemble import Assembler
from kerjasama.importer.checking.checks import check_drafts
from kerjasama.importer.checking.corrections import apply_corrections, load_corrections
from kerjasama.importer.checking.urusan_words import derive_urusan, load_urusan_words
from kerjasama.importer.draft import Draft, Organization
from kerjasama.importer.keeping.identity import identify, mirrored
from kerjasama.importer.keeping.inbox import Received
from kerjasama.importer.keeping.records import issue_rows, rows_of
from kerjasama.importer.keeping.registers import days_beside_tables, register_name, reporting_day
from kerjasama.importer.keeping.state import State, utc_now
from kerjasama.importer.model import Finding, Row, Sheet
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.parties.names import short_hash
from kerjasama.importer.parties.parties import PartyReader
from kerjasama.importer.reading.layout import Layout, lay_out
from kerjasama.importer.values.date_order import decide_order, order_findings
from kerjasama.importer.values.values import load_value_map
from kerjasama.importer.wishes import Wishes
from kerjasama.importer.workbooks.sent_back import SentBack


class RegisterFile:
    """One file (or sent-back part) with everything that its rows share."""

    def __init__(self, received: Received, source: list[Sheet] | SentBack, wishes: Wishes) -> None:
        self.received = received
        self.wishes = wishes
        self.sent_back = source if isinstance(source, SentBack) else None
        self.findings: list[Finding] = []
        self.layout: Layout | None = None
        if isinstance(source, SentBack):
            self.rows: list[Row] = source.rows
            self.order = source.order
        else:
            self.layout = lay_out(source, overrides=wishes.overrides)
            self.rows = self.layout.rows
            self.findings += self.layout.findings
            self.order = decide_order(self.rows)
            self.findings += order_findings(self.order)
        if not self.rows:
            raise ImportRefused(
                _("Tidak ada baris kerja sama yang dikenali."),
                where=received.name,
                todo=_("Pastikan ada baris judul kolom seperti Mitra, Judul, Nomor, Tanggal; atau petakan judul kolom "
                       "dengan --map atau di halaman Impor."),
            )  # fmt: skip

    def work_into(self, state: State) -> FileOutcome:
        """Understand the rows and put them into the state."""
        register = self.wishes.register or (self.sent_back.register if self.sent_back else "") or register_name(
            self.received.name)  # fmt: skip
        drafts, parties = self._drafts(state, register)
        for draft, earlier in mirrored(drafts):
            draft.confirm(earlier, "row_mirrored", name="partner_name", hint=str(earlier.row.number))
        known = state.known(register)
        known_ids = {one.agreement_id for one in known}
        missing = [one.agreement_id for one in identify(drafts, known, register)]
        assembler = Assembler(load_value_map(), parties, self.order)
        self.findings += apply_corrections(drafts, load_corrections(register), assembler.draft)
        if derived := derive_urusan(drafts, load_urusan_words()):
            self.findings.append(Finding("kurang_lengkap", "urusan_derived", hint=str(derived)))
        batch_id = "im-" + short_hash(register, self.received.sha256)
        day, source = self._reporting_day(drafts, state, register)
        check_drafts(drafts, day)
        self._about_file(drafts, parties, missing, register)
        self.findings += said_once(drafts)
        findings = [*self.findings, *(finding for draft in drafts for finding in draft.final_findings())]
        refused = sum(draft.is_refused and draft.confirms is None for draft in drafts)
        outcome = FileOutcome(
            self.received.name,
            register,
            "register",
            day,
            source,
            rows_read=len(drafts),
            rows_written=len(drafts) - refused,
            rows_refused=refused,
            findings=findings,
            missing=[] if self.sent_back else missing,
            drafts=drafts,
            layout=self.layout,
            order=self.order,
        )
        owner = self._owner()
        said = owner or parties.inferred_owner
        outcome.shares = parties.sides.known_shares()
        outcome.owner, outcome.owner_is_inferred = said, said is not None and owner is None
        self._store(state, outcome, batch_id, owner, known_ids)
        return outcome

    def _drafts(self, state: State, register: str) -> tuple[list[Draft], PartyReader]:
        parties = PartyReader(load_value_map(), self._owner())
        if self.sent_back:
            parties.sides.shares = self.sent_back.shares
        parties.learn(self.rows)
        if self.sent_back and self.sent_back.owner_is_inferred and parties.owner is None:
            parties.infer(self.sent_back.owner)
        assembler = Assembler(load_value_map(), parties, self.order)
        drafts = [assembler.draft(row) for row in self.rows]
        if self.sent_back:
            for draft in drafts:
                draft.agreement_id = self.sent_back.ids.get((draft.row.sheet, draft.row.number), "")
        self.follow_up = assembler.follow_up_rows
        return drafts, parties

    def _owner(self) -> Organization | None:
        """Whose register it is, as somebody said it now or with the file that this part is of."""
        if self.wishes.owner or self.sent_back is None or self.sent_back.owner_is_inferred:
            return self.wishes.owner
        return self.sent_back.owner

    def _reporting_day(self, drafts: list[Draft], state: State, register: str) -> tuple[date, str]:
        if self.wishes.reporting_on:
            return self.wishes.reporting_on, "declared"
        earlier = [row["reporting_on"] for row in map(state.batch, state.register_batches(register)) if row]
        stated = days_beside_tables(self.layout, self.wishes.today) if self.layout else []
        found = reporting_day(drafts, self.order, earlier if self.sent_back else stated, self.wishes.today)
        if found is None:
            self.findings.append(Finding("diragukan", "reporting_date_today", value_used=str(self.wishes.today)))
            return self.wishes.today, "derived"
        self.findings.append(Finding("kurang_lengkap", "reporting_date_inferred", value_used=found.isoformat()))
        return found, "derived"

    def _about_file(self, drafts: list[Draft], parties: PartyReader, missing: list[str], register: str) -> None:
        """Findings about the file as a whole."""
        if self.sent_back is None:
            self.findings += [
                Finding("kurang_lengkap", "no_longer_in_register", agreement_id=key, hint=key) for key in missing
            ]
        if parties.owner is None and not any(row.text("lead_party_name") or row.text("lead_region")
                                             for row in self.rows):  # fmt: skip
            code = "owner_inferred" if parties.inferred_owner else "owner_missing"
            name = parties.inferred_owner.name if parties.inferred_owner else ""
            self.findings.append(Finding("kurang_lengkap", code, value_used=name))
        if self.follow_up:
            first = self.follow_up[0]
            cell = first.cells["follow_up"][0]
            self.findings.append(
                Finding("kurang_lengkap", "follow_up_as_text", sheet=first.sheet, cell=cell.a1, row=first.number,
                        heading=first.headings.get(cell.column, ""), field="follow_up", value_typed=cell.text[:200],
                        hint=str(len(self.follow_up)))
            )  # fmt: skip

    def _store(
        self, state: State, outcome: FileOutcome, batch_id: str, owner: Organization | None, known: Collection[str]
    ) -> None:
        register = outcome.register_name
        accepted = [draft for draft in outcome.drafts if not draft.is_refused]
        ids = [draft.agreement_id for draft in accepted]
        of_old = [key for key in ids if key in known]
        before, untouched = state.content_of(of_old), dict(state.tables)
        batches = [*state.register_batches(register), batch_id]
        state.replace_agreements(rows_of(accepted, batch_id=batch_id, register=register), ids)
        after = state.content_of(of_old)
        for key in ids:
            if key not in known:
                outcome.new.append(key)
            elif before.get(key) == after.get(key):
                outcome.unchanged.append(key)
            else:
                outcome.updated.append(key)
        if self.sent_back:  # what came back as it went stays as it is, with its findings
            state.tables = untouched
            same = set(outcome.unchanged)
            accepted = [draft for draft in accepted if draft.agreement_id not in same]
            ids = [draft.agreement_id for draft in accepted]
            if not ids:
                return
            state.replace_agreements(rows_of(accepted, batch_id=batch_id, register=register), ids)
            touched = [draft for draft in outcome.drafts if draft.agreement_id not in same]
        else:
            touched = outcome.drafts
        about = {id(draft) for draft in touched}
        dropped = {one for draft in outcome.drafts if id(draft) not in about for one in draft.final_findings()}
        kept = [finding for finding in outcome.findings if finding not in dropped]
        state.replace_issues(
            issue_rows(kept, batch_id=batch_id, file_name=outcome.file_name),
            batches=batches,
            keep_agreements=None if self.sent_back else outcome.missing,
            gone_rows=[(draft.row.sheet, draft.row.number) for draft in touched],
        )
        state.put_batch(
            {
                "batch_id": batch_id,
                "kind": outcome.kind,
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


_ABOUT_COLUMNS = (
    "signing_date_missing",
    "end_unknown",
    "doc_type_missing",
    "coop_type_unsure",
    "partner_missing",
)


def said_once(drafts: list[Draft]) -> list[Finding]:
    """What every single row lacks is lacking in the file: said once, with the count, not once per row."""
    accepted = [draft for draft in drafts if not draft.is_refused]
    if len(accepted) < 3:
        return []
    found = []
    for code in _ABOUT_COLUMNS:
        if not all(any(one.issue_code == code for one in draft.findings) for draft in accepted):
            continue
        severity = next(one.severity for one in accepted[0].findings if one.issue_code == code)
        found.append(Finding(severity, code, hint=str(len(accepted))))
        for draft in accepted:
            draft.findings = [one for one in draft.findings if one.issue_code != code]
    return found

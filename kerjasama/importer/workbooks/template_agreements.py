"""The sheets Kerja Sama, Para Pihak, Urusan, Wilayah and Butir Lingkup of a filled template, as drafts."""

from __future__ import annotations

import json
from collections.abc import Callable

from kerjasama.importer.draft import Draft, Organization, Party, Source
from kerjasama.importer.model import Cell, Row
from kerjasama.importer.parties.cooperation import coop_type_of
from kerjasama.importer.parties.names import words
from kerjasama.importer.places.whereabouts import organization
from kerjasama.importer.values.dates import ParsedDate
from kerjasama.importer.values.durations import add_months
from kerjasama.importer.workbooks.template_cells import FilledRow

_LINKS = ("parent_agreement_id", "supersedes_id")
_SPECIAL = ("signed_on", "coop_type", "end_on", *_LINKS)


class AgreementSheets:
    """Drafts by their code. `ids` maps codes to agreement_ids once the drafts are identified."""

    def __init__(self, rows: dict[str, list[FilledRow]], owner: Organization | None) -> None:
        self.rows = rows
        self.owner = owner
        self.by_code: dict[str, Draft] = {}
        self._carrying: list[tuple[Draft, int, FilledRow]] = []  # items that name one of the umbrella's
        self.drafts = [self._draft(row) for row in rows.get("agreements", ())]
        self._parties()
        self._links()
        for draft in self.drafts:
            if not draft.is_refused:
                self._finish(draft)

    def _draft(self, row: FilledRow) -> Draft:
        cells: dict[str, tuple[Cell, ...]] = {name: (cell,) for name, cell in row.cells.items()}
        raw = {row.headings[cell.column]: cell.text for cell in row.cells.values()}
        draft = Draft(Row(row.sheet, row.number, cells, {}, row.headings), raw, is_refused=row.is_refused)
        code = str(row.values.get("register_key", ""))
        if words(code) in self.by_code:
            row.note("ditolak", "agreement_code_twice", "register_key")
            draft.is_refused = True
        elif code and not draft.is_refused:
            self.by_code[words(code)] = draft
        for name, value in row.values.items():
            if name not in _SPECIAL:
                draft.keep(name, value)
        draft.values["title_source"] = "declared"
        draft.values.setdefault("declared_status", "tidak_diketahui")
        if "doc_type" in row.cells:
            draft.values["doc_type_typed"] = row.cells["doc_type"].text
        if "declared_status" in row.cells:
            draft.values["declared_status_typed"] = row.cells["declared_status"].text
        if "coop_type" in row.values:
            draft.values["coop_type_declared"] = row.cells["coop_type"].text
            draft.values["coop_type"] = row.values["coop_type"]
        self._dates(draft, row)
        draft.values["raw_json"] = json.dumps(raw, ensure_ascii=False)
        return draft

    def _dates(self, draft: Draft, row: FilledRow) -> None:
        values = draft.values
        signed = row.values.get("signed_on")
        begin = values.get("start_on")
        if isinstance(signed, ParsedDate):
            for name, day in (("signed_on", signed.day), ("signed_earliest_on", signed.earliest),
                              ("signed_latest_on", signed.latest)):  # fmt: skip
                draft.keep(name, day, row.cells["signed_on"], signed.method)
            values["signed_on_source"], values["date_quality"] = "declared", signed.quality
        elif begin is not None:
            for name in ("signed_on", "signed_earliest_on", "signed_latest_on"):
                draft.keep(name, begin, row.cells["start_on"], "start_on")
            values["signed_on_source"], values["date_quality"] = "derived", "exact"
        else:
            typed = row.cells.get("signed_on")
            values["signed_on_source"], values["date_quality"] = "unknown", "invalid" if typed else "missing"
        if row.values.get("end_on"):
            draft.keep("end_on", row.values["end_on"])
            values["end_method"] = "written"
        elif values.get("end_condition_text"):
            values["end_method"] = "open_ended"
        elif values.get("duration_months") and (begin or values.get("signed_on")):
            draft.keep("end_on", add_months(begin or values["signed_on"], values["duration_months"]),
                       row.cells["duration_months"], "start_plus_duration")  # fmt: skip
            values["end_method"] = "start_plus_duration"
        else:
            values["end_method"] = "unknown"

    def _of(self, row: FilledRow) -> Draft | None:
        """The draft of this file that a row points at by code; a code of nobody refuses the row."""
        if row.is_refused:
            return None
        draft = self.by_code.get(words(str(row.values["agreement_code"])))
        if draft is None or draft.is_refused:
            row.note("ditolak", "agreement_code_not_found", "agreement_code")
            return None
        return draft

    def _parties(self) -> None:
        for row in sorted(self.rows.get("agreement_parties", ()), key=lambda row: row.values.get("party_order", 10**6)):
            draft = self._of(row)
            if draft is None:
                continue
            values = row.values
            name = values["name_typed"]
            wanted = (values["org_class"],) if "org_class" in values else ()
            scratch = Draft(draft.row, {})
            found = organization(scratch, name, wanted=wanted)
            org = Organization(
                found.name if not wanted or found.org_class == values["org_class"] else name,
                values.get("org_class") or found.org_class,
                "declared" if wanted else "derived",
                values.get("region_code") or found.region_code,
                values.get("country_code") or found.country_code,
                found.foreign_city_id,
            )
            if not wanted and org.org_class == "tidak_diketahui":
                row.note("kurang_lengkap", "party_class_unread", "name_typed", name)
            draft.parties.append(
                Party(
                    org,
                    name,
                    values.get("is_lead", False),
                    values.get("doc_number", ""),
                    values.get("signatory_role", ""),
                    values.get("signatory_name", ""),
                    values.get("acting_by_power_of_attorney"),
                )
            )
            place = len(draft.parties)
            for name, cell in row.cells.items():
                draft.sources.append(Source(f"parties[{place}].{name}", cell))

    def _links(self) -> None:
        for row in self.rows.get("agreement_urusan", ()):
            if draft := self._of(row):
                draft.urusan[row.values["urusan_code"]] = "declared"
        for row in self.rows.get("agreement_regions", ()):
            if draft := self._of(row):
                draft.regions[row.values["region_code"], row.values["region_role"]] = None
        for row in sorted(self.rows.get("scope_items", ()), key=lambda row: row.values.get("item_no", 0)):
            if draft := self._of(row):
                item = (row.values["item_no"], row.values["item_text"], row.values.get("urusan_code"))
                draft.scope_rows.append((*item, row.values.get("parent_item_no")))
                if "parent_item_no" in row.values:
                    self._carrying.append((draft, len(draft.scope_rows) - 1, row))

    def _finish(self, draft: Draft) -> None:
        values = draft.values
        if self.owner and not any(party.is_lead for party in draft.parties):
            draft.parties.insert(0, Party(self.owner, self.owner.name, is_lead=True))
        for party in draft.parties:
            code = party.organization.region_code
            if code and party.organization.org_class == "pemda":
                draft.regions.setdefault((code, "lead" if party.is_lead else "partner"), None)
                if party.is_lead:
                    values.setdefault("lead_region_code", code)
        if values.get("lead_region_code"):
            draft.regions.setdefault((values["lead_region_code"], "lead"), None)
        declared = (values["coop_type"],) if "coop_type" in values else ()
        reading = coop_type_of([party.organization for party in draft.parties], declared)
        if declared:  # somebody chose it from the list; the parties may contradict it, and then that is said
            values["coop_type_source"] = "declared"
            if reading.contradicts:
                draft.doubt("coop_type_conflict", name="coop_type", used=reading.coop_type)
        else:
            values["coop_type"], values["coop_type_source"] = reading.coop_type, reading.source
            if reading.is_doubtful:
                draft.doubt("coop_type_unsure", used=reading.coop_type)
        if values["date_quality"] == "missing":
            draft.gap("signing_date_missing", name="signed_on")

    @property
    def ids(self) -> dict[str, str]:
        """Code -> agreement_id of this file's accepted agreements."""
        return {code: draft.agreement_id for code, draft in self.by_code.items() if not draft.is_refused}

    def linked_codes(self) -> list[str]:
        """Codes of parents and predecessors that are not in this file."""
        return [cell.text for draft in self.drafts for name in _LINKS if (cell := draft.cell(name))]

    def link(self, elsewhere: dict[str, list[str]]) -> None:
        """Resolve codes of parents and predecessors in this file first, then in the store."""
        for draft in self.drafts:
            for name in _LINKS if not draft.is_refused else ():
                cell = draft.cell(name)
                if cell is None:
                    continue
                found = [self.ids[words(cell.text)]] if words(cell.text) in self.ids else elsewhere.get(cell.text, [])
                if len(found) == 1:
                    draft.keep(name, found[0], cell, "code")
                else:
                    draft.doubt("agreement_code_not_found", name=name)

    def check_items(self, elsewhere: Callable[[str], set[int]]) -> None:
        """An item may carry out only what its umbrella has: else a finding, and the number is not stored.

        `elsewhere`: the item numbers of an agreement of the store; agreements of this file come first.
        """
        own = {draft.agreement_id: draft for draft in self.drafts if not draft.is_refused}
        for draft, place, row in self._carrying:
            parent = draft.values.get("parent_agreement_id")
            if parent is None:
                row.note("diragukan", "parent_item_without_umbrella", "parent_item_no")
            elif row.values["parent_item_no"] not in (
                {item[0] for item in own[parent].scope_rows} if parent in own else elsewhere(parent)
            ):
                row.note("diragukan", "parent_item_unknown", "parent_item_no")
            else:
                continue
            draft.scope_rows[place] = (*draft.scope_rows[place][:3], None)

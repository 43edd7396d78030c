"""One laid-out row to one agreement: values, parties, regions, affairs; what cannot be taken is refused."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache

from kerjasama.importer.draft import Draft
from kerjasama.importer.model import Row
from kerjasama.importer.parties.cooperation import coop_type_of, said_around
from kerjasama.importer.parties.names import is_no_number, words
from kerjasama.importer.parties.parties import PartyReader
from kerjasama.importer.parties.splitting import split_lines
from kerjasama.importer.places.regions import find_regions, resolve_region
from kerjasama.importer.values.date_order import DateOrder
from kerjasama.importer.values.doc_types import form_in_number, lawful_form, read_doc_type
from kerjasama.importer.values.statuses import read_status
from kerjasama.importer.values.terms import read_terms
from kerjasama.importer.values.values import ValueMap
from kerjasama.reference.tables import load

_EMPTY_TITLE = re.compile(r"^[\W_\d]{0,3}$")
_PLAIN = ("object", "lead_agency")


@dataclass
class Assembler:
    """What all rows of one file share."""

    values: ValueMap
    parties: PartyReader
    order: DateOrder
    follow_up_rows: list[Row] = field(default_factory=list)

    def draft(self, row: Row) -> Draft:
        """The row as a draft; a row that names neither partner nor title nor number nor date is refused."""
        draft = Draft(row, raw_of(row))
        if not any(row.text(name) for name in ("partner_name", "title", "doc_number", "signed_on", "start_on",
                                               "lead_region", "lead_party_name", "parent_number")):  # fmt: skip
            draft.refuse("row_empty")
            return draft
        self.parties.read(draft)
        read_terms(draft, self.order)
        self._type(draft)
        self._title(draft)
        self._status(draft)
        self._regions(draft)
        self._rest(draft)
        if draft.row.text("follow_up"):
            self.follow_up_rows.append(row)
        draft.values["raw_json"] = json.dumps(draft.raw, ensure_ascii=False)
        return draft

    def _type(self, draft: Draft) -> None:
        row, values = draft.row, draft.values
        declared_cell = draft.cell("coop_type")
        said: tuple[str, ...] = ()
        if declared_cell is not None:
            draft.keep("coop_type_declared", declared_cell.text, declared_cell)
            said = self.values.codes("coop_type", declared_cell.text)
            if not said:
                draft.doubt("coop_type_unknown", name="coop_type")
        else:
            said, said_where = said_around(row, self.values, "coop_type")
            if said:
                values["coop_type_declared"] = said_where
        bodies = [party.organization for party in draft.parties]
        reading = coop_type_of(bodies, said)
        values["coop_type"], values["coop_type_source"] = reading.coop_type, reading.source
        if reading.contradicts:
            draft.doubt("coop_type_conflict", name="coop_type", used=reading.coop_type, hint=" / ".join(said))
        elif reading.is_doubtful:
            draft.doubt("coop_type_unsure", name="partner_name", used=reading.coop_type)
        cell = draft.cell("doc_type")
        code = read_doc_type(cell.text if cell else "", self.values)
        if code is None:
            draft.doubt("doc_type_unknown", name="doc_type")
        elif cell is None and not draft.values.get("doc_type"):
            code = self._form_from_title(draft) or code
        values["doc_type"] = lawful_form(code or "tidak_diketahui", reading.coop_type)
        if cell is not None:
            draft.keep("doc_type_typed", cell.text, cell)
            draft.keep("doc_type", values["doc_type"], cell, "alias")
        if values["doc_type"] == "tidak_diketahui" and code is not None:
            draft.gap("doc_type_missing", name="doc_type")

    def _form_from_title(self, draft: Draft) -> str | None:
        """Without a column for the form: the title may begin with it, or what stands around the row says it."""
        title = draft.row.text("title")
        found = read_doc_type(" ".join(title.split()[:4]), self.values) if title else None
        if found and found != "tidak_diketahui":
            return found
        around, _where = said_around(draft.row, self.values, "doc_type")
        if around:
            return around[0]
        for cell in draft.row.cells.get("doc_number", ()):
            if form := form_in_number(cell.text):
                draft.gap("doc_type_from_number", name="doc_number", cell=cell, used=form)
                return form
        return None

    def _title(self, draft: Draft) -> None:
        cell = draft.cell("title")
        if cell is not None and not _EMPTY_TITLE.match(cell.text):
            draft.keep("title", " ".join(cell.text.split()), cell)
            draft.values["title_source"] = "declared"
            return
        if cell is not None:
            draft.gap("title_empty", name="title", cell=cell)
        form = draft.row.text("doc_type") or draft.row.text("coop_type")
        partners = [party.name_typed for party in draft.parties if not party.is_lead] or [
            party.name_typed for party in draft.parties
        ]
        named = ", ".join(partners[:3]) + (", …" if len(partners) > 3 else "")
        draft.values["title"] = " – ".join(part for part in (form or "Kerja sama", named) if part)
        draft.values["title_source"] = "derived"

    def _status(self, draft: Draft) -> None:
        texts = [cell for cell in draft.row.cells.get("declared_status", ()) if cell.text.strip()]
        known = [(cell, code) for cell in texts if (code := read_status(cell.text, self.values))]
        draft.values["declared_status"] = known[-1][1] if known else "tidak_diketahui"
        if known:
            draft.keep("declared_status", known[-1][1], known[-1][0], "alias")
            draft.keep("declared_status_typed", " / ".join(cell.text for cell in texts), known[-1][0])
        for cell in texts:
            if not read_status(cell.text, self.values):
                draft.doubt("status_unknown", name="declared_status", cell=cell)
        if not known and texts:
            draft.keep("declared_status_typed", texts[0].text, texts[0])

    def _regions(self, draft: Draft) -> None:
        """Regions of the parties; the lead's region leads; places of execution as locations."""
        for party in draft.parties:
            code = party.organization.region_code
            if code and party.organization.org_class == "pemda":
                draft.regions[code, "lead" if party.is_lead else "partner"] = None
                if party.is_lead:
                    draft.values["lead_region_code"] = code
        cell = draft.cell("lead_region")
        if cell is not None and "lead_region_code" not in draft.values:
            match = resolve_region(cell.text, prefer="kota")
            if match.region_code:
                draft.regions[match.region_code, "lead"] = None
                draft.keep("lead_region_code", match.region_code, cell, match.method)
        cell = draft.cell("location")
        if cell is not None:
            for match in find_regions(cell.text):
                if match.region_code:
                    draft.regions[match.region_code, "location"] = None

    def _rest(self, draft: Draft) -> None:
        row, values = draft.row, draft.values
        for name in _PLAIN:
            draft.keep(name, "; ".join(dict.fromkeys(cell.text for cell in row.cells.get(name, ()) if cell.text)))
        draft.keep("scope_text", "\n".join(cell.text for cell in row.cells.get("scope_text", ()) if cell.text))
        scope = draft.cell("scope_text")
        if scope is not None and len(items := split_lines(scope.text)) > 1:
            draft.scope_rows = [(number, text, None, None) for number, text in enumerate(items, start=1)]
        key = draft.cell("register_key")
        if key is not None and not is_no_number(key.text):
            draft.keep("register_key", key.text, key)
        funding = draft.cell("funding_source")
        if funding is not None:
            found = self.values.codes("funding_source", funding.text)
            if found:
                draft.keep("funding_source", found[0], funding, "alias")
            else:
                draft.doubt("funding_source_unknown", name="funding_source")
        affairs = draft.cell("urusan")
        if affairs is not None:
            self._affairs(draft, affairs.text)
        if len(values.get("title", "")) > 1000:
            values["title"] = values["title"][:1000]

    def _affairs(self, draft: Draft, text: str) -> None:
        known = _urusan()
        listed = [piece for piece in text.split(",") if piece.strip()]
        if len(listed) > 1 and words(text) not in known and all(words(piece) in known for piece in listed):
            text = ";".join(listed)
        whole = known.get(words(re.sub(r"^urusan\b", "", text.strip(), flags=re.IGNORECASE)))
        for part in (
            [text] if whole else [piece for piece in re.split(r"[;\n]|,(?=\s*\d\.\d\d)", text) if piece.strip()]
        ):
            code = known.get(words(re.sub(r"^\s*urusan\b", "", part, flags=re.IGNORECASE)))
            if code:
                draft.urusan[code] = "declared"
            else:
                draft.doubt("urusan_unknown", name="urusan", hint=part.strip())


def raw_of(row: Row) -> dict[str, str]:
    """The whole row as typed, heading to text; columns of personal contacts are not in it."""
    found: dict[int, tuple[str, str]] = {}
    for cells in row.cells.values():
        for cell in cells:
            found[cell.column] = (row.headings.get(cell.column, ""), cell.text)
    for heading, cell in row.extra.items():
        found[cell.column] = (heading, cell.text)
    return {heading or "(tanpa judul)": text for _column, (heading, text) in sorted(found.items())}


@lru_cache(maxsize=1)
def _urusan() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in load("urusan").to_pylist():
        code, name = row["urusan_code"], row["urusan_name"]
        for text in (code, name, f"{code} {name}"):
            found.setdefault(words(text), code)
    return found

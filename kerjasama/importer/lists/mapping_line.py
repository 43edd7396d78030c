"""One line of a mapping list to columns of the table mapping_items; every doubt is a finding with its cell."""

from __future__ import annotations

import re

from kerjasama.domain.codes import COOP_TYPES
from kerjasama.domain.potential_codes import PLANS
from kerjasama.importer.draft import Draft, Organization
from kerjasama.importer.lists.around import agency_above, urusan_above
from kerjasama.importer.lists.list_draft import ListDraft
from kerjasama.importer.lists.phrases import codes_in, commodity_in, done_or_not, says_nothing, urusan_in, yes_or_no
from kerjasama.importer.lists.references import named
from kerjasama.importer.model import Cell
from kerjasama.importer.parties.cooperation import coop_type_of, said_around
from kerjasama.importer.parties.names import is_no_number, words
from kerjasama.importer.places.regions import find_regions, resolve_region
from kerjasama.importer.places.whereabouts import organization
from kerjasama.importer.values.dates import parse_date
from kerjasama.importer.values.durations import read_duration
from kerjasama.importer.values.values import ValueMap

_TEXTS = ("issue", "program", "activity", "object", "benefit", "location", "rpjmd_ref", "rkpd_ref", "renstra_ref",
          "note")  # fmt: skip
_REFERENCES = ("rpjmd_ref", "rkpd_ref", "renstra_ref")
_PASSED = ("sesuai", "ditetapkan", "kak", "tanpa_kak", "kerja_sama", "belum_kerja_sama")
_PLAN_WORDS = {"rpjmd": r"\brpj(?:md|pd)\b", "rkpd": r"\brkpd\b", "renstra": r"\bren(?:stra|ja)\b"}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_GOVERNMENT = re.compile(r"\s*(?:pem|kab|kota|prov|bupati|wali|gub)", re.IGNORECASE)
_NUMBER_LIKE = re.compile(r"[a-z]\S*/|/\S*[a-z]|^\d+/\d{4}$", re.IGNORECASE)
_LONGEST_TERM = 12 * 25


class MappingLine:
    """The reading of one line."""

    def __init__(
        self, draft: ListDraft, values: ValueMap, order: str | None, owner: Organization | None
    ) -> None:  # fmt: skip
        self.draft = draft
        self.values = values
        self.order = order
        self.owner = owner

    def read(self) -> None:
        """Fill `draft.values`."""
        draft = self.draft
        draft.keep("item_no", draft.texts("row_no"))
        draft.keep("agency", draft.texts("agency") or agency_above(f"{draft.row.sheet} / {draft.row.section}"))
        for name in _TEXTS:
            if not (name in _REFERENCES and yes_or_no(draft.texts(name)) is False):  # 'tidak ada' refers to nothing
                draft.keep_text(name)
        self._urusan()
        draft.keep("item_code", commodity_in(*(draft.texts(name) for name in ("object", "activity", "issue"))))
        self._partner()
        self._position()
        self._term()
        self._funding()
        self._priority()
        self._plans()
        for name in ("proposed_on", "screened_on", "decree_on"):
            draft.keep(name, draft.day(name, self.order))
        if not is_no_number(draft.texts("decree_number")):
            draft.keep_text("decree_number")
        self._kak()
        self._reference()
        self._screening()

    def _urusan(self) -> None:
        draft, cell = self.draft, self.draft.cell("urusan")
        if cell is None or says_nothing(cell.text):
            draft.keep("urusan_code", urusan_above(draft.row.section))
            return
        code = urusan_in(cell.text)
        if code:
            draft.keep("urusan_code", code, cell)
        else:
            draft.doubt("urusan_unknown", name="urusan", hint=cell.text.strip())

    def _partner(self) -> None:
        draft, cell = self.draft, self.draft.cell("partner_name")
        bodies = [self.owner or Organization("", "pemda", region_code=str(draft.values.get("region_code") or ""))]
        if cell is not None and not says_nothing(cell.text):
            draft.keep_text("partner_name")
            scratch = Draft(draft.row, {})
            partner = organization(scratch, cell.text, cell=cell)
            is_placed = partner.org_class != "pemda" or bool(partner.region_code)
            bodies.append(partner if is_placed else Organization(cell.text, "tidak_diketahui"))
            regions = {match.region_code for match in find_regions(cell.text) if match.region_code}
            if len(regions) > 1:
                draft.gap("mapping_partner_several", name="partner_name")
            elif not partner.region_code and _GOVERNMENT.match(cell.text):
                draft.findings += [one for one in scratch.findings if one.issue_code.startswith("region_")][:1]
            elif partner.org_class == "pemda" and partner.region_code:
                draft.keep("partner_region_code", partner.region_code, cell)
        if region := draft.cell("partner_region"):
            match = resolve_region(region.text)
            if match.region_code:
                draft.keep("partner_region_code", match.region_code, region, match.method)
            elif not says_nothing(region.text):
                draft.doubt("region_unknown", name="partner_region")
        self._coop_type(bodies)

    def _coop_type(self, bodies: list[Organization]) -> None:
        draft, cell = self.draft, self.draft.cell("coop_type")
        said: tuple[str, ...] = ()
        if cell is not None and not says_nothing(cell.text):
            said = codes_in(self.values, "coop_type", cell.text)
            if not said:
                draft.doubt("coop_type_unknown", name="coop_type")
        else:
            said, _where = said_around(draft.row, self.values, "coop_type")
        reading = coop_type_of(bodies, said)
        if len(said) == 1:  # what a plan says of itself stands, even if the intended partner speaks against it
            draft.keep("coop_type", said[0], cell)
            if reading.contradicts:
                draft.doubt("mapping_coop_type_conflict", name="coop_type", used=said[0], hint=reading.coop_type)
        elif reading.source != "unknown" and not (said and reading.contradicts):
            draft.keep("coop_type", reading.coop_type if reading.coop_type in COOP_TYPES else None)
        elif said:
            draft.gap("mapping_coop_type_open", name="coop_type", hint=" / ".join(said))

    def _position(self) -> None:
        draft, cell = self.draft, self.draft.cell("position")
        if cell is None or says_nothing(cell.text):
            return
        found = set(codes_in(self.values, "position", cell.text))
        if "keduanya" in found or {"menawarkan", "membutuhkan"} <= found:
            found = {"keduanya"}
        if len(found) == 1:
            draft.keep("position", found.pop(), cell, "alias")
        else:
            draft.doubt("mapping_position_unknown", name="position")

    def _term(self) -> None:
        draft, cell = self.draft, self.draft.cell("duration")
        if cell is None or says_nothing(cell.text):
            return
        read = read_duration(cell.text, draft.row.headings.get(cell.column, ""))
        if read.months is None or read.doubt or not 0 < read.months <= _LONGEST_TERM:
            draft.doubt("duration_doubtful", name="duration", used=str(read.months or ""), hint=read.doubt)
        if read.months is not None and 0 < read.months <= _LONGEST_TERM:
            draft.keep("duration_months", read.months, cell)

    def _funding(self) -> None:
        draft, cell = self.draft, self.draft.cell("funding_source")
        if cell is None or says_nothing(cell.text):
            return
        found = codes_in(self.values, "funding_source", cell.text)
        if len(set(found)) > 1:
            draft.keep("funding_source", "para_pihak", cell, "alias")
            draft.gap("mapping_funding_several", name="funding_source", used="para_pihak")
        elif found:
            draft.keep("funding_source", found[0], cell, "alias")
        else:
            draft.doubt("funding_source_unknown", name="funding_source")

    def _priority(self) -> None:
        draft, cell = self.draft, self.draft.cell("priority")
        if cell is None or says_nothing(cell.text):
            return
        plain = re.sub(r"^\s*(?:prioritas|ke)[\s\-]*", "", cell.text.strip(), flags=re.IGNORECASE).casefold()
        if re.fullmatch(r"\d{1,3}", plain) and int(plain) > 0:
            draft.keep("priority", int(plain), cell)
        elif plain in _ROMAN:
            draft.keep("priority", _ROMAN.index(plain) + 1, cell)
        else:
            draft.gap("mapping_priority_words", name="priority")

    def _plans(self) -> None:
        """One column for all plans: what it says stands under every plan that it names."""
        text = self.draft.texts("plans_ref")
        for plan in PLANS:
            if re.search(_PLAN_WORDS[plan], text, re.IGNORECASE):
                self.draft.values.setdefault(f"{plan}_ref", text)

    def _kak(self) -> None:
        draft, cell = self.draft, self.draft.cell("kak")
        if cell is None or says_nothing(cell.text):
            return
        told = done_or_not(cell.text)
        states = codes_in(self.values, "mapping_state", cell.text)
        parsed = parse_date(cell, self.order)
        if told is None and ("kak" in states) != ("tanpa_kak" in states):
            told = "kak" in states
        if told is None and parsed.earliest is None:
            draft.doubt("mapping_kak_unread", name="kak")
            return
        if told is None:
            draft.keep("kak_on", draft.day("kak", self.order), cell)
        draft.keep("has_kak", told is not False, cell)

    def _reference(self) -> None:
        """What the list says of the agreement that it became."""
        draft, text = self.draft, self.draft.texts("agreement_ref")
        self.realised: tuple[str, ...] = ()
        if text and yes_or_no(text) is not False:
            self.realised = codes_in(self.values, "mapping_state", text) if not re.search(r"\d", text) else ()
            if "belum_kerja_sama" not in self.realised and not is_no_number(text):
                draft.keep("agreement_ref", text)
        self._stages_of_agreement()

    def _stages_of_agreement(self) -> None:
        """Umbrella and PKS as stages: a tick, a day or a number says that it is signed; 'not yet' refuses nothing."""
        draft = self.draft
        numbers: list[str] = []
        reached: list[Cell] = []
        for cell in draft.filled("agreement_stage"):
            told = done_or_not(cell.text)
            said = codes_in(self.values, "mapping_state", cell.text) if not re.search(r"\d", cell.text) else ()
            if told is False or "belum_kerja_sama" in said or "usulan" in said:
                continue
            if told or "kerja_sama" in said or self._is_day(cell):
                reached.append(cell)
            elif not is_no_number(cell.text):
                numbers.append(" ".join(cell.text.split()))
        if numbers and not draft.values.get("agreement_ref"):
            draft.keep("agreement_ref", "; ".join(dict.fromkeys(numbers)), draft.cell("agreement_stage"))
        if not reached:
            return
        self.realised = (*self.realised, "kerja_sama")
        if not draft.values.get("agreement_ref"):
            last = reached[-1]
            stage = draft.row.headings.get(last.column, "").rpartition(" / ")[2]
            draft.keep("agreement_ref", f"{stage}: {last.text.strip()}", last)
            draft.names_agreement = False

    def _is_day(self, cell: Cell) -> bool:
        """A day, month or year, not a number that has one in it ('12/PKS/III/2026', '7/2018')."""
        return parse_date(cell, self.order).earliest is not None and not _NUMBER_LIKE.search(cell.text.strip())

    def _screening(self) -> None:
        draft, values, cell = self.draft, self.draft.values, self.draft.cell("state")
        text = draft.texts("state")
        found = set(codes_in(self.values, "mapping_state", text)) if text else set()
        if text and yes_or_no(text) is not None and not found:
            refused = "usulan" if words(text).startswith("belum") else "tidak_sesuai"  # 'not yet' is no refusal
            found = {"sesuai" if yes_or_no(text) else refused}
        if text and not found:
            draft.doubt("mapping_state_unknown", name="state", used="usulan")
        found |= set(self.realised)
        reason = draft.texts("rejection")
        if "kak" in found:
            values.setdefault("has_kak", True)
        if "tanpa_kak" in found:
            values.setdefault("has_kak", False)
        went_on = bool(values.get("has_kak") or values.get("decree_number") or values.get("agreement_ref"))
        if "tidak_sesuai" in found:
            values["screening"] = "tidak_sesuai"
        elif found & set(_PASSED):
            values["screening"] = "sesuai"
        elif reason and not found and not went_on:
            values["screening"] = "tidak_sesuai"
            draft.doubt("mapping_rejected_by_reason", name="rejection", used="tidak_sesuai")
        elif went_on and "usulan" not in found:
            values["screening"] = "sesuai"
            draft.gap("mapping_screening_implied", name="state", used="sesuai")
        else:
            values["screening"] = "usulan"
        if cell is not None:
            draft.keep("screening", values["screening"], cell, "alias")
        if values["screening"] == "tidak_sesuai":
            self._rejected(reason, text, went_on)
        elif reason:
            values["note"] = "; ".join(part for part in (values.get("note"), reason) if part)
        names_one = values.get("agreement_ref") and draft.names_agreement and named(values["agreement_ref"])
        if "kerja_sama" in found and not names_one:
            values.setdefault("agreement_ref", text)
            names = ("agreement_ref", "agreement_stage") if self.realised else ("state",)
            draft.gap("mapping_agreement_unnamed", name=next((name for name in names if draft.filled(name)), "state"))

    def _rejected(self, reason: str, state: str, went_on: bool) -> None:
        draft = self.draft
        name = "rejection" if reason else "state"
        codes = set(codes_in(self.values, "rejection_code", reason or state))
        if reason or codes or len(words(state).split()) > 3:
            draft.keep("rejection_reason", reason or state, draft.cell(name))
            draft.keep("rejection_code", next(iter(codes)) if len(codes) == 1 else "lainnya", draft.cell(name), "alias")
            if len(codes) != 1:
                draft.gap("mapping_reason_other", name=name, used="lainnya")
        else:
            draft.gap("mapping_reason_missing", name="state")
        if went_on:
            draft.doubt("mapping_rejected_but_went_on", name="state", used="tidak_sesuai")

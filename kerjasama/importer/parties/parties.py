"""Who signed, in the order of the register, each with its own number of the document."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from kerjasama.importer.draft import Draft, Organization, Party
from kerjasama.importer.model import Cell, Row
from kerjasama.importer.parties.cooperation import said_around
from kerjasama.importer.parties.lead_side import owner_from_text, owner_tokens, settle_lead
from kerjasama.importer.parties.names import has_blank_part, is_no_number, number_key, org_key, words
from kerjasama.importer.parties.remembered import Bodies
from kerjasama.importer.parties.sides import Pair, Sides, most_named, recurring_region
from kerjasama.importer.parties.splitting import split_lines, split_names, split_numbers
from kerjasama.importer.places.regions import resolve_region
from kerjasama.importer.places.whereabouts import government, report_region
from kerjasama.importer.values.number_cells import LABEL, form_of_heading, without_dates
from kerjasama.importer.values.values import ValueMap

__all__ = ["UNNAMED", "PartyReader", "owner_from_text"]
UNNAMED = "(pihak tidak disebutkan)"
_PLACE_HEADINGS = re.compile(r"\b(sister|kota kembar|twin)\b")
_PARTNER_HEADING = re.compile(r"\b(mitra|partner|pihak (ii|iii|iv|kedua|ketiga|keempat|2|3|4)|ke ?2)\b")
_OWN_HEADING = re.compile(r"\b(pihak (i|kesatu|pertama|1)|pemda|rs|opd|kami|internal)\b")


@dataclass
class PartyReader:
    """Reads parties of one file's rows. `owner` is whose register it is, when somebody said so."""

    values: ValueMap
    owner: Organization | None = None
    sides: Sides = field(default_factory=Sides)
    inferred_owner: Organization | None = None
    bodies: Bodies = field(default_factory=Bodies)
    has_pairs: bool = False
    _leads: Counter[str] = field(default_factory=Counter)  # how often each name stands as first party

    def learn(self, rows: list[Row]) -> None:
        """Look at all rows first: which signatory side is the register's own, and who that is."""
        self._columns = _field_columns(rows)
        if self.owner:
            self.sides.owner_tokens = frozenset(owner_tokens(self.owner))
        paired = [(row, self.pairs(row)) for row in rows]
        self.has_pairs = any(len(pairs) > 1 for _row, pairs in paired)
        for row, pairs in paired:
            self.sides.learn(pairs, row.text("partner_name"))
        self._leads = Counter(org_key(row.text("lead_party_name")) for row in rows)
        if self.owner:
            return
        if not self.has_pairs:
            if code := recurring_region(rows):
                self.infer(government(code))
            return
        own = []
        for row, pairs in paired:
            place, _doubt = self.sides.own(pairs, row.text("partner_name"), self._wanted(row))
            if place is not None and len(pairs) > 1:
                own.append(pairs[place].text)
        if body := most_named(own):
            self.infer(Organization(body.name, body.org_class, "derived", country_code=body.country_code))

    def infer(self, owner: Organization | None) -> None:
        """Take this body for the register's own side, as its signatures show; said as a finding, never silently."""
        self.inferred_owner = owner
        self.sides.owner_tokens = frozenset(owner_tokens(owner)) if owner else frozenset()

    def pairs(self, row: Row) -> list[Pair]:
        """Signatory and number columns, each role with the number column that follows it."""
        roles, numbers = self._columns.get(id(row.headings), ((), ()))
        if not roles:
            return []
        cells = {cell.column: cell for name in ("signatory_role", "doc_number") for cell in row.cells.get(name, ())}
        found = []
        for place, column in enumerate(roles):
            limit = roles[place + 1] if place + 1 < len(roles) else 10**6
            number = next((cells[other] for other in numbers if column < other < limit and other in cells), None)
            if column in cells or number:
                found.append(Pair(cells.get(column), number))
        return found

    def read(self, draft: Draft) -> None:
        """Fill the draft's parties; numbers that are none, and counts that do not fit, become findings."""
        row = draft.row
        partners = self._partners(draft)
        pairs = self.pairs(row)
        if len(pairs) > 1:
            self._read_pairs(draft, partners, pairs)
        else:
            self._read_columns(draft, partners)
        if all(party.is_lead or party.name_typed == UNNAMED for party in draft.parties):
            draft.gap("partner_missing", name="partner_name")
        self._drop_twins(draft)
        settle_lead(draft, self.owner or self.inferred_owner, self._leads)

    def _wanted(self, row: Row) -> tuple[str, ...]:
        return self.values.codes("org_class", row.text("partner_class"))

    def _partners(self, draft: Draft) -> list[Party]:
        row, found = draft.row, []
        wanted, country = self._wanted(row), row.text("country")
        declared = row.text("coop_type")
        said = self.values.codes("coop_type", declared) if declared else said_around(row, self.values, "coop_type")[0]
        if row.text("partner_class") and not wanted:
            draft.doubt("party_class_word_unknown", name="partner_class")
        for cell in row.cells.get("partner_name", ()):
            names = split_names(cell.text) if not is_no_number(cell.text) else []
            if len(names) > 1:
                draft.doubt("partners_several", name="partner_name", cell=cell, hint=str(len(names)))
            as_place = bool(_PLACE_HEADINGS.search(words(row.headings.get(cell.column, ""))))
            for name in names:
                body = self.bodies.organization(
                    draft, name, cell=cell, wanted=wanted if len(names) == 1 else (), country=country,
                    as_place=as_place, said=said,
                )  # fmt: skip
                found.append(Party(body, name))
                draft.keep(f"parties[{len(found)}].name_typed", name, cell, "split" if len(names) > 1 else "written")
        self._partner_region(draft, found)
        for key in [key for key in draft.values if key.startswith("parties[")]:
            del draft.values[key]
        return found

    def _partner_region(self, draft: Draft, partners: list[Party]) -> None:
        cell = draft.cell("partner_region")
        if cell is None or len(partners) != 1 or partners[0].organization.region_code:
            return
        match = resolve_region(cell.text)
        if not match.region_code:
            report_region(draft, cell.text, match, cell, "partner_region")
        elif partners[0].organization.org_class == "pemda":
            partners[0].organization = replace(partners[0].organization, region_code=match.region_code)

    def _own_party(self, draft: Draft, role: str = "") -> Party | None:
        """The register's own side: as the row names it, else the owner, else what the file shows."""
        cell = draft.cell("lead_party_name")
        if cell is not None:
            return Party(
                self.bodies.organization(draft, cell.text, cell=cell, field="lead_party_name"), cell.text, is_lead=True
            )
        cell = draft.cell("lead_region")
        if cell is not None:
            match = resolve_region(cell.text, prefer="kota" if draft.cell("partner_name") else None)
            if match.region_code:
                return Party(government(match.region_code), cell.text, is_lead=True)
            report_region(draft, cell.text, match, cell, "lead_region")
            return Party(Organization(cell.text, "pemda"), cell.text, is_lead=True)
        owner = self.owner or self.inferred_owner
        if owner:
            return Party(owner, owner.name, is_lead=True)
        if role:
            return Party(self.bodies.organization(draft, role, field="signatory_role"), role, is_lead=True)
        return None

    def _read_pairs(self, draft: Draft, partners: list[Party], pairs: list[Pair]) -> None:
        classes = [party.organization.org_class for party in partners]
        place, doubtful = self.sides.own(pairs, draft.row.text("partner_name"), classes)
        assert place is not None
        if doubtful and partners:
            draft.doubt("signatory_side_doubtful", name="signatory_role", cell=pairs[place].role)
        own_pair = pairs[place]
        own = self._own_party(draft, split_lines(own_pair.role.text)[0] if own_pair.role else "")
        roles = [line for pair in pairs for line in _lines(pair.role)]
        theirs = [pair for number, pair in enumerate(pairs) if number != place]
        their_roles = [line for pair in theirs for line in _lines(pair.role)]
        if len(partners) > 1 and len(their_roles) != len(partners) and len(roles) == len(partners):
            their_roles = roles
        self._give_roles(draft, partners, their_roles)
        their_numbers = [number for pair in theirs for number in self._numbers(draft, pair.number)]
        self._give_numbers(draft, partners, their_numbers, theirs[0].number if theirs else None)
        if own is None:
            draft.parties = partners
            return
        own_numbers = self._numbers(draft, own_pair.number)
        if own_pair.role and len(_lines(own_pair.role)) == 1:
            own.signatory_role = own_pair.role.text
        if len(own_numbers) == 1:
            own.number = own_numbers[0]
        elif own_numbers:
            self._give_numbers(draft, [own, *[party for party in partners if not party.number]], own_numbers,
                               own_pair.number)  # fmt: skip
        draft.parties = [own, *partners] if place == 0 else [*partners, own]

    def _read_columns(self, draft: Draft, partners: list[Party]) -> None:
        """Number columns without signatories: a heading may say whose they are; else own side first."""
        own = self._own_party(draft)
        number_cells = self._of_one_document(draft)
        twin = next((party for party in partners if own and _same(party, own)), None)
        if own is not None and twin is not None and draft.cell("lead_party_name") is None:
            twin.is_lead = True  # all parties stand in one cell: their numbers come in the same order
            numbers = [number for cell in number_cells for number in self._numbers(draft, cell)]
            self._give_numbers(draft, [twin] if len(numbers) == 1 else partners, numbers, draft.cell("doc_number"))
            draft.parties = partners
            return
        mine, others = [], []
        for cell in number_cells:
            heading = words(draft.row.headings.get(cell.column, ""))
            numbers = self._numbers(draft, cell)
            if _OWN_HEADING.search(heading):
                mine += numbers
            elif _PARTNER_HEADING.search(heading):
                others += numbers
            elif own is not None or not partners:
                mine += numbers
            else:
                others += numbers
        if own is None and mine:
            own = Party(Organization(UNNAMED, "tidak_diketahui"), UNNAMED, is_lead=True)
        if own is not None:
            own.number, rest = (mine[0], mine[1:]) if mine else ("", [])
            others = rest + others
        if others and not partners:
            partners = [Party(Organization(UNNAMED, "tidak_diketahui"), UNNAMED) for _number in others]
        self._give_numbers(draft, partners, others, draft.cell("doc_number"))
        for party, cell in zip(
            partners if len(draft.row.cells.get("signatory_role", ())) == 1 else [],
            draft.row.cells.get("signatory_role", ()),
            strict=False,
        ):
            party.signatory_role = cell.text
        draft.parties = [own, *partners] if own is not None else partners

    def _of_one_document(self, draft: Draft) -> list[Cell]:
        """The number cells of one document: columns 'Nomor KB' and 'Nomor PKS' are two, and a row is one agreement."""
        cells = [cell for cell in draft.row.cells.get("doc_number", ()) if cell.text.strip()]
        forms = {cell: form_of_heading(draft.row.headings.get(cell.column, "")) for cell in cells}
        if len(set(forms.values())) < 2 or not all(forms.values()):
            return cells
        first = forms[cells[0]]
        for cell in cells:
            if forms[cell] != first:
                draft.doubt("two_documents_in_row", name="doc_number", cell=cell, used=cells[0].text)
        return [cell for cell in cells if forms[cell] == first]

    def _give_roles(self, draft: Draft, partners: list[Party], roles: list[str]) -> None:
        if len(roles) == len(partners):
            for party, role in zip(partners, roles, strict=True):
                party.signatory_role = role
        elif partners and roles:
            partners[0].signatory_role = "; ".join(roles)

    def _give_numbers(self, draft: Draft, parties: list[Party], numbers: list[str], cell: Cell | None) -> None:
        if not numbers or not parties:
            return
        if len(numbers) == len(parties):
            for party, number in zip(parties, numbers, strict=True):
                party.number = number
            return
        parties[0].number = numbers[0] if len(numbers) == 1 else "; ".join(numbers)
        draft.doubt("number_count_mismatch", name="doc_number", cell=cell, used=parties[0].number,
                    hint=f"{len(numbers)} : {len(parties)}")  # fmt: skip

    def _numbers(self, draft: Draft, cell: Cell | None) -> list[str]:
        if cell is None or not cell.text.strip():
            return []
        if is_no_number(cell.text):
            draft.gap("number_invalid", name="doc_number", cell=cell)
            return []
        text = without_dates(cell.text)
        numbers = split_numbers(text)
        if has_blank_part(text) or any(has_blank_part(number) for number in numbers):
            draft.doubt("number_incomplete", name="doc_number", cell=cell)
        cleaned = [LABEL.sub("", re.sub(r"\s{2,}", " ", number)).strip(" ,;:") for number in numbers]
        return [number for number in cleaned if number]

    def _drop_twins(self, draft: Draft) -> None:
        """The own side named among the partners ('... KKP ...') is one party, not two."""
        kept: list[Party] = []
        for party in draft.parties:
            twin = next((other for other in kept if _same(other, party)), None)
            if twin is None or party.name_typed == UNNAMED:
                kept.append(party)
                continue
            twin.is_lead = twin.is_lead or party.is_lead
            twin.number = twin.number or party.number
            twin.signatory_role = twin.signatory_role or party.signatory_role
            if number_key(party.number) != number_key(twin.number) and party.number:
                draft.doubt("number_twice_for_party", name="doc_number", used=twin.number, hint=party.number)
        draft.parties = kept


def _same(one: Party, other: Party) -> bool:
    return (one.organization.org_class, one.organization.region_code, org_key(one.organization.name)) == (
        other.organization.org_class, other.organization.region_code, org_key(other.organization.name))  # fmt: skip


def _lines(cell: Cell | None) -> list[str]:
    return split_lines(cell.text) if cell else []


def _field_columns(rows: list[Row]) -> dict[int, tuple[tuple[int, ...], tuple[int, ...]]]:
    """For each table (rows that share headings): the columns of roles and of numbers, from left to right."""
    found: dict[int, tuple[set[int], set[int]]] = {}
    for row in rows:
        roles, numbers = found.setdefault(id(row.headings), (set(), set()))
        roles.update(cell.column for cell in row.cells.get("signatory_role", ()))
        numbers.update(cell.column for cell in row.cells.get("doc_number", ()))
    return {key: (tuple(sorted(roles)), tuple(sorted(numbers))) for key, (roles, numbers) in found.items()}

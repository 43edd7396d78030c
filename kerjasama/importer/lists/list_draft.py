"""One line of a list on its way into a table: the values, and what of them is doubtful."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from kerjasama.importer.draft import Draft
from kerjasama.importer.lists.around import Said, year_above, year_in
from kerjasama.importer.lists.phrases import says_nothing
from kerjasama.importer.model import Cell, Finding
from kerjasama.importer.places.regions import resolve_region, resolve_region_code
from kerjasama.importer.values.date_findings import date_finding
from kerjasama.importer.values.dates import parse_date


@dataclass
class ListDraft(Draft):
    """`values` holds columns of the list's table; `agreement_id` is the identifier of the line itself.

    `names_agreement` is False when what is kept of its agreement only says that there is one.
    """

    names_agreement: bool = True

    @property
    def about(self) -> str:
        """The agreement that the line became, '' when none is known."""
        return str(self.values.get("agreement_id") or "")

    def final_findings(self) -> list[Finding]:
        """The findings, with the agreement that the line is about."""
        return [replace(finding, agreement_id=self.about) for finding in self.findings]

    def texts(self, name: str) -> str:
        """All that the columns of a field say, without dashes."""
        return "; ".join(dict.fromkeys(" ".join(cell.text.split()) for cell in self.filled(name)))

    def filled(self, name: str) -> list[Cell]:
        """The cells of a field that say something."""
        return [cell for cell in self.row.cells.get(name, ()) if not says_nothing(cell.text)]

    def keep_text(self, name: str, column: str = "") -> None:
        """Store what a field says, as typed."""
        self.keep(column or name, self.texts(name))

    def day(self, name: str, order: str | None, cell: Cell | None = None) -> date | None:
        """The day in a cell when one is known; everything else that is written there is a finding."""
        cell = cell or self.cell(name)
        if cell is None:
            return None
        parsed = parse_date(cell, order)
        finding = date_finding(parsed, cell, self.row.sheet, self.row.headings.get(cell.column, ""), name)
        if finding is not None:
            self.findings.append(finding)
        elif parsed.day is None and parsed.earliest is not None:
            self.gap("list_date_incomplete", name=name, cell=cell)
        return parsed.day

    def take_region(self, said: Said) -> None:
        """Whose line it is: its own column, else what is said for the whole list. Without any the line is refused."""
        cell = self.cell("region")
        if cell is None or says_nothing(cell.text):
            if said.region_code:
                self.values["region_code"] = said.region_code
            else:
                self.refuse("list_region_missing")
            return
        match = resolve_region(cell.text)
        code = match.region_code
        if code is None and any(sign.isdigit() for sign in cell.text):
            code = resolve_region_code(cell.text).region_code
        if code is None and said.region_code and not match.candidates:
            self.values["region_code"] = said.region_code
            self.doubt("list_region_from_list", name="region", used=said.region_code)
        elif code is None:
            names = " / ".join(f"{name} ({code})" for code, name in match.candidates)
            self.refuse("region_ambiguous" if match.candidates else "region_unknown", name="region", hint=names)
        else:
            self.keep("region_code", code, cell, match.method)

    def take_year(self, said: Said, column: str) -> None:
        """The year of the line: its own column, its section, else what is said for the whole list."""
        cell = self.cell("year")
        year = year_in(cell.text) if cell is not None else None
        if cell is not None and year is None and not says_nothing(cell.text):
            self.doubt("list_year_unread", name="year", used=str(year_above(self.row.section) or said.year or ""))
        year = year or year_above(self.row.section) or said.year
        if year is not None:
            self.keep(column, year, cell)

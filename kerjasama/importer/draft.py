"""An agreement on its way from a row to the extracts: values, parties, links, sources, doubts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from kerjasama.importer.model import Cell, Finding, Row


@dataclass(frozen=True, slots=True)
class Organization:
    """A party as understood: its clearest name, class, and where it belongs."""

    name: str
    org_class: str
    org_class_source: str = "derived"
    region_code: str = ""
    country_code: str = ""
    foreign_city_id: str = ""


@dataclass(slots=True)
class Party:
    """One signatory side. `number` is its own number of the document."""

    organization: Organization
    name_typed: str
    is_lead: bool = False
    number: str = ""
    signatory_role: str = ""
    signatory_name: str = ""
    by_power_of_attorney: bool | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where one stored value came from, as in the contract's `field_sources`."""

    field: str
    cell: Cell
    method: str = "written"


@dataclass
class Draft:
    """One row that becomes (or is refused as) one agreement. `values` holds columns of the table agreements."""

    row: Row
    raw: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    parties: list[Party] = field(default_factory=list)
    regions: dict[tuple[str, str], None] = field(default_factory=dict)  # (region_code, region_role), in order
    urusan: dict[str, str] = field(default_factory=dict)  # urusan_code -> urusan_source
    # number, text, urusan_code, number of the umbrella's item that it carries out
    scope_rows: list[tuple[int, str, str | None, int | None]] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    is_refused: bool = False
    confirms: Draft | None = None  # the earlier row of the same agreement, told from the other side
    agreement_id: str = ""
    method: str = ""  # how its identity was found

    def cell(self, name: str) -> Cell | None:
        """The first non-empty cell of a field."""
        return next((cell for cell in self.row.cells.get(name, ()) if cell.text.strip()), None)

    def note(
        self, severity: str, code: str, *, name: str = "", cell: Cell | None = None, used: str = "", hint: str = ""
    ) -> None:
        """Add a finding about this row; without a cell it takes the field's own cell."""
        cell = cell or (self.cell(name) if name else None)
        self.findings.append(
            Finding(
                severity,
                code,
                sheet=self.row.sheet,
                cell=cell.a1 if cell else "",
                row=self.row.number,
                heading=self.row.headings.get(cell.column, "") if cell else "",
                field=name,
                value_typed=cell.text if cell else "",
                value_used=used,
                hint=hint,
            )
        )

    def doubt(self, code: str, **more: Any) -> None:
        """Taken, doubtful."""
        self.note("diragukan", code, **more)

    def gap(self, code: str, **more: Any) -> None:
        """Taken, incomplete."""
        self.note("kurang_lengkap", code, **more)

    def refuse(self, code: str, **more: Any) -> None:
        """Not taken."""
        self.is_refused = True
        self.note("ditolak", code, **more)

    def confirm(self, earlier: Draft, code: str, **more: Any) -> None:
        """Taken as a second telling of an agreement that another row has: no agreement of its own, and no refusal."""
        self.is_refused, self.confirms = True, earlier
        self.gap(code, **more)

    def keep(self, name: str, value: Any, cell: Cell | None = None, method: str = "written") -> None:
        """Store a value and remember its cell."""
        if value is None or value == "":
            return
        self.values[name] = value
        cell = cell or self.cell(name)
        if cell is not None:
            self.sources.append(Source(name, cell, method))

    def final_findings(self) -> list[Finding]:
        """The findings with the agreement they are about."""
        key = self.confirms.agreement_id if self.confirms else "" if self.is_refused else self.agreement_id
        return [replace(finding, agreement_id=key) for finding in self.findings]

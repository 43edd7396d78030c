"""What a table gives while it is read: figures, findings, and which of its rows are refused."""

from __future__ import annotations

from dataclasses import dataclass, field

from kerjasama.importer.model import Cell, Finding
from kerjasama.importer.potential.columns import Column
from kerjasama.importer.potential.figure import Figure
from kerjasama.importer.potential.grid import RawTable
from kerjasama.importer.potential.heads import Head
from kerjasama.importer.potential.surroundings import Around
from kerjasama.importer.potential.table_rows import TableRows


@dataclass
class TableReading:
    """A table with what was understood of it. `number` tells the tables of a file apart."""

    table: RawTable
    number: int
    around: Around
    file_name: str
    columns: list[Column]
    rows: TableRows
    heads: list[Head]
    sectors: bool  # its rows or columns are sectors of the regional accounts
    figures: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rows_read: int = 0
    refused: set[tuple[str, int]] = field(default_factory=set)  # (sheet, row)
    is_named_by_file: bool = False  # what is measured was taken from the file's name
    assumed_visitors: bool = False  # places of tourism by month or year, and nothing says what is counted

    @property
    def has_place(self) -> bool:
        """Whether rows, headings or what stands around the table name a region."""
        return self.rows.has_region or any(head.region for head in self.heads) or bool(self.around.region)

    def refuse(self, number: int, code: str, cell: Cell | None, hint: str = "") -> None:
        """Refuse a row and say why."""
        self.refused.add((self.table.sheet, number))
        self.note("ditolak", code, cell, "region_code", hint=hint, row=number)

    def note(
        self,
        severity: str,
        code: str,
        cell: Cell | None,
        name: str = "",
        used: str = "",
        hint: str = "",
        row: int | None = None,
    ) -> None:
        """A finding at a cell."""
        column = next((one for one in self.columns if cell is not None and one.number == cell.column), None)
        self.findings.append(
            Finding(severity, code, self.table.sheet, cell.a1 if cell else "", cell.row if cell else row,
                    column.heading if column else "", name, cell.text[:200] if cell else "", used, hint)
        )  # fmt: skip

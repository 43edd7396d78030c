"""The small values that travel through the importer: cells, rows and findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache

CellValue = str | int | float | bool | date | datetime | time | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a sheet: its value, the text a person sees, and where it stands (row and column from 1).

    `text` is whitespace-trimmed at the ends only; inner newlines and runs of spaces are kept, they separate partners.
    """

    row: int
    column: int
    value: CellValue
    text: str

    @property
    def a1(self) -> str:
        """The address a person reads in the sheet: column 4, row 17 is 'D17'."""
        return f"{_letters(self.column)}{self.row}"


@lru_cache(maxsize=1024)
def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True)
class Sheet:
    """A sheet as read: `rows` hold only non-empty cells' rows; merged cells are already filled down and right."""

    name: str  # empty for CSV
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False


@dataclass(frozen=True)
class Row:
    """One data row: contract field -> cells (several headings may feed one field), unmapped heading -> cell."""

    sheet: str
    number: int
    cells: dict[str, tuple[Cell, ...]]
    extra: dict[str, Cell] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)  # column number -> heading as written
    section: str = ""  # text of the section row above it, if the sheet has sections

    def text(self, name: str) -> str:
        """The first non-empty text for a field, or ''."""
        return next((cell.text for cell in self.cells.get(name, ()) if cell.text), "")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell the office. Fields are those of the contract's `import_issues`, words come at showing."""

    severity: str
    issue_code: str
    sheet: str = ""
    cell: str = ""
    row: int | None = None
    heading: str = ""
    field: str = ""
    value_typed: str = ""
    value_used: str = ""
    hint: str = ""
    agreement_id: str = ""

"""Small tables of figures, all invented, built in memory; and what is stored after reading one."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import xlsxwriter

from kerjasama.extracts.store import Store
from kerjasama.importer.keeping.inbox import Received
from kerjasama.importer.keeping.state import State
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.parties.lead_side import owner_from_text
from kerjasama.importer.potential.potential_file import PotentialFile
from kerjasama.importer.reading.headings import Overrides
from kerjasama.importer.reading.reader import read_workbook
from kerjasama.importer.wishes import Wishes

TODAY = date(2026, 7, 1)
Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Read:
    """The outcome of a file, and the rows of potentials that it left."""

    outcome: FileOutcome
    rows: list[dict[str, Any]]

    def shown(self, *names: str) -> list[tuple[Any, ...]]:
        """These columns of every row, in the order of the cells."""
        return [tuple(row[name] for name in names) for row in self.rows]

    def one(self, cell: str, sheet: str | None = None) -> dict[str, Any]:
        """The row that came from a cell."""
        (row,) = [row for row in self.rows if row["source_cell"] == cell and sheet in (None, row["source_sheet"])]
        return row

    def cells(self, code: str) -> list[str]:
        """Where a kind of finding was made."""
        return [one.cell for one in self.outcome.findings if one.issue_code == code]

    def codes(self) -> set[str]:
        return {one.issue_code for one in self.outcome.findings}


def read(
    store: Store, name: str, content: bytes | Rows, *, owner: str | None = None, overrides: Overrides | None = None,
    reporting_on: date | None = None, state: State | None = None, register: str | None = None,
) -> Read:  # fmt: skip
    """Work a file into a state (of nothing by default); every row must be accounted for."""
    data = content if isinstance(content, bytes) else text(content)
    wishes = Wishes(owner_from_text(owner) if owner else None, register, reporting_on, overrides, TODAY)
    state = state or State(store, None)
    outcome = PotentialFile(Received(name, data), read_workbook(data, name), wishes).work_into(state)
    outcome.account()
    rows = state.tables["potentials"].to_pylist()
    return Read(
        outcome, sorted(rows, key=lambda row: (row["source_sheet"] or "", row["source_row"], row["source_cell"]))
    )


def text(rows: Rows, separator: str = ",") -> bytes:
    """A CSV of these rows."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator).writerows(rows)
    return stream.getvalue().encode()


def workbook(sheets: Mapping[str, Rows], merges: Mapping[str, Iterable[tuple[Any, ...]]] | None = None) -> bytes:
    """An XLSX; times and days get the format that a spreadsheet gives them of its own accord."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    clock, day = book.add_format({"num_format": "hh:mm:ss"}), book.add_format({"num_format": "d-mmm"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, time):
                    sheet.write_datetime(number, column, value, clock)
                elif isinstance(value, date | datetime):
                    sheet.write_datetime(number, column, value, day)
                elif value not in (None, ""):
                    sheet.write(number, column, value)
        for merge in (merges or {}).get(name, ()):
            sheet.merge_range(*merge)
    book.close()
    return buffer.getvalue()

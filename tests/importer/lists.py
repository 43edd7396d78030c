"""Made-up lists of offices, as files: rows of cells to CSV or XLSX, imported into a store, read back."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import openpyxl

from kerjasama.extracts.store import Store
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.pipeline import import_files

TODAY = date(2026, 11, 25)
Cells = list[list[Any]]


@dataclass(frozen=True)
class MadeUp:
    """One list: `why` it is here, its cells, and what must come out of it: rows in order, counts of findings."""

    why: str
    file_name: str
    cells: Cells
    rows: list[dict[str, Any]]
    findings: dict[str, int] = field(default_factory=dict)
    owner: str | None = None
    refused: int = 0


_MADE: dict[str, bytes] = {}


def content(name: str, cells: Cells) -> bytes:
    """The cells as the kind of file that the name says; the same cells give the same bytes."""
    key = f"{name} {cells!r}"
    if key not in _MADE:
        _MADE[key] = _content(name, cells)
    return _MADE[key]


def _content(name: str, cells: Cells) -> bytes:
    if name.endswith(".xlsx"):
        book = openpyxl.Workbook()
        page = book.active
        for row in cells:
            page.append(row)
        buffer = io.BytesIO()
        book.save(buffer)
        return buffer.getvalue()
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(cells)
    return text.getvalue().encode()


def bring(store: Store, name: str, cells: Cells, **wishes: Any) -> FileOutcome:
    """Import one made-up file."""
    return import_files([(name, content(name, cells))], store=store, today=TODAY, **wishes).files[0]


def rows_of(store: Store, table: str) -> list[dict[str, Any]]:
    """The stored rows in the order of the file, empty columns left out."""
    rows = sorted(store.read(table).to_pylist(), key=lambda row: (row["source_sheet"] or "", row["source_row"] or 0))
    return [{name: value for name, value in row.items() if value is not None} for row in rows]


def check(store: Store, made: MadeUp, table: str) -> None:
    """Import the list and compare: every value of the expected rows, every expected finding, the account."""
    outcome = bring(store, made.file_name, made.cells, owner=made.owner)
    stored = rows_of(store, table)
    for number, (row, wanted) in enumerate(zip(stored, made.rows, strict=True), start=1):
        found = {name: row.get(name) for name in wanted}
        assert found == wanted, f"line {number}: {made.why}"
    counts = outcome.to_json()["findings_by_kind"]
    assert {code: counts.get(code, 0) for code in made.findings} == made.findings, counts
    doubts = {one.issue_code for one in outcome.findings if one.severity != "kurang_lengkap"} - set(made.findings)
    assert not doubts, f"doubts that nobody expected: {doubts}"
    assert (outcome.rows_read, outcome.rows_refused) == (len(made.rows) + made.refused, made.refused)

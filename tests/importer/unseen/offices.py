"""Registers as offices keep them, built in memory (all invented), and what the store holds after importing them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import xlsxwriter

from kerjasama.extracts.store import Store
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.pipeline import import_files

Rows = Sequence[Sequence[Any]]
Merges = Sequence[tuple[int, int, int, int, str]]  # first row, first column, last row, last column (from 0), text
TODAY = date(2026, 7, 1)


def workbook(sheets: Mapping[str, Rows], merges: Mapping[str, Merges] | None = None) -> bytes:
    """An XLSX with these rows per sheet; None and '' leave a cell empty."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value not in (None, ""):
                    sheet.write(number, column, value)
        for merge in (merges or {}).get(name, ()):
            sheet.merge_range(*merge)
    book.close()
    return buffer.getvalue()


@dataclass(frozen=True)
class Read:
    """What came out of one file: the outcome, and the stored agreements by title with parties and regions."""

    outcome: FileOutcome
    agreements: dict[str, dict[str, Any]]

    def codes(self) -> set[str]:
        return {finding.issue_code for finding in self.outcome.findings}

    def cells(self, code: str) -> set[str]:
        return {finding.cell for finding in self.outcome.findings if finding.issue_code == code}

    def partners(self, title: str) -> list[tuple[str, str]]:
        """(name, class) of all parties but the leading one."""
        return [(one["name"], one["org_class"]) for one in self.agreements[title]["parties"] if not one["is_lead"]]

    def regions(self, title: str, role: str) -> set[str]:
        return {one["region_code"] for one in self.agreements[title]["regions"] if one["region_role"] == role}


def read(store: Store, name: str, content: bytes, owner: str | None = None) -> Read:
    """Import the file into the store and read everything back from there; every row must be accounted for."""
    (outcome,) = import_files([(name, content)], store=store, owner=owner, today=TODAY).files
    assert outcome.rows_read == outcome.rows_written + outcome.rows_refused
    organizations = {one["org_id"]: one for one in store.read("organizations").to_pylist()}
    agreements = {one["agreement_id"]: one for one in store.read("agreements").to_pylist()}
    for one in agreements.values():
        one["parties"], one["regions"] = [], []
    for party in store.read("agreement_parties").to_pylist():
        agreements[party["agreement_id"]]["parties"].append({**organizations[party["org_id"]], **party})
    for region in store.read("agreement_regions").to_pylist():
        agreements[region["agreement_id"]]["regions"].append(region)
    assert len(agreements) == outcome.rows_written
    return Read(outcome, {one["title"]: one for one in agreements.values()})

"""Helpers of the confirmation tests: a register to be asked about, its sheet, and a filled sheet."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd

from kerjasama.domain.confirmation_sheet import ANSWER_SHEET, CODE, COLUMNS
from kerjasama.exports.confirmation import SheetHead, confirmation_workbook
from kerjasama.extracts.store import Store
from kerjasama.ui.members import NOTHING
from kerjasama.warehouse import Filters, Warehouse

ASKED_ON = date(2026, 6, 1)
ANSWERED_ON = date(2026, 6, 20)
FIELDS = [column.field for column in COLUMNS]


def answer(store: Store, query: str, on: date, **extra: Any) -> pd.DataFrame:
    """A query's answer over the served version."""
    version = store.current()
    assert version is not None
    return Warehouse(version).run(query, Filters(as_of=on), **extra).frame


def statuses(store: Store, on: date) -> dict[str, str]:
    """Title -> judgement on that day."""
    rows = answer(store, "shared/agreement_rows", on, **NOTHING)
    return dict(zip(rows["title"], rows["status"], strict=True))


def sheet_for(store: Store, on: date = ASKED_ON, office: str = "Bappeda") -> bytes:
    """The sheet with everything that needs asking."""
    version = store.current()
    assert version is not None
    head = SheetHead(office, on, version.id, version.manifest.is_sample)
    return confirmation_workbook(answer(store, "confirmation/to_ask", on), head)


def fill(sheet: bytes, answers: Mapping[str, Mapping[str, Any]], path: Path, *, more: tuple[str, ...] = ()) -> Path:
    """The sheet with answers by title; `more`: titles whose row is copied below once more, to be answered twice."""
    book = openpyxl.load_workbook(io.BytesIO(sheet))
    page = book[ANSWER_SHEET]
    head = next(row[0].row for row in page.iter_rows(max_col=1) if row[0].value == CODE)
    rows = {page.cell(row, FIELDS.index("title") + 1).value: row for row in range(head + 1, page.max_row + 1)}
    for title in more:
        below = page.max_row + 1
        for column in range(1, len(FIELDS) + 1):
            page.cell(below, column).value = page.cell(rows[title], column).value
        rows[f"{title} again"] = below
    for title, values in answers.items():
        for name, value in values.items():
            cell = page.cell(rows[title], FIELDS.index(name) + 1)
            cell.value = datetime(value.year, value.month, value.day) if isinstance(value, date) else value
    book.save(path)
    return path

"""A table as an Excel workbook: the rows on the first sheet, what they are on the second."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pandas as pd
import xlsxwriter

from kerjasama.domain.words import _
from kerjasama.exports.tables import Head, plain

MAX_ROWS = 1_048_575
_WIDEST = 60


def workbook_bytes(frame: pd.DataFrame, head: Head) -> bytes:
    """An XLSX file: headings frozen, filterable, dates and numbers typed, nothing ever a formula.

    Raises ValueError when the table has more rows than a sheet can hold.
    """
    return workbook_of({_("Data"): frame}, head)


def workbook_of(frames: Mapping[str, pd.DataFrame], head: Head) -> bytes:
    """The same with a sheet per table, in that order; names are cut to the 31 characters that Excel allows."""
    for frame in frames.values():
        if len(frame) > MAX_ROWS:
            raise ValueError(f"{len(frame)} rows do not fit on a sheet")
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"title": head.title, "comments": " | ".join(f"{a}: {b}" for a, b in head.lines())})
        for name, frame in frames.items():
            _rows(book, name, frame, head)
        _about(book, head)
    return buffer.getvalue()


def _rows(book: xlsxwriter.Workbook, name: str, frame: pd.DataFrame, head: Head) -> None:
    sheet = book.add_worksheet(re.sub(r"[\[\]:*?/\\]", " ", name)[:31])
    bold = book.add_format({"bold": True, "bg_color": "#E4EEF2", "bottom": 1, "text_wrap": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top"})
    top = 0
    if head.mark:
        sheet.write_string(0, 0, head.mark, book.add_format({"bold": True, "font_color": "#961414"}))
        top = 1
    for column, heading in enumerate(frame.columns):
        sheet.write_string(top, column, str(heading), bold)
        longest = len(str(heading))
        for row, value in enumerate(frame[heading].tolist(), start=top + 1):
            cell = plain(value)
            longest = max(longest, len(str(cell or "")))
            _write(sheet, row, column, cell, wrap, day)
        sheet.set_column(column, column, min(max(longest + 2, 10), _WIDEST))
    sheet.freeze_panes(top + 1, 0)
    if len(frame.columns):
        sheet.autofilter(top, 0, top + max(len(frame), 1), len(frame.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
    sheet.set_footer(
        "&L" + " · ".join(part for part in (head.mark, head.filters) if part).replace("&", "&&")[:200] + "&R&P"
    )


def _write(sheet: Any, row: int, column: int, cell: Any, wrap: Any, day: Any) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_string(row, column, _("ya") if cell else _("tidak"))
    elif isinstance(cell, datetime | date):
        sheet.write_datetime(row, column, cell, day)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell)
    else:
        sheet.write_string(row, column, str(cell)[:32_767], wrap)


def _about(book: xlsxwriter.Workbook, head: Head) -> None:
    sheet = book.add_worksheet(_("Tentang"))
    bold = book.add_format({"bold": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90)
    for row, (name, value) in enumerate(head.lines()):
        sheet.write_string(row, 0, name, bold)
        sheet.write_string(row, 1, value, wrap)

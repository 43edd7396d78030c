"""Registers made for a test: a grid of values as a sheet, or as a file of each kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from pathlib import Path

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from kerjasama.importer.model import Cell, CellValue, Sheet
from kerjasama.importer.reading.reader import cell_text

Grid = Sequence[Sequence[CellValue]]
Merge = tuple[int, int, int, int]  # first row, first column, last row, last column, from 0


def sheet_of(grid: Grid, name: str = "") -> Sheet:
    """The grid as the reader would give it; None and '' are empty cells."""
    rows = []
    for row, values in enumerate(grid, start=1):
        cells = tuple(
            Cell(row, column, value, cell_text(value))
            for column, value in enumerate(values, start=1)
            if value not in (None, "")
        )
        if cells:
            rows.append(cells)
    return Sheet(name, tuple(rows))


def write_xlsx(path: Path, sheets: dict[str, Grid], merges: Sequence[Merge] = (), hidden: Sequence[str] = ()) -> Path:
    """`merges` are applied to the first sheet; the value is that of the upper left cell."""
    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for position, (name, grid) in enumerate(sheets.items()):
        sheet = book.add_worksheet(name)
        if name in hidden:
            sheet.hide()
        for row, values in enumerate(grid):
            for column, value in enumerate(values):
                if isinstance(value, date):
                    sheet.write_datetime(row, column, value, day)
                elif value not in (None, ""):
                    sheet.write(row, column, value)
        for top, left, bottom, right in merges if position == 0 else ():
            sheet.merge_range(top, left, bottom, right, grid[top][left])
    book.close()
    return path


def write_xls(path: Path, grid: Grid, merges: Sequence[Merge] = ()) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Register")
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    covered = {(top, left) for top, left, _bottom, _right in merges}
    for row, values in enumerate(grid):
        for column, value in enumerate(values):
            if (row, column) in covered or value in (None, ""):
                continue
            if isinstance(value, date):
                sheet.write(row, column, value, day)
            else:
                sheet.write(row, column, value)
    for top, left, bottom, right in merges:
        sheet.write_merge(top, bottom, left, right, grid[top][left])
    book.save(str(path))
    return path


def write_ods(path: Path, grid: Grid, merges: Sequence[Merge] = ()) -> Path:
    book = OpenDocumentSpreadsheet()
    table = Table(name="Register")
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in merges}
    covered = {
        (row, column)
        for top, left, bottom, right in merges
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - set(spans)
    for row, values in enumerate(grid):
        line = TableRow()
        for column, value in enumerate(values):
            line.addElement(_ods_cell(value, spans.get((row, column)), (row, column) in covered))
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


def _ods_cell(value: CellValue, span: tuple[int, int] | None, covered: bool) -> TableCell:
    if covered:
        return CoveredTableCell()
    attributes: dict[str, object] = {}
    if isinstance(value, date):
        attributes = {"valuetype": "date", "datevalue": value.isoformat()}
    elif isinstance(value, time):
        attributes = {"valuetype": "time", "timevalue": value.strftime("PT%HH%MM%SS")}
    elif isinstance(value, int | float):
        attributes = {"valuetype": "float", "value": str(value)}
    elif value:
        attributes = {"valuetype": "string"}
    if span:
        attributes |= {"numberrowsspanned": span[0], "numbercolumnsspanned": span[1]}
    cell = TableCell(**attributes)
    if value not in (None, ""):
        cell.addElement(P(text=cell_text(value)))
    return cell

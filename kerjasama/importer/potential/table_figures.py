"""The figures of one table: rows and columns of figures brought together."""

from __future__ import annotations

from collections import Counter

from kerjasama.importer.potential.columns import read_columns
from kerjasama.importer.potential.figure_making import FigureMaker
from kerjasama.importer.potential.grid import RawTable
from kerjasama.importer.potential.heads import Head, read_heads
from kerjasama.importer.potential.meanings import merge, read_meaning
from kerjasama.importer.potential.row_labels import LabelledRow
from kerjasama.importer.potential.surroundings import Around
from kerjasama.importer.potential.table_findings import about_table
from kerjasama.importer.potential.table_reading import TableReading
from kerjasama.importer.potential.table_rows import TableRows
from kerjasama.importer.potential.units import Unit
from kerjasama.importer.potential.value_cells import ValueColumn
from kerjasama.importer.reading.headings import Overrides

_SURE = ("potential_bare_name", "potential_name_mended")  # said, but hardly in doubt


def read_table(
    table: RawTable, number: int, around: Around, others: Counter[str], overrides: Overrides | None, file_name: str
) -> TableReading:
    """Read one table; `others` is what proves what about commas and points in the whole file."""
    columns = read_columns(table, overrides)
    sectors = around.title.is_sector_table or around.file.is_sector_table or any(
        read_meaning(column.heading).is_sector_table for column in columns
    )  # fmt: skip
    rows = TableRows(table, columns, around, sectors)
    heads = read_heads(columns, rows, around, sectors)
    reading = TableReading(table, number, around, file_name, columns, rows, heads, sectors)
    _Reader(reading, others).read()
    return reading


class _Reader:
    def __init__(self, reading: TableReading, others: Counter[str]) -> None:
        self.reading, self.maker = reading, FigureMaker(reading)
        self.values = {
            head.column.number: ValueColumn(
                reading.table.sheet,
                head.column,
                [row.cells[head.column.number] for row in reading.rows.rows if head.column.number in row.cells],
                others,
                self._unit_of(head),
            )
            for head in reading.heads
        }

    def read(self) -> None:
        """Every row, then what is to be said about the whole."""
        for row in self.reading.rows.rows:
            self.reading.rows_read += 1
            self._row(row)
        for cell in self.reading.rows.lone:
            self.reading.rows_read += 1
            self.reading.refuse(cell.row, "potential_row_empty", cell)
        for one in self.values.values():
            self.reading.findings += one.close()
        about_table(self.reading)

    def _unit_of(self, head: Head) -> Unit | None:
        """The unit of a column as a whole; None when its rows have several."""
        meaning = merge([self.reading.around.title, *head.meanings])
        if meaning.measure == "harga":
            return meaning.unit
        if units := {row.unit for row in self.reading.rows.rows if row.unit}:
            return units.pop() if len(units) == 1 else None
        return meaning.unit

    def _row(self, row: LabelledRow) -> None:
        answer = row.region
        cells = [head for head in self.reading.heads if head.column.number in row.cells]
        label = answer.cell or (row.cells[min(row.cells)] if row.cells else None)
        if not cells:
            self.reading.refuse(row.number, "potential_row_empty", label)
            return
        if answer.kind == "refused":
            self.reading.refuse(row.number, answer.issue, answer.cell or label, hint=answer.hint)
            return
        if answer.kind == "none" and not self.maker.across:
            self.reading.refuse(row.number, "potential_region_missing", label)
            return
        if answer.issue:
            severity = "kurang_lengkap" if answer.issue in _SURE else "diragukan"
            self.reading.note(severity, answer.issue, answer.cell or label, "region_code", answer.used, answer.hint)
        if answer.kind == "average":
            self.reading.note("kurang_lengkap", "potential_average_row", label)
            return
        made = 0
        for head in cells:
            cell = row.cells[head.column.number]
            value = self.values[head.column.number].read(cell)
            if value is not None and (figure := self.maker.make(row, head, cell, value)) is not None:
                self.reading.figures.append(figure)
                made += 1
        if not made:
            self.reading.refused.add((self.reading.table.sheet, row.number))

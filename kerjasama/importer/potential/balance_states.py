"""'Surplus' and 'Defisit' in a column of their own, held against the sign of the balance beside them."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from kerjasama.importer.model import Finding
from kerjasama.importer.potential.columns import Column
from kerjasama.importer.potential.figure import Figure
from kerjasama.importer.potential.table_reading import TableReading
from kerjasama.importer.reading.columns import normalize

_TO_SPARE = frozenset(("surplus", "aman", "cukup"))
_LACKING = frozenset(("defisit", "minus", "deficit"))


def check_states(reading: TableReading) -> list[Finding]:
    """A finding where the word contradicts the figure. Zero contradicts neither: it may be a rounded figure."""
    columns = [column for column in reading.columns if column.role == "balance_state"]
    if not columns:
        return []
    by_row: dict[int, list[Figure]] = defaultdict(list)
    for one in reading.figures:
        if one.value is not None:
            by_row[one.cell.row].append(one)
    found = []
    for row in reading.rows.rows:
        for column in columns:
            cell = row.cells.get(column.number)
            said = normalize(cell.text) if cell is not None else ""
            balance = _balance(by_row.get(row.number, []), column, len(columns)) if cell is not None else None
            if cell is None or balance is None:
                continue
            value, where = balance
            if (said in _TO_SPARE and value < 0) or (said in _LACKING and value > 0):
                found.append(
                    Finding("diragukan", "potential_state_contradicts", reading.table.sheet, cell.a1, cell.row,
                            column.heading, "value", cell.text, str(value), where)
                )  # fmt: skip
    return found


def _balance(figures: list[Figure], column: Column, columns: int) -> tuple[Decimal, str] | None:
    """The balance nearest at the left of the column, else what is available less what is needed; and its cells.

    None where one word stands beside several balances: nothing says which of them it is about.
    """
    published = [one for one in figures if one.measure == "neraca"]
    if len(published) > 1 and len(published) != columns:
        return None
    if published:
        one = max(published, key=lambda figure: (figure.cell.column < column.number, figure.cell.column))
        return (one.value, one.cell.a1) if one.value is not None else None
    there = [one for one in figures if one.measure == "ketersediaan"]
    need = [one for one in figures if one.measure == "kebutuhan"]
    if len(there) != 1 or len(need) != 1 or there[0].unit != need[0].unit:
        return None
    return (there[0].value or Decimal(0)) - (need[0].value or Decimal(0)), f"{there[0].cell.a1} - {need[0].cell.a1}"

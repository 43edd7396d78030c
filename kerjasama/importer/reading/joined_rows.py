"""One agreement over several lines: its cells merged, only the parties (numbers, signers, agencies) line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kerjasama.importer.model import Cell, Finding, Row
from kerjasama.importer.reading.columns import REPEATED


def join_rows(rows: Sequence[Row]) -> tuple[list[Row], list[Finding]]:
    """Join neighbouring rows that bear the same row number and differ only where a field may stand per party.

    A register numbers its agreements, so a number that stands twice in succession, with everything else repeated too,
    is one merged block. Every join is a finding; the joined row keeps the first row's number and all distinct cells.
    """
    joined: list[Row] = []
    last_number: dict[int, int] = {}  # position in joined -> row number of the last line that was joined to it
    for row in rows:
        if joined and _is_same(joined[-1], row):
            joined[-1] = _join(joined[-1], row)
            last_number[len(joined) - 1] = row.number
        else:
            joined.append(row)
    findings = [
        Finding(
            "kurang_lengkap",
            "rows_joined",
            sheet=joined[position].sheet,
            cell=joined[position].cells["row_no"][0].a1,
            row=joined[position].number,
            value_typed=joined[position].text("row_no"),
            hint=f"{joined[position].number}-{last}",
        )
        for position, last in last_number.items()
    ]
    return joined, findings


def _is_same(first: Row, second: Row) -> bool:
    if not first.text("row_no") or first.text("row_no") != second.text("row_no") or first.section != second.section:
        return False
    names = (first.cells.keys() | second.cells.keys()) - REPEATED
    if len(names) < 3 or any(_texts(first.cells.get(name, ())) != _texts(second.cells.get(name, ())) for name in names):
        return False
    extras = first.extra.keys() | second.extra.keys()
    return all(key in first.extra and key in second.extra for key in extras) and all(
        first.extra[key].text == second.extra[key].text for key in extras
    )


def _texts(cells: Sequence[Cell]) -> list[str]:
    return [cell.text for cell in cells]


def _join(first: Row, second: Row) -> Row:
    cells = dict(first.cells)
    for name in second.cells.keys() & REPEATED:
        known = set(_texts(cells.get(name, ())))
        cells[name] = (*cells.get(name, ()), *(cell for cell in second.cells[name] if cell.text not in known))
    return replace(first, cells=cells)

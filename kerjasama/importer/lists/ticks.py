"""Stages that are ticked instead of dated: which cells are ticks, and how they were read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kerjasama.importer.lists.phrases import done_or_not, says_nothing, yes_or_no
from kerjasama.importer.model import Cell, Finding, Row

Tick = Callable[[str, str], bool | None]  # field, text -> reached, not reached, or None: no tick


def tick_reader(rows: Sequence[Row], fields: Iterable[str]) -> Tick:
    """How to tell a tick. 1 and 0 are ticks unless other small numbers stand in the column (places, counts)."""
    counted = {
        name for name in fields
        if any(_is_other_number(cell) for row in rows for cell in row.cells.get(name, ()))
    }  # fmt: skip
    return lambda name, text: yes_or_no(text) if name in counted else done_or_not(text)


def tick_findings(rows: Sequence[Row], fields: Iterable[str], tick: Tick) -> list[Finding]:
    """One finding per column with ticks: the marks that were read as reached and as not reached, as typed."""
    found = []
    for name in fields:
        ticks = [
            (row, cell, told)
            for row in rows for cell in row.cells.get(name, ())[:1]
            if not says_nothing(cell.text) and (told := tick(name, cell.text)) is not None
        ]  # fmt: skip
        if not ticks:
            continue
        row, first, _told = ticks[0]
        found.append(
            Finding(
                "kurang_lengkap",
                "lab_stage_ticked",
                sheet=row.sheet,
                cell=first.a1,
                row=row.number,
                heading=row.headings.get(first.column, ""),
                field=name,
                value_typed=_marks(cell for _row, cell, told in ticks if told),
                value_used=_marks(cell for _row, cell, told in ticks if not told),
                hint=str(len(ticks)),
            )
        )
    return found


def _is_other_number(cell: Cell) -> bool:
    text = cell.text.strip()
    return text.isdecimal() and len(text) <= 3 and text not in ("0", "1")


def _marks(cells: Iterable[Cell]) -> str:
    return ", ".join(dict.fromkeys(cell.text.strip() for cell in cells)) or "–"

"""Cells of figures to values: the style of each column decided once, what is no figure told with its cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kerjasama.importer.model import Cell, Finding
from kerjasama.importer.potential.columns import Column
from kerjasama.importer.potential.numbers import (
    Decided,
    decide,
    evidence,
    from_clock,
    mark_state,
    take_apart,
    to_decimal,
)
from kerjasama.importer.potential.units import Unit

# Units that count whole things; rupiah only without a multiplier.
_WHOLE = ("orang", "ekor", "unit", "usaha", "rumah tangga", "batang", "butir", "rupiah/kg", "rupiah/liter")


@dataclass(frozen=True)
class Value:
    """What a cell holds. `value` None with quality not_reported: the source says that there is none."""

    value: Decimal | None
    quality: str
    typed: str
    state: str = ""
    unit: Unit | None = None


def typed_of(cell: Cell) -> str:
    """The cell as typed; of a number that needs more than fifteen digits, all of them."""
    if isinstance(cell.value, float) and float(cell.text) != cell.value:
        return repr(cell.value)
    return cell.text


class ValueColumn:
    """One column of figures."""

    def __init__(
        self, sheet: str, column: Column, cells: Sequence[Cell], others: Counter[str], unit: Unit | None
    ) -> None:
        self.sheet, self.column = sheet, column
        self.findings: list[Finding] = []
        self.missing: list[Cell] = []
        self.marked: list[Cell] = []
        written = [(cell, take_apart(cell)) for cell in cells]
        typed = [one for _cell, one in written if one.kind == "number" and one.exact is None]
        digits = [one.digits for one in typed if not (one.is_spaced and one.digits.isdigit())]
        whole = unit is not None and (unit.code in _WHOLE or (unit.code == "rupiah" and unit.factor == 1))
        self.style: Decided = decide(digits, others, whole)
        doubtful = [cell for cell, one in written if one.digits and evidence(one.digits).startswith("?")]
        if self.style.how == "assumed" and doubtful:
            read = to_decimal(take_apart(doubtful[0]).digits, self.style.style)
            self._note(
                "diragukan", "potential_number_style_assumed", doubtful[0], used=str(read), hint=str(len(doubtful))
            )
        if self.style.how == "mixed":
            wrong = next(cell for cell, one in written if evidence(one.digits or "0") not in ("plain", self.style.style)
                         and not evidence(one.digits or "0").startswith("?"))  # fmt: skip
            self._note("diragukan", "potential_number_style_mixed", wrong, hint=str(len(doubtful)))
        sizes = sorted(
            abs(one.exact if one.exact is not None else to_decimal(one.digits, self.style.style) or Decimal(0))
            for _cell, one in written
            if one.kind == "number"
        )
        self._sizes = [size for size in sizes if size]
        self.is_percent = unit is not None and unit.code == "persen"
        self._exact = [cell for cell, one in written if one.exact]
        self._clocks = sum(one.kind == "clock" for _cell, one in written)

    def _note(self, severity: str, code: str, cell: Cell, used: str = "", hint: str = "") -> None:
        self.findings.append(
            Finding(severity, code, self.sheet, cell.a1, cell.row, self.column.heading or self.column.letters, "value",
                    typed_of(cell), used, hint)
        )  # fmt: skip

    def read(self, cell: Cell) -> Value | None:
        """The value, or None for a cell that is refused (which is noted)."""
        written = take_apart(cell)
        typed = typed_of(cell)
        if written.kind == "missing":
            self.missing.append(cell)
            return Value(None, "not_reported", typed)
        if written.kind == "clock":
            return self._clock(cell, typed)
        if written.kind in ("day", "error", "text"):
            code = {"day": "potential_cell_date", "error": "potential_cell_error", "text": "potential_cell_text"}[
                written.kind
            ]
            self._note("ditolak", code, cell)
            return None
        if written.exact is not None:
            return Value(written.exact, "as_written", typed)
        number = to_decimal(written.digits, self.style.style)
        if number is None:
            self._note("ditolak", "potential_cell_text", cell)
            return None
        if written.marks:
            self.marked.append(cell)
        return Value(
            -number if written.negative else number, "as_written", typed, mark_state(written.marks), written.unit
        )

    def _clock(self, cell: Cell, typed: str) -> Value | None:
        """A time of day stands for hours.minutes where most of the column are numbers and it is of their size."""
        number = from_clock(cell)
        fits = (
            number is not None
            and len(self._sizes) >= self._clocks
            and self._sizes[0] / 10 <= number <= self._sizes[-1] * 10
        )
        if not fits or number is None:
            self._note("ditolak", "potential_cell_time", cell)
            return None
        self._note("diragukan", "potential_mended", cell, used=str(number))
        return Value(number, "mended", typed)

    def close(self) -> list[Finding]:
        """All findings, with what is told once per column."""
        if self.is_percent and self._sizes and self._sizes[-1] <= 1 and self._exact:
            self._note("diragukan", "potential_percent_fraction", self._exact[0])
        if self.missing:
            self._note("kurang_lengkap", "potential_not_reported", self.missing[0], hint=str(len(self.missing)))
        if self.marked:
            self._note("kurang_lengkap", "potential_marks", self.marked[0], hint=str(len(self.marked)))
        return self.findings

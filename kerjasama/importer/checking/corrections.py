"""Corrections of an analyst to what a register says, as data: data/mappings/corrections.csv.

Each line names the register, the row (`where`: its agreement_id, or the exact text of one of its cells such as the
document number), the field or heading, the text it expects there, the text to read instead, and the reason. When the
register no longer says what is expected, the line is not applied and becomes a finding: the source has been mended.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.importer.draft import Draft
from kerjasama.importer.model import Cell, Finding, Row
from kerjasama.importer.parties.names import words
from kerjasama.importer.reading.columns import FIELDS, normalize, read_mapping
from kerjasama.settings import mapping_file

COLUMNS = ("register", "where", "field", "expect", "value", "reason")


@dataclass(frozen=True)
class Correction:
    """One line of the file; `line` is its number there."""

    line: int
    register: str
    where: str
    field: str
    expect: str
    value: str
    reason: str


def load_corrections(register: str) -> list[Correction]:
    """The corrections for a register. Raises UserError for a line without where, field or reason."""
    path = mapping_file("corrections.csv")
    if not path.exists():
        return []
    found = []
    for number, line in enumerate(read_mapping(path, COLUMNS), start=2):
        if not any(line.values()):
            continue
        missing = [name for name in ("where", "field", "reason") if not line[name]]
        if missing:
            raise UserError(
                _("Koreksi tidak lengkap: {names} kosong.").format(names=", ".join(missing)),
                where=f"{path.name}:{number}",
                todo=_("Lengkapi baris itu atau hapus."),
            )
        if not line["register"] or words(line["register"]) == words(register):
            found.append(Correction(number, **{name: line[name] for name in COLUMNS}))
    return found


def apply_corrections(
    drafts: list[Draft], corrections: list[Correction], again: Callable[[Row], Draft]
) -> list[Finding]:
    """Replace texts in the rows named and read those rows `again`; identity stays. Returns what did not fit."""
    findings = []
    for correction in corrections:
        places = [place for place, draft in enumerate(drafts) if _is_meant(draft, correction.where)]
        if not places:
            if correction.register:
                findings.append(_finding("correction_without_row", correction))
            continue
        for place in places:
            draft = drafts[place]
            cell = _cell(draft.row, correction.field)
            if (cell.text if cell else "") != correction.expect:
                findings.append(_finding("correction_mismatch", correction, draft, cell))
                continue
            drafts[place] = again(_with(draft.row, correction, cell))
            drafts[place].agreement_id, drafts[place].method = draft.agreement_id, draft.method
    return findings


def _is_meant(draft: Draft, where: str) -> bool:
    return draft.agreement_id == where or where in draft.raw.values()


def _cell(row: Row, name: str) -> Cell | None:
    """The cell of a field or of a heading."""
    if name in row.cells:
        return row.cells[name][0]
    column = next((column for column, heading in row.headings.items() if normalize(heading) == normalize(name)), None)
    every = (*(cell for cells in row.cells.values() for cell in cells), *row.extra.values())
    return next((cell for cell in every if cell.column == column), None)


def _with(row: Row, correction: Correction, cell: Cell | None) -> Row:
    if cell is None:
        name = correction.field if correction.field in FIELDS else "note"
        return replace(row, cells={**row.cells, name: (Cell(row.number, 1, correction.value, correction.value),)})
    new = replace(cell, value=correction.value, text=correction.value)
    cells = {name: tuple(new if one is cell else one for one in found) for name, found in row.cells.items()}
    return replace(row, cells=cells)


def _finding(code: str, correction: Correction, draft: Draft | None = None, cell: Cell | None = None) -> Finding:
    return Finding(
        "diragukan",
        code,
        sheet=draft.row.sheet if draft else "",
        cell=cell.a1 if cell else "",
        row=draft.row.number if draft else None,
        field=correction.field,
        value_typed=cell.text if cell else "",
        hint=f"corrections.csv:{correction.line} {correction.where}: {correction.expect} -> {correction.value}",
        agreement_id=draft.agreement_id if draft else "",
    )

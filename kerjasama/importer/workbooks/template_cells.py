"""Cells of a filled template to values: words to codes, names to regions, texts to numbers and dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from kerjasama.domain.codes import NAMED_EVIDENCE
from kerjasama.domain.labels import labels
from kerjasama.domain.words import LANGUAGES, use_language
from kerjasama.importer.model import Cell, Finding, Sheet
from kerjasama.importer.parties.names import words
from kerjasama.importer.places.regions import resolve_region
from kerjasama.importer.places.whereabouts import country_code
from kerjasama.importer.reading.columns import normalize
from kerjasama.importer.values.dates import parse_date
from kerjasama.importer.values.evidence_words import only_named
from kerjasama.importer.values.numbers import parse_number
from kerjasama.importer.values.values import ValueMap
from kerjasama.importer.workbooks.template_columns import EXAMPLE, SHEETS, TemplateColumn, TemplateSheet
from kerjasama.reference.tables import load

_YES, _NO = ("ya", "y", "yes", "true", "1", "benar", "sudah"), ("tidak", "t", "no", "false", "0", "belum")


@dataclass
class FilledRow:
    """One row: field -> value as understood, field -> cell as typed; `findings` say what was not understood."""

    sheet: str
    number: int
    values: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    is_refused: bool = False

    def note(self, severity: str, code: str, name: str, hint: str = "") -> None:
        """A finding about a field of this row; severity ditolak refuses the row."""
        cell = self.cells.get(name)
        self.is_refused = self.is_refused or severity == "ditolak"
        self.findings.append(
            Finding(
                severity,
                code,
                sheet=self.sheet,
                cell=cell.a1 if cell else "",
                row=self.number,
                heading=self.headings.get(cell.column, "") if cell else hint,
                field=name,
                value_typed=cell.text if cell else "",
                hint=hint,
            )
        )


def read_rows(sheet: Sheet, spec: TemplateSheet, values: ValueMap) -> tuple[list[FilledRow], list[Finding]]:
    """All filled rows of a sheet, without the example; unknown headings are findings."""
    if not sheet.rows:
        return [], []
    known = {normalize(column.heading): column for column in spec.columns}
    header = {cell.column: cell.text.removesuffix("*").strip() for cell in sheet.rows[0]}
    columns = {place: known[normalize(text)] for place, text in header.items() if normalize(text) in known}
    strange = [
        Finding("kurang_lengkap", "heading_unknown", sheet=sheet.name, cell=cell.a1, heading=cell.text)
        for cell in sheet.rows[0]
        if cell.column not in columns
    ]
    found = []
    for cells in sheet.rows[1:]:
        if cells[0].text.upper().startswith(EXAMPLE):
            continue
        row = FilledRow(sheet.name, cells[0].row, headings=header)
        for cell in cells:
            if cell.column in columns:
                row.cells[columns[cell.column].field] = cell
        for column in spec.columns:  # those that the sheet has lost, too: a required one refuses the row
            _read(row, column, values)
        weigh_evidence(row, values, "url")
        found.append(row)
    return found, strange


def weigh_evidence(row: FilledRow, values: ValueMap, reference: str) -> None:
    """A bare word as kind of evidence, without day or reference, becomes evidence that is only named; the word is kept
    in the field `reference`."""
    cell = row.cells.get("evidence_type")
    if cell is None or row.values.get(reference) or row.values.get("evidence_on") or not only_named(values, cell.text):
        return
    row.values["evidence_type"] = NAMED_EVIDENCE
    row.values[reference] = " ".join(cell.text.split())
    row.note("diragukan", "evidence_named_only", "evidence_type")


def _read(row: FilledRow, column: TemplateColumn, values: ValueMap) -> None:
    cell = row.cells.get(column.field)
    if cell is None or not cell.text.strip():
        if column.required:
            row.note("ditolak", "required_empty", column.field, column.heading)
        return
    value, code = value_of(cell, column, values)
    if code:
        row.note("ditolak" if column.required else "diragukan", code, column.field)
    if value is not None:
        row.values[column.field] = value


def value_of(cell: Cell, column: TemplateColumn, values: ValueMap) -> tuple[Any, str]:
    """(value, issue code) of a cell."""
    text = cell.text.strip()
    if column.kind in ("date", "year_date"):
        parsed = parse_date(cell, "dmy")
        if column.kind == "year_date" and parsed.earliest:
            return parsed, ""
        return (parsed.day, "") if parsed.day else (None, "date_invalid")
    if column.kind in ("integer", "number"):
        number = parse_number(cell.value if not isinstance(cell.value, str) else text)
        if number is None or (column.kind == "integer" and number != int(number)):
            return None, "number_not_numeric"
        return (int(number) if column.kind == "integer" else number), ""
    if column.kind == "bool":
        key = words(text)
        return (True, "") if key in _YES else (False, "") if key in _NO else (None, "code_unknown")
    if column.kind == "code":
        code = codes_by_words(column.words).get(words(text)) or values.code(column.field, text)
        return (code, "") if code else (None, "code_unknown")
    if column.kind == "region":
        match = resolve_region(text)
        return (match.region_code, "") if match.region_code else (None, "region_unknown")
    if column.kind == "urusan":
        code = _urusan().get(words(text))
        return (code, "") if code else (None, "urusan_unknown")
    if column.kind == "country":
        code = country_code(text)
        return (code, "") if code else (None, "country_unknown")
    return text, ""


@lru_cache(maxsize=64)
def codes_by_words(name: str) -> dict[str, str]:
    """Words in either language, and the codes themselves, to codes."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        with use_language(language):
            for code, text in labels(name).items():
                found.setdefault(words(text), code)
    return {**{words(code): code for code in labels(name)}, **found}


@lru_cache(maxsize=1)
def _urusan() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in load("urusan").to_pylist():
        for text in (row["urusan_code"], row["urusan_name"], f"{row['urusan_code']} {row['urusan_name']}"):
            found.setdefault(words(text), row["urusan_code"])
    return found


TITLES = {normalize(sheet.title): sheet for sheet in SHEETS}

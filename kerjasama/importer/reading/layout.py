"""Where the tables stand in a sheet: header lines, data, sections, totals, notes; nothing is dropped unsaid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama.importer.model import Cell, Finding, Row, Sheet
from kerjasama.importer.reading.columns import REPEATED, ColumnMap, load_column_map
from kerjasama.importer.reading.header_rows import HeaderBlock, find_headers
from kerjasama.importer.reading.headings import HeadingMatch, HeadingText, Overrides, match_headings
from kerjasama.importer.reading.joined_rows import join_rows
from kerjasama.importer.reading.row_kinds import SectionStack, classify, is_column_numbers, is_total
from kerjasama.importer.reading.tables_beside import between, name_above, side_by_side, side_finding
from kerjasama.importer.values.values import ValueMap, load_value_map

VALUES_LOOKED_AT = 200
STRAY_BELOW = 0.3  # a column without heading that fewer rows use does not belong to the table
_ERROR = re.compile(r"^#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)$", re.IGNORECASE)
NOT_STORED = frozenset(("contact",))


@dataclass(frozen=True)
class DetectedTable:
    """One table of a sheet: the rows it was found in (from 1) and how many rows of each kind it holds."""

    sheet: str
    title: str
    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    data_rows: int
    section_rows: int = 0
    total_rows: int = 0
    number_rows: int = 0
    repeated_headers: int = 0
    note_rows: int = 0


@dataclass(frozen=True)
class Layout:
    """What was found in a file. `rows_read` is the number of data rows that must be accounted for."""

    rows: list[Row]
    findings: list[Finding]
    tables: list[DetectedTable]
    headings: list[HeadingMatch]

    @property
    def rows_read(self) -> int:
        return len(self.rows)

    @property
    def unknown_headings(self) -> list[HeadingMatch]:
        """Columns with values that feed nothing yet: a person may map them by hand."""
        return [match for match in self.headings if match.field is None and match.first_values]


def lay_out(
    sheets: Sequence[Sheet],
    column_map: ColumnMap | None = None,
    overrides: Overrides | None = None,
    value_map: ValueMap | None = None,
) -> Layout:
    """Find the tables of all visible sheets and their rows. `overrides`: heading or (sheet, heading) -> field."""
    column_map = column_map or load_column_map()
    value_map = value_map or load_value_map()
    layout = Layout([], [], [], [])
    found = {sheet.name: find_headers(sheet.rows, column_map, overrides or {}, sheet.name) for sheet in sheets}
    if not any(found[sheet.name] for sheet in sheets if not sheet.hidden):
        for sheet in sheets:
            if not sheet.hidden:
                found[sheet.name] = find_headers(sheet.rows, column_map, overrides or {}, sheet.name, relaxed=True)
                if found[sheet.name]:
                    layout.findings.append(_sheet_finding("header_not_recognised", sheet))
    for sheet in sheets:
        headers = found[sheet.name]
        if sheet.hidden:
            if headers:
                layout.findings.append(_sheet_finding("sheet_hidden", sheet))
        elif not headers:
            if sheet.rows:
                layout.findings.append(_sheet_finding("sheet_without_table", sheet))
        else:
            _lay_out_sheet(sheet, headers, column_map, value_map, overrides, layout)
    return layout


def _sheet_finding(code: str, sheet: Sheet) -> Finding:
    texts = dict.fromkeys(cell.text for row in sheet.rows[:5] for cell in row)
    return Finding(
        "diragukan",
        code,
        sheet=sheet.name,
        value_typed=" | ".join(list(texts)[:8])[:300],
        hint=str(len(sheet.rows)),
    )


def _lay_out_sheet(
    sheet: Sheet,
    headers: list[HeaderBlock],
    column_map: ColumnMap,
    value_map: ValueMap,
    overrides: Overrides | None,
    layout: Layout,
) -> None:
    sections = SectionStack()
    title = " ".join(dict.fromkeys(cell.text for row in sheet.rows[: headers[0].start] for cell in row))[:300]
    for position, header in enumerate(headers):
        last = position + 1 == len(headers)
        body = sheet.rows[header.end : None if last else headers[position + 1].start]
        repeated = position > 0 and header.texts == headers[position - 1].texts
        name_above(sheet.rows[header.start - 1] if header.start else (), header, value_map, sections)
        parts = side_by_side(header)
        for part in parts:
            if len(parts) > 1:
                layout.findings.append(side_finding(sheet.name, part))
            columns = {heading.column for heading in part.headings}
            least, most = min(columns), max(columns)
            own = body if len(parts) == 1 else [cells for row in body if (cells := between(row, least, most))]
            around = SectionStack(part.group) if part.group else sections
            _lay_out_table(sheet.name, title, part, own, column_map, value_map, overrides, layout, around, repeated)


def _lay_out_table(
    sheet: str,
    title: str,
    header: HeaderBlock,
    body: Sequence[tuple[Cell, ...]],
    column_map: ColumnMap,
    value_map: ValueMap,
    overrides: Overrides | None,
    layout: Layout,
    sections: SectionStack,
    repeated: bool,
) -> None:
    headings = _with_blank_columns(header.headings, body)
    named = {heading.column for heading in headings if heading.parts}
    values = _first_values(body, named)
    matches = match_headings(sheet, headings, values, column_map, value_map, overrides)
    table_columns = {match.column for match in matches if match.column in named or _is_used(match.column, body, named)}
    kinds = classify(body, matches, table_columns)
    names = _row_names(matches)
    fields = {match.column: match.field for match in matches}
    counts: dict[str, int] = {}
    rows: list[Row] = []
    for row, kind in zip(body, kinds, strict=True):
        counts[kind] = counts.get(kind, 0) + 1
        if kind == "section":
            sections.add(row, table_columns)
        elif kind in ("data", "continuation"):
            layout.findings.extend(_error_findings(sheet, row, fields, names))
            rows.append(_row(sheet, row, fields, names, sections.text))
            if kind == "continuation":
                layout.findings.append(_row_finding("row_may_continue", "diragukan", sheet, row))
        elif kind == "note":
            layout.findings.append(_row_finding("row_not_data", "kurang_lengkap", sheet, row))
    joined, join_findings = join_rows(rows)
    layout.rows.extend(joined)
    layout.findings.extend(join_findings)
    if not repeated:
        layout.headings.extend(matches)
        layout.findings.extend(_heading_findings(matches, layout))
    layout.tables.append(
        DetectedTable(
            sheet,
            title,
            header.row_numbers,
            body[0][0].row if body else header.row_numbers[-1],
            body[-1][0].row if body else header.row_numbers[-1],
            len(joined),
            counts.get("section", 0),
            counts.get("total", 0),
            counts.get("number", 0),
            int(repeated),
            counts.get("note", 0),
        )
    )


def _with_blank_columns(headings: Sequence[HeadingText], body: Sequence[tuple[Cell, ...]]) -> list[HeadingText]:
    """The headings plus an empty one for every column that has values but no heading."""
    named = {heading.column for heading in headings}
    used = {cell.column for row in body for cell in row} - named
    return sorted([*headings, *(HeadingText(column, (), "") for column in used)], key=lambda heading: heading.column)


def _first_values(body: Sequence[tuple[Cell, ...]], named: set[int]) -> dict[int, list[Cell]]:
    values: dict[int, list[Cell]] = {}
    for row in body:
        if not _is_wide(row, named) or is_column_numbers(row) or is_total(row):
            continue
        for cell in row:
            kept = values.setdefault(cell.column, [])
            if len(kept) < VALUES_LOOKED_AT:
                kept.append(cell)
    return values


def _is_wide(row: tuple[Cell, ...], named: set[int]) -> bool:
    """Two different texts under headings; the name of a section merged over the table is one."""
    return len({cell.text for cell in row if cell.column in named}) >= 2


def _is_used(column: int, body: Sequence[tuple[Cell, ...]], named: set[int]) -> bool:
    wide = [row for row in body if _is_wide(row, named)]
    return sum(any(cell.column == column for cell in row) for row in wide) >= STRAY_BELOW * max(len(wide), 1)


def _row_names(matches: Sequence[HeadingMatch]) -> dict[int, str]:
    """Column -> heading; a heading that stands twice gets its column's letter, so that none hides the other."""
    names: dict[int, str] = {}
    for match in matches:
        name = match.heading
        if name in names.values():
            name = f"{name} (kolom {Cell(1, match.column, None, '').a1[:-1]})"
        names[match.column] = name
    return names


def _row(sheet: str, row: tuple[Cell, ...], fields: dict[int, str | None], names: dict[int, str], section: str) -> Row:
    cells: dict[str, tuple[Cell, ...]] = {}
    extra: dict[str, Cell] = {}
    for cell in row:
        field = fields.get(cell.column)
        if _ERROR.match(cell.text):
            continue
        if field is None:
            extra[names.get(cell.column, cell.a1)] = cell
        elif field not in NOT_STORED:
            cells[field] = (*cells.get(field, ()), cell)
    return Row(sheet, row[0].row, cells, extra, names, section)


def _error_findings(
    sheet: str, row: tuple[Cell, ...], fields: dict[int, str | None], names: dict[int, str]
) -> list[Finding]:
    return [
        Finding("diragukan", "formula_error", sheet=sheet, cell=cell.a1, row=cell.row,
                heading=names.get(cell.column, ""), field=fields.get(cell.column) or "", value_typed=cell.text)
        for cell in row if _ERROR.match(cell.text)
    ]  # fmt: skip


def _row_finding(code: str, severity: str, sheet: str, row: tuple[Cell, ...]) -> Finding:
    text = " | ".join(dict.fromkeys(cell.text for cell in row))[:300]
    return Finding(severity, code, sheet=sheet, cell=row[0].a1, row=row[0].row, value_typed=text)


def _heading_findings(matches: Sequence[HeadingMatch], layout: Layout) -> list[Finding]:
    said = {(finding.issue_code, finding.sheet, finding.heading) for finding in layout.findings}
    found: list[Finding] = []
    for match in matches:
        code = ""
        if match.field is None and match.first_values:
            code = "heading_blank" if match.how == "blank" else "heading_unknown"
        elif match.how in ("similar", "values", "by_values"):
            code = "heading_guessed"
        elif match.field == "contact" and match.first_values:
            code = "heading_personal"
        if match.field and match.field not in REPEATED and match.first_values:
            earlier = next((one for one in matches if one.field == match.field and one.first_values), match)
            if earlier is not match and match.how != "override":
                found.append(Finding("diragukan", "heading_twice", sheet=match.sheet, cell=match.cell,
                                     heading=match.heading, field=match.field, hint=earlier.heading))  # fmt: skip
        if code and (code, match.sheet, match.heading) not in said:
            hint = "" if match.field == "contact" else "; ".join(value[:60] for value in match.first_values)
            severity = "diragukan" if code == "heading_guessed" else "kurang_lengkap"
            found.append(
                Finding(
                    severity,
                    code,
                    sheet=match.sheet,
                    cell=match.cell,
                    heading=match.heading,
                    field=match.field or "",
                    hint=hint,
                )
            )
    return found

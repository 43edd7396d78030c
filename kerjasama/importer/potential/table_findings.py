"""What is to be said about a table as a whole: columns not stored, and what was taken from outside the table."""

from __future__ import annotations

from kerjasama.importer.potential.balance_states import check_states
from kerjasama.importer.potential.columns import NOT_STORED
from kerjasama.importer.potential.surroundings import said_about
from kerjasama.importer.potential.table_reading import TableReading
from kerjasama.reference.tables import regions


def about_table(reading: TableReading) -> None:
    """All of it, each thing once."""
    if not any(row.source for row in reading.rows.rows):
        first = next((next(iter(row.cells.values())) for row in reading.table.body), None)
        reading.findings += said_about(reading.around, reading.table, first)
    _about_columns(reading)
    _about_system(reading)
    reading.findings += check_states(reading)


def _about_columns(reading: TableReading) -> None:
    for column in reading.columns:
        cell = column.heading_cell or (column.cells[0] if column.cells else None)
        if column.role in NOT_STORED and column.role != "row_no" and cell is not None:
            reading.note("kurang_lengkap", "potential_column_not_stored", cell, hint=column.heading or column.letters)
    _about_unknown(reading)
    stored = {(one.column_name, one.measure, one.unit is None) for one in reading.figures if one.kind != "total"}
    seen: set[tuple[str, str]] = set()
    filled = [row for row in reading.rows.rows if row.region.kind in ("region", "national")]
    for head in reading.heads:
        empty = [row for row in filled if head.column.number not in row.cells]
        if empty and len(empty) < len(filled) and head.column.heading_cell is not None:
            reading.note(
                "kurang_lengkap", "potential_cells_empty", head.column.heading_cell, "value", hint=str(len(empty))
            )
    for head in reading.heads:
        column = head.column
        cell = column.heading_cell or (column.cells[0] if column.cells else None)
        mine = [one for one in stored if one[0] == column.heading]
        if not mine or cell is None:
            if not mine and (head.is_total or head.is_average) and cell is not None:
                reading.note("kurang_lengkap", "potential_column_not_stored", cell, hint=column.heading)
            continue
        if head.is_opaque:
            code = "potential_heading_opaque"
        elif any(no_unit for _n, measure, no_unit in mine if measure not in ("indeks", "lainnya")):
            code = "potential_unit_missing"
        else:
            continue
        bare = all(one.years or one.period_kind or not one.name for one in head.meanings)
        if ("" if bare else column.heading, code) not in seen:
            seen.add(("" if bare else column.heading, code))
            severity = "kurang_lengkap" if code == "potential_unit_missing" else "diragukan"
            reading.note(
                severity,
                code,
                cell,
                "unit" if code == "potential_unit_missing" else "measure_code",
                hint=column.heading,
            )
    for cell in reading.rows.sections:
        reading.note("kurang_lengkap", "potential_section", cell)
    for cell in (*reading.table.notes,):
        reading.note("kurang_lengkap", "potential_note", cell)
    _about_year(reading)


def _about_unknown(reading: TableReading) -> None:
    """Indicators without a known word for what is measured, each once."""
    seen = set()
    opaque = {head.column.number for head in reading.heads if head.is_opaque}
    for one in reading.figures:
        unknown = not one.meaning.measure and one.kind != "total"
        if unknown and one.cell.column not in opaque and one.indicator not in seen:
            seen.add(one.indicator)
            code = "potential_deficit" if one.meaning.is_deficit else "potential_measure_unknown"
            reading.note("diragukan", code, one.cell, "measure_code", hint=one.indicator)


def _about_year(reading: TableReading) -> None:
    mine = [one for one in reading.figures if one.kind != "total"]
    if reading.assumed_visitors and (counted := next((one for one in mine if one.measure == "pengunjung"), None)):
        reading.note("diragukan", "potential_visitors_assumed", counted.cell, "measure_code", hint=counted.column_name)
    if reading.is_named_by_file and mine:
        reading.note("diragukan", "potential_meaning_from_file", mine[0].cell, "measure_code", reading.around.file.name,
                   mine[0].column_name)  # fmt: skip
    said = any(row.year for row in reading.rows.rows) or any(
        one.year for head in reading.heads for one in head.meanings
    )
    without = [one for one in mine if one.year is None]
    if without:
        reading.note("diragukan", "potential_year_missing", without[0].cell, "period_year", hint=str(len(without)))
    elif mine and reading.around.year_from in ("file", "stated") and not said:
        reading.note("kurang_lengkap", "potential_year_assumed", mine[0].cell, "period_year", str(mine[0].year))
    if (
        mine
        and not reading.rows.has_region
        and reading.around.region_from in ("words", "file", "owner")
        and not any(head.region for head in reading.heads)
    ):
        severity = "diragukan" if reading.around.region_from == "file" else "kurang_lengkap"
        used = regions()[reading.around.region].region_name
        reading.note(severity, "potential_region_assumed", mine[0].cell, "region_code", used)


def _about_system(reading: TableReading) -> None:
    system = reading.rows.resolver.system
    code = next(iter(reading.rows.by_role.get("region_code", ())), None)
    if code is None or code.heading_cell is None:
        return
    if system.how == "overruled":
        reading.note("diragukan", "potential_code_system_overruled", code.heading_cell, used=system.system or "")
    elif system.how == "evidence":
        reading.note("kurang_lengkap", "potential_code_system", code.heading_cell, used=system.system or "")

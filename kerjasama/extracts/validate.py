"""What must hold before a version is served: the contract's types, keys, codes and references, checked in SQL.

What is merely odd (an end before its start, a date in the wrong century) is a finding of the import, not a breach.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from kerjasama import settings
from kerjasama.domain import codes
from kerjasama.domain.words import _
from kerjasama.errors import ContractError
from kerjasama.extracts.contract import FACT_TABLES, REFERENCE_TABLES, TABLES_BY_NAME, Column, Table
from kerjasama.extracts.engine import Engine


def check(engine: Engine, data_dir: Path, row_counts: Mapping[str, int]) -> None:
    """Raise ContractError at the first table that breaks the contract. The fact tables are attached to the engine.

    `row_counts`: rows per fact table; a table without rows breaks nothing and is not asked.
    """
    reference = reference_files(data_dir)
    engine.attach(reference)
    filled = [table for table in FACT_TABLES if row_counts[table.name]]
    for table in filled:
        _check_values(engine, table)
        _check_key(engine, table)
    for table in filled:
        for column in table.columns:
            target = column.references.partition(".")[0]
            if target and (target in TABLES_BY_NAME or target in reference):
                _check_reference(engine, table, column)
    _check_levels(engine)
    _check_accounts(engine)


def summary(engine: Engine) -> tuple[bool, date | None]:
    """Whether there is sample data among the attached tables, and the latest reporting day of the imports.

    Imports that describe no state of agreements (figures on regions, plans) give it only where they stand alone.
    """
    stateless = ", ".join(f"'{kind}'" for kind in codes.KINDS_WITHOUT_STATE)
    ((is_sample, reporting_on),) = engine.rows(
        "SELECT (SELECT coalesce(bool_or(is_sample), false) FROM agreements)"
        " OR (SELECT coalesce(bool_or(is_sample), false) FROM import_batches),"
        f" (SELECT coalesce(max(reporting_on) FILTER (WHERE kind NOT IN ({stateless})), max(reporting_on))"
        " FROM import_batches)"
    )
    return is_sample, reporting_on


def reference_files(data_dir: Path) -> dict[str, Path]:
    """The reference tables that exist: the data folder's own, else those that come with the product."""
    found = {}
    for name in REFERENCE_TABLES:
        for folder in (data_dir, settings.shipped_dir()):
            path = folder / "reference" / f"{name}.parquet"
            if path.exists():
                found[name] = path
                break
    return found


def _check_values(engine: Engine, table: Table) -> None:
    """Required values are there and codes are of the closed list: one scan for the whole table."""
    checks = []
    for column in table.columns:
        name = column.name
        if column.required:
            missing = f"{name} IS NULL" + (f" OR trim({name}) = ''" if column.type == "VARCHAR" else "")
            checks.append((column, _("kosong, padahal wajib diisi"), missing))
        if column.allowed:
            listed = ", ".join(f"'{code}'" for code in column.allowed)
            checks.append((column, _("berisi kode di luar daftar"), f"{name} NOT IN ({listed})"))
    if not checks:
        return
    counted = ", ".join(f"count(*) FILTER (WHERE {condition})" for _column, _what, condition in checks)
    (counts,) = engine.rows(f"SELECT {counted} FROM {table.name}")
    for (column, what, condition), count in zip(checks, counts, strict=True):
        if count:
            raise _breach(engine, table, column.name, what, count, f"FROM {table.name} WHERE {condition}")


def _check_key(engine: Engine, table: Table) -> None:
    # A null in a key column that may be empty (a cell of a derived value) still makes two rows the same.
    keys = ", ".join(table.key)
    repeated = f"FROM {table.name} GROUP BY {keys} HAVING count(*) > 1"
    ((count,),) = engine.rows(f"SELECT count(*) FROM (SELECT {keys} {repeated})")
    if count:
        raise _breach(engine, table, " + ".join(table.key), _("kunci yang muncul lebih dari sekali"), count, repeated)


def _check_reference(engine: Engine, table: Table, column: Column) -> None:
    target_table, _dot, target_column = column.references.partition(".")
    orphans = (
        f"FROM {table.name} WHERE {column.name} IS NOT NULL"
        f" AND {column.name} NOT IN (SELECT {target_column} FROM {target_table} WHERE {target_column} IS NOT NULL)"
    )
    ((count,),) = engine.rows(f"SELECT count(*) {orphans}")
    if count:
        what = _("menunjuk baris yang tidak ada di {target}").format(target=column.references)
        raise _breach(engine, table, column.name, what, count, orphans)


def _check_levels(engine: Engine) -> None:
    cases = " ".join(f"WHEN '{kind}' THEN {level}" for kind, level in codes.ACTION_LEVELS.items())
    wrong = f"FROM actions WHERE ladder_level <> CASE action_type {cases} END"
    ((count,),) = engine.rows(f"SELECT count(*) {wrong}")
    if count:
        table = TABLES_BY_NAME["actions"]
        raise _breach(engine, table, "ladder_level", _("tidak sesuai dengan action_type"), count, wrong)


def _check_accounts(engine: Engine) -> None:
    wrong = "FROM import_batches WHERE rows_read <> rows_written + rows_refused"
    ((count,),) = engine.rows(f"SELECT count(*) {wrong}")
    if count:
        table = TABLES_BY_NAME["import_batches"]
        what = _("tidak sama dengan rows_written + rows_refused")
        raise _breach(engine, table, "rows_read", what, count, wrong)


def _breach(engine: Engine, table: Table, column: str, what: str, count: int, source: str) -> ContractError:
    keys = engine.rows(f"SELECT {', '.join(table.key)} {source} ORDER BY {', '.join(table.key)} LIMIT 3")
    return breach(table.name, column, what, count, [dict(zip(table.key, row, strict=True)) for row in keys])


def breach(table: str, column: str, what: str, count: int, keys: list[Mapping[str, Any]]) -> ContractError:
    """The error that names table, column, how many rows, and the first keys."""
    listed = "; ".join(", ".join(f"{name}={value}" for name, value in key.items()) for key in keys)
    return ContractError(
        _("{count} baris: {what}. Contoh: {keys}.").format(count=count, what=what, keys=listed),
        where=f"{table}.{column}",
        todo=_("Perbaiki baris itu di sumbernya, lalu ulangi. Versi yang lama tetap dipakai."),
    )

"""docs/extracts.md, written from the contract."""

from __future__ import annotations

from kerjasama.extracts.contract import DERIVED_TABLES, FACT_TABLES, REFERENCE_TABLES, Column, Table

_INTRODUCTION = """\
# The extracts

<!-- Written by `kerjasama docs` from kerjasama/extracts/contract.py; change it there, not here. -->

Every published version is a folder `extracts/versions/<id>/` in the data folder, with one Parquet file per table,
`manifest.json` (when, why, from which version, how many rows, sample or register, hashes) and `datapackage.json`
(a Frictionless Data Package descriptor of the same columns). `extracts/current` names the version that is served.
A version never changes; an import makes a new one.

Types are DuckDB's. *Required* means never empty. Dates are days without a time; moments are UTC. Abbreviations of
sources: P22 = Permendagri 22/2020, P25 = Permendagri 25/2020, Ps = Pasal.\
"""
_LONG_LIST = 14


def extracts_page() -> str:
    """The whole page, ending in a newline."""
    parts = [_INTRODUCTION, "## Facts", *(_section(table) for table in FACT_TABLES)]
    parts += [
        "## Derived tables",
        "Rebuilt from the facts at every publication. Nothing in them depends on the day of asking or on a threshold.",
        *(_section(table) for table in DERIVED_TABLES),
        "## Reference tables",
        "They come with the product under `data/reference/`; a file of the same name under `reference/` in the data"
        " folder takes precedence.",
        *(f"### {name}\n\n{_columns(columns)}" for name, columns in REFERENCE_TABLES.items()),
    ]
    return "\n\n".join(parts) + "\n"


def _section(table: Table) -> str:
    key = ", ".join(f"`{name}`" for name in table.key)
    sheet = " Part of the template workbook." if table.sheet else ""
    return f"### {table.name}\n\n*{table.term}.* {table.meaning}\n\nKey: {key}.{sheet}\n\n{_columns(table.columns)}"


def _columns(columns: tuple[Column, ...]) -> str:
    rows = [
        "| Column | Type | Required | Meaning | Allowed | References | Source |",
        "|---|---|---|---|---|---|---|",
    ]
    for column in columns:
        reference = f"`{column.references}`" if column.references else ""
        required = "yes" if column.required else ""
        cells = (f"`{column.name}`", column.type, required, column.meaning, _allowed(column), reference, column.source)
        rows.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return "\n".join(rows)


def _allowed(column: Column) -> str:
    listed = ", ".join(f"`{code}`" for code in column.allowed)
    if len(column.allowed) <= _LONG_LIST:
        return listed
    return f"<details><summary>{len(column.allowed)} codes</summary>{listed}</details>"

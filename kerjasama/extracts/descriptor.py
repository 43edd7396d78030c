"""The Frictionless Data Package that lies beside the Parquet files, so that others can read them."""

from __future__ import annotations

from typing import Any

from kerjasama.extracts.contract import TABLES, TABLES_BY_NAME, Column, Table
from kerjasama.extracts.version import Manifest

_TYPES: dict[str, dict[str, Any]] = {
    "VARCHAR": {"type": "string"},
    "DATE": {"type": "date"},
    "TIMESTAMP": {"type": "datetime"},
    "INTEGER": {"type": "integer"},
    "BIGINT": {"type": "integer"},
    "DOUBLE": {"type": "number"},
    "BOOLEAN": {"type": "boolean"},
    "VARCHAR[]": {"type": "array", "arrayItem": {"type": "string"}},
    "DATE[]": {"type": "array", "arrayItem": {"type": "date"}},
}


def data_package(manifest: Manifest, version_id: str) -> dict[str, Any]:
    """The descriptor of one version (Data Package v1). Licences are the owner's to state and are left out."""
    return {
        "profile": "data-package",
        "name": "peta-kerja-sama",
        "title": "Peta Kerja Sama: data contoh" if manifest.is_sample else "Peta Kerja Sama",
        "description": manifest.note,
        "version": version_id,
        "created": manifest.created_at.isoformat(),
        "resources": [
            {
                **_resource(table),
                "hash": f"sha256:{manifest.hashes[table.name]}",
                "rows": manifest.row_counts[table.name],
            }
            for table in TABLES
        ],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.parquet",
        "title": table.term,
        "description": table.meaning,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [_foreign_key(table, column) for column in table.columns if _is_inside(column)],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    values: dict[str, Any] = {"name": column.name, **_TYPES[column.type], "description": column.meaning}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    if constraints:
        values["constraints"] = constraints
    if column.source:
        values["source"] = column.source
    if column.references and not _is_inside(column):
        values["references"] = column.references  # a reference table of the product, not a resource beside this one
    return values


def _is_inside(column: Column) -> bool:
    return column.references.partition(".")[0] in TABLES_BY_NAME


def _foreign_key(table: Table, column: Column) -> dict[str, Any]:
    target, _dot, field = column.references.partition(".")
    resource = "" if target == table.name else target.replace("_", "-")
    return {"fields": column.name, "reference": {"resource": resource, "fields": field}}

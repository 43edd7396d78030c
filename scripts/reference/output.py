"""Writing so that the same input always gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq


def write_table(table: pa.Table, path: Path) -> None:
    """One row group, zstd, no pandas metadata: byte-identical for the same rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(
        table.replace_schema_metadata(None),
        path,
        compression="zstd",
        compression_level=9,
        row_group_size=1_000_000,
        store_schema=False,
    )


def write_json(path: Path, value: object) -> None:
    """Readable JSON with a final newline."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def remove_all(paths: Iterable[Path]) -> None:
    """Files of an earlier build, whose names carried another hash."""
    for path in paths:
        path.unlink()

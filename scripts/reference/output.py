"""Writing so that the same input always gives the same bytes."""

from __future__ import annotations

import hashlib
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


def write_hashed(folder: Path, stem: str, text: str) -> str:
    """Write `<stem>-<short content hash>.geojson` and say its name: a browser may then keep it for ever."""
    folder.mkdir(parents=True, exist_ok=True)
    data = text.encode("utf-8")
    name = f"{stem}-{hashlib.sha256(data).hexdigest()[:10]}.geojson"
    (folder / name).write_bytes(data)
    return name


def write_json(path: Path, value: object) -> None:
    """Readable JSON with a final newline."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def remove_all(paths: Iterable[Path]) -> None:
    """Files of an earlier build, whose names carried another hash."""
    for path in paths:
        path.unlink()

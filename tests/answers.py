"""Answers that several workers ask for: worked out by the first, read by the others.

Planning a query takes DuckDB longer than answering it over a small world, and every worker would plan the same queries
over the same worlds again. An answer is kept under all that it depends on: the text of the query, its parameters, and
the bytes of every table. What asks the same twice to see that nothing moves must not use this (tests/warehouse).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pyarrow as pa
import pyarrow.feather as feather

from kerjasama.warehouse import Warehouse

_ask = Warehouse._ask
_CONTENT = "content_of_its_tables"


@contextmanager
def shared(folder: Path) -> Iterator[None]:
    """Keep the answers of every warehouse in `folder`, which all workers of a run know."""
    folder.mkdir(exist_ok=True)

    def asking(warehouse: Warehouse, sql: str, parameters: dict[str, Any]) -> pa.Table:
        key = hashlib.sha256(repr((_content(warehouse), sql, sorted(parameters.items()))).encode()).hexdigest()
        path = folder / f"{key}.arrow"
        if path.exists():
            return feather.read_table(path, memory_map=False)
        table = _ask(warehouse, sql, parameters)
        own = folder / f"{key}.{id(table)}.part"
        feather.write_feather(table, own, compression="uncompressed")
        own.rename(path)  # whole, or not there
        return table

    with patch.object(Warehouse, "_ask", asking):
        yield


def _content(warehouse: Warehouse) -> str:
    """A digest of the bytes behind every view."""
    if not hasattr(warehouse, _CONTENT):
        views = "SELECT view_name, sql FROM duckdb_views() WHERE NOT internal ORDER BY ALL"
        digest = hashlib.sha256()
        for name, sql in warehouse._connection.cursor().execute(views).fetchall():
            file = sql.partition("read_parquet('")[2].partition("'")[0]
            digest.update(name.encode() + (Path(file).read_bytes() if file else b""))
        setattr(warehouse, _CONTENT, digest.hexdigest())
    return str(getattr(warehouse, _CONTENT))

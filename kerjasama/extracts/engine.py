"""DuckDB for checking and deriving at publication: bounded memory, spilling beside the staged files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb
import pyarrow as pa

SQL_FOLDER = Path(__file__).parent / "sql"


class Engine:
    """A connection of its own; every statement gets a cursor. Temporary tables live in `folder` and go with it."""

    def __init__(self, folder: Path, *, memory_limit: str) -> None:
        self._connection = duckdb.connect(
            str(folder / "work.duckdb"),
            config={
                "threads": 2,
                "preserve_insertion_order": False,  # every answer that is kept in order says ORDER BY
                "memory_limit": memory_limit,
                "temp_directory": str(folder / "spill"),
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            },
        )

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def attach(self, files: Mapping[str, Path]) -> None:
        """Make Parquet files readable as tables of these names."""
        for name, path in files.items():
            quoted = str(path).replace("'", "''")
            self._connection.cursor().execute(f"CREATE OR REPLACE VIEW {name} AS FROM read_parquet('{quoted}')")

    def rows(self, sql: str, parameters: dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """All rows of a query; for answers that are small."""
        cursor = self._connection.cursor()
        return cursor.execute(sql, parameters or {}).fetchall()

    def make(self, name: str, sql: str, parameters: dict[str, Any] | None = None) -> None:
        """Keep a query's answer as a table."""
        self._connection.cursor().execute(f"CREATE OR REPLACE TABLE {name} AS {sql}", parameters or {})

    def drop(self, *names: str) -> None:
        """Remove tables that are no longer needed."""
        for name in names:
            self._connection.cursor().execute(f"DROP TABLE {name}")

    def register(self, name: str, table: pa.Table) -> None:
        """Keep a small Arrow table as a table."""
        cursor = self._connection.cursor()
        cursor.register(f"given_{name}", table)
        cursor.execute(f"CREATE OR REPLACE TABLE {name} AS FROM given_{name}")
        cursor.unregister(f"given_{name}")

    def batches(
        self, sql: str, parameters: dict[str, Any] | None = None, rows: int = 65_536
    ) -> Iterator[pa.RecordBatch]:
        """A query's answer a piece at a time."""
        cursor = self._connection.cursor()
        yield from cursor.sql(sql, params=parameters or {}).to_arrow_reader(rows)


def sql_file(name: str) -> str:
    """The text of a query under kerjasama/extracts/sql/, without its closing semicolon."""
    return (SQL_FOLDER / f"{name}.sql").read_text(encoding="utf-8").strip().removesuffix(";")

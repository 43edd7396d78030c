"""Writing files that survive: streamed Parquet, and file system steps that are on disk when they return."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from kerjasama.extracts.contract import Table
from kerjasama.extracts.schema import arrow_schema, conform

ROW_GROUP_ROWS = 65_536
UNFINISHED = ".new"  # the end of the name of a small file that is still being written


class TableFile:
    """A Parquet file written as data comes. Row groups have one size however the data is cut, so that the same
    rows in the same order give the same bytes; nothing in the file tells the time."""

    def __init__(self, path: Path, table: Table) -> None:
        self.path = path
        self.table = table
        self.rows = 0
        self._waiting: list[pa.Table] = []
        self._waiting_rows = 0
        self._writer = pq.ParquetWriter(path, arrow_schema(table), compression="zstd")

    def write(self, data: pa.Table | pa.RecordBatch) -> None:
        """Append; raises ContractError when columns or types are not the contract's."""
        fitting = conform(self.table, data)
        self.rows += fitting.num_rows
        for start in range(0, fitting.num_rows, ROW_GROUP_ROWS):
            part = fitting.slice(start, ROW_GROUP_ROWS)
            self._waiting.append(part)
            self._waiting_rows += part.num_rows
            if self._waiting_rows >= ROW_GROUP_ROWS:
                self._flush(ROW_GROUP_ROWS)

    def close(self) -> None:
        """Write what waits, finish the file and bring it to disk."""
        if self._waiting_rows:
            self._flush(self._waiting_rows)
        self._writer.close()
        sync(self.path)

    def abandon(self) -> None:
        """Let go of the file; it is not to be read."""
        self._waiting.clear()
        self._writer.close()

    def _flush(self, rows: int) -> None:
        together = pa.concat_tables(self._waiting)
        self._writer.write_table(together.slice(0, rows).combine_chunks(), row_group_size=ROW_GROUP_ROWS)
        rest = together.slice(rows)
        self._waiting = [rest] if rest.num_rows else []
        self._waiting_rows = rest.num_rows


def sync(path: Path) -> None:
    """Bring a file or a folder's entries to disk (folders cannot be opened for that on Windows)."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_text(path: Path, text: str) -> None:
    """Write a small file and bring it to disk."""
    path.write_text(text, encoding="utf-8", newline="\n")
    sync(path)


def replace_text(path: Path, text: str) -> None:
    """Put a small file in the place of another in one step: readers see the old or the new text, never half."""
    beside = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    write_text(beside, text)
    beside.replace(path)
    sync(path.parent)


def file_hash(path: Path) -> str:
    """SHA-256 of a file's bytes, as hexadecimal text."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

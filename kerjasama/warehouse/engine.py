"""Asking the extracts: DuckDB in memory over the Parquet files of one version, one cursor per query."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import duckdb
import pandas as pd
import pyarrow as pa

from kerjasama import settings
from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.extracts import contract
from kerjasama.extracts.version import MANIFEST_FILE
from kerjasama.warehouse import catalog
from kerjasama.warehouse.filters import Filters


class HasPath(Protocol):
    """What the warehouse needs of a version: the folder with one `<table>.parquet` per table of the contract."""

    @property
    def path(self) -> Path: ...


@dataclass(frozen=True)
class Result:
    """An answer with what a reader needs to check it: the query, the text that ran and the values bound to it."""

    frame: pd.DataFrame
    query: catalog.Query
    sql: str
    parameters: dict[str, Any]


class Warehouse:
    """One version of the extracts, ready to be asked from any number of threads.

    Dates come back as `datetime.date`, lists as Python lists, whole numbers as int64 (Int64 where some are missing).
    Raises UserError when a file of the version or of the reference data is missing.
    """

    def __init__(self, version: HasPath, reference_file: Callable[[str], Path] = settings.reference_file) -> None:
        files = {name: Path(version.path) / f"{name}.parquet" for name in contract.TABLES_BY_NAME}
        younger = _younger_tables(version.path)
        files = {name: path for name, path in files.items() if name not in younger}
        files |= {name: reference_file(f"{name}.parquet") for name in contract.REFERENCE_TABLES}
        for path in files.values():
            if not path.is_file():
                raise UserError(
                    _("Berkas data tidak ditemukan."),
                    where=str(path),
                    todo=_("Impor ulang register, atau pulihkan berkas yang hilang."),
                )
        self._connection = duckdb.connect(":memory:")
        for name, path in files.items():
            self._connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet({_quoted(path)})")
        for name in younger:
            self._connection.execute(f"CREATE VIEW {name} AS {_no_rows(name)}")
        # From here on the process can read these files and nothing else: no other file, no network, no change.
        self._connection.execute(f"SET allowed_paths = [{', '.join(_quoted(path) for path in files.values())}]")
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")

    def run(self, name: str, filters: Filters, **extra: Any) -> Result:
        """Answer the query of that name ('overview/totals').

        `extra` holds the query's own parameters, or replaces shared ones (`as_of=...`); a name that the query does not
        declare is a TypeError, a declared one without a value too.
        """
        query, parameters = self._prepare(name, filters, extra)
        return Result(_frame(self._table(query, parameters)), query, query.sql, parameters)

    def run_arrow(self, name: str, filters: Filters, **extra: Any) -> pa.Table:
        """The same answer as an Arrow table, for files that should keep every type."""
        query, parameters = self._prepare(name, filters, extra)
        return self._table(query, parameters)

    def close(self) -> None:
        """Give the memory back. Results stay valid."""
        self._connection.close()

    def _prepare(self, name: str, filters: Filters, extra: dict[str, Any]) -> tuple[catalog.Query, dict[str, Any]]:
        query = catalog.load()[name]
        known = filters.to_parameters() | extra
        if query.each is not None:
            known[query.each[0]] = list(query.each[1])
        surplus, missing = set(extra) - set(query.parameters), set(query.parameters) - set(known)
        if surplus or missing:
            raise TypeError(f"{name}: parameters not declared {sorted(surplus)}, without a value {sorted(missing)}")
        return query, {parameter: known[parameter] for parameter in query.parameters}

    def _table(self, query: catalog.Query, parameters: dict[str, Any]) -> pa.Table:
        if query.each is None:
            return self._ask(query.sql, parameters)
        name = query.each[0]
        return pa.concat_tables([self._ask(query.sql, parameters | {name: value}) for value in parameters[name]])

    def _ask(self, sql: str, parameters: dict[str, Any]) -> pa.Table:
        # A shared connection hands one thread the rows of another; a cursor of its own does not.
        with self._connection.cursor() as cursor:
            return cursor.sql(sql, params=parameters).to_arrow_table()


def _younger_tables(folder: Path) -> list[str]:
    """Tables that the contract did not have yet when this version was published: they hold nothing."""
    manifest = Path(folder) / MANIFEST_FILE
    if not manifest.is_file():
        return []
    known = json.loads(manifest.read_text(encoding="utf-8"))["row_counts"]
    return [name for name in contract.TABLES_BY_NAME if name not in known]


def _no_rows(name: str) -> str:
    columns = contract.TABLES_BY_NAME[name].columns
    return f"SELECT {', '.join(f'CAST(NULL AS {one.type}) AS {one.name}' for one in columns)} WHERE false"


def _quoted(path: Path) -> str:
    return "'" + str(path.resolve()).replace("'", "''") + "'"


def _frame(table: pa.Table) -> pd.DataFrame:
    frame = table.to_pandas(date_as_object=True)
    for name, column in zip(table.column_names, table.columns, strict=True):
        if pa.types.is_integer(column.type) and column.null_count:
            frame[name] = pd.array(column.to_pylist(), dtype="Int64")
        elif pa.types.is_list(column.type):
            frame[name] = pd.Series(column.to_pylist(), dtype=object)
    return frame

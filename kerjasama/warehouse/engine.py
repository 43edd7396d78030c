"""Asking the extracts: DuckDB in memory over the Parquet files of one version, one cursor per query."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from kerjasama import settings
from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.extracts import contract
from kerjasama.extracts.version import Version
from kerjasama.warehouse import catalog
from kerjasama.warehouse.filters import Filters

# DuckDB advises `cursor.sql`, which plans a query twice, once to describe it and once to run it, to save a copy of the
# rows. Our queries take far longer to plan than their rows to copy.
warnings.filterwarnings("ignore", message="Arrow output on a DB-API result", category=UserWarning)

# Without these a version cannot be answered at all; any other table may be younger than the version, and is then empty.
_ESSENTIAL = ("agreement_facts", "agreement_stages")
# What is read of the version that a comparison starts from, under names of its own (`earlier` in catalog.py).
_COMPARED = ("agreement_facts", "earlier_facts")


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

    Dates come back as `datetime.date`, lists as Python lists, whole numbers as int64 (Int64 where some are missing);
    text that is missing is None.
    `earlier`: the version that a comparison starts from, for the uses of a rule called `earlier`; the same version
    unless another is given. Raises UserError when a file of a version or of the reference data is missing, or when a
    derived table was written under an older contract and lacks what the rules read; a fact table or column that the
    contract did not have yet when the version was published is there and empty.
    """

    def __init__(
        self,
        version: HasPath,
        reference_file: Callable[[str], Path] = settings.reference_file,
        earlier: HasPath | None = None,
    ) -> None:
        files = _files_of(Path(version.path), tuple(contract.TABLES_BY_NAME))
        files |= {name: reference_file(f"{name}.parquet") for name in contract.REFERENCE_TABLES}
        compared = _files_of(Path((earlier or version).path), _COMPARED)
        files |= {f"compared_{name}": path for name, path in compared.items()}
        for path in files.values():
            if path is not None and not path.is_file():
                raise UserError(
                    _("Berkas data tidak ditemukan."),
                    where=str(path),
                    todo=_("Impor ulang register, atau pulihkan berkas yang hilang."),
                )
        for path in {files["agreement_facts"], files["compared_agreement_facts"]}:
            _refuse_older_contract(path)
        self._connection = duckdb.connect(":memory:")
        for name, path in files.items():
            source = f"FROM read_parquet({_quoted(path)})" if path else "WHERE FALSE"
            columns = _columns_of(name.removeprefix("compared_"), path)
            self._connection.execute(f"CREATE VIEW {name} AS SELECT {columns} {source}")
        there = ", ".join(_quoted(path) for path in files.values() if path)
        # From here on the process can read these files and nothing else: no other file, no network, no change.
        self._connection.execute(f"SET allowed_paths = [{there}]")
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
            return cursor.execute(sql, parameters).to_arrow_table()


def _files_of(folder: Path, names: tuple[str, ...]) -> dict[str, Path | None]:
    """The files of these tables in a version; None for a table that the contract did not have yet when it was
    published. A file that the version's manifest names is not among those, nor what everything hangs on."""
    try:
        known = set(Version.open(folder).manifest.row_counts)
    except (OSError, ValueError):
        known = set(names)
    return {name: folder / f"{name}.parquet" if name in {*known, *_ESSENTIAL} else None for name in names}


def _columns_of(name: str, path: Path | None) -> str:
    """What to select: fact columns younger than the file are empty in it."""
    table = contract.TABLES_BY_NAME.get(name)
    if table is None or (table.derived and path):
        return "*"
    there = set(pq.read_schema(path).names) if path else set()
    younger = [column for column in table.columns if column.name not in there and not (path and column.required)]
    parts = ["*"] if path else []
    return ", ".join([*parts, *(f"CAST(NULL AS {column.type}) AS {column.name}" for column in younger)])


def _refuse_older_contract(path: Path | None) -> None:
    if path is None:
        return
    known = contract.TABLES_BY_NAME["agreement_facts"].column_names
    if missing := sorted(set(known) - set(pq.read_schema(path).names)):
        raise UserError(
            _("Versi data ini ditulis dengan susunan yang lebih lama, sehingga tidak dapat ditanyai."),
            where=f"{path.parent.name}: {', '.join(missing)}",
            todo=_("Impor ulang registernya, atau pilih versi yang lebih baru."),
        )


def _quoted(path: Path) -> str:
    return "'" + str(path.resolve()).replace("'", "''") + "'"


def _frame(table: pa.Table) -> pd.DataFrame:
    frame = table.to_pandas(date_as_object=True)
    for name, column in zip(table.column_names, table.columns, strict=True):
        if pa.types.is_integer(column.type) and column.null_count:
            frame[name] = pd.array(column.to_pylist(), dtype="Int64")
        elif pa.types.is_string(column.type) and column.null_count:
            # Else NaN, which would pass for a name where one is looked for: it is true.
            frame[name] = pd.Series(column.to_numpy(), dtype=object)
        elif pa.types.is_list(column.type):
            frame[name] = pd.Series(column.to_pylist(), dtype=object)
    return frame

"""Arrow schemas of the contract's tables, and the one place where data is brought into them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from kerjasama.domain.words import _
from kerjasama.errors import ContractError
from kerjasama.extracts.contract import TABLES_BY_NAME, Table

_ARROW_TYPES: dict[str, pa.DataType] = {
    "VARCHAR": pa.string(),
    "DATE": pa.date32(),
    "TIMESTAMP": pa.timestamp("us"),
    "INTEGER": pa.int32(),
    "BIGINT": pa.int64(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "VARCHAR[]": pa.list_(pa.string()),
    "DATE[]": pa.list_(pa.date32()),
}


def arrow_type(contract_type: str) -> pa.DataType:
    """The Arrow type of a contract type; moments are naive UTC in microseconds."""
    return _ARROW_TYPES[contract_type]


def arrow_schema(table: Table | str) -> pa.Schema:
    """The Arrow schema of a table of the contract, columns in the contract's order, all nullable."""
    known = _table(table)
    return pa.schema([pa.field(column.name, arrow_type(column.type)) for column in known.columns])


def empty_table(table: Table | str) -> pa.Table:
    """The table with no rows."""
    return arrow_schema(table).empty_table()


def table_from_rows(table: Table | str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows as mappings of column name to Python value; columns that no row names are empty.

    Raises ContractError for a column that the contract does not have and for a value of another type.
    """
    known = _table(table)
    listed = list(rows)
    strange = {name for row in listed for name in row} - set(known.column_names)
    if strange:
        raise _unknown_columns(known, strange)
    arrays = []
    for column in known.columns:
        values = [row.get(column.name) for row in listed]
        try:
            arrays.append(pa.array(values, arrow_type(column.type)))
        except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError, OverflowError) as error:
            raise _bad_values(known, column.name, values, listed) from error
    return pa.Table.from_arrays(arrays, schema=arrow_schema(known))


def conform(table: Table | str, data: pa.Table | pa.RecordBatch) -> pa.Table:
    """The data with exactly the contract's columns and types; columns that are not there are empty.

    Only casts that keep kind and value are made (text stays text, numbers stay numbers). Raises ContractError.
    """
    known = _table(table)
    given = pa.Table.from_batches([data]) if isinstance(data, pa.RecordBatch) else data
    strange = set(given.column_names) - set(known.column_names)
    if strange:
        raise _unknown_columns(known, strange)
    columns = []
    for column in known.columns:
        wanted = arrow_type(column.type)
        if column.name not in given.column_names:
            columns.append(pa.nulls(given.num_rows, wanted))
            continue
        values = given.column(column.name)
        try:
            if not _same_kind(values.type, wanted):
                raise pa.ArrowTypeError(f"{values.type} is no {wanted}")
            columns.append(values.cast(wanted))
        except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError) as error:
            rows = given.select([name for name in known.key if name in given.column_names]).to_pylist()
            raise _bad_values(known, column.name, values.to_pylist(), rows) from error
    return pa.Table.from_arrays(columns, schema=arrow_schema(known))


def read_conformed(table: Table | str, data: pa.Table) -> pa.Table:
    """Data of an older version in today's contract: columns that are no longer known are left out."""
    known = _table(table)
    return conform(known, data.select([name for name in data.column_names if name in known.column_names]))


def _table(table: Table | str) -> Table:
    return TABLES_BY_NAME[table] if isinstance(table, str) else table


def _same_kind(given: pa.DataType, wanted: pa.DataType) -> bool:
    return pa.types.is_null(given) or _kind(given) == _kind(wanted) or (_kind(given), _kind(wanted)) == ("int", "float")


def _kind(kind: pa.DataType) -> str:
    if pa.types.is_dictionary(kind):
        return _kind(kind.value_type)
    if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return "text"
    if pa.types.is_integer(kind):
        return "int"
    if pa.types.is_floating(kind):
        return "float"
    if pa.types.is_boolean(kind):
        return "bool"
    if pa.types.is_date(kind):
        return "date"
    if pa.types.is_timestamp(kind):
        return "moment"
    if pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_list_view(kind):
        return f"list of {'null' if pa.types.is_null(kind.value_type) else _kind(kind.value_type)}"
    return str(kind)


def _unknown_columns(table: Table, names: set[str]) -> ContractError:
    return ContractError(
        _("Ada kolom yang tidak dikenal kontrak data: {columns}.").format(columns=", ".join(sorted(names))),
        where=table.name,
        todo=_("Lihat daftar kolom di docs/extracts.md."),
    )


def _bad_values(table: Table, column: str, values: list[Any], rows: list[Any]) -> ContractError:
    """Which values cannot be taken: found one by one, since this only runs when a batch has already failed."""
    wanted = arrow_type(table.column(column).type)
    bad = []
    for value, row in zip(values, rows, strict=False):
        try:
            fits = value is None or _same_kind(pa.array([value]).type, wanted)
            pa.array([value], wanted)
        except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError, OverflowError):
            fits = False
        if not fits:
            bad.append((value, row))
    samples = "; ".join(f"{' / '.join(str(row.get(name)) for name in table.key)}: {value!r}" for value, row in bad[:3])
    return ContractError(
        _("{count} nilai bukan {type}. Contoh: {samples}.").format(
            count=len(bad) or len(values), type=table.column(column).type, samples=samples or "–"
        ),
        where=f"{table.name}.{column}",
        todo=_("Perbaiki nilai itu di sumbernya, lalu ulangi. Versi yang lama tetap dipakai."),
    )

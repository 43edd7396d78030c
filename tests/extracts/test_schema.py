"""Data is brought into the contract's types only when nothing changes on the way."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pytest

from kerjasama.errors import ContractError
from kerjasama.extracts.contract import REFERENCE_TABLES, TABLES, TYPES
from kerjasama.extracts.schema import arrow_schema, arrow_type, conform, empty_table, table_from_rows


def test_every_type_of_the_contract_has_an_arrow_type() -> None:
    used = {column.type for table in TABLES for column in table.columns}
    used |= {column.type for columns in REFERENCE_TABLES.values() for column in columns}
    assert used <= set(TYPES)
    assert len({arrow_type(name) for name in TYPES}) == len(TYPES)


def test_columns_that_are_not_given_are_empty_and_stand_in_the_contracts_order() -> None:
    table = conform("scope_items", pa.table({"item_no": [1, 2], "agreement_id": ["A", "A"]}))
    assert table.schema == arrow_schema("scope_items")
    assert table.column("item_text").to_pylist() == [None, None]
    assert empty_table("scope_items").schema == table.schema


@pytest.mark.parametrize(
    ("column", "values", "why"),
    [
        ("agreement_id", pa.array(["A"], pa.large_string()), "pandas writes large strings"),
        ("agreement_id", pa.array(["A"], pa.string_view()), "DuckDB may hand out views"),
        ("agreement_id", pa.array(["A"]).dictionary_encode(), "categories"),
        ("item_no", pa.array([7], pa.int64()), "a whole number that fits"),
        ("item_text", pa.nulls(1), "nothing at all"),
    ],
)
def test_another_storage_of_the_same_value_is_taken(column: str, values: pa.Array, why: str) -> None:
    assert conform("scope_items", pa.table({column: values})).schema == arrow_schema("scope_items"), why


@pytest.mark.parametrize(
    ("table", "column", "value", "why"),
    [
        ("scope_items", "item_no", "7", "text is no number, even if it looks like one"),
        ("scope_items", "item_no", 7.5, "half an item"),
        ("scope_items", "item_no", 2**40, "does not fit"),
        ("scope_items", "item_text", 7, "a number is no text"),
        ("agreements", "signed_on", "2020-01-01", "text is no date"),
        ("agreements", "is_sample", 1, "a number is no yes"),
        ("organizations", "aliases", "Kab. Bogor", "one text is no list"),
    ],
)
def test_a_value_of_another_kind_is_refused_with_its_column_and_value(
    table: str, column: str, value: Any, why: str
) -> None:
    key = {"agreement_id": "A", "org_id": "A"}
    rows = [{name: text for name, text in key.items() if name in arrow_schema(table).names} | {column: value}]
    with pytest.raises(ContractError) as caught:
        conform(table, pa.Table.from_pylist(rows))
    assert caught.value.where == f"{table}.{column}", why
    assert repr(value) in caught.value.what, why


def test_rows_are_taken_with_python_values_and_refused_with_their_key() -> None:
    table = table_from_rows("documents", [{"document_id": "D", "document_on": date(2020, 1, 2)}])
    assert table.to_pylist()[0]["document_on"] == date(2020, 1, 2)
    with pytest.raises(ContractError, match=r"documents\.document_on.*E: 'besok'"):
        table_from_rows("documents", [{"document_id": "D"}, {"document_id": "E", "document_on": "besok"}])


def test_a_column_that_the_contract_does_not_have_is_refused() -> None:
    with pytest.raises(ContractError, match="judul"):
        table_from_rows("agreements", [{"judul": "x"}])
    with pytest.raises(ContractError, match="judul"):
        conform("agreements", pa.table({"judul": ["x"]}))


def test_moments_are_kept_to_the_microsecond() -> None:
    moment = datetime(2025, 1, 2, 3, 4, 5, 678901)
    assert table_from_rows("import_batches", [{"imported_at": moment}]).to_pylist()[0]["imported_at"] == moment

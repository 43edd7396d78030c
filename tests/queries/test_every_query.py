"""Every file under queries/: its header is true, it answers as expected, and it runs on whatever there is."""

from __future__ import annotations

import re

import duckdb
import pyarrow as pa
import pytest

from kerjasama.domain.findings import TEXTS
from kerjasama.extracts.contract import FACT_TABLES, TYPES
from kerjasama.extracts.schema import arrow_type
from kerjasama.warehouse import Filters, Query, Warehouse, catalog
from kerjasama.warehouse.filters import Thresholds
from tests.queries import expected
from tests.worlds import AS_OF, FOLDER, World, csv_rows, publish

QUERIES = list(catalog.load().values())
ANSWERS = [query for query in QUERIES if not query.name.startswith("rules/")]
FILTERS = Filters(as_of=AS_OF)

_kept: dict[tuple[int, str], pa.Table] = {}


def answer_of(query: Query, warehouse: Warehouse) -> pa.Table:
    """The answer under the expected answer's parameters: asked once for all that is looked at in it."""
    key = (id(warehouse), query.name)
    if key not in _kept:
        _kept[key] = warehouse.run_arrow(query.name, FILTERS, **expected.parameters_of(query))
    return _kept[key]


every_query = pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
every_answer = pytest.mark.parametrize("query", ANSWERS, ids=lambda query: query.name)


@every_query
def test_declared_parameters_are_the_used_ones(query: Query) -> None:
    assert set(query.own_parameters) == catalog.used_parameters(query.body)
    needed = {name for use in query.uses for name in catalog.load()[use.split()[0]].own_parameters}
    found = set(duckdb.extract_statements(query.sql)[0].named_parameters)
    assert found == set(query.parameters)
    if not any(" " in use for use in query.uses):
        assert needed <= found


@every_query
def test_every_parameter_is_cast_so_that_its_type_travels(query: Query) -> None:
    code = re.sub(r"--[^\n]*", "", query.body)
    assert re.findall(r"\$[a-z_]+(?!::)\b(?!::)", code) == []


@every_query
def test_declared_columns_are_the_returned_ones_in_order_and_type(query: Query, tiny: World, empty: World) -> None:
    assert {column.type for column in query.columns} <= set(TYPES)
    for world in (tiny, empty):
        table = answer_of(query, world.warehouse)
        returned = [(field.name, field.type) for field in table.schema]
        assert returned == [(column.name, arrow_type(column.type)) for column in query.columns]


@every_query
def test_flags_are_never_missing(query: Query, tiny: World) -> None:
    table = answer_of(query, tiny.warehouse)
    unknown_is_an_answer = {"is_signed"} if query.name == "agreements/documents" else set()
    for name in table.column_names:
        if name.startswith(("is_", "has_")) and name not in unknown_is_an_answer:
            assert table[name].null_count == 0, name


@every_query
def test_the_answer_on_the_tiny_world_is_the_expected_one(query: Query, tiny: World) -> None:
    path = expected.file_of(query)
    assert path.exists(), f"{query.name} needs a hand-checked answer in {path}"
    rows = csv_rows(path)
    answer = expected.written(answer_of(query, tiny.warehouse))
    compared = [name for name in rows[0] if name != "why"] if rows else list(query.column_names)
    if query.name.startswith("rules/"):  # facts and order are not theirs
        places = (
            "agreement_id", "clock_code", "period_end_on", "item_no", "region_code", "kind_code",
            "measure_code", "sector_code", "org_id", "region_a", "region_b", "supplier_code", "receiver_code",
            "item_code", "period_year", "level_code", "idea_id", "step_code",
        )  # fmt: skip
        answer.sort(key=lambda row: tuple(row.get(name, "") for name in places))
    else:
        assert compared == list(query.column_names)
    assert [{name: row[name] for name in compared} for row in answer] == [
        {name: row[name] for name in compared} for row in rows
    ]


@pytest.fixture(scope="module")
def reversed_tiny(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    rows = {table.name: csv_rows(FOLDER / "tiny" / f"{table.name}.csv")[::-1] for table in FACT_TABLES}
    return publish(rows, tmp_path_factory.mktemp("reversed")).warehouse


@every_answer
def test_the_order_is_total(query: Query, tiny: World, reversed_tiny: Warehouse) -> None:
    assert "ORDER BY" in query.body.rsplit("FROM", 1)[-1], "an answer says in which order it comes"
    one, other = answer_of(query, tiny.warehouse), answer_of(query, reversed_tiny)
    assert one.equals(other), "the order of the files must not show in the answer"


@every_query
def test_it_runs_on_the_messy_world_with_every_filter_chosen(query: Query, messy: World) -> None:
    chosen = Filters(
        as_of=AS_OF,
        provinces=("31", "33"),
        regions=("33.05", "31.71"),
        coop_types=("KSDPK", "KSDD_WAJIB"),
        urusan=("1.01", "3.27"),
        signed_years=(2024, 2025),
        thresholds=Thresholds(grace_days=0, ceremonial_days=0, stalled_days=0, pks_idle_days=0),
    )
    for filters in (FILTERS, chosen):
        messy.warehouse.run(query.name, filters, **expected.parameters_of(query))


def test_findings_are_called_what_the_importer_calls_them() -> None:
    named = set(re.findall(r"'([a-z]+(?:_[a-z]+)+)'", catalog.load()["quality/unmatched_regions"].body))
    tiny = {row["issue_code"] for row in csv_rows(FOLDER / "tiny" / "import_issues.csv")}
    assert named
    assert named | tiny <= set(TEXTS)


def test_no_expected_answer_is_left_without_its_query() -> None:
    files = {path.relative_to(expected.FOLDER).with_suffix("").as_posix() for path in expected.FOLDER.rglob("*.csv")}
    cases = {name for name in files if name.startswith("rules/") and name.endswith("_cases")}
    assert files - cases - {"parameters"} == {query.name for query in QUERIES}


def test_every_parameter_is_in_the_one_vocabulary_of_the_readme() -> None:
    readme = (catalog.QUERIES_DIR / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_]+)`", readme)) | set(Thresholds.__dataclass_fields__)
    assert {parameter for query in QUERIES for parameter in query.own_parameters} <= named


def test_only_the_rules_judge() -> None:
    for query in ANSWERS:
        assert not re.search(r"first_level_\d_on <=|ceremonial_days::INTEGER (?!AS)|grace_days", query.body), query.name

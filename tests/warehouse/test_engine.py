"""The warehouse: answers with their text and values, safe among threads, closed to everything but its own files."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from kerjasama import settings
from kerjasama.errors import UserError
from kerjasama.extracts.schema import arrow_type
from kerjasama.warehouse import Filters, Warehouse, catalog
from tests.worlds import AS_OF, World, open_world

FILTERS = Filters(as_of=AS_OF)
SEARCH = dict.fromkeys(catalog.load()["agreements/search"].own_parameters)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> World:
    return open_world("tiny", tmp_path_factory.mktemp("tiny"))


def test_a_result_can_be_checked_by_running_its_own_text(tiny: World) -> None:
    result = tiny.warehouse.run("overview/by_signed_year", FILTERS)
    connection = duckdb.connect()
    for path in tiny.version.path.glob("*.parquet"):
        connection.execute(f"CREATE VIEW {path.stem} AS FROM read_parquet('{path}')")
    again = connection.sql(result.sql, params=result.parameters).to_arrow_table()
    assert again.equals(tiny.warehouse.run_arrow("overview/by_signed_year", FILTERS))


def test_dates_are_days_and_lists_are_lists_and_counts_are_whole(tiny: World) -> None:
    frame = tiny.warehouse.run("ceremonial/flagged_agreements", FILTERS).frame.set_index("agreement_id")
    assert frame.loc["A02", "signed_on"] == date(2022, 3, 1)
    assert frame.loc["A02", "reason_codes"][0] == "laporan_nihil"
    assert frame["age_days"].dtype.kind == "i"
    undated = tiny.warehouse.run("agreements/search", FILTERS, **SEARCH | {"search": "tanpa tanggal"}).frame
    assert undated["signed_on"].tolist() == [None]
    assert str(undated["age_days"].dtype) == "Int64"
    agencies = tiny.warehouse.run("agreements/search", FILTERS, **SEARCH).frame["lead_agency"]
    assert {type(agency) for agency in agencies} == {str, type(None)}


@pytest.mark.parametrize(
    ("chosen", "expected", "why"),
    [
        ({"provinces": ("31",)}, {"A04", "A05", "A12", "A20", "A21"}, "any region of the province takes part"),
        ({"provinces": ("31", "91")}, {"A04", "A05", "A12", "A20", "A21"}, "a province without data adds nothing"),
        ({"regions": ("33.74",)}, {"A02", "A10", "A16", "A17", "A18"}, "the very kabupaten or kota"),
        ({"provinces": ("31",), "regions": ("32.04",)}, {"A21"}, "filters narrow each other"),
        ({"coop_types": ("SINERGI", "PERTEK")}, {"A07", "A08", "A23"}, "either type"),
        ({"urusan": ("1.01",)}, {"A08"}, "any affair of the agreement"),
        ({"signed_years": (2025,)}, {"A10", "A16", "A23"}, "a year-only date lies in its year"),
        ({"signed_years": (1999,)}, set(), "nothing"),
    ],
)
def test_each_filter_lets_through_what_it_names(
    tiny: World, chosen: dict[str, tuple[str, ...]], expected: set[str], why: str
) -> None:
    frame = tiny.warehouse.run("rules/agreement_scope", Filters(as_of=AS_OF, **chosen)).frame  # type: ignore[arg-type]
    assert set(frame["agreement_id"]) == expected, why


def test_one_agreement_is_shown_whatever_the_filters(tiny: World) -> None:
    elsewhere = Filters(as_of=AS_OF, provinces=("91",))
    assert len(tiny.warehouse.run("agreements/agreement", elsewhere, agreement_id="A01").frame) == 1


def test_a_lapsed_letter_of_intent_is_not_lapsed_because_its_successor_is_filtered_out(tmp_path: Path) -> None:
    world = open_world("tiny", tmp_path)
    only_loi = Filters(as_of=AS_OF, regions=("32.73",), signed_years=(2024,))
    frame = world.warehouse.run("rules/agreement_status", only_loi).frame
    assert frame.set_index("agreement_id")["is_loi_lapsed"].to_dict() == {"A14": True}


@pytest.mark.parametrize("words", ["SAMPAH", "semarang smg/02", "  sampah   lingkungan ", "kebumen kbm/12/2022"])
def test_words_are_found_in_any_order_and_case_and_in_every_partys_number(tiny: World, words: str) -> None:
    frame = tiny.warehouse.run("agreements/search", FILTERS, **SEARCH | {"search": words}).frame
    assert frame["agreement_id"].tolist() == ["A02"]


@pytest.mark.parametrize("words", ["%", "_", "'; DROP TABLE agreements; --", "\\", "tidak ada sama sekali"])
def test_signs_in_a_search_are_only_signs(tiny: World, words: str) -> None:
    assert tiny.warehouse.run("agreements/search", FILTERS, **SEARCH | {"search": words}).frame.empty


def test_surplus_and_missing_parameters_are_defects(tiny: World) -> None:
    with pytest.raises(TypeError, match="search"):
        tiny.warehouse.run("overview/totals", FILTERS, search="x")
    with pytest.raises(TypeError, match="agreement_id"):
        tiny.warehouse.run("agreements/parties", FILTERS)
    with pytest.raises(KeyError):
        tiny.warehouse.run("overview/nothing", FILTERS)


def test_many_threads_get_their_own_answers(tiny: World) -> None:
    def one(number: int) -> tuple[str, str]:
        wanted = f"A{number % 23 + 1:02}"
        frame = tiny.warehouse.run("agreements/agreement", FILTERS, agreement_id=wanted).frame
        return wanted, frame["agreement_id"].iloc[0]

    with ThreadPoolExecutor(max_workers=12) as pool:
        answers = list(pool.map(one, range(120)))
    assert all(wanted == got for wanted, got in answers)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "COPY (SELECT 1) TO 'written.csv'",
        "ATTACH 'other.duckdb'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
    ],
)
def test_nothing_but_its_own_files_can_be_reached(tiny: World, statement: str) -> None:
    with pytest.raises(duckdb.Error):
        tiny.warehouse._connection.cursor().execute(statement)


def test_its_own_files_cannot_be_overwritten(tiny: World) -> None:
    path = tiny.version.path / "agreements.parquet"
    before = path.read_bytes()
    with pytest.raises(duckdb.Error):
        tiny.warehouse._connection.cursor().execute(f"COPY (SELECT 1 AS one) TO '{path}'")
    assert path.read_bytes() == before


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    world = open_world("tiny", tmp_path)
    (world.version.path / "reports.parquet").unlink()
    with pytest.raises(UserError, match=r"reports\.parquet"):
        Warehouse(world.version, reference_file=lambda name: tmp_path / "reference" / name)


def _made_older(world: World, without: set[str]) -> None:
    """The version as an earlier contract would have published it: without these tables, in files and manifest."""
    path = world.version.path / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for name in without:
        (world.version.path / f"{name}.parquet").unlink()
        del manifest["row_counts"][name]
    path.write_text(json.dumps(manifest), encoding="utf-8")


def test_a_version_older_than_a_fact_table_opens_and_holds_no_such_rows(tmp_path: Path) -> None:
    world = open_world("tiny", tmp_path)
    _made_older(world, {"indicators", "indicator_values"})
    warehouse = Warehouse(world.version, reference_file=lambda name: tmp_path / "reference" / name)
    now = warehouse.run("outcomes/summary", FILTERS).frame.iloc[0]
    assert (now.assessable, now.with_target, now.beneficiaries) == (15, 0, 3120)
    assert warehouse.run("outcomes/indicators", FILTERS).frame.empty
    empty = warehouse.run_arrow("outcomes/indicators", FILTERS)
    assert [(column.name, arrow_type(column.type)) for column in catalog.load()["outcomes/indicators"].columns] == [
        (field.name, field.type) for field in empty.schema
    ]


def test_a_version_older_than_a_fact_column_has_it_empty(tmp_path: Path) -> None:
    world = open_world("tiny", tmp_path)
    path = world.version.path / "actions.parquet"
    table = pq.read_table(path)
    pq.write_table(table.drop_columns(["promise_code"]), path)
    warehouse = Warehouse(world.version, reference_file=lambda name: tmp_path / "reference" / name)
    rows = warehouse.run("rules/action_results", FILTERS).frame
    assert len(rows) == 4


@pytest.mark.parametrize("table", ["indicators", "agreement_facts"])
def test_a_table_that_the_manifest_names_or_that_is_derived_may_not_be_missing(tmp_path: Path, table: str) -> None:
    world = open_world("tiny", tmp_path)
    if table == "agreement_facts":
        _made_older(world, {table})
    else:
        (world.version.path / f"{table}.parquet").unlink()
    with pytest.raises(UserError, match=table):
        Warehouse(world.version, reference_file=lambda name: tmp_path / "reference" / name)


def test_a_folder_with_a_quote_in_its_name_is_no_trouble(tmp_path: Path) -> None:
    folder = tmp_path / "Jum'at [2026] *"
    folder.mkdir()
    world = open_world("tiny", folder)
    assert world.warehouse.run("overview/totals", FILTERS).frame["agreements"].tolist() == [23]


def test_with_the_shipped_reference_all_38_provinces_and_514_regencies_are_there(tmp_path: Path) -> None:
    world = open_world("tiny", tmp_path)
    warehouse = Warehouse(world.version, reference_file=lambda name: settings.shipped_dir() / "reference" / name)
    provinces = warehouse.run("map/provinces", FILTERS).frame
    assert len(provinces) == 38
    assert provinces["has_data"].sum() == 3
    assert len(warehouse.run("quality/coverage_regencies", FILTERS, province=None).frame) == 514
    assert len(warehouse.run("map/regencies", FILTERS, province="33").frame) == 35


def test_a_version_from_before_a_table_was_added_is_answered_with_none_of_it(tmp_path: Path) -> None:
    version = open_world("tiny", tmp_path).version
    for name in ("confirmations", "earlier_facts"):
        version.file(name).unlink()
    reference = lambda file: tmp_path / "reference" / file  # noqa: E731
    with pytest.raises(UserError):
        Warehouse(version, reference_file=reference)
    manifest = json.loads((version.path / "manifest.json").read_text(encoding="utf-8"))
    for name in ("confirmations", "earlier_facts"):
        del manifest["row_counts"][name]
    (version.path / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    old = Warehouse(version, reference_file=reference)
    assert old.run("confirmation/answers", FILTERS).frame.empty
    assert len(old.run("rules/agreement_status", FILTERS).frame) == 23

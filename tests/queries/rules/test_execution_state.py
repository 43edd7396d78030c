"""The rules of execution and coverage, case by case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from kerjasama.domain.execution_texts import COVERAGE, EXECUTION_STATES, RENEWALS
from kerjasama.warehouse import Filters, Warehouse, catalog
from tests.queries.rules.execution_world import world_rows
from tests.worlds import AS_OF, csv_rows, open_world, publish

FOLDER = Path(__file__).parent
CASES = csv_rows(FOLDER / "execution_cases.csv")
COVERAGE_CASES = csv_rows(FOLDER / "coverage_cases.csv")
FLAGS = {
    "notice": "is_notice_missed",
    "comparable": "is_comparable",
    "outliving": "is_outliving",
    "uncovered": "is_uncovered_now",
    "before": "is_before_umbrella",
    "after": "is_after_umbrella",
}


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """All cases in one world."""
    return publish(world_rows(CASES), tmp_path_factory.mktemp("execution")).warehouse


@lru_cache(maxsize=8)
def judgements(warehouse: Warehouse, as_of: date) -> dict[str, dict[str, Any]]:
    rows = warehouse.run_arrow("rules/execution_state", Filters(as_of=as_of)).to_pylist()
    return {row["agreement_id"]: row for row in rows}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['case']}-{case['as_of']}")
def test_each_document_is_judged_as_the_table_says(cases: Warehouse, case: Mapping[str, str]) -> None:
    as_of = date.fromisoformat(case["as_of"]) if case["as_of"] else AS_OF
    row = judgements(cases, as_of).get(case["case"])
    if not case["kind"]:
        assert row is None, case["why"]
        return
    assert row is not None, case["why"]
    said = {
        "kind": row["kind_code"],
        "head": "yes" if row["is_chain_head"] else "no",
        "state": row["state_code"] or "",
        "stalled": "yes" if row["is_stalled"] else "no",
        "renewal": row["renewal_code"],
        "gap": "" if row["gap_days"] is None else str(row["gap_days"]),
        "acts": str(row["acts_in_gap"]),
    }
    assert said == {name: case[name] for name in said}, case["why"]
    assert {flag for flag, column in FLAGS.items() if row[column]} == set(case["flags"].split()), case["why"]


def test_the_cases_meet_every_state_and_every_renewal() -> None:
    assert {case["state"] for case in CASES if case["state"]} == set(EXECUTION_STATES)
    assert {case["renewal"] for case in CASES if case["renewal"]} == set(RENEWALS) - {"pemberitahuan"}


def test_no_judgement_of_agreement_status_is_made_a_second_time() -> None:
    body = catalog.load()["rules/execution_state"].body
    assert not re.search(r"(grace|ceremonial|pks_idle)_days|ladder_level|first_level", body)


@pytest.fixture(scope="module")
def covered(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], dict[str, Any]]:
    """Every item of the world `coverage`, judged."""
    warehouse = open_world("coverage", tmp_path_factory.mktemp("coverage")).warehouse
    rows = warehouse.run_arrow("rules/scope_coverage", Filters(as_of=AS_OF), agreement_id=None).to_pylist()
    return {(row["agreement_id"], row["item_no"]): row for row in rows}


@pytest.mark.parametrize("case", COVERAGE_CASES, ids=lambda case: f"{case['agreement_id']}-{case['item_no']}")
def test_each_item_is_covered_as_the_table_says(
    covered: Mapping[tuple[str, int], Mapping[str, Any]], case: Mapping[str, str]
) -> None:
    row = covered[case["agreement_id"], int(case["item_no"])]
    assert row["state_code"] == case["state"], case["why"]
    assert "|".join(row["child_ids"]) == case["children"], case["why"]
    assert "|".join(row["possible_child_ids"]) == case["possible"], case["why"]
    assert row["is_current"] == (case["current"] == "yes"), case["why"]


def test_the_coverage_cases_meet_every_state() -> None:
    assert {case["state"] for case in COVERAGE_CASES} == set(COVERAGE)


def test_what_is_only_possible_is_never_counted_as_covered(
    covered: Mapping[tuple[str, int], Mapping[str, Any]],
) -> None:
    for row in covered.values():
        days = ("own_execution_on", "child_execution_on", "own_commitment_on", "child_commitment_on")
        assert (row["state_code"] in ("terlaksana", "komitmen")) == any(row[name] for name in days)

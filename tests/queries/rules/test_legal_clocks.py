"""Legal terms, case by case (clock_cases.csv, counted by hand on the real calendar) and over the whole sample."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from kerjasama.domain import codes
from kerjasama.domain.labels import labels
from kerjasama.warehouse import Filters, Thresholds, Warehouse
from tests.queries.expected import written
from tests.queries.rules.clock_rows import world_rows
from tests.worlds import csv_rows, publish

CASES = csv_rows(Path(__file__).parent / "clock_cases.csv")
RULE = "rules/legal_clocks"
CHECKED = ("article", "started_on", "due_on", "met_on", "met_by", "state", "days_left", "is_estimated")


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """All cases in one world."""
    return publish(world_rows(CASES), tmp_path_factory.mktemp("clocks")).warehouse


def filters_of(case: Mapping[str, str]) -> Filters:
    changed = {name: int(value) for name, value in (pair.split("=") for pair in case["thresholds"].split())}
    return Filters(as_of=date.fromisoformat(case["as_of"]), thresholds=Thresholds(**changed))


@lru_cache(maxsize=128)
def clocks(warehouse: Warehouse, filters: Filters) -> dict[tuple[str, str], dict[str, str]]:
    rows = written(warehouse.run_arrow(RULE, filters))
    found = {(row["agreement_id"], row["clock_code"]): row for row in rows}
    assert len(found) == len(rows), "one row per agreement and term"
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_term_is_counted_as_the_table_says(cases: Warehouse, case: dict[str, str]) -> None:
    row = clocks(cases, filters_of(case)).get((case["case"], case["clock"]))
    if not case["state"]:
        assert row is None, case["why"]
        return
    assert row is not None, case["why"]
    assert row["reason_code"] == case["reason"], case["why"]
    assert {name: row[name] for name in CHECKED} == {name: case[name] for name in CHECKED}, case["why"]


def test_the_cases_meet_every_term_every_state_and_every_reason() -> None:
    assert {case["clock"] for case in CASES} == set(codes.CLOCKS)
    assert {case["state"] for case in CASES if case["state"]} == set(codes.CLOCK_STATES)
    assert {case["reason"] for case in CASES if case["reason"]} == set(labels("clock_reason")) - {"di_luar_kalender"}


def test_a_letter_of_intent_has_lapsed_here_exactly_when_the_status_rule_says_so(cases: Warehouse) -> None:
    for day in (date(2025, 6, 30), date(2026, 1, 6), date(2026, 1, 7), date(2026, 6, 30)):
        filters = Filters(as_of=day)
        status: dict[str, Any] = {
            row["agreement_id"]: row["is_loi_lapsed"]
            for row in cases.run_arrow("rules/agreement_status", filters).to_pylist()
            if row["doc_type"] == "letter_of_intent"
        }
        lapsed = {id_ for (id_, clock), row in clocks(cases, filters).items() if clock == "masa_loi"
                  and row["state"] == "lewat" and id_ in status}  # fmt: skip
        assert lapsed == {id_ for id_, is_lapsed in status.items() if is_lapsed}

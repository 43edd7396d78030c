"""The rule of report duties, case by case (report_cases.csv) and as a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from kerjasama.domain.labels import labels
from kerjasama.warehouse import Filters, Thresholds, Warehouse, catalog
from tests.queries.rules.report_cases import subject, world_rows
from tests.worlds import AS_OF, csv_rows, publish

CASES = csv_rows(Path(__file__).parent / "report_cases.csv")
RULE = "rules/report_duties"


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """All cases in one world."""
    return publish(world_rows(CASES), tmp_path_factory.mktemp("reports")).warehouse


def filters_of(case: Mapping[str, str]) -> Filters:
    as_of = date.fromisoformat(case["as_of"]) if case["as_of"] else AS_OF
    days = int(case["due_days"]) if case["due_days"] else 31
    return Filters(as_of=as_of, thresholds=Thresholds(report_due_days=days))


@lru_cache(maxsize=64)
def duties(warehouse: Warehouse, filters: Filters, count: int = 8) -> dict[tuple[str, int, str], dict[str, Any]]:
    rows = warehouse.run_arrow(RULE, filters, period_count=count).to_pylist()
    return {(row["agreement_id"], row["period_year"], row["period"]): row for row in rows}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_case_is_judged_as_the_table_says(cases: Warehouse, case: dict[str, str]) -> None:
    row = duties(cases, filters_of(case))[subject(case)]
    told = {name: "" if row[name] is None else str(row[name]) for name in ("due_on", "submitted_on", "days_late")}
    assert row["state"] == case["state"], case["why"]
    assert (row["exempt_code"] or "") == case["exempt"], case["why"]
    assert told == {name: case[name] for name in told}, case["why"]
    assert row["is_due"] == (case["is_due"] == "yes"), case["why"]
    assert row["is_refusal"] == (case["refusal"] == "yes"), case["why"]


def test_the_cases_meet_every_state_and_every_reason_and_all_have_words() -> None:
    assert {case["state"] for case in CASES} == set(labels("report_state"))
    assert {case["exempt"] for case in CASES} - {""} == set(labels("report_exemption"))
    body = catalog.load()[RULE].body
    given = set(re.findall(r"(?:THEN|ELSE) '([a-z_]+)'", body)) - {"tahunan"}
    assert given == set(labels("report_state")) | set(labels("report_exemption"))


@pytest.mark.parametrize("day", ["2025-12-31", "2026-01-01", "2026-01-07", "2026-01-31", "2026-06-30", "2026-07-01"])
def test_no_chain_owes_two_reports_for_one_period_and_every_row_is_one_thing(cases: Warehouse, day: str) -> None:
    rows = duties(cases, Filters(as_of=date.fromisoformat(day))).values()
    roots = {row["agreement_id"].removesuffix("_root") for row in rows}
    for root in roots:
        owed = [
            (row["period_year"], row["period"])
            for row in rows
            if row["agreement_id"].removesuffix("_root") == root and row["is_owed"]
        ]
        assert len(owed) == len(set(owed)), root
    for row in rows:
        assert (row["state"] == "tidak_wajib") == (row["exempt_code"] is not None)
        assert not row["is_due"] or row["is_owed"]
        assert row["submitted_on"] is None or row["submitted_on"] <= date.fromisoformat(day)


def test_periods_end_with_the_one_that_runs_and_a_year_ends_with_its_second_semester(cases: Warehouse) -> None:
    for day, count, expected in (
        ("2026-06-30", 3, {(2025, "1"), (2025, "2"), (2026, "1"), (2025, "tahunan")}),
        ("2026-07-01", 2, {(2026, "1"), (2026, "2"), (2026, "tahunan")}),
        ("2026-01-01", 1, {(2026, "1")}),
    ):
        keys = duties(cases, Filters(as_of=date.fromisoformat(day)), count)
        assert {(year, period) for _name, year, period in keys} == expected


def test_narrowing_the_filters_moves_no_duty_from_one_document_to_another(cases: Warehouse) -> None:
    """The renewal of 2025 is outside the filter; its root still does not owe what the renewal owes."""
    narrowed = Filters(as_of=AS_OF, signed_years=(2020,))
    assert duties(cases, narrowed)[("superseded_document_root", 2025, "2")]["exempt_code"] == "diganti_perpanjangan"
    everything = duties(cases, Filters(as_of=AS_OF))
    assert all(everything[key]["state"] == row["state"] for key, row in duties(cases, narrowed).items())

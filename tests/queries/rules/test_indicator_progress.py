"""How far each indicator has come, case by case (indicator_cases.csv)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kerjasama.domain import codes
from kerjasama.domain.labels import definition
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import BATCH
from tests.worlds import csv_rows, publish

CASES = csv_rows(Path(__file__).parent / "indicator_cases.csv")
AGREEMENT = {
    "agreement_id": "K1", "title": "Kasus", "doc_type": "kesepakatan_bersama", "coop_type": "KSDPK", "batch_id": "B1",
    "declared_status": "berlaku", "date_quality": "exact", "signed_on": "2024-01-01",
    "signed_earliest_on": "2024-01-01", "signed_latest_on": "2024-01-01", "end_method": "unknown",
}  # fmt: skip


def _dated(name: str, text: str) -> dict[str, str]:
    """'2025-01-01 80' as value and day; '-' for no day."""
    if not text:
        return {}
    day, value = text.split()
    return {f"{name}_value": value} | ({} if day == "-" else {f"{name}_on": day})


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    indicators, values = [], []
    for case in CASES:
        own = {"indicator_id": case["case"], "agreement_id": "K1", "promise_code": "daya_saing",
               "indicator_name": case["case"], "direction": case["direction"], "batch_id": "B1"}  # fmt: skip
        indicators.append(own | _dated("baseline", case["baseline"]) | _dated("target", case["target"]))
        for item in filter(None, (item.strip() for item in case["values"].split(";"))):
            day, value, *evidence = item.split()
            values.append({"indicator_id": case["case"], "measured_on": day, "value": value, "batch_id": "B1",
                           "evidence_type": evidence[0] if evidence else ""})  # fmt: skip
    rows = {"import_batches": [BATCH], "agreements": [AGREEMENT], "indicators": indicators, "indicator_values": values}
    return publish(rows, tmp_path_factory.mktemp("indicators")).warehouse


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_case_is_judged_as_the_table_says(cases: Warehouse, case: dict[str, str]) -> None:
    filters = Filters(as_of=date.fromisoformat(case["as_of"]))
    found = cases.run_arrow("rules/indicator_progress", filters).to_pylist()
    rows = [row for row in found if row["indicator_id"] == case["case"]]
    if not case["state"]:
        assert rows == [], case["why"]
        return
    (row,) = rows
    assert row["state"] == case["state"], case["why"]
    for name, column in (("progress", "progress"), ("expected", "expected_progress")):
        wanted = None if case[name] == "" else pytest.approx(float(case[name]), abs=6e-5)
        assert row[column] == wanted, case["why"]
    assert row["is_proven"] == (case["is_proven"] == "true"), case["why"]


def test_the_cases_meet_every_state_and_every_state_has_a_sentence() -> None:
    assert {case["state"] for case in CASES} - {""} == set(codes.INDICATOR_STATES)
    assert all(definition("indicator_state", state).endswith(".") for state in codes.INDICATOR_STATES)

"""What came of a decision, case by case (decision_outcome_cases.csv), and what silence may never say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kerjasama.domain.codes import DECISION_OUTCOMES, MEETING_DECISIONS
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import Rows, world_rows
from tests.worlds import csv_rows, publish

CASES = csv_rows(Path(__file__).parent / "decision_outcome_cases.csv")


def _world(cases: Sequence[Mapping[str, str]]) -> Rows:
    rows = world_rows(
        {**case, "coop_type": "KSDD_SUKARELA", "declared": "berlaku", "stages": ""}
        for case in cases
        if case["doc_type"]
    )
    for case in cases:
        for number, answer in enumerate(filter(None, case["answers"].split(";")), 1):
            day, said, *ended = answer.split()
            rows["confirmations"].append(
                {"confirmation_id": f"{case['case']}_k{number}", "agreement_id": case["case"], "answer_no": str(number),
                 "answer": said, "answered_on": day, "ended_on": ended[0] if ended else ""}
            )  # fmt: skip
        for number, paper in enumerate(filter(None, case["papers"].split(";")), 1):
            day, kind = paper.split()
            rows["documents"].append(
                {"document_id": f"{case['case']}_d{number}", "agreement_id": case["case"], "document_type": kind,
                 "document_on": day, "is_signed": "true"}
            )  # fmt: skip
    return rows


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    return publish(_world(CASES), tmp_path_factory.mktemp("decisions")).warehouse


def outcome(warehouse: Warehouse, case: Mapping[str, str], as_of: str = "") -> dict[str, Any] | None:
    """rules/decision_outcomes of one case; None when the decision was not made yet."""
    subject = case["case"] + ("_root" if case["renews"] else "")
    rows = warehouse.run_arrow(
        "rules/decision_outcomes",
        Filters(as_of=date.fromisoformat(as_of or case["as_of"])),
        decision_ids=["D"],
        decided_agreements=[subject],
        decision_codes=[case["decision"]],
        decided_ons=[date.fromisoformat(case["decided"])],
        due_ons=[date.fromisoformat(case["due"]) if case["due"] else None],
    ).to_pylist()
    return rows[0] if rows else None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_case_comes_out_as_the_table_says(cases: Warehouse, case: dict[str, str]) -> None:
    row = outcome(cases, case)
    assert row is not None
    told = {name: "" if row[name] is None else str(row[name]) for name in ("outcome_code", "done_code", "done_on")}
    assert told == {"outcome_code": case["outcome"], "done_code": case["done_code"], "done_on": case["done_on"]}, case[
        "why"
    ]


def test_the_cases_meet_every_outcome_and_every_decision() -> None:
    assert {case["outcome"] for case in CASES} == set(DECISION_OUTCOMES)
    assert {case["decision"] for case in CASES} == set(MEETING_DECISIONS)
    assert {case["decision"] for case in CASES if case["outcome"] == "selesai"} == set(MEETING_DECISIONS)


def test_before_the_meeting_there_is_no_decision(cases: Warehouse) -> None:
    assert outcome(cases, CASES[0], as_of="2026-01-09") is None
    on_the_day = outcome(cases, CASES[0], as_of="2026-01-10")
    assert on_the_day is not None
    assert on_the_day["outcome_code"] == "belum_ada_kabar"


def test_a_register_without_actions_and_reports_is_never_late(tmp_path: Path) -> None:
    silent = [case for case in CASES if case["case"] in ("due_yesterday", "ended_by_answer", "pks_signed")]
    warehouse = publish(_world(silent), tmp_path).warehouse
    found = {case["case"]: outcome(warehouse, case) for case in silent}
    codes = {name: row["outcome_code"] if row else None for name, row in found.items()}
    assert codes == {
        "due_yesterday": "belum_terlaporkan",
        "ended_by_answer": "selesai",  # what an office answered is known, and makes the others speak no more
        "pks_signed": "selesai",  # the register itself holds the signed PKS
    }


def test_many_decisions_are_answered_each_by_itself(cases: Warehouse) -> None:
    asked = [case for case in CASES if case["as_of"] == "2026-06-30"]
    rows = cases.run_arrow(
        "rules/decision_outcomes",
        Filters(as_of=date(2026, 6, 30)),
        decision_ids=[case["case"] for case in asked],
        decided_agreements=[case["case"] + ("_root" if case["renews"] else "") for case in asked],
        decision_codes=[case["decision"] for case in asked],
        decided_ons=[date.fromisoformat(case["decided"]) for case in asked],
        due_ons=[date.fromisoformat(case["due"]) if case["due"] else None for case in asked],
    ).to_pylist()
    assert {row["decision_id"]: row["outcome_code"] for row in rows} == {
        case["case"]: case["outcome"] for case in asked
    }

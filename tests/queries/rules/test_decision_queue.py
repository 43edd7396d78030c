"""What waits for a decision, case by case (decision_cases.csv) and as a whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kerjasama.domain import codes
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import world_rows
from tests.worlds import AS_OF, csv_rows, publish

CASES = csv_rows(Path(__file__).parent / "decision_cases.csv")
FILTERS = Filters(as_of=AS_OF)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """All cases in one world."""
    return publish(world_rows(CASES), tmp_path_factory.mktemp("decisions")).warehouse


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_case_waits_for_what_the_table_says(cases: Warehouse, case: dict[str, str]) -> None:
    rows = [
        row
        for row in cases.run_arrow("rules/decision_queue", FILTERS).to_pylist()
        if row["agreement_id"] == case["case"]
    ]
    rows.sort(key=lambda row: row["priority"])
    assert "|".join(row["kind_code"] for row in rows) == case["kinds"], case["why"]
    assert [row["is_first"] for row in rows] == [number == 0 for number in range(len(rows))]
    if rows:
        first = rows[0]
        assert (first["decision_code"], first["certainty_code"]) == (case["decision"], case["certainty"]), case["why"]
        assert first["due_on"] == (date.fromisoformat(case["due"]) if case["due"] else None), case["why"]


def test_the_cases_meet_every_kind_decision_and_certainty(cases: Warehouse) -> None:
    rows = cases.run("rules/decision_queue", FILTERS).frame
    assert set(rows["kind_code"]) == set(codes.DECISION_KINDS)
    assert set(rows["decision_code"]) == set(codes.DECISIONS)
    assert set(rows["certainty_code"]) == set(codes.CERTAINTIES)
    assert set(rows["urgency_code"]) == set(codes.URGENCIES)


def test_the_places_follow_the_order_of_the_closed_list(cases: Warehouse) -> None:
    rows = cases.run("rules/decision_queue", FILTERS).frame.drop_duplicates("kind_code").sort_values("priority")
    assert tuple(rows["kind_code"]) == codes.DECISION_KINDS


def test_what_nobody_has_reported_is_never_proposed_to_end(cases: Warehouse) -> None:
    rows = cases.run("rules/decision_queue", FILTERS).frame
    assert "akhiri" not in set(rows.loc[rows["certainty_code"] == "perlu_ditanyakan", "decision_code"])


def test_no_word_of_pks_is_said_to_a_sinergi(cases: Warehouse) -> None:
    queue = cases.run("decisions/queue", FILTERS, decision_code="percepat_pks", row_limit=None).frame
    assert len(queue) > 2
    assert set(queue["doc_type"]) == {"kesepakatan_bersama"}


def test_cards_queue_and_agencies_count_the_same(cases: Warehouse) -> None:
    counted = cases.run("decisions/by_decision", FILTERS).frame.set_index("decision_code")
    queue = cases.run("decisions/queue", FILTERS, decision_code=None, row_limit=None).frame
    agencies = cases.run("decisions/by_agency", FILTERS).frame
    assert counted["agreements"].sum() == counted["waiting"].iloc[0] == len(queue) == agencies["agreements"].sum()
    assert queue["agreement_id"].is_unique
    assert list(queue["queue_no"]) == list(range(1, len(queue) + 1))
    shown = cases.run("decisions/queue", FILTERS, decision_code="akhiri", row_limit=1).frame
    assert (len(shown), shown["found"].iloc[0]) == (1, counted.loc["akhiri", "agreements"])
    assert (counted[["certain", "by_record", "to_ask"]].sum(axis=1) == counted["agreements"]).all()

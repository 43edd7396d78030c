"""What waits for a decision, case by case (decision_cases.csv, decision_finding_cases.csv) and as a whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from kerjasama.domain import codes
from kerjasama.ui.views import queue, queue_counts
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules import decision_rows
from tests.queries.rules.cases import world_rows
from tests.worlds import AS_OF, csv_rows, publish

FOLDER = Path(__file__).parent
BY_STATE = csv_rows(FOLDER / "decision_cases.csv")
BY_FINDINGS = csv_rows(FOLDER / "decision_finding_cases.csv")
CASES = BY_STATE + BY_FINDINGS
FILTERS = Filters(as_of=AS_OF)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """All cases in one world; each is a register of its own, for a register without reports is silent."""
    rows = world_rows(BY_STATE)
    for row in rows["agreements"]:
        row["register_name"] = row["agreement_id"]
    for table, more in decision_rows.world_rows(BY_FINDINGS).items():
        rows[table] += more if table != "import_batches" else []
    return publish(rows, tmp_path_factory.mktemp("decisions")).warehouse


@pytest.fixture(scope="module")
def waiting(cases: Warehouse) -> pd.DataFrame:
    """The rule's rows for all cases."""
    return cases.run("rules/decision_queue", FILTERS).frame


@pytest.fixture(scope="module")
def shown(cases: Warehouse) -> pd.DataFrame:
    """The queue as the page asks for it."""
    return cases.run("decisions/queue", FILTERS, decision_code=None, row_limit=None).frame


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_case_waits_for_what_the_table_says(waiting: pd.DataFrame, case: dict[str, str]) -> None:
    rows = waiting[waiting["agreement_id"] == case["case"]].sort_values("priority")
    assert "|".join(rows["kind_code"]) == case["kinds"], case["why"]
    assert list(rows["is_first"]) == [number == 0 for number in range(len(rows))]
    if len(rows):
        first = rows.iloc[0]
        assert (first.decision_code, first.certainty_code) == (case["decision"], case["certainty"]), case["why"]
        due = None if pd.isna(first.due_on) else first.due_on
        assert due == (date.fromisoformat(case["due"]) if case["due"] else None), case["why"]
        assert (first.cause_code if isinstance(first.cause_code, str) else "") == case.get("cause", ""), case["why"]


def test_the_cases_meet_every_kind_decision_and_certainty(waiting: pd.DataFrame) -> None:
    assert set(waiting["kind_code"]) == set(codes.DECISION_KINDS)
    assert set(waiting["decision_code"]) == set(codes.DECISIONS)
    assert set(waiting["certainty_code"]) == set(codes.CERTAINTIES)
    assert set(waiting["urgency_code"]) == set(codes.URGENCIES)


def test_the_places_follow_the_order_of_the_closed_lists(waiting: pd.DataFrame) -> None:
    rows = waiting.drop_duplicates("kind_code").sort_values("priority")
    assert tuple(rows["kind_code"]) == codes.DECISION_KINDS
    assert tuple(rows["urgency_code"].drop_duplicates()) == codes.URGENCIES, "kinds of one urgency stand together"


def test_what_nobody_has_reported_is_never_proposed_to_end(waiting: pd.DataFrame) -> None:
    assert "akhiri" not in set(waiting.loc[waiting["certainty_code"] == "perlu_ditanyakan", "decision_code"])
    suspected = set(waiting.loc[waiting["kind_code"] == "tanyakan_perangkat_daerah", "agreement_id"])
    assert "akhiri" not in set(waiting.loc[waiting["agreement_id"].isin(suspected), "decision_code"])


def test_no_word_of_pks_is_said_to_a_sinergi(shown: pd.DataFrame) -> None:
    sped_up = shown[shown["decision_code"] == "percepat_pks"]
    assert len(sped_up) > 2
    assert set(sped_up["doc_type"]) == {"kesepakatan_bersama"}


def test_cards_queue_kinds_and_agencies_count_the_same(cases: Warehouse, shown: pd.DataFrame) -> None:
    counts = cases.run("decisions/counts", FILTERS).frame
    counted = queue_counts.by_decision(counts).set_index("decision_code")
    kinds, agencies = queue_counts.by_kind(counts), queue_counts.by_agency(counts)
    assert counted["agreements"].sum() == counted["waiting"].iloc[0] == len(shown) == agencies["agreements"].sum()
    assert kinds["most_urgent"].sum() == len(shown)
    assert counted["agreements_in_scope"].iloc[0] == len(cases.run("rules/agreement_status", FILTERS).frame)
    assert shown["agreement_id"].is_unique
    assert list(shown["queue_no"]) == list(range(1, len(shown) + 1))
    assert [len(queue.of_kind(shown, kind)) for kind in kinds["kind_code"]] == list(kinds["agreements"])
    one = cases.run("decisions/queue", FILTERS, decision_code="akhiri", row_limit=1).frame
    assert (len(one), one["found"].iloc[0]) == (1, counted.loc["akhiri", "agreements"])
    assert (counted[["certain", "by_record", "to_ask"]].sum(axis=1) == counted["agreements"]).all()


def test_the_list_of_ringkasan_counts_what_the_page_of_decisions_counts(cases: Warehouse) -> None:
    kinds = queue_counts.by_kind(cases.run("decisions/counts", FILTERS).frame).set_index("kind_code")["agreements"]
    listed = cases.run("overview/decisions", FILTERS, row_limit=None).frame
    assert len(listed) > 5
    assert dict(zip(listed["kind_code"], listed["agreements"], strict=True)) == kinds[listed["kind_code"]].to_dict()

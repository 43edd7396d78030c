"""Rules that speak of one agreement never contradict each other, whatever the facts and on whatever day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from kerjasama.demo.commands import write_demo
from kerjasama.extracts.store import Store
from kerjasama.warehouse import Filters, Thresholds, Warehouse
from tests.queries.later import random_world
from tests.queries.rules.execution_world import world_rows
from tests.worlds import AS_OF, csv_rows, publish

VIEWS = (
    Filters(as_of=AS_OF),
    Filters(as_of=date(2024, 2, 29)),
    Filters(as_of=date(2026, 1, 1), thresholds=Thresholds(min_level_umbrella=4, min_level_working=4, stalled_days=0)),
)
OWN: dict[str, dict[str, Any]] = {"report_duties": {"period_count": 3}, "scope_coverage": {"agreement_id": None}}


@pytest.fixture(scope="module", params=["random", "sample"])
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "random":
        return publish(random_world(20260630, 200), folder).warehouse
    return Warehouse(write_demo(Store(folder), 400, seed=5))


@pytest.fixture(scope="module", params=VIEWS, ids=lambda view: str(view.as_of))
def rules(request: pytest.FixtureRequest, world: Warehouse) -> dict[str, pd.DataFrame]:
    names = ("agreement_status", "execution_state", "execution_steps", "report_duties", "legal_clocks",
             "agreement_outcomes", "waiting_time", "scope_coverage")  # fmt: skip
    found = {name: world.run(f"rules/{name}", request.param, **OWN.get(name, {})).frame for name in names}
    return found | {"view": request.param}


def beside_status(rules: dict[str, pd.DataFrame], name: str) -> pd.DataFrame:
    """The rule's rows with ladder_level and the dates of agreement_status beside them."""
    columns = ["agreement_id", "status", "validity", "ladder_level", "last_execution_on"]
    own = rules[name].drop(columns=[column for column in columns[1:] if column in rules[name]])
    return own.merge(rules["agreement_status"][columns], on="agreement_id")


def test_what_runs_has_an_activity_and_what_ended_without_has_none(rules: dict[str, pd.DataFrame]) -> None:
    steps = beside_status(rules, "execution_steps")
    assert (steps["activity_on"].notna() == (steps["ladder_level"] >= 3)).all()
    assert (steps["result_on"].notna() == (steps["ladder_level"] >= 4)).all()
    assert (steps["budget_on"].isna() | (steps["ladder_level"] >= 2)).all()
    assert steps.loc[steps["state_code"] == "berhenti", "activity_on"].notna().all()
    states = beside_status(rules, "execution_state")
    ended_without = states["state_code"] == "selesai_tanpa_kegiatan"
    assert not (ended_without & (states["ladder_level"] >= 3)).any()
    assert ((states["renewal_code"] == "diakhiri") == (states["validity"] == "diakhiri")).all()


def test_a_wait_is_over_exactly_when_the_ladder_says_so(rules: dict[str, pd.DataFrame]) -> None:
    waits = beside_status(rules, "waiting_time")
    waits = waits[waits["is_timed"]]
    for column, level in (("commitment_days", 2), ("execution_days", 3), ("result_days", 4)):
        assert (waits[column].notna() == (waits["ladder_level"] >= level)).all()
        assert (waits[column].isna() | (waits[column] <= waits["waited_days"])).all()


def test_outcomes_and_coverage_claim_no_more_than_the_ladder(rules: dict[str, pd.DataFrame]) -> None:
    outcomes = beside_status(rules, "agreement_outcomes")
    assert (outcomes["is_executed"] == (outcomes["ladder_level"] >= 3)).all()
    assert outcomes.loc[outcomes["ladder_level"] == 4, "is_measured"].all()
    items = beside_status(rules, "scope_coverage")
    assert (items.loc[items["state_code"] == "terlaksana", "ladder_level"] >= 3).all()
    assert (items.loc[items["state_code"] == "komitmen", "ladder_level"] >= 2).all()


def test_a_report_is_owed_due_and_there_alike_on_both_pages(rules: dict[str, pd.DataFrame]) -> None:
    as_of = rules["view"].as_of
    clocks = rules["legal_clocks"]
    duties = rules["report_duties"]
    over = duties[duties["exempt_code"].isna() & duties["period_end_on"].map(lambda day: day < as_of)]
    last = over.sort_values("period_end_on").groupby("agreement_id").tail(1)
    ends = duties[duties["period_end_on"].map(lambda day: day < as_of)].groupby("is_foreign")["period_end_on"].max()
    last = last[last["period_end_on"] == last["is_foreign"].map(ends)]
    terms = clocks[clocks["clock_code"].isin(["laporan_semester", "laporan_tahunan_ln"])]
    both = terms.merge(last, on="agreement_id", how="outer", suffixes=("", "_duty"))
    assert len(both) == len(terms) == len(last) > 0
    same = {"tepat_waktu": {"terpenuhi"}, "terlambat": {"terpenuhi_terlambat"}, "belum_masuk": {"lewat"},
            "tidak_diketahui": {"tidak_dapat_dihitung"}, "belum_jatuh_tempo": {"berjalan", "hampir_lewat"}}  # fmt: skip
    assert all(state in same[duty] for state, duty in zip(both["state"], both["state_duty"], strict=True))
    assert (both["due_on"] == both["due_on_duty"]).all()


def test_a_year_without_a_report_is_one_on_both_pages(rules: dict[str, pd.DataFrame]) -> None:
    status = rules["agreement_status"].set_index("agreement_id")
    refused = set(rules["report_duties"].query("is_refusal")["agreement_id"])
    clocks = rules["legal_clocks"]
    lapsed = clocks[(clocks["clock_code"] == "setahun_tanpa_laporan") & (clocks["state"] == "lewat")]
    assert {name for name in refused if status.loc[name, "is_in_force"]} <= set(lapsed["agreement_id"])
    missing = set(clocks[(clocks["clock_code"] == "laporan_tahunan_ln") & (clocks["state"] == "lewat")]["agreement_id"])
    assert set(lapsed["agreement_id"]) & missing <= refused


def test_a_notice_abroad_is_missing_on_both_pages_or_on_none(rules: dict[str, pd.DataFrame]) -> None:
    clocks = rules["legal_clocks"]
    terms = clocks[(clocks["clock_code"] == "perpanjangan_ln") & clocks["state"].isin(["terpenuhi", "lewat"])]
    both = terms.merge(rules["execution_state"].query("successor_id.notna()"), on="agreement_id")
    assert (both["is_notice_missed"] == (both["state"] == "lewat")).all()


def test_no_rule_knows_an_action_before_an_office_told_of_it(tmp_path: Path) -> None:
    """Carried out in 2025, told in 2026 and taken back a month later by the same office."""
    case = next(row for row in csv_rows(Path(__file__).parent / "execution_cases.csv") if row["case"] == "run")
    rows = world_rows([case | {"actions": "2025-02-01 pelatihan daftar_hadir"}])
    rows["actions"][0] |= {"beneficiaries": "20", "scope_item_no": "1"}
    rows["scope_items"].append({"agreement_id": "run", "item_no": "1", "item_text": "Pelatihan"})
    said = {"agreement_id": "run", "office": "Dinas Contoh"}
    rows["confirmations"] += [
        said | {"confirmation_id": "C1", "answer_no": "1", "answer": "sudah_dilaksanakan", "answered_on": "2026-03-01",
                "action_id": "run_a1", "evidence_type": "daftar_hadir"},
        said | {"confirmation_id": "C2", "answer_no": "2", "answer": "tidak_dilaksanakan", "answered_on": "2026-04-01"},
    ]  # fmt: skip
    warehouse = publish(rows, tmp_path).warehouse
    for day, is_known in ((date(2026, 2, 28), False), (date(2026, 3, 1), True), (date(2026, 4, 1), False)):
        filters = Filters(as_of=day)
        step = warehouse.run("rules/execution_steps", filters).frame.iloc[0]
        item = warehouse.run("rules/scope_coverage", filters, agreement_id=None).frame.iloc[0]
        status = warehouse.run("rules/agreement_status", filters).frame.iloc[0]
        assert (status["ladder_level"] == 3) == is_known
        assert pd.notna(step["activity_on"]) == is_known
        assert (item["state_code"] == "terlaksana") == is_known
        assert (len(warehouse.run("rules/action_results", filters).frame) == 1) == is_known

"""The rule, case by case (status_cases.csv) and as a whole."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from kerjasama.domain import codes
from kerjasama.domain.labels import labels
from kerjasama.warehouse import Filters, Thresholds, Warehouse
from tests.queries.rules.cases import world_rows
from tests.worlds import AS_OF, csv_rows, publish

CASES = csv_rows(Path(__file__).parent / "status_cases.csv")
RULE = "rules/agreement_status"
FLAGS = {
    "population": "is_in_population",
    "assessable": "is_assessable",
    "followed_up": "is_followed_up",
    "ceremonial": "is_ceremonial",
    "confirmed": "is_ceremonial_confirmed",
    "severe": "is_severe",
    "expiring": "is_expiring",
    "loi": "is_loi_lapsed",
    "conflict": "has_status_conflict",
}


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """All cases in one world."""
    return publish(world_rows(CASES), tmp_path_factory.mktemp("cases")).warehouse


def filters_of(case: Mapping[str, str]) -> Filters:
    changed = {name: int(value) for name, value in (pair.split("=") for pair in case["thresholds"].split())}
    as_of = date.fromisoformat(case["as_of"]) if case["as_of"] else AS_OF
    return Filters(as_of=as_of, thresholds=Thresholds(**changed))


def judgement(warehouse: Warehouse, filters: Filters, name: str) -> dict[str, Any]:
    return judgements(warehouse, filters)[name]


@lru_cache(maxsize=64)
def judgements(warehouse: Warehouse, filters: Filters) -> dict[str, dict[str, Any]]:
    return {row["agreement_id"]: row for row in warehouse.run_arrow(RULE, filters).to_pylist()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_case_is_judged_as_the_table_says(cases: Warehouse, case: dict[str, str]) -> None:
    row = judgement(cases, filters_of(case), case["case"])
    assert row["validity"] == case["validity"], case["why"]
    assert row["status"] == case["status"], case["why"]
    assert "|".join(row["reason_codes"]) == case["reasons"], case["why"]
    assert row["next_step_code"] == case["next_step"], case["why"]
    assert {flag for flag, column in FLAGS.items() if row[column]} == set(case["flags"].split()), case["why"]


def test_the_cases_meet_every_status_every_reason_and_every_step() -> None:
    assert {case["status"] for case in CASES} == set(codes.STATUSES)
    assert {reason for case in CASES for reason in case["reasons"].split("|")} == set(labels("reason"))
    assert {case["next_step"] for case in CASES} == set(labels("next_step"))


def test_a_child_is_judged_but_not_counted(cases: Warehouse) -> None:
    row = judgement(cases, Filters(as_of=AS_OF), "pks_for_kb_idle_child1")
    assert row["status"] == "seremonial_terduga"
    assert not row["is_in_population"]
    assert not row["is_assessable"]
    assert not row["is_ceremonial"]


def test_no_word_of_pks_is_ever_said_to_a_sinergi(cases: Warehouse) -> None:
    for days in range(0, 1200, 40):
        for row in judgements(cases, Filters(as_of=AS_OF - timedelta(days=days))).values():
            if row["coop_type"] == "SINERGI" or row["doc_type"] == "nota_kesepakatan":
                assert "pks" not in " ".join([*row["reason_codes"], row["next_step_code"]])


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Three hundred agreements thrown together at random: dates, forms, actions, reports, chains."""
    dice = random.Random(20260630)

    def day(first: int = 2018) -> str:
        return (date(first, 1, 1) + timedelta(days=dice.randrange(365 * (2027 - first)))).isoformat()

    def some(text: str, chance: float) -> str:
        return text if dice.random() < chance else ""

    rows = []
    for number in range(300):
        actions = [
            f"{day()} {dice.choice(list(codes.ACTION_LEVELS))} {some(dice.choice(codes.EVIDENCE_TYPES), 0.8)}".strip()
            for _ in range(dice.choice((0, 0, 1, 2, 4)))
        ]
        signed = dice.choice((day(), day(), day(), str(dice.randrange(2018, 2027)), ""))
        rows.append(
            {
                "case": f"N{number}",
                "doc_type": dice.choice(codes.DOC_TYPES),
                "coop_type": dice.choice(codes.COOP_TYPES),
                "signed": signed,
                "end": dice.choice(("", "open_ended", day(2020))),
                "terminated": some(f"{day(2020)} {dice.choice(codes.TERMINATION_REASONS)}", 0.1),
                "renews": some(f"{day()}..{day()}", 0.1),
                "declared": dice.choice(codes.DECLARED_STATUSES),
                "stages": some(f"{day()} persiapan", 0.1),
                "actions": ";".join(actions),
                "children": some(day(), 0.2),
                "reports": ";".join(f"{day()} {some('nihil', 0.4)}" for _ in range(dice.choice((0, 0, 1, 2)))),
            }
        )
    return publish(world_rows(rows), tmp_path_factory.mktemp("crowd")).warehouse


VIEWS = [
    Filters(as_of=day, thresholds=thresholds)
    for day in (date(2019, 2, 28), date(2024, 2, 29), AS_OF, date(2031, 1, 1))
    for thresholds in (
        Thresholds(),
        Thresholds(grace_days=0, ceremonial_days=0, stalled_days=0, pks_idle_days=0),
        Thresholds(min_level_umbrella=1, min_level_working=1),
        Thresholds(min_level_umbrella=4, min_level_working=4, grace_days=365, ceremonial_days=730),
    )
]


@pytest.mark.parametrize("filters", VIEWS, ids=lambda view: f"{view.as_of}-{hash(view.thresholds) % 1000}")
def test_whatever_the_facts_each_agreement_has_one_status_and_the_flags_agree(
    crowd: Warehouse, filters: Filters
) -> None:
    frame = crowd.run(RULE, filters).frame
    assert frame["agreement_id"].is_unique
    assert set(frame["status"]) <= set(codes.STATUSES)
    assert set(frame["validity"]) <= set(codes.VALIDITIES)
    flags = [name for name in frame.columns if name.startswith(("is_", "has_"))]
    assert not frame[flags].isna().any().any()
    counted = frame[frame["is_in_population"]]
    unjudged = counted["status"].isin(["belum_dapat_dinilai", "masa_tenggang"])
    assert (counted["is_assessable"] == ~unjudged).all()
    assert not (frame["is_assessable"] & ~frame["is_in_population"]).any()
    assert not (frame["is_ceremonial"] & frame["is_followed_up"]).any()
    assert not (frame["is_ceremonial"] & ~frame["is_assessable"]).any()
    assert not (frame["is_ceremonial_confirmed"] & ~frame["is_ceremonial"]).any()
    assert (frame["reason_codes"].map(len) > 0).all()
    assert {code for reasons in frame["reason_codes"] for code in reasons} <= set(labels("reason"))
    assert set(frame["next_step_code"]) <= set(labels("next_step"))
    signed = frame["signed_latest_on"].map(lambda value: value is not None and value <= filters.as_of)
    assert not (frame["is_in_force"] & ~signed).any(), "an unsigned agreement is never in force"


@pytest.mark.parametrize("filters", VIEWS, ids=lambda view: f"{view.as_of}-{hash(view.thresholds) % 1000}")
def test_the_totals_add_up(crowd: Warehouse, filters: Filters) -> None:
    totals = crowd.run("overview/totals", filters).frame.iloc[0]
    statuses = crowd.run("overview/statuses", filters).frame.set_index("status")
    assert statuses["agreements"].sum() == totals["agreements"]
    assert statuses["population"].sum() == totals["population"]
    assert totals["population"] == totals["assessable"] + totals["grace"] + totals["not_assessable"]
    ceremonial = totals["ceremonial_confirmed"] + totals["ceremonial_suspected"] + totals["ended_without"]
    rule = crowd.run(RULE, filters).frame
    assert ceremonial == rule["is_ceremonial"].sum()
    for parts in ("overview/by_coop_type", "overview/by_signed_year"):
        frame: pd.DataFrame = crowd.run(parts, filters).frame
        assert frame["assessable"].sum() == totals["assessable"]
        assert frame["ceremonial_suspected"].sum() == totals["ceremonial_suspected"]
    flows = crowd.run("overview/status_flows", filters).frame
    assert (flows["before"] - flows["left_it"] + flows["entered"] == flows["after"]).all()


def test_time_alone_never_clears_a_flag(crowd: Warehouse) -> None:
    early = crowd.run(RULE, Filters(as_of=date(2027, 1, 2))).frame.set_index("agreement_id")
    late = crowd.run(RULE, Filters(as_of=date(2040, 1, 1))).frame.set_index("agreement_id")
    flagged = early.index[early["is_ceremonial"]]
    assert len(flagged) > 20
    assert late.loc[flagged, "is_ceremonial"].all(), "nothing happens after 2027 in this world"

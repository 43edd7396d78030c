"""Results counted once more, by another way: plain pandas over the raw tables of a sample, and small worlds by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import pytest

from kerjasama.demo.commands import write_demo
from kerjasama.domain import codes
from kerjasama.extracts.store import Store
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import BATCH
from tests.worlds import publish

DAY = date(2026, 10, 31)
WEAK = ("foto", "tautan_berita", "disebut_saja")
FILTERS = (
    Filters(as_of=DAY),
    Filters(as_of=date(2024, 6, 30)),
    Filters(as_of=DAY, provinces=("33", "35", "12")),
    Filters(as_of=date(2025, 3, 31), coop_types=("SINERGI",), signed_years=(2022, 2023)),
)


@dataclass(frozen=True)
class Sample:
    """A published sample: asked through the warehouse, and read raw."""

    warehouse: Warehouse
    tables: dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    store = Store(tmp_path_factory.mktemp("outcomes"))
    version = write_demo(store, 1_500, reporting_on=DAY)
    names = ("agreements", "actions", "action_evidence", "indicators", "indicator_values")
    return Sample(Warehouse(version), {name: store.read(name).to_pandas(date_as_object=True) for name in names})


@pytest.fixture(params=FILTERS, ids=["all", "a past day", "three provinces", "sinergi of two years"])
def asked(request: pytest.FixtureRequest, sample: Sample) -> tuple[Sample, Filters, pd.DataFrame]:
    """The sample, filters, and the status of every agreement in scope."""
    status = sample.warehouse.run("rules/agreement_status", request.param).frame.set_index("agreement_id", drop=False)
    return sample, request.param, status


def _results(sample: Sample, filters: Filters, status: pd.DataFrame) -> pd.DataFrame:
    """Every action that counts, with `proven` and `promise`; one row each."""
    actions, evidence = sample.tables["actions"], sample.tables["action_evidence"]
    strong = set(evidence.loc[~evidence["evidence_type"].isin(WEAK), "action_id"])
    rows = actions[actions["agreement_id"].isin(status.index) & (actions["action_on"] <= filters.as_of)].copy()
    kept = []
    for row in rows.itertuples():
        own = status.loc[row.agreement_id]
        clock = [day for day in (own["root_signed_earliest_on"], own["signed_earliest_on"]) if day is not None]
        kept.append(not clock or row.action_on >= min(clock))
    rows = rows[kept]
    aims = sample.tables["indicators"]
    aims = aims[aims["baseline_on"].isna() | aims["baseline_on"].map(lambda day: day is None or day <= filters.as_of)]
    single = aims.groupby("agreement_id")["promise_code"].agg(
        lambda codes_: codes_.iloc[0] if codes_.nunique() == 1 else None
    )
    promise = rows["promise_code"].where(rows["promise_code"].notna(), rows["agreement_id"].map(single))
    return rows.assign(proven=rows["action_id"].isin(strong), promise=promise)


def _latest(sample: Sample, as_of: date) -> dict[str, tuple[float, bool]]:
    """Indicator -> latest value by that day and whether it is proven, walked row by row."""
    known: dict[str, tuple[date, float, bool]] = {}
    baseline = dict(
        zip(sample.tables["indicators"]["indicator_id"], sample.tables["indicators"]["baseline_on"], strict=True)
    )
    for row in sample.tables["indicator_values"].itertuples():
        start = baseline[row.indicator_id]
        if row.measured_on > as_of or (isinstance(start, date) and row.measured_on <= start):
            continue
        if row.indicator_id not in known or known[row.indicator_id][0] < row.measured_on:
            proven = isinstance(row.evidence_type, str) and row.evidence_type not in WEAK
            known[row.indicator_id] = (row.measured_on, row.value, proven)
    return {key: (value, proven) for key, (_day, value, proven) in known.items()}


def _aims_of(sample: Sample, as_of: date) -> dict[str, dict[str, Any]]:
    """Every indicator that is set by that day, with its value, and whether it is reached."""
    latest = _latest(sample, as_of)
    found = {}
    for row in sample.tables["indicators"].itertuples():
        if isinstance(row.baseline_on, date) and row.baseline_on > as_of:
            continue
        value, proven = latest.get(row.indicator_id, (None, False))
        target, base, up = row.target_value, row.baseline_value, row.direction == "naik"
        has_target = target == target
        clashes = has_target and base == base and (target < base if up else target > base)
        reached = has_target and not clashes and value is not None and (value >= target if up else value <= target)
        found[row.indicator_id] = {"agreement": row.agreement_id, "promise": row.promise_code, "has_target": has_target,
                                   "measured": value is not None, "proven": proven, "reached": reached}  # fmt: skip
    return found


def _family(sample: Sample, agreement_id: str) -> set[str]:
    """The whole chain of an agreement, any number of steps, by walking the raw links."""
    agreements = sample.tables["agreements"]
    before = {
        a: b for a, b in zip(agreements["agreement_id"], agreements["supersedes_id"], strict=True) if isinstance(b, str)
    }
    root = agreement_id
    while root in before:
        root = before[root]
    reached, grown = {root}, True
    while grown:
        linked = agreements["supersedes_id"].isin(reached) | agreements["parent_agreement_id"].isin(reached)
        more = set(agreements.loc[linked, "agreement_id"]) - reached
        reached, grown = reached | more, bool(more)
    return reached


def test_people_and_rupiah_are_those_of_the_raw_rows(asked: tuple[Sample, Filters, pd.DataFrame]) -> None:
    sample, filters, status = asked
    rows = _results(sample, filters, status)
    proven, unproven = rows[rows["proven"]], rows[~rows["proven"]]
    both = proven[proven["budget_planned_idr"].notna() & proven["budget_realized_idr"].notna()]
    now = sample.warehouse.run("outcomes/summary", filters).frame.iloc[0]
    assert len(both)
    assert now.beneficiaries == proven["beneficiaries"].sum()
    assert now.beneficiaries_unproven == unproven["beneficiaries"].sum()
    assert now.planned_idr == pytest.approx(both["budget_planned_idr"].sum())
    assert now.realized_idr == pytest.approx(both["budget_realized_idr"].sum())
    assert now.planned_only_idr == pytest.approx(
        proven.loc[proven["budget_realized_idr"].isna(), "budget_planned_idr"].sum()
    )
    assert now.realized_unproven_idr == pytest.approx(unproven["budget_realized_idr"].sum())


def test_outputs_are_added_within_a_unit_only(asked: tuple[Sample, Filters, pd.DataFrame]) -> None:
    sample, filters, status = asked
    rows = _results(sample, filters, status)
    rows = rows[rows["output_value"].notna() & rows["proven"]]
    expected = rows.groupby("output_unit")["output_value"].sum().to_dict()
    frame = sample.warehouse.run("outcomes/outputs", filters).frame
    found = frame[frame["actions"] > 0].set_index("output_unit")["output_value"].to_dict()
    assert found == pytest.approx(expected)


def test_the_promises_add_up_to_the_totals(asked: tuple[Sample, Filters, pd.DataFrame]) -> None:
    sample, filters, status = asked
    now = sample.warehouse.run("outcomes/summary", filters).frame.iloc[0]
    promises = sample.warehouse.run("outcomes/by_promise", filters).frame
    named = [code if isinstance(code, str) else None for code in promises["promise_code"]]
    assert named == [*codes.PROMISES, None]
    for name in ("actions", "beneficiaries", "beneficiaries_unproven", "planned_idr", "realized_idr",
                 "planned_only_idr", "planned_unproven_idr", "realized_unproven_idr"):  # fmt: skip
        assert promises[name].sum() == pytest.approx(now[name]), name
    rows = _results(sample, filters, status)
    by_promise = rows[rows["proven"]].groupby("promise")["beneficiaries"].sum()
    for row in promises.dropna(subset=["promise_code"]).itertuples():
        assert row.beneficiaries == by_promise.get(row.promise_code, 0), row.promise_code
    states = sample.warehouse.run("outcomes/states", filters).frame.set_index("state")
    assert promises["indicators"].sum() == states["indicators"].sum()
    assert promises["indicators_reached"].sum() == states.loc["tercapai", "indicators_proven"]
    assert (
        promises["indicators_with_target"].sum()
        == states["indicators"].sum() - states.loc["tanpa_target", "indicators"]
    )


def test_agencies_add_up_to_the_totals(asked: tuple[Sample, Filters, pd.DataFrame]) -> None:
    sample, filters, _status = asked
    now = sample.warehouse.run("outcomes/summary", filters).frame.iloc[0]
    agencies = sample.warehouse.run("outcomes/by_agency", filters).frame
    for name in ("assessable", "executed", "executed_unmeasured", "executed_without_target", "beneficiaries"):
        assert agencies[name].sum() == now[name], name
    assert agencies["without_target"].sum() == now.assessable - now.with_target
    assert agencies["realized_idr"].sum() == pytest.approx(now.realized_idr + now.realized_only_idr)
    assert not agencies.duplicated(["lead_region_code", "lead_agency"]).any()


def test_targets_and_measured_results_are_those_of_the_whole_chain(asked: tuple[Sample, Filters, pd.DataFrame]) -> None:
    sample, filters, status = asked
    aims = _aims_of(sample, filters.as_of)
    by_agreement: dict[str, list[dict[str, Any]]] = {}
    for aim in aims.values():
        by_agreement.setdefault(aim["agreement"], []).append(aim)
    counts = dict.fromkeys(("assessable", "executed", "measured", "with_target", "reached", "reached_unproven"), 0)
    for row in status[status["is_assessable"]].itertuples():
        mine = [aim for key in _family(sample, row.agreement_id) for aim in by_agreement.get(key, ())]
        targeted = [aim for aim in mine if aim["has_target"]]
        counts["assessable"] += 1
        counts["executed"] += row.ladder_level >= 3
        counts["measured"] += row.ladder_level == 4 or any(aim["measured"] and aim["proven"] for aim in mine)
        counts["with_target"] += bool(targeted)
        all_proven = bool(targeted) and all(aim["reached"] and aim["proven"] for aim in targeted)
        counts["reached"] += all_proven
        counts["reached_unproven"] += bool(targeted) and all(aim["reached"] for aim in targeted) and not all_proven
    now = sample.warehouse.run("outcomes/summary", filters).frame.iloc[0]
    assert {name: now[name] for name in counts} == counts


def test_every_finding_is_about_what_it_says(asked: tuple[Sample, Filters, pd.DataFrame]) -> None:
    sample, filters, _status = asked
    now = sample.warehouse.run("outcomes/summary", filters).frame.iloc[0]
    found = sample.warehouse.run("outcomes/findings", filters, kind_code=None).frame
    counts = found["kind_code"].value_counts()
    assert counts.get("terlaksana_tanpa_hasil", 0) == now.executed_unmeasured
    assert counts.get("tanpa_target", 0) == now.assessable - now.with_target
    people = found.loc[found["kind_code"] == "manfaat_tanpa_bukti", "beneficiaries"]
    assert people.sum() == now.beneficiaries_unproven


def test_no_state_of_an_indicator_is_missing_from_the_sample(sample: Sample) -> None:
    states = sample.warehouse.run("outcomes/states", Filters(as_of=DAY)).frame
    assert list(states["state"]) == list(codes.INDICATOR_STATES)
    assert (states["indicators"] > 0).all()


@pytest.fixture
def family(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """An umbrella, a PKS under it, a contract under that; every action is the contract's but one."""
    base = {"coop_type": "KSDPK", "batch_id": "B1", "declared_status": "berlaku", "date_quality": "exact",
            "end_method": "unknown"}  # fmt: skip

    def signed(key: str, doc_type: str, day: str, **more: str) -> dict[str, str]:
        days = dict.fromkeys(("signed_on", "signed_earliest_on", "signed_latest_on"), day)
        return base | days | {"agreement_id": key, "title": key, "doc_type": doc_type} | more

    def action(key: str, agreement: str, kind: str, day: str, **more: str) -> dict[str, str]:
        return {"action_id": key, "agreement_id": agreement, "action_type": kind, "action_on": day} | more

    rows = {
        "import_batches": [BATCH],
        "agreements": [
            signed("KB", "kesepakatan_bersama", "2024-01-01"),
            signed("PKS", "perjanjian_kerja_sama", "2024-06-01", parent_agreement_id="KB"),
            signed("KONTRAK", "kontrak", "2024-09-01", parent_agreement_id="PKS"),
        ],
        "actions": [
            action("T1", "KONTRAK", "penerima_manfaat", "2025-01-10", beneficiaries="100", output_value="100",
                   output_unit=" Orang "),
            action("T2", "KONTRAK", "pelatihan", "2025-02-10", beneficiaries="40", budget_planned_idr="1000",
                   budget_realized_idr="1500"),
            action("T3", "PKS", "pelatihan", "2025-03-10", beneficiaries="7", budget_planned_idr="500"),
            action("T4", "KB", "pelatihan", "2023-12-31", beneficiaries="1000"),
            action("T5", "KB", "pelatihan", "2026-07-01", beneficiaries="2000"),
            action("T6", "PKS", "volume", "2025-04-10", output_value="3", output_unit="ORANG"),
        ],
        "action_evidence": [
            {"action_id": key, "evidence_no": "1", "evidence_type": kind}
            for key, kind in (("T1", "daftar_hadir"), ("T2", "dpa_sp2d"), ("T3", "foto"), ("T4", "daftar_hadir"),
                              ("T5", "daftar_hadir"), ("T6", "data_transaksi"))
        ],
        "indicators": [
            {"indicator_id": "I1", "agreement_id": "KONTRAK", "promise_code": "kesejahteraan", "indicator_name": "Satu",
             "direction": "naik", "target_value": "10", "batch_id": "B1"},
            {"indicator_id": "I2", "agreement_id": "PKS", "promise_code": "daya_saing", "indicator_name": "Dua",
             "direction": "naik", "batch_id": "B1"},
        ],
        "indicator_values": [
            {"indicator_id": "I1", "measured_on": "2025-05-01", "value": "12", "evidence_type": "foto",
             "batch_id": "B1"},
        ],
    }  # fmt: skip
    return publish(rows, tmp_path_factory.mktemp("family")).warehouse


def test_a_contract_two_steps_down_counts_once_and_speaks_for_its_umbrella(family: Warehouse) -> None:
    filters = Filters(as_of=date(2026, 6, 30))
    now = family.run("outcomes/summary", filters).frame.iloc[0]
    assert now.assessable == 1, "the umbrella alone is in the population"
    assert (now.beneficiaries, now.beneficiaries_unproven) == (140, 7), "100 + 40 once each; 7 has a photograph only"
    assert now.with_target == 1, "the contract's indicator is the umbrella's too"
    assert (now.reached, now.reached_unproven) == (0, 1), "reached as they say, with a photograph"
    assert now.measured == 1, "T1 is an evidenced result of the chain"
    by_agency = family.run("outcomes/by_agency", filters).frame
    assert by_agency["beneficiaries"].sum() == 140


def test_nothing_before_the_signature_or_after_the_day_of_judging_counts(family: Warehouse) -> None:
    rows = family.run("rules/action_results", Filters(as_of=date(2026, 6, 30))).frame
    assert set(rows["action_id"]) == {"T1", "T2", "T3", "T6"}
    earlier = family.run("outcomes/summary", Filters(as_of=date(2025, 1, 31))).frame.iloc[0]
    assert earlier.beneficiaries == 100


def test_one_unit_is_one_row_however_it_is_written(family: Warehouse) -> None:
    outputs = family.run("outcomes/outputs", Filters(as_of=date(2026, 6, 30))).frame
    assert outputs[["output_unit", "output_value", "agreements"]].to_dict("records") == [
        {"output_unit": "orang", "output_value": 103.0, "agreements": 2}
    ]


def test_spending_above_the_plan_is_found_and_plans_without_spending_stand_apart(family: Warehouse) -> None:
    filters = Filters(as_of=date(2026, 6, 30))
    found = family.run("outcomes/findings", filters, kind_code="realisasi_melebihi_rencana").frame
    assert found[["agreement_id", "budget_planned_idr", "budget_realized_idr"]].to_dict("records") == [
        {"agreement_id": "KONTRAK", "budget_planned_idr": 1000.0, "budget_realized_idr": 1500.0}
    ]
    now = family.run("outcomes/summary", filters).frame.iloc[0]
    assert (now.planned_idr, now.realized_idr, now.planned_unproven_idr) == (1000, 1500, 500)


def test_a_profile_shows_the_indicators_and_results_of_its_chain(family: Warehouse) -> None:
    filters = Filters(as_of=date(2026, 6, 30))
    shown = family.run("agreements/indicators", filters, agreement_id="KB").frame
    assert set(shown["indicator_id"]) == {"I1", "I2"}
    assert not shown["is_own"].any()
    results = family.run("agreements/results", filters, agreement_id="PKS").frame.set_index(["result_code", "unit"])
    people = results.loc[("penerima_manfaat", "orang")]
    assert (people["amount"], people["amount_unproven"]) == (140, 7)
    assert results.loc[("keluaran", "orang"), "amount"] == 103


def test_a_promise_is_taken_from_the_indicators_only_when_they_name_one(family: Warehouse) -> None:
    rows = family.run("rules/action_results", Filters(as_of=date(2026, 6, 30))).frame.set_index("action_id")
    assert rows["promise_code"].to_dict() == {"T1": "kesejahteraan", "T2": "kesejahteraan", "T3": "daya_saing",
                                              "T6": "daya_saing"}  # fmt: skip

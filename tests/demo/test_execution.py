"""Coverage and the funnel of execution on the sample, computed a second time in plain Python."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pyarrow as pa
import pytest

from kerjasama.demo.generate import DEFAULT_REPORTING_ON
from kerjasama.domain import codes
from kerjasama.extracts.store import Store
from kerjasama.warehouse.engine import Warehouse
from kerjasama.warehouse.filters import Filters

DAYS = [DEFAULT_REPORTING_ON, date(2024, 2, 29)]
KINDS = {
    "perjanjian_kerja_sama": "pks",
    "kontrak": "pks",
    "nota_kesepakatan": "nk",
    "naskah_kerja_sama": "naskah",
    "kesepakatan_bersama": "kb",
}


class Told:
    """The facts of the sample as a person would lay them out, up to a day."""

    def __init__(self, sample: Mapping[str, pa.Table], day: date) -> None:
        self.day = day
        self.agreements = {row["agreement_id"]: row for row in sample["agreements"].to_pylist()}
        evidence: dict[str, set[str]] = defaultdict(set)
        for row in sample["action_evidence"].to_pylist():
            evidence[row["action_id"]].add(row["evidence_type"])
        self.actions: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in sample["actions"].to_pylist():
            first = self.agreements[self.root(row["agreement_id"])]["signed_earliest_on"]
            in_time = row["action_on"] <= day and (first is None or row["action_on"] >= first)
            if in_time and evidence[row["action_id"]] - set(codes.WEAK_EVIDENCE_TYPES):
                self.actions[row["agreement_id"]].append(row)
        self.items: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in sample["scope_items"].to_pylist():
            self.items[row["agreement_id"]].append(row)
        self.urusan: dict[str, set[str]] = defaultdict(set)
        for row in sample["agreement_urusan"].to_pylist():
            self.urusan[row["agreement_id"]].add(row["urusan_code"])
        self.children: dict[str, list[str]] = defaultdict(list)
        for key, row in self.agreements.items():
            if row["parent_agreement_id"]:
                self.children[row["parent_agreement_id"]].append(key)
        self.chains: dict[str, list[str]] = defaultdict(list)
        for key in self.agreements:
            self.chains[self.root(key)].append(key)

    def root(self, key: str) -> str:
        """Up the renewals to the first document."""
        while before := self.agreements[key]["supersedes_id"]:
            key = before
        return key

    def is_signed(self, key: str) -> bool:
        """Certainly signed by that day."""
        signed = self.agreements[key]["signed_latest_on"]
        return signed is not None and signed <= self.day

    def state(self, key: str, item: Mapping[str, Any]) -> str:
        """How far an item came."""
        alike = [
            (one, other)
            for one in self.chains[self.root(key)]
            for other in self.items[one]
            if other["item_text"].strip().lower() == item["item_text"].strip().lower()
            and (one != key or other["item_no"] == item["item_no"])
        ]
        level = 0
        possible = False
        for one, other in alike:
            level = max(level, self._own(one, other["item_no"]))
            for child in filter(self.is_signed, self.children[one]):
                naming = [c["item_no"] for c in self.items[child] if c["parent_item_no"] == other["item_no"]]
                if naming:
                    level = max(level, 2, *(self._own(child, number) for number in naming))
                affairs = self.urusan[child] | {c["urusan_code"] for c in self.items[child]}
                possible |= not naming and item["urusan_code"] in affairs
        if level >= 2:
            return "terlaksana" if level >= 3 else "komitmen"
        return "mungkin" if possible else "belum"

    def _own(self, key: str, number: int) -> int:
        single = len(self.items[key]) == 1
        return max(
            (
                action["ladder_level"]
                for action in self.actions[key]
                if action["scope_item_no"] == number or (action["scope_item_no"] is None and single)
            ),
            default=0,
        )


@pytest.fixture(scope="module", params=DAYS, ids=str)
def told(request: pytest.FixtureRequest, sample: Mapping[str, pa.Table]) -> Told:
    return Told(sample, request.param)


@pytest.fixture(scope="module")
def warehouse(store: Store) -> Warehouse:
    return Warehouse(store.current())


def test_every_item_is_covered_as_counted_by_hand(told: Told, warehouse: Warehouse) -> None:
    answer = warehouse.run_arrow("rules/scope_coverage", Filters(as_of=told.day), agreement_id=None).to_pylist()
    given = {(row["agreement_id"], row["item_no"]): row["state_code"] for row in answer}
    expected = {(key, item["item_no"]): told.state(key, item) for key, items in told.items.items() for item in items}
    assert given == expected
    assert {"terlaksana", "komitmen", "mungkin", "belum"} == set(expected.values())


def test_the_funnel_of_execution_is_the_one_counted_by_hand(told: Told, warehouse: Warehouse) -> None:
    expected: dict[tuple[str, str], int] = defaultdict(int)
    for chain in told.chains.values():
        documents = [key for key in chain if told.is_signed(key)]
        forms = [told.agreements[key]["doc_type"] for key in documents]
        if told.agreements[chain[0]]["declared_status"] == "proses":
            continue
        kinds = [KINDS[form] for form in forms if form in KINDS]
        if not kinds or kinds[0] == "kb":
            continue
        below = [child for key in chain for child in told.children[key]]
        acts = [action for key in [*chain, *below] for action in told.actions[key] if action["ladder_level"] >= 2]
        budgeted = any(
            action["action_type"] == "anggaran_dpa"
            or (action["budget_realized_idr"] or action["budget_planned_idr"] or 0) > 0
            for action in acts
        )
        for kind in ("semua", kinds[0]):
            expected[kind, "ditandatangani"] += 1
            expected[kind, "anggaran"] += budgeted
            expected[kind, "kegiatan"] += any(action["ladder_level"] >= 3 for action in acts)
            expected[kind, "hasil"] += any(action["ladder_level"] >= 4 for action in acts)
    frame = warehouse.run("execution/steps", Filters(as_of=told.day)).frame
    given = {(row.kind_code, row.step_code): row.reached for row in frame.itertuples() if row.step_code != "rencana"}
    assert given == dict(expected)


def test_late_renewals_and_outliving_agreements_are_the_ones_counted_by_hand(told: Told, warehouse: Warehouse) -> None:
    late, outliving = set(), set()
    for key, row in told.agreements.items():
        if not told.is_signed(key) or row["doc_type"] in ("addendum", "letter_of_intent", "rencana_kerja_sama"):
            continue
        ended_early = row["terminated_on"] is not None and row["terminated_on"] <= told.day
        for other in told.chains[told.root(key)]:
            renewal = told.agreements[other]
            if renewal["supersedes_id"] == key and renewal["doc_type"] != "addendum" and told.is_signed(other):
                is_late = row["end_on"] and renewal["signed_earliest_on"] > row["end_on"] + timedelta(days=1)
                if is_late and not ended_early and row["doc_type"] != "tidak_diketahui":
                    late.add(key)
        if row["parent_agreement_id"] and not ended_early:
            above = [
                told.agreements[one]
                for one in told.chains[told.root(row["parent_agreement_id"])]
                if told.is_signed(one) and told.agreements[one]["doc_type"] != "addendum"
            ]
            ends = [
                min(d for d in (one["end_on"], one["terminated_on"]) if d)
                if one["terminated_on"] and one["terminated_on"] <= told.day
                else one["end_on"]
                for one in above
            ]
            if ends and None not in ends and row["end_on"] and row["end_on"] > max(ends):
                outliving.add(key)
    frame = warehouse.run("rules/execution_state", Filters(as_of=told.day)).frame
    assert set(frame.loc[frame["renewal_code"] == "terlambat", "agreement_id"]) == late
    assert set(frame.loc[frame["days_beyond"].notna(), "agreement_id"]) == outliving
    assert late
    assert outliving


def test_child_agreements_name_items_that_their_umbrella_has(sample: Mapping[str, pa.Table]) -> None:
    parents = {row["agreement_id"]: row["parent_agreement_id"] for row in sample["agreements"].to_pylist()}
    items = sample["scope_items"].to_pylist()
    known = {(row["agreement_id"], row["item_no"]) for row in items}
    named = [row for row in items if row["parent_item_no"] is not None]
    assert len(named) > 300
    assert all((parents[row["agreement_id"]], row["parent_item_no"]) in known for row in named)
    silent = {key for key, parent in parents.items() if parent} - {row["agreement_id"] for row in named}
    assert silent, "some registers do not say"

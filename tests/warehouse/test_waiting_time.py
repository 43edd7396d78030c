"""How long each agreement waited: one case a row, and a count of the whole sample by other means than SQL."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest

from kerjasama.demo.commands import write_demo
from kerjasama.domain.codes import ACTION_LEVELS, WEAK_EVIDENCE_TYPES
from kerjasama.extracts.store import Store
from kerjasama.extracts.version import Version
from kerjasama.statistics import survival
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import world_rows
from tests.worlds import csv_rows, publish

CASES = csv_rows(Path(__file__).parent / "waiting_cases.csv")
DAY = date(2026, 10, 31)
POPULATION = {"kesepakatan_bersama", "nota_kesepakatan", "naskah_kerja_sama", "tidak_diketahui"}
WORKING = {"perjanjian_kerja_sama", "kontrak"}
LEVELS = (2, 3, 4)
WAITS = ("commitment_days", "execution_days", "result_days")


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    rows = [case for case in CASES if case["doc_type"]]
    return publish(world_rows(rows), tmp_path_factory.mktemp("cases")).warehouse


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_wait(cases: Warehouse, case: dict[str, str]) -> None:
    filters = Filters(as_of=date.fromisoformat(case["as_of"]))
    row = cases.run("follow_up/timed_agreements", filters, grouping_code="jenis", group_codes=None).frame
    found = row[row["agreement_id"] == case["case"]]
    assert (len(found) == 1) == (case["is_timed"] == "true"), case["why"]
    expected = [int(case[name]) if case[name] else None for name in ("waited", "commitment", "execution", "result")]
    for name, value in zip(("waited_days", *WAITS), expected, strict=True):
        if len(found):
            actual = found[name].iloc[0]
            assert (None if pd.isna(actual) else int(actual)) == value, f"{name}: {case['why']}"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Version:
    return write_demo(Store(tmp_path_factory.mktemp("sample")), 1_500, reporting_on=DAY)


class Counted:
    """The sample counted in Python from the tables of facts alone: no rule, no derived table."""

    def __init__(self, version: Version, as_of: date) -> None:
        self.as_of = as_of
        self.agreements = {row["agreement_id"]: row for row in _rows(version, "agreements")}
        proven = {
            row["action_id"] for row in _rows(version, "action_evidence")
            if row["evidence_type"] not in WEAK_EVIDENCE_TYPES
        }  # fmt: skip
        self.deeds: dict[str, list[tuple[date, int]]] = {}
        for row in _rows(version, "actions"):
            if ACTION_LEVELS[row["action_type"]] >= 2 and row["action_id"] in proven:
                deed = (row["action_on"], ACTION_LEVELS[row["action_type"]])
                self.deeds.setdefault(row["agreement_id"], []).append(deed)

    def waits(self) -> dict[str, tuple[int, dict[int, int | None]]]:
        """agreement -> (days watched, level -> days to its milestone)."""
        under: dict[str, list[str]] = {}
        for name, row in self.agreements.items():
            for above in {row["supersedes_id"], row["parent_agreement_id"]} - {None}:
                under.setdefault(above, []).append(name)
        return {
            name: self._wait(row, under) for name, row in self.agreements.items() if self._is_timed(row)
        }  # fmt: skip

    def _is_timed(self, row: dict[str, Any]) -> bool:
        earliest, latest = row["signed_earliest_on"], row["signed_latest_on"]
        form = row["doc_type"]
        is_meant = form in POPULATION or (form in WORKING and row["parent_agreement_id"] is None)
        if not is_meant or row["supersedes_id"] or earliest is None or latest is None or latest > self.as_of:
            return False
        return (earliest.year, earliest.month) == (latest.year, latest.month)

    def _wait(self, row: dict[str, Any], under: dict[str, list[str]]) -> tuple[int, dict[int, int | None]]:
        earliest = row["signed_earliest_on"]
        clock = earliest + timedelta(days=(row["signed_latest_on"] - earliest).days // 2)
        days: list[tuple[date, int]] = []
        seen, waiting = {row["agreement_id"]}, [row["agreement_id"]]
        while waiting:
            name = waiting.pop()
            days += self.deeds.get(name, [])
            other = self.agreements[name]
            is_child = self._chain_of(name) != row["agreement_id"]
            if is_child and other["doc_type"] in {*WORKING, "rencana_kerja", "rencana_kerja_sama"}:
                signed = other["signed_on"] or other["signed_latest_on"]
                days += [(signed, 2)] if signed else []
            below = [one for one in under.get(name, []) if one not in seen]
            seen |= set(below)
            waiting += below
        came = [(day, level) for day, level in days if earliest <= day <= self.as_of]
        first = {level: min((day for day, reached in came if reached >= level), default=None) for level in LEVELS}
        waits = {level: None if day is None else max((day - clock).days, 0) for level, day in first.items()}
        return (self.as_of - clock).days, waits

    def _chain_of(self, name: str) -> str:
        while (before := self.agreements[name]["supersedes_id"]) is not None:
            name = before
        return name


def _rows(version: Version, table: str) -> list[dict[str, Any]]:
    return pq.read_table(version.path / f"{table}.parquet").to_pylist()


@pytest.mark.parametrize("as_of", [DAY, date(2024, 2, 29)], ids=["its own day", "a day in the past"])
def test_the_sample_counted_in_python_gives_the_same_waits_and_the_same_curve(sample: Version, as_of: date) -> None:
    counted = Counted(sample, as_of).waits()
    warehouse = Warehouse(sample)
    frame = warehouse.run("follow_up/timed_agreements", Filters(as_of=as_of), grouping_code="jenis", group_codes=None)
    asked = {
        row.agreement_id: (
            row.waited_days,
            {level: None if pd.isna(days) else int(days)
             for level, days in zip(LEVELS, (row.commitment_days, row.execution_days, row.result_days), strict=True)},
        )
        for row in frame.frame.itertuples()
    }  # fmt: skip
    assert len(counted) > 300
    assert sum(waits[3] is not None for _watched, waits in counted.values()) > 50, "there is something to compare"
    assert asked == counted

    waits = warehouse.run("follow_up/waiting_times", Filters(as_of=as_of)).frame
    found = survival.summary(waits, [365], ["ladder_level"]).set_index("ladder_level")
    for level in LEVELS:
        durations = [(waits[level], True) if waits[level] is not None else (watched, False)
                     for watched, waits in counted.values()]  # fmt: skip
        assert found.loc[level, "share_365"] == pytest.approx(_kaplan_meier(durations, 365), abs=1e-12)
        assert found.loc[level, "at_risk_365"] == sum(days >= 365 for days, _came in durations)


def _kaplan_meier(durations: list[tuple[int, bool]], until: int) -> float:
    """The share by that day, from the definition: one factor for each day on which something came."""
    still = 1.0
    for day in sorted({days for days, came in durations if came and days <= until}):
        risk = sum(days >= day for days, _came in durations)
        still *= 1 - sum(came and days == day for days, came in durations) / risk
    return 1 - still


@pytest.mark.parametrize("by", ["tahun", "jenis", "naskah", "provinsi", "perangkat_daerah"])
def test_the_groups_hold_everyone_and_each_once_but_by_province(sample: Version, by: str) -> None:
    warehouse, filters = Warehouse(sample), Filters(as_of=DAY)
    timed = warehouse.run("follow_up/population", filters).frame["timed"].iloc[0]
    rows = warehouse.run("follow_up/waiting_times_by_group", filters, grouping_code=by, milestone_level=3).frame
    assert (rows["agreements"].sum() == timed) or (by == "provinsi" and rows["agreements"].sum() > timed)
    members = warehouse.run("follow_up/timed_agreements", filters, grouping_code=by, group_codes=None).frame
    assert len(members) == timed, "an agreement between two provinces is listed once"
    one = rows["group_code"].iloc[-1]
    listed = warehouse.run("follow_up/timed_agreements", filters, grouping_code=by, group_codes=[one]).frame
    assert len(listed) == rows.loc[rows["group_code"] == one, "agreements"].sum()
    assert (
        listed["execution_days"].notna().sum()
        == rows.loc[(rows["group_code"] == one) & rows["is_event"], "agreements"].sum()
    )


def test_an_agency_is_named_without_its_region(sample: Version) -> None:
    rows = Warehouse(sample).run(
        "follow_up/waiting_times_by_group", Filters(as_of=DAY), grouping_code="perangkat_daerah", milestone_level=3
    )
    names = set(rows.frame["group_code"])
    assert "Dinas Kesehatan" in names
    assert not any(" Kabupaten " in name or " Provinsi " in name for name in names)


def test_all_counts_add_up(sample: Version) -> None:
    row = Warehouse(sample).run("follow_up/population", Filters(as_of=DAY)).frame.iloc[0]
    assert row["population"] == row["renewals"] + row["undated"] + row["timed"]
    assert row["timed"] >= row["committed"] >= row["executed"] >= row["resulted"] > 0

"""Report duties on a national sample, computed a second time without SQL; and sums that agree with each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from kerjasama.demo.commands import write_demo
from kerjasama.extracts.store import Store
from kerjasama.warehouse import Filters, Thresholds, Warehouse

DAY = date(2026, 10, 31)
COUNT = 7
CARRIES = {
    "kesepakatan_bersama", "nota_kesepakatan", "naskah_kerja_sama", "perjanjian_kerja_sama", "kontrak", "perpanjangan",
}  # fmt: skip
FOREIGN = {"KSDPL", "KSDLL_LAINNYA", "KSDLL_PENERUSAN"}
GROUPS = ("wilayah", "provinsi", "perangkat_daerah")
COUNTS = ["owed", "due", "on_time", "late", "missing", "early", "not_due", "unknown"]
Sample = tuple[Warehouse, list[dict[str, Any]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """A small national sample, its facts and its reports as plain rows."""
    version = write_demo(Store(tmp_path_factory.mktemp("sample")), 1_500, reporting_on=DAY)
    tables = [
        pd.read_parquet(version.path / f"{name}.parquet").astype(object) for name in ("agreement_facts", "reports")
    ]
    facts, reports = ([_plain(row) for row in table.to_dict("records")] for table in tables)
    return Warehouse(version), facts, reports


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Missing values as None, days as days."""
    made = {}
    for name, value in row.items():
        if isinstance(value, pd.Timestamp):
            made[name] = value.date()
        else:
            made[name] = (
                None if not isinstance(value, str) and pd.api.types.is_scalar(value) and pd.isna(value) else value
            )
    return made


def _periods(day: date) -> Iterator[tuple[int, int]]:
    year, semester = day.year, 1 if day.month <= 6 else 2
    for _step in range(COUNT):
        yield year, semester
        year, semester = (year, 1) if semester == 2 else (year - 1, 2)


def _span(year: int, period: str) -> tuple[date, date]:
    return {
        "1": (date(year, 1, 1), date(year, 6, 30)),
        "2": (date(year, 7, 1), date(year, 12, 31)),
        "tahunan": (date(year, 1, 1), date(year, 12, 31)),
    }[period]


def _computed(facts: list[dict[str, Any]], reports: list[dict[str, Any]], day: date, days: int) -> dict[Any, Any]:
    """(agreement, year, period) -> (state, due day, day of arrival) of every report that is owed."""
    by_id = {fact["agreement_id"]: fact for fact in facts}

    def begins(fact: dict[str, Any]) -> date | None:
        if fact["signed_latest_on"] is None or fact["signed_latest_on"] > day:
            return None
        return max(fact["signed_latest_on"], fact["start_on"] or fact["signed_latest_on"])

    chains: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for fact in facts:
        if fact["doc_type"] in CARRIES and begins(fact):
            chains[fact["root_agreement_id"]].append((begins(fact), fact["agreement_id"]))  # type: ignore[arg-type]
    filed: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    reporting = set()
    for report in reports:
        about = by_id[report["agreement_id"]]
        if report["submitted_on"] and report["submitted_on"] <= day:
            reporting.add(about["register_name"])
        family = by_id[about["parent_agreement_id"]] if about["parent_agreement_id"] else about
        filed[family["root_agreement_id"], report["period_year"], report["period"]].append(report)
    owed = {}
    for fact in facts:
        begin, foreign = begins(fact), fact["coop_type"] in FOREIGN
        if (
            begin is None
            or begin > day
            or fact["parent_agreement_id"]
            or fact["doc_type"] not in CARRIES
            or fact["coop_type"] in ("LUAR_KSD", "PERTEK")
        ):
            continue
        end = fact["end_on"]
        if end is None and fact["end_method"] == "unknown":
            over = fact["declared_status"] in ("berakhir", "diakhiri")
            end = fact["signed_latest_on"] + timedelta(days=0 if over else 1826)
        if fact["terminated_on"] and fact["terminated_on"] <= day:
            end = min(end or fact["terminated_on"], fact["terminated_on"])
        for year, semester in _periods(day):
            if foreign and semester == 1:
                continue
            period = "tahunan" if foreign else str(semester)
            first, last = _span(year, period)
            if last < (date(2020, 5, 22) if foreign else date(2020, 4, 14)):
                continue  # before P25, P22
            later = [
                start
                for start, name in chains[fact["root_agreement_id"]]
                if (start, name) > (begin, fact["agreement_id"]) and start < last
            ]
            if begin >= last or later or (end and end <= first):
                continue
            named = filed[fact["root_agreement_id"], year, period]
            usual = last + timedelta(
                days=days if not foreign else (7 if len(fact["lead_region_code"] or "") > 2 else 14)
            )
            due = max([report["due_on"] for report in named if report["due_on"]], default=usual)
            came = [report["submitted_on"] for report in named if report["submitted_on"]]
            came = [arrival for arrival in came if first <= arrival <= day]
            if came:
                state = "tepat_waktu" if min(came) <= due else "terlambat"
            elif fact["register_name"] not in reporting:
                state = "tidak_diketahui"
            else:
                state = "belum_masuk" if day > due else "belum_jatuh_tempo"
            owed[fact["agreement_id"], year, period] = (state, due, min(came) if came else None)
    return owed


@pytest.mark.parametrize(
    ("day", "days"),
    [(DAY, 31), (date(2026, 7, 15), 31), (date(2025, 1, 10), 60), (date(2023, 12, 31), 0), (date(2021, 1, 1), 31)],
)
def test_the_rule_agrees_with_a_second_computation(sample: Sample, day: date, days: int) -> None:
    warehouse, facts, reports = sample
    filters = Filters(as_of=day, thresholds=Thresholds(report_due_days=days))
    rows = warehouse.run("rules/report_duties", filters, period_count=COUNT).frame
    answered = {
        (row.agreement_id, row.period_year, row.period): (row.state, row.due_on, row.submitted_on or None)
        for row in rows[rows["state"] != "tidak_wajib"].itertuples()
    }
    computed = _computed(facts, reports, day, days)
    assert len(computed) > 20
    assert answered == computed


def test_the_sample_holds_every_state_and_offices_that_never_report(sample: Sample) -> None:
    warehouse = sample[0]
    rows = warehouse.run("rules/report_duties", Filters(as_of=DAY), period_count=COUNT).frame
    assert set(rows["state"]) == {"tepat_waktu", "terlambat", "belum_masuk", "belum_jatuh_tempo", "tidak_wajib"}
    never = warehouse.run("reports/never_reported", Filters(as_of=DAY), period_count=COUNT, group_code="wilayah").frame
    assert 0 < len(never) < never["owing_groups"].iloc[0]
    assert warehouse.run("reports/foreign_agreements", Filters(as_of=DAY), period_count=COUNT).frame["is_refusal"].any()


NARROWED = [{}, {"provinces": ("33", "35")}, {"coop_types": ("SINERGI", "KSDPL")}, {"signed_years": (2023, 2024)}]


@pytest.mark.parametrize("narrowed", NARROWED, ids=str)
@pytest.mark.parametrize("group", GROUPS)
def test_the_matrix_adds_up_to_the_semesters_and_to_the_single_rows(
    sample: Sample, group: str, narrowed: dict[str, Any]
) -> None:
    warehouse, filters = sample[0], Filters(as_of=DAY, **narrowed)
    rows = warehouse.run("rules/report_duties", filters, period_count=COUNT).frame
    periods = warehouse.run("reports/by_period", filters, period_count=COUNT).frame
    matrix = warehouse.run("reports/matrix", filters, period_count=COUNT, group_code=group).frame
    sums = matrix.groupby(["period_year", "semester"])[COUNTS].sum()
    assert sums.to_dict() == periods.set_index(["period_year", "semester"])[COUNTS].to_dict()
    states = Counter(rows["state"])
    assert periods["missing"].sum() == states["belum_masuk"] > 0
    assert periods["late"].sum() == states["terlambat"]
    assert periods["on_time"].sum() + periods["early"].sum() == states["tepat_waktu"]
    assert periods["not_due"].sum() == states["belum_jatuh_tempo"]
    assert periods["exempt"].sum() == states["tidak_wajib"]
    assert (periods["due"] == periods["on_time"] + periods["late"] + periods["missing"]).all()
    assert (periods["owed"] == periods["due"] + periods["early"] + periods["not_due"]).all()


@pytest.mark.parametrize("group", GROUPS)
def test_what_each_group_owes_is_what_its_row_of_the_matrix_says(sample: Sample, group: str) -> None:
    warehouse, filters = sample[0], Filters(as_of=DAY)
    asked = {"period_count": COUNT, "group_code": group}
    matrix = warehouse.run("reports/matrix", filters, **asked).frame
    missing = matrix.groupby("group_key", sort=False)["missing"].sum()
    for key in [*missing.index[:4], missing.index[-1]]:
        owed = warehouse.run("reports/owed", filters, **asked, group_key=key, row_limit=None).frame
        assert len(owed) == missing[key]
        assert owed["days_late"].is_monotonic_decreasing
    everything = warehouse.run("reports/owed", filters, **asked, group_key=None, row_limit=20).frame
    assert len(everything) == 20
    assert everything["overdue"].iloc[0] == missing.sum()
    never = warehouse.run("reports/never_reported", filters, **asked).frame
    flagged = matrix[matrix["has_never_reported"]]
    assert list(never["group_key"]) == sorted(set(flagged["group_key"]), key=list(never["group_key"]).index)
    assert list(never["missing"]) == [missing[key] for key in never["group_key"]]


def test_the_worst_come_first(sample: Sample) -> None:
    matrix = sample[0].run("reports/matrix", Filters(as_of=DAY), period_count=COUNT, group_code="wilayah").frame
    groups = matrix.drop_duplicates("group_key")
    assert groups["has_never_reported"].is_monotonic_decreasing
    rest = groups[~groups["has_never_reported"] & (groups["group_due"] > 0)]
    assert (rest["group_came"] / rest["group_due"]).is_monotonic_increasing


@pytest.mark.parametrize("group", GROUPS)
def test_behind_those_that_never_reported_stand_their_agreements(sample: Sample, group: str) -> None:
    warehouse, filters = sample[0], Filters(as_of=DAY)
    never = warehouse.run("reports/never_reported", filters, period_count=COUNT, group_code=group).frame
    duties = warehouse.run("reports/duty_agreements", filters, period_count=COUNT, group_code=group).frame
    overdue = duties[(duties["state"] == "belum_masuk") & duties["group_key"].isin(never["group_key"])]
    assert overdue.groupby("group_key")["agreement_id"].nunique().to_dict() == dict(
        zip(never["group_key"], never["agreements"], strict=True)
    )


@pytest.mark.parametrize("day", [date(2023, 6, 30), date(2026, 1, 10), DAY])
def test_a_year_without_reports_is_the_same_among_the_legal_terms(sample: Sample, day: date) -> None:
    warehouse, filters = sample[0], Filters(as_of=day)
    foreign = warehouse.run("reports/foreign_agreements", filters, period_count=COUNT).frame
    terms = {"clock_code": "setahun_tanpa_laporan", "clock_states": ["lewat"]}
    lapsed = warehouse.run("deadlines/terms", filters, **terms).frame
    assert set(foreign.loc[foreign["is_refusal"], "agreement_id"]) == set(lapsed["agreement_id"])
    assert len(lapsed) or day < DAY

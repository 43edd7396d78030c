"""Turns a row of report_cases.csv into an agreement with what it renews, its child and its reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tests.queries.rules.cases import BATCH, Rows, agreement, ending, items


def world_rows(cases: Iterable[Mapping[str, str]]) -> Rows:
    """Rows of text for every table, one agreement per case (named like it) and what hangs on it."""
    rows: Rows = defaultdict(list)
    rows["import_batches"].append(dict(BATCH))
    for case in cases:
        _add(rows, case)
    return rows


def subject(case: Mapping[str, str]) -> tuple[str, int, str]:
    """(agreement, year, period) that a case is about: its own, its root's or its child's."""
    *part, period = case["period"].split()
    year, _dash, name = period.partition("-")
    return "_".join([case["case"], *part]), int(year), name


def _add(rows: Rows, case: Mapping[str, str]) -> None:
    name = case["case"]
    place = {"lead_region_code": case["lead"], "register_name": f"Register {case['register']}"}
    kind = (case["doc_type"], case["coop_type"])
    own = agreement(name, *kind, case["signed"], case["declared"]) | ending(case["end"]) | place
    own["start_on"] = case["start"]
    if case["terminated"]:
        own["terminated_on"], own["termination_reason"] = case["terminated"].split()
    if case["renews"]:
        span, *reported = case["renews"].split(" ", 1)
        signed, until = span.split("..")
        root = agreement(f"{name}_root", "kesepakatan_bersama", case["coop_type"], signed, "berakhir")
        rows["agreements"].append(root | ending(until) | place)
        own["supersedes_id"] = root["agreement_id"]
        _report(rows, root["agreement_id"], "".join(reported))
    rows["agreements"].append(own)
    _report(rows, name, case["reports"])
    if case["child_reports"]:
        child = agreement(f"{name}_child", "perjanjian_kerja_sama", case["coop_type"], case["signed"], "berlaku")
        rows["agreements"].append(child | ending(case["end"]) | place | {"parent_agreement_id": name})
        _report(rows, child["agreement_id"], case["child_reports"])


def _report(rows: Rows, name: str, text: str) -> None:
    """`2025-2 2026-01-20 due=2026-01-31; ...`: period, day of arrival (- for none), recorded due day."""
    for number, item in enumerate(items(text), 1):
        period, day, *due = item.split()
        year, _dash, part = period.partition("-")
        rows["reports"].append(
            {"report_id": f"{name}_r{number}", "agreement_id": name, "period_year": year, "period": part,
             "submitted_on": day.strip("-") and day, "due_on": "".join(due).removeprefix("due="),
             "no_activity_declared": "false"}
        )  # fmt: skip

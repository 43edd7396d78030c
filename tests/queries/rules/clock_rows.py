"""Turns a row of clock_cases.csv into an agreement with its stages, papers, reports, renewal and successor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tests.queries.rules.cases import BATCH, Rows

REGISTER = "Register contoh"


def world_rows(cases: Iterable[Mapping[str, str]]) -> Rows:
    """Rows of text for every table, one agreement per case, named like it. One more agreement reports in REGISTER."""
    rows: Rows = defaultdict(list)
    rows["import_batches"].append(dict(BATCH))
    rows["agreements"].append(_agreement("reporter", "PERTEK", "perjanjian_kerja_sama", "2020-01-06", "", REGISTER))
    rows["reports"].append(_report("reporter", 0, "2020", "1", "2020-07-10"))
    for case in cases:
        _add(rows, case)
    return rows


def _add(rows: Rows, case: Mapping[str, str]) -> None:
    name, register = case["case"], case["register"] or REGISTER
    own = _agreement(name, case["coop_type"], case["doc_type"], case["signed"], case["end"], register)
    if case["lead"]:
        own["lead_region_code"] = case["lead"]
    if case["needs_dprd"]:
        own["needs_dprd"] = case["needs_dprd"]
    if case["terminated"]:
        own |= {"terminated_on": case["terminated"], "termination_reason": "kesepakatan_para_pihak"}
    rows["agreements"].append(own)
    if case["renewed"]:
        renewal = _agreement(f"{name}_next", case["coop_type"], case["doc_type"], case["renewed"], "", register)
        rows["agreements"].append(renewal | {"supersedes_id": name})
    if case["followed"]:
        naskah = _agreement(f"{name}_naskah", case["coop_type"], "naskah_kerja_sama", case["followed"], "", register)
        rows["agreements"].append(naskah | {"parent_agreement_id": name})
    for number, stage in enumerate(_items(case["stages"]), 1):
        day, code, status = stage.split()
        rows["stage_events"].append(
            {"event_id": f"{name}_e{number}", "agreement_id": name, "stage_code": code, "stage_status": status,
             "event_on": day}
        )  # fmt: skip
    for number, paper in enumerate(_items(case["papers"]), 1):
        day, kind = paper.split()
        rows["documents"].append(
            {"document_id": f"{name}_d{number}", "agreement_id": name, "document_type": kind, "document_on": day}
        )
    for number, report in enumerate(_items(case["reports"]), 1):
        year, period, day = report.split()
        rows["reports"].append(_report(name, number, year, period, day))


def _report(name: str, number: int, year: str, period: str, day: str) -> dict[str, str]:
    return {"report_id": f"{name}_r{number}", "agreement_id": name, "period_year": year, "period": period,
            "submitted_on": day, "no_activity_declared": "false"}  # fmt: skip


def _agreement(name: str, coop_type: str, doc_type: str, signed: str, end: str, register: str) -> dict[str, str]:
    row = {"agreement_id": name, "title": name, "doc_type": doc_type, "coop_type": coop_type, "batch_id": "B1",
           "declared_status": "berlaku" if signed else "proses", "register_name": register}  # fmt: skip
    if end in ("open_ended", "auto_renew"):
        row["end_method"] = end
    else:
        row |= {"end_on": end, "end_method": "written"} if end else {"end_method": "unknown"}
    if not signed:
        return row | {"date_quality": "missing"}
    if len(signed) == 4:
        days = {"signed_earliest_on": f"{signed}-01-01", "signed_latest_on": f"{signed}-12-31"}
        return row | {"date_quality": "year"} | days
    days = {"signed_on": signed, "signed_earliest_on": signed, "signed_latest_on": signed}
    return row | {"date_quality": "exact"} | days


def _items(text: str) -> list[str]:
    return [item.strip() for item in text.split(";") if item.strip()]

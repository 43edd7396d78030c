"""Turns a row of status_cases.csv into an agreement with its chain, children, actions and reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

Rows = dict[str, list[dict[str, str]]]
BATCH = {
    "batch_id": "B1", "kind": "register", "register_name": "Register contoh", "file_name": "kasus.csv",
    "file_sha256": "0", "imported_at": "2026-06-30 00:00:00", "reporting_on": "2026-06-30",
    "reporting_on_source": "declared", "rows_read": "0", "rows_written": "0", "rows_refused": "0", "is_sample": "true",
}  # fmt: skip


def world_rows(cases: Iterable[Mapping[str, str]]) -> Rows:
    """Rows of text for every table, one agreement per case (named like it) and what hangs on it."""
    rows: Rows = defaultdict(list)
    rows["import_batches"].append(dict(BATCH))
    for case in cases:
        _add(rows, case)
    return rows


def _add(rows: Rows, case: Mapping[str, str]) -> None:
    name = case["case"]
    own = agreement(name, case["doc_type"], case["coop_type"], case["signed"], case["declared"]) | ending(case["end"])
    if case["terminated"]:
        own["terminated_on"], own["termination_reason"] = case["terminated"].split()
    if case["renews"]:
        signed, end = case["renews"].split("..")
        root = agreement(f"{name}_root", case["doc_type"], case["coop_type"], signed, "berakhir")
        rows["agreements"].append(root | ending(end))
        own["supersedes_id"] = root["agreement_id"]
    rows["agreements"].append(own)
    for number, signed in enumerate(case["children"].split(), 1):
        child = agreement(f"{name}_child{number}", "perjanjian_kerja_sama", case["coop_type"], signed, "berlaku")
        rows["agreements"].append(child | ending("") | {"parent_agreement_id": name})
    for number, stage in enumerate(items(case["stages"]), 1):
        day, code = stage.split()
        rows["stage_events"].append(
            {"event_id": f"{name}_e{number}", "agreement_id": name, "stage_code": code, "stage_status": "selesai",
             "event_on": day}
        )  # fmt: skip
    for number, action in enumerate(items(case["actions"]), 1):
        day, kind, *evidence = action.split()
        action_id = f"{name}_a{number}"
        rows["actions"].append({"action_id": action_id, "agreement_id": name, "action_type": kind, "action_on": day})
        for evidence_no, evidence_type in enumerate("+".join(evidence).split("+") if evidence else (), 1):
            rows["action_evidence"].append(
                {"action_id": action_id, "evidence_no": str(evidence_no), "evidence_type": evidence_type}
            )
    for number, report in enumerate(items(case["reports"]), 1):
        day, *word = report.split()
        rows["reports"].append(
            {"report_id": f"{name}_r{number}", "agreement_id": name, "period_year": day[:4], "period": "tahunan",
             "submitted_on": day, "no_activity_declared": "true" if word == ["nihil"] else "false"}
        )  # fmt: skip


def agreement(name: str, doc_type: str, coop_type: str, signed: str, declared: str) -> dict[str, str]:
    row = {"agreement_id": name, "title": name, "doc_type": doc_type, "coop_type": coop_type, "batch_id": "B1",
           "declared_status": declared}  # fmt: skip
    if not signed:
        return row | {"date_quality": "missing"}
    if ".." in signed:
        earliest, latest = signed.split("..")
        return row | {"date_quality": "ambiguous", "signed_earliest_on": earliest, "signed_latest_on": latest}
    if len(signed) == 4:
        days = {"signed_earliest_on": f"{signed}-01-01", "signed_latest_on": f"{signed}-12-31"}
        return row | {"date_quality": "year"} | days
    days = {"signed_on": signed, "signed_earliest_on": signed, "signed_latest_on": signed}
    return row | {"date_quality": "exact"} | days


def ending(text: str) -> dict[str, str]:
    if text in ("open_ended", "auto_renew"):
        return {"end_method": text}
    return {"end_on": text, "end_method": "written"} if text else {"end_method": "unknown"}


def items(text: str) -> list[str]:
    return [item.strip() for item in text.split(";") if item.strip()]

"""Turns the rows of execution_cases.csv into one world: a row is a document, and may name others as parent or past."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tests.queries.rules.cases import BATCH, Rows


def world_rows(cases: Iterable[Mapping[str, str]]) -> Rows:
    """Rows of text for every table; a case that is judged on a second day stands once."""
    rows: Rows = defaultdict(list)
    rows["import_batches"].append(dict(BATCH))
    seen = set()
    for case in cases:
        name = case["case"]
        if name in seen:
            continue
        seen.add(name)
        rows["agreements"].append(_agreement(case))
        for number, action in enumerate(_items(case["actions"]), 1):
            day, kind, evidence = action.split()
            action_id = f"{name}_a{number}"
            rows["actions"].append(
                {"action_id": action_id, "agreement_id": name, "action_type": kind, "action_on": day}
            )
            rows["action_evidence"].append({"action_id": action_id, "evidence_no": "1", "evidence_type": evidence})
        for number, report in enumerate(_items(case["reports"]), 1):
            day, _word = report.split()
            rows["reports"].append(
                {"report_id": f"{name}_r{number}", "agreement_id": name, "period_year": day[:4], "period": "1",
                 "submitted_on": day, "no_activity_declared": "true"}
            )  # fmt: skip
        for number, paper in enumerate(_items(case["papers"]), 1):
            day, kind = paper.split()
            rows["documents"].append(
                {"document_id": f"{name}_d{number}", "agreement_id": name, "document_type": kind, "document_on": day}
            )
    return rows


def _agreement(case: Mapping[str, str]) -> dict[str, str]:
    row = {
        "agreement_id": case["case"], "title": case["case"], "doc_type": case["doc_type"],
        "coop_type": case["coop_type"], "batch_id": "B1", "declared_status": "berlaku",
        "parent_agreement_id": case["parent"], "supersedes_id": case["renews"],
    }  # fmt: skip
    signed, end = case["signed"], case["end"]
    if len(signed) == 4:
        row |= {"date_quality": "year", "signed_earliest_on": f"{signed}-01-01", "signed_latest_on": f"{signed}-12-31"}
    else:
        row |= {"date_quality": "exact", "signed_on": signed, "signed_earliest_on": signed, "signed_latest_on": signed}
    if end == "open_ended":
        row["end_method"] = end
    else:
        row |= {"end_on": end, "end_method": "written"} if end else {"end_method": "unknown"}
    if case["terminated"]:
        row["terminated_on"], row["termination_reason"] = case["terminated"].split()
    return row


def _items(text: str) -> list[str]:
    return [item for item in text.split(";") if item]

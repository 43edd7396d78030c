"""Turns a row of decision_finding_cases.csv into an agreement with its umbrella, papers, actions and reports.

Each case is a register of its own, so that one without a report is silent whatever the others hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tests.queries.rules.cases import BATCH, Rows, agreement, ending, items


def world_rows(cases: Iterable[Mapping[str, str]]) -> Rows:
    """Rows of text for every table, one agreement per case, named like it."""
    rows: Rows = defaultdict(list)
    rows["import_batches"].append(dict(BATCH))
    for case in cases:
        _add(rows, case)
    return rows


def _add(rows: Rows, case: Mapping[str, str]) -> None:
    name = case["case"]
    place = {"lead_region_code": case["lead"], "register_name": name}
    own = agreement(
        name, case["doc_type"], case["coop_type"], case["signed"], "berlaku" if case["signed"] else "proses"
    )
    own |= ending(case["end"]) | place
    if case["end"] and case["end"] < "2026-06-30":
        own["declared_status"] = "berakhir"
    if case["umbrella_end"]:
        own["parent_agreement_id"] = f"{name}_umbrella"
        umbrella = agreement(f"{name}_umbrella", "kesepakatan_bersama", case["coop_type"], "2022-01-01", "berlaku")
        rows["agreements"].append(umbrella | ending(case["umbrella_end"]) | place)
    rows["agreements"].append(own)
    for number, paper in enumerate(items(case["papers"]), 1):
        day, kind = paper.split()
        rows["documents"].append(
            {"document_id": f"{name}_d{number}", "agreement_id": name, "document_type": kind, "document_on": day}
        )
    for number, action in enumerate(items(case["actions"]), 1):
        day, kind, evidence = action.split()
        action_id = f"{name}_a{number}"
        rows["actions"].append({"action_id": action_id, "agreement_id": name, "action_type": kind, "action_on": day})
        rows["action_evidence"].append({"action_id": action_id, "evidence_no": "1", "evidence_type": evidence})
    for number, report in enumerate(items(case["reports"]), 1):
        period, day, *word = report.split()
        year, _dash, part = period.partition("-")
        rows["reports"].append(
            {"report_id": f"{name}_r{number}", "agreement_id": name, "period_year": year, "period": part,
             "submitted_on": day, "no_activity_declared": "true" if word == ["nihil"] else "false"}
        )  # fmt: skip

"""Random worlds, and the same worlds without what is dated after a day."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from kerjasama.domain import codes
from kerjasama.domain.stages import STAGES
from tests.queries.rules.cases import world_rows

Row = dict[str, str]
Rows = dict[str, list[Row]]
ELSEWHERE = "X000"  # an agreement in the making, on which a later child hangs instead
_REGIONS = ("31", "32", "33", "33.05", "33.74", "32.73", "31.71")


def random_world(seed: int, agreements: int = 120) -> Rows:
    """Agreements thrown together: forms, dates of every quality, chains, children, stages, papers, actions, reports."""
    dice = random.Random(seed)

    def day(first: int = 2018) -> str:
        return (date(first, 1, 1) + timedelta(days=dice.randrange(365 * (2028 - first)))).isoformat()

    def some(text: str, chance: float) -> str:
        return text if dice.random() < chance else ""

    cases = []
    for number in range(agreements):
        actions = [
            f"{day()} {dice.choice(list(codes.ACTION_LEVELS))} {some(dice.choice(codes.EVIDENCE_TYPES), 0.8)}".strip()
            for _ in range(dice.choice((0, 0, 1, 2, 4)))
        ]
        cases.append(
            {
                "case": f"N{number:03}",
                "doc_type": dice.choice((*codes.DOC_TYPES, "kesepakatan_bersama", "nota_kesepakatan")),
                "coop_type": dice.choice(codes.COOP_TYPES),
                "signed": dice.choice((day(), day(), day(), day(), str(dice.randrange(2018, 2028)), "")),
                "end": dice.choice(("", "open_ended", day(2020), day(2020))),
                "terminated": some(f"{day(2020)} {dice.choice(codes.TERMINATION_REASONS)}", 0.15),
                "renews": some(f"{day()}..{day()}", 0.1),
                "declared": dice.choice(codes.DECLARED_STATUSES),
                "stages": "",
                "actions": ";".join(actions),
                "children": some(day(), 0.3),
                "reports": ";".join(f"{day()} {some('nihil', 0.4)}" for _ in range(dice.choice((0, 0, 1, 2)))),
            }
        )
    rows = world_rows(cases)
    making = {"doc_type": "kesepakatan_bersama", "coop_type": "KSDPK", "declared_status": "proses"}
    undated = {"date_quality": "missing", "end_method": "unknown", "batch_id": "B1"}
    rows["agreements"].append({"agreement_id": ELSEWHERE, "title": ELSEWHERE} | making | undated)
    for number, agreement in enumerate(rows["agreements"]):
        agreement["lead_region_code"] = dice.choice(_REGIONS)
        agreement["lead_agency"] = dice.choice(("Dinas Satu", "Dinas Dua", ""))
        stages = STAGES.get(agreement["coop_type"], ())
        count = dice.choice((0, 0, 1, 3)) if stages else 0
        if count and not agreement.get("signed_earliest_on"):
            agreement["declared_status"] = "proses"  # in the making today, and so on every day before
        # Each stage once: of one that was finished twice only the last day is kept.
        for place, stage in enumerate(dice.sample(stages, min(count, len(stages)))):
            rows["stage_events"].append(
                {
                    "event_id": f"E{number}_{place}",
                    "agreement_id": agreement["agreement_id"],
                    "stage_code": stage.code,
                    "stage_status": dice.choice(codes.STAGE_STATUSES),
                    "event_on": day(),
                }
            )
        if dice.random() < 0.3:
            paper = {"document_id": f"D{number}", "agreement_id": agreement["agreement_id"], "document_on": day()}
            rows["documents"].append(paper | {"document_type": dice.choice(codes.DOCUMENT_TYPES), "is_signed": "true"})
    for report in rows["reports"]:
        report["due_on"] = some(day(), 0.5)
    return rows


def without_later_facts(rows: Mapping[str, Iterable[Row]], day: date) -> tuple[Rows, set[str]]:
    """(the world as it could have been recorded on that day, what was signed only later).

    Actions, papers, stages, early ends and reports that came later are gone; a report that was due already is still
    awaited. What was signed later hangs on another parent, and its days are other ones: all that is known is that it is
    to come.
    """
    last = day.isoformat()
    kept: Rows = {name: [dict(row) for row in table] for name, table in rows.items()}
    later = {row["agreement_id"] for row in kept["agreements"] if row.get("signed_earliest_on", "") > last}
    kept["agreements"] = [_agreement(row, last, row["agreement_id"] in later) for row in kept["agreements"]]
    kept["actions"] = [row for row in kept["actions"] if row["action_on"] <= last]
    actions = {row["action_id"] for row in kept["actions"]}
    kept["action_evidence"] = [row for row in kept["action_evidence"] if row["action_id"] in actions]
    kept["stage_events"] = [row for row in kept["stage_events"] if row["event_on"] <= last]
    kept["documents"] = [row for row in kept["documents"] if row["document_on"] <= last]
    kept["reports"] = [found for row in kept["reports"] if (found := _report(row, last)) is not None]
    return kept, later


def _agreement(row: Row, last: str, is_later: bool) -> Row:
    if row.get("terminated_on", "") > last:
        row = row | {"terminated_on": "", "termination_reason": ""}
    if not is_later:
        return row
    moved = {
        name: _moved(row.get(name, "")) for name in ("signed_on", "signed_earliest_on", "signed_latest_on", "end_on")
    }
    if row.get("parent_agreement_id"):
        moved["parent_agreement_id"] = ELSEWHERE
    return row | moved  # what it renews stays: earlier facts may hang on the renewal


def _moved(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=200)).isoformat() if day else ""


def _report(row: Row, last: str) -> Row | None:
    if row.get("submitted_on", "") <= last:
        return row
    if row.get("due_on") and row["due_on"] <= last:
        return row | {"submitted_on": "", "no_activity_declared": "false"}
    return None

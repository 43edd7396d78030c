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
# One weak kind is like another; without this one the worlds of every seed stay what they were.
_EVIDENCE = tuple(kind for kind in codes.EVIDENCE_TYPES if kind != codes.NAMED_EVIDENCE)
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
            f"{day()} {dice.choice(list(codes.ACTION_LEVELS))} {some(dice.choice(_EVIDENCE), 0.8)}".strip()
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
    rows["mapping_items"] = _mapping(random.Random(seed + 1_000), [row["agreement_id"] for row in rows["agreements"]])
    rows["potentials"] = _random_figures(random.Random(seed + 1000))
    return rows


def _random_figures(dice: random.Random) -> list[Row]:
    """Figures on regions and the country: commodities, sectors, people, months, of years before and after the day."""
    places = (*_REGIONS, "32.04", "")
    rows: list[Row] = []
    for number in range(900):
        kind = dice.choice(("komoditas", "komoditas", "sektor", "", ""))
        measure = dice.choice(("produksi", "kebutuhan", "neraca")) if kind == "komoditas" else "pdrb"
        if not kind and dice.random() < 0.4:
            measure = "penduduk"
        money = {"price_basis": "adhk", "base_year": "2010"} if measure == "pdrb" else {}
        is_month = kind == "komoditas" and dice.random() < 0.1
        value = str(dice.randrange(1, 900))
        unit = {"pdrb": "rupiah", "penduduk": "orang"}.get(measure, "ton")
        rows.append(
            {
                "potential_id": f"F{number:04}",
                "region_code": dice.choice(places),
                "subject_code": "ekonomi",
                "measure_code": measure,
                "indicator_name": measure,
                "item_kind": kind,
                "item_code": {"komoditas": dice.choice(("beras", "kopi")), "sektor": dice.choice("AC")}.get(kind, ""),
                "period_year": str(dice.randrange(2018, 2028)) if dice.random() < 0.95 else "",
                "period_kind": "bulan" if is_month else "tahun",
                "period_no": str(dice.randrange(1, 13)) if is_month else "",
                "value": value,
                "base_value": value,
                "unit": unit,
                "base_unit": unit,
                "value_quality": dice.choice(("as_written", "as_written", "zero_doubtful")),
                **money,
            }
        )
    return rows


def _mapping(dice: random.Random, agreements: list[str], lines: int = 60) -> list[Row]:
    """Lines of mapping lists, each with some of its steps, in any order of days."""

    def day(chance: float = 0.6) -> str:
        found = (date(2018, 1, 1) + timedelta(days=dice.randrange(3650))).isoformat()
        return found if dice.random() < chance else ""

    return [
        {
            "mapping_id": f"M{number:03}",
            "mapping_year": str(dice.randrange(2018, 2028)),
            "region_code": dice.choice(_REGIONS),
            "agency": dice.choice(("Dinas Satu", "Dinas Dua", "")),
            "urusan_code": dice.choice(("1.01", "3.27", "")),
            "coop_type": dice.choice(("SINERGI", "KSDPK", "KSDD_WAJIB", "")),
            "partner_name": dice.choice(("Mitra Satu", "Mitra Dua", "")),
            "rkpd_ref": dice.choice(("RKPD 2021", "-", "")),
            "proposed_on": day(),
            "screening": dice.choice(("usulan", "sesuai", "tidak_sesuai")),
            "screened_on": day(),
            "rejection_code": dice.choice(("pengadaan", "swakelola", "")),
            "decree_number": dice.choice(("BA/1", "")),
            "decree_on": day(0.4),
            "kak_on": day(0.3),
            "has_kak": dice.choice(("true", "")),
            "agreement_id": dice.choice((dice.choice(agreements), "")),
        }
        for number in range(lines)
    ]


def without_later_facts(rows: Mapping[str, Iterable[Row]], day: date) -> tuple[Rows, set[str]]:
    """(the world as it could have been recorded on that day, what was signed only later).

    Actions, papers, stages, early ends, reports and figures that came later are gone; a report that was due is still
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
    kept["potentials"] = [row for row in kept.get("potentials", []) if row["period_year"][:4] <= last[:4]]
    kept["reports"] = [found for row in kept["reports"] if (found := _report(row, last)) is not None]
    kept["mapping_items"] = [
        _line(row, last, later)
        for row in kept["mapping_items"]
        if (row["proposed_on"] or f"{row['mapping_year']}-01-01") <= last
    ]
    return kept, later


def _line(row: Row, last: str, later: set[str]) -> Row:
    """A line of a mapping list as it stood: steps that came later, and an agreement signed later, are not there yet."""
    row = dict(row)
    if row["screened_on"] > last:
        row |= {"screening": "usulan", "screened_on": "", "rejection_code": ""}
    if row["decree_on"] > last:
        row |= {"decree_on": "", "decree_number": ""}
    if row["kak_on"] > last:
        row |= {"kak_on": "", "has_kak": ""}
    if row["agreement_id"] in later:
        row["agreement_id"] = ""
    return row


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

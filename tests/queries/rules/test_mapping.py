"""How far a proposal came, what a reference to a plan is worth, and of whom a missing list may be told."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pytest

from kerjasama.domain import potential_codes as p
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import BATCH, world_rows
from tests.worlds import AS_OF, csv_rows, publish

FOLDER = Path(__file__).parent
STEPS = csv_rows(FOLDER / "mapping_cases.csv")
REFERENCES = csv_rows(FOLDER / "reference_cases.csv")
FILTERS = Filters(as_of=AS_OF)
NOTHING = dict.fromkeys(
    ("case", "doc_type", "coop_type", "signed", "end", "terminated", "renews", "declared", "stages", "actions",
     "children", "reports"), "",
)  # fmt: skip
# What the agreements of the cases are: signed on, what was done, whether still in the making.
AGREEMENTS = {
    "idle": {"signed": "2025-06-01"},
    "talked": {"signed": "2025-06-01", "actions": "2025-07-01 rapat_pembahasan berita_acara"},
    "planned": {"signed": "2025-06-01", "actions": "2025-08-01 anggaran_dpa dokumen_bertanggal"},
    "done": {"signed": "2025-06-01", "actions": "2026-03-01 pelatihan daftar_hadir"},
    "making": {"declared": "proses"},
    "later": {"signed": "2026-07-15"},
    "roof": {"signed": "2025-06-01"},
}


def _line(number: int, **values: str) -> dict[str, str]:
    line = {"mapping_id": f"M{number}", "mapping_year": "2025", "region_code": "33.05", "screening": "sesuai"}
    return line | values


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pd.Series]:
    signed = [
        {**NOTHING, "case": name, "doc_type": "kesepakatan_bersama", "coop_type": "KSDPK", "declared": "berlaku"}
        | given
        for name, given in AGREEMENTS.items()
    ]
    rows = world_rows(signed)
    child = next(row for row in rows["agreements"] if row["agreement_id"] == "done") | {
        "agreement_id": "child", "doc_type": "perjanjian_kerja_sama", "parent_agreement_id": "roof",
    }  # fmt: skip
    rows["agreements"].append(child)
    rows["actions"].append(
        {"action_id": "c1", "agreement_id": "child", "action_type": "pelatihan", "action_on": "2026-03-01"}
    )
    rows["action_evidence"].append({"action_id": "c1", "evidence_no": "1", "evidence_type": "daftar_hadir"})
    rows["mapping_items"] = [
        {
            "mapping_id": case["case"], "mapping_year": "2025", "region_code": "33.05", "screening": case["screening"],
            "proposed_on": "2025-01-10", "screened_on": case["screened"], "decree_number": case["decree_no"],
            "decree_on": case["decree"], "kak_on": case["kak"], "has_kak": case["has_kak"],
            "agreement_id": case["agreement"],
        }
        for case in STEPS
    ]  # fmt: skip
    frame = publish(rows, tmp_path_factory.mktemp("steps")).warehouse.run("rules/mapping_steps", FILTERS).frame
    return {row["mapping_id"]: row for _number, row in frame.iterrows()}


@pytest.mark.parametrize("case", STEPS, ids=lambda case: f"{case['case']} {case['why']}")
def test_a_line_stands_at_its_furthest_documented_step(steps: dict[str, pd.Series], case: dict[str, str]) -> None:
    row = steps[case["case"]]
    assert row["step_code"] == case["step"], case["why"]
    assert p.MAPPING_STEPS.index(row["step_code"]) + 1 == row["step_no"]
    assert str(row["is_contradicted"]).lower() == case["contradicted"], case["why"]


def test_the_agreement_of_a_line_is_judged_as_on_every_page(tmp_path: Path) -> None:
    signed = [
        {**NOTHING, "case": name, "doc_type": "kesepakatan_bersama", "coop_type": "KSDPK", "declared": "berlaku"}
        | given
        for name, given in AGREEMENTS.items()
    ]
    rows = world_rows(signed)
    rows["mapping_items"] = [_line(number, agreement_id=name) for number, name in enumerate(AGREEMENTS)]
    warehouse = publish(rows, tmp_path).warehouse
    judged = warehouse.run("rules/agreement_status", FILTERS).frame.set_index("agreement_id")
    found = warehouse.run("rules/mapping_steps", FILTERS).frame.dropna(subset="agreement_id").set_index("agreement_id")
    assert len(found) == 5
    for name, row in found.iterrows():
        assert row["is_followed_up"] == judged.loc[name, "is_followed_up"], name
        assert row["agreement_status"] == judged.loc[name, "status"], name


@pytest.fixture(scope="module")
def references(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    lines = [
        _line(number, mapping_year=case["year"], coop_type=case["coop_type"])
        | {f"{case['plan']}_ref": case["reference"]}
        for number, case in enumerate(REFERENCES)
    ]
    rows = {"import_batches": [dict(BATCH)], "mapping_items": lines}
    found = (
        publish(rows, tmp_path_factory.mktemp("references")).warehouse.run("rules/mapping_references", FILTERS).frame
    )
    return found.set_index(["mapping_id", "plan_code"])


@pytest.mark.parametrize("number", range(len(REFERENCES)), ids=[case["why"] for case in REFERENCES])
def test_a_reference_is_there_doubtful_or_missing(references: pd.DataFrame, number: int) -> None:
    case = REFERENCES[number]
    row = references.loc[(f"M{number}", case["plan"])]
    doubt = row["doubt_code"] if isinstance(row["doubt_code"], str) else ""
    assert (row["state_code"], doubt) == (case["state"], case["doubt"]), case["why"]
    assert row["is_required"] == (case["coop_type"] == "SINERGI")


def _lists(folder: Path, regions: Iterable[str]) -> Warehouse:
    lines = [_line(number, region_code=code) for number, code in enumerate(regions)]
    return publish({"import_batches": [dict(BATCH)], "mapping_items": lines}, folder).warehouse


@pytest.mark.parametrize(
    ("regions", "judged", "why"),
    [
        ((), 0, "no list at all: nothing is said of anybody"),
        (("33.05",), 0, "one region's own list says nothing of the others"),
        (("33.05", "33.74"), 3, "two lists of one province: its three regions are counted"),
        (("33.05", "32.73"), 10, "lists of two provinces: a national collection"),
    ],
)
def test_silence_is_told_only_where_lists_were_gathered(
    tmp_path: Path, regions: tuple[str, ...], judged: int, why: str
) -> None:
    warehouse = _lists(tmp_path, regions)
    covered = warehouse.run("mapping/coverage", FILTERS, mapping_year=2025).frame
    assert covered["regions"].sum() == judged, why
    assert covered["with_list"].sum() == (len(regions) if judged else 0)
    assert len(warehouse.run("mapping/gathered", FILTERS).frame) == len(regions)
    elsewhere = Filters(as_of=AS_OF, provinces=("91",))
    beyond = warehouse.run("mapping/coverage", elsewhere, mapping_year=2025).frame
    assert beyond["regions"].sum() == (2 if judged == 10 else 0), "a filter does not change what was gathered"


def test_regions_whose_lists_name_no_agreement_are_not_held_against_them(tmp_path: Path) -> None:
    signed = {**NOTHING, "doc_type": "kesepakatan_bersama", "coop_type": "KSDPK", "declared": "berlaku"}
    rows = world_rows([signed | {"case": name, "signed": "2025-06-01"} for name in ("A", "B", "C")])
    for row, region in zip(rows["agreements"], ("33.05", "33.05", "33.74"), strict=True):
        row["lead_region_code"] = region
    rows["mapping_items"] = [_line(1, agreement_id="A"), _line(2, region_code="33.74")]
    warehouse = publish(rows, tmp_path).warehouse
    found = warehouse.run("mapping/unmapped_agreements", FILTERS).frame
    assert list(found["agreement_id"]) == ["B"], "33.74 has a list that names no agreement: nothing can be matched"
    assert list(found["signed"]) == [2]

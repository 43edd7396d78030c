"""What offices answered, case by case (answer_cases.csv): what is judged, from which day on, and what it changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import Rows, world_rows
from tests.worlds import World, csv_rows, publish

CASES = csv_rows(Path(__file__).parent / "answer_cases.csv")
ANSWERS = {"tidak": "tidak_dilaksanakan", "sudah": "sudah_dilaksanakan", "akhir": "sudah_berakhir",
           "kosong": "belum_dijawab"}  # fmt: skip


def rows_of(cases: list[dict[str, str]]) -> Rows:
    """A world of these cases: 'DAY tidak', 'DAY sudah DAY ACTION EVIDENCE', 'DAY akhir DAY', parted by ';'."""
    plain = {"doc_type": "kesepakatan_bersama", "coop_type": "KSDPK", "terminated": "", "declared": "berlaku",
             "stages": "", "children": ""}  # fmt: skip
    rows = world_rows({**plain, **case} for case in cases)
    for case in cases:
        for number, text in enumerate(filter(None, case["answers"].split(";")), 1):
            _add(rows, case["case"], number, text.split())
    return rows


def _add(rows: Rows, name: str, number: int, parts: list[str]) -> None:
    day, word, *more = parts
    key = f"{name}_k{number}"
    said = {"confirmation_id": key, "agreement_id": name, "answer_no": str(number), "answer": ANSWERS[word],
            "answered_on": day}  # fmt: skip
    if word == "sudah":
        said |= {"action_id": f"{key}_a", "action_on": more[0], "action_type": more[1], "evidence_type": more[2]}
        rows["actions"].append({"action_id": f"{key}_a", "agreement_id": name, "action_on": more[0],
                                "action_type": more[1]})  # fmt: skip
        rows["action_evidence"].append({"action_id": f"{key}_a", "evidence_no": "1", "evidence_type": more[2]})
    if word == "akhir" and more:
        said["ended_on"] = more[0]
    rows["confirmations"].append(said)


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> World:
    """All cases in one world."""
    return publish(rows_of(CASES), tmp_path_factory.mktemp("answers"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_answer_counts_from_its_day_and_until_the_next(answered: World, case: Mapping[str, str]) -> None:
    filters = Filters(as_of=date.fromisoformat(case["as_of"]))
    rule = answered.warehouse.run("rules/agreement_status", filters).frame.set_index("agreement_id")
    row = rule.loc[case["case"]]
    confirmed = "yes" if row["is_ceremonial_confirmed"] else "no"
    assert (row["status"], confirmed, row["validity"]) == (case["status"], case["confirmed"], case["validity"]), case[
        "why"
    ]
    effects = answered.warehouse.run("confirmation/answers", filters).frame
    mine = effects[effects["agreement_id"] == case["case"]].sort_values("confirmation_id")
    assert "|".join(mine["effect_code"]) == case["effects"], case["why"]


def test_without_any_answer_the_rule_says_what_it_says_of_a_world_without_them(answered: World, tmp_path: Path) -> None:
    silent = publish(rows_of([{**case, "answers": ""} for case in CASES]), tmp_path / "silent").warehouse
    for day in (date(2026, 2, 1), date(2026, 6, 30), date(2027, 6, 30)):
        filters = Filters(as_of=day)
        expected = silent.run("rules/agreement_status", filters).frame.set_index("agreement_id")["status"]
        found = answered.warehouse.run("confirmation/answers", filters).frame
        assert (found["status_before"] == found["agreement_id"].map(expected)).all(), day
    before_all = Filters(as_of=date(2026, 2, 28))
    one, other = (w.run_arrow("rules/agreement_status", before_all).sort_by("agreement_id")
                  for w in (answered.warehouse, silent))  # fmt: skip
    assert one.equals(other), "before the first answer nothing is known of any"


def test_an_answer_on_a_child_does_not_speak_for_its_parent_but_its_action_does(tmp_path: Path) -> None:
    for word, expected in (("2026-03-01 tidak", "pks_mandek"),
                           ("2026-03-01 sudah 2026-02-10 pelatihan daftar_hadir", "terlaksana")):  # fmt: skip
        rows = rows_of([{**CASES[0], "case": "parent", "answers": "", "children": "2024-02-01"}])
        _add(rows, "parent_child1", 1, word.split())
        warehouse = publish(rows, tmp_path / expected).warehouse
        assert _status(warehouse, "parent", date(2026, 6, 30)) == expected
        assert _status(warehouse, "parent", date(2026, 2, 28)) == "pks_mandek", "not known yet"


def test_an_answer_on_the_first_agreement_of_a_chain_speaks_for_its_renewal(tmp_path: Path) -> None:
    rows = rows_of([{**next(case for case in CASES if case["case"] == "root_answered")}])
    _add(rows, "root_answered_root", 1, ["2026-03-01", "tidak"])
    warehouse = publish(rows, tmp_path).warehouse
    assert _status(warehouse, "root_answered", date(2026, 6, 30)) == "seremonial_terkonfirmasi"
    assert _status(warehouse, "root_answered", date(2026, 2, 28)) == "seremonial_terduga"


def _status(warehouse: Warehouse, name: str, day: date) -> str:
    frame = warehouse.run("rules/agreement_status", Filters(as_of=day)).frame.set_index("agreement_id")
    return str(frame.loc[name, "status"])


CONFLICTS = [
    ("report", "2025-02-01 nihil", "2024-11-10 pelatihan daftar_hadir", "", "nihil_padahal_ada", False,
     "the yearly report of 2025 does not speak of 2024"),
    ("same_year", "2024-12-20 nihil", "2024-11-10 pelatihan daftar_hadir", "", "nihil_padahal_ada", True,
     "evidenced in the very year"),
    ("weak", "2024-12-20 nihil", "2024-11-10 pelatihan foto", "", "nihil_padahal_ada", False, "no proof"),
    ("weak_action", "", "2024-11-10 pelatihan foto", "", "tindakan_tanpa_bukti", True, "recorded, not shown"),
    ("answer", "", "2024-11-10 pelatihan daftar_hadir", "2026-03-01 tidak", "nihil_padahal_ada", True,
     "the office says never; the register shows it"),
    ("none", "", "", "2026-03-01 tidak", "nihil_padahal_ada", False, "nothing stands against it"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "reports", "actions", "answers", "code", "expected", "why"), CONFLICTS, ids=[one[0] for one in CONFLICTS]
)
def test_what_is_said_is_held_against_what_is_shown(
    tmp_path: Path, name: str, reports: str, actions: str, answers: str, code: str, expected: bool, why: str
) -> None:
    case = {**CASES[0], "case": name, "reports": reports, "actions": actions, "answers": answers}
    frame = (
        publish(rows_of([case]), tmp_path)
        .warehouse.run("rules/declared_claims", Filters(as_of=date(2026, 6, 30)))
        .frame
    )
    found = frame[frame["conflict_code"] == code]
    assert list(found["is_conflict"]) == [expected], why


def test_a_declared_end_and_a_derived_type_are_held_against_the_evidence(tmp_path: Path) -> None:
    rows = rows_of([{**CASES[0], "case": "ended", "end": "2025-01-05", "declared": "berakhir", "answers": ""}])
    rows["agreements"][0] |= {"declared_status_typed": "Selesai", "coop_type_declared": "Sinergi",
                              "coop_type_source": "derived"}  # fmt: skip
    frame = publish(rows, tmp_path).warehouse.run("confirmation/conflicts", Filters(as_of=date(2026, 6, 30))).frame
    found = frame.set_index("conflict_code")[["declared_typed", "computed_code", "resolver_code"]]
    assert found.loc["selesai_tanpa_bukti"].tolist() == ["Selesai", "0", "perangkat_daerah"]
    assert found.loc["jenis_berbeda"].tolist() == ["Sinergi", "KSDPK", "biro_kerja_sama"]
    assert "status_masa_berlaku" not in found.index

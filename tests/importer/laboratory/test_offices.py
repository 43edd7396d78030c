"""Lists of ideas of laboratories of innovation: read as a person reads them; ideas of an agreement follow it up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kerjasama.extracts.store import Store
from tests.importer.laboratory.offices import OFFICES
from tests.importer.lists import bring, check, rows_of

REGISTER = [
    ["Kode", "Judul", "Mitra", "Nomor Naskah", "Tanggal"],
    ["KS-1", "Laboratorium inovasi", "Lembaga Administrasi Negara", "12/LAN/2025", "1 Maret 2025"],
]
HEAD = ["No", "Ide", "OPD", "Design", "Deliver", "Display", "Bukti", "Nomor Nota Kesepakatan"]
IDEA = ["1", "Peta banjir", "BPBD", "2 April 2025", "3 Mei 2025", "", "berita acara", "12/LAN/2025"]


@pytest.mark.parametrize("office", OFFICES)
def test_a_list_is_read_as_a_person_reads_it(store: Store, office: str) -> None:
    check(store, OFFICES[office], "lab_ideas")


@pytest.mark.parametrize("office", OFFICES)
def test_a_list_is_recognised_by_itself(store: Store, office: str) -> None:
    made = OFFICES[office]
    outcome = bring(store, made.file_name, made.cells, owner=made.owner)
    assert outcome.kind == "laboratory"


def _ideas(store: Store, *ideas: list[Any]) -> Any:
    return bring(store, "lab inovasi 2025.csv", [HEAD, *ideas], owner="Kabupaten Kebumen")


@pytest.fixture
def with_register(store: Store) -> Store:
    bring(store, "register.csv", REGISTER, owner="Kabupaten Kebumen")
    return store


def test_executed_stages_of_an_idea_are_follow_up_of_its_agreement(with_register: Store) -> None:
    _ideas(with_register, IDEA)
    actions = rows_of(with_register, "actions")
    assert [(one["action_type"], one["ladder_level"], one["action_on"]) for one in actions] == [
        ("laboratorium_inovasi", 3, date(2025, 4, 2)),
        ("laboratorium_inovasi", 3, date(2025, 5, 3)),
    ]
    (agreement,) = with_register.read("agreements").to_pylist()
    assert {one["agreement_id"] for one in actions} == {agreement["agreement_id"]}
    (evidence,) = with_register.read("action_evidence").to_pylist()
    last = next(one for one in actions if one["action_on"] == date(2025, 5, 3))
    assert (evidence["action_id"], evidence["evidence_type"]) == (last["action_id"], "berita_acara")


def test_the_list_again_replaces_its_actions_and_keeps_their_identifiers(with_register: Store) -> None:
    _ideas(with_register, IDEA, ["2", "Antrean", "RSUD", "2 April 2025", "", "", "", "12/LAN/2025"])
    before = {one["action_id"]: one["action_on"] for one in with_register.read("actions").to_pylist()}
    corrected = [*IDEA]
    corrected[1], corrected[4], corrected[5] = "Peta banjir desa", "4 Mei 2025", "20 November 2025"
    _ideas(with_register, corrected)
    after = {one["action_id"]: one["action_on"] for one in with_register.read("actions").to_pylist()}
    assert len(before) == 3
    assert len(after) == 3
    assert len(set(before) & set(after)) == 2, "design and deliver of the first idea are the same actions"
    assert sorted(after.values()) == [date(2025, 4, 2), date(2025, 5, 4), date(2025, 11, 20)]
    assert len(with_register.read("action_evidence").to_pylist()) == 1
    _ideas(with_register, [*IDEA[:7], ""])
    assert with_register.read("actions").num_rows == 0, "an idea without its agreement follows up nothing"


@pytest.mark.parametrize(
    ("column", "text", "actions", "codes", "why"),
    [
        (7, "99/LAN/2025", 0, {"list_agreement_unknown"}, "an agreement that nobody knows is kept as words"),
        (5, "1 Januari 2028", 2, {"lab_stage_planned"}, "a day to come is a plan, not follow-up"),
        (3, "2 Januari 2025", 2, {"lab_before_signing"}, "before the signature: kept, and said"),
        (6, "", 2, {"lab_without_evidence"}, "carried out without proof: kept, and said"),
        (6, "foto kegiatan", 2, {"lab_weak_evidence"}, "a photograph is weak"),
        (7, "KS-1", 2, set(), "the register's own key names the agreement too"),
    ],
)
def test_what_is_doubtful_is_said(
    with_register: Store, column: int, text: str, actions: int, codes: set[str], why: str
) -> None:
    idea = [*IDEA]
    idea[column] = text
    outcome = _ideas(with_register, idea)
    said = {one.issue_code for one in outcome.findings if one.issue_code.startswith(("lab_", "list_agreement"))}
    assert said == codes, why
    assert with_register.read("actions").num_rows == actions, why

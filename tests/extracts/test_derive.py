"""The derived facts, case by case: chains, children, evidence, places and partners."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kerjasama.domain.codes import FOREIGN_COOP_TYPES
from tests.extracts.rows import Rows, action, agreement, by_key, evidence, publish, report

KB, PKS, NK = "kesepakatan_bersama", "perjanjian_kerja_sama", "nota_kesepakatan"


def day(text: str) -> date:
    return date.fromisoformat(text)


def proven(action_id: str, agreement_id: str, kind: str, on: str) -> dict[str, list[dict[str, Any]]]:
    return {"actions": [action(action_id, agreement_id, kind, day(on))], "action_evidence": [evidence(action_id)]}


def merged(*parts: Rows) -> dict[str, list[Any]]:
    together: dict[str, list[Any]] = {}
    for part in parts:
        for name, rows in part.items():
            together.setdefault(name, []).extend(rows)
    return together


def facts(folder: Path, *parts: Rows) -> dict[str, dict[str, Any]]:
    return by_key(publish(folder, merged(*parts)), "agreement_facts", "agreement_id")


A = {"agreements": [agreement("A", day("2020-01-10"))]}


@pytest.mark.parametrize(
    ("kind", "evidence_types", "levels", "lists", "why"),
    [
        ("penandatanganan", ["dokumen_bertanggal"], [], "", "the ceremony is no follow-up"),
        ("rapat_pembahasan", [], [1], "p", "a meeting needs no evidence to be process"),
        ("anggaran_dpa", ["dpa_sp2d"], [1, 2], "p", "a budget, shown"),
        ("anggaran_dpa", [], [1], "pu", "a budget that nothing shows is process"),
        ("pelatihan", ["foto"], [1], "pu", "a photograph is weak"),
        ("pelatihan", ["foto", "tautan_berita"], [1], "pu", "two weak ones are still weak"),
        ("pelatihan", ["disebut_saja"], [1], "pu", "a bare word names evidence and is none"),
        ("pelatihan", ["foto", "daftar_hadir"], [1, 2, 3], "pe", "one that is not weak suffices"),
        ("output", ["laporan_semester"], [1, 2, 3, 4], "pe", "a result is also execution"),
        ("output", ["tautan_berita"], [1], "pu", "a news link never makes a result"),
    ],
)
def test_an_action_counts_at_the_level_that_its_evidence_supports(
    tmp_path: Path, kind: str, evidence_types: list[str], levels: list[int], lists: str, why: str
) -> None:
    on = day("2020-05-01")
    row = facts(
        tmp_path,
        A,
        {
            "actions": [action("X", "A", kind, on)],
            "action_evidence": [evidence("X", each, number) for number, each in enumerate(evidence_types, 1)],
        },
    )["A"]
    assert [level for level in (1, 2, 3, 4) if row[f"first_level_{level}_on"] == on] == levels, why
    assert all(row[f"first_level_{level}_on"] is None for level in (1, 2, 3, 4) if level not in levels), why
    assert row["process_dates"] == ([on] if "p" in lists else []), why
    assert row["execution_dates"] == ([on] if "e" in lists else []), why
    assert row["unproven_dates"] == ([on] if "u" in lists else []), why


def test_the_first_day_at_a_level_is_the_earliest_and_lists_are_sorted_without_doubles(tmp_path: Path) -> None:
    row = facts(
        tmp_path,
        A,
        proven("X3", "A", "riset", "2021-03-01"),
        proven("X1", "A", "pelatihan", "2020-06-01"),
        proven("X2", "A", "pendampingan", "2021-03-01"),
        proven("X4", "A", "korespondensi", "2020-02-01"),
    )["A"]
    assert row["first_level_1_on"] == day("2020-02-01")
    assert row["first_level_2_on"] == row["first_level_3_on"] == day("2020-06-01")
    assert row["process_dates"] == [day("2020-02-01"), day("2020-06-01"), day("2021-03-01")]
    assert row["execution_dates"] == [day("2020-06-01"), day("2021-03-01")]


@pytest.mark.parametrize(
    ("on", "counts", "why"),
    [
        ("2020-01-09", False, "the day before the earliest signature"),
        ("2020-01-10", True, "the day of the signature"),
    ],
)
def test_what_was_done_before_the_earliest_signature_does_not_count(
    tmp_path: Path, on: str, counts: bool, why: str
) -> None:
    row = facts(tmp_path, A, proven("X", "A", "pelatihan", on))["A"]
    assert (row["first_level_3_on"] is not None) == counts, why
    assert bool(row["process_dates"]) == counts, why


def test_without_a_signature_date_every_action_counts(tmp_path: Path) -> None:
    row = facts(tmp_path, {"agreements": [agreement("A")]}, proven("X", "A", "pelatihan", "1999-01-01"))["A"]
    assert row["first_level_3_on"] == day("1999-01-01")


def test_a_renewal_chain_shares_its_root_its_clock_and_its_deeds(tmp_path: Path) -> None:
    rows = facts(
        tmp_path,
        {
            "agreements": [
                agreement("A", day("2010-01-01")),
                agreement("B", day("2015-01-01"), supersedes_id="A"),
                agreement("C", day("2020-01-01"), supersedes_id="B"),
                agreement("D", day("2021-01-01"), supersedes_id="C", doc_type="addendum"),
                agreement("Z", day("2012-01-01")),
            ]
        },
        proven("X", "B", "pelatihan", "2016-01-01"),
        {"reports": [report("R", "C", day("2021-01-05"), no_activity=True)]},
    )
    for name in "ABCD":
        assert rows[name]["root_agreement_id"] == "A"
        assert rows[name]["root_signed_earliest_on"] == rows[name]["root_signed_latest_on"] == day("2010-01-01")
        assert rows[name]["first_level_3_on"] == day("2016-01-01")
        assert rows[name]["report_dates"] == rows[name]["no_activity_dates"] == [day("2021-01-05")]
    assert rows["C"]["signed_on"] == day("2020-01-01")
    assert rows["Z"]["root_agreement_id"] == "Z"
    assert rows["Z"]["first_level_1_on"] is None


def test_a_chain_of_two_hundred_renewals_is_followed_to_its_root(tmp_path: Path) -> None:
    chain = [agreement("A000", day("2000-01-01"))]
    chain += [agreement(f"A{n:03d}", day("2010-01-01"), supersedes_id=f"A{n - 1:03d}") for n in range(1, 200)]
    rows = facts(tmp_path, {"agreements": chain})
    assert {row["root_agreement_id"] for row in rows.values()} == {"A000"}


@pytest.mark.parametrize(
    ("doc_type", "level", "why"),
    [
        (PKS, 2, "a PKS is a commitment"),
        ("kontrak", 2, "so is a contract"),
        ("rencana_kerja", 2, "and a work plan"),
        ("rencana_kerja_sama", 2, "and a joint work plan"),
        ("addendum", 0, "an addendum commits to nothing new"),
        (KB, 0, "another umbrella is no follow-up"),
    ],
)
def test_the_signing_of_a_child_counts_for_its_parent_but_not_for_itself(
    tmp_path: Path, doc_type: str, level: int, why: str
) -> None:
    signed = day("2020-08-01")
    rows = facts(tmp_path, A, {"agreements": [agreement("P", signed, doc_type=doc_type, parent_agreement_id="A")]})
    assert rows["A"]["first_level_2_on"] == (signed if level == 2 else None), why
    assert rows["A"]["first_level_3_on"] is None, why
    assert rows["A"]["child_count"] == 1
    assert rows["P"]["first_level_1_on"] is None, why
    assert rows["P"]["child_count"] == 0


def test_a_child_signed_in_a_year_counts_from_the_day_by_which_it_was_certainly_signed(tmp_path: Path) -> None:
    child = agreement("P", None, doc_type=PKS, parent_agreement_id="A", date_quality="year")
    child |= {"signed_earliest_on": day("2021-01-01"), "signed_latest_on": day("2021-12-31")}
    assert facts(tmp_path, A, {"agreements": [child]})["A"]["first_level_2_on"] == day("2021-12-31")


def test_what_children_do_counts_for_the_parent_and_never_the_other_way(tmp_path: Path) -> None:
    rows = facts(
        tmp_path,
        A,
        {
            "agreements": [
                agreement("P", day("2020-08-01"), doc_type=PKS, parent_agreement_id="A"),
                agreement("Q", day("2020-09-01"), doc_type=PKS, parent_agreement_id="A"),
                agreement("P2", day("2022-09-01"), doc_type=PKS, supersedes_id="P"),
                agreement("RK", day("2022-10-01"), doc_type="rencana_kerja", parent_agreement_id="P2"),
            ]
        },
        proven("X", "RK", "pelatihan", "2023-01-01"),
        proven("Y", "A", "korespondensi", "2020-02-01"),
    )
    assert rows["A"]["first_level_3_on"] == day("2023-01-01")  # by a child of the renewal of its child
    assert rows["P"]["first_level_3_on"] == rows["P2"]["first_level_3_on"] == day("2023-01-01")
    assert rows["Q"]["process_dates"] == []  # neither its parent's nor its sibling's
    assert rows["A"]["first_level_1_on"] == day("2020-02-01")
    assert rows["A"]["child_count"] == 2


def test_a_child_of_the_renewal_counts_for_the_whole_chain(tmp_path: Path) -> None:
    rows = facts(
        tmp_path,
        A,
        {
            "agreements": [
                agreement("B", day("2023-01-01"), supersedes_id="A"),
                agreement("P", day("2023-06-01"), doc_type=PKS, parent_agreement_id="B"),
            ]
        },
    )
    assert rows["A"]["first_level_2_on"] == rows["B"]["first_level_2_on"] == day("2023-06-01")
    assert (rows["A"]["child_count"], rows["B"]["child_count"]) == (0, 1)


def test_a_renewal_that_hangs_under_a_child_of_what_it_renews_is_worked_out_and_does_not_hang(tmp_path: Path) -> None:
    rows = facts(
        tmp_path,
        A,
        {
            "agreements": [
                agreement("P", day("2020-06-01"), doc_type=PKS, parent_agreement_id="A"),
                agreement("B", day("2023-01-01"), supersedes_id="A", parent_agreement_id="P"),
            ]
        },
        proven("X", "B", "pelatihan", "2024-01-01"),
    )
    assert {row["first_level_3_on"] for row in rows.values()} == {day("2024-01-01")}


def test_a_childs_report_came_but_its_silence_does_not_speak_for_the_parent(tmp_path: Path) -> None:
    rows = facts(
        tmp_path,
        A,
        {
            "agreements": [agreement("P", day("2020-08-01"), doc_type=PKS, parent_agreement_id="A")],
            "reports": [
                report("R1", "P", day("2022-01-05"), no_activity=True),
                report("R2", "A", day("2021-01-05"), no_activity=True),
                report("R3", "A", None, no_activity=True),
            ],
        },
    )
    assert rows["A"]["report_dates"] == [day("2021-01-05"), day("2022-01-05")]
    assert rows["A"]["no_activity_dates"] == [day("2021-01-05")]
    assert rows["P"]["no_activity_dates"] == [day("2022-01-05")]


def test_regions_take_part_as_lead_or_partner_and_a_kabupaten_counts_in_its_province(tmp_path: Path) -> None:
    def region(code: str, role: str) -> dict[str, Any]:
        return {"agreement_id": "A", "region_code": code, "region_role": role}

    row = facts(
        tmp_path,
        {
            "agreements": [agreement("A", lead_region_code="33.05")],
            "agreement_regions": [
                region("33.05", "lead"),
                region("33.02", "partner"),
                region("33.02", "location"),
                region("32", "partner"),
                region("51.03", "location"),
            ],
            "agreement_urusan": [
                {"agreement_id": "A", "urusan_code": code, "urusan_source": "declared"} for code in ("1.02", "1.01")
            ],
        },
    )["A"]
    assert row["region_codes"] == ["32", "33.02", "33.05"]
    assert row["province_codes"] == ["32", "33"]
    assert row["urusan_codes"] == ["1.01", "1.02"]


def test_the_lead_region_counts_even_when_no_region_rows_were_written(tmp_path: Path) -> None:
    row = facts(tmp_path, {"agreements": [agreement("A", lead_region_code="33.05")]})["A"]
    assert (row["region_codes"], row["province_codes"]) == (["33.05"], ["33"])


def test_rows_of_a_province_lie_together(tmp_path: Path) -> None:
    rows = facts(
        tmp_path,
        {"agreements": [agreement(f"A{n}", lead_region_code=("33.05", "32.04", "33.02")[n % 3]) for n in range(9)]},
    )
    order = [row["province_codes"][0] for row in rows.values()]
    assert order == sorted(order)
    assert len(rows) == 9


def test_partners_are_the_parties_that_do_not_lead_in_the_order_of_the_register(tmp_path: Path) -> None:
    def org(name: str, org_class: str, **values: Any) -> dict[str, Any]:
        return {"org_id": name, "name": f"Nama {name}", "org_class": org_class, "org_class_source": "declared"} | values

    def party(order: int, org_id: str, lead: bool = False, number: str | None = None) -> dict[str, Any]:
        return {
            "agreement_id": "A",
            "party_order": order,
            "org_id": org_id,
            "is_lead": lead,
            "name_typed": org_id,
            "doc_number": number,
        }

    kota = org("kota", "pemda_luar_negeri", country_code="JP", foreign_city_id="1850147")
    world = {
        "agreements": [agreement("A", coop_type="KSDPL"), agreement("B")],
        "organizations": [org("pemda", "pemda"), org("swasta", "swasta"), kota],
    }
    parties = [party(3, "kota"), party(1, "swasta", number="1/S"), party(2, "pemda", lead=True)]
    rows = facts(tmp_path / "a", world, {"agreement_parties": parties})
    row = rows["A"]
    assert row["lead_name"] == "Nama pemda"
    assert row["partner_name"] == "Nama swasta; Nama kota"
    assert (row["partner_org_id"], row["partner_class"]) == ("swasta", "swasta")
    assert (row["partner_country_code"], row["partner_city_id"]) == ("JP", "1850147")
    assert row["doc_number"] == "1/S"  # the lead has none: the first there is
    assert rows["B"]["partner_name"] is None

    parties[2]["doc_number"] = "2/P"
    assert facts(tmp_path / "b", world, {"agreement_parties": parties})["A"]["doc_number"] == "2/P"
    assert "KSDPL" in FOREIGN_COOP_TYPES


@pytest.mark.parametrize(
    ("earliest", "latest", "year", "why"),
    [
        ("2020-01-01", "2020-12-31", 2020, "the year alone is certain"),
        ("2020-12-01", "2021-01-31", None, "two years are possible"),
        (None, None, None, "nothing is known"),
    ],
)
def test_the_year_of_signature_is_given_only_when_certain(
    tmp_path: Path, earliest: str | None, latest: str | None, year: int | None, why: str
) -> None:
    dates = {
        "signed_earliest_on": day(earliest) if earliest else None,
        "signed_latest_on": day(latest) if latest else None,
    }
    assert facts(tmp_path, {"agreements": [agreement("A") | dates]})["A"]["signed_year"] == year, why


def test_scope_items_and_stage_events_are_counted(tmp_path: Path) -> None:
    items = [{"agreement_id": "A", "item_no": number, "item_text": "butir"} for number in (1, 2, 3)]
    rows = facts(tmp_path, {"agreements": [agreement("A"), agreement("B")], "scope_items": items})
    assert (rows["A"]["scope_item_count"], rows["B"]["scope_item_count"]) == (3, 0)
    assert not rows["A"]["has_stage_events"]

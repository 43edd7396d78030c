"""Partners and ties on a world made for them: three regions in one document, an unnamed party, a past day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kerjasama.importer.parties.parties import UNNAMED
from kerjasama.warehouse import Filters, catalog
from tests.queries.rules.cases import BATCH, agreement, ending
from tests.worlds import World, publish

REGIONS = {"P": "31", "Q": "32", "R": "33", "S": "33.05"}
# name, type, form, signed, end, lead, partners
AGREEMENTS = [
    ("three", "KSDD_SUKARELA", "kesepakatan_bersama", "2024-01-01", "2029-01-01", "P", "Q R"),
    ("ended", "KSDD_SUKARELA", "kesepakatan_bersama", "2019-01-01", "2022-01-01", "P", "Q"),
    ("sinergi", "SINERGI", "nota_kesepakatan", "2024-02-01", "2029-02-01", "R", "M S"),
    ("twice", "KSDPK", "kesepakatan_bersama", "2023-01-01", "2028-01-01", "P", "C C"),
    ("unnamed", "KSDPK", "kesepakatan_bersama", "2023-01-01", "2028-01-01", "P", "U"),
    ("planned", "KSDD_WAJIB", "kesepakatan_bersama", "", "", "Q", "S"),
]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    bodies = {code: ("pemda", f"Pemerintah {code}", region) for code, region in REGIONS.items()}
    bodies |= {"M": ("kementerian_lembaga", "Kementerian", ""), "C": ("swasta", "PT Contoh", "")}
    bodies |= {"U": ("tidak_diketahui", UNNAMED, "")}
    rows: dict[str, list[dict[str, str]]] = {
        "import_batches": [dict(BATCH)],
        "organizations": [
            {"org_id": code, "name": name, "org_class": org_class, "region_code": region}
            for code, (org_class, name, region) in bodies.items()
        ],
        "agreements": [],
        "agreement_parties": [],
        "agreement_regions": [],
    }
    for name, coop_type, form, signed, end, lead, partners in AGREEMENTS:
        own = agreement(name, form, coop_type, signed, "berlaku" if signed else "proses") | ending(end)
        rows["agreements"].append(own | {"lead_region_code": REGIONS[lead]})
        for order, code in enumerate([lead, *partners.split()], 1):
            rows["agreement_parties"].append(
                {"agreement_id": name, "party_order": str(order), "org_id": code, "name_typed": code,
                 "is_lead": "true" if order == 1 else "false"}
            )  # fmt: skip
            if code in REGIONS:
                role = "lead" if order == 1 else "partner"
                rows["agreement_regions"].append(
                    {"agreement_id": name, "region_code": REGIONS[code], "region_role": role}
                )
    rows["agreement_regions"].append({"agreement_id": "twice", "region_code": "33", "region_role": "location"})
    return publish(rows, Path(tmp_path_factory.mktemp("partners")))


def _ties(world: World, on: date = date(2026, 6, 30), validity: str = "semua", kind: str = "semua") -> list[str]:
    chosen = {"validity_code": validity, "ties_code": kind}
    rows = world.warehouse.run("partners/tie_agreements", Filters(as_of=on), **chosen).frame
    return [f"{row.region_a} {row.region_b} {row.agreement_id}" for row in rows.itertuples()]


def test_a_document_of_three_ties_every_pair_and_a_place_of_execution_none(world: World) -> None:
    assert _ties(world) == ["31 32 ended", "31 32 three", "31 33 three", "32 33 three", "33 33.05 sinergi"]


@pytest.mark.parametrize(
    ("on", "validity", "kind", "ties", "why"),
    [
        (date(2026, 6, 30), "berlaku", "semua", 4, "what ended ties no more"),
        (date(2026, 6, 30), "semua", "KSDD", 4, "a Sinergi that two regions joined is left out"),
        (date(2026, 6, 30), "berlaku", "KSDD", 3, "both"),
        (date(2023, 6, 30), "semua", "semua", 1, "on a past day only what was signed by then"),
        (date(2021, 6, 30), "berlaku", "semua", 1, "and what was in force on it"),
        (date(2023, 6, 30), "berlaku", "semua", 0, "none was"),
    ],
)
def test_the_reader_chooses_what_ties(on: date, validity: str, kind: str, ties: int, why: str, world: World) -> None:
    assert len(_ties(world, on, validity, kind)) == ties, why


def test_who_is_a_partner(world: World) -> None:
    found = world.warehouse.run("partners/partners", Filters(as_of=date(2026, 6, 30))).frame
    counts = dict(zip(found["org_id"], found["agreements"], strict=True))
    assert counts == {"Q": 2, "R": 1, "S": 2, "M": 1, "C": 1}, "who signs twice stands once; who leads is none"
    summary = world.warehouse.run("partners/summary", Filters(as_of=date(2026, 6, 30))).frame.iloc[0]
    assert (summary.agreements, summary.with_partner, summary.without_partner) == (6, 5, 1)


def test_two_documents_that_stopped_make_a_partner_of_ceremony_and_one_does_not(world: World) -> None:
    found = world.warehouse.run("partners/partners", Filters(as_of=date(2026, 6, 30))).frame.set_index("org_id")
    assert found.loc["Q", ["assessable", "ceremonial_suspected", "ended_without"]].tolist() == [2, 1, 1]
    assert found["is_all_ceremonial"].to_dict() == {"Q": True, "R": False, "S": False, "M": False, "C": False}


def test_the_rule_and_the_importer_call_the_unnamed_party_the_same() -> None:
    assert f"<> '{UNNAMED}'" in catalog.load()["rules/party_agreements"].body


def test_partners_of_a_region_are_all_others_also_where_it_does_not_lead(world: World) -> None:
    filters = Filters(as_of=date(2026, 6, 30))
    rows = world.warehouse.run("partners/region_agreements", filters, region_code="33").frame
    assert sorted(zip(rows["agreement_id"], rows["org_id"], strict=True)) == [
        ("sinergi", "M"),
        ("sinergi", "S"),
        ("three", "P"),
        ("three", "Q"),
    ]


def test_regions_outside_the_filter_are_points_only_when_tied(world: World) -> None:
    filters = Filters(as_of=date(2026, 6, 30), provinces=("33",))
    chosen = {"validity_code": "semua", "ties_code": "semua"}
    rows = world.warehouse.run("partners/region_nodes", filters, **chosen).frame.set_index("region_code")
    assert rows.index.tolist() == ["31", "32", "33", "33.05", "33.74"]
    assert rows["is_in_filter"].tolist() == [False, False, True, True, True]
    assert rows["has_data"].tolist() == [True, True, True, True, False], "33.74 is not on record: not alone, unknown"

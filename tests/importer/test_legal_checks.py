"""What the law asks: small registers of drafts, each with its reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kerjasama.importer.checking.checks import check_drafts
from kerjasama.importer.checking.legal_checks import are_neighbours, check_papers
from kerjasama.importer.draft import Draft, Organization, Party
from kerjasama.importer.model import Row

TODAY = date(2025, 6, 30)
MISSING_PAPERS = {"nk_without_rencana_kerja", "foreign_without_dprd", "foreign_without_menteri"}


def made(key: str = "A", regions: tuple[str, ...] = ("33.05",), partner: str = "Mitra", **values: Any) -> Draft:
    """A draft as the assembler leaves it, with only what the checks look at."""
    draft = Draft(Row("", 2, {}), {}, agreement_id=key)
    draft.values = {
        "coop_type": "KSDPL", "doc_type": "naskah_kerja_sama", "declared_status": "tidak_diketahui", "title": key,
        "title_source": "declared", "end_method": "written", "date_quality": "exact", **values,
    }  # fmt: skip
    draft.regions = dict.fromkeys((code, "partner") for code in regions)
    draft.parties = [Party(Organization(partner, "pemda_luar_negeri"), partner)]
    return draft


def codes(draft: Draft) -> set[str]:
    return {finding.issue_code for finding in draft.findings}


@pytest.mark.parametrize(
    ("regions", "coop_type", "doubted", "why"),
    [
        (("33.05", "33.04"), "KSDD_WAJIB", False, "Kebumen and Banjarnegara share a border"),
        (("33.05", "35.01"), "KSDD_WAJIB", True, "Kebumen and Pacitan do not"),
        (("33.05", "35.01"), "KSDD_SUKARELA", False, "voluntary cooperation needs no border (P22 Ps 3(3))"),
        (("33.05", "33"), "KSDD_WAJIB", False, "a kabupaten and its own province"),
        (("33.05", "32"), "KSDD_WAJIB", False, "a kabupaten and the province beside its own"),
        (("33.05", "51"), "KSDD_WAJIB", True, "a kabupaten of Jawa Tengah and Bali"),
        (("33.05", "33.04", "35.01"), "KSDD_WAJIB", True, "one of three borders on neither"),
        (("33.05",), "KSDD_WAJIB", False, "the other side is not known"),
    ],
)
def test_wajib_is_doubted_between_regions_without_a_border(
    regions: tuple[str, ...], coop_type: str, doubted: bool, why: str
) -> None:
    draft = made(regions=regions, coop_type=coop_type, doc_type="kesepakatan_bersama")
    check_drafts([draft], TODAY)
    assert ("wajib_without_border" in codes(draft)) == doubted, why


def test_a_border_counts_from_both_sides() -> None:
    assert are_neighbours("33.05", "33.04")
    assert are_neighbours("33.04", "33.05")
    assert not are_neighbours("33.05", "35.01")


@pytest.mark.parametrize(
    ("signed", "naskah_with", "doubted", "why"),
    [
        (date(2024, 6, 29), "", True, "a year and a day ago"),
        (date(2024, 6, 30), "", False, "to the day a year ago: still valid"),
        (date(2024, 6, 29), "Mitra", False, "a naskah with the same partner followed"),
        (date(2024, 6, 29), "Lain", True, "a naskah with somebody else"),
        (None, "", False, "not dated: nothing can be said"),
    ],
)
def test_a_letter_of_intent_lapses_after_a_year(signed: date | None, naskah_with: str, doubted: bool, why: str) -> None:
    letter = made("L", doc_type="letter_of_intent", signed_latest_on=signed)
    others = [made("N", partner=naskah_with)] if naskah_with else []
    check_drafts([letter, *others], TODAY)
    assert ("loi_lapsed" in codes(letter)) == doubted, why


@pytest.mark.parametrize(
    ("values", "doubted", "why"),
    [
        ({"end_on": date(2025, 12, 29)}, True, "notice was due yesterday"),
        ({"end_on": date(2025, 12, 30)}, False, "notice is due today"),
        ({"end_on": date(2025, 6, 29)}, False, "ended: nothing left to extend"),
        ({"end_on": date(2025, 12, 29), "declared_status": "perpanjangan"}, False, "the extension is under way"),
        ({"end_on": date(2025, 12, 29), "coop_type": "KSDPK"}, False, "P25 is about cooperation abroad"),
        ({}, False, "no end is known"),
    ],
)
def test_notice_of_a_foreign_extension_is_due_six_months_before_the_end(
    values: dict[str, Any], doubted: bool, why: str
) -> None:
    draft = made(**values)
    check_drafts([draft], TODAY)
    assert ("foreign_extension_late" in codes(draft)) == doubted, why


@pytest.mark.parametrize(
    ("others", "doubted", "why"),
    [
        ([], False, "a register that knows no work plans says nothing by not naming one"),
        ([("R", "A")], False, "its work plan hangs on it"),
        ([("R", "B")], True, "the register knows work plans, but none of this one"),
    ],
)
def test_a_nota_kesepakatan_wants_its_work_plan(others: list[tuple[str, str]], doubted: bool, why: str) -> None:
    nota = made("A", coop_type="SINERGI", doc_type="nota_kesepakatan")
    plans = [made(key, coop_type="SINERGI", doc_type="rencana_kerja", parent_agreement_id=parent)
             for key, parent in others]  # fmt: skip
    check_drafts([nota, *plans], TODAY)
    assert ("nk_without_rencana_kerja" in codes(nota)) == doubted, why


def paper(key: str, kind: str) -> dict[str, Any]:
    return {"agreement_id": key, "document_type": kind}


def stage(key: str, code: str, status: str, day: date | None = None) -> dict[str, Any]:
    return {"agreement_id": key, "stage_code": code, "stage_status": status, "event_on": day}


@pytest.mark.parametrize(
    ("values", "documents", "stages", "missing", "why"),
    [
        ({}, [], [], set(), "no papers given at all: nothing is known, nothing is said"),
        ({}, [paper("B", "kak")], [], set(), "papers are given, but none of this kind anywhere"),
        ({}, [paper("A", "persetujuan_dprd")], [], {"foreign_without_menteri"}, "one of the two approvals"),
        ({}, [paper("A", "persetujuan_dprd")], [stage("A", "persetujuan_menteri", "selesai")], set(),
         "the stage says it too"),
        ({}, [paper("B", "persetujuan_dprd")], [], {"foreign_without_dprd", "foreign_without_menteri"},
         "another agreement has its paper"),
        ({}, [paper("B", "persetujuan_dprd")], [stage("A", "persetujuan_dprd", "masuk")],
         {"foreign_without_dprd", "foreign_without_menteri"}, "asked for is not given"),
        ({"coop_type": "KSDLL_PENERUSAN"}, [paper("B", "persetujuan_dprd")], [], set(),
         "forwarded by the centre: P25 Ps 28-30 ask for neither"),
        ({"date_quality": "missing"}, [paper("B", "persetujuan_dprd")], [], set(), "not signed yet"),
        ({"coop_type": "SINERGI", "doc_type": "nota_kesepakatan"}, [paper("B", "rencana_kerja")], [],
         {"nk_without_rencana_kerja"}, "others have their work plan among the papers"),
        ({"coop_type": "SINERGI", "doc_type": "nota_kesepakatan"}, [paper("A", "rencana_kerja")], [], set(),
         "it has its own"),
    ],
)  # fmt: skip
def test_papers_are_missed_only_where_such_papers_are_known(
    values: dict[str, Any], documents: list[dict[str, Any]], stages: list[dict[str, Any]], missing: set[str], why: str
) -> None:
    draft = made("A", **values)
    check_papers([draft], documents, stages, TODAY)
    assert codes(draft) & MISSING_PAPERS == missing, why


@pytest.mark.parametrize(
    ("coop_type", "events", "found", "why"),
    [
        ("KSDD_SUKARELA", [("penawaran", "masuk", date(2025, 5, 30))], {"offer_unanswered"}, "31 days"),
        ("KSDD_SUKARELA", [("penawaran", "masuk", date(2025, 5, 31))], set(), "30 days: still in time"),
        ("KSDD_SUKARELA", [("penawaran", "masuk", date(2025, 1, 1)), ("penawaran", "selesai", date(2025, 6, 1))], set(),
         "answered, however late"),
        ("KSDPK", [("persetujuan_dprd", "masuk", date(2025, 5, 15))], {"dprd_deemed_approved"}, "46 days"),
        ("KSDPK", [("persetujuan_dprd", "masuk", date(2025, 5, 16))], set(), "45 days"),
        ("KSDPL", [("persetujuan_dprd", "masuk", date(2025, 5, 15))], set(), "abroad it is 45 working days"),
        ("KSDPL", [("persetujuan_dprd", "masuk", date(2025, 4, 27))], {"dprd_deemed_approved"}, "64 days"),
        ("KSDPK", [("persetujuan_dprd", "masuk", None)], set(), "no day: nothing can be counted"),
    ],
)  # fmt: skip
def test_waiting_beyond_the_days_of_the_law_is_said(
    coop_type: str, events: list[tuple[str, str, date | None]], found: set[str], why: str
) -> None:
    draft = made("A", coop_type=coop_type, doc_type="kesepakatan_bersama")
    check_papers([draft], [], [stage("A", *event) for event in events], TODAY)
    assert codes(draft) & {"offer_unanswered", "dprd_deemed_approved"} == found, why


@pytest.mark.parametrize(
    ("values", "code", "why"),
    [
        ({"signed_on": date(2020, 1, 1), "end_on": date(2026, 1, 1)}, "longer_than_five_years", "P25 Ps 32"),
        ({"signed_on": date(2020, 1, 1), "end_on": date(2025, 1, 1)}, "", "five years to the day"),
        ({"signed_on": date(2020, 1, 1), "end_on": date(2019, 12, 31)}, "end_before_start", "a day too early"),
        ({"signed_on": date(2020, 1, 1), "end_on": date(2023, 1, 1), "duration_months": 24}, "duration_mismatch",
         "two years are said, three are written"),
        ({"signed_on": date(2020, 1, 1), "end_on": date(2021, 12, 31), "duration_months": 24}, "",
         "the day before counts as the same"),
        ({"coop_type": "SINERGI", "doc_type": "perjanjian_kerja_sama"}, "pks_with_central_government",
         "P22 Ps 52-57: nota kesepakatan"),
    ],
)  # fmt: skip
def test_terms_and_forms_are_held_against_the_law(values: dict[str, Any], code: str, why: str) -> None:
    draft = made(**values)
    check_drafts([draft], date(2024, 1, 1))
    kinds = {"longer_than_five_years", "end_before_start", "duration_mismatch", "pks_with_central_government"}
    assert codes(draft) & kinds == ({code} if code else set()), why

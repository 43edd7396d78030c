"""Stages of a proposal in columns of their own: 'Kesepakatan' among them is a document signed or not, no screening."""

from __future__ import annotations

from typing import Any

import pytest

from kerjasama.extracts.store import Store
from kerjasama.importer.outcome import FileOutcome
from tests.importer.lists import bring, rows_of

TITLE = ["DAFTAR PEMETAAN URUSAN KABUPATEN KEBUMEN TAHUN 2026"]
FIRST = ["No", "OPD", "Urusan", "Objek Kerja Sama", "Calon Mitra"]
LINE = ["1", "Dinas Pertanian", "Pertanian", "Gula merah", "Kab. Banyumas"]
UNDER = ["PEMETAAN", "KAK", "KESEPAKATAN", "PKS", "SK"]


def _grouped(*cells: str, group: str = "TAHAPAN") -> list[list[Any]]:
    blank = [""] * len(FIRST)
    return [TITLE, [*FIRST, group, *[""] * (len(UNDER) - 1)], [*blank, *UNDER], [*LINE, *cells]]


def _fields(outcome: FileOutcome) -> dict[str, str | None]:
    assert outcome.layout is not None
    return {one.heading.rpartition(" / ")[2].casefold(): one.field for one in outcome.layout.headings}


def _codes(outcome: FileOutcome) -> set[str]:
    return {one.issue_code for one in outcome.findings} - {"list_region_inferred", "heading_unknown"}


@pytest.mark.parametrize("group", ["TAHAPAN", "Tahap", "Progres Tahapan"])
def test_an_agreement_under_a_group_of_stages_is_a_stage(store: Store, group: str) -> None:
    outcome = bring(store, "pemetaan.csv", _grouped("v", "v", "-", "-", "-", group=group))
    assert _fields(outcome)["kesepakatan"] == "agreement_stage"
    assert "heading_twice" not in _codes(outcome)


@pytest.mark.parametrize("headings", [UNDER, ["Tahapan", "KAK", "Kesepakatan"], ["Nota Kesepakatan", "PKS"]])
def test_an_agreement_beside_stages_is_a_stage(store: Store, headings: list[str]) -> None:
    cells = [TITLE, [*FIRST, *headings], [*LINE, *["-"] * len(headings)]]
    fields = _fields(bring(store, "pemetaan.csv", cells))
    assert {field for name, field in fields.items() if "kesepakatan" in name} == {"agreement_stage"}


@pytest.mark.parametrize("group", ["Hasil Telaah", "Hasil Verifikasi"])
def test_an_agreement_under_a_screening_is_its_result(store: Store, group: str) -> None:
    blank = [""] * len(FIRST)
    cells = [TITLE, [*FIRST, group, ""], [*blank, "Kesepakatan", "Alasan"], [*LINE, "tidak sesuai", "swakelola"]]
    outcome = bring(store, "pemetaan.csv", cells)
    assert _fields(outcome)["kesepakatan"] == "state"
    assert rows_of(store, "mapping_items")[0]["screening"] == "tidak_sesuai"


def test_a_person_s_choice_goes_before(store: Store) -> None:
    outcome = bring(
        store, "pemetaan.csv", _grouped("", "", "ditolak", "", ""), column_overrides={"TAHAPAN / KESEPAKATAN": "state"}
    )
    assert _fields(outcome)["kesepakatan"] == "state"


@pytest.mark.parametrize(
    ("agreement", "pks", "screening", "reference", "codes"),
    [
        ("x", "", "usulan", None, set()),
        ("belum", "-", "usulan", None, set()),
        ("0", "0", "usulan", None, set()),
        ("tidak", "", "usulan", None, set()),
        ("v", "", "sesuai", "KESEPAKATAN: v", {"mapping_agreement_unnamed"}),
        ("1", "0", "sesuai", "KESEPAKATAN: 1", {"mapping_agreement_unnamed"}),
        ("v", "√", "sesuai", "PKS: √", {"mapping_agreement_unnamed"}),
        ("12 Maret 2026", "belum", "sesuai", "KESEPAKATAN: 12 Maret 2026", {"mapping_agreement_unnamed"}),
        ("2026", "", "sesuai", "KESEPAKATAN: 2026", {"mapping_agreement_unnamed"}),
        ("v", "12/PKS/III/2026", "sesuai", "12/PKS/III/2026", {"list_agreement_unknown"}),
        ("NK/1/2026 tanggal 3 Maret 2026", "", "sesuai", "NK/1/2026 tanggal 3 Maret 2026",
         {"list_agreement_unknown", "mapping_screening_implied"}),
    ],
)  # fmt: skip
def test_a_stage_is_signed_or_not_and_never_a_refusal(
    store: Store, agreement: str, pks: str, screening: str, reference: str | None, codes: set[str]
) -> None:
    outcome = bring(store, "pemetaan.csv", _grouped("", "", agreement, pks, ""))
    (row,) = rows_of(store, "mapping_items")
    assert (row["screening"], row.get("agreement_ref")) == (screening, reference)
    assert _codes(outcome) == codes

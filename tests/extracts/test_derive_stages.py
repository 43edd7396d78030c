"""The derived stages, case by case: 'reached at least', skips, parallel stages, and what implies a stage."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kerjasama.domain import codes
from kerjasama.domain.stages import STAGES
from kerjasama.extracts.derive import signing_stages
from tests.extracts.rows import Rows, action, agreement, by_key, event, evidence, publish, report

PKS = "perjanjian_kerja_sama"


def day(text: str) -> date:
    return date.fromisoformat(text)


def stages(folder: Path, rows: Rows, agreement_id: str = "A") -> dict[str, dict[str, Any]]:
    """The stages of one agreement by their code, in legal order."""
    found = by_key(publish(folder, rows), "agreement_stages", "agreement_id", "stage_code")
    mine = [row for row in found.values() if row["agreement_id"] == agreement_id]
    assert [row["stage_no"] for row in mine] == list(range(1, len(mine) + 1))
    return {row["stage_code"]: row for row in mine}


def reached(found: dict[str, dict[str, Any]]) -> dict[str, date]:
    return {code: row["reached_on"] for code, row in found.items() if row["reached_on"]}


@pytest.mark.parametrize("coop_type", codes.COOP_TYPES)
def test_every_agreement_has_the_legal_stages_of_its_type(tmp_path: Path, coop_type: str) -> None:
    found = stages(tmp_path, {"agreements": [agreement("A", coop_type=coop_type)]})
    legal = STAGES.get(coop_type, ())  # PERTEK and LUAR_KSD have none
    assert list(found) == [stage.code for stage in legal]
    for stage in legal:
        row = found[stage.code]
        assert (row["super_stage"], row["is_conditional"], row["is_parallel"]) == (
            stage.super_stage,
            stage.conditional,
            stage.parallel,
        )
    assert reached(found) == {}


def test_a_later_stage_implies_the_earlier_ones_but_never_the_parallel_ones(tmp_path: Path) -> None:
    found = stages(
        tmp_path,
        {
            "agreements": [agreement("A")],
            "stage_events": [
                event("E1", "A", "persiapan", day("2020-01-01")),
                event("E2", "A", "penandatanganan_pks", day("2021-01-01")),
                event("E3", "A", "penyusunan_kb", day("2020-06-01"), "selesai"),
                event("E4", "A", "penatausahaan", day("2019-01-01")),
            ],
        },
    )
    assert reached(found) == {
        "persiapan": day("2020-01-01"),
        "penawaran": day("2020-06-01"),
        "penyusunan_kb": day("2020-06-01"),
        "penandatanganan_kb": day("2021-01-01"),
        "persetujuan_dprd": day("2021-01-01"),
        "penyusunan_pks": day("2021-01-01"),
        "penandatanganan_pks": day("2021-01-01"),
        "penatausahaan": day("2019-01-01"),
    }
    assert found["penawaran"]["entered_on"] is None
    assert found["penyusunan_kb"]["entered_on"] == found["penyusunan_kb"]["completed_on"] == day("2020-06-01")


def test_a_skipped_approval_is_kept_and_is_no_loss(tmp_path: Path) -> None:
    events = [
        event("E1", "A", "persetujuan_dprd", day("2020-02-01"), "dilewati"),
        event("E2", "A", "penyusunan_pks", day("2020-03-01")),
    ]
    found = stages(tmp_path / "a", {"agreements": [agreement("A")], "stage_events": events})
    assert found["persetujuan_dprd"]["skipped_on"] == day("2020-02-01")
    assert found["persetujuan_dprd"]["entered_on"] is None
    assert found["persetujuan_dprd"]["reached_on"] == day("2020-03-01")
    alone = stages(tmp_path / "b", {"agreements": [agreement("A")], "stage_events": events[:1]})
    assert reached(alone) == {}  # a skip alone is not being there
    assert alone["persetujuan_dprd"]["skipped_on"] == day("2020-02-01")


@pytest.mark.parametrize(
    ("coop_type", "doc_type", "stage", "why"),
    [
        ("KSDD_SUKARELA", "kesepakatan_bersama", "penandatanganan_kb", "KB"),
        ("KSDD_WAJIB", PKS, "penandatanganan_pks", "stand-alone PKS"),
        ("KSDPK", PKS, "penandatanganan_kontrak_pks", "the same stage has another name with third parties"),
        ("KSDPK", "kontrak", "penandatanganan_kontrak_pks", "contract"),
        ("SINERGI", "nota_kesepakatan", "penandatanganan_nk_rk", "NK"),
        ("SINERGI", PKS, "penandatanganan_nk_rk", "sinergi knows no PKS stage: the signature is that of NK and RK"),
        ("KSDPL", "naskah_kerja_sama", "penandatanganan_naskah", "naskah"),
        ("KSDLL_LAINNYA", "letter_of_intent", "pernyataan_kehendak", "an LoI is only a statement of intent"),
        ("KSDLL_PENERUSAN", "naskah_kerja_sama", "rencana_kegiatan_tahunan", "forwarding binds with the yearly plan"),
        ("KSDD_SUKARELA", "tidak_diketahui", "penandatanganan_kb", "something was signed"),
        ("KSDD_SUKARELA", "letter_of_intent", None, "domestic law has no LoI"),
    ],
)
def test_the_signature_counts_as_the_signing_stage_of_the_document(
    tmp_path: Path, coop_type: str, doc_type: str, stage: str | None, why: str
) -> None:
    signed = day("2020-01-10")
    found = stages(tmp_path, {"agreements": [agreement("A", signed, coop_type=coop_type, doc_type=doc_type)]})
    entered = [code for code, row in found.items() if row["entered_on"]]
    assert entered == ([stage] if stage else []), why
    if stage:
        assert found[stage]["entered_on"] == found[stage]["completed_on"] == signed, why
        assert list(reached(found)) == list(found)[: found[stage]["stage_no"]], why


def test_every_document_has_at_most_one_signing_stage_in_each_type() -> None:
    rows = signing_stages().to_pylist()
    assert len({(row["coop_type"], row["doc_type"]) for row in rows}) == len(rows)
    assert {row["coop_type"] for row in rows} == set(STAGES)


def test_a_signed_child_counts_as_the_signing_of_the_pks_of_its_parent(tmp_path: Path) -> None:
    rows: Rows = {
        "agreements": [
            agreement("A", day("2020-01-10")),
            agreement("P", day("2020-09-01"), doc_type=PKS, parent_agreement_id="A"),
            agreement("RK", day("2020-05-01"), doc_type="rencana_kerja", parent_agreement_id="A"),
        ]
    }
    found = stages(tmp_path, rows)
    assert found["penandatanganan_kb"]["reached_on"] == day("2020-01-10")
    assert found["penandatanganan_pks"]["entered_on"] == day("2020-09-01")  # a work plan is no PKS
    assert found["penyusunan_pks"]["reached_on"] == day("2020-09-01")
    assert found["pelaksanaan"]["reached_on"] is None


def test_evidenced_execution_and_reports_reach_their_stages(tmp_path: Path) -> None:
    found = stages(
        tmp_path,
        {
            "agreements": [agreement("A", day("2020-01-10"))],
            "actions": [
                action("X", "A", "pelatihan", day("2020-03-01")),
                action("Y", "A", "pelatihan", day("2020-07-01")),
            ],
            "action_evidence": [evidence("X", "foto"), evidence("Y", "daftar_hadir")],
            "reports": [report("R", "A", day("2020-06-30")), report("S", "A", day("2020-12-31"))],
        },
    )
    assert found["pelaksanaan"]["reached_on"] == day("2020-07-01")  # the photographed one proves nothing
    assert found["penandatanganan_pks"]["reached_on"] == day("2020-07-01")
    assert found["pelaporan"]["reached_on"] == day("2020-06-30")
    assert found["penatausahaan"]["reached_on"] is None


def test_a_renewal_carries_on_from_its_own_signature(tmp_path: Path) -> None:
    rows: Rows = {
        "agreements": [
            agreement("A", day("2015-01-01")),
            agreement("B", day("2020-01-01"), supersedes_id="A"),
            agreement("P", day("2015-03-01"), doc_type=PKS, parent_agreement_id="A"),
        ],
        "actions": [action("X", "A", "pelatihan", day("2016-01-01"))],
        "action_evidence": [evidence("X")],
        "reports": [report("R", "A", day("2017-01-01"))],
    }
    assert reached(stages(tmp_path / "a", rows))["pelaksanaan"] == day("2016-01-01")
    renewal = stages(tmp_path / "b", rows, "B")
    assert set(reached(renewal).values()) == {day("2020-01-01")}
    assert set(reached(renewal)) == {code for code in renewal if code != "penatausahaan"}


def test_events_of_another_types_stages_change_nothing(tmp_path: Path) -> None:
    events = [event("E", "A", "prakarsa", day("2020-01-01"))]
    assert reached(stages(tmp_path, {"agreements": [agreement("A")], "stage_events": events})) == {}

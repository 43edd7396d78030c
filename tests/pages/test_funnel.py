"""Corong: how far agreements get and where they wait, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama.domain.stages import STAGES, SUPER_STAGES
from kerjasama.domain.words import use_language
from kerjasama.ui.views import funnel as view
from kerjasama.ui.views import funnel_waits as waits
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, World

FILE = "3_funnel.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _said(test: AppTest) -> str:
    return "\n".join(part.value for part in (*test.markdown, *test.caption, *test.warning))


def _super(**reached: int) -> pd.DataFrame:
    """funnel/super_stages with these counts, each fully recorded."""
    counts = [reached.get(stage, 0) for stage in SUPER_STAGES]
    before = [None, *counts[:4], None]
    return pd.DataFrame(
        {
            "super_stage": SUPER_STAGES,
            "reached": counts,
            "recorded": counts,
            "previous_reached": pd.array(before, dtype="Int64"),
            "share_of_first": [count / counts[0] for count in counts],
            "share_of_previous": [count / of if of else None for count, of in zip(counts, before, strict=True)],
        }
    )


def test_the_first_sentence_says_how_many_were_carried_out_and_what_has_no_stages(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == (
        "Dari **20** kerja sama, **17** ditandatangani dan **5 (25%)** dilaksanakan. "
        "**2** naskah lain tidak punya tahapan menurut peraturan."
    )


def test_the_biggest_loss_is_named_with_both_numbers(open_alone: Open) -> None:
    assert "Kehilangan terbesar: dari **17** yang ditandatangani, **5 (29%)** dilaksanakan." in _said(
        open_alone(FILE, per=DAY)
    )


def test_for_how_many_the_stages_were_recorded_stands_beside_the_funnel(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert test.warning[0].value.startswith("Hanya 3 dari 20 kerja sama punya catatan tahapan.")


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert "Corong lintas jenis" in [header.value for header in test.header]


def test_a_published_world_without_agreements_draws_no_funnel(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Tidak ada kerja sama dalam saringan ini."
    assert not test.header


def test_a_type_without_legal_stages_says_so_instead_of_an_empty_funnel(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, jenis="PERTEK")
    assert not test.exception
    assert "peraturan tidak menetapkan tahapan" in test.markdown[0].value
    assert not test.header


@pytest.mark.parametrize("kind", list(STAGES))
def test_every_type_opens_from_a_link_even_without_agreements(open_alone: Open, kind: str) -> None:
    test = open_alone(FILE, per=DAY, corong=kind)
    assert not test.exception
    assert test.selectbox[0].value == kind
    assert not any("tidak dikenal" in warning.value for warning in test.warning)


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert test.markdown[0].value.startswith("Of **20** agreements, **17** were signed and **5 (25%)** carried out.")
    assert "Kehilangan" not in _said(test)


def test_a_skipped_conditional_stage_is_no_loss(tiny: World) -> None:
    frame = tiny.warehouse.run("funnel/stages_by_type", FILTERS).frame
    steps = view.type_steps(frame, "KSDD_SUKARELA").set_index("stage_code")
    dprd = steps.loc["persetujuan_dprd"]
    assert (dprd["kind"], dprd["lost"], dprd["is_worst"]) == ("conditional", "", False)
    assert dprd["of_previous"] == "dilewati 1: bukan kehilangan"
    assert "Pasal 11-12" in dprd["note"]
    assert "bersyarat" in dprd["note"]


def test_parallel_stages_lose_nothing_and_are_measured_against_what_was_signed(tiny: World) -> None:
    frame = tiny.warehouse.run("funnel/stages_by_type", FILTERS).frame
    report = view.type_steps(frame, "KSDD_SUKARELA").set_index("stage_code").loc["pelaporan"]
    assert (report["kind"], report["lost"], report["of_first"]) == ("parallel", "", "")
    assert report["of_previous"] == "14% dari yang ditandatangani"  # 1 of 7


def test_nothing_recorded_after_the_signature_is_not_called_nothing_done() -> None:
    frame = _super(rencana=29, penawaran=29, naskah=29, ditandatangani=29)
    steps = view.super_steps(frame).set_index("super_stage")
    assert steps.loc["dilaksanakan", "words"] == "tidak tercatat"
    assert steps.loc["dilaksanakan", "lost"] == ""
    assert not steps["is_worst"].any()
    records = pd.DataFrame({"coop_type": ["SINERGI"], "has_stages": [True], "agreements": [29], "with_events": [0]})
    assert "tidak tercatat di data ini" in view.answer(frame, records)


def test_nothing_done_beside_reports_is_a_loss() -> None:
    frame = _super(rencana=10, penawaran=10, naskah=10, ditandatangani=10, dilaporkan=4)
    done = view.super_steps(frame).set_index("super_stage").loc["dilaksanakan"]
    assert (done["words"], done["lost"], done["is_worst"]) == ("0", "−10", True)


def test_no_caution_when_every_agreement_has_its_stages_on_record() -> None:
    records = pd.DataFrame({"coop_type": ["SINERGI"], "has_stages": [True], "agreements": [9], "with_events": [9]})
    assert view.recorded_caution(records) == ""
    assert view.recorded_caution(records.assign(with_events=0)).startswith("Tidak satu pun dari 9")


def test_only_neighbouring_stages_are_measured_and_few_are_marked(tiny: World) -> None:
    rows = waits.waits(tiny.warehouse.run("funnel/stage_waits", FILTERS).frame, "KSDD_SUKARELA")
    assert list(rows["unrecorded_stages"].unique()) == [0]
    assert len(rows) == 4
    assert all(note.endswith("(sangat sedikit)") for note in rows["note"])


@pytest.mark.parametrize(
    ("coop_type", "stage", "days", "why"),
    [
        ("KSDD_WAJIB", "penawaran", 45, "P22 Ps 8: reply in 30 days, a second request answered in 15"),
        ("SINERGI", "penawaran", 30, "P22 Ps 54 has the first term alone"),
        ("KSDPK", "penawaran", None, "P22 Ps 30-31 set no term for the offer"),
        ("KSDPK", "persetujuan_dprd", 45, "P22 Ps 34: deemed approved after 45 days"),
        ("KSDPL", "persetujuan_dprd", 67, "P25 Ps 17: 45 working days take 67 calendar days as a rule"),
        ("KSDPL", "pernyataan_kehendak", 365, "P25 Ps 13(3): a letter of intent holds for one year"),
        ("KSDD_WAJIB", "penandatanganan_kb", None, "no law says how soon a PKS must follow"),
    ],
)
def test_a_term_is_marked_only_where_the_law_sets_one(coop_type: str, stage: str, days: int | None, why: str) -> None:
    codes_of = [item.code for item in STAGES[coop_type]]
    row = {
        "coop_type": coop_type,
        "from_stage_code": stage,
        "to_stage_code": codes_of[codes_of.index(stage) + 1],
        "unrecorded_stages": 0,
        "agreements": 10,
        "median_days": 20.0,
        "p90_days": 40.0,
        "disordered": 0,
    }
    found = waits.waits(pd.DataFrame([row]), coop_type)
    assert (None if pd.isna(found["term_days"][0]) else found["term_days"][0]) == days, why
    assert bool(found["term"][0]) == (days is not None), why


def test_every_word_of_terms_and_steps_has_its_english() -> None:
    with use_language("en"):
        from kerjasama.domain.words import _

        assert [text for text in (*view.TEXTS, *waits.TEXTS) if _(text) == text] == []


def test_the_longest_wait_stands_first_and_counts_days(tiny: World) -> None:
    rows = waits.longest(tiny.warehouse.run("funnel/waiting_agreements", FILTERS).frame, "KSDD_WAJIB")
    assert list(rows["agreement_id"]) == ["A02", "A10"]
    assert list(rows["waiting_days"]) == [1582, 272]
    assert waits.longest_statement(rows, "KSDD_WAJIB") == (
        "Antardaerah, wajib: dari **2** yang menunggu, **1** sudah lebih dari satu tahun."
    )

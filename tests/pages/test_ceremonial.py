"""Seremonial: which stopped at the signature and why, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama.domain.words import use_language
from kerjasama.ui.views import ceremonial as view
from kerjasama.ui.views import ceremonial_shares as shares
from kerjasama.warehouse import Filters, Thresholds
from tests.worlds import AS_OF, World

FILE = "10_ceremonial.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def test_the_first_sentence_keeps_confirmed_suspected_and_ended_apart(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == (
        "Dari **15** kerja sama yang dapat dinilai, **1 (7%)** seremonial terkonfirmasi, **4 (27%)** seremonial "
        "terduga (belum terlaporkan), dan **2 (13%)** berakhir tanpa tindak lanjut."
    )


def test_no_sentence_adds_them_up(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not any("**7**" in text.value for text in test.markdown), "1 + 4 + 2"


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert "Yang ditandai, dari yang tertua" in [header.value for header in test.header]


def test_a_published_world_without_agreements_says_so_and_does_not_fail(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Belum ada kerja sama yang dapat dinilai dalam saringan ini."


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert "suspected ceremonial (not reported yet)" in test.markdown[0].value
    assert "Langkah berikutnya" not in _html(test)


def test_a_link_shows_one_kind_alone(open_alone: Open) -> None:
    html = _html(open_alone(FILE, per=DAY, keadaan="seremonial_terkonfirmasi"))
    assert "Pengelolaan sampah regional" in html
    assert "Perpanjangan kerja sama perbatasan" not in html


def test_what_suspected_means_stands_on_the_page(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert any("belum terlaporkan" in box.value and "jangan menuduh" in box.value for box in test.info)


def test_changing_a_threshold_changes_the_numbers_and_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    field = next(field for field in test.number_input if field.label == "Batas seremonial (hari)")
    field.set_value(3000).run()
    assert not test.exception
    assert "**0 (0%)** seremonial terduga" in test.markdown[0].value
    assert test.query_params["seremonial"] in ("3000", ["3000"])


def test_a_threshold_that_the_rule_refuses_is_said_and_not_used(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    field = next(field for field in test.number_input if field.label == "Batas seremonial (hari)")
    field.set_value(10).run()
    assert any("Masa tenggang lebih panjang" in error.value for error in test.error)
    assert "**4 (27%)** seremonial terduga" in test.markdown[0].value


@pytest.mark.parametrize("by", list(shares.GROUPS))
def test_every_grouping_opens_from_a_link(open_alone: Open, by: str) -> None:
    test = open_alone(FILE, per=DAY, menurut=by)
    assert not test.exception
    assert not test.warning


@pytest.mark.parametrize("by", list(shares.GROUPS))
def test_every_bar_names_its_denominator_and_marks_a_small_one(tiny: World, by: str) -> None:
    rows = shares.groups(tiny.warehouse.run(shares.GROUPS[by], FILTERS).frame, by)
    assert len(rows)
    assert (rows["assessable"] > 0).all()
    for row in rows.itertuples():
        assert row.note.endswith(f"dari {row.assessable}")
        assert row.name.endswith(" *") == row.is_small == (row.assessable < 10)


def test_the_oldest_stands_first_and_a_renewal_counts_from_its_root(tiny: World) -> None:
    rows = view.flagged(tiny.warehouse.run("ceremonial/flagged_agreements", FILTERS).frame, "semua")
    assert rows["age_days"].is_monotonic_decreasing
    assert list(rows["agreement_id"])[:2] == ["A17", "A18"]
    assert rows["age_words"].iloc[0] == "7 tahun 2 bulan"


def test_reasons_and_steps_are_sentences_and_what_was_typed_is_never_markup(tiny: World) -> None:
    rows = view.flagged(tiny.warehouse.run("ceremonial/flagged_agreements", FILTERS).frame, "semua")
    row = next(rows.head(1).assign(title="<script>x</script>").itertuples())
    html = view.flagged_html(row)
    assert "Tidak ada tindak lanjut yang tercatat sejak penandatanganan." in html
    assert "<script>" not in html
    assert "tanpa_tindak_lanjut" not in html


@pytest.mark.parametrize(
    ("days", "indonesian", "english", "why"),
    [
        (None, "–", "–", "no date"),
        (0, "0 bulan", "0 months", "signed today"),
        (31, "1 bulan", "1 month", "singular in English"),
        (366, "1 tahun", "1 year", "no months to name"),
        (800, "2 tahun 2 bulan", "2 years 2 months", "both"),
    ],
)
def test_an_age_is_said_in_years_and_months(days: int | None, indonesian: str, english: str, why: str) -> None:
    assert view.age_words(days) == indonesian, why
    with use_language("en"):
        assert view.age_words(days) == english, why


def test_the_rule_is_told_with_the_thresholds_in_use_and_its_articles() -> None:
    text = shares.rule_words(Thresholds(grace_days=90, ceremonial_days=200, min_level_working=4))
    assert "**90 hari**" in text
    assert "**200 hari**" in text
    assert "**4**" in text
    assert "Permendagri 22/2020 Pasal 15 dan 37" in text
    assert "Permendagri 25/2020 Pasal 26" in text
    assert "bukan bunyi peraturan" in text


def test_a_last_step_that_never_came_is_said() -> None:
    row = pd.DataFrame([{"last_step_on": None, "ladder_level": 0}]).iloc[0]
    assert view.last_step(row) == "tidak ada sejak penandatanganan"

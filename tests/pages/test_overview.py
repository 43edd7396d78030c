"""Ringkasan: what came of it and what must be decided, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama.domain.words import use_language
from kerjasama.ui.views import decisions, narrowing, overview_behind
from kerjasama.ui.views import overview as view
from kerjasama.ui.views.answer import is_silent
from kerjasama.ui.views.ceremonial import KINDS
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, World

FILE = "1_overview.py"
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]
_KINDS = ("ceremonial_confirmed", "ceremonial_suspected", "ended_without")


def _said(test: AppTest) -> str:
    return "\n".join([text.value for text in test.markdown] + [part.proto.body for part in test.get("html")])


def test_the_first_sentence_answers_with_numerator_and_denominator(open_alone: Open) -> None:
    test = open_alone(FILE, per="2026-06-30")
    assert not test.exception
    assert test.markdown[0].value == (
        "Dari **15** kerja sama yang dapat dinilai, **6 (40%)** sudah ditindaklanjuti; **1** seremonial terkonfirmasi, "
        "**4** seremonial terduga (belum terlaporkan)."
    )


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    test = open_in_menu(FILE)
    assert not test.exception
    assert "Di mana semua kerja sama berada" in [header.value for header in test.header]


def test_a_published_world_without_agreements_says_so_and_does_not_fail(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per="2026-06-30")
    assert not test.exception
    assert test.markdown[0].value == "Tidak ada kerja sama dalam saringan ini."


def test_it_speaks_english_from_the_link(open_alone: Open) -> None:
    test = open_alone(FILE, per="2026-06-30", bahasa="en")
    assert not test.exception
    assert "were followed up" in test.markdown[0].value
    assert "What most needs a decision" in [header.value for header in test.header]
    assert "Kerja sama wajib" not in _said(test)


def test_a_filter_from_the_link_changes_the_sentence(open_alone: Open) -> None:
    test = open_alone(FILE, per="2026-06-30", jenis="KSDD_WAJIB")
    assert "Dari **2** kerja sama" in test.markdown[0].value


def test_the_rows_behind_a_decision_open_from_a_link(open_alone: Open) -> None:
    closed = open_alone(FILE, per="2026-06-30")
    opened = open_alone(FILE, per="2026-06-30", baris="wajib_seremonial")
    titles = [header.value for header in opened.header]
    assert "Kerja sama wajib yang berhenti di penandatanganan" in titles
    assert len(titles) == len(closed.header) + 1
    assert any("Pengelolaan sampah regional" in table.value.to_string() for table in opened.dataframe)


def test_the_rows_behind_the_changes_open_from_a_link(open_alone: Open) -> None:
    opened = open_alone(FILE, per="2026-06-30", baris="berubah")
    assert not opened.exception
    assert "Yang keadaannya berubah" in [header.value for header in opened.header]


def test_the_bar_holds_every_document_once_and_equals_the_cards(tiny: World) -> None:
    shown = view.states(tiny.warehouse.run("overview/statuses", FILTERS).frame).set_index("status")["agreements"]
    totals = tiny.warehouse.run("overview/totals", FILTERS).frame.iloc[0]
    assert shown.sum() == totals.agreements == 23
    assert shown["seremonial_terduga"] == totals.ceremonial_suspected
    assert shown["seremonial_terkonfirmasi"] == totals.ceremonial_confirmed
    assert shown["turunan"] == 23 - totals.population - shown.get("belum_ditandatangani", 0) - 1


def test_confirmed_and_suspected_are_cards_of_their_own(tiny: World) -> None:
    now = tiny.warehouse.run("overview/totals", FILTERS).frame.iloc[0]
    before = tiny.warehouse.run("overview/totals", replace(FILTERS, as_of=FILTERS.compared_on)).frame.iloc[0]
    cards = {card.label: card for card in view.cards(now, before)}
    assert (cards["Seremonial, terkonfirmasi"].value, cards["Seremonial, terkonfirmasi"].before) == (1, 1)
    assert (cards["Seremonial, terduga"].value, cards["Seremonial, terduga"].before) == (4, 5)
    assert all(card.of is not None and card.link for card in cards.values()), "each has a denominator and its rows"
    assert cards["Berlaku"].of == 22, "of the signed ones: one is still in the making"


def test_states_that_nobody_is_in_are_left_out_of_the_changes(tiny: World) -> None:
    shown = view.changes(tiny.warehouse.run("overview/status_flows", FILTERS).frame)
    assert (shown["before"] - shown["left_it"] + shown["entered"] == shown["after"]).all()
    assert (shown[["before", "entered", "left_it", "after"]].sum(axis=1) > 0).all()
    assert "belum_ditandatangani" not in set(shown["status"])


def test_the_parts_of_every_group_sum_to_all_of_it(tiny: World) -> None:
    for part in overview_behind.breakdowns():
        rows = view.follow_up_rows(tiny.warehouse.run(part.query, FILTERS).frame, part.column, part.words)
        shares = ["share_followed_up", "share_between", *(f"share_{kind}" for kind in _KINDS)]
        judged = rows[rows["assessable"] > 0]
        assert judged[shares].sum(axis=1).to_list() == pytest.approx([1.0] * len(judged))
        assert all(str(of) in note for of, note in zip(judged["assessable"], judged["note"], strict=True))


DECISION_KINDS = [
    "wajib_seremonial",
    "akhiri_atau_hidupkan",
    "perpanjang_atau_selesaikan",
    "laksanakan_komitmen",
    "tanyakan_perangkat_daerah",
    "perbaiki_status_register",
    "tindak_lanjuti_loi",
    "lengkapi_data",
]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", DECISION_KINDS)
def test_every_kind_of_decision_has_words_in_both_languages(kind: str, language: str) -> None:
    row = {"priority": 1, "kind_code": kind, "agreements": 7, "oldest_days": 800, "lead_agency": "Dinas <b>X</b>"}
    frame = pd.DataFrame([{**row, "nearest_end_on": date(2026, 8, 15), "agency_agreements": 6}])
    with use_language(language):
        item = decisions.decisions(frame)[0]
        html = decisions.decision_html(1, item)
    assert item.what
    assert item.why
    assert item.proposal
    assert "{" not in html
    assert "<b>X</b>" not in html, "what an office typed is never markup"


@pytest.mark.parametrize("blank", [None, pd.NA, float("nan")])
def test_a_missing_day_is_said_with_a_dash(blank: object) -> None:
    row = {"priority": 3, "kind_code": "perpanjang_atau_selesaikan", "agreements": 1, "oldest_days": blank}
    frame = pd.DataFrame([{**row, "nearest_end_on": None, "lead_agency": None, "agency_agreements": pd.NA}])
    assert "–" in decisions.decisions(frame)[0].why


@pytest.mark.parametrize(
    ("actions", "reports", "is_cautioned", "why"),
    [
        (0, 0, True, "a register of signatures alone proves nothing about follow-up"),
        (1, 0, False, "follow-up is recorded"),
        (0, 1, False, "reports came"),
    ],
)
def test_a_register_without_follow_up_is_read_with_care(
    actions: int, reports: int, is_cautioned: bool, why: str, tiny: World
) -> None:
    counts = {**tiny.version.manifest.row_counts, "actions": actions, "reports": reports}
    version = replace(tiny.version, manifest=replace(tiny.version.manifest, row_counts=counts))
    assert is_silent(version) == is_cautioned, why
    now = tiny.warehouse.run("overview/totals", FILTERS).frame.iloc[0]
    said = view.answer(now, is_silent(version))
    assert ("tidak memuat tindak lanjut" in said) == is_cautioned, why
    assert ("seremonial" in said) != is_cautioned, "silence of the register is no finding about an office"


def test_where_nothing_can_be_assessed_no_card_says_zero(tiny: World) -> None:
    totals = tiny.warehouse.run("overview/totals", FILTERS).frame.iloc[0]
    kinds = ["assessable", "followed_up", *_KINDS]
    nothing = totals.copy()
    nothing[kinds] = 0
    nothing["validity_unknown"] = nothing["agreements"]
    assert "belum satu pun dapat dinilai" in view.answer(nothing)
    assert {(card.value, card.of) for card in view.cards(nothing, nothing)} == {("–", None)}


def test_a_change_is_read_beside_the_share_it_came_from(tiny: World) -> None:
    totals = tiny.warehouse.run("overview/totals", FILTERS).frame.iloc[0]
    before = totals.copy()
    before[["followed_up", "assessable"]] = (2, 8)
    card = next(card for card in view.cards(totals, before) if card.label == "Ditindaklanjuti")
    assert card.note == "semula 25% dari 8"
    assert card.good is None, "a register that grows makes every count grow"


def test_every_card_leads_to_a_list_that_knows_its_narrowing(tiny: World) -> None:
    now = tiny.warehouse.run("overview/totals", FILTERS).frame.iloc[0]
    for card in view.cards(now, now):
        assert card.link is not None
        page, extra = card.link
        if page == "daftar":
            chosen, unknown = narrowing.read(None, extra["keadaan"])
            assert (chosen.is_chosen, unknown) == (True, ()), card.label
        else:
            assert extra["keadaan"] in KINDS, card.label


@pytest.mark.parametrize("flag", ["dalam_masa_berlaku", "ditindaklanjuti", "akan_berakhir"])
def test_a_card_counts_what_its_list_shows(flag: str, tiny: World) -> None:
    now = tiny.warehouse.run("overview/totals", FILTERS).frame.iloc[0]
    chosen, _unknown = narrowing.read(None, flag)
    listed = tiny.warehouse.run(
        "agreements/search", FILTERS, **chosen.parameters(), row_limit=100, sort_code="terbaru"
    ).frame
    counts = {"dalam_masa_berlaku": now.in_force, "ditindaklanjuti": now.followed_up, "akan_berakhir": now.expiring}
    assert len(listed) == counts[flag]

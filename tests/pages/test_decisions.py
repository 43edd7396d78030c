"""Keputusan: what must be decided, over a world that a person can count."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from kerjasama.domain import codes
from kerjasama.ui.views import queue as view
from kerjasama.ui.views import queue_counts, queue_place
from kerjasama.warehouse import Filters
from tests.worlds import AS_OF, World

FILE = "17_decisions.py"
DAY = AS_OF.isoformat()
FILTERS = Filters(as_of=AS_OF)
Open = Callable[..., AppTest]


def _html(test: AppTest) -> str:
    return "\n".join(part.proto.body for part in test.get("html"))


def test_the_first_sentence_says_how_many_wait_and_how_certain(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    assert test.markdown[0].value == (
        "**17** dari 23 naskah menunggu keputusan: **8** pasti, **3** menurut catatan, **6** harus ditanyakan dahulu. "
        "**2** bertanggal batas, yang pertama 1 Juli 2026; **3** sudah lewat tanggalnya."
    )


def test_the_most_urgent_item_says_what_why_by_which_rule_and_the_price_of_doing_nothing(open_alone: Open) -> None:
    html = _html(open_alone(FILE, per=DAY))
    first = html[html.index("Pengelolaan sampah regional") - 600 :][:2000]
    for words in ("Percepat PKS", "Menurut", "Pasal 22–23", "Seberapa pasti", "Bila dibiarkan", "diambil alih"):
        assert words in first


def test_one_decision_is_shown_from_a_link_and_keeps_its_places(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, putusan="verifikasi_laporan")
    assert not test.exception
    shown = test.dataframe[0].value
    assert set(shown["Usulan"]) == {"Verifikasi laporan"}
    assert list(shown["Urutan"]) == [2, 7, 8, 9, 10, 11]


def test_it_speaks_english_and_leaves_no_indonesian_label(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, bahasa="en")
    assert not test.exception
    assert "wait for a decision" in test.markdown[0].value
    assert "Bila dibiarkan" not in _html(test)


def test_a_world_without_agreements_says_so(open_alone: Open) -> None:
    test = open_alone(FILE, "empty", per=DAY)
    assert not test.exception
    assert test.markdown[0].value == "Tidak ada kerja sama dalam saringan ini."


def test_filters_under_which_nothing_waits_say_so(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, jenis="KSDLL_LAINNYA")
    assert not test.exception
    assert test.markdown[0].value == "Dari **1** naskah tidak satu pun menunggu keputusan."


def test_one_kind_is_shown_wherever_it_stands_among_the_kinds_of_an_agreement(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, hal="perpanjang_atau_selesaikan")
    assert not test.exception
    assert list(test.dataframe[0].value["Urutan"]) == [2, 4]


def test_a_legal_term_says_its_article_and_what_the_law_asks_for(tiny: World) -> None:
    frame = tiny.warehouse.run("decisions/queue", FILTERS, decision_code=None, row_limit=None).frame
    html = view.item_html(next(frame[frame["agreement_id"] == "A19"].itertuples()))
    for words in ("Permendagri 22/2020 Pasal 8(3)", "permintaan tanggapan kedua", "paling lambat 1 Juli 2026"):
        assert words in html


def test_a_profile_says_its_place_in_the_queue_and_what_is_proposed(tiny: World) -> None:
    frame = tiny.warehouse.run("decisions/queue", FILTERS, decision_code=None, row_limit=None).frame
    said = queue_place.words(next(frame[frame["agreement_id"] == "A07"].itertuples()), len(frame))
    assert said.startswith("Antrean keputusan: urutan **4** dari 17. Diusulkan: **Perpanjang atau perbarui**, paling")


def test_it_opens_in_the_menu(open_in_menu: Open) -> None:
    assert not open_in_menu(FILE).exception


def test_every_card_counts_what_its_link_shows(tiny: World) -> None:
    counts = tiny.warehouse.run("decisions/counts", FILTERS).frame
    for card in view.cards(queue_counts.by_decision(counts)):
        assert card.link is not None
        code = card.link[1][view.CHOICE]
        rows = tiny.warehouse.run("decisions/queue", FILTERS, decision_code=code, row_limit=None).frame
        assert len(rows) == card.value
        assert card.of == 17


@pytest.mark.parametrize("kind", codes.DECISION_KINDS)
def test_what_was_typed_is_never_markup_and_every_kind_is_told_in_full(kind: str, tiny: World) -> None:
    queue = tiny.warehouse.run("decisions/queue", FILTERS, decision_code=None, row_limit=1).frame
    row = next(queue.assign(title="<script>x</script>", kind_code=kind).itertuples())
    html = view.item_html(row)
    assert "<script>" not in html
    assert kind not in html

"""Pelaksanaan in a real browser: the first screen answers, lists travel in the link, a family is drawn in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_the_first_screen_holds_answer_cards_and_the_beginning_of_the_list(visit: Callable, sample_site: str) -> None:
    page = visit(sample_site).open("pelaksanaan")
    for place in (page.locator(".st-key-answer"), page.locator(".kk-card").last, page.locator("h2").first):
        box = place.bounding_box()
        assert box["y"] + box["height"] <= 768
    assert page.locator(".kk-card").count() == 5


def test_a_card_leads_to_its_rows_on_the_same_page(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("pelaksanaan")
    page.locator(".st-key-choice-tampil").get_by_text("Belum terlaporkan").click()
    page.wait_for_url(lambda url: "tampil=belum_terlaporkan" in url)
    tab.settle()
    rows = page.locator("[class*='st-key-row-']").all_inner_texts()
    assert rows
    assert all("Belum terlaporkan" in text for text in rows)


def test_a_family_is_drawn_with_all_its_words_inside_the_picture(visit: Callable, sample_site: str) -> None:
    page = visit(sample_site).open("pelaksanaan")
    chart = page.locator(".st-key-section-chain .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    words = chart.locator(".annotation-text")
    words.first.wait_for()
    texts = [word.text_content() for word in words.all()]
    assert any(text.startswith("Induk") for text in texts)
    assert any("Turunan" in text or "Perpanjangan" in text for text in texts)
    frame = chart.bounding_box()
    for word in words.all():
        box = word.bounding_box()
        assert box["x"] >= frame["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1, word.text_content()

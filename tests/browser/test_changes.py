"""Perubahan in a real browser: the answer on the first screen, cards that lead to rows, nothing cut off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_the_answer_and_its_figures_fit_on_the_first_screen_and_a_card_leads_to_its_rows(
    visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site)
    page = tab.open("perubahan")
    cards = page.locator(".kk-card")
    assert cards.count() == 6
    last = page.locator(".kk-card-value").nth(5).bounding_box()
    assert last["y"] + last["height"] < 768
    assert page.evaluate("document.documentElement.scrollWidth") <= 1366
    card = page.locator(".kk-card", has_text="Masuk: Seremonial, terduga")
    count = card.locator(".kk-card-value").inner_text()
    page.locator("[class*='st-key-card-']", has=card).get_by_role("link").click()
    page.wait_for_url(lambda url: "keadaan=seremonial_terduga" in url)
    tab.settle()
    assert "arah=masuk" in page.url
    assert f"{count} baris" in tab.text()


def test_no_word_of_the_matrix_and_of_the_months_is_cut_off(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("perubahan?ukuran=bagian")
    for key in ("matrix", "months"):
        chart = page.locator(f".st-key-section-{key} .js-plotly-plot")
        box = chart.bounding_box()
        notes = chart.locator(".annotation-text").all()
        assert notes
        for note in notes:
            place = note.bounding_box()
            assert place["x"] >= box["x"] - 1
            assert place["x"] + place["width"] <= box["x"] + box["width"] + 1, note.text_content()

"""Keputusan in a real browser: the answer on the first screen, a card that narrows the queue, no word cut off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_the_answer_and_the_figures_fit_on_the_first_screen_and_a_card_narrows_the_queue(
    visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site)
    page = tab.open("keputusan")
    assert page.locator(".kk-card").count() == 6
    assert page.locator(".st-key-section-first h2").bounding_box()["y"] < 768
    assert page.evaluate("document.documentElement.scrollWidth") <= 1366
    card = page.locator(".kk-card", has_text="Akhiri secara resmi")
    count = card.locator(".kk-card-value").inner_text()
    page.locator("[class*='st-key-card-']", has=card).get_by_role("link").click()
    page.wait_for_url(lambda url: "putusan=akhiri" in url)
    tab.settle()
    assert f"{count} baris" in tab.text()


def test_every_kind_stands_in_full_in_the_dark_and_in_english(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("keputusan?bahasa=en")
    table = page.locator(".kk-waits")
    rows = table.locator("tbody tr").all()
    assert len(rows) > 10
    box = table.bounding_box()
    for cell in table.locator("td").all():
        place = cell.bounding_box()
        assert place["x"] + place["width"] <= box["x"] + box["width"] + 1
        assert cell.evaluate("cell => cell.scrollWidth <= cell.clientWidth + 1"), cell.inner_text()

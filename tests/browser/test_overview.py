"""Ringkasan in a real browser: the answer on the first screen, rows behind a decision, nothing cut off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("dark", [False, True])
def test_the_answer_and_all_six_figures_fit_on_the_first_screen(dark: bool, visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=dark)
    page = tab.open("ringkasan")
    cards = page.locator(".kk-card")
    assert cards.count() == 6
    tops = {round(cards.nth(number).bounding_box()["y"]) for number in range(6)}
    assert len(tops) == 1, "six in one row"
    value = page.locator(".kk-card-value").nth(5).bounding_box()
    assert value["y"] + value["height"] < 768
    assert page.locator("h2").first.bounding_box()["y"] < 700, "and the next section begins there"
    assert "yang dapat dinilai" in page.locator(".st-key-answer").inner_text()


def test_a_decision_opens_its_rows_and_the_link_holds_it(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("ringkasan")
    row = page.locator("[class*='st-key-row-']").first
    count = row.locator("b").first.inner_text()
    row.get_by_role("link").click()
    page.wait_for_url(lambda url: "baris=" in url)
    tab.settle()
    assert f"{count} baris" in tab.text()
    again = visit(sample_site)
    again.open(page.url.removeprefix(f"{sample_site}/"))
    assert f"{count} baris" in again.text()


def test_a_card_leads_to_its_rows(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("ringkasan")
    card = page.locator(".kk-card", has_text="Seremonial, terduga")
    count = card.locator(".kk-card-value").inner_text()
    page.locator("[class*='st-key-card-']", has=card).get_by_role("link").click()
    page.wait_for_url(lambda url: "/seremonial?keadaan=seremonial_terduga" in url)
    tab.settle()
    assert f"{count} baris" in tab.text()

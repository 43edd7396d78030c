"""Laboratorium inovasi in a real browser: a choice travels in the link, and the way leads on to an agreement."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_target_and_list_are_chosen_and_travel_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("labinov?ide=tanpa_kabar")
    page.locator(".st-key-choice-sasaran").get_by_text("2", exact=True).click()
    tab.settle()
    assert "sasaran=2" in page.url
    assert "ide=tanpa_kabar" in page.url
    assert "kurang dari 2 ide" in page.locator(".st-key-section-agencies").inner_text()
    assert "tanpa kabar" in page.locator(".st-key-section-ideas").inner_text()

"""Mitra & jejaring in a real browser: the first screen answers, the network is drawn with names inside the picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser
STAGE = ".st-key-stage-network"


def test_the_first_screen_answers_and_a_partner_opens_from_the_list(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("mitra")
    for place in (page.locator(".st-key-answer"), page.locator(".kk-card").last, page.locator("h2").first):
        box = place.bounding_box()
        assert box["y"] + box["height"] <= 768
    assert page.locator(".kk-card").count() == 4
    row = page.locator("[class*='st-key-row-partner-']").first
    name = row.locator("b").first.inner_text()
    row.get_by_role("link").click()
    page.wait_for_url("**mitra=**")
    tab.settle()
    assert page.locator("h2").first.inner_text() == name
    assert page.locator("h2").first.bounding_box()["y"] < 768


def test_the_network_is_drawn_and_hubs_are_named_inside_it(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("mitra?jejaring=berlaku&bahasa=en")
    page.wait_for_selector(f"{STAGE} .choroplethlayer path", state="attached", timeout=30_000)
    tab.settle()
    assert page.locator(f"{STAGE} .choroplethlayer path").count() == 38
    frame = page.locator(STAGE).bounding_box()
    names = page.locator(f"{STAGE} .scatterlayer text").all()
    assert 3 <= len(names) <= 10
    boxes = [name.bounding_box() for name in names]
    for box in boxes:
        assert box["x"] >= frame["x"] - 1
        assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            is_apart = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            is_above = one["y"] + one["height"] <= other["y"] + 3 or other["y"] + other["height"] <= one["y"] + 3
            assert is_apart or is_above
    assert tab.on_paper() == []

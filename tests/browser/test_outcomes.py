"""Hasil in a real browser: cards lead down the page, choices travel in the link, no name of an indicator is cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_a_card_leads_to_its_rows_on_the_same_page(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("hasil")
    page.locator(".st-key-card-main-2").get_by_role("link", name="Lihat barisnya").click()
    tab.settle()
    top = page.locator("#outputs").bounding_box()["y"]
    assert 0 <= top < 768, "the section has come into sight"


def test_a_finding_is_chosen_and_travels_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("hasil?capaian=tertinggal")
    page.locator(".st-key-choice-temuan").get_by_text("Tanpa target tercatat").click()
    page.wait_for_url(lambda url: "temuan=tanpa_target" in url)
    tab.settle()
    assert "capaian=tertinggal" in page.url
    assert "tanpa target tercatat" in page.locator(".st-key-section-findings").inner_text()


def test_indicators_are_drawn_with_their_names_and_values_whole(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("hasil")
    chart = page.locator(".st-key-section-way .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    chart.locator(".ytick").first.wait_for()
    frame = chart.bounding_box()
    boxes = [part.bounding_box() for part in chart.locator(".ytick, .textpoint").all()]
    assert len(boxes) > 4
    assert min(box["x"] for box in boxes) >= frame["x"], "no name is cut off at the left"
    assert max(box["x"] + box["width"] for box in boxes) <= frame["x"] + frame["width"], "no value at the right"

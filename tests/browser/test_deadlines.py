"""Tenggat in a real browser: the first screen, a threshold, and the way from a lapse to its rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_the_first_screen_holds_answer_figures_and_the_beginning_of_the_list(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("tenggat")
    assert page.locator(".kk-card-value").count() == 5
    heading = page.get_by_role("heading", name="Yang hampir lewat").bounding_box()
    assert heading["y"] + heading["height"] < 768
    bars = page.locator(".st-key-section-states .js-plotly-plot .ytick")
    bars.first.wait_for()
    left = page.locator(".st-key-section-states .js-plotly-plot").bounding_box()["x"]
    assert all(tick.bounding_box()["x"] >= left for tick in bars.all()), "no name is cut off"
    assert tab.on_paper() == []


def test_a_lapse_leads_to_its_rows_and_the_threshold_travels(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("tenggat?segera=60")
    page.locator("[class*='st-key-row-lapsed-laporan_semester']").get_by_role("link").click()
    page.wait_for_url(lambda url: "tenggat=laporan_semester" in url)
    tab.settle()
    assert "keadaan=lewat" in page.url
    assert "segera=60" in page.url
    assert "Laporan semester" in page.locator(".st-key-section-terms h2").inner_text()

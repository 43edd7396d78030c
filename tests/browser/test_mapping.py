"""Pemetaan urusan in a real browser: the first screen, the heat table, and a list that prints."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_the_first_screen_holds_the_answer_the_figures_and_the_heading_of_the_funnel(
    visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("pemetaan")
    for part in (page.locator(".st-key-answer p"), page.locator(".kk-card-value").nth(4)):
        box = part.first.bounding_box()
        assert box["y"] + box["height"] <= 768
    assert page.locator("#mapping-steps").first.bounding_box()["y"] <= 768, "its heading begins on the first screen"


def test_the_heat_table_names_every_urusan_and_a_list_is_written_out_within_the_page(
    visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site)
    page = tab.open("pemetaan")
    chart = page.locator(".st-key-chart-urusan")
    chart.scroll_into_view_if_needed()
    chart.locator("g.ytick text").first.wait_for()
    assert chart.locator("g.ytick text").count() == 33
    edge = chart.bounding_box()
    for tick in (*chart.locator("g.ytick text").all()[:6], *chart.locator("g.xtick text").all()):
        box = tick.bounding_box()
        assert box["x"] >= edge["x"] - 1
        assert box["x"] + box["width"] <= edge["x"] + edge["width"] + 1, tick.inner_text()
    rows = page.locator(".kk-list tbody tr")
    assert rows.count() >= 8
    table = page.locator(".kk-list").bounding_box()
    assert table["width"] <= page.locator(".st-key-section-items").bounding_box()["width"] + 1

"""Waktu tindak lanjut in a real browser: curves are drawn, choices travel in the link, agreements can be opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_curves_are_drawn_and_every_word_of_them_is_on_the_page(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("waktu?menurut=jenis")
    chart = page.locator(".st-key-section-milestones .js-plotly-plot")
    chart.locator(".scatterlayer .trace").first.wait_for()
    names = chart.locator(".annotation-text").all_text_contents()
    assert sum("pertama" in name and "%" in name for name in names) == 3
    box = chart.bounding_box()
    for word in chart.locator(".annotation-text").all():
        inner = word.bounding_box()
        assert inner["x"] >= box["x"], "no name is cut off at the left"
        assert inner["x"] + inner["width"] <= box["x"] + box["width"] + 1, "nor at the right"


def test_grouping_milestone_and_the_two_groups_travel_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("waktu")
    page.locator(".st-key-choice-menurut").get_by_text("Jenis kerja sama").click()
    page.wait_for_url("**menurut=jenis**")
    tab.settle()
    page.locator(".st-key-choice-menurut").get_by_text("Komitmen pertama").click()
    page.wait_for_url("**tonggak=komitmen**")
    page.wait_for_url(lambda url: "menurut=jenis" in url)
    tab.settle()
    said = page.locator(".st-key-section-compare").inner_text()
    assert "kebetulan" in said or "Terlalu sedikit" in said
    second = page.get_by_role("combobox", name="Kelompok kedua")
    second.scroll_into_view_if_needed()
    tab.settle()  # an opened list closes when the page scrolls under it
    second.click()
    page.get_by_role("option").nth(2).click()
    page.wait_for_url("**dua_jenis=**")
    tab.settle()
    assert page.locator(".st-key-section-compare").inner_text() != said


def test_the_agreements_behind_a_curve_are_opened_with_their_days(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("waktu")
    section = page.locator(".st-key-section-milestones")
    section.get_by_text("Lihat naskahnya").click()
    tab.settle()
    rows = section.locator("[data-testid=stDataFrame]")
    rows.wait_for()
    # The grid writes its headings for readers a moment after it is drawn.
    rows.get_by_text("Diamati (hari)").first.wait_for(state="attached")
    assert "Diamati (hari)" in rows.text_content()

"""Seremonial in a real browser: thresholds, kinds and groups are chosen on the page and stand in its link."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_a_kind_is_chosen_and_travels_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("seremonial")
    page.locator(".st-key-choice-keadaan").get_by_text("Seremonial, terduga").click()
    page.wait_for_url(lambda url: "keadaan=seremonial_terduga" in url)
    tab.settle()
    rows = page.locator("[class*='st-key-row-']")
    assert rows.count() > 0
    assert all("Seremonial, terduga" in text for text in rows.all_inner_texts())


def test_the_limit_is_changed_on_the_page_and_travels_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("seremonial")
    before = page.locator(".kk-card-value").nth(1).inner_text()
    field = page.get_by_label("Batas seremonial (hari)").first
    field.fill("3650")
    field.press("Enter")
    page.wait_for_url(lambda url: "seremonial=3650" in url)
    tab.settle()
    assert page.locator(".kk-card-value").nth(1).inner_text() != before


def test_shares_are_drawn_by_another_group_with_all_their_words(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, width=1920, height=1080)
    page = tab.open("seremonial?menurut=jenis")
    chart = page.locator(".st-key-section-shares .js-plotly-plot")
    ticks = chart.locator(".ytick")
    ticks.first.wait_for()
    words = [tick.text_content() for tick in ticks.all()]
    assert any("Dengan pihak ketiga" in text and "dari" in text for text in words)
    left = min(tick.bounding_box()["x"] for tick in ticks.all())
    assert left >= chart.bounding_box()["x"], "no name is cut off at the left"


def test_a_flagged_agreement_leads_to_its_profile(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("seremonial")
    page.get_by_role("link", name="Buka profil").first.click()
    page.wait_for_url(lambda url: "/daftar?id=" in url)
    tab.settle()

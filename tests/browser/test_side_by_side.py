"""Sanding daerah in a real browser: chosen regions travel in the link, and four columns fit an A4 sheet."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.browser.conftest import SHEET

pytestmark = pytest.mark.browser


def test_a_region_that_is_added_travels_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("sanding?wilayah=33.05,33.74")
    field = page.locator(".st-key-choose-regions input")
    field.click()
    field.fill("Kabupaten Banyumas")
    page.locator("[role=option]").first.click()
    tab.settle()
    assert "wilayah=33.05%2C33.74%2C33.02" in page.url or "wilayah=33.05,33.74,33.02" in page.url
    assert page.locator(".st-key-section-agreements thead th").count() == 4


def test_four_columns_fit_a_sheet_and_nothing_is_cut(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, width=SHEET)
    page = tab.open("sanding?wilayah=33.05,32.04,33.74,35.78")
    page.emulate_media(media="print")
    tables = page.locator("table.kk-side").all()
    assert len(tables) >= 5
    for table in tables:
        box = table.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= SHEET
        cut = table.evaluate(
            "t => [...t.querySelectorAll('th, td')].filter(c => c.scrollWidth > c.clientWidth + 1).length"
        )
        assert cut == 0
    assert not page.locator(".st-key-choose-regions [data-testid=stMultiSelect]").is_visible()
    sheets = page.pdf(prefer_css_page_size=True)
    assert re.search(rb"/MediaBox \[0 0 841\.\d+ 59[45]\.\d+\]", sheets), "A4 lying down"
    assert len(re.findall(rb"/Type /Page\b", sheets)) <= 4

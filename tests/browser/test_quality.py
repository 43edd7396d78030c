"""Mutu data in a real browser: every region has its square, findings can be taken along."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_every_regency_of_the_country_has_its_square(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("mutu")
    chart = page.locator(".st-key-section-quality-coverage_regencies .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    chart.locator("path.point").first.wait_for()
    assert chart.locator("path.point").count() == 514
    assert tab.on_paper() == []


def test_the_full_list_of_findings_can_be_downloaded(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("mutu")
    section = page.locator(".st-key-section-quality-issues")
    assert "Temuan ini pun contoh" in section.inner_text()
    section.get_by_role("radio", name="Lihat data").click()
    tab.settle()
    section.get_by_role("button", name="Unduh").click()
    with page.expect_download() as started:
        page.get_by_test_id("stPopoverBody").get_by_role("button", name="CSV").click()
    assert started.value.suggested_filename.endswith(".csv")

"""Konfirmasi in a real browser: the sheet of one region is taken along and opens with its lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

pytestmark = pytest.mark.browser


def test_a_sheet_is_downloaded_and_opens_with_what_to_choose_from(
    visit: Callable, sample_site: str, tmp_path: Path
) -> None:
    tab = visit(sample_site)
    page = tab.open("konfirmasi?wilayah=&provinsi=33")
    section = page.locator(".st-key-section-confirmation-to_ask")
    assert "lembar" in section.inner_text()
    page.get_by_role("radio", name="Satu lembar per wilayah").click()
    tab.settle()
    page.get_by_role("combobox", name="Lembar untuk").click()
    page.get_by_role("option").nth(1).click()
    tab.settle()
    with page.expect_download() as started:
        page.get_by_role("button", name="Unduh lembar konfirmasi (XLSX)").click()
    assert started.value.suggested_filename.startswith("contoh-konfirmasi-")
    path = tmp_path / "lembar.xlsx"
    started.value.save_as(path)
    sheet = openpyxl.load_workbook(path)["Konfirmasi"]
    assert sheet["A3"].value == "DATA CONTOH, bukan data sebenarnya"
    assert len([rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]) == 4


def test_it_fits_a_projector_in_the_dark(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, width=1920, height=1080, dark=True)
    page = tab.open("konfirmasi")
    assert "Register dan bukti berbeda" in tab.text()
    chart = page.locator(".st-key-section-confirmation-conflicts_by_kind .js-plotly-plot")
    chart.locator("path").first.wait_for(state="attached")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

"""Laporan in a real browser: the first screen, the matrix at any width, and the list that is sent to an agency."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

pytestmark = pytest.mark.browser


def test_the_first_screen_holds_the_answer_the_figures_and_the_beginning_of_the_matrix(
    visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("laporan")
    for part in (page.locator(".st-key-answer p"), page.locator(".kk-card-value").nth(3)):
        box = part.first.bounding_box()
        assert box["y"] + box["height"] <= 768
    assert page.locator("#matrix").first.bounding_box()["y"] <= 730, "its heading begins on the first screen"


def test_the_matrix_is_grouped_on_the_page_and_none_of_its_semesters_is_cut(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("laporan")
    page.locator(".st-key-choice-matrix").get_by_text("Provinsi, dengan kabupaten/kotanya").click()
    page.wait_for_url(lambda url: "menurut=provinsi" in url)
    tab.settle()
    table = page.locator(".kk-matrix")
    frame = page.locator(".kk-wide").bounding_box()
    assert table.bounding_box()["width"] <= frame["width"] + 1
    assert table.locator("tbody tr").count() == 15
    assert "dari" in table.locator("tfoot").inner_text()


def test_the_list_of_one_region_is_downloaded_under_its_name(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("laporan")
    page.get_by_role("link", name="Yang terbanyak terutang").click()
    page.wait_for_url(lambda url: "daerah=" in url)
    tab.settle()
    name = page.locator(".st-key-section-owed strong").first.inner_text()
    page.locator(".st-key-tools-owed").get_by_role("button", name="Unduh").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="XLSX").click()
    book = openpyxl.load_workbook(BytesIO(Path(download.value.path()).read_bytes()))
    assert any("Tenggat" in row for row in book.worksheets[0].iter_rows(values_only=True))
    told = [str(cell) for row in book.worksheets[1].iter_rows(values_only=True) for cell in row if cell]
    assert any(name in cell for cell in told), "the sheet on the file's origin says whose list it is"

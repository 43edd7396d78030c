"""Pages as the browser prints them, read back from the PDF: sheets, margins, tables, colours."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

pytestmark = pytest.mark.browser
A4_LYING = (842, 595)  # points


def _sheets(page: Page) -> list[str]:
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    for sheet in reader.pages:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4_LYING
    return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]


def test_a_list_prints_on_a4_with_the_rows_that_the_screen_does_not_show(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("daftar?provinsi=33&urut=judul&bahasa=id")
    rows = page.locator(".kk-sheet tbody tr")
    assert not rows.first.is_visible(), "on the screen the table is what it was"
    titles = [row.split("\t")[0] for row in rows.all_text_contents()]
    assert len(titles) > 30
    sheets = _sheets(page)
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, start=1):
        assert "CONTOH" in sheet
        assert f"{number} / {len(sheets)}" in sheet
        assert "Data per 31 Oktober 2026 · versi" in sheet
        assert "Jawa Tengah · semua jenis · semua urusan" in sheet
        assert "keadaan per 31 Oktober 2026" in sheet
        assert "Daftar & profil" in sheet
        assert "Saring" not in sheet.replace("Saringan", "")
        assert "Unduh XLSX" not in sheet
    assert "Kerja sama" in sheets[1], "the heading row is on every sheet"
    whole = "".join("".join(sheets).split())
    for row in (rows.nth(20), rows.nth(30)):
        first = row.locator("td").first.text_content() or ""
        assert "".join(first.split()) in whole
    assert f"{len(titles)}dari" in whole


def test_a_dark_page_prints_in_the_colours_of_the_light_one_and_is_dark_again(
    visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("ringkasan?bahasa=en")
    bars = "[...document.querySelectorAll('.barlayer .point path:first-child')].map(e => getComputedStyle(e).fill)"
    inks = "[...document.querySelectorAll('.xtick text, .ytick text')].map(e => getComputedStyle(e).fill)"
    page.wait_for_selector(".ytick text")
    dark = page.evaluate(bars)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert "rgb(0, 96, 90)" in page.evaluate(bars), "what is kept: the light palette's colour"
    assert set(page.evaluate(inks)) <= {"rgb(20, 35, 46)", "rgb(82, 97, 107)"}
    assert page.locator(".kk-mark").count() > 0, "lines tell the states apart where hues become greys"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(bars) == dark
    assert page.locator(".kk-mark, .main-svg[viewBox]").count() == 0
    sheets = _sheets(page)
    assert "SAMPLE" in sheets[-1]
    assert "Overview · All regions" in sheets[-1]


def test_the_button_and_the_keys_lay_the_page_out_for_paper_first(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, 1920, 1080)
    page = tab.open("ringkasan")
    chart = "Number(document.querySelector('.js-plotly-plot .main-svg').getAttribute('width'))"
    page.wait_for_selector(".main-svg")
    wide = page.evaluate(chart)
    page.evaluate(f"() => {{ window.print = () => {{ window.kkPrinted = {chart}; }}; }}")
    for start in (page.get_by_role("button", name="Cetak").click, lambda: page.keyboard.press("Control+p")):
        start()
        width = page.wait_for_function("window.kkPrinted").json_value()
        assert width == 1247 < wide
        page.evaluate("() => { delete window.kkPrinted; window.dispatchEvent(new Event('afterprint')); }")
        page.wait_for_function(f"{chart} === {wide}")

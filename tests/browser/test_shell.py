"""What stands around every page, in a real browser: menu, filters, language, downloads, print."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

pytestmark = pytest.mark.browser


def test_a_filter_goes_into_the_address_and_along_to_the_next_page(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("seremonial?provinsi=33&jenis=KSDPK")
    assert "Jawa Tengah · Dengan pihak ketiga" in tab.text()
    tab.choose_in_menu("Mutu data")
    assert "/mutu?provinsi=33&jenis=KSDPK" in page.url.replace("%2C", ",")
    assert "Jawa Tengah · Dengan pihak ketiga" in tab.text()


def test_a_province_chosen_in_the_bar_is_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("mutu")
    page.get_by_role("button", name="Saring").click()
    page.get_by_role("combobox", name="Provinsi").fill("Jawa Teng")
    page.get_by_role("option", name="Jawa Tengah").click()
    page.wait_for_url(lambda url: "provinsi=33" in url)
    tab.settle()
    assert "Jawa Tengah" in page.locator(".kk-filters").inner_text()


def test_an_unknown_value_in_a_link_is_named_and_never_widens_the_page_silently(
    visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site)
    tab.open("mutu?provinsi=99&tahun=dulu")
    text = tab.text()
    assert "provinsi=99" in text
    assert "tahun=dulu" in text
    assert "lebih banyak daripada yang dimaksud" in text


def test_english_at_a_switch_keeps_the_filters_and_stays_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("mutu?provinsi=33")
    page.get_by_role("radio", name="English").or_(page.get_by_role("button", name="English")).first.click()
    tab.settle()
    assert page.locator("h1").first.inner_text() == "Data quality"
    assert "bahasa=en" in page.url
    assert "provinsi=33" in page.url
    tab.choose_in_menu("Overview")
    assert page.locator("h1").first.inner_text() == "Overview"


@pytest.mark.parametrize(
    ("plain", "path", "why"),
    [
        (False, "peta", "the first visitor of a fresh server must not be told that there is no such page"),
        (True, "map", "the same without the command of this project, where the name of a page's file is an address"),
    ],
)
def test_a_cold_server_answers_a_deep_link_with_the_right_page_and_its_menu(
    plain: bool, path: str, why: str, visit: Callable, start_site: Callable[..., str], sample_data: Path
) -> None:
    tab = visit(start_site(sample_data, plain=plain))
    page = tab.open(f"{path}?provinsi=33")
    assert page.get_by_role("dialog").count() == 0, why
    assert page.locator("h1").first.inner_text() == "Peta"
    assert "Jawa Tengah" in page.locator(".kk-filters").inner_text()
    tab.choose_in_menu("Corong")
    assert page.locator("h1").first.inner_text() == "Corong"


@pytest.mark.parametrize(("width", "height", "dark"), [(1366, 768, False), (1920, 1080, True)])
def test_no_big_figure_is_cut_and_nothing_scrolls_sideways(
    width: int, height: int, dark: bool, visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site, width, height, dark)
    page = tab.open("?bahasa=en")
    cut = page.evaluate(
        "[...document.querySelectorAll('.kk-card *')].filter(e => e.scrollWidth > e.clientWidth + 1).length"
    )
    assert page.locator(".kk-card").count() > 0
    assert cut == 0
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize(("language", "locale"), [("id", "id-ID"), ("en", "en-US")])
def test_the_browser_is_told_the_language_of_the_page_and_has_its_font_from_this_server(
    language: str, locale: str, visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site)
    page = tab.open(f"mutu?bahasa={language}")
    # Streamlit writes the numbers and dates of its tables in navigator.languages.
    assert page.evaluate("[document.documentElement.lang, ...navigator.languages]") == [language, locale]
    assert page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
    assert "Atkinson" in page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")


def test_a_profile_opens_from_a_table_in_the_same_tab_and_back_leads_to_the_table(
    visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site)
    page = tab.open("daftar?provinsi=33")
    tabs = len(page.context.pages)
    table = page.locator("[data-testid=stDataFrame]").first
    table.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    box = table.bounding_box()
    page.mouse.click(box["x"] + 50, box["y"] + 36 + 35)
    page.wait_for_url("**id=*")
    tab.settle()
    assert len(page.context.pages) == tabs
    assert "provinsi=33" in page.url
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0, "it begins at its top"
    page.go_back()
    tab.settle()
    assert page.url.endswith("/daftar?provinsi=33")
    assert page.locator("[data-testid=stDataFrame]").count() > 0


def test_a_table_downloads_as_three_files_that_open_and_say_where_they_come_from(
    visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site)
    page = tab.open("seremonial?provinsi=33")
    page.get_by_role("button", name="Unduh").first.click()
    files = {}
    for kind in ("CSV", "XLSX", "Parquet"):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=kind, exact=True).click()
        files[kind] = Path(waiting.value.path())
        assert waiting.value.suggested_filename.startswith("contoh-")
    rows = pd.read_csv(files["CSV"])
    assert len(rows) > 0
    assert set(rows["Perhatian"]) == {"DATA CONTOH, bukan data sebenarnya"}
    assert rows["Saringan"].str.contains("Jawa Tengah").all()
    sheets = pd.read_excel(files["XLSX"], sheet_name=None, header=None, engine="calamine")
    words = " ".join(str(cell) for sheet in sheets.values() for cell in sheet.to_numpy().ravel())
    assert "DATA CONTOH" in words
    assert "Jawa Tengah" in words
    about = json.loads(pq.read_schema(files["Parquet"]).metadata[b"kerjasama"])
    assert about["is_sample"] is True
    assert "Jawa Tengah" in about["filters"]
    assert about["version"] in " ".join(rows["Versi ekstrak"])
    assert pq.read_table(files["Parquet"]).num_rows == len(rows)


def test_on_a_phone_nothing_is_cut_but_charts_that_can_be_pushed_aside(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, 390, 844)
    page = tab.open("")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator("[data-testid=stPlotlyChart]").first.bounding_box()["width"] >= 700

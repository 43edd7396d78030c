"""What stands around every page, in a real browser: menu, filters, language, downloads, print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama.ui.menu import ENTRIES

pytestmark = pytest.mark.browser
NAMES = [entry.url_path for entry in ENTRIES]


@pytest.mark.parametrize("name", NAMES)
def test_every_page_opens_from_its_own_link_and_says_that_it_is_a_sample(
    name: str, visit: Callable, sample_site: str
) -> None:
    tab = visit(sample_site)
    page = tab.open(name)
    entry = next(entry for entry in ENTRIES if entry.url_path == name)
    assert page.locator("h1").first.inner_text() == entry.title
    assert "CONTOH" in tab.text()
    assert page.locator("[data-testid=stException]").count() == 0


@pytest.mark.parametrize("name", [name for name in NAMES if name != "impor"])
def test_an_empty_installation_says_what_to_do(name: str, visit: Callable, empty_site: str) -> None:
    tab = visit(empty_site)
    tab.open(name)
    text = tab.text()
    assert "Belum ada data di sini" in text
    assert "kerjasama demo" in text
    assert "Buka halaman Impor" in text
    assert tab.page.locator("[data-testid=stException]").count() == 0


def test_a_filter_goes_into_the_address_and_along_to_the_next_page(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("seremonial?provinsi=33&jenis=KSDPK")
    assert "Jawa Tengah · Dengan pihak ketiga" in tab.text()
    page.get_by_role("link", name="Mutu data").first.click()
    tab.settle()
    assert "/mutu?provinsi=33&jenis=KSDPK" in page.url.replace("%2C", ",")
    assert "Jawa Tengah · Dengan pihak ketiga" in tab.text()


def test_a_province_chosen_in_the_bar_is_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("mutu")
    page.get_by_role("button", name="Saring").click()
    page.get_by_role("combobox", name="Provinsi").fill("Jawa Teng")
    page.get_by_role("option", name="Jawa Tengah").click()
    tab.settle()
    assert "provinsi=33" in page.url
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
    assert page.get_by_role("link", name="Overview").count() == 1
    assert "bahasa=en" in page.url
    assert "provinsi=33" in page.url


@pytest.mark.parametrize(
    ("plain", "path", "why"),
    [
        (False, "peta", "the first visitor of a fresh server must not be told that there is no such page"),
        (True, "peta", "the same without the command of this project"),
        (True, "map", "the name of a page's file is an address too"),
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
    assert page.get_by_role("link", name="Corong").count() == 1


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("dark", [False, True])
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


def test_the_font_comes_from_this_server(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("mutu")
    assert page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
    assert "Atkinson" in page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")


def test_printing_hides_the_controls_and_keeps_the_filters_in_words(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("")
    page.emulate_media(media="print")
    for hook in ("[data-testid=stHeader]", ".kk-print", ".st-key-language"):
        assert not page.locator(hook).first.is_visible(), hook
    assert page.locator(".kk-filters").is_visible()
    assert page.locator(".kk-sample").is_visible()

"""Daftar dan profil in a real browser: search, open, go back, download, and nothing cut off."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

pytestmark = pytest.mark.browser
PROFILE = "contoh-ks-00000001"


def test_a_search_is_in_the_address_and_narrows_the_count(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("daftar")
    assert "Menampilkan semua 600 kerja sama" in tab.text()
    box = page.get_by_role("textbox", name="Cari kerja sama")
    box.fill(PROFILE)
    box.press("Enter")
    page.wait_for_url(lambda url: f"cari={PROFILE}" in url)
    tab.settle()
    assert "Menampilkan 1 dari 600 kerja sama" in tab.text()


def test_a_profile_leads_back_to_the_list_as_it_was(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open(f"daftar?cari=contoh&keadaan=seremonial_terduga&id={PROFILE}")
    assert "Tangga tindak lanjut" in tab.text()
    page.get_by_role("link", name="Kembali ke daftar").click()
    page.wait_for_url(lambda url: "keadaan=seremonial_terduga" in url)
    tab.settle()
    assert "cari=contoh" in page.url
    assert "id=" not in page.url
    assert "Tangga tindak lanjut" not in tab.text()


def test_the_words_of_the_timeline_stay_inside_the_figure(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open(f"daftar?id={PROFILE}&bahasa=en")
    chart = page.locator(".st-key-section-timeline .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    chart.locator(".textpoint text").first.wait_for()
    frame = chart.bounding_box()
    for text in chart.locator(".textpoint text").all():
        box = text.bounding_box()
        assert box["x"] + box["width"] <= frame["x"] + frame["width"], text.text_content()


def test_the_whole_profile_comes_as_one_workbook(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open(f"daftar?id={PROFILE}")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh profil lengkap (XLSX)").click()
    book = load_workbook(BytesIO(Path(waiting.value.path()).read_bytes()))
    assert {"Isi kerja sama", "Garis waktu", "Para pihak", "Tentang"} <= set(book.sheetnames)


def test_an_unknown_profile_is_a_message(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    tab.open("daftar?id=tidak-ada")
    assert "Tidak ada kerja sama berkode tidak-ada" in tab.text()


def test_a_row_opens_its_profile_and_keeps_the_search(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open(f"daftar?cari={PROFILE}")
    table = page.get_by_test_id("stDataFrame").bounding_box()
    page.mouse.click(table["x"] + 50, table["y"] + 36 + 24)
    page.wait_for_url(lambda url: f"id={PROFILE}" in url)
    tab.settle()
    assert f"cari={PROFILE}" in page.url
    assert "Tangga tindak lanjut" in tab.text()


def test_a_file_of_a_narrowed_list_says_what_it_is_narrowed_to(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("daftar?cari=sinergi&keadaan=seremonial_terduga,mandek")
    page.get_by_role("button", name="Unduh").click()
    with page.expect_download() as waiting:
        page.get_by_test_id("stPopoverBody").get_by_role("button", name="CSV").click()
    lines = Path(waiting.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert all('memuat ""sinergi"" · Mandek atau Seremonial, terduga' in line for line in lines[1:])
    assert len(lines) > 1

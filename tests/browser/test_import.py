"""A newcomer's whole way in a real browser: an untidy workbook on an empty installation, to the map and the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.pages.messy_register import STRANGE_HEADING, messy_register

pytestmark = pytest.mark.browser


def _press(tab: object, name: str) -> None:
    tab.page.get_by_role("button", name=name, exact=True).first.click()
    tab.settle()


def _choose(page: Page, label: str, option: str) -> None:
    box = page.get_by_role("combobox", name=label)
    box.scroll_into_view_if_needed()
    box.click()
    page.get_by_role("option", name=option, exact=True).click()


def test_an_untidy_register_goes_in_and_is_seen_on_the_map_and_in_the_list(
    visit: Callable, start_site: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "register_semarang.xlsx"
    file.write_bytes(messy_register())
    tab = visit(start_site(tmp_path / "data"))
    page = tab.open("impor")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Periksa berkas").wait_for()
    tab.settle()
    page.get_by_role("combobox", name="Pemilik data").fill("Kota Semarang")
    page.get_by_role("option", name="Kota Semarang", exact=True).click()
    tab.settle()
    _press(tab, "Periksa berkas")
    assert "4 baris dibaca = 4 dicatat + 0 ditolak" in tab.text()
    assert "Belum ada kolom yang dibaca sebagai mitra" in tab.text()

    _choose(page, f'Judul "{STRANGE_HEADING}" dibaca sebagai', "Nama mitra")
    _press(tab, "Simpan pemetaan ini")
    assert "1 judul dipetakan" in tab.text()
    assert STRANGE_HEADING.casefold() in (tmp_path / "data/mappings/columns.csv").read_text(encoding="utf-8")

    tab.choose_in_menu("Mutu data")
    tab.choose_in_menu("Impor")
    assert "Beginilah berkas Anda dibaca" in tab.text(), "a visit elsewhere loses nothing"

    _press(tab, "Lanjut: terbitkan")
    _press(tab, "Terbitkan")
    page.get_by_text("Register Anda sudah terbit").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="Perbaiki dan kirim kembali").click()
    assert download.value.suggested_filename == "laporan-register_semarang.xlsx"

    page.get_by_role("link", name="Lihat di peta").click()
    tab.settle()
    assert page.locator("h1").first.inner_text() == "Peta"
    assert page.locator("[data-testid=stException]").count() == 0
    tab.choose_in_menu("Daftar & profil")
    assert "4 kerja sama" in tab.text()


def test_a_picture_under_another_name_is_refused_in_words_and_the_box_speaks_indonesian(
    visit: Callable, empty_site: str, tmp_path: Path
) -> None:
    file = tmp_path / "foto.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 500)
    tab = visit(empty_site)
    page = tab.open("impor")
    shown = (
        "getComputedStyle(document.querySelector('[data-testid=stFileUploaderDropzone] button p'), '::after').content"
    )
    assert page.evaluate(shown) == '"Pilih berkas"'
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Periksa berkas").wait_for()
    tab.settle()
    _press(tab, "Periksa berkas")
    text = tab.text()
    assert "Berkas ini PNG, bukan tabel yang dapat dibaca." in text
    assert "Berkas yang Anda unggah masih ada di sini." in text

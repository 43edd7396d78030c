"""Every page in a real browser: opened from its own link on the sample, and on an empty installation."""

from __future__ import annotations

from collections.abc import Callable

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


@pytest.mark.parametrize("name", ["ringkasan", "pelaksanaan"])  # the others without a browser: tests/ui
def test_an_empty_installation_says_what_to_do(name: str, visit: Callable, empty_site: str) -> None:
    tab = visit(empty_site)
    tab.open(name)
    text = tab.text()
    assert "Belum ada data di sini" in text
    assert "Ke tombol data contoh" in text
    assert "Buka halaman Impor" in text
    assert tab.page.locator("[data-testid=stException]").count() == 0

"""Every page in a real browser: opened from its own link on the sample, and on an empty installation.

What is looked at in a page under its own link stands in `Visitor.open`. Most pages are opened so in their own tests;
here it is made sure that none is missed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kerjasama.ui.menu import ENTRIES
from tests.browser.conftest import TITLES

pytestmark = pytest.mark.browser
# The slides cover their page: test_presentation.py looks at them instead.
NAMES = [entry.url_path for entry in ENTRIES if entry.url_path != "paparan"]
# Their own tests open these with a choice in the link, or not on the sample.
OPENED_HERE = ("potensi", "pasangan", "labinov", "sanding", "impor", "rakor", "rapat")


@pytest.mark.parametrize("name", OPENED_HERE)
def test_a_page_opens_from_its_own_link_and_says_that_it_is_a_sample(
    name: str, visit: Callable, sample_site: str
) -> None:
    assert name in TITLES
    tab = visit(sample_site)
    tab.open(name)
    assert tab.on_paper() == [], "cut at the edge of a sheet, or still to be pressed"


@pytest.mark.parametrize("name", [name for name in NAMES if name not in OPENED_HERE])
def test_the_other_pages_are_opened_so_by_a_test_of_their_own(name: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    tests = [test for text in texts for test in re.split(r"^def (?=test_)", text, flags=re.MULTILINE)[1:]]
    on_the_sample = [
        test
        for test in tests
        if "sample_site: str" in test and re.search(rf'visit\(sample_site\b.*?\.open\("{name}"\)', test, re.DOTALL)
    ]
    assert on_the_sample, f"no browser test opens {name} from its own link on the sample: add it to OPENED_HERE"


@pytest.mark.parametrize("name", ["ringkasan", "pelaksanaan"])  # the others without a browser: tests/ui
def test_an_empty_installation_says_what_to_do(name: str, visit: Callable, empty_site: str) -> None:
    tab = visit(empty_site)
    tab.open(name)
    text = tab.text()
    assert "Belum ada data di sini" in text
    assert "Ke tombol data contoh" in text
    assert "Buka halaman Impor" in text
    assert tab.page.locator("[data-testid=stException]").count() == 0

"""Pasangan in a real browser: a region is chosen, its draft KAK comes as a file; the map of pairs is drawn."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx import Document

pytestmark = pytest.mark.browser


def test_the_draft_of_the_chosen_pair_is_downloaded(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("pasangan?wilayah=33.05&komoditas=gula_merah")
    assert page.locator(".st-key-section-partners .js-plotly-plot .ytick").count() > 1
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh draf KAK (DOCX)").click()
    assert waiting.value.suggested_filename.startswith("contoh-kak-33.05-")
    text = "\n".join(one.text for one in Document(str(waiting.value.path())).paragraphs)
    assert "Kabupaten Kebumen" in text
    assert "gula merah" in text


def test_the_country_is_a_map_of_lines_with_its_words(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, width=1366, height=768)
    page = tab.open("pasangan?tingkat=provinsi")
    chart = page.locator(".st-key-section-country .js-plotly-plot")
    chart.locator(".legendtext").first.wait_for()
    words = " ".join(chart.locator(".legendtext").all_text_contents())
    assert "Berlebih" in words
    assert "Kurang" in words
    assert page.locator(".st-key-section-country h2").bounding_box()["y"] < 768, "the first section begins on it"

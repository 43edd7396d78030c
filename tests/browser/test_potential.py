"""Potensi in a real browser: the first screen answers, and Kebumen's palm sugar is found on the map."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser


def test_the_first_screen_of_a_region_answers(visit: Callable, sample_site: str) -> None:
    page = visit(sample_site).open("potensi?wilayah=33.05")
    assert "gula merah" in page.locator(".st-key-answer").inner_text()
    for place in (page.locator(".st-key-answer"), page.locator(".kk-card").last, page.locator("h2").first):
        box = place.bounding_box()
        assert box["y"] + box["height"] <= 768


def test_palm_sugar_of_kebumen_stands_on_the_map_with_its_number(visit: Callable, sample_site: str) -> None:
    page = visit(sample_site).open("potensi?provinsi=33&hal=gula_merah&ukuran=produksi-ton")
    chart = page.locator("[class*='st-key-section-potensi-peta-'] .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    label = chart.locator("text", has_text="Kebumen")
    label.first.wait_for()
    assert any(character.isdigit() for character in label.first.text_content())

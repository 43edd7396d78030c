"""Corong in a real browser: the type travels in the link, nothing is cut off, a wait leads to its profile."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.browser
FUNNEL = ".st-key-section-funnel-stages_by_type .js-plotly-plot"


def test_a_type_is_chosen_and_travels_in_the_link(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("corong")
    types = page.get_by_role("combobox", name="Jenis kerja sama")
    types.scroll_into_view_if_needed()
    tab.settle()  # an opened list closes when the page scrolls under it
    types.click()
    page.get_by_role("option", name="Antardaerah, wajib").click()
    page.wait_for_url(lambda url: "corong=KSDD_WAJIB" in url)
    tab.settle()
    chart = page.locator(FUNNEL)
    chart.scroll_into_view_if_needed()
    assert "Permendagri 22/2020 Pasal 8" in chart.text_content()


def test_the_words_of_the_funnel_stay_inside_it_and_apart(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, dark=True)
    page = tab.open("corong?corong=SINERGI&bahasa=en")
    chart = page.locator(FUNNEL)
    chart.scroll_into_view_if_needed()
    chart.locator(".annotation-text").first.wait_for()
    frame = chart.bounding_box()
    boxes = [note.bounding_box() for note in chart.locator(".annotation-text").all()]
    assert all(box["x"] >= frame["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"] for box in boxes)
    for number, first in enumerate(boxes):
        for second in boxes[number + 1 :]:
            beside = first["x"] + first["width"] <= second["x"] or second["x"] + second["width"] <= first["x"]
            above = first["y"] + first["height"] <= second["y"] + 3 or second["y"] + second["height"] <= first["y"] + 3
            assert beside or above, "two texts lie on each other"


def test_the_longest_wait_leads_to_its_profile(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("corong")
    page.get_by_role("link", name="Buka profil").first.click()
    page.wait_for_url(lambda url: "/daftar" in url)
    tab.settle()
    assert "id=" in page.url

"""Peta in a real browser: painted offline, sent once, clickable, and the keyboard does the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
PAINTED = ".choroplethlayer path"
LARGEST_CHANGE = 150_000  # bytes over the websocket for a change of filter; the polygons alone are more than twice that


def _painted(page: Any) -> int:
    page.wait_for_selector(PAINTED, state="attached", timeout=30_000)
    return page.locator(".st-key-stage-peta-nasional " + PAINTED).count()


def _place_of(page: Any, code: str) -> tuple[float, float]:
    """The middle of a region's polygon on the screen."""
    box = page.evaluate(
        """code => { for (const path of document.querySelectorAll('[class*="st-key-stage-peta"] .choroplethlayer path'))
             if (path.__data__ && path.__data__.loc === code) {
               path.scrollIntoView({block: 'center'});
               const r = path.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; } }""",
        code,
    )
    assert box, f"{code} is not on the map"
    return box[0], box[1]


def test_the_map_is_painted_and_its_polygons_travel_once(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    asked: list[str] = []
    received: list[int] = []
    tab.listen("request", lambda request: asked.append(request.url))
    tab.listen("websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame))))
    page = tab.open("peta")
    assert _painted(page) == 38
    tab.settle()
    files = [url for url in asked if url.endswith(".geojson")]
    assert len(files) == len(set(files)) == 2, "the provinces and the world, once each"
    received.clear()
    asked.clear()
    page.get_by_role("button", name="Saring").click()
    page.get_by_role("combobox", name="Jenis kerja sama").fill("pihak ketiga")
    page.get_by_role("option").first.click()
    page.wait_for_url(lambda url: "jenis=KSDPK" in url)
    tab.settle()
    assert _painted(page) == 38
    tab.settle()
    assert [url for url in asked if ".geojson" in url] == []
    assert 0 < sum(received) < LARGEST_CHANGE


def test_a_click_leads_into_the_province_and_the_button_back(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    page = tab.open("peta")
    _painted(page)
    tab.settle()
    page.mouse.click(*_place_of(page, "62"))
    page.wait_for_url("**provinsi=62**")
    tab.settle()
    assert page.get_by_role("heading", name="Jumlah kerja sama: Kalimantan Tengah").count() == 1
    page.get_by_role("button", name="Semua provinsi").click()
    page.wait_for_url(lambda url: "provinsi=" not in url)
    tab.settle()
    assert page.get_by_role("heading", name="Jumlah kerja sama: Indonesia").count() == 1


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
def test_the_map_fills_the_width_and_no_name_is_cut(width: int, height: int, visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, width, height, dark=width == 1920)
    page = tab.open("peta?ukuran=tindak_lanjut&garis=ya&bahasa=en")
    _painted(page)
    tab.settle()
    left, right, room = page.evaluate(
        """() => { const stage = document.querySelector('.st-key-stage-peta-nasional').getBoundingClientRect();
             const edges = [...document.querySelectorAll('.st-key-stage-peta-nasional .choroplethlayer path')]
               .map(p => p.getBoundingClientRect());
             return [Math.min(...edges.map(e => e.left)), Math.max(...edges.map(e => e.right)), stage.width]; }"""
    )
    assert (right - left) / room > 0.75
    cut = page.evaluate(
        """() => { const stage = document.querySelector('.st-key-stage-peta-nasional').getBoundingClientRect();
             return [...document.querySelectorAll('.st-key-stage-peta-nasional .scatterlayer text')].filter(t => {
               const r = t.getBoundingClientRect(); return r.left < stage.left - 1 || r.right > stage.right + 1; })
               .map(t => t.textContent); }"""
    )
    assert cut == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator("canvas.mapboxgl-canvas, canvas.maplibregl-canvas").count() == 0


def test_the_whole_map_stands_on_the_first_screen(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site, width=1366, height=768)
    page = tab.open("peta")
    box = page.locator("[class*=st-key-stage-peta-]").first.bounding_box()
    assert box is not None
    assert box["y"] < 400
    assert box["y"] + 0.9 * box["height"] < 768, "the legend may fall below, the islands may not"
    assert tab.on_paper() == []

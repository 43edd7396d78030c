"""A meeting held in a real browser: by keyboard, without the network, to the rows behind a slide and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kerjasama.extracts.store import Store

pytestmark = pytest.mark.browser

# What is visible now, what of it leaves the window or its frame, and the smallest type, in hundredths of the height.
SEEN = """() => {
  const cells = [...document.querySelectorAll('.s-cell')];
  const on = cells.filter(cell => getComputedStyle(cell).visibility === 'visible');
  const slide = on[0].querySelector('.s-slide');
  const cut = [];
  let least = 100;
  for (const part of slide.querySelectorAll('*')) {
    const box = part.getBoundingClientRect();
    if (!box.width || getComputedStyle(part).display === 'none') continue;
    const out = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
    if (out) cut.push(part.outerHTML.slice(0, 80));
    if ([...part.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())) {
      let size = parseFloat(getComputedStyle(part).fontSize);
      if (part.ownerSVGElement) size *= Math.hypot(part.getScreenCTM().a, part.getScreenCTM().b);
      least = Math.min(least, 100 * size / innerHeight);
    }
  }
  const body = slide.querySelector('.s-body');
  if (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1) cut.push('body');
  return {
    keys: on.map(cell => cell.dataset.key), cut, least,
    statement: slide.querySelector('.s-statement').innerText, foot: slide.querySelector('.s-foot').innerText,
  };
}"""
# Lines of the filters in every footer, and whether the first slide tells all of them.
FOOT = """() => {
  const lines = [...document.querySelectorAll('.s-filters')].map(part =>
    Math.round(part.offsetHeight / parseFloat(getComputedStyle(part).lineHeight)));
  return [lines, !document.querySelector('.s-whole').hidden];
}"""
USUAL = [
    "pembuka", "rekap", "peta", "pemetaan", "corong", "seremonial", "mandek", "laporan", "berakhir", "masalah", "hasil",
    "pasangan", "keputusan",
]  # fmt: skip


def _begin(tab: Any) -> Any:
    tab.page.locator("#kk-show").wait_for(timeout=90_000)
    tab.settle()
    return tab.page


def _seen(page: Any) -> dict[str, Any]:
    return page.evaluate(SEEN)


def _key(page: Any, *keys: str) -> str:
    for key in keys:
        page.keyboard.press(key)
    [shown] = _seen(page)["keys"]
    return str(shown)


def test_a_whole_presentation_by_keyboard_from_a_filtered_page_to_escape(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    tab.open("seremonial?provinsi=33")
    tab.page.get_by_role("link", name="Paparan", exact=True).click()
    page = _begin(tab)
    assert page.evaluate("document.elementFromPoint(innerWidth / 2, 20).closest('#kk-show') !== null"), "over the menu"
    keys = []
    for _slide in page.locator(".s-cell").all():
        seen = _seen(page)
        [key] = seen["keys"]
        keys.append(key)
        assert seen["cut"] == [], key
        assert seen["least"] >= 1.7, f"{key}: type that the last row cannot read"
        assert seen["statement"], key
        assert "CONTOH" in seen["foot"]
        assert "Jawa Tengah" in seen["foot"]
        assert "31 Oktober 2026" in seen["foot"]
        assert f"slide={key}" in page.url
        page.keyboard.press("PageDown")
    assert [key for key in keys if key in USUAL] == USUAL
    assert _key(page, "Home") == "pembuka"
    assert _key(page, "End") == keys[-1]
    assert _key(page, "ArrowUp") == keys[-2]
    assert _key(page, "3", "Enter") == keys[2]
    page.keyboard.press("o")
    assert page.locator("#kk-show.s-overview").count() == 1
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert _key(page) == keys[3]
    page.keyboard.press("b")
    assert page.locator(".s-black").is_visible()
    assert _key(page, " ") == keys[3], "the first key after the black screen only brings the slide back"
    page.keyboard.press("p")
    assert "Sesudah ini" in page.locator(".s-presenter").inner_text()
    page.keyboard.press("p")
    page.keyboard.press("t")
    page.locator(".s-timer.s-running").wait_for()
    page.keyboard.press("c")  # Streamlit's key for clearing its cache
    assert page.get_by_role("dialog").count() == 0
    for _way_out in ("full screen", "presentation"):
        page.keyboard.press("Escape")
        page.wait_for_timeout(300)
    page.wait_for_url(lambda url: "/seremonial" in url)
    tab.settle()
    assert page.locator("#kk-show").count() == 0
    assert "Jawa Tengah" in page.locator(".kk-filters").inner_text()


@pytest.mark.parametrize(("size", "language"), [((1366, 768), "id"), ((1366, 768), "en"), ((1920, 1080), "en")])
def test_the_foot_of_a_frozen_slide_takes_two_lines_at_most(
    visit: Callable, sample_site: str, sample_data: Path, size: tuple[int, int], language: str
) -> None:
    version = Store(sample_data).current()
    assert version is not None
    days = f"per=2026-10-31&banding=2025-10-31&beku={version.id}&susunan=pembuka,rekap&bahasa={language}"
    narrow = "&urusan=1.01,1.02&tahun=2023,2024&seremonial=400&mandek=400&segera=45"
    tab = visit(sample_site, *size)
    for more in ("", narrow):
        tab.page.goto(f"{sample_site}/paparan?provinsi=33,34,35&jenis=KSDD_SUKARELA,KSDPK&{days}{more}")
        page = _begin(tab)
        assert page.evaluate(FOOT) == [[2, 2], bool(more)], "the first slide says what a footer has no room for"
        if not more:
            page.keyboard.press("t")
            page.locator(".s-timer.s-running").wait_for()
            assert page.evaluate(FOOT) == [[2, 2], False], "beside the clock, which then runs on"
        first = _seen(page)
        assert first["cut"] == []
        assert "DI Yogyakarta" in first["foot"]
        assert "2025" in first["foot"]


def test_without_the_network_every_slide_is_shown_and_nothing_is_asked(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    tab.page.goto(f"{sample_site}/paparan?provinsi=33&susunan=rekap,peta,keputusan&bahasa=en")
    page = _begin(tab)
    asked: list[str] = []
    tab.listen("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    for key in ("rekap", "peta", "keputusan"):
        assert _key(page) == key
        assert len(_seen(page)["statement"]) > 20
        page.keyboard.press("PageDown")
    assert [url for url in asked if "_stcore" not in url] == []
    page.keyboard.press("r")
    page.get_by_text("The server cannot be reached").wait_for()
    assert _key(page) == "keputusan", "without a server the slides stay"


def test_from_a_slide_to_its_rows_and_back_to_exactly_that_slide(visit: Callable, sample_site: str) -> None:
    tab = visit(sample_site)
    agenda = "susunan=rekap,berakhir,tidak_ada,peta&judul=Rakor+kita"
    tab.page.goto(f"{sample_site}/paparan?provinsi=33&{agenda}&slide=berakhir")
    page = _begin(tab)
    assert "tidak_ada" in page.locator(".s-notice").inner_text(), "what is not known is said before the start"
    page.keyboard.press("Enter")
    assert _key(page) == "berakhir"
    page.keyboard.press("r")
    page.wait_for_url(lambda url: "/daftar" in url)
    tab.settle()
    page.get_by_role("link", name="Kembali ke paparan").click()
    _begin(tab)
    page.keyboard.press("Enter")
    assert _key(page) == "berakhir"
    assert page.locator(".s-cell").count() == 3
    for part in ("provinsi=33", "susunan=rekap", "judul=Rakor", "slide=berakhir"):
        assert part in page.url
    assert "habis_dn" not in page.url, "the thresholds of the rows do not come along"
    assert _key(page, "ArrowRight") == "peta"
    page.reload()
    _begin(tab)
    page.keyboard.press("Enter")
    assert _key(page) == "peta", "a reload returns to the slide"

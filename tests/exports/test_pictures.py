"""Charts and maps as pictures: every number stands on them, in the reader's language, in the dashboard's font."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from kerjasama.domain.words import use_language
from kerjasama.exports import lettering
from kerjasama.exports.deck import AreaMap, Bars, Series, text_of
from kerjasama.exports.pictures import chart_png, chart_svg, map_png, map_svg
from tests.exports.decks import AWKWARD, meeting

DECK = meeting()
CHARTS = [slide.chart for slide in DECK.slides if slide.chart is not None]
MAPS = [slide.area_map for slide in DECK.slides if slide.area_map is not None]


def texts(svg: str) -> list[str]:
    found = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return [one.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") for one in found]


def place_and_end(svg: str) -> list[tuple[float, float]]:
    """Left and right edge of every text that is not turned."""
    edges = []
    for size, rest, text in re.findall(r'<text style="font: (?:700 )?([\d.]+)px([^>]*)>([^<]*)</text>', svg):
        x = float(re.search(r'x="([-\d.]+)"', rest).group(1))
        wide = lettering.width(text, float(size), "700 " in rest)
        anchor = re.search(r"text-anchor: (\w+)", rest)
        left = {"middle": x - wide / 2, "end": x - wide}.get(anchor.group(1) if anchor else "", x)
        edges.append((left, left + wide))
    return edges


@pytest.mark.parametrize("bars", CHARTS, ids=lambda bars: bars.axis)
def test_every_category_value_and_note_is_written(bars: Bars) -> None:
    written = texts(chart_svg(bars, "light", 1270, 480, as_text=True))
    together = re.sub(r"\s+", "", "".join(written))
    for text in (*bars.categories, *bars.notes, *(series.name for series in bars.series if len(bars.series) > 1)):
        assert re.sub(r"\s+", "", text) in together
    for series in bars.series:
        for value in series.values:
            if value or bars.shape != "stacked":
                assert text_of(bars.kind, value) in written


@pytest.mark.parametrize("size", [(1270, 480), (700, 300), (1800, 800)])
@pytest.mark.parametrize("bars", CHARTS, ids=lambda bars: bars.axis)
def test_no_text_leaves_the_sheet(bars: Bars, size: tuple[int, int]) -> None:
    for left, right in place_and_end(chart_svg(bars, "light", *size, as_text=True)):
        assert left >= -2
        assert right <= size[0] + 2


def test_numbers_follow_the_language() -> None:
    bars = Bars("lying", ("A",), (Series("x", (1234.0,), "#0B5D7A", "#5FB8D6"),), "Jumlah")
    assert "1.234" in texts(chart_svg(bars, "light", 600, 300, as_text=True))
    with use_language("en"):
        assert "1,234" in texts(chart_svg(bars, "light", 600, 300, as_text=True))


def test_awkward_letters_are_written_as_they_are() -> None:
    """'$' does not begin a formula, '<' no mark-up."""
    bars = Bars("lying", (AWKWARD,), (Series("x", (1.0,), "#0B5D7A", "#5FB8D6"),), "Jumlah")
    together = " ".join(texts(chart_svg(bars, "light", 2000, 300, as_text=True)))
    assert re.sub(r"\s+", "", AWKWARD) in re.sub(r"\s+", "", together.replace("&quot;", '"'))


def test_what_nobody_confirmed_is_hatched_in_both_modes() -> None:
    bars = next(one for one in CHARTS if any(series.is_hatched for series in one.series))
    plain = replace(bars, series=tuple(replace(series, is_hatched=False) for series in bars.series))
    for mode in ("light", "dark"):
        assert "LineCollection" in chart_svg(bars, mode, 800, 400)
        assert "LineCollection" not in chart_svg(plain, mode, 800, 400)


def test_modes_take_their_own_colours() -> None:
    bars = CHARTS[0]
    light, dark = (chart_svg(bars, mode, 800, 400) for mode in ("light", "dark"))
    assert bars.series[0].colour.lower() in light.lower()
    assert bars.series[0].dark_colour.lower() in dark.lower()
    assert bars.series[0].colour.lower() not in dark.lower()


@pytest.mark.parametrize("area", MAPS, ids=lambda area: area.level)
def test_a_map_has_its_legend_and_labels(area: AreaMap) -> None:
    svg = map_svg(area, "light", 1270, 480, as_text=True)
    written = texts(svg)
    assert {step.label for step in area.classes} <= set(written)
    for label in area.labels.values():
        assert label in written
    assert "<pattern" in svg


def test_a_region_that_is_not_named_has_no_data() -> None:
    area = MAPS[0]
    none = replace(area, values={}, labels={})
    assert area.classes[0].colour.lower() in map_svg(area, "light", 800, 400).lower()
    drawn = map_svg(none, "light", 800, 400).lower()
    assert drawn.count(area.classes[0].colour.lower()) < 3  # in the legend alone
    assert drawn.count("url(#") >= 38  # each region hatched


def test_letters_are_outlines_unless_asked_for() -> None:
    assert "<text" not in chart_svg(CHARTS[0], "light", 800, 400)


def test_png_has_the_size_that_was_asked_for() -> None:
    assert Image.open(BytesIO(chart_png(CHARTS[0], "dark", 640, 240, 2.0))).size == (1280, 480)
    assert Image.open(BytesIO(map_png(MAPS[0], "light", 640, 240, 1.5))).size == (960, 360)


def test_a_chart_without_categories_says_that_there_is_nothing() -> None:
    assert "–" in texts(chart_svg(Bars("lying", (), (), "Jumlah"), "light", 600, 300, as_text=True))


def test_pictures_drawn_at_once_in_threads_are_the_same() -> None:
    def draw(number: int) -> str:
        return chart_svg(CHARTS[number % 3], "light", 700, 300, as_text=number % 2 == 0)

    alone = [draw(number) for number in range(6)]
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(draw, range(6)))
    assert alone == together


def test_a_text_is_broken_but_never_cut() -> None:
    size, lines = lettering.fitting("Pemerintah Kabupaten Banjarnegara", 60, 10, 20, 8)
    assert size == 8
    assert "".join(lines).replace(" ", "") == "PemerintahKabupatenBanjarnegara"
    assert all(lettering.width(line, 8) <= 60 for line in lines)


def test_the_font_has_the_letters_of_both_languages() -> None:
    for text in ("Çanakkale İzmir Łódź Đắk Nông é –—“”•×°", "ABCxyz 0123456789 %.,:;()"):
        assert lettering.font_file(text).name.startswith(("Atkinson", "DejaVu"))
    assert lettering.font_file("Kerja sama “daerah” – 100%").name.startswith("Atkinson")
    assert lettering.font_file("≥ 5").name.startswith("DejaVu")

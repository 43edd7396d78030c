"""Charts and maps of slides as SVG that stands inside a page: sized by its frame, with names of its own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from kerjasama.domain.words import language
from kerjasama.exports import pictures
from kerjasama.exports.deck import AreaMap, Bars, Slide

# The frame on the screen -> width and height of the drawing in its own units. The drawing's type has a least size, so
# that a smaller sheet gives larger words: about 1.9 hundredths of the window's height once it fills its frame. On a
# tall window the bars' words need the room: there they are a little smaller.
SIZES = {
    ("beside", "wide"): (400, 225),
    ("beside", "tall"): (350, 275),
    ("alone", "wide"): (540, 190),
    ("alone", "tall"): (400, 190),
    ("side", "wide"): (320, 250),
    ("side", "tall"): (250, 260),
}
FRAMES = ("wide", "tall")  # 16:9 and 4:3


def shape_of(slide: Slide) -> str:
    """Where the picture stands: 'beside' the figures, 'side' by side with the statement (a province's map, which is
    about as high as wide), or 'alone' below it; '' for no picture."""
    if slide.area_map is None and slide.chart is None:
        return ""
    if slide.figures:
        return "beside"
    return "side" if slide.area_map is not None and slide.area_map.level == "kabkota" else "alone"


def drawn(slide: Slide, mode: str, frame: str) -> str:
    """The slide's map or chart in a mode ('light', 'dark') for a window ('wide', 'tall'); '' for neither."""
    shape = shape_of(slide)
    if not shape:
        return ""
    width, height = SIZES[shape, frame]
    if slide.area_map is not None:
        area = slide.area_map
        held = (area.level, area.province, _pairs(area.values), area.classes, area.title, area.credit)
        svg = _map_svg(held, _pairs(area.labels), mode, width, height, language())
    else:
        svg = _chart_svg(slide.chart, mode, width, height, language())
    return fitted(svg, f"{slide.key}-{mode}-{frame}", width, height)


# Kept, since the way back from the rows shows the same pictures again. The language is part of the words in them.
@lru_cache(maxsize=160)
def _chart_svg(bars: Bars, mode: str, width: int, height: int, _language: str) -> str:
    return pictures.chart_svg(bars, mode, width, height, as_text=True)


@lru_cache(maxsize=32)
def _map_svg(held: tuple[Any, ...], labels: tuple[Any, ...], mode: str, width: int, height: int, _language: str) -> str:
    level, province, values, classes, title, credit = held
    area = AreaMap(level, province, dict(values), classes, title, credit, dict(labels))
    return pictures.map_svg(area, mode, width, height, as_text=True)


def least_type(svg: str) -> float:
    """The smallest type in a drawing, in its own units; 0 when it holds no words."""
    return min((float(size) for size in re.findall(r"font(?:-size)?:[^;\"]*?([\d.]+)px", svg)), default=0.0)


def _pairs(mapping: Any) -> tuple[Any, ...]:
    return tuple(sorted(mapping.items()))


def fitted(svg: str, name: str, width: int, height: int) -> str:
    """The drawing without a size of its own and with identifiers that no other drawing on the page has.

    Two drawings with one identifier would take each other's hatching, and lose it when the other one is hidden.
    """
    start = svg.index("<svg")
    end = svg.index(">", start) + 1
    tag = re.sub(r'\s(?:width|height|preserveAspectRatio)="[^"]*"', "", svg[start:end])
    if "viewBox" not in tag:
        tag = tag.replace("<svg", f'<svg viewBox="0 0 {width} {height}"', 1)
    look = "stroke-linejoin:round;stroke-linecap:butt"
    tag = tag.replace("<svg", f'<svg aria-hidden="true" focusable="false" style="{look}"', 1)
    # A style inside a drawing would hold for the whole page.
    body = re.sub(r"<metadata>.*?</metadata>|<style[^>]*>.*?</style>", "", svg[end:], flags=re.DOTALL)
    body = re.sub(r'\bid="([^"]+)"', rf'id="{name}-\1"', body)
    body = re.sub(r"url\((['\"]?)#", rf"url(\1#{name}-", body)
    body = re.sub(r'href="#', rf'href="#{name}-', body)
    return tag + body

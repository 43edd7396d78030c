"""The charts and maps of a deck as pictures, the same for the screen and for paper.

Sizes are in pixels; the ground is transparent. `as_text` keeps letters as text, for a program that brings the product's
font; otherwise they are outlines and look the same everywhere.
"""

from __future__ import annotations

from kerjasama.exports.deck import AreaMap, Bars
from kerjasama.exports.pictures_bars import draw_bars
from kerjasama.exports.pictures_map import draw_map


def chart_svg(bars: Bars, mode: str, width: int, height: int, *, as_text: bool = False) -> str:
    """A chart as SVG. `mode`: 'light' or 'dark'."""
    return draw_bars(bars, mode, width, height).svg(as_text)


def chart_png(bars: Bars, mode: str, width: int, height: int, scale: float = 1.0) -> bytes:
    """A chart as PNG of `width` x `scale` by `height` x `scale` pixels."""
    return draw_bars(bars, mode, width, height).png(scale)


def map_svg(area: AreaMap, mode: str, width: int, height: int, *, as_text: bool = False) -> str:
    """A map as SVG. `mode`: 'light' or 'dark'."""
    return draw_map(area, mode, width, height).svg(as_text)


def map_png(area: AreaMap, mode: str, width: int, height: int, scale: float = 1.0) -> bytes:
    """A map as PNG of `width` x `scale` by `height` x `scale` pixels."""
    return draw_map(area, mode, width, height).png(scale)

"""How wide a text is in the product's font, and how it is broken into lines: nothing runs out of its box.

The font comes with the product (kerjasama/exports/fonts, made by scripts/make_fonts.py) and is never looked for on the
machine. What it cannot write (signs, other scripts) is written in the font that comes with matplotlib.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import matplotlib
from PIL import ImageFont

FAMILY = "Atkinson Hyperlegible Next"
FONTS = Path(__file__).resolve().parent / "fonts"
SPARE_FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
LEADING = 1.2  # height of a line, in sizes
_UNIT = 200  # size at which letters are measured


def font_file(text: str, bold: bool = False) -> Path:
    """The file whose font can write the text: the product's, or matplotlib's own."""
    name = "Bold" if bold else "Regular"
    if all(ord(letter) in _letters() or letter.isspace() for letter in text):
        return FONTS / f"AtkinsonHyperlegibleNext-{name}.ttf"
    return SPARE_FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of one line, in the unit of `size`."""
    return _width(text, bold) * size


def lines(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """The text in lines of at most `room`: between words, and inside a word only when it alone is too long."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if width(longer, size, bold) <= room:
                line = longer
                continue
            if line:
                found.append(line)
            pieces = _pieces(word, size, room, bold)
            found += pieces[:-1]
            line = pieces[-1]
        found.append(line)
    return found


def fitting(
    text: str, room: float, height: float, largest: float, smallest: float, bold: bool = False, step: float = 1
) -> tuple[float, list[str]]:
    """(size, lines): the largest size at which the text stands within `room` and `height`.

    At `smallest` the lines are given even when they are higher than `height`: a text is never cut.
    """
    size = largest
    while True:
        found = lines(text, size, room, bold)
        if size <= smallest or len(found) * size * LEADING <= height:
            return size, found
        size = max(size - step, smallest)


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    if width(word, size, bold) <= room:
        return [word]
    pieces, piece = [], ""
    for letter in word:
        if piece and width(piece + letter, size, bold) > room:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


@lru_cache(maxsize=20_000)
def _width(text: str, bold: bool) -> float:
    return float(_measure(str(font_file(text, bold))).getlength(text)) / _UNIT


@lru_cache(maxsize=8)
def _measure(path: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, _UNIT, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=1)
def _letters() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    return frozenset(TTFont(FONTS / "AtkinsonHyperlegibleNext-Regular.ttf", lazy=True).getBestCmap())

"""What a slide shows below its statement: figures, and one large chart, map or table."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches

from kerjasama.exports import lettering, said
from kerjasama.exports.deck import AreaMap, Deck, Figure, Slide
from kerjasama.exports.ink import colour_of
from kerjasama.exports.pictures import map_png
from kerjasama.exports.slides_chart import native_chart
from kerjasama.exports.slides_layout import Page
from kerjasama.exports.slides_table import native_table
from kerjasama.exports.slides_template import emu, points
from kerjasama.exports.slides_text import INK, Box, flat, size_for, written

_GAP = Inches(0.18)
_INSET = Inches(0.26)  # of a card, left and right together
_LEAST_WORDS = 10.0  # points under a number, for a hall
_PER_INCH = 96  # pixels of a picture's sheet
_SCALE = 2.5  # 240 dots per inch


def content(page: Page, deck: Deck, slide: Slide, box: Box) -> None:
    """Figures in a column at the left where a wide slide shows something large, otherwise in a row at the top."""
    large = _large(page, deck, slide)
    if slide.figures:
        places = _places(page, deck, slide, box) if large else []
        if places:
            _figures(page, deck, slide.figures, places)
            wide = max(place.left + place.width for place in places) - box.left + _GAP
            box = Box(box.left + wide, box.top, box.width - wide, box.height)
        else:
            high = int(box.height * 0.32) if large else min(box.height, Inches(3))
            _figures(page, deck, slide.figures, _row(Box(box.left, box.top, box.width, high), len(slide.figures)))
            box = Box(box.left, box.top + high + _GAP, box.width, box.height - high - _GAP)
    if not large:
        return
    if len(large) == 1:
        large[0](box)
        return
    # A chart or map with the table under or beside it.
    shares = (0.58, 0.42) if len(large) == 2 else (0.4, 0.3, 0.3)
    left = box.left
    for share, draw in zip(shares, large, strict=False):
        wide = int((box.width - _GAP * (len(large) - 1)) * share)
        draw(Box(left, box.top, wide, box.height))
        left += wide + _GAP


def _large(page: Page, deck: Deck, slide: Slide) -> list[Callable[[Box], None]]:
    found: list[Callable[[Box], None]] = []
    if slide.chart is not None:
        chart = slide.chart
        found.append(lambda box: native_chart(page, chart, box))
    if slide.area_map is not None:
        area = slide.area_map
        found.append(lambda box: _map(page, area, box))
    if slide.table is not None and slide.table.headings:
        table = slide.table
        found.append(lambda box: native_table(page, table, box))
    return found


def _map(page: Page, area: AreaMap, box: Box) -> None:
    width, height = (int(side / 914400 * _PER_INCH) for side in (box.width, box.height))
    picture = map_png(area, "light", width, height, _SCALE)
    shape = page.slide.shapes.add_picture(BytesIO(picture), box.left, box.top, box.width, box.height)
    shape.name = "Map"
    shape._element.nvPicPr.cNvPr.set("descr", said.map_words(area))


def _places(page: Page, deck: Deck, slide: Slide, box: Box) -> list[Box]:
    """The cards at the left of something large, in type that is read from the last row: in one column or, beside a
    picture, in two; none where that cannot be."""
    count = len(slide.figures)
    if page.look.width < page.look.height * 1.5 or count > 4:
        return []
    choices = [_stack(Box(box.left, box.top, int(box.width * 0.26), box.height), count)]
    if slide.table is None and count > 2:
        wide = int(box.width * 0.17)
        choices.append(
            [
                Box(place.left + number % 2 * (wide + _GAP), place.top, wide, place.height)
                for number, place in enumerate(
                    _stack(Box(box.left, box.top, wide, box.height), (count + 1) // 2)[number // 2]
                    for number in range(count)
                )
            ]
        )
    for places in choices:
        sizes = [_sizes(page, deck, figure, place) for figure, place in zip(slide.figures, places, strict=True)]
        if min(one[2] for one in sizes) >= _LEAST_WORDS:
            return places
    return []


def _stack(box: Box, count: int) -> list[Box]:
    high = min((box.height - _GAP * (count - 1)) // count, Inches(2))
    return [Box(box.left, box.top + n * (high + _GAP), box.width, high) for n in range(count)]


def _row(box: Box, count: int) -> list[Box]:
    rows = 1 if count <= 4 else 2
    across = -(-count // rows)
    wide = (box.width - _GAP * (across - 1)) // across
    high = (box.height - _GAP * (rows - 1)) // rows
    return [
        Box(box.left + n % across * (wide + _GAP), box.top + n // across * (high + _GAP), wide, high)
        for n in range(count)
    ]


def _figures(page: Page, deck: Deck, figures: tuple[Figure, ...], boxes: list[Box]) -> None:
    """The cards, in type of one size."""
    sizes = [_sizes(page, deck, figure, place) for figure, place in zip(figures, boxes, strict=True)]
    common = (min(one[0] for one in sizes), min(one[1] for one in sizes), min(one[2] for one in sizes))
    for figure, place in zip(figures, boxes, strict=True):
        _figure(page, deck, figure, place, common)


def _words_under(figure: Figure, deck: Deck) -> str:
    return "\n".join(line for line in (said.denominator(figure), said.change(figure, deck), figure.note) if line)


def _sizes(page: Page, deck: Deck, figure: Figure, box: Box) -> tuple[float, float, float]:
    """The sizes of label, number and the words under it at which all three stand on the card."""
    width, room = box.width - _INSET, box.height - Inches(0.14)
    small, value = _words_under(figure, deck), said.value_of(figure)
    scale = min(max(points(box.height) / 105, 0.8), 1.8)
    while True:
        label_size, label_lines = size_for(page, figure.label, width, room, 15 * scale, 15 * scale, True)
        value_size, _one = size_for(page, value, width, emu(50 * scale), 44 * scale, 10, True)
        small_size, small_lines = size_for(page, small, width, room, 14 * scale, 14 * scale)
        high = label_lines * label_size * lettering.LEADING + value_size * 1.15
        high += small_lines * small_size * lettering.LEADING if small else 0
        longest = max(figure.label.split(), key=len, default="")
        is_whole = size_for(page, longest, width, room, label_size, label_size, True)[1] == 1
        if (high <= points(room) and is_whole) or scale < 0.45:
            return label_size, value_size, small_size
        scale -= 0.05


def _figure(page: Page, deck: Deck, figure: Figure, box: Box, sizes: tuple[float, float, float]) -> None:
    """A card: label, number, denominator, change, one below the other."""
    ground = page.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, box.left, box.top, box.width, box.height)
    ground.name = "Card"
    flat(ground, INK.raised)
    band = page.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, box.left, box.top, Inches(0.07), box.height)
    band.name = "Card mark"
    flat(band, colour_of(figure, "light"))
    width = box.width - _INSET
    small = _words_under(figure, deck)
    parts = (
        (figure.label, sizes[0], True, INK.text),
        (said.value_of(figure), sizes[1], True, INK.text),
        (small, sizes[2], False, INK.muted),
    )
    heights = []
    for text, size, bold, _ink in parts:
        count = size_for(page, text, width, box.height, size, size, bold)[1]
        heights.append(emu(count * size * lettering.LEADING) if text else 0)
    top = box.top + (box.height - sum(heights)) // 2
    for (text, size, bold, ink), high in zip(parts, heights, strict=True):
        if text:
            place = Box(box.left + Inches(0.18), top, width, high)
            written(page, place, text, size, colour=ink, bold=bold, anchor=MSO_ANCHOR.MIDDLE, name="Figure")
        top += high

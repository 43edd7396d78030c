"""Texts on a slide, each at the largest size at which it stands in its box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from kerjasama.exports import lettering
from kerjasama.exports.deck import Deck
from kerjasama.exports.ink import INKS
from kerjasama.exports.said import emphasis
from kerjasama.exports.slides_layout import Page
from kerjasama.exports.slides_template import emu, points, rgb

# How much wider than the measured letters a slide's may be: Arial is by 3%. An office's own typeface may be missing on
# the machine in the hall, and what stands in for it is wider.
_WIDER, _WIDER_UNKNOWN = 1.035, 1.25
INK = INKS["light"]
_WARNING = "#9B1C31"


@dataclass(frozen=True)
class Box:
    """A place on a slide, in EMU."""

    left: int
    top: int
    width: int
    height: int


def wider(page: Page) -> float:
    """The factor between the measured width of a text and the room that it is given."""
    return _WIDER if page.look.is_own else _WIDER_UNKNOWN


def size_for(
    page: Page, text: str, width: float, height: float, largest: float, smallest: float, bold: bool = False
) -> tuple[float, int]:
    """(points, lines) for a text in a box of EMU; `**bold**` counts as bold."""
    clean = text.replace("**", "")
    factor = wider(page)
    if clean != text:
        plainly = lettering.width(clean, 1, bold)
        factor *= sum(lettering.width(piece, 1, bold or is_bold) for piece, is_bold in emphasis(text)) / plainly
    size, found = lettering.fitting(clean, points(width) / factor, points(height), largest, smallest, bold, 0.5)
    return size, len(found)


def written(
    page: Page,
    box: Box,
    text: str,
    size: float,
    *,
    colour: str = "",
    bold: bool = False,
    align: Any = PP_ALIGN.LEFT,
    anchor: Any = MSO_ANCHOR.TOP,
    name: str = "",
) -> Any:
    """A text box without margins; `**bold**` is kept."""
    shape = page.slide.shapes.add_textbox(int(box.left), int(box.top), int(box.width), int(box.height))
    if name:
        shape.name = name
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = anchor
    for number, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = align
        runs(paragraph, line, size, colour, bold)
    return shape


def runs(paragraph: Any, text: str, size: float, colour: str = "", bold: bool = False) -> None:
    """The pieces of a text in a paragraph, bold where it says so."""
    for piece, is_bold in emphasis(text):
        run = paragraph.add_run()
        run.text = piece
        run.font.size = Pt(size)
        run.font.bold = bold or is_bold
        if colour:
            run.font.color.rgb = rgb(colour)


def fitted(page: Page, box: Box, text: str, largest: float, smallest: float, *, is_middle: bool = False) -> int:
    """The statement; gives the height that it takes."""
    size, count = size_for(page, text, box.width, box.height, largest, smallest)
    high = emu(count * size * lettering.LEADING + 4)
    anchor = MSO_ANCHOR.MIDDLE if is_middle else MSO_ANCHOR.TOP
    place = box if is_middle else Box(box.left, box.top, box.width, high)
    written(page, place, text, size, colour=INK.text if page.look.is_own else "", anchor=anchor, name="Statement")
    return max(high, 0)


def plain(page: Page, left: int, bottom: int, width: int, text: str, size: float, is_caution: bool) -> int:
    """Small print that ends at `bottom`; gives its height with a gap."""
    room = width - (Inches(0.14) if is_caution else 0)
    size, count = size_for(page, text, room, emu(size * lettering.LEADING * 2), size, 8)
    high = emu(count * size * lettering.LEADING)
    if is_caution:
        bar = page.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, bottom - high, Inches(0.05), high)
        flat(bar, "#C98200")
        bar.name = "Caution mark"
    place = Box(left + width - room, bottom - high, room, high)
    colour = INK.text if is_caution else INK.muted
    written(
        page, place, text, size, colour=colour if page.look.is_own else "", name="Caution" if is_caution else "Note"
    )
    return high + emu(5)


def mark(page: Page, deck: Deck) -> None:
    """The warning that sample data carries, in the upper right corner of every slide."""
    if not deck.head.mark:
        return
    size = 10
    text = deck.head.mark.upper()
    width = emu(lettering.width(text, size, True) * wider(page) + 18)
    right = page.look.width - int(page.look.width * 0.045)
    shape = page.slide.shapes.add_shape(
        MSO_SHAPE.ROUNDED_RECTANGLE, right - width, Inches(0.09), width, emu(size * 1.9)
    )
    shape.name = "Sample mark"
    flat(shape, _WARNING)
    frame = shape.text_frame
    frame.word_wrap = False
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    runs(frame.paragraphs[0], text, size, "#FFFFFF", True)


def foot(page: Page, text: str) -> int:
    """The line at the foot and the slide's number; gives the upper edge of what they take."""
    number = page.placeholder(KIND.SLIDE_NUMBER)
    if number is not None and number._element.find(f".//{qn('a:fld')}") is None:
        number.text_frame.text = ""
        field = number._element.makeelement(
            qn("a:fld"), {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
        )
        field.append(field.makeelement(qn("a:rPr"), {}))
        words = field.makeelement(qn("a:t"), {})
        words.text = "‹#›"
        field.append(words)
        number.text_frame.paragraphs[0]._p.append(field)
    if page.look.is_own:
        shape = page.placeholder(KIND.FOOTER)
        box = Box(shape.left, shape.top, shape.width, shape.height)
        size, _count = size_for(page, text, box.width, box.height, 10, 6)
        frame = shape.text_frame
        frame.clear()
        runs(frame.paragraphs[0], text, size, INK.muted)
        return box.top - emu(4)
    size, count = size_for(page, text, page.width, emu(28), 10, 6)
    high = emu(count * size * lettering.LEADING)
    top = page.floor - high
    written(page, Box(page.left, top, page.width, high), text, size, name="Footer text")
    return top - emu(4)


def flat(shape: Any, colour: str) -> None:
    """One colour, no border, no shadow."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.fill.background()
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)

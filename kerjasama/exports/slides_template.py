"""The product's own presentation: 16:9, two layouts, its colours; type that every office machine has."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from kerjasama.exports.ink import INKS

TYPEFACE = "Arial"
WIDTH, HEIGHT = Emu(12192000), Emu(6858000)
_KEPT = ("Title Slide", "Title Only")
_ACCENTS = ("#0B5D7A", "#C77414", "#6A3FA0", "#00897B", "#8A4B2A", "#52616B")


def own_presentation() -> Any:
    """A presentation without slides, with a title layout and a title-only layout."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = WIDTH, HEIGHT
    master = presentation.slide_master
    for layout in list(master.slide_layouts):
        if layout.name not in _KEPT:
            master.slide_layouts.remove(layout)
    _theme(master)
    _place(master)
    for layout in master.slide_layouts:
        if layout.name == "Title Slide":
            _place_cover(layout)
        else:
            _place(layout)
    return presentation


def _place(sheet: Any) -> None:
    """Title at the top, footer and slide number at the bottom; the date goes, the footer says it."""
    left, width = int(WIDTH * 0.045), int(WIDTH * 0.91)
    for shape in list(sheet.placeholders):
        kind = shape.placeholder_format.type
        if kind == KIND.TITLE:
            _at(shape, left, Inches(0.3), int(width * 0.72), Inches(0.48))
            shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
            _flat(shape)
            _type(sheet, shape, 20, INKS["light"].accent, bold=True)
        elif kind == KIND.BODY:
            _at(shape, left, Inches(0.9), width, Inches(5.6))
        elif kind == KIND.FOOTER:
            _at(shape, left, HEIGHT - Inches(0.52), int(width * 0.93), Inches(0.42))
            _flat(shape)
        elif kind == KIND.SLIDE_NUMBER:
            _at(shape, left + int(width * 0.93), HEIGHT - Inches(0.52), int(width * 0.07), Inches(0.42))
            _flat(shape)
        elif kind == KIND.DATE:
            shape._element.getparent().remove(shape._element)


def _place_cover(layout: Any) -> None:
    _place(layout)
    left, width = int(WIDTH * 0.07), int(WIDTH * 0.8)
    for shape in layout.placeholders:
        kind = shape.placeholder_format.type
        if kind == KIND.CENTER_TITLE:
            _at(shape, left, Inches(1.7), width, Inches(1.7))
            shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
            _type(layout, shape, 44, INKS["light"].accent, bold=True)
        elif kind == KIND.SUBTITLE:
            _at(shape, left, Inches(3.65), width, Inches(1.7))
            _type(layout, shape, 22, INKS["light"].text)
    band = layout.shapes._spTree  # a band in the accent colour at the left edge
    band.insert(2, _band(0, 0, Inches(0.28), HEIGHT))


def _type(sheet: Any, shape: Any, size: int, colour: str, bold: bool = False) -> None:
    """The first level's type, as the layout's own style."""
    body = shape.text_frame._txBody
    style = body.find(qn("a:lstStyle"))
    if style is None:
        style = etree.SubElement(body, qn("a:lstStyle"))
        body.insert(1, style)
    for child in list(style):
        style.remove(child)
    level = etree.SubElement(style, qn("a:lvl1pPr"), marL="0", indent="0", algn="l")
    etree.SubElement(level, qn("a:buNone"))
    run = etree.SubElement(level, qn("a:defRPr"), sz=str(size * 100), b="1" if bold else "0")
    fill = etree.SubElement(run, qn("a:solidFill"))
    etree.SubElement(fill, qn("a:srgbClr"), val=colour[1:])


def _flat(shape: Any) -> None:
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = 0
    frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap = True
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT


def _at(shape: Any, left: int, top: int, width: int, height: int) -> None:
    shape.left, shape.top, shape.width, shape.height = int(left), int(top), int(width), int(height)


def _band(left: int, top: int, width: int, height: int) -> Any:
    return etree.fromstring(
        f'<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="99" name="Band"/>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{int(left)}" y="{int(top)}"/>'
        f'<a:ext cx="{int(width)}" cy="{int(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _theme(master: Any) -> None:
    """The product's colours and one typeface, in the theme: whoever edits goes on in them."""
    part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    root = etree.fromstring(part.blob)
    space = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    ink = INKS["light"]
    colours = {"dk1": ink.text, "lt1": ink.background, "dk2": ink.muted, "lt2": ink.raised, "hlink": ink.accent}
    colours |= {f"accent{number}": colour for number, colour in enumerate(_ACCENTS, start=1)}
    for name, colour in colours.items():
        entry = root.find(f".//a:clrScheme/a:{name}", space)
        for child in list(entry):
            entry.remove(child)
        etree.SubElement(entry, qn("a:srgbClr"), val=colour[1:])
    for latin in root.iterfind(".//a:fontScheme//a:latin", space):
        latin.set("typeface", TYPEFACE)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def rgb(colour: str) -> RGBColor:
    """'#0B5D7A' as python-pptx takes it."""
    return RGBColor.from_string(colour.lstrip("#"))


def points(emu: float) -> float:
    """EMU in points."""
    return emu / 12700


def emu(points_: float) -> int:
    """Points in EMU."""
    return int(Pt(1) * points_)

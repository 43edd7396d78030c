"""Pieces of a Word document: the page, styles, blanks to fill in, tables whose heading repeats, page numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FONT = "Arial"  # on every office machine; drawn by Liberation Sans of the same widths where it is not
BLANK = "[diisi perangkat daerah]"
_BLANK_STYLE = "Isian"
_INK = RGBColor(0x14, 0x23, 0x2E)
_EPOCH = datetime(2020, 1, 1)


def new_document(title: str) -> DocumentObject:
    """An empty A4 document with the styles of this product; the same input gives the same file."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    for name, size, before, after in (
        ("Normal", 11, 0, 6),
        ("Title", 18, 0, 4),
        ("Heading 1", 13, 16, 6),
        ("Heading 2", 11, 10, 4),
        ("List Bullet", 11, 0, 3),
        ("List Number", 11, 0, 3),
        ("Caption", 9.5, 8, 3),
    ):
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = _INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        fonts.set(qn("w:eastAsia"), FONT)
        fonts.set(qn("w:cs"), FONT)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.font.bold = name in ("Title", "Heading 1", "Heading 2")
        style.font.italic = False
        style.paragraph_format.keep_with_next = name.startswith("Heading") or name == "Caption"
    document.styles["Normal"].paragraph_format.line_spacing = 1.15
    _language(document)
    _no_border(document)
    document.styles.add_style(_BLANK_STYLE, WD_STYLE_TYPE.CHARACTER)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.created = properties.modified = _EPOCH
    properties.language = "id-ID"
    return document


def saved(document: DocumentObject) -> bytes:
    """The file; its parts bear one date, so that the same input gives the same bytes at any time."""
    written, made = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            target.writestr(
                zipfile.ZipInfo(part.filename, _EPOCH.timetuple()[:6]), source.read(part), zipfile.ZIP_DEFLATED
            )
    return made.getvalue()


def _language(document: DocumentObject) -> None:
    """Indonesian for the spelling checker."""
    properties = document.styles["Normal"].element.get_or_add_rPr()
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "id-ID")
    properties.append(language)


def _no_border(document: DocumentObject) -> None:
    """The usual title has a line under it."""
    properties = document.styles["Title"].element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def header_and_footer(document: DocumentObject, header: str, footer: str) -> None:
    """A line on every sheet, and the page number of how many."""
    section = document.sections[0]
    top = section.header.paragraphs[0]
    top.text = header
    top.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _small(top)
    bottom = section.footer.paragraphs[0]
    bottom.text = f"{footer} · halaman "
    _field(bottom, "PAGE")
    bottom.add_run(" dari ")
    _field(bottom, "NUMPAGES")
    _small(bottom)


def _small(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.size = Pt(8.5)


def _field(paragraph: Paragraph, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("value", "1"), ("end", "")):
        run = paragraph.add_run()
        if kind == "value":
            run.text = text
        elif text:
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = text
            run._r.append(instruction)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def paragraph(document: DocumentObject, text: str, style: str = "Normal", bold: bool = False) -> Paragraph:
    """A paragraph; what stands in square brackets is a blank to fill in, and seen as one."""
    added = document.add_paragraph(style=style)
    write(added, text, bold)
    return added


def write(target: Paragraph, text: str, bold: bool = False) -> None:
    """Write text with its blanks."""
    rest = text
    while rest:
        before, opening, tail = rest.partition("[")
        if before:
            target.add_run(before).bold = bold or None
        if not opening:
            return
        inside, _closing, rest = tail.partition("]")
        blank = target.add_run(f"[{inside}]", style=_BLANK_STYLE)
        blank.font.highlight_color = WD_COLOR_INDEX.YELLOW  # Word does not take it from a style


def table(
    document: DocumentObject,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    right: Sequence[int] = (),
) -> None:
    """A table whose heading repeats on every page and whose rows are not torn apart. `widths` in cm; `right`: columns
    of numbers."""
    made = document.add_table(rows=1, cols=len(headings), style="Table Grid")
    made.autofit = False
    for cell, text in zip(made.rows[0].cells, headings, strict=True):
        write(cell.paragraphs[0], text, bold=True)
        _shade(cell)
    _row_property(made.rows[0], "w:tblHeader")
    for values in rows:
        cells = made.add_row().cells
        for number, (cell, text) in enumerate(zip(cells, values, strict=True)):
            write(cell.paragraphs[0], text)
            if number in right:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for row in made.rows:
        _row_property(row, "w:cantSplit")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
            for one in cell.paragraphs:
                one.paragraph_format.space_after = Pt(2)
                one.paragraph_format.line_spacing = 1.0
                for run in one.runs:
                    run.font.size = Pt(9)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def together(document: DocumentObject) -> None:
    """The last table on one page, with what follows it: for a short one, whose end alone would say little."""
    for row in document.tables[-1].rows:
        for cell in row.cells:
            for one in cell.paragraphs:
                one.paragraph_format.keep_with_next = True


def _row_property(row: object, name: str) -> None:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # type: ignore[attr-defined]


def _shade(cell: object) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), "E4E9EC")
    cell._tc.get_or_add_tcPr().append(shade)  # type: ignore[attr-defined]

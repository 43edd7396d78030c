"""Which layouts of a presentation the slides are made on, and where there is room on them."""

from __future__ import annotations

import zipfile
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.exports import lettering
from kerjasama.exports.slides_template import own_presentation

_TITLES = (KIND.TITLE, KIND.CENTER_TITLE, KIND.VERTICAL_TITLE)
_MARGINAL = (KIND.DATE, KIND.FOOTER, KIND.SLIDE_NUMBER)
_POTX = b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
_PPTX = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_MACRO = {
    b"application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
    b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    b"application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
}
_SHOW = b"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"


@dataclass(frozen=True)
class Look:
    """The layouts to use, the size of a slide (EMU), and whether the look is the product's own."""

    title_layout: Any
    layout: Any
    width: int
    height: int
    is_own: bool


class Page:
    """A slide that is being filled: `left`, `top`, `width`: where there is room; `floor`: its lower edge."""

    def __init__(self, slide: Any, look: Look) -> None:
        self.slide, self.look = slide, look
        self.left = int(look.width * 0.045)
        self.width = look.width - 2 * self.left
        layout = slide.slide_layout
        margins = [shape for shape in layout.placeholders if shape.placeholder_format.type in _MARGINAL]
        low = [shape.top for shape in margins if shape.top is not None and shape.top > look.height * 0.75]
        self.floor = min([*low, look.height - Inches(0.15)])
        self.margins = margins
        self.top = int(look.height * 0.06)

    def title(self, text: str) -> None:
        """The slide's subject in the layout's title; a text of our own where it has none."""
        shape = self.slide.shapes.title
        self._drop_empty(shape)
        if shape is None:
            shape = self.slide.shapes.add_textbox(self.left, self.top, self.width, Pt(40))
            shape.name = "Title"
        elif shape.top + shape.height > self.look.height * 0.4:
            shape.left, shape.top, shape.width, shape.height = self.left, self.top, self.width, Pt(54)
        frame = shape.text_frame
        frame.text = text
        frame.word_wrap = True
        inner = (shape.width - Inches(0.2)) / 12700
        largest = 20 if self.look.is_own else 28
        size, _lines = lettering.fitting(text, inner / 1.1, shape.height / 12700 - 6, largest, 10, True)
        if not self.look.is_own or size < largest:
            _size(frame, size)
        self.top = shape.top + shape.height + Pt(2)
        self.left = self.left if self.look.is_own else min(max(shape.left, 0), self.left)
        self.width = self.look.width - 2 * self.left

    def cover(self, title: str, lines: list[str]) -> None:
        """The first slide: its title and the lines below it."""
        shape = self.slide.shapes.title
        under = next(
            (one for one in self.slide.placeholders if one.placeholder_format.type in (KIND.SUBTITLE, KIND.BODY)), None
        )
        self._drop_empty(shape, under)
        if shape is None:
            shape = self.slide.shapes.add_textbox(self.left, int(self.look.height * 0.3), self.width, Pt(110))
        if under is None:
            low = shape.top + shape.height
            under = self.slide.shapes.add_textbox(
                self.left, min(low, int(self.look.height * 0.62)), self.width, Pt(110)
            )
        for one, text, largest in ((shape, title, 44), (under, "\n".join(lines), 22)):
            one.text_frame.text = text
            one.text_frame.word_wrap = True
            room = (one.width - Inches(0.2)) / 12700 / 1.1
            size, _lines = lettering.fitting(text, room, one.height / 12700 - 8, largest, 10, True)
            _size(one.text_frame, size)

    def placeholder(self, kind: Any) -> Any:
        """The layout's placeholder for a footer or a slide number, put on the slide; None where it has none."""
        source = next((shape for shape in self.margins if shape.placeholder_format.type == kind), None)
        if source is None:
            return None
        element = deepcopy(source._element)
        element.nvSpPr.cNvPr.set(
            "id", str(max(shape.shape_id for shape in self.slide.shapes) + 1 if len(self.slide.shapes) else 2)
        )
        self.slide.shapes._spTree.append(element)
        return self.slide.shapes[-1]

    def _drop_empty(self, *kept: Any) -> None:
        ids = {shape.shape_id for shape in kept if shape is not None}
        for shape in list(self.slide.placeholders):
            if shape.shape_id not in ids:
                shape._element.getparent().remove(shape._element)


def opened(template: bytes | None) -> tuple[Any, Look]:
    """(presentation without slides, its look)."""
    if template is None:
        presentation = own_presentation()
    else:
        presentation = _read(template)
        _drop_slides(presentation)
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    if not layouts:
        raise UserError(
            _("Templat itu tidak mempunyai tata letak salindia."),
            todo=_("Pakai berkas PPTX atau POTX yang mempunyai tata letak berjudul, atau tanpa templat."),
        )
    look = Look(
        min(layouts, key=_as_title),
        min(layouts, key=_as_content),
        presentation.slide_width or Emu(12192000),
        presentation.slide_height or Emu(6858000),
        template is None,
    )
    if _as_content(look.layout)[0] >= 9:
        raise UserError(
            _("Templat itu tidak mempunyai tata letak berjudul maupun kosong."),
            where=look.layout.name,
            todo=_("Tambahkan tata letak yang hanya berisi judul ke master salindianya, lalu coba lagi."),
        )
    return presentation, look


def _kinds(layout: Any) -> list[Any]:
    found = [shape.placeholder_format.type for shape in layout.placeholders]
    return [kind for kind in found if kind not in _MARGINAL]


def _as_title(layout: Any) -> tuple[int, int]:
    """How well a layout serves as a cover: smaller is better."""
    kinds = _kinds(layout)
    if KIND.CENTER_TITLE in kinds:
        return (0, len(kinds))
    if KIND.TITLE in kinds and KIND.SUBTITLE in kinds:
        return (1, len(kinds))
    return (2 + _as_content(layout)[0], len(kinds))


def _as_content(layout: Any) -> tuple[int, int]:
    """How well a layout serves a statement with a chart: title only, then blank, then a title with things to drop."""
    kinds = _kinds(layout)
    if kinds == [KIND.TITLE]:
        return (0, 0)
    if KIND.TITLE in kinds:
        return (1, len(kinds))
    if not kinds:
        return (2, 0)
    if KIND.CENTER_TITLE in kinds or KIND.VERTICAL_TITLE in kinds:
        return (3, len(kinds))
    return (9, len(kinds))


def _read(template: bytes) -> Any:
    todo = _("Simpan templatnya sebagai PPTX atau POTX di PowerPoint atau LibreOffice, lalu coba lagi.")
    try:
        with zipfile.ZipFile(BytesIO(template)) as archive:
            types = archive.read("[Content_Types].xml")
        if any(kind in types for kind in _MACRO):
            raise UserError(_("Templat dengan makro tidak dipakai."), todo=todo)
        if _POTX in types or _SHOW in types:
            template = _as_presentation(template)
        presentation = Presentation(BytesIO(template))
        list(presentation.slide_layouts)
    except UserError:
        raise
    except (zipfile.BadZipFile, KeyError, ValueError, AttributeError, SyntaxError, OSError, EOFError) as problem:
        raise UserError(_("Templat itu bukan berkas PPTX atau POTX yang dapat dibaca."), todo=todo) from problem
    except Exception as problem:
        raise UserError(_("Templat itu bukan berkas PPTX atau POTX yang dapat dibaca."), todo=todo) from problem
    return presentation


def _as_presentation(template: bytes) -> bytes:
    """The same file, declared as a presentation: python-pptx opens nothing else."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(template)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            content = source.read(item.filename)
            if item.filename == "[Content_Types].xml":
                content = content.replace(_POTX, _PPTX).replace(_SHOW, _PPTX)
            target.writestr(item, content)
    return out.getvalue()


def _drop_slides(presentation: Any) -> None:
    listed = presentation.slides._sldIdLst
    for entry in list(listed):
        presentation.part.drop_rel(entry.get(qn("r:id")))
        listed.remove(entry)
    # Sections name slides by number; without the slides they would make the file need a repair.
    for extension in presentation.part._element.iter(qn("p:extLst")):
        for one in list(extension):
            if one.get("uri") == "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}":
                extension.remove(one)


def _size(frame: Any, size: float) -> None:
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(size)

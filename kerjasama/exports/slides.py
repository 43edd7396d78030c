"""A deck as PPTX: one slide per statement, with charts and tables that can be edited, and the words to speak to it.

Without a template it has the product's own look (slides_template.py); with the office's own, its layouts, type and
colours are kept and its sample slides dropped.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pptx.util import Emu, Pt

from kerjasama.domain.words import _, format_date, language
from kerjasama.exports import said
from kerjasama.exports.deck import Deck, Slide
from kerjasama.exports.slides_content import content
from kerjasama.exports.slides_layout import Look, Page, opened
from kerjasama.exports.slides_settle import settled
from kerjasama.exports.slides_text import Box, fitted, foot, mark, plain

_AUTHOR = "Peta Kerja Sama"


def pptx_bytes(deck: Deck, template: bytes | None = None) -> bytes:
    """The deck as a presentation. The same deck and template give the same bytes.

    `template`: a PPTX or POTX of any size. Raises UserError when it is neither, or has no layout that can be used.
    """
    presentation, look = opened(template)
    foot_words = said.foot(deck)  # once: the fingerprint is taken over all lists
    _cover(presentation, look, deck, foot_words)
    for slide in deck.slides:
        _slide(presentation, look, deck, slide, foot_words)
    properties = presentation.core_properties
    properties.title = deck.title
    properties.subject = f"{deck.scope} – {deck.head.filters}"
    properties.author = deck.organiser or _AUTHOR
    properties.last_modified_by = _AUTHOR
    properties.keywords = " ".join(part for part in (deck.head.version, deck.fingerprint, deck.head.mark) if part)
    properties.language = language()
    properties.created = properties.modified = datetime.combine(deck.head.as_of, datetime.min.time())
    properties.revision = 1
    return settled(presentation, properties.created)


def _cover(presentation: Any, look: Look, deck: Deck, foot_words: str) -> None:
    """Title, for whom, by whom, on which day."""
    page = Page(presentation.slides.add_slide(look.title_layout), look)
    lines = [deck.scope, deck.organiser, _("Keadaan per {day}").format(day=format_date(deck.head.as_of))]
    page.cover(deck.title, [line for line in lines if line])
    mark(page, deck)
    foot(page, foot_words)


def _slide(presentation: Any, look: Look, deck: Deck, slide: Slide, foot_words: str) -> None:
    page = Page(presentation.slides.add_slide(look.layout), look)
    page.title(slide.title)
    mark(page, deck)
    bottom = foot(page, foot_words)
    bottom = _small_print(page, slide, bottom)
    left, top, width = page.left, page.top, page.width
    is_alone = not (slide.figures or slide.chart or slide.area_map or slide.table)
    high = (bottom - top) if is_alone else int((bottom - top) * 0.27)
    largest, smallest = (40, 18) if is_alone else (26, 13)
    statement = Box(left, top, width, high)
    used = fitted(page, statement, slide.statement, largest, smallest, is_middle=is_alone)
    gap = Emu(Pt(8))
    if not is_alone:
        content(page, deck, slide, Box(left, top + used + gap, width, bottom - top - used - 2 * gap))
    if words := said.notes(slide):
        page.slide.notes_slide.notes_text_frame.text = words


def _small_print(page: Page, slide: Slide, bottom: int) -> int:
    """What the hall must know, what was measured and where the rest is; gives the upper edge of what it takes."""
    lines = []
    if slide.lists:
        where = _("Daftar lengkap: lihat PDF/XLSX")
        lines.append((f"{where}. {slide.measured}" if slide.measured else where, False))
    elif slide.measured:
        lines.append((slide.measured, False))
    if slide.caution:
        lines.append((f"{_('Perhatian')}: {slide.caution}", True))
    for text, is_caution in lines:
        size = 12 if is_caution else 10
        bottom -= plain(page, page.left, bottom, page.width, text, size, is_caution)
    return bottom

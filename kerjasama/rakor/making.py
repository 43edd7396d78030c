"""The files of a pack: one deck, four forms of it, and the record that pins them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kerjasama.domain.words import _
from kerjasama.exports import decision_sheet, minutes
from kerjasama.exports.briefing_workbook import workbook_bytes
from kerjasama.exports.deck import Deck, Rows
from kerjasama.exports.document import pdf_bytes
from kerjasama.exports.slides import pptx_bytes
from kerjasama.meetings import Meeting

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class PackFile:
    """A file of a pack. `media`: its MIME type."""

    name: str
    media: str
    content: bytes

    @property
    def digest(self) -> str:
        """SHA-256 as hexadecimal text."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class For:
    """What the files are for: the meeting, where it is recorded; else its `name`, if somebody gave one. `scope`: the
    regions, as in `MeetingDraft`."""

    meeting: Meeting | None = None
    name: str = ""
    scope: str | None = None


@dataclass(frozen=True)
class Form:
    """One form of a deck: its ending, what a reader calls it, its MIME type, how it is made."""

    ending: str
    words: str
    media: str
    make: Callable[[Deck], bytes]


def forms(template: bytes | None = None, made_for: For | None = None) -> tuple[Form, ...]:
    """PPTX, PDF, XLSX, DOCX. `template`: the office's own PPTX."""
    held = made_for or For()
    office = "application/vnd.openxmlformats-officedocument."
    return (
        Form("pptx", _("Paparan (PPTX)"), office + "presentationml.presentation", lambda d: pptx_bytes(d, template)),
        Form("pdf", _("Laporan (PDF)"), "application/pdf", pdf_bytes),
        Form(
            "xlsx", _("Daftar dan lembar putusan (XLSX)"), office + "spreadsheetml.sheet", lambda d: _workbook(d, held)
        ),
        Form("docx", _("Draf notulen (DOCX)"), office + "wordprocessingml.document", lambda d: _minutes(d, held)),
    )


def files(
    deck: Deck, template: bytes | None = None, progress: Progress | None = None, made_for: For | None = None
) -> Iterator[PackFile]:
    """Each file as soon as it is made, so that no more than one is held. `progress(share, what)` before each."""
    made = forms(template, made_for)
    for number, form in enumerate(made):
        if progress:
            progress(number / len(made), form.words)
        yield PackFile(f"{base_name(deck)}.{form.ending}", form.media, form.make(deck))


def base_name(deck: Deck) -> str:
    """'rakor-jawa-tengah-2026-10-31'; sample data say so in the name too."""
    scope = re.sub(r"[^a-z0-9]+", "-", deck.scope.lower()).strip("-")[:50].strip("-")
    return f"{'contoh-' if deck.head.is_sample else ''}rakor-{scope}-{deck.head.as_of.isoformat()}"


def to_decide(deck: Deck) -> Rows | None:
    """The list that the decision sheet is made from: that of the slide 'keputusan'; None without one."""
    return next((slide.lists[0] for slide in deck.slides if slide.key == "keputusan" and slide.lists), None)


def _workbook(deck: Deck, held: For) -> bytes:
    lines = to_decide(deck)
    if lines is None:
        return workbook_bytes(deck)
    return workbook_bytes(
        deck, lambda book: decision_sheet.add_sheet(book, lines, held.meeting, deck.head, held.name, held.scope)
    )


def _minutes(deck: Deck, held: For) -> bytes:
    return minutes.minutes_bytes(deck, held.meeting, ())

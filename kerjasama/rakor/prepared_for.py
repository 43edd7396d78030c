"""Which meeting the files of a pack are for, and how that is told to whoever made them."""

from __future__ import annotations

from pathlib import Path

from kerjasama.domain.words import _
from kerjasama.rakor import agenda as agendas
from kerjasama.rakor.agenda import Agenda
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.decided import meeting_ahead
from kerjasama.rakor.making import For
from kerjasama.ui.views.meeting import meeting_words, scope_of


def prepared_for(ask: Ask, agenda: Agenda, data_dir: Path) -> For:
    """The next recorded meeting of the same regions; an agenda with a name of its own is for a meeting of that
    name."""
    name = "" if agenda.name == agendas.usual().name else agenda.name
    return For(meeting_ahead(ask, data_dir, name), name, scope_of(ask.choices))


def told_of(held: For) -> str:
    """One sentence: whose day and name stand on the decision sheet, or that they are to be filled in."""
    if held.meeting is not None:
        return _("Lembar putusan dan notulen untuk rapat: {meeting} ({id}).").format(
            meeting=meeting_words(held.meeting), id=held.meeting.id
        )
    return _("Belum ada rapat tercatat untuk bahan ini: isi nama dan tanggal rapat pada lembar putusan.")

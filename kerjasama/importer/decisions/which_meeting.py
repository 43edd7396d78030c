"""Which meeting a decision sheet is of, and why: never the first that comes, always one that somebody named."""

from __future__ import annotations

from dataclasses import dataclass

from kerjasama.domain.words import _, format_date
from kerjasama.errors import ImportRefused, UserError
from kerjasama.importer.decisions.sheet import About
from kerjasama.importer.parties.names import words
from kerjasama.meetings import Meeting


@dataclass(frozen=True)
class Taken:
    """The meeting, and `because` in words: what on the sheet, or who, named it."""

    meeting: Meeting
    because: str

    @property
    def said(self) -> str:
        """'Rakor triwulan I, 4 Maret 2026 (rp-…): lembar ini dibuat untuk rapat itu'."""
        return f"{_named(self.meeting)}: {self.because}"


def meeting_of(about: About, wished: str, meetings: list[Meeting], file_name: str) -> Taken:
    """The meeting chosen by whoever imports (`wished`, an id or ''), else the one that the sheet was made for, else the
    only one of the day and name that are written on it.

    Raises UserError when the wished one does not exist; ImportRefused when the sheet is of another meeting, or names
    none that is recorded.
    """
    by_id = {one.id: one for one in meetings}
    if wished and wished not in by_id:
        raise UserError(_("Rapat ini tidak ada di catatan putusan."), where=wished, todo=_todo(meetings))
    if wished and about.meeting_id not in ("", wished):
        other = by_id.get(about.meeting_id)
        raise ImportRefused(
            _("Lembar putusan ini milik rapat lain ({meeting}).").format(
                meeting=_dated(other) if other else about.name or "–"
            ),
            where=file_name,
            todo=_("Buka rapat itu dahulu, atau unduh lembar rapat ini."),
        )
    if wished:
        return Taken(by_id[wished], _("rapat itu dipilih waktu mengimpor"))
    if about.meeting_id in by_id:
        return Taken(by_id[about.meeting_id], _("lembar ini dibuat untuk rapat itu"))
    taken = _written(about, meetings)
    if taken is None:
        raise ImportRefused(_nothing(about), where=file_name, todo=_todo(meetings))
    return taken


def _written(about: About, meetings: list[Meeting]) -> Taken | None:
    """By what stands above the table. A day alone is enough only among the meetings of the sheet's own regions."""
    named = [one for one in meetings if about.name and words(one.name) == words(about.name)]
    if about.held_on is None:
        if len(named) != 1:
            return None
        return Taken(named[0], _("nama itu tertulis pada lembar, dan hanya satu rapat bernama demikian"))
    both = [one for one in named if one.held_on == about.held_on]
    if len(both) > 1 and about.scope is not None:
        both = [one for one in both if one.scope == about.scope]
    if len(both) == 1:
        return Taken(both[0], _("nama dan tanggalnya tertulis pada lembar"))
    on_day = [
        one for one in meetings if one.held_on == about.held_on and (about.scope is None or one.scope == about.scope)
    ]
    if both or len(on_day) != 1:
        return None
    if not about.name:
        return Taken(on_day[0], _("tanggal itu tertulis pada lembar, dan hanya satu rapat diadakan pada hari itu"))
    return Taken(
        on_day[0],
        _('tanggal itu tertulis pada lembar, dan hanya satu rapat diadakan pada hari itu; namanya tertulis "{name}"')
        .format(name=about.name),
    )  # fmt: skip


def _nothing(about: About) -> str:
    """What the sheet says of its meeting, where that is no recorded one."""
    if not about.name and about.held_on is None:
        return _("Lembar ini tidak menyebut rapat yang tercatat.")
    told = ", ".join([about.name] * bool(about.name) + ([format_date(about.held_on)] if about.held_on else []))
    return _("Rapat yang tertulis pada lembar ini ({meeting}) tidak tercatat, atau lebih dari satu.").format(
        meeting=told
    )


def _dated(meeting: Meeting) -> str:
    return f"{meeting.name}, {format_date(meeting.held_on)}"


def _named(meeting: Meeting) -> str:
    return f"{_dated(meeting)} ({meeting.id})"


def _todo(meetings: list[Meeting]) -> str:
    if not meetings:
        return _("Buat rapatnya di halaman Putusan rapat, lalu unggah lembar ini di sana.")
    listed = "; ".join(f"{one.id} ({_dated(one)})" for one in meetings[:5])
    return _("Unggah di halaman Putusan rapat, atau sebut rapatnya dengan --meeting: {meetings}.").format(
        meetings=listed
    )

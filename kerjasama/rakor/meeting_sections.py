"""The page Putusan rapat: the sections that tell what was decided and what came of it."""

from __future__ import annotations

from kerjasama.domain.words import _, format_date, format_number
from kerjasama.rakor.meeting_desk import Desk, Looked
from kerjasama.ui.members import UNFILTERED
from kerjasama.ui.page import Page, guarded
from kerjasama.ui.section import Section
from kerjasama.ui.views import meeting as words
from kerjasama.ui.views import meeting_history as histories
from kerjasama.ui.views import meeting_steps as happened


def draw(desk: Desk) -> None:
    """The meeting before with what came of it, then the open one as it was recorded."""
    page, before, chosen = desk.page, desk.before, desk.chosen
    if before is not None:
        page.show(_outcomes(page, before, _("Putusan rapat yang lalu, dan apa jadinya"), "outcomes"))
    if chosen is None:
        return
    if before is None and len(chosen.rows):
        page.show(_outcomes(page, chosen, _("Putusan rapat ini, dan apa jadinya"), "outcomes"))
    else:
        page.show(_recorded(page, chosen))


def draw_behind(desk: Desk) -> None:
    """What happened since the meeting that the page opens with, row by row, and every entry of the open meeting."""
    if desk.first is not None:
        _steps(desk.page, desk.first)
    if desk.chosen is None:
        return
    meeting = desk.chosen.decided.meeting
    history = guarded(lambda: desk.ledger.history(meeting.id))
    if not history:
        return
    page, rows = desk.page, histories.frame(history)
    page.show(
        Section(
            title=_("Riwayat pencatatan"),
            statement=_("**{n}** catatan; tidak satu pun dihapus atau ditimpa.").format(n=len(rows)),
            results=[desk.chosen.result],
            frame=rows,
            table=histories.columns(),
            definition=_(
                "Satu baris per catatan. Perbaikan dan penarikan adalah catatan baru yang menunjuk catatan lama; yang "
                "lama tetap dapat dibaca. Jam ditulis dalam UTC."
            ),
            members=page.behind.of(rows["agreement_id"], **UNFILTERED),
            key="history",
        )
    )


def _outcomes(page: Page, looked: Looked, title: str, key: str) -> Section:
    rows = looked.rows
    return Section(
        title=title,
        statement=words.open_statement(rows),
        results=[looked.result],
        frame=rows,
        table=words.columns(),
        caution=words.dispute_words(rows),
        definition=words.definition_words(),
        members=page.behind.of(rows["agreement_id"], **UNFILTERED),
        measured=_("Data per {day}; putusan menurut catatan rapat.").format(day=format_date(page.filters.as_of)),
        key=key,
    )


def _recorded(page: Page, looked: Looked) -> Section:
    rows = looked.rows
    meeting = words.said_words(looked.decided.meeting)
    said = _("Rapat {meeting}: **{n}** putusan tercatat.").format(meeting=meeting, n=format_number(len(rows)))
    if rows.empty:
        said = _("Rapat {meeting} belum mencatat satu putusan pun.").format(meeting=meeting)
    return Section(
        title=_("Putusan rapat ini"),
        statement=said,
        results=[looked.result],
        frame=rows,
        table=words.columns(is_past=False),
        caution=words.dispute_words(rows),
        definition=words.definition_words(),
        members=page.behind.of(rows["agreement_id"], **UNFILTERED),
        key="recorded",
    )


def _steps(page: Page, looked: Looked) -> None:
    result = page.result("meetings/steps", **words.parameters(looked.decided))
    if result.frame.empty:
        return
    rows = happened.steps(result.frame, looked.rows)
    page.show(
        Section(
            title=_("Yang terjadi sesudah rapat"),
            statement=happened.steps_statement(rows, looked.rows),
            results=[result],
            frame=rows,
            table=happened.step_columns(),
            definition=words.definition_words(),
            members=page.behind.of(rows["step_agreement_id"], **UNFILTERED),
            key="steps",
        )
    )

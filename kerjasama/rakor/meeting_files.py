"""The page Putusan rapat: the decision sheet out and in again, and the minutes."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from kerjasama.domain.words import _, use_language
from kerjasama.exports import decision_sheet, minutes
from kerjasama.meetings import Decided
from kerjasama.rakor import agenda as agendas
from kerjasama.rakor import build
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.decision_lines import lines
from kerjasama.rakor.meeting_desk import SAID, Desk
from kerjasama.rakor.prepare import ask_of
from kerjasama.ui import import_page
from kerjasama.ui.context import remembered
from kerjasama.ui.page import guarded
from kerjasama.ui.views.meeting_sheet import imported_words

_IN_MINUTES = ("putusan_lalu", "rekap", "seremonial", "mandek", "laporan", "berakhir", "masalah", "keputusan")


def draw(desk: Desk) -> None:
    """Download and upload side by side."""
    if desk.chosen is None:
        return
    meeting = desk.chosen.decided.meeting
    st.header(_("Lembar putusan dan notulen"), anchor="berkas")
    st.markdown(
        _(
            "Lembar putusan memuat antrean keputusan dengan kolom yang diisi rapat, juga dengan pena. Unggah kembali "
            "di sini: yang sudah tercatat tidak dicatat dua kali."
        )
    )
    page = desk.page
    context = page.context(_("Lembar putusan"))
    ask = ask_of(page)
    name = f"{meeting.held_on.isoformat()}.xlsx"
    with st.container(horizontal=True, vertical_alignment="bottom", key="meeting-files"):
        st.download_button(
            _("Unduh lembar putusan (XLSX)"),
            remembered(lambda: decision_sheet.decision_sheet(lines(ask), meeting, context.head)),
            file_name=("contoh-" if meeting.is_sample else "") + f"lembar-putusan-{name}",
            mime=decision_sheet.MIME,
            icon=":material/download:",
            on_click="ignore",
            key="download-sheet",
        )
        st.download_button(
            _("Unduh draf notulen (DOCX)"),
            remembered(lambda: minutes_of(desk)),
            file_name=("contoh-" if meeting.is_sample else "") + f"notulen-{name.replace('.xlsx', '.docx')}",
            mime=minutes.MIME,
            icon=":material/description:",
            on_click="ignore",
            key="download-minutes",
        )
    _upload(desk, meeting.id)


def minutes_of(desk: Desk) -> bytes:
    """The draft minutes of the open meeting: its decisions, what came of the earlier ones, what was shown."""
    assert desk.chosen is not None
    decided = desk.chosen.decided
    ask = _before(desk, ask_of(desk.page))
    with use_language("id"):  # it goes to offices
        deck = build.deck(ask, agendas.of(_IN_MINUTES, decided.meeting.name), decided.meeting.organiser)
    return minutes.minutes_bytes(deck, decided.meeting, decided.decisions)


def _before(desk: Desk, ask: Ask) -> Ask:
    """The meeting before the open one, not before today."""
    before: Decided | None = desk.before.decided if desk.before else None
    return replace(ask, decided=before)


def _upload(desk: Desk, meeting_id: str) -> None:
    file = st.file_uploader(
        _("Unggah lembar putusan yang sudah diisi"), type=["xlsx", "xls", "ods", "csv"], key="meeting-sheet"
    )
    if file is None:
        return
    checked = guarded(lambda: import_page.decision_sheet(file.name, file.getvalue(), meeting_id, check=True))
    st.markdown(imported_words(checked, is_check=True))
    if not checked.new:
        return
    if st.button(_("Catat putusan dari lembar ini"), type="primary", key="record-sheet"):
        done = guarded(lambda: import_page.decision_sheet(file.name, file.getvalue(), meeting_id, check=False))
        st.session_state[SAID] = (imported_words(done, is_check=False), bool(done.rows_refused))
        st.rerun()

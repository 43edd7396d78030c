"""The page Putusan rapat: which meeting is open, which one is looked back on, and a new one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from kerjasama import settings
from kerjasama.domain.words import _
from kerjasama.meetings import Decided, Ledger, Meeting, MeetingDraft, decided_before, decided_in
from kerjasama.ui import data
from kerjasama.ui.page import Page, guarded
from kerjasama.ui.views import meeting as words
from kerjasama.warehouse import Result

CHOICE = "rapat"  # the address of the meeting that is open
REVIEWED = "tinjau"  # and of the one that is looked back on, where a slide leads here
SAID = "rakor.meeting.said"  # what just happened: (words, whether a person must look), shown once


@dataclass(frozen=True)
class Looked:
    """A meeting with its decisions and what came of them."""

    decided: Decided
    result: Result
    rows: pd.DataFrame


@dataclass(frozen=True)
class Desk:
    """`chosen`: the meeting that is open, with its decisions; `before`: the last one before it, None when there was
    none. Both None: no meeting was ever recorded on these data."""

    page: Page
    ledger: Ledger
    meetings: list[Meeting]
    chosen: Looked | None
    before: Looked | None

    @property
    def first(self) -> Looked | None:
        """What the page opens with: what the meeting before decided, else the open one's own decisions."""
        return self.before or (self.chosen if self.chosen and len(self.chosen.rows) else None)


def open_desk(page: Page) -> Desk:
    """The ledger as it stands; the address says which meeting is open, else it is the newest of the chosen regions."""
    ledger = Ledger(settings.data_dir())
    is_sample = bool(page.version and page.version.manifest.is_sample)
    scope = words.scope_of(page.choices)
    # Those of the chosen regions first, the newest of them first; another region's is opened only when it is asked for.
    meetings: list[Meeting] = sorted(guarded(lambda: ledger.meetings(is_sample)), key=lambda one: one.scope != scope)
    wanted = page.own(CHOICE)
    default = next((one for one in meetings if one.scope == scope), None)
    chosen = next((one for one in meetings if one.id == wanted), default)
    if chosen is None:
        return Desk(page, ledger, meetings, None, None)
    before: Decided | None = guarded(lambda: _before(ledger, meetings, chosen, page.own(REVIEWED) or ""))
    own: Decided = guarded(lambda: decided_in(ledger, chosen))
    looked_back = _looked(page, before) if before and before.decisions else None
    return Desk(page, ledger, meetings, _looked(page, own), looked_back)


def _before(ledger: Ledger, meetings: list[Meeting], chosen: Meeting, reviewed: str) -> Decided | None:
    """The meeting that the address asks to look back on, else the one before the open one."""
    if reviewed == chosen.id:
        return None
    named = next((one for one in meetings if one.id == reviewed), None)
    if named is not None:
        return decided_in(ledger, named)
    return decided_before(
        settings.data_dir(),
        is_sample=chosen.is_sample,
        held_on=chosen.held_on,
        scope=chosen.scope,
        besides=chosen.id,
    )


def _looked(page: Page, decided: Decided) -> Looked:
    result = page.result("meetings/outcomes", **words.parameters(decided))
    return Looked(decided, result, words.listed(decided, result.frame))


def answer(desk: Desk) -> str:
    """The page's answer in one sentence."""
    first = desk.first
    if first is None:
        if desk.chosen is None and desk.meetings:
            return _("Belum ada rapat yang tercatat untuk **{scope}**. Buat rapat, atau pilih rapat lain.").format(
                scope=words.scope_words(words.scope_of(desk.page.choices), data.places())
            )
        if desk.chosen is None:
            return _("Belum ada rapat yang tercatat. Buat rapat, lalu catat putusannya di sini.")
        return words.statement(desk.chosen.decided, desk.chosen.rows, desk.page.filters.as_of)
    return words.statement(first.decided, first.rows, desk.page.filters.as_of)


def draw_choice(desk: Desk) -> None:
    """Which meeting is open, its description, a new one; and what just happened."""
    if said := st.session_state.pop(SAID, None):
        icon = ":material/info:" if said[1] else ":material/check:"
        (st.warning if said[1] else st.success)(said[0], icon=icon)
        st.toast(said[0].partition("\n")[0], icon=icon)  # also where the form was sent from, further down
    places = data.places()
    names = {one.id: f"{words.meeting_words(one)} · {words.scope_words(one.scope, places)}" for one in desk.meetings}
    with st.container(horizontal=True, vertical_alignment="bottom", key="meeting-choice"):
        if desk.meetings:
            has_own = desk.meetings[0].scope == words.scope_of(desk.page.choices)
            options = [*([] if has_own else [""]), *names]
            desk.page.choice(CHOICE, _("Rapat"), options, lambda key: names.get(key) or _("Pilih rapat"), as_list=True)
        if desk.chosen is not None:
            with st.popover(_("Keterangan rapat"), icon=":material/edit_note:"):
                _describe(desk, desk.chosen.decided.meeting)
        if desk.meetings:
            with st.popover(_("Rapat baru"), icon=":material/add:"):
                _create(desk)
    if desk.chosen is None:
        st.markdown(_how())
    if not desk.meetings:
        st.header(_("Rapat baru"), anchor="rapat-baru")
        _create(desk)
    if desk.chosen is not None:
        ways = ((_("Catat putusan"), "catat"), (_("Lembar putusan dan notulen"), "berkas"))
        st.markdown(" · ".join(f":material/arrow_downward: [{text}](#{anchor})" for text, anchor in ways))


def _how() -> str:
    """What becomes of a meeting, for whoever has none yet."""
    return _(
        "1. **Buat rapat** untuk wilayah yang disaring, dengan hari dan namanya.\n"
        "2. **Catat putusan** selama rapat: dari antrean keputusan, dengan mencari, atau dari lembar putusan yang "
        "diisi dengan tangan.\n"
        "3. Unduh **draf notulen**.\n"
        "4. Pada rapat berikutnya halaman ini dibuka dengan **apa jadinya**: selesai, lewat tenggat, belum ada kabar; "
        "dihitung dari data yang diimpor sesudah itu."
    )


def _fields(key: str, known: Meeting | None) -> MeetingDraft:
    """The fields of a meeting. Names of persons are for the office to write; none is proposed."""

    def text(name: str, title: str, value: str) -> str:
        return st.text_input(title, value=value, key=f"{key}-{name}", max_chars=200).strip()

    left, right = st.columns(2)
    with left:
        name = text("name", _("Nama rapat"), known.name if known else "")
        organiser = text("organiser", _("Penyelenggara"), known.organiser if known else "")
        chair = text("chair", _("Pimpinan rapat (jabatan)"), known.chair if known else "")
    with right:
        held_on = st.date_input(
            _("Hari rapat"), value=known.held_on if known else date.today(), key=f"{key}-day", format="DD/MM/YYYY"
        )
        place = text("place", _("Tempat"), known.place if known else "")
        secretary = text("secretary", _("Notulis (jabatan)"), known.secretary if known else "")
    return MeetingDraft(
        name=name,
        held_on=held_on if isinstance(held_on, date) else date.today(),
        scope=known.scope if known else "",
        version_id=known.version_id if known else None,
        pack_id=known.pack_id if known else None,
        organiser=organiser,
        place=place,
        chair=chair,
        secretary=secretary,
    )


def _create(desk: Desk) -> None:
    version = desk.page.version
    if version is None:
        return
    with st.form("meeting-new", border=False):
        draft = _fields("new", None)
        scope = words.scope_of(desk.page.choices)
        st.caption(_("Untuk: {scope}").format(scope=words.scope_words(scope, data.places())))
        if not st.form_submit_button(_("Buat rapat"), type="primary"):
            return
    made: Meeting = guarded(
        lambda: desk.ledger.create(
            MeetingDraft(**{**vars(draft), "scope": scope, "version_id": version.id}),
            is_sample=version.manifest.is_sample,
        )
    )
    st.session_state[SAID] = (_("Rapat dibuat: {meeting}").format(meeting=words.meeting_words(made)), False)
    desk.page.keep(rapat=made.id)


def _describe(desk: Desk, meeting: Meeting) -> None:
    with st.form(f"meeting-{meeting.id}", border=False):
        draft = _fields(f"describe-{meeting.id}", meeting)
        if not st.form_submit_button(_("Simpan keterangan")):
            return
    guarded(lambda: desk.ledger.describe(meeting.id, draft))
    st.session_state[SAID] = (_("Keterangan rapat disimpan."), False)
    st.rerun()

"""The page Putusan rapat: recording a decision, correcting it, taking it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from kerjasama.domain.codes import MEETING_DECISIONS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.errors import UserError
from kerjasama.meetings import Decision, Draft, Ledger
from kerjasama.rakor.meeting_desk import SAID, Desk
from kerjasama.ui.context import remembered
from kerjasama.ui.views.meeting_history import recorded_words

FROM = ("antrean", "cari")
_MOST = 200  # agreements in one list to choose from
_WHO = "rakor.meeting.who"  # who records, kept for the next decision of this session


def draw(desk: Desk) -> None:
    """The form for a new decision, and below it what is corrected or withdrawn."""
    if desk.chosen is None:
        return
    st.header(_("Catat putusan"), anchor="catat")
    source = desk.page.choice("ambil", _("Ambil kerja sama"), list(FROM), _source_words)
    options = _from_queue(desk) if source == "antrean" else _from_search(desk)
    if options.empty:
        st.info(
            _("Tidak ada yang menunggu keputusan dalam saringan ini. Cari kerja samanya.")
            if source == "antrean"
            else _("Tulis judul, nomor, mitra, atau perangkat daerahnya."),
            icon=":material/search:",
        )
    else:
        _form(desk, options)
    if desk.chosen.decided.decisions:
        _mend(desk)


def _source_words(source: str) -> str:
    return {"antrean": _("Dari antrean keputusan"), "cari": _("Cari kerja sama")}[source]


def _from_queue(desk: Desk) -> pd.DataFrame:
    queue = desk.page.result("decisions/queue", decision_code=None, row_limit=None).frame
    decided = {row.agreement_id for row in desk.chosen.decided.decisions} if desk.chosen else set()
    return queue[~queue["agreement_id"].isin(decided)].head(_MOST)


def _from_search(desk: Desk) -> pd.DataFrame:
    sought = st.text_input(
        _("Cari kerja sama"),
        key="meeting-search",
        icon=":material/search:",
        label_visibility="collapsed",
        placeholder=_("Judul, nomor, mitra, atau perangkat daerah"),
    ).strip()
    if not sought:
        return pd.DataFrame()
    found = desk.page.result(
        "agreements/search", search=sought, statuses=None, validities=None, flags=None, sort_code="terbaru",
        row_limit=_MOST,
    ).frame  # fmt: skip
    if found.empty:
        st.warning(
            _("Tidak ada kerja sama yang memuat kata-kata itu dalam saringan ini."), icon=":material/search_off:"
        )
    return found.assign(decision_code=None)


def _form(desk: Desk, options: pd.DataFrame) -> None:
    rows = {row.agreement_id: row for row in options.itertuples()}
    chosen = st.selectbox(
        _("Pilih kerja sama"),
        list(rows),
        format_func=lambda key: _option_words(rows[key]) if key in rows else key,
        key=f"meeting-agreement-{len(desk.chosen.decided.decisions) if desk.chosen else 0}",
        filter_mode="contains",
    )
    row = rows[chosen]
    beside = _beside(desk, chosen)
    if beside:
        st.warning(beside, icon=":material/call_split:")
    proposal = row.decision_code if row.decision_code in MEETING_DECISIONS else None
    known = Draft(chosen, proposal or MEETING_DECISIONS[0], title=row.title, agency=_text(row.lead_agency))
    _fields(desk, f"new-{chosen}", known, {_("Catat putusan"): False})


def _option_words(row: object) -> str:
    proposal = getattr(row, "decision_code", None)
    parts = [
        _text(getattr(row, "title", "")),
        _text(getattr(row, "lead_agency", "")),
        _text(getattr(row, "partner_name", "")),
        _("usulan: {decision}").format(decision=label("decision", proposal)) if proposal in MEETING_DECISIONS else "",
    ]
    return " · ".join(part for part in parts if part)


def _beside(desk: Desk, agreement_id: str) -> str:
    standing = [row for row in desk.chosen.decided.decisions if row.agreement_id == agreement_id] if desk.chosen else []
    if not standing:
        return ""
    said = "; ".join(label("decision", row.decision_code) for row in standing)
    return _("Rapat ini sudah memutuskan: {decisions}. Yang baru akan berdiri di sampingnya.").format(decisions=said)


def _fields(desk: Desk, key: str, known: Draft, buttons: dict[str, bool]) -> None:
    """The form of a decision. `buttons`: words -> whether it withdraws.

    What is sent is recorded before the page is drawn anew: somebody else may have changed what it would show.
    """
    assert desk.chosen is not None
    with st.form(f"decision-{key}"):
        left, middle, right = st.columns([2, 3, 2])
        left.selectbox(
            _("Putusan"),
            list(MEETING_DECISIONS),
            index=MEETING_DECISIONS.index(known.decision_code),
            format_func=lambda one: label("decision", one),
            key=f"{key}-code",
        )
        middle.text_input(
            _("Perangkat daerah penanggung jawab"), value=known.agency, key=f"{key}-agency", max_chars=200
        )
        right.date_input(_("Tenggat"), value=known.due_on, key=f"{key}-due", format="DD/MM/YYYY")
        middle.text_input(_("Catatan"), value=known.note, key=f"{key}-note", max_chars=2000)
        left.text_input(_("Dicatat oleh (jabatan)"), value=st.session_state.get(_WHO, ""), key=f"{key}-who")
        with st.container(horizontal=True):
            for number, (words, is_withdrawal) in enumerate(buttons.items()):
                st.form_submit_button(
                    words,
                    type="secondary" if is_withdrawal else "primary",
                    key=f"{key}-go-{number}",
                    on_click=remembered(_send),
                    args=(desk.ledger, desk.chosen.decided.meeting.id, key, known, is_withdrawal),
                )


def _send(ledger: Ledger, meeting_id: str, key: str, known: Draft, is_withdrawal: bool) -> None:
    """Record what the form holds; a refusal is said, and the form keeps what was typed."""
    state = st.session_state
    who = state[_WHO] = str(state[f"{key}-who"]).strip()
    due_on = state[f"{key}-due"]
    draft = replace(
        known,
        decision_code=known.decision_code if is_withdrawal else state[f"{key}-code"],
        agency=known.agency if is_withdrawal else str(state[f"{key}-agency"]).strip(),
        due_on=known.due_on if is_withdrawal else due_on if isinstance(due_on, date) else None,
        note=str(state[f"{key}-note"]).strip(),
        is_withdrawal=is_withdrawal,
    )
    try:
        done = ledger.record(meeting_id, [draft], recorded_by=who)[0]
    except UserError as error:
        state[SAID] = (str(error), True)
        return
    state[SAID] = recorded_words(done)


def _mend(desk: Desk) -> None:
    assert desk.chosen is not None
    rows = {row.id: row for row in desk.chosen.decided.decisions}
    st.header(_("Perbaiki atau tarik"), anchor="perbaiki")
    st.caption(_("Yang lama tidak dihapus: ia tetap terbaca di riwayat."))
    chosen = st.selectbox(
        _("Putusan yang hendak diubah"),
        list(rows),
        index=None,
        format_func=lambda key: _mend_words(rows[key]) if key in rows else key,
        key="meeting-mend",
        placeholder=_("Pilih putusan dari {n} yang tercatat").format(n=format_number(len(rows))),
    )
    if chosen is None:
        return
    row = rows[chosen]
    known = Draft(row.agreement_id, row.decision_code, row.title, row.agency, row.due_on, row.note, replaces=row.id)
    _fields(desk, f"mend-{row.id}", known, {_("Simpan perbaikan"): False, _("Tarik putusan"): True})


def _mend_words(row: Decision) -> str:
    return " · ".join(part for part in (label("decision", row.decision_code), row.title, row.agency) if part)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

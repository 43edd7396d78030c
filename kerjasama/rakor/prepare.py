"""The page Siapkan rakor: which slides in which order, under which name, and the way to show them."""

from __future__ import annotations

import streamlit as st

from kerjasama import settings
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.rakor import agenda as agendas
from kerjasama.rakor.agenda import Agenda
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.decided import pinned, with_decided
from kerjasama.rakor.record import LEDGER
from kerjasama.ui import data, memory, menu
from kerjasama.ui.page import Page, guarded


def ask_of(page: Page) -> Ask:
    """How slides ask on a page: the dashboard's own answers, kept per version, and what the last meeting decided.

    In the frozen state of a pack (LEDGER in the address) the decisions are those that were known when it was made.
    """
    version = page.version
    if version is None:
        raise RuntimeError("an empty installation has no slides: test page.is_empty first")
    asked = Ask(
        version, page.choices, data.places(), lambda name, filters, extra: data.answer(version, name, filters, extra)
    )
    on, upto = pinned(page.own(LEDGER))
    return guarded(lambda: with_decided(asked, settings.data_dir(), on=on, upto=upto))


def agenda_of(page: Page) -> Agenda:
    """The agenda that the address names, else the usual one; what is unknown in it is said."""
    found, unknown = agendas.from_text(page.own("susunan") or "", page.own("judul") or "")
    if unknown:
        st.warning(
            _("Tautan ini menyebut paparan yang tidak dikenal: {names}. Yang lain tetap dipakai.").format(
                names=", ".join(unknown)
            )
        )
    return found


def answer(agenda: Agenda, ask: Ask) -> str:
    """What is prepared, in one sentence."""
    return _("**{name}**: **{n}** layar tentang **{scope}**, keadaan per {day}.").format(
        name=agenda.name,
        n=format_number(len(agenda.keys)),
        scope=ask.scope,
        day=format_date(ask.filters.as_of),
    )


def draw_start(page: Page, agenda: Agenda) -> None:
    """The way to the slides, full screen at once."""
    if st.button(_("Mulai paparan"), type="primary", icon=":material/slideshow:", key="start"):
        st.switch_page(
            menu.entry_of("paparan").page(), query_params=page.parameters("paparan", **own_of(agenda), **_pin(page))
        )


def _pin(page: Page) -> dict[str, str]:
    return {LEDGER: text} if (text := page.own(LEDGER)) else {}


def own_of(agenda: Agenda) -> dict[str, str]:
    """What a link to the slides carries beside the shared choices."""
    own = {"susunan": agenda.to_text(), "judul": agenda.name if agenda.name != agendas.usual().name else ""}
    return {name: value for name, value in own.items() if value}


def draw_agenda(agenda: Agenda) -> None:
    """The slides in their order, each with ways up, down and out; below, those that are left out."""
    st.header(_("Susunan paparan"), anchor="susunan")
    st.markdown(_("Urutan di sini adalah urutan di layar dan di semua berkas. Tautan halaman ini membawanya."))
    with st.container(key="agenda", gap=None):
        for place, key in enumerate(agenda.keys, start=1):
            _row(agenda, place, key)
    left_out = [key for key in agendas.SLIDES if key not in agenda.keys]
    if left_out:
        st.caption(_("Tidak ditampilkan: {n} dari {of}").format(n=len(left_out), of=len(agendas.SLIDES)))
        for key in left_out:
            with st.container(horizontal=True, vertical_alignment="center", key=f"out-{key}"):
                st.markdown(f"{agendas.title_of(key)}: {agendas.about(key)}", width="stretch")
                _button("add", key, _("Tampilkan"), ":material/add:", agenda, (*agenda.keys, key))
    _naming(agenda)


def _row(agenda: Agenda, place: int, key: str) -> None:
    last = len(agenda.keys)
    with st.container(horizontal=True, vertical_alignment="center", key=f"slide-{key}", gap="small"):
        st.markdown(f"**{place}. {agendas.title_of(key)}** {agendas.about(key)}", width="stretch")
        for name, by, icon, words_of in (
            ("up", -1, ":material/arrow_upward:", _("Naikkan")),
            ("down", 1, ":material/arrow_downward:", _("Turunkan")),
        ):
            is_end = place == (1 if by < 0 else last)
            _button(name, key, words_of, icon, agenda, agendas.moved(agenda.keys, key, by), is_end)
        others = tuple(other for other in agenda.keys if other != key)
        _button("out", key, _("Lewati"), ":material/close:", agenda, others, last == 1)


def _button(
    name: str, key: str, says: str, icon: str, agenda: Agenda, keys: tuple[str, ...], disabled: bool = False
) -> None:
    """A button that puts these slides in the place of those of the agenda."""
    st.button(
        says,
        key=f"{name}-{key}",
        icon=icon,
        help=f"{says}: {agendas.title_of(key)}",
        on_click=_keep,
        args=(Agenda(agenda.name, keys),),
        disabled=disabled,
        type="tertiary",
    )


def _keep(agenda: Agenda) -> None:
    memory.keep_own("susunan", agenda.to_text() or None)
    memory.keep_own("judul", agenda.name or None)


def _naming(agenda: Agenda) -> None:
    """A name, and keeping the agenda: here, as a file, from a file."""
    kept = agendas.saved(settings.data_dir())
    with st.container(horizontal=True, vertical_alignment="bottom", key="naming"):
        st.session_state["agenda-name"] = agenda.name
        st.text_input(
            _("Nama rapat"),
            key="agenda-name",
            max_chars=120,
            on_change=lambda: _keep(Agenda(st.session_state["agenda-name"].strip(), agenda.keys)),
        )
        if st.button(_("Simpan susunan"), icon=":material/save:", key="save-agenda"):
            guarded(lambda: agendas.save(settings.data_dir(), agenda))
            st.toast(_("Tersimpan dengan nama “{name}”.").format(name=agenda.name))
            kept = agendas.saved(settings.data_dir())
        st.download_button(
            _("Unduh susunan"),
            agendas.to_file(agenda),
            file_name="susunan-paparan.json",
            mime="application/json",
            icon=":material/download:",
            on_click="ignore",
            key="download-agenda",
        )
        with st.popover(_("Buka susunan"), icon=":material/folder_open:"):
            for number, one in enumerate(kept):
                st.button(
                    f"{one.name} ({len(one.keys)})", key=f"open-{number}", on_click=_keep, args=(one,), width="stretch"
                )
            if not kept:
                st.caption(_("Belum ada susunan yang disimpan di sini."))
            file = st.file_uploader(_("Dari berkas"), type="json", key="agenda-file")
            if file is not None:
                read = guarded(lambda: agendas.from_file(file.getvalue(), file.name))
                st.button(_("Pakai “{name}”").format(name=read.name), key="use-file", on_click=_keep, args=(read,))

"""The page Siapkan rakor: making the files of a pack, and handing them over."""

from __future__ import annotations

import io
import zipfile

import streamlit as st

from kerjasama import settings
from kerjasama.domain import words
from kerjasama.domain.words import _
from kerjasama.rakor import build, making, packs, record
from kerjasama.rakor.agenda import Agenda
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.prepare import ask_of
from kerjasama.rakor.prepared_for import prepared_for, told_of
from kerjasama.ui.context import remembered
from kerjasama.ui.page import Page, guarded

_MADE = "rakor.made"  # the files that were made last, in this session, and what they were made from


def draw_files(page: Page, agenda: Agenda) -> None:
    """Making the files, with what is being made, and the buttons that hand them over."""
    st.header(_("Bahan rakor"), anchor="bahan")
    st.markdown(
        _(
            "Satu paket berisi paparan (PPTX, grafik dan tabelnya dapat disunting), laporan dengan lampiran (PDF), "
            "daftar dan lembar putusan (XLSX), dan draf notulen (DOCX). Semuanya dari angka yang sama dengan di layar, "
            "dan dibekukan: tautannya membuka keadaan ini lagi kapan pun."
        )
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="making"):
        organiser = st.text_input(_("Penyelenggara (untuk sampul dan notulen)"), key="organiser", max_chars=160)
        template = st.file_uploader(_("Templat paparan kantor (PPTX, bila ada)"), type=["pptx", "potx"], key="template")
        pressed = st.button(_("Buat bahan"), type="primary", icon=":material/inventory:", key="make")
    ask = ask_of(page)
    made_from = (
        ask.version.id,
        page.choices,
        agenda,
        organiser,
        template.file_id if template else "",
        words.language(),
    )
    if pressed:
        st.session_state[_MADE] = (made_from, *_make(ask, agenda, organiser, template.getvalue() if template else None))
    made = st.session_state.get(_MADE)
    if made is None:
        return
    if made[0] != made_from:
        st.info(_("Pilihan berubah sejak bahan dibuat: buat lagi supaya sesuai."))
        return
    _hand_over(made[1], made[2], made[3])


def _make(
    ask: Ask, agenda: Agenda, organiser: str, template: bytes | None
) -> tuple[record.Pack, list[making.PackFile], str]:
    bar = st.progress(0.0, text=_("Menghitung…"))

    def told(share: float, what: str) -> None:
        bar.progress(share, text=_("Menyusun: {what}").format(what=what))

    def build_all() -> tuple[record.Pack, list[making.PackFile], str]:
        deck = build.deck(ask, agenda, organiser, lambda n, of, title: told(n / of / 2, title))
        held = prepared_for(ask, agenda, settings.data_dir())
        files = list(making.files(deck, template, lambda share, what: told(0.5 + share / 2, what), held))
        pack = record.save(settings.data_dir(), packs.pin(ask, deck))
        return pack, files, told_of(held)

    made: tuple[record.Pack, list[making.PackFile], str] = guarded(build_all)
    bar.empty()
    return made


def _hand_over(pack: record.Pack, files: list[making.PackFile], told: str) -> None:
    st.success(
        _("Paket **{id}** siap dan dibekukan. Sidik angka: `{digits}`.").format(
            id=pack.id, digits=pack.fingerprint[: record.SHORT]
        )
    )
    st.caption(told)
    with st.container(horizontal=True, key="handed"):
        for file in files:
            st.download_button(
                file.name.rsplit(".", 1)[1].upper(),
                file.content,
                file_name=file.name,
                mime=file.media,
                icon=":material/download:",
                on_click="ignore",
                key=f"file-{file.name}",
            )
        st.download_button(
            _("Semua (ZIP)"),
            remembered(lambda: _zipped(pack, files)),
            file_name=f"{files[0].name.rsplit('.', 1)[0]}.zip",
            mime="application/zip",
            icon=":material/folder_zip:",
            on_click="ignore",
            key="file-zip",
        )


def _zipped(pack: record.Pack, files: list[making.PackFile]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.writestr(file.name, file.content)
        written = record.with_files(pack, {file.name: file.digest for file in files})
        archive.writestr(record.MANIFEST, written.to_text())
    return buffer.getvalue()

"""What stands around the answers on every page: style, title, marks and cautions, the way out of an empty one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from pathlib import Path

import streamlit as st

from kerjasama.charts import paper, theme
from kerjasama.domain.words import _, format_date
from kerjasama.errors import UserError
from kerjasama.extracts.version import Version
from kerjasama.ui import memory, menu, way_back
from kerjasama.ui.address import Choices

OLD_AFTER_DAYS = 180
_STYLES = [Path(__file__).with_name(name) for name in ("style.css", "print.css")]
_SCRIPTS = [Path(__file__).with_name(name) for name in ("browser.js", "print.js")]
_LOCALES = {"id": "id-ID", "en": "en-US"}  # as `words.format_date` writes dates


def set_up(entry: menu.Entry) -> None:
    """The browser's title and the style."""
    st.set_page_config(page_title=f"{_(entry.title)} · {_('Peta Kerja Sama')}")
    colors = theme.surface()
    variables = (
        f"--kk-text:{colors.text};--kk-muted:{colors.muted};--kk-line:{colors.line};--kk-raised:{colors.raised};"
        f"--kk-accent:{colors.accent};--kk-background:{colors.background};"
        f"--kk-good:{theme.status_color('terlaksana')};--kk-bad:{theme.status_color('seremonial_terkonfirmasi')}"
    )
    style = "\n".join(path.read_text(encoding="utf-8") for path in _STYLES)
    st.html(f"<style>:root{{{variables}}}\n{style}</style>")


def head(entry: menu.Entry, choices: Choices, *, can_present: bool = True) -> None:
    """Title and question; at the right the way to the slides (or back to them), the language and printing."""
    with st.container(key="page-head", horizontal=True, vertical_alignment="center"):
        st.html(
            f'<div class="kk-heading"><h1 class="kk-title">{escape(_(entry.title))}</h1>'
            f'<p class="kk-lead">{escape(_(entry.question))}</p></div>'
        )
        if can_present:
            _presentation_link(entry)
        _language_switch(choices)
        label, language = escape(_("Cetak halaman ini")), choices.language
        script = "\n".join(path.read_text(encoding="utf-8") for path in _SCRIPTS)
        place = re.sub(r"[^\w-]", "", f"{entry.url_path}-{memory.own('id') or ''}")  # from the address: never code
        filled = {
            "LANGUAGE": language,
            "LOCALE": _LOCALES[language],
            "PLACE": place,
            "TWINS": json.dumps(paper.on_white()),
            "MARKS": json.dumps(paper.patterns()),
        }
        for name, value in filled.items():
            script = script.replace(name, value)
        st.html(
            f'<button id="kk-print" class="kk-print" type="button" title="{label}">{escape(_("Cetak"))}</button>'
            f"<script>{script}</script>",
            unsafe_allow_javascript=True,
            width="content",
        )


def _presentation_link(entry: menu.Entry) -> None:
    """One click from any filter to the slides; from the rows behind a slide, back to exactly that slide."""
    way = way_back.follow(entry.url_path)
    if entry.url_path == way_back.SHOW:
        return
    with st.container(key="to-show" if way is None else "back-to-show", width="content"):
        st.page_link(
            menu.entry_of(way_back.SHOW).page(),
            label=_("Paparan") if way is None else _("Kembali ke paparan"),
            icon=":material/slideshow:",
            query_params=way or {**memory.parameters(), way_back.NAME: entry.url_path},
        )


def _language_switch(choices: Choices) -> None:
    key = "language"
    st.session_state[key] = choices.language
    st.segmented_control(
        _("Bahasa"),
        ["id", "en"],
        key=key,
        format_func={"id": "Indonesia", "en": "English"}.__getitem__,
        label_visibility="collapsed",
        required=True,
        on_change=_change_language,
        args=(choices,),
    )


def _change_language(choices: Choices) -> None:
    memory.keep(choices.changed(language=st.session_state["language"] or choices.language))


def dated_words(version: Version) -> str:
    """'Data per 31 Oktober 2026'."""
    reported = version.manifest.reporting_on
    return _("Data per {day}").format(day=format_date(reported)) if reported else _("Data tanpa tanggal laporan")


def origin(version: Version, chosen: date | None) -> None:
    """Sample mark, the extract's date and version; a caution when the date is old or not the one that is judged."""
    reported = version.manifest.reporting_on
    dated = dated_words(version)
    dated = f'<span class="kk-origin">{escape(dated)} · {escape(_("versi"))} {escape(version.id)}</span>'
    if version.manifest.is_sample:
        text = _("Data contoh. Semua angka, naskah, dan nama instansi di halaman ini dibuat oleh program.")
        mark = escape(_("CONTOH"))
        st.html(
            f'<p class="kk-sample" role="note"><b>{mark}</b> {escape(text)} {dated}</p>'
            f'<div class="kk-sample-printed" aria-hidden="true">{mark}</div>'
        )
    else:
        st.html(f"<p>{dated}</p>")
    if reported is None:
        st.warning(_("Ekstrak ini tidak menyebut tanggal laporan; keadaan dihitung per hari ini."))
    elif (age := (date.today() - reported).days) > OLD_AFTER_DAYS:
        st.warning(
            _("Data ini sudah {n} hari umurnya. Yang terjadi sesudah {day} belum terlihat di sini.").format(
                n=age, day=format_date(reported)
            ),
            icon=":material/history:",
        )
    if chosen and reported and chosen > reported:
        st.warning(
            _("Anda menilai per {chosen}, sesudah tanggal data {day}: kegiatan di antaranya belum tercatat.").format(
                chosen=format_date(chosen), day=format_date(reported)
            ),
            icon=":material/event_upcoming:",
        )


def frozen(version: Version, served: Version | None, as_of: date | None, thaw: Callable[[], None]) -> None:
    """That this is a state of the past, fixed by the link, and the way to the newest one."""
    day = as_of or version.manifest.reporting_on
    parts = [
        _("Yang tampil adalah data versi {version}, dinilai per {day}.").format(
            version=version.id, day=format_date(day) if day else "–"
        )
    ]
    if served is not None and served.id != version.id:
        reported = served.manifest.reporting_on
        parts.append(
            _("Sesudah itu ada data yang lebih baru: versi {version}, data per {day}.").format(
                version=served.id, day=format_date(reported) if reported else "–"
            )
        )
    else:
        parts.append(_("Sampai kini tidak ada data yang lebih baru."))
    with st.container(key="frozen", horizontal=True, vertical_alignment="center"):
        mark, said = escape(_("KEADAAN BEKU")), escape(" ".join(parts))
        st.html(f'<p class="kk-frozen" role="note"><b>{mark}</b> {said}</p>')
        st.button(_("Lihat keadaan terbaru"), key="thaw", icon=":material/update:", on_click=thaw)


def unknown_values(unknown: Sequence[str]) -> None:
    """A link named something that does not exist: the page may show more than the link meant."""
    st.warning(
        _(
            "Tautan ini memuat saringan yang tidak dikenal: {values}. Saringan itu tidak dipakai, "
            "sehingga halaman ini dapat memuat lebih banyak daripada yang dimaksud."
        ).format(values=", ".join(f"`{value}`" for value in unknown)),
        icon=":material/link_off:",
    )


def user_error(error: UserError) -> None:
    """What is wrong, where, and what to do."""
    lines = [f"**{error.what}**", f"`{error.where}`" if error.where else "", error.todo]
    st.error("\n\n".join(line for line in lines if line), icon=":material/error:")


def empty_installation(entry: menu.Entry, link_to: Callable[[str, str], None]) -> None:
    """The first visit: nothing has been imported, and there are three ways on."""
    if entry.url_path == "impor":
        return
    st.header(_("Belum ada data di sini"))
    st.markdown(_("Halaman ini menjawab pertanyaannya begitu ada register yang diimpor. Ada tiga jalan:"))
    ways = (
        (
            _("Impor register Anda"),
            _("Unggah berkas Excel, CSV, atau ODS seperti apa adanya, periksa laporannya, lalu terbitkan."),
            _("Buka halaman Impor"),
        ),
        (
            _("Coba dengan data contoh"),
            _("Satu tombol di halaman Impor. Hasilnya ditandai sebagai contoh di setiap halaman."),
            _("Ke tombol data contoh"),
        ),
        (
            _("Isi templat"),
            _("Unduh buku kerja kosong dengan daftar pilihan di halaman Impor, isi, lalu unggah."),
            _("Ke templat kosong"),
        ),
    )
    with st.container(horizontal=True, gap="medium", key="ways"):
        for number, (title, text, way) in enumerate(ways, start=1):
            with st.container(key=f"way-{number}", width="stretch"):
                st.html(f'<div class="kk-way"><b>{number}</b><h3>{escape(title)}</h3><p>{escape(text)}</p></div>')
                link_to(way, "impor")
    st.caption(_("Petunjuk lengkap ada di README.md pada folder aplikasi."))

"""The steps of an import as a reader sees them: choose, look at the report, confirm, done."""

from __future__ import annotations

from html import escape

import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui import data, frame, menu
from kerjasama.ui.import_page import STEPS, Desk
from kerjasama.ui.page import Page
from kerjasama.ui.views import import_choose, import_show
from kerjasama.ui.views import import_kinds as kinds
from kerjasama.ui.views.import_progress import working
from kerjasama.ui.views.import_report import accounting, version_words

_STYLE = """<style>
.kk-steps { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: .5rem 0 0 !important;
  padding: 0 !important; }
.kk-steps li { display: flex; align-items: center; gap: .6rem; margin: 0; font-size: 1.05rem; color: var(--kk-muted); }
.kk-steps li > span { display: inline-grid; place-items: center; width: 2rem; height: 2rem; border-radius: 50%;
  border: 2px solid var(--kk-line); }
.kk-steps li.done > span { border-color: var(--kk-accent); color: var(--kk-accent); }
.kk-steps li.now { color: var(--kk-text); font-weight: 650; }
.kk-steps li.now > span { background: var(--kk-accent); border-color: var(--kk-accent); color: var(--kk-background); }
.st-key-import-big p { font-size: 1.6rem; line-height: 1.35; }
[class*="st-key-import-"] p { max-width: 80ch; }
[class*="st-key-finding-"] { border-top: 1px solid var(--kk-line); padding: 1rem 0 .4rem; }
[class*="st-key-finding-"] .stMarkdown p { margin-bottom: .3rem; font-size: 1.05rem; max-width: 100ch; }
[class*="st-key-finding-"] .stMarkdown li { font-size: 1.05rem; }
[class*="st-key-version-"] { border-top: 1px solid var(--kk-line); padding-top: .6rem; }
</style>"""


def step_names() -> dict[str, str]:
    """The steps in words, in order."""
    return {
        "choose": _("Pilih berkas"),
        "check": _("Periksa laporan"),
        "confirm": _("Terbitkan"),
        "done": _("Selesai"),
    }


def steps_html(current: str) -> str:
    """Where am I: the four steps, those behind ticked, the current one marked for eye and screen reader."""
    place = STEPS.index(current)
    parts = []
    for number, name in enumerate(step_names().values()):
        state = "done" if number < place else "now" if number == place else "next"
        mark = "✓" if state == "done" else str(number + 1)
        aria = ' aria-current="step"' if state == "now" else ""
        parts.append(f'<li class="{state}"{aria}><span>{mark}</span>{escape(name)}</li>')
    return f'<ol class="kk-steps" aria-label="{escape(_("Langkah impor"))}">{"".join(parts)}</ol>'


def draw(page: Page, desk: Desk) -> None:
    """The current step, and whatever stands in its way."""
    st.html(_STYLE + import_choose.upload_style())
    st.html(steps_html(desk.step))
    if desk.error is not None:
        frame.user_error(desk.error)
        st.caption(_("Berkas yang Anda unggah masih ada di sini. Tidak ada yang diterbitkan."))
    if desk.said:
        st.success(desk.said, icon=":material/check:")
        desk.said = ""
    {"choose": import_choose.draw, "check": import_show.draw, "confirm": _confirm, "done": _done}[desk.step](page, desk)


def _confirm(page: Page, desk: Desk) -> None:
    st.header(_("Terbitkan hasil ini?"))
    with st.container(key="import-big"):
        st.markdown(accounting(desk.reports) + ".")
    current = data.current_version()
    for sentence in consequences(desk, current is None):
        st.markdown(sentence)
    if desk.is_outdated:
        st.warning(
            _("Sementara itu versi lain diterbitkan, sehingga angka di atas dapat berubah. Periksa sekali lagi."),
            icon=":material/sync_problem:",
        )
    with st.container(horizontal=True, key="import-confirm-ways"):
        if desk.is_outdated:
            if st.button(_("Periksa lagi"), type="primary", icon=":material/refresh:"):
                working(_("Memeriksa…"), desk.check)
        elif st.button(_("Terbitkan"), type="primary", icon=":material/publish:"):
            working(_("Menerbitkan… jangan tutup halaman ini."), desk.publish)
        if st.button(_("Kembali ke laporan"), icon=":material/arrow_back:"):
            desk.step, desk.error = "check", None
            st.rerun()


def consequences(desk: Desk, is_empty: bool) -> list[str]:
    """What publishing does and what it does not, in sentences."""
    found = []
    if desk.outcome is not None and desk.outcome.replaces_sample:
        found.append(
            _(
                ":material/swap_horiz: **Data contoh digantikan.** Register sungguhan tidak pernah dicampur dengan "
                "data contoh; semua halaman akan memperlihatkan register Anda saja."
            )
        )
    if is_empty:
        found.append(_(":material/start: Ini data pertama di sini; semua halaman akan terisi olehnya."))
    else:
        found.append(
            _(
                ":material/history: **Tidak ada yang hilang.** Versi yang sekarang tetap disimpan, dan Anda dapat "
                "kembali kepadanya kapan saja dari halaman ini."
            )
        )
    found.append(
        _(":material/all_inclusive: Semua atau tidak sama sekali: bila gagal di tengah, tidak ada yang berubah.")
    )
    return found


def _done(page: Page, desk: Desk) -> None:
    published = desk.outcome.version_id if desk.outcome else None
    if published is None and any(one.kind == "decisions" and one.new for one in desk.reports):
        st.header(_("Putusan sudah tercatat"))
        with st.container(key="import-big"):
            st.markdown(accounting(desk.reports) + ".")
        st.markdown(_("Data kerja sama tidak berubah; putusannya ada di halaman Putusan rapat."))
    elif published is None:
        st.header(_("Tidak ada yang berubah"))
        st.markdown(_("Isi berkas ini sudah tercatat seluruhnya; versi yang dipakai tetap."))
    else:
        st.header(published_words(desk))
        with st.container(key="import-big"):
            st.markdown(accounting(desk.reports) + ".")
        st.markdown(
            _("Versi baru: `{version}` · {words}").format(
                version=published, words=version_words(data.store().version(published))
            )
        )
    with st.container(horizontal=True, key="import-done-ways"):
        if any(one.kind == "confirmation" for one in desk.reports):
            page.link_to(_("Lihat apa yang berubah"), "konfirmasi")
        for kind, address in kinds.PAGES.items():
            if any(one.kind == kind for one in desk.reports) and any(one.url_path == address for one in menu.ENTRIES):
                page.link_to(_("Lihat {what}").format(what=label("import_kind", kind).lower()), address)
        if any(one.is_about_agreements for one in desk.reports):
            page.link_to(_("Lihat di peta"), "peta")
            page.link_to(_("Lihat daftar"), "daftar")
        page.link_to(_("Lihat temuan"), "mutu")
    import_show.report_downloads(desk, _("Perbaiki dan kirim kembali"))
    if any(one.is_about_agreements for one in desk.reports):
        _sent_back()
    with st.container(horizontal=True, key="import-after"):
        another = any(one.is_about_agreements for one in desk.reports)
        if st.button(
            _("Impor register lain") if another else _("Impor berkas lain"), icon=":material/add:", type="primary"
        ):
            desk.start_over()
            st.rerun()
        if published and desk.previous and (current := data.current_version()) and current.id == published:
            with st.popover(_("Batalkan impor ini"), icon=":material/undo:"):
                st.markdown(_("Dasbor kembali ke versi sebelumnya. Versi baru tetap tersimpan."))
                if st.button(_("Ya, kembali ke versi sebelumnya"), key="undo"):
                    roll_back(desk, desk.previous)


def published_words(desk: Desk) -> str:
    """What is there now, by what was brought."""
    if all(one.kind == "confirmation" for one in desk.reports):
        return _("Jawaban sudah tercatat")
    brought = list(dict.fromkeys(label("import_kind", one.kind) for one in desk.reports if not one.is_about_agreements))
    if any(one.is_about_agreements for one in desk.reports):
        return _("Register Anda sudah terbit")
    return _("Sudah terbit: {what}").format(what=", ".join(brought).lower())


def _sent_back() -> None:
    st.caption(
        _(
            "Buku laporan memuat baris yang ditolak dan diragukan. Perbaiki selnya lalu unggah buku itu di sini: "
            "kerja sama yang sama diperbarui, bukan digandakan."
        )
    )


def history(page: Page, desk: Desk) -> None:
    """Every version: what it is, whether it is served, and the way back to it."""
    versions = data.store().versions()
    if not versions:
        return
    current = data.current_version()
    with st.container(key="section-history"):
        st.header(_("Riwayat versi"))
        st.caption(_("Setiap impor membuat versi baru. Kembali ke versi lama tidak menghapus apa pun."))
        shown = versions if st.session_state.get("history.all") else versions[:5]
        for version in shown:
            with st.container(key=f"version-{version.id}"):
                words, way = st.columns([5, 1], vertical_alignment="center", gap="medium")
                served = bool(current and version.id == current.id)
                sample = f" · **{_('CONTOH')}**" if version.manifest.is_sample else ""
                note = " ".join(version.manifest.note.split()) or _("tanpa keterangan")
                words.markdown(f"**{_escape(note)}**{sample}  \n{version_words(version)} · `{version.id}`")
                with way:
                    if served:
                        st.markdown(f":material/check_circle: **{_('dipakai')}**")
                    else:
                        with st.popover(_("Pakai"), icon=":material/history:"):
                            st.markdown(_("Semua pengguna dasbor ini akan melihat versi ini."))
                            if st.button(_("Ya, pakai versi ini"), key=f"serve-{version.id}"):
                                roll_back(desk, version.id)
        if len(versions) > 5:
            st.toggle(_("Perlihatkan semua {n} versi").format(n=format_number(len(versions))), key="history.all")


def roll_back(desk: Desk, version_id: str) -> None:
    """Serve that version and say so; a refusal stays on the desk."""

    def serve(_progress: object) -> None:
        version = desk.attempt(lambda: data.store().rollback(version_id))
        if version is None:
            return
        if desk.step == "done":
            desk.start_over()
        desk.said = _("Sekarang dipakai versi {version}, keadaan per {day}.").format(
            version=version.id, day=format_date(version.manifest.reporting_on) or "–"
        )

    working(_("Mengganti versi…"), serve)


def _escape(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-.!|$~:<>" else sign for sign in text)

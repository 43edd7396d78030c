"""Which heading feeds what, and a place to say it by hand."""

from __future__ import annotations

import streamlit as st

from kerjasama.domain.words import _, format_number
from kerjasama.ui import import_page, table
from kerjasama.ui.import_page import Desk
from kerjasama.ui.table import TableContext
from kerjasama.ui.views.import_fields import field_words
from kerjasama.ui.views.import_progress import Progress, working
from kerjasama.ui.views.import_report import FileReport, Heading
from kerjasama.ui.views.import_tables import headings_columns, headings_frame

_OPEN = ""  # a heading left as it is: kept as an extra, feeding nothing


def draw(desk: Desk, report: FileReport, number: int, context: TableContext) -> None:
    """The headings in words; select boxes for those that nobody knows; the whole table behind a switch."""
    unknown = report.open_headings
    known = [heading for heading in report.headings if heading.field]
    with st.container(key=f"section-import-headings-{number}"):
        st.header(_("Judul kolom"))
        st.markdown(headings_words(len(known), len(unknown)))
        if (
            unknown
            and report.is_about_agreements
            and not {"partner_name", "signatory_role"} & {heading.field for heading in known}
        ):
            st.warning(
                _("Belum ada kolom yang dibaca sebagai mitra. Tunjukkan kolomnya di bawah, kalau memang ada."),
                icon=":material/group:",
            )
        if unknown:
            _boxes(desk, unknown, f"{number}", report.kind)
        table.draw(headings_frame(report), headings_columns(report), f"headings-{number}", context, 400)
        if known and st.toggle(_("Ubah juga judul yang sudah dikenali"), key=f"headings-change-{number}"):
            _boxes(desk, known, f"{number}-known", report.kind)


def headings_words(known: int, unknown: int) -> str:
    """How many headings are understood."""
    if not unknown:
        return _("Semua **{n}** judul kolom yang berisi dikenali.").format(n=format_number(known))
    return _(
        "**{known}** judul kolom dikenali; **{unknown}** belum. Isi kolom yang belum dikenali tidak masuk ke dasbor "
        "sampai Anda mengatakan maksudnya."
    ).format(known=format_number(known), unknown=format_number(unknown))


def _boxes(desk: Desk, offered: list[Heading], key: str, kind: str) -> None:
    names = {_OPEN: _("Belum ditentukan"), **field_words(kind)}
    with st.form(key=f"mapping-{key}", border=False):
        chosen: dict[tuple[str, str], str] = {}
        for place, heading in enumerate(offered):
            left, right = st.columns([1, 1], vertical_alignment="center", gap="medium")
            examples = " · ".join(value[:50] for value in heading.first_values)
            left.markdown(f"**{_plain(heading.text)}**  \n{_plain(examples)}")
            options = list(names)
            current = heading.field or _OPEN
            field = right.selectbox(
                _('Judul "{heading}" dibaca sebagai').format(heading=heading.text),
                options if current in options else [current, *options],
                index=options.index(current) if current in options else 0,
                format_func=lambda code: names.get(code, code),
                label_visibility="collapsed",
                key=f"map-{desk.round}-{key}-{place}-{heading.sheet}-{heading.text}",
            )
            if heading.suggestion and not heading.field:
                right.caption(_("Barangkali: {field}").format(field=names.get(heading.suggestion, heading.suggestion)))
            if field and field != heading.field:
                chosen[heading.key] = field
        with st.container(horizontal=True):
            keep = st.form_submit_button(_("Simpan pemetaan ini"), icon=":material/save:", type="primary")
            once = st.form_submit_button(_("Pakai sekali ini saja"))
        st.caption(_("Pemetaan yang disimpan berlaku juga untuk berkas berikutnya; abaikan kolom yang tidak perlu."))
    if (keep or once) and not chosen:
        st.info(_("Pilih dulu maksud sedikitnya satu judul."), icon=":material/info:")
    elif keep or once:
        _apply(desk, offered, chosen, kind, keep=keep)


def _apply(desk: Desk, offered: list[Heading], chosen: dict[tuple[str, str], str], kind: str, *, keep: bool) -> None:
    desk.overrides.update(chosen)
    kept = None
    refused = None
    if keep:
        named = {heading.text: chosen[heading.key] for heading in offered
                 if heading.key in chosen and heading.has_name}  # fmt: skip
        kept = desk.attempt(lambda: import_page.keep_mapping(named, kind))
        refused = desk.error
    words = _("{n} judul dipetakan.").format(n=format_number(len(chosen)))
    if kept:
        words += " " + _("Disimpan untuk berkas berikutnya: {n}.").format(n=format_number(kept))

    def check_again(progress: Progress) -> None:
        if desk.check(progress):
            desk.said, desk.error = words, refused

    working(_("Memeriksa lagi dengan pemetaan ini…"), check_again)


def _plain(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]#|$~:<>" else sign for sign in text)

"""The files that a profile rests on: each by name and hash, and the file itself where it is kept."""

from __future__ import annotations

from typing import Any

import streamlit as st

from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui import data
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Rows
from kerjasama.ui.section import Section
from kerjasama.warehouse import Result

SAMPLE = "Data contoh: dibuat oleh program, tidak ada berkasnya."
_NO_MIME = "application/octet-stream"


def section(files: Result, members: Rows) -> Section:
    """Every file behind the profile (agreements/files), with a button for each that is kept."""
    rows = files.frame
    return Section(
        title=_("Berkas asalnya"),
        statement=_statement(rows),
        results=[files],
        frame=rows,
        body=lambda: draw(rows),
        table=columns(),
        definition=_(
            "- Berkas disimpan seperti diterima, tidak pernah diubah; sidiknya (SHA-256) membuktikannya.\n"
            "- **Baris**: baris berkas itu yang menjadi naskah ini dan yang menempel padanya."
        ),
        members=members,
        key="files",
    )


def _statement(rows: Any) -> str:
    if rows["is_sample"].all():
        return _(SAMPLE)
    text = _("Isi profil ini berasal dari **{n}** berkas. Buka berkasnya, lalu cari sel yang tertulis di atas.")
    return text.format(n=format_number(len(rows)))


def draw(rows: Any) -> None:
    """One line per file: its name, its day, and the file itself or why it is not there."""
    for row in rows[~rows["is_sample"]].itertuples():
        with st.container(horizontal=True, vertical_alignment="center", key=f"file-{row.batch_id}"):
            name = _("**{file}** · keadaan per {day} · sidik `{hash}`").format(
                file=row.file_name.replace("*", r"\*"), day=format_date(row.reporting_on), hash=row.file_sha256[:12]
            )
            st.markdown(name, width="stretch")
            content = data.received_file(row.file_sha256, row.file_name)
            if content is None:
                st.caption(_("Berkas ini tidak disimpan lagi di sini; cari di arsip menurut nama dan sidiknya."))
                continue
            st.download_button(
                _("Unduh berkas yang diterima"),
                content,
                file_name=row.file_name,
                mime=_NO_MIME,
                icon=":material/download:",
                on_click="ignore",
                key=f"received-{row.batch_id}",
            )


def columns() -> list[Column]:
    """The columns of agreements/files."""
    return [
        Column("file_name", _("Berkas")),
        Column("register_name", _("Register")),
        Column("reporting_on", _("Keadaan per"), "date"),
        Column("rows", _("Baris"), "number"),
        Column("file_sha256", _("Sidik (SHA-256)"), width="large"),
        Column("batch_id", _("Kode impor"), is_hidden=True),
    ]

"""The sentence that answers a page's question, and what keeps the rows of a list in line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from kerjasama.domain.words import _
from kerjasama.extracts.version import Version
from kerjasama.ui.section import caution

_STYLE = """<style>
.st-key-answer p { font-size: 1.6rem; line-height: 1.35; max-width: 62ch; }
.st-key-figures-six > * { flex: 1 1 150px !important; min-width: 150px !important; }
.st-key-figures-six { gap: 1.25rem !important; }
.st-key-figures-six .kk-card-label { min-height: 2.5em; }
[class*="st-key-choice-"] { padding-top: 2rem; margin-bottom: -1.5rem; }
[class*="st-key-row-"] { border-top: 1px solid var(--kk-line); padding-top: .6rem; }
</style>"""


def draw_answer(text: str, warning: str = "") -> None:
    """Draw the sentence, larger than anything but the figures, and what must be known before using it."""
    with st.container(key="answer"):
        st.html(_STYLE)
        st.markdown(text)
    if warning:
        caution(warning)


def evidence_caution(version: Version | None) -> str:
    """A register without a single action or report says nothing about follow-up: its silence is not a finding."""
    if version is None or version.manifest.row_counts.get("actions") or version.manifest.row_counts.get("reports"):
        return ""
    return _(
        "Data ini tidak memuat satu pun tindak lanjut atau laporan. Semua yang tampak berhenti di sini berarti **belum "
        "terlaporkan**, bukan terbukti tidak ada kegiatan."
    )


def draw_row(key: str, html: str, link: Callable[[], None]) -> None:
    """One row of a list: words on the left, its link always in the same place on the right."""
    with st.container(key=f"row-{key}"):
        words, way = st.columns([5, 1], vertical_alignment="center", gap="medium")
        words.html(html)
        with way:
            link()


@contextmanager
def choice_row(key: str, caption: str = "") -> Iterator[None]:
    """The choices that belong to the section below them, close to it."""
    with st.container(key=f"choice-{key}"):
        if caption:
            st.caption(caption)
        yield

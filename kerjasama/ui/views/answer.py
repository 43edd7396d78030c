"""The sentence that answers a page's question, and what keeps the rows of a list in line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from kerjasama.domain.words import _, format_number
from kerjasama.extracts.version import Version
from kerjasama.ui.section import caution

_STYLE = """<style>
.st-key-answer p { font-size: 1.6rem; line-height: 1.35; max-width: 62ch; }
.st-key-figures-six > * { flex: 1 1 150px !important; min-width: 150px !important; }
.st-key-figures-six { gap: 1.25rem !important; }
.st-key-figures-six .kk-card-label { min-height: 2.5em; }
[class*="st-key-choice-"] { padding-top: 2rem; margin-bottom: -1.5rem; }
[class*="st-key-choice-lihat"] { padding-top: 0; margin-top: -.5rem; }
[class*="st-key-row-"] { border-top: 1px solid var(--kk-line); padding-top: .6rem; }
</style>"""


def draw_answer(text: str, warning: str = "") -> None:
    """Draw the sentence, larger than anything but the figures, and what must be known before using it."""
    with st.container(key="answer"):
        st.html(_STYLE)
        st.markdown(text)
    if warning:
        caution(warning)


def is_silent(version: Version | None) -> bool:
    """Whether the register holds not one action or report: its silence is then not a finding about anyone.

    What offices answered is no follow-up of the register: one answer does not make the others' silence speak.
    """
    if version is None:
        return False
    return not (version.register_actions or version.manifest.row_counts.get("reports"))


def silent_answer(now: Any) -> str:
    """What such a register can say (overview/totals or ceremonial/summary): what is not reported, not who is idle."""
    return _(
        "Register ini **tidak memuat tindak lanjut**. Dari **{n}** kerja sama yang dapat dinilai, **{suspected}** "
        "masih berjalan dan **{ended}** sudah berakhir, semuanya belum terlaporkan."
    ).format(
        n=format_number(now.assessable),
        suspected=format_number(now.ceremonial_suspected),
        ended=format_number(now.ended_without),
    )


def draw_evidence_caution(version: Version | None, link_to: Callable[..., None]) -> None:
    """Under the answer of such a register: what its numbers mean, and how to complete it."""
    if not is_silent(version):
        return
    caution(
        _(
            "Register ini tidak memuat satu pun tindak lanjut atau laporan. Angka di bawah berarti **belum ada "
            "laporan, bukan tidak ada kegiatan**."
        )
    )
    link_to(_("Lengkapi tindak lanjutnya dengan templat di halaman Impor"), "impor")


def draw_unknown_caution(totals: Any) -> None:
    """Under the answer where most agreements have no clear form or date (overview/totals): a page that judges by form
    and date shows little of them, and what it does not show may well exist."""
    if totals.not_assessable * 2 < totals.population or not totals.population:
        return
    caution(
        _(
            "Pada **{n}** dari **{of}** kerja sama, bentuk naskah atau tanggalnya tidak tercatat. Yang bergantung pada "
            "keduanya tidak dapat diketahui dari data ini: **tidak tampak di sini bukan berarti tidak ada**. "
            "Lengkapi bentuk dan tanggalnya di register, lalu impor ulang."
        ).format(n=format_number(totals.not_assessable), of=format_number(totals.population))
    )


def counted(now: Any, value: float) -> float | str:
    """A count among the assessable; a dash when none is assessable, for then zero says nothing."""
    return value if now.assessable else "–"


def assessable_of(now: Any) -> dict[str, Any]:
    """The denominator of a card among the assessable."""
    if now.assessable:
        return {"of": now.assessable, "of_words": _("yang dapat dinilai")}
    return {"of_words": "", "of": None}


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

"""The page Paparan: makes the deck while it says how far it is, and hands it to the browser. Knows Streamlit."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kerjasama.charts import theme
from kerjasama.domain.words import _
from kerjasama.exports.deck import Deck
from kerjasama.rakor import agenda as agendas
from kerjasama.rakor import build
from kerjasama.rakor.prepare import ask_of
from kerjasama.rakor.present import screen
from kerjasama.rakor.record import LEDGER
from kerjasama.ui import menu, way_back
from kerjasama.ui.page import Page, guarded

OUT = "rakor"  # where Escape leads when nobody came from anywhere


def draw(page: Page) -> None:
    """Everything below the page's head. The slides cover the window as soon as the browser has them."""
    agenda, unknown = agendas.from_text(page.own("susunan") or "", page.own("judul") or "")
    place = st.empty()
    deck = _made(page, agenda, place)
    cautions = []
    if unknown:
        cautions.append(
            _("Susunan ini menyebut slide yang tidak dikenal, dan tidak dipaparkan: {names}.").format(
                names=", ".join(unknown)
            )
        )
        st.warning(cautions[0], icon=":material/link_off:")
    if not deck.slides:
        place.empty()
        st.info(_("Tidak ada slide dalam susunan ini."), icon=":material/slideshow:")
        return
    everything = screen.html(
        deck,
        mode=theme.mode(),
        minutes=screen.read_minutes(page.own("menit")),
        frozen=page.choices.frozen,
        cautions=cautions,
        progress=lambda done, title: _tell(place, 0.5 + 0.5 * done / len(deck.slides), title),
    )
    place.empty()
    st.html(everything, unsafe_allow_javascript=True)
    _ways(page, deck)


def _tell(place: DeltaGenerator, share: float, title: str) -> None:
    place.progress(share, text=_("Menyiapkan paparan: {title}").format(title=title))


def _made(page: Page, agenda: agendas.Agenda, place: DeltaGenerator) -> Deck:
    def progress(done: int, of: int, title: str) -> None:
        _tell(place, 0.5 * done / of, title)

    ask = ask_of(page)
    deck: Deck = guarded(lambda: build.deck(ask, agenda, progress=progress))
    return deck


def _ways(page: Page, deck: Deck) -> None:
    """Links that the keys R and Escape follow; under the slides, and there for who closed them."""
    out = way_back.origin(OUT)
    own = {name: value for name in ("susunan", "judul", "menit", LEDGER) if (value := page.own(name))}
    with st.container(key="way-out"):
        page.link_to(_("Keluar dari paparan"), out)
    st.subheader(_("Baris di balik slide"))
    for slide in deck.slides:
        if slide.place is None:
            continue
        target, parameters = slide.place
        back = way_back.write(slide.key, {**page.parameters("paparan"), **own, "dari": out})
        with st.container(key=f"way-{slide.key}"):
            st.page_link(
                menu.entry_of(target).page(),
                label=slide.title,
                icon=":material/arrow_forward:",
                query_params=page.parameters(target, **{**parameters, "dari": back}),
            )

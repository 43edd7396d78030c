"""Which place the page Peta shows, and the ways to another: a list, a way back, a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kerjasama.domain.words import _
from kerjasama.reference.tables import regions
from kerjasama.ui import memory
from kerjasama.ui.address import Choices


@dataclass(frozen=True)
class Place:
    """What is on the map: the whole country (`province` None) or one province; `outside`: codes filtered away."""

    province: str | None
    name: str
    outside: frozenset[str]
    chosen_region: str | None = None

    @property
    def query(self) -> str:
        """The query that answers for this place."""
        return "map/regencies" if self.province else "map/provinces"

    @property
    def extra(self) -> dict[str, str]:
        """Its own parameters."""
        return {"province": self.province} if self.province else {}

    @property
    def key(self) -> str:
        """A name that changes with the place, so that a click is never taken twice."""
        return "-".join(["peta", self.province or "nasional", *([self.chosen_region] if self.chosen_region else [])])

    @property
    def units(self) -> str:
        """What the regions on the map are called."""
        return _("kabupaten/kota") if self.province else _("provinsi")


def place_of(choices: Choices) -> Place:
    """One province when the filters come down to one, otherwise the country."""
    every = regions()
    named = set(choices.provinces) or {code[:2] for code in choices.regions}
    if len(named) == 1:
        province = named.pop()
        inside = {code for code in every if code[:2] == province and len(code) > 2}
        outside = inside - set(choices.regions) if choices.regions else set()
        chosen = choices.regions[0] if len(choices.regions) == 1 else None
        return Place(province, every[province].region_name, frozenset(outside), chosen)
    outside = {code for code in every if len(code) == 2 and code not in named} if named else set()
    return Place(None, _("Indonesia"), frozenset(outside))


def lines_words(key: str) -> str:
    """The words of the choice of lines."""
    return {"tidak": _("Tanpa"), "ya": _("Perlihatkan")}[key]


# The map is seen without scrolling on a low screen: little above it, and no wider than its height allows.
_STYLE = """<style>
.st-key-map-top .st-key-answer p { font-size: 1.3rem; }
[class*="st-key-section-peta-"] { padding-top: 0; gap: .35rem; }
[class*="st-key-section-peta-"] h2 { font-size: 1.1rem; padding: 0; }
[class*="st-key-stage-peta-"] { max-width: max(1080px, calc((100vh - 330px) * %s)); margin-inline: auto; }
</style>"""


def top(place: Place, aspect: float) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Beside each other: the place of the answer, and the choices that it depends on; `aspect` of the map below."""
    has_way_back = bool(place.province or place.outside)
    with st.container(key="map-top"):
        st.html(_STYLE % aspect)
        said, choices = st.columns([7, 13] if has_way_back else [10, 11], vertical_alignment="center", gap="medium")
    return said, choices.container(horizontal=True, vertical_alignment="bottom", gap="small", key="map-controls")


def draw_place_choice(choices: Choices, place: Place) -> None:
    """The same as a click on the map, for the keyboard: the country or one province; and the way back."""
    every = regions()
    key = "map.place"
    st.session_state[key] = place.province or ""

    def changed() -> None:
        code = st.session_state[key]
        memory.keep(choices.changed(provinces=(code,) if code else (), regions=()))

    with st.container(horizontal=True, vertical_alignment="bottom", width="content"):
        st.selectbox(
            _("Wilayah di peta"),
            ["", *(code for code in every if len(code) == 2)],
            key=key,
            format_func=lambda code: every[code].region_name if code else _("Indonesia, per provinsi"),
            on_change=changed,
            width=210,
        )
        if place.chosen_region:
            st.button(
                _("Semua kabupaten/kota {place}").format(place=place.name),
                icon=":material/arrow_back:",
                on_click=lambda: memory.keep(choices.changed(provinces=(place.province,), regions=())),
            )
        if place.province or place.outside:
            st.button(
                _("Semua provinsi"),
                icon=":material/arrow_back:",
                on_click=lambda: memory.keep(choices.changed(provinces=(), regions=())),
            )


def clicked(points: Sequence[dict[str, Any]], place: Place) -> dict[str, tuple[str, ...]] | None:
    """What a click asks for: a province, or within it a kabupaten/kota; None when nothing new was clicked."""
    codes = [str(point["location"]) for point in points if point.get("location") in regions()]
    if not codes or codes[0] == place.chosen_region:
        return None
    return {"provinces": (codes[0][:2],), "regions": (codes[0],) if place.province else ()}

"""The ways from a region to what other pages say of it: Potensi, Pasangan, Sanding."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kerjasama.domain.matching_codes import JAKARTA
from kerjasama.domain.words import _
from kerjasama.reference.tables import region_name, regions
from kerjasama.ui.page import Page
from kerjasama.ui.views.matching import kind


def from_map(page: Page, code: str | None) -> None:
    """From the region or province that Peta shows, if it shows one."""
    if code:
        with _row():
            _to_potential(page, code)
            page.link_to(
                _("Sandingkan {name} dengan daerah lain").format(name=region_name(code)), "sanding", wilayah=code
            )


def from_potential(page: Page, code: str, similar: pd.DataFrame) -> None:
    """From Potensi of a region, beside the one most like it (potential/similar_regions) where one is known."""
    paired = code if code in kind("kabkota") | kind("provinsi") else JAKARTA  # its cities are paired as one
    others = similar[similar["nearness_rank"] > 0]
    with _row():
        page.link_to(_("Cari pasangan {name}").format(name=region_name(paired)), "pasangan", wilayah=paired)
        if len(others):
            pair_to_side_by_side(page, code, str(others["region_code"].iloc[0]))
        else:
            page.link_to(
                _("Sandingkan {name} dengan daerah lain").format(name=region_name(code)), "sanding", wilayah=code
            )


def from_parties(page: Page, parties: pd.DataFrame) -> None:
    """From an agreement to the potential of its regions (agreements/parties), each once, in the register's order."""
    codes = [code for code in dict.fromkeys(parties["region_code"].dropna()) if code in regions()]
    if codes:
        with _row():
            for code in codes:
                _to_potential(page, code)


def pair_to_side_by_side(page: Page, first: str, second: str) -> None:
    """Both of a pair on Sanding."""
    words = _("Sandingkan {first} dan {second}").format(first=region_name(first), second=region_name(second))
    page.link_to(words, "sanding", wilayah=f"{first},{second}")


def _to_potential(page: Page, code: str) -> None:
    page.link_to(_("Lihat potensi {name}").format(name=region_name(code)), "potensi", wilayah=code)


def _row() -> DeltaGenerator:
    return st.container(horizontal=True, gap="medium", key="region-ways")

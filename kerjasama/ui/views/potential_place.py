"""Which region the page Potensi shows: one that the page's own choice or the shared filters name, or the country."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from kerjasama.domain.words import _
from kerjasama.reference.tables import regions
from kerjasama.ui.address import Choices
from kerjasama.ui.page import Page

COUNTRY = "nasional"
NAME = "wilayah"  # in the address


@dataclass(frozen=True)
class Chosen:
    """The region that is shown; `code` None: the whole country."""

    code: str | None

    @property
    def name(self) -> str:
        """Its full name."""
        return regions()[self.code].region_name if self.code else _("Indonesia")

    @property
    def province(self) -> str | None:
        """The province that it is or lies in."""
        return self.code[:2] if self.code else None


def chosen(page: Page) -> Chosen:
    """What the address names, else what the filters name, else the country."""
    wanted = page.own(NAME)
    code = wanted if wanted in (COUNTRY, *regions()) else named(page.choices) or COUNTRY
    return Chosen(None if code == COUNTRY else code)


@contextmanager
def top(page: Page) -> Iterator[None]:
    """The answer on the left; at its right the list of all regions, what the filters name first."""
    first = named(page.choices) or COUNTRY
    options = [first, *(code for code in (COUNTRY, *regions()) if code != first)]
    said, choices = st.columns([13, 6], gap="medium")
    with choices:
        page.choice(NAME, _("Wilayah"), options, words, as_list=True)
    with said:
        yield
        if page.choices.coop_types or page.choices.urusan or page.choices.signed_years:
            st.caption(_("Saringan jenis, urusan, dan tahun penandatanganan tidak mengubah angka potensi."))


def named(choices: Choices) -> str | None:
    """The one kabupaten/kota that the filters name, else the one province."""
    if len(choices.regions) == 1:
        return choices.regions[0]
    if not choices.regions and len(choices.provinces) == 1:
        return choices.provinces[0]
    return None


def words(code: str) -> str:
    """'Kabupaten Kebumen, Jawa Tengah'; 'Provinsi Jawa Tengah'; 'Seluruh Indonesia'."""
    if code == COUNTRY:
        return _("Seluruh Indonesia")
    region = regions()[code]
    if region.region_level == "provinsi":
        return _("Provinsi {name}").format(name=region.region_name)
    return f"{region.region_name}, {region.province_name}"

"""The page Pasangan: who is asked about, and the words that every part of it uses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.amounts import amount_words, figure_words, year_words
from kerjasama.domain.labels import label
from kerjasama.domain.matching_codes import HALF_KM, JAKARTA, MATCH_LEVELS
from kerjasama.domain.words import _, format_number, language
from kerjasama.reference.tables import load, region_name, regions
from kerjasama.ui.page import Page
from kerjasama.ui.views.matching_weights import weights

EVERYTHING = "semua"
# The choices stand above the answer, close to it: the first screen still reaches the first section.
_STYLE = """<style>
.st-key-match-top { padding-top: .25rem; margin-bottom: .25rem; }
.stMain .st-key-answer p { font-size: 1.35rem; max-width: 78ch; }
</style>"""


@dataclass(frozen=True)
class Asked:
    """What the reader asks about: a region ('' for the whole country), a commodity ('' for all), a kind of region."""

    region: str
    item: str
    level: str

    @property
    def own(self) -> dict[str, Any]:
        """The parameters of the queries about this region or, without one, about the country."""
        return {
            "region_code": self.region or None,
            "item_code": self.item or None,
            "level_code": self.level,
            "half_km": HALF_KM[self.level],
        }

    @property
    def scored(self) -> dict[str, Any]:
        """The same with the weights of the score."""
        return {**self.own, **{f"weight_{part}": float(weight) for part, weight in weights().items()}}


def ask(page: Page, positions: pd.DataFrame) -> Asked:
    """Draw the choices above the answer and return them (matching/positions of all regions).

    A region of the shared filters comes first; a region's own kind decides with whom it is compared.
    """
    chosen = page.choices.regions
    first = chosen[0] if len(chosen) == 1 else EVERYTHING
    with st.container(key="match-top"):
        st.html(_STYLE)
        region, item, level = _draw(page, positions, [first, *_others(positions, first)])
    region = "" if region == EVERYTHING else region
    if region and region != JAKARTA:
        level = "provinsi" if len(region) == 2 else "kabkota"
    return Asked(region, "" if item == EVERYTHING else item, level)


def _draw(page: Page, positions: pd.DataFrame, options: Sequence[str]) -> tuple[str, str, str]:
    places = st.columns([3, 3, 2], vertical_alignment="bottom")
    with places[0]:
        region = page.choice("wilayah", _("Wilayah"), options, _region_words, as_list=True)
    known = positions if region == EVERYTHING else positions[positions["region_code"] == region]
    known = known[known["balance"].notna()]
    with places[1]:
        items = sorted(set(known["item_code"]), key=item_words)
        wanted = page.own("komoditas")
        if wanted and wanted not in items and wanted in _commodities():
            items.append(wanted)  # a link may name a commodity of which this region has no figures
        item = page.choice("komoditas", _("Komoditas"), [EVERYTHING, *items], item_or_all, as_list=True)
    level = MATCH_LEVELS[0]
    if region in (EVERYTHING, JAKARTA):
        with places[2]:
            level = page.choice("tingkat", _("Antara"), list(MATCH_LEVELS), lambda code: label("match_level", code))
    return region, item, level


def _others(positions: pd.DataFrame, first: str) -> list[str]:
    """Regions with figures before those without, each in the order of their codes."""
    having = set(positions.loc[positions["balance"].notna(), "region_code"])
    codes = sorted({*kind("kabkota"), *kind("provinsi")}, key=lambda code: (code not in having, code))
    return [code for code in [EVERYTHING, *codes] if code != first]


def kind(level: str) -> frozenset[str]:
    """The regions of a kind, as queries/rules/match_regions.sql has them."""
    if level == "provinsi":
        return frozenset(code for code in regions() if len(code) == 2)
    own = {code for code, one in regions().items() if len(code) > 2 and " Administrasi " not in one.region_name}
    return frozenset({*own, JAKARTA})


def _region_words(code: str) -> str:
    return _("Seluruh Indonesia") if code == EVERYTHING else region_name(code)


def _commodities() -> dict[str, tuple[str, str]]:
    rows = load("commodities").to_pylist()
    return {row["commodity_code"]: (row["commodity_name"], row["commodity_name_en"]) for row in rows}


def item_words(code: str | None) -> str:
    """A commodity's name in the reader's language, without what stands in brackets."""
    found = _commodities().get(code or "")
    return (code or "–") if found is None else found[language() == "en"].split(" (")[0]


def item_or_all(code: str) -> str:
    """The same in the list of choices."""
    return _("Semua komoditas") if code == EVERYTHING else item_words(code)


def in_sentence(code: str | None) -> str:
    """A commodity's name inside a sentence."""
    words = item_words(code)
    return words[:1].lower() + words[1:]


def distance_words(km: float) -> str:
    """'245 km'."""
    return "–" if pd.isna(km) else f"{format_number(km)} km"


def surplus_words(row: Any) -> str:
    """'surplus 40.000 ton, 2024'."""
    return _("surplus {amount}, {year}").format(
        amount=amount_words(row.supplier_surplus, row.unit), year=year_words(row.supplier_year)
    )


def lack_words(row: Any) -> str:
    """'kurang 7.500 ton, 2024'."""
    return _("kurang {amount}, {year}").format(
        amount=amount_words(row.receiver_lack, row.unit), year=year_words(row.receiver_year)
    )


def told(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame of pairs with words for its tables: commodity, surplus, lack, and what can be met."""
    rows = list(frame.itertuples(index=False))
    return frame.assign(
        item_words=[item_words(row.item_code) for row in rows],
        surplus_words=[figure_words(row.supplier_surplus, row.unit, row.supplier_year) for row in rows],
        lack_words=[figure_words(row.receiver_lack, row.unit, row.receiver_year) for row in rows],
        served_words=[amount_words(row.served, row.unit) for row in rows],
    )


def covered_words(row: Any) -> str:
    """What there is already between the two on this commodity, in a clause."""
    if row.advice_code == "hidupkan":
        return _("sudah ada kerja sama ({state}): **hidupkan yang ada, jangan buat baru**").format(
            state=label("covered_state", row.covered_state).lower()
        )
    return {
        "buat_baru": _("belum ada kerja samanya"),
        "perluas": _("ada kerja sama pada urusan yang sama: perluas"),
        "jalankan": _("kerja samanya sudah berlaku: jalankan"),
        "periksa": _("ada kerja sama yang masa berlakunya perlu diperiksa"),
    }[row.advice_code]


def link_region(code: str, item: str) -> dict[str, str]:
    """Address parameters of this page about a region."""
    return {"wilayah": code, **({"komoditas": item} if item else {})}


def nothing_known() -> str:
    """The answer without any balance."""
    return _("Belum dapat dijawab: **surplus dan kekurangan komoditas belum diketahui** di data ini.")


def draw_way(link_to: Callable[..., None]) -> None:
    """How to bring balances."""
    st.info(
        _(
            "Impor angka **produksi dan kebutuhan** (atau neraca) komoditas: satu baris per wilayah, komoditas, dan "
            "tahun. Tanpa keduanya tidak ada yang dapat dipasangkan."
        ),
        icon=":material/upload_file:",
    )
    link_to(_("Impor data potensi"), "impor")

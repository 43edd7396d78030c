"""Pasangan for the whole country: the answer, the cards, the map of the largest pairs, their table."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pandas as pd
import streamlit as st

from kerjasama.charts.map import Ground
from kerjasama.charts.map_labels import INDONESIA
from kerjasama.charts.map_lines import LineClass
from kerjasama.charts.matching import pairs_map_chart
from kerjasama.domain.amounts import amount_words
from kerjasama.domain.labels import label
from kerjasama.domain.matching_codes import MATCH_CANDIDATES
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.reference import boundaries
from kerjasama.reference.tables import regions
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.matching import (
    Asked,
    covered_words,
    distance_words,
    in_sentence,
    kind,
    lack_words,
    surplus_words,
    told,
)
from kerjasama.ui.views.matching_definitions import country_definition
from kerjasama.warehouse import Result

ASPECT = 2.45
_WAYS = 3  # links to the first pairs
_BOUNDS = (0.0, 0.02, 0.05, 0.1)  # of all known lack


def of_level(positions: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """The balances of the regions of this kind, and of the chosen commodity (matching/positions)."""
    rows = positions[positions["region_code"].isin(kind(asked.level)) & positions["balance"].notna()]
    return rows[rows["item_code"] == asked.item] if asked.item else rows


def answer(pairs: pd.DataFrame, known: pd.DataFrame, asked: Asked) -> str:
    """The pair with the largest unserved part, in one sentence."""
    called = label("match_level", asked.level).lower()
    if pairs.empty:
        return _("Dari **{n}** {kind} yang neracanya diketahui, belum ada yang dapat dipasangkan.").format(
            n=format_number(known["region_code"].nunique()), kind=called
        )
    row = pairs.iloc[0]
    return _(
        "Pasangan terbesar yang belum berjalan: **{item}**, **{supplier}** ({surplus}) dapat "
        "mengisi **{receiver}** ({lack}), {distance} antaribu kota; {covered}."
    ).format(
        item=in_sentence(row.item_code),
        supplier=row.supplier_name,
        surplus=surplus_words(row),
        receiver=row.receiver_name,
        lack=lack_words(row),
        distance=distance_words(row.distance_km),
        covered=covered_words(row),
    )


def cards(covered: pd.DataFrame, known: pd.DataFrame, asked: Asked) -> list[KeyFigure]:
    """How many regions are known, give, lack; how many of the first pairs only need what there is revived."""
    called = label("match_level", asked.level).lower()
    everyone = len(kind(asked.level))
    having = known["region_code"].nunique()
    giving = known.loc[known["balance"] > 0, "region_code"].nunique()
    lacking = known.loc[known["balance"] < 0, "region_code"].nunique()
    no_rows = _("Barisnya wilayah dan angka, bukan naskah kerja sama.")
    of_having = {"of": having, "of_words": _("yang neracanya diketahui"), "no_rows": no_rows}
    query = "matching/positions"
    return [
        KeyFigure(
            _("Neracanya diketahui"),
            having,
            of=everyone,
            of_words=called,
            link=("potensi", {}) if _has_page("potensi") else None,
            definition=_("Surplus atau kekurangan sedikitnya satu komoditas diketahui."),
            query=query,
            no_rows=no_rows,
        ),
        KeyFigure(
            _("Punya kelebihan"),
            giving,
            definition=_("Surplus pada sedikitnya satu komoditas."),
            anchor="country",
            query=query,
            **of_having,
        ),
        KeyFigure(
            _("Kekurangan"),
            lacking,
            definition=_("Kurang pada sedikitnya satu komoditas."),
            anchor="country",
            query=query,
            **of_having,
        ),
        KeyFigure(
            _("Tinggal dihidupkan"),
            int((covered["advice_code"] == "hidupkan").sum()),
            of=len(covered),
            of_words=_("pasangan yang tersentuh"),
            definition=_("Sudah ada kerja sama, tetapi seremonial, belum terlaporkan, atau mandek."),
            anchor="covered",
            query="matching/covered_pairs",
            no_rows=_("Naskahnya dapat dibuka di bagian yang ditunjuknya."),
        ),
    ]


def _has_page(name: str) -> bool:
    from kerjasama.ui import menu

    return any(entry.url_path == name for entry in menu.ENTRIES)


def in_words(pairs: pd.DataFrame) -> pd.DataFrame:
    """matching/pairs with words."""
    return told(pairs).assign(points=pairs["score"] * 100)


def map_section(found: Result, positions: Result, asked: Asked, page: Page) -> Section:
    """The pairs on the map."""
    rows = in_words(found.frame)
    ids = {one for ids in found.frame["agreement_ids"] for one in ids}
    first = rows.iloc[0]
    return Section(
        title=_("Pasangan terbesar yang belum berjalan"),
        statement=_(
            "**{n}** pasangan teratas. Yang pertama mengisi **{share}** dari kekurangan {item} yang diketahui "
            "({served} dari {known})."
        ).format(
            n=format_number(len(rows)),
            share=format_percent(first.share_of_known_lack, 1),
            item=in_sentence(first.item_code),
            served=first.served_words,
            known=amount_words(first.known_lack, first.unit),
        ),
        results=[found, positions],
        frame=rows,
        chart=_map(rows),
        table=columns(),
        measured=_(
            "Tiap wilayah yang kurang digambar dengan satu pemasok terbaik. Satu surplus dapat muncul pada beberapa "
            "pasangan: pilihan, bukan rencana, dan tidak dapat dijumlahkan. Jarak antaribu kota."
        ),
        definition=country_definition(),
        members=page.members(ids),
        aspect=ASPECT,
        alt=_("Peta garis dari wilayah yang berlebih ke wilayah yang kurang; isinya sama dengan tabel di bawah."),
        key="country",
    )


def _map(rows: pd.DataFrame):  # type: ignore[no-untyped-def]
    boundary = boundaries.boundary("provinsi", None)
    provinces = pd.DataFrame(
        [
            {"code": code, "name": one.region_name, "class_key": "daratan", "told": one.region_name}
            for code, one in regions().items()
            if len(code) == 2
        ]
    )
    lines = rows.assign(
        region_a_lon=rows["supplier_lon"],
        region_a_lat=rows["supplier_lat"],
        region_b_lon=rows["receiver_lon"],
        region_b_lat=rows["receiver_lat"],
        width_class=[sum(share >= low for low in _BOUNDS) - 1 for share in rows["share_of_known_lack"]],
    )
    names = [
        _("sampai {high}").format(high=format_percent(_BOUNDS[1])),
        *(f"{format_percent(low)}–{format_percent(high)}" for low, high in pairwise(_BOUNDS[1:])),
        _("{low} ke atas").format(low=format_percent(_BOUNDS[-1])),
    ]
    classes = [LineClass(number, words) for number, words in enumerate(names)]
    suppliers = rows.drop_duplicates("supplier_code")
    receivers = rows.drop_duplicates("receiver_code")
    ends = pd.concat(
        [
            pd.DataFrame(
                {
                    "lon": side[f"{end}_lon"],
                    "lat": side[f"{end}_lat"],
                    "told": side[f"{end}_name"],
                    "is_supplier": end == "supplier",
                }
            )
            for end, side in (("supplier", suppliers), ("receiver", receivers))
        ]
    )
    words = (_("Bagian dari kekurangan yang diketahui"), _("Berlebih"), _("Kurang"))
    return pairs_map_chart(lines, classes, ends, provinces, Ground(boundary.url, boundary.path, INDONESIA), words)


def table_section(found: Result) -> Section:
    """The same pairs as a table."""
    rows = in_words(found.frame)
    return Section(
        title=_("Daftar pasangan"),
        results=[found],
        frame=rows,
        table=columns(),
        height=520,
        definition=country_definition(),
        measured=_("Dicari di antara {n} surplus dan {n} kekurangan terbesar tiap komoditas.").format(
            n=format_number(MATCH_CANDIDATES)
        ),
        no_members=_("Barisnya wilayah dan angka, bukan naskah kerja sama."),
        key="pairs",
    )


def columns() -> list[Column]:
    """The columns of the pairs."""
    return [
        Column("place", _("Tempat"), "number"),
        Column("item_words", _("Komoditas")),
        Column("supplier_name", _("Yang berlebih"), width="medium"),
        Column("surplus_words", _("Surplus"), width="medium"),
        Column("receiver_name", _("Yang kurang"), width="medium"),
        Column("lack_words", _("Kekurangan"), width="medium"),
        Column("served_words", _("Dapat terpenuhi")),
        Column("share_of_known_lack", _("% dari kekurangan yang diketahui"), "percent"),
        Column("advice_code", _("Langkah"), "code", words="match_advice", width="medium"),
        Column("distance_km", _("Jarak (km)"), "number"),
        Column("is_border", _("Berbatasan"), "flag"),
        Column("points", _("Nilai (0–100)"), "number"),
        Column("share_of_lack", _("Dari kekurangannya sendiri"), "percent", is_hidden=True),
    ]


def draw_ways(pairs: pd.DataFrame, link_to: Callable[..., None]) -> None:
    """Links from the first pairs to their region, commodity and draft KAK."""
    with st.container(horizontal=True, gap="medium", key="pair-ways"):
        for row in pairs.head(_WAYS).itertuples(index=False):
            words = _("{supplier} – {receiver}: {item}").format(
                supplier=row.supplier_name, receiver=row.receiver_name, item=in_sentence(row.item_code)
            )
            link_to(words, "pasangan", wilayah=row.supplier_code, komoditas=row.item_code, mitra=row.receiver_code)

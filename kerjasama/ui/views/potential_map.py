"""One indicator on the map: which can be chosen, where it is high or low, and who has no figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from kerjasama.charts.map import Ground, region_map_chart
from kerjasama.charts.map_labels import INDONESIA, fitting_labels, padded, province_labels
from kerjasama.charts.map_shapes import shapes
from kerjasama.domain.words import _, format_number
from kerjasama.reference import boundaries
from kerjasama.reference.tables import regions
from kerjasama.ui.columns import Column
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.boundary_words import boundary_words
from kerjasama.ui.views.potential_classes import DOUBTFUL, NO_DATA, OLD, classified
from kerjasama.ui.views.potential_place import Chosen
from kerjasama.ui.views.potential_words import (
    amount_words,
    is_some,
    item_words,
    measure_words,
    no_members,
    price_words,
    short_words,
)

ASPECT = 2.45
LATEST = "terbaru"
TOP = 6  # regions that are named on a map of the whole country
_ORDER = ("produksi", "neraca", "kebutuhan", "lq", "pdrb", "penduduk", "pendapatan", "laju")
GENERAL = "umum"  # figures of no item: people, the whole product, what is derived from both


@dataclass(frozen=True)
class Indicator:
    """One row of potential/indicators."""

    key: str
    measure: str
    item: str
    slug: str
    words: str
    unit: str
    regencies: int
    provinces: int
    first_year: int
    last_year: int

    def level(self, chosen: Chosen) -> str:
        """What the map is of: kabupaten/kota, unless only provinces have figures."""
        return "kabupaten" if self.regencies and (chosen.province or self.regencies >= self.provinces) else "provinsi"


def show_map(page: Page, chosen: Chosen, first: str | None) -> None:
    """The choices, the map, and the regions in order behind it; a click opens a region's profile.

    `first`: the item that is shown unless another is chosen; None: the one that most regions have a figure of.
    """
    listed = page.result("potential/indicators")
    every = [_indicator(row) for row in listed.frame.to_dict("records")]
    if not every:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="potential-map-choice"):
        items = _items(listed.frame, first or _widest(listed.frame))
        item = page.choice("hal", _("Hal yang dipetakan"), list(items), items.__getitem__, as_list=True)
        of_item = sorted((one for one in every if one.item == item), key=_place)
        slugs = {one.slug: one for one in of_item}
        shown = slugs[page.choice("ukuran", _("Ukuran"), list(slugs), lambda slug: slugs[slug].words, as_list=True)]
        years = [LATEST, *(str(year) for year in range(shown.last_year, shown.first_year - 1, -1))]
        year = page.choice("tahun", _("Tahun"), years, _year_words, as_list=True)
    level = shown.level(chosen)
    place = chosen.province if level == "kabupaten" else None
    result = page.result(
        "potential/indicator_by_region",
        indicator_key=shown.key,
        figure_year=None if year == LATEST else int(year),
        province=place,
    )
    rows = result.frame
    inside = rows[(rows["region_level"] == "provinsi") == (level == "provinsi")]
    inside = inside.rename(columns={"region_code": "code", "region_name": "name"}).reset_index(drop=True)
    title = f"{items[item]}: {_inside(shown.words)}"
    where = regions()[place].region_name if place else _("Indonesia")
    points = page.show(
        Section(
            title=_("{what} di {where}").format(what=title, where=where),
            statement=_statement(inside, shown, level),
            results=[result, listed],
            frame=_ranked(inside),
            chart=_chart(inside, shown, level, place, chosen),
            table=_columns(),
            measured=_note(inside, level, place),
            definition=_(
                "- Tiap wilayah diwarnai menurut angka terbarunya (atau tahun yang dipilih), dalam satuan yang sama.\n"
                "- **Angka lama**: lebih dari dua tahun sebelum yang terbaru di peta ini; tidak ikut dibandingkan.\n"
                "- **Tidak ada data** bukan nol. **Nol yang diragukan** mungkin berarti tidak dilaporkan tersendiri.\n"
                "- Kelas warna: batas bulat di dekat kuintil; neraca terbelah di 0, LQ di 1."
            ),
            no_members=no_members(),
            alt=f"{title}. {_statement(inside, shown, level).replace('**', '')}",
            selectable=True,
            aspect=ASPECT,
            key="-".join(["potensi-peta", place or "nasional", *([chosen.code] if chosen.code else [])]),
        )
    )
    codes = [str(point["location"]) for point in points if point.get("location") in regions()]
    if codes and codes[0] != chosen.code:
        page.keep(wilayah=codes[0])


def _indicator(row: dict[str, Any]) -> Indicator:
    item = str(row["item_code"]) if is_some(row["item_code"]) else ""
    if not item:
        item = str(row["item_name"]).strip().lower() if is_some(row["item_name"]) else GENERAL
    measure = str(row["measure_code"])
    extra = [str(row[name]) for name in ("breakdown", "price_basis") if is_some(row[name])]
    unit = str(row["unit"]) if is_some(row["unit"]) else ""
    prices = price_words(row["price_basis"]) if measure not in ("pendapatan", "laju") else ""
    words = [measure_words(measure), *([str(row["breakdown"])] if is_some(row["breakdown"]) else []), prices]
    if unit not in ("ton", "rupiah", "LQ", "persen", "orang"):
        words.append(unit)
    return Indicator(
        str(row["indicator_key"]), measure, item, "-".join([measure, *extra, unit]).lower().replace(" ", "_"),
        " · ".join(part for part in words if part), unit, int(row["regencies"]), int(row["provinces"]),
        int(row["first_year"]), int(row["last_year"]),
    )  # fmt: skip


def _items(frame: pd.DataFrame, first: str | None) -> dict[str, str]:
    """Item -> its words: the first, then commodities, the general figures, sectors, and what is in no list."""
    groups: dict[int, dict[str, str]] = {0: {}, 1: {}, 2: {}, 3: {}}
    for row in frame.to_dict("records"):
        one = _indicator(row)
        if one.item == GENERAL:
            groups[1][one.item] = _("Penduduk dan ekonomi")
        elif is_some(row["item_code"]):
            groups[0 if row["item_kind"] == "komoditas" else 2][one.item] = item_words(
                row["item_kind"], row["item_code"], row["item_name"]
            )
        else:
            groups[3][one.item] = str(row["item_name"])
    ordered = {
        item: words
        for number in groups
        for item, words in sorted(groups[number].items(), key=lambda pair: pair[1].casefold())
    }
    return {**({first: ordered[first]} if first in ordered else {}), **ordered}


def _widest(frame: pd.DataFrame) -> str:
    """The item of the indicator that most regions have a figure of; one of no known measure ('X1') only at need."""
    rows = frame.assign(known=frame["measure_code"] != "lainnya", figures=frame["regencies"] + frame["provinces"])
    rows = rows.sort_values(["known", "figures"], ascending=False, kind="stable")
    return _indicator(rows.iloc[0].to_dict()).item


def _place(one: Indicator) -> tuple[int, str]:
    return (_ORDER.index(one.measure) if one.measure in _ORDER else len(_ORDER), one.slug)


def _inside(words: str) -> str:
    """Inside a sentence: 'produksi', but 'PDRB' and 'LQ' stay as they are."""
    return words[0].lower() + words[1:] if words[1:2].islower() else words


def _year_words(year: str) -> str:
    return _("Terbaru tiap wilayah") if year == LATEST else year


def _statement(rows: pd.DataFrame, shown: Indicator, level: str) -> str:
    units = _("provinsi") if level == "provinsi" else _("kabupaten/kota")
    known = rows[rows["has_data"]]
    usable = known[known["is_comparable"] & ~known["is_doubtful"]].sort_values(
        ["value", "code"], ascending=[False, True]
    )
    words = {"n": format_number(len(known)), "of": format_number(len(rows)), "units": units}
    if usable.empty:
        return _("Angkanya diketahui di **{n}** dari {of} {units}.").format(**words)
    if shown.measure == "neraca":
        return _(
            "**{surplus}** surplus dan **{deficit}** defisit, dari {used} yang dibandingkan ({n} dari {of} {units} "
            "punya angka); terbesar di **{top}** ({value})."
        ).format(
            used=format_number(len(usable)),
            surplus=format_number((usable["value"] > 0).sum()),
            deficit=format_number((usable["value"] < 0).sum()),
            top=usable.iloc[0]["name"],
            value=_dated(usable.iloc[0]),
            **words,
        )
    return _("Terbesar di **{top}** ({value}); angkanya diketahui di **{n}** dari {of} {units}.").format(
        top=usable.iloc[0]["name"], value=_dated(usable.iloc[0]), **words
    )


def _dated(row: Any) -> str:
    return f"{amount_words(row['value'], row['unit'])}, {int(row['period_year'])}"


def _chart(rows: pd.DataFrame, shown: Indicator, level: str, place: str | None, chosen: Chosen) -> go.Figure:
    boundary = boundaries.boundary(level, place)
    drawn = shapes(boundary.path)
    extent = padded(drawn.extent) if place else INDONESIA
    classed, classes = classified(rows, shown.measure, shown.unit)
    classed["told"] = [f"<b>{row['name']}</b><br>{_told(row)}" for row in classed.to_dict("records")]
    labelled = classed[~classed["class_key"].isin([NO_DATA, OLD, DOUBTFUL])]
    if level == "kabupaten" and not place:
        top = labelled.sort_values(["value", "code"], ascending=[False, True]).head(TOP)
        labelled = pd.concat([top, labelled[labelled["code"].isin([chosen.code or ""])]]).drop_duplicates("code")
    texts = {
        row["code"]: (short_words(row["code"]), _short(row["value"], shown.unit)) for row in labelled.to_dict("records")
    }
    labels = province_labels(texts) if level == "provinsi" else fitting_labels(texts, drawn.middles, extent)
    legend = _("{unit} (n wilayah)").format(unit={"rupiah": "Rp", "persen": "%"}.get(shown.unit, shown.unit))
    return region_map_chart(classed, classes, labels, Ground(boundary.url, boundary.path, extent), legend)


def _short(value: float, unit: str) -> str:
    return amount_words(value, unit).removesuffix(f" {unit}")


def _told(row: dict[str, Any]) -> str:
    if not row["has_data"]:
        return _("Tidak ada data")
    return f"{amount_words(row['value'], row['unit'])} · {int(row['period_year'])}"


def _ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """From much to little; those that are not compared last."""
    order = rows.assign(_usable=rows["is_comparable"] & ~rows["is_doubtful"])
    return order.sort_values(["_usable", "has_data", "value", "code"], ascending=[False, False, False, True]).drop(
        columns="_usable"
    )


def _columns() -> Sequence[Column]:
    return [
        Column("name", _("Wilayah"), width="medium"),
        Column("value", _("Angka"), "number"),
        Column("unit", _("Satuan")),
        Column("period_year", _("Tahun"), "text"),
        Column("source_name", _("Sumber")),
        Column("is_doubtful", _("Nol diragukan"), "flag"),
        Column("is_comparable", _("Ikut dibandingkan"), "flag"),
        Column("has_data", _("Ada data"), "flag"),
        Column("code", _("Kode"), is_hidden=True),
    ]


def _note(rows: pd.DataFrame, level: str, place: str | None) -> str:
    known = rows[rows["has_data"]]
    sources = ", ".join(sorted({str(name) for name in known["source_name"] if is_some(name)})[:3])
    parts = [boundary_words(boundaries.boundary(level, place))]
    if len(known):
        years = known["period_year"]
        parts.append(
            _("Tahun angka: {span}.").format(
                span=str(int(years.min())) if years.min() == years.max() else f"{int(years.min())}–{int(years.max())}"
            )
        )
    if sources:
        parts.append(_("Sumber: {sources}.").format(sources=sources))
    parts.append(_("Klik sebuah wilayah untuk membuka profilnya."))
    return " ".join(parts)

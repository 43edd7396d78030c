"""Pairs of regions that cooperate: which are drawn, how thick, what is said of them."""

from __future__ import annotations

import pandas as pd

from kerjasama.charts.map_lines import WIDTHS, LineClass
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind, Members, grouped
from kerjasama.ui.views.definitions import parts_definition
from kerjasama.ui.views.map_place import Place

MOST_LINES = 50  # on the map; the table has them all
SHOWN = 10


def query(place: Place) -> str:
    """Between provinces for the country, between kabupaten/kota within a province."""
    return "map/partner_lines" if place.province else "map/province_partner_lines"


def pairs(frame: pd.DataFrame, place: Place) -> pd.DataFrame:
    """The pairs of this place: in a province those with at least one end in it (or in the chosen kabupaten/kota)."""
    wanted = place.chosen_region or place.province
    if wanted:
        ends = frame["region_a"].str.startswith(wanted) | frame["region_b"].str.startswith(wanted)
        return frame[ends]
    inside = ~frame["region_a"].isin(place.outside) | ~frame["region_b"].isin(place.outside)
    return frame[inside]


def drawn(frame: pd.DataFrame, most_lines: int = MOST_LINES) -> tuple[pd.DataFrame, list[LineClass]]:
    """The pairs with most agreements, with `width_class`, and the classes of the legend."""
    shown = frame.head(most_lines)
    if shown.empty:
        return shown.assign(width_class=0), []
    most = int(shown["agreements"].max())
    bounds = sorted({1, *(round(most * share) for share in (0.15, 0.35, 0.65) if most * share >= 2)})[: len(WIDTHS)]
    classes = []
    for number, low in enumerate(bounds):
        high = bounds[number + 1] - 1 if number + 1 < len(bounds) else most
        words = format_number(low) if low == high else f"{format_number(low)}–{format_number(high)}"
        classes.append(LineClass(low, _("{n} kerja sama").format(n=words)))
    width = [sum(count >= low for low in bounds) - 1 for count in shown["agreements"]]
    return shown.assign(width_class=width), classes


def statement(frame: pd.DataFrame) -> str:
    """How many pairs, and the first."""
    if frame.empty:
        return _("Tidak ada kerja sama antara dua wilayah dalam saringan ini.")
    first = frame.iloc[0]
    return _("**{n}** pasangan wilayah bekerja sama; terbanyak **{a}** dengan **{b}** ({count} kerja sama).").format(
        n=format_number(len(frame)),
        a=first["region_a_name"],
        b=first["region_b_name"],
        count=format_number(first["agreements"]),
    )


def measured(frame: pd.DataFrame) -> str:
    """What the table and the lines leave out."""
    parts = [_("Bila lebih dari dua wilayah menandatangani, pasangannya dihitung dari pemrakarsa.")]
    if len(frame) > SHOWN:
        parts.append(_("Tabel memuat {n} pasangan teratas.").format(n=SHOWN))
    if len(frame) > MOST_LINES:
        parts.append(_("Peta menggambar {n} pasangan teratas.").format(n=MOST_LINES))
    return " ".join(parts)


_COUNTS = ("agreements", "in_force", "assessable", "followed_up", "ceremonial_confirmed", "ceremonial_suspected")


def members(frame: pd.DataFrame, place: Place, behind: Behind) -> Members:
    """The agreements of every pair."""
    by_code = "region_pair" if place.province else "province_pair"
    return grouped(
        frame,
        behind,
        by_code,
        lambda row: f"{row.region_a}|{row.region_b}",
        _COUNTS,
        _("Pasangan wilayah"),
        lambda row: f"{row.region_a_name} – {row.region_b_name}",
    )


def definition() -> str:
    """What a pair is, and what is counted of it."""
    more = _(
        "**Pasangan**: dua wilayah yang menjadi pihak atau lokasi kerja sama yang sama. Satu kerja sama banyak wilayah "
        "terhitung di beberapa pasangan, jadi jumlahnya tidak dapat ditambahkan."
    )
    return parts_definition(_COUNTS, more=more)


def columns() -> list[Column]:
    """Columns of the pairs."""
    return [
        Column("region_a_name", _("Wilayah"), width="medium"),
        Column("region_b_name", _("Bekerja sama dengan"), width="medium"),
        Column("agreements", _("Kerja sama"), "number"),
        Column("in_force", _("Berlaku"), "number"),
        Column("assessable", _("Dapat dinilai"), "number"),
        Column("followed_up", _("Ditindaklanjuti"), "number"),
        Column("share_followed_up", _("% ditindaklanjuti"), "percent"),
        Column("ceremonial_confirmed", _("Seremonial terkonfirmasi"), "number"),
        Column("ceremonial_suspected", _("Seremonial terduga"), "number"),
    ]

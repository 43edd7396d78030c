"""Sections of the network on the page Mitra: the picture, the hubs, the bridges, who stands alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind, Group, Members, Part
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views import map_pairs, map_place
from kerjasama.ui.views import partners_network as words
from kerjasama.ui.views.partners_drawing import MOST_LINES, drawing, short_name
from kerjasama.ui.views.partners_network import Network

ASPECT = 2.45
_TOLD = 5  # bridges told in words
_TIES = "partners/tie_agreements"


def show(page: Page, net: Network, is_silent: bool) -> None:
    """The choices and all sections of the network."""
    words.draw_choices(page)
    picture = drawing(net, map_place.place_of(page.choices)) if len(net.hubs) else None
    page.show(
        Section(
            title=_("Jejaring antardaerah"),
            statement=words.statement(net),
            results=[net.nodes, net.edges, net.ties],
            frame=net.points if net.has_ties else net.points.head(0),
            chart=picture,
            table=point_columns(),
            measured=measured(net) if net.has_ties else "",
            caution=coverage_words(net),
            definition=words.definition(),
            members=_members(net, page.behind),
            aspect=ASPECT if picture is not None else None,
            key="network",
        )
    )
    if net.hubs.empty:
        return
    show_pairs(page, net, is_silent)
    show_bridges(page, net)
    show_alone(page, net)


def coverage_words(net: Network) -> str:
    """Said where most regions of the filters are not in the data at all."""
    if net.unknown * 2 < net.known + net.unknown:
        return ""
    return _(
        "**{n}** dari **{of}** daerah dalam saringan ini tidak ada dalam data. Register satu instansi hanya "
        "memperlihatkan hubungannya sendiri: jejaring ini belum jejaring semua daerah."
    ).format(n=format_number(net.unknown), of=format_number(net.known + net.unknown))


def measured(net: Network) -> str:
    """What the picture draws."""
    parts = [_("Titik lebih besar: lebih banyak mitra daerah. Titik di ibu kotanya; provinsi di tengah wilayahnya.")]
    if len(net.edges.frame) > MOST_LINES:
        parts.append(
            _("Digambar {n} dari {of} hubungan, yang terkuat; sisanya di tabel.").format(
                n=format_number(MOST_LINES), of=format_number(len(net.edges.frame))
            )
        )
    if len({*net.inside["province_code"]}) == 1 and len(net.points) > net.known:
        parts.append(
            _("{n} mitra di luar saringan dapat terletak di luar gambar.").format(
                n=format_number(len(net.points) - net.known)
            )
        )
    if unplaced := int(net.points["lat"].isna().sum()):
        parts.append(_("{n} daerah tanpa titik koordinat tidak digambar.").format(n=format_number(unplaced)))
    return " ".join(parts)


def point_columns() -> list[Column]:
    """The columns of the regions in the network."""
    return [
        Column("region_name", _("Daerah"), width="medium"),
        Column("province_name", _("Provinsi")),
        Column("partners", _("Mitra daerah"), "number"),
        Column("documents", _("Kerja sama"), "number"),
        Column("degree_share", _("% daerah lain"), "percent"),
        Column("between_share", _("Jalur terpendek yang lewat"), "percent"),
        Column("cut_off", _("Terputus tanpanya"), "number"),
        Column("group", _("Kelompok"), "number"),
        Column("group_size", _("Daerah sekelompok"), "number"),
        Column("is_in_filter", _("Dalam saringan"), "flag", is_hidden=True),
        Column("region_code", _("Kode"), is_hidden=True),
    ]


def _at(code: str) -> Callable[[pd.DataFrame], pd.Series]:
    return lambda rows: (rows["region_a"] == code) | (rows["region_b"] == code)


def _members(net: Network, behind: Behind) -> Members:
    def groups() -> list[Group]:
        return [
            Group(
                row.region_name,
                [
                    Part(
                        _("Kerja sama dengan daerah lain"),
                        int(row.documents),
                        behind.named(_TIES, _at(row.region_code), **net.chosen),
                    )
                ],
            )
            for row in net.hubs.itertuples(index=False)
        ]

    return Members(groups, _("Daerah"))


def show_pairs(page: Page, net: Network, is_silent: bool) -> None:
    """The ties themselves, with what came of them."""
    pairs = net.edges.frame

    def group(row: Any) -> Group:
        def here(rows: pd.DataFrame) -> pd.Series:
            return (rows["region_a"] == row.region_a) & (rows["region_b"] == row.region_b)

        part = Part(_("Kerja sama"), int(row.agreements), page.behind.named(_TIES, here, **net.chosen))
        return Group(f"{row.region_a_name} – {row.region_b_name}", [part])

    page.show(
        Section(
            title=_("Hubungan antardaerah dan hasilnya"),
            statement=pairs_statement(pairs, is_silent),
            results=[net.edges],
            frame=pairs.assign(**{end: pairs[end].map(short_name) for end in _ENDS}),
            table=pair_columns(pairs),
            height=330,
            definition=words.definition(),
            members=Members(lambda: [group(row) for row in pairs.itertuples(index=False)], _("Pasangan daerah")),
            key="pairs",
        )
    )


def pair_columns(pairs: pd.DataFrame) -> list[Column]:
    """The columns of the map's pairs that fit a projector's width; those that do not stand behind 'Kolom'."""
    return [
        replace(column, is_hidden=column.name in _BEHIND)
        for column in map_pairs.columns()
        if column.name in pairs.columns
    ]


_BEHIND = ("in_force",)
_ENDS = ("region_a_name", "region_b_name")


def pairs_statement(pairs: pd.DataFrame, is_silent: bool) -> str:
    """How many ties, and on how many anything followed."""
    live, judged = int((pairs["followed_up"] > 0).sum()), int((pairs["assessable"] > 0).sum())
    text = _("**{n}** hubungan antara dua daerah.").format(n=format_number(len(pairs)))
    if is_silent:
        return f"{text} " + _("Register ini tidak memuat tindak lanjut, jadi hasilnya belum diketahui.")
    if not judged:
        return f"{text} " + _("Belum ada yang dapat dinilai.")
    return f"{text} " + _("Pada **{live}** dari {of} yang dapat dinilai ada tindak lanjut.").format(
        live=format_number(live), of=format_number(judged)
    )


def show_bridges(page: Page, net: Network) -> None:
    """Regions without which others are cut off."""
    rows = net.points[net.points["cut_off"] > 0]
    rows = rows.assign(lost=[words.bridge_words(net, code) for code in rows["region_code"]])
    rows = rows.sort_values(["cut_off", "region_code"], ascending=[False, True], kind="stable")
    if rows.empty:
        said = _("Tidak ada: tanpa daerah mana pun, kelompoknya tetap terhubung.")
    else:
        first = rows.iloc[0]
        said = _(
            "**{n}** dari {of} daerah adalah jembatan. Bila **{name}** berhenti, **{lost}** daerah terputus."
        ).format(
            n=format_number(len(rows)),
            of=format_number(len(net.hubs)),
            name=first["region_name"],
            lost=format_number(first["cut_off"]),
        )
    page.show(
        Section(
            title=_("Jembatan: siapa yang menahan jejaring"),
            statement=said,
            results=[net.edges, net.nodes],
            frame=rows,
            body=lambda: _draw_bridges(rows),
            table=[Column("region_name", _("Daerah")), Column("cut_off", _("Terputus tanpanya"), "number"),
                   Column("lost", _("Yang terputus"), width="large")],
            definition=words.definition(),
            no_members=_("Yang dihitung daerah, bukan naskah; naskah setiap daerah ada di bagian jejaring."),
            key="bridges",
        )
    )  # fmt: skip


def _draw_bridges(rows: pd.DataFrame) -> None:
    lines = [
        f"<li><b>{escape(row.region_name)}</b> → "
        + escape(_("{n} daerah terputus: {names}").format(n=format_number(row.cut_off), names=row.lost))
        + "</li>"
        for row in rows.head(_TOLD).itertuples(index=False)
    ]
    st.html(f"<ul>{''.join(lines)}</ul>")


def show_alone(page: Page, net: Network) -> None:
    """Regions without a partner region, by province."""
    rows = alone_by_province(net)
    page.show(
        Section(
            title=_("Daerah tanpa mitra daerah"),
            statement=alone_statement(net),
            results=[net.nodes, net.edges],
            frame=rows,
            table=[
                Column("province_name", _("Provinsi")),
                Column("alone", _("Tanpa mitra daerah"), "number"),
                Column("known", _("Daerah tercatat"), "number"),
                Column("unknown", _("Tidak ada data"), "number"),
                Column("names", _("Daerah tanpa mitra daerah"), width="large"),
            ],
            height=400,
            definition=words.definition(),
            no_members=_("Yang dihitung daerah, bukan naskah; naskah setiap daerah ada di bagian jejaring."),
            key="without-partner",
        )
    )


def alone_statement(net: Network) -> str:
    """Provinces and kabupaten/kota apart, and what is not known."""
    inside = net.inside
    is_province = inside["region_level"] == "provinsi"
    text = _(
        "**{a}** dari {of_a} provinsi dan **{b}** dari {of_b} kabupaten/kota yang tercatat belum punya mitra daerah."
    ).format(
        a=format_number(int(inside.loc[is_province, "is_isolated"].sum())),
        of_a=format_number(int(is_province.sum())),
        b=format_number(int(inside.loc[~is_province, "is_isolated"].sum())),
        of_b=format_number(int((~is_province).sum())),
    )
    if not net.unknown:
        return text
    return f"{text} " + _(
        "**{n}** daerah lain tidak ada dalam data: tidak tercatat bukan berarti tidak bermitra."
    ).format(n=format_number(net.unknown))


def alone_by_province(net: Network) -> pd.DataFrame:
    """One row per province: alone, known, unknown (regions), names; the one with most alone first."""
    inside, rows = net.inside, []
    unknown = net.unrecorded["province_code"].value_counts()
    codes = dict(zip(inside["province_code"], inside["province_name"], strict=True))
    codes |= dict(zip(net.unrecorded["province_code"], net.unrecorded["province_name"], strict=True))
    for code in sorted(codes):
        mine = inside[inside["province_code"] == code]
        alone = mine[mine["is_isolated"]].sort_values("region_code")
        rows.append(
            {
                "province_code": code,
                "province_name": codes[code],
                "alone": len(alone),
                "known": len(mine),
                "unknown": int(unknown.get(code, 0)),
                "names": ", ".join(alone["region_name"]),
            }
        )
    frame = pd.DataFrame(rows, columns=["province_code", "province_name", "alone", "known", "unknown", "names"])
    return frame.sort_values(["alone", "province_code"], ascending=[False, True], kind="stable")

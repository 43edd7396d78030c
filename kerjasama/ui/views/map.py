"""What the page Peta says and draws: the place, the regions in classes, the answer, the ranked table."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts.map import Ground, region_map_chart
from kerjasama.charts.map_labels import INDONESIA, fitting_labels, padded, province_labels
from kerjasama.charts.map_lines import LineClass, add_partner_lines
from kerjasama.charts.map_shapes import shapes
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.reference import boundaries
from kerjasama.reference.tables import regions
from kerjasama.ui.columns import Column
from kerjasama.ui.members import JUDGED, Behind, Group, Members, Part, grouped, part_words
from kerjasama.ui.views.boundary_words import boundary_words
from kerjasama.ui.views.map_measures import LEAST_BASE, NO_DATA, OUTSIDE, Measure, classified, value_words
from kerjasama.ui.views.map_place import Place

ASPECT = 2.45  # width to height of the map with its legend


def placed(frame: pd.DataFrame, place: Place) -> pd.DataFrame:
    """The answer of either query with the columns `code` and `name`."""
    if place.province:
        return frame.rename(columns={"region_code": "code", "region_name": "name"})
    return frame.rename(columns={"province_code": "code", "province_name": "name"})


def map_chart(
    rows: pd.DataFrame, measure: Measure, place: Place, lines: tuple[pd.DataFrame, list[LineClass]] | None = None
) -> go.Figure:
    """The map of a place by a measure; `lines`: pairs of regions and the classes of their widths."""
    boundary = boundaries.boundary("kabupaten" if place.province else "provinsi", place.province)
    drawn = shapes(boundary.path)
    extent = padded(drawn.extent) if place.province else INDONESIA
    shown, classes = classified(rows, measure, sorted(place.outside))
    shown["told"] = [f"<b>{row.name}</b><br>{told(row, measure)}" for row in shown.itertuples(index=False)]
    texts = {
        row.code: (_short(row.code), value_words(row, measure))
        for row in shown.itertuples(index=False)
        if row.class_key not in (NO_DATA, OUTSIDE)
    }
    legend = _("{measure} (banyaknya {units})").format(
        measure=_("% dari yang dapat dinilai") if measure.of else _(measure.legend), units=place.units
    )
    labels = fitting_labels(texts, drawn.middles, extent) if place.province else province_labels(texts)
    figure = region_map_chart(shown, classes, labels, Ground(boundary.url, boundary.path, extent), legend)
    return add_partner_lines(figure, *lines, _("Garis: kerja sama antara dua wilayah")) if lines else figure


def told(row: Any, measure: Measure) -> str:
    """A region's value in words, with its denominator."""
    if not row.has_data:
        return _("Tidak ada data")
    if measure.of:
        return _("{share} ({n} dari {of} yang dapat dinilai)").format(
            share=value_words(row, measure),
            n=format_number(getattr(row, measure.count)),
            of=format_number(row.assessable),
        )
    return _("{n} dari {of} kerja sama").format(
        n=format_number(getattr(row, measure.count)), of=format_number(row.agreements)
    )


def answer(rows: pd.DataFrame, measure: Measure, place: Place, placement: Any = None) -> str:
    """Where, in a few sentences; `placement`: the row of map/placement, for those that are on no map."""
    inside = rows[~rows["code"].isin(place.outside)]
    having = inside[inside["agreements"] > 0]
    if placement is not None and placement.agreements and not placement.placed:
        return _(
            "Tidak satu pun dari **{n}** kerja sama ini menyebut wilayah Indonesia, jadi petanya kosong. Isi kolom "
            "wilayah di register, atau sebutkan pemilik register saat mengimpor."
        ).format(n=format_number(placement.agreements))
    words = {"all": format_number(len(inside)), "units": place.units, "having": format_number(len(having))}
    first = (
        _("Kerja sama tercatat di **{having}** dari {all} {units} di {place}").format(**words, place=place.name)
        if place.province
        else _("Kerja sama tercatat di **{having}** dari {all} {units}").format(**words)
    )
    last = ""
    if placement is not None and placement.unplaced:
        last = " " + _("**{n}** dari {all} naskah tidak menyebut wilayah.").format(
            n=format_number(placement.unplaced), all=format_number(placement.agreements)
        )
    if having.empty:
        return f"{first}.{last}"
    return f"{first}; {_extremes(having, measure)}.{last}"


def _extremes(having: pd.DataFrame, measure: Measure) -> str:
    if measure.key == "kosong":
        return _("di **{n}** di antaranya tidak satu pun masih berlaku").format(
            n=format_number((having["in_force"] == 0).sum())
        )
    if not measure.of:
        ordered = having.sort_values([measure.count, "name"], ascending=[False, True])
        most, least = ordered.iloc[0], ordered.iloc[-1]
        if not most[measure.count]:
            return _("tidak satu pun segera berakhir")
        words = (
            _("terbanyak di **{most}** ({n})")
            if measure.key == "jumlah"
            else _("terbanyak segera berakhir di **{most}** ({n})")
        )
        text = words.format(most=most["name"], n=format_number(most[measure.count]))
        if measure.key == "jumlah" and len(ordered) > 1:
            text += ", " + _("tersedikit di **{least}** ({n})").format(
                least=least["name"], n=format_number(least[measure.count])
            )
        return text
    judged = having[having[measure.of] >= LEAST_BASE]
    if judged.empty:
        return _("belum ada yang cukup banyak untuk dibandingkan")
    ordered = judged.assign(share=judged[measure.count] / judged[measure.of]).sort_values(
        ["share", "name"], ascending=[False, True]
    )
    high, low = ordered.iloc[0], ordered.iloc[-1]
    subject = {
        "tindak_lanjut": _("tindak lanjut"),
        "terkonfirmasi": _("seremonial terkonfirmasi"),
        "terduga": _("seremonial terduga"),
    }[measure.key]
    if len(ordered) == 1:
        return _("{subject} hanya dapat dibandingkan di **{high}** ({high_n})").format(
            subject=subject, high=high["name"], high_n=_n_of(high, measure)
        )
    return _("{subject} tertinggi di **{high}** ({high_n}), terendah di **{low}** ({low_n})").format(
        subject=subject, high=high["name"], high_n=_n_of(high, measure), low=low["name"], low_n=_n_of(low, measure)
    )


def _n_of(row: Any, measure: Measure) -> str:
    return _("{n} dari {of}, {share}").format(
        n=format_number(row[measure.count]), of=format_number(row[measure.of]), share=format_percent(row["share"])
    )


def ranked(rows: pd.DataFrame, measure: Measure, place: Place) -> pd.DataFrame:
    """The regions on the map from much to little by the measure; those without data last, and blank."""
    inside = rows[~rows["code"].isin(place.outside)]
    share = (
        inside[measure.count] / inside[measure.of].where(inside[measure.of] > 0)
        if measure.of
        else inside[measure.count]
    )
    order = inside.assign(_order=share.where(inside["has_data"]))
    ordered = order.sort_values(["_order", "agreements", "name"], ascending=[False, False, True]).drop(columns="_order")
    counts = [column.name for column in columns(place) if column.kind == "number"]
    known = {name: ordered[name].astype("Int64").where(ordered["has_data"]) for name in counts if name in ordered}
    return ordered.assign(**known)


def has_any(rows: pd.DataFrame) -> bool:
    """Whether any region on the map has an agreement: a table of blanks says nothing."""
    return bool(rows["agreements"].sum())


def columns(place: Place) -> list[Column]:
    """The columns of the ranked table."""
    of = _("Dari yang dapat dinilai")
    return [
        Column("name", _("Kabupaten/kota") if place.province else _("Provinsi"), width="medium"),
        Column("agreements", _("Kerja sama"), "number"),
        Column("in_force", _("Berlaku"), "number"),
        Column("expiring", _("Segera berakhir"), "number"),
        Column("assessable", _("Dapat dinilai"), "number"),
        Column("followed_up", _("Ditindaklanjuti"), "number", help=of),
        Column("share_followed_up", _("% ditindaklanjuti"), "percent", help=of),
        Column("ceremonial_confirmed", _("Seremonial terkonfirmasi"), "number", help=of),
        Column("ceremonial_suspected", _("Seremonial terduga"), "number", help=of),
        Column("ended_without", _("Berakhir tanpa tindak lanjut"), "number", help=of),
        Column("has_data", _("Ada data"), "flag"),
        Column("code", _("Kode"), is_hidden=True),
    ]


def note(measure: Measure, place: Place) -> str:
    """What stands small beneath the map: whose boundaries, how regions are counted, what the star means."""
    parts = [boundary_words(boundaries.boundary("kabupaten" if place.province else "provinsi", place.province))]
    parts.append(_("Kerja sama beberapa wilayah terhitung di setiap wilayahnya."))
    if measure.of:
        parts.append(_("* kurang dari {n} yang dapat dinilai.").format(n=LEAST_BASE))
    return " ".join(parts)


def alt(rows: pd.DataFrame, measure: Measure, place: Place) -> str:
    """The map in words for who cannot see it: the regions with most, each with its value."""
    known = ranked(rows, measure, place)
    first = known[known["has_data"]].head(10)
    listed = "; ".join(f"{row.name} {value_words(row, measure)}" for row in first.itertuples(index=False))
    return _("Peta {place} menurut {measure}. Sepuluh teratas: {listed}").format(
        place=place.name, measure=_(measure.words), listed=listed
    )


def ranked_title(measure: Measure, place: Place) -> str:
    """The title of the ranked table in its downloads."""
    return _("{place} menurut {measure}").format(place=place.name, measure=_(measure.words))


def definition() -> str:
    """The words of the measures."""
    return "\n".join(
        [
            _("- **Dapat dinilai**: naskah payung dan PKS mandiri yang lewat masa tenggang dan jelas tanggalnya."),
            _("- **Ditindaklanjuti**: di antaranya, yang tindak lanjutnya terbukti."),
            _(
                "- **Seremonial terkonfirmasi**: laporan atau jawaban resmi menyatakan tidak ada kegiatan. "
                "**Terduga**: belum terlaporkan. Keduanya tidak pernah dijumlahkan."
            ),
            _("- **Tidak ada data**: wilayah itu tidak disebut satu kali pun dalam ekstrak; itu bukan nol."),
        ]
    )


_COUNTS = ("agreements", "in_force", "expiring", *JUDGED)


def behind_map(ranked: pd.DataFrame, place: Place, placement: Any, behind: Behind) -> Members:
    """The agreements of every region on the map (`ranked`), and those that are on no map (map/placement)."""
    by_code = "region" if place.province else "province"
    regions_of = grouped(ranked, behind, by_code, lambda row: row.code, _COUNTS)

    def groups() -> list[Group]:
        nowhere = behind.counted(by_code="placement", group_code="unplaced")
        lost = Part(part_words("agreements"), int(placement.unplaced), nowhere)
        return [*regions_of.groups(), Group(_("Tanpa wilayah, jadi tidak di peta"), [lost])]

    return Members(groups, _("Kabupaten/kota") if place.province else _("Provinsi"))


def _short(code: str) -> str:
    region = regions()[code]
    if region.region_level == "kota":
        return region.region_name.replace("Administrasi ", "")
    return region.short_name.replace("Kepulauan ", "Kep. ")

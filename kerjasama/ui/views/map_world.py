"""Foreign partners in words: the points of the world map, the sentence above it, its tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts.map_shapes import shapes
from kerjasama.charts.world_map import foreign_partners_chart
from kerjasama.domain.words import _, format_number, language
from kerjasama.reference import boundaries
from kerjasama.ui.columns import Column
from kerjasama.ui.members import JUDGED, Behind, Group, Members, Part, part_words
from kerjasama.ui.section import Section
from kerjasama.ui.views.definitions import parts_definition
from kerjasama.warehouse import Result

ASPECT = 2.2


def sections(by_country: Result, by_city: Result, coverage: Result, behind: Behind) -> list[Section]:
    """The world map, the countries and the cities."""
    countries, places = by_country.frame, cities(by_city.frame)
    return [
        Section(
            title=_("Mitra luar negeri"),
            statement=statement(countries, by_city.frame, coverage.frame.iloc[0]),
            results=[by_country, by_city, coverage],
            chart=chart(countries, by_city.frame),
            table=country_columns(),
            measured=note(),
            aspect=ASPECT,
            definition=definition(),
            members=_members(countries, coverage.frame.iloc[0], behind),
            key="dunia",
        ),
        Section(
            title=_("Negara asal mitra"),
            results=[by_country],
            table=country_columns(),
            height=330,
            definition=definition(),
            members=_members(countries, coverage.frame.iloc[0], behind),
            key="negara",
        ),
        Section(
            title=_("Kota mitra luar negeri"),
            statement=city_statement(places),
            results=[by_city],
            frame=places,
            table=city_columns(),
            height=330,
            definition=definition(),
            members=Members(lambda: [_city_group(row, behind) for row in places.itertuples(index=False)], _("Kota")),
        ),
    ]


_COUNTED = ("agreements", "in_force", *JUDGED)
_QUERY = "map/foreign_agreements"


def _members(countries: pd.DataFrame, coverage: Any, behind: Behind) -> Members:
    """The agreements of every country, and those of which the place is not known (map/foreign_coverage)."""

    def groups() -> list[Group]:
        where = (
            (_("Semua kerja sama luar negeri"), coverage.foreign_agreements, lambda rows: rows["has_country"].notna()),
            (_("Negara mitra belum dikenali"), coverage.country_unknown, lambda rows: ~rows["has_country"]),
            (
                _("Hanya negaranya yang diketahui"),
                coverage.city_unknown,
                lambda rows: rows["has_country"] & ~rows["has_city"],
            ),
        )
        whole = [
            Group(name, [Part(part_words("agreements"), int(count), behind.named(_QUERY, test))])
            for name, count, test in where
        ]
        return whole[:1] + [_country_group(row, behind) for row in countries.itertuples(index=False)] + whole[1:]

    return Members(groups, _("Negara"))


def _country_group(row: Any, behind: Behind) -> Group:
    def here(rows: pd.DataFrame) -> pd.Series:
        return rows["country_code"] == row.country_code

    return Group(str(getattr(row, country_column())), _parts(row, here, behind))


def _city_group(row: Any, behind: Behind) -> Group:
    def here(rows: pd.DataFrame) -> pd.Series:
        same = rows["city_id"].isna() if pd.isna(row.city_id) else rows["city_id"] == row.city_id
        return same & (rows["country_code"] == row.country_code)

    return Group(f"{row.city_name}, {getattr(row, country_column())}", _parts(row, here, behind))


def _parts(row: Any, here: Callable[[pd.DataFrame], pd.Series], behind: Behind) -> list[Part]:
    return [
        Part(part_words(part), int(getattr(row, part)), behind.named(_QUERY, here, part_code=part)) for part in _COUNTED
    ]


def definition() -> str:
    """What counts as a partner abroad."""
    more = _(
        "**Mitra luar negeri**: pihak yang negaranya dikenali dari register; kerja sama dengan beberapa negara "
        "terhitung di setiap negaranya. **Mitra** menghitung lembaganya, bukan naskahnya."
    )
    return parts_definition(_COUNTED, more=more)


def country_column() -> str:
    """The column with a country's name in the reader's language."""
    return "country_name_en" if language() == "en" else "country_name_id"


def chart(countries: pd.DataFrame, places: pd.DataFrame) -> go.Figure | None:
    """The world map of both answers; None without any partner abroad."""
    if countries.empty:
        return None
    boundary = boundaries.boundary("dunia")
    named = countries.assign(
        name=countries[country_column()], value=[format_number(count) for count in countries["agreements"]]
    )
    legend = (_("Kota mitra (lebih besar: lebih banyak kerja sama)"), _("Hanya negaranya yang diketahui"))
    return foreign_partners_chart(named, points(places), boundary.url, list(shapes(boundary.path).middles), legend)


def points(places: pd.DataFrame) -> pd.DataFrame:
    """map/foreign_partners with `is_city` and `words`; places whose position is unknown are left out of the map."""
    known = places[places["lat"].notna() & places["lon"].notna()]
    is_city = known["city_id"].notna()
    words = [
        _("{place}: {n} kerja sama").format(
            place=f"{row.city_name}, {getattr(row, country_column())}" if has_city else getattr(row, country_column()),
            n=format_number(row.agreements),
        )
        for row, has_city in zip(known.itertuples(index=False), is_city, strict=True)
    ]
    return known.assign(is_city=is_city, words=words)


def statement(countries: pd.DataFrame, places: pd.DataFrame, coverage: Any) -> str:
    """How many countries and cities, which first, and what could not be placed."""
    if countries.empty:
        text = _("Tidak ada mitra luar negeri yang dikenali dalam saringan ini.")
    else:
        first = countries.iloc[0]
        text = _(
            "Mitra luar negeri ada di **{countries}** negara dan **{cities}** kota; terbanyak di **{first}** "
            "({n} dari {all} kerja sama dengan pihak luar negeri)."
        ).format(
            countries=format_number(len(countries)),
            cities=format_number(places["city_id"].notna().sum()),
            first=first[country_column()],
            n=format_number(first["agreements"]),
            all=format_number(coverage.foreign_agreements),
        )
    parts = [text]
    if coverage.country_unknown:
        parts.append(
            _("Pada **{n}** kerja sama luar negeri negara mitranya belum dikenali; itu tidak ada di peta.").format(
                n=format_number(coverage.country_unknown)
            )
        )
    if coverage.city_unknown:
        parts.append(_("Pada **{n}** hanya negaranya yang diketahui.").format(n=format_number(coverage.city_unknown)))
    return " ".join(parts)


def note() -> str:
    """Whose boundaries."""
    return _("Batas negara: {credit}; tidak menyatakan pendirian apa pun.").format(
        credit=boundaries.boundary("dunia").credit
    )


def country_columns() -> list[Column]:
    """Columns of map/foreign_by_country."""
    return [
        Column(country_column(), _("Negara"), width="medium"),
        *_counts(),
        Column("country_code", _("Kode"), is_hidden=True),
    ]


def cities(places: pd.DataFrame) -> pd.DataFrame:
    """map/foreign_partners with words where the city is unknown; those come last."""
    unknown = places["city_id"].isna()
    named = places.assign(city_name=places["city_name"].where(~unknown, _("(kota tidak diketahui)")))
    return pd.concat([named[~unknown], named[unknown]])


def city_statement(places: pd.DataFrame) -> str:
    """The city with most agreements."""
    known = places[places["city_id"].notna()]
    if known.empty:
        return _("Tidak satu kota pun dikenali dalam saringan ini.")
    first = known.iloc[0]
    return _("Terbanyak: **{city}** ({country}), {n} kerja sama.").format(
        city=first["city_name"], country=first[country_column()], n=format_number(first["agreements"])
    )


def city_columns() -> list[Column]:
    """Columns of map/foreign_partners."""
    return [
        Column("city_name", _("Kota")),
        Column(country_column(), _("Negara")),
        *_counts(),
    ]


def _counts() -> list[Column]:
    return [
        Column("partners", _("Mitra"), "number"),
        Column("agreements", _("Kerja sama"), "number"),
        Column("in_force", _("Berlaku"), "number"),
        Column("assessable", _("Dapat dinilai"), "number"),
        Column("followed_up", _("Ditindaklanjuti"), "number"),
        Column("share_followed_up", _("% ditindaklanjuti"), "percent"),
        Column("ceremonial_confirmed", _("Seremonial terkonfirmasi"), "number"),
        Column("ceremonial_suspected", _("Seremonial terduga"), "number"),
        Column("ended_without", _("Berakhir tanpa tindak lanjut"), "number"),
    ]

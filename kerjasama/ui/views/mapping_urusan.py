"""Which urusan are proposed, and where: a heat table with its counts, and the table beneath it."""

from __future__ import annotations

import pandas as pd

from kerjasama.charts.mapping import urusan_chart
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.mapping import lines_words
from kerjasama.warehouse import Result

PLACES = ("12", "600")
NO_URUSAN = "-"


def places_words(number: str) -> str:
    """The choice of how many columns are drawn."""
    return _("12 teratas") if number == PLACES[0] else _("Semua")


def grouping(provinces: tuple[str, ...] | None, regions: tuple[str, ...] | None) -> str:
    """Provinces as columns, or the regions when a place is chosen."""
    return "wilayah" if provinces or regions else "provinsi"


def section(result: Result, number: str) -> Section:
    """The heat table (mapping/urusan)."""
    frame = result.frame
    rows = frame.assign(
        urusan=[
            _("Tanpa urusan") if row.urusan_code == NO_URUSAN else f"{row.urusan_code} {row.urusan_name}"
            for row in frame.itertuples()
        ]
    )
    places = rows.drop_duplicates("place_code").sort_values(["place_lines", "place_code"], ascending=[False, True])
    shown = places.head(int(number))
    return Section(
        title=_("Urusan yang diusulkan, dan di mana"),
        statement=statement(rows),
        results=[result],
        frame=_wide(rows, places),
        chart=urusan_chart(drawn(rows, shown)) if len(rows) else None,
        table=_columns(places),
        measured=_measured(len(shown), len(places)),
        definition=_(
            "Jumlah usulan tiap urusan di daftar tiap tempat, ditolak atau tidak. Angka di belakang nama: semua usulan "
            "tempat atau urusan itu, yang menjadi penyebutnya. Urusan: 32 urusan Permendagri 22/2020 Pasal 4 ayat (1), "
            "dan fungsi penunjang. Sel kosong: tidak ada usulan dalam daftar. Warna menurut akar jumlahnya."
        ),
        no_members=lines_words(),
        key="urusan",
    )


def statement(rows: pd.DataFrame) -> str:
    """How many urusan have proposals, and which most (mapping/urusan with `urusan`)."""
    named = rows[rows["urusan_code"] != NO_URUSAN].drop_duplicates("urusan_code")
    if named.empty or not rows["all_lines"].iloc[0]:
        return _("Belum ada usulan dalam saringan ini.")
    some = named[named["urusan_lines"] > 0].sort_values(["urusan_lines", "urusan_code"], ascending=[False, True])
    most = ", ".join(
        _("{name} ({n})").format(name=row.urusan_name, n=format_number(row.urusan_lines))
        for row in some.head(3).itertuples()
    )
    return _("**{n}** dari **{of}** urusan punya usulan, dari **{lines}** usulan. Terbanyak: {most}.").format(
        n=format_number(len(some)),
        of=format_number(len(named)),
        lines=format_number(rows["all_lines"].iloc[0]),
        most=most,
    )


def drawn(rows: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Counts with urusan as rows and the chosen places as columns, each with its total behind its name."""
    kept = rows[rows["place_code"].isin(places["place_code"])]
    wide = kept.pivot(index="urusan_code", columns="place_code", values="lines")[list(places["place_code"])]
    names = kept.drop_duplicates("urusan_code").set_index("urusan_code")
    wide.index = pd.Index(
        [f"{names['urusan'][code]} ({format_number(names['urusan_lines'][code])})" for code in wide.index]
    )
    wide.columns = pd.Index(
        [f"{_short(row.place_name)} ({format_number(row.place_lines)})" for row in places.itertuples()]
    )
    return wide


def _short(name: str) -> str:
    return name.replace("Kabupaten ", "Kab. ").replace("Kepulauan ", "Kep. ")


def _wide(rows: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    if rows.empty:
        return rows
    wide = rows.pivot(index="urusan_code", columns="place_code", values="lines")
    names = rows.drop_duplicates("urusan_code").set_index("urusan_code")[["urusan", "urusan_lines"]]
    return names.join(wide[list(places["place_code"])]).reset_index()


def _columns(places: pd.DataFrame) -> list[Column]:
    return [
        Column("urusan", _("Urusan"), width="large"),
        Column("urusan_lines", _("Semua usulan"), "number"),
        *(
            Column(row.place_code, f"{_short(row.place_name)} ({format_number(row.place_lines)})", "number")
            for row in places.itertuples()
        ),
    ]


def _measured(shown: int, places: int) -> str:
    if shown == places:
        return ""
    return _("{n} tempat dengan usulan terbanyak dari {of}; semuanya ada di Lihat data.").format(
        n=format_number(shown), of=format_number(places)
    )

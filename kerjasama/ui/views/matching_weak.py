"""Where no balance is known: sectors that stand out here and not there, said to be a weak signal."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.matching_codes import SECTOR_OF_SUBJECT
from kerjasama.domain.words import _, format_number
from kerjasama.reference.tables import load, region_name
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.matching import Asked
from kerjasama.warehouse import Result


def sector(asked: Asked, positions: pd.DataFrame) -> str:
    """The sector to look at instead of a balance that is not known (matching/positions); '' when it is known."""
    mine = positions[(positions["region_code"] == asked.region) & positions["balance"].notna()]
    if not asked.item:
        return "" if len(mine) else "A"
    if asked.item in set(mine["item_code"]):
        return ""
    subjects = {row["commodity_code"]: row["subject_code"] for row in load("commodities").to_pylist()}
    return SECTOR_OF_SUBJECT.get(subjects.get(asked.item, ""), "")


def weak_section(found: Result, asked: Asked, code: str) -> Section:
    """matching/weak_signals in words, the nearest first."""
    rows, name = found.frame, region_name(asked.region)
    return Section(
        title=_("Sinyal lemah dari PDRB"),
        statement=_statement(rows, name, code),
        results=[found],
        frame=rows,
        table=[
            Column("partner_name", _("Mitra"), width="medium"),
            Column("direction_code", _("Arah"), "code", words="match_direction"),
            Column("own_quotient", _("LQ wilayah ini"), "number"),
            Column("own_year", _("Tahun")),
            Column("partner_quotient", _("LQ mitra"), "number"),
            Column("partner_year", _("Tahun LQ mitra")),
            Column("distance_km", _("Jarak (km)"), "number"),
        ],
        height=300,
        caution=_(
            "Tanpa neraca tidak ada jumlah yang dapat dipasangkan, jadi daftar ini **tidak diperingkat**: urutannya "
            "menurut jarak. LQ di atas 1 bukan bukti bahwa ada barang yang berlebih."
        ),
        definition=_(
            "LQ = (PDRB sektor ÷ PDRB seluruhnya) di wilayah, dibagi perbandingan yang sama di acuannya (provinsinya; "
            "untuk provinsi: nasional). Di atas 1: sektor itu lebih menonjol di sini. Hanya wilayah dengan acuan yang "
            "sama dan tahun yang berselisih paling banyak 2 yang dipasangkan."
        ),
        no_members=_("Barisnya wilayah dan angka, bukan naskah kerja sama."),
        key="weak",
    )


def _statement(rows: pd.DataFrame, name: str, code: str) -> str:
    words = label("sector", code).lower()
    text = (
        _("Sektor {sector} menonjol di **{name}** dan tidak di **{n}** wilayah lain; yang terdekat **{first}**.")
        if rows["direction_code"].iloc[0] == "memberi"
        else _(
            "Sektor {sector} tidak menonjol di **{name}**, tetapi di **{n}** wilayah lain; yang terdekat **{first}**."
        )
    )
    return text.format(sector=words, name=name, n=format_number(len(rows)), first=rows["partner_name"].iloc[0])

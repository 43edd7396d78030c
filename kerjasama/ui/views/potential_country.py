"""Across regions on the page Potensi: the leading commodities, and who is ahead or behind (Klassen's typology)."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts.potential import QUADRANTS, quadrant_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.reference.tables import regions
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.potential_place import Chosen
from kerjasama.ui.views.potential_words import (
    amount_words,
    commodity_words,
    no_members,
    price_words,
    reference_words,
    short_words,
    span_words,
)
from kerjasama.warehouse import Result

NAMED = 12  # points that may be named; where there is no room, fewer are


def leading_section(result: Result, where: str) -> Section:
    """Which commodities are made where (potential/leading_commodities)."""
    rows = result.frame
    shown = rows.assign(
        name=[commodity_words(code) for code in rows["item_code"]],
        span=[span_words(a, b) for a, b in zip(rows["first_year"], rows["last_year"], strict=True)],
        top=[_top(row) for row in rows.to_dict("records")],
        level=[_("provinsi") if of_provinces else _("kabupaten/kota") for of_provinces in rows["of_provinces"]],
    )
    has_balance = rows["with_balance"] > 0
    for column in ("surplus_regions", "deficit_regions"):  # without a balance nothing is known, which is not zero
        shown[column] = rows[column].astype("Int64").where(has_balance)
    if rows.empty:
        statement = _("Tidak ada angka komoditas di {where}.").format(where=where)
    elif not has_balance.any():
        statement = _("**{n}** komoditas tercatat di {where}; neracanya tidak diketahui di satu daerah pun.").format(
            n=format_number(len(rows)), where=where
        )
    else:
        statement = _(
            "**{n}** komoditas tercatat di {where}; **{a}** dari {of} yang neracanya diketahui punya daerah surplus."
        ).format(
            n=format_number(len(rows)),
            where=where,
            a=format_number((rows["surplus_regions"] > 0).sum()),
            of=format_number(has_balance.sum()),
        )
    return Section(
        title=_("Komoditas unggulan: siapa menghasilkan, siapa kekurangan"),
        statement=statement,
        results=[result],
        frame=shown,
        table=[
            Column("name", _("Komoditas"), width="medium"),
            Column("top", _("Penghasil terbesar"), width="large"),
            Column("level", _("Dihitung per")),
            Column("producers", _("Penghasil"), "number", help=_("Yang produksinya di atas nol")),
            Column("regions", _("Dari daerah berangka"), "number"),
            Column("surplus_regions", _("Surplus"), "number"),
            Column("deficit_regions", _("Defisit"), "number"),
            Column("with_balance", _("Dari yang berneraca"), "number"),
            Column("span", _("Tahun")),
        ],
        definition=_(
            "Kabupaten/kota (atau provinsi, bila tidak satu pun kabupaten/kota punya angkanya), angka terbaru "
            "masing-masing. Yang dihitung hanya angka paling lama dua tahun sebelum yang "
            "terbaru untuk komoditas itu: yang lebih tua tidak dibandingkan. Neraca seperti di profil wilayah."
        ),
        no_members=no_members(),
        key="unggulan",
    )


def _top(row: dict[str, Any]) -> str:
    if not isinstance(row["top_region_name"], str):
        return "–"
    return f"{row['top_region_name']} · {amount_words(row['top_production'], row['unit'])} ({int(row['top_year'])})"


def typology_section(result: Result, chosen: Chosen) -> Section:
    """The four quadrants (potential/typology): regions of the province, or the provinces."""
    rows = result.frame
    judged = rows[rows["is_comparable"]]
    units = _("kabupaten/kota") if chosen.province else _("provinsi")
    definition = _typology_definition()
    title = _("Maju atau tertinggal, cepat atau lambat (tipologi Klassen)")
    if judged.empty:
        return Section(
            title=title,
            statement=_(
                "Tipologi tidak dapat dihitung untuk satu pun dari **{n}** {units}: perlu PDRB harga konstan dua tahun "
                "dan penduduk, di wilayah dan di acuannya."
            ).format(n=format_number(len(rows)), units=units),
            results=[result],
            frame=rows.iloc[:0],
            table=[Column("region_name", _("Wilayah"))],
            definition=definition,
            no_members=no_members(),
            key="klassen",
        )
    first = judged.iloc[0]
    whose = regions()[chosen.province].region_name if chosen.province else ""
    reference = reference_words(first["reference_kind"], whose, first["reference_provinces"])
    shown = _drawn(judged, chosen)
    ahead = judged[judged["typology"] == "maju_cepat"]
    statement = _("**{n}** dari {of} {units} yang dapat dibandingkan maju dan tumbuh cepat").format(
        n=format_number(len(ahead)), of=format_number(len(judged)), units=units
    )
    own = judged[judged["region_code"] == chosen.code]
    if len(own):
        row = own.iloc[0]
        statement = _("**{name}**: **{typology}**. Tumbuh {own} per tahun, acuannya {ref}; ").format(
            name=row["region_name"],
            typology=label("typology", row["typology"]).lower(),
            own=format_percent(row["growth"], 1),
            ref=format_percent(row["reference_growth"], 1),
        ) + (statement[0].lower() + statement[1:])
    return Section(
        title=title,
        statement=statement + ".",
        results=[result],
        frame=shown,
        chart=quadrant_chart(
            shown,
            {code: label("typology", code) for code in QUADRANTS},
            (
                _("Pertumbuhan PDRB per tahun, {span}").format(
                    span=span_words(first["first_year"], first["last_year"])
                ),
                _("PDRB per kapita {year}{unit}").format(
                    year=int(first["last_year"]), unit=_(", juta rupiah") if first["unit"] == "rupiah" else ""
                ),
            ),
        ),
        table=[
            Column("region_name", _("Wilayah"), width="medium"),
            Column("typology", _("Tipologi"), "code", "typology", width="medium"),
            Column("growth", _("Pertumbuhan"), "percent"),
            Column("reference_growth", _("Pertumbuhan acuan"), "percent"),
            Column("income", _("PDRB per kapita"), "money"),
            Column("reference_income", _("PDRB per kapita acuan"), "money"),
            Column("region_code", _("Kode"), is_hidden=True),
        ],
        measured=_measured(rows, judged, reference, units),
        definition=definition,
        no_members=no_members(),
        key="klassen",
    )


def _measured(rows: pd.DataFrame, judged: pd.DataFrame, reference: str, units: str) -> str:
    first, left = judged.iloc[0], len(rows) - len(judged)
    text = _("Garis putus: {reference}. PDRB {prices}, {span}.").format(
        reference=reference,
        prices=price_words("adhk", first["base_year"]),
        span=span_words(first["first_year"], first["last_year"]),
    )
    if left:
        text += " " + _(
            "**{n}** dari {all} {units} tidak ada di gambar: angkanya tidak lengkap atau tahunnya lain."
        ).format(n=format_number(left), all=format_number(len(rows)), units=units)
    return text


def _drawn(judged: pd.DataFrame, chosen: Chosen) -> pd.DataFrame:
    """The points with the order in which names are placed: the chosen one, then from the outermost inwards."""
    far = (judged["growth"] - judged["reference_growth"]).abs() / (judged["growth"].std() or 1) + (
        judged["income"] - judged["reference_income"]
    ).abs() / (judged["income"].std() or 1)
    is_chosen = judged["region_code"] == chosen.code
    order = far.where(~is_chosen, float("inf")).rank(ascending=False, method="first")
    scale = judged["unit"].map(lambda unit: 1e6 if unit == "rupiah" else 1.0)
    return judged.assign(
        name=[short_words(code) for code in judged["region_code"]],
        income_shown=judged["income"] / scale,
        reference_income_shown=judged["reference_income"] / scale,
        is_chosen=is_chosen,
        naming_order=order.where(order <= NAMED),
        told=[
            f"<b>{row.region_name}</b><br>{format_percent(row.growth, 1)} · {amount_words(row.income, row.unit)}"
            for row in judged.itertuples(index=False)
        ],
    )


def _typology_definition() -> str:
    return _(
        "- **Maju dan tumbuh cepat**: pertumbuhan r_i > r dan pendapatan y_i > y acuannya. **Maju tapi tertekan**: "
        "y_i > y, r_i tidak di atas r. **Berkembang cepat**: r_i > r, y_i tidak di atas y. **Relatif tertinggal**: "
        "keduanya tidak di atas acuan.\n"
        "- **r** = pertumbuhan majemuk PDRB harga konstan per tahun, antara tahun pertama dan terakhir yang dimiliki "
        "wilayah dan acuannya; **y** = PDRB harga konstan per kapita pada tahun terakhir itu.\n"
        "- Acuan kabupaten/kota: provinsinya. Acuan provinsi: angka nasional, atau jumlah provinsi yang punya angka.\n"
        "- Pendekatan daerah dari tipologi Klassen seperti lazim dipakai di Indonesia. PDRB per kapita bukan "
        "pendapatan rumah tangga."
    )

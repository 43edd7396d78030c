"""What the page Potensi says first: of one region what it has and lacks, of the country what is known at all."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.potential_words import (
    amount_words,
    commodity_words,
    is_some,
    no_members,
    price_words,
    span_words,
)

PROFILE, COVERAGE = "potential/region_profile", "potential/coverage"
NOTHING = "–"
LEAST_SHARE = 5  # a share of fewer regions than this is not called the widest


def region_answer(now: Any, balances: pd.DataFrame, sectors: pd.DataFrame) -> str:
    """One region (potential/region_profile, region_balances, region_sectors): to spare, lacking, standing out."""
    if not now.figures:
        return _(
            "Belum ada satu pun angka potensi tentang **{name}**. Itu bukan berarti tidak ada potensi: datanya belum "
            "dimasukkan."
        ).format(name=now.region_name)
    parts = []
    sure = balances[~balances["is_doubtful"]]
    surplus = sure[sure["state_code"] == "surplus"].sort_values("balance", ascending=False, kind="stable")
    deficit = sure[sure["state_code"] == "defisit"].sort_values("balance", ascending=True, kind="stable")
    # Tons of rice and tons of garlic weigh differently: what is far above its own need stands out, then what is much.
    surplus = surplus.sort_values("share_of_need", ascending=False, kind="stable", na_position="last")
    deficit = deficit.sort_values("share_of_need", ascending=True, kind="stable", na_position="last")
    if len(surplus):
        parts.append(_("berlebih **{item}**").format(item=_amount(surplus.iloc[0])))
    if len(deficit):
        parts.append(_("kekurangan **{item}**").format(item=_amount(deficit.iloc[0])))
    first = (
        f"**{now.region_name}** " + _(" dan ").join(parts) + "."
        if parts
        else _("Surplus dan defisit **{name}** belum diketahui: tidak ada komoditas yang produksi dan kebutuhannya "
               "tercatat untuk tahun yang sama.").format(name=now.region_name)
    )  # fmt: skip
    made = balances[balances["production"].notna() & ~balances["is_doubtful"]]
    if not parts and len(made):
        top = made.sort_values("production", ascending=False, kind="stable").iloc[0]
        first += " " + _("Produksi terbesar yang tercatat: **{item}** ({amount}, {year}).").format(
            item=commodity_words(top["item_code"]).lower(),
            amount=amount_words(top["production"], top["unit"]),
            year=int(top["balance_year"]),
        )
    if not len(sectors):
        return first
    base = sectors[sectors["is_base"]]
    return (
        first
        + " "
        + _("Sektor basis: **{n}** dari {of}{named}.").format(
            n=format_number(len(base)),
            of=format_number(len(sectors)),
            named=""
            if base.empty
            else _(", teratas {name}").format(name=label("sector", base.iloc[0]["sector_code"]).split(";")[0].lower()),
        )
    )


def _amount(row: Any) -> str:
    return _("{item} ({amount}, {year})").format(
        item=commodity_words(row["item_code"]).lower(),
        amount=amount_words(abs(row["balance"]), row["unit"]),
        year=int(row["balance_year"]),
    )


def region_cards(now: Any) -> list[KeyFigure]:
    """The cards of a region (potential/region_profile), each with year and source."""
    common: dict[str, Any] = {"query": PROFILE, "no_rows": no_members()}
    basis = price_words(now.gross_product_basis, now.gross_product_base_year)
    compared = _("tidak ada data")
    if is_some(now.reference_growth):
        whose = _("provinsinya") if now.reference_kind == "provinsi" else _("nasional")
        compared = _("{whose} {share} · {span}").format(
            whose=whose,
            share=format_percent(now.reference_growth, 1),
            span=span_words(now.growth_first_year, now.growth_last_year),
        )
    elif is_some(now.growth):
        compared = span_words(now.growth_first_year, now.growth_last_year)
    return [
        KeyFigure(
            _("Penduduk"),
            format_number(now.population) if is_some(now.population) else NOTHING,
            note=_dated(now.population_year, now.population_source),
            key="potential",
            definition=_("Jumlah penduduk menurut angka terbaru yang diketahui."),
            **common,
        ),
        KeyFigure(
            *_product(now),
            note=" · ".join(part for part in (basis, _dated(now.gross_product_year, now.gross_product_source)) if part),
            definition=_(
                "Nilai tambah semua sektor pada tahun terbaru yang diketahui; bila kedua harga ada, harga konstan."
            ),
            **common,
        ),
        KeyFigure(
            _("Pertumbuhan per tahun"),
            format_percent(now.growth, 1) if is_some(now.growth) else NOTHING,
            note=compared,
            definition=_(
                "Pertumbuhan majemuk PDRB harga konstan antara tahun pertama dan terakhir yang dimiliki wilayah ini "
                "dan acuannya."
            ),
            **common,
        ),
        KeyFigure(
            _("Sektor basis (LQ > 1)"),
            now.base_sectors if now.sectors else NOTHING,
            of=now.sectors or None,
            of_words=_("sektor yang LQ-nya dapat dihitung, {year}").format(year=int(now.sectors_year))
            if now.sectors
            else "",
            note="" if now.sectors else _("tidak ada data"),
            anchor="sektor" if now.sectors else "",
            definition=_("Sektor yang porsinya di sini lebih besar daripada porsinya di wilayah acuan."),
            **common,
        ),
        KeyFigure(
            _("Komoditas surplus"),
            now.surplus_items if now.with_balance else NOTHING,
            of=now.with_balance or None,
            of_words=_("komoditas yang neracanya diketahui, {span}; {n} defisit").format(
                span=span_words(now.balance_first_year, now.balance_last_year), n=format_number(now.deficit_items)
            )
            if now.with_balance
            else "",
            note=""
            if now.with_balance
            else _("neraca tidak diketahui; {n} komoditas tercatat").format(n=format_number(now.commodities)),
            anchor="neraca" if now.commodities else "",
            definition=_(
                "Komoditas yang neraca terbitannya positif, atau yang produksinya melebihi kebutuhannya pada tahun "
                "dan satuan yang sama."
            ),
            **common,
        ),
    ]


def _product(now: Any) -> tuple[str, str]:
    """Label and value of the card: the unit stands in the label, so that the value is not broken."""
    if not is_some(now.gross_product):
        return _("PDRB"), NOTHING
    for limit, label_words in ((1e12, _("PDRB, triliun rupiah")), (1e9, _("PDRB, miliar rupiah"))):
        if now.gross_product_unit == "rupiah" and now.gross_product >= limit:
            return label_words, format_number(now.gross_product / limit, 1)
    return _("PDRB"), amount_words(now.gross_product, now.gross_product_unit)


def _dated(year: Any, source: Any) -> str:
    words = " · ".join(
        part for part in (str(int(year)) if is_some(year) else "", str(source) if is_some(source) else "") if part
    )
    return words or _("tidak ada data")


def country_answer(now: Any, leading: pd.DataFrame) -> str:
    """The country (potential/coverage, potential/leading_commodities): what is widely lacking, what widely to spare."""
    words = {
        "n": format_number(now.regencies),
        "of": format_number(now.all_regencies),
        "span": span_words(now.first_year, now.last_year),
    }
    if widest(leading, "deficit_regions") is None:
        return _(
            "Angka potensi diketahui dari **{n}** dari {of} kabupaten/kota dan **{p}** dari {p_of} provinsi ({span}). "
            "Komoditas yang neracanya diketahui di lima daerah atau lebih belum ada."
        ).format(p=format_number(now.provinces), p_of=format_number(now.all_provinces), **words)
    lacking, spare = widest(leading, "deficit_regions"), widest(leading, "surplus_regions")
    assert lacking is not None
    assert spare is not None
    return _(
        "Paling banyak daerah kekurangan **{lacking}**: {a} dari {a_of} kabupaten/kota yang neracanya diketahui. "
        "Paling banyak berlebih **{spare}**: {b} dari {b_of} ({span})."
    ).format(
        span=span_words(min(lacking["first_year"], spare["first_year"]), max(lacking["last_year"], spare["last_year"])),
        lacking=commodity_words(lacking["item_code"]).lower(),
        a=format_number(lacking["deficit_regions"]),
        a_of=format_number(lacking["with_balance"]),
        spare=commodity_words(spare["item_code"]).lower(),
        b=format_number(spare["surplus_regions"]),
        b_of=format_number(spare["with_balance"]),
    )


def first_item(balances: pd.DataFrame) -> str | None:
    """What a region's map shows first: what stands out above its need, else what is known at all."""
    sure = balances[~balances["is_doubtful"]]
    surplus = sure[sure["state_code"] == "surplus"].sort_values("share_of_need", ascending=False, na_position="last")
    chosen = surplus if len(surplus) else balances
    return str(chosen.iloc[0]["item_code"]) if len(chosen) else None


def widest(leading: pd.DataFrame, counts: str) -> pd.Series | None:
    """The commodity of which the largest share of kabupaten/kota with a balance is in that state; None: too few."""
    judged = leading[(leading["with_balance"] >= LEAST_SHARE) & ~leading["of_provinces"]]
    if judged.empty:
        return None
    order = judged.assign(share=judged[counts] / judged["with_balance"])
    return order.sort_values(["share", "item_code"], ascending=[False, True]).iloc[0]


def widest_item(leading: pd.DataFrame) -> str | None:
    """What the country's map shows first: what most have to spare, else what most make."""
    spare = widest(leading, "surplus_regions")
    if spare is None:
        return str(leading.iloc[0]["item_code"]) if len(leading) else None
    return str(spare["item_code"])


def country_cards(now: Any) -> list[KeyFigure]:
    """What is known at all (potential/coverage)."""
    common: dict[str, Any] = {"query": COVERAGE, "no_rows": no_members()}
    span = span_words(now.first_year, now.last_year)
    return [
        KeyFigure(
            _("Kabupaten/kota dengan angka"),
            now.regencies,
            of=now.all_regencies,
            of_words=_("kabupaten/kota"),
            key="potential",
            definition=_("Kabupaten/kota yang punya paling sedikit satu angka potensi. Yang lain: tidak ada data."),
            **common,
        ),
        KeyFigure(
            _("Provinsi dengan angka"),
            now.provinces,
            of=now.all_provinces,
            of_words=_("provinsi"),
            definition=_("Provinsi yang punya angka atas namanya sendiri, bukan jumlah kabupaten/kotanya."),
            **common,
        ),
        KeyFigure(
            _("Komoditas tercatat"),
            now.commodities,
            note=_("tahun {span}").format(span=span),
            definition=_("Komoditas dari daftar rujukan yang punya angka produksi, kebutuhan, atau neraca."),
            **common,
        ),
        KeyFigure(
            _("Angka yang diketahui"),
            now.figures,
            note=_("{n} sumber disebut, {span}").format(n=format_number(now.sources), span=span),
            definition=_(
                "Satu angka tiap wilayah, ukuran, butir, dan tahun, sampai tahun tanggal penilaian; bulan dijumlahkan "
                "hanya bila lengkap dua belas."
            ),
            **common,
        ),
    ]

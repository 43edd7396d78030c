"""Every figure on a region down to file, sheet and cell; and what to do where there is none."""

from __future__ import annotations

from typing import Any

import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.answer import draw_answer
from kerjasama.ui.views.potential_words import is_some, item_words, measure_words, no_members, price_words
from kerjasama.warehouse import Result


def figures_section(result: Result, name: str) -> Section:
    """Every figure to its file, sheet and cell (potential/region_figures)."""
    rows = result.frame
    shown = rows.assign(
        item=[item_words(row["item_kind"], row["item_code"], row["item_name"]) for row in rows.to_dict("records")],
        measure=[measured(row) for row in rows.to_dict("records")],
        period=[_period(row) for row in rows.to_dict("records")],
        prices=[price_words(basis) for basis in rows["price_basis"]],
    )
    doubtful = int((rows["value_quality"] == "zero_doubtful").sum())
    absent = int((rows["value_quality"] == "not_reported").sum())
    statement = _("**{n}** angka tentang {name} tercatat; sumber yang disebut: {sources}.").format(
        n=format_number(len(rows)), name=name, sources=format_number(rows["source_name"].nunique())
    )
    if doubtful or absent:
        statement += " " + _("**{a}** berupa nol yang diragukan, **{b}** dinyatakan tidak ada oleh sumbernya.").format(
            a=format_number(doubtful), b=format_number(absent)
        )
    return Section(
        title=_("Semua angka, sampai ke selnya"),
        statement=statement if len(rows) else _("Belum ada angka tentang {name}.").format(name=name),
        results=[result],
        frame=shown,
        table=[
            Column("measure", _("Ukuran"), width="medium"),
            Column("item", _("Butir"), width="medium"),
            Column("breakdown", _("Rincian")),
            Column("prices", _("Harga")),
            Column("period", _("Tahun")),
            Column("value", _("Angka"), "exact"),
            Column("unit", _("Satuan")),
            Column("value_quality", _("Mutu"), "code", "value_quality"),
            Column("source_name", _("Sumber")),
            Column("file_name", _("Berkas")),
            Column("source_sheet", _("Lembar")),
            Column("source_row", _("Baris"), "text"),
            Column("source_cell", _("Sel")),
            Column("value_typed", _("Seperti tertulis")),
            Column("indicator_name", _("Indikator menurut sumber"), is_hidden=True),
            Column("figure_state", _("Sifat"), "code", "figure_state", is_hidden=True),
            Column("potential_id", _("Kode angka"), is_hidden=True),
        ],
        definition=_(
            "Setiap baris adalah satu angka seperti ditulis sumbernya, sampai tahun tanggal penilaian. Angka yang "
            "bertahun lebih kemudian tidak ikut."
        ),
        no_members=_("Barisnya sendiri adalah angkanya; di baliknya tidak ada naskah kerja sama."),
        key="angka",
    )


def measured(row: dict[str, Any]) -> str:
    """The measure in words; of another kind, what the source calls it: 'Lainnya' beside a number says nothing."""
    if row["measure_code"] == "lainnya" and is_some(row["indicator_name"]):
        return str(row["indicator_name"])
    return measure_words(row["measure_code"])


def _period(row: dict[str, Any]) -> str:
    year = str(int(row["period_year"])) if is_some(row["period_year"]) else _("tanpa tahun")
    if row["period_kind"] == "tahun" or not is_some(row["period_no"]):
        return year
    return f"{year} · {label('period_kind', row['period_kind']).lower()} {int(row['period_no'])}"


def show_missing(page: Page, coverage: Result) -> None:
    """An installation without any figure: what this page would answer, and how to bring the figures."""
    draw_answer(
        _("**Belum ada angka potensi di sini**: apa yang dimiliki dan apa yang kurang di daerah belum dapat dijawab.")
    )
    page.show(
        Section(
            title=_("Cara mengisinya"),
            results=[coverage],
            body=lambda: _draw_ways(page),
            definition=_(
                "Angka potensi datang dari berkas terpisah, bukan dari register kerja sama. Tanpa angka itu, halaman "
                "lain tetap bekerja."
            ),
            no_members=no_members(),
            key="isi",
        )
    )


def _draw_ways(page: Page) -> None:
    st.markdown(
        "\n".join(
            [
                _("1. Siapkan tabel Excel atau CSV: wilayah, tahun, angka, satuan, dan sumbernya."),
                _(
                    "2. Yang paling berguna: produksi **dan** kebutuhan komoditas pada tahun yang sama, PDRB menurut "
                    "lapangan usaha (kabupaten/kota **dan** provinsinya), dan penduduk."
                ),
                _("3. Unggah di halaman Impor, atau jalankan `kerjasama import BERKAS` di server."),
            ]
        )
    )
    page.link_to(_("Buka halaman Impor"), "impor")

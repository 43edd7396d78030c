"""Whose list is missing: regions by province, and agencies that proposed in other years; silence is not accused."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.mapping import ALL, lines_words, of_year
from kerjasama.warehouse import Result

ROWS = ("6", "38")
_STYLE = """<style>
.kk-without { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.35; }
.kk-without th, .kk-without td { padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--kk-line);
  text-align: left; vertical-align: top; }
.kk-without thead th { border-bottom: 2px solid var(--kk-muted); }
.kk-without tbody th { min-width: 11rem; font-weight: 600; }
.kk-without td:nth-child(2) { white-space: nowrap; min-width: 9rem; }
.kk-without tr { break-inside: avoid; }
.kk-without small { color: var(--kk-muted); font-size: .92rem; }
</style>"""


def rows_words(number: str) -> str:
    """The choice of how many provinces are written out."""
    return _("6 provinsi terbanyak") if number == ROWS[0] else _("Semua provinsi")


def is_long(frame: pd.DataFrame) -> bool:
    """Whether there are more provinces to write out than stand there at first (mapping/coverage)."""
    return int((frame["without_list"] > 0).sum()) > int(ROWS[0])


def coverage(result: Result, gathered: Result, year: str, number: str) -> Section:
    """Regions without a list, named, by province (mapping/coverage, mapping/gathered)."""
    rows = result.frame
    shown = rows[rows["without_list"] > 0].head(int(number))
    return Section(
        title=_("Siapa yang belum memetakan"),
        statement=statement(rows, gathered.frame, year),
        results=[result, gathered],
        frame=rows,
        body=partial(_draw, shown) if len(shown) else None,
        table=[
            Column("province_name", _("Provinsi")),
            Column("regions", _("Daerah"), "number"),
            Column("with_list", _("Dengan daftar"), "number"),
            Column("without_list", _("Tanpa daftar"), "number"),
            Column("earlier_list", _("Tanpa daftar, tahun lain ada"), "number"),
            Column("share_with_list", _("Bagian dengan daftar"), "percent"),
            Column("names_without", _("Yang daftarnya tidak ada"), width="large"),
            Column("names_with", _("Yang daftarnya ada"), width="large"),
        ],
        measured=_(
            "Yang diketahui hanyalah data ini: daftar yang disusun tetapi belum dikirim ke sini tidak tampak. Tanyakan "
            "dahulu."
        )
        if len(rows)
        else "",
        definition=definition(),
        no_members=_("Barisnya daerah, bukan naskah."),
        key="coverage",
    )


def statement(rows: pd.DataFrame, gathered: pd.DataFrame, year: str) -> str:
    """How many regions have no list; of whom nothing can be said."""
    if rows.empty:
        names = ", ".join(gathered["region_name"].head(3))
        if not names:
            return _(
                "Tidak ada daftar daerah mana pun dalam saringan ini, jadi tentang siapa yang belum tidak dapat "
                "dikatakan apa-apa."
            )
        return _(
            "Data ini hanya memuat daftar **{names}**. Tentang daerah lain tidak dapat dikatakan apa-apa: daftar "
            "mereka tidak dikumpulkan di sini."
        ).format(names=names)
    provinces = rows[rows["regions"] > 0]
    regions, without = int(rows["regions"].sum()), int(rows["without_list"].sum())
    no_province = int(len(provinces) - rows["provinces_with_list"].sum())
    numbers = {
        "of_year": of_year(year),
        "without": format_number(without),
        "of": format_number(regions),
        "provinces": format_number(no_province),
    }
    if year == ALL:
        return _(
            "Daftar **{without}** dari **{of}** daerah, tahun mana pun, tidak ada dalam data ini, di antaranya "
            "**{provinces}** pemerintah provinsi."
        ).format(**numbers)
    return _(
        "Untuk {of_year}, daftar **{without}** dari **{of}** daerah tidak ada dalam data ini, di antaranya "
        "**{provinces}** pemerintah provinsi; **{earlier}** punya daftar tahun lain."
    ).format(**numbers, earlier=format_number(rows["earlier_list"].sum()))


def definition() -> str:
    """When the absence of a list may be told."""
    return "\n".join(
        (
            _(
                "- Penyebut: semua pemerintah provinsi (38) dan kabupaten/kota (514) dalam saringan daerah. Saringan "
                "jenis dan urusan tidak mengubahnya."
            ),
            _(
                "- **Diam bukan temuan.** Bila data memuat daftar satu daerah saja, tidak ada yang dikatakan tentang "
                "daerah lain. Bila semua daftar dari satu provinsi, hanya daerah di provinsi itu yang dihitung. Bila "
                "dari beberapa provinsi, data ini dianggap kumpulan nasional."
            ),
            _(
                "- Sebagai pembanding: pada November 2022 Kemendagri mencatat pemetaan dari 21 daerah di antara 37 "
                "provinsi dan 514 kabupaten/kota (3,8%)."
            ),
        )
    )


def _draw(shown: pd.DataFrame) -> None:
    st.html(_STYLE + table_html(shown))


def table_html(shown: pd.DataFrame) -> str:
    """Provinces with the names of those without a list."""
    body = "".join(_row(row) for row in shown.itertuples())
    heads = (_("Provinsi"), _("Tanpa daftar"), _("Yang daftarnya tidak ada dalam data ini"))
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    return f'<table class="kk-without"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _row(row: Any) -> str:
    counted = _("{n} dari {of}").format(n=format_number(row.without_list), of=format_number(row.regions))
    names = [
        _("Pemerintah Provinsi") if name == row.province_name else name.replace("Kabupaten ", "Kab. ")
        for name in row.names_without
    ]
    return (
        f'<tr><th scope="row">{escape(row.province_name)}</th><td><b>{escape(counted)}</b></td>'
        f"<td>{escape(', '.join(names))}</td></tr>"
    )


def agencies(result: Result, year: str) -> Section:
    """Agencies that proposed in other years, in regions that have a list of this one (mapping/silent_agencies)."""
    rows = result.frame.assign(last_year=result.frame["last_year"].astype(str))
    regions = rows["region_code"].nunique()
    text = _("Pilih satu tahun untuk melihat perangkat daerah yang tahun itu tidak mengusulkan.")
    if year != ALL:
        text = _("Tidak ada perangkat daerah yang mengusulkan pada tahun lain tetapi tidak pada tahun ini.")
    if len(rows):
        text = _(
            "**{n}** perangkat daerah di **{regions}** daerah pernah mengusulkan, tetapi tidak ada dalam daftar "
            "{of_year}."
        ).format(n=format_number(len(rows)), regions=format_number(regions), of_year=of_year(year))
    return Section(
        title=_("Perangkat daerah yang tahun ini tidak mengusulkan"),
        statement=text,
        results=[result],
        frame=rows,
        table=[
            Column("agency", _("Perangkat daerah"), width="large"),
            Column("region_code", _("Daerah"), "region"),
            Column("other_lines", _("Usulan pada tahun lain"), "number"),
            Column("last_year", _("Terakhir pada")),
            Column("agencies", _("Semua pengusul di sana"), "number"),
        ],
        definition=_(
            "Hanya di daerah yang daftarnya untuk tahun itu ada. Nama perangkat daerah dibandingkan tanpa membedakan "
            "huruf besar; perangkat daerah yang berganti nama tampak sebagai dua."
        ),
        no_members=lines_words(),
        key="silent-agencies",
        height=300,
    )

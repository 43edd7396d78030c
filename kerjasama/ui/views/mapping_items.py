"""One list, line by line: to read, to print, and to trace to its file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import UNFILTERED, Behind
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.answer import choice_row
from kerjasama.ui.views.mapping import ALL, of_year
from kerjasama.warehouse import Result

DRAWN = 150
_STYLE = """<style>
.kk-list { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.3; }
.kk-list th, .kk-list td { padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--kk-line); text-align: left;
  vertical-align: top; }
.kk-list thead th { border-bottom: 2px solid var(--kk-muted); vertical-align: bottom; }
.kk-list small { display: block; color: var(--kk-muted); font-size: .88rem; }
.kk-list tr { break-inside: avoid; }
.kk-wide { overflow-x: auto; }
.st-key-choice-daftar [data-testid="stSelectbox"] { max-width: 44rem; }
</style>"""


def show(page: Page, ask: Callable[..., Result], year: str) -> None:
    """The choice of a region and of one of its agencies, and that list."""
    regions, agencies = (ask("mapping/conversion", group_code=by).frame for by in ("wilayah", "perangkat_daerah"))
    if regions.empty:
        return
    name_of = page.context("").region_name
    with choice_row("daftar"):
        words = option_words(regions, name_of)
        region = page.choice("daftar", _("Daftar milik"), list(regions["group_key"]), words, as_list=True)
        offered = agency_options(agencies, region)
        agency = page.choice("pengusul", _("Perangkat daerah"), offered, option_words(agencies, name_of), as_list=True)
    items = ask("mapping/items", group_key=region if agency == ALL else agency, row_limit=None)
    page.narrowed = name_of(region)
    page.show(whole_list(items, name_of(region), year, page.behind))
    page.narrowed = ""


def agency_options(agencies: pd.DataFrame, region: str) -> list[str]:
    """All agencies of a region's list, then each of them (mapping/conversion by 'perangkat_daerah')."""
    return [ALL, *agencies.loc[agencies["region_code"] == region, "group_key"]]


def option_words(frame: pd.DataFrame, names: Callable[[str], str]) -> Callable[[str], str]:
    """The words of an option of either list: its name and number of proposals."""
    rows = {row.group_key: row for row in frame.itertuples()}

    def of(key: str) -> str:
        if key not in rows:
            return _("Semua")
        row = rows[key]
        name = row.agency if isinstance(row.agency, str) else names(row.region_code)
        return _("{name} · {n} usulan").format(name=name, n=format_number(row.lines))

    return of


def whole_list(result: Result, name: str, year: str, behind: Behind) -> Section:
    """One list, line by line, to read and to print; every column behind it (mapping/items)."""
    rows = result.frame.assign(year=result.frame["mapping_year"].astype(str))
    lines = int(rows["lines"].iloc[0]) if len(rows) else 0
    shown = rows.head(DRAWN)
    return Section(
        title=_("Daftar usulan: {name}").format(name=name),
        statement=_("**{n}** usulan dalam daftar {of_year}.").format(n=format_number(lines), of_year=of_year(year)),
        results=[result],
        frame=rows,
        body=partial(_draw, shown) if len(rows) else None,
        table=_all_columns(),
        measured=_("{n} baris pertama dituliskan; semuanya ada di Lihat data dan unduhannya.").format(n=DRAWN)
        if len(rows) > DRAWN
        else _("Semua kolom ada di Lihat data dan unduhannya."),
        definition=law_note(),
        members=behind.of(rows["agreement_id"].dropna(), **UNFILTERED),
        key="items",
    )


def law_note() -> str:
    """Where the columns come from."""
    return _(
        "Isi daftar seperti dalam berkasnya. Permendagri 22/2020 tidak memuat formulir; kolom mengikuti Pasal 5, 7, "
        "dan 25. Langkah terjauh menurut aturan halaman ini. Di balik Lihat naskahnya: kerja sama yang sudah "
        "ditandatangani dari daftar ini, setiap naskah sekali."
    )


def _draw(rows: pd.DataFrame) -> None:
    st.html(_STYLE + list_html(rows))


def list_html(rows: pd.DataFrame) -> str:
    """A table in words that prints: what, who, with whom, how far, and from which row of which file."""
    heads = (
        _("No."),
        _("Usulan"),
        _("Perangkat daerah dan urusan"),
        _("Jenis dan calon mitra"),
        _("Prioritas"),
        _("Langkah terjauh"),
        _("Sumber"),
    )
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(_row(row) for row in rows.itertuples())
    return (
        f'<div class="kk-wide"><table class="kk-list"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _row(row: Any) -> str:
    what = next((text for text in (row.object, row.activity, row.program, row.issue) if _has(text)), "–")
    under = " · ".join(text for text in (row.program, row.location) if _has(text) and text != what)
    step = label("mapping_step", row.step_code)
    if row.screening == "tidak_sesuai":
        reason = row.rejection_reason if _has(row.rejection_reason) else ""
        step = _("Ditolak") + (f": {reason}" if reason else "")
    status = [label("status", row.agreement_status)] if _has(row.agreement_status) else []
    days = [
        _("{what} {day}").format(what=words, day=format_date(day, "medium"))
        for words, day in (
            (_("diusulkan"), row.proposed_on),
            (_("ditetapkan"), row.decree_on),
            (_("KAK"), row.kak_on),
        )
        if not pd.isna(day)
    ]
    source = " · ".join(
        text
        for text in (
            row.file_name if _has(row.file_name) else "",
            row.source_sheet if _has(row.source_sheet) else "",
            "" if pd.isna(row.source_row) else _("baris {n}").format(n=format_number(row.source_row)),
        )
        if text
    )
    cells = (
        (row.item_no if _has(row.item_no) else "–", ""),
        (what, under),
        (row.agency if _has(row.agency) else "–", row.urusan_name if _has(row.urusan_name) else ""),
        (
            label("coop_type", row.coop_type) if _has(row.coop_type) else "–",
            row.partner_name if _has(row.partner_name) else "",
        ),
        ("–" if pd.isna(row.priority) else format_number(row.priority), ""),
        (step, " · ".join([*status, *days])),
        ("", source),
    )
    return (
        "<tr>"
        + "".join(f"<td>{escape(str(top))}<small>{escape(str(low))}</small></td>" for top, low in cells)
        + "</tr>"
    )


def _has(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _all_columns() -> list[Column]:
    return [
        Column("item_no", _("No."), width="small"),
        Column("year", _("Tahun"), width="small"),
        Column("region_code", _("Daerah"), "region"),
        Column("agency", _("Perangkat daerah"), width="medium"),
        Column("urusan_name", _("Urusan")),
        Column("issue", _("Isu, masalah, atau potensi"), width="medium"),
        Column("program", _("Program")),
        Column("activity", _("Kegiatan")),
        Column("object", _("Objek")),
        Column("coop_type", _("Jenis"), "code", words="coop_type"),
        Column("partner_name", _("Calon mitra")),
        Column("position", _("Posisi"), "code", words="position"),
        Column("benefit", _("Manfaat dan target")),
        Column("location", _("Lokasi")),
        Column("duration_months", _("Jangka waktu (bulan)"), "number"),
        Column("funding_source", _("Sumber dana"), "code", words="funding_source"),
        Column("priority", _("Prioritas"), "number"),
        Column("rpjmd_ref", label("plan", "rpjmd")),
        Column("rkpd_ref", label("plan", "rkpd")),
        Column("renstra_ref", label("plan", "renstra")),
        Column("proposed_on", label("mapping_step", "usulan"), "date"),
        Column("screening", _("Pemeriksaan"), "code", words="screening"),
        Column("screened_on", _("Diperiksa"), "date"),
        Column("rejection_code", _("Mengapa ditolak"), "code", words="rejection"),
        Column("rejection_reason", _("Alasan seperti tertulis")),
        Column("decree_number", _("Berita Acara atau keputusan")),
        Column("decree_on", label("mapping_step", "ditetapkan"), "date"),
        Column("has_kak", label("mapping_step", "kak"), "flag"),
        Column("kak_on", _("Hari KAK"), "date"),
        Column("step_code", _("Langkah terjauh"), "code", words="mapping_step"),
        Column("agreement_id", _("Profil"), "profile"),
        Column("agreement_status", _("Keadaan"), "code", words="status"),
        Column("agreement_ref", _("Kerja sama seperti tertulis")),
        Column("is_contradicted", _("Ditolak tetapi berlanjut"), "flag"),
        Column("note", _("Keterangan")),
        Column("file_name", _("Berkas")),
        Column("source_sheet", _("Lembar")),
        Column("source_row", _("Baris"), "number"),
    ]

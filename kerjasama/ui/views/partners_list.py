"""Partners one by one on the page Mitra: who only signs, the whole list, and the profile of one."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.charts.partners import years_chart
from kerjasama.domain import codes
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, language
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind, Group, Members
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.answer import choice_row
from kerjasama.ui.views.partners import ceremonial_title
from kerjasama.ui.views.partners_counts import (
    FLAGS,
    LEAST,
    QUERY,
    count_words,
    counts_columns,
    counts_definition,
    group_of,
    known,
    tally,
)
from kerjasama.warehouse import Result

CHOICE = "mitra"  # in the address: the partner whose profile is open
NOBODY = "-"
TOLD = 5  # partners told in words
MOST_OFFERED = 2_000  # in the list of profiles; the browser gets them all at once
_STATUSES = [status for status in codes.STATUSES if status != "belum_ditandatangani"]


def named(frame: pd.DataFrame) -> pd.DataFrame:
    """partners/partners with `place` (region, or city and country) and `class_name`."""
    country = "country_name_en" if language() == "en" else "country_name_id"
    places = [
        row.region_name if isinstance(row.region_name, str) else ", ".join(
            text for text in (row.city_name, getattr(row, country)) if isinstance(text, str)
        )
        for row in frame.itertuples(index=False)
    ]  # fmt: skip
    return known(frame).assign(place=places, class_name=[label("org_class", code) for code in frame["org_class"]])


def show_only_ceremonial(page: Page, partners: Result, is_silent: bool) -> None:
    """Partners whose agreements all stop at the signature."""
    rows = named(partners.frame)
    judged, found = rows[rows["is_judgeable"]], rows[rows["is_all_ceremonial"]]
    found = found.sort_values(["assessable", "name"], ascending=[False, True], kind="stable")
    page.show(
        Section(
            title=ceremonial_title(is_silent),
            statement=ceremonial_statement(found, judged, is_silent),
            results=[partners],
            frame=found,
            body=lambda: draw_told(found, page),
            table=list_columns(),
            measured=_(
                "Sedikitnya {n} naskah yang dapat dinilai: satu naskah saja belum berkata apa-apa tentang mitra."
            ).format(n=LEAST),
            definition=counts_definition(),
            members=_members(found, page.behind),
            key="only-ceremonial",
        )
    )


def ceremonial_statement(found: pd.DataFrame, judged: pd.DataFrame, is_silent: bool) -> str:
    """How many of how many, and what it means."""
    if judged.empty:
        return _("Belum ada mitra dengan {n} naskah yang dapat dinilai.").format(n=LEAST)
    if found.empty:
        return _("Tidak ada, dari **{of}** mitra dengan {n} naskah atau lebih yang dapat dinilai.").format(
            of=format_number(len(judged)), n=LEAST
        )
    words = {"n": format_number(len(found)), "of": format_number(len(judged)), "least": LEAST}
    if is_silent:
        return _(
            "**{n}** dari **{of}** mitra dengan {least} naskah atau lebih: tidak satu pun tindak lanjutnya dilaporkan. "
            "Register ini tidak memuatnya; itu bukan temuan tentang mitra."
        ).format(**words)
    return _(
        "Dengan **{n}** dari **{of}** mitra yang punya {least} naskah atau lebih, tidak satu naskah pun berlanjut. "
        "Tanyakan dahulu sebelum menandatangani yang baru."
    ).format(**words)


def draw_told(found: pd.DataFrame, page: Page) -> None:
    """The first ones in words, each with a link to its profile."""
    for row in found.head(TOLD).itertuples(index=False):
        parts = [
            _("{n} terkonfirmasi").format(n=format_number(int(row.ceremonial_confirmed))),
            _("{n} terduga").format(n=format_number(row.ceremonial_suspected)),
            _("{n} berakhir").format(n=format_number(row.ended_without)),
        ]
        told = (
            " · ".join((row.class_name, *([row.place] if row.place else []), *parts))
            + " "
            + _("dari {n} yang dapat dinilai").format(n=format_number(row.assessable))
        )
        with st.container(key=f"row-partner-{row.org_id}"):
            words, way = st.columns([5, 1], vertical_alignment="center", gap="medium")
            words.html(f"<b>{escape(row.name)}</b><br><span class='kk-muted'>{escape(told)}</span>")
            with way:
                page.link_to(_("Profil mitra"), CHOICE, **{CHOICE: row.org_id})


def list_columns() -> list[Column]:
    """The columns of partners/partners."""
    return [
        Column("name", _("Mitra"), width="large"),
        Column("class_name", _("Golongan mitra")),
        Column("place", _("Tempat")),
        *counts_columns(),
        Column("last_signed_on", _("Terakhir ditandatangani"), "date"),
        Column("last_step_on", _("Langkah terakhir"), "date"),
        Column("first_signed_on", _("Pertama ditandatangani"), "date", is_hidden=True),
        Column("aliases", _("Ejaan lain"), is_hidden=True),
        Column("org_id", _("Kode"), is_hidden=True),
    ]


def show_list(page: Page, partners: Result, summary: Any) -> None:
    """Every partner, to be searched and sorted."""
    rows = named(partners.frame)
    statement = _("**{n}** mitra; **{of}** di antaranya hanya muncul dalam satu naskah.").format(
        n=format_number(len(rows)), of=format_number((rows["agreements"] == 1).sum())
    )
    if summary.without_partner:
        statement += " " + _("**{n}** dari {of} naskah tidak mencatat mitranya.").format(
            n=format_number(summary.without_partner), of=format_number(summary.agreements)
        )
    if page.own(CHOICE) is None:
        chosen_partner(page, partners)
    page.show(
        Section(
            title=_("Semua mitra"),
            statement=statement if len(rows) else _("Tidak ada mitra dalam saringan ini."),
            results=[partners],
            frame=rows,
            table=list_columns(),
            definition=counts_definition(),
            members=_members(rows, page.behind),
            key="partners",
        )
    )


def _members(rows: pd.DataFrame, behind: Behind) -> Members:
    """The agreements of each partner."""

    def group(row: Any) -> Group:
        def rows_of(flag: str | None) -> Any:
            where = None if flag is None else (lambda found: found[flag])
            return behind.named(QUERY, where, org_ids=[row["org_id"]])

        return group_of(row["name"], row, rows_of)

    shown = rows.head(MOST_OFFERED)
    return Members(lambda: [group(row) for _place, row in shown.iterrows()], _("Mitra"))


def chosen_partner(page: Page, partners: Result) -> str | None:
    """The choice of a partner, and the one that is open (None: nobody)."""
    rows = named(partners.frame)
    offered = pd.concat([rows.head(MOST_OFFERED), rows[rows["org_id"] == page.own(CHOICE)]]).drop_duplicates("org_id")
    words = {row.org_id: f"{row.name} ({format_number(row.agreements)})" for row in offered.itertuples(index=False)}
    with choice_row("mitra"):
        found = page.choice(
            CHOICE,
            _("Buka profil mitra"),
            [NOBODY, *words],
            lambda key: words.get(key, _("Ketik nama mitra…")),
            as_list=True,
        )
    return None if found == NOBODY else found


def show_open_profile(page: Page, partners: Result) -> None:
    """The partner that the address names, at the top of the page; without one the choice stands above the list."""
    if page.own(CHOICE) is not None and (org_id := chosen_partner(page, partners)):
        show_profile(page, partners, org_id)


def show_profile(page: Page, partners: Result, org_id: str) -> None:
    """One partner: its agreements over the years, their states, the regions they touch."""
    row = next(named(partners.frame[partners.frame["org_id"] == org_id]).itertuples(index=False))
    result = page.result(QUERY, org_ids=[org_id])
    rows = result.frame
    years = by_year(rows)
    statuses = [status for status in _STATUSES if status in years.columns and years[status].sum()]

    def group_rows(flag: str | None) -> Any:
        return page.behind.of(rows["agreement_id"] if flag is None else rows.loc[rows[flag], "agreement_id"])

    page.show(
        Section(
            title=row.name,
            statement=profile_statement(row, rows),
            results=[result, partners],
            frame=rows,
            chart=years_chart(years, statuses) if len(years) and statuses else None,
            table=agreement_columns(),
            measured=profile_measured(rows),
            definition=counts_definition(),
            members=Members(lambda: [group_of(row.name, tally(rows), group_rows)], _("Mitra")),
            key="partner",
        )
    )
    page.table(rows, agreement_columns(), "partner-agreements", row.name, 330)


def by_year(rows: pd.DataFrame) -> pd.DataFrame:
    """`year` in words and one column per status with its agreements; those without a certain year come last."""
    signed = rows[rows["status"] != "belum_ditandatangani"]
    counted = signed.assign(signed_year=signed["signed_year"].fillna(9999)).pivot_table(
        index="signed_year", columns="status", values="agreement_id", aggfunc="count", fill_value=0
    )
    counted = counted.reset_index()
    years = [_("Tahun tidak pasti") if year == 9999 else str(int(year)) for year in counted["signed_year"]]
    return counted.assign(year=years)


def profile_statement(row: Any, rows: pd.DataFrame) -> str:
    """Who it is, how much there is, what came of it, with which regions."""
    who = ", ".join(text for text in (row.class_name, row.place) if text)
    counts = tally(rows)
    parts = [
        _("{who}: **{n}** kerja sama, **{in_force}** berlaku.").format(
            who=who, n=format_number(counts["agreements"]), in_force=format_number(counts["in_force"])
        )
    ]
    if counts["assessable"]:
        found = [
            f"**{format_number(counts[part])}** {count_words(part).lower()}"
            for part in FLAGS
            if part not in ("agreements", "in_force", "assessable", "not_assessable") and counts[part]
        ]
        parts.append(
            _("Dari **{of}** yang dapat dinilai: {parts}.").format(
                of=format_number(counts["assessable"]), parts=", ".join(found)
            )
        )
    else:
        parts.append(_("Belum ada yang dapat dinilai."))
    leads = rows["lead_name"].dropna().unique()
    if len(leads) == 1:
        parts.append(_("Pemrakarsanya {name}.").format(name=leads[0]))
    elif len(leads):
        parts.append(_("Pemrakarsanya **{n}** pihak.").format(n=format_number(len(leads))))
    if pd.notna(row.last_signed_on) and row.last_signed_on:
        parts.append(_("Terakhir ditandatangani {day}.").format(day=format_date(row.last_signed_on)))
    return " ".join(parts)


def profile_measured(rows: pd.DataFrame) -> str:
    """What the bars leave out."""
    unsigned = int((rows["status"] == "belum_ditandatangani").sum())
    text = _("Menurut tahun penandatanganan.")
    if unsigned:
        text += " " + _("{n} belum ditandatangani dan tidak digambar.").format(n=format_number(unsigned))
    return text


def agreement_columns() -> list[Column]:
    """The columns of partners/partner_agreements and partners/region_agreements for one partner."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("lead_name", _("Pemrakarsa"), width="medium"),
        Column("region_codes", _("Wilayah"), "region", width="medium"),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("end_on", _("Berakhir"), "date"),
        Column("last_step_on", _("Langkah terakhir"), "date"),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
    ]

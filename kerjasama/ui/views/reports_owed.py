"""Who never reported, and what one agency or region still owes: the list that is sent to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pandas as pd

from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views import reports_behind
from kerjasama.ui.views.reports import PERIODS, period_words
from kerjasama.ui.views.reports_matrix import counted_words, group_words, named
from kerjasama.warehouse import Result

ALL = "semua"
LISTED = 1_000  # overdue reports listed while nobody in particular is chosen
OFFERED = 1_000  # groups that can be chosen from the list
NAMED = 5

# The grouping -> the name of the choice in the address, so that a change of grouping leaves no stale choice behind.
CHOICE = {"wilayah": "daerah", "provinsi": "di_provinsi", "perangkat_daerah": "perangkat"}


def never(answer: Result, by: str, day: date, behind: Behind) -> Section:
    """Those that never reported (reports/never_reported)."""
    rows = named(answer.frame, by)
    return Section(
        title=_("Belum pernah melapor"),
        statement=never_statement(rows, by, day),
        results=[answer],
        frame=rows,
        table=never_columns(by),
        measured=never_measured(PERIODS - 1) if len(rows) else "",
        definition=_(
            "Pemrakarsa dengan sedikitnya satu laporan yang sudah jatuh tempo, tetapi atas semua kerja samanya tidak "
            "tercatat satu pun laporan sampai tanggal penilaian. Yang diketahui hanyalah data ini. Hitungan "
            "menurut pemrakarsa dalam saringan halaman."
        ),
        members=reports_behind.never(rows, by, group_words(by), behind),
        key="never",
        height=320,
    )


def owed(answer: Result, name: str, members: Callable[[Iterable[str]], Callable[[], Result]]) -> Section:
    """What is owed, by whom it was chosen to be (reports/owed). `name`: '' for everybody."""
    return Section(
        title=_("Yang masih terutang"),
        statement=owed_statement(answer.frame, name),
        results=[answer],
        frame=owed_rows(answer.frame),
        table=owed_columns(),
        measured=owed_measured(answer.frame),
        definition=_(
            "Satu baris satu laporan: kerja sama dan masanya. Terutang: tenggatnya sudah lewat pada tanggal penilaian "
            "dan belum ada laporan masa itu. Satu kerja sama dapat muncul pada beberapa masa; di balik *Lihat "
            "naskahnya* setiap kerja sama muncul sekali."
        ),
        members=members(answer.frame["agreement_id"]),
        key="owed",
    )


def wanted(who: str) -> dict[str, Any]:
    """The parameters of reports/owed for a choice."""
    return {"group_key": None, "row_limit": LISTED} if who == ALL else {"group_key": who, "row_limit": None}


def chosen_name(listed: pd.DataFrame, who: str) -> str:
    """Whose list it is, in words; '' for everybody's."""
    return "" if who == ALL else str(listed.loc[listed["group_key"] == who, "name"].iloc[0])


def never_statement(never: pd.DataFrame, by: str, day: date) -> str:
    """Who never reported, in words that accuse nobody (reports/never_reported with `name`)."""
    if never.empty:
        return _("Tidak ada {groups} dengan laporan jatuh tempo yang belum pernah melapor.").format(
            groups=counted_words(by)
        )
    text = _(
        "Dari **{of}** {groups} yang laporannya jatuh tempo, **{n}** belum pernah tercatat melapor. Artinya: sampai "
        "{day} tidak ada satu pun laporannya dalam data ini; tanyakan dahulu."
    ).format(
        of=format_number(never["owing_groups"].iloc[0]),
        groups=counted_words(by),
        n=format_number(len(never)),
        day=format_date(day),
    )
    names = ", ".join(
        _("{name} ({n})").format(name=row.name, n=format_number(row.missing))
        for row in never.head(NAMED).itertuples(index=False)
    )
    return f"{text} " + _("Terbanyak laporan terutang: {names}.").format(names=names)


def never_columns(by: str) -> list[Column]:
    """The list of those that never reported."""
    return [
        Column("name", group_words(by), width="large"),
        Column("agreements", _("Kerja sama yang wajib"), "number"),
        Column("missing", _("Laporan terutang"), "number"),
        Column("first_due_on", _("Terutang sejak"), "date"),
        Column("first_signed_on", _("Tanda tangan paling awal"), "date"),
    ]


def never_measured(period_count: int) -> str:
    """How far back a report can be owed here."""
    return _(
        "Terutang dihitung dalam {n} semester yang sudah berakhir; laporan atas kerja sama mana pun, kapan pun, sudah "
        "cukup untuk tidak masuk daftar ini."
    ).format(n=period_count)


def offered(listed: pd.DataFrame, current: str | None) -> list[str]:
    """The groups that can be chosen: those that owe something, in the order of the matrix, and the one that is chosen
    even when it owes nothing (any more)."""
    if listed.empty:
        return [ALL]
    owing = list(listed[listed["missing"] > 0]["group_key"])[:OFFERED]
    chosen = [key for key in listed["group_key"] if key == current and key not in owing]
    return [ALL, *owing, *chosen]


def words(listed: pd.DataFrame, by: str) -> Callable[[str], str]:
    """The words of a choice: the group's name and how much it owes."""
    rows = {row.group_key: row for row in listed.itertuples()}

    def of(key: str) -> str:
        if key == ALL:
            return _("Semua {groups}").format(groups=counted_words(by))
        return _("{name} · {n} terutang").format(name=rows[key].name, n=format_number(rows[key].missing))

    return of


def owed_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """reports/owed with the period in words."""
    return frame.assign(
        period_name=[period_words(row.period_year, row.period) for row in frame.itertuples()],
    )


def owed_statement(frame: pd.DataFrame, name: str) -> str:
    """How much is owed, and since when the oldest (reports/owed). `name`: whose; '' for everybody's."""
    if frame.empty:
        return _("Tidak ada laporan terutang yang dapat dihitung dalam saringan ini.")
    first = frame.iloc[0]
    whose = f"**{name}**: " if name else ""
    return whose + _(
        "**{n}** laporan atas **{agreements}** kerja sama sudah jatuh tempo dan belum masuk; yang terlama sejak {day} "
        "({days} hari)."
    ).format(
        n=format_number(first.overdue),
        agreements=format_number(first.overdue_agreements),
        day=format_date(first.due_on),
        days=format_number(frame["days_late"].max()),
    )


def owed_measured(frame: pd.DataFrame) -> str:
    """How much of it is listed, and that the list can be sent."""
    sent = _("Unduh XLSX: daftar ini, dengan saringan dan tanggalnya, untuk dikirim kepada yang bersangkutan.")
    if frame.empty:
        return ""
    if len(frame) < frame["overdue"].iloc[0]:
        return (
            _("Ditampilkan {n} dari {of}, dari yang terlama. Pilih satu pemrakarsa agar daftarnya lengkap.").format(
                n=format_number(len(frame)), of=format_number(frame["overdue"].iloc[0])
            )
            + f" {sent}"
        )
    return sent


def owed_columns() -> list[Column]:
    """The list of what is owed."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("period_name", _("Masa laporan")),
        Column("due_on", _("Tenggat"), "date"),
        Column("days_late", _("Lewat (hari)"), "days"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("lead_region_code", _("Pemrakarsa"), "region"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("last_report_on", _("Laporan terakhir"), "date"),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
    ]

"""What the reports tell, problems and solutions; and what silence costs abroad."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Members
from kerjasama.ui.section import Section
from kerjasama.ui.views.reports import period_words
from kerjasama.warehouse import Result

LISTED = 5_000
KINDS = ("semua", "permasalahan", "tanpa_upaya", "nihil")


def problems(answer: Result, kind: str, members: Callable[[Iterable[str]], Callable[[], Result]]) -> Section:
    """The problems last reported, of one kind."""
    rows = problem_rows(answer.frame, kind)
    return Section(
        title=_("Permasalahan dan upaya penyelesaian"),
        statement=problems_statement(answer.frame),
        results=[answer],
        frame=rows,
        table=problems_columns(),
        measured=problems_measured(answer.frame),
        definition=problems_definition(),
        members=members(rows["agreement_id"]),
        key="problems",
    )


def abroad(answer: Result, members: Members) -> Section:
    """The foreign agreements and what a year without a report costs."""
    return Section(
        title=_("Luar negeri: setahun tanpa laporan"),
        statement=abroad_statement(answer.frame),
        results=[answer],
        table=abroad_columns(),
        definition=abroad_definition(),
        members=members,
        key="abroad",
    )


def kind_words(kind: str) -> str:
    """The name of a choice above the problems."""
    return {
        "semua": _("Semua"),
        "permasalahan": _("Ada permasalahan"),
        "tanpa_upaya": _("Tanpa upaya penyelesaian"),
        "nihil": _("Menyatakan tidak ada kegiatan"),
    }[kind]


def problem_rows(frame: pd.DataFrame, kind: str) -> pd.DataFrame:
    """reports/problems of one kind, with the period in words."""
    rows = frame
    if kind == "permasalahan":
        rows = frame[frame["problems"].notna()]
    elif kind == "tanpa_upaya":
        rows = frame[frame["problems"].notna() & frame["solutions"].isna()]
    elif kind == "nihil":
        rows = frame[frame["is_no_activity"]]
    return rows.assign(period_name=[period_words(row.period_year, row.period) for row in rows.itertuples()])


def problems_statement(frame: pd.DataFrame) -> str:
    """How many of the last reports name a problem, how many of these no solution, how many declare nothing done."""
    if frame.empty:
        return _("Tidak ada laporan terakhir yang menyebut permasalahan atau menyatakan tidak ada kegiatan.")
    row = frame.iloc[0]
    return _(
        "Dari **{of}** kerja sama yang pernah dilaporkan, laporan terakhir **{problem}** menyebut permasalahan "
        "(**{without}** tanpa upaya penyelesaian) dan **{nothing}** menyatakan tidak ada kegiatan."
    ).format(
        of=format_number(row.reported),
        problem=format_number(row.with_problem),
        without=format_number(row.without_solution),
        nothing=format_number(row.no_activity),
    )


def problems_columns() -> list[Column]:
    """The list of problems."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("problems", _("Permasalahan"), width="large"),
        Column("solutions", _("Upaya penyelesaian"), width="large"),
        Column("is_no_activity", _("Menyatakan nihil"), "flag"),
        Column("period_name", _("Masa laporan")),
        Column("submitted_on", _("Masuk"), "date"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium", is_hidden=True),
        Column("plan_next", _("Rencana berikutnya"), is_hidden=True),
        Column("lead_region_code", _("Pemrakarsa"), "region", is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
    ]


def problems_measured(frame: pd.DataFrame) -> str:
    """How many are listed, when not all of them."""
    if len(frame) >= LISTED:
        return _("Ditampilkan {n} yang terbaru.").format(n=format_number(LISTED))
    return ""


def problems_definition() -> str:
    """Where these fields come from, and what a row is."""
    return _(
        "Permasalahan dan upaya penyelesaian adalah isi wajib laporan (Permendagri 22/2020 Pasal 17 ayat (5) dan 39 "
        "ayat (5)). Satu baris satu kerja sama: laporannya yang terakhir."
    )


def abroad_statement(frame: pd.DataFrame) -> str:
    """Which foreign agreements stand under the consequence of P25 Ps 38 (reports/foreign_agreements)."""
    if frame.empty:
        return _("Tidak ada kerja sama luar negeri yang laporan tahunannya sudah jatuh tempo dalam saringan ini.")
    silent = frame[frame["is_refusal"]]
    regions = silent["lead_region_code"].nunique()
    return _(
        "**{n}** dari **{of}** kerja sama luar negeri yang laporan tahunannya jatuh tempo sudah setahun tanpa laporan, "
        "di **{regions}** pemerintah daerah. Selama laporannya belum ada, Menteri tidak menyetujui Rencana Kerja Sama "
        "berikutnya dari daerah itu (Permendagri 25/2020 Pasal 38)."
    ).format(n=format_number(len(silent)), of=format_number(len(frame)), regions=format_number(regions))


def abroad_columns() -> list[Column]:
    """The list of foreign agreements."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("is_refusal", _("Setahun tanpa laporan"), "flag"),
        Column("period_year", _("Tahun laporan")),
        Column("state", _("Laporannya"), "code", words="report_state"),
        Column("due_on", _("Tenggat"), "date"),
        Column("submitted_on", _("Masuk"), "date"),
        Column("last_report_on", _("Laporan terakhir"), "date"),
        Column("lead_region_code", _("Pemrakarsa"), "region"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("lead_agency", _("Perangkat daerah"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("days_late", _("Lewat (hari)"), "days", is_hidden=True),
    ]


def abroad_definition() -> str:
    """How 'a year without a report' is read."""
    return _(
        "Pasal 38 berbicara tentang pemerintah daerah yang tidak menyampaikan laporan “selama 1 (satu) tahun”, tanpa "
        "menyebut sejak kapan. Di sini dihitung menurut kerja sama: laporan tahun terakhir yang sudah selesai belum "
        "masuk pada tenggatnya, **dan** sudah lebih dari setahun sejak laporan terakhir (atau sejak naskah mulai "
        "berlaku, bila belum pernah). Akibatnya mengenai Rencana Kerja Sama berikutnya dari daerah itu, bukan kerja "
        "sama yang berjalan. Halaman Tenggat memakai hitungan yang sama."
    )

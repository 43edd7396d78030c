"""What the page Tenggat says first: the answer, its cards, what lapses soon, what is deemed approved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any

import pandas as pd

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, ngettext
from kerjasama.extracts.version import Version
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.answer import draw_row
from kerjasama.ui.views.deadlines_behind import state_definition
from kerjasama.ui.views.deadlines_words import clock_words

SHOWN = 8  # rows that are told in full above the table


def answer(now: Any, soon_days: int) -> str:
    """The page's answer in one sentence (deadlines/summary)."""
    if not now.terms:
        return _("Tidak ada tenggat hukum yang dapat dihitung bagi kerja sama dalam saringan ini.")
    if not now.computable:
        return _("Tidak satu pun dari **{n}** tenggat hukum dapat dihitung dari register ini.").format(
            n=format_number(now.terms)
        )
    parts = [
        _(
            "Dari **{n}** tenggat hukum yang dapat dihitung, **{soon}** habis dalam {days} hari, **{lapsed}** lewat"
        ).format(
            n=format_number(now.computable),
            soon=format_number(now.soon),
            days=format_number(soon_days),
            lapsed=format_number(now.lapsed_procedures),
        )
    ]
    if now.computable_reports:
        parts.append(_("**{n}** laporan belum masuk pada waktunya").format(n=format_number(now.lapsed_reports)))
    if now.computable_requests:
        parts.append(_("**{n}** permohonan DPRD dianggap disetujui").format(n=format_number(now.deemed)))
    return "; ".join(parts) + "."


def cards(now: Any, before: Any) -> list[KeyFigure]:
    """Five cards (deadlines/summary now and on the day of comparison); lapsed terms and missing reports stay apart."""
    nearest = _("Terdekat {day}.").format(day=format_date(now.nearest_due_on, "medium")) if now.soon else ""
    still_open = int(now.running + now.soon), _("tenggat yang masih terbuka")
    reports = int(now.computable_reports), _("laporan yang dapat dihitung")
    procedures = int(now.computable - now.computable_reports), _("tenggat lain yang dapat dihitung")
    requests = int(now.computable_requests), _("permohonan yang dapat dihitung")
    return [
        _card(label("clock_state", "hampir_lewat"), now.soon, still_open, "hampir_lewat", "soon", note=nearest),
        _card(
            _("Lewat: prosedur, masa berlaku"),
            now.lapsed_procedures,
            procedures,
            "lewat",
            "lapsed",
            before.lapsed_procedures,
        ),
        _card(_("Lewat: laporan belum masuk"), now.lapsed_reports, reports, "lewat", "lapsed", before.lapsed_reports),
        _card(label("clock_state", "dianggap_disetujui"), now.deemed, requests, "dianggap_disetujui", "deemed"),
        _card(
            label("clock_state", "tidak_dapat_dihitung"),
            now.not_computable,
            (int(now.terms), _("tenggat yang berlaku")),
            "tidak_dapat_dihitung",
            "states",
        ),
    ]


def _card(
    words: str, value: Any, of: tuple[int, str], state: str, anchor: str, before: Any = None, note: str = ""
) -> KeyFigure:
    """One count out of `of` (how many, in words); a dash where there is nothing to count."""
    total, total_words = of
    return KeyFigure(
        words,
        int(value) if total else "–",
        of=total or None,
        of_words=total_words if total else "",
        status=theme.CLOCK_STATUSES[state],
        note=note,
        before=int(before) if before is not None and total else None,
        good="down",
        key="six",
        anchor=anchor,
        no_rows=_("Barisnya ada di bagian bawah halaman ini."),
        definition=state_definition(state),
        query="deadlines/summary",
    )


def thresholds() -> tuple[list[str], list[str]]:
    """The thresholds that decide on this page, and their titles."""
    return (
        ["soon_days", "report_due_days"],
        [_("Hampir lewat: berapa hari sebelumnya"), _("Laporan semester: berapa hari sesudah semester")],
    )


def thresholds_caption() -> str:
    """Which of them stand in the law."""
    return _("Kedua ambang ini pilihan, bukan peraturan. Mengubahnya mengubah angka halaman ini dan ikut tautannya.")


def caution(version: Version | None) -> str:
    """What a register without stages, papers or reports cannot say; '' when it holds them."""
    if version is None:
        return ""
    counts = version.manifest.row_counts
    missing = []
    if not (counts.get("stage_events") or counts.get("documents")):
        missing.append(_("**tahapan dan surat**: jawaban penawaran, persetujuan DPRD, penerusan gubernur"))
    if not counts.get("reports"):
        missing.append(_("**laporan**: laporan semester, laporan tahunan, setahun tanpa laporan"))
    if not missing:
        return ""
    return _(
        "Register ini tidak memuat {missing}. Tenggat itu **tidak dapat dihitung** dari sini, dan diamnya register "
        "bukan kelalaian siapa pun. Dari tanggal naskah saja yang dapat dihitung: batas lima tahun, pemberitahuan "
        "perpanjangan luar negeri, dan masa berlaku LoI, bila naskahnya ada."
    ).format(missing=_("; dan tidak memuat ").join(missing))


def of_state(frame: pd.DataFrame, state: str) -> pd.DataFrame:
    """Rows of deadlines/terms in one state, with texts that may be missing as ''."""
    return told(frame[frame["state"] == state])


def told(rows: pd.DataFrame) -> pd.DataFrame:
    """deadlines/terms with the article as readers cite it, and '' where a name is missing."""
    names = {name: rows[name].fillna("") for name in ("lead_agency", "lead_name", "partner_name")}
    return rows.assign(**names, article=[article_words(article) for article in rows["article"]])


def nothing_words() -> str:
    """In place of a zero, where no term can be computed."""
    return _("Tidak dapat dikatakan: tidak ada tenggat yang dapat dihitung.")


def soon_statement(rows: pd.DataFrame, soon_days: int, computable: int) -> str:
    """How many, in how many agreements; `computable`: terms that can be computed at all."""
    if not computable:
        return nothing_words()
    if rows.empty:
        return _("Tidak ada tenggat yang habis dalam {days} hari.").format(days=format_number(soon_days))
    return _("**{n}** tenggat pada **{of}** kerja sama habis dalam {days} hari, yang terdekat lebih dahulu.").format(
        n=format_number(len(rows)), of=format_number(rows["agreement_id"].nunique()), days=format_number(soon_days)
    )


def deemed_statement(rows: pd.DataFrame, computable: int) -> str:
    """How many requests, and what follows; `computable`: terms that can be computed at all."""
    if not computable:
        return nothing_words()
    if rows.empty:
        return _("Tidak ada permohonan yang dianggap disetujui karena DPRD tidak bersikap.")
    return _(
        "Pada **{n}** permohonan DPRD tidak bersikap dalam 45 hari (dalam negeri) atau 45 hari kerja (luar negeri): "
        "menurut peraturan, permohonan itu **dianggap disetujui** dan prosesnya dapat dilanjutkan."
    ).format(n=format_number(len(rows)))


def draw(rows: pd.DataFrame, link: Callable[..., None]) -> None:
    """The first of them in words, each with a link to its profile."""
    for row in rows.head(SHOWN).itertuples():
        go = partial(link, _("Buka profil"), "daftar", id=row.agreement_id)
        draw_row(f"{row.clock_code}-{row.agreement_id}", row_html(row), go)


def row_html(row: Any) -> str:
    """One term in words: by when, who must do what (or what follows), whose agreement, which article."""
    words = clock_words(row.clock_code)
    is_over = row.state in ("lewat", "dianggap_disetujui")
    who = " · ".join(part for part in (row.lead_agency or row.lead_name, row.partner_name) if part)
    estimate = " · " + _("perkiraan") if row.is_estimated else ""
    return (
        f'<div style="border-left:6px solid {theme.clock_color(row.state)};padding:.15rem 0 .35rem 1rem;'
        'line-height:1.45">'
        f'<div><b style="font-size:1.15rem">{escape(format_date(row.due_on))}</b> · {escape(left(row.days_left))}'
        f'{escape(estimate)} · <span style="color:var(--kk-muted)">{escape(label("clock", row.clock_code))}, '
        f"{escape(row.article)}</span></div>"
        f"<div><b>{escape(words.consequence if is_over else words.who_does_what)}</b></div>"
        f'<div>{escape(row.title)}</div><div style="color:var(--kk-muted)">{escape(who)}</div></div>'
    )


def left(days: float) -> str:
    """'3 hari lagi', 'hari ini', 'lewat 12 hari'."""
    if days == 0:
        return _("hari ini")
    count = abs(int(days))
    if days < 0:
        return ngettext("lewat {n} hari", "lewat {n} hari", count).format(n=format_number(count))
    return ngettext("{n} hari lagi", "{n} hari lagi", count).format(n=format_number(count))


def article_words(article: str) -> str:
    """'P22 Ps 8(3)' as readers cite it: 'Permendagri 22/2020 Pasal 8(3)'."""
    return article.replace("P22 Ps", "Permendagri 22/2020 Pasal").replace("P25 Ps", "Permendagri 25/2020 Pasal")


def columns() -> list[Column]:
    """The columns of a list of terms."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("due_on", _("Jatuh pada"), "date"),
        Column("days_left", _("Sisa (hari)"), "days"),
        Column("state", _("Keadaan"), "code", words="clock_state"),
        Column("clock_code", _("Tenggat"), "code", words="clock", width="medium"),
        Column("title", _("Kerja sama"), width="large"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("started_on", _("Dihitung sejak"), "date"),
        Column("started_by", _("Bukti awal"), "code", words="clock_mark"),
        Column("met_on", _("Terpenuhi pada"), "date"),
        Column("met_by", _("Bukti akhir"), "code", words="clock_mark"),
        Column("reason_code", _("Mengapa tidak dihitung"), "code", words="clock_reason", width="medium"),
        Column("is_estimated", _("Perkiraan"), "flag"),
        Column("article", _("Dasar hukum")),
        Column("term_length", _("Lamanya"), "number", is_hidden=True),
        Column("unit", _("Satuan"), "code", words="clock_unit", is_hidden=True),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("end_on", _("Berakhir"), "date", is_hidden=True),
    ]

"""What the page Seremonial says: the answer, the rows in words, the shares with their denominators, the rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, format_percent, ngettext
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views import ways
from kerjasama.ui.views.answer import assessable_of, counted, draw_row, silent_answer
from kerjasama.ui.views.definitions import part_definition, rows_definition
from kerjasama.warehouse import Result

OLDEST = 5  # rows that are told in full above the table
KINDS = ("seremonial_terkonfirmasi", "seremonial_terduga", "berakhir_tanpa_tindak_lanjut")


def age_words(days: float | None) -> str:
    """A number of days as years and months: '2 tahun 3 bulan'. An en dash for none."""
    if days is None or pd.isna(days):
        return "–"
    months = int(days / 30.4375)
    years, rest = divmod(months, 12)
    parts = []
    if years:
        parts.append(ngettext("{n} tahun", "{n} tahun", years).format(n=format_number(years)))
    if rest or not years:
        parts.append(ngettext("{n} bulan", "{n} bulan", rest).format(n=rest))
    return " ".join(parts)


def answer(now: Any, is_silent: bool = False) -> str:
    """The page's answer in one sentence (ceremonial/summary); `is_silent`: the data hold no follow-up at all."""
    if not now.assessable:
        return _("Belum ada kerja sama yang dapat dinilai dalam saringan ini.")
    if is_silent:
        return silent_answer(now)
    return _(
        "Dari **{n}** kerja sama yang dapat dinilai, **{confirmed}** seremonial terkonfirmasi, **{suspected}** "
        "seremonial terduga (belum terlaporkan), dan **{ended}** berakhir tanpa tindak lanjut."
    ).format(
        n=format_number(now.assessable),
        confirmed=_counted(now.ceremonial_confirmed, now.share_ceremonial_confirmed),
        suspected=_counted(now.ceremonial_suspected, now.share_ceremonial_suspected),
        ended=_counted(now.ended_without, now.share_ended_without),
    )


def draw_ask(now: Any, link_to: Callable[..., None]) -> None:
    """Under the answer: the way to the sheets with which offices are asked, where anything is only suspected."""
    if now.ceremonial_suspected or now.ended_without:
        link_to(_("Minta jawaban perangkat daerah: lembar konfirmasi"), "konfirmasi")


def _counted(count: float, share: float) -> str:
    return f"{format_number(count)} ({format_percent(share)})"


def cards(now: Any) -> list[KeyFigure]:
    """Three cards that are never added together (ceremonial/summary)."""
    of = assessable_of(now)
    return [
        KeyFigure(
            label("status", "seremonial_terkonfirmasi"),
            counted(now, now.ceremonial_confirmed),
            status="seremonial_terkonfirmasi",
            **_traced("ceremonial_confirmed", "seremonial_terkonfirmasi"),
            note=_("Laporan atau jawaban resmi menyatakan tidak ada kegiatan."),
            **of,
        ),
        KeyFigure(
            label("status", "seremonial_terduga"),
            counted(now, now.ceremonial_suspected),
            status="seremonial_terduga",
            **_traced("ceremonial_suspected", "seremonial_terduga"),
            note=_("Belum terlaporkan: tanyakan dahulu."),
            **of,
        ),
        KeyFigure(
            label("status", "berakhir_tanpa_tindak_lanjut"),
            counted(now, now.ended_without),
            status="berakhir_tanpa_tindak_lanjut",
            **_traced("ended_without", "berakhir_tanpa_tindak_lanjut"),
            note=_("{n} di antaranya dinyatakan nihil dalam laporan.").format(
                n=format_number(now.ended_without_confirmed)
            ),
            **of,
        ),
    ]


def _traced(part: str, status: str) -> dict[str, Any]:
    """What a card counts, and the list of exactly those."""
    return {
        "definition": part_definition(part),
        "query": "ceremonial/summary",
        "link": ("daftar", {"keadaan": f"{status},dinilai_sendiri", "urut": "tertua"}),
    }


def flagged(frame: pd.DataFrame, kind: str) -> pd.DataFrame:
    """ceremonial/flagged_agreements of one kind ('semua' for all), the oldest first, age in words."""
    rows = frame if kind not in KINDS else frame[frame["status"] == kind]
    rows = rows.sort_values(["age_days", "agreement_id"], ascending=[False, True], kind="stable")
    return rows.assign(
        age_words=[age_words(days) for days in rows["age_days"]],
        lead_agency=rows["lead_agency"].fillna(""),
        partner_name=rows["partner_name"].fillna(""),
        main_reason=[main_reason(codes) for codes in rows["reason_codes"]],
    ).pipe(ways.listed)


def main_reason(codes: Sequence[str]) -> str:
    """The most important reason in full, and how many more there are: a cell holds no more."""
    if not codes:
        return ""
    more = len(codes) - 1
    first = label("reason", codes[0])
    return _("{reason} (+{n} alasan lain)").format(reason=first, n=more) if more else first


def flagged_columns() -> list[Column]:
    """The columns of the list of flagged agreements."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("age_words", _("Umur")),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("title", _("Kerja sama"), width="large"),
        Column("main_reason", _("Mengapa"), width="large"),
        Column("clears", _("Yang menghapus tanda ini"), width="large"),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step", width="medium"),
        Column("last_step_on", _("Langkah terakhir"), "date"),
        Column("ladder_level", _("Tingkat tertinggi"), "code", words="ladder_level"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("reason_codes", _("Semua alasan"), "codes", words="reason", width="large", is_hidden=True),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("signed_on", _("Ditandatangani"), "date", is_hidden=True),
        Column("age_days", _("Umur (hari)"), "days", is_hidden=True),
        Column("end_on", _("Berakhir"), "date", is_hidden=True),
        Column("last_report_on", _("Laporan terakhir"), "date", is_hidden=True),
        Column("is_severe", _("Wajib"), "flag", is_hidden=True),
    ]


def full_list(rows: pd.DataFrame, flagged: Result, behind: Behind) -> Section:
    """Every flagged agreement as a table."""
    return Section(
        title=_("Daftar lengkap"),
        results=[flagged],
        frame=rows,
        table=flagged_columns(),
        definition=rows_definition(),
        members=behind.of(rows["agreement_id"]),
        key="flagged",
    )


def last_step(row: Any) -> str:
    """The last step with its date, or that there was none."""
    if row.last_step_on is None or row.last_step_on != row.last_step_on:
        return _("tidak ada sejak penandatanganan")
    return _("{level}, {day}").format(level=label("ladder_level", row.ladder_level), day=format_date(row.last_step_on))


def kind_words(kind: str) -> str:
    """The name of a kind in the choice above the list."""
    return label("status", kind) if kind in KINDS else _("Semua")


def flagged_statement(rows: pd.DataFrame) -> str:
    """How many are listed, each kind apart, and the age of the oldest."""
    if rows.empty:
        return _("Tidak ada yang ditandai dalam saringan ini.")
    counts = rows["status"].value_counts()
    listed = [f"**{format_number(counts[kind])}** {label('status', kind).lower()}" for kind in KINDS if kind in counts]
    return _("{kinds}. Yang tertua berumur **{age}**.").format(kinds="; ".join(listed), age=rows["age_words"].iloc[0])


def thresholds() -> tuple[list[str], list[str]]:
    """The thresholds that decide on this page, and their titles."""
    return (
        ["grace_days", "ceremonial_days", "min_level_umbrella", "min_level_working"],
        [
            _("Masa tenggang (hari)"),
            _("Batas seremonial (hari)"),
            _("Tingkat minimal, Kesepakatan Bersama"),
            _("Tingkat minimal, naskah lain"),
        ],
    )


def suspected_words() -> str:
    """What 'terduga' means, before anyone is accused, and what clears a flag."""
    return _(
        "**Terduga berarti belum terlaporkan.** Tidak ada laporan yang menunjukkan tindak lanjut, tetapi kegiatannya "
        "mungkin ada: tanyakan kepada perangkat daerah, jangan menuduh. Tanda hilang begitu ada tindak lanjut "
        "berbukti: PKS atau rencana kerja untuk Kesepakatan Bersama, kegiatan yang dilaksanakan untuk naskah lain."
    )


def thresholds_caption() -> str:
    """What changing a threshold does."""
    return _("Batas yang dipakai. Mengubahnya mengubah semua angka di halaman ini, dan ikut dalam tautannya.")


def draw_oldest(rows: pd.DataFrame, link: Callable[..., None], number: int = OLDEST) -> None:
    """What a flag means, then the oldest of them, each with its reasons in full."""
    st.info(suspected_words(), icon=":material/help:")
    for row in rows.head(number).itertuples():
        draw_row(row.agreement_id, flagged_html(row), partial(link, _("Buka profil"), "daftar", id=row.agreement_id))


def flagged_html(row: Any) -> str:
    """One flagged agreement in words: what, how old, who, why, last and next step."""
    color = theme.status_color(row.status)
    why = " ".join(label("reason", code) for code in row.reason_codes)
    who = " · ".join(part for part in (row.lead_agency or row.lead_name, row.partner_name) if part)
    return (
        f'<div style="border-left:6px solid {color};padding:.15rem 0 .35rem 1rem;line-height:1.45">'
        f'<div style="color:var(--kk-muted)"><b style="color:var(--kk-text)">{escape(row.age_words)}</b> · '
        f"{escape(label('status', row.status))}</div>"
        f'<b style="font-size:1.15rem">{escape(row.title)}</b>'
        f'<div style="color:var(--kk-muted)">{escape(who)}</div><div>{escape(why)}</div>'
        f'<div style="color:var(--kk-muted)">{escape(row.clears)}</div>'
        f"<div><b>{escape(_('Langkah terakhir'))}:</b> {escape(last_step(row))}. "
        f"<b>{escape(_('Langkah berikutnya'))}:</b> {escape(label('next_step', row.next_step_code))}</div></div>"
    )

"""What the page Seremonial says: the answer, the rows in words, the shares with their denominators, the rule."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, format_percent, ngettext
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.warehouse import Thresholds

SMALL = 10  # below this denominator a share says little
SHOWN = 12  # bars in a chart of shares; all rows stand behind "Lihat data"
KINDS = ("seremonial_terkonfirmasi", "seremonial_terduga", "berakhir_tanpa_tindak_lanjut")


def age_words(days: float | None) -> str:
    """A number of days as years and months: '2 tahun 3 bulan'. An en dash for none."""
    if days is None or days != days:
        return "–"
    months = int(days / 30.4375)
    years, rest = divmod(months, 12)
    parts = []
    if years:
        parts.append(ngettext("{n} tahun", "{n} tahun", years).format(n=format_number(years)))
    if rest or not years:
        parts.append(ngettext("{n} bulan", "{n} bulan", rest).format(n=rest))
    return " ".join(parts)


def answer(now: Any) -> str:
    """The page's answer in one sentence (ceremonial/summary)."""
    if not now.assessable:
        return _("Belum ada kerja sama yang dapat dinilai dalam saringan ini.")
    return _(
        "Dari **{n}** kerja sama yang dapat dinilai, **{confirmed}** seremonial terkonfirmasi, **{suspected}** "
        "seremonial terduga (belum terlaporkan), dan **{ended}** berakhir tanpa tindak lanjut."
    ).format(
        n=format_number(now.assessable),
        confirmed=_counted(now.ceremonial_confirmed, now.share_ceremonial_confirmed),
        suspected=_counted(now.ceremonial_suspected, now.share_ceremonial_suspected),
        ended=_counted(now.ended_without, now.share_ended_without),
    )


def _counted(count: float, share: float) -> str:
    return f"{format_number(count)} ({format_percent(share)})"


def cards(now: Any) -> list[KeyFigure]:
    """Three cards that are never added together (ceremonial/summary)."""
    of = {"of": now.assessable, "of_words": _("yang dapat dinilai")}
    return [
        KeyFigure(
            label("status", "seremonial_terkonfirmasi"),
            now.ceremonial_confirmed,
            status="seremonial_terkonfirmasi",
            note=_("Laporan resmi menyatakan tidak ada kegiatan."),
            **of,
        ),
        KeyFigure(
            label("status", "seremonial_terduga"),
            now.ceremonial_suspected,
            status="seremonial_terduga",
            note=_("Belum terlaporkan: tanyakan dahulu."),
            **of,
        ),
        KeyFigure(
            label("status", "berakhir_tanpa_tindak_lanjut"),
            now.ended_without,
            status="berakhir_tanpa_tindak_lanjut",
            note=_("{n} di antaranya dinyatakan nihil dalam laporan.").format(
                n=format_number(now.ended_without_confirmed)
            ),
            **of,
        ),
    ]


def flagged(frame: pd.DataFrame, kind: str) -> pd.DataFrame:
    """ceremonial/flagged_agreements of one kind ('' for all), the oldest first, age in words."""
    rows = frame if not kind else frame[frame["status"] == kind]
    rows = rows.sort_values(["age_days", "agreement_id"], ascending=[False, True], kind="stable")
    return rows.assign(age_words=[age_words(days) for days in rows["age_days"]])


def flagged_columns() -> list[Column]:
    """The columns of the list of flagged agreements."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("title", _("Kerja sama"), width="large"),
        Column("age_words", _("Umur")),
        Column("lead_agency", _("Perangkat daerah")),
        Column("partner_name", _("Mitra")),
        Column("reason_codes", _("Mengapa"), "codes", words="reason", width="large"),
        Column("ladder_level", _("Tingkat tertinggi"), "code", words="ladder_level"),
        Column("last_step_on", _("Langkah terakhir"), "date"),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step"),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("signed_on", _("Ditandatangani"), "date", is_hidden=True),
        Column("age_days", _("Umur (hari)"), "days", is_hidden=True),
        Column("end_on", _("Berakhir"), "date", is_hidden=True),
        Column("last_report_on", _("Laporan terakhir"), "date", is_hidden=True),
        Column("is_severe", _("Wajib"), "flag", is_hidden=True),
    ]


def share_note(row: Any) -> str:
    """Numerators and denominator of one bar, each kind apart; a small denominator is marked."""
    words = _("{confirmed} terkonfirmasi · {suspected} terduga · {ended} berakhir · dari {n}").format(
        confirmed=format_number(row.ceremonial_confirmed),
        suspected=format_number(row.ceremonial_suspected),
        ended=format_number(row.ended_without),
        n=format_number(row.assessable),
    )
    return words + (" · " + _("sedikit, baca hati-hati") if 0 < row.assessable < SMALL else "")


def in_words(frame: pd.DataFrame, names: list[str], shown: int | None = SHOWN) -> pd.DataFrame:
    """The first rows of ceremonial/share_by_* or ceremonial/sensitivity with `name` and `note` in words."""
    rows = frame.assign(name=names, note=[share_note(row) for row in frame.itertuples()])
    return rows if shown is None else rows.head(shown)


def last_step(row: Any) -> str:
    """The last step with its date, or that there was none."""
    if row.last_step_on is None or row.last_step_on != row.last_step_on:
        return _("tidak ada sejak penandatanganan")
    return _("{level}, {day}").format(level=label("ladder_level", row.ladder_level), day=format_date(row.last_step_on))


def kind_words(kind: str) -> str:
    """The name of a kind in the choice above the list."""
    return label("status", kind) if kind else _("Semua")


def flagged_statement(rows: pd.DataFrame, now: Any) -> str:
    """How many are listed, out of how many."""
    if rows.empty:
        return _("Tidak ada yang ditandai dalam saringan ini.")
    return _("**{n}** dari **{of}** kerja sama yang dapat dinilai; yang tertua berumur **{age}**.").format(
        n=format_number(len(rows)), of=format_number(now.assessable), age=rows["age_words"].iloc[0]
    )


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


def limit_names(frame: pd.DataFrame) -> list[str]:
    """The rows of ceremonial/sensitivity by name."""
    return [_("Lewat {n} hari").format(n=format_number(days)) for days in frame["ceremonial_days"]]


# The choice in the address -> the query behind it.
GROUPS = {
    "provinsi": "ceremonial/share_by_region",
    "kabkota": "ceremonial/share_by_regency",
    "jenis": "ceremonial/share_by_type",
    "perangkat_daerah": "ceremonial/share_by_agency",
    "tahun": "ceremonial/share_by_signed_year",
}


def group_words(by: str) -> str:
    """The name of a grouping."""
    return {
        "provinsi": _("Provinsi"),
        "kabkota": _("Kabupaten/kota"),
        "jenis": _("Jenis kerja sama"),
        "perangkat_daerah": _("Perangkat daerah"),
        "tahun": _("Tahun penandatanganan"),
    }[by]


def groups(frame: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows of ceremonial/share_by_* that have anything to judge, in words."""
    rows = frame[frame["assessable"] > 0]
    return in_words(rows, [_group_name(row, by) for row in rows.itertuples()], shown=None)


def _group_name(row: Any, by: str) -> str:
    if by == "provinsi":
        return str(row.province_name)
    if by == "kabkota":
        return str(row.region_name)
    if by == "jenis":
        return label("coop_type", row.coop_type)
    if by == "tahun":
        return _("Tahun tidak pasti") if pd.isna(row.signed_year) else str(int(row.signed_year))
    if isinstance(row.lead_agency, str):
        return row.lead_agency
    place = row.region_name if isinstance(row.region_name, str) else _("wilayah tidak diketahui")
    return _("Tanpa nama perangkat daerah, {place}").format(place=place)


def first(rows: pd.DataFrame) -> pd.DataFrame:
    """What a chart can hold."""
    return rows.head(SHOWN)


def groups_statement(rows: pd.DataFrame, by: str) -> str:
    """The group with the largest confirmed and the one with the largest suspected share, each with its numbers."""
    large = rows[rows["assessable"] >= SMALL]
    if large.empty:
        return _("Terlalu sedikit yang dapat dinilai untuk dibandingkan.")
    confirmed = large.loc[large["share_ceremonial_confirmed"].idxmax()]
    suspected = large.loc[large["share_ceremonial_suspected"].idxmax()]
    return _(
        "Bagian terkonfirmasi terbesar: **{first}** ({n} dari {of}). Bagian terduga terbesar: **{second}** "
        "({m} dari {among})."
    ).format(
        first=confirmed["name"],
        n=format_number(confirmed.ceremonial_confirmed),
        of=format_number(confirmed.assessable),
        second=suspected["name"],
        m=format_number(suspected.ceremonial_suspected),
        among=format_number(suspected.assessable),
    )


def groups_measured(rows: pd.DataFrame) -> str:
    """What of it is drawn."""
    if len(rows) <= SHOWN:
        return ""
    return _("{n} dari {of} yang punya kerja sama dapat dinilai, dari jumlah terbanyak; sisanya di Lihat data.").format(
        n=SHOWN, of=format_number(len(rows))
    )


def share_columns() -> list[Column]:
    """The data behind a chart of shares."""
    return [
        Column("name", _("Kelompok")),
        Column("assessable", _("Dapat dinilai"), "number"),
        Column("ceremonial_confirmed", label("status", "seremonial_terkonfirmasi"), "number"),
        Column("share_ceremonial_confirmed", _("Bagian terkonfirmasi"), "percent"),
        Column("ceremonial_suspected", label("status", "seremonial_terduga"), "number"),
        Column("share_ceremonial_suspected", _("Bagian terduga"), "percent"),
        Column("ended_without", label("status", "berakhir_tanpa_tindak_lanjut"), "number"),
        Column("share_ended_without", _("Bagian yang berakhir"), "percent"),
    ]


def sensitivity_statement(frame: pd.DataFrame) -> str:
    """How far the result moves with the limit."""
    low, high = frame.iloc[0], frame.iloc[-1]
    return _(
        "Dengan batas {short} hari, **{a}** terkonfirmasi dan **{b}** terduga; dengan batas {long} hari, **{c}** dan "
        "**{d}**."
    ).format(
        short=format_number(low.ceremonial_days),
        a=format_number(low.ceremonial_confirmed),
        b=format_number(low.ceremonial_suspected),
        long=format_number(high.ceremonial_days),
        c=format_number(high.ceremonial_confirmed),
        d=format_number(high.ceremonial_suspected),
    )


def draw_suspected_note() -> None:
    """What 'terduga' means, before anyone is accused."""
    st.info(
        _(
            "**Terduga berarti belum terlaporkan.** Tidak ada laporan yang menunjukkan tindak lanjut; kegiatannya "
            "mungkin ada. Tanyakan kepada perangkat daerah, jangan menuduh. Tanda ini hilang begitu ada tindak lanjut "
            "berbukti: PKS atau rencana kerja untuk Kesepakatan Bersama, kegiatan yang dilaksanakan untuk naskah lain."
        ),
        icon=":material/help:",
    )


def draw_oldest(rows: pd.DataFrame, link: Callable[..., None], number: int = 10) -> None:
    """The oldest of them, each with its reasons in full."""
    for row in rows.head(number).itertuples():
        with st.container(key=f"flagged-{row.agreement_id}", horizontal=True, vertical_alignment="top", gap="medium"):
            st.html(flagged_html(row))
            link(_("Buka profil"), "daftar", id=row.agreement_id)


def flagged_html(row: Any) -> str:
    """One flagged agreement in words: what, how old, who, why, last and next step."""
    color = theme.status_color(row.status)
    why = " ".join(label("reason", code) for code in row.reason_codes)
    who = " · ".join(part for part in (row.lead_agency or row.lead_name, row.partner_name) if isinstance(part, str))
    return (
        f'<div style="border-left:6px solid {color};padding:.15rem 0 .35rem 1rem;line-height:1.45">'
        f'<div style="color:var(--kk-muted)"><b style="color:var(--kk-text)">{escape(row.age_words)}</b> · '
        f"{escape(label('status', row.status))}</div>"
        f'<b style="font-size:1.15rem">{escape(row.title)}</b>'
        f'<div style="color:var(--kk-muted)">{escape(who)}</div><div>{escape(why)}</div>'
        f"<div><b>{escape(_('Langkah terakhir'))}:</b> {escape(last_step(row))}. "
        f"<b>{escape(_('Langkah berikutnya'))}:</b> {escape(label('next_step', row.next_step_code))}</div></div>"
    )


def rule_words(limits: Thresholds) -> str:
    """The rule with the reader's thresholds, and the articles it stands on."""
    return _(
        "Yang dinilai: Kesepakatan Bersama, Nota Kesepakatan, naskah luar negeri, serta PKS dan kontrak yang berdiri "
        "sendiri, sejak tanggal tanda tangan naskah pertama (perpanjangan tidak mengulang hitungan).\n\n"
        "1. Sampai **{grace} hari**: masa tenggang, belum dinilai.\n"
        "2. Sampai **{limit} hari** tanpa tindak lanjut: perlu perhatian.\n"
        "3. Sesudah itu: **seremonial**. *Terkonfirmasi* bila laporan resmi menyatakan tidak ada kegiatan; selain itu "
        "*terduga* (belum terlaporkan).\n"
        "4. Habis masa berlakunya tanpa tindak lanjut: tetap ditandai.\n\n"
        "Tindak lanjut yang dipersyaratkan: Kesepakatan Bersama tingkat **{umbrella}**, karena pelaksanaannya melalui "
        "PKS (Permendagri 22/2020 Pasal 15 dan 37); naskah lain tingkat **{working}**; naskah luar negeri dengan rencana "
        "kegiatan tahunan yang dilaksanakan (Permendagri 25/2020 Pasal 26). Tingkat 1 proses, 2 komitmen, 3 "
        "pelaksanaan, 4 hasil. Kerja sama wajib yang berhenti dapat diambil alih (Permendagri 22/2020 Pasal 22–23). "
        "Batas hari adalah kesepakatan kerja, bukan bunyi peraturan."
    ).format(
        grace=format_number(limits.grace_days),
        limit=format_number(limits.ceremonial_days),
        umbrella=limits.min_level_umbrella,
        working=limits.min_level_working,
    )

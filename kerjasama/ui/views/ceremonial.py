"""What the page Seremonial says: the answer, the rows in words, the shares with their denominators, the rule."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, format_percent, ngettext
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure

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

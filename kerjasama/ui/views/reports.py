"""What the page Laporan says first: the last semester that is over, what is missing, and the way it has gone."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts import theme
from kerjasama.charts.reports import reports_by_period_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, format_percent, ngettext
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.members import Members
from kerjasama.ui.section import Section
from kerjasama.warehouse import Result

PERIODS = 7  # semesters on the page: the one that runs, and three years before it


def period_words(year: int, semester: int | str) -> str:
    """'Semester 1 2026'; 'Tahunan 2025'."""
    return f"{label('report_period', semester)} {year}"


def closed(periods: pd.DataFrame) -> pd.DataFrame:
    """The semesters of reports/by_period whose due days have passed and in which something was due."""
    return periods[periods["is_closed"] & (periods["due"] > 0)]


def is_silent(periods: pd.DataFrame) -> bool:
    """Whether reports are owed, but no register behind them holds any (reports/by_period)."""
    return bool(periods["owed"].sum() == 0 and periods["unknown"].sum() > 0)


def _came(row: Any) -> int:
    return int(row.on_time + row.late)


def _of(row: Any) -> str:
    return _("{n} dari {of} ({share})").format(
        n=format_number(_came(row)), of=format_number(row.due), share=format_percent(row.share_came)
    )


def owing_groups(matrix: pd.DataFrame) -> int:
    """How many groups of reports/matrix have anything due."""
    return int(matrix.loc[matrix["group_due"] > 0, "group_key"].nunique())


def answer(periods: pd.DataFrame, never: pd.DataFrame, owing: int) -> str:
    """The page's answer (reports/by_period; reports/never_reported by region, of `owing` regions)."""
    if is_silent(periods):
        running = periods.iloc[-1]
        return _(
            "Data ini **tidak memuat satu pun laporan**. Menurut aturan, **{n}** kerja sama wajib dilaporkan untuk "
            "{period}; apakah laporannya dibuat tidak dapat diketahui dari sini."
        ).format(n=format_number(running.unknown), period=period_words(running.period_year, running.semester))
    done = closed(periods)
    if done.empty:
        return _("Tidak ada laporan jatuh tempo yang dapat dihitung dalam saringan ini.")
    last = done.iloc[-1]
    text = _(
        "Untuk {period}, **{n}** dari **{of}** laporan yang jatuh tempo sudah masuk (**{share}**), **{on_time}** di "
        "antaranya tepat waktu."
    ).format(
        period=period_words(last.period_year, last.semester),
        n=format_number(_came(last)),
        of=format_number(last.due),
        share=format_percent(last.share_came),
        on_time=format_number(last.on_time),
    )
    if owing:
        text += " " + _("**{n}** dari **{of}** pemerintah daerah belum pernah melapor.").format(
            n=format_number(len(never)), of=format_number(owing)
        )
    return text


def unknown_caution(periods: pd.DataFrame) -> str:
    """That some of the registers hold no reports, so that nothing is said of their agreements; '' when all do."""
    most = int(periods["unknown"].max()) if len(periods) else 0
    if not most:
        return ""
    if is_silent(periods):
        return _(
            "Register ini tidak memuat laporan. Diamnya register **bukan temuan tentang perangkat daerah mana pun**: "
            "tidak ada yang dihitung terlambat atau belum masuk di halaman ini."
        )
    return _(
        "Sampai **{n}** kerja sama per semester berasal dari register yang tidak memuat satu pun laporan. Kerja sama "
        "itu tidak dihitung, karena diamnya register bukan temuan tentang siapa pun."
    ).format(n=format_number(most))


def cards(periods: pd.DataFrame, never: pd.DataFrame, abroad: pd.DataFrame, owing: int) -> list[KeyFigure]:
    """Four cards (reports/by_period, reports/never_reported by region, reports/foreign_agreements)."""
    done = closed(periods)
    if done.empty:
        return []
    last = done.iloc[-1]
    earlier = done.iloc[-2] if len(done) > 1 else None
    before = ""
    if earlier is not None:
        before = _("{period}: {counted}").format(
            period=period_words(earlier.period_year, earlier.semester), counted=_of(earlier)
        )
    worst = str(never["group_key"].iloc[0]) if len(never) else ""
    return [
        KeyFigure(
            _("Masuk, {period}").format(period=period_words(last.period_year, last.semester)),
            _came(last),
            of=last.due,
            of_words=_("laporan yang jatuh tempo"),
            note=before,
            link=("laporan", {"menurut": "perangkat_daerah"}),
            link_words=_("Menurut perangkat daerah"),
            definition=_("Laporan masa itu yang sudah masuk, juga yang terlambat."),
            query="reports/by_period",
        ),
        KeyFigure(
            _("Masih terutang"),
            int(periods["missing"].sum()),
            of=int(periods["due"].sum()),
            of_words=_("laporan yang jatuh tempo dalam {n} semester").format(n=(periods["due"] > 0).sum()),
            note=_("{n} terlambat, tetapi sudah masuk.").format(n=format_number(periods["late"].sum())),
            link=("laporan", {"menurut": "provinsi"}),
            link_words=_("Menurut provinsi"),
            definition=_("Laporan yang sudah lewat tenggatnya dan belum masuk sampai tanggal penilaian."),
            query="reports/by_period",
        ),
        KeyFigure(
            _("Belum pernah melapor"),
            len(never),
            of=owing or None,
            of_words=_("pemerintah daerah yang laporannya jatuh tempo"),
            link=("laporan", {"daerah": worst}) if worst else None,
            link_words=_("Yang terbanyak terutang"),
            no_rows="" if worst else _("Tidak ada barisnya."),
            definition=_("Pemrakarsa yang atas kerja samanya tidak tercatat satu pun laporan, kapan pun."),
            query="reports/never_reported",
        ),
        KeyFigure(
            _("Luar negeri, setahun tanpa laporan"),
            int(abroad["is_refusal"].sum()) if len(abroad) else "–",
            of=len(abroad) or None,
            of_words=_("kerja sama luar negeri yang wajib lapor") if len(abroad) else "",
            note=_("Rencana berikutnya dari daerah itu tidak disetujui Menteri.")
            if len(abroad)
            else _("Tidak ada laporan luar negeri yang jatuh tempo."),
            anchor="abroad" if len(abroad) else "",
            link_words=_("Lihat daftarnya"),
            no_rows=_("Barisnya ada di bagian “Luar negeri: setahun tanpa laporan”."),
            definition=_(
                "Laporan tahunan yang terakhir jatuh tempo belum masuk, dan sudah lebih dari setahun tanpa laporan apa "
                "pun (Permendagri 25/2020 Pasal 38)."
            ),
            query="reports/foreign_agreements",
        ),
    ]


def thresholds() -> tuple[list[str], list[str]]:
    """The threshold that decides on this page, and its title."""
    return ["report_due_days"], [_("Tenggat laporan semester (hari sesudah semester berakhir)")]


def thresholds_caption() -> str:
    """That the law names no day."""
    return _(
        "Permendagri 22/2020 mewajibkan laporan **setiap semester tetapi tidak menyebut harinya**. Tenggat ini "
        "kesepakatan kerja; mengubahnya mengubah semua angka di halaman ini. Tenggat yang tertulis di register "
        "didahulukan."
    )


def in_words(periods: pd.DataFrame) -> pd.DataFrame:
    """reports/by_period with `name` and `note` for a chart, only where something was due."""
    rows = periods[periods["due"] > 0]
    return rows.assign(
        name=[period_words(row.period_year, row.semester) for row in rows.itertuples()],
        note=[
            _("{n} dari {of}").format(n=format_number(_came(row)), of=format_number(row.due))
            + ("" if row.is_closed else f" · {_('belum lengkap')}")
            for row in rows.itertuples()
        ],
    )


def complete_words() -> str:
    """The way to reports for a register that holds none."""
    return _("Lengkapi laporannya dengan templat di halaman Impor")


def owed_by_rule(periods: Result, rule: str, members: Members) -> Section:
    """What a register without reports still says: how many reports the rule asks for, semester by semester."""
    rows = periods.frame.assign(
        name=[period_words(row.period_year, row.semester) for row in periods.frame.itertuples()]
    )
    return Section(
        title=_("Yang wajib menurut aturan"),
        statement=_("Berapa laporan yang diminta aturan pada tiap semester, tanpa tahu mana yang sudah dibuat."),
        results=[periods],
        frame=rows,
        table=[
            Column("name", _("Semester")),
            Column("unknown", _("Laporan yang wajib"), "number"),
            Column("exempt", _("Naskah yang tidak wajib"), "number"),
            Column("usual_due_on", _("Tenggat di dalam negeri"), "date"),
        ],
        definition=rule,
        members=members,
        key="by-rule",
    )


def trend(periods: Result, rule: str, members: Members) -> Section:
    """The rate over the semesters, with the rule behind it (reports/by_period)."""
    rows = in_words(periods.frame)
    return Section(
        title=_("Makin patuh atau tidak"),
        statement=trend_statement(periods.frame),
        results=[periods],
        frame=rows,
        chart=reports_by_period_chart(rows) if len(rows) else None,
        table=period_columns(),
        definition=rule,
        members=members,
        key="trend",
    )


def trend_statement(periods: pd.DataFrame) -> str:
    """The first and the last semester that is over, and what comes next."""
    done = closed(periods)
    if done.empty:
        return ""
    first, last = done.iloc[0], done.iloc[-1]
    parts = []
    if len(done) > 1:
        points = round(100 * last.share_came) - round(100 * first.share_came)
        change = _("tetap") if not points else (_("naik {n} poin") if points > 0 else _("turun {n} poin"))
        parts.append(
            _("{first_period}: **{first}**. {last_period}: **{last}**, {change}.").format(
                first=_of(first),
                first_period=period_words(first.period_year, first.semester),
                last=_of(last),
                last_period=period_words(last.period_year, last.semester),
                change=change.format(n=format_number(abs(points))),
            )
        )
    running = periods.iloc[-1]
    if running.not_due + running.early:
        parts.append(
            ngettext(
                "Berikutnya: **{n}** laporan {period}, paling lambat {day}.",
                "Berikutnya: **{n}** laporan {period}, paling lambat {day}.",
                int(running.not_due + running.early),
            ).format(
                n=format_number(running.not_due + running.early),
                period=period_words(running.period_year, running.semester),
                day=format_date(running.usual_due_on),
            )
        )
    return " ".join(parts)


def period_columns() -> list[Column]:
    """The data behind the trend."""
    return [
        Column("name", _("Semester")),
        Column("owed", _("Wajib"), "number"),
        Column("due", _("Jatuh tempo"), "number"),
        Column("on_time", label("report_state", "tepat_waktu"), "number"),
        Column("late", label("report_state", "terlambat"), "number"),
        Column("missing", label("report_state", "belum_masuk"), "number"),
        Column("share_came", _("Bagian yang masuk"), "percent"),
        Column("share_on_time", _("Bagian tepat waktu"), "percent"),
        Column("not_due", label("report_state", "belum_jatuh_tempo"), "number"),
        Column("unknown", label("report_state", "tidak_diketahui"), "number"),
        Column("exempt", _("Naskah yang tidak wajib"), "number"),
        Column("usual_due_on", _("Tenggat di dalam negeri"), "date"),
    ]


def dot(state: str, share: float = 1.0, size: str = "1.05em") -> str:
    """A disc filled up to `share`, in the colour of a state: read without colour and without hovering."""
    color = theme.report_color(state)
    line = "dashed" if state in ("belum_jatuh_tempo", "tidak_diketahui") else "solid"
    return (
        f'<span aria-hidden="true" style="display:inline-block;width:{size};height:{size};border-radius:50%;'
        f"box-sizing:border-box;border:2px {line} {color};vertical-align:-.16em;"
        f"background:conic-gradient({color} {share:.3f}turn, transparent 0);"
        'print-color-adjust:exact;-webkit-print-color-adjust:exact"></span>'
    )

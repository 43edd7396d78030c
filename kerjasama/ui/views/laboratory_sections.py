"""The sections of the page Laboratorium inovasi: stages, outcomes, agencies, regions, agreements, ideas."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts.bars import funnel_bars, horizontal_bars
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views import laboratory_ideas as rows_of
from kerjasama.warehouse import Result


def no_members() -> str:
    """Why a section shows no agreements behind its numbers."""
    return _("Yang dihitung ide, bukan naskah: barisnya ada di daftar ide; naskahnya di bagian kerja sama.")


def stages(result: Result) -> Section:
    """The five stages, reached at least."""
    rows = result.frame.assign(
        name=[label("lab_stage", code) for code in result.frame["stage_code"]],
        note=[_stage_note(row) for row in result.frame.itertuples()],
    )
    return Section(
        title=_("Sampai tahap mana"),
        statement=stages_statement(rows),
        results=[result],
        frame=rows,
        chart=funnel_bars(rows, "name", "reached", notes="note"),
        table=[
            Column("name", _("Tahap")),
            Column("reached", _("Ide yang sampai"), "number"),
            Column("ideas", _("Semua ide"), "number"),
            Column("share_reached", _("Bagian"), "percent"),
            Column("undated", _("Di antaranya tanpa hari"), "number"),
            Column("median_days", _("Median hari sejak tahap sebelumnya"), "days"),
            Column("waits", _("Ide yang dapat diukur"), "number"),
        ],
        measured=_undated_words(rows),
        definition=rows_of.stages_definition(),
        no_members=no_members(),
        key="stages",
    )


def _stage_note(row: Any) -> str:
    if not row.waits:
        return ""
    return _("median {days} hari sejak tahap sebelumnya ({n} ide)").format(
        days=format_number(row.median_days), n=format_number(row.waits)
    )


def _undated_words(rows: pd.DataFrame) -> str:
    if not rows["undated"].any():
        return ""
    return _(
        "Pada sebagian ide tahapnya hanya disebut dengan kata, tanpa hari: {n} di antara yang sampai {stage}."
    ).format(n=format_number(rows["undated"].max()), stage=rows.loc[rows["undated"].idxmax(), "name"].lower())


def stages_statement(rows: pd.DataFrame) -> str:
    """Between which two stages most are left behind."""
    lost = -rows["reached"].diff()
    if not (lost > 0).any():
        return ""
    after = int(lost.idxmax())
    before, later = rows.loc[after - 1], rows.loc[after]
    return _(
        "Paling banyak tertinggal antara **{before}** dan **{after}**: **{n}** dari **{of}** ide belum sampai ke sana."
    ).format(
        before=before["name"].lower(),
        after=later["name"].lower(),
        n=format_number(lost[after]),
        of=format_number(before["reached"]),
    )


def outcomes(result: Result, now: Any, news_days: int) -> Section:
    """What became of the ideas."""
    rows = result.frame.assign(
        name=[label("idea_outcome", code) for code in result.frame["outcome_code"]],
        note=[_outcome_note(row) for row in result.frame.itertuples()],
    )
    return Section(
        title=_("Apa jadinya"),
        statement=_outcomes_statement(now, news_days),
        results=[result],
        frame=rows,
        chart=horizontal_bars(rows, "name", "ideas", notes="note"),
        table=[
            Column("name", _("Apa jadinya")),
            Column("ideas", _("Ide"), "number"),
            Column("all_ideas", _("Semua ide"), "number"),
            Column("share_ideas", _("Bagian"), "percent"),
            Column("proven", _("Dengan bukti"), "number"),
            Column("quiet", _("Tanpa kabar"), "number"),
            Column("without_day", _("Tanpa hari sama sekali"), "number"),
        ],
        measured=_("Foto atau tautan berita tidak dihitung sebagai bukti."),
        definition="\n".join(
            (
                _("- Seperti tertulis di daftar laboratorium; yang bertanggal sesudah hari ini belum dihitung."),
                _("- **Tanpa kabar**: belum selesai, dan hari terakhir yang diketahui lebih lama daripada batasnya."),
                _("- **Tidak diketahui** bukan gagal: daftarnya tidak menyebut kelanjutannya."),
            )
        ),
        no_members=no_members(),
        key="outcomes",
    )


def _outcome_note(row: Any) -> str:
    parts = [format_percent(row.share_ideas)]
    if row.outcome_code in ("diterapkan", "direplikasi") and row.ideas:
        parts.append(_("{n} dengan bukti").format(n=format_number(row.proven)))
    if row.quiet:
        parts.append(_("{n} tanpa kabar").format(n=format_number(row.quiet)))
    return " · ".join(parts)


def _outcomes_statement(now: Any, news_days: int) -> str:
    said = _(
        "**{applied}** dari **{n}** ide diterapkan dan **{replicated}** direplikasi; **{proven}** di antaranya "
        "berbukti. Nasib **{unknown}** tidak diketahui."
    ).format(
        applied=format_number(now.applied),
        n=format_number(now.ideas),
        replicated=format_number(now.replicated),
        proven=format_number(now.applied_proven),
        unknown=format_number(now.unknown),
    )
    if now.quiet:
        said += " " + _("**{quiet}** dari **{open}** yang belum selesai tanpa kabar lebih dari {days} hari.").format(
            quiet=format_number(now.quiet), open=format_number(now.open), days=format_number(news_days)
        )
    return said


def agencies(result: Result, now: Any, target: int) -> Section:
    """Ideas by agency against the target; those below it first."""
    below = result.frame[result.frame["is_below"]]
    if not now.agencies:
        said = _("Tidak satu pun ide menyebut perangkat daerahnya.")
    elif below.empty:
        said = _("Semua **{of}** perangkat daerah punya paling sedikit {target} ide.").format(
            of=format_number(now.agencies), target=format_number(target)
        )
    else:
        said = _(
            "**{n}** dari **{of}** perangkat daerah punya kurang dari {target} ide, yang paling sedikit: {names}."
        ).format(
            n=format_number(len(below)),
            of=format_number(now.agencies),
            target=format_number(target),
            names="; ".join(
                f"{row.agency}, {row.region_name} ({format_number(row.ideas)})" for row in below.head(3).itertuples()
            ),
        )
    return Section(
        title=_("Ide tiap perangkat daerah"),
        statement=said,
        results=[result],
        table=[
            Column("agency", _("Perangkat daerah"), width="large"),
            Column("region_name", _("Daerah"), width="medium"),
            Column("ideas", _("Ide"), "number"),
            Column("is_below", _("Di bawah sasaran"), "flag"),
            Column("deliver", _("Sampai deliver"), "number"),
            Column("applied", _("Diterapkan atau direplikasi"), "number"),
            Column("quiet", _("Tanpa kabar"), "number"),
        ],
        measured=_unnamed(now),
        definition="\n".join(
            (
                _(
                    "- Sasaran dipilih di halaman ini. Lima ide tiap perangkat daerah dipakai Kabupaten Kotawaringin "
                    "Timur pada 2018: satu contoh yang diberitakan, bukan peraturan."
                ),
                _(
                    "- Yang tampak hanya perangkat daerah yang punya ide; yang tidak punya satu pun tidak ada dalam "
                    "daftarnya."
                ),
            )
        ),
        no_members=no_members(),
        key="agencies",
        height=360,
    )


def _unnamed(now: Any) -> str:
    if not now.ideas_without_agency:
        return ""
    return _("{n} dari {of} ide tidak menyebut perangkat daerahnya dan tidak dihitung di sini.").format(
        n=format_number(now.ideas_without_agency), of=format_number(now.ideas)
    )


def regions(result: Result) -> Section:
    """Every region with its laboratory."""
    rows = result.frame
    most = rows.sort_values(["applied", "region_code"], ascending=[False, True]).iloc[0]
    return Section(
        title=_("Menurut daerah"),
        statement=_(
            "Terbanyak diterapkan: **{name}**, {n} dari {of} ide; laboratorium ada di **{regions}** daerah."
        ).format(
            name=most["region_name"],
            n=format_number(most["applied"]),
            of=format_number(most["ideas"]),
            regions=format_number(len(rows)),
        ),
        results=[result],
        table=[
            Column("region_name", _("Daerah"), width="medium"),
            Column("ideas", _("Ide"), "number"),
            Column("agencies", _("Perangkat daerah"), "number"),
            Column("agencies_below", _("Di bawah sasaran"), "number"),
            Column("deliver", _("Sampai deliver"), "number"),
            Column("share_deliver", _("Bagian deliver"), "percent"),
            Column("applied", _("Diterapkan"), "number"),
            Column("share_applied", _("Bagian diterapkan"), "percent"),
            Column("replicated", _("Direplikasi"), "number"),
            Column("quiet", _("Tanpa kabar"), "number"),
            Column("display", _("Sampai display"), "number", is_hidden=True),
            Column("open", _("Belum selesai"), "number", is_hidden=True),
            Column("ideas_without_agency", _("Tanpa perangkat daerah"), "number", is_hidden=True),
        ],
        definition=_("- Daerah yang menyelenggarakan laboratoriumnya; satu ide terhitung di satu daerah."),
        no_members=no_members(),
        key="regions",
        height=360,
    )

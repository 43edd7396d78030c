"""The parts of a profile below its head: each a table with its sentence, and the one file that holds them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from kerjasama.domain.words import _
from kerjasama.ui.columns import Column, in_words
from kerjasama.ui.table import TableContext
from kerjasama.ui.views import (
    laboratory_ideas,
    outcomes_aims,
    profile_clocks,
    profile_confirmations,
    profile_events,
    profile_reports,
    profile_scope,
)
from kerjasama.ui.views import profile_tables as tables
from kerjasama.warehouse import Result


@dataclass(frozen=True)
class Part:
    """One table of a profile. `query`: its answer; `nothing`: said where it has no rows; `extra`: the query's own
    parameters besides the agreement."""

    query: str
    title: str
    nothing: str
    columns: Callable[[], Sequence[Column]]
    words: Callable[[pd.DataFrame], pd.DataFrame] = lambda frame: frame
    statement: Callable[[pd.DataFrame], str] = lambda frame: ""
    extra: Mapping[str, int] = field(default_factory=dict)

    def answer(self, ask: Callable[..., Result]) -> Result:
        """The answer to its query."""
        return ask(self.query, **self.extra)


PARTS: tuple[Part, ...] = (
    Part("agreements/parties", "Para pihak", "para pihak", tables.party_columns, tables.party_rows),
    Part(
        "agreements/actions_with_evidence",
        "Tindak lanjut dan buktinya",
        "tindak lanjut",
        tables.action_columns,
        tables.action_rows,
    ),
    Part(
        "agreements/indicators",
        "Indikator dan targetnya",
        "indikator",
        outcomes_aims.indicator_columns,
        outcomes_aims.indicators,
        outcomes_aims.profile_statement,
    ),
    Part(
        "agreements/results",
        "Hasil yang tercatat",
        "hasil",
        outcomes_aims.result_columns,
        outcomes_aims.results,
        outcomes_aims.results_statement,
    ),
    Part(
        "agreements/lab_ideas",
        "Laboratorium inovasi",
        "ide laboratorium inovasi",
        laboratory_ideas.profile_columns,
        laboratory_ideas.in_words,
        laboratory_ideas.profile_statement,
        {"news_days": laboratory_ideas.NEWS_DAYS[0]},
    ),
    Part(
        "agreements/stages",
        "Tahapan menurut aturan",
        "tahapan",
        tables.stage_columns,
        tables.stage_rows,
        tables.stage_statement,
    ),
    Part(
        "agreements/clocks",
        "Tenggat hukum",
        "tenggat hukum",
        profile_clocks.columns,
        profile_clocks.rows,
        profile_clocks.statement,
    ),
    Part(
        "agreements/scope_items",
        "Ruang lingkup",
        "butir ruang lingkup",
        profile_scope.columns,
        profile_scope.in_words,
        profile_scope.statement,
    ),
    Part(
        "agreements/report_duties",
        "Kewajiban lapor",
        "kewajiban lapor",
        profile_reports.columns,
        profile_reports.rows,
        profile_reports.statement,
        {"period_count": profile_reports.PERIODS},
    ),
    Part("agreements/reports", "Laporan", "laporan", tables.report_columns, tables.with_origin),
    Part(
        "agreements/confirmations",
        "Konfirmasi kantor",
        "jawaban konfirmasi",
        profile_confirmations.columns,
        lambda frame: tables.with_gaps_said(profile_confirmations.in_words(frame)),
        profile_confirmations.statement,
    ),
    Part("agreements/documents", "Dokumen", "dokumen", tables.document_columns, tables.with_origin),
    Part(
        "agreements/relatives",
        "Induk, turunan, dan perpanjangan",
        "naskah terkait",
        tables.relative_columns,
        tables.relative_rows,
    ),
    Part("agreements/findings", "Temuan impor", "temuan impor", tables.finding_columns, tables.finding_rows),
    Part(
        "agreements/field_sources",
        "Dari mana setiap isian",
        "asal tiap isian",
        tables.source_columns,
        tables.source_rows,
    ),
)


def nothing_words(missing: Sequence[Part]) -> str:
    """Which parts have no rows, in one sentence; '' when each has."""
    if not missing:
        return ""
    return _("Tidak tercatat untuk kerja sama ini: {parts}.").format(
        parts=", ".join(_(part.nothing) for part in missing)
    )


def sheets(
    frames: Mapping[str, pd.DataFrame], timeline: pd.DataFrame, context: TableContext
) -> dict[str, pd.DataFrame]:
    """Sheet name -> rows in words, for the workbook of the whole profile."""
    listed: list[tuple[str, pd.DataFrame, Sequence[Column]]] = [("Garis waktu", timeline, profile_events.columns())]
    listed += [(part.title, part.words(rows), part.columns()) for part in PARTS if len(rows := frames[part.query])]
    made = {}
    for title, rows, columns in listed:
        words = in_words(rows, columns, context.region_name, context.profile_link)
        for column in columns:
            if column.kind in ("profile", "date"):
                words[column.heading] = rows[column.name]
        made[_(title)] = words
    return made

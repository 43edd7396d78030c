"""Indicators on the page Hasil and in a profile: their states, and each from its baseline to its target."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts.outcomes import FIRST, LAST
from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _, format_date, format_number, format_percent
from kerjasama.ui.columns import Column

DRAWN = 10  # indicators in the figure; all stand in the table
ALL = "semua"
_BY_VALUE = ("tercapai", "sesuai_jalur", "tertinggal", "lewat_target", "tanpa_pembanding")


def number_words(value: float | None) -> str:
    """A value of an indicator, with a decimal only where it has one."""
    if value is None or value != value:
        return "–"
    return format_number(value, 0 if float(value).is_integer() else 1)


def states(frame: pd.DataFrame) -> pd.DataFrame:
    """outcomes/states with what the bars say; what has no value apart from what has no evidence."""
    unmeasured = frame["indicators"] - frame["indicators_proven"] - frame["indicators_unproven"]
    return frame.assign(
        indicators_unmeasured=unmeasured,
        note=[_state_note(row) for row in frame.itertuples()],
        meaning=[definition("indicator_state", code) for code in frame["state"]],
    )


def _state_note(row: Any) -> str:
    """Evidence apart: two numbers, never their sum, where a value decides the state."""
    if row.state not in _BY_VALUE:
        return f"<b>{format_number(row.indicators)}</b>"
    return _("<b>{n}</b> berbukti · {unproven} belum berbukti").format(
        n=format_number(row.indicators_proven), unproven=format_number(row.indicators_unproven)
    )


def states_statement(frame: pd.DataFrame) -> str:
    """How many indicators have a target, and how those with evidence stand."""
    total = int(frame["indicators"].sum())
    if not total:
        return _("Tidak ada indikator dalam saringan ini.")
    by = frame.set_index("state")
    targeted = total - int(by.loc["tanpa_target", "indicators"])
    return _(
        "Dari **{n}** indikator, **{targeted}** punya target. Dengan bukti: **{reached}** tercapai, **{on}** sesuai "
        "jalur, **{behind}** tertinggal, **{late}** lewat tenggat. **{unmeasured}** belum diukur."
    ).format(
        n=format_number(total),
        targeted=format_number(targeted),
        reached=format_number(by.loc["tercapai", "indicators_proven"]),
        on=format_number(by.loc["sesuai_jalur", "indicators_proven"]),
        behind=format_number(by.loc["tertinggal", "indicators_proven"]),
        late=format_number(by.loc["lewat_target", "indicators_proven"]),
        unmeasured=format_number(by.loc["belum_diukur", "indicators"]),
    )


def state_columns() -> list[Column]:
    """The states with their meaning."""
    return [
        Column("state", _("Keadaan indikator"), "code", words="indicator_state", width="medium"),
        Column("indicators", _("Indikator"), "number"),
        Column("indicators_proven", _("Nilai berbukti"), "number"),
        Column("indicators_unproven", _("Nilai belum berbukti"), "number"),
        Column("indicators_unmeasured", _("Tanpa nilai"), "number"),
        Column("agreements", _("Naskah"), "number"),
        Column("meaning", _("Artinya"), width="large"),
    ]


def state_words(state: str) -> str:
    """The name of a state in the choice above the indicators."""
    return _("Semua") if state == ALL else label("indicator_state", state)


def indicators(frame: pd.DataFrame, state: str = ALL) -> pd.DataFrame:
    """outcomes/indicators or agreements/indicators of one state ('semua' for all), in words."""
    rows = frame if state == ALL else frame[frame["state"] == state]
    return rows.assign(
        name=list(rows["indicator_name"]),
        note=[_way(row) for row in rows.itertuples()],
        written=[f"{number_words(row.latest_value)} ({format_percent(row.progress)})" for row in rows.itertuples()],
        place=rows["progress"].astype(float).clip(FIRST, LAST),
        unit=rows["unit"].fillna(_("tanpa satuan")),
        verification=rows["verification"].fillna(_("tidak tercatat")),
    )


def _way(row: Any) -> str:
    """'12 → 9 persen, paling lambat Juni 2026': baseline and target under an indicator's name."""
    unit = f" {row.unit}" if isinstance(row.unit, str) else ""
    way = f"{number_words(row.baseline_value)} → {number_words(row.target_value)}{unit}"
    return (
        way
        if row.target_on is None or row.target_on != row.target_on
        else f"{way} · {format_date(row.target_on, 'medium')}"
    )


def drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """The first that have a place on the way from baseline to target."""
    return rows[rows["progress"].notna()].head(DRAWN)


def indicators_statement(rows: pd.DataFrame) -> str:
    """How many are listed, and the first of them in full."""
    if rows.empty:
        return _("Tidak ada indikator dalam keadaan ini.")
    shown = drawn(rows)
    if shown.empty:
        return _("**{n}** indikator, belum satu pun dapat digambar dari nilai awal ke targetnya.").format(
            n=format_number(len(rows))
        )
    one = shown.iloc[0]
    return _(
        "**{n}** indikator. Yang pertama: {name}, dari {baseline} menjadi **{value}**, targetnya {target} {unit}."
    ).format(
        n=format_number(len(rows)),
        name=one["name"],
        baseline=number_words(one["baseline_value"]),
        value=number_words(one["latest_value"]),
        target=number_words(one["target_value"]),
        unit=one["unit"],
    )


def indicators_measured(rows: pd.DataFrame) -> str:
    """How many of them are drawn."""
    return _(
        "Digambar {n} dari {of}, yang lewat tenggat dan tertinggal lebih dahulu; semuanya ada di Lihat data."
    ).format(n=format_number(len(drawn(rows))), of=format_number(len(rows)))


def indicator_columns() -> list[Column]:
    """The list of indicators."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("indicator_name", _("Indikator"), width="medium"),
        Column("state", _("Keadaan indikator"), "code", words="indicator_state"),
        Column("baseline_value", _("Nilai awal"), "number"),
        Column("latest_value", _("Nilai terakhir"), "number"),
        Column("target_value", _("Target"), "number"),
        Column("unit", _("Satuan")),
        Column("progress", _("Kemajuan"), "percent"),
        Column("measured_on", _("Diukur pada"), "date"),
        Column("target_on", _("Tenggat target"), "date"),
        Column("is_proven", _("Berbukti"), "flag"),
        Column("promise_code", _("Janji"), "code", words="promise"),
        Column("direction", _("Arah baik"), "code", words="direction", is_hidden=True),
        Column("expected_progress", _("Kemajuan semestinya"), "percent", is_hidden=True),
        Column("baseline_on", _("Tanggal nilai awal"), "date", is_hidden=True),
        Column("verification", _("Cara verifikasi"), is_hidden=True),
    ]


def page_columns() -> list[Column]:
    """The list of indicators with the agreement and agency they belong to."""
    return [
        *indicator_columns(),
        Column("title", _("Kerja sama"), width="large"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("source_sheet", _("Lembar"), is_hidden=True),
        Column("source_row", _("Baris"), "number", is_hidden=True),
    ]


def profile_statement(frame: pd.DataFrame) -> str:
    """How the indicators of one agreement stand (agreements/indicators)."""
    targeted = frame[frame["target_value"].notna()]
    reached = int(((targeted["state"] == "tercapai") & targeted["is_proven"]).sum())
    if targeted.empty:
        return _("**{n}** indikator, semuanya tanpa target tercatat.").format(n=format_number(len(frame)))
    said = _("**{n} dari {of}** target tercapai dengan bukti.").format(
        n=format_number(reached), of=format_number(len(targeted))
    )
    others = int((~frame["is_own"]).sum())
    if not others:
        return said
    return f"{said} " + _("{n} indikator milik naskah lain dalam rangkaiannya.").format(n=format_number(others))


def results(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/results with the missing unit said."""
    return frame.assign(unit=frame["unit"].fillna(_("tanpa satuan")))


def result_columns() -> list[Column]:
    """What the actions of one agreement and its chain state, by kind and unit."""
    return [
        Column("result_code", _("Hasil"), "code", words="result"),
        Column("amount", _("Jumlah, berbukti"), "number"),
        Column("unit", _("Satuan")),
        Column("actions", _("Tindak lanjut berbukti"), "number"),
        Column("amount_unproven", _("Jumlah, belum berbukti"), "number"),
        Column("actions_unproven", _("Tindak lanjut belum berbukti"), "number"),
    ]


def results_statement(frame: pd.DataFrame) -> str:
    """How they are counted."""
    return _(
        "Setiap tindak lanjut dihitung sekali, termasuk yang tercatat pada turunannya; penerima manfaat bukan orang "
        "yang unik, dan anggaran yang direncanakan bisa sama dengan yang kemudian terpakai."
    )

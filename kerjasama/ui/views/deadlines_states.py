"""Terms of the law one by one: what became of each, what follows where it lapsed, what could not be computed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any

import pandas as pd

from kerjasama.charts import theme
from kerjasama.charts.deadlines import PARTS
from kerjasama.domain import codes
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.views.answer import draw_row
from kerjasama.ui.views.deadlines import nothing_words
from kerjasama.ui.views.deadlines_words import clock_words

ALL = "semua"
FEWEST = 10  # verdicts of a term before it is compared with others


def states(frame: pd.DataFrame) -> pd.DataFrame:
    """deadlines/states_by_clock of the terms that apply to anyone, with `name`, `note` and `share_*` for the chart."""
    rows = frame[frame["terms"] > 0].reset_index(drop=True)
    shares = {f"share_{column}": rows[column] / rows["computable"].where(rows["computable"] > 0) for column in
              PARTS.values()}  # fmt: skip
    return rows.assign(
        name=[label("clock", code) for code in rows["clock_code"]],
        note=[_note(row) for row in rows.itertuples()],
        **shares,
    )


def _note(row: Any) -> str:
    if not row.not_computable:
        return _("{n} dapat dihitung").format(n=format_number(row.computable))
    return _("{n} dari {of} dapat dihitung").format(n=format_number(row.computable), of=format_number(row.terms))


def states_statement(frame: pd.DataFrame) -> str:
    """Which term of those with a verdict is kept least (deadlines/states_by_clock)."""
    kept = frame["met"] + frame["met_late"]
    rows = frame[(kept > 0) & (kept + frame["lapsed"] + frame["deemed"] >= FEWEST)]
    if len(rows) < 2:
        return _("Belum cukup tenggat yang selesai untuk dibandingkan.")
    worst = rows.loc[rows["share_late"].idxmax()]
    best = rows.loc[rows["share_late"].idxmin()]
    return _(
        "Paling sering tidak ditepati: **{worst}**, **{share}** terlambat atau lewat; paling ditepati: **{best}**, "
        "**{best_share}**. Hanya yang sudah selesai atau lewat."
    ).format(
        worst=label("clock", worst["clock_code"]),
        share=format_percent(worst["share_late"]),
        best=label("clock", best["clock_code"]),
        best_share=format_percent(best["share_late"]),
    )


def states_measured(frame: pd.DataFrame) -> str:
    """What the chart leaves out: why terms could not be computed."""
    parts = [
        (frame["without_start"].sum(), _("awalnya tidak tercatat")),
        (frame["without_answer"].sum(), _("hari selesainya tidak tercatat")),
        (frame["without_end"].sum(), _("akhir masa berlakunya tidak tercatat")),
        (frame["silent"].sum(), _("registernya tidak memuat laporan")),
    ]
    told = "; ".join(f"{format_number(count)} {words}" for count, words in parts if count)
    total = format_number(frame["not_computable"].sum())
    if not told:
        return _("Angka dalam batang adalah jumlah tenggat.")
    return _(
        "Angka dalam batang adalah jumlah tenggat. Tidak digambar: {n} yang tidak dapat dihitung ({told})."
    ).format(n=total, told=told)


def states_columns() -> list[Column]:
    """The data behind the chart."""
    return [
        Column("clock_code", _("Tenggat"), "code", words="clock", width="large"),
        Column("terms", _("Berlaku bagi"), "number"),
        Column("computable", _("Dapat dihitung"), "number"),
        *(Column(column, label("clock_state", state), "number") for state, column in PARTS.items()),
        Column("share_late", _("Tidak tepat waktu"), "percent"),
        Column("not_computable", label("clock_state", "tidak_dapat_dihitung"), "number"),
        Column("without_start", _("Awal tidak tercatat"), "number", is_hidden=True),
        Column("without_answer", _("Akhir tidak tercatat"), "number", is_hidden=True),
        Column("without_end", _("Masa berlaku tidak tercatat"), "number", is_hidden=True),
        Column("silent", _("Register tanpa laporan"), "number", is_hidden=True),
        Column("estimated", _("Perkiraan"), "number", is_hidden=True),
    ]


def lapsed(frame: pd.DataFrame) -> pd.DataFrame:
    """The terms of which some have lapsed (deadlines/states_by_clock)."""
    return frame[frame["lapsed"] > 0].reset_index(drop=True)


def lapsed_statement(frame: pd.DataFrame) -> str:
    """How many have lapsed, of how many."""
    total, of = frame["lapsed"].sum(), frame["computable"].sum()
    if not of:
        return nothing_words()
    if not total:
        return _("Tidak ada tenggat yang lewat di antara yang dapat dihitung.")
    return _("**{n}** dari **{of}** tenggat yang dapat dihitung sudah lewat tanpa tercatat dipenuhi.").format(
        n=format_number(total), of=format_number(of)
    )


def draw_lapsed(rows: pd.DataFrame, link: Callable[..., None]) -> None:
    """One line per term: how many, out of how many, what follows by law, and a link to the rows below."""
    for row in rows.itertuples():
        words = _("Lihat {n} barisnya").format(n=format_number(row.lapsed))
        go = partial(link, words, "tenggat", tenggat=row.clock_code, keadaan="lewat")
        draw_row(f"lapsed-{row.clock_code}", lapsed_html(row), go)


def lapsed_html(row: Any) -> str:
    """One term that lapsed for some, and its consequence."""
    of = _("dari {n} yang dapat dihitung").format(n=format_number(row.computable))
    return (
        f'<div style="border-left:6px solid {theme.clock_color("lewat")};display:grid;'
        'grid-template-columns:minmax(4.5rem,auto) 1fr;gap:0 1rem;padding:.15rem 0 .35rem 1rem;line-height:1.45">'
        f'<b style="font-size:2rem;line-height:2.2rem">{escape(format_number(row.lapsed))}</b>'
        f'<div><b style="font-size:1.15rem">{escape(label("clock", row.clock_code))}</b> '
        f'<span style="color:var(--kk-muted)">{escape(of)}</span><br>'
        f"{escape(clock_words(row.clock_code).consequence)}</div></div>"
    )


def clock_options(frame: pd.DataFrame) -> list[str]:
    """The terms to choose from: those that apply to anyone, else all."""
    return list(frame.loc[frame["terms"] > 0, "clock_code"]) or list(codes.CLOCKS)


def state_options() -> list[str]:
    """The states to choose from."""
    return [ALL, *codes.CLOCK_STATES]


def clock_name(code: str) -> str:
    """A term as it stands in the choice."""
    return label("clock", code)


def state_name(state: str) -> str:
    """A state as it stands in the choice."""
    return _("Semua") if state == ALL else label("clock_state", state)


def chosen_states(state: str) -> list[str] | None:
    """The choice as the query takes it."""
    return None if state == ALL else [state]


def rows_statement(rows: pd.DataFrame, frame: pd.DataFrame, clock_code: str) -> str:
    """How many are listed, of how many to which the term applies."""
    of = frame.loc[frame["clock_code"] == clock_code, "terms"].sum()
    if not of:
        return _("Tidak ada kerja sama yang tercatat terkena tenggat ini.")
    return _("**{n}** dari **{of}** kerja sama yang terkena tenggat ini.").format(
        n=format_number(len(rows)), of=format_number(of)
    )

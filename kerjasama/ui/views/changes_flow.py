"""From state to state: the pairs of changes/flows as a matrix whose totals are those of the table of ins and outs."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts.changes import flow_chart
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views import changes_behind
from kerjasama.ui.views.changes import UNKNOWN, state_words
from kerjasama.ui.views.overview import ORDER
from kerjasama.warehouse import Result


def matrix(flows: pd.DataFrame) -> pd.DataFrame:
    """changes/flows as pairs of states: `status_before`, `status`, `agreements`, names, in the order of the bar."""
    pairs = flows.groupby(["status_before", "status"], as_index=False)["agreements"].sum()
    places = {status: place for place, status in enumerate((*ORDER, UNKNOWN))}
    pairs = pairs.assign(
        row=pairs["status_before"].map(places),
        column=pairs["status"].map(places),
        name_before=pairs["status_before"].map(state_words),
        name=pairs["status"].map(state_words),
    )
    return pairs.sort_values(["row", "column"]).reset_index(drop=True)


def matrix_statement(flows: pd.DataFrame) -> str:
    """The largest stream."""
    moved = flows[flows["is_moved"]].groupby(["status_before", "status"], as_index=False)["agreements"].sum()
    if moved.empty:
        return _("Tidak ada yang berpindah.")
    largest: Any = moved.loc[moved["agreements"].idxmax()]
    return _("Arus terbesar: **{n}** dari *{before}* ke *{after}*, dari **{of}** yang berpindah.").format(
        n=format_number(largest["agreements"]),
        before=state_words(largest["status_before"]),
        after=state_words(largest["status"]),
        of=format_number(moved["agreements"].sum()),
    )


def section(flows: Result, balance: pd.DataFrame, behind: Behind) -> Section:
    """The matrix with its sentence (changes/flows, changes.balance)."""
    pairs = matrix(flows.frame)
    return Section(
        title=_("Dari keadaan mana ke keadaan mana"),
        statement=matrix_statement(flows.frame),
        results=[flows],
        frame=pairs,
        chart=flow_chart(pairs, *headings(balance)) if len(pairs) else None,
        table=matrix_columns(),
        definition=matrix_definition(),
        members=changes_behind.pairs(pairs, behind),
        key="matrix",
    )


def matrix_definition() -> str:
    """What a cell counts."""
    return _(
        "Satu kotak: naskah yang pada tanggal pembanding dalam keadaan di kiri dan pada tanggal penilaian dalam "
        "keadaan di atas. Jumlah satu baris adalah semulanya, jumlah satu kolom sesudahnya; yang di garis miring tetap."
    )


def matrix_columns() -> list[Column]:
    """The pairs of states as a table."""
    return [
        Column("name_before", _("Semula")),
        Column("name", _("Sesudahnya")),
        Column("agreements", _("Kerja sama"), "number"),
    ]


def headings(balance: pd.DataFrame) -> tuple[list[str], list[str]]:
    """The headings of rows (that held anything then) and columns (that hold anything now), each with its total."""
    return _headed(balance, "before"), _headed(balance, "after")


def _headed(balance: pd.DataFrame, total: str) -> list[str]:
    rows = balance[balance[total] > 0]
    return [f"{name}<br>{format_number(count)}" for name, count in zip(rows["name"], rows[total], strict=True)]

"""The mapping list: how far proposals came, what references to plans are worth, and which urusan are proposed where."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.words import format_number, format_percent

# Columns of a group's proposals, each by the furthest step, from the left: refused, waiting, then the steps.
STEP_PARTS = ("rejected", "unscreened", "only_fit", "only_decided", "only_kak", "only_signed", "followed_up")
# What a reference to a plan is worth: column of mapping/plan_references -> state.
PLAN_PARTS = {"present": "ada", "doubtful": "meragukan", "missing": "tidak_ada"}
_ROW = 50
_DIGIT = 0.013  # of the longest bar: the room of one digit
_CELL = 27
_DENSE = 16  # columns beyond which names stand upright


def step_color(part: str) -> str:
    """The colour of a part of STEP_PARTS: the further, the deeper."""
    if part == "rejected":
        return theme.SEQUENTIAL_WARM[theme.mode()][3]
    if part == "unscreened":
        return theme.surface().no_data
    return theme.SEQUENTIAL[theme.mode()][
        {"only_fit": 0, "only_decided": 1, "only_kak": 2, "only_signed": 4}.get(part, 6)
    ]


def steps_chart(frame: pd.DataFrame, words: Sequence[str]) -> go.Figure:
    """One lying bar per row with `name`, `note` and the counts of STEP_PARTS; its length is its number of proposals.

    `words`: the legend, one for each part. A number is written where there is room.
    """
    figure = theme.figure_base(max(len(frame), 1) * _ROW + 90)
    colors, muted = theme.surface(), theme.surface().muted
    labels = [
        f"{name}<br><span style='color:{muted};font-size:13px'>{note}</span>"
        for name, note in zip(frame["name"], frame["note"], strict=True)
    ]
    largest = float(frame["lines"].max()) if len(frame) else 1.0
    for part, word in zip(STEP_PARTS, words, strict=True):
        color = step_color(part)
        figure.add_bar(
            x=frame[part].tolist(),
            y=labels,
            orientation="h",
            name=word,
            marker={
                "color": color,
                "line": {"width": 1, "color": colors.muted if part == "unscreened" else colors.background},
                "pattern": _hatched(part == "rejected"),
            },
            text=[_in_part(value, largest) for value in frame[part]],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            textfont={"color": theme.text_on(color), "size": 14, "weight": 600},
            hovertemplate="%{fullData.name}: %{x:,}<extra></extra>",
        )
    figure.update_layout(barmode="stack", bargap=0.35, legend={"traceorder": "normal"})
    figure.update_xaxes(visible=False)
    figure.update_yaxes(autorange="reversed", showgrid=False, ticklabelstandoff=10, type="category")
    return figure


def plan_color(state: str) -> str:
    """The colour of a reference's worth (`potential_codes.PLAN_REFERENCES`)."""
    return theme.report_color({"ada": "tepat_waktu", "meragukan": "terlambat"}.get(state, "belum_masuk"))


def plans_chart(frame: pd.DataFrame, words: Sequence[str]) -> go.Figure:
    """mapping/plan_references with `name`: one bar per plan from 0 to 100 % of the proposals, each part with its count
    and share. `words`: the legend in the order of PLAN_PARTS."""
    figure = theme.figure_base(max(len(frame), 1) * 62 + 70)
    for (column, state), word in zip(PLAN_PARTS.items(), words, strict=True):
        color = plan_color(state)
        shares = (frame[column] / frame["lines"].where(frame["lines"] > 0)).fillna(0).tolist()
        figure.add_bar(
            x=shares,
            y=frame["name"].tolist(),
            orientation="h",
            name=word,
            marker={
                "color": color,
                "line": {"width": 1, "color": theme.surface().background},
                "pattern": _hatched(state == "tidak_ada"),
            },
            text=[
                f"{format_number(count)} · {format_percent(share)}"
                if share > 0.09
                else format_number(count)
                if share > 0.03
                else ""
                for count, share in zip(frame[column], shares, strict=True)
            ],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            textfont={"color": theme.text_on(color), "weight": 600},
            hovertemplate="%{fullData.name}: %{x:.0%}<extra></extra>",
        )
    figure.update_layout(barmode="stack", bargap=0.4, legend={"traceorder": "normal"})
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(autorange="reversed", showgrid=False, ticklabelstandoff=10, type="category")
    return figure


def urusan_chart(frame: pd.DataFrame) -> go.Figure:
    """A heat table: one row per urusan (the index, with its total), one column per place (with its total), counts in
    the cells. Nothing proposed is an empty cell, not a colour."""
    counts = frame.astype("float64")
    shown = counts.where(counts > 0) ** 0.5  # by the root, so that small counts differ too
    most = float(shown.max().max()) if shown.size else 1.0
    is_dense = len(frame.columns) > _DENSE
    figure = theme.figure_base(len(frame) * _CELL + (230 if is_dense else 170))
    figure.add_heatmap(
        z=shown.values.tolist(),
        x=list(frame.columns),
        y=list(frame.index),
        zmin=1,
        zmax=max(most, 2),
        text=[[format_number(value) for value in row] for row in counts.values],
        colorscale=theme.sequential(),
        showscale=False,
        xgap=2,
        ygap=2,
        hovertemplate="%{y}, %{x}: %{text}<extra></extra>",
        hoverongaps=False,
    )
    scale = theme.SEQUENTIAL[theme.mode()]
    cells = [
        (column, row, value)
        for row, values in zip(frame.index, counts.values, strict=True)
        for column, value in zip(frame.columns, values, strict=True)
        if value > 0
    ]
    figure.add_scatter(
        x=[column for column, _row, _value in cells],
        y=[row for _column, row, _value in cells],
        mode="text",
        text=[format_number(value) for _column, _row, value in cells],
        textfont={
            "size": 11 if is_dense else 15,
            "color": [
                theme.text_on(scale[round((value**0.5 - 1) / (max(most, 2) - 1) * (len(scale) - 1))])
                for *_place, value in cells
            ],
        },
        hoverinfo="skip",
        showlegend=False,
    )
    if not is_dense:
        figure.update_layout(margin={"r": 70})  # for the last name, which leans out
    # Both ranges are given: the texts would widen them.
    common = {"type": "category", "showgrid": False, "tickfont": {"size": 14}}
    figure.update_xaxes(
        side="top", tickangle=-90 if is_dense else -40, range=[-0.5, len(frame.columns) - 0.5], **common
    )
    figure.update_yaxes(range=[len(frame) - 0.5, -0.5], **common)
    return figure


def _in_part(value: float, largest: float) -> str:
    """The number of a part, where it has room for it."""
    text = format_number(value)
    return text if value and value / largest > _DIGIT * len(text) else ""


def _hatched(is_hatched: bool) -> dict[str, object]:
    return {
        "shape": "/" if is_hatched else "",
        "fillmode": "overlay",
        "fgcolor": theme.surface().background,
        "fgopacity": 0.4,
        "size": 9,
        "solidity": 0.16,
    }

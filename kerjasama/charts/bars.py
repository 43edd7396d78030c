"""Bars lying down: names are read from left to right, and the number stands at the end of each bar.

Nothing here aggregates, filters or sorts: the frame's order is the order from top to bottom.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import format_number, format_percent

_ROW = 46  # pixels for one bar with its breath


def horizontal_bars(
    frame: pd.DataFrame,
    names: str,
    values: str,
    *,
    color: str | Sequence[str] | None = None,
    words: Callable[[str], str] = str,
    as_share: bool = False,
    notes: str = "",
) -> go.Figure:
    """One bar per row of `frame`: `names` (through `words`) and `values`, the number written at its end.

    `color`: one for all, or one per row. `as_share`: values are shares of 0 to 1. `notes`: a column of texts written
    behind the number ("dari 120"). A missing value is no bar and an en dash.
    """
    show = format_percent if as_share else format_number
    texts = [f" {show(value)}" for value in frame[values]]
    if notes:
        texts = [f"{text}  {note}" for text, note in zip(texts, frame[notes], strict=True)]
    figure = theme.figure_base(_height(len(frame)))
    figure.add_bar(
        x=frame[values].fillna(0).tolist(),
        y=[_name(words(name)) for name in frame[names]],
        orientation="h",
        marker={"color": color or theme.surface().accent, "cornerradius": 3},
        text=texts,
        textposition="outside",
        cliponaxis=False,
        hovertemplate="%{y}: %{text}<extra></extra>",
    )
    _plain_axes(figure, widest=1.18 if not notes else 1.45, largest=_largest(frame[values]))
    return figure


def status_bars(
    frame: pd.DataFrame, statuses: str = "status", counts: str = "agreements", largest: float | None = None
) -> go.Figure:
    """One bar per status in its colour and pattern, with columns `statuses` and `counts` (overview/statuses)."""
    figure = theme.figure_base(_height(len(frame)))
    figure.add_bar(
        x=frame[counts].tolist(),
        y=[_name(label("status", code)) for code in frame[statuses]],
        orientation="h",
        marker={
            "color": [theme.status_color(code) for code in frame[statuses]],
            "pattern": _patterns(list(frame[statuses])),
            "line": {"width": 1.5, "color": [theme.status_color(code) for code in frame[statuses]]},
            "cornerradius": 3,
        },
        text=[f" {format_number(count)}" for count in frame[counts]],
        textposition="outside",
        cliponaxis=False,
        hovertemplate="%{y}: %{text}<extra></extra>",
    )
    _plain_axes(figure, widest=1.18, largest=largest or _largest(frame[counts]))
    return figure


def stacked_status_bars(
    frame: pd.DataFrame,
    names: str,
    columns: dict[str, str],
    *,
    words: Callable[[str], str] = str,
    as_share: bool = False,
    upright: bool = False,
) -> go.Figure:
    """One bar per row of `frame`, split by status. `columns`: status code -> column with its count (or share).

    Numbers are written in parts wide enough to hold them; the legend names every status. `upright`: bars stand, for
    years along the bottom.
    """
    show = format_percent if as_share else format_number
    totals = frame[list(columns.values())].fillna(0).sum(axis=1)
    top = 1.0 if as_share else (float(totals.max()) if len(frame) else 1.0)
    figure = theme.figure_base(420 if upright else _height(len(frame)) + 40)
    labels = [_name(words(name)) for name in frame[names]]
    for status, column in columns.items():
        values = frame[column].fillna(0).tolist()
        color = theme.status_color(status)
        least = 0.06 if upright else 0.045
        figure.add_bar(
            **({"x": labels, "y": values} if upright else {"x": values, "y": labels}),
            orientation="v" if upright else "h",
            name=label("status", status),
            marker={
                "color": color,
                # One shape for the whole trace: a list of one would mark its first bar only.
                "pattern": {**_patterns([status]), "shape": theme.status_pattern(status)},
                "line": {"width": 1, "color": theme.surface().background},
            },
            text=[show(value) if top and value / top > least else "" for value in values],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": _ink(status)},
            hovertemplate="%{fullData.name}: %{value:,}<extra>%{label}</extra>",
        )
    figure.update_layout(barmode="stack")
    if upright:
        figure.update_yaxes(visible=False)
        figure.update_xaxes(type="category", showgrid=False)
    else:
        _plain_axes(figure, widest=1.02, largest=top)
    return figure


def funnel_bars(
    frame: pd.DataFrame, names: str, values: str, *, words: Callable[[str], str] = str, notes: str = ""
) -> go.Figure:
    """Stages from top to bottom, each with how many reached it at least and what share of the first that is.

    `notes`: a column of texts under the stage's name. The share is of the first row's value; 0 there shows no share.
    """
    first = float(frame[values].iloc[0]) if len(frame) else 0.0
    texts = [
        f" <b>{format_number(value)}</b>" + (f"  {_share(value / first)}" if first else "") for value in frame[values]
    ]
    labels = [_name(words(name)) for name in frame[names]]
    if notes:
        muted = theme.surface().muted
        labels = [
            f"{text}<br><span style='color:{muted};font-size:13px'>{note}</span>" if note else text
            for text, note in zip(labels, frame[notes], strict=True)
        ]
    figure = theme.figure_base(_height(len(frame), row=58))
    figure.add_bar(
        x=frame[values].tolist(),
        y=labels,
        orientation="h",
        marker={"color": theme.surface().accent, "cornerradius": 3},
        text=texts,
        textposition="outside",
        cliponaxis=False,
        hovertemplate="%{y}: %{text}<extra></extra>",
    )
    _plain_axes(figure, widest=1.22, largest=_largest(frame[values]))
    return figure


def _share(share: float) -> str:
    """Whole percents, and one digit more where they would call something nothing: 16 of 3,415 are 0.5%."""
    return format_percent(share, 1 if 0 < share < 0.01 else 0)


def _plain_axes(figure: go.Figure, widest: float, largest: float) -> None:
    """No grid and no numbers along the edge: every bar says its own."""
    figure.update_xaxes(visible=False, range=[0, (largest or 1) * widest])
    figure.update_yaxes(autorange="reversed", showgrid=False, ticklabelstandoff=10, type="category")


def _patterns(statuses: list[str]) -> dict[str, object]:
    """Hatching in the bar's colour on the page's background, so that it reads without colour too."""
    return {
        "shape": [theme.status_pattern(status) for status in statuses],
        "fillmode": "overlay",
        "fgcolor": theme.surface().background,
        "fgopacity": 0.75,
        "size": 9,
        "solidity": 0.22,
    }


def _ink(status: str) -> str:
    return theme.text_on(theme.status_color(status))


def _largest(values: pd.Series) -> float:
    return float(values.max()) if len(values) and values.notna().any() else 1.0


def _height(rows: int, row: int = _ROW) -> int:
    return max(rows, 1) * row + 24


def _name(text: str, width: int = 34) -> str:
    """A long name on two lines, so that it leaves the bars their room."""
    if len(text) <= width:
        return text
    words = text.split(" ")
    first = ""
    while words and len(f"{first} {words[0]}") <= max(width, len(text) // 2 + 4):
        first = f"{first} {words.pop(0)}".strip()
    return f"{first}<br>{' '.join(words)}" if words and first else text

"""The share that has reached a milestone, by time since the signature: steps with their bands, named at their ends."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from textwrap import wrap
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.words import _, format_number, format_percent

MOST_CURVES = 6  # one colour and one dash each
_DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")
_PLOT = 400  # pixels of the curves
_AXIS = 62  # between them and the numbers at risk: the axis and a heading
_LINE = 21  # pixels for a line of words
_NAME = 24  # letters of a name on one line beside the numbers at risk
_END = 16  # the same at the end of a curve, the share among them
_ROOM = 0.24  # of the width, for the names at the ends
_FEW = 3  # curves whose bands can lie on each other and still be told apart
_FAINT, _FAINTER = 0.16, 0.08  # of a band; more of them are paler
_SMALL = theme.FONT_SIZE - 1


@dataclass(frozen=True)
class _Look:
    """How a curve is drawn: its colour, its dash, how dense its band is."""

    color: str
    dash: str
    opacity: float


@dataclass(frozen=True)
class _Label:
    """The name at a curve's end: where it belongs, and its lines."""

    x: float
    y: float
    text: str
    lines: int
    color: str


def follow_up_chart(curves: pd.DataFrame, risk: pd.DataFrame) -> go.Figure:
    """For follow_up/waiting_times* as `views.follow_up_curves` prepares them.

    `curves`: `name`, `days`, `share`, `low`, `high` (0 to 1, the band missing where undefined), `is_thin` (rests on
    few: drawn thin, without a band), the rows of a curve together and by day. `risk`: `name`, `days`, `time` (those
    days in words: the marks of the axis), `at_risk`. A curve has its own colour and dash, and its name and share at
    its end.
    """
    names = list(dict.fromkeys(curves["name"]))
    marks = risk.drop_duplicates("days")
    longest = float(max(curves["days"].max(), marks["days"].max())) if names else 1.0
    top = _top(curves)
    rows = [_wrapped(name) for name in names]
    heights = [max(row.count("<br>") + 1, 1) * _LINE + 5 for row in rows]
    below = sum(heights)
    height = _PLOT + _AXIS + below + 12
    figure = theme.figure_base(height)
    looks = [
        _Look(theme.categorical()[place % MOST_CURVES], _DASHES[place % MOST_CURVES], _opacity(len(names)))
        for place in range(len(names))
    ]
    drawn = [(name, curves[curves["name"] == name], look) for name, look in zip(names, looks, strict=True)]
    for name, part, look in drawn:  # all bands below all lines
        _band(figure, part, name, look)
    labels = [_line(figure, part, name, look) for name, part, look in drawn]
    places = _middles(heights)
    for place, name in zip(places, names, strict=True):
        _numbers_at_risk(figure, risk[risk["name"] == name], place)
    figure.update_layout(
        showlegend=False,
        annotations=[*_names(labels, longest, top), _heading(below / height)],
        shapes=[_half(longest)] if top > 0.5 else [],
        margin={"l": 8, "r": 8, "t": 12, "b": 4},
        xaxis={
            "range": [-longest * 0.012, longest * (1 + _ROOM)],
            "tickmode": "array",
            "tickvals": marks["days"].tolist(),
            "ticktext": marks["time"].tolist(),
            "ticks": "outside",
            "showgrid": False,
            "anchor": "y",
        },
        yaxis={
            "range": [0, top],
            "tickformat": ".0%",
            "dtick": 0.25 if top > 0.6 else 0.1,
            "domain": [(below + _AXIS) / height, 1],
        },
        yaxis2={
            "range": [below, 0],
            "domain": [0, below / height],
            "tickmode": "array",
            "tickvals": places,
            "ticktext": rows,
            "tickfont": {"size": _SMALL, "color": theme.surface().text},
            "ticklabelstandoff": 30,
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "anchor": "x",
        },
    )
    return figure


def _band(figure: go.Figure, rows: pd.DataFrame, name: str, look: _Look) -> None:
    """The band of one curve, as far as its line is firm."""
    band = rows[~rows["is_thin"]].dropna(subset=["low", "high"])
    if band.empty:
        return
    days = band["days"].tolist()
    common: dict[str, Any] = {"mode": "lines", "hoverinfo": "skip", "showlegend": False, "name": name}
    common["line"] = {"width": 0, "shape": "hv", "color": look.color}
    figure.add_scatter(x=days, y=band["high"].tolist(), **common)
    filled = {"fill": "tonexty", "fillcolor": _faint(look.color, look.opacity)}
    figure.add_scatter(x=days, y=band["low"].tolist(), **filled, **common)


def _line(figure: go.Figure, rows: pd.DataFrame, name: str, look: _Look) -> _Label:
    """The firm line and the thin tail of one curve; returns its label."""
    color = look.color
    firm, thin = rows[~rows["is_thin"]], rows[rows["is_thin"]]
    if len(firm):
        figure.add_scatter(
            x=[0, *firm["days"]],
            y=[0, *firm["share"]],
            mode="lines",
            name=name,
            line={"color": color, "width": 3, "dash": look.dash, "shape": "hv"},
            hovertemplate="%{fullData.name}: %{y:.0%}<extra></extra>",
        )
    if len(thin):
        start = firm.tail(1)
        figure.add_scatter(
            x=[*start["days"], *thin["days"]] if len(start) else [0, *thin["days"]],
            y=[*start["share"], *thin["share"]] if len(start) else [0, *thin["share"]],
            name=name,
            mode="lines",
            line={"color": color, "width": 1, "dash": "dot", "shape": "hv"},
            hoverinfo="skip",
        )
    last = rows.iloc[-1]
    *words, share = wrap(f"{name} {format_percent(last['share'])}", _END, break_long_words=False)
    *rest, share = share.split(" ")
    text = "<br>".join([*words, " ".join([*rest, f"<b>{share}</b>"])])
    return _Label(float(last["days"]), float(last["share"]), text, text.count("<br>") + 1, color)


def _numbers_at_risk(figure: go.Figure, rows: pd.DataFrame, place: float) -> None:
    figure.add_scatter(
        x=rows["days"].tolist(),
        y=[place] * len(rows),
        yaxis="y2",
        mode="text",
        text=[format_number(count) for count in rows["at_risk"]],
        textfont={"size": _SMALL, "color": theme.surface().text},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _names(labels: list[_Label], longest: float, top: float) -> list[dict[str, Any]]:
    """The names at the ends, moved apart where they would lie on each other."""
    line = top * _LINE / _PLOT
    heights = _apart(labels, longest * 0.22, line, top)
    return [
        {
            "x": label.x,
            "y": height,
            "xanchor": "left",
            "yanchor": "middle",
            "xshift": 8,
            "align": "left",
            "text": label.text,
            "showarrow": False,
            "font": {"size": _SMALL, "color": label.color},
            "bgcolor": theme.surface().background,
            "opacity": 0.92,
        }
        for label, height in zip(labels, heights, strict=True)
    ]


def _apart(labels: list[_Label], near: float, line: float, top: float) -> list[float]:
    """Heights for the labels: those within `near` of each other move apart, each as little, until their lines fit."""
    halves = [label.lines * line / 2 for label in labels]
    heights = [label.y for label in labels]
    order = sorted(range(len(labels)), key=lambda number: labels[number].y)
    for _round in range(40):
        for lower, upper in combinations(order, 2):
            missing = halves[lower] + halves[upper] - (heights[upper] - heights[lower])
            if missing > 0 and abs(labels[lower].x - labels[upper].x) < near:
                heights[lower] -= missing / 2
                heights[upper] += missing / 2
        heights = [min(max(height, half), top) for height, half in zip(heights, halves, strict=True)]
    return heights


def _heading(bottom: float) -> dict[str, Any]:
    return {
        "x": 0,
        "y": bottom,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "text": _("Masih menunggu dan teramati pada saat itu:"),
        "showarrow": False,
        "font": {"size": _SMALL - 1, "color": theme.surface().muted},
    }


def _half(longest: float) -> dict[str, Any]:
    """The line of one half, where medians are read."""
    return {
        "type": "line",
        "x0": 0,
        "x1": longest,
        "y0": 0.5,
        "y1": 0.5,
        "layer": "below",
        "line": {"color": theme.surface().muted, "width": 1, "dash": "2px,4px"},
        "label": {
            "text": _("separuh"),
            "textposition": "start",
            "yanchor": "bottom",
            "font": {"size": _SMALL - 1, "color": theme.surface().muted},
        },
    }


def _top(curves: pd.DataFrame) -> float:
    """The scale's end: a tenth above all that is drawn, at most all."""
    drawn = curves[["share", "high"]].where(~curves["is_thin"], curves[["share"]].assign(high=np.nan))
    most = float(np.nanmax(drawn.to_numpy(dtype=float), initial=0.0)) if len(curves) else 0.0
    return min(1.0, max(0.2, np.ceil(most * 10 + 0.5) / 10))


def _middles(heights: list[int]) -> list[float]:
    ends = np.cumsum(heights)
    return [float(end - height / 2) for end, height in zip(ends, heights, strict=True)]


def _opacity(curves: int) -> float:
    return _FAINT if curves <= _FEW else _FAINTER


def _faint(color: str, opacity: float) -> str:
    red, green, blue = (int(color[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def _wrapped(name: str, letters: int = _NAME) -> str:
    return "<br>".join(wrap(name, letters)) or name

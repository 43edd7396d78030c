"""The funnel, and the days between its stages. Inferred is hatched, conditional is pale, parallel stands apart."""

from __future__ import annotations

from itertools import pairwise
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.charts.notes import note
from kerjasama.domain.words import _, format_number

_WIDTH = 42  # letters of a name on one line
_ROW = 64  # pixels for a stage with what is lost before the next
_HEAD = 44
_THICK = 0.56  # of a row: the bar
_SIDE = 0.66  # of the width: where the column of numbers begins
_COLUMNS = (0.735, 0.85, 1.0)  # right edges of the columns: reached, of the first, of the stage before
_SMALL = theme.FONT_SIZE - 2


def funnel_chart(frame: pd.DataFrame) -> go.Figure:
    """For funnel/super_stages and funnel/stages_by_type as `views.funnel.steps` prepares them.

    Columns: `name`, `note`, `kind` (step, conditional, parallel), `reached`, `words` (the same in words), `recorded`,
    `of_first`, `of_previous`, `lost` (texts), `is_worst`. Rows from top to bottom; a parallel row stands after a gap,
    without a funnel, and no slope leads to what is not on record.
    """
    places = _places(list(frame["kind"]))
    top = float(max(frame["reached"].max(), 1)) if len(frame) else 1.0
    last = places[-1] if places else 0.0
    figure = theme.figure_base(int((last + 1) * _ROW) + _HEAD + 12)
    steps = [(place, row) for place, row in zip(places, frame.itertuples(), strict=True) if row.kind == "step"]
    slopes = [
        _slope(upper, above, lower, below)
        for (upper, above), (lower, below) in pairwise(steps)
        if below.reached or below.lost
    ]
    for part, hatched in (("recorded", False), ("inferred", True)):
        _bars(figure, frame, places, part, hatched)
    notes = [one for place, row in zip(places, frame.itertuples(), strict=True) for one in _words(place, row)]
    figure.update_layout(
        barmode="overlay",
        annotations=[*_headings(), *notes],
        shapes=slopes,
        showlegend=bool((frame["reached"] > frame["recorded"]).any()),
        legend={"y": 1, "x": 0, "yanchor": "bottom"},
        margin={"l": 8, "r": 8, "t": _HEAD, "b": 8},
        xaxis={"visible": False, "range": [-top / 2, top / 2], "domain": [0.34, _SIDE], "fixedrange": True},
        yaxis={"visible": False, "range": [last + 0.5, -0.5], "fixedrange": True},
    )
    return figure


def _places(kinds: list[str]) -> list[float]:
    """Where each row stands, counted in rows; before the first parallel one there is a gap."""
    gap = 0.0
    places = []
    for number, kind in enumerate(kinds):
        if kind == "parallel" and number and kinds[number - 1] != "parallel":
            gap = 0.5
        places.append(number + gap)
    return places


def _bars(figure: go.Figure, frame: pd.DataFrame, places: list[float], part: str, hatched: bool) -> None:
    """Recorded in the middle; what is inferred on both sides of it."""
    background = theme.surface().background
    wide, starts, rows, colors = [], [], [], []
    for place, row in zip(places, frame.itertuples(), strict=True):
        spans = [(-row.recorded / 2, row.recorded)]
        if hatched:
            side = (row.reached - row.recorded) / 2
            spans = [(-row.reached / 2, side), (row.recorded / 2, side)] if row.recorded else [(-side, 2 * side)]
        for start, width in spans:
            starts.append(start)
            wide.append(width)
            rows.append(place)
            colors.append(_color(row.kind))
    figure.add_bar(
        x=wide,
        base=starts,
        y=rows,
        width=_THICK,
        orientation="h",
        name=_("Disimpulkan dari tahap sesudahnya") if hatched else _("Tercatat"),
        marker={
            "color": colors,
            "opacity": 1,
            "line": {"width": 0},
            "pattern": {
                "shape": "/" if hatched else "",
                "fillmode": "overlay",
                "fgcolor": background,
                "fgopacity": 0.75,
                "size": 8,
                "solidity": 0.3,
            },
        },
        hoverinfo="skip",
    )


def _slope(upper: float, above: Any, lower: float, below: Any) -> dict[str, Any]:
    """The pale slope from a stage to the next, under the bars; in the worry's colour where most is lost."""
    start, end = upper + _THICK / 2, lower - _THICK / 2
    color = theme.surface().second if below.is_worst else theme.surface().accent
    wide, narrow = above.reached / 2, below.reached / 2
    return {
        "type": "path",
        "path": f"M{-wide},{start} L{wide},{start} L{narrow},{end} L{-narrow},{end} Z",
        "layer": "below",
        "line": {"width": 0},
        "fillcolor": _pale(color, 0.34 if below.is_worst else 0.16),
    }


def _words(place: float, row: Any) -> list[dict[str, Any]]:
    """Everything that stands beside a bar: name and article, how many, which share, and what was lost before it."""
    colors = theme.surface()
    name = "<br>".join(wrap(row.name, _WIDTH))
    name = f"<b>{name}</b>" if row.kind != "conditional" else name
    notes = [_label(place, name, row.note)]
    for edge, text in zip(_COLUMNS, (f"<b>{row.words}</b>", row.of_first, row.of_previous), strict=True):
        if text:
            notes.append(note(edge, place, text, "right"))
    if row.lost:
        lost, color = (f"<b>{row.lost}</b>", colors.second) if row.is_worst else (row.lost, colors.muted)
        notes.append(note(_COLUMNS[2], place - 0.5, lost, "right", color, _SMALL))
    return notes


def _headings() -> list[dict[str, Any]]:
    texts = (_("Sampai di sini"), _("dari awal"), _("dari tahap sebelumnya"))
    above = {"y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 10}
    return [
        {**note(edge, 1, text, "right", theme.surface().muted, _SMALL), **above}
        for edge, text in zip(_COLUMNS, texts, strict=True)
    ]


def _label(place: float, name: str, under: str) -> dict[str, Any]:
    """A name at the left, and smaller words under it."""
    muted = theme.surface().muted
    text = f"{name}<br><span style='color:{muted};font-size:{_SMALL}px'>{under}</span>" if under else name
    return note(0, place, text, "left")


def _color(kind: str) -> str:
    colors = theme.surface()
    return {"step": colors.accent, "conditional": colors.muted, "parallel": theme.categorical()[2]}[kind]


def _pale(color: str, opacity: float) -> str:
    red, green, blue = (int(color[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def waits_chart(frame: pd.DataFrame) -> go.Figure:
    """For funnel/stage_waits as `views.funnel_waits.waits` prepares it: `name`, `note`, `median_days`, `p90_days`,
    `term_days` (empty where the law sets none), `term` (its words).

    A dot for half of them, a ring for nine of ten, a line between; the legal term is a mark above it, its article
    stands under the name.
    """
    colors = theme.surface()
    places = list(range(len(frame)))
    ends = float(pd.concat([frame["p90_days"], frame["term_days"]]).max()) if len(frame) else 1.0
    names = ["<br>".join(wrap(name, _WIDTH)) for name in frame["name"]]
    terms = ["<br>".join(wrap(term, _WIDTH + 6)) for term in frame["term"]]
    lines = [text.count("<br>") + term.count("<br>") for text, term in zip(names, terms, strict=True)]
    figure = theme.figure_base(max(len(frame), 1) * (72 + 18 * max(lines, default=0)) + 100)
    notes = []
    for place, row in zip(places, frame.itertuples(), strict=True):
        figure.add_scatter(
            x=[row.median_days, row.p90_days],
            y=[place, place],
            mode="lines",
            line={"color": colors.accent, "width": 4},
            hoverinfo="skip",
            showlegend=False,
        )
        term = f"<br><span style='color:{colors.second}'>{terms[place]}</span>" if row.term else ""
        notes.append(_label(place, names[place], row.note + term))
    figure.add_scatter(
        x=frame["term_days"].astype(float),
        y=[place - 0.26 for place in places],
        mode="markers",
        name=_("Batas menurut peraturan"),
        marker={"symbol": "triangle-down", "size": 14, "color": colors.second},
        hoverinfo="skip",
        showlegend=bool(frame["term_days"].notna().any()),
    )
    for column, name, fill, side in (
        ("median_days", _("Median: separuhnya lebih cepat"), colors.accent, "middle left"),
        ("p90_days", _("Persentil ke-90: satu dari sepuluh lebih lama"), colors.background, "middle right"),
    ):
        figure.add_scatter(
            x=frame[column],
            y=places,
            mode="markers+text",
            name=name,
            marker={"size": 15, "color": fill, "line": {"color": colors.accent, "width": 3}},
            text=[f"  {format_number(days)}  " for days in frame[column]],
            textposition=side,
            textfont={"size": theme.FONT_SIZE, "color": colors.text},
            cliponaxis=False,
            hovertemplate="%{text}<extra>%{fullData.name}</extra>",
        )
    figure.update_layout(
        annotations=notes,
        margin={"l": 8, "r": 32, "t": 56, "b": 8},
        xaxis={
            "range": [-0.07 * ends, ends * 1.12],
            "domain": [0.4, 1],
            "title": {"text": _("hari")},
            "tickmode": "auto",
        },
        yaxis={"visible": False, "range": [len(frame) - 0.4, -0.6]},
    )
    return figure


def waiting_chart(frame: pd.DataFrame) -> go.Figure:
    """For funnel/waiting_now as `views.funnel_waits.waiting` prepares it: `name`, `note`, `agreements`, `words`.

    One bar per stage where agreements wait, with how many and for how long written behind it.
    """
    colors = theme.surface()
    places = list(range(len(frame)))
    names = ["<br>".join(wrap(name, _WIDTH)) for name in frame["name"]]
    under = ["<br>".join(wrap(text, _WIDTH + 6)) for text in frame["note"]]
    lines = [name.count("<br>") + text.count("<br>") for name, text in zip(names, under, strict=True)]
    figure = theme.figure_base(max(len(frame), 1) * (60 + 18 * max(lines, default=0)) + 24)
    figure.add_bar(
        x=frame["agreements"],
        y=places,
        width=_THICK,
        orientation="h",
        marker={"color": colors.accent, "cornerradius": 3},
        text=[f" <b>{format_number(row.agreements)}</b>  {row.words}" for row in frame.itertuples()],
        textposition="outside",
        textfont={"size": theme.FONT_SIZE, "color": colors.text},
        cliponaxis=False,
        hoverinfo="skip",
    )
    largest = float(frame["agreements"].max()) if len(frame) else 1.0
    figure.update_layout(
        annotations=[_label(place, names[place], under[place]) for place in places],
        xaxis={"visible": False, "range": [0, largest * 2.9], "domain": [0.4, 1]},
        yaxis={"visible": False, "range": [len(frame) - 0.5, -0.5]},
    )
    return figure

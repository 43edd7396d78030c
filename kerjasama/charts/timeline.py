"""What happened when: one dot per event on a line of days, its words beside it."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.words import format_date


def timeline_chart(frame: pd.DataFrame, today: str = "") -> go.Figure:
    """Events from top (first) to bottom, with columns `event_on` (date), `event_name` (text), `kind` (any text; each
    kind has its own colour and shape). The date is written beside each name: nothing is only in the hover.
    """
    shapes = ("circle", "diamond", "square", "triangle-up", "cross", "star")
    kinds = list(dict.fromkeys(frame["kind"]))
    height = max(len(frame), 1) * 44 + 60
    figure = theme.figure_base(height)
    for number, kind in enumerate(kinds):
        part = frame[frame["kind"] == kind]
        figure.add_scatter(
            x=part["event_on"],
            y=[str(position) for position in part.index],
            mode="markers+text",
            name=kind,
            marker={
                "size": 15,
                "symbol": shapes[number % len(shapes)],
                "color": theme.categorical()[number % len(theme.categorical())],
            },
            text=[
                f"  {name} · {format_date(day, 'medium')}"
                for name, day in zip(part["event_name"], part["event_on"], strict=True)
            ],
            textposition="middle right",
            cliponaxis=False,
            hovertemplate="%{text}<extra></extra>",
        )
    figure.update_yaxes(
        visible=False,
        autorange="reversed",
        type="category",
        categoryorder="array",
        categoryarray=[str(position) for position in frame.index],
    )
    figure.update_xaxes(gridcolor=theme.surface().line, tickformat="%Y", side="top")
    if len(frame):
        first, last = min(frame["event_on"]), max(frame["event_on"])
        span = max((last - first).days, 60)
        figure.update_xaxes(range=[first - pd.Timedelta(days=span * 0.04), last + pd.Timedelta(days=span * 0.75)])
    if today:
        figure.add_vline(x=today, line={"color": theme.surface().muted, "dash": "dot", "width": 2})
    return figure

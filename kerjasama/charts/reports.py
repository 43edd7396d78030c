"""How many of the reports that were due came, semester by semester."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import format_number, format_percent

# Column of reports/by_period -> state whose colour and pattern it takes, from the bottom up.
PARTS = {"on_time": "tepat_waktu", "late": "terlambat", "missing": "belum_masuk"}
_HEIGHT = 330
_LEAST = 0.09  # of the height: a lower part has no room for its number


def reports_by_period_chart(frame: pd.DataFrame) -> go.Figure:
    """For reports/by_period with `name` (the semester in words) and something due in every row.

    One standing bar per semester from 0 to 100% of what was due: on time, late, missing, each with its share; above it
    the share that came, under it numerator and denominator (`note`).
    """
    muted = theme.surface().muted
    figure = theme.figure_base(_HEIGHT)
    labels = [
        f"{name}<br><span style='color:{muted};font-size:14px'>{note}</span>"
        for name, note in zip(frame["name"], frame["note"], strict=True)
    ]
    for column, state in PARTS.items():
        color = theme.report_color(state)
        shares = (frame[column] / frame["due"]).tolist()
        figure.add_bar(
            x=labels,
            y=shares,
            name=label("report_state", state),
            marker={
                "color": color,
                "pattern": {
                    "shape": theme.REPORT_PATTERNS.get(state, ""),
                    "fillmode": "overlay",
                    "fgcolor": theme.surface().background,
                    "fgopacity": 0.4,
                    "size": 9,
                    "solidity": 0.16,
                },
                "line": {"width": 1, "color": theme.surface().background},
            },
            text=[
                format_number(count) if share >= _LEAST else ""
                for count, share in zip(frame[column], shares, strict=True)
            ],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            textfont={"color": theme.text_on(color), "weight": 600},
            hovertemplate="%{fullData.name}: %{y:.0%}<extra></extra>",
        )
    for place, share in zip(labels, frame["share_came"], strict=True):
        figure.add_annotation(
            x=place, y=1, yanchor="bottom", text=f"<b>{format_percent(share)}</b>", showarrow=False, yshift=2
        )
    figure.update_layout(barmode="stack", bargap=0.4, legend={"y": 1.12})
    figure.update_yaxes(visible=False, range=[0, 1.08])
    figure.update_xaxes(type="category", showgrid=False)
    return figure

"""Where every agreement is, in one bar; and what share was followed up."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.charts.ceremonial import Part, ceremonial_parts, share_bars
from kerjasama.domain.words import _, format_number, format_percent

CHILDREN = "turunan"  # documents judged together with their parent: no status of their own in the bar
_BAR = 84  # pixels
_LINE = 64
_ACROSS = 5


def states_chart(frame: pd.DataFrame) -> go.Figure:
    """For overview/statuses as `views.overview.states` orders it: `status`, `name`, `agreements`, `share`.

    One bar that sums to all, and under it every part's number, share and name with its colour and pattern.
    """
    lines = -(-max(len(frame), 1) // _ACROSS)
    height = _BAR + lines * _LINE
    figure = theme.figure_base(height)
    for place, row in enumerate(frame.itertuples()):
        marker = _marker(row.status)
        figure.add_bar(
            x=[row.agreements],
            y=["0"],
            orientation="h",
            name=row.name,
            marker=marker,
            text=[format_number(row.agreements) if row.share >= 0.05 else ""],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            textfont={"color": theme.text_on(_color(row.status)), "size": 18, "weight": 700},
            hovertemplate="%{fullData.name}: %{x:,}<extra></extra>",
        )
        column, line = place % _ACROSS, place // _ACROSS
        figure.add_bar(
            x=[0.065],
            base=[column],
            y=[line],
            width=0.56,
            orientation="h",
            marker=marker,
            xaxis="x2",
            yaxis="y2",
            hoverinfo="skip",
        )
        figure.add_scatter(
            x=[column + 0.08],
            y=[line],
            mode="text",
            text=[f"<b>{format_number(row.agreements)}</b>  {_share(row.share)}<br>{row.name}"],
            textposition="middle right",
            textfont={"size": theme.FONT_SIZE, "color": theme.surface().text},
            xaxis="x2",
            yaxis="y2",
            cliponaxis=False,
            hoverinfo="skip",
        )
    split = lines * _LINE / height
    figure.update_layout(
        barmode="stack",
        showlegend=False,
        bargap=0.05,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis={"visible": False, "domain": [0, 1], "range": [0, max(int(frame["agreements"].sum()), 1)]},
        yaxis={"visible": False, "domain": [split + 0.05, 1], "type": "category"},
        xaxis2={"visible": False, "domain": [0, 1], "range": [0, _ACROSS], "anchor": "y2"},
        yaxis2={"visible": False, "domain": [0, split], "range": [lines - 0.5, -0.5], "anchor": "x2"},
    )
    return figure


def follow_up_chart(frame: pd.DataFrame) -> go.Figure:
    """For overview/by_coop_type and overview/by_signed_year as `views.overview.follow_up_rows` words them.

    One bar of 100% per row: followed up, in between, and the three kinds of ceremonial apart.
    """
    parts = (
        Part("share_followed_up", "terlaksana", _("Ditindaklanjuti")),
        Part("share_between", "masa_tenggang", _("Perlu perhatian, atau baru komitmen")),
        *ceremonial_parts(),
    )
    return share_bars(frame, parts)


def _marker(status: str) -> dict[str, object]:
    background = theme.surface().background
    return {
        "color": _color(status),
        "pattern": {
            "shape": theme.status_pattern(status),
            "fillmode": "overlay",
            "fgcolor": background,
            "fgopacity": 0.6,
            "size": 9,
            "solidity": 0.16,
        },
        # Pale, since these count elsewhere; an outline keeps them apart from the page.
        "line": {"width": 1, "color": theme.surface().muted if status == CHILDREN else background},
    }


def _color(status: str) -> str:
    return theme.surface().no_data if status == CHILDREN else theme.status_color(status)


def _share(share: float) -> str:
    """A share as percent; what is there but rounds to nothing is not said to be nothing."""
    return f"&lt;{format_percent(0.01)}" if 0 < share < 0.005 else format_percent(share)

"""The network between regions on the map of Indonesia: ties as lines, regions as points, names of the hubs only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.charts.map import Ground
from kerjasama.charts.map_labels import FONT_SIZE, Label
from kerjasama.charts.map_lines import LineClass, add_partner_lines

KINDS = ("largest", "smaller", "alone")


@dataclass(frozen=True)
class PointClass:
    """One kind of points: `key` (of KINDS) as in the frame's column `kind`, and its words in the legend."""

    key: str
    words: str


def network_map(
    points: pd.DataFrame,
    ties: pd.DataFrame,
    widths: Sequence[LineClass],
    classes: Sequence[PointClass],
    labels: Sequence[Label],
    ground: Ground,
    land: Sequence[str],
    titles: tuple[str, str],
) -> go.Figure:
    """partners/region_nodes and partners/region_edges: `points` with lon, lat, size (pixels), kind, told; `ties` with
    `width_class`, the index of `widths`.

    `land`: codes of the polygons under it. `titles`: of the legends of points and of lines. Hubs are named;
    hovering repeats what the table says. Points of regions without a tie are hollow.
    """
    colors = theme.surface()
    figure = theme.figure_base()
    figure.add_choropleth(
        geojson=ground.url,
        locations=list(land),
        z=[0] * len(land),
        colorscale=[[0, colors.raised], [1, colors.raised]],
        showscale=False,
        showlegend=False,
        marker={"line": {"width": 0.6, "color": colors.muted}},
        hoverinfo="skip",
    )
    west, south, east, north = ground.extent
    figure.update_geos(
        visible=False,
        projection_type="equirectangular",
        lonaxis_range=[west, east],
        lataxis_range=[south, north],
        bgcolor="rgba(0,0,0,0)",
        domain={"x": [0, 1], "y": [0, 1]},
    )
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        legend={
            "title": {"text": titles[0], "side": "left"},
            "y": -0.01,
            "yanchor": "top",
            "itemclick": False,
            "itemdoubleclick": False,
        },
    )
    add_partner_lines(figure, ties, widths, titles[1])
    figure.update_layout(legend_itemsizing="constant")  # of the points alone: lines show their width
    figure.update_traces(opacity=0.45, selector={"mode": "lines"})
    fills = {"largest": colors.accent, "smaller": colors.text, "alone": colors.background}
    for step in classes:
        rows = points[points["kind"] == step.key]
        figure.add_scattergeo(
            lon=rows["lon"].tolist() or [None],
            lat=rows["lat"].tolist() or [None],
            mode="markers",
            name=step.words,
            marker={
                "size": rows["size"].tolist() or [9],
                "color": fills[step.key],
                "symbol": "circle",
                "line": {"width": 1, "color": colors.muted if step.key == "alone" else colors.background},
            },
            text=rows["told"].tolist(),
            hovertemplate="%{text}<extra></extra>",
        )
    halo = ", ".join(f"{x}px {y}px 3px {colors.background}" for x in (-2, 0, 2) for y in (-2, 0, 2))
    figure.add_scattergeo(
        lon=[label.lon for label in labels],
        lat=[label.lat for label in labels],
        text=["<br>".join((f"<b>{label.lines[0]}</b>", *label.lines[1:])) for label in labels],
        mode="text",
        textfont={"size": FONT_SIZE + 1, "color": colors.text, "shadow": halo},
        hoverinfo="skip",
        showlegend=False,
    )
    return figure

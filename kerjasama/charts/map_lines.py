"""Lines between regions that cooperate, bent so that two opposite ones do not lie upon each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme

_POINTS = 9  # per line: enough to look bent
_BEND = 0.16  # of the distance
WIDTHS = (1.2, 2.6, 4.5, 7.0)


@dataclass(frozen=True)
class LineClass:
    """One width of lines: pairs with at least `least` agreements (up to the next class), and its words."""

    least: int
    words: str


def add_partner_lines(figure: go.Figure, frame: pd.DataFrame, classes: Sequence[LineClass], title: str) -> go.Figure:
    """Draw map/province_partner_lines or map/partner_lines over a map; `width_class` is the index of the class.

    Width tells the number of agreements; the colour is neutral, so that it is not read as a judgement. They
    lie under the names. `title`: of their legend.
    """
    color = theme.surface().second
    for number, step in enumerate(classes):
        rows = frame[frame["width_class"] == number]
        lons: list[float | None] = []
        lats: list[float | None] = []
        for row in rows.itertuples(index=False):
            points = bent(row.region_a_lon, row.region_a_lat, row.region_b_lon, row.region_b_lat)
            lons += [*(lon for lon, _lat in points), None]
            lats += [*(lat for _lon, lat in points), None]
        figure.add_scattergeo(
            lon=lons or [None],
            lat=lats or [None],
            mode="lines",
            line={"color": color, "width": WIDTHS[number]},
            opacity=0.7,
            name=step.words,
            legend="legend2",
            hoverinfo="skip",
        )
    figure.data = tuple(sorted(figure.data, key=lambda trace: trace.mode == "text" if "mode" in trace else False))
    figure.update_layout(
        legend2={
            **figure.layout.legend.to_plotly_json(),
            "title": {"text": title, "side": "left"},
            "orientation": "h",
            "y": 1,
            "yanchor": "bottom",
            "x": 0,
            "font": {"size": theme.FONT_SIZE - 1, "color": theme.surface().text},
        }
    )
    return figure


def bent(lon_a: float, lat_a: float, lon_b: float, lat_b: float) -> list[tuple[float, float]]:
    """Points of a curve from a to b, bulging to the north."""
    sign = 1.0 if lon_b >= lon_a else -1.0
    middle_lon = (lon_a + lon_b) / 2 - sign * _BEND * (lat_b - lat_a)
    middle_lat = (lat_a + lat_b) / 2 + sign * _BEND * (lon_b - lon_a)
    points = []
    for number in range(_POINTS):
        t = number / (_POINTS - 1)
        a, m, b = (1 - t) ** 2, 2 * t * (1 - t), t**2
        points.append(
            (round(a * lon_a + m * middle_lon + b * lon_b, 2), round(a * lat_a + m * middle_lat + b * lat_b, 2))
        )
    return points

"""Regions as a classed map, with names and numbers drawn on it, and lines between partners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.charts.map_labels import FONT_SIZE, STAGE, Label
from kerjasama.charts.map_shapes import Extent, hatching

_LEGEND_LETTER = 0.44 * theme.FONT_SIZE
_LEGEND_MARK = 46  # pixels


@dataclass(frozen=True)
class MapClass:
    """One step of the legend: `key` as in the frame's column `class_key`, its words, its colour, hatched or not."""

    key: str
    words: str
    color: str
    is_hatched: bool = False


@dataclass(frozen=True)
class Ground:
    """Where the polygons come from: the address for the browser, the file for hatching, and the extent shown."""

    url: str
    path: Path
    extent: Extent


def region_map_chart(
    frame: pd.DataFrame, classes: Sequence[MapClass], labels: Sequence[Label], ground: Ground, legend: str
) -> go.Figure:
    """map/provinces or map/regencies as `views.map.placed` gives them: code, name, class_key, told.

    One trace per class, so that the legend is made of them; a class without regions stays in the legend. Labels are
    written in the colour that reads on their class, or in the page's when they stand beside it. `legend`: its title.
    """
    figure = theme.figure_base()
    colors = theme.surface()
    for step in classes:
        rows = frame[frame["class_key"] == step.key]
        figure.add_choropleth(
            geojson=ground.url,
            locations=rows["code"].tolist(),
            z=[0] * len(rows),
            colorscale=[[0, step.color], [1, step.color]],
            showscale=False,
            showlegend=False,
            marker={"line": {"width": 0.7, "color": colors.muted}},
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            text=rows["told"].tolist(),
            hovertemplate="%{text}<extra></extra>",
        )
        if step.is_hatched and len(rows):
            lons, lats = hatching(ground.path, rows["code"], ground.extent)
            _lines(figure, lons, lats, colors.muted, 0.8)
        _legend_mark(figure, step)
    _label_traces(figure, frame, classes, labels)
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
            # Beside a title at the left a long legend would be cut instead of broken into lines.
            "title": {"text": legend, "side": "top" if _legend_width(classes, legend) > STAGE[0] else "left"},
            "y": -0.01,
            "yanchor": "top",
            "itemclick": False,
            "itemdoubleclick": False,
        },
        clickmode="event+select",
        dragmode=False,
    )
    return figure


def _legend_width(classes: Sequence[MapClass], title: str) -> float:
    """Pixels of the legend in one line: each entry is a mark, its words, and air."""
    return sum(len(words) * _LEGEND_LETTER + _LEGEND_MARK for words in (title, *(step.words for step in classes)))


def _label_traces(figure: go.Figure, frame: pd.DataFrame, classes: Sequence[MapClass], labels: Sequence[Label]) -> None:
    colors = theme.surface()
    lons: list[float | None] = []
    lats: list[float | None] = []
    for label in labels:
        if label.anchor:
            lons += [label.lon, label.anchor[0], None]
            lats += [label.lat, label.anchor[1], None]
    if lons:
        _lines(figure, lons, lats, colors.muted, 0.8)
    color_of = {step.key: step.color for step in classes}
    class_of = dict(zip(frame["code"], frame["class_key"], strict=True))
    grounds = [colors.background if label.anchor else color_of[class_of[label.code]] for label in labels]
    figure.add_scattergeo(
        lon=[label.lon for label in labels],
        lat=[label.lat for label in labels],
        text=["<br>".join((*label.lines[:-1], f"<b>{label.lines[-1]}</b>")) for label in labels],
        mode="text",
        textfont={
            "size": FONT_SIZE,
            "color": [theme.text_on(color) if color != colors.background else colors.text for color in grounds],
            "shadow": [", ".join(f"{x}px {y}px 2px {color}" for x in (-1, 1) for y in (-1, 1)) for color in grounds],
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _legend_mark(figure: go.Figure, step: MapClass) -> None:
    colors = theme.surface()
    figure.add_scattergeo(
        lon=[None],
        lat=[None],
        mode="markers",
        name=step.words,
        marker={
            "size": 15,
            "symbol": "hash-open" if step.is_hatched else "square",
            "color": colors.muted if step.is_hatched else step.color,
            "line": {"width": 1, "color": colors.muted},
        },
        hoverinfo="skip",
    )


def _lines(
    figure: go.Figure, lons: list[float | None], lats: list[float | None], color: str, width: float, name: str = ""
) -> None:
    figure.add_scattergeo(
        lon=lons,
        lat=lats,
        mode="lines",
        line={"color": color, "width": width},
        hoverinfo="skip",
        name=name,
        showlegend=bool(name),
    )

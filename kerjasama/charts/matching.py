"""Partners: the parts of a score as one bar each; pairs of regions on the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.charts.map import Ground, MapClass, region_map_chart
from kerjasama.charts.map_lines import LineClass, add_partner_lines
from kerjasama.domain.words import format_number

_ROW = 44
_LEAST = 3.5  # points: a narrower part cannot hold its number


def score_parts_chart(frame: pd.DataFrame, parts: Mapping[str, str]) -> go.Figure:
    """matching/partners as `views.matching_partners.in_words` gives it: one bar per partner, split into what each part
    adds to the score (0 to 100), the score at its end. `parts`: part -> its name, in the order of the bar.
    """
    figure = theme.figure_base(max(len(frame), 1) * _ROW + 70)
    names = [f"{place}. {told}" for place, told in zip(frame["place"], frame["told"], strict=True)]
    for (part, name), color in zip(parts.items(), theme.categorical(), strict=False):
        values = frame[f"p_{part}"].tolist()
        figure.add_bar(
            x=values,
            y=names,
            orientation="h",
            name=name,
            marker={"color": color, "line": {"width": 1, "color": theme.surface().background}},
            text=[format_number(value) if value >= _LEAST else "" for value in values],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"color": theme.text_on(color)},
            hovertemplate="%{fullData.name}: %{text}<extra>%{y}</extra>",
        )
    figure.add_scatter(
        x=frame["points"].tolist(),
        y=names,
        mode="text",
        text=[f"  <b>{format_number(value)}</b>" for value in frame["points"]],
        textposition="middle right",
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
    figure.update_layout(barmode="stack")
    figure.update_xaxes(visible=False, range=[0, 108])
    figure.update_yaxes(autorange="reversed", showgrid=False, ticklabelstandoff=10, type="category")
    return figure


def pairs_map_chart(
    lines: pd.DataFrame,
    classes: Sequence[LineClass],
    ends: pd.DataFrame,
    provinces: pd.DataFrame,
    ground: Ground,
    words: tuple[str, str, str],
) -> go.Figure:
    """matching/pairs as lines from the region with the surplus (dot) to the one with the lack (ring).

    `lines`: region_a_lon/lat, region_b_lon/lat, width_class; `ends`: lon, lat, is_supplier; `provinces`: code, name,
    class_key, told; `words`: the legend's title of the lines, and the names of dot and ring.
    """
    colors = theme.surface()
    step = MapClass("daratan", "", colors.raised)
    figure = region_map_chart(provinces, [step], [], ground, "")
    figure.data = tuple(trace for trace in figure.data if not (trace.type == "scattergeo" and trace.mode == "markers"))
    add_partner_lines(figure, lines, classes, words[0])
    for is_supplier, name in ((True, words[1]), (False, words[2])):
        rows = ends[ends["is_supplier"] == is_supplier]
        figure.add_scattergeo(
            lon=rows["lon"].tolist() or [None],
            lat=rows["lat"].tolist() or [None],
            mode="markers",
            name=name,
            marker={
                "size": 10 if is_supplier else 9,
                "symbol": "circle" if is_supplier else "circle-open",
                "color": colors.accent,
                "line": {"width": 2, "color": colors.background if is_supplier else colors.accent},
            },
            text=rows["told"].tolist(),
            hovertemplate="%{text}<extra></extra>",
        )
    return figure

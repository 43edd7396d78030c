"""Foreign partners on a map of the world."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.charts.map_labels import FONT_SIZE, fitting_labels
from kerjasama.charts.map_shapes import Extent, Middle

_SMALLEST, _LARGEST = 7.0, 34.0  # pixels across
WORLD: Extent = (-169.0, -56.0, 191.0, 78.0)


def foreign_partners_chart(
    countries: pd.DataFrame, places: pd.DataFrame, url: str, all_codes: Sequence[str], words: tuple[str, str]
) -> go.Figure:
    """map/foreign_by_country and map/foreign_partners (as `views.map_world.points` gives it: with `words`, `is_city`;
    the countries with `name` and `value` in words).

    Countries with partners are shaded and named with their number; points are cities by number of agreements, hollow
    where only the country is known. `words`: the legend for both kinds of point.
    """
    figure = theme.figure_base()
    colors = theme.surface()
    scale = theme.SEQUENTIAL[theme.mode()]
    with_partners = set(countries["country_alpha3"])
    for codes, color in (
        ([code for code in all_codes if code not in with_partners], colors.no_data),
        ([code for code in all_codes if code in with_partners], scale[1]),
    ):
        figure.add_choropleth(
            geojson=url,
            locations=codes,
            z=[0] * len(codes),
            colorscale=[[0, color], [1, color]],
            showscale=False,
            marker={"line": {"width": 0.5, "color": colors.background}},
            hoverinfo="skip",
        )
    most = float(places["agreements"].max()) if len(places) else 1.0
    for is_city, name in zip((True, False), words, strict=True):
        rows = places[places["is_city"] == is_city]
        sizes = [_SMALLEST + (_LARGEST - _SMALLEST) * (count / most) ** 0.5 for count in rows["agreements"]]
        figure.add_scattergeo(
            lon=rows["lon"].tolist() or [None],
            lat=rows["lat"].tolist() or [None],
            mode="markers",
            name=name,
            text=rows["words"].tolist(),
            hovertemplate="%{text}<extra></extra>",
            marker={
                "size": sizes or [_SMALLEST],
                "symbol": "circle" if is_city else "circle-open",
                "color": colors.accent if is_city else colors.text,
                "opacity": 0.85,
                "line": {"width": 1 if is_city else 2, "color": colors.background if is_city else colors.text},
            },
        )
    middles = {
        row.country_alpha3: Middle(row.lon, row.lat, row.agreements)  # the more agreements, the sooner named
        for row in countries.itertuples(index=False)
        if row.lon == row.lon
    }
    texts = {row.country_alpha3: (row.name, row.value) for row in countries.itertuples(index=False)}
    labels = [label for label in fitting_labels(texts, middles, WORLD) if len(label.lines) == 2]
    figure.add_scattergeo(
        lon=[label.lon for label in labels],
        lat=[label.lat for label in labels],
        mode="text",
        text=[f"{label.lines[0]}<br><b>{label.lines[1]}</b>" for label in labels],
        textfont={
            "size": FONT_SIZE,
            "color": colors.text,
            "shadow": ", ".join(f"{x}px {y}px 2px {colors.background}" for x in (-1, 1) for y in (-1, 1)),
        },
        hoverinfo="skip",
        showlegend=False,
    )
    figure.update_geos(
        visible=False,
        projection_type="equirectangular",
        projection_rotation={"lon": 11},
        lonaxis_range=[WORLD[0], WORLD[2]],
        lataxis_range=[WORLD[1], WORLD[3]],
        bgcolor="rgba(0,0,0,0)",
        domain={"x": [0, 1], "y": [0, 1]},
    )
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        legend={"y": -0.01, "yanchor": "top", "itemclick": False, "itemdoubleclick": False},
    )
    return figure

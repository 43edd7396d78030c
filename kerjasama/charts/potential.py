"""Potential of regions in figures: location quotients, how far production covers need, Klassen's four quadrants."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.charts.point_labels import Stage, label_places
from kerjasama.domain.words import format_percent

_ROW = 34
_LOWEST = 110  # pixels: lower, the axis of a single row is cut off
_QUADRANT_PIXELS = (1180, 400)  # of the picture inside its axes, at the narrower of the two usual screens
# Quadrant of the typology: (right, above) of the lines of the reference.
QUADRANTS: dict[str, tuple[bool, bool]] = {
    "maju_cepat": (True, True),
    "maju_tertekan": (False, True),
    "berkembang": (True, False),
    "tertinggal": (False, False),
}


def quotient_chart(frame: pd.DataFrame, reference: str) -> go.Figure:
    """For potential/region_sectors with `name` and `note`: one bar per sector from 1, to the right when it stands out.

    `reference`: what the line at 1 stands for, in words.
    """
    colors, categories = theme.surface(), theme.categorical()
    figure = theme.figure_base(len(frame) * _ROW + 56)
    places = list(range(len(frame)))
    figure.add_bar(
        x=(frame["quotient"] - 1).tolist(),
        base=1,
        y=places,
        orientation="h",
        marker={
            "color": [categories[0] if is_base else colors.muted for is_base in frame["is_base"]],
            "cornerradius": 3,
        },
        hoverinfo="skip",
    )
    figure.add_vline(x=1, line={"color": colors.text, "width": 2})
    _notes(figure, frame["quotient"].clip(lower=1).tolist(), frame["note"].tolist())
    widest = max(float(frame["quotient"].max()), 1.2)
    figure.update_xaxes(
        range=[0, 1 + (widest - 1) + max(0.55 * widest, 0.9)],
        title={"text": reference, "font": {"size": theme.FONT_SIZE - 1}},
        tickformat=".1f",
    )
    _named_rows(figure, frame["name"].tolist())
    return figure


def coverage_chart(frame: pd.DataFrame, limit: float) -> go.Figure:
    """For potential/region_balances with `name` and `note`: production in percent of need, up to `limit`, line at 100.

    A commodity without both figures is no bar, only its note.
    """
    colors, categories = theme.surface(), theme.categorical()
    figure = theme.figure_base(max(len(frame) * _ROW + 40, _LOWEST))
    places = list(range(len(frame)))
    shares = (frame["production"] / frame["need"].where(frame["need"] > 0)).clip(upper=limit)
    tints = {"surplus": categories[0], "defisit": categories[1]}
    figure.add_bar(
        x=shares.fillna(0).tolist(),
        y=places,
        orientation="h",
        marker={
            "color": [tints.get(state, colors.muted) for state in frame["state_code"]],
            "pattern": {
                "shape": ["/" if state == "defisit" else "" for state in frame["state_code"]],
                "fillmode": "replace",
                "size": 7,
            },
            "line": {"width": 1.5, "color": [tints.get(state, colors.muted) for state in frame["state_code"]]},
            "cornerradius": 3,
        },
        hoverinfo="skip",
    )
    figure.add_vline(x=1, line={"color": colors.text, "width": 2})
    _notes(figure, shares.fillna(0).clip(lower=1).tolist(), frame["note"].tolist())
    widest = max(float(shares.max()) if shares.notna().any() else 1.0, 1.1)
    figure.update_xaxes(range=[0, widest * 1.75], tickvals=[0, 1], ticktext=[format_percent(0), format_percent(1)])
    _named_rows(figure, frame["name"].tolist())
    return figure


def quadrant_chart(frame: pd.DataFrame, quadrants: dict[str, str], titles: tuple[str, str]) -> go.Figure:
    """For potential/typology with `name`, `naming_order`, `is_chosen`, `told`, and incomes as drawn (`income_shown`,
    `reference_income_shown`): growth to the right, income upwards.

    A name stands where it touches nothing; `naming_order` says who goes first, and no number means no name.

    The lines are the reference's own growth and income, the same in all rows. `quadrants`: code
    -> its words. `titles`: of both axes.
    """
    colors, categories = theme.surface(), theme.categorical()
    figure = theme.figure_base(520)
    first = frame.iloc[0]
    # Few points still get lines that stand inside the picture.
    spread_x = _reach([*frame["growth"], first["reference_growth"]])
    spread_y = _reach([*frame["income_shown"], first["reference_income_shown"]])
    small = theme.FONT_SIZE - 3
    places = label_places(
        list(zip(frame["growth"], frame["income_shown"], strict=True)),
        ["" if pd.isna(place) else name for name, place in zip(frame["name"], frame["naming_order"], strict=True)],
        frame["naming_order"].fillna(len(frame)).argsort().tolist(),
        Stage(spread_x, spread_y, _QUADRANT_PIXELS),
        small,
        (first["reference_growth"], first["reference_income_shown"]),
    )
    frame = frame.assign(place=places)
    for chosen in (False, True):
        rows = frame[frame["is_chosen"] == chosen]
        if rows.empty:
            continue
        figure.add_scatter(
            x=rows["growth"].tolist(),
            y=rows["income_shown"].tolist(),
            mode="markers+text",
            marker={
                "size": 18 if chosen else 11,
                "symbol": "diamond" if chosen else "circle",
                "color": categories[1] if chosen else categories[0],
                "line": {"width": 1, "color": colors.background},
            },
            text=[
                f"<b>{name}</b>" if chosen else name if place else ""
                for name, place in zip(rows["name"], rows["place"], strict=True)
            ],
            textposition=[place or "top center" for place in rows["place"]],
            textfont={"size": theme.FONT_SIZE - 1 if chosen else small, "color": colors.text},
            customdata=rows["region_code"].tolist(),
            hovertext=rows["told"].tolist(),
            hovertemplate="%{hovertext}<extra></extra>",
            cliponaxis=False,
            showlegend=False,
        )
    line = {"color": colors.text, "width": 1.5, "dash": "dot"}
    figure.add_vline(x=first["reference_growth"], line=line)
    figure.add_hline(y=first["reference_income_shown"], line=line)
    for code, words in quadrants.items():
        right, above = QUADRANTS[code]
        figure.add_annotation(
            x=1 if right else 0,
            y=1 if above else 0,
            xref="paper",
            yref="paper",
            xanchor="right" if right else "left",
            yanchor="bottom" if above else "top",
            yshift=6 if above else -30,
            text=f"<b>{words}</b>",
            showarrow=False,
            font={"size": theme.FONT_SIZE - 1, "color": colors.muted},
        )
    figure.update_xaxes(range=spread_x, tickformat=".1%", title={"text": titles[0], "standoff": 34}, showgrid=False)
    figure.update_yaxes(range=spread_y, title={"text": titles[1]}, showgrid=False)
    figure.update_layout(margin={"t": 34, "b": 34, "l": 8, "r": 24})
    return figure


def _notes(figure: go.Figure, ends: list[float], notes: list[str]) -> None:
    """What stands behind each bar: right of its end, and never across the line."""
    figure.add_scatter(
        x=ends,
        y=list(range(len(notes))),
        mode="text",
        text=[f"  {note}" for note in notes],
        textposition="middle right",
        textfont={"size": theme.FONT_SIZE - 1, "color": theme.surface().text},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _reach(values: list[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    air = (high - low) * 0.12 or abs(high) * 0.1 or 1.0
    return low - air, high + air


def _named_rows(figure: go.Figure, names: list[str]) -> None:
    figure.update_yaxes(
        tickvals=list(range(len(names))),
        ticktext=[name if len(name) <= 44 else name[:42].rstrip() + "…" for name in names],
        range=[len(names) - 0.5, -0.5],
        showgrid=False,
        ticklabelstandoff=6,
    )
    figure.update_layout(showlegend=False)

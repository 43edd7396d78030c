"""From state to state as a matrix, and the states over the months: read without hovering, also without colour."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.words import _, format_number, format_percent

_CELL = 44  # pixels, height of a row
_HEAD = 112  # for the headings of the columns
_CHART = 560
_GAP = 0.042  # of the height: between two labels at the right


def flow_chart(frame: pd.DataFrame, rows: Sequence[str], columns: Sequence[str]) -> go.Figure:
    """For changes/flows as `views.changes.matrix` pairs them: `name_before`, `name`, `agreements`.

    `rows`, `columns`: headings in their order, each with its total, in words. One cell per pair; the shade repeats the
    number, and what stayed where it was is framed and not shaded.
    """
    colors = theme.surface()
    figure = theme.figure_base(_HEAD + _CELL * max(len(rows), 1) + 40)
    places = {name.split("<br>")[0]: place for place, name in enumerate(rows)}
    across = {name.split("<br>")[0]: place for place, name in enumerate(columns)}
    moved = frame.loc[frame["status_before"] != frame["status"], "agreements"]
    most = max(int(moved.max()) if len(moved) else 1, 1)
    steps = theme.SEQUENTIAL[theme.mode()]
    for row in frame.itertuples():
        y, x = places[row.name_before], across[row.name]
        stayed = row.status_before == row.status
        step = min(int((row.agreements / most) ** 0.5 * (len(steps) - 1) + 0.5), len(steps) - 1)
        fill = colors.raised if stayed else steps[step]
        figure.add_shape(
            type="rect",
            x0=x - 0.47,
            x1=x + 0.47,
            y0=y - 0.44,
            y1=y + 0.44,
            fillcolor=fill,
            line={"width": 1.5 if stayed else 0, "color": colors.muted, "dash": "dot"},
            layer="below",
        )
        figure.add_annotation(
            x=x,
            y=y,
            text=format_number(row.agreements) if stayed else f"<b>{format_number(row.agreements)}</b>",
            showarrow=False,
            font={"color": colors.muted if stayed else theme.text_on(fill), "size": 17},
        )
    figure.add_annotation(
        x=0,
        y=1,
        xref="paper",
        yref="paper",
        xanchor="right",
        yanchor="bottom",
        xshift=-12,
        yshift=10,
        text=_("Semula ↓ · Sesudahnya →"),
        showarrow=False,
        font={"color": colors.muted, "size": 15},
    )
    figure.update_layout(margin={"l": 8, "r": 8, "t": _HEAD, "b": 8})
    figure.update_xaxes(
        side="top",
        range=[-0.5, max(len(columns), 1) - 0.5],
        tickmode="array",
        tickvals=list(range(len(columns))),
        ticktext=[
            "<br>".join([*wrap(name.split("<br>")[0], 14, break_long_words=False), *name.split("<br>")[1:]])
            for name in columns
        ],
        tickangle=0,
        showgrid=False,
        tickfont={"size": 14},
    )
    figure.update_yaxes(
        range=[max(len(rows), 1) - 0.5, -0.5],
        tickmode="array",
        tickvals=list(range(len(rows))),
        ticktext=[name.replace("<br>", "  ") for name in rows],
        showgrid=False,
        ticklabelstandoff=10,
    )
    return figure


def months_chart(frame: pd.DataFrame, as_share: bool) -> go.Figure:
    """For changes/states as `views.changes_months.collected` puts them below each other: `day_words`, `status`, `name`,
    `value`, `of`.

    One bar per day, parts in the colours and patterns of the states, the last bar's parts named at the right; above
    each bar what it is out of.
    """
    figure = theme.figure_base(_CHART)
    days = list(dict.fromkeys(frame["day_words"]))
    totals = frame.groupby("day_words", sort=False)["value"].sum()
    top = 1.0 if as_share else max(float(totals.max()), 1.0)
    show = format_percent if as_share else format_number
    places = list(range(len(days)))
    heights: list[tuple[str, str, float, float]] = []
    below = 0.0
    for status, part in frame.groupby("status", sort=False):
        color = theme.status_color(str(status))
        values = part["value"].tolist()
        figure.add_bar(
            x=places,
            y=values,
            name=part["name"].iloc[0],
            marker={
                "color": color,
                "pattern": {
                    "shape": theme.status_pattern(str(status)),
                    "fillmode": "overlay",
                    "fgcolor": theme.surface().background,
                    "fgopacity": 0.6,
                    "size": 9,
                    "solidity": 0.16,
                },
                "line": {"width": 1, "color": theme.surface().background},
            },
            hovertemplate="%{fullData.name}: %{y}<extra></extra>",
        )
        heights.append((str(status), str(part["name"].iloc[0]), float(values[-1]), below + float(values[-1]) / 2))
        below += float(values[-1])
    for (status, name, value, _middle), y in zip(heights, _spread([h[3] for h in heights], top), strict=True):
        figure.add_annotation(
            x=1,
            xref="paper",
            y=y,
            xanchor="left",
            xshift=24,
            text=f"<b>{show(value)}</b>  {name}",
            showarrow=False,
            font={"size": theme.FONT_SIZE},
        )
        figure.add_annotation(
            x=1,
            xref="paper",
            y=y,
            xanchor="left",
            xshift=4,
            text="■",
            showarrow=False,
            font={"size": 15, "color": theme.status_color(status)},
        )
    outs = frame.drop_duplicates("day_words").set_index("day_words")["of"]
    every = 1 if max((len(format_number(of)) for of in outs), default=0) <= 5 else 3
    for place in places:
        if (len(days) - 1 - place) % every == 0:
            figure.add_annotation(
                x=place,
                y=totals[days[place]],
                yanchor="bottom",
                text=format_number(outs[days[place]]),
                showarrow=False,
                font={"size": 12, "color": theme.surface().muted},
            )
    figure.update_layout(barmode="stack", bargap=0.12, showlegend=False, margin={"l": 8, "r": 295, "t": 26, "b": 8})
    ticks = [place for place in places if (len(days) - 1 - place) % 3 == 0]
    figure.update_xaxes(
        tickmode="array", tickvals=ticks, ticktext=[days[place] for place in ticks], tickangle=0, showgrid=False
    )
    figure.update_yaxes(
        range=[0, top * 1.05], tickformat=".0%" if as_share else ",d", nticks=6, rangemode="tozero", gridwidth=1
    )
    return figure


def _spread(middles: list[float], top: float) -> list[float]:
    """Heights of labels that are at least a line apart and stay within the figure, in their order from below."""
    gap = _GAP * top * 1.05
    placed: list[float] = []
    for middle in middles:
        placed.append(max(middle, placed[-1] + gap) if placed else middle)
    limit = top * 1.03
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = min(placed[number], limit)
        limit = placed[number] - gap
    return placed

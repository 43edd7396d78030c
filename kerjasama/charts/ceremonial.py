"""Shares of what stopped at the signature, in parts that are never added together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_percent

_ROW = 58  # pixels for a bar and the two lines of words beside it
_LONGER = 20  # more for a name on two lines
_PALE = 0.5  # of a bar that rests on few: seen, but not the loudest
_WIDTH = 40  # letters of a name on one line
_LEAST = 0.035  # of the width: a narrower part has no room for its number


@dataclass(frozen=True)
class Part:
    """One part of a bar: the column with its share, the status whose colour and pattern it takes, its name."""

    column: str
    status: str
    name: str


def ceremonial_parts() -> tuple[Part, ...]:
    """Confirmed, suspected and ended apart: three marks, three numbers."""
    return (
        Part("share_ceremonial_confirmed", "seremonial_terkonfirmasi", label("status", "seremonial_terkonfirmasi")),
        Part("share_ceremonial_suspected", "seremonial_terduga", label("status", "seremonial_terduga")),
        Part("share_ended_without", "berakhir_tanpa_tindak_lanjut", label("status", "berakhir_tanpa_tindak_lanjut")),
    )


def ceremonial_shares_chart(frame: pd.DataFrame) -> go.Figure:
    """For ceremonial/share_by_* and ceremonial/sensitivity, each row with `name`, `note`, `is_small`.

    One bar per row on one scale of 0 to 100%; `note` (numerators and denominator) stands under the name.
    """
    return share_bars(frame, ceremonial_parts())


def share_bars(frame: pd.DataFrame, parts: Sequence[Part]) -> go.Figure:
    """One bar per row, from 0 to 100%: columns `name`, `note`, `is_small` (rests on few: paler) and the columns of
    `parts` (shares of 0 to 1).

    A row without a denominator (no share at all) has no bar and says so.
    """
    muted = theme.surface().muted
    names = ["<br>".join(wrap(name, _WIDTH)) for name in frame["name"]]
    row = _ROW + _LONGER * max((name.count("<br>") for name in names), default=0)
    labels = [
        f"{name}<br><span style='color:{muted};font-size:14px'>{note}</span>"
        for name, note in zip(names, frame["note"], strict=True)
    ]
    places = [str(number) for number in range(len(frame))]
    opacity = [_PALE if is_small else 1.0 for is_small in frame["is_small"]]
    figure = theme.figure_base(max(len(frame), 1) * row + 64)
    for part in parts:
        color = theme.status_color(part.status)
        shares = frame[part.column].fillna(0).tolist()
        figure.add_bar(
            x=shares,
            y=places,
            orientation="h",
            name=part.name,
            marker={
                "color": color,
                "opacity": opacity,
                "pattern": {
                    "shape": theme.status_pattern(part.status),
                    "fillmode": "overlay",
                    "fgcolor": theme.surface().background,
                    "fgopacity": 0.6,
                    "size": 9,
                    "solidity": 0.16,
                },
                "line": {"width": 1, "color": theme.surface().background},
            },
            text=[format_percent(share) if share >= _LEAST else "" for share in shares],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            textfont={
                "color": [theme.surface().text if few else theme.text_on(color) for few in frame["is_small"]],
                "weight": 600,
            },
            hovertemplate="%{fullData.name}: %{x:.0%}<extra></extra>",
        )
    empty = [place for place, share in zip(places, frame[parts[0].column], strict=True) if share != share]
    for place in empty:
        figure.add_annotation(
            x=0, y=place, text=_("Belum ada yang dapat dinilai"), showarrow=False, xanchor="left", font={"color": muted}
        )
    figure.update_layout(barmode="stack", bargap=0.42)
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(
        autorange="reversed",
        showgrid=False,
        ticklabelstandoff=12,
        type="category",
        tickmode="array",
        tickvals=places,
        ticktext=labels,
    )
    return figure

"""What happened when: one mark per event on a line of days, its words and its day beside it."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.words import _, format_date

_ROW = 40  # pixels per event

# Kind of event -> plotly's shape; colour never stands alone.
_SHAPES = {
    "tanda_tangan": "star",
    "tahapan": "square",
    "dokumen": "square-open",
    "laporan": "triangle-up",
    "konfirmasi": "triangle-down",
    "tingkat_0": "circle",
    "tingkat_1": "circle",
    "tingkat_2": "circle",
    "tingkat_3": "circle",
    "tingkat_4": "diamond",
    "berakhir": "x",
    "diakhiri": "x",
}


def timeline_chart(frame: pd.DataFrame, today: date | None = None) -> go.Figure:
    """Events of agreements/timeline in words: `event_on`, `event_name`, `kind_code`, `kind_name`, `is_weak`.

    From top (first) to bottom. Every name stands beside its mark with its day, so nothing is only in the hover; what
    does not count for want of evidence is an open mark. `today`: the day of judging, as a dotted line.
    """
    figure = theme.figure_base(max(len(frame), 1) * _ROW + 90)
    places = [str(place) for place in range(len(frame))]
    shown = frame.assign(place=places)
    for (kind, name), part in shown.groupby(["kind_code", "kind_name"], sort=False):
        shape = _SHAPES.get(str(kind), "circle")
        figure.add_scatter(
            x=part["event_on"],
            y=part["place"],
            mode="markers+text",
            name=str(name),
            marker={
                "size": 16,
                "symbol": [f"{shape}-open" if weak and "-open" not in shape else shape for weak in part["is_weak"]],
                "color": event_color(str(kind)),
                "line": {"width": 2, "color": event_color(str(kind))},
            },
            text=[
                f"  {label} · {format_date(day, 'medium')}"
                for label, day in zip(part["event_name"], part["event_on"], strict=True)
            ],
            textposition="middle right",
            cliponaxis=False,
            hoverinfo="skip",
        )
    figure.update_yaxes(visible=False, autorange="reversed", type="category", categoryarray=places)
    figure.update_xaxes(gridcolor=theme.surface().line, tickformat="%Y", side="top", dtick="M12")
    figure.update_layout(legend={"y": -0.01, "yanchor": "top"}, margin={"l": 24, "t": 24})
    if len(frame):
        figure.update_xaxes(**_span(list(frame["event_on"]), today))
    if today:
        figure.add_vline(
            x=today.isoformat(), line={"color": theme.surface().muted, "dash": "dot", "width": 2}, layer="below"
        )
        figure.add_annotation(
            x=today.isoformat(),
            y=0,
            yref="paper",
            yanchor="bottom",
            xanchor="left",
            text=" " + _("dinilai per {day}").format(day=format_date(today, "medium")),
            showarrow=False,
            font={"color": theme.surface().muted},
        )
    return figure


def event_color(kind: str) -> str:
    """The colour of a kind of event: follow-up goes from grey (nothing) to the colour of 'terlaksana'."""
    colors = {
        "tanda_tangan": theme.surface().accent,
        "tahapan": theme.surface().muted,
        "dokumen": theme.surface().muted,
        "laporan": theme.surface().second,
        "konfirmasi": theme.surface().second,
        "tingkat_0": theme.status_color("masa_tenggang"),
        "tingkat_1": theme.status_color("perlu_perhatian"),
        "tingkat_2": theme.status_color("dalam_persiapan_pelaksanaan"),
        "tingkat_3": theme.status_color("terlaksana"),
        "tingkat_4": theme.status_color("terlaksana"),
        "berakhir": theme.validity_color("berakhir"),
        "diakhiri": theme.validity_color("diakhiri"),
    }
    return colors.get(kind, theme.surface().muted)


def _span(days: list[date], today: date | None) -> dict[str, object]:
    """The range of days, with room at the right for the words of the last event; ticks that do not crowd."""
    days = [*days, *([today] if today else [])]
    first, last = min(days), max(days)
    length = max((last - first).days, 365)
    years = max(1, round(length / 365 / 8))
    return {
        "range": [first - timedelta(days=length * 0.03), last + timedelta(days=length * 0.6)],
        "dtick": f"M{12 * years}",
    }

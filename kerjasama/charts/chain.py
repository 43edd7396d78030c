"""A family of agreements on a line of days: the umbrella, what renews and amends it, what stands under it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.domain.words import _, format_date

_ROW = 96  # pixels for a document: its name, its bar, what was done
_THICK = 0.2
_NAME, _ACTS, _BELOW = -0.3, 0.17, 0.36  # where words and activity stand, in rows from the bar
_SMALL = theme.FONT_SIZE - 2


def chain_chart(frame: pd.DataFrame, today: date, umbrella_end: date | None = None) -> go.Figure:
    """For agreements/chain as `views.chains.drawn` prepares it, one document a row, from top to bottom.

    Columns: `depth`, `name`, `below` (texts), `start_on`, `stop_on` (of the bar; None: no day is known), `is_open` (no
    end is known), `status`, `execution_from`, `execution_to`, `above` (position of the row above it in the family, -1
    without one), `gap_from` (None: no gap), `gap_words`. Every word stands in the picture. `umbrella_end`: the last day
    of the umbrella, drawn down to what stands under it.
    """
    figure = theme.figure_base(max(len(frame), 1) * _ROW + 56)
    colors = theme.surface()
    rows = list(frame.itertuples())
    first, last = _span(rows, today)
    shapes, notes = [_today_line(today)], [_today_note(today)]
    if umbrella_end is not None:
        place = max(place for place, row in enumerate(rows) if row.depth == 0)
        shapes.append(_line(umbrella_end, place, umbrella_end, len(rows) - 0.5, colors.second, "dash", 2))
        notes.append(_beside(umbrella_end, place, _("induk berakhir"), "left"))
    for place, row in enumerate(rows):
        shapes += _connections(place, row)
        if row.start_on is not None:
            shapes.append(_bar(place, row))
        notes.append(_words(place + _NAME, row.name, row.depth, theme.FONT_SIZE, colors.text))
        notes.append(_words(place + _BELOW, row.below, row.depth, _SMALL, colors.muted))
        if row.gap_words:
            notes.append(_beside(row.gap_from, place, row.gap_words, "right"))
    executed = [(place, row) for place, row in enumerate(rows) if row.execution_from is not None]
    for place, row in executed:
        figure.add_scatter(
            x=[row.execution_from, row.execution_to],
            y=[place + _ACTS, place + _ACTS],
            mode="lines+markers",
            line={"width": 2, "color": colors.text},
            marker={
                "symbol": "diamond",
                "size": 10,
                "color": colors.background,
                "line": {"width": 2, "color": colors.text},
            },
            showlegend=False,
            hoverinfo="skip",
        )
    if not executed:  # shapes alone give no axis
        figure.add_scatter(x=[first, last], y=[None, None], showlegend=False, hoverinfo="skip")
    figure.update_layout(shapes=shapes, annotations=notes, margin={"l": 8, "r": 8, "t": 44, "b": 8})
    figure.update_yaxes(visible=False, range=[len(rows) - 0.4, -0.55], fixedrange=True)
    years = max(1, round((last - first).days / 365 / 10))
    figure.update_xaxes(
        range=[first, last],
        type="date",
        side="top",
        tickformat="%Y",
        dtick=f"M{12 * years}",
        gridcolor=colors.line,
        fixedrange=True,
    )
    return figure


def _span(rows: list[Any], today: date) -> tuple[date, date]:
    days = [day for row in rows for day in (row.start_on, row.stop_on, row.gap_from) if day is not None] + [today]
    first, last = min(days), max(days)
    room = timedelta(days=max(40, round((last - first).days * 0.03)))
    return first - room, last + room


def _bar(place: int, row: Any) -> dict[str, Any]:
    """The time of validity, in the colour of the judgement; dashed at its edge when its end is not known."""
    color = theme.status_color(row.status)
    return {
        "type": "rect",
        "x0": row.start_on,
        "x1": row.stop_on,
        "y0": place - _THICK / 2,
        "y1": place + _THICK / 2,
        "fillcolor": color,
        "opacity": 0.55 if row.is_open else 1,
        "line": {"width": 2, "color": color, "dash": "dot" if row.is_open else "solid"},
        "layer": "below",
    }


def _connections(place: int, row: Any) -> list[dict[str, Any]]:
    """From the document above: down on the day of signature; a renewal also over the days that were not covered."""
    color = theme.surface().muted
    lines = []
    if row.above >= 0 and row.start_on is not None:
        lines.append(_line(row.start_on, row.above, row.start_on, place, color, "solid"))
    if row.gap_from is not None:
        lines.append(_line(row.gap_from, place, row.start_on, place, theme.surface().second, "dot", 4))
    return lines


def _line(x0: date, y0: float, x1: date, y1: float, color: str, dash: str, width: float = 1.5) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": x0,
        "x1": x1,
        "y0": y0,
        "y1": y1,
        "line": {"width": width, "color": color, "dash": dash},
        "layer": "below",
    }


def _words(row: float, text: str, depth: int, size: int, color: str) -> dict[str, Any]:
    return {
        "x": 0.022 * depth,
        "xref": "paper",
        "xanchor": "left",
        "y": row,
        "yanchor": "middle",
        "text": text,
        "align": "left",
        "showarrow": False,
        "bgcolor": theme.surface().background,
        "borderpad": 1,
        "font": {"size": size, "color": color},
    }


def _beside(day: date, place: int, text: str, side: str) -> dict[str, Any]:
    """Words on the line of a bar, beginning ('left') or ending ('right') at a day."""
    return {
        "x": day.isoformat(),
        "xanchor": side,
        "xshift": 6 if side == "left" else -6,
        "y": place,
        "yanchor": "middle",
        "text": f"<b>{text}</b>",
        "showarrow": False,
        "bgcolor": theme.surface().background,
        "font": {"size": _SMALL, "color": theme.surface().second},
    }


def _today_line(today: date) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": today,
        "x1": today,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"width": 2, "color": theme.surface().muted, "dash": "dot"},
        "layer": "below",
    }


def _today_note(today: date) -> dict[str, Any]:
    return {
        "x": today.isoformat(),
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 22,
        "xanchor": "right",
        "text": _("dinilai per {day}").format(day=format_date(today, "medium")),
        "showarrow": False,
        "font": {"size": _SMALL, "color": theme.surface().muted},
    }

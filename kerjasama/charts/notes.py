"""Words written on a chart, at a row and at a part of its width."""

from __future__ import annotations

from typing import Any

from kerjasama.charts import theme


def note(x: float, row: float, text: str, side: str, color: str = "", size: int = theme.FONT_SIZE) -> dict[str, Any]:
    """One text as plotly takes it: `x` from 0 to 1 of the width, `row` on the y axis, `side` ('left', 'right') the edge
    that stands at `x`. Give a figure all its notes at once: one by one, each new one copies those before it."""
    return {
        "x": x,
        "y": row,
        "xref": "paper",
        "yref": "y",
        "xanchor": side,
        "align": side,
        "text": text,
        "showarrow": False,
        "font": {"size": size, "color": color or theme.surface().text},
    }

"""The legend of a slide's chart: where it stands and how much room it takes, the same in every office programme."""

from __future__ import annotations

from typing import Any

from pptx.oxml.ns import qn

from kerjasama.exports import lettering
from kerjasama.exports.deck import Bars
from kerjasama.exports.slides_template import points
from kerjasama.exports.slides_text import Box

_LEGEND = 12.0  # points, where that takes two rows at most
_LEAST_LEGEND = 10.0
_LEGEND_ROW = 1.5  # of its type


def legend_share(bars: Bars, box: Box, factor: float) -> float:
    """The part of the height that the legend takes, in rows as narrow as programmes may make them."""
    if len(bars.series) < 2:
        return 0.01
    size, rows = legend(bars, box, factor)
    return min(0.01 + rows * size * _LEGEND_ROW / points(box.height), 0.4)


def legend(bars: Bars, box: Box, factor: float) -> tuple[float, int]:
    """Its size and rows: smaller type where that saves rows, as every programme makes its columns equally wide."""
    size = _LEGEND
    found = (size, len(bars.series))
    while size >= _LEAST_LEGEND:
        widest = max(lettering.width(series.name, size) * factor + size * 2.2 for series in bars.series)
        across = max(int(points(box.width) * 0.97 / widest), 1)
        rows = -(-len(bars.series) // across)
        if rows < found[1]:
            found = (size, rows)
        if rows <= 2:
            break
        size -= 0.5
    return found


def place_legend(chart: Any, share: float) -> None:
    """The whole width at the top: programmes differ in the room that they would give it."""
    legend = chart.legend._element
    for old in legend.findall(qn("c:layout")):
        legend.remove(old)
    layout = legend.makeelement(qn("c:layout"), {})
    manual = legend.makeelement(qn("c:manualLayout"), {})
    layout.append(manual)
    places = {"x": 0.01, "y": 0.0, "w": 0.98, "h": share}
    entries = [("xMode", "edge"), ("yMode", "edge"), *((name, f"{value:.4f}") for name, value in places.items())]
    for name, value in entries:
        manual.append(legend.makeelement(qn(f"c:{name}"), {"val": value}))
    legend.find(qn("c:legendPos")).addnext(layout)

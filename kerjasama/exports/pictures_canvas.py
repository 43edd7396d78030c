"""A sheet to draw on in pixels, from the upper left corner, kept as SVG or PNG.

matplotlib's objects without pyplot. Its settings are the process's own, so one picture is written at a time.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import Any

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.patheffects import Stroke

from kerjasama.exports import lettering
from kerjasama.exports.ink import INKS

_ONE = threading.RLock()
_HATCH = "////"
_STEP = 6.5  # pixels between slanted lines, along the edge
_PIXELS = 72  # per inch: a pixel is a point


class Canvas:
    """`width` x `height` pixels on a transparent ground, in the colours of a mode ('light', 'dark')."""

    def __init__(self, width: float, height: float, mode: str) -> None:
        self.width, self.height = width, height
        self.ink = INKS[mode]
        self._figure = Figure(figsize=(width / _PIXELS, height / _PIXELS), dpi=_PIXELS)
        self._figure.patch.set_alpha(0)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._axes.set_axis_off()
        self._axes.set_autoscale_on(False)

    def box(self, x: float, y: float, width: float, height: float, colour: str, hatched: bool = False) -> None:
        """A filled rectangle; hatched in the ground's colour."""
        self._axes.add_artist(Rectangle((x, y), width, height, facecolor=colour, linewidth=0))
        if hatched:
            lines = LineCollection(_slanted(x, y, width, height), colors=self.ink.background, linewidths=1.4)
            lines.set_capstyle("butt")
            self._axes.add_artist(lines)

    def shape(self, outline: Outline, colour: str, hatched: bool = False, edge: str = "", line: float = 0.6) -> None:
        """A filled outline (a region with its islands) and its border."""
        patch = PathPatch(outline, facecolor=colour, edgecolor=edge or self.ink.background, linewidth=line)
        patch.set_joinstyle("round")
        self._add(patch, hatched, self.ink.muted)

    def line(self, xs: Sequence[float], ys: Sequence[float], colour: str, line: float = 1.0) -> None:
        """A line through points."""
        self._axes.add_artist(Line2D(xs, ys, color=colour, linewidth=line, solid_capstyle="butt"))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        colour: str = "",
        bold: bool = False,
        side: str = "left",
        halo: bool = False,
        turned: bool = False,
    ) -> None:
        """One line whose middle stands at `y`; `side`: which end of it stands at `x` ('left', 'center', 'right')."""
        for is_rim in (True, False) if halo else (False,):
            written = self._axes.text(
                x,
                y + (0 if turned else size * 0.34),  # from the middle of a capital down to the baseline
                text,
                fontproperties=_font(text, size, bold),
                color=self.ink.background if is_rim else colour or self.ink.text,
                ha="center" if turned else side,
                va="bottom" if turned else "baseline",
                rotation=90 if turned else 0,
                parse_math=False,
            )
            if is_rim:
                written.set_path_effects([Stroke(linewidth=size / 5, foreground=self.ink.background)])

    def svg(self, as_text: bool = False) -> str:
        """The picture with its letters as outlines, or as text (for whoever brings the font)."""
        out = StringIO()
        settings: dict[Any, Any] = {"svg.fonttype": "none" if as_text else "path", "svg.hashsalt": "kerjasama"}
        with _ONE, matplotlib.rc_context(settings):
            FigureCanvasSVG(self._figure).print_svg(out, metadata={"Date": None, "Creator": None})
        text = out.getvalue()
        text = text[text.index("<svg") :]
        size = f'width="{self.width:g}" height="{self.height:g}"'
        return re.sub(r'width="[\d.]+pt" height="[\d.]+pt"', size, text, count=1)

    def png(self, scale: float = 1.0) -> bytes:
        """The picture in pixels, `scale` of them for one of the sheet's."""
        out = BytesIO()
        with _ONE, matplotlib.rc_context({"text.hinting": "none"}):  # letters as wide as they were measured
            self._figure.set_dpi(_PIXELS * scale)
            FigureCanvasAgg(self._figure).print_png(out, metadata={"Software": None})
            self._figure.set_dpi(_PIXELS)
        return out.getvalue()

    def _add(self, patch: PathPatch, hatched: bool, lines: str) -> None:
        if hatched:
            patch.set_hatch(_HATCH)
            patch.set_hatch_linewidth(1.4)
            patch.set_hatchcolor(lines)
        self._axes.add_artist(patch)


def _slanted(x: float, y: float, width: float, height: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Lines at 45 degrees within a rectangle: a pattern's tiles would show their seams on paper."""
    lines = []
    for start in np.arange(
        _STEP / 2, width + height, _STEP
    ):  # where a line meets the lower edge, going up to the right
        low_x, high_x = max(start - height, 0.0), min(start, width)
        if high_x > low_x:
            lines.append(((x + low_x, y + start - low_x), (x + high_x, y + start - high_x)))
    return lines


def outline(rings: Sequence[np.ndarray]) -> Outline:
    """A path of closed rings, each an array of (x, y)."""
    points = np.concatenate(rings)
    codes = np.full(len(points), Outline.LINETO, dtype=np.uint8)
    start = 0
    for ring in rings:
        codes[start] = Outline.MOVETO
        codes[start + len(ring) - 1] = Outline.CLOSEPOLY
        start += len(ring)
    return Outline(points, codes)


def _font(text: str, size: float, bold: bool) -> FontProperties:
    return FontProperties(
        family=[lettering.FAMILY],
        weight="bold" if bold else "normal",
        size=size,
        fname=lettering.font_file(text, bold),
    )

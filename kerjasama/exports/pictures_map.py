"""A map of regions by class: legend, hatched where nothing is known, labels that do not touch."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely

from kerjasama.exports import lettering
from kerjasama.exports.deck import AreaMap
from kerjasama.exports.ink import colour_of, text_on
from kerjasama.exports.pictures_canvas import Canvas, outline
from kerjasama.exports.pictures_inset import Part, parts_of
from kerjasama.exports.pictures_shapes import Land, Region, land

_SMALL = 0.8


@dataclass(frozen=True)
class _Box:
    """A rectangle that a label takes."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: _Box) -> float:
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0


def draw_map(area: AreaMap, mode: str, width: int, height: int) -> Canvas:
    """The map on a sheet of that size."""
    canvas = Canvas(width, height, mode)
    size = max(min(width / 56, height / 22), 9.0)
    ground = land(area.level, area.province)
    top = _legend(canvas, area, mode, size)
    bottom = _credit(canvas, area, ground, size)
    room = (4.0, top + size * 0.3, canvas.width - 4.0, bottom)
    parts = parts_of(ground, room, size, area.level == "kabkota" and area.province is not None)
    last = len(area.classes) - 1
    for part in parts:
        if part.box is not None:
            _frame(canvas, part, size)
        for region, rings in part.rings():
            step = area.classes[area.values.get(region.code, last)]
            colour = colour_of(step, mode)
            canvas.shape(outline(_coarser(rings)), colour, step.is_hatched, line=max(size / 24, 0.5))
    _labels(canvas, area, mode, ground, parts, size, _Box(0, top, canvas.width, bottom))
    return canvas


def _frame(canvas: Canvas, part: Part, size: float) -> None:
    """The line around a box of islands, and at its foot whose they are."""
    assert part.box is not None
    left, top, right, bottom = part.box
    for xs, ys in (
        ([left, right], [top, top]),
        ([left, right], [bottom, bottom]),
        ([left, left], [top, bottom]),
        ([right, right], [top, bottom]),
    ):
        canvas.line(xs, ys, canvas.ink.muted, max(size / 24, 0.5))
    small = size * 0.66
    y = bottom - size * 0.3 - small * lettering.LEADING * (len(part.caption) - 0.5)
    for line in part.caption:
        canvas.text((left + right) / 2, y, line, small, colour=canvas.ink.muted, side="center")
        y += small * lettering.LEADING


def _legend(canvas: Canvas, area: AreaMap, mode: str, size: float) -> float:
    small = size * 0.9
    y = small * 0.8
    for line in lettering.lines(area.title, small, canvas.width - 4):
        canvas.text(0, y, line, small, colour=canvas.ink.muted)
        y += small * 1.35
    x = 0.0
    y += small * 0.2
    for step in area.classes:
        wide = small * 2.1 + lettering.width(step.label, small) + small * 1.4
        if x and x + wide - small > canvas.width:
            x, y = 0.0, y + small * 1.5
        canvas.box(x, y - small * 0.5, small * 1.6, small, canvas.ink.line)
        canvas.box(x + 0.8, y - small * 0.5 + 0.8, small * 1.6 - 1.6, small - 1.6, colour_of(step, mode))
        if step.is_hatched:
            _hatch(canvas, x + 0.8, y - small * 0.5 + 0.8, small * 1.6 - 1.6, small - 1.6)
        canvas.text(x + small * 2.1, y, step.label, small)
        x += wide
    return y + small * 0.9


def _hatch(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Three slanted lines: a swatch is too small for the pattern that a region carries."""
    for number in range(1, 4):
        middle = x + width * number / 4
        canvas.line([middle - height * 0.35, middle + height * 0.35], [y + height, y], canvas.ink.muted, 1.2)


def _credit(canvas: Canvas, area: AreaMap, ground: Land, size: float) -> float:
    small = size * 0.66
    found = lettering.lines(area.credit or ground.credit, small, canvas.width - 4)
    y = canvas.height - small * lettering.LEADING * len(found)
    for number, line in enumerate(found):
        middle = y + small * lettering.LEADING * (number + 0.5)
        canvas.text(canvas.width - 2, middle, line, small, colour=canvas.ink.muted, side="right")
    return y - small * 0.3


def _coarser(rings: list[np.ndarray]) -> list[np.ndarray]:
    """Rings of pixels without what is too small to be seen: points within a quarter of a pixel, specks."""
    found = []
    for ring in rings:
        line = np.round(np.asarray(shapely.simplify(shapely.LineString(ring), 0.25).coords), 2)
        if len(line) > 3 and np.ptp(line, axis=0).max() > 0.6:
            found.append(line)
    return found or [max(rings, key=len)]


def _labels(
    canvas: Canvas,
    area: AreaMap,
    mode: str,
    ground: Land,
    parts: tuple[Part, ...],
    size: float,
    frame: _Box,
) -> None:
    """First where a label stands inside its region, then, at the nearest free place, with a thin line to it."""
    last = len(area.classes) - 1
    place_of = {region.code: next(part for part in parts if part.holds(region)).place for region in ground.regions}
    named = [region for region in ground.regions if area.labels.get(region.code)]
    named.sort(key=lambda region: (-region.radius, region.code))
    taken = [_Box(*part.box) for part in parts if part.box is not None]
    boxes = {region.code: part.box for part in parts[1:] for region in named if part.box and part.holds(region)}
    outside: list[Region] = []
    for region in named:
        found = area.labels[region.code].split("\n")
        wide, high = _extent(found, size)
        place = place_of[region.code]
        x, y = place(*region.middle)
        if region.code in boxes:
            left, _top, right, _bottom = boxes[region.code]
            half = wide / 2 + size * 0.2
            _write(canvas, found, min(max(x, left + half), right - half), y, size, "")
            continue
        box = _around(x, y, wide, high)
        room = region.radius * place.scale
        if math.hypot(wide, high * 0.8) / 2 > room * 1.15 or any(box.overlap(other) for other in taken):
            outside.append(region)
            continue
        taken.append(box)
        step = area.classes[area.values.get(region.code, last)]
        _write(canvas, found, x, y, size, "" if step.is_hatched else text_on(colour_of(step, mode)))
    dots = [place_of[region.code](*region.middle) for region in outside]
    for region, (x, y) in zip(outside, dots, strict=True):
        found = area.labels[region.code].split("\n")
        wide, high = _extent(found, size)
        wide += size * 0.3
        land_boxes = [_around(other_x, other_y, size * 0.5, size * 0.5) for other_x, other_y in dots]
        best = min(
            _places(x, y, wide, high, size),
            key=lambda one: _cost(one, taken, land_boxes, frame),
        )
        box = best[0]
        taken.append(box)
        label_x, label_y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        if best[1] > 0:
            canvas.line([x, label_x], [y, label_y], canvas.ink.muted, max(size / 18, 0.8))
        _write(canvas, found, label_x, label_y, size, "")


def _extent(found: list[str], size: float) -> tuple[float, float]:
    return max(lettering.width(line, size, True) for line in found), size * 1.08 * len(found)


def _write(canvas: Canvas, found: list[str], x: float, y: float, size: float, colour: str) -> None:
    """The lines of a label around its middle; without a colour it stands on the ground, rimmed."""
    y -= size * 1.08 * (len(found) - 1) / 2
    for line in found:
        canvas.text(x, y, line, size, bold=True, side="center", colour=colour, halo=not colour)
        y += size * 1.08


def _around(x: float, y: float, wide: float, high: float) -> _Box:
    return _Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _places(x: float, y: float, wide: float, high: float, size: float) -> Iterator[tuple[_Box, float, int]]:
    yield _around(x, y, wide, high), 0.0, 0
    for ring in (1.4, 2.0, 2.8, 3.8, 5.0, 7.0, 9.0):
        for turn in range(16):
            angle = math.pi * turn / 8
            far = ring * size
            yield _around(x + math.cos(angle) * (far + wide / 3), y + math.sin(angle) * far, wide, high), ring, turn


def _cost(place: tuple[_Box, float, int], taken: list[_Box], dots: list[_Box], frame: _Box) -> tuple[float, float]:
    """Overlap and what hangs out of the frame first, then the way."""
    box, far, turn = place
    area = (box.right - box.left) * (box.bottom - box.top)
    hidden = sum(box.overlap(other) for other in taken) + (area - box.overlap(frame))
    return (round(hidden, 3), far + 0.4 * sum(bool(box.overlap(dot)) for dot in dots) + turn * 0.001)

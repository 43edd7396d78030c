"""Where a province's regions stand on a sheet: its mainland large, small islands far out in boxes beside it.

One rule for every province, by what is gained: islands that together have little of the area, and that an empty strip
parts from the rest, move into a box where the rest is drawn clearly larger without them and a box finds a free place.
A box says whose islands it holds and that they were moved; nothing is left out. Where that cannot be, all stay where
they lie.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

from kerjasama.domain.words import _, language
from kerjasama.exports import lettering
from kerjasama.exports.pictures_shapes import Land, Region

Bounds = tuple[float, float, float, float]  # west, south, east, north; on a sheet left, top, right, bottom
_SMALL_SHARE = 0.1  # of the area, for all that is moved
_WORTH = 1.15  # times larger, or nothing is moved
_STEP_WORTH = 1.06  # what one more box must bring
_MOST = 3  # boxes
_LARGER = 2.5  # times the mainland's scale, at most, in a box
_SHRINKING = (1.0, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7)
_MARGIN = 4.0  # pixels


@dataclass(frozen=True)
class Projection:
    """Degrees to pixels, the same scale both ways. `scale`: pixels of a degree of latitude."""

    west: float
    north: float
    shrink: float
    scale: float
    left: float
    top: float

    def __call__(self, lon: np.ndarray | float, lat: np.ndarray | float) -> tuple:
        """(x, y) on the sheet."""
        return self.left + (lon - self.west) * self.shrink * self.scale, self.top + (self.north - lat) * self.scale


@dataclass(frozen=True)
class Piece:
    """A ring of a region, with its bounds and its area in square degrees."""

    region: Region
    ring: np.ndarray
    bounds: Bounds
    area: float


@dataclass(frozen=True)
class Part:
    """What is drawn with one projection: the mainland, or what a box holds (`box` on the sheet, `caption` in lines)."""

    pieces: tuple[Piece, ...]
    place: Projection
    box: Bounds | None = None
    caption: tuple[str, ...] = ()

    def rings(self) -> Iterator[tuple[Region, list[np.ndarray]]]:
        """Each region with its rings in pixels."""
        found: dict[str, list[Piece]] = {}
        for piece in self.pieces:
            found.setdefault(piece.region.code, []).append(piece)
        for pieces in found.values():
            yield pieces[0].region, [np.column_stack(self.place(one.ring[:, 0], one.ring[:, 1])) for one in pieces]

    def holds(self, region: Region) -> bool:
        """Whether the place of the region's label is here."""
        return any(one.region.code == region.code and _is_inside(region.middle, one.bounds) for one in self.pieces)


def parts_of(ground: Land, room: Bounds, size: float, is_province: bool) -> tuple[Part, ...]:
    """The mainland first, then the boxes. `room`: on the sheet; `size`: of a label, in pixels."""
    return _parts_of(ground, room, size, is_province, language())


# Kept, since a map is drawn light and dark. The language is part of the captions.
@lru_cache(maxsize=64)
def _parts_of(ground: Land, room: Bounds, size: float, is_province: bool, _language: str) -> tuple[Part, ...]:
    pieces = [_piece(region, ring) for region in ground.regions for ring in region.rings]
    shrink = ground.shrink
    whole = _scale(_frame(pieces), room, shrink)
    groups = _groups(pieces, room, shrink) if is_province else []
    while groups:
        moved = {id(one) for group in groups for one in group}
        kept = [one for one in pieces if id(one) not in moved]
        found = _arranged(kept, groups, room, shrink, size, whole)
        if found:
            return found
        groups.pop()
    return (Part(tuple(pieces), _placed(_frame(pieces), room, shrink, whole, (0.5, 0.5))),)


def _piece(region: Region, ring: np.ndarray) -> Piece:
    (west, south), (east, north) = ring.min(axis=0), ring.max(axis=0)
    x, y = ring[:, 0] - west, ring[:, 1] - south
    area = abs(float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))) / 2
    return Piece(region, ring, (float(west), float(south), float(east), float(north)), area)


def _frame(pieces: list[Piece]) -> Bounds:
    bounds = np.array([one.bounds for one in pieces])
    (west, south), (east, north) = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    return float(west), float(south), float(east), float(north)


def _scale(frame: Bounds, room: Bounds, shrink: float) -> float:
    west, south, east, north = frame
    return min((room[2] - room[0]) / ((east - west) * shrink), (room[3] - room[1]) / (north - south))


def _groups(pieces: list[Piece], room: Bounds, shrink: float) -> list[list[Piece]]:
    """What may be moved, the group that brings most first. Where one alone brings little, as the room is filled both
    ways, two together may."""
    left = _SMALL_SHARE * sum(one.area for one in pieces)
    found: list[list[Piece]] = []
    while len(found) < _MOST:
        now = _scale(_frame(pieces), room, shrink)
        single = [((far,), kept) for far, kept in _cuts(pieces, left)]
        double = [
            ((far, other), rest)
            for (far,), kept in single
            for other, rest in _cuts(kept, left - sum(one.area for one in far))
        ]
        for choices in (single, double if len(found) + 2 <= _MOST else []):
            best = max(choices, key=lambda one: _scale(_frame(one[1]), room, shrink), default=None)
            if best is not None and _scale(_frame(best[1]), room, shrink) >= now * _STEP_WORTH:
                break
        else:
            return found
        found += best[0]
        left -= sum(one.area for far in best[0] for one in far)
        pieces = best[1]
    return found


def _cuts(pieces: list[Piece], most: float) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """(what lies beyond an empty strip, the rest), from each of the four sides; at most that area."""
    for axis in (0, 1):
        row = sorted(pieces, key=lambda one: one.bounds[axis])
        reach = -np.inf
        for number, one in enumerate(row):
            if number and one.bounds[axis] > reach:
                for far, kept in ((row[:number], row[number:]), (row[number:], row[:number])):
                    if sum(each.area for each in far) <= most:
                        yield far, kept
            reach = max(reach, one.bounds[axis + 2])


def _arranged(
    kept: list[Piece], groups: list[list[Piece]], room: Bounds, shrink: float, size: float, whole: float
) -> tuple[Part, ...]:
    """The mainland as large as it can be with every box in a free place; () where it would hardly be larger."""
    frame = _frame(kept)
    most = _scale(frame, room, shrink)
    for factor in _SHRINKING:
        if most * factor < whole * _WORTH:
            return ()
        for align in ((0.5, 0.5), (0.0, 0.5), (1.0, 0.5), (0.5, 0.0), (0.5, 1.0)):
            place = _placed(frame, room, shrink, most * factor, align)
            taken = _ground(kept, place)
            parts = [Part(tuple(kept), place)]
            for group in groups:
                box = _boxed(group, place, room, taken, size)
                if box is None:
                    break
                parts.append(box)
                taken = taken.union(shapely.box(*(box.box or ())).buffer(_MARGIN))
            if len(parts) == len(groups) + 1:
                return tuple(parts)
    return ()


def _ground(pieces: list[Piece], place: Projection) -> shapely.Geometry:
    """What the pieces cover on the sheet, with a margin; a little coarser than they are drawn."""
    rings = [np.column_stack(place(one.ring[:, 0], one.ring[:, 1])) for one in pieces]
    coarse = shapely.simplify([shapely.Polygon(ring) for ring in rings], 1.0)
    return shapely.union_all(shapely.buffer(shapely.make_valid(coarse), _MARGIN, quad_segs=2))


def _placed(frame: Bounds, room: Bounds, shrink: float, scale: float, align: tuple[float, float]) -> Projection:
    """The frame in a room: `align` 0 at its left or top, 1 at its right or bottom."""
    west, south, east, north = frame
    left = room[0] + (room[2] - room[0] - (east - west) * shrink * scale) * align[0]
    top = room[1] + (room[3] - room[1] - (north - south) * scale) * align[1]
    return Projection(west, north, shrink, scale, left, top)


def _boxed(group: list[Piece], near: Projection, room: Bounds, taken: shapely.Geometry, size: float) -> Part | None:
    """A box for a group, as near as can be to where the islands lie, on nothing else."""
    west, south, east, north = frame = _frame(group)
    wide, high = (east - west) * near.shrink * near.scale, (north - south) * near.scale
    most = min((room[2] - room[0]) * 0.3 / wide, (room[3] - room[1]) * 0.4 / high)
    factor = min(max(1.0, size * 2.6 / max(wide, high)), _LARGER, most)
    small = size * 0.66
    names = ", ".join(dict.fromkeys(one.region.name for one in sorted(group, key=lambda one: -one.area)))
    is_same = abs(factor - 1) < 0.02
    words = _("{names}: letak digeser") if is_same else _("{names}: letak digeser, skala lain")
    inner = max(wide * factor, size * 8)
    caption = tuple(lettering.lines(words.format(names=names), small, inner))
    pad = size * 0.3
    across = inner + 2 * pad
    down = high * factor + 2 * pad + small * lettering.LEADING * len(caption) + pad * 0.5
    if room[2] - across < room[0] or room[3] - down < room[1]:
        return None
    found = _free(near((west + east) / 2, (south + north) / 2), (across, down), room, taken)
    if found is None:
        return None
    left, top = found
    inside = (left + pad, top + pad, left + across - pad, top + pad + high * factor)
    place = _placed(frame, inside, near.shrink, near.scale * factor, (0.5, 0.5))
    return Part(tuple(group), place, (left, top, left + across, top + down), caption)


def _free(
    wanted: tuple[float, float], extent: tuple[float, float], room: Bounds, taken: shapely.Geometry
) -> tuple[float, float] | None:
    """The left top corner of a box of that extent that touches nothing, its middle the nearest to what is wanted."""
    across, down = extent
    grid = np.meshgrid(np.linspace(room[0], room[2] - across, 25), np.linspace(room[1], room[3] - down, 17))
    lefts, tops = (one.ravel() for one in grid)
    shapely.prepare(taken)
    is_free = ~shapely.intersects(taken, shapely.box(lefts, tops, lefts + across, tops + down))
    if not is_free.any():
        return None
    far = (lefts + across / 2 - wanted[0]) ** 2 + (tops + down / 2 - wanted[1]) ** 2
    best = int(np.argmin(np.where(is_free, far, np.inf)))
    return float(lefts[best]), float(tops[best])


def _is_inside(point: tuple[float, float], bounds: Bounds) -> bool:
    return bounds[0] <= point[0] <= bounds[2] and bounds[1] <= point[1] <= bounds[3]

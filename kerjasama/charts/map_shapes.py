"""What a map must know of a boundary file on this side of the wire: extent, middles, hatching. Never the polygons:
those the browser fetches itself."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

Extent = tuple[float, float, float, float]  # west, south, east, north in degrees
_LINES_ACROSS = 70  # hatching lines over the whole extent


@dataclass(frozen=True)
class Middle:
    """The point furthest inside a region's largest part, and how far the border is from it, in degrees."""

    lon: float
    lat: float
    radius: float


@dataclass(frozen=True)
class Shapes:
    """One boundary file: its extent and the middle of each region by code."""

    extent: Extent
    middles: dict[str, Middle]
    polygons: dict[str, BaseGeometry]


@lru_cache(maxsize=48)
def shapes(path: Path) -> Shapes:
    """Read a boundary file (its name holds a hash of its content, so what is read once stays true)."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    polygons = {str(f["id"]): shapely.geometry.shape(f["geometry"]) for f in features}
    # Of the largest part of each region: a far islet would make all the others small.
    mains = [_largest(shape) for shape in polygons.values()]
    west, south, east, north = shapely.union_all([shapely.box(*main.bounds) for main in mains]).bounds
    return Shapes((west, south, east, north), {code: _middle(shape) for code, shape in polygons.items()}, polygons)


def hatching(path: Path, codes: Iterable[str], extent: Extent) -> tuple[list[float | None], list[float | None]]:
    """Slanting lines (lon, lat; None between lines) over the regions `codes` of a boundary file."""
    return _hatching(path, tuple(sorted(codes)), extent)


@lru_cache(maxsize=64)
def _hatching(path: Path, codes: tuple[str, ...], extent: Extent) -> tuple[list[float | None], list[float | None]]:
    found = shapes(path).polygons
    land = shapely.union_all([shapely.make_valid(found[code]) for code in codes if code in found])
    west, south, east, north = extent
    height = north - south
    step = (east - west + height) / _LINES_ACROSS
    starts = [west - height + step * number for number in range(_LINES_ACROSS + 1)]
    rays = shapely.multilinestrings([[(x, south), (x + height, north)] for x in starts])
    lons: list[float | None] = []
    lats: list[float | None] = []
    for line in shapely.get_parts(shapely.intersection(rays, land)):
        if line.geom_type == "LineString" and line.length > step / 8:
            (x0, y0), (x1, y1) = line.coords[0], line.coords[-1]
            lons += [round(x0, 2), round(x1, 2), None]
            lats += [round(y0, 2), round(y1, 2), None]
    return lons, lats


def _middle(shape: BaseGeometry) -> Middle:
    largest = _largest(shape)
    circle = shapely.maximum_inscribed_circle(largest, tolerance=max(largest.length / 200, 1e-4))
    lon, lat = circle.coords[0]
    return Middle(float(lon), float(lat), float(circle.length))


def _largest(shape: BaseGeometry) -> BaseGeometry:
    return max(shapely.get_parts(shape), key=lambda part: part.area)

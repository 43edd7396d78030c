"""The regions' outlines as a map draws them, read once per boundary file."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from kerjasama.reference.boundaries import boundary


@dataclass(frozen=True)
class Region:
    """`rings`: closed rings of (lon, lat). `middle`: the roomiest point, `radius` the room around it in degrees."""

    code: str
    name: str
    rings: tuple[np.ndarray, ...]
    middle: tuple[float, float]
    radius: float


@dataclass(frozen=True, eq=False)
class Land:
    """Regions with their frame: west, south, east, north. One land is one object, as long as its file is the same."""

    regions: tuple[Region, ...]
    frame: tuple[float, float, float, float]
    credit: str

    @property
    def shrink(self) -> float:
        """How much narrower a degree of longitude is than one of latitude, in the middle of the frame."""
        return math.cos(math.radians((self.frame[1] + self.frame[3]) / 2))


def land(level: str, province: str | None) -> Land:
    """'provinsi': the country; 'kabkota': the kabupaten and kota of `province` (all of them for None)."""
    found = boundary("provinsi") if level == "provinsi" else boundary("kabupaten", province)
    return _read(str(found.path), found.path.stat().st_mtime_ns, found.credit)


@lru_cache(maxsize=48)
def _read(path: str, stamp: int, credit: str) -> Land:
    """`stamp`: a replaced file is read anew."""
    with open(path, encoding="utf-8") as stream:  # noqa: PTH123
        features = json.load(stream)["features"]
    regions = tuple(_region(feature) for feature in features if feature.get("geometry"))
    points = np.concatenate([ring for region in regions for ring in region.rings])
    (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
    return Land(regions, (float(west), float(south), float(east), float(north)), credit)


def _region(feature: dict) -> Region:
    shape = shapely.geometry.shape(feature["geometry"])
    parts = [part for part in getattr(shape, "geoms", [shape]) if part.geom_type == "Polygon"]
    rings = tuple(np.asarray(ring.coords)[:, :2] for part in parts for ring in (part.exterior, *part.interiors))
    middle, radius = _roomiest(max(parts, key=lambda part: part.area))
    properties = feature.get("properties") or {}
    name = next((str(properties[key]) for key in ("region_name", "name") if properties.get(key)), "")
    return Region(str(feature["id"]), name, rings, middle, radius)


def _roomiest(part: BaseGeometry) -> tuple[tuple[float, float], float]:
    line = shapely.maximum_inscribed_circle(shapely.make_valid(part), tolerance=0.01)
    start = line.coords[0]
    return (float(start[0]), float(start[1])), float(line.length)

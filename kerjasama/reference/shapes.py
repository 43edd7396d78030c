"""Polygons as the map wants them: simplified with shared edges, rounded, clockwise outer rings, compact GeoJSON."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

Geometries = dict[str, BaseGeometry]
DECIMALS = 4  # of a degree, about ten metres

# Tolerances in degrees: the national view, the view of one province, the provinces.
NATIONAL, NEAR, PROVINCES = 0.02, 0.01, 0.05


def simplify(shapes: Geometries, tolerance: float) -> Geometries:
    """Fewer points, neighbours keep their shared edges; `tolerance` in degrees."""
    simple = shapely.coverage_simplify(list(shapes.values()), tolerance)
    return dict(zip(shapes, simple, strict=True))


def dissolve(shapes: Geometries) -> Geometries:
    """Province code -> union of its kabupaten/kota."""
    groups: dict[str, list[BaseGeometry]] = defaultdict(list)
    for code, shape in shapes.items():
        groups[code[:2]].append(shape)
    return {code: polygons_only(shapely.union_all(parts)) for code, parts in sorted(groups.items())}


def polygons_only(shape: BaseGeometry) -> MultiPolygon:
    """The polygons of a geometry; lines and points that an intersection leaves behind are dropped."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return MultiPolygon([part for part in parts if isinstance(part, Polygon)])


def map_levels(shapes: Geometries, names: dict[str, str]) -> dict[str, str]:
    """Level -> GeoJSON text: 'kabupaten', 'provinsi', and 'kabupaten/33' for each province."""
    near = simplify(shapes, NEAR)
    texts = {
        "kabupaten": _named(simplify(shapes, NATIONAL), names),
        "provinsi": _named(simplify(dissolve(shapes), PROVINCES), names),
    }
    for province in sorted({code[:2] for code in shapes}):
        texts[f"kabupaten/{province}"] = _named({c: s for c, s in near.items() if c[:2] == province}, names)
    return texts


def _named(shapes: Geometries, names: dict[str, str]) -> str:
    return collection(feature(code, {"name": names[code]}, shape, DECIMALS) for code, shape in sorted(shapes.items()))


def feature(code: str, properties: dict[str, Any], shape: BaseGeometry, decimals: int) -> dict[str, Any]:
    """A GeoJSON feature with clockwise outer rings, as Plotly fills them; slivers folded by rounding are left out."""
    polygons = []
    for part in shapely.get_parts(shape):
        shell = _ring(part.exterior, decimals, clockwise=True)
        if shell:
            holes = [ring for hole in part.interiors if (ring := _ring(hole, decimals, clockwise=False))]
            polygons.append([shell, *holes])
    polygons.sort(key=lambda rings: rings[0])
    geometry = {"type": "MultiPolygon", "coordinates": polygons}
    return {"type": "Feature", "id": code, "properties": properties, "geometry": geometry}


def collection(features: Iterable[dict[str, Any]]) -> str:
    """A FeatureCollection as compact text."""
    value = {"type": "FeatureCollection", "features": list(features)}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_hashed(folder: Path, stem: str, text: str) -> str:
    """Write `<stem>-<short content hash>.geojson` and say its name: a browser may then keep it for ever."""
    folder.mkdir(parents=True, exist_ok=True)
    data = text.encode("utf-8")
    name = f"{stem.replace('/', '-')}-{hashlib.sha256(data).hexdigest()[:10]}.geojson"
    (folder / name).write_bytes(data)
    return name


def _ring(ring: BaseGeometry, decimals: int, *, clockwise: bool) -> list[list[float]]:
    points = np.round(shapely.get_coordinates(ring), decimals) + 0.0  # no minus zero
    keep = np.ones(len(points), dtype=bool)
    keep[1:] = np.any(points[1:] != points[:-1], axis=1)
    points = points[keep]
    x, y = points[:, 0] - points[0, 0], points[:, 1] - points[0, 1]
    twice_area = float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))
    if len(points) < 4 or abs(twice_area) < 10.0 ** (-2 * decimals):
        return []
    if (twice_area < 0) != clockwise:
        points = points[::-1]
    start = min(range(len(points) - 1), key=lambda i: (points[i, 0], points[i, 1]))
    ordered = [*points[start:-1].tolist(), *points[:start].tolist()]
    return [*ordered, ordered[0]]

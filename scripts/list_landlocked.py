"""List the kabupaten/kota without a coast, by the indicative boundaries, as kerjasama/demo/landlocked.py has them.

    .venv/bin/python scripts/list_landlocked.py

The coast is the outer edge of all provinces, lakes and gaps closed, without the borders with neighbouring countries.
"""

from __future__ import annotations

import json
import textwrap

import shapely
from shapely.geometry.base import BaseGeometry

from kerjasama.reference import boundaries

NEIGHBOURS = ("MYS", "PNG", "TLS", "BRN")
GAP, BORDER, SHORE = 0.004, 0.12, 0.02  # degrees: seams between provinces, width of a land border, of the shore
LEAST = 0.01  # degrees of coast; less is a seam


def main() -> None:
    """Print the codes."""
    provinces = _shapes("provinsi")
    land = shapely.union_all([shape.buffer(GAP) for shape in provinces.values()]).buffer(-GAP / 2)
    islands = shapely.union_all([shapely.Polygon(island.exterior) for island in land.geoms])
    world = _shapes("dunia")
    abroad = shapely.union_all([world[code].buffer(BORDER) for code in NEIGHBOURS])
    shore = islands.boundary.difference(abroad).buffer(SHORE)
    shapely.prepare(shore)
    inland = [
        code
        for province in sorted(provinces)
        for code, shape in _shapes("kabupaten", province).items()
        if shape.boundary.intersection(shore).length < LEAST
    ]
    print(textwrap.fill(" ".join(inland), width=110))


def _shapes(level: str, province: str | None = None) -> dict[str, BaseGeometry]:
    found = json.loads(boundaries.boundary(level, province).path.read_text(encoding="utf-8"))
    return {one["id"]: shapely.make_valid(shapely.geometry.shape(one["geometry"])) for one in found["features"]}


if __name__ == "__main__":
    main()

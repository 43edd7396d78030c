"""Which boundary file the map draws: the indicative ones that come with the product, or an office's own."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from kerjasama import settings
from kerjasama.errors import UserError
from kerjasama.reference import shapes
from kerjasama.reference.codes import find_code_column
from kerjasama.reference.tables import regions

LEVELS = ("kabupaten", "provinsi", "dunia")
URL_ROOT = "app/static/geo"  # Streamlit serves <app>/static there, relative to the page
_NEAR_CAPITAL = 0.1  # degrees; coast files and capitals differ by a few kilometres
_LEAST_NEAR = 0.8


@dataclass(frozen=True)
class Boundary:
    """One boundary file: `url` for the browser, `path` on disk, `kind` 'indikatif' or 'resmi', `credit` to print."""

    level: str
    url: str
    path: Path
    kind: str
    credit: str


@dataclass(frozen=True)
class Replacement:
    """What `replace_boundaries` took: codes taken, codes of regions not in the file, codes in it that are none."""

    code_column: str
    taken: tuple[str, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    is_complete: bool


def static_geo_dir() -> Path:
    """static/geo beside app.py: the only place below which the server hands out files."""
    return settings.repo_dir() / "static" / "geo"


def boundary(level: str, province: str | None = None) -> Boundary:
    """The file for a level: 'kabupaten' (whole country, or one province more finely), 'provinsi' or 'dunia'."""
    if level not in LEVELS:
        raise KeyError(level)
    key = f"{level}/{province}" if level == "kabupaten" and province else level
    index, folder = _index()
    entry = index.get(key)
    if entry is None:
        index, folder = _shipped(), static_geo_dir()
        entry = index.get(key)
    if entry is None:
        raise UserError("Tidak ada berkas batas untuk wilayah itu.", where=key, todo="Periksa kode provinsinya.")
    path = folder / entry["file"]
    url = f"{URL_ROOT}/{path.relative_to(static_geo_dir()).as_posix()}"
    return Boundary(key, url, path, entry["kind"], entry["credit"])


def boundary_url(level: str, province: str | None = None) -> str:
    """The address of that file as a chart gives it to the browser: 'app/static/geo/kabupaten-….geojson'."""
    return boundary(level, province).url


def is_official(level: str = "kabupaten", province: str | None = None) -> bool:
    """Whether the file drawn is the office's own; if not, the map says 'batas indikatif'."""
    return boundary(level, province).kind == "resmi"


def replace_boundaries(path: Path, *, credit: str = "") -> Replacement:
    """Draw an office's own file: GeoJSON, GeoParquet or zipped Shapefile with a column of Kemendagri codes.

    Regions that the file lacks keep their indicative boundary, and a level is 'resmi' only when all its regions come
    from the file. UserError when it cannot be read, has no such column, or its codes lie in the wrong places.
    """
    frame = _read(path)
    column, codes = find_code_column(frame.drop(columns=frame.geometry.name), path.name)
    known = {code for code in regions() if len(code) > 2}
    unknown = tuple(sorted(set(codes[codes.notna()]) - known))
    own = _union_by_code(frame, codes, known)
    _check_places(own, path.name)
    missing = tuple(sorted(known - set(own)))
    everything = {**_indicative(missing), **own}
    texts = shapes.map_levels(dict(sorted(everything.items())), {c: r.region_name for c, r in regions().items()})
    folder = _local_folder()
    shutil.rmtree(folder, ignore_errors=True)
    own_credit = credit or path.name
    entries = {}
    for level, text in texts.items():
        province = level.partition("/")[2]
        is_own = not any(code.startswith(province) for code in missing)
        entries[level] = {
            "file": shapes.write_hashed(folder, level, text),
            "kind": "resmi" if is_own else "indikatif",
            "credit": own_credit if is_own else f"{own_credit}; {_shipped()['kabupaten']['credit']}",
        }
    index = _local_index()
    index.parent.mkdir(parents=True, exist_ok=True)
    index.write_text(json.dumps({"levels": entries}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return Replacement(column, tuple(sorted(own)), missing, unknown, not missing)


def reset_boundaries() -> bool:
    """Go back to the indicative boundaries; False when they were in use already."""
    had_own = _local_index().exists()
    _local_index().unlink(missing_ok=True)
    shutil.rmtree(_local_folder(), ignore_errors=True)
    return had_own


def _index() -> tuple[dict[str, dict[str, str]], Path]:
    own = _local_index()
    if own.exists():
        index, folder = _read_index(own), _local_folder()
        # A data folder may have been moved or the static folder replaced by an upgrade.
        if all((folder / entry["file"]).exists() for entry in index.values()):
            return index, folder
    return _shipped(), static_geo_dir()


def _shipped() -> dict[str, dict[str, str]]:
    return _read_index(static_geo_dir() / "index.json")


def _read_index(path: Path) -> dict[str, dict[str, str]]:
    levels: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))["levels"]
    return levels


def _local_index() -> Path:
    return settings.data_dir() / "reference" / "boundaries.json"


def _local_folder() -> Path:
    key = hashlib.sha256(str(settings.data_dir()).encode("utf-8")).hexdigest()[:10]
    return static_geo_dir() / "local" / key


def _read(path: Path) -> geopandas.GeoDataFrame:
    todo = "Berikan GeoJSON, GeoParquet, atau Shapefile dalam ZIP."
    try:
        if path.suffix.lower() in (".parquet", ".geoparquet"):
            frame = geopandas.read_parquet(path)
        else:
            frame = geopandas.read_file(path)
    except (OSError, ValueError, RuntimeError) as problem:
        raise UserError("Berkas batas tidak dapat dibaca.", where=path.name, todo=todo) from problem
    if not isinstance(frame, geopandas.GeoDataFrame) or frame.empty or frame.geometry.isna().all():
        raise UserError("Berkas itu tidak berisi batas wilayah.", where=path.name, todo=todo)
    if frame.crs is not None:
        frame = frame.to_crs(4326)
    west, south, east, north = frame.total_bounds
    if west < 90 or east > 145 or south < -15 or north > 10:
        raise UserError(
            "Batas di berkas itu terletak di luar Indonesia.",
            where=path.name,
            todo="Simpan berkas dengan sistem koordinat lintang/bujur WGS 84 (EPSG:4326).",
        )
    return frame


def _union_by_code(frame: geopandas.GeoDataFrame, codes: pd.Series, known: set[str]) -> dict[str, BaseGeometry]:
    groups: dict[str, list[Any]] = {}
    for code, geometry in zip(codes, frame.geometry, strict=True):
        if code in known and geometry is not None and not geometry.is_empty:
            groups.setdefault(code, []).append(shapely.make_valid(geometry))
    found = {code: shapes.polygons_only(shapely.union_all(parts)) for code, parts in sorted(groups.items())}
    return {code: shape for code, shape in found.items() if not shape.is_empty}


def _check_places(own: dict[str, BaseGeometry], name: str) -> None:
    """BPS codes look like Kemendagri codes: the capital of each region must lie in, or near, its polygon."""
    near = checked = 0
    for code, shape in own.items():
        region = regions()[code]
        if region.lat is not None and region.lon is not None:
            checked += 1
            near += shape.distance(shapely.Point(region.lon, region.lat)) <= _NEAR_CAPITAL
    if not checked or near / checked < _LEAST_NEAR:
        raise UserError(
            f"Hanya {near} dari {checked} ibu kota terletak di wilayah dengan kodenya: kolom kode itu tampaknya bukan "
            "kode Kemendagri (mungkin kode BPS).",
            where=name,
            todo="Tambahkan kolom dengan kode Kemendagri, misalnya 33.05.",
        )


def _indicative(codes: tuple[str, ...]) -> dict[str, BaseGeometry]:
    found: dict[str, BaseGeometry] = {}
    index = _shipped()
    for province in sorted({code[:2] for code in codes}):
        path = static_geo_dir() / index[f"kabupaten/{province}"]["file"]
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            if feature["id"] in codes:
                found[feature["id"]] = shapely.make_valid(shapely.geometry.shape(feature["geometry"]))
    return found

"""The boundary files are drawn by Plotly and can be replaced by an office's own."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import geopandas
import pytest
import typer
from typer.testing import CliRunner

from kerjasama.errors import UserError
from kerjasama.reference import boundaries
from kerjasama.reference.codes import dotted_code
from kerjasama.reference.commands import register
from kerjasama.reference.tables import load, regions

PROVINCES = [code for code in regions() if len(code) == 2]
KEYS = [("kabupaten", None), ("provinsi", None), ("dunia", None), *(("kabupaten", code) for code in PROVINCES)]


def features(level: str, province: str | None = None) -> list[dict]:
    return json.loads(boundaries.boundary(level, province).path.read_text(encoding="utf-8"))["features"]


def turned_area(ring: list[list[float]]) -> float:
    """Twice the area, negative for a clockwise ring. Measured from the first point, or rounding drowns small rings."""
    x0, y0 = ring[0]
    pairs = pairwise(ring)
    return sum((ax - x0) * (by - y0) - (bx - x0) * (ay - y0) for (ax, ay), (bx, by) in pairs)


@pytest.fixture
def own_folder(data_folder: Path) -> Iterator[Path]:
    """A data folder whose replaced boundaries are taken out of static/ again."""
    yield data_folder
    boundaries.reset_boundaries()


@pytest.fixture
def own_frame() -> geopandas.GeoDataFrame:
    """All 514 regions as an office might send them, without a code column."""
    frame = geopandas.read_file(boundaries.boundary("kabupaten").path)
    return frame.rename(columns={"id": "code"})


@pytest.mark.parametrize(("level", "province"), KEYS)
def test_outer_rings_run_clockwise_and_holes_the_other_way(level: str, province: str | None) -> None:
    for feature in features(level, province):
        assert feature["geometry"]["coordinates"], feature["id"]
        for shell, *holes in feature["geometry"]["coordinates"]:
            assert shell[0] == shell[-1]
            assert turned_area(shell) < 0, feature["id"]
            assert all(turned_area(hole) > 0 for hole in holes), feature["id"]


def test_every_region_is_drawn_once_on_each_level() -> None:
    regencies = {code for code in regions() if len(code) > 2}
    assert sorted(feature["id"] for feature in features("kabupaten")) == sorted(regencies)
    assert sorted(feature["id"] for feature in features("provinsi")) == sorted(PROVINCES)
    near = [feature["id"] for province in PROVINCES for feature in features("kabupaten", province)]
    assert sorted(near) == sorted(regencies)


def test_the_six_provinces_of_papua_are_drawn() -> None:
    names = {feature["properties"]["name"] for feature in features("provinsi") if feature["id"].startswith("9")}
    assert names == {"Papua", "Papua Barat", "Papua Selatan", "Papua Tengah", "Papua Pegunungan", "Papua Barat Daya"}


def test_the_world_knows_its_countries_by_three_letters() -> None:
    known = {row["country_alpha3"] for row in load("countries").to_pylist()}
    drawn = {feature["id"] for feature in features("dunia")}
    assert drawn <= known
    assert {"IDN", "JPN", "SGP", "TLS", "PNG"} <= drawn


def test_no_country_is_drawn_across_the_whole_map() -> None:
    """Russia and Fiji cross the antimeridian: uncut, their outline runs back over every other country."""
    for feature in features("dunia"):
        for shell, *_ in feature["geometry"]["coordinates"]:
            jumps = [abs(b[0] - a[0]) for a, b in pairwise(shell)]
            assert max(jumps) < 60, feature["id"]
            assert all(-180 <= lon <= 180 for lon, _ in shell), feature["id"]


def test_a_file_carries_the_hash_of_its_content_in_its_name() -> None:
    for level, province in KEYS:
        path = boundaries.boundary(level, province).path
        assert path.stem.rsplit("-", 1)[1] == hashlib.sha256(path.read_bytes()).hexdigest()[:10]


def test_what_is_shipped_says_that_it_is_indicative() -> None:
    shipped = boundaries.boundary("kabupaten", "33")
    assert shipped.kind == "indikatif"
    assert "indikatif" in shipped.credit
    assert shipped.url.startswith("app/static/geo/kabupaten-33-")
    assert not boundaries.is_official()


def test_the_map_asks_for_no_file_that_is_not_here() -> None:
    """Plotly 4's bundle fetches <scope>_<resolution>m.json and reads these objects from it."""
    folder = boundaries.static_geo_dir().parent / "topojson"
    for scope in ("world", "asia", "europe", "north-america"):
        for resolution in (110, 50):
            stub = json.loads((folder / f"{scope}_{resolution}m.json").read_text(encoding="utf-8"))
            assert stub["type"] == "Topology"
            assert {"coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"} <= set(stub["objects"])


@pytest.mark.parametrize(
    ("written", "code", "why"),
    [
        ("33.05", "33.05", "as Kemendagri writes it"),
        ("3305", "33.05", "without the dot"),
        ("33_05", "33.05", "as a file name"),
        (3305, "33.05", "a number column"),
        (3305.0, "33.05", "a number column with empty cells"),
        ("3305.0", "33.05", "a number that became text"),
        ("33.05.01.2001", "33.05", "a village: dissolved to its region"),
        ("3305012001", "33.05", "the same without dots"),
        ("33", None, "a province"),
        ("Kebumen", None, "a name"),
        (None, None, "nothing"),
    ],
)
def test_a_code_is_read_however_the_file_writes_it(written: object, code: str | None, why: str) -> None:
    assert dotted_code(written) == code, why


@pytest.mark.parametrize("suffix", ["geojson", "parquet", "zip"])
def test_an_office_draws_its_own_file(
    suffix: str, own_folder: Path, own_frame: geopandas.GeoDataFrame, tmp_path: Path
) -> None:
    own_frame["kdpkab"] = own_frame.pop("code").str.replace(".", "")
    path = tmp_path / f"batas.{suffix}"
    if suffix == "parquet":
        own_frame.to_parquet(path)
    elif suffix == "geojson":
        own_frame.to_file(path)
    else:
        (tmp_path / "isi").mkdir()
        own_frame.to_file(tmp_path / "isi" / "batas.shp")
        shutil.make_archive(str(path.with_suffix("")), "zip", tmp_path / "isi")
    taken = boundaries.replace_boundaries(path, credit="Badan Informasi Geospasial 2024")
    assert (taken.code_column, len(taken.taken), taken.is_complete) == ("kdpkab", 514, True)
    assert boundaries.is_official()
    assert boundaries.boundary("kabupaten", "33").credit == "Badan Informasi Geospasial 2024"
    assert boundaries.boundary("provinsi").url.startswith("app/static/geo/local/")
    assert not boundaries.is_official("dunia")
    for shell, *_ in (rings for feature in features("provinsi") for rings in feature["geometry"]["coordinates"]):
        assert turned_area(shell) < 0
    assert boundaries.reset_boundaries()
    assert not boundaries.is_official()


def test_a_file_of_one_province_makes_only_that_province_official(
    own_folder: Path, own_frame: geopandas.GeoDataFrame, tmp_path: Path
) -> None:
    part = own_frame[own_frame["code"].str.startswith("33")].copy()
    part.loc[part.index[0], "code"] = "33.99"
    part.to_parquet(tmp_path / "jateng.parquet")
    taken = boundaries.replace_boundaries(tmp_path / "jateng.parquet")
    assert taken.unknown == ("33.99",)
    assert "33.01" in taken.missing
    assert not boundaries.is_official("kabupaten", "33")
    own_frame[own_frame["code"].str.startswith("33")].to_parquet(tmp_path / "jateng.parquet")
    taken = boundaries.replace_boundaries(tmp_path / "jateng.parquet")
    assert len(taken.missing) == 514 - 35
    assert boundaries.is_official("kabupaten", "33")
    assert not boundaries.is_official("kabupaten", "34")
    assert not boundaries.is_official("kabupaten")
    assert len(features("kabupaten")) == 514


def test_bps_codes_are_refused_by_where_they_lie(
    own_folder: Path, own_frame: geopandas.GeoDataFrame, tmp_path: Path
) -> None:
    own_frame["kode"] = [regions()[code].bps_code for code in own_frame.pop("code")]
    own_frame.to_parquet(tmp_path / "bps.parquet")
    with pytest.raises(UserError, match="BPS"):
        boundaries.replace_boundaries(tmp_path / "bps.parquet")
    assert not boundaries.is_official()


def test_a_file_that_does_not_fit_says_what_to_do(
    own_folder: Path, own_frame: geopandas.GeoDataFrame, tmp_path: Path
) -> None:
    own_frame[["name", "geometry"]].to_parquet(tmp_path / "tanpa_kode.parquet")
    with pytest.raises(UserError, match="Tidak ada kolom"):
        boundaries.replace_boundaries(tmp_path / "tanpa_kode.parquet")
    (tmp_path / "rusak.geojson").write_text("bukan peta", encoding="utf-8")
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        boundaries.replace_boundaries(tmp_path / "rusak.geojson")
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        boundaries.replace_boundaries(tmp_path / "tidak_ada.zip")
    moved = own_frame.set_geometry(own_frame.geometry.translate(xoff=-100))
    moved.to_parquet(tmp_path / "jauh.parquet")
    with pytest.raises(UserError, match="di luar Indonesia"):
        boundaries.replace_boundaries(tmp_path / "jauh.parquet")


def test_the_command_reports_as_json(own_folder: Path, own_frame: geopandas.GeoDataFrame, tmp_path: Path) -> None:
    app = typer.Typer()
    app.callback()(lambda: None)
    register(app)
    own_frame[own_frame["code"].str.startswith("34")].to_parquet(tmp_path / "diy.parquet")
    run = CliRunner().invoke(app, ["boundaries", str(tmp_path / "diy.parquet"), "--json"])
    assert run.exit_code == 0, run.output
    report = json.loads(run.output)
    assert (report["taken"], len(report["missing"]), report["kind"]) == (5, 509, "indikatif")
    said = CliRunner().invoke(app, ["boundaries", str(tmp_path / "diy.parquet")]).output
    assert "Kabupaten Aceh Selatan (11.01)" in said
    run = CliRunner().invoke(app, ["boundaries", "--reset", "--json"])
    assert json.loads(run.output)["was_replaced"] is True

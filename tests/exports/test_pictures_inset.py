"""Islands far out: moved into a box only where the mainland gains, never dropped, never on anything else."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely

from kerjasama import settings
from kerjasama.exports.deck import AreaMap, MapClass
from kerjasama.exports.pictures import map_svg
from kerjasama.exports.pictures_inset import Part, parts_of
from kerjasama.exports.pictures_shapes import Land, land

WIDE, HIGH = (4.0, 30.0, 966.0, 270.0), (4.0, 30.0, 246.0, 250.0)
INDEX = json.loads((settings.repo_dir() / "static" / "geo" / "index.json").read_text(encoding="utf-8"))["levels"]
PROVINCES = sorted(level.partition("/")[2] for level in INDEX if level.startswith("kabupaten/"))


def _ground(part: Part) -> shapely.Geometry:
    polygons = [shapely.Polygon(ring) for _region, rings in part.rings() for ring in rings]
    return shapely.union_all(shapely.make_valid(polygons))


def _boxes(province: str, room: tuple[float, float, float, float]) -> list[str]:
    """The captions of a province's boxes."""
    ground = land("kabkota", province)
    return [" ".join(part.caption) for part in parts_of(ground, room, 14.0, True)[1:]]


def _scale(ground: Land, room: tuple[float, float, float, float]) -> float:
    west, south, east, north = ground.frame
    return min((room[2] - room[0]) / (east - west) / ground.shrink, (room[3] - room[1]) / (north - south))


@pytest.mark.parametrize("province", PROVINCES)
def test_nothing_is_lost_and_no_box_stands_on_anything(province: str) -> None:
    ground = land("kabkota", province)
    for room in (WIDE, HIGH):
        mainland, *boxes = parts_of(ground, room, 14.0, True)
        drawn = sorted(id(piece.ring) for part in (mainland, *boxes) for piece in part.pieces)
        assert drawn == sorted(id(ring) for region in ground.regions for ring in region.rings)
        assert all(sum(part.holds(region) for part in (mainland, *boxes)) >= 1 for region in ground.regions)
        assert mainland.place.scale >= _scale(ground, room) * (1.15 if boxes else 0.999)
        covered = _ground(mainland)
        sheet = shapely.box(*room)
        for part in boxes:
            assert part.box is not None
            box = shapely.box(*part.box)
            assert not covered.intersects(box)
            assert sheet.buffer(0.1).contains(box)
            assert box.contains(_ground(part))
            assert part.caption
            covered = covered.union(box)
        assert sheet.buffer(1).contains(_ground(mainland))
        moved = sum(piece.area for part in boxes for piece in part.pieces)
        assert moved <= 0.101 * sum(piece.area for part in (mainland, *boxes) for piece in part.pieces)


def test_it_is_done_where_it_helps_and_left_where_islands_are_the_province() -> None:
    [karimunjawa] = _boxes("33", WIDE)
    assert karimunjawa.startswith("Kabupaten Jepara: letak digeser")
    [seribu] = _boxes("31", WIDE)
    assert "Kepulauan Seribu" in seribu
    assert _boxes("35", WIDE)
    for province in ("21", "81"):
        assert _boxes(province, WIDE) == _boxes(province, HIGH) == []


def test_the_country_stays_as_it_lies() -> None:
    assert len(parts_of(land("provinsi", None), WIDE, 14.0, False)) == 1


def test_the_map_names_what_was_moved_and_writes_every_number() -> None:
    ground = land("kabkota", "31")
    classes = (MapClass("0–20%", "#d5e8ee", "#d5e8ee"), MapClass("Tidak ada data", "#e5e8ea", "#e5e8ea", True))
    labels = {region.code: f"{number + 11}%" for number, region in enumerate(ground.regions)}
    area = AreaMap("kabkota", "31", dict.fromkeys(labels, 0), classes, "Ditindaklanjuti", "", labels)
    drawn = map_svg(area, "light", 970, 290, as_text=True)
    for words in (*labels.values(), "Kepulauan Seribu", "digeser"):
        assert words in drawn
    assert not np.isnan([part.place.scale for part in parts_of(ground, WIDE, 14.0, True)]).any()

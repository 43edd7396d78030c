"""The map's figures: one trace per class, nothing sent but codes and a URL, labels that do not touch."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from kerjasama.charts import theme
from kerjasama.charts.map import Ground, MapClass, region_map_chart
from kerjasama.charts.map_labels import INDONESIA, PROVINCES, STAGE, Label, fitting_labels, padded, province_labels
from kerjasama.charts.map_lines import LineClass, add_partner_lines, bent
from kerjasama.charts.map_shapes import Middle, hatching, shapes
from kerjasama.charts.world_map import foreign_partners_chart
from kerjasama.reference.boundaries import boundary
from kerjasama.reference.tables import regions

NATIONAL = boundary("provinsi")
GROUND = Ground(NATIONAL.url, NATIONAL.path, INDONESIA)
CLASSES = [
    MapClass("c1", "1–9 (2)", "#D3E8EF"),
    MapClass("c2", "10–20 (0)", "#06334A"),
    MapClass("no_data", "Tidak ada data (1)", "#E4E9EC", True),
]
ROWS = pd.DataFrame(
    {
        "code": ["11", "33", "91"],
        "class_key": ["c1", "c1", "no_data"],
        "told": ["Aceh 3", "Jawa Tengah 9", "Papua: tidak ada data"],
    }
)


def test_the_browser_is_given_an_address_and_codes_never_polygons() -> None:
    figure = region_map_chart(ROWS, CLASSES, [], GROUND, "Kerja sama")
    maps = [trace for trace in figure.data if trace.type == "choropleth"]
    assert [list(trace.locations) for trace in maps] == [["11", "33"], [], ["91"]]
    assert {trace.geojson for trace in maps} == {NATIONAL.url}
    assert len(figure.to_json()) < 20_000


def test_every_class_stands_in_the_legend_even_when_it_holds_no_region() -> None:
    figure = region_map_chart(ROWS, CLASSES, [], GROUND, "Kerja sama")
    assert [trace.name for trace in figure.data if trace.name] == [step.words for step in CLASSES]


def test_a_long_legend_has_its_title_above_so_that_it_breaks_into_lines_instead_of_being_cut() -> None:
    long = [MapClass(f"c{number}", f"{number}.000–<{number + 1}.000 (100)", "#D3E8EF") for number in range(1, 9)]
    sides = [
        region_map_chart(ROWS.iloc[:0], classes, [], GROUND, "ton (n wilayah)").layout.legend.title.side
        for classes in (CLASSES, long)
    ]
    assert sides == ["left", "top"]


def test_a_region_without_data_is_hatched_and_a_region_with_data_is_not() -> None:
    lons, lats = hatching(NATIONAL.path, ["91"], INDONESIA)
    west, south, east, north = shapes(NATIONAL.path).polygons["91"].bounds
    drawn = [(x, y) for x, y in zip(lons, lats, strict=True) if x is not None and y is not None]
    assert drawn
    assert all(west - 0.02 <= x <= east + 0.02 and south - 0.02 <= y <= north + 0.02 for x, y in drawn)
    with_data = ROWS[ROWS["class_key"] == "c1"]
    figure = region_map_chart(with_data, CLASSES, [], GROUND, "")
    assert not [trace for trace in figure.data if trace.type == "scattergeo" and trace.mode == "lines"]


def test_a_name_on_a_dark_class_is_light_and_beside_the_land_it_is_the_colour_of_text() -> None:
    rows = ROWS.assign(class_key=["c2", "c1", "no_data"])
    labels = [Label("11", 97, 4, None, ("Aceh", "3")), Label("33", 110, -5, (110, -7), ("Jawa Tengah", "9"))]
    figure = region_map_chart(rows, CLASSES, labels, GROUND, "")
    texts = next(trace for trace in figure.data if "mode" in trace and trace.mode == "text")
    assert list(texts.textfont.color) == [theme.text_on("#06334A"), theme.surface().text]
    assert list(texts.text) == ["Aceh<br><b>3</b>", "Jawa Tengah<br><b>9</b>"]


def test_every_province_has_a_place_for_its_name_and_a_polygon() -> None:
    provinces = {code for code in regions() if len(code) == 2}
    assert set(PROVINCES) == provinces == set(shapes(NATIONAL.path).middles)
    west, south, east, north = INDONESIA
    for label in province_labels(dict.fromkeys(provinces, ("x", "1"))):
        assert west < label.lon < east, label.code
        assert south < label.lat < north, label.code


@pytest.mark.parametrize("province", ["33", "31", "91", "64"])
def test_names_of_kabupaten_take_their_room_into_account(province: str) -> None:
    drawn = shapes(boundary("kabupaten", province).path)
    extent = padded(drawn.extent)
    texts = {code: (regions()[code].short_name, "99%") for code in drawn.middles}
    labels = fitting_labels(texts, drawn.middles, extent)
    assert labels
    # Longer names must cost labels: the room is really measured.
    wider = {code: (name * 6, value) for code, (name, value) in texts.items()}
    with_name = [label for label in fitting_labels(wider, drawn.middles, extent) if len(label.lines) == 2]
    assert len(with_name) < len(texts)


def test_air_around_a_province_has_the_ratio_of_the_stage_so_that_no_label_is_cut_at_its_side() -> None:
    for extent in ((100.0, 0.0, 101.0, 5.0), (100.0, 0.0, 109.0, 1.0)):
        west, south, east, north = padded(extent)
        assert (east - west) / (north - south) == pytest.approx(STAGE[0] / STAGE[1])
        assert west < extent[0]
        assert south < extent[1]
        assert east > extent[2]
        assert north > extent[3]


def test_the_larger_region_is_named_first_and_a_lone_number_only_stands_on_land_of_its_own() -> None:
    middles = {"big": Middle(0, 0, 1.0), "small": Middle(0.1, 0, 0.001)}
    labels = fitting_labels({"big": ("Besar", "1"), "small": ("Kecil", "2")}, middles, (-5, -2, 5, 2))
    assert [label.code for label in labels] == ["big"]


def test_opposite_lines_bend_apart_and_end_at_their_capitals() -> None:
    there = bent(100, 0, 110, 0)
    assert there[0] == (100, 0)
    assert there[-1] == (110, 0)
    assert max(lat for _lon, lat in there) > 0.5


def test_lines_are_as_wide_as_their_class_and_lie_under_the_names() -> None:
    labels = [Label("11", 97, 4, None, ("Aceh", "3"))]
    figure = region_map_chart(ROWS, CLASSES, labels, GROUND, "")
    pairs = pd.DataFrame(
        {
            "region_a_lon": [95.0, 110.0],
            "region_a_lat": [5.0, -7.0],
            "region_b_lon": [110.0, 112.0],
            "region_b_lat": [-7.0, -7.0],
            "width_class": [0, 1],
        }
    )
    add_partner_lines(figure, pairs, [LineClass(1, "1–4"), LineClass(5, "5–9")], "Garis")
    lines = [trace for trace in figure.data if trace.name in ("1–4", "5–9")]
    assert [trace.line.width for trace in lines] == sorted({trace.line.width for trace in lines})
    assert figure.data[-1].mode == "text"
    assert json.loads(figure.to_json())["layout"]["legend2"]["title"]["text"] == "Garis"


def test_the_world_shows_known_cities_filled_and_mere_countries_hollow() -> None:
    countries = pd.DataFrame(
        {
            "country_alpha3": ["JPN", "NLD"],
            "lat": [36.0, 52.2],
            "lon": [138.0, 5.3],
            "agreements": [4, 1],
            "name": ["Jepang", "Belanda"],
            "value": ["4", "1"],
        }
    )
    places = pd.DataFrame(
        {
            "lon": [139.7, 5.3],
            "lat": [35.7, 52.2],
            "agreements": [4, 1],
            "is_city": [True, False],
            "words": ["Tokyo", "Belanda"],
        }
    )
    codes = list(shapes(boundary("dunia").path).middles)
    figure = foreign_partners_chart(countries, places, "x.geojson", codes, ("kota", "negara"))
    marks = {trace.name: trace for trace in figure.data if trace.type == "scattergeo" and trace.mode == "markers"}
    assert marks["kota"].marker.symbol == "circle"
    assert marks["negara"].marker.symbol == "circle-open"
    assert marks["kota"].marker.size[0] > marks["negara"].marker.size[0]
    shaded = [list(trace.locations) for trace in figure.data if trace.type == "choropleth"]
    assert sorted(shaded[1]) == ["JPN", "NLD"]
    assert len(shaded[0]) + 2 == len(codes)

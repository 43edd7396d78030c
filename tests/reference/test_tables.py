"""The reference tables hold what the law and the sources say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyarrow as pa
import pytest

from kerjasama.domain import codes
from kerjasama.extracts.contract import REFERENCE_TABLES
from kerjasama.reference.tables import NAMES, load, neighbours, region_name, regions

ARROW = {
    "VARCHAR": pa.string(),
    "VARCHAR[]": pa.list_(pa.string()),
    "DOUBLE": pa.float64(),
    "BIGINT": pa.int64(),
    "INTEGER": pa.int32(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
}


@pytest.mark.parametrize("name", sorted(REFERENCE_TABLES))
def test_a_table_has_exactly_the_columns_of_the_contract(name: str) -> None:
    table = load(name)
    columns = REFERENCE_TABLES[name]
    assert table.column_names == [column.name for column in columns]
    assert [field.type for field in table.schema] == [ARROW[column.type] for column in columns]
    for column in columns:
        if column.required:
            assert table[column.name].null_count == 0, column.name
        if column.allowed:
            assert set(table[column.name].to_pylist()) <= set(column.allowed), column.name


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("regions", ["region_code"]),
        ("regions", ["bps_code"]),
        ("regions", ["region_name"]),
        ("region_borders", ["region_a", "region_b"]),
        ("urusan", ["urusan_code"]),
        ("countries", ["country_code"]),
        ("countries", ["country_num"]),
        ("countries", ["country_alpha3"]),
        ("foreign_cities", ["city_id"]),
        ("subdivisions", ["subdivision_code"]),
        ("calendar", ["day_on"]),
    ],
)
def test_what_identifies_a_row_is_unique(name: str, key: list[str]) -> None:
    rows = load(name).select(key).to_pylist()
    assert len({tuple(row.values()) for row in rows}) == len(rows)


def test_there_are_38_provinces_and_514_kabupaten_and_kota() -> None:
    assert Counter(region.region_level for region in regions().values()) == {
        "provinsi": 38,
        "kabupaten": 416,
        "kota": 98,
    }


def test_a_code_says_its_province_and_a_name_its_level() -> None:
    for code, region in regions().items():
        assert region.province_code == code[:2]
        assert region.province_name == region_name(code[:2])
        if region.region_level != "provinsi":
            assert region.region_name.lower().startswith(region.region_level + " ")
            assert len(code) == 5
            assert code[2] == "."


def test_bps_and_kemendagri_codes_collide() -> None:
    """The figures of the shipped tables: outside Java (but for Jakarta) a code means nothing without its system."""
    regencies = [region for region in regions().values() if region.region_level != "provinsi"]
    plain = {region.region_code.replace(".", "") for region in regencies}
    differing = [region for region in regencies if region.bps_code != region.region_code.replace(".", "")]
    assert len(differing) == 199
    assert sum(region.bps_code in plain for region in differing) == 164
    assert not [region for region in differing if region.province_code in ("32", "33", "34", "35", "36")]
    assert regions()["11.01"].region_name == "Kabupaten Aceh Selatan"
    assert next(r.region_name for r in regencies if r.bps_code == "1101") == "Kabupaten Simeulue"


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("31", "no area in the source"),
        ("11.10", "no area in the source"),
        ("92.06", "the source repeats the population as area"),
        ("92.11", "the source repeats the population as area"),
    ],
)
def test_an_area_that_is_wrong_at_the_source_is_empty(code: str, why: str) -> None:
    assert regions()[code].area_km2 is None, why


def test_no_other_area_is_impossible() -> None:
    for region in regions().values():
        if region.area_km2 is not None:
            assert 5 < region.area_km2 < 160_000, region
            assert region.area_km2 != region.population, region


def test_an_abbreviated_name_is_spelled_out() -> None:
    assert region_name("71.09") == "Kabupaten Kepulauan Siau Tagulandang Biaro"
    assert not [region.region_name for region in regions().values() if "." in region.region_name]


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert region_name("99.99") == "99.99"


def test_kebumen_borders_its_five_neighbours() -> None:
    assert [region_name(code) for code in neighbours("33.05")] == [
        "Kabupaten Cilacap",
        "Kabupaten Banyumas",
        "Kabupaten Banjarnegara",
        "Kabupaten Purworejo",
        "Kabupaten Wonosobo",
    ]


def test_provinces_border_provinces() -> None:
    assert {region_name(code) for code in neighbours("33")} == {"Jawa Barat", "Jawa Timur", "DI Yogyakarta"}
    assert {region_name(code) for code in neighbours("96")} == {"Papua Barat"}


def test_borders_stand_once_between_regions_of_one_level() -> None:
    pairs = load("region_borders").to_pylist()
    assert len(pairs) > 1000
    for pair in pairs:
        assert pair["region_a"] < pair["region_b"]
        assert len(pair["region_a"]) == len(pair["region_b"])
        assert {pair["region_a"], pair["region_b"]} <= set(regions())


def test_a_border_does_not_cross_the_sea() -> None:
    for one, other, why in (
        ("31.01", "31.72", "Kepulauan Seribu and Jakarta Utara"),
        ("35.78", "35.26", "Surabaya and Bangkalan, across the strait of Madura"),
        ("18", "36", "Lampung and Banten, across the Sunda strait"),
        ("35", "51", "Jawa Timur and Bali"),
    ):
        assert other not in neighbours(one), why


def test_there_are_32_urusan_and_the_supporting_functions() -> None:
    rows = load("urusan").to_pylist()
    groups = Counter(row["urusan_group"] for row in rows)
    assert groups == {"wajib_dasar": 6, "wajib_non_dasar": 18, "pilihan": 8, "penunjang": 1}
    assert set(groups) == set(codes.URUSAN_GROUPS)
    names = {row["urusan_code"]: row["urusan_name"] for row in rows}
    assert names["1.01"] == "Pendidikan"
    assert names["2.16"] == "Komunikasi dan Informatika"
    assert names["3.25"] == "Kelautan dan Perikanan"
    assert names["3.32"] == "Transmigrasi"
    assert names["9.01"] == "Fungsi Penunjang"


def test_the_urusan_are_those_of_the_regulation(shared_dir: Path) -> None:
    text = (shared_dir / "law" / "permendagri-22-2020.txt").read_text(encoding="utf-8")
    words = " ".join(text.split()).casefold()
    for row in load("urusan").to_pylist():
        if row["urusan_group"] != "penunjang":
            assert row["urusan_name"].casefold() in words, row


def test_foreign_places_lie_in_known_countries_outside_indonesia() -> None:
    countries = {row["country_code"] for row in load("countries").to_pylist()}
    assert {"ID", "JP", "NL", "TL"} <= countries
    for name in ("foreign_cities", "subdivisions"):
        found = set(load(name)["country_code"].to_pylist())
        assert found <= countries
        assert "ID" not in found


def test_a_country_has_its_name_in_both_languages() -> None:
    japan = next(row for row in load("countries").to_pylist() if row["country_code"] == "JP")
    assert (japan["country_name_id"], japan["country_name_en"]) == ("Jepang", "Japan")
    assert (japan["country_num"], japan["country_alpha3"]) == ("392", "JPN")
    assert 30 < japan["lat"] < 46


def test_a_name_that_is_no_table_is_a_key_error() -> None:
    assert "regions" in NAMES
    with pytest.raises(KeyError):
        load("provinces")

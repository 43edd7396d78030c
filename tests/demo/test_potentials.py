"""Figures on regions in the sample: every region has some, every kind of gap occurs, no other row depends on them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from kerjasama.demo import generate as recipe
from kerjasama.demo.commodities import COMMODITIES, FROM_THE_SEA
from kerjasama.demo.landlocked import LANDLOCKED
from kerjasama.domain.potential_codes import SECTORS
from kerjasama.reference import tables
from tests.demo.conftest import SIZE, tables_of

Sample = Mapping[str, pa.Table]


@pytest.fixture(scope="module")
def figures(sample: Sample) -> pd.DataFrame:
    return sample["potentials"].to_pandas()


def test_they_do_not_depend_on_the_number_of_agreements(sample: Sample) -> None:
    small = tables_of(3)["potentials"]
    assert small.drop_columns(["batch_id"]).equals(sample["potentials"].drop_columns(["batch_id"]))
    assert 100_000 < small.num_rows < 210_000


def test_no_other_row_depends_on_them(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = sample["potentials"].slice(0, 0)
    monkeypatch.setattr(recipe, "potentials_table", lambda *_arguments: empty)
    without = tables_of(SIZE)
    assert without.pop("potentials").num_rows == 0
    assert all(sample[name].equals(table) for name, table in without.items())


def test_everything_says_that_it_is_a_sample(figures: pd.DataFrame) -> None:
    assert figures["source_name"].str.endswith("(contoh)").all()
    assert figures["potential_id"].str.startswith("contoh-po-").all()
    assert figures["potential_id"].is_unique


def test_every_region_has_people_and_seventeen_sectors_in_both_prices(figures: pd.DataFrame) -> None:
    regions = set(tables.regions())
    assert set(figures.loc[figures["measure_code"] == "penduduk", "region_code"].dropna()) == regions
    sectors = figures[(figures["measure_code"] == "pdrb") & figures["item_code"].notna()]
    per_year = sectors.groupby(["region_code", "period_year", "price_basis"])["item_code"].nunique()
    assert (per_year == len(SECTORS)).all()
    assert len(per_year) == len(regions) * 7 * 2
    assert sorted(sectors["period_year"].unique()) == list(range(2019, 2026))


def test_a_province_is_near_the_sum_of_its_regions(figures: pd.DataFrame) -> None:
    rows = figures[
        (figures["measure_code"] == "pdrb") & figures["item_code"].isna() & (figures["period_year"] == 2025)
    ].dropna(subset="region_code")
    rows = rows.assign(province=rows["region_code"].str[:2], is_province=rows["region_code"].str.len() == 2)
    summed = rows.groupby(["price_basis", "province", "is_province"])["base_value"].sum().unstack()
    ratio = summed[True] / summed[False]
    assert ratio.between(0.97, 1.03).all()
    assert (ratio != 1).all()


def test_cities_farm_little(figures: pd.DataFrame) -> None:
    rows = figures[
        (figures["measure_code"] == "pdrb") & (figures["period_year"] == 2025) & (figures["price_basis"] == "adhk")
    ].dropna(subset="region_code")
    total = rows[rows["item_code"].isna()].set_index("region_code")["base_value"]
    share = rows[rows["item_code"] == "A"].set_index("region_code")["base_value"] / total
    level = pd.Series({code: region.region_level for code, region in tables.regions().items()})
    level = level[share.index]
    assert share[level == "kota"].median() < 0.06 < 0.2 < share[level == "kabupaten"].median()


def test_every_kind_of_gap_occurs(figures: pd.DataFrame) -> None:
    goods = figures[(figures["item_kind"] == "komoditas") & figures["region_code"].notna()]
    pairs = {
        measure: set(zip(rows["region_code"], rows["item_code"], strict=True))
        for measure, rows in goods.groupby("measure_code")
    }
    missing = len(pairs["produksi"] - pairs["kebutuhan"]) / len(pairs["produksi"])
    assert 0.18 < missing < 0.32
    last = goods[goods["measure_code"] == "produksi"].groupby(["region_code", "item_code"])["period_year"].max()
    assert 0.05 < (last < 2025).mean() < 0.15
    assert set(goods["item_code"]) == {one.code for one in COMMODITIES}
    doubtful = goods[goods["value_quality"] == "zero_doubtful"]
    assert (doubtful["base_value"] == 0).all()
    assert set(doubtful["region_code"].str[:2]) == {"93", "94", "95", "96"}
    assert (goods["value_quality"] == "not_reported").sum() > 20
    assert goods.loc[goods["value_quality"] == "not_reported", "value"].isna().all()
    assert 5 < len(goods[goods["measure_code"] == "neraca"]) < 35


def test_kebumen_has_palm_sugar_to_spare(figures: pd.DataFrame) -> None:
    rows = figures[
        (figures["region_code"] == "33.05") & (figures["item_code"] == "gula_merah") & (figures["period_year"] == 2025)
    ].set_index("measure_code")["base_value"]
    assert rows["produksi"] > 4 * rows["kebutuhan"]


def test_fish_is_caught_where_there_is_a_coast(figures: pd.DataFrame) -> None:
    caught = figures[(figures["item_code"] == FROM_THE_SEA) & (figures["measure_code"] == "produksi")]
    where = set(caught.loc[caught["base_value"] > 0, "region_code"])
    assert not where & LANDLOCKED
    assert {"33.01", "35.10", "73.72"} <= {code for code in tables.regions() if code not in LANDLOCKED}
    assert {"35.02", "73.18", "33.72"} <= LANDLOCKED, "Ponorogo, Tana Toraja, Surakarta"
    assert len(where) > 250


def test_units_are_what_they_say(figures: pd.DataFrame) -> None:
    money = figures[figures["price_basis"].notna()]
    assert np.allclose(money["base_value"], money["value"] * 1e9)
    assert set(money["base_unit"]) == {"rupiah"}
    assert (figures["base_year"].notna() == (figures["price_basis"] == "adhk")).all()


def test_nothing_is_known_of_the_year_of_the_report() -> None:
    rows = dict(recipe.generate(1, reporting_on=date(2024, 6, 30)))["potentials"].to_pandas()
    assert (rows["period_year"].min(), rows["period_year"].max()) == (2017, 2023)

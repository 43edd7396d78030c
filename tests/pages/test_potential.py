"""Potensi: what a region has and lacks, in both languages, and honest where nothing is known."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kerjasama import settings
from kerjasama.charts.potential import coverage_chart, quadrant_chart, quotient_chart
from kerjasama.ui.views import potential_country, potential_figures
from kerjasama.ui.views.potential_classes import DOUBTFUL, NO_DATA, OLD, ZERO, classified
from kerjasama.ui.views.potential_words import amount_words
from kerjasama.warehouse import Filters, Result, catalog
from tests.worlds import AS_OF, FOLDER, World, csv_rows, publish

FILE = "4_potential.py"
DAY = AS_OF.isoformat()
Open = Callable[..., AppTest]


def test_the_country_says_what_is_known(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY)
    assert not test.exception
    # In the tiny world no commodity has a balance in five regions; figures are of 4 kabupaten/kota and 2 provinces.
    assert test.markdown[0].value.startswith(
        "Angka potensi diketahui dari **4** dari 514 kabupaten/kota dan **2** dari 38"
    )
    assert [header.value for header in test.header][:2] == [
        "Gula merah: produksi di Indonesia",
        "Komoditas unggulan: siapa menghasilkan, siapa kekurangan",
    ]


def test_a_region_says_what_it_has_and_lacks(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="33.05")
    assert not test.exception
    # 52 000 - 12 000 = 40 000 to spare; 500 - 2 000 lacks 1 500; LQ above 1: A (1.79) and G (1.11) of A, C, G.
    assert test.markdown[0].value == (
        "**Kabupaten Kebumen** berlebih **gula merah (40.000 ton, 2024)** dan kekurangan **kopi (1.500 ton, 2024)**. "
        "Sektor basis: **2** dari 3, teratas pertanian, kehutanan, dan perikanan."
    )
    html = " ".join(element.proto.body for element in test.get("html"))
    for words in ("1.400.000", "2024 · BPS (contoh)", "harga konstan 2010", "provinsinya 5,3% · 2023–2024"):
        assert words in html, words


def test_the_same_in_english_for_the_region_that_the_filter_names(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, kabkota="33.74", bahasa="en", hal="gula_merah", ukuran="neraca-ton")
    assert not test.exception
    assert test.selectbox[0].value == "33.74"
    # Its only balance rests on a doubtful zero: it is no deficit that a leader should hear of.
    assert "lacks" not in test.markdown[0].value
    assert test.markdown[0].value.startswith("Surplus and deficit of **Kota Semarang** are not known")
    assert "Palm sugar: surplus or deficit in Jawa Tengah" in [header.value for header in test.header]


def test_a_region_without_figures_says_so(open_alone: Open) -> None:
    test = open_alone(FILE, per=DAY, wilayah="11.01")
    assert not test.exception
    assert test.markdown[0].value.startswith("Belum ada satu pun angka potensi tentang **Kabupaten Aceh Selatan**")
    assert "Sektor yang menonjol" in [header.value for header in test.header]


def test_on_a_day_before_any_figure_the_way_to_bring_them_is_said(open_alone: Open) -> None:
    test = open_alone(FILE, per="2019-06-30", bahasa="en")
    assert not test.exception
    assert test.markdown[0].value.startswith("**There are no figures on potential here yet**")
    assert [header.value for header in test.header] == ["How to bring them"]


def test_a_register_without_figures_says_how_to_bring_them(open_alone: Open) -> None:
    test = open_alone(FILE, "empty")
    assert not test.exception
    assert test.header[0].value == "Cara mengisinya"


def test_figures_without_agreements_are_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    rows = {name: csv_rows(FOLDER / "tiny" / f"{name}.csv") for name in ("potentials", "import_batches")}
    publish(rows, tmp_path)
    shutil.rmtree(tmp_path / "reference")
    monkeypatch.setenv(settings.DATA_VARIABLE, str(tmp_path))
    test = AppTest.from_file(str(settings.repo_dir() / "pages" / FILE), default_timeout=60)
    test.query_params["wilayah"] = "33.05"
    test.query_params["per"] = DAY
    assert not test.run().exception
    assert "gula merah (40.000 ton, 2024)" in test.markdown[0].value


def _rows(*values: tuple[str, float | None, bool, bool]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "code": code, "value": value, "is_doubtful": doubtful, "is_comparable": new and value is not None,
                "has_data": value is not None, "unit": "ton", "period_year": 2024,
            }
            for code, value, doubtful, new in values
        ]
    )  # fmt: skip


def test_what_is_not_known_old_or_doubtful_is_no_class_of_values() -> None:
    rows = _rows(
        ("11", 10, False, True), ("12", 1000, False, True), ("13", None, False, True), ("14", 0, True, True),
        ("15", 500, False, False), ("16", 0, False, True),
    )  # fmt: skip
    shown, classes = classified(rows, "produksi", "ton")
    keys = dict(zip(shown["code"], shown["class_key"], strict=True))
    assert [keys[code] for code in ("13", "14", "15", "16")] == [NO_DATA, DOUBTFUL, OLD, ZERO]
    assert keys["11"] != keys["12"]
    assert {one.key for one in classes if one.is_hatched} == {NO_DATA, DOUBTFUL, OLD}


def test_a_balance_is_split_at_nothing() -> None:
    shown, classes = classified(_rows(("11", -5, False, True), ("12", 5, False, True)), "neraca", "ton")
    first, last = shown["class_key"]
    colors = {one.key: one.color for one in classes}
    assert colors[first] != colors[last]
    assert any("0–<" in one.words for one in classes)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (40_000, "ton", "40.000 ton"),
        (1.7857, "LQ", "1,79"),
        (2e13, "rupiah", "Rp 20,0 triliun"),
        (5.26, "persen", "5,3%"),
    ],
)
def test_amounts_have_the_digits_that_say_something(value: float, unit: str, words: str) -> None:
    assert amount_words(value, unit) == words


def test_charts_draw_what_the_queries_give(tiny: World) -> None:
    filters = Filters(as_of=AS_OF)
    sectors = tiny.warehouse.run("potential/region_sectors", filters, region_code="33.05").frame
    drawn = quotient_chart(sectors.assign(name=sectors["sector_code"], note="x"), "acuan")
    assert [round(base + step, 4) for base, step in zip([1] * 3, drawn.data[0].x, strict=True)] == [
        1.7857,
        1.1111,
        0.5714,
    ]
    goods = tiny.warehouse.run("potential/region_balances", filters, region_code="33.05").frame
    bars = coverage_chart(goods.assign(name=goods["item_code"], note="x"), 2.5).data[0]
    assert list(bars.x) == [2.5, 0, 0.25]  # 433% is cut at the limit; rice has no need; coffee 500 of 2 000
    types = tiny.warehouse.run("potential/typology", filters, province="33").frame
    shown = types[types["is_comparable"]].assign(
        name="x", told="x", naming_order=1.0, is_chosen=lambda f: f["region_code"] == "33.05",
        income_shown=lambda f: f["income"] / 1e6, reference_income_shown=lambda f: f["reference_income"] / 1e6,
    )  # fmt: skip
    figure = json.loads(quadrant_chart(shown, {"maju_cepat": "Maju"}, ("x", "y")).to_json())
    assert [len(trace["x"]) for trace in figure["data"]] == [1, 1]


def test_a_figure_without_a_unit_is_only_a_number() -> None:
    assert amount_words(84.4, float("nan")) == "84,4"
    assert amount_words(84.4, None) == "84,4"


def test_a_figure_of_another_kind_is_called_what_its_source_calls_it() -> None:
    row = {"measure_code": "lainnya", "indicator_name": "Angka harapan hidup"}
    assert potential_figures.measured(row) == "Angka harapan hidup"
    assert potential_figures.measured({**row, "measure_code": "produksi"}) == "Produksi"
    assert potential_figures.measured({**row, "indicator_name": None}) == "Lainnya"


def test_without_balances_nothing_is_said_of_surplus_and_the_cells_stay_empty() -> None:
    counts = {
        "item_code": "kopi", "first_year": 2023, "last_year": 2023, "of_provinces": True, "producers": 3, "regions": 4,
        "top_region_name": "Riau", "top_production": 5.0, "unit": "ton", "top_year": 2023,
    }  # fmt: skip
    unknown = {**counts, "surplus_regions": 0, "deficit_regions": 0, "with_balance": 0}
    known = {**counts, "item_code": "beras", "surplus_regions": 0, "deficit_regions": 2, "with_balance": 2}
    section = potential_country.leading_section(_result([unknown]), "Riau")
    assert "surplus" not in section.statement
    assert section.frame["surplus_regions"].isna().all()
    both = potential_country.leading_section(_result([unknown, known]), "Riau")
    assert "**0** dari 1" in both.statement
    assert both.frame["surplus_regions"].fillna(-1).tolist() == [-1, 0]


def _result(rows: list[dict[str, object]]) -> Result:
    return Result(pd.DataFrame(rows), catalog.load()["potential/leading_commodities"], "", {})

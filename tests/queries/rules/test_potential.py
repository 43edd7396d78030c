"""The rules of potential: which figures are known, balances, location quotients and Klassen's typology."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from kerjasama.domain.potential_codes import SECTORS
from kerjasama.warehouse import Filters, Warehouse
from tests.queries.rules.cases import BATCH
from tests.worlds import csv_rows, publish

CASES = csv_rows(Path(__file__).with_name("potential_cases.csv"))
Row = dict[str, str]
# '33.05 produksi beras 2024 b1-12=10 ton tetap': region, measure, item, year, months, value, unit, mark.
_PATTERN = re.compile(
    r"(?P<region>\S+) (?P<measure>\w+) (?P<item>\S+) (?P<year>\d{4}|\?)(?: (?P<kind>[bt])(?P<first>\d+)-(?P<last>\d+))?"
    r"=(?P<value>-?[\d.]+) (?P<unit>\w+)(?: (?P<mark>\w+))?"
)


def figures(text: str) -> list[Row]:
    """Rows of potentials as a case writes them."""
    rows: list[Row] = []
    for part in text.split(";"):
        found = _PATTERN.fullmatch(part.strip())
        assert found, part
        numbers = range(int(found["first"]), int(found["last"]) + 1) if found["kind"] else [None]
        for number in numbers:
            rows.append(
                figure(
                    found["region"],
                    found["measure"],
                    float(found["value"]),
                    found["year"].strip("?"),
                    found["item"],
                    unit=found["unit"],
                    period_kind={"b": "bulan", "t": "triwulan", None: "tahun"}[found["kind"]],
                    period_no=str(number or ""),
                    figure_state=found["mark"] if found["mark"] in ("tetap", "sementara") else "",
                    value_quality="zero_doubtful" if found["mark"] == "ragu" else "as_written",
                )
            )
    return _numbered(rows)


def figure(region: str, measure: str, value: float, year: object, item: str = "", **more: str) -> Row:
    """One figure; an item that is a sector letter is a sector, any other a commodity."""
    kind = "sektor" if item in SECTORS else "komoditas" if item else ""
    return {
        "region_code": region, "subject_code": "pangan", "measure_code": measure, "indicator_name": measure,
        "item_kind": kind, "item_code": item, "item_name": item, "period_year": str(year), "period_kind": "tahun",
        "value": str(value), "base_value": str(value), "base_unit": more.get("unit", ""), "value_typed": str(value),
        "value_quality": "as_written", **more,
    }  # fmt: skip


def accounts(
    region: str, year: int, total: float, basis: str = "adhk", people: float = 0, **sectors: float
) -> list[Row]:
    """The product of a region and of sectors in it, and its people."""
    money = {"unit": "rupiah", "price_basis": basis, "base_year": "2010" if basis == "adhk" else ""}
    rows = [figure(region, "pdrb", total, year, **money)]
    rows += [figure(region, "pdrb", value, year, sector, **money) for sector, value in sectors.items()]
    return rows + ([figure(region, "penduduk", people, year, unit="orang")] if people else [])


def _numbered(rows: list[Row]) -> list[Row]:
    return [row | {"potential_id": f"F{number:03}", "batch_id": "B1"} for number, row in enumerate(rows)]


@pytest.fixture
def world(tmp_path: Path) -> Callable[[list[Row]], Warehouse]:
    def publishing(rows: list[Row]) -> Warehouse:
        return publish({"import_batches": [dict(BATCH)], "potentials": _numbered(rows)}, tmp_path).warehouse

    return publishing


def ask(warehouse: Warehouse, rule: str, day: date = date(2026, 6, 30)) -> pd.DataFrame:
    return warehouse.run(f"rules/{rule}", Filters(as_of=day)).frame


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_each_case(case: Row, world: Callable[[list[Row]], Warehouse]) -> None:
    warehouse = world(figures(case["rows"]))
    day = date.fromisoformat(case["as_of"])
    if case["measure"] == "known":
        rows = ask(warehouse, "known_potentials", day)
        year = rows["period_year"].astype(object).where(rows["period_year"].notna(), "?")
        found = [
            f"{y}={value:g} x{parts}{'!' if rivals else ''}"
            for y, value, parts, rivals in zip(year, rows["value"], rows["part_count"], rows["has_rivals"], strict=True)
        ]
    else:
        rows = ask(warehouse, "commodity_balance", day)
        rows = rows[rows["is_latest"]] if case["measure"] == "latest" else rows
        found = [
            f"{row.balance_year} {'?' if pd.isna(row.balance) else f'{row.balance:g}'} {row.method}"
            f"{'?' if row.is_doubtful else ''}"
            for row in rows.itertuples()
        ]
    assert sorted(found) == sorted(part for part in case["expected"].split(";") if part), case["why"]


def test_the_location_quotient_by_hand(world: Callable[[list[Row]], Warehouse]) -> None:
    # (5 000 / 20 000) / (140 000 / 1 000 000) = 0.25 / 0.14 = 1.785714...
    rows = accounts("33", 2024, 1_000_000, A=140_000) + accounts("33.05", 2024, 20_000, A=5_000)
    (found,) = ask(world(rows), "sector_quotients").to_dict("records")
    assert (found["region_code"], found["reference_kind"]) == ("33.05", "provinsi")
    assert found["quotient"] == pytest.approx(25 / 14)
    assert found["is_base"]


def test_the_location_quotients_of_a_published_example(world: Callable[[list[Row]], Warehouse]) -> None:
    # "Metode Location Quotient (LQ)", scribd.com/document/336649674: rubber, palm oil and cinnamon of Jambi (850, 650,
    # 400 of 2600) against Indonesia (1320, 2450, 3150 of 10920), with the quotients printed there. Its fourth row, tea,
    # is left out: its quotient does not follow from its own numbers. Letters of sectors stand for the industries.
    rows = accounts("33", 2024, 2600, A=850, B=650, C=400) + accounts("", 2024, 10920, A=1320, B=2450, C=3150)
    found = ask(world(rows), "sector_quotients").set_index("sector_code")["quotient"]
    assert found.to_dict() == pytest.approx({"A": 2.704545455, "B": 1.1142857142, "C": 0.5333333333})


def test_no_quotient_across_years_or_prices(world: Callable[[list[Row]], Warehouse]) -> None:
    rows = accounts("33", 2023, 900, A=90) + accounts("33", 2024, 950, basis="adhb", A=95)
    rows += accounts("33.05", 2024, 20, A=5)
    assert ask(world(rows), "sector_quotients").query("region_code == '33.05'").empty


def test_a_province_stands_against_the_published_country_or_the_sum_that_says_so(
    world: Callable[[list[Row]], Warehouse], tmp_path: Path
) -> None:
    provinces = accounts("31", 2024, 300, A=3) + accounts("33", 2024, 100, A=17)
    found = ask(world(provinces), "sector_quotients").set_index("region_code")
    # The sum: (3 + 17) / (300 + 100) = 5%; Jawa Tengah has 17%.
    assert found.loc["33", "quotient"] == pytest.approx(0.17 / 0.05)
    assert (found.loc["33", "reference_kind"], found.loc["33", "reference_provinces"]) == ("jumlah_provinsi", 2)
    country = accounts("", 2024, 1_000, A=100)
    other = publish(
        {"import_batches": [dict(BATCH)], "potentials": _numbered(provinces + country)}, tmp_path / "country"
    )
    found = ask(other.warehouse, "sector_quotients").set_index("region_code")
    assert found.loc["33", "quotient"] == pytest.approx(1.7)
    assert found.loc["33", "reference_kind"] == "nasional"


def test_one_province_alone_is_not_compared_with_itself(world: Callable[[list[Row]], Warehouse]) -> None:
    assert ask(world(accounts("33", 2024, 100, A=17)), "sector_quotients").empty


def test_the_total_is_the_sum_of_the_sectors_only_when_all_seventeen_are_there(
    world: Callable[[list[Row]], Warehouse], tmp_path: Path
) -> None:
    money = {"unit": "rupiah", "price_basis": "adhk", "base_year": "2010"}
    every = [figure("33.05", "pdrb", 10, 2024, sector, **money) for sector in SECTORS]
    reference = accounts("33", 2024, 1_000, A=100)
    found = ask(world(every + reference), "sector_quotients").query("region_code == '33.05'")
    assert found["total"].tolist() == [170]
    less = publish(
        {"import_batches": [dict(BATCH)], "potentials": _numbered(every[:-1] + reference)}, tmp_path / "less"
    )
    assert ask(less.warehouse, "sector_quotients").query("region_code == '33.05'").empty


def test_klassen_puts_each_region_in_its_quadrant(world: Callable[[list[Row]], Warehouse]) -> None:
    """By hand: the province grows 10% a year (100, 110, 121) and has 121 / 10 = 12.1 a head."""
    rows = [*accounts("33", 2022, 100), *accounts("33", 2023, 110), *accounts("33", 2024, 121, people=10)]
    regions = {"33.05": (120, 8), "33.74": (144, 8), "32.04": (144, 8)}  # product of 2024 from 100 in 2022; people
    for code, (last, people) in regions.items():
        rows += accounts(code, 2022, 100) + accounts(code, 2024, last, people=people)
    found = ask(world(rows), "region_growth").set_index("region_code")
    # 144 / 100 over two years is 20% a year, 18 a head: ahead in both. 120: 9.54%, 15 a head: rich, not faster.
    assert found.loc["33.74", "growth"] == pytest.approx(0.2)
    assert found.loc["33.74", "typology"] == "maju_cepat"
    assert found.loc["33.05", "growth"] == pytest.approx(1.2**0.5 - 1)
    assert found.loc["33.05", "typology"] == "maju_tertekan"
    # Jawa Barat itself has no figures: growth is known, the quadrant is not.
    assert found.loc["32.04", "growth"] == pytest.approx(0.2)
    assert found.loc["32.04", "typology"] is None or pd.isna(found.loc["32.04", "typology"])


@pytest.mark.parametrize(
    ("last", "people", "typology", "why"),
    [
        (144, 100, "berkembang", "20% a year against 10%, 1.44 a head against 12.1"),
        (110, 100, "tertinggal", "4.9% and 1.1 a head"),
        (121, 10, "tertinggal", "equal in both is above in neither"),
    ],
)
def test_klassen_of_the_poorer(
    last: float, people: float, typology: str, why: str, world: Callable[[list[Row]], Warehouse]
) -> None:
    rows = accounts("33", 2022, 100) + accounts("33", 2024, 121, people=10)
    rows += accounts("33.05", 2022, 100) + accounts("33.05", 2024, last, people=people)
    found = ask(world(rows), "region_growth").set_index("region_code")
    assert found.loc["33.05", "typology"] == typology, why


def test_growth_is_over_the_years_that_both_have(world: Callable[[list[Row]], Warehouse]) -> None:
    rows = accounts("33", 2022, 100) + accounts("33", 2024, 121)
    rows += [
        row
        for year, value in ((2019, 10), (2022, 20), (2024, 45), (2025, 90))
        for row in accounts("33.05", year, value)
    ]
    found = ask(world(rows), "region_growth").set_index("region_code").loc["33.05"]
    assert (found["first_year"], found["last_year"]) == (2022, 2024)
    assert found["growth"] == pytest.approx(0.5)


def test_the_most_similar_is_the_nearest_by_an_independent_computation(
    world: Callable[[list[Row]], Warehouse],
) -> None:
    """Against NumPy: standardise over the kota that have everything, then the Euclidean distance."""
    data = {
        "33.74": (150.0, 1.7, 1.5, 45.0), "32.73": (160.0, 2.5, 1.0, 35.0), "31.71": (400.0, 1.1, 0.1, 20.0),
        "33.05": (20.0, 1.4, 5.0, 4.0),
    }  # fmt: skip
    rows = [row for code in ("31", "32", "33") for row in accounts(code, 2024, 1e9, A=1e8, C=3e8)]
    for code, (total, people, farming, industry) in data.items():
        rows += accounts(code, 2024, total * 1e6, people=people * 1e6, A=farming * 1e6, C=industry * 1e6)
    warehouse = world(rows)
    found = warehouse.run(
        "potential/similar_regions", Filters(as_of=date(2026, 6, 30)), region_code="33.74", row_limit=None
    )
    codes = [code for code in data if code != "33.05"]  # a kabupaten is no kota
    table = np.array([[a / t, c / t, np.log(p * 1e6), np.log(t / p)] for t, p, a, c in (data[code] for code in codes)])
    standard = (table - table.mean(axis=0)) / table.std(axis=0)
    distance = np.sqrt(((standard - standard[codes.index("33.74")]) ** 2).sum(axis=1))
    expected = dict(sorted(zip(codes, distance, strict=True), key=lambda pair: pair[1]))
    assert dict(zip(found.frame["region_code"], found.frame["distance"], strict=True)) == pytest.approx(expected)
    assert list(found.frame["region_code"]) == list(expected)

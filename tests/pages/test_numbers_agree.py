"""The same question has the same number on every page, under the same filters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from kerjasama.demo.commands import write_demo
from kerjasama.extracts.store import Store
from kerjasama.reference.tables import regions
from kerjasama.ui.views import overview
from kerjasama.ui.views.narrowing import read
from kerjasama.warehouse import Filters, Warehouse
from tests.worlds import AS_OF, World

COUNTS = (
    "agreements",
    "in_force",
    "expiring",
    "population",
    "assessable",
    "followed_up",
    "ceremonial_confirmed",
    "ceremonial_suspected",
    "ended_without",
)
JUDGED = ("assessable", "followed_up", "ceremonial_confirmed", "ceremonial_suspected", "ended_without")
DAY = date(2026, 10, 31)
JAVA = ("31", "33", "35")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Warehouse, Filters]:
    """A small national sample, and all of it on its own day."""
    version = write_demo(Store(tmp_path_factory.mktemp("sample")), 400, reporting_on=DAY)
    return Warehouse(version), Filters(as_of=DAY)


@pytest.fixture(
    params=[
        ("tiny", {}),
        ("sample", {}),
        ("sample", {"provinces": JAVA}),
        ("sample", {"coop_types": ("SINERGI", "KSDPK")}),
        ("sample", {"provinces": ("33",), "signed_years": (2022, 2023)}),
    ],
    ids=["tiny", "sample", "three provinces", "two types", "a province in two years"],
)
def asked(request: pytest.FixtureRequest, tiny: World, sample: tuple[Warehouse, Filters]) -> tuple[Warehouse, Filters]:
    """A world and the filters it is asked under."""
    world, narrowed = request.param
    warehouse, filters = (tiny.warehouse, Filters(as_of=AS_OF)) if world == "tiny" else sample
    return warehouse, replace(filters, **narrowed)


def _rows(asked: tuple[Warehouse, Filters], name: str, **extra: Any) -> pd.DataFrame:
    warehouse, filters = asked
    return warehouse.run(name, filters, **extra).frame


def _totals(asked: tuple[Warehouse, Filters]) -> Any:
    totals = _rows(asked, "overview/totals").iloc[0]
    assert totals.agreements > 0, "an empty question proves nothing"
    return totals


@pytest.mark.parametrize(
    "name",
    [
        "overview/by_coop_type",
        "overview/by_signed_year",
        "ceremonial/share_by_type",
    ],
)
def test_the_parts_of_a_breakdown_add_up_to_the_cards(asked: tuple[Warehouse, Filters], name: str) -> None:
    totals, parts = _totals(asked), _rows(asked, name)
    counts = [count for count in COUNTS if count in parts]
    assert {*JUDGED} <= {*counts}
    expected = {count: int(totals[count]) for count in counts}
    if name == "overview/by_signed_year":
        expected["agreements"] -= int(totals.unsigned)  # what is not signed has no year of signature
    assert {count: int(parts[count].sum()) for count in counts} == expected


def test_every_document_stands_in_exactly_one_part_of_the_bar(asked: tuple[Warehouse, Filters]) -> None:
    totals, frame = _totals(asked), _rows(asked, "overview/statuses")
    shown = overview.states(frame).set_index("status")["agreements"]
    assert shown.sum() == frame["agreements"].sum() == totals.agreements
    for status, count in (
        ("seremonial_terkonfirmasi", totals.ceremonial_confirmed),
        ("seremonial_terduga", totals.ceremonial_suspected),
        ("berakhir_tanpa_tindak_lanjut", totals.ended_without),
        ("belum_dapat_dinilai", totals.not_assessable),
        ("masa_tenggang", totals.grace),
    ):
        assert shown.get(status, 0) == count, status


def test_the_ceremonial_page_counts_as_the_first_page_does(asked: tuple[Warehouse, Filters]) -> None:
    totals, summary = _totals(asked), _rows(asked, "ceremonial/summary").iloc[0]
    for count in (*JUDGED, "population", "grace", "not_assessable", "severe", "ended_without_confirmed"):
        assert summary[count] == totals[count], count
    listed = _rows(asked, "ceremonial/flagged_agreements")["status"].value_counts()
    assert listed.get("seremonial_terkonfirmasi", 0) == totals.ceremonial_confirmed
    assert listed.get("seremonial_terduga", 0) == totals.ceremonial_suspected
    assert listed.get("berakhir_tanpa_tindak_lanjut", 0) == totals.ended_without


def test_the_list_behind_a_card_is_as_long_as_the_card_says(asked: tuple[Warehouse, Filters]) -> None:
    totals = _totals(asked)
    cards = [card for card in overview.cards(totals, totals) if card.link and card.link[0] == "daftar"]
    assert len(cards) == 3
    for card in cards:
        assert card.link is not None
        narrowed, unknown = read(None, card.link[1]["keadaan"])
        assert unknown == ()
        parameters = {**narrowed.parameters(), "sort_code": "terbaru", "row_limit": 100_000}
        assert len(_rows(asked, "agreements/search", **parameters)) == card.value, card.label


def test_the_map_accounts_for_every_document(asked: tuple[Warehouse, Filters]) -> None:
    totals, placement = _totals(asked), _rows(asked, "map/placement").iloc[0]
    assert placement.agreements == totals.agreements
    assert placement.placed + placement.unplaced == totals.agreements
    # One that several provinces sign counts in each of them, so the map may hold more than the cards, never fewer.
    provinces = _rows(asked, "map/provinces")
    assert provinces["agreements"].sum() >= placement.placed
    assert provinces["agreements"].max() <= placement.placed
    shares = _rows(asked, "ceremonial/share_by_region").set_index("province_code")
    for row in provinces.itertuples():
        for count in JUDGED:
            assert getattr(row, count) == shares.at[row.province_code, count], (row.province_name, count)


def test_a_province_on_the_map_has_the_cards_of_its_filter(sample: tuple[Warehouse, Filters]) -> None:
    warehouse, filters = sample
    provinces = warehouse.run("map/provinces", filters).frame.set_index("province_code")
    for code in JAVA:
        totals = warehouse.run("overview/totals", replace(filters, provinces=(code,))).frame.iloc[0]
        assert {count: int(totals[count]) for count in COUNTS} == {
            count: int(provinces.at[code, count]) for count in COUNTS
        }, regions()[code].region_name


def test_the_types_of_the_funnel_are_those_of_the_list(asked: tuple[Warehouse, Filters]) -> None:
    stages, records = _rows(asked, "funnel/super_stages"), _rows(asked, "funnel/stage_records")
    with_stages = records.loc[records["has_stages"], "agreements"].sum()
    assert stages["reached"].max() <= with_stages <= _totals(asked).agreements

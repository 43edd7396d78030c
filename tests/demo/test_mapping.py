"""The sample's mapping lists look like published ones, and refer to agreements as real lists would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from kerjasama.demo.generate import DEFAULT_REPORTING_ON

Sample = Mapping[str, pa.Table]


def test_screening_and_kinds_are_near_those_that_kabupaten_banjar_published(sample: Sample) -> None:
    lines = [row for row in sample["mapping_items"].to_pylist() if row["screening"] != "usulan"]
    fit = [row for row in lines if row["screening"] == "sesuai"]
    assert abs(len(fit) / len(lines) - 125 / 156) < 0.03
    kinds = Counter(row["coop_type"] for row in fit)
    assert abs(kinds["SINERGI"] / len(fit) - 0.464) < 0.03
    assert abs(kinds["KSDPK"] / len(fit) - 0.384) < 0.03


def test_most_regions_never_map_and_every_year_some_do_not(sample: Sample) -> None:
    lists = {(row["region_code"], row["mapping_year"]) for row in sample["mapping_items"].to_pylist()}
    regions = {region for region, _year in lists}
    assert 130 <= len(regions) <= 150
    assert {year for _region, year in lists} == {2024, 2025, 2026}
    assert len(lists) < 3 * len(regions)


def test_an_agreement_comes_after_its_line_from_the_same_region_and_agency(sample: Sample) -> None:
    agreements = {row["agreement_id"]: row for row in sample["agreements"].to_pylist()}
    named = [row for row in sample["mapping_items"].to_pylist() if row["agreement_id"]]
    assert len(named) > 300
    assert len({row["agreement_id"] for row in named}) == len(named)
    for row in named:
        agreement = agreements[row["agreement_id"]]
        assert row["region_code"] == agreement["lead_region_code"]
        assert agreement["lead_agency"] in (row["agency"], None)
        assert row["screening"] == "sesuai"
        if agreement["signed_on"] and agreement["date_quality"] == "exact":
            assert row["proposed_on"] < row["decree_on"] < agreement["signed_on"]


def test_steps_follow_each_other_and_nothing_is_known_of_days_to_come(sample: Sample) -> None:
    lines = sample["mapping_items"]
    for column in ("proposed_on", "screened_on", "decree_on", "kak_on"):
        assert pc.max(lines.column(column)).as_py() <= DEFAULT_REPORTING_ON, column
    for row in lines.to_pylist():
        days = [day for day in (row["proposed_on"], row["screened_on"], row["decree_on"], row["kak_on"]) if day]
        assert days == sorted(days)
        assert bool(row["rejection_code"]) == (row["screening"] == "tidak_sesuai")


def test_every_text_says_that_it_is_a_sample(sample: Sample) -> None:
    lines = sample["mapping_items"]
    for column in ("issue", "program", "activity", "object", "benefit", "rejection_reason", "agreement_ref"):
        assert pc.all(pc.match_substring(lines.column(column).drop_null(), "(contoh)")).as_py(), column
    assert pc.all(pc.match_substring(lines.column("decree_number").drop_null(), "CONTOH")).as_py()

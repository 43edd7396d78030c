"""Indicators of the sample: many agreements have none, every kind of gap occurs, and no other row depends on them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from kerjasama.demo import generate as recipe
from kerjasama.demo import indicators
from kerjasama.demo.agencies import AGENCIES
from kerjasama.demo.aims import AIMS
from kerjasama.domain import codes
from tests.demo.conftest import SIZE, tables_of

Sample = Mapping[str, pa.Table]


def test_many_agreements_have_no_indicator_and_many_indicators_no_target(sample: Sample) -> None:
    table = sample["indicators"]
    share = len(pc.unique(table["agreement_id"])) / SIZE
    assert 0.1 < share < 0.35
    assert 0.1 < table["target_value"].null_count / table.num_rows < 0.3
    assert table["baseline_value"].null_count
    assert table["target_on"].null_count > table["target_value"].null_count
    assert set(table["promise_code"].to_pylist()) == set(codes.PROMISES)


def test_identifiers_and_names_say_that_they_are_a_sample(sample: Sample) -> None:
    assert all(key.startswith("contoh-in-") for key in sample["indicators"]["indicator_id"].to_pylist())
    assert all(name.endswith("(contoh)") for name in sample["indicators"]["indicator_name"].to_pylist())


def test_values_come_one_a_day_at_most_and_belong_to_an_indicator(sample: Sample) -> None:
    values = sample["indicator_values"]
    keys = list(zip(values["indicator_id"].to_pylist(), values["measured_on"].to_pylist(), strict=True))
    assert len(set(keys)) == len(keys)
    assert {key for key, _day in keys} <= set(sample["indicators"]["indicator_id"].to_pylist())
    assert max(day for _key, day in keys) <= recipe.DEFAULT_REPORTING_ON
    evidence = set(values["evidence_type"].to_pylist())
    assert None in evidence
    assert {"foto", "tautan_berita"} < evidence


def test_no_other_row_depends_on_them(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_rng: np.random.Generator, _chunk: object, _number: int) -> list[tuple[str, pa.Table]]:
        return []

    monkeypatch.setattr(recipe, "indicator_tables", nothing)
    without = tables_of(SIZE)
    assert set(sample) - set(without) == {"indicators", "indicator_values"}
    assert all(sample[name].equals(table) for name, table in without.items())


def test_every_kind_of_agency_has_its_aims() -> None:
    assert {agency.field for agency in AGENCIES} == set(AIMS)
    assert len(indicators.AGENCY_PROMISE) == len(AGENCIES)
    for field, aims in AIMS.items():
        assert len(aims) == indicators.PER_AGREEMENT, field
        assert {aim.promise for aim in aims} <= set(codes.PROMISES), field
        assert {aim.direction for aim in aims} <= set(codes.DIRECTIONS), field

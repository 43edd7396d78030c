"""Judged by the product's own rule, the sample shows every state in plausible shares."""

from __future__ import annotations

import pandas as pd
import pytest

from kerjasama.demo.generate import DEFAULT_REPORTING_ON
from kerjasama.domain import codes
from kerjasama.extracts.store import Store
from kerjasama.warehouse.engine import Warehouse
from kerjasama.warehouse.filters import Filters


@pytest.fixture(scope="module")
def judged(store: Store) -> pd.DataFrame:
    return Warehouse(store.current()).run("rules/agreement_status", Filters(as_of=DEFAULT_REPORTING_ON)).frame


def test_every_status_and_validity_occurs(judged: pd.DataFrame) -> None:
    assert set(judged["status"]) == set(codes.STATUSES)
    assert set(judged["validity"]) == set(codes.VALIDITIES)


def test_two_of_five_are_followed_up_and_the_rest_stop_in_every_way(judged: pd.DataFrame) -> None:
    assessed = judged[judged["is_assessable"]]
    assert len(assessed) > 4_000
    assert 0.35 <= assessed["is_followed_up"].mean() <= 0.45
    ceremonial = assessed[assessed["is_ceremonial"]]
    assert 0.35 <= len(ceremonial) / len(assessed) <= 0.55
    shares = ceremonial["status"].value_counts(normalize=True)
    assert (shares > 0.10).sum() == len(codes.CEREMONIAL_STATUSES)


def test_regions_and_types_differ(judged: pd.DataFrame) -> None:
    assessed = judged[judged["is_assessable"]]
    by_province = assessed.groupby(assessed["lead_region_code"].str[:2])["is_followed_up"].agg(["mean", "size"])
    busy = by_province[by_province["size"] >= 40]["mean"]
    assert busy.max() - busy.min() > 0.2
    by_type = assessed.groupby("coop_type")["is_followed_up"].mean()
    assert by_type["KSDD_WAJIB"] > by_type["KSDD_SUKARELA"]


def test_few_umbrellas_have_an_agreement_under_them(judged: pd.DataFrame) -> None:
    umbrellas = judged[judged["doc_type"].isin(codes.UMBRELLA_DOC_TYPES) & (judged["age_days"] > 365)]
    assert 0.08 <= (umbrellas["child_count"] > 0).mean() <= 0.20


def test_registers_contradict_their_own_dates_now_and_then(judged: pd.DataFrame) -> None:
    assert 0.02 <= judged["has_status_conflict"].mean() <= 0.10


def test_letters_of_intent_lapse_and_agreements_run_out_soon(judged: pd.DataFrame) -> None:
    assert judged["is_loi_lapsed"].sum() > 10
    assert judged["is_expiring"].sum() > 50
    assert judged["is_severe"].sum() > 10

"""Filters and thresholds: values that can be cache keys and that refuse what makes no sense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from kerjasama.errors import UserError
from kerjasama.warehouse import Filters, Thresholds

DAY = date(2026, 6, 30)


@dataclass(frozen=True)
class Manifest:
    reporting_on: date | None


def test_equal_choices_are_one_cache_key() -> None:
    one = Filters(as_of=DAY, provinces=("33",), thresholds=Thresholds(grace_days=90))
    assert hash(one) == hash(Filters(as_of=DAY, provinces=("33",), thresholds=Thresholds(grace_days=90)))
    assert one != Filters(as_of=DAY, provinces=("33",))


def test_nothing_chosen_means_all() -> None:
    assert Filters(as_of=DAY, provinces=()) == Filters(as_of=DAY)
    assert Filters(as_of=DAY).to_parameters()["provinces"] is None


def test_the_day_of_judging_is_the_extracts_own() -> None:
    assert Filters.for_version(Manifest(DAY)).as_of == DAY
    assert Filters.for_version(Manifest(DAY), as_of=date(2025, 1, 1)).as_of == date(2025, 1, 1)
    assert Filters.for_version(Manifest(None), as_of=DAY).as_of == DAY


def test_an_extract_without_a_day_asks_for_one() -> None:
    with pytest.raises(UserError, match="tanggal"):
        Filters.for_version(Manifest(None))


@pytest.mark.parametrize(
    ("as_of", "chosen", "expected", "why"),
    [
        (DAY, None, date(2025, 6, 30), "a year earlier unless another day is chosen"),
        (DAY, date(2026, 1, 1), date(2026, 1, 1), "the chosen day"),
        (date(2024, 2, 29), None, date(2023, 2, 28), "a leap day has no namesake a year earlier"),
    ],
)
def test_the_day_of_comparison(as_of: date, chosen: date | None, expected: date, why: str) -> None:
    filters = Filters(as_of=as_of, compare_on=chosen)
    assert filters.compared_on == expected, why
    assert filters.to_parameters()["compare_on"] == expected


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"grace_days": -1}, "no negative days"),
        ({"min_level_umbrella": 0}, "level 0 is no follow-up"),
        ({"min_level_working": 5}, "there is no level 5"),
        ({"grace_days": 366}, "grace beyond the ceremonial limit"),
        ({"stalled_days": 99999}, "a slip of the keyboard"),
    ],
)
def test_thresholds_that_make_no_sense_are_refused(changed: dict[str, int], why: str) -> None:
    with pytest.raises(UserError) as caught:
        Thresholds(**changed)
    assert caught.value.todo, why

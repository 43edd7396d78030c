"""Arithmetic on whole columns of days agrees with the calendar."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from kerjasama.demo import days as d


def numbers(*written: str) -> d.Ints:
    return np.array([d.day_number(date.fromisoformat(text)) for text in written])


@pytest.mark.parametrize(
    ("day", "expected", "why"),
    [
        ("2026-10-31", "2026-10-30", "a Saturday goes back to Friday"),
        ("2026-11-01", "2026-10-30", "a Sunday too"),
        ("2026-11-02", "2026-11-02", "a Monday stays"),
        ("1969-12-28", "1969-12-26", "before the epoch as well"),
    ],
)
def test_nothing_is_signed_on_a_weekend(day: str, expected: str, why: str) -> None:
    assert d.workday(numbers(day)).tolist() == numbers(expected).tolist(), why


def test_no_day_stays_no_day() -> None:
    assert d.workday(np.array([d.NO_DAY])).tolist() == [d.NO_DAY]
    assert d.to_arrow(np.array([d.NO_DAY, 0])).to_pylist() == [None, date(1970, 1, 1)]


@pytest.mark.parametrize(
    ("day", "months", "expected", "why"),
    [
        ("2024-01-15", 60, "2029-01-15", "five years later, the same day"),
        ("2024-01-31", 1, "2024-02-29", "no 31 February: the last day of a leap February"),
        ("2023-12-31", 2, "2024-02-29", "over the turn of the year"),
    ],
)
def test_a_term_ends_on_the_same_day_or_the_months_last(day: str, months: int, expected: str, why: str) -> None:
    assert d.add_months(numbers(day), np.array([months])).tolist() == numbers(expected).tolist(), why


@pytest.mark.parametrize(
    ("day", "expected", "why"),
    [
        ("2025-03-05", "2025-05-03", "5 March or 3 May"),
        ("2025-03-03", "2025-03-03", "the same either way"),
        ("2025-03-25", "2025-03-25", "there is no 25th month"),
    ],
)
def test_day_and_month_can_be_read_the_other_way_round(day: str, expected: str, why: str) -> None:
    assert d.swapped(numbers(day)).tolist() == numbers(expected).tolist(), why


def test_month_and_year_have_first_and_last_days() -> None:
    day = numbers("2024-02-10")
    assert [bound.tolist() for bound in d.month_bounds(day)] == [
        numbers("2024-02-01").tolist(),
        numbers("2024-02-29").tolist(),
    ]
    assert [bound.tolist() for bound in d.year_bounds(day)] == [
        numbers("2024-01-01").tolist(),
        numbers("2024-12-31").tolist(),
    ]

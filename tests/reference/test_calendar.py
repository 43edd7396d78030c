"""The calendar against what was decreed, and against itself."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from kerjasama.reference.calendar import span_of
from kerjasama.reference.tables import load

ROWS = load("calendar").to_pylist()
DAYS = {row["day_on"]: row for row in ROWS}
# Joint leave by decree of three ministers: SKB 1017/2024, 2/2024, 2/2024 with its change 933/2025, 1/2025, 3/2025
# (18 August); SKB 1497/2025, 2/2025, 5/2025.
JOINT_LEAVE = {
    2025: "01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26",
    2026: "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24",
}
HOLIDAYS = {
    2026: "01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25",
}


def _days(year: int, text: str) -> set[date]:
    return {date.fromisoformat(f"{year}-{day}") for day in text.split()}


@pytest.mark.parametrize("year", JOINT_LEAVE)
def test_joint_leave_is_what_was_decreed(year: int) -> None:
    assert {day for day, row in DAYS.items() if row["is_joint_leave"] and day.year == year} == _days(
        year, JOINT_LEAVE[year]
    )


@pytest.mark.parametrize("year", HOLIDAYS)
def test_holidays_are_what_was_decreed(year: int) -> None:
    assert {day for day, row in DAYS.items() if row["is_holiday"] and day.year == year} == _days(year, HOLIDAYS[year])


def test_every_day_stands_once_from_2000_to_2036() -> None:
    assert [row["day_on"] for row in ROWS] == [date(2000, 1, 1) + timedelta(days=n) for n in range(len(ROWS))]
    assert ROWS[-1]["day_on"] == date(2036, 12, 31)


def test_the_running_counts_agree_with_numpy() -> None:
    off = np.array([day for day, row in DAYS.items() if row["is_holiday"] or row["is_joint_leave"]], "datetime64[D]")
    days = np.array([row["day_on"] for row in ROWS], dtype="datetime64[D]")
    assert [row["is_working_day"] for row in ROWS] == np.is_busday(days, holidays=off).tolist()
    counted = np.busday_count(days[0], days + 1, holidays=off)
    assert [row["working_day_no"] for row in ROWS] == counted.tolist()
    uncertain = np.cumsum([row["is_estimated"] or not row["is_joint_leave_known"] for row in ROWS])
    assert [row["uncertain_day_no"] for row in ROWS] == uncertain.tolist()


def test_what_is_not_announced_is_called_an_estimate_and_what_is_not_known_says_so() -> None:
    assert not DAYS[date(2001, 12, 17)]["is_joint_leave_known"]
    assert DAYS[date(2002, 1, 1)]["is_joint_leave_known"]
    assert not any(row["is_estimated"] for day, row in DAYS.items() if day.year <= 2026)
    moon = {day for day, row in DAYS.items() if day.year == 2027 and row["is_estimated"]}
    assert moon == {date(2027, 3, 10), date(2027, 3, 11), date(2027, 5, 17)}
    assert all(row["is_estimated"] for day, row in DAYS.items() if day.year >= 2028)


def test_no_name_still_carries_the_word_for_an_estimate() -> None:
    assert not any("perkiraan" in (row["holiday_name"] or "") for row in ROWS)
    assert all(row["holiday_name"] for row in ROWS if row["is_holiday"] or row["is_joint_leave"])


def test_working_days_take_longer_over_lebaran() -> None:
    assert span_of(5).shortest == 5, "from a Sunday to the Friday"
    span = span_of(45)
    assert span.shortest < 63 < span.usual < span.longest, "nine weeks are less than 45 working days as a rule"

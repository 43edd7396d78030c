"""Days as whole numbers since 1970-01-01, for arithmetic on whole columns; NO_DAY stands for no date."""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Ints = npt.NDArray[np.int64]
NO_DAY = -(10**7)


def day_number(day: date) -> int:
    """The number of a date."""
    return (day - date(1970, 1, 1)).days


def workday(days: Ints) -> Ints:
    """Saturdays and Sundays moved back to Friday; NO_DAY stays."""
    weekday = (days + 3) % 7  # 1970-01-01 was a Thursday; Monday is 0
    return np.where(days == NO_DAY, NO_DAY, days - np.maximum(0, weekday - 4))


def add_months(days: Ints, months: Ints) -> Ints:
    """The same day some months later, or the last day of that month."""
    month, day = _split(days)
    later = month + months
    first = later.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    after = (later + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return np.minimum(first + day, after - 1)


def year_month(days: Ints) -> tuple[Ints, Ints]:
    """Year and month (1 to 12) of each day."""
    month, _day = _split(days)
    return 1970 + month // 12, 1 + month % 12


def month_bounds(days: Ints) -> tuple[Ints, Ints]:
    """First and last day of each day's month."""
    month, _day = _split(days)
    return _first(month), _first(month + 1) - 1


def year_bounds(days: Ints) -> tuple[Ints, Ints]:
    """First and last day of each day's year."""
    year, _month = year_month(days)
    return _first((year - 1970) * 12), _first((year - 1969) * 12) - 1


def swapped(days: Ints) -> Ints:
    """Day and month read the other way round (3 May as 5 March); the same day where that gives no other date."""
    month, day = _split(days)
    year, month_no = month // 12, month % 12
    other = _first(year * 12 + np.minimum(day, 11)) + month_no
    return np.where(day <= 11, other, days)


def to_arrow(days: Ints) -> pa.Array:
    """A DATE column."""
    return pa.array(days.astype(np.int32), type=pa.int32(), mask=days == NO_DAY).cast(pa.date32())


def _split(days: Ints) -> tuple[Ints, Ints]:
    """Months since 1970-01 and the day within the month from 0."""
    month = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return month, days - _first(month)


def _first(months: Ints) -> Ints:
    first: Ints = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return first

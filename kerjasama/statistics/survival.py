"""The share of a group that has reached a milestone, by time since the start, when many are still waiting.

Kaplan and Meier (1958), "Nonparametric estimation from incomplete observations", JASA 53, 457-481: each step down of
the share still waiting is 1 - events / at risk, so those who are still waiting count for as long as they were watched
and no longer. Here the other side is given: 1 - S, the share that has reached it.

In: counts of durations, one row per group, number of days and way the wait ended (columns `days`, `is_event`,
`agreements`, and the columns that name the group). Days are whole and not negative. On one day events come before
censoring, as is the convention: who was watched until that day was at risk on it.

statsmodels is imported only when something is computed: half a second that other pages do not pay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

LEVEL = 0.95  # of every interval
_Z = 1.959963984540054  # the normal quantile of (1 + LEVEL) / 2
FEW_AT_RISK = 5  # a step that rests on fewer says little
SMALL_GROUP = 10  # a group of fewer says little
FEW_EXPECTED = 5.0  # events that chance would give a group; below it the chi-square distribution is a bad guide
CURVE_COLUMNS = ("days", "share", "low", "high", "at_risk", "events", "is_thin")

Floats = NDArray[Any]


@dataclass(frozen=True)
class Waits:
    """One group's durations: distinct days with events and censorings, both sorted alike."""

    days: Floats
    events: Floats
    agreements: Floats  # that ended on that day, by an event or by the end of observation

    @property
    def total(self) -> int:
        return int(self.agreements.sum())

    @property
    def followed_days(self) -> float:
        """The longest observation."""
        return float(self.days[-1])

    @property
    def firm_days(self) -> float:
        """The last day on which at least FEW_AT_RISK are at risk; -1 when there never were."""
        firm = self.days[self.at_risk(self.days) >= FEW_AT_RISK]
        return float(firm[-1]) if len(firm) else -1.0

    def at_risk(self, days: Floats) -> Floats:
        """How many were still waiting and watched when each of those days began: their wait is at least so long."""
        from_here = np.append(np.cumsum(self.agreements[::-1])[::-1], 0.0)
        return from_here[np.searchsorted(self.days, days)]


def curves(durations: pd.DataFrame, by: Sequence[str] = ()) -> pd.DataFrame:
    """One row per group and day on which its curve steps, and one at the end of its observation.

    Columns: those of `by`, then `days`; `share` that has reached the milestone by then (0 to 1); `low`, `high`, its
    95% band, missing where it is not defined (before the first event, and once all have reached it); `at_risk` just
    before; `events` on that day; `is_thin` (at_risk below FEW_AT_RISK). A group starts with a row of day 0, and has one
    on the last day that is not thin.

    The band is pointwise, by Greenwood's variance on the scale log(-log S), so that it stays within 0 and 1
    (Kalbfleisch and Prentice (1980), The Statistical Analysis of Failure Time Data, section 1.3).
    """
    parts = []
    for names, waits in _groups(durations, by):
        part = _curve(waits)
        for name, value in zip(by, names, strict=True):
            part[name] = value
        parts.append(part)
    columns = [*by, *CURVE_COLUMNS]
    return pd.concat(parts, ignore_index=True)[columns] if parts else pd.DataFrame(columns=columns)


def summary(durations: pd.DataFrame, horizons: Sequence[int], by: Sequence[str] = ()) -> pd.DataFrame:
    """One row per group: `agreements`, `events`, `median_days` with `median_low`, `median_high`, and for each of
    `horizons` (days) `share_<h>`, `low_<h>`, `high_<h>`, `at_risk_<h>`.

    The median is the first day on which at least half have reached the milestone; missing when half never have. Its
    interval holds the days on which the band of the curve includes one half (Brookmeyer and Crowley (1982), A
    confidence interval for the median survival time, Biometrics 38, 29-41); a missing upper end is not reached. A
    share is missing when nobody was watched that long.
    """
    rows = []
    days = np.asarray(horizons, dtype=float)
    for names, waits in _groups(durations, by):
        steps = _steps(waits)
        median = steps.first_day(steps.share)
        low, high = steps.first_day(steps.high), steps.first_day(steps.low)
        if np.isnan(median):
            low = high = np.nan
        row: dict[str, Any] = dict(zip(by, names, strict=True))
        row |= {"agreements": waits.total, "events": int(waits.events.sum())}
        row |= {"median_days": median, "median_low": low, "median_high": high}
        watched, values = waits.at_risk(days), steps.at(days)
        is_known = (watched > 0) | (values["share"] >= 1)
        for place, horizon in enumerate(horizons):
            row |= {f"{name}_{horizon}": value[place] if is_known[place] else np.nan for name, value in values.items()}
            row[f"at_risk_{horizon}"] = int(watched[place])
        rows.append(row)
    columns = [*by, "agreements", "events", "median_days", "median_low", "median_high"]
    columns += [f"{name}_{horizon}" for horizon in horizons for name in ("share", "low", "high", "at_risk")]
    return pd.DataFrame(rows, columns=columns)


def at_risk(durations: pd.DataFrame, days: Sequence[int], by: Sequence[str] = ()) -> pd.DataFrame:
    """One row per group and day of `days`: `at_risk`, those still waiting and watched until then."""
    rows = [
        dict(zip(by, names, strict=True)) | {"days": day, "at_risk": int(count)}
        for names, waits in _groups(durations, by)
        for day, count in zip(days, waits.at_risk(np.asarray(days, dtype=float)), strict=True)
    ]
    return pd.DataFrame(rows, columns=[*by, "days", "at_risk"])


@dataclass(frozen=True)
class LogRank:
    """A comparison of two groups over the whole time: events that came, and those that chance would give each if both
    went the same way. `statistic` is chi-square with one degree of freedom; `p_value` how often chance alone gives at
    least such a difference. Both are missing when too few events were expected in one of them."""

    events: tuple[int, int]
    expected: tuple[float, float]
    statistic: float | None
    p_value: float | None

    @property
    def is_too_few(self) -> bool:
        return self.p_value is None


def log_rank(first: pd.DataFrame, second: pd.DataFrame) -> LogRank:
    """The log-rank test of two groups (Mantel (1966), Evaluation of survival data and two new rank order statistics,
    Cancer Chemotherapy Reports 50, 163-170)."""
    from statsmodels.duration.survfunc import survdiff

    one, other = _waits(first), _waits(second)
    days = np.union1d(one.days, other.days)
    risk = [waits.at_risk(days) for waits in (one, other)]
    came = [_on(waits, days) for waits in (one, other)]
    every, all_events = risk[0] + risk[1], came[0] + came[1]
    expected = tuple(float((all_events * part / every).sum()) for part in risk)
    events = (int(came[0].sum()), int(came[1].sum()))
    if min(expected) < FEW_EXPECTED:
        return LogRank(events, (expected[0], expected[1]), None, None)
    time, status, group = [], [], []
    for number, waits in enumerate((one, other)):
        for kind, counts in ((1, waits.events), (0, waits.agreements - waits.events)):
            repeated = np.repeat(waits.days, counts.astype(int))
            time.append(repeated)
            status.append(np.full(len(repeated), kind))
            group.append(np.full(len(repeated), number))
    statistic, p_value = survdiff(np.concatenate(time), np.concatenate(status), np.concatenate(group))
    return LogRank(events, (expected[0], expected[1]), float(statistic), float(p_value))


@dataclass(frozen=True)
class Steps:
    """The days on which something came, and the share with its band from each of them on."""

    days: Floats
    share: Floats
    low: Floats
    high: Floats
    events: Floats

    def at(self, days: Floats) -> dict[str, Floats]:
        """Share and band on those days; before the first step none has come, and there is no band."""
        place = np.searchsorted(self.days, days, side="right")
        return {
            "share": np.append(0.0, self.share)[place],
            "low": np.append(np.nan, self.low)[place],
            "high": np.append(np.nan, self.high)[place],
        }

    def first_day(self, values: Floats) -> float:
        """The first day on which these values (`share`, `low`, `high`) are at least one half; missing when never."""
        reached = np.flatnonzero(values >= 0.5 - 1e-12)
        return float(self.days[reached[0]]) if len(reached) else np.nan


def _steps(waits: Waits) -> Steps:
    """Kaplan and Meier's estimate of one group."""
    from statsmodels.duration.survfunc import SurvfuncRight

    found = SurvfuncRight(
        np.concatenate([waits.days, waits.days]),
        np.concatenate([np.ones(len(waits.days)), np.zeros(len(waits.days))]),
        freq_weights=np.concatenate([waits.events, waits.agreements - waits.events]),
    )
    still = np.asarray(found.surv_prob, dtype=float)
    events = np.asarray(found.n_events, dtype=float)
    low, high = _band(still, np.asarray(found.n_risk, dtype=float), events)
    return Steps(np.asarray(found.surv_times, dtype=float), 1 - still, low, high, events)


def _curve(waits: Waits) -> pd.DataFrame:
    """The curve of one group, as `curves` describes it, without the group's name."""
    steps = _steps(waits)
    # Days without a step that a reader of the curve needs: its start, its last firm day, its end.
    days = np.union1d(steps.days, [day for day in (0.0, waits.firm_days, waits.followed_days) if day >= 0])
    events = np.zeros(len(days))
    events[np.searchsorted(days, steps.days)] = steps.events
    risk = waits.at_risk(days)
    whole = {"days": days, "at_risk": risk, "events": events}
    return pd.DataFrame(
        {name: np.rint(values).astype("int64") for name, values in whole.items()}
        | steps.at(days)
        | {"is_thin": risk < FEW_AT_RISK}
    )


def _band(still: Floats, risk: Floats, events: Floats) -> tuple[Floats, Floats]:
    """(low, high) of the share 1 - S. Greenwood's sum is taken here: for counted rows statsmodels gives Tsiatis'."""
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = np.cumsum(events / (risk * (risk - events)))
        spread = _Z * np.sqrt(variance) / np.abs(np.log(still))
        low, high = 1 - still ** np.exp(-spread), 1 - still ** np.exp(spread)
    is_defined = (still > 0) & (still < 1) & np.isfinite(spread)
    return np.where(is_defined, low, np.nan), np.where(is_defined, high, np.nan)


def _groups(durations: pd.DataFrame, by: Sequence[str]) -> Iterator[tuple[tuple[object, ...], Waits]]:
    """Each group's name and durations, in the order in which the groups first appear; none without rows."""
    if durations.empty:
        return
    if not by:
        yield (), _waits(durations)
        return
    for names, rows in durations.groupby(list(by), sort=False):
        yield names, _waits(rows)


def _waits(rows: pd.DataFrame) -> Waits:
    days, place = np.unique(rows["days"].to_numpy(dtype=float), return_inverse=True)
    if len(days) and days[0] < 0:
        raise ValueError("a wait cannot be negative")
    counts = rows["agreements"].to_numpy(dtype=float)
    came = counts * rows["is_event"].to_numpy(dtype=bool)
    size = len(days)
    return Waits(days, np.bincount(place, came, minlength=size), np.bincount(place, counts, minlength=size))


def _on(waits: Waits, days: Floats) -> Floats:
    """Events of the group on each of those days."""
    found = np.zeros(len(days))
    found[np.searchsorted(days, waits.days)] = waits.events
    return found

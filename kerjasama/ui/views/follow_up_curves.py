"""Curves of the page Waktu tindak lanjut as a chart takes them, and lengths of time in words."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, isnan

import pandas as pd

from kerjasama.domain.words import _, format_number, format_percent, ngettext
from kerjasama.statistics import survival

MONTH = 30.4375  # days
HORIZONS = {6: 183, 12: 365, 24: 730}  # months: the days by which a share is read
MOST_MONTHS = 60  # a Kesepakatan Bersama runs five years at most (P22 Ps 9)


@dataclass(frozen=True)
class Picture:
    """What `follow_up_chart` draws: `curves` and `risk`; `is_cut`: some were watched longer than is drawn."""

    curves: pd.DataFrame
    risk: pd.DataFrame
    months: int
    is_cut: bool

    @property
    def has_thin(self) -> bool:
        """Whether an end rests on so few that it is drawn thin."""
        return bool(self.curves["is_thin"].any())


def picture(durations: pd.DataFrame) -> Picture:
    """The curves of durations (`name`, `days`, `is_event`, `agreements`), a name's rows together, up to five years."""
    found = survival.curves(durations, ["name"])
    firm = found.loc[~found["is_thin"], "days"]
    months, step = _scale(float(firm.max()) / MONTH if len(firm) else 0.0)
    limit = round(months * MONTH)
    parts = [_until(rows, limit) for _name, rows in found.groupby("name", sort=False)]
    marks = list(range(0, months + 1, step))
    risk = survival.at_risk(durations, [round(month * MONTH) for month in marks], ["name"])
    words = dict(zip((round(month * MONTH) for month in marks), (mark_words(month) for month in marks), strict=True))
    risk = risk.assign(time=risk["days"].map(words))
    return Picture(pd.concat(parts, ignore_index=True), risk, months, bool((found["days"] > limit).any()))


def _scale(months: float) -> tuple[int, int]:
    """(months drawn, months between two marks)."""
    step = 3 if months <= 12 else 6 if months <= 36 else 12
    return min(max(ceil(months / step), 1) * step, MOST_MONTHS), step


def _until(rows: pd.DataFrame, limit: int) -> pd.DataFrame:
    """One curve up to `limit` days; what goes on beyond is drawn to there."""
    kept, beyond = rows[rows["days"] <= limit], rows[rows["days"] > limit]
    if beyond.empty or kept["days"].iloc[-1] == limit:
        return kept
    end = kept.tail(1).assign(days=limit, events=0, is_thin=bool(beyond["is_thin"].iloc[0]))
    return pd.concat([kept, end], ignore_index=True)


def mark_words(months: int) -> str:
    """A mark on the axis of time: 'tanda tangan', '6 bulan', '2 tahun', '2½ tahun'."""
    if months == 0:
        return _("tanda tangan")
    years, rest = divmod(months, 12)
    if rest == 0:
        return ngettext("{n} tahun", "{n} tahun", years).format(n=format_number(years))
    if rest == 6 and years:
        return ngettext("{n} tahun", "{n} tahun", 2).format(n=f"{format_number(years)}½")
    return ngettext("{n} bulan", "{n} bulan", months).format(n=format_number(months))


def wait_words(days: float) -> str:
    """A wait as people say it: days up to two months, months up to two years, then years and months."""
    if days < 1:
        return _("hari yang sama")
    if days < 61:
        return ngettext("{n} hari", "{n} hari", int(days)).format(n=format_number(days))
    months = round(days / MONTH)
    if months < 24:
        return ngettext("{n} bulan", "{n} bulan", months).format(n=format_number(months))
    years, rest = divmod(months, 12)
    whole = ngettext("{n} tahun", "{n} tahun", years).format(n=format_number(years))
    return f"{whole} {ngettext('{n} bulan', '{n} bulan', rest).format(n=rest)}" if rest else whole


def median_words(median: float) -> str:
    """The median wait in words; 'belum tercapai' where half have not come so far."""
    return _("belum tercapai") if isnan(median) else wait_words(median)


def median_range(row: pd.Series) -> str:
    """The 95% interval of a median in words, '' where there is none."""
    low, high = row["median_low"], row["median_high"]
    if isnan(row["median_days"]) or isnan(low):
        return ""
    if isnan(high):
        return _("{low} atau lebih").format(low=wait_words(low))
    if wait_words(low) == wait_words(high):
        return wait_words(low)
    return _("{low} sampai {high}").format(low=wait_words(low), high=wait_words(high))


def share_range(low: float, high: float) -> str:
    """The 95% band of a share: '36–40%'; '' where it is not defined."""
    if isnan(low) or isnan(high):
        return ""
    return f"{format_percent(low).removesuffix('%').rstrip()}–{format_percent(high)}"


def best_horizon(row: pd.Series) -> int | None:
    """The longest of the horizons (months) that enough were watched for."""
    watched = [months for months, days in HORIZONS.items() if row[f"at_risk_{days}"] >= survival.FEW_AT_RISK]
    return max(watched, default=None)


def in_words(found: pd.DataFrame) -> pd.DataFrame:
    """A summary of waits with what a table shows: medians and bands in words."""
    words = {
        "median_words": [median_words(days) for days in found["median_days"]],
        "median_range": [median_range(row) for _number, row in found.iterrows()],
    }
    for days in HORIZONS.values():
        words[f"range_{days}"] = [
            share_range(low, high) for low, high in zip(found[f"low_{days}"], found[f"high_{days}"], strict=True)
        ]
    return found.assign(**words)

"""Classes of a map of any figure: round bounds from little to much, or away from a middle on both sides."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from kerjasama.charts import theme
from kerjasama.charts.map import MapClass
from kerjasama.domain.words import _, format_number
from kerjasama.ui.views.potential_words import amount_words

NO_DATA, OLD, DOUBTFUL, ZERO = "no_data", "old", "doubtful", "zero"
_STEPS = 5
_SIDE = 3


def classified(rows: pd.DataFrame, measure: str, unit: str) -> tuple[pd.DataFrame, list[MapClass]]:
    """Rows of potential/indicator_by_region with `class_key`, and the classes with how many regions each holds.

    Old figures (more than two years before the newest), doubtful zeros and regions without a figure are no class of
    values. A balance is split at 0, a location quotient at 1, what never falls below 0 from little to much.
    """
    usable = rows[rows["is_comparable"] & ~rows["is_doubtful"]]["value"]
    middle = {"neraca": 0.0, "laju": 0.0, "lq": 1.0}.get(measure, 0.0 if (usable < 0).any() else None)
    bounds = _around(usable, middle) if middle is not None else _upwards(usable[usable > 0])
    keys = [_key(row, bounds, middle is None) for row in rows.to_dict("records")]
    counts = pd.Series(keys, dtype=object).value_counts()
    classes = []
    for number, color in enumerate(_colors(bounds, middle)):
        words = _bound_words(bounds, number, unit)
        classes.append(MapClass(f"c{number}", f"{words} ({format_number(counts.get(f'c{number}', 0))})", color))
    colors = theme.surface()
    for key, words, is_hatched in (
        (ZERO, _("Nol"), False),
        (DOUBTFUL, _("Nol diragukan"), True),
        (OLD, _("Angka lama"), True),
        (NO_DATA, _("Tidak ada data"), True),
    ):
        if key in counts:
            shade = colors.raised if key in (ZERO, OLD) else colors.no_data
            classes.append(MapClass(key, f"{words} ({format_number(counts[key])})", shade, is_hatched))
    return rows.assign(class_key=keys), classes


def _key(row: dict[str, object], bounds: Sequence[float], is_upwards: bool) -> str:
    if not row["has_data"]:
        return NO_DATA
    if row["is_doubtful"]:
        return DOUBTFUL
    if not row["is_comparable"]:
        return OLD
    value = float(str(row["value"]))
    if is_upwards and value == 0:
        return ZERO
    return f"c{sum(value >= bound for bound in bounds)}"


def _upwards(values: pd.Series) -> list[float]:
    if values.empty:
        return []
    return _apart([_round(float(values.quantile(part / _STEPS))) for part in range(1, _STEPS)], values)


def _around(values: pd.Series, middle: float) -> list[float]:
    """Bounds on both sides of the middle, the middle among them."""
    if middle == 1.0:
        return [0.5, 1.0, 1.5, 2.0]
    found = [middle]
    for side in (-1, 1):
        far = (values[values * side > 0]).abs()
        if len(far):
            found += [side * _round(float(far.quantile(part / _SIDE))) for part in range(1, _SIDE)]
    return sorted(set(found))


def _apart(bounds: list[float], values: pd.Series) -> list[float]:
    return [bound for bound in sorted(set(bounds)) if values.min() < bound <= values.max()]


def _round(value: float) -> float:
    """To one digit, or two where the first is a one: 12.000, 30.000, 0,5."""
    if value <= 0:
        return 0.0
    digits = -math.floor(math.log10(value))
    return round(value, digits + (1 if value * 10**digits < 2 else 0))


def _colors(bounds: Sequence[float], middle: float | None) -> list[str]:
    cold, warm = theme.SEQUENTIAL[theme.mode()], theme.SEQUENTIAL_WARM[theme.mode()]
    if middle is None:
        count = len(bounds) + 1
        return [cold[round(number * 5 / max(count - 1, 1))] if count > 1 else cold[3] for number in range(count)]
    below = sum(bound <= middle for bound in bounds)
    above = len(bounds) + 1 - below
    return [
        *(warm[min(1 + 2 * number, 5)] for number in range(below - 1, -1, -1)),
        *(cold[min(1 + 2 * number, 5)] for number in range(above)),
    ]


def _bound_words(bounds: Sequence[float], number: int, unit: str) -> str:
    if not bounds:
        return _("Ada angkanya")
    if number == 0:
        return f"<{_plain(bounds[0], unit)}"
    if number == len(bounds):
        return f"≥{_plain(bounds[-1], unit)}"
    return f"{_plain(bounds[number - 1], unit)}–<{_plain(bounds[number], unit)}"


def _plain(value: float, unit: str) -> str:
    """The bound without its unit, which stands in the legend's title."""
    return amount_words(value, unit).removesuffix(f" {unit}")

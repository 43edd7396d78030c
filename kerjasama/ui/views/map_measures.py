"""The measures of the page Peta: what each shows of a region, and into which classes regions fall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from kerjasama.charts import theme
from kerjasama.charts.map import MapClass
from kerjasama.domain.words import _, format_number, format_percent

LEAST_BASE = 5  # a share of fewer than this many is marked, and never called the highest or the lowest
NO_DATA, OUTSIDE, NONE, NOT_ASSESSABLE = "no_data", "outside", "none", "not_assessable"
NOT_IN_FORCE, IN_FORCE = "not_in_force", "in_force"
_STEPS = (1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 150, 200, 250, 300, 400, 500, 750)
_FOLLOWED_BREAKS = (0.2, 0.4, 0.6, 0.8)
_CEREMONIAL_BREAKS = (0.05, 0.1, 0.2, 0.3)


@dataclass(frozen=True)
class Measure:
    """One thing that the map can show. `count`: its column; `of`: the denominator's column, '' for a plain count."""

    key: str
    words: str
    count: str
    of: str = ""
    is_worry: bool = False
    legend: str = "Kerja sama"


MEASURES: dict[str, Measure] = {
    m.key: m
    for m in (
        Measure("jumlah", "Jumlah kerja sama", "agreements"),
        Measure("tindak_lanjut", "Ditindaklanjuti", "followed_up", "assessable"),
        Measure("terkonfirmasi", "Seremonial terkonfirmasi", "ceremonial_confirmed", "assessable", is_worry=True),
        Measure("terduga", "Seremonial terduga", "ceremonial_suspected", "assessable", is_worry=True),
        Measure(
            "segera_berakhir", "Segera berakhir", "expiring", is_worry=True, legend="Kerja sama yang segera berakhir"
        ),
        Measure("kosong", "Belum ada", "in_force", legend="Keadaan"),
    )
}


def measure_words(key: str) -> str:
    """The name of a measure."""
    return _(MEASURES[key].words)


def classified(rows: pd.DataFrame, measure: Measure, outside: Sequence[str]) -> tuple[pd.DataFrame, list[MapClass]]:
    """The rows with `class_key`, and the classes of the legend in order, each saying how many regions it holds.

    Rows: code, agreements, in_force, has_data and the measure's columns. `outside`: codes that the filters leave out.
    A region that the extracts never name is 'tidak ada data', whatever the measure: never a zero.
    """
    values = _values(rows, measure)
    steps, class_of = _steps(values, measure)
    keys = []
    for row, value in zip(rows.itertuples(), values, strict=True):
        if row.code in outside:
            keys.append(OUTSIDE)
        elif not row.has_data:
            keys.append(NO_DATA)
        elif not row.agreements:
            keys.append(NONE)
        elif measure.key == "kosong":
            keys.append(IN_FORCE if row.in_force else NOT_IN_FORCE)
        elif value is None:
            keys.append(NOT_ASSESSABLE)
        else:
            keys.append(class_of(value))
    counts = pd.Series(keys, dtype=object).value_counts()
    classes = [
        MapClass(key, f"{words} ({format_number(counts.get(key, 0))})", color, key == NO_DATA)
        for key, words, color in [*steps, *_plain_steps(measure)]
        if key in counts or key not in (OUTSIDE, NONE, NOT_ASSESSABLE, NO_DATA)
    ]
    return rows.assign(class_key=keys), classes


def value_words(row: object, measure: Measure) -> str:
    """A region's value as it stands on the map: '36%', '1.204'; a share of few is marked '36%*'."""
    count = getattr(row, measure.count)
    if not measure.of:
        return format_number(count)
    of = getattr(row, measure.of)
    if not of:
        return "–"
    return format_percent(count / of) + ("*" if of < LEAST_BASE else "")


def _values(rows: pd.DataFrame, measure: Measure) -> list[float | None]:
    counts = rows[measure.count].tolist()
    if not measure.of:
        return [float(count) for count in counts]
    return [count / of if of else None for count, of in zip(counts, rows[measure.of].tolist(), strict=True)]


_Step = tuple[str, str, str]


def _steps(values: list[float | None], measure: Measure) -> tuple[list[_Step], Callable[[float], str]]:
    """Classes from little to much as (key, words, colour), and the class of a value. Lower bounds belong to a class."""
    if measure.key == "kosong":
        return [], lambda _value: ""
    breaks: tuple[float, ...]
    if measure.of:
        breaks = _CEREMONIAL_BREAKS if measure.is_worry else _FOLLOWED_BREAKS
    else:
        breaks = _count_breaks([value for value in values if value])
    edges = [0.0 if measure.of else 1.0, *breaks] if measure.of or any(values) else []
    palette = _palette(len(edges), measure.is_worry)
    steps: list[_Step] = []
    if not measure.of and measure.key != "jumlah":
        steps.append(("c0", _("Tidak ada"), theme.surface().no_data))
    for number, low in enumerate(edges):
        high = edges[number + 1] if number + 1 < len(edges) else None
        words = _share_words(low, high) if measure.of else _count_words(low, high, max(v for v in values if v))
        steps.append((f"c{number + 1}", words, palette[number]))

    def class_of(value: float) -> str:
        return f"c{sum(value >= edge for edge in edges)}"

    return steps, class_of


def _plain_steps(measure: Measure) -> list[_Step]:
    colors = theme.surface()
    steps: list[_Step] = []
    if measure.key == "kosong":
        steps = [
            (IN_FORCE, _("Ada yang berlaku"), _palette(5, False)[1]),
            (NOT_IN_FORCE, _("Ada, tetapi tidak satu pun berlaku"), _palette(5, True)[2]),
        ]
    return [
        *steps,
        (NOT_ASSESSABLE, _("Belum ada yang dapat dinilai"), colors.no_data),
        (NONE, _("Tidak ada dalam saringan ini"), _palette(5, True)[3] if measure.key == "kosong" else colors.raised),
        (NO_DATA, _("Tidak ada data"), colors.no_data),
        (OUTSIDE, _("Di luar saringan"), colors.raised),
    ]


def _share_words(low: float, high: float | None) -> str:
    if high is None:
        return f"{round(low * 100)}–100%"
    return _("{low} – <{high}%").format(low=round(low * 100), high=round(high * 100))


def _count_words(low: float, high: float | None, most: float) -> str:
    last = most if high is None else high - 1
    return format_number(low) if last <= low else f"{format_number(low)}–{format_number(last)}"


def _count_breaks(values: list[float]) -> tuple[float, ...]:
    """At most four round bounds above 1 that split the values into parts of about the same size."""
    if not values:
        return ()
    ordered = sorted(values)
    found: list[float] = []
    for part in (1, 2, 3, 4):
        wanted = ordered[min(len(ordered) - 1, part * len(ordered) // 5)]
        bound = _round_bound(wanted)
        if bound > max([1.0, *found]) and bound <= ordered[-1]:
            found.append(bound)
    return tuple(found)


def _round_bound(value: float) -> float:
    factor = 1
    while value / factor > _STEPS[-1] * 1.2:
        factor *= 10
    return float(min(_STEPS, key=lambda step: abs(step * factor - value)) * factor)


def _palette(count: int, is_worry: bool) -> list[str]:
    steps = (theme.SEQUENTIAL_WARM if is_worry else theme.SEQUENTIAL)[theme.mode()][:6]
    if count <= 1:
        return [steps[2]]
    return [steps[round(number * (len(steps) - 1) / (count - 1))] for number in range(count)]

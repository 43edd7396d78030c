"""What a meeting is shown: slides with one statement each, as values that every form of it is made from.

The screen, PPTX, PDF, XLSX and DOCX are drawn from one `Deck`, so that none of them can disagree with another. All
texts are finished words in the reader's language; numbers stay numbers until `text_of` writes them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from kerjasama.domain.words import _, format_date, format_number, format_percent
from kerjasama.exports.tables import Head

Kind = Literal["text", "number", "decimal", "percent", "money", "days", "date", "flag"]
NO_DATA = "–"


@dataclass(frozen=True)
class Heading:
    """A column of a table. `weight`: its share of the width, relative to the others. `is_summed`: has a total."""

    name: str
    kind: Kind = "text"
    weight: float = 1.0
    is_summed: bool = False


@dataclass(frozen=True)
class Rows:
    """A table. `rows`: one tuple per row, values in the order of `headings`, None where nothing is known.

    `agreement_ids`: the agreement of each row where a row is an agreement; empty otherwise.
    """

    title: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Any, ...], ...]
    agreement_ids: tuple[str, ...] = ()

    def first(self, n: int) -> Rows:
        """The first `n` rows."""
        return Rows(self.title, self.headings, self.rows[:n], self.agreement_ids[:n])


@dataclass(frozen=True)
class Series:
    """One series of a chart: a value per category, None where nothing is known.

    `colour`: a hex colour of charts/theme.py by meaning, in the light mode; `dark_colour` the same in the dark mode.
    `is_hatched`: a second sign for what nobody has confirmed, legible without colour.
    """

    name: str
    values: tuple[float | None, ...]
    colour: str
    dark_colour: str
    is_hatched: bool = False


@dataclass(frozen=True)
class Bars:
    """Bars. `shape`: 'lying' (one series, names at the left), 'stacked' (lying, parts of a whole), 'standing' (by
    year). `kind`: how a value is written ('number' or 'percent' of 0 to 1). `axis`: what is counted, with unit.

    `notes`: a few words beside each category (its denominator: "dari 120"), or empty.
    """

    shape: Literal["lying", "stacked", "standing"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis: str
    kind: Literal["number", "percent"] = "number"
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class MapClass:
    """A step of the map's legend."""

    label: str
    colour: str
    dark_colour: str
    is_hatched: bool = False  # "tidak ada data"


@dataclass(frozen=True)
class AreaMap:
    """A map of regions by class. `level`: 'provinsi' (the country) or 'kabkota' (of `province`).

    `values`: region code -> place in `classes`; a region that is not named takes the class "no data" (the last one).
    `labels`: region code -> a short text written on the map (the number), for the regions worth naming.
    """

    level: Literal["provinsi", "kabkota"]
    province: str | None
    values: Mapping[str, int]
    classes: tuple[MapClass, ...]
    title: str  # what is shown, with unit
    credit: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Figure:
    """A big number with its denominator. `value` None: not known. `of_words`: what the denominator counts.

    `before`: the value on the comparison date. `colour`: the accent by meaning, light and dark.
    """

    label: str
    value: float | None
    of: float | None = None
    of_words: str = ""
    before: float | None = None
    colour: str = ""
    dark_colour: str = ""
    kind: Kind = "number"
    note: str = ""


@dataclass(frozen=True)
class Slide:
    """One statement with its figure.

    `key`: the slide's name in an agenda. `statement`: the answer in one sentence, numerator and denominator in it,
    `**bold**` as in Markdown. `figures`, `chart`, `area_map`, `table` (at most what a slide carries): what is shown, in
    this order; at most one of the last three is large. `lists`: the full lists behind it, for the appendix and the
    workbook. `place`: (page name, its own parameters) where the rows are on the dashboard. `notes`: what the presenter
    may say besides. `caution`: what the hall must know. `measured`: period and source in small print. `is_empty`: there
    is nothing to show, and the statement says so.
    """

    key: str
    title: str
    statement: str
    figures: tuple[Figure, ...] = ()
    chart: Bars | None = None
    area_map: AreaMap | None = None
    table: Rows | None = None
    lists: tuple[Rows, ...] = ()
    place: tuple[str, Mapping[str, str]] | None = None
    notes: str = ""
    caution: str = ""
    measured: str = ""
    definition: str = ""
    is_empty: bool = False

    @property
    def fingerprint(self) -> str:
        """The same over the numbers of this slide alone: those of its statement, figures, chart, map and lists."""
        sentence = [re.sub(r"[.,]", "", number) for number in re.findall(r"\d[\d.,]*", self.statement)]
        figures = [(one.value, one.of, one.before) for one in self.figures]
        chart = [series.values for series in self.chart.series] if self.chart else []
        area = sorted(self.area_map.values.items()) if self.area_map else []
        tables = [*([self.table] if self.table else []), *self.lists]
        rows = [[_number(cell) for cell in row] for table in tables for row in table.rows]
        ids = [list(table.agreement_ids) for table in tables]
        return _digest([sentence, figures, chart, area, rows, ids])

    @property
    def spoken(self) -> str:
        """The statement without marks of emphasis."""
        return re.sub(r"\*\*", "", self.statement)


@dataclass(frozen=True)
class Deck:
    """The slides of one meeting with what they stand on: `head` holds the filters in words, the as-of date, the extract
    version and whether it is sample data. `scope`: for whom ('Jawa Tengah', 'Semua wilayah'). `compared_on`: the day
    that changes are counted from. `organiser`: the office that holds it, or ''."""

    title: str
    scope: str
    head: Head
    compared_on: date
    slides: tuple[Slide, ...]
    organiser: str = ""

    @property
    def fingerprint(self) -> str:
        """64 hexadecimal digits (SHA-256) over every number that is shown and over what they stand on.

        The same facts, filters, thresholds and slides give the same digits, in either language and whatever the
        wording; one changed number gives others.
        """
        stands_on = (self.head.version, self.head.as_of.isoformat(), self.compared_on.isoformat())
        return _digest([*stands_on, *(f"{slide.key} {slide.fingerprint}" for slide in self.slides)])

    @property
    def lists(self) -> tuple[tuple[Slide, Rows], ...]:
        """Every full list with the slide it stands behind, in the order of the slides."""
        return tuple((slide, rows) for slide in self.slides for rows in slide.lists)


def text_of(kind: Kind, value: Any) -> str:
    """A value as it is written on a slide, in the current language; NO_DATA for None."""
    if value is None or value != value:
        return NO_DATA
    if kind == "percent":
        return format_percent(value)
    if kind == "date":
        return format_date(value, "medium")
    if kind == "flag":
        return _("ya") if value else _("tidak")
    if kind == "money":
        return "Rp" + format_number(value)
    if kind == "decimal":
        return format_number(value, 0 if float(value).is_integer() else 1)
    if kind in ("number", "days"):
        return format_number(value)
    return str(value)


def totals(rows: Rows) -> tuple[Any, ...] | None:
    """The sums of the columns that have one, None elsewhere; None when no column has."""
    if not any(heading.is_summed for heading in rows.headings):
        return None
    sums: list[Any] = []
    for place, heading in enumerate(rows.headings):
        known = [row[place] for row in rows.rows if row[place] is not None]
        sums.append(sum(known) if heading.is_summed and known else None)
    return tuple(sums)


def _digest(values: Any) -> str:
    return hashlib.sha256(json.dumps(values, default=str).encode()).hexdigest()


def _number(cell: Any) -> Any:
    """A number or day as it is; of a text nothing, since words may change without any number changing."""
    return None if isinstance(cell, str) else cell

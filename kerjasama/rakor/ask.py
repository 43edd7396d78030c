"""What a slide is made from: the answers to queries on one version under one set of filters, on screen or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from kerjasama.domain.words import _
from kerjasama.exports.tables import Head
from kerjasama.extracts.version import Version
from kerjasama.meetings import Decided
from kerjasama.ui.address import Choices, Places
from kerjasama.ui.filter_words import in_words
from kerjasama.warehouse import Filters, Result, Warehouse

# (query, filters, own parameters) -> answer: the cached answers of the dashboard, or a warehouse of one's own.
Answers = Callable[[str, Filters, dict[str, Any]], Result]


@dataclass(frozen=True)
class Ask:
    """The version, the reader's choices and the way to ask. `decided`: the ledger's decisions that slides tell of,
    fixed when the deck is made (None: no meeting before)."""

    version: Version
    choices: Choices
    places: Places
    answers: Answers = field(compare=False)
    decided: Decided | None = None

    @property
    def filters(self) -> Filters:
        """The choices as queries take them, judged on the chosen day or on the data's own."""
        c = self.choices
        return Filters(
            as_of=c.as_of or self.version.manifest.reporting_on or date.today(),
            provinces=c.provinces,
            regions=c.regions,
            coop_types=c.coop_types,
            urusan=c.urusan,
            signed_years=c.signed_years,
            compare_on=c.compare_on,
            thresholds=c.thresholds,
        )

    def result(self, name: str, on: date | None = None, **extra: Any) -> Result:
        """The answer to `queries/<name>.sql`; `on`: judged on another day; `extra`: the query's own parameters."""
        filters = self.filters if on is None else replace(self.filters, as_of=on)
        return self.answers(name, filters, extra)

    def head(self, title: str) -> Head:
        """What every file of the meeting says of itself."""
        return Head(
            title=title,
            question="",
            filters=in_words(self.choices, self.places, self.filters.as_of),
            as_of=self.filters.as_of,
            version=self.version.id,
            is_sample=self.version.manifest.is_sample,
        )

    @property
    def scope(self) -> str:
        """For whom: the regions that were chosen, in words."""
        names = {**self.places.provinces, **self.places.regions}
        chosen = self.choices.regions or self.choices.provinces
        return ", ".join(names.get(code, code) for code in chosen) or _("Semua wilayah")

    def region_name(self, code: str) -> str:
        """The name of a province or kabupaten/kota; the code itself when it is not known."""
        return self.places.regions.get(code) or self.places.provinces.get(code) or code


def remembered(answers: Answers) -> Answers:
    """The same answers, each query run once for as long as this lives: slides share many of them."""
    known: dict[str, Result] = {}

    def answer(name: str, filters: Filters, extra: dict[str, Any]) -> Result:
        key = repr((name, filters, sorted(extra.items())))
        if key not in known:
            known[key] = answers(name, filters, extra)
        return known[key]

    return answer


def from_warehouse(warehouse: Warehouse) -> Answers:
    """Answers of a warehouse, for what runs without a page (the command line)."""

    def answer(name: str, filters: Filters, extra: dict[str, Any]) -> Result:
        return warehouse.run(name, filters, **extra)

    return answer

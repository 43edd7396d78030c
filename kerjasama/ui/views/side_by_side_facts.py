"""The figures of each region, as the other pages have them: their queries under a filter by region, nothing new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.reference.tables import load
from kerjasama.statistics import survival
from kerjasama.ui.views import follow_up, reports
from kerjasama.ui.views.follow_up_curves import median_words
from kerjasama.ui.views.side_by_side import Region
from kerjasama.ui.views.side_by_side_table import Cell, Line
from kerjasama.warehouse import Result

Ask = Callable[..., Result]
FEW = survival.FEW_AT_RISK  # below this many measured, no median is told
_HOME = ("KSDD_WAJIB", "KSDD_SUKARELA")


@dataclass(frozen=True)
class Facts:
    """What the queries of other pages say of one region. `has_data`: the extracts hold any agreement of it."""

    region: Region
    has_data: bool
    is_silent: bool
    totals: Any
    by_type: pd.DataFrame
    waits: pd.DataFrame
    timed: Any
    clocks: Any
    reports: pd.DataFrame
    mapping: Any


def facts_of(region: Region, ask: Ask, has_data: bool, is_silent: bool) -> Facts:
    """Ask for one region what the pages Ringkasan, Waktu, Tenggat, Laporan and Pemetaan ask for all."""
    only = region.filters
    return Facts(
        region=region,
        has_data=has_data,
        is_silent=is_silent,
        totals=ask("overview/totals", **only).frame.iloc[0],
        by_type=ask("overview/by_coop_type", **only).frame,
        waits=ask("follow_up/waiting_times", **only).frame,
        timed=ask("follow_up/population", **only).frame.iloc[0],
        clocks=ask("deadlines/summary", **only).frame.iloc[0],
        reports=ask("reports/by_period", period_count=reports.PERIODS, **only).frame,
        mapping=ask("mapping/summary", mapping_year=None, **only).frame.iloc[0],
    )


def results(ask: Ask, regions: Sequence[Region], *names: str) -> list[Result]:
    """The answers behind the figures, for the query and its parameters: of each region in turn."""
    more: dict[str, dict[str, Any]] = {
        "reports/by_period": {"period_count": reports.PERIODS},
        "mapping/summary": {"mapping_year": None},
    }
    return [ask(name, **more.get(name, {}), **region.filters) for name in names for region in regions]


def with_data(regencies: pd.DataFrame, provinces: pd.DataFrame) -> set[str]:
    """The regions of which the extracts hold any agreement, whatever the filters."""
    found = regencies.loc[regencies["has_data"], "region_code"]
    return {*found, *provinces.loc[provinces["has_data"], "province_code"]}


def reference_rows() -> dict[str, dict[str, Any]]:
    """What the reference table says of each region."""
    return {row["region_code"]: row for row in load("regions").to_pylist()}


def who(regions: Sequence[Region]) -> list[Line]:
    """Level, province, capital, area."""
    rows = [reference_rows().get(region.code, {}) for region in regions]
    return [
        Line(_("Tingkat daerah"), [Cell(label("region_level", row.get("region_level")), is_text=True) for row in rows]),
        Line(_("Provinsi"), [Cell(str(row.get("province_name") or ""), is_text=True) for row in rows]),
        Line(_("Ibu kota"), [Cell(str(row.get("capital") or ""), is_text=True) for row in rows]),
        Line(
            _("Luas (km²)"),
            [Cell(format_number(row["area_km2"]) if row.get("area_km2") else "") for row in rows],
            _("data rujukan aplikasi, tahun tidak tercatat"),
        ),
    ]


def reference_population(code: str) -> Cell:
    """The population of the reference table, for regions of which no dated figure was imported."""
    value = reference_rows().get(code, {}).get("population")
    return Cell(format_number(value) if value else "", _("data rujukan aplikasi, tahun tidak tercatat"))


def _counted(fact: Facts, value: float, of: float | None = None, words: str = "") -> Cell:
    """A count with its denominator; no data where the extracts hold nothing of the region."""
    if not fact.has_data:
        return Cell("")
    if of is None:
        return Cell(format_number(value), words)
    share = f" ({format_percent(value / of)})" if of else ""
    return Cell(f"{format_number(value)}{share}", words or _("dari {n}").format(n=format_number(of)))


def agreements(facts: Sequence[Facts]) -> list[Line]:
    """How many, how many in force, and of which type."""
    lines = [
        Line(_("Semua naskah"), [_counted(fact, fact.totals.agreements) for fact in facts]),
        Line(_("Berlaku"), [_in_force(fact) for fact in facts]),
        Line(label("validity", "akan_berakhir"), [_expiring(fact) for fact in facts]),
    ]
    for code in facts[0].by_type["coop_type"]:
        counts = [int(fact.by_type.set_index("coop_type").loc[code, "agreements"]) for fact in facts]
        if any(counts):
            cells = [_counted(fact, count, fact.totals.agreements) for fact, count in zip(facts, counts, strict=True)]
            lines.append(Line(label("coop_type", code), cells))
    return lines


def is_validity_known(totals: Any) -> bool:
    """Whether anything can be said of validity: of a register without dates no document is 'not in force'."""
    return bool(totals.agreements > totals.validity_unknown)


def _in_force(fact: Facts) -> Cell:
    if fact.has_data and not is_validity_known(fact.totals):
        return Cell("", _("masa berlakunya tidak tertulis"))
    return _counted(fact, fact.totals.in_force, fact.totals.agreements)


def _expiring(fact: Facts) -> Cell:
    if not is_validity_known(fact.totals):
        return Cell("")
    of = _("dari {n} yang berlaku").format(n=format_number(fact.totals.in_force))
    return _counted(fact, fact.totals.expiring, fact.totals.in_force, of)


def follow_up_lines(facts: Sequence[Facts]) -> list[Line]:
    """Assessable, followed up, confirmed and suspected apart, ended; and half of the waits."""
    named = (
        (_("Ditindaklanjuti"), "followed_up"),
        (label("status", "seremonial_terkonfirmasi"), "ceremonial_confirmed"),
        (label("status", "seremonial_terduga"), "ceremonial_suspected"),
        (label("status", "berakhir_tanpa_tindak_lanjut"), "ended_without"),
    )
    lines = [Line(_("Dapat dinilai"), [_counted(fact, fact.totals.assessable) for fact in facts])]
    for name, part in named:
        lines.append(Line(name, [_judged(fact, part) for fact in facts]))
    lines.append(Line(_("Separuh punya komitmen dalam"), [_median(fact, 2) for fact in facts]))
    lines.append(Line(_("Separuh dilaksanakan dalam"), [_median(fact, 3) for fact in facts]))
    return lines


def _judged(fact: Facts, part: str) -> Cell:
    if not fact.has_data or not fact.totals.assessable:
        return Cell("", "" if not fact.has_data else _("belum ada yang dapat dinilai"))
    if fact.is_silent and part in ("followed_up", "ceremonial_confirmed"):
        return Cell("", _("register tanpa tindak lanjut"))
    of = _("dari {n} yang dapat dinilai").format(n=format_number(fact.totals.assessable))
    if fact.is_silent:
        of = f"{of} · {_('belum terlaporkan, bukan temuan')}"
    return _counted(fact, fact.totals[part], fact.totals.assessable, of)


def _median(fact: Facts, level: int) -> Cell:
    """Half of the waits, as the page Waktu tindak lanjut estimates it; none where too few are measured."""
    if not fact.has_data or fact.is_silent:
        return Cell("", _("register tanpa tindak lanjut") if fact.is_silent and fact.has_data else "")
    measured = _("{n} kerja sama diukur").format(n=format_number(fact.timed.timed))
    if fact.timed.timed < FEW:
        return Cell("", _("{measured}: terlalu sedikit").format(measured=measured))
    found = follow_up.milestones(fact.waits).set_index("ladder_level")
    return Cell(median_words(found.loc[level, "median_days"]), measured, is_text=True)


def gaps(facts: Sequence[Facts]) -> list[Line]:
    """Lapsed terms, missing reports, proposals that were never signed, and no agreement with another region."""
    lines = [
        Line(_("Tenggat prosedur atau masa berlaku lewat"), [_lapsed(fact) for fact in facts]),
        Line(_("Laporan belum masuk"), [_missing(fact) for fact in facts], _("tujuh semester terakhir")),
    ]
    lines.append(Line(_("Usulan pemetaan yang sesuai, belum ditandatangani"), [_unsigned(fact) for fact in facts]))
    lines.append(Line(_("Kerja sama dengan daerah lain"), [_home(fact) for fact in facts]))
    return lines


def _unsigned(fact: Facts) -> Cell:
    """Proposals that the screening accepted (or that went further) and that no agreement followed (mapping/summary)."""
    if not fact.mapping.lines:
        return Cell("", _("daftar pemetaannya belum diimpor"))
    if not fact.mapping.fit:
        return Cell("", _("belum ada usulan yang sesuai"))
    told = _("dari {n} usulan yang sesuai").format(n=format_number(fact.mapping.fit))
    return Cell(format_number(fact.mapping.fit - fact.mapping.signed), told)


def _lapsed(fact: Facts) -> Cell:
    """Terms of procedure and validity (deadlines/summary, as on the page Tenggat); reports stand in the next line."""
    of = int(fact.clocks.computable - fact.clocks.computable_reports)
    if not fact.has_data or not of:
        return Cell("", "" if not fact.has_data else _("tidak ada tenggat yang dapat dihitung"))
    told = _("dari {n} tenggat yang dapat dihitung").format(n=format_number(of))
    return Cell(format_number(fact.clocks.lapsed_procedures), told)


def _missing(fact: Facts) -> Cell:
    """Reports that were due and did not come (reports/by_period, as on the page Laporan)."""
    if not fact.has_data:
        return Cell("")
    if reports.is_silent(fact.reports):
        return Cell("", _("register tanpa laporan: tidak dapat diketahui"))
    due = fact.reports["due"].sum()
    if not due:
        return Cell("", _("belum ada yang jatuh tempo"))
    return _counted(
        fact, fact.reports["missing"].sum(), due, _("dari {n} yang jatuh tempo").format(n=format_number(due))
    )


def _home(fact: Facts) -> Cell:
    if not fact.has_data:
        return Cell("")
    counts = fact.by_type.set_index("coop_type")["agreements"]
    return _counted(fact, sum(int(counts[code]) for code in _HOME), fact.totals.agreements)

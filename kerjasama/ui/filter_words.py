"""The filters in words, the same sentence on every page and every export."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date
from kerjasama.ui.address import Choices, Places
from kerjasama.warehouse.filters import Thresholds

_THRESHOLDS = {
    "grace_days": "masa tenggang {n} hari",
    "ceremonial_days": "seremonial setelah {n} hari",
    "pks_idle_days": "komitmen mandek setelah {n} hari",
    "stalled_days": "mandek setelah {n} hari",
    "loi_days": "LoI gugur setelah {n} hari",
    "report_lapse_semesters": "belum terlaporkan setelah {n} semester",
    "expiring_foreign_days": "akan berakhir {n} hari sebelumnya (luar negeri)",
    "expiring_domestic_days": "akan berakhir {n} hari sebelumnya (dalam negeri)",
    "report_due_days": "laporan jatuh tempo {n} hari setelah semester berakhir",
    "soon_days": "tenggat disebut dekat {n} hari sebelumnya",
    "min_level_umbrella": "Kesepakatan Bersama ditindaklanjuti mulai tingkat {n}",
    "min_level_working": "PKS dan naskah lain ditindaklanjuti mulai tingkat {n}",
}
TEXTS = tuple(_THRESHOLDS.values())
SEPARATOR = " · "


def in_words(choices: Choices, places: Places, as_of: date) -> str:
    """'Jawa Tengah · semua jenis · semua urusan · semua tahun · keadaan per 31 Oktober 2026'."""
    parts = [_regions(choices, places), _types(choices), _urusan(choices, places), _years(choices)]
    parts.append(_("keadaan per {day}").format(day=format_date(as_of)))
    if choices.compare_on:
        parts.append(_("dibandingkan dengan {day}").format(day=format_date(choices.compare_on)))
    if choices.frozen:
        parts.append(frozen_words(choices.frozen))
    return SEPARATOR.join([*parts, *threshold_words(choices.thresholds)])


def frozen_words(version: str) -> str:
    """That the numbers are those of one version of the data, whatever was imported since."""
    return _("dibekukan pada data versi {version}").format(version=version)


def unlimited_words() -> tuple[str, ...]:
    """What stands in the sentence where nothing was chosen, regions aside."""
    return _("semua jenis"), _("semua urusan"), _("semua tahun penandatanganan")


def threshold_words(thresholds: Thresholds) -> list[str]:
    """What differs from the usual thresholds, each in words."""
    usual = Thresholds()
    return [
        _(_THRESHOLDS[item.name]).format(n=getattr(thresholds, item.name))
        for item in fields(Thresholds)
        if getattr(thresholds, item.name) != getattr(usual, item.name)
    ]


def _regions(choices: Choices, places: Places) -> str:
    if choices.regions:
        return _listed([places.regions.get(code, code) for code in choices.regions])
    if choices.provinces:
        return _listed([places.provinces.get(code, code) for code in choices.provinces])
    return _("Semua wilayah")


def _types(choices: Choices) -> str:
    return _listed([label("coop_type", code) for code in choices.coop_types]) or unlimited_words()[0]


def _urusan(choices: Choices, places: Places) -> str:
    return _listed([places.urusan.get(code, code) for code in choices.urusan]) or unlimited_words()[1]


def _years(choices: Choices) -> str:
    if not choices.signed_years:
        return unlimited_words()[2]
    return _("ditandatangani {years}").format(years=_listed([str(year) for year in choices.signed_years]))


def _listed(names: list[str]) -> str:
    """At most five names, then how many more: a sentence, not a list of 38 provinces."""
    if len(names) > 5:
        return ", ".join(names[:4]) + " " + _("dan {n} lainnya").format(n=len(names) - 4)
    return ", ".join(names)

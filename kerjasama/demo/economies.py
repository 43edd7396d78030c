"""Invented economies: people and sectors of every region over seven years, plausible in kind, true of nowhere.

A province is the sum of its kabupaten and kota times a small discrepancy, as published regional accounts are: the
sum of the regions comes near the province and does not equal it. The country stands likewise to its provinces.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from kerjasama.demo.columns import Bools, Floats
from kerjasama.demo.days import Ints
from kerjasama.domain.potential_codes import SECTORS

YEARS = 7
MINING = ("14", "16", "19", "62", "63", "64", "65", "72", "74", "82", "91", "94")
NEW_PAPUA = ("93", "94", "95", "96")
# Shares of the sectors (see SECTORS) in a kabupaten and in a kota, before chance.
_RURAL = (
    0.29,
    0.05,
    0.15,
    0.001,
    0.001,
    0.10,
    0.13,
    0.045,
    0.028,
    0.045,
    0.028,
    0.022,
    0.008,
    0.052,
    0.042,
    0.013,
    0.02,
)
_URBAN = (0.03, 0.003, 0.22, 0.002, 0.002, 0.13, 0.21, 0.07, 0.055, 0.085, 0.06, 0.04, 0.023, 0.045, 0.05, 0.018, 0.025)
# How fast each grows in a usual year (constant prices), and what 2020 took from it.
_PACE = (0.018, 0.025, 0.047, 0.05, 0.045, 0.055, 0.05, 0.075, 0.08, 0.075, 0.045, 0.03, 0.065, 0.03, 0.04, 0.06, 0.07)
_SHOCK = (0.0, -0.03, -0.05, -0.03, 0.03, -0.06, -0.07, -0.18, -0.15, 0.06, 0.0, 0.0, -0.08, -0.02, 0.0, 0.08, -0.14)
# Prices of each against 2010 in the first year, and how they rise.
_PRICE = (1.62, 1.35, 1.48, 1.2, 1.3, 1.55, 1.5, 1.7, 1.6, 1.25, 1.65, 1.35, 1.5, 1.6, 1.55, 1.45, 1.6)
_INFLATION = (
    0.042,
    0.03,
    0.03,
    0.02,
    0.022,
    0.03,
    0.032,
    0.04,
    0.034,
    0.012,
    0.03,
    0.02,
    0.03,
    0.025,
    0.02,
    0.025,
    0.028,
)


@dataclass(frozen=True)
class Lands:
    """The 552 regions in the order of their codes; the place of each kabupaten's province in the same list."""

    codes: list[str]
    names: list[str]
    is_province: Bools
    is_city: Bools
    province: Ints
    people: Floats
    area: Floats

    def within(self, provinces: tuple[str, ...]) -> Bools:
        """Which regions are, or lie in, one of these provinces."""
        return np.array([code[:2] in provinces for code in self.codes])

    def up(self, values: Floats) -> Floats:
        """The same values with those of provinces replaced by the sum over their kabupaten and kota."""
        out = values.copy()
        out[self.is_province] = 0
        np.add.at(out, self.province[~self.is_province], values[~self.is_province])
        return out


@dataclass(frozen=True)
class Economy:
    """Per region (the last row: the country): people by year, sectors by year in both prices (rupiah)."""

    people: Floats  # region, year
    constant: Floats  # region, year, sector
    current: Floats


def read_lands(regions: pa.Table) -> Lands:
    """The regions of the reference as arrays."""
    rows = sorted(regions.to_pylist(), key=lambda row: row["region_code"])
    codes = [row["region_code"] for row in rows]
    place = {code: number for number, code in enumerate(codes)}
    levels = [row["region_level"] for row in rows]
    people = np.array([row["population"] for row in rows], dtype=np.float64)
    return Lands(
        codes,
        [row["region_name"] for row in rows],
        np.array([level == "provinsi" for level in levels]),
        np.array([level == "kota" for level in levels]),
        np.array([place[row["province_code"]] for row in rows], dtype=np.int64),
        people,
        np.array([row["area_km2"] or people[i] / 5_000 for i, row in enumerate(rows)], dtype=np.float64),
    )


def draw_economy(rng: np.random.Generator, lands: Lands) -> Economy:
    """People and sectors of every region and of the country."""
    count, sectors = len(lands.codes), len(SECTORS)
    growth = rng.normal(0.011, 0.006, count)
    people = np.round(lands.people[:, None] * (1 + growth[:, None]) ** (np.arange(YEARS) - (YEARS - 2)))
    people = _summed(lands, people)

    share = np.where(lands.is_city[:, None], np.array(_URBAN), np.array(_RURAL))
    share = share * np.exp(
        rng.normal(0, 0.35, (count, sectors))[lands.province] + rng.normal(0, 0.45, (count, sectors))
    )
    share[:, 1] *= np.where(lands.within(MINING) & ~lands.is_city, rng.lognormal(0.9, 0.8, count), 1)
    share[:, 2] *= np.where(lands.within(("32", "33", "35", "36", "21")), 1.6, 1.0)
    share[lands.within(("31",)), 0] *= 0.05
    share /= share.sum(axis=1, keepdims=True)
    income = 34e6 * np.exp(rng.normal(0, 0.15, count)[lands.province] + rng.normal(0, 0.28, count))
    income *= np.where(lands.is_city, 1.5, 1.0) * np.where(lands.within(("31",)), 3.0, 1.0) * (1 + 2.5 * share[:, 1])

    pace = np.array(_PACE) + rng.normal(0, 0.012, count)[:, None] + rng.normal(0, 0.008, count)[lands.province][:, None]
    steps = np.repeat(pace[:, None, :], YEARS, axis=1) + rng.normal(0, 0.008, (count, YEARS, sectors))
    steps[:, 0] = 0
    steps[:, 1] = np.array(_SHOCK) + rng.normal(0, 0.015, (count, sectors))
    constant = (lands.people * income)[:, None, None] * share[:, None, :] * np.cumprod(1 + steps, axis=1)
    rises = (1 + np.array(_INFLATION)) ** np.arange(YEARS)[:, None]
    local = np.exp(rng.normal(0, 0.04, (count, 1, sectors)))
    current = constant * np.array(_PRICE) * rises * local
    discrepancy = 1 + rng.normal(0, 0.004, (count, YEARS, 1))
    both = [_summed(lands, values, discrepancy) for values in (constant, current)]
    return Economy(people, *(np.round(values / 1e7) * 1e7 for values in both))


def _summed(lands: Lands, values: Floats, discrepancy: Floats | None = None) -> Floats:
    """Provinces from their regions, and the country from the provinces as the last row."""
    out = lands.up(values)
    if discrepancy is not None:
        out[lands.is_province] *= discrepancy[lands.is_province]
    country = out[lands.is_province].sum(axis=0, keepdims=True)
    return np.concatenate([out, country])

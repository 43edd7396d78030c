"""Invented production and need of sixteen commodities in every region: who is known for what, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kerjasama.demo.columns import Bools, Floats
from kerjasama.demo.economies import NEW_PAPUA, Lands
from kerjasama.demo.landlocked import LANDLOCKED

YEARS = 4
EXAMPLE_REGION, EXAMPLE_ITEM, EXAMPLE_PRODUCTION = "33.05", "gula_merah", 50_000
FROM_THE_SEA = "ikan_tangkap"


@dataclass(frozen=True)
class Commodity:
    """Need per head (kilograms a year), production of the country as a part of its need, how unevenly it grows.

    `rural`: how much of it a city grows per head against a kabupaten. `strong`: provinces known for it.
    """

    code: str
    name: str
    subject: str
    need: float
    ratio: float
    spread: float
    rural: float
    strong: tuple[str, ...]


COMMODITIES = (
    Commodity("beras", "Beras", "pangan", 92, 1.03, 0.6, 0.06, ("33", "35", "32", "73", "18", "16", "11")),
    Commodity("jagung", "Jagung", "pangan", 55, 1.02, 1.0, 0.03, ("35", "33", "75", "18", "52", "12")),
    Commodity("kedelai", "Kedelai", "pangan", 9, 0.22, 1.2, 0.02, ("35", "33", "52")),
    Commodity("gula_merah", "Gula merah", "pangan", 6, 1.05, 0.9, 0.03, ("33", "32", "34", "35")),
    Commodity("gula_pasir", "Gula pasir", "pangan", 11, 0.74, 1.9, 0.15, ("35", "18", "33")),
    Commodity("bawang_merah", "Bawang merah", "pangan", 6.5, 1.08, 1.4, 0.05, ("33", "35", "52", "13")),
    Commodity("bawang_putih", "Bawang putih", "pangan", 2.1, 0.07, 1.6, 0.02, ("33", "52", "13")),
    Commodity("cabai_besar", "Cabai besar", "pangan", 4.6, 1.07, 1.1, 0.06, ("32", "12", "33", "13", "17")),
    Commodity("cabai_rawit", "Cabai rawit", "pangan", 5.0, 1.09, 1.1, 0.06, ("35", "33", "52", "32")),
    Commodity("daging_ayam", "Daging ayam", "peternakan", 13, 1.06, 0.8, 0.35, ("32", "33", "35", "36")),
    Commodity("daging_sapi", "Daging sapi", "peternakan", 2.6, 0.63, 0.8, 0.45, ("35", "33", "52", "73")),
    Commodity("telur_ayam", "Telur ayam", "peternakan", 22, 1.03, 1.1, 0.15, ("35", "33", "32", "12")),
    Commodity("minyak_goreng", "Minyak goreng", "pangan", 19, 1.9, 1.8, 0.6, ("14", "12", "61", "62", "64", "16")),
    Commodity("kopi", "Kopi", "perkebunan", 1.4, 2.0, 1.4, 0.03, ("16", "18", "12", "11", "17", "35")),
    Commodity("kelapa", "Kelapa", "perkebunan", 7, 1.5, 1.2, 0.05, ("14", "71", "72", "82", "35")),
    Commodity(
        "ikan_tangkap", "Ikan hasil tangkapan", "perikanan", 26, 1.1, 1.2, 0.5, ("81", "82", "91", "73", "35", "21")
    ),
)


@dataclass(frozen=True)
class Balances:
    """Tons by region, year and commodity, and what of it was written down."""

    production: Floats
    need: Floats
    has_production: Bools
    has_need: Bools
    is_doubtful: Bools  # a zero that may stand for "not reported separately"
    has_balance: Bools  # region, year: the balance of rice was published too


def draw_balances(rng: np.random.Generator, lands: Lands, people: Floats) -> Balances:
    """Four years up to the last of `people` (region by year)."""
    count, items = len(lands.codes), len(COMMODITIES)
    people = people[:count, -YEARS:]
    per_head = np.array([one.need for one in COMMODITIES]) / 1000
    taste = np.exp(rng.normal(0, 0.12, (count, items)))
    need = people[:, :, None] * per_head * taste[:, None, :]

    local = np.exp(rng.normal(0, 1, (count, items)) * np.array([one.spread for one in COMMODITIES]))
    known = np.stack([lands.within(one.strong) for one in COMMODITIES], axis=1)
    space = np.clip((lands.area / lands.people * 700) ** 0.25, 0.3, 2.0)
    elsewhere = np.array([0.15 if one.spread > 1.7 else 0.7 for one in COMMODITIES])
    fit = local * np.where(known, 2.2, elsewhere) * space[:, None]
    fit *= np.where(lands.is_city[:, None], np.array([one.rural for one in COMMODITIES]), 1)
    fit *= np.where(lands.within(("31",))[:, None] & (np.arange(items) != items - 1), 0.05, 1)
    at_sea = np.array([one.code == FROM_THE_SEA for one in COMMODITIES])
    fit *= np.where(np.isin(lands.codes, list(LANDLOCKED))[:, None] & at_sea, 0, 1)
    weight = fit * lands.people[:, None]
    weight[lands.is_province] = 0
    total = need[~lands.is_province].sum(axis=(0, 1)) / YEARS * np.array([one.ratio for one in COMMODITIES])
    weather = np.exp(np.cumsum(rng.normal(0.01, 0.05, (count, YEARS, items)), axis=1))
    production = (total * weight / weight.sum(axis=0))[:, None, :] * weather
    # Nobody grows everything: what is next to nothing is none.
    production = np.where(production < 0.004 * need, 0, production)

    example = lands.codes.index(EXAMPLE_REGION)
    item = [one.code for one in COMMODITIES].index(EXAMPLE_ITEM)
    production[example, :, item] = EXAMPLE_PRODUCTION + 800.0 * np.arange(YEARS)
    production, need = (np.round(lands.up(np.round(values))) for values in (production, need))
    return _written(rng, lands, production, need)


def _written(rng: np.random.Generator, lands: Lands, production: Floats, need: Floats) -> Balances:
    """What of all this somebody wrote down: a quarter has no need, some only older years, a few doubtful zeros."""
    count, items = len(lands.codes), len(COMMODITIES)
    year = np.arange(YEARS)[None, :, None]
    is_province = lands.is_province[:, None]
    example = lands.codes.index(EXAMPLE_REGION)
    drawn = rng.random((4, count, items))
    drawn[:, [example, lands.province[example]]] = 1.0
    last = np.where(drawn[0] < 0.10, rng.integers(0, YEARS - 1, (count, items)), YEARS - 1)
    last = np.where(is_province, YEARS - 1, last)
    has_production = (year <= last[:, None, :]) & (drawn[1] > 0.07)[:, None, :]
    has_need = (year <= last[:, None, :]) & (drawn[2] > np.where(is_province, 0.1, 0.26))[:, None, :]
    doubtful = lands.within(NEW_PAPUA)[:, None] & (drawn[3] < 0.2)
    is_doubtful = np.repeat(doubtful[:, None, :], YEARS, axis=1) & has_production
    has_balance = (lands.is_province & (rng.random(count) < 0.5))[:, None] & (np.arange(YEARS) == YEARS - 1)
    return Balances(np.where(is_doubtful, 0, production), need, has_production, has_need, is_doubtful, has_balance)

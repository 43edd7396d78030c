"""Figures on regions in the sample: people, regional accounts, commodities and visitors, whatever the agreements are.

They stand on the regions alone, so that a sample of one agreement has as many as a sample of a million. Kebumen's
palm sugar is the example that officials like to give; its figures are invented like all others.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa

from kerjasama.demo.columns import Bools, Floats, amounts, constant, identifier, pick, whole
from kerjasama.demo.commodities import COMMODITIES, YEARS, draw_balances
from kerjasama.demo.days import Ints
from kerjasama.demo.economies import Lands, draw_economy, read_lands
from kerjasama.domain.potential_codes import SECTORS
from kerjasama.domain.potential_texts import LABELS

STREAM = 15  # of random numbers: its own, so that no row of another table changes
BASE_YEAR = 2010
STATISTICS, FOOD, AGENCY = "BPS (contoh)", "Badan pangan (contoh)", "Dinas daerah (contoh)"
_NOT_REPORTED = "tidak dilaporkan tersendiri"


@dataclass
class _Rows:
    """Rows of one kind: the same words in all of them, arrays where they differ."""

    subject: str
    measure: str
    indicator: str
    unit: str
    factor: float  # of the unit to the base unit
    base_unit: str
    source: str
    digits: int = 0
    item_kind: str | None = None
    item_code: str | None = None
    item_name: str | None = None
    breakdown: str | None = None
    price_basis: str | None = None
    region: list[Ints] = field(default_factory=list)
    year: list[Ints] = field(default_factory=list)
    value: list[Floats] = field(default_factory=list)
    doubtful: list[Bools] = field(default_factory=list)


def potentials_table(rng: np.random.Generator, regions: pa.Table, reported_in: int, batch_id: str) -> pa.Table:
    """The figures of all regions and of the country, for the years before `reported_in`."""
    lands = read_lands(regions)
    economy = draw_economy(rng, lands)
    blocks = [_grid(_people_rows(), economy.people, reported_in)]
    for basis, values in (("adhk", economy.constant), ("adhb", economy.current)):
        blocks.append(_grid(_accounts_rows(basis, None), values.sum(axis=2), reported_in))
        blocks += [_grid(_accounts_rows(basis, n), values[:, :, n], reported_in) for n in range(len(SECTORS))]
    balances = draw_balances(rng, lands, economy.people)
    for n, one in enumerate(COMMODITIES):
        for measure, values, has, doubtful in (
            ("produksi", balances.production, balances.has_production, balances.is_doubtful[:, :, n]),
            ("kebutuhan", balances.need, balances.has_need, None),
        ):
            words = "Produksi" if measure == "produksi" else "Kebutuhan"
            rows = _Rows(one.subject, measure, f"{words} {one.name.lower()}", "ton", 1, "ton", FOOD)
            rows.item_kind, rows.item_code, rows.item_name = "komoditas", one.code, one.name
            blocks.append(_grid(rows, values[:, :, n], reported_in, has[:, :, n], doubtful))
    rice = _Rows("pangan", "neraca", "Neraca beras", "ribu ton", 1000, "ton", FOOD, 1, "komoditas", "beras", "Beras")
    balance = (balances.production - balances.need)[:, :, 0] / 1000
    blocks.append(_grid(rice, balance, reported_in, balances.has_balance))
    blocks += _visitor_rows(rng, lands, reported_in)
    return _table(blocks, lands, batch_id)


def _people_rows() -> _Rows:
    return _Rows("penduduk", "penduduk", "Jumlah penduduk", "orang", 1, "orang", STATISTICS)


def _accounts_rows(basis: str, sector: int | None) -> _Rows:
    rows = _Rows(
        "ekonomi",
        "pdrb",
        "PDRB menurut lapangan usaha",
        "miliar rupiah",
        1e9,
        "rupiah",
        STATISTICS,
        2,
        price_basis=basis,
    )
    if sector is not None:
        code = SECTORS[sector]
        rows.item_kind, rows.item_code, rows.item_name = "sektor", code, LABELS["sector"][code]
    return rows


def _visitor_rows(rng: np.random.Generator, lands: Lands, reported_in: int) -> list[_Rows]:
    """Visitors from here and from abroad, four years, in most regions."""
    count = len(lands.codes)
    draw = rng.random((2, count))
    home = (
        lands.people[:, None]
        * np.exp(rng.normal(-0.4, 0.9, count))[:, None]
        * np.exp(rng.normal(0, 0.12, (count, YEARS)))
    )
    abroad = home * np.where(lands.within(("51",)), 0.35, 0.01 * rng.lognormal(0, 0.8, count))[:, None]
    blocks = []
    for words, values, has in (("Domestik", home, draw[0] < 0.85), ("Mancanegara", abroad, draw[1] < 0.6)):
        rows = _Rows("pariwisata", "pengunjung", "Jumlah wisatawan", "orang", 1, "orang", AGENCY, breakdown=words)
        summed = np.round(lands.up(np.round(values)))
        blocks.append(_grid(rows, summed, reported_in, np.repeat((has | lands.is_province)[:, None], YEARS, axis=1)))
    return blocks


def _grid(
    rows: _Rows, values: Floats, reported_in: int, has: Bools | None = None, doubtful: Bools | None = None
) -> _Rows:
    """Values by region and year, the last year being the one before `reported_in`; rupiah become the written unit."""
    count, years = values.shape
    written = values / rows.factor if rows.price_basis else values
    region, year = (
        axis.ravel() for axis in np.meshgrid(np.arange(count), reported_in - years + np.arange(years), indexing="ij")
    )
    kept = np.ones(region.shape, dtype=np.bool_) if has is None else has.ravel()
    rows.region.append(region[kept])
    rows.year.append(year[kept])
    rows.value.append(np.round(written.ravel()[kept], rows.digits))
    rows.doubtful.append((np.zeros(region.shape, dtype=np.bool_) if doubtful is None else doubtful.ravel())[kept])
    return rows


def _table(blocks: list[_Rows], lands: Lands, batch_id: str) -> pa.Table:
    lengths = np.array([len(block.region[0]) for block in blocks])
    which = np.repeat(np.arange(len(blocks)), lengths)
    region = np.concatenate([block.region[0] for block in blocks])
    value = np.concatenate([block.value[0] for block in blocks])
    digits = np.array([block.digits for block in blocks])[which]
    factor = np.array([block.factor for block in blocks])[which]
    doubtful = np.concatenate([block.doubtful[0] for block in blocks])
    # Every fifth of the doubtful is written out as missing instead of zero.
    absent = doubtful & (np.cumsum(doubtful) % 5 == 0)
    count = len(which)

    def words(name: str) -> pa.Array:
        return pick([getattr(block, name) for block in blocks], which)

    typed = np.where(digits == 0, np.round(value).astype(np.int64).astype(str), value.astype(str))
    base = np.round(value * 10.0**digits) * (factor / 10.0**digits)
    return pa.table(
        {
            "potential_id": identifier("contoh-po-", np.arange(count) + 1, 7),
            "region_code": pick(lands.codes, np.where(region < len(lands.codes), region, -1)),
            "region_typed": pick([*lands.names, "Indonesia"], region),
            "subject_code": words("subject"),
            "measure_code": words("measure"),
            "indicator_name": words("indicator"),
            "item_kind": words("item_kind"),
            "item_code": words("item_code"),
            "item_name": words("item_name"),
            "breakdown": words("breakdown"),
            "period_year": whole(np.concatenate([block.year[0] for block in blocks])),
            "period_kind": constant("tahun", count),
            "value": amounts(value, ~absent),
            "unit": words("unit"),
            "base_value": amounts(base, ~absent),
            "base_unit": words("base_unit"),
            "price_basis": words("price_basis"),
            "base_year": whole(
                np.full(count, BASE_YEAR), where=np.array([block.price_basis == "adhk" for block in blocks])[which]
            ),
            "value_typed": pa.array(np.where(absent, _NOT_REPORTED, typed).tolist(), pa.string()),
            "value_quality": pick(("as_written", "zero_doubtful", "not_reported"), np.where(absent, 2, doubtful * 1)),
            "source_name": words("source"),
            "batch_id": constant(batch_id, count),
        }
    )

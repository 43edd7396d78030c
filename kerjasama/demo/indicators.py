"""Indicators of a part of the agreements, and their values over time; many agreements have none, as in real life."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from kerjasama.demo import days as d
from kerjasama.demo.agencies import AGENCIES
from kerjasama.demo.aims import AIMS
from kerjasama.demo.columns import Bools, Floats, amounts, constant, identifier, pick, ranks
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.families import ADDENDUM
from kerjasama.demo.register import Chunk
from kerjasama.domain import codes

STREAM = 13  # of random numbers: its own, so that no row of another table changes
SHARE_EXECUTED, SHARE_OTHER = 0.42, 0.16  # of signed documents that have indicators at all
PER_AGREEMENT = 2
_LISTED = tuple(aim for agency in AGENCIES for aim in AIMS[agency.field])
_PROMISE = np.array([codes.PROMISES.index(aim.promise) for aim in _LISTED])
# The promise that the activities of each kind of agency serve: that of its first aim.
AGENCY_PROMISE = _PROMISE[::PER_AGREEMENT]
_VERIFICATION = ("Laporan perangkat daerah (contoh)", "Survei tahunan (contoh)", "Data transaksi (contoh)")


def indicator_tables(rng: np.random.Generator, chunk: Chunk, chunk_no: int) -> Iterator[tuple[str, pa.Table]]:
    """Indicators, and what was measured of them."""
    row, aim = _chosen(rng, chunk)
    count = len(row)
    number = chunk_no * 10**7 + np.arange(count) + 1
    draw = rng.random((9, count))
    signed = chunk.rows.signed[row]
    falls = np.array([one.direction == "turun" for one in _LISTED])[aim]
    low, high = (np.array([getattr(one, name) for one in _LISTED])[aim] for name in ("low", "high"))
    change = np.array([one.change for one in _LISTED])[aim]
    fine = 10.0 ** np.array([one.digits for one in _LISTED])[aim]
    baseline = np.round((low + (high - low) * draw[0]) * fine) / fine
    gain = np.where(high > 0, baseline * change, change) * (0.6 + 0.8 * draw[1])
    target = np.round(np.maximum(1 / fine, baseline + np.where(falls, -gain, gain)) * fine) / fine
    target = np.where(draw[2] < 0.03, baseline, target)  # to be kept as it is
    baseline_on = np.where(draw[3] < 0.9, signed - (draw[4] * 90).astype(np.int64), NO_DAY)
    baseline_on = np.minimum(baseline_on, chunk.today)
    target_on = d.add_months(signed, np.array([12, 24, 36, 60])[(draw[5] * 4).astype(np.int64)])
    has_target = draw[6] < 0.8
    contradicts = (draw[7] > 0.985) & (target != baseline)
    direction = np.where(falls ^ contradicts, codes.DIRECTIONS.index("turun"), codes.DIRECTIONS.index("naik"))
    ids = identifier("contoh-in-", number, 10)
    yield (
        "indicators",
        pa.table(
            {
                "indicator_id": ids,
                "agreement_id": chunk.agreement_ids(row),
                "promise_code": pick(codes.PROMISES, _PROMISE[aim]),
                "indicator_name": pick([f"{one.name} (contoh)" for one in _LISTED], aim),
                "unit": pick([one.unit for one in _LISTED], aim),
                "direction": pick(codes.DIRECTIONS, direction),
                "baseline_value": amounts(baseline, (draw[3] < 0.9) | (draw[4] < 0.5)),
                "baseline_on": d.to_arrow(baseline_on),
                "target_value": amounts(target, has_target),
                "target_on": d.to_arrow(np.where(has_target & (draw[8] < 0.95), target_on, NO_DAY)),
                "verification": pick(_VERIFICATION, (draw[4] * 4).astype(np.int64) - 1),
                "batch_id": constant(chunk.batch_id, count),
            }
        ),
    )
    yield "indicator_values", _values(rng, chunk, row, ids, (baseline, target, fine), target_on)


def _chosen(rng: np.random.Generator, chunk: Chunk) -> tuple[Ints, Ints]:
    """Row and aim of every indicator: one or two of the aims of its agency, on a part of the signed documents."""
    rows, cases = chunk.rows, chunk.cases
    executed = cases.executes_on[rows.case] != NO_DAY
    fits = (rows.signed != NO_DAY) & (rows.role != ADDENDUM)
    has_any = fits & (rng.random(rows.count) < np.where(executed, SHARE_EXECUTED, SHARE_OTHER))
    both = rng.random(rows.count) < 0.4
    first = (rng.random(rows.count) < 0.7).astype(np.int64) ^ 1
    row = np.repeat(np.arange(rows.count), np.where(has_any, 1 + both, 0))
    place = (first[row] + ranks(row)) % PER_AGREEMENT
    return row, cases.agency[rows.case[row]] * PER_AGREEMENT + place


def _values(
    rng: np.random.Generator,
    chunk: Chunk,
    row: Ints,
    ids: pa.Array,
    aimed: tuple[Floats, Floats, Floats],
    target_on: Ints,
) -> pa.Table:
    """A value about every half year while the work goes on, on a way that is faster or slower than the straight one.

    `aimed`: baseline, target, and how many parts of one are written.
    """
    baseline, target, fine = aimed
    rows, cases = chunk.rows, chunk.cases
    case, signed = rows.case[row], rows.signed[row]
    begins = np.maximum(cases.executes_on[case], signed) + 60
    ends = np.minimum(cases.stops_on[case] + 250, chunk.today)
    is_measured = (cases.executes_on[case] != NO_DAY) & (rng.random(len(row)) < 0.82)
    wanted = np.where(is_measured, np.maximum(0, (ends - begins) // 182 + 1), 0)
    one = np.repeat(np.arange(len(row)), np.minimum(wanted, 12))
    on = d.workday(begins[one] + ranks(one) * 182)
    pace = rng.lognormal(-0.1, 0.45, len(row))
    elapsed = (on - signed[one]) / np.maximum(1, target_on[one] - signed[one])
    way = np.minimum(1.15, elapsed * pace[one]) + rng.normal(0, 0.03, len(one))
    value = np.maximum(0, baseline[one] + (target[one] - baseline[one]) * way)
    value = np.round(value * fine[one]) / fine[one]
    kept = on <= chunk.today
    one, on, value = one[kept], on[kept], value[kept]
    return pa.table(
        {
            "indicator_id": ids.take(pa.array(one)),
            "measured_on": d.to_arrow(on),
            "value": value,
            "evidence_type": _evidence(rng, cases.proves[case[one]]),
            "note": pick(["Nilai contoh"], np.where(rng.random(len(one)) < 0.3, 0, -1)),
            "batch_id": constant(chunk.batch_id, len(one)),
        }
    )


def _evidence(rng: np.random.Generator, proves: Bools) -> pa.Array:
    """Mostly papers, now and then a picture, sometimes nothing."""
    kinds = ("laporan_semester", "data_transaksi", "dokumen_bertanggal", "foto", "tautan_berita")
    drawn = rng.choice(len(kinds) + 1, size=len(proves), p=(0.42, 0.22, 0.18, 0.05, 0.03, 0.10))
    weak = rng.integers(3, 6, len(proves))
    place = np.where(proves, drawn, weak)
    return pick(kinds, np.where(place == len(kinds), -1, place))

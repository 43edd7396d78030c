"""Commodities that regional figures speak of, with the words they are known by; drawn up for this product."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow as pa

_SOURCE = Path(__file__).with_name("commodities.csv")


def commodities() -> pa.Table:
    """The rows of commodities.csv; urusan codes and words as lists."""
    with _SOURCE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        for name in ("urusan_codes", "words"):
            row[name] = row[name].split("|")
    return pa.Table.from_pylist(rows)

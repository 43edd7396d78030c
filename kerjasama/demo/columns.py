"""Whole columns of text and numbers for Arrow: picks from short lists, joined pieces, padded numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from kerjasama.demo.days import Ints

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


def pick(values: Sequence[str | None] | pa.Array, positions: Ints, *, where: Bools | None = None) -> pa.Array:
    """The values at those positions; empty where the position is negative or `where` is false."""
    source = values if isinstance(values, pa.Array) else pa.array(list(values), pa.string())
    absent = positions < 0
    if where is not None:
        absent = absent | ~where
    return source.take(pa.array(np.where(absent, 0, positions), mask=absent))


def join(*parts: pa.Array | str) -> pa.Array:
    """Pieces of text side by side, row by row; empty where a piece is empty."""
    pieces = [pa.scalar(part) if isinstance(part, str) else part for part in parts]
    return pc.binary_join_element_wise(*pieces, "")


def padded(numbers: Ints, width: int) -> pa.Array:
    """Numbers as text with leading zeros."""
    return pc.utf8_lpad(pa.array(numbers).cast(pa.string()), width=width, padding="0")


def identifier(prefix: str, numbers: Ints, width: int = 8) -> pa.Array:
    """'contoh-ks-00000012': identifiers say what they are."""
    return join(prefix, padded(numbers, width))


def whole(numbers: Ints, *, where: Bools | None = None) -> pa.Array:
    """A column of whole numbers, empty where `where` is false."""
    return pa.array(numbers, mask=None if where is None else ~where)


def amounts(numbers: Floats, where: Bools) -> pa.Array:
    """A column of amounts, empty where `where` is false."""
    return pa.array(numbers, mask=~where)


def constant(value: str | bool, count: int) -> pa.Array:
    """One value in every row."""
    return pa.repeat(pa.scalar(value), count)


def ranks(groups: Ints) -> Ints:
    """Position within the group, from 0, for sorted group numbers."""
    if not len(groups):
        return np.zeros(0, dtype=np.int64)
    starts = np.flatnonzero(np.diff(groups, prepend=groups[0] - 1))
    return np.arange(len(groups)) - np.repeat(starts, np.diff(np.append(starts, len(groups))))

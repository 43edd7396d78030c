"""Which item of the umbrella's scope each item of a child agreement carries out, as far as a register says so.

Drawn from a stream of its own, so that nothing else of the sample depends on it.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from kerjasama.demo.columns import ranks, whole
from kerjasama.demo.families import CHILD
from kerjasama.demo.register import Chunk

STREAM = 14  # of the seed: see generate._rng
_SAYS = 0.75  # of the child agreements name items of their umbrella at all
_ITEM_SAYS = 0.9  # of their items then do


def with_parent_items(rng: np.random.Generator, chunk: Chunk, items: pa.Table) -> pa.Table:
    """The table scope_items with `parent_item_no`: distinct items within one child, none beyond what there is."""
    rows = chunk.rows
    row = np.repeat(np.arange(rows.count), rows.items)
    says = (rng.random(rows.count) < _SAYS) & (rows.role == CHILD)
    first = rng.random(rows.count)
    there = np.where(rows.parent >= 0, rows.items[np.maximum(rows.parent, 0)], 0)
    named = says[row] & (rng.random(len(row)) < _ITEM_SAYS) & (ranks(row) < there[row])
    number = 1 + ((first * there).astype(np.int64)[row] + ranks(row)) % np.maximum(there[row], 1)
    return items.append_column("parent_item_no", whole(number, where=named))

"""Findings that an import of such a register would have had: a few, about dates that the sample leaves uncertain."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from kerjasama.demo.columns import constant, identifier, pick, whole
from kerjasama.demo.days import NO_DAY, Ints
from kerjasama.demo.register import SOURCE_NAME, Chunk
from kerjasama.domain import codes

# By date quality: severity and kind of finding.
_KINDS: dict[str, tuple[str, str]] = {
    "ambiguous": ("diragukan", "date_ambiguous"),
    "year": ("kurang_lengkap", "date_year_only"),
    "missing": ("kurang_lengkap", "date_missing"),
}


def sample_issues(chunk: Chunk, quality: Ints) -> pa.Table:
    """One finding per signed agreement whose date is ambiguous, a year only, or not there."""
    names = [name for name in codes.DATE_QUALITIES if name in _KINDS]
    kind = np.full(len(codes.DATE_QUALITIES), -1)
    kind[[codes.DATE_QUALITIES.index(name) for name in names]] = np.arange(len(names))
    row = np.flatnonzero((kind[quality] >= 0) & (chunk.rows.signed != NO_DAY))
    found = kind[quality[row]]
    number = chunk.offset + row + 1
    return pa.table(
        {
            "issue_id": identifier("contoh-temuan-", number),
            "batch_id": constant(chunk.batch_id, len(row)),
            "severity": pick([_KINDS[name][0] for name in names], found),
            "issue_code": pick([_KINDS[name][1] for name in names], found),
            "agreement_id": chunk.agreement_ids(row),
            "file_name": constant(SOURCE_NAME, len(row)),
            "source_row": whole(number),
            "field": constant("signed_on", len(row)),
        }
    )

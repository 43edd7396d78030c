"""Findings that an import of such a register has: the same kinds, about the faults that the sample was given."""

from __future__ import annotations

from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from kerjasama.demo.columns import constant, identifier, pick, whole
from kerjasama.demo.register import SOURCE_NAME
from kerjasama.domain import codes

# Kind of finding: severity and the column that it is about.
KINDS: dict[str, tuple[str, str]] = {
    "signing_date_missing": ("kurang_lengkap", "signed_on"),
    "date_ambiguous": ("diragukan", "signed_on"),
    "end_before_start": ("diragukan", "end_on"),
    "status_conflict": ("diragukan", "declared_status"),
}


def sample_issues(agreements: pa.Table, offset: int, reporting_on: date) -> pa.Table:
    """What is doubtful or missing in these rows of `agreements`; `offset` rows came in the chunks before."""
    today = pa.scalar(reporting_on)
    signed = pc.not_equal(agreements["declared_status"], "proses")
    in_force = pc.is_in(agreements["declared_status"], pa.array(["berlaku", "akan_berakhir"]))
    found = {
        "signing_date_missing": pc.and_(signed, pc.equal(agreements["date_quality"], "missing")),
        "date_ambiguous": pc.equal(agreements["date_quality"], "ambiguous"),
        "end_before_start": pc.less(agreements["end_on"], agreements["start_on"]),
        "status_conflict": pc.and_(in_force, pc.less(agreements["end_on"], today)),
    }
    rows = [np.flatnonzero(pc.fill_null(found[name], False).to_numpy()) for name in KINDS]
    row = np.concatenate(rows)
    kind = np.repeat(np.arange(len(KINDS)), [len(part) for part in rows])
    conflict = kind == list(KINDS).index("status_conflict")
    number = offset + row + 1
    ends = agreements["end_on"].combine_chunks().cast(pa.string())
    return pa.table(
        {
            "issue_id": identifier("contoh-temuan-", number * 10 + kind, 9),
            "batch_id": pick(agreements["batch_id"].combine_chunks(), row),
            "severity": pick([severity for severity, _column in KINDS.values()], kind),
            "issue_code": pick(list(KINDS), kind),
            "agreement_id": pick(agreements["agreement_id"].combine_chunks(), row),
            "file_name": constant(SOURCE_NAME, len(row)),
            "source_row": whole(number),
            "field": pick([column for _severity, column in KINDS.values()], kind),
            "value_typed": pick(agreements["declared_status_typed"].combine_chunks(), row, where=conflict),
            "value_used": pick(codes.VALIDITIES, np.where(conflict, codes.VALIDITIES.index("berakhir"), -1)),
            "hint": pick(ends, row, where=conflict),
        }
    )

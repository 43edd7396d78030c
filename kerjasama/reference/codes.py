"""Which column of a table holds Kemendagri codes of kabupaten/kota."""

from __future__ import annotations

import re

import pandas as pd

from kerjasama.errors import UserError
from kerjasama.reference.tables import regions

_CODE = re.compile(r"^(\d{2})[._\-\s]?(\d{2})(?:[._\-\s]?\d{2,})*(?:\.0)?$")
_LEAST_KNOWN = 0.9  # share of a column's values that must be codes of existing regions
_TELLING = ("kemendagri", "permendagri", "kode_kab", "kdpkab", "region_code")


def dotted_code(value: object) -> str | None:
    """'33.05', '3305', '33_05', 3305 and a village's '33.05.01.2001' -> '33.05'; None when it is no such code."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    match = _CODE.match(str(value).strip())
    return f"{match.group(1)}.{match.group(2)}" if match else None


def find_code_column(frame: pd.DataFrame, name: str) -> tuple[str, pd.Series]:
    """The column of Kemendagri codes and its values dotted (None where there is none); UserError without one."""
    known = {code for code in regions() if len(code) > 2}
    best: tuple[float, int, int, str, pd.Series] | None = None
    for order, column in enumerate(frame.columns):
        codes = pd.Series([dotted_code(value) for value in frame[column]], index=frame.index, dtype="object")
        distinct = set(codes.dropna())
        if not distinct:
            continue
        share = sum(code in known for code in codes) / len(codes)
        telling = any(word in str(column).casefold() for word in _TELLING)
        candidate = (share + 0.05 * telling, len(distinct & known), -order, str(column), codes)
        if share >= _LEAST_KNOWN and (best is None or candidate[:3] > best[:3]):
            best = candidate
    if best is None:
        columns = ", ".join(str(column) for column in frame.columns) or "tidak ada kolom"
        raise UserError(
            "Tidak ada kolom yang berisi kode kabupaten/kota menurut Kemendagri.",
            where=f"{name} ({columns})",
            todo="Tambahkan kolom dengan kode seperti 33.05, 3305, atau 33_05.",
        )
    return best[3], best[4]

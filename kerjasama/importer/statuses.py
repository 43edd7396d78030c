"""What a register says of an agreement's state, and what its dates say."""

from __future__ import annotations

from datetime import date

from kerjasama.importer.values import ValueMap

IN_FORCE = ("berlaku", "akan_berakhir")
ENDED = ("berakhir", "diakhiri")


def read_status(text: str, values: ValueMap) -> str | None:
    """The code for a register's word; None for a word that is not known, 'tidak_diketahui' for an empty cell."""
    if not text.strip():
        return "tidak_diketahui"
    found = values.codes("declared_status", text)
    return found[0] if found else None


def conflict(declared: str, start_on: date | None, end_on: date | None, end_method: str, on: date) -> str:
    """What the dates say on that day when it contradicts the declared state: 'berakhir', 'berlaku', or ''.

    The last day itself is still in force. Open ends and missing dates contradict nothing but 'berakhir'.
    """
    if declared in IN_FORCE and end_on is not None and end_on < on:
        return "berakhir"
    if declared in IN_FORCE and start_on is not None and start_on > on:
        return "belum_berlaku"
    if declared in ENDED and (start_on is None or start_on <= on):
        if end_on is not None and end_on >= on:
            return "berlaku"
        if end_method in ("open_ended", "auto_renew"):
            return "berlaku"
    return ""

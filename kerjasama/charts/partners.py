"""What came of the agreements with each class of partner, in parts that are never added together."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts.bars import horizontal_bars, stacked_status_bars
from kerjasama.charts.ceremonial import Part, share_bars
from kerjasama.domain.labels import label
from kerjasama.domain.words import _

# Part of the assessable (column of partners/by_class, without 'share_') -> the status whose colour it takes.
PARTS = {
    "followed_up": "terlaksana",
    "others": "perlu_perhatian",
    "ceremonial_suspected": "seremonial_terduga",
    "ceremonial_confirmed": "seremonial_terkonfirmasi",
    "ended_without": "berakhir_tanpa_tindak_lanjut",
}


def part_name(part: str) -> str:
    """The words of a part."""
    if part == "followed_up":
        return _("Ditindaklanjuti")
    if part == "others":
        return _("Masih berproses")
    return label("status", PARTS[part])


def outcome_shares_chart(frame: pd.DataFrame) -> go.Figure:
    """partners/by_class, each row with `name`, `note`, `is_small`: one bar of 100% per class, in all its parts."""
    parts = [Part(f"share_{part}", status, part_name(part)) for part, status in PARTS.items()]
    return share_bars(frame, parts)


def years_chart(frame: pd.DataFrame, statuses: list[str]) -> go.Figure:
    """One standing bar per year (`year`), split by the judgement of its agreements (one column per status)."""
    return stacked_status_bars(frame, "year", {status: status for status in statuses}, upright=True)


def kinds_chart(frame: pd.DataFrame) -> go.Figure:
    """One bar per kind of partner: `name`, `agreements`, `note`."""
    return horizontal_bars(frame, "name", "agreements", notes="note")

"""Stages ticked instead of dated: 1 and 0, ticks and crosses, checked boxes; days among them stay days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kerjasama.domain.findings import Issue, message
from kerjasama.extracts.store import Store
from kerjasama.importer.outcome import FileOutcome
from tests.importer.lists import bring, rows_of

TITLE = ["DAFTAR INOVASI LABORATORIUM INOVASI KABUPATEN KEBUMEN TAHUN 2025"]
HEAD = ["No", "Perangkat Daerah", "Judul Inovasi", "Drum Up", "Diagnose", "Design", "Deliver", "Display"]


def _take(store: Store, *stages: list[Any], name: str = "lab.xlsx") -> tuple[FileOutcome, list[dict[str, Any]]]:
    lines = [[number, "Dinas Sosial", f"Ide ke-{number}", *cells] for number, cells in enumerate(stages, start=1)]
    outcome = bring(store, name, [TITLE, HEAD, *lines])
    assert outcome.kind == "laboratory"
    return outcome, rows_of(store, "lab_ideas")


def _codes(outcome: FileOutcome) -> list[str]:
    return [one.issue_code for one in outcome.findings if one.issue_code.startswith(("date_", "lab_"))]


@pytest.mark.parametrize(
    ("done", "not_done"), [(1, 0), ("1", "0"), (True, False), ("v", "x"), ("√", "-"), ("ya", "belum"), ("1", "")]
)
@pytest.mark.parametrize("name", ["lab.xlsx", "lab.csv"])
def test_a_tick_is_a_stage_reached_on_an_unknown_day(store: Store, done: Any, not_done: Any, name: str) -> None:
    outcome, rows = _take(store, [done] * 3 + [not_done] * 2, [done] + [not_done] * 4, [done] * 5, name=name)
    assert [row.get("stage_code") for row in rows] == ["design", "drum_up", "display"]
    assert not [key for row in rows for key in row if key.endswith("_on")], "no day is made up"
    assert set(_codes(outcome)) == {"lab_stage_ticked"}


def test_a_column_of_days_and_ticks_keeps_its_days(store: Store) -> None:
    outcome, rows = _take(
        store, [date(2025, 2, 3), 1, "5 Mei 2025", 0, 0], [1, date(2025, 3, 10), 1, 1, "-"], [0, 0, 0, 0, 0]
    )
    assert (rows[0]["drum_up_on"], rows[0]["design_on"]) == (date(2025, 2, 3), date(2025, 5, 5))
    assert (rows[1]["diagnose_on"], rows[1]["stage_code"]) == (date(2025, 3, 10), "deliver")
    assert "stage_code" not in rows[2], "nothing was reached"
    assert set(_codes(outcome)) == {"lab_stage_ticked"}


def test_the_report_says_how_ticks_were_read(store: Store) -> None:
    outcome, _rows = _take(store, [1, "v", 0, "", "2025-01-02"], ["√", 1, "x", "", "2025-03-04"])
    said = {one.field: one for one in outcome.findings if one.issue_code == "lab_stage_ticked"}
    assert {name: (one.value_typed, one.value_used) for name, one in said.items()} == {
        "drum_up_on": ("1, √", "–"),
        "diagnose_on": ("v, 1", "–"),
        "design_on": ("–", "0, x"),
    }
    assert said["design_on"].cell == "F3"
    assert {one.severity for one in said.values()} == {"kurang_lengkap"}
    one = said["drum_up_on"]
    issue = Issue(one.severity, one.issue_code, value_typed=one.value_typed, heading=one.heading)
    assert 'Di kolom "Drum Up", 1, √ dibaca sudah' in message(issue)


def test_other_small_numbers_make_no_tick_of_a_one(store: Store) -> None:
    outcome, rows = _take(store, [1, "v", "", "", ""], [2, "v", "", "", ""], [3, "x", "", "", ""])
    assert _codes(outcome).count("date_invalid") == 3, "places in an order, or months: nobody knows"
    assert [row.get("stage_code") for row in rows] == ["diagnose", "diagnose", None]

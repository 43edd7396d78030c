"""Families are drawn in words and days; bars of execution say their numbers; nothing depends on hovering."""

from __future__ import annotations

from datetime import date

import pandas as pd

from kerjasama.charts import theme
from kerjasama.charts.chain import chain_chart
from kerjasama.charts.execution import budgets_chart, coverage_chart, states_chart, waits_chart

TODAY = date(2026, 6, 30)


def _row(**values: object) -> dict[str, object]:
    return {
        "depth": 0, "name": "Induk", "below": "1 Jan 2020 – 1 Jan 2025", "start_on": date(2020, 1, 1),
        "stop_on": date(2025, 1, 1), "is_open": False, "status": "terlaksana", "execution_from": None,
        "execution_to": None, "above": -1, "gap_from": None, "gap_words": "", **values,
    }  # fmt: skip


FAMILY = pd.DataFrame(
    [
        _row(),
        _row(name="Perpanjangan", start_on=date(2025, 3, 1), stop_on=TODAY, is_open=True, status="mandek", above=0,
             gap_from=date(2025, 1, 1), gap_words="celah 58 hari"),
        _row(name="Turunan", depth=1, start_on=date(2022, 1, 1), stop_on=date(2027, 1, 1), above=0,
             execution_from=date(2023, 1, 1), execution_to=date(2024, 1, 1)),
        _row(name="Tanpa tanggal", depth=1, start_on=None, stop_on=None, is_open=True, above=0),
    ]
)  # fmt: skip


def test_every_document_has_its_words_and_a_bar_in_the_colour_of_its_state() -> None:
    figure = chain_chart(FAMILY, TODAY, date(2025, 1, 1))
    words = [note.text for note in figure.layout.annotations]
    assert {"Induk", "Perpanjangan", "Turunan", "Tanpa tanggal", "<b>celah 58 hari</b>"} <= set(words)
    assert "<b>induk berakhir</b>" in words
    bars = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert [bar.fillcolor for bar in bars] == [
        theme.status_color(status) for status in ("terlaksana", "mandek", "terlaksana")
    ], "without a day there is no bar, but the words stay"
    assert [bar.line.dash for bar in bars] == ["solid", "dot", "solid"]
    assert all(trace.hoverinfo == "skip" for trace in figure.data)


def test_a_family_without_activity_or_rows_is_drawn_all_the_same() -> None:
    assert chain_chart(FAMILY.head(1), TODAY).layout.xaxis.type == "date"
    chain_chart(FAMILY.head(0), TODAY)


def test_the_later_documents_stand_below_and_time_runs_to_the_right() -> None:
    figure = chain_chart(FAMILY, TODAY)
    low, high = figure.layout.yaxis.range
    assert low > high
    first, last = figure.layout.xaxis.range
    assert first < date(2020, 1, 1)
    assert last > date(2027, 1, 1)


def test_states_and_waits_write_their_numbers() -> None:
    states = pd.DataFrame({"state_code": ["berjalan", "belum_terlaporkan"], "chains": [1200, 3], "note": ["99%", ""]})
    bar = states_chart(states).data[0]
    assert list(bar.text) == [" <b>1.200</b>  99%", " <b>3</b>  "]
    assert list(bar.marker.pattern.shape) == ["", "/"], "what nobody has confirmed is never solid"
    waits = pd.DataFrame({"waiting": [7], "name": ["Menunggu anggaran"], "note": ["sudah 2 bulan"]})
    figure = waits_chart(waits)
    assert "sudah 2 bulan" in figure.layout.yaxis.ticktext[0]
    assert figure.data[0].text[0] == " <b>7</b>"


def test_the_parts_of_a_scope_add_up_and_the_possible_ones_have_a_sign_of_their_own() -> None:
    bands = pd.DataFrame(
        {"name": ["Sebagian"], "note": ["2 naskah"], "items": [9], "executed": [3], "committed": [2], "possible": [1],
         "untouched": [3]}
    )  # fmt: skip
    figure = coverage_chart(bands)
    assert sum(trace.x[0] for trace in figure.data) == 9
    patterns = {trace.name: trace.marker.pattern.shape for trace in figure.data}
    assert patterns["Mungkin tersentuh"] != patterns["Dikerjakan"]


def test_planned_and_spent_stand_beside_each_other() -> None:
    years = pd.DataFrame(
        {"action_year": [2025], "compared_planned_idr": [2e9], "compared_realized_idr": [1e9],
         "planned_words": ["Rp2,0 miliar"], "realized_words": ["Rp1,0 miliar (50%)"]}
    )  # fmt: skip
    figure = budgets_chart(years)
    assert [trace.text[0].strip() for trace in figure.data] == ["Rp2,0 miliar", "Rp1,0 miliar (50%)"]
    budgets_chart(years.head(0))

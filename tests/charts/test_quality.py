"""What is missing and who was never heard of: nothing rounds to what it is not, no data is never a colour of much."""

from __future__ import annotations

import pandas as pd
import pytest

from kerjasama.charts import theme
from kerjasama.charts.quality import coverage_chart, shares_chart, state_names

SHARES = pd.DataFrame(
    {
        "name": ["Laporan", "Jenis naskah", "Mitra"],
        "share": [0.44, 0.004, 0.0],
        "note": ["44 dari 100", "2 dari 500", "0 dari 500"],
        "is_bad": [True, False, False],
    }
)
PROVINCES = pd.DataFrame(
    {
        "name": ["Papua Selatan", "DKI Jakarta"],
        "states": [["report", "none", "none"], ["follow_up", "agreement"]],
        "regencies": [3, 2],
        "with_agreement": [1, 2],
        "with_follow_up": [1, 1],
        "with_report": [1, 0],
    }
)


def _words(figure: object) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_each_share_stands_with_its_numerator_and_denominator() -> None:
    words = _words(shares_chart(SHARES))
    assert words[:3] == ["Laporan", "<b>44%</b>", "44 dari 100"]


def test_a_little_is_not_written_as_nothing() -> None:
    words = _words(shares_chart(SHARES))
    assert "<b>0,4%</b>" in words
    assert "<b>0%</b>" in words


def test_every_bar_lies_on_a_track_of_the_whole() -> None:
    track, bars = shares_chart(SHARES).data
    assert list(track.x) == [1, 1, 1]
    assert list(bars.x) == [0.44, 0.004, 0.0]


def test_every_regency_is_one_square_in_the_row_of_its_province() -> None:
    figure = coverage_chart(PROVINCES)
    squares = {part.name: list(zip(part.x, part.y, strict=True)) for part in figure.data}
    names = state_names()
    assert squares[names["report"]] == [(0, 0)]
    assert squares[names["none"]] == [(1, 0), (2, 0)]
    assert squares[names["follow_up"]] == [(0, 1)]
    assert squares[names["agreement"]] == [(1, 1)]


@pytest.mark.parametrize("mode", theme.MODES)
def test_no_data_is_an_open_square_in_a_colour_of_its_own(mode: str) -> None:
    with theme.use_mode(mode):
        marks = {part.name: part.marker for part in coverage_chart(PROVINCES).data}
        blank = marks.pop(state_names()["none"])
    assert blank.symbol == "square-open"
    assert all(mark.symbol == "square" and mark.color != blank.color for mark in marks.values())


def test_counts_stand_beside_the_squares_with_what_they_are_out_of() -> None:
    words = _words(coverage_chart(PROVINCES))
    assert "1 dari 3" in words
    assert "0 dari 2" in words


def test_no_rows_are_a_chart_all_the_same() -> None:
    assert coverage_chart(PROVINCES.head(0)).layout.height > 0
    assert shares_chart(SHARES.head(0)).layout.height > 0

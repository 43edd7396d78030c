"""Bars say their numbers themselves, keep the frame's order, and show states without colour too."""

from __future__ import annotations

import pandas as pd
import pytest

from kerjasama.charts import theme
from kerjasama.charts.bars import funnel_bars, horizontal_bars, stacked_status_bars, status_bars
from kerjasama.domain.words import use_language


def test_every_bar_carries_its_number_in_the_language_of_the_reader() -> None:
    frame = pd.DataFrame({"name": ["b", "a"], "count": [1234, 5]})
    assert [text.strip() for text in horizontal_bars(frame, "name", "count").data[0].text] == ["1.234", "5"]
    with use_language("en"):
        figure = horizontal_bars(frame, "name", "count")
    assert figure.data[0].text[0].strip() == "1,234"
    assert list(figure.data[0].y) == ["b", "a"], "the frame's order is the order of the bars"
    assert figure.layout.yaxis.autorange == "reversed", "the first row stands on top"


def test_a_missing_value_is_an_en_dash_and_not_a_zero() -> None:
    frame = pd.DataFrame({"name": ["a", "b"], "share": [0.5, None]})
    figure = horizontal_bars(frame, "name", "share", as_share=True)
    assert [text.strip() for text in figure.data[0].text] == ["50%", "–"]


def test_suspected_is_hatched_and_confirmed_is_solid() -> None:
    frame = pd.DataFrame({"status": ["seremonial_terkonfirmasi", "seremonial_terduga"], "agreements": [3, 4]})
    marker = status_bars(frame).data[0].marker
    assert list(marker.pattern.shape) == ["", "/"]
    assert list(marker.color) == [theme.status_color(status) for status in frame["status"]]


@pytest.mark.parametrize("upright", [False, True])
def test_a_stack_names_every_status_and_writes_only_where_there_is_room(upright: bool) -> None:
    frame = pd.DataFrame({"year": ["2023", "2024"], "done": [95, 50], "sus": [1, 50]})
    columns = {"terlaksana": "done", "seremonial_terduga": "sus"}
    figure = stacked_status_bars(frame, "year", columns, upright=upright)
    assert [trace.name for trace in figure.data] == ["Terlaksana", "Seremonial, terduga"]
    assert list(figure.data[1].text) == ["", "50"]
    assert figure.layout.barmode == "stack"


def test_a_funnel_writes_the_share_of_its_first_stage() -> None:
    frame = pd.DataFrame({"stage": ["a", "b"], "reached": [200, 50]})
    assert [text.strip() for text in funnel_bars(frame, "stage", "reached").data[0].text] == [
        "<b>200</b>  100%",
        "<b>50</b>  25%",
    ]
    empty = funnel_bars(pd.DataFrame({"stage": ["a"], "reached": [0]}), "stage", "reached")
    assert empty.data[0].text[0].strip() == "<b>0</b>", "no share of nothing"


def test_a_long_name_takes_two_lines() -> None:
    frame = pd.DataFrame({"name": ["Penandatanganan Nota Kesepakatan dan Rencana Kerja"], "count": [1]})
    assert "<br>" in horizontal_bars(frame, "name", "count").data[0].y[0]


def test_charts_of_nothing_are_still_charts() -> None:
    nothing = pd.DataFrame({"name": pd.Series(dtype=str), "count": pd.Series(dtype="int64")})
    assert len(horizontal_bars(nothing, "name", "count").data[0].y or ()) == 0
    assert funnel_bars(nothing, "name", "count").layout.height > 0


def test_figures_are_transparent_so_that_both_themes_show_through() -> None:
    for mode in theme.MODES:
        with theme.use_mode(mode):
            layout = theme.figure_base().layout
        assert layout.paper_bgcolor == layout.plot_bgcolor == "rgba(0,0,0,0)"
        assert layout.font.color == theme.SURFACES[mode].text


def test_every_bar_of_what_is_suspected_is_hatched_not_only_the_first() -> None:
    frame = pd.DataFrame({"year": ["2023", "2024"], "a": [1, 2]})
    (trace,) = stacked_status_bars(frame, "year", {"seremonial_terduga": "a"}, upright=True).data
    assert trace.marker.pattern.shape == theme.status_pattern("seremonial_terduga")

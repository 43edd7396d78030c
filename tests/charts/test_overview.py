"""One bar for everything there is, and shares that say their rest."""

from __future__ import annotations

import pandas as pd
import pytest

from kerjasama.charts import theme
from kerjasama.charts.overview import CHILDREN, follow_up_chart, states_chart

STATES = pd.DataFrame(
    {
        "status": ["terlaksana", "seremonial_terduga", CHILDREN],
        "name": ["Terlaksana", "Seremonial, terduga", "PKS turunan"],
        "agreements": [60, 38, 2],
        "share": [0.6, 0.38, 0.02],
    }
)


def test_the_parts_of_the_bar_sum_to_its_length() -> None:
    figure = states_chart(STATES)
    parts = [bar for bar in figure.data if bar.type == "bar" and bar.xaxis is None]
    assert sum(bar.x[0] for bar in parts) == 100 == figure.layout.xaxis.range[1]


def test_every_part_is_named_with_its_number_and_share_without_hovering() -> None:
    figure = states_chart(STATES)
    words = [part.text[0] for part in figure.data if part.type == "scatter"]
    assert words == [
        "<b>60</b>  60%<br>Terlaksana",
        "<b>38</b>  38%<br>Seremonial, terduga",
        "<b>2</b>  2%<br>PKS turunan",
    ]
    narrow = next(bar for bar in figure.data if bar.name == "PKS turunan")
    assert narrow.text[0] == "", "a part of 2% has no room for its number"


def test_what_is_there_is_never_said_to_be_nothing() -> None:
    frame = STATES.assign(agreements=[997, 0, 3], share=[0.997, 0.0, 0.003])
    words = [part.text[0] for part in states_chart(frame).data if part.type == "scatter"]
    assert words[2].startswith("<b>3</b>  &lt;1%")


@pytest.mark.parametrize("mode", theme.MODES)
def test_a_state_has_its_own_colour_and_sign_in_bar_and_key(mode: str) -> None:
    with theme.use_mode(mode):
        bars = [bar for bar in states_chart(STATES).data if bar.type == "bar"]
        suspected = [bar.marker for bar in bars if bar.marker.pattern.shape == "/"]
        assert len(suspected) == 2
        assert {marker.color for marker in suspected} == {theme.status_color("seremonial_terduga")}


def test_no_rows_are_an_empty_chart() -> None:
    assert len(states_chart(STATES.head(0)).data) == 0


def test_shares_of_a_group_fill_its_bar() -> None:
    frame = pd.DataFrame(
        {
            "name": ["2024"],
            "note": ["4 dari 10 ditindaklanjuti"],
            "share_followed_up": [0.4],
            "share_between": [0.2],
            "share_ceremonial_confirmed": [0.1],
            "share_ceremonial_suspected": [0.2],
            "share_ended_without": [0.1],
            "is_small": [False],
        }
    )
    figure = follow_up_chart(frame)
    assert sum(bar.x[0] for bar in figure.data) == pytest.approx(1)
    assert [bar.text[0] for bar in figure.data] == ["40%", "20%", "10%", "20%", "10%"]
    assert "4 dari 10" in figure.layout.yaxis.ticktext[0]

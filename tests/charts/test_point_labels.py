"""Names in a scatter: they touch nothing, the first in order wins, and without room there is none."""

from __future__ import annotations

import pandas as pd
import pytest

from kerjasama.charts.point_labels import PLACES, Stage, label_places
from kerjasama.charts.potential import QUADRANTS, quadrant_chart

STAGE = Stage((0, 100), (0, 100), (1000, 1000))  # ten pixels to one
FAR = (0.0, 0.0)  # lines along the edges


@pytest.mark.parametrize(
    ("points", "names", "order", "places", "why"),
    [
        ([(50, 50)], ["Alor"], [0], ["top center"], "alone: above"),
        ([(50, 50), (50, 52)], ["Alor", ""], [0, 1], ["bottom center", ""], "a point above: below"),
        ([(50, 99)], ["Alor"], [0], ["bottom center"], "not out of the picture"),
        ([(1, 99)], ["Pohuwato"], [0], ["middle right"], "in the corner: into the picture"),
        ([(50, 50), (50, 50)], ["Alor", "Belu"], [1, 0], ["bottom center", "top center"], "one spot: above and below"),
        (
            [(50, 50), (53, 50)],
            ["Pekalongan", "Pemalang"],
            [1, 0],
            ["bottom center", "top center"],
            "the first in order wins",
        ),
    ],
)
def test_a_name_stands_where_it_touches_nothing(
    points: list[tuple[float, float]], names: list[str], order: list[int], places: list[str], why: str
) -> None:
    assert label_places(points, names, order, STAGE, 13, FAR) == places, why


def test_a_name_does_not_stand_on_the_lines_of_the_reference() -> None:
    assert label_places([(50, 50)], ["Alor"], [0], STAGE, 13, (10, 52)) == ["bottom center"]
    assert label_places([(50, 50)], ["Alor"], [0], STAGE, 13, (51, 90)) == ["middle left"]


def test_of_many_points_in_one_spot_the_chosen_is_named_always() -> None:
    count = 30
    frame = pd.DataFrame(
        {
            "region_code": [f"33.{number:02}" for number in range(count)],
            "name": [f"Nama {number}" for number in range(count)],
            "growth": [0.03 + number * 1e-5 for number in range(count)],
            "income_shown": [50.0 + number * 0.01 for number in range(count)],
            "reference_growth": 0.05,
            "reference_income_shown": 90.0,
            "is_chosen": [number == 7 for number in range(count)],
            "naming_order": [1.0 if number == 7 else None if number > 20 else number + 2.0 for number in range(count)],
            "told": "",
        }
    )
    figure = quadrant_chart(frame, dict.fromkeys(QUADRANTS, ""), ("", ""))
    texts = [list(trace.text) for trace in figure.data]
    assert texts[1] == ["<b>Nama 7</b>"]
    assert sum(bool(text) for text in texts[0]) < 5
    assert all(place in PLACES for trace in figure.data for place in trace.textposition)

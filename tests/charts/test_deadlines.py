"""Legal terms: one bar per term, split by state, counts written in it."""

from __future__ import annotations

import pandas as pd

from kerjasama.charts import theme
from kerjasama.charts.deadlines import PARTS, clock_states_chart

COUNTS = {"met": [6, 0], "met_late": [2, 0], "running": [0, 0], "soon": [1, 0], "deemed": [0, 0], "lapsed": [1, 0]}
FRAME = pd.DataFrame(
    {
        "name": ["Jawaban atas penawaran", "Pemberitahuan perpanjangan luar negeri"],
        "note": ["10 dari 12 dapat dihitung", "0 dari 3 dapat dihitung"],
        "computable": [10, 0],
        **COUNTS,
        **{f"share_{name}": [values[0] / 10, None] for name, values in COUNTS.items()},
    }
)


def test_each_state_has_its_own_colour_from_kept_to_passed() -> None:
    figure = clock_states_chart(FRAME)
    assert [bar.name for bar in figure.data][:2] == ["Terpenuhi tepat waktu", "Terpenuhi, terlambat"]
    assert figure.data[-1].name == "Lewat tenggat"
    assert [bar.marker.color for bar in figure.data] == [theme.clock_color(state) for state in PARTS]


def test_counts_stand_in_the_parts_and_the_denominator_under_the_name() -> None:
    figure = clock_states_chart(FRAME)
    assert [bar.text[0] for bar in figure.data] == ["6", "2", "", "1", "", "1"]
    assert "10 dari 12 dapat dihitung" in figure.layout.yaxis.ticktext[0]
    assert tuple(figure.layout.xaxis.range) == (0, 1)


def test_a_term_that_cannot_be_computed_says_so_and_draws_nothing() -> None:
    figure = clock_states_chart(FRAME)
    assert all(bar.x[1] == 0 for bar in figure.data)
    assert [note.text for note in figure.layout.annotations] == ["tidak ada yang dapat dihitung"]

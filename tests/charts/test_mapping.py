"""Charts of the mapping list: parts, legends, cells."""

from __future__ import annotations

import pandas as pd
import pytest

from kerjasama.charts import mapping as charts
from kerjasama.charts import theme

WORDS = list("ABCDEFG")


def _groups() -> pd.DataFrame:
    row = {"name": "Satu", "note": "40 usulan", "lines": 40, "rejected": 10, "unscreened": 0, "only_fit": 12}
    return pd.DataFrame([row | {"only_decided": 9, "only_kak": 8, "only_signed": 1, "followed_up": 0}])


def test_every_part_of_a_bar_is_in_the_legend_and_writes_its_number_where_there_is_room() -> None:
    figure = charts.steps_chart(_groups(), WORDS)
    assert [bar.name for bar in figure.data] == WORDS
    assert [bar.text[0] for bar in figure.data] == ["10", "", "12", "9", "8", "1", ""]
    assert sum(bar.x[0] for bar in figure.data) == 40


@pytest.mark.parametrize("mode", theme.MODES)
def test_the_further_a_proposal_came_the_deeper_its_colour(mode: str) -> None:
    with theme.use_mode(mode):
        colors = [charts.step_color(part) for part in charts.STEP_PARTS]
        assert len(set(colors)) == len(colors)
        assert charts.plan_color("ada") != charts.plan_color("meragukan") != charts.plan_color("tidak_ada")


def test_references_to_a_plan_fill_its_bar() -> None:
    frame = pd.DataFrame([{"name": "RKPD", "lines": 10, "present": 6, "doubtful": 1, "missing": 3}])
    figure = charts.plans_chart(frame, ["Ada", "Meragukan", "Tidak dirujuk"])
    assert sum(bar.x[0] for bar in figure.data) == pytest.approx(1)
    assert [bar.text[0] for bar in figure.data] == ["6 · 60%", "1 · 10%", "3 · 30%"]


def test_a_cell_without_proposals_has_neither_colour_nor_number() -> None:
    frame = pd.DataFrame(
        [[4, 0], [1, 2]], index=["1.01 Pendidikan (4)", "1.02 Kesehatan (3)"], columns=["A (5)", "B (2)"]
    )
    heat, texts = charts.urusan_chart(frame).data
    assert pd.isna(heat.z[0][1])
    assert list(texts.text) == ["4", "1", "2"]


def test_no_rows_are_a_chart_all_the_same() -> None:
    assert charts.steps_chart(_groups().head(0), WORDS).data
    assert charts.urusan_chart(pd.DataFrame()).data

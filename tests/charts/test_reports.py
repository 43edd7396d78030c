"""The share of reports that came: three marks, each with its number, on a scale from nothing to all."""

from __future__ import annotations

import pandas as pd
import pytest

from kerjasama.charts import theme
from kerjasama.charts.contrast import contrast
from kerjasama.charts.reports import reports_by_period_chart
from kerjasama.domain.report_texts import REPORT_STATES
from tests.charts.test_theme import EYES, _distance

FRAME = pd.DataFrame(
    {
        "name": ["Semester 1 2025", "Semester 2 2025"],
        "note": ["3 dari 4", "50 dari 1.000"],
        "due": [4, 1_000],
        "on_time": [2, 40],
        "late": [1, 10],
        "missing": [1, 950],
        "share_came": [0.75, 0.05],
    }
)


def test_every_part_has_its_number_where_there_is_room_and_its_own_sign() -> None:
    figure = reports_by_period_chart(FRAME)
    assert [bar.name for bar in figure.data] == ["Tepat waktu", "Terlambat", "Belum masuk"]
    assert [list(bar.text) for bar in figure.data] == [["2", ""], ["1", ""], ["1", "950"]]
    assert [bar.marker.pattern.shape for bar in figure.data] == ["", ".", "/"]


def test_the_share_stands_above_and_numerator_and_denominator_below() -> None:
    figure = reports_by_period_chart(FRAME)
    assert [note.text for note in figure.layout.annotations] == ["<b>75%</b>", "<b>5%</b>"]
    assert "50 dari 1.000" in figure.data[0].x[1]
    assert figure.layout.yaxis.range[0] == 0


@pytest.mark.parametrize("mode", theme.MODES)
def test_the_states_are_apart_for_every_eye(mode: str) -> None:
    colors = theme.REPORT_COLORS[mode]
    assert set(colors) == set(REPORT_STATES) - {"tidak_wajib"}
    told = [colors[state] for state in ("tepat_waktu", "terlambat", "belum_masuk")]
    for color in told:
        assert contrast(color, theme.SURFACES[mode].background) >= 3
    for eye in EYES:
        for first, second in ((0, 1), (0, 2), (1, 2)):
            assert _distance(told[first], told[second], eye) >= 8, (eye, told[first], told[second])


def test_no_rows_are_an_empty_chart() -> None:
    assert all(len(bar.x) == 0 for bar in reports_by_period_chart(FRAME.head(0)).data)

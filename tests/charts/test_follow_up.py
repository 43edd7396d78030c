"""Curves of the wait: each legible without colour, named at its end, honest about what it does not know."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest

from kerjasama.charts import theme
from kerjasama.charts.follow_up import follow_up_chart
from kerjasama.ui.views.follow_up_curves import picture


def durations(*rows: tuple[str, int, bool, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["name", "days", "is_event", "agreements"])


TWO = durations(
    ("Komitmen pertama", 0, True, 4),
    ("Komitmen pertama", 200, True, 6),
    ("Komitmen pertama", 700, False, 20),
    ("Komitmen pertama", 1000, False, 3),
    ("Hasil pertama", 400, True, 3),
    ("Hasil pertama", 700, False, 27),
    ("Hasil pertama", 1000, False, 3),
)


def lines(figure, width: float) -> list:
    return [trace for trace in figure.data if trace.mode == "lines" and trace.line.width == width]


@pytest.fixture
def figure():
    drawn = picture(TWO)
    return follow_up_chart(drawn.curves, drawn.risk)


def test_a_curve_steps_up_from_nothing_on_the_day_of_the_signature(figure) -> None:
    first = lines(figure, 3)[0]
    assert first.line.shape == "hv"
    assert list(first.x)[:3] == [0, 0, 200]
    assert list(first.y)[:3] == pytest.approx([0, 4 / 33, 10 / 33])


def test_curves_differ_by_dash_as_well_as_by_colour(figure) -> None:
    firm = lines(figure, 3)
    assert len({trace.line.dash for trace in firm}) == len(firm) == 2
    assert len({trace.line.color for trace in firm}) == 2


def test_the_name_and_the_share_stand_at_the_end_in_the_colour_of_the_curve(figure) -> None:
    names = {note.text: note for note in figure.layout.annotations if note.text.endswith("</b>")}
    assert list(names) == ["Komitmen pertama<br><b>30%</b>", "Hasil pertama <b>9%</b>"]
    assert [note.font.color for note in names.values()] == list(theme.categorical()[:2])
    assert figure.layout.showlegend is False


def test_the_tail_that_rests_on_few_is_thin_and_has_no_band(figure) -> None:
    thin = lines(figure, 1)
    assert [list(trace.x) for trace in thin] == [[700, 730], [700, 730]], "to the end of the axis, two years"
    assert {trace.line.dash for trace in thin} == {"dot"}
    bands = lines(figure, 0)
    assert len(bands) == 4, "two edges for each curve"
    assert max(max(trace.x) for trace in bands) == 700


def test_before_its_first_event_a_curve_has_no_band(figure) -> None:
    hasil = [trace for trace in lines(figure, 0) if trace.name == "Hasil pertama"]
    assert [min(trace.x) for trace in hasil] == [400, 400]


def test_the_numbers_at_risk_stand_under_the_marks_of_the_axis(figure) -> None:
    words = [trace for trace in figure.data if trace.mode == "text"]
    assert [list(trace.x) for trace in words] == [list(figure.layout.xaxis.tickvals)] * 2
    assert list(figure.layout.xaxis.ticktext)[:3] == ["tanda tangan", "6 bulan", "1 tahun"]
    assert list(words[0].text)[:3] == ["33", "29", "23"], "33 signed, 4 came on that day, 6 more by the first half year"
    assert list(figure.layout.yaxis2.ticktext) == ["Komitmen pertama", "Hasil pertama"]
    assert any(note.text.startswith("Masih menunggu") for note in figure.layout.annotations)


def test_names_of_curves_that_end_together_do_not_lie_on_each_other() -> None:
    rows = [(f"Dinas Contoh {n}", day, came, count)
            for n in range(5) for day, came, count in ((100, True, 20 + n), (900, False, 40))]  # fmt: skip
    drawn = picture(durations(*rows))
    figure = follow_up_chart(drawn.curves, drawn.risk)
    heights = sorted(note.y for note in figure.layout.annotations if note.text.endswith("</b>"))
    line = figure.layout.yaxis.range[1] * 21 / 400
    assert min(upper - lower for lower, upper in pairwise(heights)) > line * 0.95
    assert heights[-1] <= figure.layout.yaxis.range[1]


def test_the_line_of_one_half_is_drawn_where_it_can_be_reached() -> None:
    high = picture(durations(("A", 100, True, 30), ("A", 400, False, 20)))
    low = picture(durations(("A", 100, True, 1), ("A", 400, False, 99)))
    assert len(follow_up_chart(high.curves, high.risk).layout.shapes) == 1
    assert len(follow_up_chart(low.curves, low.risk).layout.shapes) == 0


def test_the_scale_begins_at_nothing_and_never_passes_all() -> None:
    everybody = picture(durations(("A", 100, True, 60)))
    figure = follow_up_chart(everybody.curves, everybody.risk)
    assert tuple(figure.layout.yaxis.range) == (0, 1)


def test_dark_mode_takes_the_dark_colours() -> None:
    drawn = picture(TWO)
    with theme.use_mode("dark"):
        figure = follow_up_chart(drawn.curves, drawn.risk)
    assert lines(figure, 3)[0].line.color == theme.CATEGORICAL["dark"][0]

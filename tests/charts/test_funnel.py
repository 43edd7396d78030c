"""The funnel: every number drawn, what is inferred hatched, what runs beside it apart."""

from __future__ import annotations

import pandas as pd
import pytest

from kerjasama.charts import theme
from kerjasama.charts.funnel import funnel_chart, waiting_chart, waits_chart

STEPS = pd.DataFrame(
    {
        "name": ["Persiapan", "Persetujuan DPRD", "Pelaksanaan", "Pelaporan"],
        "note": ["Pasal 7", "Pasal 11-12", "Pasal 15", "Pasal 17"],
        "kind": ["step", "conditional", "step", "parallel"],
        "reached": [100, 60, 40, 70],
        "recorded": [60, 60, 40, 70],
        "words": ["100", "60", "40", "70"],
        "of_first": ["100%", "", "40%", ""],
        "of_previous": ["", "dilewati 20", "40%", "70% dari yang ditandatangani"],
        "lost": ["", "", "−60", ""],
        "is_worst": [False, False, True, False],
    }
)
WAITS = pd.DataFrame(
    {
        "name": ["Penawaran → Penyusunan KB", "Penyusunan KB → Penandatanganan KB"],
        "note": ["n = 12", "n = 3"],
        "median_days": [20.0, 30.0],
        "p90_days": [60.0, 90.0],
        "term_days": pd.array([45.0, None], dtype="Float64"),
        "term": ["batas 45 hari", ""],
    }
)


def _words(figure: object) -> str:
    return "\n".join(note.text for note in figure.layout.annotations)


def test_names_articles_numbers_shares_and_losses_are_drawn() -> None:
    words = _words(funnel_chart(STEPS))
    for text in ("Persiapan", "Pasal 11-12", "<b>100</b>", "40%", "dilewati 20", "<b>−60</b>"):
        assert text in words


def test_a_bar_is_as_wide_as_its_count_and_its_inferred_part_is_hatched_on_both_sides() -> None:
    figure = funnel_chart(STEPS)
    solid, hatched = (bar for bar in figure.data if bar.type == "bar")
    assert list(solid.x) == [60, 60, 40, 70]
    assert solid.marker.pattern.shape == ""
    assert hatched.marker.pattern.shape == "/"
    first = [(start, wide) for start, wide, row in zip(hatched.base, hatched.x, hatched.y, strict=True) if row == 0]
    assert first == [(-50, 20), (30, 20)]


def test_the_legend_explains_hatching_only_when_something_is_hatched() -> None:
    assert funnel_chart(STEPS).layout.showlegend
    assert not funnel_chart(STEPS.assign(recorded=STEPS["reached"])).layout.showlegend


@pytest.mark.parametrize("mode", theme.MODES)
def test_the_worst_loss_alone_takes_the_colour_of_worry(mode: str) -> None:
    with theme.use_mode(mode):
        notes = funnel_chart(STEPS).layout.annotations
        worried = [note.text for note in notes if note.font.color == theme.surface().second]
    assert worried == ["<b>−60</b>"]


def test_a_parallel_stage_stands_after_a_gap_and_no_slope_leads_to_it() -> None:
    figure = funnel_chart(STEPS)
    solid = next(bar for bar in figure.data if bar.type == "bar")
    assert list(solid.y) == [0, 1, 2, 3.5]
    (slope,) = figure.layout.shapes
    assert slope.path == "M-50.0,0.28 L50.0,0.28 L20.0,1.72 L-20.0,1.72 Z", "past the conditional stage"
    assert slope.layer == "below"


def test_no_slope_leads_to_what_is_not_on_record() -> None:
    silent = STEPS.assign(reached=[100, 60, 0, 0], recorded=[60, 60, 0, 0], lost="", is_worst=False)
    assert not funnel_chart(silent).layout.shapes


def test_median_and_ninetieth_percentile_are_written_and_the_term_is_marked_once() -> None:
    figure = waits_chart(WAITS)
    texts = [text.strip() for part in figure.data if part.text is not None for text in part.text]
    assert texts == ["20", "30", "60", "90"]
    term = next(part for part in figure.data if part.marker.symbol == "triangle-down")
    assert [x for x in term.x if x == x] == [45.0]
    assert "batas 45 hari" in _words(figure)


def test_no_term_no_mark_in_the_legend() -> None:
    figure = waits_chart(WAITS.iloc[1:].reset_index(drop=True))
    term = next(part for part in figure.data if part.marker.symbol == "triangle-down")
    assert term.showlegend is False


def test_where_agreements_wait_says_how_many_and_how_long() -> None:
    frame = pd.DataFrame(
        {"name": ["Penawaran"], "note": ["menunggu: Penyusunan"], "agreements": [1234], "words": ["separuhnya 20 hari"]}
    )
    figure = waiting_chart(frame)
    assert figure.data[0].text[0] == " <b>1.234</b>  separuhnya 20 hari"
    assert "menunggu: Penyusunan" in _words(figure)


@pytest.mark.parametrize(("chart", "frame"), [(funnel_chart, STEPS), (waits_chart, WAITS)])
def test_no_rows_are_a_chart_all_the_same(chart: object, frame: pd.DataFrame) -> None:
    assert chart(frame.head(0)).layout.height > 0

"""The timeline: every event with its words and its day, what is weak drawn open, the day of judging marked."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from kerjasama.charts import theme
from kerjasama.charts.contrast import contrast
from kerjasama.charts.timeline import event_color, timeline_chart

EVENTS = pd.DataFrame(
    {
        "event_on": [date(2023, 1, 15), date(2024, 3, 1), date(2025, 6, 1), date(2028, 1, 15)],
        "event_name": ["Kesepakatan Bersama ditandatangani", "Pelatihan (bukti lemah)", "Riset", "Masa berlaku habis"],
        "kind_code": ["tanda_tangan", "tingkat_3", "tingkat_3", "berakhir"],
        "kind_name": ["Penandatanganan", "Tingkat 3: Pelaksanaan", "Tingkat 3: Pelaksanaan", "Akhir masa berlaku"],
        "is_weak": [False, True, False, False],
    }
)


def test_every_event_stands_in_words_with_its_day() -> None:
    figure = timeline_chart(EVENTS)
    words = [text for trace in figure.data for text in trace.text]
    assert len(words) == len(EVENTS)
    assert any("Riset · 1 Jun 2025" in text for text in words)
    assert all(trace.hoverinfo == "skip" for trace in figure.data), "nothing is only in the hover"


def test_weak_evidence_is_an_open_mark() -> None:
    acts = next(trace for trace in timeline_chart(EVENTS).data if trace.name == "Tingkat 3: Pelaksanaan")
    assert list(acts.marker.symbol) == ["circle-open", "circle"]


def test_the_order_is_kept_from_top_to_bottom() -> None:
    figure = timeline_chart(EVENTS)
    assert list(figure.layout.yaxis.categoryarray) == ["0", "1", "2", "3"]
    assert figure.layout.yaxis.autorange == "reversed"


def test_the_day_of_judging_is_drawn_and_named_and_inside_the_range() -> None:
    figure = timeline_chart(EVENTS.head(2), date(2030, 5, 1))
    assert any("1 Mei 2030" in note.text for note in figure.layout.annotations)
    assert figure.layout.xaxis.range[1] > date(2030, 5, 1)


def test_nothing_at_all_is_an_empty_figure() -> None:
    assert len(timeline_chart(EVENTS.head(0)).data) == 0


@pytest.mark.parametrize("mode", theme.MODES)
def test_every_kind_has_a_colour_that_can_be_seen(mode: str) -> None:
    kinds = ["tanda_tangan", "tahapan", "dokumen", "laporan", "konfirmasi", "berakhir", "diakhiri"]
    with theme.use_mode(mode):
        for kind in [*kinds, *(f"tingkat_{level}" for level in range(5))]:
            assert contrast(event_color(kind), theme.surface().background) >= 3, kind

"""Confirmed, suspected and ended are three marks on one scale."""

from __future__ import annotations

import pandas as pd

from kerjasama.charts import theme
from kerjasama.charts.ceremonial import ceremonial_shares_chart

FRAME = pd.DataFrame(
    {
        "name": ["Jawa Tengah", "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Kebumen *", "Papua"],
        "note": ["1 terkonfirmasi · 3 terduga · 1 berakhir · dari 10", "0 · 1 · 0 · dari 2", "tidak ada"],
        "share_ceremonial_confirmed": [0.1, 0.0, None],
        "share_ceremonial_suspected": [0.3, 0.5, None],
        "share_ended_without": [0.01, 0.0, None],
        "is_small": [False, True, False],
    }
)


def test_confirmed_and_suspected_are_parts_of_their_own_with_their_own_sign() -> None:
    figure = ceremonial_shares_chart(FRAME)
    assert [bar.name for bar in figure.data] == [
        "Seremonial, terkonfirmasi",
        "Seremonial, terduga",
        "Berakhir tanpa tindak lanjut",
    ]
    assert [bar.marker.pattern.shape for bar in figure.data] == ["", "/", "x"]
    assert [bar.marker.color for bar in figure.data] == [
        theme.status_color(status)
        for status in ("seremonial_terkonfirmasi", "seremonial_terduga", "berakhir_tanpa_tindak_lanjut")
    ]


def test_every_scale_runs_from_nothing_to_all_so_that_charts_can_be_compared() -> None:
    assert tuple(ceremonial_shares_chart(FRAME).layout.xaxis.range) == (0, 1)


def test_the_number_stands_in_the_part_and_the_denominator_under_the_name() -> None:
    figure = ceremonial_shares_chart(FRAME)
    assert list(figure.data[1].text) == ["30%", "50%", ""]
    assert figure.data[2].text[0] == "", "a part of 1% has no room for its number"
    assert "dari 10" in figure.layout.yaxis.ticktext[0]


def test_no_denominator_is_said_and_not_drawn_as_zero() -> None:
    figure = ceremonial_shares_chart(FRAME)
    assert [(note.text, note.y) for note in figure.layout.annotations] == [("Belum ada yang dapat dinilai", "2")]


def test_bars_that_rest_on_few_are_paler_and_long_names_break() -> None:
    figure = ceremonial_shares_chart(FRAME)
    pale = list(figure.data[0].marker.opacity)
    assert pale[1] < pale[0] == pale[2]
    assert figure.layout.yaxis.ticktext[1].startswith("Dinas Pemberdayaan Masyarakat dan Desa<br>")


def test_no_rows_are_an_empty_chart() -> None:
    assert all(len(bar.x) == 0 for bar in ceremonial_shares_chart(FRAME.head(0)).data)

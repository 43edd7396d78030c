"""Figures and tables as a reader sees them."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from kerjasama.charts import theme
from kerjasama.domain import words
from kerjasama.ui.columns import Column, in_words, plain_columns, rounded, settings_of
from kerjasama.ui.context import remembered
from kerjasama.ui.figures import KeyFigure, card_html
from kerjasama.ui.table import _matches


def test_a_figure_says_out_of_how_many_and_how_it_changed() -> None:
    figure = KeyFigure("Terduga", 1512, of=3024, of_words="yang dapat dinilai", before=1500, good="down")
    html = card_html(figure, "31 Oktober 2025")
    for part in ("1.512", "50%", "dari 3.024", "yang dapat dinilai", "+12</b> sejak 31 Oktober 2025", "kk-bad"):
        assert part in html


def test_a_change_of_nothing_is_neither_good_nor_bad() -> None:
    html = card_html(KeyFigure("Berlaku", 5, before=5, good="up"), "1 Januari 2026")
    assert "tetap sejak 1 Januari 2026" in html
    assert "kk-good" not in html
    assert "kk-bad" not in html


def test_a_share_of_nothing_is_not_shown() -> None:
    html = card_html(KeyFigure("Terlaksana", 0, of=0), "")
    assert "%" not in html
    assert "dari 0" in html


def test_a_figure_without_a_value_is_a_dash_and_its_words_are_escaped() -> None:
    html = card_html(KeyFigure("<b>", None), "")
    assert "–" in html
    assert "&lt;b&gt;" in html


def test_suspected_carries_a_hatched_mark() -> None:
    assert "kk-hatched" in card_html(KeyFigure("a", 1, status="seremonial_terduga"), "")
    assert "kk-hatched" not in card_html(KeyFigure("a", 1, status="seremonial_terkonfirmasi"), "")


FRAME = pd.DataFrame(
    {
        "agreement_id": ["a1", "a2"],
        "status": ["terlaksana", "mandek"],
        "reason_codes": [["berakhir", "diakhiri"], []],
        "lead_region_code": ["33.05", None],
        "signed_on": [date(2023, 1, 15), None],
        "share_done": [0.5, None],
    }
)
COLUMNS = [
    Column("status", "Keadaan", "code", words="status"),
    Column("reason_codes", "Mengapa", "codes", words="reason"),
    Column("lead_region_code", "Wilayah", "region"),
    Column("signed_on", "Tanggal", "date"),
    Column("agreement_id", "Profil", "profile"),
]


def test_codes_become_words_and_regions_become_names() -> None:
    shown = in_words(FRAME, COLUMNS, {"33.05": "Kabupaten Kebumen"}.__getitem__, lambda key: f"./daftar?id={key}")
    assert list(shown.columns) == [column.heading for column in COLUMNS]
    assert list(shown["Keadaan"]) == ["Terlaksana", "Mandek"]
    assert shown["Mengapa"][0] == "Masa berlaku sudah berakhir. Diakhiri sebelum waktunya."
    assert list(shown["Wilayah"]) == ["Kabupaten Kebumen", ""]
    assert shown["Profil"][1] == "./daftar?id=a2"


def test_the_data_behind_a_figure_keep_the_names_of_the_query() -> None:
    kinds = {column.name: column.kind for column in plain_columns(FRAME)}
    assert kinds["signed_on"] == "date"
    assert kinds["share_done"] == "percent"
    assert kinds["status"] == "text"


def test_searching_wants_every_word_somewhere_in_the_row_whatever_its_case() -> None:
    shown = pd.DataFrame({"a": ["Kabupaten Kebumen", "Kota Bandung"], "b": ["sampah (plastik)", None], "n": [1, 2]})
    assert list(_matches(shown, "KEBUMEN sampah")) == [True, False]
    assert list(_matches(shown, "(plastik)")) == [True, False], "what is typed is no pattern"
    assert list(_matches(shown, "bandung sampah")) == [False, False]


def test_what_runs_later_speaks_the_language_of_its_page() -> None:
    with words.use_language("en"), theme.use_mode("dark"):
        later = remembered(lambda: (words.language(), theme.mode()))
    assert later() == ("en", "dark")
    assert (words.language(), theme.mode()) == ("id", "light")


def test_a_table_rounds_what_the_browser_would_cut_off() -> None:
    share, count, days = Column("s", "S", "percent"), Column("n", "N", "number"), Column("d", "D", "days")
    assert list(rounded(share, pd.Series([2 / 3, 0.575, 0.995]))) == [0.67, 0.58, 1.0], "67%, as the chart says"
    assert list(rounded(share, pd.Series([0.0017, 2 / 3]))) == [0.002, 0.667], "small shares with one digit more"
    assert list(rounded(days, pd.Series([12.66, 3.0]))) == [12.7, 3.0]
    assert rounded(share, pd.Series([None, 0.126], dtype="Float64")).isna().tolist() == [True, False]
    assert list(rounded(count, pd.Series([3, 4]))) == [3, 4]


def test_a_count_out_of_a_query_has_its_share_as_a_plain_number_has() -> None:
    assert "<b>42%</b>" in card_html(KeyFigure("Sampai deliver", np.int64(616), of=np.int64(1471)), "")


@pytest.mark.parametrize(
    ("values", "step", "why"),
    [
        ([12.345, 7.0], 0.001, "as many digits as the source wrote"),
        ([3.0, None], 1.0, "whole numbers stay whole"),
        ([0.1 + 0.2], 0.1, "the noise of arithmetic is not written"),
    ],
)
def test_a_figure_is_shown_with_all_digits_of_its_source(values: list[float | None], step: float, why: str) -> None:
    column = Column("value", "Angka", "exact")
    shown = pd.Series(values, dtype="float64")
    assert settings_of([column], shown.to_frame("Angka"))["Angka"]["type_config"]["step"] == pytest.approx(step), why
    assert rounded(column, shown).dropna().tolist() == pytest.approx([round(v, 6) for v in values if v is not None])

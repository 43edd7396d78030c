"""What only paper shows."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd
import pytest

from kerjasama.domain import words
from kerjasama.ui import paper
from kerjasama.ui.columns import Column, written


def _table(rows: int, text: str = "a") -> pd.DataFrame:
    return pd.DataFrame({"Nama": [f"{text} {n}" for n in range(rows)], "Jumlah": range(rows)})


COLUMNS = [Column("id", "Profil", "profile"), Column("name", "Nama"), Column("count", "Jumlah", "number")]


def _rows(html: str) -> int:
    return html.count("<tr>") - 1


@pytest.mark.parametrize(
    ("rows", "text", "printed", "why"),
    [
        (14, "a", 14, "more than a screen shows, and all of them"),
        (60, "a", 60, "as many as at most"),
        (5_000, "a", 60, "the first sixty"),
        (60, "kata " * 60, 46, "three lines each: 140 lines are reached after the 46th row"),
    ],
)
def test_a_table_is_printed_with_all_its_rows_up_to_a_bound(rows: int, text: str, printed: int, why: str) -> None:
    html = paper.table_html(_table(rows, text), COLUMNS, "")
    assert _rows(html) == printed, why
    left_out = f"{printed} dari {words.format_number(rows)} baris dicetak; seluruhnya lewat Unduh."
    assert (left_out in html) == (printed < rows)
    assert "<thead>" in html
    assert "Profil" not in html, "a button on the screen"
    assert 'aria-hidden="true"' in html, "a screen reader has the table of the screen"


def test_a_printed_table_says_what_was_searched_and_which_columns_are_missing() -> None:
    columns = [Column(f"c{n}", f"K{n}") for n in range(15)]
    html = paper.table_html(pd.DataFrame({c.heading: ["<b>"] for c in columns}), columns, 'kopi "dan" <teh>')
    assert "12 dari 15 kolom dicetak" in html
    assert "Hanya baris yang memuat “kopi &quot;dan&quot; &lt;teh&gt;”." in html
    assert html.count("<td>&lt;b&gt;</td>") == 12


@pytest.mark.parametrize(
    ("kind", "values", "texts"),
    [
        ("number", [1234, None], ["1.234", "–"]),
        ("days", [1.5, 2], ["1,5", "2,0"]),
        ("percent", [0.125, 0.5], ["12%", "50%"]),
        ("percent", [0.004, 0.5], ["0,4%", "50,0%"]),
        ("money", [5_000_000, 1], ["5.000.000", "1"]),
        ("date", pd.to_datetime([date(2026, 10, 31), None]), ["31 Okt 2026", "–"]),
        ("flag", [True, False], ["ya", "tidak"]),
        ("text", [" ", "kopi"], ["–", "kopi"]),
        ("code", [None, "Mandek"], ["–", "Mandek"]),
    ],
)
def test_a_value_is_written_as_the_screen_shows_it(kind: str, values: list, texts: list[str]) -> None:
    series = pd.Series(values)
    assert written(Column("x", "X", kind), series, series) == texts  # type: ignore[arg-type]


def test_missing_whole_numbers_are_dashes() -> None:
    values = pd.Series([1, None], dtype="Int64")
    assert written(Column("x", "X", "number"), values, values) == ["1", "–"]


def test_words_in_the_margins_of_a_sheet_stay_a_string_of_css() -> None:
    quoted = paper.quoted('Jawa "Tengah"} </style>\\\n')
    assert re.fullmatch(r'"[^"{}<\n]*"', quoted)
    assert quoted.startswith('"Jawa \\22 Tengah\\22 \\7d ')

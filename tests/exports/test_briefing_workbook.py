"""The workbook of a meeting holds the deck's numbers, typed, and its lists in full."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from kerjasama.exports.briefing_workbook import workbook_bytes
from kerjasama.exports.deck import Bars, Deck, Figure, Heading, Rows, Series, Slide
from kerjasama.exports.tables import Head

LIST = Rows(
    "Daftar: semua/yang [tertua]",
    (
        Heading("Kerja sama", "text", 3),
        Heading("Berakhir", "date"),
        Heading("Bagian", "percent"),
        Heading("Anggaran", "money", is_summed=True),
        Heading("Hari", "days"),
    ),
    (
        ("=1+1 bukan rumus", date(2026, 12, 31), 0.125, 1_500_000, 40),
        ("Tanpa angka", None, None, None, None),
        ("Ketiga", date(2027, 1, 1), 1.0, 2_500_000, 0),
    ),
    ("A1", "A2", "A3"),
)


def _deck(is_sample: bool = True) -> Deck:
    bars = Bars(
        "standing",
        ("2024", "2025"),
        (Series("Terkonfirmasi", (0.5, None), "#961414", "#C83434"),),
        "Bagian dari yang dapat dinilai",
        "percent",
        ("dari 4", "dari 0"),
    )
    one = Slide(
        "seremonial",
        "Berhenti di penandatanganan",
        "Dari **8** kerja sama, **3** berhenti.",
        figures=(Figure("Terkonfirmasi", 3, 8, "yang dapat dinilai", before=2), Figure("Tidak diketahui", None)),
        chart=bars,
        lists=(LIST,),
    )
    two = Slide("rekap", "Rekapitulasi", "Semuanya.", lists=(LIST,))
    head = Head("Rakor", "", "Jawa Tengah · semua jenis", date(2026, 6, 30), "v1", is_sample)
    return Deck("Rakor", "Jawa Tengah", head, date(2025, 6, 30), (one, two))


@pytest.fixture(scope="module")
def book() -> Any:
    return openpyxl.load_workbook(BytesIO(workbook_bytes(_deck())))


def test_every_figure_and_every_value_of_a_chart_stands_with_its_denominator(book: Any) -> None:
    rows = [[cell.value for cell in row] for row in book["Paparan"].iter_rows()]
    assert ["Terkonfirmasi", 3, 8, "yang dapat dinilai", 2] in [row[1:6] for row in rows]
    assert ["2024", 0.5, None, "Bagian dari yang dapat dinilai · dari 4"] in [row[1:5] for row in rows]
    assert ["2025", None, None, "Bagian dari yang dapat dinilai · dari 0"] in [row[1:5] for row in rows]
    assert "Dari 8 kerja sama, 3 berhenti." in [row[1] for row in rows]


def test_a_list_stands_in_full_typed_and_never_as_a_formula(book: Any) -> None:
    sheet = book.worksheets[1]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6, max_row=9)]
    assert rows[0] == ["Kerja sama", "Berakhir", "Bagian", "Anggaran", "Hari"]
    assert rows[1][0] == "=1+1 bukan rumus"
    assert sheet["A7"].data_type == "s"
    assert rows[1][1].date() == date(2026, 12, 31)
    assert rows[1][2:] == [0.125, 1_500_000, 40]
    assert rows[2][1:] == [None, None, None, None]
    assert (sheet["C7"].number_format, sheet["D7"].number_format) == ("0%", '"Rp"#,##0')
    assert sheet.auto_filter.ref == "A6:E9"
    assert sheet.freeze_panes == "B7"


def test_totals_follow_the_filter_and_know_their_value_before_they_are_computed(book: Any) -> None:
    sheet = book.worksheets[1]
    assert sheet["D11"].value == "=SUBTOTAL(109,D7:D9)"
    values = openpyxl.load_workbook(BytesIO(workbook_bytes(_deck())), data_only=True)
    assert values.worksheets[1]["D11"].value == 4_000_000
    assert sheet["E11"].value is None, "days are not added up"


def test_sheets_of_the_same_title_have_names_that_excel_takes(book: Any) -> None:
    assert book.sheetnames == [
        "Paparan",
        "Daftar  semua yang  tertua",
        "Daftar  semua yang  tertua 2",
        "Tentang",
    ]


def test_sample_data_say_so_on_every_sheet(book: Any) -> None:
    for sheet in book.worksheets:
        assert any("DATA CONTOH" in str(cell.value) for row in sheet.iter_rows() for cell in row), sheet.title
    real = openpyxl.load_workbook(BytesIO(workbook_bytes(_deck(is_sample=False))))
    assert not any("CONTOH" in str(cell.value) for s in real.worksheets for row in s.iter_rows() for cell in row)


def test_what_it_stands_on_is_said(book: Any) -> None:
    about = {row[0].value: row[1].value for row in book["Tentang"].iter_rows()}
    assert about["Saringan"] == "Jawa Tengah · semua jenis"
    assert about["Sidik angka"] == _deck().fingerprint

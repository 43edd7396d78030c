"""Files are opened again and read: what they hold, what they say of themselves, and that nothing in them runs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest

from kerjasama.exports.tables import Head, csv_bytes, parquet_bytes
from kerjasama.exports.workbook import workbook_bytes

HEAD = Head(
    "Kerja sama & mitra", "Siapa?", "Semua wilayah · keadaan per 31 Oktober 2026", date(2026, 10, 31), "v1", True
)
FRAME = pd.DataFrame(
    {
        "Judul": ["=HYPERLINK(1)", "Pengelolaan sampah", None],
        "Tanggal": [date(2023, 1, 15), None, date(2024, 2, 29)],
        "Jumlah": pd.array([3, None, 12], dtype="Int64"),
        "Urusan": [["1.01", "1.02"], [], None],
        "Wajib": [True, False, True],
    }
)


def _rows() -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_bytes(FRAME, HEAD).decode("utf-8-sig"))))


def test_csv_says_on_every_row_where_it_comes_from() -> None:
    head, *rows = _rows()
    assert head == [*FRAME.columns, "Keadaan per", "Saringan", "Versi ekstrak", "Perhatian"]
    assert all(row[-4:] == ["2026-10-31", HEAD.filters, "v1", HEAD.mark] for row in rows)
    assert rows[0][1:4] == ["2023-01-15", "3", "1.01; 1.02"]
    assert rows[1][2] == ""


def test_csv_of_real_data_has_no_sample_mark() -> None:
    text = csv_bytes(FRAME, replace(HEAD, is_sample=False)).decode("utf-8-sig")
    assert "CONTOH" not in text
    assert "CONTOH" in csv_bytes(FRAME, HEAD).decode("utf-8-sig")


@pytest.mark.parametrize(
    ("text", "written", "why"),
    [
        ("=1+1", "'=1+1", "a formula"),
        ("+62 811", "'+62 811", "runs in some programs"),
        ("@SUM(A1)", "'@SUM(A1)", "the old form of a formula"),
        ("-cmd", "'-cmd", "a formula that begins with a minus"),
        ("-", "-", "what registers write for nothing"),
        ("-5", "-5", "a number"),
        ("Kab. Bogor", "Kab. Bogor", "a name"),
    ],
)
def test_a_text_in_csv_never_runs(text: str, written: str, why: str) -> None:
    data = csv_bytes(pd.DataFrame({"a": [text]}), HEAD).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(data)))[1][0] == written, why


def test_the_workbook_has_the_rows_typed_and_a_sheet_about_itself() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(FRAME, HEAD)))
    data, about = book.worksheets
    assert data["A1"].value == "DATA CONTOH, bukan data sebenarnya"
    assert [cell.value for cell in data[2]] == list(FRAME.columns)
    assert data["A3"].value == "=HYPERLINK(1)"
    assert data["A3"].data_type == "s", "a text, not a formula"
    assert data["B3"].value.date() == date(2023, 1, 15)
    assert data["C3"].value == 3
    assert data["C4"].value is None
    assert data["E4"].value == "tidak"
    said = {row[0].value: row[1].value for row in about.iter_rows(max_col=2)}
    assert said["Saringan"] == HEAD.filters
    assert said["Keadaan per"] == "31 Oktober 2026"
    assert said["Versi ekstrak"] == "v1"


def test_the_workbook_of_nothing_opens() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(FRAME.iloc[:0], replace(HEAD, is_sample=False))))
    assert [cell.value for cell in book.worksheets[0][1]] == list(FRAME.columns)


def test_parquet_keeps_types_and_carries_its_head() -> None:
    table = pq.read_table(io.BytesIO(parquet_bytes(FRAME, HEAD)))
    assert str(table.schema.field("Tanggal").type) == "date32[day]"
    assert table.column("Urusan").to_pylist()[0] == ["1.01", "1.02"]
    assert table.num_rows == 3
    about = json.loads(table.schema.metadata[b"kerjasama"])
    assert about["is_sample"] is True
    assert about["as_of"] == "2026-10-31"


def test_the_file_name_says_that_it_is_a_sample_and_of_which_day() -> None:
    assert HEAD.file_name("csv") == "contoh-kerja-sama-mitra-2026-10-31.csv"
    assert replace(HEAD, is_sample=False, title="…").file_name("xlsx") == "tabel-2026-10-31.xlsx"

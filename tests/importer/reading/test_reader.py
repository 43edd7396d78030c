"""Files of every kind, as offices save them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kerjasama.errors import ImportRefused
from kerjasama.importer.reading.reader import read_workbook
from tests.importer.reading.grids import write_ods, write_xls, write_xlsx

TEXT = "Mitra;Judul;Tanggal\nPemkab Malé;“Beras” – tahap I;01/02/2024\n"
GRID = [
    ["Daftar", "", "", ""],
    ["No", "Mitra", "Tanggal", "Nilai"],
    [1, "PT A", date(2024, 2, 13), 1.5],
    [2, "", date(2024, 2, 14), 3],
]
MERGES = [(0, 0, 0, 3), (2, 1, 3, 1)]


@pytest.mark.parametrize(
    ("encoding", "why"),
    [
        ("utf-8", "what most programs write today"),
        ("utf-8-sig", "Excel's 'CSV UTF-8' puts a mark in front"),
        ("utf-16", "Excel's 'Unicode text', with a mark"),
        ("utf-16-le", "the same without a mark: told by its zero bytes"),
        ("cp1252", "Excel on Windows: quotes and dashes are bytes that are no UTF-8"),
    ],
)
def test_csv_is_read_in_common_encodings(encoding: str, why: str) -> None:
    (sheet,) = read_workbook(TEXT.encode(encoding), "a.csv")
    assert [cell.text for cell in sheet.rows[1]] == ["Pemkab Malé", "“Beras” – tahap I", "01/02/2024"], why


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_even_when_others_stand_in_the_text(separator: str) -> None:
    lines = [["Mitra", "Judul", "Nomor"], ["A, B; C|D", "satu, dua", "1/2"], ["E", "tiga; empat", "3/4"]]
    text = "\n".join(separator.join(f'"{value}"' for value in line) for line in lines)
    (sheet,) = read_workbook(text.encode(), "a.csv")
    assert [[cell.text for cell in row] for row in sheet.rows] == lines


def test_a_quoted_newline_stays_in_its_cell_and_starts_no_row() -> None:
    (sheet,) = read_workbook(b'Mitra,Nomor\n"Kemenhub\nKLHK","1/A\n2/B"\nBRI,3\n', "a.csv")
    assert [(row[0].row, row[0].text) for row in sheet.rows] == [(1, "Mitra"), (2, "Kemenhub\nKLHK"), (3, "BRI")]
    assert sheet.rows[1][1].a1 == "B2"


def test_blank_rows_are_left_out_but_row_numbers_stay_those_of_the_file() -> None:
    (sheet,) = read_workbook(b"Mitra,Nomor\n,,\n\nBRI,3\n", "a.csv")
    assert [row[0].row for row in sheet.rows] == [1, 4]


def test_an_excel_separator_line_is_obeyed_and_not_data() -> None:
    (sheet,) = read_workbook(b"sep=|\r\nMitra|Judul, lengkap\r\nBRI|a,b\r\n", "a.csv")
    assert [[cell.text for cell in row] for row in sheet.rows] == [["Mitra", "Judul, lengkap"], ["BRI", "a,b"]]


@pytest.mark.parametrize(
    ("writer", "name"), [(write_xls, "a.xls"), (write_ods, "a.ods"), (None, "a.xlsx")], ids=["xls", "ods", "xlsx"]
)
def test_workbooks_keep_dates_and_numbers_and_fill_merged_cells(writer, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if writer is None:
        write_xlsx(path, {"Register": GRID}, MERGES)
    else:
        writer(path, GRID, MERGES)
    (sheet,) = read_workbook(path)
    assert sheet.name == "Register"
    assert [cell.text for cell in sheet.rows[0]] == ["Daftar"] * 4, "merged to the right"
    values = [[cell.value for cell in row] for row in sheet.rows[2:]]
    assert values == [[1, "PT A", date(2024, 2, 13), 1.5], [2, "PT A", date(2024, 2, 14), 3]], "merged downwards"
    assert sheet.rows[3][1].a1 == "B4"
    assert sheet.rows[2][2].text == "2024-02-13"


def test_a_table_that_starts_away_from_the_corner_keeps_its_addresses(tmp_path: Path) -> None:
    grid = [[], [], ["", "", "Mitra", "Nomor"], ["", "", "BRI", "1"]]
    (sheet,) = read_workbook(write_xlsx(tmp_path / "a.xlsx", {"S": grid}))
    assert [cell.a1 for row in sheet.rows for cell in row] == ["C3", "D3", "C4", "D4"]


def test_hidden_sheets_are_marked(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Register": GRID, "Daftar": [["x"]]}, hidden=["Daftar"])
    assert [(sheet.name, sheet.hidden) for sheet in read_workbook(path)] == [("Register", False), ("Daftar", True)]


def test_the_kind_is_told_by_the_content_and_not_by_the_name(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", {"Register": GRID})
    assert read_workbook(path.read_bytes(), "register.csv")[0].name == "Register"


def _xlsx(tmp_path: Path) -> bytes:
    return write_xlsx(tmp_path / "a.xlsx", {"Register": GRID}).read_bytes()


ENCRYPTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 1500 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 900
)


@pytest.mark.parametrize(
    ("content", "says", "why"),
    [
        (b"", "kosong", "an upload of nothing"),
        (b"\xef\xbb\xbf \r\n\r\n", "kosong", "only a mark and blank lines"),
        (b",,,\n,,,\n", "satu sel", "a grid without a single value"),
        (b"%PDF-1.7 abc", "PDF", "a scan"),
        (b"\x89PNG\r\n\x1a\n0000", "PNG", "a photograph of a register"),
        (b"\xff\xd8\xff\xe0 0000", "JPEG", "a photograph of a register"),
        (b"<html><table><tr><td>x</td></tr></table></html>", "HTML", "a web page saved as .xls"),
        (bytes(range(256)) * 40, "bukan", "any binary file"),
        (ENCRYPTED, "kata sandi", "an XLSX saved with a password is an OLE container"),
        (b"PK\x03\x04 not a zip", "rusak", "a download that was cut off"),
    ],
)
def test_what_is_no_table_is_refused_with_what_where_and_what_to_do(content: bytes, says: str, why: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        read_workbook(content, "kiriman.xlsx")
    assert says in refused.value.what, why
    assert refused.value.where == "kiriman.xlsx"
    assert refused.value.todo


def test_a_truncated_workbook_is_refused(tmp_path: Path) -> None:
    content = _xlsx(tmp_path)
    with pytest.raises(ImportRefused, match="rusak"):
        read_workbook(content[: len(content) // 2], "a.xlsx")


def test_a_word_document_is_refused_by_its_kind(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(ImportRefused, match="DOCX"):
        read_workbook(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="tidak dapat dibuka"):
        read_workbook(tmp_path / "tiada.csv")


def test_long_files_tell_how_far_they_are(tmp_path: Path) -> None:
    told: list[int] = []
    read_workbook(("Mitra,Nomor\n" + "BRI,1\n" * 12_000).encode(), "a.csv", told.append)
    assert told == [5_000, 10_000]
    told.clear()
    read_workbook(write_xlsx(tmp_path / "a.xlsx", {"S": [["BRI", 1]] * 6_000}), progress=told.append)
    assert told == [5_000]


def test_a_file_that_unpacks_beyond_measure_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kerjasama.importer.reading.reader.LARGEST_UNPACKED", 1_000)
    with pytest.raises(ImportRefused, match="terlalu besar"):
        read_workbook(_xlsx(tmp_path), "a.xlsx")

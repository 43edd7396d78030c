"""The report workbook: readable, and its rows can be corrected and sent back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from kerjasama.extracts.store import Store
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.workbooks import report
from kerjasama.importer.workbooks.sent_back import AGREEMENT

HEADER = ("Nomor", "Judul", "Mitra", "Jenis Naskah", "Tanggal", "Sampai Dengan", "Status")
ROWS = (
    (
        "1/KSD/2024",
        "Pengelolaan sampah",
        "Kab. Purworejo",
        "Kesepakatan Bersama",
        "25/12/2024",
        "25/12/2029",
        "Berlaku",
    ),
    ("2/KSD/2024", "Pelayanan kesehatan", "PT Sehat Bersama", "PKS", "17/122024", "17/12/2026", "Berlaku"),
    ("3/KSD/2024", "Pendidikan", "Kab. Bdg", "PKS", "20/11/2024", "20/11/2026", "Berlaku"),
    ("", "", "", "PKS", "", "", "Berlaku"),
)


@pytest.fixture
def first(store: Store, csv_file: Callable[..., Path]) -> Path:
    """The report on a register with doubts; the register is imported."""
    file = import_files([csv_file("register.csv", HEADER, ROWS)], store=store, owner="Kabupaten Kebumen").files[0]
    assert file.report_file is not None
    return file.report_file


def test_it_says_what_was_found_and_what_to_do(first: Path) -> None:
    book = openpyxl.load_workbook(first)
    assert book.sheetnames[:3] == ["Ringkasan", "Temuan", "Perbaikan"]
    lines = list(book["Temuan"].iter_rows(min_row=2, values_only=True))
    region = next(line for line in lines if line[5] == "Kab. Bdg")
    assert region[2] == "C4"
    assert '"Kab. Bdg" tidak dikenali sebagai wilayah. Maksudnya' in region[7]
    assert "Kabupaten Bandung (32.04)" in region[7]
    assert "region_aliases.csv" in region[8]


def test_doubtful_rows_stand_in_full_with_their_agreement_and_a_comment(first: Path, store: Store) -> None:
    sheet = openpyxl.load_workbook(first)["Perbaikan"]
    header = [cell.value for cell in sheet[1]]
    assert header[: len(HEADER)] == list(HEADER)
    rows = {row[0]: row for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert set(rows) == {"2/KSD/2024", "3/KSD/2024", None}
    known = {row["agreement_id"] for row in store.read("agreements").to_pylist()}
    assert rows["2/KSD/2024"][header.index(AGREEMENT)] in known
    assert sheet["E2"].comment is not None
    assert sheet.protection.sheet


def test_sent_back_as_it_is_changes_nothing(first: Path, store: Store) -> None:
    outcome = import_files([first], store=store)
    assert (outcome.has_changes, outcome.version_id) == (False, None)
    assert outcome.rows_read == outcome.rows_written + outcome.rows_refused == 3


def test_corrected_and_sent_back_it_updates_those_agreements_and_nothing_else(first: Path, store: Store) -> None:
    before = {row["agreement_id"]: row for row in store.read("agreements").to_pylist()}
    book = openpyxl.load_workbook(first)
    sheet = book["Perbaikan"]
    for row in sheet.iter_rows(min_row=2):
        if row[0].value == "2/KSD/2024":
            row[4].value = "17/12/2024"
        elif row[0].value == "3/KSD/2024":
            row[2].value = "Kabupaten Bandung"
        else:
            row[0].value, row[1].value, row[2].value, row[4].value = "4/KSD/2024", "Air", "Kab. Cilacap", "7/11/2024"
    corrected = first.with_name("perbaikan.xlsx")
    book.save(corrected)
    file = import_files([corrected], store=store).files[0]
    assert (len(file.new), len(file.updated), len(file.unchanged)) == (1, 2, 0)
    after = {row["agreement_id"]: row for row in store.read("agreements").to_pylist()}
    assert set(before) < set(after)
    assert len(after) == 4
    signed = {row["title"]: str(row["signed_on"]) for row in after.values()}
    assert signed["Pelayanan kesehatan"] == "2024-12-17"
    assert signed["Air"] == "2024-11-07", "day first, as the whole register was read"
    untouched = next(key for key, row in before.items() if row["title"] == "Pengelolaan sampah")
    assert after[untouched] == before[untouched]
    left = {row["issue_code"] for row in store.read("import_issues").to_pylist()}
    assert not left & {"date_invalid", "region_unknown", "row_empty"}


def test_the_same_outcome_gives_the_same_bytes(store: Store, csv_file: Callable[..., Path]) -> None:
    path = csv_file("register.csv", HEADER, ROWS)
    one, two = (import_files([path], store=store, check=True).files[0] for _time in range(2))
    assert report.build(one) == report.build(two)

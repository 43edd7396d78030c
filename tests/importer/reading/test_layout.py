"""Registers made for people: what is a header, what is data, and what is neither."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kerjasama.importer.model import Row
from kerjasama.importer.reading.layout import Layout, lay_out
from kerjasama.importer.reading.reader import read_workbook
from tests.importer.reading.grids import Grid, sheet_of, write_ods, write_xls, write_xlsx

WIDE = 9
REGISTER: Grid = [
    ["DAFTAR KERJA SAMA DAERAH"],
    ["KABUPATEN CONTOH TAHUN 2024"],
    [],
    ["No", "Mitra", "Judul Kerjasama", "Nomor", "", "Jangka Waktu", "", "Perangkat Daerah", "Keterangan"],
    ["", "", "", "Pihak I", "Pihak II", "Mulai", "Berakhir", "", ""],
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    ["I. KERJA SAMA DALAM NEGERI"],
    ["A. Antar Daerah"],
    [1, "Pemkab Kulon", "Sampah", "1/I/2024", "2/I/2024", date(2024, 1, 5), date(2029, 1, 5), "DLH", "Masih berlaku"],
    [2, "Pemkot Wetan", "Air", "3/II/2024", "4/II/2024", date(2024, 2, 5), date(2029, 2, 5), "DPU", "Selesai"],
    ["B. Pihak Ketiga"],
    [1, "PT Total Energi", "Listrik", "5/III/2024", "", date(2024, 3, 15), "sampai selesai", "ESDM", ""],
    ["Jumlah", "", "3"],
    ["II. KERJA SAMA LUAR NEGERI"],
    [1, "Kota Busan", "Sister City", "1/LN/2020", "", date(2020, 3, 15), date(2025, 3, 15), "Setda", ""],
    ["Total", "", "", "", "", "", "", "", "4"],
    [],
    ["Catatan: data per 31 Desember 2024"],
    ["", "", "", "", "", "", "", "Kepala Bagian Kerja Sama"],
]
# As a spreadsheet draws it: title, header and sections merged.
MERGES = [(0, 0, 0, 8), (1, 0, 1, 8), (3, 3, 3, 4), (3, 5, 3, 6), (6, 0, 6, 8), (7, 0, 7, 8), (10, 0, 10, 8)]
MERGES += [(13, 0, 13, 8), *((3, column, 4, column) for column in (0, 1, 2, 7, 8))]
PADDED = [[*line, *[""] * (WIDE - len(line))] for line in REGISTER]


def _texts(row: Row) -> dict[str, list[str]]:
    return {name: [cell.text for cell in cells] for name, cells in row.cells.items()}


def _codes(layout: Layout) -> list[str]:
    return [finding.issue_code for finding in layout.findings]


def _register(kind: str, folder: Path) -> Layout:
    if kind == "grid":
        return lay_out([sheet_of(REGISTER)])
    if kind == "xlsx":
        return lay_out(read_workbook(write_xlsx(folder / "a.xlsx", {"Register": PADDED}, MERGES)))
    writer = {"xls": write_xls, "ods": write_ods}[kind]
    return lay_out(read_workbook(writer(folder / f"a.{kind}", PADDED, MERGES)))


@pytest.mark.parametrize("kind", ["grid", "xlsx", "xls", "ods"])
def test_an_untidy_register_gives_its_four_agreements_in_every_kind_of_file(kind: str, tmp_path: Path) -> None:
    layout = _register(kind, tmp_path)
    assert layout.rows_read == 4
    assert [row.number for row in layout.rows] == [9, 10, 12, 15]
    assert [row.section for row in layout.rows] == [
        "I. KERJA SAMA DALAM NEGERI / A. Antar Daerah",
        "I. KERJA SAMA DALAM NEGERI / A. Antar Daerah",
        "I. KERJA SAMA DALAM NEGERI / B. Pihak Ketiga",
        "II. KERJA SAMA LUAR NEGERI",
    ]
    assert _texts(layout.rows[0]) == {
        "row_no": ["1"],
        "partner_name": ["Pemkab Kulon"],
        "title": ["Sampah"],
        "doc_number": ["1/I/2024", "2/I/2024"],
        "start_on": ["2024-01-05"],
        "end_on": ["2029-01-05"],
        "lead_agency": ["DLH"],
        "declared_status": ["Masih berlaku"],
    }
    (table,) = layout.tables
    assert table.header_rows == (4, 5)
    assert table.title == "DAFTAR KERJA SAMA DAERAH KABUPATEN CONTOH TAHUN 2024"
    assert (table.section_rows, table.total_rows, table.number_rows, table.note_rows) == (4, 2, 1, 2)
    assert [(f.cell, f.value_typed) for f in layout.findings if f.issue_code == "row_not_data"] == [
        ("A18", "Catatan: data per 31 Desember 2024"),
        ("H19", "Kepala Bagian Kerja Sama"),
    ]


def test_every_row_under_a_header_is_accounted_for() -> None:
    (table,) = lay_out([sheet_of(REGISTER)]).tables
    counted = table.data_rows + table.section_rows + table.total_rows + table.number_rows + table.note_rows
    assert counted == len([line for line in REGISTER[5:] if line])


def test_a_header_repeated_on_every_page_is_no_data_and_its_columns_are_told_once() -> None:
    header = [["NO", "TENTANG", "PARA PIHAK", "", "STATUS"], ["", "", "PIHAK KESATU", "PIHAK KEDUA", ""]]
    grid = [
        *header,
        ["1", "Beras", "Pemkab A", "Pemkab B", "Aktif"],
        *header,
        ["2", "Ikan", "Pemkab A", "PT C", "Aktif"],
    ]
    layout = lay_out([sheet_of(grid)])
    assert [row.text("title") for row in layout.rows] == ["Beras", "Ikan"]
    assert [(match.heading, match.field) for match in layout.headings] == [
        ("NO", "row_no"),
        ("TENTANG", "title"),
        ("PARA PIHAK / PIHAK KESATU", "lead_party_name"),
        ("PARA PIHAK / PIHAK KEDUA", "partner_name"),
        ("STATUS", "declared_status"),
    ]
    assert [table.repeated_headers for table in layout.tables] == [0, 1]


def test_a_second_table_with_other_columns_is_read_by_its_own_header() -> None:
    grid = [
        ["Mitra", "Judul", "Tanggal"],
        ["PT A", "Kopi", "1 Mei 2024"],
        ["Judul", "Status", "Mitra"],
        ["Teh", "Aktif", "PT B"],
    ]
    layout = lay_out([sheet_of(grid)])
    assert [(row.text("partner_name"), row.text("title")) for row in layout.rows] == [("PT A", "Kopi"), ("PT B", "Teh")]


def test_groups_of_pihak_over_the_same_sub_headings_keep_the_parties_apart() -> None:
    grid = [
        ["Pihak I", "", "", "Pihak II", "", "", "Judul"],
        ["Nama", "Nomor", "Jabatan", "Nama", "Nomor", "Jabatan", ""],
        ["Pemkab A", "1/A", "Bupati", "PT X", "2/B", "Direktur", "Kopi"],
    ]
    (row,) = lay_out([sheet_of(grid)]).rows
    assert _texts(row) == {
        "lead_party_name": ["Pemkab A"],
        "doc_number": ["1/A", "2/B"],
        "signatory_role": ["Bupati", "Direktur"],
        "partner_name": ["PT X"],
        "title": ["Kopi"],
    }


def test_a_group_gives_its_meaning_to_columns_that_have_none_of_their_own() -> None:
    grid = [
        ["", "", "Kegiatan", "", ""],
        ["Mitra", "Judul", "2022", "2023", "Catatan"],
        ["PT A", "Kopi", "panen", "ekspor", "baik"],
    ]
    (row,) = lay_out([sheet_of(grid)]).rows
    assert _texts(row)["follow_up"] == ["panen", "ekspor"]
    assert row.text("note") == "baik"


def test_an_unknown_heading_is_told_once_with_its_first_values_and_its_cells_are_kept() -> None:
    grid = [["Mitra", "Judul", "Warna Map"], ["PT A", "Kopi", "merah"], ["PT B", "Teh", "biru"]]
    layout = lay_out([sheet_of(grid)])
    (finding,) = layout.findings
    assert (finding.issue_code, finding.cell, finding.heading) == ("heading_unknown", "C1", "Warna Map")
    assert finding.hint == "merah; biru"
    assert [row.extra["Warna Map"].text for row in layout.rows] == ["merah", "biru"]
    assert [match.heading for match in layout.unknown_headings] == ["Warna Map"]


@pytest.mark.parametrize(
    ("overrides", "field", "why"),
    [
        ({"Warna Map": "note"}, "note", "for every sheet"),
        ({("Reg", "warna  map"): "note"}, "note", "for one sheet; spelling of case and spaces does not matter"),
        ({"Warna Map": "abaikan"}, "ignore", "the person leaves the column out"),
        ({("Lain", "Warna Map"): "note"}, None, "another sheet's choice"),
        ({"Warna Map": "no_such_field"}, None, "a field that does not exist maps nothing"),
    ],
)
def test_a_person_maps_a_heading_by_hand(overrides: dict, field: str | None, why: str) -> None:
    grid = [["Mitra", "Judul", "Warna Map"], ["PT A", "Kopi", "merah"]]
    layout = lay_out([sheet_of(grid, "Reg")], overrides=overrides)
    assert layout.headings[2].field == field, why


def test_a_sheet_without_any_known_heading_can_be_mapped_by_hand() -> None:
    grid = [["Foo", "Bar", "Baz"], ["PT A", "Kopi", "x"], ["PT B", "Teh", "y"]]
    layout = lay_out([sheet_of(grid)])
    assert "header_not_recognised" in _codes(layout)
    assert [match.heading for match in layout.unknown_headings] == ["Foo", "Bar", "Baz"]
    mapped = lay_out([sheet_of(grid)], overrides={"Foo": "partner_name", "Bar": "title", "Baz": "note"})
    assert [row.text("partner_name") for row in mapped.rows] == ["PT A", "PT B"]
    assert _codes(mapped) == []


def test_sheets_without_a_table_and_hidden_sheets_are_told_and_not_dropped() -> None:
    register = sheet_of([["Mitra", "Judul", "Nomor"], ["PT A", "Kopi", "1"]], "Register")
    cover = sheet_of([["Laporan"], ["Tahun 2024"]], "Sampul")
    old = sheet_of([["Mitra", "Judul", "Nomor"], ["PT Z", "Lama", "9"]], "Lama")
    layout = lay_out([cover, register, type(old)(old.name, old.rows, hidden=True)])
    assert layout.rows_read == 1
    assert [(f.issue_code, f.sheet) for f in layout.findings] == [
        ("sheet_without_table", "Sampul"),
        ("sheet_hidden", "Lama"),
    ]


def test_personal_columns_are_neither_mapped_nor_kept() -> None:
    grid = [["Mitra", "Judul", "Contact Person", "No. HP"], ["PT A", "Kopi", "orang", "0812"]]
    layout = lay_out([sheet_of(grid)])
    (row,) = layout.rows
    kept = [cell.text for cells in row.cells.values() for cell in cells] + [cell.text for cell in row.extra.values()]
    assert kept == ["PT A", "Kopi"]
    assert _codes(layout) == ["heading_personal", "heading_personal"]
    assert not any("0812" in finding.hint + finding.value_typed for finding in layout.findings)


def test_an_agreement_merged_over_several_lines_is_one_row_with_all_its_parties(tmp_path: Path) -> None:
    grid = [
        ["No", "Judul", "Mitra", "Nomor", "Tanggal"],
        [1, "Jalan lintas", "Pemkab A", "1/A", date(2024, 5, 1)],
        ["", "", "Pemkab B", "2/B", ""],
        ["", "", "Pemkab C", "3/C", ""],
        [2, "Air", "Pemkab A", "4/A", date(2024, 5, 1)],
    ]
    merges = [(1, 0, 3, 0), (1, 1, 3, 1), (1, 4, 3, 4)]
    layout = lay_out(read_workbook(write_xlsx(tmp_path / "a.xlsx", {"S": grid}, merges)))
    assert layout.rows_read == 2
    assert _texts(layout.rows[0])["partner_name"] == ["Pemkab A", "Pemkab B", "Pemkab C"]
    assert _texts(layout.rows[0])["doc_number"] == ["1/A", "2/B", "3/C"]
    (finding,) = layout.findings
    assert (finding.issue_code, finding.row, finding.hint) == ("rows_joined", 2, "2-4")


def test_a_line_with_a_party_alone_is_counted_and_reported_not_joined_silently() -> None:
    grid = [["No", "Mitra", "Judul"], ["1", "PT A", "Kopi"], ["", "PT B", ""], ["2", "PT C", "Teh"]]
    layout = lay_out([sheet_of(grid)])
    assert [row.text("partner_name") for row in layout.rows] == ["PT A", "PT B", "PT C"]
    assert [(f.issue_code, f.cell) for f in layout.findings] == [("row_may_continue", "B3")]


@pytest.mark.parametrize(
    ("line", "is_data", "why"),
    [
        (["Jumlah", "", "", "12"], False, "a count"),
        (["", "TOTAL", "", "Rp 1.000.000"], False, "an amount, the word in another column"),
        (["Sub Total", "", "", ""], False, "the word alone"),
        (["3", "Total Bangun Persada", "Gedung", "1/2024"], True, "a company's name"),
        (["3", "PT D", "Jumlah penduduk", "2/2024"], True, "a title that begins with the word"),
    ],
)
def test_totals_are_told_from_data(line: list[str], is_data: bool, why: str) -> None:
    grid = [["No", "Mitra", "Judul", "Nomor"], ["1", "PT A", "Kopi", "1/A"], line, ["4", "PT E", "Teh", "2/A"]]
    assert (3 in [row.number for row in lay_out([sheet_of(grid)]).rows]) is is_data, why


def test_duplicated_headings_keep_their_columns_apart_in_what_is_not_mapped() -> None:
    grid = [["Mitra", "Judul", "Warna", "Warna"], ["PT A", "Kopi", "merah", "biru"]]
    (row,) = lay_out([sheet_of(grid)]).rows
    assert {name: cell.text for name, cell in row.extra.items()} == {"Warna": "merah", "Warna (kolom D)": "biru"}


def test_particulars_above_the_table_are_title_and_not_its_header() -> None:
    grid = [
        ["Provinsi", "Jawa Contoh", "Tahun", "2024"],
        ["No", "Mitra", "Judul", "Status"],
        ["1", "PT A", "Kopi", "Aktif"],
    ]
    layout = lay_out([sheet_of(grid)])
    assert [row.text("partner_name") for row in layout.rows] == ["PT A"]
    assert layout.tables[0].title == "Provinsi Jawa Contoh Tahun 2024"


def test_cells_wide_with_padding_and_newlines_keep_what_is_inside() -> None:
    grid = [["Mitra", "Judul", "Nomor"], ["Kemenhub\nKLHK" + " " * 200 + "TNI", "Laut", "1/A\n2/B"]]
    (row,) = lay_out([sheet_of(grid)]).rows
    assert row.text("partner_name") == "Kemenhub\nKLHK" + " " * 200 + "TNI"
    assert row.text("doc_number") == "1/A\n2/B"

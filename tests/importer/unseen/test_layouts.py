"""Sheets made for printing: groups of headings, sections, totals, signatures, several tables, failed formulas."""

from __future__ import annotations

from datetime import date

from kerjasama.extracts.store import Store
from tests.importer.unseen.offices import read, workbook

RECAP = [
    ["DAFTAR KERJA SAMA DAERAH"],
    ["PEMERINTAH KABUPATEN KEBUMEN"],
    ["TAHUN 2021 S.D. 2024"],
    [],
    ["NO", "JUDUL KERJA SAMA", "JENIS NASKAH", "PIHAK", "", "NOMOR", "", "MASA BERLAKU", "", "OPD PEMRAKARSA", "KET"],
    ["", "", "", "KESATU", "KEDUA", "KESATU", "KEDUA", "MULAI", "BERAKHIR", "", ""],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ["A. KERJA SAMA WAJIB"],
    ["TAHUN 2021"],
    [1, "Sampah regional", "Kesepakatan Bersama", "Pemerintah Kabupaten Kebumen", "Pemkab Purworejo", "119/01", "22/KB",
     "12 Maret 2021", "12 Maret 2026", "DLH", "Masih Berlaku"],
    [2, "Irigasi", "PKS", "Pemkab Kebumen", "Kab. Banyumas", "119/02", "", "1 April 2021", "1 April 2024", "", "Habis"],
    ["Jumlah", "2"],
    ["B. PIHAK KETIGA"],
    ["TAHUN 2022"],
    [1, "Pajak daring", "PKS", "Pemerintah Kabupaten Kebumen", "PT Contoh", "", "", "5 Juli 2022", "5 Juli 2025"],
    [2, "Tridarma", "MoU", "Universitas Contoh", "Pemerintah Kabupaten Kebumen", "", "", "5 Juli 2022", "5 Juli 2027"],
    ["Sub Total", "", 2],
    ["TOTAL", "4"],
    [],
    ["", "", "", "", "", "", "", "", "Kebumen, 31 Desember 2024"],
    ["", "", "", "", "", "", "", "", "Mengetahui,"],
    ["", "", "", "", "", "", "", "", "Kepala Bagian Pemerintahan"],
    ["", "", "", "", "", "", "", "", "(....................)"],
]  # fmt: skip
RECAP_MERGES = [(4, 3, 4, 4, "PIHAK"), (4, 5, 4, 6, "NOMOR"), (4, 7, 4, 8, "MASA BERLAKU"), (4, 0, 5, 0, "NO")]


def test_a_printed_recap_gives_its_agreements_and_nothing_else(store: Store) -> None:
    result = read(store, "rekap.xlsx", workbook({"Rekap": RECAP}, {"Rekap": RECAP_MERGES}))
    assert set(result.agreements) == {"Sampah regional", "Irigasi", "Pajak daring", "Tridarma"}
    assert result.agreements["Sampah regional"]["coop_type"] == "KSDD_WAJIB", "the section says so"
    assert result.agreements["Pajak daring"]["coop_type"] == "KSDPK"
    assert {one["doc_number"] for one in result.agreements["Sampah regional"]["parties"]} == {"119/01", "22/KB"}
    assert result.regions("Sampah regional", "partner") == {"33.06"}
    assert all(one["lead_region_code"] == "33.05" for one in result.agreements.values()), "also where it signs second"
    assert result.outcome.reporting_on == date(2024, 12, 31), "the day above the signature"
    assert "status_conflict" not in result.codes(), "what had ended by that day is called ended rightly"


def test_sheets_named_after_a_type_declare_it(store: Store) -> None:
    header = ["No", "Mitra", "Judul", "Nomor", "Tanggal TTD", "Berlaku s.d"]
    sheets = {
        "KSDPK": [header, [1, "Koperasi Contoh", "Pasar", "119/2/PKS/2023", "1 Jan 23", "1 Jan 26"]],
        "SINERGI": [header, [1, "Kodim 0709/Kebumen", "Jalan desa", "", "Maret 2021", "2026"]],
        "LN": [header, [1, "Kota Entahdimana", "Kota kembar", "", "2021", "Sampai Sekarang"]],
        "Kosong": [],
        "Pivot": [["Jenis", "Jumlah"], ["KSDPK", 1], ["Grand Total", 3]],
    }
    result = read(store, "jenis.xlsx", workbook(sheets), owner="Kabupaten Kebumen")
    assert {title: one["coop_type"] for title, one in result.agreements.items()} == {
        "Pasar": "KSDPK", "Jalan desa": "SINERGI", "Kota kembar": "KSDPL"}  # fmt: skip
    assert result.agreements["Pasar"]["doc_type"] == "perjanjian_kerja_sama"
    assert {"doc_type_from_number", "place_unknown", "sheet_without_table"} <= result.codes()


def test_tables_side_by_side_are_two_tables(store: Store) -> None:
    half = ["No", "Mitra", "Tentang", "Tanggal"]
    rows = [
        ["MoU", "", "", "", "", "PKS"],
        [*half, "", *half],
        [1, "Kab. Purworejo", "Batas", "1 Maret 2021", "", 1, "PT Contoh", "CSR", "3 Maret 2021"],
        [2, "Kab. Cilacap", "Air", "2 Maret 2021", "", 2, "CV Contoh", "Parkir", "4 Maret 2021"],
    ]
    result = read(store, "dua.xlsx", workbook({"S": rows}), owner="Kab. Kebumen")
    assert {title: one["doc_type"] for title, one in result.agreements.items()} == {
        "Batas": "kesepakatan_bersama", "Air": "kesepakatan_bersama",
        "CSR": "perjanjian_kerja_sama", "Parkir": "perjanjian_kerja_sama"}  # fmt: skip
    assert result.cells("tables_side_by_side") == {"A2", "F2"}


def test_a_table_below_another_has_a_name_of_its_own(store: Store) -> None:
    rows = [
        ["KERJA SAMA WAJIB"],
        ["No", "Mitra", "Tentang", "Tanggal"],
        [1, "Kab. Purworejo", "Batas", "1 Maret 2021"],
        [],
        ["KERJA SAMA DENGAN PIHAK KETIGA"],
        ["No", "Mitra", "Tentang", "Nilai (Rp)", "Tanggal"],
        [1, "PT Contoh", "CSR", 5000, "3 Maret 2021"],
    ]
    result = read(store, "tumpuk.xlsx", workbook({"S": rows}), owner="Kab. Kebumen")
    assert {title: (one["coop_type"], one["coop_type_source"]) for title, one in result.agreements.items()} == {
        "Batas": ("KSDD_WAJIB", "declared"), "CSR": ("KSDPK", "declared")}  # fmt: skip


def test_failed_formulas_are_empty_and_said(store: Store) -> None:
    header = ["No", "Mitra", "Judul", "Nomor", "Tanggal"]
    rows = [header, [1, "PT Contoh", "Air", "#REF!", "#N/A"], *[[None] * 5] * 2000]
    result = read(store, "rumus.xlsx", workbook({"S": rows}), owner="Kab. Kebumen")
    assert result.cells("formula_error") == {"D2", "E2"}
    assert [one["doc_number"] for one in result.agreements["Air"]["parties"]] == [None, None]


def test_two_documents_in_one_row_are_not_given_to_two_parties(store: Store) -> None:
    rows = [
        ["No", "Mitra", "Nomor KB", "Tanggal KB", "Nomor PKS", "Tanggal PKS", "Judul"],
        [1, "PT Contoh", "1/KB/2021", "1 Maret 2021", "2/PKS/2021", "5 Maret 2021", "CSR"],
    ]
    result = read(store, "lebar.xlsx", workbook({"S": rows}), owner="Kab. Kebumen")
    assert [one["doc_number"] for one in result.agreements["CSR"]["parties"]] == ["1/KB/2021", None]
    assert result.cells("two_documents_in_row") == {"E2"}
    assert result.cells("heading_twice") == {"F1"}

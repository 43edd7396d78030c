"""What was found by trying to break the reader: each case once went wrong."""

from __future__ import annotations

from datetime import time

from kerjasama.extracts.store import Store
from tests.importer.potential.tables import Rows, read, text, workbook

_CSV = "tabel.csv"


def test_a_time_among_numbers_of_another_size_is_refused(store: Store) -> None:
    rows: Rows = [
        ["Kabupaten", "Produksi Padi (ton) 2023"],
        ["Kebumen", 406700],
        ["Cilacap", time(19, 35)],
        ["Banyumas", 301000],
    ]
    result = read(store, "padi.xlsx", workbook({"S": rows}))
    assert result.cells("potential_cell_time") == ["B3"]
    assert [row["region_code"] for row in result.rows] == ["33.05", "33.02"]


def test_commodities_of_subdistricts_belong_to_the_kabupaten_of_the_title(store: Store) -> None:
    rows: Rows = [
        ["PRODUKSI PERIKANAN BUDIDAYA"],
        ["KABUPATEN KEBUMEN TAHUN 2023"],
        ["No", "Kecamatan", "Lele (kg)", "Gurame (kg)", "Total (kg)"],
        ["1", "Ayah", "1.000", "500", "1.500"],
        ["2", "Buayan", "1.500", "0", "1.500"],
        ["", "Jumlah", "2.500", "500", "3.000"],
    ]
    result = read(store, _CSV, text(rows, ";"))
    assert {row["region_code"] for row in result.rows} == {"33.05"}
    assert result.shown("item_kind", "item_code", "item_name", "breakdown", "value") == [
        ("komoditas", "lele", "Lele", "Ayah", 1000.0),
        ("komoditas", None, "Gurame", "Ayah", 500.0),
        ("objek", None, "Ayah", "Jumlah", 1500.0),
        ("komoditas", "lele", "Lele", "Buayan", 1500.0),
        ("komoditas", None, "Gurame", "Buayan", 0.0),
        ("objek", None, "Buayan", "Jumlah", 1500.0),
        ("komoditas", "lele", "Lele", None, 2500.0),
        ("komoditas", None, "Gurame", None, 500.0),
        ("komoditas", "ikan_budidaya", "Perikanan budidaya", None, 3000.0),
    ]
    assert not result.cells("potential_total_differs")


def test_wrapped_headings_are_one_text_and_bilingual_ones_say_it_once(store: Store) -> None:
    rows: Rows = [
        ["Kab/Kota ", "Jumlah\nPenduduk\n(Ribu\nJiwa)", "Luas Panen\nHarvested Area\n(ha)", "Persentase\nPenduduk"],
        ["Kab.Kebumen ", 1376.8, 70000, 0.15],
        ["Kota.Semarang", 1694.7, 3000, 0.18],
    ]
    result = read(store, "angka 2023.xlsx", workbook({"Data": rows}))
    assert result.shown("indicator_name", "measure_code", "unit")[:3] == [
        ("Jumlah Penduduk", "penduduk", "ribu jiwa"),
        ("Luas Panen", "luas_panen", "ha"),
        ("Persentase Penduduk", "persentase", "persen"),
    ]
    assert result.cells("potential_percent_fraction") == ["D2"], "a spreadsheet keeps 15% as 0.15"


def test_a_price_is_money_for_the_unit_beside_it(store: Store) -> None:
    rows: Rows = [
        ["Harga Eceran Bahan Pokok di Kota Semarang (Rupiah), Januari 2024"],
        ["Komoditas", "Satuan", "Harga"],
        ["Beras Medium", "kg", "13.500"],
        ["Minyak Goreng", "liter", "17.500"],
    ]
    result = read(store, _CSV, text(rows, ";"))
    assert result.shown("region_code", "item_code", "value", "unit", "base_unit", "period_no") == [
        ("33.74", "beras", 13500.0, "rupiah/kg", "rupiah/kg", 1),
        ("33.74", "minyak_goreng", 17500.0, "rupiah/liter", "rupiah/liter", 1),
    ]


def test_sectors_beside_their_total_are_accounts_too(store: Store) -> None:
    rows: Rows = [["Provinsi", "Pertanian", "Industri Pengolahan", "Total PDRB (miliar rupiah)", "Tahun"]]
    result = read(store, _CSV, text([*rows, ["Aceh", "1,5", "2,5", "4", "2023"], ["Riau", "2", "3", "5", "2023"]], ";"))
    assert result.shown("measure_code", "item_code", "value", "unit")[:3] == [
        ("pdrb", "A", 1.5, "miliar rupiah"),
        ("pdrb", "C", 2.5, "miliar rupiah"),
        ("pdrb", None, 4.0, "miliar rupiah"),
    ]


def test_a_deficit_is_no_balance(store: Store) -> None:
    rows: Rows = [["Provinsi", "Defisit Beras (ton) 2023", "Surplus Beras (ton) 2023"], ["Riau", "1000", "5"]]
    result = read(store, _CSV, rows)
    assert result.shown("measure_code", "item_code", "value") == [
        ("lainnya", "beras", 1000.0),
        ("neraca", "beras", 5.0),
    ]
    assert result.cells("potential_deficit") == ["B2"]


def test_empty_cells_are_counted_and_no_zeros(store: Store) -> None:
    rows: Rows = [["Kabupaten", "Kopi (ton) 2023", "Teh (ton) 2023"], ["Kebumen", "5", ""], ["Cilacap", "6", "7"]]
    result = read(store, "produksi.csv", rows)
    assert len(result.rows) == 3
    (found,) = [one for one in result.outcome.findings if one.issue_code == "potential_cells_empty"]
    assert (found.cell, found.hint) == ("C1", "1")


def test_figures_that_look_like_years_are_figures(store: Store) -> None:
    rows: Rows = [
        ["Kabupaten", "Produksi Kopi (ton)", ""],
        ["", "2022", "2023"],
        ["Kebumen", "2010", "2015"],
        ["Cilacap", "35", "40"],
        ["Banyumas", "1999", "1980"],
        ["Jumlah", "4044", "4035"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("region_code", "period_year", "value")[::2] == [
        ("33.05", 2022, 2010.0),
        ("33.01", 2022, 35.0),
        ("33.02", 2022, 1999.0),
    ]
    assert not result.cells("potential_total_differs")
    long: Rows = [["wilayah", "tahun", "produksi_kopi_ton"], ["Kebumen", "2021", "2010"], ["Kebumen", "2022", "1990"]]
    assert read(store, _CSV, long).shown("period_year", "value") == [(2021, 2010.0), (2022, 1990.0)]


def test_units_in_the_cells_themselves(store: Store) -> None:
    rows: Rows = [
        [
            "Kabupaten",
            "Realisasi PAD 2023 (rupiah)",
            "Nilai Investasi 2023 (juta Rp)",
            "Produksi Garam 2023",
            "TPT 2023 (%)",
        ],
        ["Kebumen", "Rp1,5 miliar", "Rp 2.500", "1.250,5 ton", "5,1%"],
        ["Cilacap", "2,25 triliun", "Rp 3.000,5", "2.000 kg", "6,25"],
    ]
    result = read(store, _CSV, text(rows, ";"))
    assert result.shown("value", "unit", "base_value") == [
        (1.5, "miliar rupiah", 1_500_000_000.0),
        (2500.0, "juta rupiah", 2_500_000_000.0),
        (1250.5, "ton", 1250.5),
        (5.1, "%", 5.1),
        (2.25, "triliun rupiah", 2_250_000_000_000.0),
        (3000.5, "juta rupiah", 3_000_500_000.0),
        (2000.0, "kg", 2.0),
        (6.25, "%", 6.25),
    ]


def test_codes_in_the_cell_of_the_name(store: Store) -> None:
    rows: Rows = [
        ["Wilayah", "Produksi Kopi (ton) 2023"],
        ["[3305] Kebumen", "1"],
        ["3301 Cilacap", "−2"],
        ["Banyumas (3302)", "3"],
        ["33 Jawa Tengah", "4"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("region_code", "value") == [("33.05", 1.0), ("33.01", -2.0), ("33.02", 3.0), ("33", 4.0)]


def test_a_sheet_without_figures_is_named(store: Store) -> None:
    rows: Rows = [["Provinsi", "Produksi Kopi (ton) 2023"], ["Bali", 1], ["Banten", 2]]
    result = read(store, "kopi.xlsx", workbook({"Data": rows, "Petunjuk": [["Isi tabel ini"]]}))
    assert [one.sheet for one in result.outcome.findings if one.issue_code == "sheet_without_table"] == ["Petunjuk"]


def test_a_change_in_percent_is_no_production(store: Store) -> None:
    rows: Rows = [
        ["PRODUKSI DAGING SAPI (KG) TAHUN 2022 DAN 2023"],
        ["KABUPATEN", "2022", "2023", "NAIK/TURUN (%)", "Andil (%)", "Status"],
        ["KEBUMEN", "1.000.500", "1.100.500", "9,99", "60,5", "naik"],
        ["CILACAP", "900.250", "800.000", "-11,14", "39,5", "turun"],
    ]
    result = read(store, _CSV, text(rows, ";"))
    assert result.shown("measure_code", "item_code", "value", "unit", "period_year")[:4] == [
        ("produksi", "daging_sapi", 1000500.0, "kg", 2022),
        ("produksi", "daging_sapi", 1100500.0, "kg", 2023),
        ("pertumbuhan", "daging_sapi", 9.99, "%", None),
        ("persentase", "daging_sapi", 60.5, "%", None),
    ]
    assert result.cells("potential_column_not_stored") == ["F2"]


def test_accounts_by_expenditure_are_not_consumption_of_food(store: Store) -> None:
    rows: Rows = [
        ["PDRB Menurut Pengeluaran Provinsi Jawa Tengah (miliar rupiah)"],
        ["Komponen", "2023", "", ""],
        ["", "Triwulan I", "Triwulan II", "Tahunan"],
        ["1. Konsumsi Rumah Tangga", "1", "2", "3"],
        ["PDRB", "2", "3", "5"],
    ]
    result = read(store, _CSV, rows)
    assert {row["measure_code"] for row in result.rows} == {"pdrb"}
    assert result.shown("breakdown", "period_kind", "period_no")[2:4] == [
        ("1. Konsumsi Rumah Tangga", "tahun", None),
        (None, "triwulan", 1),
    ]


def test_unknown_words_over_years_are_the_indicator(store: Store) -> None:
    rows: Rows = [["Wilayah", "Angka Kemiskinan", ""], ["", "2021", "2022"], ["Kabupaten Cilacap", "11.67", "11.02"]]
    result = read(store, _CSV, rows)
    assert result.shown("indicator_name", "breakdown", "measure_code", "period_year") == [
        ("Angka Kemiskinan", None, "lainnya", 2021),
        ("Angka Kemiskinan", None, "lainnya", 2022),
    ]


def test_codes_are_never_figures(store: Store) -> None:
    rows: Rows = [
        ["kode_wilayah", "nama_wilayah", "nilai", "tahun", "nama_indikator", "satuan"],
        ["33", "Jawa Tengah", "5.31", "2022", "Laju Pertumbuhan PDRB", "persen"],
        ["0", "Indonesia", "5.30", "2022", "Laju Pertumbuhan PDRB", "persen"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("source_cell", "region_code", "measure_code", "value", "unit") == [
        ("C2", "33", "pertumbuhan", 5.31, "persen"),
        ("C3", None, "pertumbuhan", 5.3, "persen"),
    ]
    goods: Rows = [["Provinsi", "Kode Barang", "Produksi (ton) 2023"], ["Bali", "901", "5"], ["Riau", "902", "6"]]
    assert [row["value"] for row in read(store, _CSV, goods).rows] == [5.0, 6.0]


def test_notes_under_a_table_give_unit_and_state(store: Store) -> None:
    rows: Rows = [
        ["Provinsi", "Produksi Padi 2023*", "Penduduk 2023 (ribu)"],
        ["Bali", "10,5", "4.404,3"],
        ["Satuan: ribu ton"],
        ["*) Angka sementara"],
        ["Sumber: BPS"],
    ]
    result = read(store, _CSV, text(rows, ";"))
    assert result.shown("unit", "base_value", "figure_state", "source_name") == [
        ("ribu ton", 10500.0, "sementara", "BPS"),
        ("ribu", 4404300.0, None, "BPS"),
    ]


def test_numbered_parts_of_a_lettered_sector_are_not_the_sector(store: Store) -> None:
    rows: Rows = [
        ["PDRB Kabupaten Kebumen Atas Dasar Harga Konstan 2010 Menurut Lapangan Usaha (Juta Rupiah)"],
        ["Lapangan Usaha", "2022", "2023"],
        ["A. Pertanian, Kehutanan, dan Perikanan", "10", "11"],
        ["1. Pertanian, Peternakan, Perburuan dan Jasa Pertanian", "6", "7"],
        ["3. Perikanan", "2", "2"],
        ["M,N. Jasa Perusahaan", "1", "1"],
    ]
    result = read(store, _CSV, rows)
    assert [(row["item_kind"], row["item_code"], row["value"]) for row in result.rows[::2]] == [
        ("sektor", "A", 10.0),
        ("sektor", None, 6.0),
        ("sektor", None, 2.0),
        ("sektor", "M,N", 1.0),
    ]
    assert result.outcome.rows_refused == 0


def test_the_kabupaten_below_its_subdistricts_is_its_own_figure(store: Store) -> None:
    rows: Rows = [
        ["Produksi Padi Menurut Kecamatan di Kabupaten Kebumen (Ton GKG)"],
        ["Kecamatan", "2023"],
        ["Ayah", "1"],
        ["Kebumen", "3"],
        ["Kabupaten Kebumen", "5"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("region_code", "breakdown", "value", "base_unit") == [
        ("33.05", "Ayah", 1.0, "ton"),
        ("33.05", "Kebumen", 3.0, "ton"),
        ("33.05", None, 5.0, "ton"),
    ]
    assert result.cells("potential_total_differs") == ["B5"]

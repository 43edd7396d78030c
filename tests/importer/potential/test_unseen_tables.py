"""Tables of kinds that no file here has: each small, all numbers invented, with the rows that it must give."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from kerjasama.errors import ImportRefused
from kerjasama.extracts.store import Store
from tests.importer.potential.tables import Rows, read, text, workbook
from tests.importer.reading.grids import Grid, write_ods

_CSV = "tabel.csv"


def test_a_yearbook_table_with_merged_headings_sections_and_marks(store: Store) -> None:
    rows: Rows = [
        ["Tabel 5.1.2 Luas Panen, Produktivitas, dan Produksi Padi Menurut Kabupaten/Kota di Jawa Tengah, 2022–2023"],
        ["Harvested Area, Productivity, and Production of Paddy by Regency/Municipality, 2022–2023"],
        [],
        ["Kabupaten/Kota\nRegency/Municipality", "", "", "Produktivitas (ku/ha)", "", "Produksi (ton)", ""],
        ["", 2022, "2023*", 2022, "2023*", 2022, "2023*"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        ["Kabupaten/Regency"],
        ["01. Cilacap", 118000.5, 117000.25, 60.1, time(19, 35), 710000, 700000],
        ["05. Kebumen", 70000, 71000, "-", "...", 400000, 410000],
        ["Kota/Municipality"],
        ["71. Magelang", 200, 210, 55.5, time(19, 3), 1100, 1200],
        ["74. Semarang", 3000, "NA", 54.1, 55, "12 000", "13\u00a0000"],
        ["Jawa Tengah", 191200.5, 188210.25, 58, 59, 1123100, 1124200],
        ["Sumber/Source: BPS, Survei Kerangka Sampel Area"],
        ["Catatan: * Angka sementara"],
    ]
    content = workbook({"Sheet1": rows}, {"Sheet1": [(3, 1, 3, 2, "Luas Panen (ha)")]})
    result = read(store, "padi.xlsx", content)
    assert (result.outcome.rows_read, result.outcome.rows_refused, len(result.rows)) == (5, 0, 29)
    assert {row["region_code"] for row in result.rows} == {"33", "33.01", "33.05", "33.71", "33.74"}, (
        "the city sections"
    )
    kept = ("measure_code", "item_code", "period_year", "value", "unit", "value_quality", "figure_state")
    assert [tuple(result.one(cell)[name] for name in kept) for cell in ("B8", "C8", "E8", "D9", "F12", "G12")] == [
        ("luas_panen", "padi", 2022, 118000.5, "ha", "as_written", None),
        ("luas_panen", "padi", 2023, 117000.25, "ha", "as_written", "sementara"),
        ("produktivitas", "padi", 2023, 19.35, "ku/ha", "mended", "sementara"),
        ("produktivitas", "padi", 2022, None, "ku/ha", "not_reported", None),
        ("produksi", "padi", 2022, 12000.0, "ton", "as_written", None),
        ("produksi", "padi", 2023, 13000.0, "ton", "as_written", "sementara"),
    ]
    assert result.one("D9")["value_typed"] == "-"
    assert result.one("E8")["value_typed"] == "19:35:00"
    assert result.cells("potential_mended") == ["E8"]
    assert result.cells("potential_cell_time") == ["E11"], "19:03 may have been 19.3 or 19.03"
    assert {row["source_name"] for row in result.rows} == {"BPS, Survei Kerangka Sampel Area"}


def test_semicolons_with_decimal_commas(store: Store) -> None:
    rows: Rows = [
        ["Kabupaten", "Neraca Beras (ton)", "Realisasi PAD", "Laju Pertumbuhan Ekonomi", "PDRB ADHK 2010 (miliar Rp)"],
        ["Kab. Kebumen", "(1.250)", "Rp 512.345.678.900,00", "5,3%", "19.123,45"],
        ["Kab. Cilacap", "2.500", "Rp1.212.345.678.900,50", "-0,25%", "141.001,5"],
        ["Kab. Purworejo", "-", "Rp 0", "4,8 %", "12"],
    ]
    result = read(store, "angka 2023.csv", text(rows, ";"))
    assert result.shown("source_cell", "measure_code", "value", "base_value", "base_unit")[:8] == [
        ("B2", "neraca", -1250.0, -1250.0, "ton"),
        ("C2", "nilai", 512345678900.0, 512345678900.0, "rupiah"),
        ("D2", "pertumbuhan", 5.3, 5.3, "persen"),
        ("E2", "pdrb", 19123.45, 19123450000000.0, "rupiah"),
        ("B3", "neraca", 2500.0, 2500.0, "ton"),
        ("C3", "nilai", 1212345678900.5, 1212345678900.5, "rupiah"),
        ("D3", "pertumbuhan", -0.25, -0.25, "persen"),
        ("E3", "pdrb", 141001.5, 141001500000000.0, "rupiah"),
    ]
    assert (result.one("E2")["price_basis"], result.one("E2")["base_year"]) == ("adhk", 2010)
    assert {row["period_year"] for row in result.rows} == {2023}, "of the file's name, which is said"
    assert "potential_year_assumed" in result.codes()


def test_commodities_down_and_regions_across_with_english_numbers(store: Store) -> None:
    rows: Rows = [
        ["Produksi Hortikultura (kuintal) Tahun 2021"],
        ["Komoditas", "Kab. Kebumen", "Kab. Banyumas", "Kota Tegal"],
        ["Bawang Merah", "1,234.50", "12,000.00", "-"],
        ["Cabai Rawit", "345.25", "1,001.75", "10.00"],
        ["Buah Contoh", "5.00", "6.00", "7.00"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("region_code", "item_code", "item_name", "period_year", "value", "base_value")[:4] == [
        ("33.05", "bawang_merah", "Bawang Merah", 2021, 1234.5, 123.45),
        ("33.02", "bawang_merah", "Bawang Merah", 2021, 12000.0, 1200.0),
        ("33.76", "bawang_merah", "Bawang Merah", 2021, None, None),
        ("33.05", "cabai_rawit", "Cabai Rawit", 2021, 345.25, 34.525),
    ]
    assert (result.one("B5")["item_code"], result.one("B5")["item_name"]) == (None, "Buah Contoh")


def test_a_sheet_per_year(store: Store) -> None:
    table: Rows = [["Provinsi", "Produksi Beras (ton)"], ["Jawa Barat", 5000.5], ["Jawa Tengah", 6000]]
    result = read(store, "beras.xlsx", workbook({"2022": table, "2023": table}))
    assert result.shown("source_sheet", "region_code", "period_year", "value") == [
        ("2022", "32", 2022, 5000.5),
        ("2022", "33", 2022, 6000.0),
        ("2023", "32", 2023, 5000.5),
        ("2023", "33", 2023, 6000.0),
    ]


def test_provinces_as_section_lines_tell_namesakes_apart(store: Store) -> None:
    rows: Rows = [
        ["Populasi Ternak (ekor), 2024"],
        ["Kabupaten", "Sapi Potong", "Kambing"],
        ["Jawa Barat"],
        ["Banjar", "100", "200"],
        ["Kalimantan Selatan"],
        ["Banjar", "11", "12"],
        ["Banjarbaru", "13", "14"],
    ]
    result = read(store, _CSV, rows)
    assert [row[0] for row in result.shown("region_code")] == ["32.79"] * 2 + ["63.03"] * 2 + ["63.72"] * 2
    assert result.one("B6")["item_code"] == "sapi_potong"
    assert result.one("B6")["measure_code"] == "populasi_ternak"


def test_months_across_with_a_total_column_that_is_wrong(store: Store) -> None:
    rows: Rows = [
        ["Kunjungan Wisatawan Kabupaten Kebumen 2023 (orang)"],
        ["Objek Wisata", "Jan", "Feb", "Mar", "Jumlah"],
        ["Pantai Contoh", "10", "20", "30", "60"],
        ["Goa Contoh", "1", "2", "3", "7"],
        ["Jumlah", "11", "22", "33", "67"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("item_name", "period_kind", "period_no", "value")[:4] == [
        ("Pantai Contoh", "bulan", 1, 10.0),
        ("Pantai Contoh", "bulan", 2, 20.0),
        ("Pantai Contoh", "bulan", 3, 30.0),
        ("Goa Contoh", "bulan", 1, 1.0),
    ], "January to March together are no year: checked, not stored"
    assert result.cells("potential_column_not_stored") == ["E2"]
    assert (result.one("B5")["item_name"], result.one("B5")["region_code"]) == (None, "33.05"), (
        "the region's own figure"
    )
    assert result.cells("potential_total_differs") == ["E4", "E5"]


def test_codes_of_the_bureau_that_collide_are_told_by_the_names(store: Store) -> None:
    rows: Rows = [
        ["kode", "kab", "produksi kopi (ton)", "tahun"],
        ["1101", "Simeulue", "5", "2020"],
        ["1103", "Aceh Selatan", "6", "2020"],
        ["1105", "Aceh Timur", "7", "2020"],
        ["1107", "Aceh Besar", "8", "2020"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("region_code", "value") == [("11.09", 5.0), ("11.01", 6.0), ("11.03", 7.0), ("11.06", 8.0)]
    (found,) = [one for one in result.outcome.findings if one.issue_code == "potential_code_conflict"]
    assert (found.cell, found.value_used, found.hint) == ("A5", "Kabupaten Aceh Besar", "Kabupaten Aceh Barat")


def test_a_code_column_whose_heading_is_wrong(store: Store) -> None:
    rows: Rows = [
        ["kode kemendagri", "kabupaten", "produksi kopi (ton)", "tahun"],
        ["1101", "Simeulue", "5", "2020"],
        ["1103", "Aceh Selatan", "6", "2020"],
        ["1105", "Aceh Timur", "7", "2020"],
    ]
    result = read(store, _CSV, rows)
    assert [row["region_code"] for row in result.rows] == ["11.09", "11.01", "11.03"]
    assert result.cells("potential_code_system_overruled") == ["A1"]
    assert "potential_code_conflict" not in result.codes()


def test_a_code_alone_that_means_two_regions_is_refused(store: Store) -> None:
    result = read(store, _CSV, [["kode", "produksi_kopi_ton", "tahun"], ["1101", "5", "2020"], ["3305", "7", "2020"]])
    assert result.shown("region_code", "item_code", "unit", "value") == [("33.05", "kopi", "ton", 7.0)]
    assert result.cells("potential_code_collides") == ["A2"]
    assert result.outcome.rows_refused == 1
    dotted = read(store, _CSV, [["kode", "produksi_kopi_ton", "tahun"], ["11.01", "5", "2020"], ["33.05", "7", "2020"]])
    assert [row["region_code"] for row in dotted.rows] == ["11.01", "33.05"], "a dot is Kemendagri's way"


def test_two_tables_side_by_side(store: Store) -> None:
    rows: Rows = [
        ["Produksi Jagung dan Kedelai 2022"],
        ["Kabupaten", "Jagung (ton)", "", "Kabupaten", "Kedelai (ton)"],
        ["Kebumen", 10, "", "Kebumen", 1],
        ["Cilacap", 20, "", "Purworejo", 2],
        ["Sumber: Dinas Contoh"],
    ]
    result = read(store, "dua.xlsx", workbook({"Data": rows}))
    assert result.outcome.rows_read == result.outcome.rows_written == 4
    assert result.shown("source_cell", "region_code", "item_code", "value", "period_year", "source_name") == [
        ("B3", "33.05", "jagung", 10.0, 2022, "Dinas Contoh"),
        ("E3", "33.05", "kedelai", 1.0, 2022, "Dinas Contoh"),
        ("B4", "33.01", "jagung", 20.0, 2022, "Dinas Contoh"),
        ("E4", "33.06", "kedelai", 2.0, 2022, "Dinas Contoh"),
    ]


def test_a_province_written_once_and_a_total_that_is_wrong(store: Store) -> None:
    rows: Rows = [
        ["Provinsi", "Kabupaten/Kota", "Tahun", "Jumlah UMKM (unit)"],
        ["Jawa Tengah", "Kab. Kebumen", "2022", "100"],
        ["", "Kab. Cilacap", "2022", "200"],
        ["Jawa Barat", "Kab. Bogor", "2022", "300"],
        ["", "Kota Bogor", "2022", "400"],
        ["", "Jumlah", "", "1100"],
    ]
    result = read(store, _CSV, rows)
    assert [row["region_code"] for row in result.rows] == ["33.05", "33.01", "32.01", "32.71"]
    assert (result.outcome.rows_read, result.outcome.rows_written) == (5, 5), "the total is accounted for as a check"
    (found,) = [one for one in result.outcome.findings if one.issue_code == "potential_total_differs"]
    assert (found.cell, found.value_used, found.hint) == ("D6", "1100", "1000")
    right = read(store, _CSV, [*rows[:-1], ["", "Jumlah", "", "1000"]])
    assert "potential_total_differs" not in right.codes()


def test_units_in_a_line_of_their_own(store: Store) -> None:
    rows: Rows = [
        ["Nama Kabupaten", "Luas Panen", "Produksi", "Produktivitas"],
        ["", "(ha)", "(ton)", "(ku/ha)"],
        ["Kebumen", "1.200", "7.000", "58,3"],
        ["Cilacap", "950", "5.100", "53,7"],
    ]
    result = read(store, _CSV, text(rows, ";"))
    assert result.shown("measure_code", "value", "unit", "base_value", "base_unit")[:3] == [
        ("luas_panen", 1200.0, "ha", 1200.0, "hektare"),
        ("produksi", 7000.0, "ton", 7000.0, "ton"),
        ("produktivitas", 58.3, "ku/ha", 5.83, "ton/ha"),
    ]


def test_regional_accounts_by_sector_with_preliminary_years(store: Store) -> None:
    rows: Rows = [
        ["PDRB Kabupaten Kebumen Atas Dasar Harga Konstan 2010 Menurut Lapangan Usaha (Juta Rupiah), 2021-2023"],
        ["Kategori", "Lapangan Usaha", "2021", "2022*", "2023**"],
        ["A", "Pertanian, Kehutanan, dan Perikanan", 100.5, 101, 102],
        ["", "1. Tanaman Pangan", 50, 51, 52],
        ["C", "Industri Pengolahan", 1, 2, 3],
        ["M,N", "Jasa Perusahaan", 4, 5, 6],
        ["R,S,T,U", "Jasa Lainnya", 7, 8, 9],
        ["PDRB", "", 112.5, 116, 120],
    ]
    result = read(store, "pdrb.xlsx", workbook({"PDRB": rows}))
    assert {row["region_code"] for row in result.rows} == {"33.05"}
    assert {(row["measure_code"], row["price_basis"], row["base_year"]) for row in result.rows} == {
        ("pdrb", "adhk", 2010)
    }
    assert [row["item_code"] for row in result.rows[::3]] == ["A", None, "C", "M,N", "R,S,T,U", None]
    assert [row["item_kind"] for row in result.rows[::3]] == ["sektor"] * 5 + [None], "the total has no item"
    assert result.shown("period_year", "figure_state")[:3] == [
        (2021, None),
        (2022, "sementara"),
        (2023, "sangat_sementara"),
    ]
    assert result.one("C3")["base_value"] == 100_500_000.0
    assert len({row["indicator_name"] for row in result.rows}) == 1, "sectors and their total go by one name"


def test_numbers_that_nothing_decides_are_read_the_indonesian_way_and_said(store: Store) -> None:
    result = read(store, "stok 2024.csv", [["Kab", "Stok Beras (ton)"], ["Kebumen", "1.234"], ["Cilacap", "2.500"]])
    assert [row["value"] for row in result.rows] == [1234.0, 2500.0]
    (found,) = [one for one in result.outcome.findings if one.issue_code == "potential_number_style_assumed"]
    assert (found.cell, found.value_used, found.severity) == ("B2", "1234", "diragukan")
    other: Rows = [
        ["Kab", "Stok Beras (ton)", "Stok Jagung (ton)"],
        ["Kebumen", "1.234", "10.25"],
        ["Cilacap", "2.500", "7.5"],
    ]
    assert read(store, "stok 2024.csv", other).one("B2")["value"] == 1.234, "the file writes decimals with a point"
    sizes: Rows = [["Kab", "Stok Beras (ton)"], ["Kebumen", "1.234"], ["Cilacap", "2500"], ["Purworejo", "900"]]
    assert read(store, "stok 2024.csv", sizes).one("B2")["value"] == 1.234, "2500 goes without a separator"


def test_what_is_no_figure_is_refused_cell_by_cell(store: Store) -> None:
    rows: Rows = [
        ["Wilayah", "Produksi Teh (ton) 2024", "Produksi Karet (ton) 2024"],
        ["Kab. Garut", "#DIV/0!", 5],
        ["Kab. Ciamis", date(2024, 2, 1), 6],
        ["Kab. Kuningan", "lihat lampiran", 7],
        ["Kab. Entah", 1, 2],
        ["Kab. Garut", 9, 4],
    ]
    result = read(store, "salah.xlsx", workbook({"A": rows}))
    assert result.shown("region_code", "item_code", "value") == [
        ("32.05", "karet", 5.0),
        ("32.07", "karet", 6.0),
        ("32.08", "karet", 7.0),
        ("32.05", "teh", 9.0),
    ]
    assert (result.cells("potential_cell_error"), result.cells("potential_cell_date")) == (["B2"], ["B3"])
    assert (result.cells("potential_cell_text"), result.cells("potential_region_unknown")) == (["B4"], ["A5"])
    assert result.cells("potential_contradicts") == ["C6"], "Garut's rubber stands there twice, differently"
    assert (result.outcome.rows_read, result.outcome.rows_refused) == (5, 1)


def test_a_long_table_of_indicators_with_units(store: Store) -> None:
    rows: Rows = [
        ["wilayah", "indikator", "tahun", "nilai", "satuan", "sumber"],
        ["Kabupaten Kebumen", "Produksi gula merah", "2024", "52", "ribu ton", "Dinas Contoh"],
        ["Kabupaten Kebumen", "Kebutuhan gula merah", "2024", "12000", "ton", "Dinas Contoh"],
        ["Kabupaten Kebumen", "Jumlah Penduduk", "2024", "1.4", "juta jiwa", "BPS"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("measure_code", "item_code", "value", "base_value", "base_unit", "source_name") == [
        ("produksi", "gula_merah", 52.0, 52000.0, "ton", "Dinas Contoh"),
        ("kebutuhan", "gula_merah", 12000.0, 12000.0, "ton", "Dinas Contoh"),
        ("penduduk", None, 1.4, 1400000.0, "orang", "BPS"),
    ]
    assert result.outcome.findings == []


def test_people_by_sex_keep_the_total_plain(store: Store) -> None:
    rows: Rows = [
        ["Penduduk Menurut Jenis Kelamin (jiwa), 2023"],
        ["Kabupaten/Kota", "Laki-laki", "Perempuan", "Jumlah"],
        ["Kebumen", "700", "650", "1350"],
        ["Cilacap", "1000", "990", "1991"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("breakdown", "value")[:3] == [("Laki-laki", 700.0), ("Perempuan", 650.0), (None, 1350.0)]
    assert result.cells("potential_total_differs") == ["D4"]


def test_a_food_balance_with_groups_of_columns(store: Store) -> None:
    rows: Rows = [
        ["NERACA PANGAN PROVINSI JAWA TENGAH TAHUN 2024 (TON)"],
        ["Kabupaten/Kota", "Beras", "", "", "Gula Pasir", "", ""],
        ["", "Produksi", "Kebutuhan", "Surplus/Defisit", "Produksi", "Kebutuhan", "Surplus/Defisit"],
        ["Kab. Kebumen", "100", "60", "40", "10", "30", "-20"],
        ["Kota Tegal", "1", "50", "-49", "0", "5", "-5"],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("measure_code", "item_code", "value", "unit")[:6] == [
        ("produksi", "beras", 100.0, "ton"),
        ("kebutuhan", "beras", 60.0, "ton"),
        ("neraca", "beras", 40.0, "ton"),
        ("produksi", "gula_pasir", 10.0, "ton"),
        ("kebutuhan", "gula_pasir", 30.0, "ton"),
        ("neraca", "gula_pasir", -20.0, "ton"),
    ]


def test_quarters_under_years_and_prices_in_the_sheet_name(store: Store) -> None:
    rows: Rows = [
        ["PDRB Provinsi Jawa Tengah Triwulanan (Miliar Rupiah)"],
        ["Lapangan Usaha", "2023", "", "2024", ""],
        ["", "Triwulan III", "Triwulan IV", "Triwulan I*", "Triwulan II**"],
        ["A. Pertanian, Kehutanan, dan Perikanan", 1, 2, 3, 4],
        ["Industri Pengolahan", 7, 8, 9, 10],
        ["PRODUK DOMESTIK REGIONAL BRUTO", 8, 10, 12, 14],
    ]
    result = read(store, "pdrb.xlsx", workbook({"PDRB ADHB": rows}))
    assert result.shown("item_code", "period_year", "period_kind", "period_no", "figure_state", "price_basis")[:4] == [
        ("A", 2023, "triwulan", 3, None, "adhb"),
        ("A", 2023, "triwulan", 4, None, "adhb"),
        ("A", 2024, "triwulan", 1, "sementara", "adhb"),
        ("A", 2024, "triwulan", 2, "sangat_sementara", "adhb"),
    ]
    assert [row["item_code"] for row in result.rows[::4]] == ["A", "C", None]
    assert result.outcome.reporting_on == date(2024, 6, 30), "the end of the latest quarter"


def test_months_that_a_spreadsheet_made_dates(store: Store) -> None:
    rows: Rows = [
        ["Stok beras (ton)"],
        ["Provinsi", date(2024, 1, 1), date(2024, 2, 1)],
        ["Bali", 1, 2],
        ["Banten", 4, 5],
    ]
    result = read(store, "stok.xlsx", workbook({"Sheet1": rows}))
    assert result.shown("region_code", "period_year", "period_no", "value") == [
        ("51", 2024, 1, 1.0),
        ("51", 2024, 2, 2.0),
        ("36", 2024, 1, 4.0),
        ("36", 2024, 2, 5.0),
    ]
    again = read(store, _CSV, [["Stok beras (ton)"], ["Provinsi", "Jan-24", "Feb-24"], ["Bali", "1", "2"]])
    assert again.shown("period_year", "period_no") == [(2024, 1), (2024, 2)]


def test_one_region_in_the_sheet_and_indicators_down(store: Store) -> None:
    rows: Rows = [
        ["Indikator Ekonomi"],
        ["No", "Uraian", "Satuan", "2022", "2023"],
        [1, "PDRB ADHB", "Juta Rupiah", 100, 110],
        [2, "Jumlah Penduduk Miskin", "Ribu Jiwa", 196.2, 195.5],
        [3, "Produksi Padi", "Ton", 400000, "n.a."],
        [4, "Kunjungan Wisatawan", "Orang", 1000, 2000],
    ]
    result = read(store, "indikator.xlsx", workbook({"Kebumen": rows, "Cilacap": rows}))
    assert {row["source_sheet"]: row["region_code"] for row in result.rows} == {"Kebumen": "33.05", "Cilacap": "33.01"}
    mine = [row for row in result.rows if row["source_sheet"] == "Kebumen" and row["period_year"] == 2022]
    assert [(row["measure_code"], row["subject_code"], row["unit"], row["value"]) for row in mine] == [
        ("pdrb", "ekonomi", "juta rupiah", 100.0),
        ("lainnya", "kesejahteraan", "ribu jiwa", 196.2),
        ("produksi", "pangan", "ton", 400000.0),
        ("pengunjung", "pariwisata", "orang", 1000.0),
    ]


def test_places_of_tourism_by_month_are_visitors_when_only_the_file_says_so(store: Store) -> None:
    text = "Objek Wisata;Jan;Feb\nPantai Satu;12.345;10.200\nGoa Dua;1.200;900\n"
    result = read(store, "wisata_kebumen_2023.csv", text.encode())
    assert {(row["measure_code"], row["region_code"], row["period_year"]) for row in result.rows} == {
        ("pengunjung", "33.05", 2023)
    }
    assert [row["value"] for row in result.rows if row["item_name"] == "Pantai Satu"] == [12_345, 10_200]
    assert "potential_meaning_from_file" in result.codes()


def test_an_ods_whose_times_are_durations(store: Store, tmp_path: Path) -> None:
    grid: Grid = [
        ["Produktivitas Padi (ku/ha) 2023", None],
        ["Kabupaten", "Hasil"],
        ["Kebumen", 55.5],
        ["Cilacap", time(60 // 3, 35)],
        ["Purworejo", 61.25],
        ["Banyumas", 58],
    ]
    path = write_ods(tmp_path / "padi.ods", grid)
    result = read(store, "padi.ods", path.read_bytes())
    assert result.shown("region_code", "value", "value_quality") == [
        ("33.05", 55.5, "as_written"),
        ("33.01", 20.35, "mended"),
        ("33.06", 61.25, "as_written"),
        ("33.02", 58.0, "as_written"),
    ]


def test_zeros_of_new_provinces_and_of_regions_without_any_figure_are_doubted(store: Store) -> None:
    rows: Rows = [
        ["Provinsi", "Kopi (ton) 2023", "Teh (ton) 2023"],
        ["Papua", "10", "0"],
        ["Papua Selatan", "3", "0"],
        ["Jawa Barat", "5", "7"],
        ["DKI Jakarta", "0", "0"],
    ]
    result = read(store, "produksi.csv", rows)
    assert {
        row["source_cell"]: row["value_quality"] for row in result.rows if row["value_quality"] != "as_written"
    } == {"C3": "zero_doubtful", "B5": "zero_doubtful", "C5": "zero_doubtful"}
    assert result.cells("potential_zero_doubtful") == ["C3", "B5", "C5"]


def test_old_names_capitals_and_short_forms(store: Store) -> None:
    rows: Rows = [
        ["KAB/KOTA", "POPULASI SAPI POTONG (EKOR)", "TAHUN"],
        ["KAB. BOLAANG MONGONDOW UTARA", "10", "2021"],
        ["KOTA ADM. JAKARTA PUSAT", "3", "2021"],
        ["KAB TOBA SAMOSIR", "5", "2021"],
        ["KABUPATEN MAMUJU UTARA", "7", "2021"],
        ["KAB. KEP. SIAU TAGULANDANG BIARO", "8", "2021"],
    ]
    result = read(store, _CSV, rows)
    assert [row["region_code"] for row in result.rows] == ["71.08", "31.71", "12.12", "76.01", "71.09"]


def test_a_file_without_any_region_or_figure_is_refused(store: Store) -> None:
    with pytest.raises(ImportRefused, match="angka wilayah"):
        read(store, _CSV, [["No", "Judul"], ["1", "Kerja sama A"], ["2", "Kerja sama B"]])
    with pytest.raises(ImportRefused, match="Kabupaten Bandung; Kota Bandung"):
        read(store, _CSV, [["Kabupaten/Kota", "Produksi Susu (ton) 2022"], ["Bandung", "10"], ["Bogor", "20"]])

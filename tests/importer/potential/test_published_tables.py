"""Tables in the manner of those that ministries, provinces and the statistics bureau publish; every figure invented.

Each case once went wrong: read under another measure, lost without a word, or refused beside its namesake.
"""

from __future__ import annotations

import pytest

from kerjasama.errors import ImportRefused
from kerjasama.extracts.store import Store
from kerjasama.importer.kinds.recognise import recognise
from kerjasama.importer.reading.reader import read_workbook
from tests.importer.potential.tables import Rows, read, text, workbook

_CSV = "tabel.csv"


def test_english_under_indonesian_headings_is_no_dimension_and_no_section(store: Store) -> None:
    rows: Rows = [
        ["Tabel 5.1.1"],
        ["Luas Panen Sayuran Menurut Kabupaten/Kota (hektar), 2022 dan 2023"],
        ["Harvested Area of Vegetables by Regency/Municipality (hectare), 2022 and 2023"],
        ["Kabupaten/Kota", "Bawang Merah", "", "Cabai Besar", ""],
        ["Regency/Municipality", "Shallots", "", "Chili", ""],
        ["", 2022, 2023, 2022, 2023],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["Kabupaten/Regency"],
        ["1. Cilacap", 12, "–", "1 204", 355],
        ["Kota/Municipality"],
        ["1. Magelang", 1, 2, 3, 4],
    ]
    result = read(store, "sayur.xlsx", workbook({"5.1.1": rows}))
    assert result.shown("region_code", "item_code", "breakdown", "period_year", "value", "unit")[:5] == [
        ("33.01", "bawang_merah", None, 2022, 12.0, "hektar"),
        ("33.01", "bawang_merah", None, 2023, None, "hektar"),
        ("33.01", "cabai_besar", None, 2022, 1204.0, "hektar"),
        ("33.01", "cabai_besar", None, 2023, 355.0, "hektar"),
        ("33.71", "bawang_merah", None, 2022, 1.0, "hektar"),
    ]
    alone: Rows = [["Produksi Padi (ton)"], ["Kabupaten/Kota", 2022], ["Regency/Municipality"], ["Cilacap", 5]]
    assert "potential_section" not in read(store, "padi.xlsx", workbook({"S": alone})).codes()


def test_a_line_of_units_and_regions_across(store: Store) -> None:
    units: Rows = [["Kabupaten", "Padi", "Jahe"], ["Satuan", "ton", "kg"], ["Kebumen", 400, 1200], ["Cilacap", 700, 9]]
    result = read(store, "produksi 2023.xlsx", workbook({"S": units}))
    assert result.shown("region_code", "value", "unit", "base_value")[:2] == [
        ("33.05", 400.0, "ton", 400.0),
        ("33.05", 1200.0, "kg", 1.2),
    ]
    across: Rows = [
        ["PRODUKSI PERKEBUNAN 2022"],
        ["No", "Komoditas", "Satuan", "Kab. Kebumen", "Kab. Purworejo", "Jumlah"],
        [1, "Kelapa", "Ton", 1000, 2000, 3000],
        [2, "Cengkeh", "kg", 1234, 2222, 3456],
    ]
    result = read(store, "kebun.xlsx", workbook({"S": across}))
    assert result.shown("region_code", "item_code", "base_value") == [
        ("33.05", "kelapa", 1000.0),
        ("33.06", "kelapa", 2000.0),
        ("33.05", "cengkeh", 1.234),
        ("33.06", "cengkeh", 2.222),
    ], "2000 and 2222 under 'Kab. Purworejo' are no codes"
    assert result.cells("potential_column_not_stored") == ["F2"]


def test_shares_and_growth_of_the_accounts_are_no_accounts(store: Store) -> None:
    shares: Rows = [
        ["Distribusi Persentase PDRB Kabupaten Kebumen ADHB Menurut Lapangan Usaha (persen), 2022-2023"],
        ["", "Lapangan Usaha", "2022", "2023*"],
        ["A", "Pertanian, Kehutanan, dan Perikanan", 25.12, 24.5],
        ["1", "Pertanian, Peternakan, Perburuan, dan Jasa Pertanian", 20.1, 19.9],
        ["", "a. Tanaman Pangan", 5.5, 5.3],
        ["B", "Pertambangan dan Penggalian", 4.02, 4.2],
        ["C", "Industri Pengolahan", 70.86, 71.3],
        ["", "Produk Domestik Regional Bruto", 100, 100],
    ]
    growth: Rows = [
        ["Laju Pertumbuhan PDRB Kabupaten Kebumen ADHK 2010 (persen)"],
        ["Kategori", "Uraian", 2023],
        ["A", "Pertanian, Kehutanan, dan Perikanan", -1.25],
        ["", "PDRB", 5.24],
    ]
    result = read(store, "pdrb.xlsx", workbook({"Distribusi": shares, "Laju": growth}))
    assert {(row["measure_code"], row["unit"], row["breakdown"]) for row in result.rows} == {
        ("persentase", "persen", None),
        ("pertumbuhan", "persen", None),
    }
    codes = [row["item_code"] for row in result.rows if row["source_sheet"] == "Distribusi"]
    assert codes[::2] == ["A", None, None, "B", "C", None], "parts of a sector are no second sector A"
    assert (result.one("C4", "Laju")["value"], result.one("C4", "Laju")["price_basis"]) == (5.24, "adhk")
    several: Rows = [["Pertumbuhan Produksi dan Luas Panen (persen) 2023"], ["Kabupaten", "Luas Panen", "Produksi"],
                     ["Kebumen", 1.5, -2.25], ["Cilacap", 2, 3]]  # fmt: skip
    result = read(store, _CSV, several)
    assert {(row["measure_code"], row["unit"]) for row in result.rows} == {("pertumbuhan", "persen")}
    assert len({row["potential_id"] for row in result.rows}) == 4


def test_what_is_counted_in_another_unit_is_another_thing(store: Store) -> None:
    rows: Rows = [
        ["Produksi Gula Kelapa (ton) 2023"],
        ["Kabupaten", "Produksi", "Perajin (orang)", "Jumlah Penduduk (jiwa)", "Konsumsi per Kapita (kg/kap/th)"],
        ["Kebumen", "100,5", "1000", "1410000", "9,5"],
        ["Banyumas", "5000,25", "20000", "1800000", "9,25"],
    ]
    result = read(store, _CSV, text(rows, ";"))
    assert result.shown("measure_code", "item_code", "value", "base_unit")[:4] == [
        ("produksi", "gula_merah", 100.5, "ton"),
        ("lainnya", "gula_merah", 1000.0, "orang"),
        ("penduduk", None, 1410000.0, "orang"),
        ("lainnya", "gula_merah", 9.5, "kg/kapita/tahun"),
    ], "no sugar in persons, no people of sugar, and what one person eats is not what the region needs"
    result = read(store, "umkm 2023.csv", [["Kabupaten", "Usaha Mikro", "Tenaga Kerja (orang)"], ["Kebumen", 5, 9]])
    assert [row["measure_code"] for row in result.rows] == ["jumlah_usaha", "lainnya"]


def test_kinds_of_one_commodity_and_estates_stand_side_by_side(store: Store) -> None:
    rows: Rows = [
        ["Produksi 2023 (ton)"],
        ["Kabupaten", "Kopi Robusta", "Kopi Arabika", "Kopi"],
        ["Temanggung", 9, 5, 14],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("item_code", "breakdown", "value") == [
        ("kopi", "Kopi Robusta", 9.0),
        ("kopi", "Kopi Arabika", 5.0),
        ("kopi", None, 14.0),
    ]
    estates: Rows = [
        ["Produksi Kelapa Menurut Provinsi dan Status Pengusahaan (ton), 2022"],
        ["Provinsi", "PR", "PBN", "PBS", "Jumlah"],
        ["Riau", 350, 0, 30, 380],
        ["Jawa Tengah", 150, 50, 0, 200],
    ]
    result = read(store, _CSV, estates)
    assert result.shown("breakdown", "value")[:4] == [
        ("Perkebunan rakyat", 350.0),
        ("Perkebunan besar negara", 0.0),
        ("Perkebunan besar swasta", 30.0),
        (None, 380.0),
    ]
    paddy: Rows = [["Harga Gabah (Rp/kg) 2023"], ["Provinsi", "GKG", "GKP"], ["Jawa Barat", 6500, 5800], ["Bali", 1, 2]]
    assert {row["item_code"] for row in read(store, _CSV, paddy).rows} == {"padi"}, "alone GKP is white sugar"


def test_groups_of_livestock_are_no_dimension_but_ways_of_fishing_are(store: Store) -> None:
    cattle: Rows = [
        ["POPULASI TERNAK 2023 (EKOR)"],
        ["Kabupaten", "Ternak Besar", "", "Unggas", ""],
        ["", "Sapi Potong", "Kerbau", "Ayam Buras", "Itik"],
        ["Kab. Kebumen", "64.000", "1.500", "1.234.567", "88.000"],
    ]
    result = read(store, _CSV, text(cattle, ";"))
    assert result.shown("item_code", "breakdown", "value") == [
        ("sapi_potong", None, 64000.0),
        ("kerbau", None, 1500.0),
        ("ayam_buras", None, 1234567.0),
        ("itik", None, 88000.0),
    ]
    fish: Rows = [
        ["Tahun", "Kabupaten", "Jenis Usaha", "Jenis Ikan", "Volume (Ton)", "Nilai (Rp Juta)"],
        ["2022", "Kab. Cilacap", "Perikanan Tangkap Laut", "Cakalang", "1.234,56", "23.456,7"],
        ["2022", "Kab. Kebumen", "Budidaya Tambak", "Udang Vaname", "812,75", "56.892,5"],
    ]
    result = read(store, "perikanan.csv", text(fish, ";"))
    assert result.shown("item_code", "breakdown", "measure_code", "value") == [
        ("cakalang", "Perikanan Tangkap Laut", "lainnya", 1234.56),
        ("cakalang", "Perikanan Tangkap Laut", "nilai", 23456.7),
        ("udang", "Budidaya Tambak", "lainnya", 812.75),
        ("udang", "Budidaya Tambak", "nilai", 56892.5),
    ]


def test_a_food_balance_over_several_lines_of_a_commodity(store: Store) -> None:
    rows: Rows = [
        ["Neraca Pangan Jawa Tengah 2025"],
        ["Komoditas", "Uraian", "Satuan", "Januari", "Februari"],
        ["Gula Konsumsi", "Ketersediaan", "Ton", 100, 110],
        ["", "Kebutuhan", "Ton", 90, 91],
        ["", "Neraca", "Ton", 10, 19],
        ["Telur Ayam Ras", "Ketersediaan", "Ton", 50.5, 51],
        ["", "Kebutuhan", "Ton", 60, 61],
    ]
    result = read(store, "neraca.xlsx", workbook({"S": rows}))
    assert result.shown("item_code", "measure_code", "period_no", "value")[::2] == [
        ("gula_pasir", "ketersediaan", 1, 100.0),
        ("gula_pasir", "kebutuhan", 1, 90.0),
        ("gula_pasir", "neraca", 1, 10.0),
        ("telur_ayam", "ketersediaan", 1, 50.5),
        ("telur_ayam", "kebutuhan", 1, 60.0),
    ]
    assert (result.outcome.rows_read, result.outcome.rows_written) == (5, 5)
    assert {row["region_code"] for row in result.rows} == {"33"}, "the title names the province without its type"
    assert "potential_region_assumed" in result.codes()
    with pytest.raises(ImportRefused):
        read(store, "x.csv", [["Populasi Sapi Bali 2023"], ["Jenis", "Jumlah (ekor)"], ["Sapi Potong", 1]])


def test_surplus_and_deficit_in_words_are_held_against_the_balance(store: Store) -> None:
    rows: Rows = [
        ["Kabupaten/Kota", "Ketersediaan Beras 2024 (ton)", "Kebutuhan Beras 2024 (ton)", "Neraca (ton)", "Status"],
        ["Kab. Kebumen", 100, 80, 20, "Surplus"],
        ["Kota Tegal", 10, 50, -40, "Surplus"],
        ["Kota Magelang", 10, 30, -20, "DEFISIT"],
        ["Kab. Brebes", 10, 10, 0, "Surplus"],
    ]
    result = read(store, _CSV, rows)
    (found,) = [one for one in result.outcome.findings if one.issue_code == "potential_state_contradicts"]
    assert (found.cell, found.value_typed, found.value_used, found.hint) == ("E3", "Surplus", "-40", "D3")
    assert {row["breakdown"] for row in result.rows} == {None}
    plain = [[*row[:3], row[4]] for row in rows]
    assert read(store, _CSV, plain).cells("potential_state_contradicts") == ["D3"], "availability less need"
    assert result.cells("potential_column_not_stored") == ["E1"]


def test_sums_and_averages_over_part_of_the_time_are_no_year(store: Store) -> None:
    quarters: Rows = [
        ["Realisasi Investasi PMDN 2024 (Rp miliar)"],
        ["Kabupaten/Kota", "TW I", "TW II", "TW III", "Total"],
        ["Kab. Batang", "10.5", "20.25", "30.0", "60.75"],
        ["Kab. Kendal", "1.0", "2.0", "3.0", "7.0"],
    ]
    result = read(store, _CSV, quarters)
    assert [row["period_no"] for row in result.rows] == [1, 2, 3, 1, 2, 3]
    assert (result.cells("potential_column_not_stored"), result.cells("potential_total_differs")) == (["E2"], ["E4"])
    years: Rows = [["Produksi Kopi (ton)", 2022, 2023, "Rata-rata"], ["Temanggung", 10, 14, 12], ["Wonosobo", 1, 3, 2]]
    result = read(store, _CSV, years)
    assert result.shown("measure_code", "period_year", "value") == [
        ("produksi", 2022, 10.0),
        ("produksi", 2023, 14.0),
        ("produksi", 2022, 1.0),
        ("produksi", 2023, 3.0),
    ], "the heading over the names says what is measured"
    assert result.cells("potential_column_not_stored") == ["D1"]


def test_seasons_and_days_keep_apart(store: Store) -> None:
    rows: Rows = [["Produksi Gula Tebu (ton)"], ["Kabupaten", "2021/2022", "2022/2023"], ["Kab. Pati", 1000, 1100]]
    result = read(store, _CSV, rows)
    assert result.shown("period_year", "breakdown", "value") == [
        (2022, "2021/2022", 1000.0),
        (2023, "2022/2023", 1100.0),
    ]
    days: Rows = [["Harga Kota Tegal (Rp/kg)"], ["Komoditas", "01/02/2024", "02/02/2024"], ["Beras", 13000, 13100]]
    result = read(store, _CSV, days)
    assert result.shown("period_year", "breakdown", "value") == [
        (2024, "01/02/2024", 13000.0),
        (2024, "02/02/2024", 13100.0),
    ]


def test_subdistricts_in_the_column_of_their_kabupaten(store: Store) -> None:
    rows: Rows = [
        ["Produksi Padi Menurut Kecamatan, 2023 (ton)"],
        ["Kabupaten/Kecamatan", "Produksi"],
        ["KABUPATEN KEBUMEN", 6000],
        ["Ayah", 1000],
        ["Kebumen", 5000],
        ["KABUPATEN PURWOREJO", 1100],
        ["Purworejo", 500],
        ["Bagelen", 600],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("region_code", "breakdown", "value") == [
        ("33.05", None, 6000.0),
        ("33.05", "Ayah", 1000.0),
        ("33.05", "Kebumen", 5000.0),
        ("33.06", None, 1100.0),
        ("33.06", "Purworejo", 500.0),
        ("33.06", "Bagelen", 600.0),
    ]
    assert (result.outcome.rows_read, result.outcome.rows_written) == (6, 6)
    coded: Rows = [["Penduduk Kabupaten Banyumas 2023"], ["Kode", "Kecamatan", "Penduduk (jiwa)"],
                   ["33.02.01", "Lumbir", 50000], ["33.02.02", "Wangon", 80000]]  # fmt: skip
    result = read(store, _CSV, coded)
    assert result.shown("region_code", "item_name", "breakdown") == [
        ("33.02", "Lumbir", None),
        ("33.02", "Wangon", None),
    ]
    assert result.cells("potential_column_not_stored") == ["A2"]


def test_islands_are_totals_and_rows_without_figures_are_rows(store: Store) -> None:
    rows: Rows = [
        ["Produksi Kopi (ton) 2023"],
        ["Provinsi", "Produksi"],
        ["SUMATERA", 300],
        ["Aceh", 100],
        ["Sumatera Utara", 200],
        ["BALI DAN NUSA TENGGARA", 8],
        ["Bali", 9],
    ]
    result = read(store, _CSV, rows)
    assert result.shown("region_code", "value") == [("11", 100.0), ("12", 200.0), ("51", 9.0)]
    (found,) = [one for one in result.outcome.findings if one.issue_code == "potential_total_differs"]
    assert (found.cell, found.value_used, found.hint) == ("B6", "8", "9")
    late: Rows = [
        ["Kabupaten", "Produksi Padi 2023 (ton)"],
        ["Kab. Kebumen", "belum lapor"],
        ["Kab. Cilacap", 100],
        ["Kab. Brebes", "belum lapor"],
        ["Kab. Tegal", 50],
    ]
    result = read(store, _CSV, late)
    assert (result.outcome.rows_read, result.outcome.rows_refused) == (4, 2), "none became a heading"
    assert result.cells("potential_cell_text") == ["B2", "B4"]


def test_a_table_that_goes_on_under_its_continuation(store: Store) -> None:
    rows: Rows = [
        ["Tabel 5.3 Produksi Buah-buahan (kuintal), 2023"],
        ["Kabupaten/Kota", "Mangga", "Durian"],
        ["Kab. Cilacap", 100, 200],
        ["Lanjutan Tabel/Continued Table 5.3"],
        ["Kabupaten/Kota", "Pisang", "Pepaya"],
        ["Kab. Cilacap", 500, 600],
    ]
    result = read(store, "buah.xlsx", workbook({"S": rows}))
    assert {(row["measure_code"], row["unit"], row["period_year"]) for row in result.rows} == {
        ("produksi", "kuintal", 2023)
    }
    assert [row["item_code"] for row in result.rows] == ["mangga", "durian", "pisang", "pepaya"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Jenis", "Nama", "Produksi Telur 2022 (kg)"], ["Kabupaten", "Semarang", 1], ["Kota", "Semarang", 2]],
         [("33.22", None), ("33.74", None)]),
        ([["Lokasi", "Level", "Tahun", "Produksi Jagung (ton)"], ["Kab. Cilacap", "Kabupaten", 2020, 1]],
         [("33.01", None)]),
        ([["Regency", "Rice Production (tons) 2022"], ["Kebumen Regency", 1], ["Semarang Municipality", 2]],
         [("33.05", None), ("33.74", None)]),
        ([["PDRB per Kapita Kabupaten Kebumen"], ["Tahun", "ADHB (juta rupiah)", "ADHK 2010 (juta rupiah)"],
          [2022, 20.1, 15.2], [2023, 21.5, 15.7]], [("33.05", None)] * 4),
    ],
    ids=["type beside the name", "level", "municipality", "price bases"],
)  # fmt: skip
def test_types_and_price_bases_are_no_dimensions(
    store: Store, rows: Rows, expected: list[tuple[str, str | None]]
) -> None:
    assert read(store, _CSV, rows).shown("region_code", "breakdown") == expected


def test_a_name_that_means_a_region_far_from_all_others_is_refused(store: Store) -> None:
    rows: Rows = [["Wilayah", "Pengunjung 2023 (orang)"], ["Banjar", 1], ["Kota Banjar", 2], ["Pangandaran", 3]]
    result = read(store, _CSV, rows)
    assert ([row["region_code"] for row in result.rows], result.cells("potential_region_ambiguous")) == (
        ["32.79", "32.18"],
        ["A2"],
    )


def test_sights_by_year_are_visits_when_sheet_or_heading_says_so(store: Store) -> None:
    rows: Rows = [
        ["Kabupaten Kebumen"],
        ["Nama Objek Wisata", 2022, 2023],
        ["Pantai Contoh", 10, 20],
        ["Goa Contoh", 1, 2],
    ]
    result = read(store, "data.xlsx", workbook({"Lembar": rows}))
    assert {(row["measure_code"], row["item_kind"]) for row in result.rows} == {("pengunjung", "objek")}
    assert result.cells("potential_visitors_assumed") == ["B3"]
    money: Rows = [["Kabupaten Kebumen (juta rupiah)"], *rows[1:]]
    assert {row["measure_code"] for row in read(store, "data.xlsx", workbook({"Lembar": money})).rows} == {"lainnya"}


def test_a_register_with_amounts_is_no_table_of_figures() -> None:
    rows: Rows = [
        ["No", "Mitra", "Judul Kerja Sama", "Nomor", "Tanggal", "Nilai (Rp)", "Kabupaten"],
        ["1", "PT Contoh", "Kerja sama gula", "119/1/2023", "2023-01-02", "1000000", "Kab. Kebumen"],
        ["2", "PT Contoh Dua", "Kerja sama beras", "119/2/2023", "2023-02-02", "2000000", "Kab. Cilacap"],
    ]
    assert recognise(read_workbook(text(rows), "daftar.csv"), "daftar.csv").kind == "register"


def test_marks_in_brackets_and_spaced_thousands_beside_pointed_ones(store: Store) -> None:
    rows: Rows = [
        ["Produksi Jagung Menurut Kabupaten/Kota (ton)"],
        ["Kabupaten/Kota", "2021(r)", "2022", "2023(*)"],
        ["Cilacap", "12.345,67", "13.001,5", "…"],
        ["Banyumas", "1.234", "2.345(r)", "3.456(*)"],
        ["Kebumen", "45.678", "45.679 (1)", "50 000"],
        ["Kota Magelang", "0,05", "x", "1"],
        ["Jumlah", "59.257,72", "61.025,5", "53.457"],
        ["(r) Angka diperbaiki/Revised figures"],
    ]
    result = read(store, "jagung.xlsx", workbook({"S": rows}))
    found = {row["source_cell"]: (row["period_year"], row["value"]) for row in result.rows}
    assert (found["B4"], found["C4"], found["D4"]) == ((2021, 1234.0), (2022, 2345.0), (2023, 3456.0))
    assert (found["C5"], found["D5"]) == ((2022, 45679.0), (2023, 50000.0)), "50 000 does not say how 3.456 is meant"
    assert result.cells("potential_marks") == ["C4", "D4"], "every column tells its first"
    assert result.cells("potential_cell_text") == []


def test_a_price_in_brackets_is_kept_as_it_reads_and_doubted(store: Store) -> None:
    rows: Rows = [
        ["Harga Beras menurut Kabupaten/Kota (rupiah/kg), 2024"],
        ["Kabupaten/Kota", "2024"],
        ["Kabupaten Kebumen", "(48.000)"],
        ["Kabupaten Cilacap", "13.500"],
        ["Kabupaten Banyumas", "13.250"],
    ]
    result = read(store, "harga.xlsx", workbook({"Harga": rows}))
    assert result.shown("region_code", "value")[0] == ("33.05", -48000.0)
    assert result.cells("potential_negative") == ["B3"]


def test_a_balance_may_be_below_zero(store: Store) -> None:
    rows: Rows = [
        ["Neraca Beras (surplus/defisit) menurut Kabupaten/Kota (ton), 2024"],
        ["Kabupaten/Kota", "2024"],
        ["Kabupaten Kebumen", "(48.000)"],
        ["Kabupaten Cilacap", "13.500"],
    ]
    result = read(store, "neraca.xlsx", workbook({"Neraca": rows}))
    assert result.shown("value") == [(-48000.0,), (13500.0,)]
    assert "potential_negative" not in result.codes()

"""Column sets of systems in use, and text files as spreadsheets save them."""

from __future__ import annotations

from datetime import date

from kerjasama.extracts.store import Store
from tests.importer.unseen.offices import read, workbook


def test_an_export_with_pihak_1_and_2_and_zero_dates(store: Store) -> None:
    rows = [
        ["Nomor", "Tanggal Kerjasama", "Judul Kesepakatan", "Kategori", "Deskripsi", "Pihak 1", "Pihak 2",
         "Ruang Lingkup", "Jangka Waktu Awal", "Jangka Waktu Akhir", "OPD/PD Pemrakarsa", "Lampiran arsip", "Status"],
        ["134/1/2021", "2021-03-12", "Sampah", "Wajib", "x", "Pemerintah Kabupaten Kebumen",
         "Pemerintah Kabupaten Purworejo", "x", "2021-03-12", "0000-00-00", "DLH", "a.pdf", "Aktif"],
        ["134/2/2021", "2021-03-13", "CSR", "Pihak ke-3", "x", "Pemerintah Kabupaten Kebumen", "PT Contoh", "x",
         "2021-03-13", "2024-03-13", "DLH", "b.pdf", "Tidak Aktif"],
    ]  # fmt: skip
    result = read(store, "ekspor.xlsx", workbook({"Worksheet": rows}))
    waste, care = result.agreements["Sampah"], result.agreements["CSR"]
    assert (waste["coop_type"], waste["end_method"], waste["declared_status"]) == (
        "KSDD_WAJIB",
        "open_ended",
        "berlaku",
    )
    assert (care["coop_type"], care["end_on"], care["declared_status"]) == ("KSDPK", date(2024, 3, 13), "berakhir")
    assert "status_conflict" not in result.codes(), (
        "a row that is called ended shows that the file is younger than that"
    )


def test_one_text_column_for_the_parties_with_a_foreign_area(store: Store) -> None:
    lines = [
        "kategori,jenis,tahun,nomor,judul,pihak,tanggal_awal,tanggal_akhir",
        "Luar Negeri,Letter Of Intens,2019,1/2019,Sister Province,"
        '"Pemerintah Provinsi Jawa Barat dan Shizuoka Prefecture",2019-03-01,2024-03-01',
        "Dalam Negeri,Perjanjian Kerjasama,2020,2/2020,Data kesehatan,"
        '"Pemerintah Daerah Provinsi Jawa Barat; BPJS Kesehatan",2020-01-01,2025-01-01',
    ]
    result = read(store, "provinsi.csv", "\n".join(lines).encode())
    assert {title: (one["doc_type"], one["coop_type"], one["lead_region_code"])
            for title, one in result.agreements.items()} == {
        "Sister Province": ("letter_of_intent", "KSDPL", "32"),
        "Data kesehatan": ("perjanjian_kerja_sama", "SINERGI", "32")}  # fmt: skip


def test_semicolons_in_cp1252(store: Store) -> None:
    text = "No;Mitra;Judul;Nilai (Rp);Tgl TTD\n1;Koperasi Contoh – Maju;Pasar “Baru”;1.250,50;25/03/2023\n"
    first = read(store, "titik koma.csv", text.encode("cp1252"), owner="Pemerintah Provinsi Jawa Tengah")
    assert first.agreements["Pasar “Baru”"]["signed_on"] == date(2023, 3, 25)
    assert first.agreements["Pasar “Baru”"]["lead_region_code"] == "33"


def test_a_tabbed_text_in_utf16(store: Store) -> None:
    text = "No\tMitra\tJudul\tTanggal\n1\tPDAM Tirta Contoh\tAir\tSelasa, 12 Maret 2024\n"
    result = read(store, "tab.txt", text.encode("utf-16"), owner="Kab. Kebumen")
    assert result.agreements["Air"]["signed_on"] == date(2024, 3, 12)
    assert result.agreements["Air"]["coop_type"] == "KSDPK"


def test_only_years(store: Store) -> None:
    rows = [
        ["No", "Kab/Kota", "Mitra Kerja Sama", "Bentuk Kerja Sama", "Tahun", "Tahun Berakhir"],
        [1, "Kabupaten Kebumen", "Bank Jateng", "MoU", 2021, 2026],
        [2, "Kab. Cilacap", "PMI", "PKS", 2022, 2027],
    ]
    result = read(store, "tahun.xlsx", workbook({"S": rows}))
    found = {one["lead_region_code"]: one for one in result.agreements.values()}
    assert set(found) == {"33.05", "33.01"}
    assert {one["signed_on"] for one in found.values()} == {None}
    assert (found["33.05"]["signed_earliest_on"], found["33.05"]["signed_latest_on"]) == (
        date(2021, 1, 1), date(2021, 12, 31))  # fmt: skip
    assert {"date_incomplete", "end_imprecise"} <= result.codes()

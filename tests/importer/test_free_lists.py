"""Lists as offices send them of their own accord: recognised, read, and not taken for something else."""

from __future__ import annotations

from datetime import date
from typing import Any

from kerjasama.extracts.store import Store
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.pipeline import import_files

IDENTIFIED = """IDENTIFIKASI URUSAN YANG DIKERJASAMAKAN;;;;;;;;
;;;;;;;;
No;SKPD Pengusul;Urusan Pem.;Judul / Objek KS;Mitra Potensial;Bentuk KS;Tgl Usul;Status Usulan;RKPD
1;Disnaker;Tenaga Kerja;Pelatihan bahasa;Provinsi Bali;KSDD;12/03/2024;disetujui;Prioritas 2
2;Disdik;Pendidikan;Magang guru;SMK N 1;;28/03/2024;kurang sesuai;Tidak ada
3;DLH;Lingkungan Hidup;Pengelolaan TPA;Kab. Banjar;KSDD wajib;30/4/2024;belum disetujui;ada
"""
PROPOSED = """USULAN KERJA SAMA DAERAH KAB. KONAWE TA 2025;;;;;
No.;Sub Urusan;Kegiatan yang akan dikerjasamakan;Calon Pihak Ketiga/Daerah Lain;Surplus/Butuh;No. Kesepakatan
1;Pangan;Penyediaan beras;Kabupaten Buton Utara;Surplus;3
2;Pangan;Gudang cadangan;Perum Bulog;Butuh;
"""
IDEAS = """LABORATORIUM INOVASI KABUPATEN KOTAWARINGIN TIMUR TAHUN 2018;;;;;;;
No;SKPD / Unit;Gagasan Perubahan;Drum Up;Deliver;Status Inovasi;Bukti Fisik;No MoU
;A. DINAS;;;;;;
1;Dinas Kesehatan;Siap Antre;1 Maret 2018;20 Agustus 2018;Masih dipakai;foto;7/MOU/2018
2;Disdukcapil;Akta Jemput;1 Maret 2018;Agustus 2018;Belum digunakan;foto;
"""

STEPS = """DAFTAR PEMETAAN KERJA SAMA DAERAH KABUPATEN KEBUMEN TAHUN 2024;;;;
No;Perangkat Daerah;Urusan;Objek Kerja Sama;Sesuai/Tidak
1;Dinas Kesehatan;Kesehatan;Rujukan pasien;ya
2;Dinas Pendidikan;Pendidikan;Pertukaran guru;belum
3;Dinas Pertanian;Pertanian;Pasokan beras;tidak
"""
TICKS = """Daftar Inovasi Labinov 2022 Kota Tegal;;;;;;
No;Perangkat Daerah;Judul Ide Inovasi;Drum-up;Diagnose;Design;Deliver
1;Dinas Koperasi;UMKM Naik;√;v;ya;tidak
"""


def _take(store: Store, name: str, text: str) -> tuple[FileOutcome, list[dict[str, Any]]]:
    outcome = import_files([(name, text.encode())], store=store, today=date(2026, 1, 1)).files[0]
    table = {"mapping": "mapping_items", "laboratory": "lab_ideas"}[outcome.kind]
    return outcome, sorted(store.read(table).to_pylist(), key=lambda row: row["source_row"])


def test_a_list_of_what_can_be_cooperated_on_is_a_mapping_list(store: Store) -> None:
    outcome, rows = _take(store, "KSD Kota Banjarmasin 2024.csv", IDENTIFIED)
    assert (outcome.kind, outcome.rows_read, outcome.rows_refused) == ("mapping", 3, 0)
    assert [row["screening"] for row in rows] == ["sesuai", "tidak_sesuai", "usulan"]
    assert [row["urusan_code"] for row in rows] == ["2.07", "1.01", "2.11"]
    assert [row["rkpd_ref"] for row in rows] == ["Prioritas 2", None, "ada"], "'tidak ada' refers to nothing"
    assert rows[0]["proposed_on"] == date(2024, 3, 12)


def test_a_list_of_proposals_is_no_table_of_figures(store: Store) -> None:
    outcome, rows = _take(store, "usulan konawe.csv", PROPOSED)
    assert (outcome.kind, outcome.rows_read, outcome.rows_refused) == ("mapping", 2, 0)
    assert [row["position"] for row in rows] == ["menawarkan", "membutuhkan"]
    assert [row["partner_region_code"] for row in rows] == ["74.10", None]
    assert {row["region_code"] for row in rows} == {"74.02"}


def test_the_agency_of_an_idea_is_its_own_and_a_month_reaches_a_stage(store: Store) -> None:
    outcome, rows = _take(store, "labinov.csv", IDEAS)
    assert outcome.kind == "laboratory"
    assert [row["agency"] for row in rows] == ["Dinas Kesehatan", "Disdukcapil"], "not the group that they stand in"
    assert [row["deliver_on"] for row in rows] == [date(2018, 8, 20), None]
    assert rows[1]["stage_code"] == "deliver"
    assert [row["outcome_code"] for row in rows] == ["diterapkan", "berjalan"]
    assert rows[0]["agreement_ref"] == "7/MOU/2018"


def test_not_yet_is_no_refusal(store: Store) -> None:
    _outcome, rows = _take(store, "pemetaan kebumen.csv", STEPS)
    assert [row["screening"] for row in rows] == ["sesuai", "usulan", "tidak_sesuai"]


def test_the_title_of_an_idea_of_innovation_is_the_idea(store: Store) -> None:
    outcome, rows = _take(store, "labinov tegal.csv", TICKS)
    assert (outcome.kind, outcome.rows_read, outcome.rows_refused) == ("laboratory", 1, 0)
    assert (rows[0]["idea_name"], rows[0]["stage_code"]) == ("UMKM Naik", "design")

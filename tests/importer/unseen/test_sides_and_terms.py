"""Both parties in the table, numbers with their dates, terms in words, states in words."""

from __future__ import annotations

from datetime import date

import pytest

from kerjasama.extracts.store import Store
from kerjasama.importer.values.dates import parse_date
from kerjasama.importer.values.durations import parse_end, parse_period, read_duration
from kerjasama.importer.values.statuses import read_status
from kerjasama.importer.values.values import load_value_map
from tests.importer.unseen.offices import read, workbook


def test_all_parties_in_one_cell_and_numbers_with_their_dates(store: Store) -> None:
    rows = [
        *[[]] * 8,
        ["No", "Para Pihak", "Judul", "Nomor dan Tanggal", "Jangka Waktu", "Ruang Lingkup", "Urusan", "Sudah PKS?",
         "Nomor MoU induk"],
        [1, "1. Pemerintah Kabupaten Kebumen 2. PT Contoh Jaya", "Air bersih",
         "Nomor: 100.3.7/12/2023 tanggal 5 Juli 2023\nNomor: 55/CJ/2023 tanggal 5 Juli 2023",
         "5 Juli 2023 s.d. 5 Juli 2028", "1. Sumur\n2. Pelatihan\n3. Biaya", "Kesehatan", "Ya", ""],
        [2, "Universitas Gadjah Mada\nPemerintah Kabupaten Kebumen", "Kuliah kerja nyata",
         "No. 100.3.7/13/2023 tgl 6 Juli 2023", "5 (lima) tahun sejak ditandatangani", "x",
         "Pertanian, Pangan", "Tidak", "100.3.7/12/2023"],
        [3, "Pemerintah Kabupaten Kebumen dengan CV Contoh", "Parkir", "", "selama proyek", "", "", "", ""],
    ]  # fmt: skip
    result = read(store, "pihak.xlsx", workbook({"Data": rows}))
    water, campus, parking = (result.agreements[title] for title in ("Air bersih", "Kuliah kerja nyata", "Parkir"))
    assert {one["lead_region_code"] for one in (water, campus, parking)} == {"33.05"}
    assert [one["doc_number"] for one in water["parties"]] == ["100.3.7/12/2023", "55/CJ/2023"]
    assert (water["signed_on"], water["start_on"], water["end_on"]) == (
        date(2023, 7, 5), date(2023, 7, 5), date(2028, 7, 5))  # fmt: skip
    assert campus["parent_agreement_id"] == water["agreement_id"]
    assert (campus["end_on"], campus["end_method"]) == (date(2028, 7, 6), "start_plus_duration")
    assert (parking["end_method"], parking["end_condition_text"]) == ("open_ended", "selama proyek")
    items = [one["item_text"] for one in store.read("scope_items").to_pylist()]
    assert items == ["Sumur", "Pelatihan", "Biaya"]
    assert {"owner_inferred", "follow_up_as_text"} <= result.codes()


@pytest.mark.parametrize(
    ("text", "quality", "first", "last", "why"),
    [
        ("12 s.d. 15 Maret 2024", "ambiguous", "2024-03-12", "2024-03-15", "several days are not one"),
        ("Juli s.d. Desember 2023", "ambiguous", "2023-07-01", "2023-12-31", "several months"),
        ("(12-03-2024)", "exact", "2024-03-12", "2024-03-12", "brackets around everything"),
        ("12-Agust-2022", "exact", "2022-08-12", "2022-08-12", "a shortening"),
        ("12/III/2024", "exact", "2024-03-12", "2024-03-12", "a Roman month"),
        ("31/02/2023", "invalid", None, None, "no such day"),
        ("1/0/1900", "missing", None, None, "a spreadsheet's zero"),
    ],
)
def test_dates(text: str, quality: str, first: str | None, last: str | None, why: str) -> None:
    parsed = parse_date(text, "dmy")
    found = [day.isoformat() if day else None for day in (parsed.earliest, parsed.latest)]
    assert (parsed.quality, *found) == (quality, first, last), why


@pytest.mark.parametrize(
    ("text", "months", "method", "why"),
    [
        ("5 (lima) tahun sejak ditandatangani", 60, "unknown", "a term, no open end"),
        ("5 (lima) tahun terhitung sejak 12 Maret 2021", 60, "unknown", "that day is the start, not the end"),
        ("satu semester", 6, "unknown", "half a year"),
        ("3th", 36, "unknown", "run together"),
        ("selama proyek", None, "open_ended", "a condition"),
    ],
)
def test_ends(text: str, months: int | None, method: str, why: str) -> None:
    end = parse_end(text, "dmy")
    assert (end.term_months, end.method) == (months, method), why


def test_a_bare_36_is_not_taken_for_years(store: Store) -> None:
    assert read_duration("36 (bulan)").months == 36
    rows = [["No", "Mitra", "Judul", "Tanggal", "Jangka Waktu"], [1, "PT Contoh", "Air", "5 Juli 2023", "36"]]
    result = read(store, "angka.xlsx", workbook({"S": rows}), owner="Kab. Kebumen")
    assert (result.agreements["Air"]["end_on"], result.agreements["Air"]["duration_months"]) == (None, None)
    assert result.cells("duration_doubtful") == {"E2"}


@pytest.mark.parametrize("text", ["2021-2026", "Maret 2021-Maret 2026", "12 Maret 2021-12 Maret 2026", "2021 s/d 2026"])
def test_a_period_without_spaces_has_two_ends(text: str) -> None:
    period = parse_period(text, "dmy")
    assert period is not None
    start, end = period
    assert (start.earliest.year, end.latest.year) == (2021, 2026) if start.earliest and end.latest else False


@pytest.mark.parametrize(
    ("text", "code"),
    [("Tdk berlaku lagi", "berakhir"), ("Masa berlaku habis", "berakhir"), ("Sudah habis masa berlakunya", "berakhir"),
     ("Akan berakhir 2024", "akan_berakhir"), ("Belum TTD", "proses"), ("Proses pembahasan di Bagian Hukum", "proses"),
     ("Sudah diperpanjang", "perpanjangan"), ("Berlaku s.d. 2026", "berlaku"), ("Terlaksana", None), ("Ya", None)],
)  # fmt: skip
def test_states_in_several_words(text: str, code: str | None) -> None:
    assert read_status(text, load_value_map()) == code

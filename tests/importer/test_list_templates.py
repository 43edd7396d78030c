"""The templates of lists: every column that can be filled is read back; examples and guides are not data."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from kerjasama.errors import ImportRefused
from kerjasama.extracts.store import Store
from kerjasama.importer.kinds import templates
from kerjasama.importer.lists.list_columns import laboratory_columns, mapping_columns
from kerjasama.importer.lists.template_columns import LIST_TEMPLATES
from kerjasama.importer.outcome import FileOutcome
from kerjasama.importer.pipeline import import_files
from tests.importer.lists import TODAY, rows_of

# What is typed under each heading, and what must be stored of it.
MAPPING: dict[str, tuple[Any, str, Any]] = {
    "No": (7, "item_no", "7"),
    "Tahun": (2026, "mapping_year", 2026),
    "Wilayah": ("Kabupaten Kebumen", "region_code", "33.05"),
    "Perangkat Daerah": ("Dinas Pertanian", "agency", "Dinas Pertanian"),
    "Urusan": ("3.27 Pertanian", "urusan_code", "3.27"),
    "Isu atau masalah": ("Harga jatuh", "issue", "Harga jatuh"),
    "Program": ("Pasar", "program", "Pasar"),
    "Kegiatan": ("Lelang", "activity", "Lelang"),
    "Objek kerja sama": ("Gula merah", "object", "Gula merah"),
    "Jenis kerja sama": ("Antardaerah, wajib", "coop_type", "KSDD_WAJIB"),
    "Calon mitra": ("Kabupaten Banyumas", "partner_region_code", "33.02"),
    "Posisi": ("Menawarkan dan membutuhkan", "position", "keduanya"),
    "Manfaat": ("Naik 10 persen", "benefit", "Naik 10 persen"),
    "Lokasi": ("Pasar induk", "location", "Pasar induk"),
    "Jangka waktu (bulan)": (36, "duration_months", 36),
    "Sumber dana": ("APBD", "funding_source", "apbd"),
    "Prioritas": (2, "priority", 2),
    "RPJMD": ("Misi 3", "rpjmd_ref", "Misi 3"),
    "RKPD": ("Program 2", "rkpd_ref", "Program 2"),
    "Renstra/Renja": ("Bab IV", "renstra_ref", "Bab IV"),
    "Tanggal usulan": (datetime(2026, 1, 5), "proposed_on", date(2026, 1, 5)),
    "Status": ("Tidak sesuai kriteria", "screening", "tidak_sesuai"),
    "Tanggal pemeriksaan": (datetime(2026, 2, 5), "screened_on", date(2026, 2, 5)),
    "Alasan tidak sesuai": ("Bukan kewenangan daerah", "rejection_code", "bukan_kewenangan"),
    "Nomor berita acara atau keputusan": ("BA/3/2026", "decree_number", "BA/3/2026"),
    "Tanggal berita acara atau keputusan": (datetime(2026, 3, 5), "decree_on", date(2026, 3, 5)),
    "KAK": ("Ada", "has_kak", True),
    "Kode kerja sama": ("12/PKS/2026", "agreement_ref", "12/PKS/2026"),
    "Keterangan": ("Catatan", "note", "Catatan"),
}
LABORATORY: dict[str, tuple[Any, str, Any]] = {
    "No": (3, "source_row", 3),
    "Tahun": (2025, "lab_year", 2025),
    "Wilayah": ("Kota Magelang", "region_code", "33.71"),
    "Perangkat Daerah": ("RSUD", "agency", "RSUD"),
    "Ide": ("Antrean", "idea_name", "Antrean"),
    "Urusan": ("1.02 Kesehatan", "urusan_code", "1.02"),
    "Drum up": (datetime(2025, 1, 5), "drum_up_on", date(2025, 1, 5)),
    "Diagnose": (datetime(2025, 2, 5), "diagnose_on", date(2025, 2, 5)),
    "Design": (datetime(2025, 3, 5), "design_on", date(2025, 3, 5)),
    "Deliver": (datetime(2025, 4, 5), "deliver_on", date(2025, 4, 5)),
    "Display": (datetime(2025, 5, 5), "display_on", date(2025, 5, 5)),
    "Tahap terakhir": ("Display", "stage_code", "display"),
    "Status": ("Masih berjalan", "outcome_code", "berjalan"),
    "Tanggal status": (datetime(2025, 6, 5), "outcome_on", date(2025, 6, 5)),
    "Jenis bukti": ("Berita acara", "evidence_type", "berita_acara"),
    "Tautan bukti": ("https://contoh.example/b", "evidence_url", "https://contoh.example/b"),
    "Kode kerja sama": ("12/NK/2025", "agreement_ref", "12/NK/2025"),
    "Keterangan": ("Catatan", "note", "Catatan"),
}
FILLED = {"mapping": (MAPPING, "mapping_items"), "laboratory": (LABORATORY, "lab_ideas")}


def _filled(kind: str, *lines: dict[str, Any]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(templates.of(kind).build()))
    sheet = book[LIST_TEMPLATES[kind].sheet]
    places = {cell.value.removesuffix(" *"): cell.column for cell in sheet[1]}
    for at, typed in enumerate(lines, start=3):
        for heading, value in typed.items():
            sheet.cell(at, places[heading]).value = value
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _bring(store: Store, kind: str, *lines: dict[str, Any]) -> FileOutcome:
    return import_files([("kiriman.xlsx", _filled(kind, *lines))], store=store, today=TODAY).files[0]


@pytest.mark.parametrize("kind", FILLED)
def test_every_column_that_is_filled_in_is_stored(store: Store, kind: str) -> None:
    wanted, table = FILLED[kind]
    assert {column.heading for column in LIST_TEMPLATES[kind].columns} == set(wanted), "a column is not tried"
    outcome = _bring(store, kind, {heading: typed for heading, (typed, _column, _value) in wanted.items()})
    (row,) = rows_of(store, table)
    for heading, (_typed, column, value) in wanted.items():
        assert row.get(column) == value, heading
    assert (outcome.kind, outcome.rows_read, outcome.rows_refused) == (kind, 1, 0)
    assert outcome.recognised_because == "templat dari dasbor ini"


@pytest.mark.parametrize("kind", FILLED)
def test_every_heading_of_a_template_feeds_the_column_it_is_for(kind: str) -> None:
    known = mapping_columns() if kind == "mapping" else laboratory_columns()
    for column in LIST_TEMPLATES[kind].columns:
        assert known.exact(column.heading) == (column.field,), column.heading


@pytest.mark.parametrize("kind", FILLED)
def test_every_choice_that_a_template_offers_is_understood(store: Store, kind: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(templates.of(kind).build()))
    hidden = book["Daftar"]
    lists = {column[0].value: [cell.value for cell in column[1:] if cell.value] for column in hidden.iter_cols(2)}
    wanted, _table = FILLED[kind]
    plain = {heading: typed for heading, (typed, _column, _value) in wanted.items() if heading != "No"}
    tried = [
        (column.heading, choice)
        for column in LIST_TEMPLATES[kind].columns
        if column.choices not in ("", "region", "urusan")
        for choice in lists[column.choices]
    ]
    outcome = _bring(store, kind, *({**plain, heading: choice} for heading, choice in tried))
    assert outcome.rows_written == len(tried)
    for finding in outcome.findings:
        is_strange = "unknown" in finding.issue_code or "unread" in finding.issue_code
        assert not is_strange or finding.issue_code == "list_agreement_unknown", (
            finding,
            tried[(finding.row or 3) - 3],
        )


@pytest.mark.parametrize("kind", FILLED)
def test_an_empty_template_is_refused_in_words(store: Store, kind: str) -> None:
    with pytest.raises(ImportRefused, match="dikenali"):
        import_files([("kosong.xlsx", templates.of(kind).build())], store=store, today=TODAY)

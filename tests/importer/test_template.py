# ruff: noqa: E501 (patterns and sentences read better in one line)
"""The template: filled in, imported, and every cell that was typed is there again."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kerjasama.errors import ImportRefused
from kerjasama.extracts.contract import TABLES
from kerjasama.extracts.store import Store
from kerjasama.importer.pipeline import import_files
from kerjasama.importer.workbooks import template
from kerjasama.importer.workbooks.template_columns import SHEET_OF, SHEETS

A, B = "KS-2025-001", "KS-2025-002"
# Every column of every sheet: what is typed, and what must stand in the extracts.
FILLED: dict[str, list[dict[str, Any]]] = {
    "agreements": [
        {
            "register_key": A, "title": "Pengelolaan sampah", "doc_type": "Kesepakatan Bersama",
            "coop_type": "Antardaerah, wajib", "object": "Sampah", "scope_text": "Pengangkutan dan pengolahan",
            "lead_region_code": "Kabupaten Kebumen", "lead_agency": "Dinas LHKP", "liaison": "Kepala Subbagian",
            "signed_on": date(2025, 6, 25), "start_on": date(2025, 7, 1), "end_on": date(2030, 6, 30),
            "end_condition_text": "dapat diperpanjang", "duration_months": 60, "declared_status": "Berlaku",
            "funding_source": "APBD", "needs_dprd": "Ya", "terminated_on": date(2026, 1, 5),
            "termination_reason": "Tujuan tercapai", "rationale": "Berbatasan", "parent_agreement_id": "",
            "supersedes_id": "",
        },
        {
            "register_key": B, "title": "PKS pengangkutan", "doc_type": "Perjanjian Kerja Sama (PKS)",
            "signed_on": 2025, "parent_agreement_id": A, "supersedes_id": A,
        },
    ],
    "agreement_parties": [
        {"agreement_code": A, "party_order": 1, "name_typed": "Pemerintah Kabupaten Kebumen", "org_class": "Pemerintah daerah",
         "region_code": "Kabupaten Kebumen", "is_lead": "Ya", "doc_number": "1/KSD/2025", "signatory_name": "Nama Pejabat",
         "signatory_role": "Bupati", "acting_by_power_of_attorney": "Tidak"},
        {"agreement_code": A, "party_order": 2, "name_typed": "Kota Fremantle", "org_class": "Pemda luar negeri",
         "country_code": "Australia", "doc_number": "7/2025"},
        {"agreement_code": B, "party_order": 1, "name_typed": "Kabupaten Kebumen", "is_lead": "Ya"},
        {"agreement_code": B, "party_order": 2, "name_typed": "PT Angkut Bersama"},
    ],
    "agreement_urusan": [{"agreement_code": A, "urusan_code": "2.11"}],
    "agreement_regions": [{"agreement_code": A, "region_code": "Kabupaten Purworejo", "region_role": "Lokasi"}],
    "scope_items": [
        {"agreement_code": A, "item_no": 1, "item_text": "Pengangkutan", "urusan_code": "2.11"},
        {"agreement_code": A, "item_no": 4, "item_text": "Pengolahan"},
        {"agreement_code": B, "item_no": 1, "item_text": "Angkutan malam", "parent_item_no": 4},
    ],
    "stage_events": [
        {"agreement_code": A, "stage_code": "persiapan", "stage_status": "Selesai", "event_on": date(2025, 3, 1),
         "actor": "TKKSD", "document_id": "DOK-1", "note": "lengkap"},
    ],
    "documents": [
        {"agreement_code": A, "document_code": "DOK-1", "document_type": "Kerangka acuan kerja", "doc_number": "KAK/1",
         "document_on": date(2025, 2, 20), "url": "arsip/kak.pdf", "is_signed": "Ya"},
    ],
    "actions": [
        {"agreement_code": A, "action_code": "TL-1", "action_type": "pelatihan", "action_on": date(2025, 9, 9),
         "period_start_on": date(2025, 9, 1), "period_end_on": date(2025, 9, 30), "agency": "Dinas LHKP",
         "description": "Pelatihan pemilahan", "scope_item_no": 1, "location_region_code": "Kabupaten Kebumen",
         "budget_planned_idr": 1000000, "budget_realized_idr": 950000.5, "beneficiaries": 120, "output_value": 3.5,
         "output_unit": "ton", "promise_code": "Pelayanan publik", "verified_by": "Bagian Kerja Sama", "verified_on": date(2025, 10, 1)},
    ],
    "action_evidence": [
        {"action_code": "TL-1", "evidence_type": "Daftar hadir", "url": "arsip/hadir.pdf", "evidence_on": date(2025, 9, 9)},
        {"action_code": "TL-1", "evidence_type": "Foto", "url": "arsip/foto.jpg"},
    ],
    "indicators": [
        {"agreement_code": A, "indicator_code": "IND-1", "promise_code": "Pelayanan publik",
         "indicator_name": "Sampah yang terolah", "unit": "ton per hari", "direction": "Naik", "baseline_value": 40,
         "baseline_on": date(2025, 1, 1), "target_value": 55.5, "target_on": date(2027, 12, 31),
         "verification": "Laporan timbangan"},
    ],
    "indicator_values": [
        {"indicator_code": "IND-1", "measured_on": date(2025, 12, 31), "value": 43.25,
         "evidence_type": "Laporan semester", "url": "arsip/timbangan.pdf", "note": "rata-rata Desember"},
    ],
    "reports": [
        {"agreement_code": A, "period_year": 2025, "period": "Semester 2", "due_on": date(2026, 1, 10),
         "submitted_on": date(2026, 1, 8), "channel": "surat", "problems": "armada kurang", "solutions": "sewa",
         "no_activity_declared": "Tidak", "plan_next": "tambah armada"},
    ],
}  # fmt: skip
SAID = {"Ya": True, "Tidak": False, "Antardaerah, wajib": "KSDD_WAJIB", "Kesepakatan Bersama": "kesepakatan_bersama",
        "Perjanjian Kerja Sama (PKS)": "perjanjian_kerja_sama", "Berlaku": "berlaku", "APBD": "apbd",
        "Tujuan tercapai": "tujuan_tercapai", "Pemerintah daerah": "pemda", "Pemda luar negeri": "pemda_luar_negeri",
        "Kabupaten Kebumen": "33.05", "Kabupaten Purworejo": "33.06", "Lokasi": "location", "Selesai": "selesai",
        "Kerangka acuan kerja": "kak", "Daftar hadir": "daftar_hadir", "Foto": "foto", "Semester 2": "2",
        "Australia": "AU", "Pelayanan publik": "pelayanan_publik", "Naik": "naik", "Laporan semester": "laporan_semester"}  # fmt: skip


def fill(path: Path, rows: dict[str, list[dict[str, Any]]]) -> Path:
    """The template with these rows under the example row."""
    book = openpyxl.load_workbook(io.BytesIO(template.build()))
    for table, filled in rows.items():
        spec = SHEET_OF[table]
        fields = [column.field for column in spec.columns]
        for number, row in enumerate(filled, start=3):
            assert set(row) <= set(fields), table
            for name, value in row.items():
                cell = book[spec.title].cell(number, fields.index(name) + 1)
                cell.value = datetime.combine(value, datetime.min.time()) if isinstance(value, date) else value
    book.save(path)
    return path


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    return fill(tmp_path / "kerja sama kebumen.xlsx", FILLED)


def test_the_template_has_a_sheet_for_every_table_that_offices_fill_in() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template.build()))
    wanted = {table.name for table in TABLES if table.sheet} | {"agreement_urusan", "agreement_regions", "scope_items"}
    assert {sheet.table for sheet in SHEETS} == wanted
    assert set(book.sheetnames) == {"Petunjuk", "Daftar", *(sheet.title for sheet in SHEETS)}
    assert book["Daftar"].sheet_state == "hidden"
    assert book["Kerja Sama"].data_validations.dataValidation
    assert template.build() == template.build()


def test_nothing_typed_is_lost(store: Store, filled: Path) -> None:
    outcome = import_files([filled], store=store)
    count = sum(len(rows) for rows in FILLED.values())
    assert (outcome.rows_read, outcome.rows_written, outcome.rows_refused) == (count, count, 0)
    stored = {name: store.read(name).to_pylist() for name in (*FILLED, "organizations")}
    ids = {row["register_key"]: row["agreement_id"] for row in stored["agreements"]}
    organizations = {row["org_id"]: row for row in stored["organizations"]}
    for table, rows in FILLED.items():
        for typed in rows:
            assert _found(table, typed, stored, ids, organizations), (table, typed)


def _found(
    table: str, typed: dict[str, Any], stored: dict[str, Any], ids: dict[str, str], orgs: dict[str, Any]
) -> bool:
    """Whether some stored row says everything that was typed."""
    links = {"document_id": stored["documents"][0]["document_id"], "action_code": stored["actions"][0]["action_id"],
             "indicator_code": stored["indicators"][0]["indicator_id"]}  # fmt: skip
    for row in stored[table]:
        row = {**orgs.get(row.get("org_id"), {}), **row}  # a party's class, region and country are its organization's
        wanted = {}
        for name, value in typed.items():
            if value == "" or name in ("document_code",):
                continue
            if (table, name) in (("actions", "action_code"), ("indicators", "indicator_code")):
                continue
            if name == "agreement_code" or name in ("parent_agreement_id", "supersedes_id"):
                wanted[name.replace("agreement_code", "agreement_id")] = ids[value]
            elif name in links:
                wanted[name.replace("_code", "_id")] = links[name]
            elif name == "signed_on" and isinstance(value, int):
                wanted["signed_earliest_on"], wanted["signed_latest_on"] = date(value, 1, 1), date(value, 12, 31)
            elif table == "agreement_parties" and name == "name_typed":
                wanted[name] = value
            else:
                wanted[name] = SAID.get(value, value)
        if all(row.get(name) == value for name, value in wanted.items()):
            return True
    return False


def test_every_column_of_the_template_is_tried() -> None:
    for sheet in SHEETS:
        tried = {name for row in FILLED[sheet.table] for name, value in row.items() if value != ""}
        assert {column.field for column in sheet.columns} == tried, sheet.title


def test_the_filled_template_again_changes_nothing(store: Store, filled: Path) -> None:
    import_files([filled], store=store)
    assert not import_files([filled], store=store).has_changes


def test_follow_up_can_be_added_to_an_agreement_of_another_register(store: Store, filled: Path, tmp_path: Path) -> None:
    import_files([filled], store=store)
    key = store.read("agreements").to_pylist()[0]["agreement_id"]
    more = fill(tmp_path / "tambahan.xlsx", {"actions": [{"agreement_code": key, "action_type": "riset",
                                                          "action_on": date(2026, 2, 2)}]})  # fmt: skip
    outcome = import_files([more], store=store)
    assert outcome.rows_written == 1
    assert store.read("actions").num_rows == 2
    import_files([filled], store=store)
    assert store.read("actions").num_rows == 2, "the first register sent again leaves the other's actions alone"


def test_rows_that_point_at_nobody_or_say_what_is_not_listed_are_refused(store: Store, tmp_path: Path) -> None:
    rows = {
        "agreements": [{"register_key": A, "title": "Satu", "doc_type": "Kesepakatan Bersama"},
                       {"register_key": A, "title": "Kode sama", "doc_type": "Kesepakatan Bersama"},
                       {"register_key": B, "title": "Bentuk aneh", "doc_type": "Piagam emas"}],
        "actions": [{"agreement_code": "KS-9", "action_type": "riset", "action_on": date(2026, 2, 2)},
                    {"agreement_code": A, "action_type": "riset"}],
        "action_evidence": [{"action_code": "TL-9", "evidence_type": "Foto"}],
    }  # fmt: skip
    outcome = import_files([fill(tmp_path / "templat.xlsx", rows)], store=store)
    assert (outcome.rows_read, outcome.rows_written, outcome.rows_refused) == (6, 1, 5)
    refused = {one.issue_code for one in outcome.findings if one.severity == "ditolak"}
    assert refused == {"agreement_code_twice", "code_unknown", "agreement_code_not_found",
                       "required_empty", "action_code_not_found"}  # fmt: skip


def test_an_item_carries_out_only_what_its_umbrella_has(store: Store, filled: Path, tmp_path: Path) -> None:
    import_files([filled], store=store)
    ids = {row["register_key"]: row["agreement_id"] for row in store.read("agreements").to_pylist()}
    rows = {
        "agreements": [
            {"register_key": "KS-1", "title": "PKS", "doc_type": "Kontrak", "parent_agreement_id": ids[A]},
            {"register_key": "KS-2", "title": "PKS lain", "doc_type": "Kontrak"},
        ],
        "scope_items": [
            {"agreement_code": "KS-1", "item_no": 1, "item_text": "pengolahan", "parent_item_no": 4},
            {"agreement_code": "KS-1", "item_no": 2, "item_text": "lainnya", "parent_item_no": 2},
            {"agreement_code": "KS-2", "item_no": 1, "item_text": "tanpa induk", "parent_item_no": 1},
        ],
    }
    outcome = import_files([fill(tmp_path / "turunan.xlsx", rows)], store=store)
    assert outcome.rows_refused == 0
    stored = {row["item_text"]: row["parent_item_no"] for row in store.read("scope_items").to_pylist()}
    assert (stored["pengolahan"], stored["lainnya"], stored["tanpa induk"]) == (4, None, None)
    said = {(one.issue_code, one.value_typed) for one in outcome.findings if one.field == "parent_item_no"}
    assert said == {("parent_item_unknown", "2"), ("parent_item_without_umbrella", "1")}


def test_an_empty_template_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused):
        import_files([fill(tmp_path / "kosong.xlsx", {})], store=store)

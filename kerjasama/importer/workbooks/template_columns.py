"""The sheets and columns of the template that offices fill in, shared by its writer and its reader."""

from __future__ import annotations

from dataclasses import dataclass

MARK = "peta-kerja-sama/templat/1"
LIST_SHEET = "Daftar"
EXAMPLE = "CONTOH"
AGREEMENT_CODE = "Kode kerja sama"
ACTION_CODE = "Kode tindak lanjut"
DOCUMENT_CODE = "Kode dokumen"
INDICATOR_CODE = "Kode indikator"


@dataclass(frozen=True)
class TemplateColumn:
    """One column. `kind`: text, date, year_date (a bare year or month is allowed), integer, number, bool, code,
    region, urusan, country; `words` is the list of `domain.labels` that a code is chosen from."""

    heading: str
    field: str
    kind: str = "text"
    words: str = ""
    required: bool = False
    example: str | int | float = ""


@dataclass(frozen=True)
class TemplateSheet:
    """One sheet for one table of the contract."""

    title: str
    table: str
    columns: tuple[TemplateColumn, ...]


T = TemplateColumn
_CODE = T(AGREEMENT_CODE, "agreement_code", required=True, example="CONTOH-1")

SHEETS: tuple[TemplateSheet, ...] = (
    TemplateSheet(
        "Kerja Sama",
        "agreements",
        (
            T(AGREEMENT_CODE, "register_key", example="CONTOH-1"),
            T("Judul", "title", required=True, example="Kerja sama pengelolaan sampah"),
            T("Jenis naskah", "doc_type", "code", "doc_type", True, "Kesepakatan Bersama"),
            T("Jenis kerja sama", "coop_type", "code", "coop_type"),
            T("Objek", "object"),
            T("Ruang lingkup", "scope_text"),
            T("Wilayah pemrakarsa", "lead_region_code", "region", example="Kabupaten Kebumen"),
            T("Perangkat daerah pemrakarsa", "lead_agency"),
            T("Petugas penghubung (jabatan)", "liaison"),
            T("Tanggal penandatanganan", "signed_on", "year_date", example="2025-06-25"),
            T("Mulai berlaku", "start_on", "date"),
            T("Akhir berlaku", "end_on", "date"),
            T("Ketentuan akhir", "end_condition_text"),
            T("Jangka waktu (bulan)", "duration_months", "integer", example=60),
            T("Status menurut kantor", "declared_status", "code", "declared_status"),
            T("Sumber dana", "funding_source", "code", "funding_source"),
            T("Perlu persetujuan DPRD", "needs_dprd", "bool"),
            T("Tanggal diakhiri", "terminated_on", "date"),
            T("Alasan berakhir", "termination_reason", "code", "termination_reason"),
            T("Alasan memilih mitra dan objek", "rationale"),
            T("Kode naskah induk", "parent_agreement_id"),
            T("Kode naskah yang diperpanjang atau diubah", "supersedes_id"),
        ),
    ),
    TemplateSheet(
        "Para Pihak",
        "agreement_parties",
        (
            _CODE,
            T("Urutan pihak", "party_order", "integer", example=1),
            T("Nama pihak", "name_typed", required=True, example="Pemerintah Kabupaten Kebumen"),
            T("Golongan", "org_class", "code", "org_class"),
            T("Wilayah pihak", "region_code", "region"),
            T("Negara pihak", "country_code", "country"),
            T("Pihak pemrakarsa", "is_lead", "bool", example="Ya"),
            T("Nomor naskah", "doc_number"),
            T("Nama penandatangan", "signatory_name"),
            T("Jabatan penandatangan", "signatory_role", example="Bupati"),
            T("Dengan surat kuasa", "acting_by_power_of_attorney", "bool"),
        ),
    ),
    TemplateSheet("Urusan", "agreement_urusan", (_CODE, T("Urusan", "urusan_code", "urusan", required=True))),
    TemplateSheet(
        "Wilayah",
        "agreement_regions",
        (
            _CODE,
            T("Wilayah", "region_code", "region", required=True),
            T("Peran wilayah", "region_role", "code", "region_role", True),
        ),
    ),
    TemplateSheet(
        "Butir Lingkup",
        "scope_items",
        (
            _CODE,
            T("Nomor butir", "item_no", "integer", required=True, example=1),
            T("Butir ruang lingkup", "item_text", required=True),
            T("Urusan butir", "urusan_code", "urusan"),
            T("Nomor butir induk", "parent_item_no", "integer"),
        ),
    ),
    TemplateSheet(
        "Tahapan",
        "stage_events",
        (
            _CODE,
            T("Tahap", "stage_code", "code", "stage", True),
            T("Keadaan tahap", "stage_status", "code", "stage_status", True),
            T("Tanggal tahap", "event_on", "date", required=True),
            T("Pelaku", "actor"),
            T(DOCUMENT_CODE, "document_id"),
            T("Catatan", "note"),
        ),
    ),
    TemplateSheet(
        "Dokumen",
        "documents",
        (
            _CODE,
            T(DOCUMENT_CODE, "document_code"),
            T("Jenis dokumen", "document_type", "code", "document_type", True),
            T("Nomor dokumen", "doc_number"),
            T("Tanggal dokumen", "document_on", "date"),
            T("Tautan dokumen", "url"),
            T("Sudah ditandatangani", "is_signed", "bool"),
        ),
    ),
    TemplateSheet(
        "Tindak Lanjut",
        "actions",
        (
            _CODE,
            T(ACTION_CODE, "action_code", example="CONTOH-TL-1"),
            T("Jenis tindakan", "action_type", "code", "action_type", True),
            T("Tanggal tindakan", "action_on", "date", required=True),
            T("Awal periode", "period_start_on", "date"),
            T("Akhir periode", "period_end_on", "date"),
            T("Perangkat daerah pelaksana", "agency"),
            T("Uraian", "description"),
            T("Nomor butir lingkup", "scope_item_no", "integer"),
            T("Lokasi", "location_region_code", "region"),
            T("Anggaran direncanakan (Rp)", "budget_planned_idr", "number"),
            T("Anggaran terpakai (Rp)", "budget_realized_idr", "number"),
            T("Penerima manfaat (orang)", "beneficiaries", "integer"),
            T("Nilai keluaran", "output_value", "number"),
            T("Satuan keluaran", "output_unit"),
            T("Janji yang dilayani", "promise_code", "code", "promise"),
            T("Diverifikasi oleh", "verified_by"),
            T("Tanggal verifikasi", "verified_on", "date"),
        ),
    ),
    TemplateSheet(
        "Bukti",
        "action_evidence",
        (
            T(ACTION_CODE, "action_code", required=True, example="CONTOH-TL-1"),
            T("Jenis bukti", "evidence_type", "code", "evidence_type", True),
            T("Tautan bukti", "url"),
            T("Tanggal bukti", "evidence_on", "date"),
        ),
    ),
    TemplateSheet(
        "Laporan",
        "reports",
        (
            _CODE,
            T("Tahun laporan", "period_year", "integer", required=True),
            T("Periode laporan", "period", "code", "report_period", True),
            T("Batas waktu", "due_on", "date"),
            T("Tanggal masuk", "submitted_on", "date"),
            T("Saluran", "channel"),
            T("Permasalahan", "problems"),
            T("Upaya penyelesaian", "solutions"),
            T("Dinyatakan tidak ada kegiatan", "no_activity_declared", "bool"),
            T("Rencana berikutnya", "plan_next"),
        ),
    ),
    TemplateSheet(
        "Indikator",
        "indicators",
        (
            _CODE,
            T(INDICATOR_CODE, "indicator_code", example="CONTOH-IND-1"),
            T("Janji", "promise_code", "code", "promise", True, "Pelayanan publik"),
            T("Indikator", "indicator_name", required=True, example="Sampah yang terolah"),
            T("Satuan", "unit", example="ton per hari"),
            T("Arah baik", "direction", "code", "direction", True, "Naik"),
            T("Nilai awal", "baseline_value", "number", example=40),
            T("Tanggal nilai awal", "baseline_on", "date", example="2025-01-01"),
            T("Target", "target_value", "number", example=55),
            T("Tanggal target", "target_on", "date", example="2027-12-31"),
            T("Cara verifikasi", "verification", example="Laporan timbangan"),
        ),
    ),
    TemplateSheet(
        "Capaian",
        "indicator_values",
        (
            T(INDICATOR_CODE, "indicator_code", required=True, example="CONTOH-IND-1"),
            T("Tanggal ukur", "measured_on", "date", required=True, example="2026-06-30"),
            T("Nilai", "value", "number", required=True, example=46.5),
            T("Jenis bukti", "evidence_type", "code", "evidence_type"),
            T("Tautan bukti", "url"),
            T("Keterangan", "note"),
        ),
    ),
)
SHEET_OF = {sheet.table: sheet for sheet in SHEETS}

"""The tables of a profile that need no module of their own: rows in words, columns, and what they say."""

from __future__ import annotations

from typing import Any

import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype

from kerjasama.domain import findings
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.views.profile_fields import field_words, method_words
from kerjasama.ui.views.profile_origin import row_origin

RELATIONS = {"induk": "Induk", "turunan": "Turunan", "rantai": "Rantai perpanjangan"}


def origins(frame: pd.DataFrame) -> list[str]:
    """Where each row came from: file, sheet and row."""
    return [row_origin(row) for row in frame.itertuples()]


def with_origin(frame: pd.DataFrame) -> pd.DataFrame:
    """Any rows with the place they came from."""
    return with_gaps_said(frame).assign(origin=origins(frame))


def _origin_column() -> Column:
    return Column("origin", _("Asal di berkas"), width="medium")


def with_gaps_said(frame: pd.DataFrame) -> pd.DataFrame:
    """Unknown texts as 'tidak tercatat', so that a blank is never taken for an answer."""
    kept = {"agreement_id", "region_code", "country_code", "evidence_url", "url", "sheet"}
    texts = [
        name
        for name, kind in frame.dtypes.items()
        if name not in kept and not str(name).endswith("_on") and not is_numeric_dtype(kind) and not is_bool_dtype(kind)
    ]
    return frame.assign(**{str(name): frame[name].fillna(_("tidak tercatat")) for name in texts})


def party_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/parties: who took part, on which side."""
    side = frame["is_lead"].map({True: _("Pemrakarsa"), False: _("Mitra")})
    return with_gaps_said(frame[["party_order", "name", "name_typed", "org_class", "doc_number", "signatory_name",
                         "signatory_role", "region_name"]]).assign(side=side)  # fmt: skip


def party_columns() -> list[Column]:
    """The columns of `party_rows`."""
    return [
        Column("party_order", _("Pihak ke-"), "number", width="small"),
        Column("side", _("Sebagai")),
        Column("name", _("Nama"), width="large"),
        Column("org_class", _("Golongan"), "code", words="org_class"),
        Column("doc_number", _("Nomor naskah")),
        Column("signatory_name", _("Penanda tangan")),
        Column("signatory_role", _("Jabatan")),
        Column("region_name", _("Wilayah"), is_hidden=True),
        Column("name_typed", _("Seperti tertulis"), is_hidden=True),
    ]


def stage_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/stages: how each stage stands, in words."""

    def words(row: Any) -> str:
        if _day(row.completed_on):
            return _("Selesai")
        if _day(row.skipped_on):
            return _("Dilewati")
        if row.is_reached:
            return _("Tercapai") if _day(row.entered_on) else _("Terlewati oleh tahap sesudahnya")
        return _("Belum; bersyarat") if row.is_conditional else _("Belum")

    return frame.assign(state=[words(row) for row in frame.itertuples()], origin=origins(frame))


def _day(value: Any) -> bool:
    return value is not None and value == value


def stage_columns() -> list[Column]:
    """The columns of `stage_rows`."""
    return [
        Column("stage_no", _("Urutan"), "number", width="small"),
        Column("stage_code", _("Tahap"), "code", words="stage", width="large"),
        Column("state", _("Keadaan")),
        Column("entered_on", _("Mulai"), "date"),
        Column("completed_on", _("Selesai"), "date"),
        Column("reached_on", _("Tercapai paling lambat"), "date"),
        _origin_column(),
    ]


def stage_statement(frame: pd.DataFrame) -> str:
    """The last stage reached, among those that follow one another."""
    ordered = frame[~frame["is_parallel"]]
    reached = ordered[ordered["is_reached"]]
    if reached.empty:
        return _("Belum ada tahap yang tercatat.")
    last = label("stage", reached.iloc[-1]["stage_code"])
    return _("Tahap terakhir yang dicapai: **{stage}** ({n} dari {of}).").format(
        stage=last, n=format_number(reached.iloc[-1]["stage_no"]), of=format_number(len(ordered))
    )


def action_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/actions_with_evidence: what each action counts for, and by which evidence."""

    def counted(row: Any) -> str:
        if row.is_before_signature:
            return _("Tidak dihitung: sebelum tanda tangan")
        if row.counted_level != row.ladder_level:
            return _("Hanya tingkat 1: buktinya lemah atau tidak ada")
        return _("Dihitung tingkat {level}").format(level=row.counted_level)

    evidence = [
        "; ".join(label("evidence_type", kind) for kind in kinds) or _("tanpa bukti")
        for kinds in frame["evidence_types"]
    ]
    rows = with_gaps_said(frame.drop(columns=["evidence_types"]))
    return rows.assign(counted=[counted(row) for row in frame.itertuples()], evidence=evidence, origin=origins(frame))


def action_columns() -> list[Column]:
    """The columns of `action_rows`."""
    return [
        Column("action_on", _("Tanggal"), "date"),
        Column("action_type", _("Tindak lanjut"), "code", words="action_type"),
        Column("ladder_level", _("Tingkat"), "code", words="ladder_level"),
        Column("evidence", _("Bukti")),
        Column("counted", _("Bagaimana dihitung")),
        Column("description", _("Uraian"), width="large"),
        Column("agency", _("Pelaksana")),
        _origin_column(),
        Column("beneficiaries", _("Penerima manfaat"), "number"),
        Column("budget_realized_idr", _("Realisasi anggaran (Rp)"), "money"),
        Column("budget_planned_idr", _("Rencana anggaran (Rp)"), "money", is_hidden=True),
        Column("output_value", _("Keluaran"), "number", is_hidden=True),
        Column("output_unit", _("Satuan"), is_hidden=True),
        Column("scope_item_no", _("Butir"), "number", is_hidden=True),
        Column("verified_on", _("Diverifikasi"), "date", is_hidden=True),
        Column("evidence_url", _("Tempat bukti"), is_hidden=True),
        Column("action_id", _("Kode baris"), is_hidden=True),
    ]


def report_columns() -> list[Column]:
    """The columns of agreements/reports."""
    return [
        Column("period_year", _("Tahun")),
        Column("period", _("Masa"), "code", words="report_period"),
        Column("submitted_on", _("Masuk"), "date"),
        Column("due_on", _("Jatuh pada"), "date"),
        Column("is_late", _("Terlambat"), "flag"),
        Column("no_activity_declared", _("Menyatakan nihil"), "flag"),
        Column("problems", _("Permasalahan"), width="large"),
        Column("solutions", _("Upaya penyelesaian")),
        Column("plan_next", _("Rencana berikutnya")),
        _origin_column(),
    ]


def document_columns() -> list[Column]:
    """The columns of agreements/documents."""
    return [
        Column("document_type", _("Dokumen"), "code", words="document_type", width="large"),
        Column("doc_number", _("Nomor")),
        Column("document_on", _("Tanggal"), "date"),
        Column("is_signed", _("Ditandatangani"), "flag"),
        Column("url", _("Tempat")),
        _origin_column(),
    ]


def relative_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/relatives: how each is related."""
    return with_gaps_said(frame).assign(relation=[_(RELATIONS[code]) for code in frame["relation_code"]])


def relative_columns() -> list[Column]:
    """The columns of `relative_rows`."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("relation", _("Hubungan")),
        Column("title", _("Kerja sama"), width="large"),
        Column("doc_type", _("Naskah"), "code", words="doc_type"),
        Column("doc_number", _("Nomor")),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("end_on", _("Berakhir"), "date"),
        Column("status", _("Keadaan"), "code", words="status"),
    ]


def source_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/field_sources: which field, read how."""
    rows = with_gaps_said(frame)
    return rows.assign(
        field_name=[field_words(field) for field in frame["field"]],
        method_name=[method_words(method) for method in frame["method"]],
    )


def source_columns() -> list[Column]:
    """The columns of `source_rows`."""
    return [
        Column("field_name", _("Isian")),
        Column("value_typed", _("Seperti tertulis"), width="large"),
        Column("method_name", _("Cara dibaca")),
        Column("heading", _("Judul kolom")),
        Column("cell", _("Sel"), width="small"),
        Column("sheet", _("Lembar")),
        Column("file_name", _("Berkas")),
        Column("field", _("Kolom ekstrak"), is_hidden=True),
    ]


def finding_rows(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/findings: each as a sentence, where, and what to do."""
    issues = [findings.issue_of(row) for row in frame.to_dict("records")]
    return frame.assign(
        message=[findings.message(issue) for issue in issues],
        todo=[findings.todo(issue.issue_code) for issue in issues],
        where=[findings.where(issue) for issue in issues],
    )


def finding_columns() -> list[Column]:
    """The columns of `finding_rows`."""
    return [
        Column("severity", _("Berat"), "code", words="severity"),
        Column("message", _("Temuan"), width="large"),
        Column("where", _("Tempat")),
        Column("value_typed", _("Seperti tertulis")),
        Column("todo", _("Yang dapat dilakukan"), width="large"),
        Column("file_name", _("Berkas"), is_hidden=True),
    ]

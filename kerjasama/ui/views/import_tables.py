"""The tables that the page Impor makes of a report: headings, findings, the first agreements. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from kerjasama.domain import findings as words_of
from kerjasama.domain.findings import Issue
from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.ui.columns import Column
from kerjasama.ui.views.import_fields import field_words, how_words
from kerjasama.ui.views.import_report import FileReport


def headings_frame(report: FileReport) -> pd.DataFrame:
    """One row per heading: sheet, heading, field in words, how, first values."""
    words = field_words(report.kind)
    rows = [
        {
            "sheet": heading.sheet,
            "heading": heading.text,
            "field": words.get(heading.field, heading.field) if heading.field else _("belum dikenali"),
            "how": how_words(heading.how if heading.field else "none"),
            "first_values": " · ".join(value[:60] for value in heading.first_values),
        }
        for heading in report.headings
        if heading.field or heading.first_values
    ]
    return pd.DataFrame(rows, columns=["sheet", "heading", "field", "how", "first_values"])


def headings_columns(report: FileReport) -> tuple[Column, ...]:
    """The columns of `headings_frame`; the sheet is hidden when there is only one."""
    one_sheet = len({heading.sheet for heading in report.headings}) < 2
    return (
        Column("heading", _("Judul kolom di berkas"), width="medium"),
        Column("field", _("Dibaca sebagai"), width="medium"),
        Column("how", _("Bagaimana dikenali"), width="medium"),
        Column("first_values", _("Isi pertama"), width="large"),
        Column("sheet", _("Lembar"), is_hidden=one_sheet),
    )


def todo(issue_code: str) -> str:
    """What to do about a kind of finding, where this page itself offers it; else the general advice."""
    mapping = _("Katakan maksudnya di bagian Judul kolom di atas.")
    back = _("Kembali ke pilihan berkas, lalu isi {field}.")
    return {
        "heading_unknown": mapping,
        "heading_blank": mapping,
        "heading_guessed": _("Periksa di bagian Judul kolom di atas; ubah bila keliru."),
        "owner_missing": back.format(field=_("Pemilik data")),
        "owner_inferred": _("Bila keliru: ") + back.format(field=_("Pemilik data")),
        "reporting_date_inferred": _("Bila keliru: ") + back.format(field=_("Keadaan per tanggal")),
        "reporting_date_today": back.format(field=_("Keadaan per tanggal")),
        "coop_type_unsure": _("Isi pemilik register, dan tunjukkan kolom mitra di bagian Judul kolom."),
    }.get(issue_code) or words_of.todo(issue_code)


def findings_frame(issues: Sequence[Issue]) -> pd.DataFrame:
    """One row per finding, in words."""
    rows = [
        {
            "severity": label("severity", issue.severity),
            "kind": words_of.title(issue.issue_code),
            "where": words_of.where(issue),
            "message": words_of.message(issue),
            "todo": todo(issue.issue_code),
            "value_typed": issue.value_typed,
            "heading": issue.heading,
            "row": issue.row,
        }
        for issue in issues
    ]
    return pd.DataFrame(
        rows, columns=["severity", "kind", "where", "message", "todo", "value_typed", "heading", "row"]
    ).astype({"row": "Int64"})


def findings_columns() -> tuple[Column, ...]:
    """The columns of `findings_frame`."""
    return (
        Column("severity", _("Tingkat"), width="small"),
        Column("kind", _("Temuan"), width="medium"),
        Column("where", _("Di mana"), width="medium"),
        Column("message", _("Keterangan"), width="large"),
        Column("todo", _("Yang dapat dilakukan"), width="large"),
        Column("value_typed", _("Tertulis"), width="medium", is_hidden=True),
        Column("heading", _("Judul kolom"), is_hidden=True),
        Column("row", _("Baris"), "number", is_hidden=True),
    )


_PREVIEW = ("title", "partners", "coop_type", "coop_type_source", "doc_type", "signed_on", "end_on", "numbers",
            "declared_status", "row")  # fmt: skip


def preview_frame(report: FileReport) -> pd.DataFrame:
    """The first agreements as they will be stored."""
    return pd.DataFrame(list(report.preview), columns=list(_PREVIEW))


def preview_columns() -> tuple[Column, ...]:
    """The columns of `preview_frame`."""
    return (
        Column("title", _("Judul"), width="large"),
        Column("partners", _("Para pihak"), width="large"),
        Column("coop_type", _("Jenis kerja sama"), "code", words="coop_type", width="medium"),
        Column("coop_type_source", _("Asal jenis"), "code", words="value_source", width="medium"),
        Column("doc_type", _("Jenis naskah"), "code", words="doc_type", width="medium"),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("end_on", _("Berakhir"), "date"),
        Column("numbers", _("Nomor"), width="medium"),
        Column("declared_status", _("Status tertulis"), "code", words="declared_status"),
        Column("row", _("Baris di berkas"), "number"),
    )

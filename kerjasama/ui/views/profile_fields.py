"""What is written in one agreement, field by field, and the words for where and how each value was read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Any, NamedTuple

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, ngettext
from kerjasama.ui.columns import Column
from kerjasama.ui.views.profile import end_words, is_known, signed_note, signed_words
from kerjasama.ui.views.profile_origin import cell_origins, origin_of

FIELDS = {
    "agreement_id": "Kode kerja sama",
    "register_key": "Kode di register",
    "title": "Judul",
    "doc_type": "Jenis naskah",
    "doc_type_typed": "Jenis naskah di register",
    "coop_type": "Jenis kerja sama",
    "coop_type_declared": "Jenis kerja sama di register",
    "object": "Objek",
    "scope_text": "Ruang lingkup",
    "rationale": "Alasan",
    "lead_region_code": "Wilayah pemrakarsa",
    "lead_agency": "Perangkat daerah",
    "liaison": "Penghubung",
    "signed_on": "Tanggal penandatanganan",
    "signed_earliest_on": "Penandatanganan paling awal",
    "signed_latest_on": "Penandatanganan paling akhir",
    "start_on": "Mulai berlaku",
    "end_on": "Akhir masa berlaku",
    "end_condition_text": "Akhir bersyarat",
    "duration_months": "Jangka waktu (bulan)",
    "duration_typed": "Jangka waktu di register",
    "declared_status": "Status di register",
    "declared_status_typed": "Status seperti tertulis",
    "funding_source": "Sumber dana",
    "needs_dprd": "Perlu persetujuan DPRD",
    "terminated_on": "Tanggal pengakhiran",
    "termination_reason": "Alasan pengakhiran",
    "parent_agreement_id": "Naskah induk",
    "supersedes_id": "Naskah yang diperpanjang",
}
_PARTY_FIELDS = {
    "name_typed": "nama",
    "doc_number": "nomor",
    "signatory_name": "penanda tangan",
    "signatory_role": "jabatan",
    "org_id": "lembaga",
}
METHODS = {
    "written": "seperti tertulis",
    "month_first": "bulan lebih dahulu, menurut bukti di berkas",
    "day_first": "hari lebih dahulu, menurut bukti di berkas",
    "either_reading": "hari dan bulan dapat tertukar",
    "iso": "tahun-bulan-hari",
    "serial": "tanggal Excel",
    "excel": "tanggal Excel",
    "date_cell": "sel bertanggal",
    "words": "nama bulan ditulis dengan kata",
    "month": "hanya bulan dan tahun",
    "year": "hanya tahun",
    "number": "angka",
    "alias": "lewat daftar padanan",
    "split": "satu dari beberapa dalam sel",
    "start_plus_duration": "mulai ditambah jangka waktu",
    "years_assumed": "angka dianggap tahun",
    "derived": "disimpulkan",
}


def field_words(field: str) -> str:
    """A column of the contract, or 'parties[2].doc_number', in words; an unknown one as it is."""
    if match := re.fullmatch(r"parties\[(\d+)\]\.(\w+)", field):
        what = _(_PARTY_FIELDS.get(match[2], match[2]))
        return _("Pihak ke-{n}: {what}").format(n=match[1], what=what)
    return _(FIELDS.get(field, field))


def method_words(method: Any) -> str:
    """How a value was read; an unknown way as it is."""
    return _(METHODS.get(method, str(method))) if is_known(method) else _("tidak tercatat")


class Fact(NamedTuple):
    """A field: its name, its value or '', a remark, and the cell it came from or ''."""

    name: str
    value: str
    remark: str
    origin: str


def facts(
    row: Any, region_name: Callable[[str], str], urusan_name: Callable[[str], str], sources: pd.DataFrame | None = None
) -> list[Fact]:
    """Every field that a reader looks for (agreements/agreement), each with its cell (agreements/field_sources)."""
    cells = {} if sources is None else cell_origins(sources)

    def text(value: Any) -> str:
        return str(value) if is_known(value) else ""

    def source(value: str) -> str:
        return label("value_source", value) if value == "derived" else ""

    needs = {True: _("ya"), False: _("tidak")}.get(row.needs_dprd, "")
    months = int(row.duration_months) if is_known(row.duration_months) else 0
    term = ngettext("{n} bulan", "{n} bulan", months).format(n=format_number(months)) if months else ""
    listed: list[tuple[str, str, str, tuple[str, ...]]] = [
        (
            _(FIELDS["title"]),
            row.title,
            _("disusun dari jenis naskah dan mitranya") if row.title_source == "derived" else "",
            ("title",),
        ),
        (_(FIELDS["object"]), text(row.object), "", ("object",)),
        (_(FIELDS["scope_text"]), text(row.scope_text), "", ("scope_text",)),
        (_(FIELDS["rationale"]), text(row.rationale), "", ("rationale",)),
        (_("Urusan"), ", ".join(urusan_name(code) for code in row.urusan_codes), "", ("urusan_codes", "urusan")),
        (_("Wilayah"), ", ".join(region_name(code) for code in row.region_codes), "", ("lead_region_code",)),
        (_(FIELDS["lead_agency"]), text(row.lead_agency), "", ("lead_agency",)),
        (_(FIELDS["liaison"]), text(row.liaison), "", ("liaison",)),
        (
            _(FIELDS["coop_type"]),
            label("coop_type", row.coop_type),
            source(row.coop_type_source),
            ("coop_type", "coop_type_declared"),
        ),
        (_(FIELDS["coop_type_declared"]), text(row.coop_type_declared), "", ("coop_type_declared",)),
        (_(FIELDS["doc_type"]), label("doc_type", row.doc_type), "", ("doc_type",)),
        (_(FIELDS["doc_type_typed"]), text(row.doc_type_typed), "", ("doc_type_typed", "doc_type")),
        (
            _(FIELDS["signed_on"]),
            signed_words(row) if is_known(row.signed_earliest_on) else "",
            signed_note(row),
            ("signed_on", "signed_earliest_on", "start_on"),
        ),
        (_(FIELDS["start_on"]), format_date(row.start_on) if is_known(row.start_on) else "", "", ("start_on",)),
        (
            _(FIELDS["end_on"]),
            "" if row.end_method == "unknown" and not is_known(row.terminated_on) else end_words(row),
            label("end_method", row.end_method).lower() if row.end_method != "unknown" else "",
            ("end_on", "end_condition_text", "duration_typed", "duration_months"),
        ),
        (
            _("Jangka waktu"),
            text(row.duration_typed) or term,
            term if is_known(row.duration_typed) else "",
            ("duration_typed", "duration_months"),
        ),
        (
            _(FIELDS["funding_source"]),
            label("funding_source", row.funding_source).replace("–", ""),
            "",
            ("funding_source",),
        ),
        (_(FIELDS["needs_dprd"]), needs, "", ("needs_dprd",)),
        (_(FIELDS["register_key"]), text(row.register_key), "", ("register_key",)),
        (_(FIELDS["agreement_id"]), row.agreement_id, "", ()),
        (_("Register"), row.register_name, "", ()),
        (_("Berkas"), text(row.file_name), origin_words(row), ()),
    ]
    return [Fact(name, value, remark, origin_of(fields, cells)) for name, value, remark, fields in listed]


def origin_words(row: Any) -> str:
    """Sheet and row of the file."""
    sheet = _('lembar "{sheet}"').format(sheet=row.source_sheet) if is_known(row.source_sheet) else ""
    place = _("baris {row}").format(row=row.source_row) if is_known(row.source_row) else ""
    return ", ".join(part for part in (sheet, place) if part)


def as_typed(raw: Any) -> pd.DataFrame:
    """The whole row as the register has it: `heading` and `text`, blank cells left out."""
    cells = json.loads(raw) if is_known(raw) else {}
    return pd.DataFrame(
        [(str(heading), str(text)) for heading, text in cells.items() if str(text or "").strip()],
        columns=["heading", "text"],
    )


def typed_columns() -> list[Column]:
    """The columns of `as_typed`."""
    return [Column("heading", _("Judul kolom")), Column("text", _("Seperti tertulis"), width="large")]


def facts_html(listed: Sequence[Fact], note: str = "") -> str:
    """The fields that are known as a list, each with its cell; what is not recorded in one line below it. `note`: what
    must be known of the cells."""
    lines = [
        f"<dt>{escape(fact.name)}</dt><dd>{escape(fact.value)}"
        + (f' <span class="kk-p-how">({escape(fact.remark)})</span>' if fact.remark else "")
        + (f'<span class="kk-p-cell">{escape(fact.origin)}</span>' if fact.origin else "")
        + "</dd>"
        for fact in listed
        if fact.value
    ]
    missing = [fact.name for fact in listed if not fact.value]
    if missing:
        names = ", ".join(name[:1].lower() + name[1:] for name in missing)
        lines.append(f'<dt>{escape(_("Tidak tercatat"))}</dt><dd class="kk-p-none">{escape(names)}</dd>')
    said = f'<p class="kk-p-how">{escape(note)}</p>' if note else ""
    return f'<dl class="kk-p-list" style="margin:0;padding:0">{"".join(lines)}</dl>{said}'

"""What a file is, in words, and the tables of the kinds whose rows are no agreements. Pure."""

from __future__ import annotations

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.potential_codes import FILE_KINDS
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.views.import_report import FileReport

# Where a published file of a kind is looked at: (words, address of the page).
PAGES = {"potential": "potensi", "mapping": "pemetaan", "laboratory": "labinov", "decisions": "rapat"}
TEMPLATE_KINDS = ("register", "potential", "mapping", "laboratory")
CHOICES = FILE_KINDS


def kind_words(kind: str) -> str:
    """'daftar pemetaan'; for a file of agreements 'register'."""
    return label("file_kind", kind if kind in FILE_KINDS else "register")


def names() -> dict[str, str]:
    """Every kind that a file can be read as, in the reader's language."""
    return {kind: kind_words(kind) for kind in CHOICES}


def recognised_words(report: FileReport) -> str:
    """What the file was taken for, and why."""
    if not report.because:
        return ""
    sentence = _("Dikenali sebagai **{kind}**, karena {why}.").format(
        kind=label("import_kind", report.kind).lower(), why=report.because
    )
    if report.other and not report.is_chosen:
        sentence += " " + _("Hampir sama mirip dengan **{kind}**: pilih bila keliru.").format(
            kind=kind_words(report.other).lower()
        )
    return sentence


def identity_words(report: FileReport) -> str:
    """Which list this is, whose, and of which day."""
    if report.kind == "decisions":
        said = _("Putusan rapat **{name}**, {day}.").format(
            name=report.register_name, day=format_date(report.reporting_on)
        )
        return f"{said} {_('Rapat: {meeting}.').format(meeting=report.meeting_taken)}" if report.meeting_taken else said
    owner = _("milik **{owner}**").format(owner=report.owner_name) if report.owner_name else ""
    name = f"{label('import_kind', report.kind)} **{report.register_name}**"
    day = _("keadaan per **{day}**").format(day=format_date(report.reporting_on))
    return "; ".join(part for part in (", ".join(part for part in (name, owner) if part), day) if part) + "."


def counts_words(report: FileReport) -> str:
    """What the rows are about, and what becomes of the rows that the same list brought before."""
    counts = {name: format_number(count) for name, count in report.counts.items()}
    about = {
        "potential": _(
            "**{figures}** angka tentang **{regions}** wilayah: **{indicators}** indikator, **{years}** tahun."
        ),
        "mapping": _(
            "**{items}** usulan dari **{agencies}** perangkat daerah: **{passed}** sesuai kriteria, "
            "**{became}** menjadi kerja sama yang tercatat."
        ),
        "laboratory": _(
            "**{ideas}** ide dari **{agencies}** perangkat daerah: **{staged}** sampai design, deliver, atau display, "
            "**{became}** dari kerja sama yang tercatat."
        ),
        "decisions": _(
            "**{decisions}** putusan; **{again}** di antaranya sudah tercatat dan tidak dicatat lagi. **{blank}** "
            "baris dibiarkan kosong."
        ),
    }[report.kind].format_map(counts)
    parts = [
        _("**{n}** baru").format(n=format_number(report.new)),
        _("**{n}** diperbarui").format(n=format_number(report.updated)),
        _("**{n}** tetap").format(n=format_number(report.unchanged)),
    ]
    text = about
    if report.kind == "decisions":
        return text
    if report.new or report.updated or report.unchanged:
        text += " " + _("Barisnya: {parts}.").format(parts=", ".join(parts))
    if report.missing:
        text += " " + _("**{n}** baris kiriman lama tidak ada lagi di berkas ini dan ikut digantikan.").format(
            n=format_number(report.missing)
        )
    return text


def effect_words(report: FileReport) -> str:
    """What publishing this does to what is there."""
    return {
        "potential": _("Kerja sama yang tercatat tidak diubah. Kiriman lama dari sumber yang sama digantikan."),
        "mapping": _("Kerja sama yang tercatat tidak diubah. Kiriman lama daftar ini digantikan seluruhnya."),
        "laboratory": _(
            "Kiriman lama daftar ini digantikan seluruhnya. Ide yang kerja samanya dikenal menjadi tindak lanjutnya: "
            "**{n}** tindakan."
        ).format(n=format_number(report.child_rows.get("actions", 0))),
        "decisions": _(
            "Putusan ditambahkan pada catatan rapat itu. Kerja sama tidak diubah dan tidak ada versi data yang baru."
        ),
    }[report.kind]


def preview_words(kind: str, count: int) -> str:
    """What the table below shows."""
    text = {
        "potential": _("{n} angka pertama, seperti yang akan disimpan."),
        "mapping": _("{n} usulan pertama, seperti yang akan disimpan."),
        "laboratory": _("{n} ide pertama, seperti yang akan disimpan."),
        "decisions": _("{n} putusan pertama, seperti yang akan dicatat."),
    }[kind]
    return text.format(n=format_number(count))


def preview_frame(report: FileReport) -> pd.DataFrame:
    """The first rows as they will be stored, with the columns of `preview_columns`."""
    return pd.DataFrame(list(report.stored), columns=[column.name for column in preview_columns(report.kind)])


def preview_columns(kind: str) -> tuple[Column, ...]:
    """The columns of `preview_frame`."""
    row = Column("source_row", _("Baris di berkas"), "number")
    if kind == "potential":
        return (
            Column("region_code", _("Wilayah"), "region", width="medium"),
            Column("indicator_name", _("Indikator"), width="medium"),
            Column("item_name", _("Tentang"), width="medium"),
            Column("measure_code", _("Ukuran"), "code", words="measure"),
            Column("period_year", _("Tahun"), "text"),
            Column("value", _("Nilai"), "number"),
            Column("unit", _("Satuan")),
            Column("value_typed", _("Tertulis")),
            Column("value_quality", _("Cara dibaca"), "code", words="value_quality"),
            Column("source_name", _("Sumber"), width="medium"),
            row,
        )
    if kind == "mapping":
        return (
            Column("object", _("Objek kerja sama"), width="large"),
            Column("agency", _("Perangkat daerah"), width="medium"),
            Column("partner_name", _("Mitra yang dituju"), width="medium"),
            Column("coop_type", _("Jenis kerja sama"), "code", words="coop_type", width="medium"),
            Column("position", _("Posisi"), "code", words="position"),
            Column("screening", _("Hasil pemeriksaan"), "code", words="screening", width="medium"),
            Column("rejection_code", _("Alasan tidak sesuai"), "code", words="rejection", width="medium"),
            Column("has_kak", _("Ada KAK"), "flag"),
            Column("duration_months", _("Jangka waktu (bulan)"), "number"),
            Column("agreement_ref", _("Kerja samanya"), width="medium"),
            Column("urusan_code", _("Urusan"), is_hidden=True),
            Column("region_code", _("Wilayah"), "region", is_hidden=True),
            Column("mapping_year", _("Tahun"), is_hidden=True),
            row,
        )
    if kind == "decisions":
        return (
            Column("title", _("Kerja sama"), width="large"),
            Column("decision_code", _("Putusan"), "code", words="decision"),
            Column("agency", _("Penanggung jawab"), width="medium"),
            Column("due_on", _("Tenggat"), "date"),
            Column("note", _("Catatan"), width="medium"),
            row,
        )
    return (
        Column("idea_name", _("Ide atau inovasi"), width="large"),
        Column("agency", _("Perangkat daerah"), width="medium"),
        Column("region_code", _("Wilayah"), "region", width="medium"),
        Column("drum_up_on", _("Drum up"), "date"),
        Column("diagnose_on", _("Diagnose"), "date"),
        Column("design_on", _("Design"), "date"),
        Column("deliver_on", _("Deliver"), "date"),
        Column("display_on", _("Display"), "date"),
        Column("stage_code", _("Tahap tertulis"), "code", words="lab_stage"),
        Column("outcome_code", _("Keadaannya"), "code", words="idea_outcome"),
        Column("evidence_type", _("Bukti"), "code", words="evidence_type"),
        Column("agreement_ref", _("Kerja samanya"), width="medium"),
        row,
    )

"""What a check or an import says of a file, as plain values, and the words and tables made of them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kerjasama.domain import findings as words_of
from kerjasama.domain.findings import Group, Issue
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.extracts.version import Version

SEVERITY_ICONS = {"ditolak": ":material/block:", "diragukan": ":material/help:", "kurang_lengkap": ":material/pending:"}


@dataclass(frozen=True)
class Heading:
    """One column of the file: the field it feeds (None: none yet), how that was decided, and its first values."""

    sheet: str
    text: str
    field: str | None
    how: str
    first_values: tuple[str, ...] = ()
    suggestion: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.sheet, self.text

    @property
    def is_open(self) -> bool:
        """It holds values that feed nothing yet."""
        return self.field is None and bool(self.first_values)

    @property
    def has_name(self) -> bool:
        """A heading was written over it, so that a mapping can be kept for other files."""
        return self.how not in ("blank", "values") and bool(self.text)


@dataclass(frozen=True)
class DateCounts:
    """What speaks for an order of day and month: dates that allow one reading only, and Roman months in numbers."""

    month_first_only: int = 0
    day_first_only: int = 0
    both: int = 0
    roman_month_first: int = 0
    roman_day_first: int = 0
    roman_neither: int = 0


@dataclass(frozen=True)
class FileReport:
    """One file. rows_read = rows_written + rows_refused. `preview` has the columns of `preview_columns`."""

    file_name: str
    register_name: str
    kind: str
    owner_name: str
    owner_is_inferred: bool
    reporting_on: date
    reporting_on_source: str
    rows_read: int
    rows_written: int
    rows_refused: int
    new: int
    updated: int
    unchanged: int
    missing: int
    date_order: str | None
    date_reason: str
    date_counts: DateCounts
    child_rows: Mapping[str, int] = field(default_factory=dict)
    headings: tuple[Heading, ...] = ()
    issues: tuple[Issue, ...] = ()
    preview: tuple[dict[str, Any], ...] = ()
    answers: tuple[dict[str, Any], ...] = ()  # of a confirmation sheet: see `import_answers`
    answers_said: str = ""
    report_file: Path | None = None
    because: str = ""  # why it was taken for its kind
    other: str = ""  # the kind that is almost as likely
    meeting_taken: str = ""  # of a decision sheet: which meeting, and why that one
    is_chosen: bool = False  # somebody said what it is, against its contents
    stored: tuple[dict[str, Any], ...] = ()  # first rows of figures and lists: see `import_kinds`
    counts: Mapping[str, int] = field(default_factory=dict)
    is_about_agreements: bool = True

    @property
    def open_headings(self) -> list[Heading]:
        return [heading for heading in self.headings if heading.is_open]

    @property
    def groups(self) -> list[Group]:
        return words_of.group(self.issues)


def accounting(reports: Sequence[FileReport]) -> str:
    """'242 baris dibaca = 242 dicatat + 0 ditolak' over these files."""
    return _("**{read}** baris dibaca = **{written}** dicatat + **{refused}** ditolak").format(
        read=format_number(sum(one.rows_read for one in reports)),
        written=format_number(sum(one.rows_written for one in reports)),
        refused=format_number(sum(one.rows_refused for one in reports)),
    )


def changes_words(report: FileReport) -> str:
    """What becomes of the agreements, in one sentence."""
    if report.kind == "confirmation":
        return report.answers_said
    parts = [
        _("**{n}** baru").format(n=format_number(report.new)),
        _("**{n}** diperbarui").format(n=format_number(report.updated)),
        _("**{n}** tetap").format(n=format_number(report.unchanged)),
    ]
    text = _("Kerja sama: {parts}.").format(parts=", ".join(parts))
    if report.missing:
        text += " " + _(
            "**{n}** tercatat dari kiriman lama tetapi tidak ada lagi di berkas ini; yang itu tetap disimpan."
        ).format(n=format_number(report.missing))
    return text


def child_words(report: FileReport) -> str:
    """What else a filled template brings, or ''."""
    if report.kind == "confirmation":
        return _(
            "Jawaban hanya ditambahkan: yang terakhir berlaku, yang lama tersimpan sebagai riwayat. Kerja samanya "
            "sendiri tidak diubah."
        )
    rows = sum(report.child_rows.values())
    return _("Templat ini juga memuat {n} baris tahapan, dokumen, tindak lanjut, bukti, atau laporan.").format(
        n=format_number(rows)
    ) if rows else ""  # fmt: skip


def identity_words(report: FileReport) -> str:
    """Which register this is, whose, and of which day."""
    if report.kind == "confirmation":
        return _("**Lembar konfirmasi**; jawaban per **{day}**.").format(day=format_date(report.reporting_on))
    if report.owner_name and report.owner_is_inferred:
        owner = _("milik **{owner}** (disimpulkan dari para penandatangan)").format(owner=report.owner_name)
    elif report.owner_name:
        owner = _("milik **{owner}**").format(owner=report.owner_name)
    else:
        owner = _("pemiliknya belum disebutkan")
    return _("Register **{register}**, {owner}; keadaan per **{day}**.").format(
        register=report.register_name, owner=owner, day=format_date(report.reporting_on)
    )


def date_words(report: FileReport) -> str:
    """How the order of day and month was decided, or why it could not be."""
    names = {"mdy": _("bulan/hari/tahun"), "dmy": _("hari/bulan/tahun")}
    evidence = evidence_words(report.date_counts)
    if report.date_order:
        return _("Tanggal dibaca **{order}**: {evidence}.").format(order=names[report.date_order], evidence=evidence)
    if report.date_reason == "none_needed":
        return _("Tidak ada tanggal yang urutan hari dan bulannya diragukan.")
    why = _("buktinya bertentangan") if report.date_reason == "contradictory" else _("buktinya terlalu sedikit")
    return _(
        "Urutan hari dan bulan **tidak dapat dipastikan**, {why}: {evidence}. Tanggal yang bermakna ganda ditandai, "
        "tidak ditebak."
    ).format(why=why, evidence=evidence)


def evidence_words(counts: DateCounts) -> str:
    """The evidence for the order of day and month; what was never seen is not said."""
    said = (
        (counts.month_first_only, _("{n} tanggal hanya masuk akal sebagai bulan/hari")),
        (counts.day_first_only, _("{n} tanggal hanya masuk akal sebagai hari/bulan")),
        (counts.both, _("{n} dapat dibaca dua cara")),
        (counts.roman_month_first, _("bulan Romawi pada {n} nomor mendukung bulan/hari")),
        (counts.roman_day_first, _("bulan Romawi pada {n} nomor mendukung hari/bulan")),
        (counts.roman_neither, _("bulan Romawi pada {n} nomor tidak cocok dengan keduanya")),
    )
    return "; ".join(text.format(n=format_number(n)) for n, text in said if n) or _("tidak ada bukti")


def findings_words(report: FileReport) -> str:
    """How many findings, by severity, in one sentence."""
    counts: dict[str, int] = {}
    for issue in report.issues:
        counts[issue.severity] = counts.get(issue.severity, 0) + 1
    if not counts:
        return _("Tidak ada temuan.")
    parts = [f"{format_number(counts[code])} {label('severity', code).lower()}" for code in SEVERITY_ICONS
             if code in counts]  # fmt: skip
    return _("{n} temuan: {parts}. Impor tetap dapat dilanjutkan; yang diragukan dapat diperbaiki kemudian.").format(
        n=format_number(len(report.issues)), parts=", ".join(parts)
    )


def version_words(version: Version) -> str:
    """A version in one line: when it was made, what it holds, of which day."""
    manifest = version.manifest
    made = manifest.created_at.astimezone()
    more = {
        "potentials": _("{n} angka potensi"),
        "mapping_items": _("{n} usulan pemetaan"),
        "lab_ideas": _("{n} ide inovasi"),
    }
    counts = {table: manifest.row_counts.get(table, 0) for table in more}
    parts = [
        _("{n} kerja sama").format(n=format_number(manifest.row_counts.get("agreements", 0))),
        *(text.format(n=format_number(counts[table])) for table, text in more.items() if counts[table]),
        _("keadaan per {day}").format(day=format_date(manifest.reporting_on)) if manifest.reporting_on else "",
        _("dibuat {day} pukul {time}").format(day=format_date(made.date()), time=made.strftime("%H.%M")),
    ]
    return " · ".join(part for part in parts if part)

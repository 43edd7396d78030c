"""What a decision sheet held that was uploaded on the page Putusan rapat, in words. Pure."""

from __future__ import annotations

from kerjasama.domain import findings
from kerjasama.domain.words import _, format_number
from kerjasama.ui.views.import_report import FileReport

_SHOWN = 6


def imported_words(report: FileReport, *, is_check: bool) -> str:
    """Lines read = recorded + refused, what was recorded before, and each cell that is wrong."""
    counted = _("**{read}** baris terisi = **{written}** dapat dicatat + **{refused}** ditolak.") if is_check else _(
        "**{read}** baris terisi = **{written}** tercatat + **{refused}** ditolak."
    )  # fmt: skip
    parts = [
        counted.format(
            read=format_number(report.rows_read),
            written=format_number(report.rows_written),
            refused=format_number(report.rows_refused),
        )
    ]
    if again := report.counts.get("again", 0):
        parts.append(_("**{n}** sudah tercatat sebelumnya dan tidak dicatat lagi.").format(n=format_number(again)))
    if blank := report.counts.get("blank", 0):
        parts.append(_("{n} baris dibiarkan kosong.").format(n=format_number(blank)))
    lines = [" ".join(parts)]
    if report.meeting_taken:
        lines.append("- " + _("Rapat: {meeting}.").format(meeting=report.meeting_taken))
    for issue in report.issues[:_SHOWN]:
        lines.append(f"- {findings.where(issue)}: {findings.message(issue)} {findings.todo(issue.issue_code)}")
    if len(report.issues) > _SHOWN:
        lines.append("- " + _("dan {n} temuan lagi.").format(n=format_number(len(report.issues) - _SHOWN)))
    return "\n".join(lines)

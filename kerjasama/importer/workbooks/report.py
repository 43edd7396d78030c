"""The report on an import as a workbook: what was found, and the doubtful rows to correct and send back."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from kerjasama.domain import findings as words_of
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.importer.draft import Draft
from kerjasama.importer.model import Cell, Finding
from kerjasama.importer.outcome import FileOutcome, answers_words
from kerjasama.importer.workbooks.sent_back import AGREEMENT, LOCKED, MARK, REFERENCE_SHEET, SECTION

_EPOCH = datetime(2020, 1, 1)
_COMMENTS = 5_000  # more make a workbook that office programs open slowly; every finding stands in Temuan besides
_CHUNK = 30_000  # characters that a cell holds
_COLOURS = {"ditolak": "#F4C7C3", "diragukan": "#FCE8B2", "kurang_lengkap": "#DCE8F7"}


def build(outcome: FileOutcome) -> bytes:
    """The workbook: Ringkasan, Temuan, and a sheet Perbaikan per table with refused or doubtful rows."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"strings_to_formulas": False, "strings_to_urls": False,
                                       "constant_memory": True})  # fmt: skip
    book.set_properties({"title": f"Laporan impor {outcome.file_name}", "created": _EPOCH})
    formats = _formats(book)
    _summary(book.add_worksheet("Ringkasan"), outcome, formats)
    _findings(book.add_worksheet("Temuan"), outcome, formats)
    _corrections(book, outcome, formats)
    book.close()
    return buffer.getvalue()


def _formats(book: Workbook) -> dict[str, Format]:
    made = {
        "head": book.add_format({"bold": True, "bg_color": "#1F3B57", "font_color": "#FFFFFF", "text_wrap": True,
                                 "valign": "top"}),
        "title": book.add_format({"bold": True, "font_size": 14}),
        "bold": book.add_format({"bold": True}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "open": book.add_format({"locked": False, "text_wrap": True, "valign": "top"}),
        "date": book.add_format({"locked": False, "num_format": "yyyy-mm-dd", "valign": "top"}),
        "locked": book.add_format({"locked": True, "font_color": "#808080", "bg_color": "#EEEEEE", "valign": "top"}),
    }  # fmt: skip
    for severity, colour in _COLOURS.items():
        made[severity] = book.add_format({"locked": False, "bg_color": colour, "text_wrap": True, "valign": "top"})
        made[f"{severity}_date"] = book.add_format(
            {"locked": False, "bg_color": colour, "num_format": "yyyy-mm-dd", "valign": "top"}
        )
    return made


def _summary(sheet: Worksheet, outcome: FileOutcome, formats: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 3, 70)
    sheet.write(0, 0, _("Laporan impor"), formats["title"])
    lines = [
        (_("Berkas"), outcome.file_name),
        (_("Register"), outcome.register_name),
        (_("Pemilik data"), outcome.owner_name or _("belum disebutkan")),
        (_("Keadaan per"), format_date(outcome.reporting_on)),
        (_("Baris dibaca"), format_number(outcome.rows_read)),
        (_("Baris dicatat"), format_number(outcome.rows_written)),
        (_("Baris ditolak"), format_number(outcome.rows_refused)),
        (_("Kerja sama baru"), format_number(len(outcome.new))),
        (_("Kerja sama diperbarui"), format_number(len(outcome.updated))),
        (_("Kerja sama tetap"), format_number(len(outcome.unchanged))),
        (_("Tidak lagi di register"), format_number(len(outcome.missing))),
    ]
    if outcome.kind == "confirmation":
        lines = [*lines[:2], *lines[3:7], (_("Jawaban"), answers_words(outcome))]
    elif not outcome.is_about_agreements:
        lines = [*lines[:7], *list_lines(outcome)]
    if outcome.recognised_because:
        kind = label("import_kind", outcome.kind)
        lines.insert(1, (_("Dikenali sebagai"), f"{kind}: {outcome.recognised_because}"))
    if outcome.meeting_taken:
        lines.insert(1, (_("Rapat"), outcome.meeting_taken))
    if outcome.order is not None and outcome.order.order:
        lines.append((_("Bukti urutan tanggal"), outcome.order.sentence))
    for row, (name, value) in enumerate(lines, start=2):
        sheet.write_string(row, 0, name, formats["bold"])
        sheet.write_string(row, 1, value, formats["wrap"])
    row = len(lines) + 4
    for column, name in enumerate((_("Temuan"), _("Contoh"), _("Yang dapat dilakukan"))):
        sheet.write_string(row, column, name, formats["head"])
    for group in words_of.group(outcome.findings):
        row += 1
        head = f"{label('severity', group.severity)}: {words_of.title(group.issue_code)} ({format_number(group.count)})"
        examples = [f"{words_of.where(issue)}: {words_of.message(issue)}" for issue in group.first]
        if group.more:
            examples.append(_("… dan {count} lagi").format(count=format_number(group.more)))
        sheet.write_string(row, 0, head, formats["wrap"])
        sheet.write_string(row, 1, "\n".join(examples), formats["wrap"])
        sheet.write_string(row, 2, words_of.todo(group.issue_code), formats["wrap"])


def list_lines(outcome: FileOutcome) -> list[tuple[str, str]]:
    """What became of the lines of a list, and what they are about, as (name, count)."""
    changes = ((_("Baris baru"), outcome.new), (_("Baris diperbarui"), outcome.updated),
               (_("Baris tetap"), outcome.unchanged), (_("Baris yang tidak ada lagi"), outcome.missing))  # fmt: skip
    lines = [(name, format_number(len(ids))) for name, ids in changes if any(ids for _name, ids in changes)]
    return lines + [(label("import_count", name), format_number(count)) for name, count in outcome.counts.items()]


def _findings(sheet: Worksheet, outcome: FileOutcome, formats: dict[str, Format]) -> None:
    names = (_("Tingkat"), _("Lembar"), _("Sel"), _("Baris"), _("Judul kolom"), _("Tertulis"), _("Dibaca sebagai"),
             _("Temuan"), _("Yang dapat dilakukan"), _("Kode kerja sama"))  # fmt: skip
    for column, (name, width) in enumerate(zip(names, (14, 16, 8, 8, 22, 34, 22, 60, 60, 24), strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, formats["head"])
    sheet.freeze_panes(1, 0)
    for row, finding in enumerate(outcome.findings, start=1):
        issue = words_of.issue_of(finding)
        cells = (
            label("severity", issue.severity),
            issue.sheet,
            issue.cell,
            issue.row,
            issue.heading,
            issue.value_typed,
            issue.value_used,
            words_of.message(issue),
            words_of.todo(issue.issue_code),
            issue.agreement_id,
        )
        for column, value in enumerate(cells):
            if isinstance(value, int):
                sheet.write_number(row, column, value)
            elif value:
                sheet.write_string(row, column, str(value)[:_CHUNK], formats["wrap"])
    if outcome.findings:
        sheet.autofilter(0, 0, len(outcome.findings), len(names) - 1)


def _corrections(book: Workbook, outcome: FileOutcome, formats: dict[str, Format]) -> None:
    doubtful = [
        draft
        for draft in outcome.drafts
        if any(finding.severity in ("ditolak", "diragukan") for finding in draft.findings)
    ]
    tables: dict[int, list[Draft]] = {}
    for draft in doubtful:
        tables.setdefault(id(draft.row.headings), []).append(draft)
    sheets: dict[str, Any] = {}
    for place, drafts in enumerate(tables.values(), start=1):
        name = "Perbaikan" if len(tables) == 1 else f"Perbaikan {place}"
        columns = _columns(drafts, outcome)
        _correction_sheet(book.add_worksheet(name), drafts, columns, outcome.register_name, formats)
        sheets[name] = {"columns": [[column, heading, field] for column, (heading, field) in columns.items()]}
    if not sheets:
        return
    about = {
        "register": outcome.register_name,
        "order": outcome.order.order if outcome.order else None,
        "owner": asdict(outcome.owner) if outcome.owner else None,
        "owner_is_inferred": outcome.owner_is_inferred,
        "shares": outcome.shares,
        "kind": "register" if outcome.is_about_agreements else outcome.kind,
        "given": outcome.given,
        "sheets": sheets,
    }
    text = json.dumps(about, ensure_ascii=False)
    reference = book.add_worksheet(REFERENCE_SHEET)
    reference.write_string(0, 0, MARK)
    for row, start in enumerate(range(0, len(text), _CHUNK), start=1):
        reference.write_string(row, 0, text[start : start + _CHUNK])
    reference.protect()
    reference.very_hidden()


def _columns(drafts: Iterable[Draft], outcome: FileOutcome) -> dict[int, tuple[str, str | None]]:
    """Column -> (heading, field) of the table, also for columns that are empty in these rows."""
    listed = list(drafts)
    row = listed[0].row
    fields: dict[int, str] = {}
    for draft in outcome.drafts:
        if draft.row.headings is row.headings:
            for name, cells in draft.row.cells.items():
                fields.update({cell.column: name for cell in cells})
    known = {(match.sheet, match.column): match.field for match in outcome.layout.headings} if outcome.layout else {}
    return {
        column: (heading, fields.get(column) or known.get((row.sheet, column)))
        for column, heading in sorted(row.headings.items())
        if (fields.get(column) or known.get((row.sheet, column))) != "contact"
    }


def _correction_sheet(
    sheet: Worksheet,
    drafts: list[Draft],
    columns: dict[int, tuple[str, str | None]],
    register: str,
    formats: dict[str, Format],
) -> None:
    """Cells stand in their original columns, so that letters in the findings still fit; the locked ones follow."""
    first_locked = max(columns, default=0)
    for column, (heading, _field) in columns.items():
        sheet.write_string(0, column - 1, heading, formats["head"])
        sheet.set_column(column - 1, column - 1, 24)
    for place, name in enumerate(LOCKED):
        sheet.write_string(0, first_locked + place, name, formats["head"])
        sheet.set_column(first_locked + place, first_locked + place, 18)
    sheet.freeze_panes(1, 0)
    comments = 0
    for row, draft in enumerate(drafts, start=1):
        cells = _cells(draft)
        marks = _marks(draft)
        for column in columns:
            severity = marks[column][0].severity if column in marks else ""
            _write(sheet, row, column - 1, cells.get(column), severity, formats)
            if column in marks and comments < _COMMENTS:
                comments += 1
                sheet.write_comment(
                    row,
                    column - 1,
                    "\n".join(_comment(finding) for finding in marks[column]),
                    {"x_scale": 2, "y_scale": 1.5, "author": "Peta Kerja Sama"},
                )
        agreement = "" if draft.is_refused else draft.agreement_id
        own = (register, draft.row.sheet, draft.row.number, agreement, draft.row.section)
        for place, value in enumerate(own):
            if isinstance(value, int):
                sheet.write_number(row, first_locked + place, value, formats["locked"])
            else:
                sheet.write_string(row, first_locked + place, value, formats["locked"])
    sheet.protect(
        "", {"format_cells": True, "format_columns": True, "format_rows": True, "sort": True, "autofilter": True}
    )
    assert LOCKED[3] == AGREEMENT
    assert LOCKED[4] == SECTION


def _cells(draft: Draft) -> dict[int, Cell]:
    found = {cell.column: cell for cells in draft.row.cells.values() for cell in cells}
    return {**found, **{cell.column: cell for cell in draft.row.extra.values()}}


def _marks(draft: Draft) -> dict[int, list[Finding]]:
    """Findings by the column they are about; those about no cell stand at the first column."""
    places = {cell.a1: cell.column for cell in _cells(draft).values()}
    first = min(places.values(), default=1)
    found: dict[int, list[Finding]] = {}
    for finding in sorted(draft.findings, key=lambda one: list(_COLOURS).index(one.severity)):
        found.setdefault(places.get(finding.cell, first), []).append(finding)
    return found


def _comment(finding: Finding) -> str:
    issue = words_of.issue_of(finding)
    return f"{words_of.message(issue)} → {words_of.todo(issue.issue_code)}"[:1000]


def _write(
    sheet: Worksheet, row: int, column: int, cell: Cell | None, severity: str, formats: dict[str, Format]
) -> None:
    form = formats[severity or "open"]
    if cell is None:
        sheet.write_blank(row, column, None, form)
    elif isinstance(cell.value, date):
        sheet.write_datetime(row, column, cell.value, formats[f"{severity}_date" if severity else "date"])
    elif isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        sheet.write_number(row, column, cell.value, form)
    else:
        sheet.write_string(row, column, cell.text[:_CHUNK], form)

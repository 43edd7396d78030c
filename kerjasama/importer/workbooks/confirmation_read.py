"""A confirmation sheet that came back, as answers: each row understood, or refused with the cell that is wrong."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from kerjasama.domain import codes
from kerjasama.domain.confirmation_sheet import ACTION_FIELDS, CODE, COLUMNS, FILLED, MARK, REFERENCE_SHEET
from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.model import Cell, Sheet
from kerjasama.importer.parties.names import words
from kerjasama.importer.reading.columns import normalize
from kerjasama.importer.reading.reader import read_workbook
from kerjasama.importer.values.dates import parse_date
from kerjasama.importer.values.values import ValueMap
from kerjasama.importer.workbooks.template_cells import FilledRow, value_of, weigh_evidence
from kerjasama.importer.workbooks.template_columns import TemplateColumn

_TEMPLATE = {one.field: TemplateColumn(one.heading, one.field, one.kind, one.words) for one in FILLED}
# What people write instead of choosing from the list.
_ANSWERS = {
    "sudah dilaksanakan": "sudah_dilaksanakan",
    "dilaksanakan": "sudah_dilaksanakan",
    "tidak dilaksanakan": "tidak_dilaksanakan",
    "belum dilaksanakan": "tidak_dilaksanakan",
    "sudah berakhir": "sudah_berakhir",
    "sudah diakhiri": "sudah_berakhir",
    "berakhir": "sudah_berakhir",
    "diakhiri": "sudah_berakhir",
}


@dataclass(frozen=True)
class Reference:
    """What the hidden sheet says: whose sheet, made from which state, and the title that each code had then."""

    office: str
    as_of: str
    is_sample: bool
    titles: dict[str, str]


def is_confirmation(sheets: list[Sheet]) -> bool:
    """Whether the workbook is a confirmation sheet of ours."""
    return any(_is_reference(sheet) for sheet in sheets)


def is_sample_confirmation(content: bytes, name: str) -> bool:
    """Whether these bytes are a confirmation sheet made from sample data; a register is told apart without reading."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = [part for part in archive.namelist() if part.endswith(("xl/workbook.xml", "content.xml"))]
            if not any(REFERENCE_SHEET.encode() in archive.read(part) for part in parts):
                return False
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return False
    sheets = read_workbook(content, name)
    return is_confirmation(sheets) and reference_of(sheets, name).is_sample


def reference_of(sheets: list[Sheet], file_name: str) -> Reference:
    """The hidden sheet. Raises ImportRefused when it was damaged."""
    sheet = next(sheet for sheet in sheets if _is_reference(sheet))
    texts = [cell.text for row in sheet.rows[1:] for cell in row if cell.column == 1]
    try:
        about = json.loads("".join(texts))
        return Reference(about["office"], about["as_of"], bool(about["is_sample"]), dict(about["titles"]))
    except (ValueError, KeyError, TypeError) as error:
        raise ImportRefused(
            _("Lembar acuan konfirmasi rusak ({reason}).").format(reason=error),
            where=f"{file_name}, {REFERENCE_SHEET}",
            todo=_("Buat lembar konfirmasi baru di halaman Konfirmasi, lalu pindahkan jawabannya."),
        ) from error


def read_answers(sheets: list[Sheet], values: ValueMap) -> list[FilledRow]:
    """Every row that names an agreement or holds an answer, in the order of the workbook."""
    known = {normalize(column.heading): column for column in COLUMNS}
    found = []
    for sheet in sheets:
        head = next(
            (n for n, row in enumerate(sheet.rows) if any(normalize(c.text) == normalize(CODE) for c in row)), -1
        )
        if head < 0 or _is_reference(sheet):
            continue
        headings = {cell.column: cell.text for cell in sheet.rows[head]}
        fields = {place: known[normalize(text)].field for place, text in headings.items() if normalize(text) in known}
        for cells in sheet.rows[head + 1 :]:
            row = FilledRow(sheet.name, cells[0].row, headings=headings)
            row.cells = {fields[cell.column]: cell for cell in cells if cell.column in fields and cell.text.strip()}
            if any(name in row.cells for name in ("agreement_id", *_TEMPLATE)):
                row.values["agreement_id"] = (
                    row.cells["agreement_id"].text.strip() if "agreement_id" in row.cells else ""
                )
                for name, cell in row.cells.items():
                    _read(row, name, cell, values)
                weigh_evidence(row, values, "evidence_url")
                found.append(row)
    return found


def understand(row: FilledRow, agreement: dict[str, Any], day: date, today: date) -> dict[str, Any]:
    """The answer of a row as columns of the table confirmations; `day` is the day of an undated answer.

    Doubts become findings of the row; a contradiction refuses it (`row.is_refused`).
    """
    made = {name: row.values.get(name) for name in _TEMPLATE}
    typed = [name for name in ACTION_FIELDS if name in row.cells]
    if made["answer"] is None:
        if len(set(row.cells) & set(_TEMPLATE)) and "answer" not in row.cells:
            row.note("diragukan", "confirmation_answer_missing", next(iter(set(row.cells) & set(_TEMPLATE))))
        made["answer"] = "belum_dijawab"
    if made["answer"] == "tidak_dilaksanakan" and typed:
        row.note("ditolak", "confirmation_contradictory", typed[0])
    written: date | None = made["answered_on"]
    if written is not None and written > today:
        row.note("diragukan", "confirmation_date_future", "answered_on", today.isoformat())
    answered = made["answered_on"] = day if written is None or written > today else written
    _days(row, made, agreement)
    if made["answer"] == "sudah_dilaksanakan":
        _evidence(row, made, agreement)
    if made["answer"] == "sudah_berakhir" and made["ended_on"] is None:
        row.note("kurang_lengkap", "confirmation_ended_without_date", "answer", answered.isoformat())
    return made


def level_of(made: dict[str, Any]) -> int:
    """The ladder level that an answer proves: 0 without a dated action, 1 at most without proper evidence."""
    if made.get("action_type") is None or made.get("action_on") is None:
        return 0
    level = codes.ACTION_LEVELS[made["action_type"]]
    is_proven = made.get("evidence_type") not in (None, *codes.WEAK_EVIDENCE_TYPES)
    return level if is_proven else min(level, 1)


def needed_level(agreement: dict[str, Any]) -> int:
    """The level that clears this form of document under the default thresholds of the rule."""
    return 2 if agreement["doc_type"] == "kesepakatan_bersama" else 3


def effect_of(made: dict[str, Any], agreement: dict[str, Any]) -> str:
    """What to expect of an answer (confirmation_codes.ANSWER_EFFECTS), before the rule has judged it."""
    if made["answer"] == "sudah_dilaksanakan":
        if level_of(made) >= needed_level(agreement) and not _is_early(made["action_on"], agreement):
            return "tanda_hilang"
        is_weak = made.get("evidence_type") in (None, *codes.WEAK_EVIDENCE_TYPES) or made["action_on"] is None
        return "bukti_kurang" if is_weak else "tingkat_kurang"
    return {"tidak_dilaksanakan": "terkonfirmasi", "sudah_berakhir": "berakhir"}.get(made["answer"], "belum_dijawab")


def _read(row: FilledRow, name: str, cell: Cell, values: ValueMap) -> None:
    if name not in _TEMPLATE:
        return
    if name == "answer" and (answer := _ANSWERS.get(words(cell.text))):
        row.values[name] = answer
        return
    value, code = value_of(cell, _TEMPLATE[name], values)
    if code == "date_invalid" and parse_date(cell, "dmy").earliest:
        code = "confirmation_date_partial"
    if code:
        row.note("ditolak" if name == "answer" else "diragukan", code, name)
    if value is not None:
        row.values[name] = value


def _days(row: FilledRow, made: dict[str, Any], agreement: dict[str, Any]) -> None:
    """Days that cannot be: not yet come on the day of the answer, or before the signature."""
    answered, signed = made["answered_on"], str(agreement["signed_earliest_on"])
    for name in ("action_on", "ended_on"):
        if made[name] is not None and made[name] > answered:
            row.note("diragukan", "confirmation_date_future", name, answered.isoformat())
            made[name] = None
    if _is_early(made["action_on"], agreement):
        row.note("diragukan", "confirmation_before_signing", "action_on", signed)
    if _is_early(made["ended_on"], agreement):
        row.note("diragukan", "confirmation_end_before_signing", "ended_on", signed)
        made["ended_on"] = None


def _is_early(day: date | None, agreement: dict[str, Any]) -> bool:
    signed = agreement["signed_earliest_on"]
    return day is not None and signed is not None and day < signed


def _evidence(row: FilledRow, made: dict[str, Any], agreement: dict[str, Any]) -> None:
    """Why an answer 'carried out' does not clear, if it does not."""
    if made["action_type"] is None or made["action_on"] is None:
        row.note("diragukan", "confirmation_without_action", "answer")
    elif made["evidence_type"] is None:
        row.note("diragukan", "confirmation_without_evidence", "answer")
    elif made["evidence_type"] in codes.WEAK_EVIDENCE_TYPES:
        if not any(one.issue_code == "evidence_named_only" for one in row.findings):
            row.note("diragukan", "confirmation_weak_evidence", "evidence_type")
    elif codes.ACTION_LEVELS[made["action_type"]] < needed_level(agreement):
        row.note("diragukan", "confirmation_level_low", "action_type")


def _is_reference(sheet: Sheet) -> bool:
    return sheet.name == REFERENCE_SHEET and bool(sheet.rows) and sheet.rows[0][0].text == MARK

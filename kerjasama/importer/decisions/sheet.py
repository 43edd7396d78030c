"""A decision sheet as lines: where its table begins, which column is what, which meeting it says it is."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any

from kerjasama.domain import decision_sheet as form
from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.model import Cell, Sheet
from kerjasama.importer.parties.names import words
from kerjasama.importer.reading.columns import normalize
from kerjasama.importer.values.dates import parse_date
from kerjasama.importer.workbooks.template_cells import FilledRow

_LOOKED_AT = 30  # rows in which the headings stand
# What offices call these columns; the first that fits. Headings are normalized: small letters, single spaces.
_HEADINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("agreement_id", re.compile(r"^(?:kode kerja ?sama|kode kerja ?sama jangan diubah|id kerja ?sama)\b")),
    ("agency", re.compile(r"penanggung ?jawab|^(?:pic|pj|pelaksana|ditindaklanjuti oleh)$")),
    ("due_on", re.compile(r"^(?:tenggat|batas waktu|jatuh tempo|due|target (?:waktu|selesai|penyelesaian))\b")),
    ("note", re.compile(r"^(?:catatan|keterangan|note|ket)$")),
    ("decision", re.compile(r"^(?:isi |butir )?(?:putusan|keputusan|kesepakatan rapat|arahan|tindak lanjut rapat)"
                            r"(?: rapat| rakor)?$")),
    ("number", re.compile(r"^(?:nomor|no) (?:naskah|kerja ?sama|dokumen|mou|pks)|^nomor$")),
    ("partner", re.compile(r"^(?:nama )?(?:mitra|para pihak|pihak (?:kedua|lain))\b")),
    ("title", re.compile(r"^(?:nama |judul )?kerja ?sama$|^(?:judul|naskah|tentang|perihal|uraian kerja ?sama)\b")),
)  # fmt: skip
# What offices write before the day and the name of a meeting, beside our own words.
_ALSO_CALLED = {
    "rapat": form.MEETING_NAME,
    "tanggal": form.MEETING_DAY,
    "hari tanggal": form.MEETING_DAY,
    "hari rapat": form.MEETING_DAY,
}
FILLED = ("decision", "agency", "due_on", "note")


@dataclass(frozen=True)
class About:
    """What a sheet says of its meeting. `meeting_id`: that of the meeting it was made for, '' where there was none or
    somebody wrote another one over it. `scope`: the regions it was made for, as in `MeetingDraft`; None when it does
    not say."""

    meeting_id: str = ""
    name: str = ""
    held_on: date | None = None
    recorded_by: str = ""
    is_ours: bool = False
    is_sample: bool = False
    scope: str | None = None


@dataclass
class Lines:
    """The lines that somebody filled in, and how many were left blank."""

    rows: list[FilledRow] = field(default_factory=list)
    blank: int = 0


def is_decision_sheet(sheets: Sequence[Sheet]) -> bool:
    """Whether the workbook holds a decision sheet of ours, whatever else it holds."""
    return any(_is_reference(sheet) for sheet in sheets)


def about_of(sheets: Sequence[Sheet], file_name: str) -> About:
    """What the sheet says of itself. Raises ImportRefused when its hidden sheet was damaged."""
    told = _told(sheets)
    reference = next((sheet for sheet in sheets if _is_reference(sheet)), None)
    code = told.pop("meeting_id")
    if reference is None:
        return About(meeting_id=code, **told)
    try:
        about = json.loads("".join(cell.text for row in reference.rows[1:] for cell in row if cell.column == 1))
        return About(
            meeting_id="" if _is_overwritten(told, about) else str(about["meeting_id"]),
            is_ours=True,
            is_sample=bool(about["is_sample"]),
            scope=about.get("scope"),
            **told,
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ImportRefused(
            _("Lembar acuan putusan rusak ({reason}).").format(reason=error),
            where=f"{file_name}, {form.REFERENCE_SHEET}",
            todo=_("Unduh lembar putusan yang baru di halaman Putusan rapat, lalu pindahkan isiannya."),
        ) from error


def lines_of(sheets: Sequence[Sheet], is_ours: bool) -> Lines:
    """Every line of every table that has a column of decisions; of ours, only the sheet that is filled in."""
    found = Lines()
    for sheet in sheets:
        if sheet.hidden or _is_reference(sheet) or (is_ours and sheet.name != form.SHEET):
            continue
        head = next((n for n, row in enumerate(sheet.rows[:_LOOKED_AT]) if "decision" in _fields(row).values()), -1)
        if head < 0:
            continue
        fields = _fields(sheet.rows[head])
        headings = {cell.column: cell.text for cell in sheet.rows[head]}
        for cells in sheet.rows[head + 1 :]:
            row = FilledRow(sheet.name, cells[0].row, headings=headings)
            row.cells = {fields[cell.column]: cell for cell in cells if cell.column in fields and cell.text.strip()}
            if any(name in row.cells for name in FILLED):
                found.rows.append(row)
            elif any(name in row.cells for name in ("agreement_id", "title")):
                found.blank += 1
    return found


def _fields(cells: Sequence[Cell]) -> dict[int, str]:
    found: dict[int, str] = {}
    for cell in cells:
        heading = normalize(cell.text)
        name = next((name for name, pattern in _HEADINGS if pattern.search(heading)), "")
        if name and name not in found.values() and len(heading) <= 60:
            found[cell.column] = name
    return found


def _told(sheets: Sequence[Sheet]) -> dict[str, Any]:
    """Name, day and recorder as written above the table: the cell to the right of each."""
    told: dict[str, Cell] = {}
    wanted = {
        words(name): name for name in (form.MEETING_NAME, form.MEETING_DAY, form.MEETING_CODE, form.RECORDER)
    } | _ALSO_CALLED
    for sheet in sheets:
        for row in () if sheet.hidden else _above(sheet):
            cells = [cell for cell in row if cell.text.strip()]
            for left, right in pairwise(cells):
                if words(left.text) in wanted:
                    told.setdefault(wanted[words(left.text)], right)
    day = told.get(form.MEETING_DAY)
    return {
        "name": told[form.MEETING_NAME].text.strip() if form.MEETING_NAME in told else "",
        "held_on": parse_date(day, "dmy").day if day else None,
        "meeting_id": told[form.MEETING_CODE].text.strip() if form.MEETING_CODE in told else "",
        "recorded_by": told[form.RECORDER].text.strip() if form.RECORDER in told else "",
    }


def _above(sheet: Sheet) -> Sequence[Sequence[Cell]]:
    """The rows above the headings of the table."""
    head = next((n for n, row in enumerate(sheet.rows[:_LOOKED_AT]) if "decision" in _fields(row).values()), None)
    return sheet.rows[: _LOOKED_AT if head is None else head]


def _is_overwritten(told: dict[str, Any], about: dict[str, Any]) -> bool:
    """Whether somebody wrote another day or name over those of the meeting that the sheet was made for."""
    day = told["held_on"]
    return bool(about["meeting_id"]) and (
        (day is not None and day.isoformat() != about["held_on"])
        or (bool(told["name"]) and words(told["name"]) != words(about["name"]))
    )


def _is_reference(sheet: Sheet) -> bool:
    return sheet.name == form.REFERENCE_SHEET and bool(sheet.rows) and sheet.rows[0][0].text == form.MARK

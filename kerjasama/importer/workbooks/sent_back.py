"""Sheets 'Perbaikan' of a report workbook that come back corrected: rows that know whose they are.

A hidden sheet 'Acuan' of the workbook holds, as JSON, which register and table each sheet belongs to, how its columns
were understood and which order of day and month its file has; locked columns at the right of each row hold where the
row stood and which agreement it is. So a few rows suffice, and nothing else of the register is touched.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.draft import Organization
from kerjasama.importer.model import Cell, Row, Sheet
from kerjasama.importer.values.date_order import DateOrder

REFERENCE_SHEET = "Acuan"
MARK = "peta-kerja-sama/perbaikan/1"
# Headings of the locked columns; what is read back by.
REGISTER, SOURCE_SHEET, SOURCE_ROW, AGREEMENT, SECTION = (
    "Register (jangan diubah)",
    "Lembar asal (jangan diubah)",
    "Baris asal (jangan diubah)",
    "Kode kerja sama (jangan diubah)",
    "Bagian (jangan diubah)",
)
LOCKED = (REGISTER, SOURCE_SHEET, SOURCE_ROW, AGREEMENT, SECTION)


@dataclass(frozen=True)
class SentBack:
    """Rows of one table of one register, with the agreement each of them is ('' for a row refused before)."""

    rows: list[Row]
    ids: dict[tuple[str, int], str]
    register: str
    owner: Organization | None
    owner_is_inferred: bool
    order: DateOrder
    shares: dict[str, float]  # what recurs in the whole file's signatures, see `sides.Sides`
    kind: str = "register"
    given: dict[str, str] = field(default_factory=dict)  # what the whole list says of its lines: region, year


def is_sent_back(sheets: list[Sheet]) -> bool:
    """Whether the workbook is a report of ours."""
    return any(sheet.name == REFERENCE_SHEET and _text(sheet, 0) == MARK for sheet in sheets)


def _text(sheet: Sheet, place: int) -> str:
    return sheet.rows[place][0].text if len(sheet.rows) > place else ""


def read_sent_back(sheets: list[Sheet], file_name: str) -> list[SentBack]:
    """The parts that the workbook carries. Raises ImportRefused when its reference was damaged or nothing is left."""
    reference = next(sheet for sheet in sheets if sheet.name == REFERENCE_SHEET)
    try:
        about: dict[str, Any] = json.loads("".join(row[0].text for row in reference.rows[1:]))
        parts = [_part(sheet, about, about["sheets"][sheet.name]) for sheet in sheets if sheet.name in about["sheets"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ImportRefused(
            _("Lembar acuan laporan perbaikan rusak ({reason}).").format(reason=error),
            where=f"{file_name}, {REFERENCE_SHEET}",
            todo=_("Buat laporan baru dengan `kerjasama import --report`, lalu perbaiki di sana."),
        ) from error
    parts = [part for part in parts if part.rows]
    if not parts:
        raise ImportRefused(
            _("Laporan ini tidak memuat baris perbaikan."),
            where=file_name,
            todo=_("Kirim register lengkapnya, atau laporan yang memuat lembar Perbaikan."),
        )
    return parts


def _part(sheet: Sheet, about: dict[str, Any], table: dict[str, Any]) -> SentBack:
    columns = {int(column): (heading, field) for column, heading, field in table["columns"]}
    headings = {column: heading for column, (heading, _name) in columns.items()}
    header_at = next((place for place, row in enumerate(sheet.rows) if any(c.text == AGREEMENT for c in row)), None)
    if header_at is None:
        raise KeyError(AGREEMENT)
    places = {cell.text: cell.column for cell in sheet.rows[header_at]}
    rows, ids = [], {}
    for row in sheet.rows[header_at + 1 :]:
        texts = {cell.column: cell.text for cell in row}
        number = int(texts[places[SOURCE_ROW]])
        source = texts.get(places[SOURCE_SHEET], "")
        cells: dict[str, tuple[Cell, ...]] = {}
        extra: dict[str, Cell] = {}
        for cell in row:
            if cell.column not in columns:
                continue
            moved = Cell(number, cell.column, cell.value, cell.text)
            heading, name = columns[cell.column]
            if name:
                cells[name] = (*cells.get(name, ()), moved)
            else:
                extra[heading] = moved
        rows.append(Row(source, number, cells, extra, headings, texts.get(places[SECTION], "")))
        ids[source, number] = texts.get(places[AGREEMENT], "")
    owner = Organization(**about["owner"]) if about.get("owner") else None
    return SentBack(
        rows,
        ids,
        about["register"],
        owner,
        bool(about.get("owner_is_inferred")),
        DateOrder(about["order"], "evidence"),
        about.get("shares") or {},
        about.get("kind") or "register",
        about.get("given") or {},
    )

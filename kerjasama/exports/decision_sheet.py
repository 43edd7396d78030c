"""The decision sheet: what is proposed is locked, what is decided is chosen from lists. Prints on A4, landscape."""

from __future__ import annotations

import io
import json
import math
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kerjasama.domain import decision_sheet as form
from kerjasama.domain.codes import MEETING_DECISIONS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, use_language
from kerjasama.exports.deck import Rows, text_of
from kerjasama.exports.tables import Head
from kerjasama.meetings.entries import Meeting

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_EPOCH = datetime(2020, 1, 1)
_FIRST_DAY = date(2000, 1, 1)
_SHOWN_WIDTH = 92  # characters that what is known takes together
_FILLED_WIDTHS = (19, 26, 13, 30)
_TOLD_HIGH = 21.0  # points: room for a pen
_TOLD_TO = 5  # the last column of the cells above the table
_LINE = 13.5  # points per line of text
_LEAST = 34.0  # a row that a pen can write in


def decision_sheet(lines: Rows, meeting: Meeting | None, head: Head) -> bytes:
    """The sheet alone, as a workbook."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"title": _title(meeting), "created": _EPOCH})
        add_sheet(book, lines, meeting, head)
    return buffer.getvalue()


def add_sheet(
    book: xlsxwriter.Workbook,
    lines: Rows,
    meeting: Meeting | None,
    head: Head,
    name: str = "",
    scope: str | None = None,
) -> None:
    """Add it to a workbook that is being written, with the hidden sheet that tells what it is when it comes back.

    One line per row of `lines`, whose `agreement_ids` name the agreements; its columns stand before those to fill in.
    `meeting` None: its day is filled in by hand too, and its name unless it is known (`name`). `scope`: the regions
    that it is for, as in `MeetingDraft`; None when nobody knows.
    """
    lines = _shown(lines)
    with use_language("id"):
        sheet = book.add_worksheet(form.SHEET)
        formats = _formats(book)
        shown = len(lines.headings)
        top = _head(sheet, meeting, name, head, formats, shown)
        _headings(sheet, top, lines, formats)
        last = top + len(lines.rows) + form.BLANK_LINES
        for number, values in enumerate(lines.rows, start=1):
            key = lines.agreement_ids[number - 1] if lines.agreement_ids else ""
            _line(sheet, top + number, number, key, values, lines, formats)
        for row in range(top + len(lines.rows) + 1, last + 1):
            _blank_line(sheet, row, row - top, shown, formats)
        _checks(sheet, top, last, shown)
        _paper(sheet, top, last, shown, head)
        _reference(book.add_worksheet(form.REFERENCE_SHEET), meeting, head, meeting.scope if meeting else scope)


def _shown(lines: Rows) -> Rows:
    """Of a longer list the columns that a pen needs beside it, as many as A4 holds."""
    names = [heading.name for heading in lines.headings]
    places = [names.index(_(name)) for name in form.KNOWN if _(name) in names]
    if _(form.TITLE) not in names:
        places = list(range(min(len(names), len(form.KNOWN))))
    headings = tuple(
        replace(lines.headings[place], name=next((one for one in form.KNOWN if _(one) == names[place]), names[place]))
        for place in places
    )
    rows = tuple(tuple(row[place] for place in places) for row in lines.rows)
    return Rows(lines.title, headings, rows, lines.agreement_ids)


def _title(meeting: Meeting | None) -> str:
    return f"Lembar putusan – {meeting.name}" if meeting else "Lembar putusan rapat"


def _formats(book: xlsxwriter.Workbook) -> dict[str, Format]:
    shared = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#9AA5AE", "font_size": 9}
    day = {"num_format": "dd/mm/yyyy"}
    write = {"locked": False, "bg_color": "#FFF6D6"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "mark": book.add_format({"bold": True, "font_color": "#961414"}),
        "plain": book.add_format({"text_wrap": True, "valign": "top", "font_size": 9}),
        "name": book.add_format({"bold": True, "font_size": 10}),
        "told": book.add_format({"font_size": 10, "bottom": 1, "align": "left", **write}),
        "told_day": book.add_format({"font_size": 10, "bottom": 1, "align": "left", **write, **day}),
        "head": book.add_format({"bold": True, "bg_color": "#5B6B7A", "font_color": "#FFFFFF", **shared}),
        "asked": book.add_format({"bold": True, "bg_color": "#1F3B57", "font_color": "#FFFFFF", **shared}),
        "known": book.add_format({"bg_color": "#F3F5F7", **shared}),
        "open": book.add_format({"locked": False, **shared}),
        "answer": book.add_format({**write, **shared}),
        "answer_day": book.add_format({**write, **day, **shared}),
    }


def _head(
    sheet: Worksheet, meeting: Meeting | None, name: str, head: Head, formats: dict[str, Format], shown: int
) -> int:
    """What stands above the table; returns the row of its headings."""
    wide = shown + len(form.FILLED)
    sheet.write_string(0, 1, "Lembar putusan rapat", formats["title"])
    row = 1
    if head.is_sample:
        sheet.write_string(row, 1, "DATA CONTOH, bukan data sebenarnya", formats["mark"])
        row += 1
    told = (
        (form.MEETING_NAME, meeting.name if meeting else name),
        (form.MEETING_DAY, meeting.held_on if meeting else ""),
    )
    for heading, value in (*told, (form.RECORDER, "")):
        sheet.write_string(row, 1, heading, formats["name"])
        sheet.set_row(row, _TOLD_HIGH)
        look = formats["told_day" if heading == form.MEETING_DAY else "told"]
        sheet.merge_range(row, 3, row, min(_TOLD_TO, wide), "", look)
        if isinstance(value, date):
            sheet.write_datetime(row, 3, value, look)
        elif value:
            sheet.write_string(row, 3, value, look)
        row += 1
    if meeting:
        sheet.write_string(row, 1, form.MEETING_CODE, formats["name"])
        sheet.write_string(row, 3, meeting.id, formats["plain"])
        row += 1
    for text in form.GUIDE:
        sheet.merge_range(row, 1, row, wide, text, formats["plain"])
        sheet.set_row(row, 2 * _LINE - 2)
        row += 1
    made = f"Keadaan per {format_date(head.as_of)}, versi data {head.version}. {head.filters}"
    sheet.merge_range(row, 1, row, wide, made, formats["plain"])
    return row + 2


def _headings(sheet: Worksheet, top: int, lines: Rows, formats: dict[str, Format]) -> None:
    total = sum(heading.weight for heading in lines.headings) or 1.0
    sheet.write_string(top, 0, form.ID, formats["head"])
    sheet.set_column(0, 0, 22, None, {"hidden": True})
    sheet.write_string(top, 1, form.NUMBER, formats["head"])
    sheet.set_column(1, 1, 5)
    for place, heading in enumerate(lines.headings, start=2):
        sheet.write_string(top, place, heading.name, formats["head"])
        sheet.set_column(place, place, max(9.0, _SHOWN_WIDTH * heading.weight / total))
    for place, (name, width) in enumerate(zip(form.FILLED, _FILLED_WIDTHS, strict=True), start=2 + len(lines.headings)):
        sheet.write_string(top, place, name, formats["asked"])
        sheet.set_column(place, place, width)
    sheet.set_row(top, 30)


def _line(
    sheet: Worksheet, row: int, number: int, key: str, values: tuple[Any, ...], lines: Rows, formats: dict[str, Format]
) -> None:
    sheet.write_string(row, 0, key, formats["known"])
    sheet.write_number(row, 1, number, formats["known"])
    total = sum(heading.weight for heading in lines.headings) or 1.0
    height = 1
    for place, (heading, value) in enumerate(zip(lines.headings, values, strict=True), start=2):
        text = text_of(heading.kind, value)
        sheet.write_string(row, place, text[:32_767], formats["known"])
        width = max(9.0, _SHOWN_WIDTH * heading.weight / total)
        height = max(height, math.ceil(len(text) * 1.08 / width))
    _to_fill(sheet, row, 2 + len(values), formats)
    sheet.set_row(row, max(_LEAST, height * _LINE + 4))


def _blank_line(sheet: Worksheet, row: int, number: int, shown: int, formats: dict[str, Format]) -> None:
    sheet.write_blank(row, 0, None, formats["known"])
    sheet.write_number(row, 1, number, formats["known"])
    for place in range(2, 2 + shown):
        sheet.write_blank(row, place, None, formats["open"])
    _to_fill(sheet, row, 2 + shown, formats)
    sheet.set_row(row, _LEAST)


def _to_fill(sheet: Worksheet, row: int, first: int, formats: dict[str, Format]) -> None:
    for place, name in enumerate(form.FILLED, start=first):
        sheet.write_blank(row, place, None, formats["answer_day" if name == form.DUE else "answer"])


def _checks(sheet: Worksheet, top: int, last: int, shown: int) -> None:
    first = 2 + shown
    words = [label("decision", code) for code in MEETING_DECISIONS]
    sheet.data_validation(
        top + 1, first, last, first,
        {"validate": "list", "source": words, "error_type": "stop", "error_title": "Pilih dari daftar",
         "error_message": "Pilih salah satu putusan; keterangan lain ditulis di Catatan."},
    )  # fmt: skip
    due = first + form.FILLED.index(form.DUE)
    sheet.data_validation(  # a warning, not a stop: a date may also be written in words
        top + 1, due, last, due,
        {"validate": "date", "criteria": ">=", "value": _FIRST_DAY, "error_type": "warning",
         "error_title": "Tenggat", "error_message": "Tulis tanggal, misalnya 31/12/2026."},
    )  # fmt: skip
    sheet.freeze_panes(top + 1, 3)
    sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True, "autofilter": True})
    sheet.autofilter(top, 1, last, first + len(form.FILLED) - 1)


def _paper(sheet: Worksheet, top: int, last: int, shown: int, head: Head) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
    sheet.print_area(0, 1, last, 1 + shown + len(form.FILLED))
    told = " · ".join(part for part in (head.mark, f"versi data {head.version}") if part)
    sheet.set_footer("&L&8" + told.replace("&", "&&")[:200] + "&R&8Halaman &P dari &N")


def _reference(sheet: Worksheet, meeting: Meeting | None, head: Head, scope: str | None) -> None:
    about = {
        "meeting_id": meeting.id if meeting else "",
        "name": meeting.name if meeting else "",
        "held_on": meeting.held_on.isoformat() if meeting else "",
        "is_sample": head.is_sample,
        "scope": scope,
        "version": head.version,
        "as_of": head.as_of.isoformat(),
    }
    sheet.write_string(0, 0, form.MARK)
    sheet.write_string(1, 0, json.dumps(about, ensure_ascii=False))
    sheet.protect()
    sheet.very_hidden()

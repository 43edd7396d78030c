"""The confirmation sheet of one office as a workbook: what is asked is locked, answers are chosen from lists."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from kerjasama.domain.confirmation_sheet import (
    ANSWER_SHEET,
    COLUMNS,
    GUIDE,
    GUIDE_SHEET,
    LISTS,
    MARK,
    REFERENCE_SHEET,
    SheetColumn,
)
from kerjasama.domain.labels import label, labels
from kerjasama.domain.words import _, format_date, format_number, ngettext, use_language

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_EPOCH = datetime(2020, 1, 1)
_CHUNK = 30_000  # characters that a cell holds
_HEAD_ROW = 3
_FIRST_DAY = date(1990, 1, 1)


@dataclass(frozen=True)
class SheetHead:
    """Whose sheet it is and what it was made from. `office` is a function or agency, never a person."""

    office: str
    as_of: date
    version: str
    is_sample: bool

    @property
    def file_name(self) -> str:
        """'konfirmasi-dinas-pertanian-2026-10-31.xlsx'."""
        return f"{'contoh-' if self.is_sample else ''}konfirmasi-{_slug(self.office)}-{self.as_of.isoformat()}.xlsx"


def confirmation_workbook(rows: pd.DataFrame, head: SheetHead) -> bytes:
    """The sheet for these rows of confirmation/to_ask, always in Indonesian: it goes to offices."""
    with use_language("id"):
        buffer = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(buffer, options) as book:
            book.set_properties({"title": _title(head), "created": _EPOCH})
            formats = _formats(book)
            _answers(book.add_worksheet(ANSWER_SHEET), rows, head, formats)
            _guide(book.add_worksheet(GUIDE_SHEET), head, formats)
            _reference(book.add_worksheet(REFERENCE_SHEET), rows, head)
        return buffer.getvalue()


def confirmation_zip(sheets: Iterable[tuple[SheetHead, pd.DataFrame]]) -> bytes:
    """A ZIP with one workbook per office; two offices of one name get a number."""
    buffer = io.BytesIO()
    used: dict[str, int] = {}
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for head, rows in sheets:
            name = numbered(head.file_name, used)
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), confirmation_workbook(rows, head))
    return buffer.getvalue()


def offices_of(rows: pd.DataFrame, region_name: Callable[[str], str]) -> list[tuple[str, str, pd.DataFrame]]:
    """(key, name, rows) per office of confirmation/to_ask; two offices of one name in two regions are two."""
    found: dict[str, list[int]] = {}
    for place, (region, office) in enumerate(zip(rows["lead_region_code"], rows["office_name"], strict=True)):
        key = f"{region if isinstance(region, str) else '-'}~{office if isinstance(office, str) else '-'}"
        found.setdefault(key, []).append(place)
    return [(key, _office_name(rows.iloc[places[0]], region_name), rows.iloc[places]) for key, places in found.items()]


def regions_of(rows: pd.DataFrame, region_name: Callable[[str], str]) -> list[tuple[str, str, pd.DataFrame]]:
    """(region code, name, rows) per region that leads: one sheet for its cooperation desk to pass on."""
    codes = rows["lead_region_code"].fillna("-")
    return [
        (code, region_name(code) if code != "-" else _("Wilayah belum disebut"), rows[codes == code])
        for code in dict.fromkeys(codes)
    ]


def _office_name(row: pd.Series, region_name: Callable[[str], str]) -> str:
    region, office = row["lead_region_code"], row["office_name"]
    name = office if isinstance(office, str) else _("Kantor belum disebut")
    place = region_name(region) if isinstance(region, str) else ""
    return f"{name} – {place}" if place and place.casefold() not in name.casefold() else name


def numbered(name: str, used: dict[str, int]) -> str:
    """The name, with a number from its second use on; `used` counts along."""
    used[name] = used.get(name, 0) + 1
    return name if used[name] == 1 else name.replace(".xlsx", f"-{used[name]}.xlsx")


def age_words(days: float | None) -> str:
    """A number of days as years and months; '–' for none."""
    if days is None or pd.isna(days):
        return "–"
    years, months = divmod(int(days / 30.4375), 12)
    parts = [ngettext("{n} tahun", "{n} tahun", years).format(n=format_number(years))] if years else []
    if months or not years:
        parts.append(ngettext("{n} bulan", "{n} bulan", months).format(n=months))
    return " ".join(parts)


def _title(head: SheetHead) -> str:
    return f"Lembar konfirmasi – {head.office}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60].strip("-") or "kantor"


def _formats(book: Workbook) -> dict[str, Format]:
    shared = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D0D5DA"}
    day = {"num_format": "dd/mm/yyyy"}
    locked = {"locked": True, "bg_color": "#EEF1F4", "font_color": "#3A444E"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "mark": book.add_format({"bold": True, "font_color": "#961414"}),
        "plain": book.add_format({"text_wrap": True, "valign": "top"}),
        "head": book.add_format({"bold": True, "bg_color": "#5B6B7A", "font_color": "#FFFFFF", **shared}),
        "asked": book.add_format({"bold": True, "bg_color": "#1F3B57", "font_color": "#FFFFFF", **shared}),
        "locked": book.add_format({**locked, **shared}),
        "locked_date": book.add_format({**locked, **day, **shared}),
        "open": book.add_format({"locked": False, **shared}),
        "open_date": book.add_format({"locked": False, **day, **shared}),
        "answer": book.add_format({"locked": False, "bold": True, "bg_color": "#FFF6D6", **shared}),
    }


def _answers(sheet: Worksheet, rows: pd.DataFrame, head: SheetHead, formats: dict[str, Format]) -> None:
    sheet.write_string(0, 0, _title(head), formats["title"])
    about = (
        f"Keadaan per {format_date(head.as_of)}. Pilih jawaban di kolom kuning; cara mengisi ada di lembar Petunjuk."
    )
    sheet.write_string(1, 0, about)
    if head.is_sample:
        sheet.write_string(2, 0, _("DATA CONTOH, bukan data sebenarnya"), formats["mark"])
    last = _HEAD_ROW + len(rows)
    for place, column in enumerate(COLUMNS):
        sheet.write_string(_HEAD_ROW, place, column.heading, formats["head" if column.kind == "locked" else "asked"])
        sheet.set_column(place, place, column.width)
        if len(rows):
            _choices(sheet, place, last, column)
    for number, values in enumerate(_lines(rows), start=_HEAD_ROW + 1):
        for place, column in enumerate(COLUMNS):
            _write(sheet, number, place, column, values.get(column.field), formats)
    sheet.freeze_panes(_HEAD_ROW + 1, 2)
    sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True, "autofilter": True})
    if len(rows):
        sheet.autofilter(_HEAD_ROW, 0, last, len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(8)  # A3: eighteen columns on two pages, the code and the title on both
    sheet.fit_to_pages(2, 0)
    sheet.repeat_rows(_HEAD_ROW)
    sheet.repeat_columns(0, 1)


def _choices(sheet: Worksheet, place: int, last: int, column: SheetColumn) -> None:
    if column.kind == "code":
        letters = xl_col_to_name(1 + LISTS.index(column.words))
        source = f"={REFERENCE_SHEET}!${letters}$2:${letters}${1 + len(_words(column.words))}"
        rule: dict[str, Any] = {
            "validate": "list",
            "source": source,
            "error_type": "stop",
            "error_title": "Pilih dari daftar",
            "error_message": "Pilih salah satu isi daftar; keterangan lain ditulis di Catatan.",
        }
    elif column.kind == "date":
        # A warning, not a stop: a date may also be written in words.
        rule = {"validate": "date", "criteria": ">=", "value": _FIRST_DAY, "error_type": "warning",
                "error_title": "Tanggal", "error_message": "Tulis tanggal, misalnya 31/12/2025."}  # fmt: skip
    else:
        return
    sheet.data_validation(_HEAD_ROW + 1, place, last, place, rule)


def _lines(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [
        {
            **row,
            "age": age_words(row["age_days"]),
            "why": " ".join(label("reason", code) for code in row["reason_codes"]),
        }
        for row in rows.to_dict("records")
    ]


def _write(sheet: Worksheet, row: int, place: int, column: SheetColumn, value: Any, formats: dict[str, Format]) -> None:
    if column.kind != "locked":
        form = "answer" if column.field == "answer" else "open_date" if column.kind == "date" else "open"
        sheet.write_blank(row, place, None, formats[form])
    elif isinstance(value, date):
        sheet.write_datetime(row, place, value, formats["locked_date"])
    else:
        text = "" if value is None or value != value else str(value)
        sheet.write_string(row, place, text[:_CHUNK], formats["locked"])


def _guide(sheet: Worksheet, head: SheetHead, formats: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 110)
    sheet.write_string(0, 0, _title(head), formats["title"])
    for row, text in enumerate(GUIDE, start=2):
        sheet.write_string(row, 0, text, formats["plain"])
    made = f"Dibuat dari versi data {head.version}, keadaan per {format_date(head.as_of)}."
    sheet.write_string(len(GUIDE) + 3, 0, made, formats["plain"])
    sheet.protect()


def _words(name: str) -> list[str]:
    """What a cell is chosen from; an unanswered row is simply left empty."""
    return [text for code, text in labels(name).items() if code != "belum_dijawab"]


def _reference(sheet: Worksheet, rows: pd.DataFrame, head: SheetHead) -> None:
    """The mark in A1, what the sheet is as JSON below it, and one list of words per column from B."""
    about = {
        "office": head.office,
        "as_of": head.as_of.isoformat(),
        "version": head.version,
        "is_sample": head.is_sample,
        "titles": dict(zip(rows["agreement_id"].tolist(), rows["title"].tolist(), strict=True)),
    }
    text = json.dumps(about, ensure_ascii=False)
    sheet.write_string(0, 0, MARK)
    for row, start in enumerate(range(0, len(text), _CHUNK), start=1):
        sheet.write_string(row, 0, text[start : start + _CHUNK])
    for place, name in enumerate(LISTS, start=1):
        sheet.write_string(0, place, name)
        for row, word in enumerate(_words(name), start=1):
            sheet.write_string(row, place, word)
    sheet.protect()
    sheet.very_hidden()

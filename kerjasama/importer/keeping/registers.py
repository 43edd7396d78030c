"""Which register a file is a state of, and the day whose state it describes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from kerjasama.importer.draft import Draft
from kerjasama.importer.parties.names import words
from kerjasama.importer.reading.layout import Layout
from kerjasama.importer.values.date_order import DateOrder
from kerjasama.importer.values.dates import parse_date

# What a re-sent file adds to its name: a date, a month, a revision, a copy's number. A bare year stays: it may be
# another register ('register 2024' and 'register 2025').
_SUFFIX = re.compile(
    r"[\s_\-.,]*(?:\(\d+\)|\(?(?:rev(?:isi)?|ver(?:si)?|v)[\s_.\-]*\d+(?:\.\d+)?\)?|\(?(?:final|fix|revisi|copy|salinan|"
    r"koreksi|perbaikan|baru|terbaru|update|updated)\)?|(?:19|20)\d\d[\-_.]?(?:0[1-9]|1[0-2])(?:[\-_.]?[0-3]\d)?|"
    r"[0-3]?\d[\-_.][01]?\d[\-_.](?:19|20)\d\d|(?:per[\s_]+)?[0-3]?\d?[\s_]*(?:jan|feb|mar|apr|mei|jun|jul|agu|agt|sep|"
    r"okt|nov|des)[a-z]*[\s_]*(?:19|20)\d\d)$",
    re.IGNORECASE,
)


def register_name(file_name: str) -> str:
    """'Register KSD 2026-07 rev2 (1).xlsx' -> 'register ksd'."""
    stem = Path(file_name).stem
    while (shorter := _SUFFIX.sub("", stem)) != stem and words(shorter):
        stem = shorter
    return words(stem) or words(file_name)


def reporting_day(drafts: Iterable[Draft], order: DateOrder, more: Iterable[date | None], today: date) -> date | None:
    """The latest day, not after today, on which the file shows something done; None when it shows none."""
    days: list[date] = [day for day in more if day and day <= today]
    for draft in drafts:
        end = draft.values.get("end_on")
        if end and end < today and draft.values.get("declared_status") == "berakhir":
            days.append(end + timedelta(days=1))  # somebody wrote down that it had ended; its last day it was in force
        for name in ("signed_on", "terminated_on"):
            day = draft.values.get(name)
            if day and day <= today:
                days.append(day)
        for name in ("created_on", "updated_on"):
            for cell in draft.row.cells.get(name, ()):
                parsed = parse_date(cell, order.order)
                if parsed.day and parsed.day <= today:
                    days.append(parsed.day)
    return max(days, default=None)


_STATE_OF = re.compile(
    r"\b(?:per|keadaan|posisi|kondisi|s\.?\s?/?\s?d\.?|sampai dengan|hingga|update|dicetak)\b[^\n]*", re.IGNORECASE
)


def days_beside_tables(layout: Layout, today: date) -> list[date]:
    """Days that titles and signature lines state: 'Keadaan per 31 Desember 2024', 'Kebumen, 31 Desember 2024'."""
    notes = [
        one.value_typed for one in layout.findings if one.issue_code == "row_not_data" and len(one.value_typed) < 80
    ]
    titles = [match[0] for table in layout.tables if (match := _STATE_OF.search(table.title))]
    found = [parse_date(text) for text in (*notes, *titles)]
    return [
        one.day for one in found if one.quality == "exact" and one.method == "words" and one.day and one.day <= today
    ]

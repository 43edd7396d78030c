"""The template workbooks of a mapping list and of a list of ideas: drop-downs, comments, an example that is ignored."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter
from xlsxwriter.workbook import Workbook

from kerjasama.domain.labels import labels
from kerjasama.importer.lists.list_columns import LIST_MARKS
from kerjasama.importer.lists.template_columns import LIST_TEMPLATES, ListTemplate
from kerjasama.importer.workbooks.template import ranges_for
from kerjasama.importer.workbooks.template_columns import LIST_SHEET
from kerjasama.reference.tables import load, regions

_ROWS = 2000  # how far formats and drop-downs reach
GUIDE_SHEET = "Petunjuk"


def build(kind: str) -> bytes:
    """The empty template of a kind ('mapping' or 'laboratory') as XLSX bytes."""
    spec = LIST_TEMPLATES[kind]
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": spec.title, "created": datetime(2020, 1, 1)})
    guide = book.add_worksheet(GUIDE_SHEET)
    guide.set_column(0, 0, 110)
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    guide.write_string(0, 0, spec.title, book.add_format({"bold": True, "font_size": 14}))
    for number, text in enumerate(spec.guide, start=1):
        guide.write_string(number, 0, f"{number}. {text}", plain)
    lists = _choices(spec)
    _table(book, spec, ranges_for(lists))
    hidden = book.add_worksheet(LIST_SHEET)
    hidden.write_string(0, 0, LIST_MARKS[kind])
    for column, (name, texts) in enumerate(lists.items(), start=1):
        hidden.write_string(0, column, name)
        for row, text in enumerate(texts, start=1):
            hidden.write_string(row, column, text)
    hidden.hide()
    book.close()
    return buffer.getvalue()


def _choices(spec: ListTemplate) -> dict[str, list[str]]:
    own = {
        "kak": ["Ada", "Belum"],
        "region": [region.region_name for region in regions().values()],
        "urusan": [f"{row['urusan_code']} {row['urusan_name']}" for row in load("urusan").to_pylist()],
    }
    names = dict.fromkeys(column.choices for column in spec.columns if column.choices)
    return {name: own.get(name) or list(dict.fromkeys(labels(name).values())) for name in names}


def _table(book: Workbook, spec: ListTemplate, ranges: dict[str, str]) -> None:
    sheet = book.add_worksheet(spec.sheet)
    look = {"bg_color": "#1F3B57", "font_color": "#FFFFFF", "text_wrap": True, "valign": "top"}
    head, must = book.add_format(look), book.add_format({**look, "bold": True})
    example = book.add_format({"italic": True, "font_color": "#808080", "bg_color": "#F2F2F2"})
    day = book.add_format({"num_format": "dd mmmm yyyy"})
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(spec.columns):
        heading = f"{column.heading} *" if column.required else column.heading
        sheet.write_string(0, place, heading, must if column.required else head)
        sheet.write_comment(0, place, column.comment, {"x_scale": 1.6, "author": "Peta Kerja Sama"})
        sheet.set_column(place, place, column.width, day if column.is_day else None)
        if source := ranges.get(column.choices):
            # A warning only: a day of the terms of reference, or words of the office's own, are welcome.
            sheet.data_validation(1, place, _ROWS, place, {"validate": "list", "source": source,
                                                           "error_type": "warning"})  # fmt: skip
        sheet.write(1, place, column.example, example)

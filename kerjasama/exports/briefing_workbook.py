"""The workbook of a meeting: the figures of every slide, each full list on a sheet of its own, the decision sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

import xlsxwriter

from kerjasama.domain.words import _
from kerjasama.exports.deck import Bars, Deck, Rows, Slide, totals
from kerjasama.exports.workbook import MAX_ROWS

_WIDTH = 14  # letters that a column of weight 1 shows
_WIDEST = 60
_NUMBER_FORMATS = {
    "number": "#,##0",
    "days": "#,##0",
    "decimal": "#,##0.0",
    "percent": "0%",
    "money": '"Rp"#,##0',
    "date": "dd/mm/yyyy",
}


@dataclass(frozen=True)
class _Formats:
    head: Any
    bold: Any
    wrap: Any
    mark: Any
    small: Any
    cells: dict[str, Any]
    sums: dict[str, Any]


def workbook_bytes(deck: Deck, extra_sheet: Callable[[xlsxwriter.Workbook], None] | None = None) -> bytes:
    """An XLSX file: 'Paparan' with every figure and every value of a chart beside its denominator, one sheet per full
    list (typed, frozen heading, filter, totals that follow the filter), then `extra_sheet`, then what it stands on.

    Raises ValueError when a list has more rows than a sheet can hold.
    """
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"title": deck.title, "comments": " | ".join(f"{a}: {b}" for a, b in _about(deck))})
        formats = _formats(book)
        _figures(book, deck, formats)
        names: set[str] = {_("Paparan").casefold(), _("Tentang").casefold()}
        for slide, rows in deck.lists:
            _list(book, deck, slide, rows, formats, names)
        if extra_sheet:
            extra_sheet(book)
        _about_sheet(book, deck, formats)
    return buffer.getvalue()


def _formats(book: xlsxwriter.Workbook) -> _Formats:
    top = {"valign": "top"}
    return _Formats(
        head=book.add_format({"bold": True, "bg_color": "#E4EEF2", "bottom": 1, "text_wrap": True, **top}),
        bold=book.add_format({"bold": True, **top}),
        wrap=book.add_format({"text_wrap": True, **top}),
        mark=book.add_format({"bold": True, "font_color": "#961414"}),
        small=book.add_format({"font_color": "#52616B", "text_wrap": True, **top}),
        cells={kind: book.add_format({"num_format": code, **top}) for kind, code in _NUMBER_FORMATS.items()},
        sums={
            kind: book.add_format({"num_format": code, "bold": True, "top": 1})
            for kind, code in _NUMBER_FORMATS.items()
        },
    )


def _figures(book: xlsxwriter.Workbook, deck: Deck, formats: _Formats) -> None:
    """One line per number of the slides: what it is, its value, its denominator and what that counts."""
    sheet = book.add_worksheet(_("Paparan"))
    row = _heading(sheet, deck, deck.title, formats)
    heads = (_("Paparan"), _("Butir"), _("Nilai"), _("Dari"), _("Yang dihitung"), _("Semula"))
    for column, (name, width) in enumerate(zip(heads, (28, 52, 12, 12, 44, 12), strict=True)):
        sheet.write_string(row, column, name, formats.head)
        sheet.set_column(column, column, width)
    sheet.freeze_panes(row + 1, 0)
    row += 1
    for slide in deck.slides:
        sheet.write_string(row, 0, slide.title, formats.bold)
        sheet.merge_range(row, 1, row, 5, slide.spoken, formats.wrap)
        sheet.set_row(row, 15 * max(1, -(-len(slide.spoken) // 110)))
        row += 1
        for one in slide.figures:
            sheet.write_string(row, 1, one.label, formats.wrap)
            for column, value in ((2, one.value), (3, one.of), (5, one.before)):
                _write(sheet, row, column, one.kind if column != 3 else "number", value, formats)
            sheet.write_string(row, 4, one.of_words, formats.wrap)
            row += 1
        if slide.chart:
            row = _chart_values(sheet, row, slide.chart, formats)
    _page(sheet, deck)


def _chart_values(sheet: Any, row: int, chart: Bars, formats: _Formats) -> int:
    for series in chart.series:
        for place, (category, value) in enumerate(zip(chart.categories, series.values, strict=True)):
            name = category if len(chart.series) == 1 else f"{category}: {series.name}"
            sheet.write_string(row, 1, name, formats.wrap)
            _write(sheet, row, 2, chart.kind, value, formats)
            note = chart.notes[place] if chart.notes else ""
            sheet.write_string(row, 4, " · ".join(part for part in (chart.axis, note) if part), formats.small)
            row += 1
    return row


def _list(book: xlsxwriter.Workbook, deck: Deck, slide: Slide, rows: Rows, formats: _Formats, names: set[str]) -> None:
    if len(rows.rows) > MAX_ROWS - 10:
        raise ValueError(f"{len(rows.rows)} rows do not fit on a sheet")
    sheet = book.add_worksheet(_sheet_name(rows.title or slide.title, names))
    top = _heading(sheet, deck, rows.title or slide.title, formats)
    for column, heading in enumerate(rows.headings):
        sheet.write_string(top, column, heading.name, formats.head)
        sheet.set_column(column, column, min(max(_WIDTH * heading.weight, len(heading.name) + 3), _WIDEST))
    for place, values in enumerate(rows.rows, start=top + 1):
        for column, (heading, value) in enumerate(zip(rows.headings, values, strict=True)):
            _write(sheet, place, column, heading.kind, value, formats)
    last = top + len(rows.rows)
    if rows.rows:
        sheet.autofilter(top, 0, last, len(rows.headings) - 1)
        _totals(sheet, rows, top + 1, last, formats)
    sheet.freeze_panes(top + 1, 1)
    sheet.repeat_rows(top)
    _page(sheet, deck)


def _totals(sheet: Any, rows: Rows, first: int, last: int, formats: _Formats) -> None:
    """Sums below the list that follow its filter, with the sum of all rows as the value until it is computed."""
    sums = totals(rows)
    if sums is None:
        return
    row = last + 2  # a free line, so that sorting and filtering leave it alone
    sheet.write_string(row, 0, _("Jumlah (yang tampil)"), formats.bold)
    for column, (heading, value) in enumerate(zip(rows.headings, sums, strict=True)):
        if value is not None and column:
            letter = xlsxwriter.utility.xl_col_to_name(column)
            formula = f"=SUBTOTAL(109,{letter}{first + 1}:{letter}{last + 1})"
            sheet.write_formula(row, column, formula, formats.sums.get(heading.kind), value)


def _heading(sheet: Any, deck: Deck, title: str, formats: _Formats) -> int:
    """Title, filters and day above a table; returns the row of the table's heading."""
    sheet.write_string(0, 0, title, formats.bold)
    sheet.write_string(1, 0, deck.head.filters)
    origin = f"{_('Versi ekstrak')} {deck.head.version}"
    sheet.write_string(2, 0, origin)
    if deck.head.mark:
        sheet.write_string(3, 0, deck.head.mark, formats.mark)
    return 5


def _write(sheet: Any, row: int, column: int, kind: str, value: Any, formats: _Formats) -> None:
    if value is None or value != value:
        return
    if isinstance(value, bool):
        sheet.write_string(row, column, _("ya") if value else _("tidak"))
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, formats.cells["date"])
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, formats.cells.get(kind, formats.cells["number"]))
    else:
        sheet.write_string(row, column, str(value)[:32_767], formats.wrap)


def _sheet_name(title: str, names: set[str]) -> str:
    """At most the 31 letters that Excel allows, without its forbidden signs, never twice (in any case)."""
    plain = re.sub(r"[\[\]:*?/\\']", " ", title).strip() or _("Daftar")
    name, number = plain[:31], 1
    while name.casefold() in names:
        number += 1
        name = f"{plain[: 30 - len(str(number))]} {number}"
    names.add(name.casefold())
    return name


def _page(sheet: Any, deck: Deck) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    said = " · ".join(part for part in (deck.head.mark, deck.head.filters, deck.fingerprint[:12]) if part)
    sheet.set_footer("&L" + said.replace("&", "&&")[:200] + "&R&P / &N")


def _about(deck: Deck) -> list[tuple[str, str]]:
    pairs = [*deck.head.lines(), (_("Lingkup"), deck.scope), (_("Sidik angka"), deck.fingerprint)]
    return [pair for pair in pairs if pair[1]]


def _about_sheet(book: xlsxwriter.Workbook, deck: Deck, formats: _Formats) -> None:
    sheet = book.add_worksheet(_("Tentang"))
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 100)
    for row, (name, value) in enumerate(_about(deck)):
        sheet.write_string(row, 0, name, formats.bold)
        sheet.write_string(row, 1, value, formats.wrap)

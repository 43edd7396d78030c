"""When an agreement was signed, from when to when it is valid, and how each of these came to be known."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from kerjasama.importer.draft import Draft, Source
from kerjasama.importer.model import Cell
from kerjasama.importer.parties.names import is_no_number
from kerjasama.importer.values.date_findings import date_finding
from kerjasama.importer.values.date_order import DateOrder
from kerjasama.importer.values.date_words import roman_month
from kerjasama.importer.values.dates import MISSING, ParsedDate, parse_date
from kerjasama.importer.values.durations import add_months, parse_end, parse_period, read_duration

_YEAR_NAME = re.compile(
    r"^(?:(?:\w+\s+)?(?:tahun|thn\.?|ta|t\.a\.|ksd|kerja sama|mou|pks|data|rekap|register)\s*)?:?\s*((?:19|20)\d\d)$",
    re.I,
)
TOLERANCE_DAYS = 3  # 'five years' may end the day before: 12/11/2019 to 12/10/2021


def read_terms(draft: Draft, order: DateOrder) -> None:
    """Fill the dates, the term and the end of a draft."""
    row = draft.row
    year = _year(row.text("year"))
    signed = _date(draft, "signed_on", order, year)
    if draft.cell("signed_on") is None:
        signed = _date_beside_number(draft, order, year)
    start = _date(draft, "start_on", order, year)
    end_cell = draft.cell("end_on")
    duration_cell = draft.cell("duration")
    if start is MISSING and (cell := duration_cell or end_cell) and (period := parse_period(cell.text, order.order)):
        start, end = period
        draft.sources.append(Source("start_on", cell, "period"))
        _keep_end(draft, end, cell, "period")
        if cell is duration_cell:
            duration_cell = None
        else:
            end_cell = None
    months = _duration(draft, duration_cell)
    if start.day:
        draft.keep("start_on", start.day, draft.cell("start_on"), start.method)
    _signature(draft, signed, start, year)
    _end(draft, end_cell, order, year, months, start)
    _terminated(draft, order, year)


def _year(text: str) -> int | None:
    return int(text) if text.isdigit() and 1945 <= int(text) <= 2100 else None


def _year_around(draft: Draft) -> int | None:
    """The year of the section the row stands under ('TAHUN 2021') or of its sheet ('2021'), for rows without a date."""
    for text in (*reversed(draft.row.section.split(" / ")), draft.row.sheet):
        if match := _YEAR_NAME.match(text.strip()):
            return int(match[1])
    return None


def _date(draft: Draft, name: str, order: DateOrder, year: int | None) -> ParsedDate:
    cell = draft.cell(name)
    if cell is None:
        return MISSING
    parsed = parse_date(cell, order.order, year, order.native_suspect)
    _report(draft, parsed, cell, name)
    return parsed


_BESIDE = re.compile(r"\b(?:tanggal|tertanggal|tgl)\b\.?\s*:?\s*([^\n;]*)", re.IGNORECASE)


def _date_beside_number(draft: Draft, order: DateOrder, year: int | None) -> ParsedDate:
    """The date that stands in the number's cell ('Nomor: 1/2 tanggal 5 Juli 2023'); several that differ stay open."""
    found: list[tuple[ParsedDate, Cell]] = []
    for cell in draft.row.cells.get("doc_number", ()):
        found += [(parse_date(match[1], order.order, year), cell) for match in _BESIDE.finditer(cell.text)]
    known = [(parsed, cell) for parsed, cell in found if parsed.earliest and parsed.latest]
    if not known:
        return MISSING
    days = [day for parsed, _cell in known for day in (parsed.earliest, parsed.latest) if day]
    parsed, cell = known[0]
    if len({(one.earliest, one.latest) for one, _cell in known}) > 1:
        parsed = ParsedDate(min(days), max(days), "ambiguous", "several_dates")
    _report(draft, parsed, cell, "signed_on")
    draft.sources.append(Source("signed_on", cell, "beside_number"))
    return parsed


def _report(draft: Draft, parsed: ParsedDate, cell: Cell, name: str) -> None:
    found = date_finding(parsed, cell, draft.row.sheet, draft.row.headings.get(cell.column, ""), name)
    if found:
        draft.findings.append(found)


def _duration(draft: Draft, cell: Cell | None) -> int | None:
    if cell is None:
        return None
    read = read_duration(cell.text, draft.row.headings.get(cell.column, ""))
    draft.keep("duration_typed", cell.text, cell)
    if read.months is None and parse_end(cell.text).method in ("open_ended", "auto_renew"):
        return None  # 'selama proyek berjalan': an end in words, read with the ends
    if read.doubt:
        draft.doubt(
            "duration_doubtful",
            name="duration",
            cell=cell,
            used="" if read.method == "years_assumed" else str(read.months or ""),
            hint=read.doubt,
        )
    if read.doubt and read.method == "years_assumed":
        return None  # 36 may be months or years: nothing is reckoned from it
    if read.months:
        draft.keep("duration_months", read.months, cell, read.method)
    return read.months


def _signature(draft: Draft, signed: ParsedDate, start: ParsedDate, year: int | None) -> None:
    """The signing date, else the start of validity in its place, else the year column; never a guess."""
    values = draft.values
    chosen, name, source = signed, "signed_on", "declared"
    if signed.earliest is None and start.earliest is not None:
        chosen, name, source = start, "start_on", "derived"
    around = None if year is not None else _year_around(draft)
    if chosen.earliest is None and year is None and around is not None:
        year = around
    if chosen.earliest is None and year is not None:
        chosen = replace(MISSING, earliest=date(year, 1, 1), latest=date(year, 12, 31), quality="year", method="year")
        name, source = "year", "derived"
        if signed.quality == "invalid" or start.quality == "invalid":
            draft.values["date_quality"] = "invalid"
    cell = draft.cell(name)
    values["signed_on_source"] = source if chosen.earliest else "unknown"
    values.setdefault("date_quality", chosen.quality if chosen.earliest else _worst(signed, start))
    for column, day in (
        ("signed_on", chosen.day),
        ("signed_earliest_on", chosen.earliest),
        ("signed_latest_on", chosen.latest),
    ):
        if day is not None:
            draft.keep(column, day, cell, chosen.method)
    if values["date_quality"] in ("year", "month"):
        draft.gap("date_incomplete", name=name, hint=str(chosen.earliest.year if chosen.earliest else ""))
    elif values["date_quality"] == "missing":
        draft.gap("signing_date_missing", name="signed_on")
    if chosen.day and cell is not None:
        _check_roman(draft, chosen.day, cell, name)
        if year is not None and year != chosen.day.year:
            draft.doubt("year_mismatch", name="year", used=chosen.day.isoformat(), hint=str(chosen.day.year))


def _worst(signed: ParsedDate, start: ParsedDate) -> str:
    return "invalid" if "invalid" in (signed.quality, start.quality) else "missing"


def _check_roman(draft: Draft, day: date, cell: Cell, name: str) -> None:
    """The Roman month in one of the numbers against the date; no number agreeing is a doubt."""
    marks = [mark for one in draft.row.cells.get("doc_number", ()) if (mark := roman_month(one.text))]
    if marks and not any(month == day.month and (year is None or year == day.year) for month, year in marks):
        month, year = marks[0]
        draft.doubt("roman_month_mismatch", name=name, cell=cell, used=day.isoformat(), hint=f"{month}/{year or '–'}")


def _end(
    draft: Draft, cell: Cell | None, order: DateOrder, year: int | None, months: int | None, start: ParsedDate
) -> None:
    values = draft.values
    if "end_on" in values:
        return
    values["end_method"] = "unknown"
    term_cell = draft.cell("duration")
    if (cell is None or is_no_number(cell.text)) and months is None and term_cell is not None:
        said = parse_end(term_cell.text, order.order, year)
        if said.method in ("open_ended", "auto_renew") or said.on.latest is not None:
            cell = term_cell
    if cell is not None:
        end = parse_end(cell, order.order, year)
        if end.method == "unknown" and end.on.quality == "invalid":
            _report(draft, end.on, cell, "end_on")
        months = months or end.term_months
        if end.term_months and "duration_months" not in values:
            draft.keep("duration_months", end.term_months, cell, "written")
            draft.keep("duration_typed", cell.text, cell)
        if end.condition:
            draft.keep("end_condition_text", end.condition, cell)
        if end.on.latest is not None and end.method == "written":
            _keep_end(draft, end.on, cell, end.on.method)
            return
        if end.method in ("open_ended", "auto_renew"):
            values["end_method"] = end.method
            if end.on.latest is not None:
                draft.keep("end_on", end.on.latest, cell, end.method)
            return
    begin = start.day or values.get("signed_on")
    if begin and months:
        draft.keep("end_on", add_months(begin, months), draft.cell("duration") or cell, "start_plus_duration")
        values["end_method"] = "start_plus_duration"
    else:
        draft.gap("end_unknown", name="end_on")


def _keep_end(draft: Draft, end: ParsedDate, cell: Cell, method: str) -> None:
    _report(draft, end, cell, "end_on")
    day = end.day or end.latest  # 'August 2026' is valid to the end of that month
    if day is None:
        return
    if end.day is None and end.quality != "ambiguous":
        draft.doubt("end_imprecise", name="end_on", cell=cell, used=day.isoformat())
    draft.keep("end_on", day, cell, method)
    draft.values["end_method"] = "written"


def _terminated(draft: Draft, order: DateOrder, year: int | None) -> None:
    parsed = _date(draft, "terminated_on", order, year)
    if parsed.day:
        draft.keep("terminated_on", parsed.day, None, parsed.method)

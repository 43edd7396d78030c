"""Dates as registers write them; what stays in doubt is marked."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from kerjasama.importer.model import Cell
from kerjasama.importer.values.date_findings import date_finding
from kerjasama.importer.values.date_words import roman_month
from kerjasama.importer.values.dates import parse_date

D = date


def _cell(value: object) -> Cell:
    return Cell(3, 4, value, str(value))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "day", "method", "why"),
    [
        ("2 Januari 2023", D(2023, 1, 2), "words", "Indonesian"),
        ("02 JANUARI 2023", D(2023, 1, 2), "words", "capitals and a leading zero"),
        ("2 (dua) Januari 2023", D(2023, 1, 2), "words", "the number repeated in words, as in deeds"),
        ("14 Peb 2021", D(2021, 2, 14), "words", "old spelling of February"),
        ("1 Agt 2022", D(2022, 8, 1), "words", "abbreviation of Agustus"),
        ("17 Okt. 2020", D(2020, 10, 17), "words", "abbreviation with a dot"),
        ("3-Nop-19", D(2019, 11, 3), "words", "old spelling, two-digit year"),
        ("31 Des 2024", D(2024, 12, 31), "words", "abbreviation of Desember"),
        ("7 July 2021", D(2021, 7, 7), "words", "English"),
        ("4th of June 2025", D(2025, 6, 4), "words", "English ordinal"),
        ("August 17, 2021", D(2021, 8, 17), "words", "American order in words"),
        ("Senin, 17 Agustus 2020", D(2020, 8, 17), "words", "with the day of the week"),
        ("Jakarta, 5 Mei 2020", D(2020, 5, 5), "words", "with the place"),
        ("5 Mei\n2020", D(2020, 5, 5), "words", "broken over two lines"),
        ("2024-12-28", D(2024, 12, 28), "iso", "ISO"),
        ("2025-05-21 06:56:12", D(2025, 5, 21), "iso", "ISO with a time"),
        ("2025-05-21T06:56:12Z", D(2025, 5, 21), "iso", "ISO with a T"),
        ("2024/3/9", D(2024, 3, 9), "iso", "year first with strokes"),
        ("13/5/2024", D(2024, 5, 13), "day_first", "no thirteenth month"),
        ("5/13/2024", D(2024, 5, 13), "month_first", "no thirteenth month"),
        ("5/5/2024", D(2024, 5, 5), "either_reading", "the same day either way"),
        ("31-12-24", D(2024, 12, 31), "day_first", "two-digit year below the pivot"),
        ("31.12.98", D(1998, 12, 31), "day_first", "two-digit year above the pivot"),
        ("3 Mei 2567", D(2024, 5, 3), "buddhist_era", "Buddhist era is 543 years ahead"),
        ("13/5/2567", D(2024, 5, 13), "buddhist_era", "the same in numbers"),
    ],
)
def test_one_day_is_read_exactly(text: str, day: date, method: str, why: str) -> None:
    parsed = parse_date(text)
    assert (parsed.day, parsed.quality, parsed.method) == (day, "exact", method), why
    assert parsed.earliest == parsed.latest == day


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "quality", "why"),
    [
        ("September 2024", D(2024, 9, 1), D(2024, 9, 30), "month", "English month and year"),
        ("Peb 2020", D(2020, 2, 1), D(2020, 2, 29), "month", "not today's day of the month; leap year"),
        ("03/2021", D(2021, 3, 1), D(2021, 3, 31), "month", "month and year in numbers"),
        ("2019", D(2019, 1, 1), D(2019, 12, 31), "year", "a year alone"),
        ("Tahun 2019", D(2019, 1, 1), D(2019, 12, 31), "year", "with the word"),
        ("5/6/2024", D(2024, 5, 6), D(2024, 6, 5), "ambiguous", "two readings, no order known"),
        ("10/10/2019\n4 June 2025", D(2019, 10, 10), D(2025, 6, 4), "ambiguous", "two dates in one cell"),
        ("1 Mei 2020 / 3 Juni 2021", D(2020, 5, 1), D(2021, 6, 3), "ambiguous", "two dates in words"),
    ],
)
def test_what_is_not_one_day_keeps_its_span(text: str, earliest: date, latest: date, quality: str, why: str) -> None:
    parsed = parse_date(text)
    assert (parsed.earliest, parsed.latest, parsed.quality, parsed.day) == (earliest, latest, quality, None), why


@pytest.mark.parametrize(
    ("text", "hint", "why"),
    [
        ("9/92021", "9/9/2021", "a stroke left out"),
        ("12/72020", "12/7/2020", "a stroke left out"),
        ("31/02/2024", "", "February has no 31st"),
        ("30 Pebruary 2024", "", "nor a 30th"),
        ("5 Janwari 2024", "5 Januari 2024", "a misspelt month"),
        ("45292", "2024-01-01", "a spreadsheet's day number that came as text"),
        ("2/3/20255", "2/3/2025", "a digit too many; the row says 2025"),
        ("segera", "", "words"),
        ("1/1/1800", "", "no agreement is that old"),
    ],
)
def test_a_typing_error_is_invalid_with_a_suggestion_and_never_guessed(text: str, hint: str, why: str) -> None:
    parsed = parse_date(text, order="mdy", reference_year=2025)
    assert (parsed.quality, parsed.day, parsed.earliest) == ("invalid", None, None), why
    assert parsed.hint == hint, why


@pytest.mark.parametrize("text", ["", " ", "-", "–", "N/A", "tidak ada", "belum", "0000-00-00", "..."])
def test_nothing_written_is_missing(text: str) -> None:
    assert parse_date(text).quality == "missing"


@pytest.mark.parametrize(
    ("text", "order", "day", "method", "why"),
    [
        ("5/6/2024", "mdy", D(2024, 5, 6), "month_first", "the file's order"),
        ("5/6/2024", "dmy", D(2024, 6, 5), "day_first", "the file's order"),
        ("25/6/2024", "mdy", D(2024, 6, 25), "only_reading", "it goes against the file's order, but has one reading"),
        ("6/25/2024", "mdy", D(2024, 6, 25), "month_first", "with the file's order"),
        ("5 Juni 2024", "mdy", D(2024, 6, 5), "words", "words need no order"),
    ],
)
def test_the_order_of_the_file_decides_two_readings(text: str, order: str, day: date, method: str, why: str) -> None:
    parsed = parse_date(text, order)
    assert (parsed.day, parsed.quality, parsed.method) == (day, "exact", method), why


@pytest.mark.parametrize(
    ("value", "expected", "why"),
    [
        (D(2024, 2, 13), ("exact", D(2024, 2, 13), "cell_date"), "a real date cell"),
        (datetime(2024, 2, 13, 8, 30), ("exact", D(2024, 2, 13), "cell_date"), "a real date with a time"),
        (45292, ("exact", D(2024, 1, 1), "serial"), "a day number in a number cell"),
        (45292.75, ("exact", D(2024, 1, 1), "serial"), "with a time of day"),
        (2021, ("year", None, "year"), "a year in a number cell"),
        (D(2567, 2, 13), ("exact", D(2024, 2, 13), "buddhist_era"), "a real date cell typed in the Buddhist era"),
        (7, ("invalid", None, "unreadable"), "a small number is no date"),
        (0, ("missing", None, "none"), "zero stands for nothing"),
    ],
)
def test_cells_that_are_no_text(value: object, expected: tuple, why: str) -> None:
    parsed = parse_date(_cell(value))
    assert (parsed.quality, parsed.day, parsed.method) == expected, why


def test_swapped_real_dates_are_marked_with_both_readings() -> None:
    parsed = parse_date(_cell(D(2025, 11, 9)), native_suspect=True)
    assert (parsed.quality, parsed.earliest, parsed.latest) == ("ambiguous", D(2025, 9, 11), D(2025, 11, 9))
    assert parse_date(_cell(D(2025, 11, 19)), native_suspect=True).quality == "exact"


@pytest.mark.parametrize(
    ("text", "code", "used"),
    [
        ("9/92021", "date_invalid", ""),
        ("5/6/2024", "date_ambiguous", ""),
        ("10/10/2019\n4 June 2025", "date_several", ""),
        ("3 Mei 2567", "date_buddhist_era", "2024-05-03"),
    ],
)
def test_doubts_become_findings_with_the_cell_and_the_value_as_typed(text: str, code: str, used: str) -> None:
    finding = date_finding(parse_date(text), Cell(127, 10, text, text), "Reg", "MULAI", "start_on")
    assert finding is not None
    assert (finding.issue_code, finding.cell, finding.row, finding.value_typed) == (code, "J127", 127, text)
    assert finding.value_used == used


def test_a_plain_date_is_no_finding() -> None:
    assert date_finding(parse_date("3 Mei 2024"), _cell("3 Mei 2024"), "", "", "") is None


@pytest.mark.parametrize(
    ("number", "expected", "why"),
    [
        ("04/PKS/DJPT-KKP/XI/2017", (11, 2017), "right before the year"),
        ("03/DJPB/KKP/PKS/VIII/2023", (8, 2023), "the longest numeral"),
        ("KB-12/I/V/2020", (5, 2020), "the one next to the year counts, not the department"),
        ("007/NK/I/BT", (1, None), "no year"),
        ("10/II/NK/2017", (2, 2017), "month and year apart"),
        ("I/PRL/KKP/PKS/III/2017", (3, 2017), "a Roman running number is passed over"),
        ("9 Tahun 2017", None, "no month"),
        ("415/UN24.3/LP.00.01/2025", None, "no month"),
        ("PKS.259/DIRUT/1017", None, "letters within words are no numerals"),
        ("", None, "blank"),
    ],
)
def test_the_roman_month_of_a_number(number: str, expected: tuple | None, why: str) -> None:
    assert roman_month(number) == expected, why

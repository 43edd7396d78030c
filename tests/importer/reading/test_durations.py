"""Terms, ends and periods."""

from __future__ import annotations

from datetime import date

import pytest

from kerjasama.importer.values.durations import add_months, parse_duration, parse_end, parse_period, read_duration


@pytest.mark.parametrize(
    ("text", "heading", "months", "doubt", "why"),
    [
        ("5 (lima) tahun", "", 60, "", "as in deeds"),
        ("5 (lima) Tahun", "Jangka Waktu", 60, "", "capitals"),
        ("lima tahun", "", 60, "", "words alone"),
        ("3 thn", "", 36, "", "abbreviation"),
        ("6 bulan", "", 6, "", "months"),
        ("6 Month", "", 6, "", "English"),
        ("1 tahun 6 bulan", "", 18, "", "both"),
        ("2,5 tahun", "", 30, "", "decimal comma"),
        ("90 hari", "", 3, "", "days"),
        ("5", "", 60, "", "a number alone is years"),
        ("5", "Jangka Waktu (Tahun)", 60, "", "the heading says years"),
        ("18", "Jangka Waktu (Bulan)", 18, "", "the heading says months"),
        ("12", "", 144, "no_unit", "twelve years are rare: perhaps months"),
        ("30", "", 360, "too_long", "thirty years are hardly a term"),
        ("-", "", None, "", "nothing"),
        ("", "", None, "", "nothing"),
        ("0", "", None, "", "nothing"),
        ("sesuai kebutuhan", "", None, "unreadable", "words without a number"),
    ],
)
def test_a_term_in_months(text: str, heading: str, months: int | None, doubt: str, why: str) -> None:
    read = read_duration(text, heading)
    assert (read.months, read.doubt) == (months, doubt), why
    assert parse_duration(text, heading) == months


@pytest.mark.parametrize(
    ("text", "method", "day", "condition", "term", "why"),
    [
        ("31 Desember 2024", "written", date(2024, 12, 31), "", None, "a date"),
        ("sampai dengan 31 Desember 2024", "written", date(2024, 12, 31), "", None, "a date after words"),
        ("s.d. selesai", "open_ended", None, "s.d. selesai", None, "a condition"),
        (
            "Sampai Unit Kerja meraih predikat Wilayah Bebas dari Korupsi",
            "open_ended",
            None,
            "Sampai Unit Kerja meraih predikat Wilayah Bebas dari Korupsi",
            None,
            "a condition",
        ),
        ("tidak terbatas", "open_ended", None, "tidak terbatas", None, "without end"),
        ("0000-00-00", "open_ended", None, "0000-00-00", None, "an application's way of 'until now'"),
        ("Sampai Sekarang", "open_ended", None, "Sampai Sekarang", None, "until now"),
        ("Automatically renew every 5 years", "auto_renew", None, "Automatically renew every 5 years", 60, "English"),
        ("5 year and automatic renew", "auto_renew", None, "5 year and automatic renew", 60, "English, short"),
        ("otomatis diperpanjang", "auto_renew", None, "otomatis diperpanjang", None, "Indonesian"),
        ("5 tahun", "unknown", None, "", 60, "a term where a date should be"),
        ("", "unknown", None, "", None, "nothing"),
        ("-", "unknown", None, "", None, "nothing"),
    ],
)
def test_an_end_is_a_date_a_condition_or_a_renewal(
    text: str, method: str, day: date | None, condition: str, term: int | None, why: str
) -> None:
    end = parse_end(text)
    assert (end.method, end.on.day, end.condition, end.term_months) == (method, day, condition, term), why


def test_an_end_with_a_typing_error_is_invalid_and_no_condition() -> None:
    end = parse_end("12/72020")
    assert (end.method, end.on.quality, end.condition) == ("unknown", "invalid", "")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1 Januari 2022 s.d. 31 Desember 2024", date(2022, 1, 1), date(2024, 12, 31)),
        ("1 Januari 2022 sampai dengan 31 Desember 2024", date(2022, 1, 1), date(2024, 12, 31)),
        ("1 Mei - 3 Juni 2024", date(2024, 5, 1), date(2024, 6, 3)),
        ("2022 - 2024", date(2022, 1, 1), date(2024, 1, 1)),
    ],
)
def test_a_period_in_one_cell_gives_start_and_end(text: str, start: date, end: date) -> None:
    period = parse_period(text)
    assert period is not None
    assert (period[0].earliest, period[1].earliest) == (start, end)


@pytest.mark.parametrize("text", ["5 tahun", "1 Januari 2022", "selesai", ""])
def test_what_is_no_period_gives_none(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 11, 30), 3, date(2025, 2, 28)),
        (date(2024, 12, 15), 60, date(2029, 12, 15)),
    ],
)
def test_months_are_added_by_the_calendar(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected

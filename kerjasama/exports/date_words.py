"""A day written out as official records do: 'Rabu, tanggal empat, bulan Maret, tahun dua ribu dua puluh enam'."""

from __future__ import annotations

from datetime import date

_ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


def number_words(number: int) -> str:
    """A whole number from 1 to 9999 in Indonesian words. ValueError outside."""
    if not 1 <= number <= 9999:
        raise ValueError(number)
    if number < 12:
        return _ONES[number]
    if number < 20:
        return f"{_ONES[number - 10]} belas"
    for size, name, single in ((1000, "ribu", "seribu"), (100, "ratus", "seratus"), (10, "puluh", "")):
        if number >= size:
            first, rest = divmod(number, size)
            head = single if first == 1 else f"{_ONES[first]} {name}"
            return f"{head} {number_words(rest)}" if rest else head
    raise AssertionError(number)


def weekday_words(day: date) -> str:
    """'Rabu'."""
    return _DAYS[day.weekday()]


def day_words(day: date) -> str:
    """'Rabu, tanggal empat, bulan Maret, tahun dua ribu dua puluh enam'."""
    month = _MONTHS[day.month - 1]
    return f"{weekday_words(day)}, tanggal {number_words(day.day)}, bulan {month}, tahun {number_words(day.year)}"

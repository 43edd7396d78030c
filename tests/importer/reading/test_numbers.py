from __future__ import annotations

import pytest

from kerjasama.importer.values.numbers import parse_number


@pytest.mark.parametrize(
    ("value", "number", "why"),
    [
        ("Rp 1.250.000,50", 1_250_000.5, "Indonesian writing"),
        ("Rp1.250.000", 1_250_000, "no space"),
        ("Rp. 250.000,-", 250_000, "the stroke of cheques"),
        ("1.250", 1_250, "a dot before three digits separates thousands"),
        ("0,75", 0.75, "decimal comma"),
        ("0.75", 0.75, "decimal point where no thousands can be meant"),
        ("1,250,000.50", 1_250_000.5, "English writing, beyond doubt"),
        ("1,5 miliar", 1_500_000_000, "a multiplier"),
        ("Rp 2,5 M", 2_500_000_000, "M is miliar"),
        ("750 juta", 750_000_000, "a multiplier"),
        ("1.200 orang", 1_200, "a unit is passed over"),
        ("-3", -3, "negative"),
        (12, 12, "a number cell"),
        (1.5, 1.5, "a number cell"),
        ("", None, "nothing"),
        ("-", None, "nothing"),
        ("banyak", None, "words"),
        ("1.25.000", None, "separators contradict each other"),
        ("12/2024", None, "no number"),
        (True, None, "no number"),
        (None, None, "nothing"),
    ],
)
def test_numbers_are_read_as_written_in_indonesia(value: object, number: float | None, why: str) -> None:
    assert parse_number(value) == number, why

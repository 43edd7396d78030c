"""Commas and points, times of day, marks: what a cell of figures holds."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from kerjasama.importer.model import Cell
from kerjasama.importer.potential.numbers import decide, from_clock, take_apart_text, to_decimal
from kerjasama.importer.potential.units import read_unit

with (Path(__file__).parent / "number_cases.csv").open(encoding="utf-8", newline="") as _stream:
    _CASES = list(csv.DictReader(_stream, delimiter=";"))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["column"])
def test_the_style_is_decided_for_a_column_by_evidence(case: dict[str, str]) -> None:
    digits = [take_apart_text(cell).digits for cell in case["column"].split("|")]
    decided = decide(digits, Counter())
    assert decided.how == case["how"], case["why"]
    expected = [Decimal(one) for one in case["expected"].split("|")]
    assert [to_decimal(one, decided.style) for one in digits] == expected, case["why"]


def test_the_rest_of_the_file_decides_where_the_column_does_not() -> None:
    assert decide(["1.234"], Counter({"en": 3})).style == "en"
    assert decide(["1,234"], Counter({"en": 3})).style == "en"
    assert decide(["1.234"], Counter({"id": 3, "en": 1})).how == "assumed", "a file in two styles decides nothing"


def test_a_unit_that_counts_whole_things_decides() -> None:
    assert to_decimal("13,500", decide(["13,500"], Counter(), is_whole=True).style) == 13500
    assert to_decimal("13.500", decide(["13.500"], Counter(), is_whole=True).style) == 13500


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("-", "missing"),
        ("–", "missing"),
        ("...", "missing"),
        ("NA", "missing"),
        ("n/a", "missing"),
        ("~0", "missing"),
        ("x", "missing"),
        ("0", "number"),
        ("19:35:00", "clock"),
        ("1-Feb", "day"),
        ("#DIV/0!", "error"),
        ("12 5", "text"),
        ("lihat catatan 3", "text"),
        ("(12,5)", "number"),
        ("1.234 ton", "number"),
        ("12,5 %", "number"),
        ("5-9", "text"),
        ("1.23.4", "text"),
        ("2010=100", "text"),
    ],
)
def test_what_stands_in_a_cell(typed: str, kind: str) -> None:
    assert take_apart_text(typed).kind == kind


@pytest.mark.parametrize(
    ("typed", "digits", "marks"),
    [
        ("123,4*", "123,4", "*"),
        ("123,4**)", "123,4", "**)"),
        ("123,4r", "123,4", "r"),
        ("1.234 1)", "1.234", "1)"),
        ("12¹", "12", "¹"),
    ],
)
def test_marks_are_taken_off(typed: str, digits: str, marks: str) -> None:
    written = take_apart_text(typed)
    assert (written.kind, written.digits, written.marks) == ("number", digits, marks)


@pytest.mark.parametrize(
    ("clock", "number"),
    [("19:35:00", "19.35"), ("19:30", "19.30"), ("19:00:00", "19.00"), ("19:03:00", None), ("19:35:12", None)],
)
def test_a_time_is_read_back_only_when_one_number_gives_it(clock: str, number: str | None) -> None:
    found = from_clock(Cell(1, 1, clock, clock))
    assert found == (Decimal(number) if number else None)


@pytest.mark.parametrize(
    ("unit", "value", "base", "base_unit"),
    [
        ("Ribu Ton", "1010.2", 1010200.0, "ton"),
        ("kuintal", "12.5", 1.25, "ton"),
        ("kg", "0.7", 0.0007, "ton"),
        ("Miliar Rupiah", "0.1", 100_000_000.0, "rupiah"),
        ("ku/ha", "58.3", 5.83, "ton/ha"),
        ("ribu jiwa", "1.4", 1400.0, "orang"),
        ("%", "5.5", 5.5, "persen"),
        ("Juta Rupiah/Million Rupiah", "2", 2e6, "rupiah"),
    ],
)
def test_units_are_converted_in_decimals(unit: str, value: str, base: float, base_unit: str) -> None:
    found = read_unit(unit)
    assert found is not None
    assert (found.to_base(Decimal(value)), found.base_unit) == (base, base_unit)

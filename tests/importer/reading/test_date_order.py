"""One order of day and month per file, by evidence."""

from __future__ import annotations

from datetime import date

import pytest

from kerjasama.importer.model import Cell, Row
from kerjasama.importer.values.date_order import decide_order, order_findings


def _rows(*lines: tuple[object, str]) -> list[Row]:
    """(signing date, document number) per row."""
    return [
        Row(
            "",
            number,
            {
                "signed_on": (Cell(number, 1, value, str(value)),),  # type: ignore[arg-type]
                "doc_number": (Cell(number, 2, text, text),) if text else (),
            },
        )
        for number, (value, text) in enumerate(lines, start=2)
    ]


@pytest.mark.parametrize(
    ("lines", "order", "reason", "why"),
    [
        ([("5/25/2024", ""), ("6/30/2024", ""), ("1/2/2024", "")], "mdy", "evidence", "two dates with one reading"),
        ([("25/5/2024", ""), ("30/6/2024", ""), ("1/2/2024", "")], "dmy", "evidence", "two dates with one reading"),
        ([("1/2/2024", "1/A/II/2024"), ("3/4/2024", "2/A/IV/2024")], "dmy", "evidence", "the numbers' months alone"),
        ([("1/2/2024", "1/A/I/2024"), ("3/4/2024", "2/A/III/2024")], "mdy", "evidence", "the numbers' months alone"),
        ([("25/5/2024", ""), ("1/2/2024", "")], None, "too_little", "one date may be a slip"),
        ([("25/5/2024", ""), ("5/25/2024", ""), ("1/2/2024", "")], None, "contradictory", "one against one"),
        (
            [("5/25/2024", "")] * 19 + [("25/5/2024", ""), ("1/2/2024", "")],
            "mdy",
            "evidence",
            "one slip among twenty does not turn the file",
        ),
        ([("1/2/2024", "1/A/I/2023"), ("3/4/2024", "2/A/III/2023")], None, "too_little", "numbers of another year"),
        ([("2 Mei 2024", ""), ("2024-01-02", "")], None, "none_needed", "nothing to decide"),
        ([("5/5/2024", "")], None, "none_needed", "the same day either way"),
    ],
)
def test_the_order_follows_the_evidence_of_the_whole_file(
    lines: list[tuple[object, str]], order: str | None, reason: str, why: str
) -> None:
    decided = decide_order(_rows(*lines))
    assert (decided.order, decided.reason) == (order, reason), why


def test_the_evidence_is_counted_so_that_it_can_be_shown() -> None:
    lines = [("5/25/2024", "1/V/2024"), ("1/2/2024", "2/I/2024"), ("1/2/2024", "3/II/2024"), ("3/3/2024", "4/III/2024")]
    decided = decide_order(_rows(*lines, ("1/2/2024", "5/XII/2024")))
    assert (decided.month_first_only, decided.day_first_only, decided.both, decided.unclear) == (1, 0, 4, 3)
    assert (decided.roman_month_first, decided.roman_day_first) == (2, 1)
    assert (decided.roman_either, decided.roman_neither) == (1, 1)
    assert "1 tanggal hanya mungkin bulan/hari" in decided.sentence


def test_an_end_date_does_not_vote_with_the_number() -> None:
    rows = [
        Row("", 2, {"end_on": (Cell(2, 1, "1/2/2029", "1/2/2029"),), "doc_number": (Cell(2, 2, "x", "1/A/I/2029"),)})
    ] * 5
    assert decide_order(rows).order is None


@pytest.mark.parametrize(
    ("natives", "texts", "suspect", "why"),
    [
        (
            [(2025, 9, 11), (2025, 5, 2), (2025, 3, 4)],
            ["25/9/2025", "13/5/2025", "30/6/2025"],
            True,
            "the classic swap",
        ),
        ([(2025, 9, 21), (2025, 5, 2), (2025, 3, 4)], ["25/9/2025", "13/5/2025", "30/6/2025"], False, "a real 21st"),
        ([(2025, 9, 11), (2025, 5, 2), (2025, 3, 4)], ["25/9/2025", "1/5/2025", "30/6/2025"], False, "text with both"),
        ([(2025, 9, 11), (2025, 5, 2), (2025, 3, 4)], [], False, "only real dates"),
        ([(2025, 9, 1), (2025, 5, 1), (2025, 3, 1)], ["25/9/2025", "13/5/2025", "30/6/2025"], False, "first of month"),
    ],
)
def test_dates_that_the_spreadsheet_swapped_are_suspected(
    natives: list[tuple[int, int, int]], texts: list[str], suspect: bool, why: str
) -> None:
    rows = _rows(*((date(*native), "") for native in natives), *((text, "") for text in texts))
    assert decide_order(rows).native_suspect is suspect, why


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ([("5/25/2024", ""), ("6/30/2024", ""), ("1/2/2024", "")], ["date_order_month_first"]),
        ([("25/5/2024", ""), ("30/6/2024", "")], ["date_order_day_first"]),
        ([("1/2/2024", "")], ["date_order_open"]),
        ([("2024-01-02", "")], []),
    ],
)
def test_the_decision_is_told_once_for_the_file(lines: list[tuple[object, str]], codes: list[str]) -> None:
    assert [finding.issue_code for finding in order_findings(decide_order(_rows(*lines)))] == codes

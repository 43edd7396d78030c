"""Amounts and years of figures on regions, as a reader sees them."""

from __future__ import annotations

from typing import Any

from kerjasama.domain.words import _, format_number


def amount_words(value: float | None, unit: str | None) -> str:
    """'7.500 ton'; small amounts with one digit after the point; an en dash for no amount."""
    if value is None or value != value:
        return "–"
    digits = 0 if abs(value) >= 100 or float(value).is_integer() else 1
    return f"{format_number(value, digits)} {unit or ''}".strip()


def year_words(year: Any) -> str:
    """'2024'; that it is not told when it is not (None, NaN or NA)."""
    try:
        return str(int(year))
    except (TypeError, ValueError):
        return _("tahun tidak disebut")


def figure_words(value: float | None, unit: str | None, year: Any) -> str:
    """'7.500 ton (2024)'."""
    return f"{amount_words(value, unit)} ({year_words(year)})"

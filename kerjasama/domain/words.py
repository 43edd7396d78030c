"""Words for readers: Indonesian is the source, English comes from the catalogues under kerjasama/locales/en."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import lru_cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from babel import dates, numbers
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

LANGUAGES = ("id", "en")
LOCALES_DIR = Path(__file__).resolve().parent.parent / "locales"
_language: ContextVar[str] = ContextVar("language", default="id")


def set_language(code: str) -> None:
    """Choose the language of everything said from here on in this context: 'id' or 'en'."""
    if code not in LANGUAGES:
        raise ValueError(f"unknown language: {code}")
    _language.set(code)


def language() -> str:
    """The current language code."""
    return _language.get()


@contextmanager
def use_language(code: str) -> Iterator[None]:
    """The same for the length of a with-block."""
    before = language()
    set_language(code)
    try:
        yield
    finally:
        set_language(before)


@lru_cache(maxsize=len(LANGUAGES))
def _translations(code: str) -> NullTranslations:
    if code == "id":
        return NullTranslations()
    merged = Catalog(locale=code)
    for path in sorted((LOCALES_DIR / code).glob("*.po")):
        with path.open("rb") as stream:
            for message in read_po(stream, locale=code):
                if message.id:
                    merged[message.id] = message
    buffer = BytesIO()
    write_mo(buffer, merged)
    buffer.seek(0)
    return Translations(buffer)


def _(text: str) -> str:
    """The text in the current language."""
    return _translations(language()).gettext(text) if text else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """Singular or plural in the current language (Indonesian has one form: give it twice)."""
    return _translations(language()).ngettext(singular, plural, count)


def format_date(day: date | None, style: str = "long") -> str:
    """'21 November 2026'; an empty string for no date."""
    return "" if day is None else dates.format_date(day, format=style, locale=language())


def format_number(value: float | None, digits: int = 0) -> str:
    """'1.234,5' in Indonesian; an en dash for no value."""
    if value is None or value != value:
        return "–"
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return _decimal(value, pattern, language())


@lru_cache(maxsize=20_000)
def _decimal(value: float, pattern: str, locale: str) -> str:
    """Remembered: a page writes hundreds of numbers, mostly the same ones when it is asked again."""
    return numbers.format_decimal(value, format=pattern, locale=locale)


@lru_cache(maxsize=20_000)
def _percent(share: float, pattern: str, locale: str) -> str:
    return numbers.format_percent(share, format=pattern, locale=locale)


def format_rupiah(value: float | None) -> str:
    """'Rp 1,2 triliun': an amount as it is spoken, with two or three figures; the exact one stands in a table."""
    if value is None or value != value:
        return "–"
    for limit, text in ((1e12, _("Rp {n} triliun")), (1e9, _("Rp {n} miliar")), (1e6, _("Rp {n} juta"))):
        # Rounded up to a thousand of the smaller unit is one of the larger.
        if abs(value) >= limit * 0.9995:
            return text.format(n=format_number(value / limit, 0 if abs(value) >= limit * 99.95 else 1))
    return _("Rp {n}").format(n=format_number(value))


def format_percent(share: float | None, digits: int = 0) -> str:
    """A share of 0 to 1 as percent; an en dash for no value."""
    if share is None or share != share:
        return "–"
    pattern = "#,##0" + ("." + "0" * digits if digits else "") + "%"
    return _percent(share, pattern, language())

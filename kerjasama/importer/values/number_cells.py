"""What stands in a number's cell and over it besides the number: labels, dates, the form of the document."""

from __future__ import annotations

import re

from kerjasama.importer.parties.names import words

LABEL = re.compile(r"^(nomor|no|number)\b\s*[.:]*\s*|^(pihak (kesatu|kedua|i{1,3}|\d))\s*:\s*", re.IGNORECASE)
# 'tanggal 5 Juli 2023', 'tgl. 05-07-2023' up to the end of its line.
_DATED = re.compile(r"[ \t,;]*\(?\b(tanggal|tertanggal|tgl)\b\.?\s*:?[^\n;]*", re.IGNORECASE)
_FORM_HEADINGS = (
    ("pks", re.compile(r"\b(pks|perjanjian kerja ?sama|perjanjian)\b")),
    ("kb", re.compile(r"\b(kb|ksb|mou|nk|kesepakatan bersama|nota kesepa\w+|kesepakatan)\b")),
    ("addendum", re.compile(r"\bad+endum\b")),
)


def form_of_heading(heading: str) -> str:
    """'kb', 'pks' or 'addendum' when the heading names exactly one of them."""
    found = [form for form, pattern in _FORM_HEADINGS if pattern.search(words(heading))]
    return found[0] if len(found) == 1 else ""


def without_dates(text: str) -> str:
    """A number cell without the date that stands beside the number: 'Nomor: 1/2/2023 tanggal 5 Juli 2023'."""
    return _DATED.sub(" ", text) if _DATED.search(text) else text

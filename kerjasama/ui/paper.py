"""What only paper shows: the margins of each sheet, and a table as rows that can be printed (print.css, print.js)."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import accumulate

import pandas as pd
import streamlit as st

from kerjasama.domain.words import _, format_number
from kerjasama.extracts.version import Version
from kerjasama.ui.columns import Column, written
from kerjasama.ui.frame import dated_words

MOST_ROWS = 60
MOST_COLUMNS = 12
MOST_LINES = 140
_LETTERS = 220  # on one line across a sheet
_MARKS = dict.fromkeys(("number", "percent", "money", "days"), ' class="kk-number"') | {"date": ' class="kk-date"'}


def margins(title: str, sentence: str, version: Version) -> None:
    """In the margins of every sheet: page and filters (from the second on), the data's day and version, the sample
    mark, the sheet's number. A sheet that is taken out of the pile still says where it is from."""
    st.html(f"<style>{margins_css(title, sentence, version)}</style>")


def margins_css(title: str, sentence: str, version: Version) -> str:
    """The rule for `@page`; browsers without margin boxes pass over it."""
    font = "font: 8.5pt 'Atkinson Hyperlegible Next', 'Segoe UI', sans-serif; color: #000;"
    above = " · ".join(part for part in (title, sentence) if part)
    below = f"{_('Peta Kerja Sama')} · {dated_words(version)} · {_('versi')} {version.id}"
    boxes = [
        f"@top-left {{ {font} content: {quoted(above)}; }}",
        f"@bottom-left {{ {font} content: {quoted(below)}; }}",
        f"@bottom-right {{ {font} content: counter(page) ' / ' counter(pages); }}",
    ]
    if version.manifest.is_sample:
        mark = f"{font} font-weight: 700; letter-spacing: .08em; white-space: nowrap;"
        boxes.append(f"@top-right {{ {mark} content: {quoted(_('CONTOH'))}; }}")
    return f"@page {{ {' '.join(boxes)} }} @page :first {{ @top-left {{ content: none; }} }}"


def table(shown: pd.DataFrame, columns: Sequence[Column], key: str, sought: str) -> None:
    """Rows for paper beside a table of the screen (a canvas, of which only what is in sight could be printed).

    `shown`: as `columns.in_words` gives it, already searched; `columns`: those the reader chose.
    """
    if len(shown):
        with st.container(key=f"paper-{key}"):
            st.html(table_html(shown, columns, sought))


def table_html(shown: pd.DataFrame, columns: Sequence[Column], sought: str) -> str:
    """The first rows and columns as HTML, and a line that says what was left out. Screen readers have the table of
    the screen."""
    every = [column for column in columns if column.kind != "profile"]  # a button
    printed = every[:MOST_COLUMNS]
    first = shown.head(MOST_ROWS)
    marks = [_MARKS.get(column.kind, "") for column in printed]
    texts = [written(column, first[column.heading], shown[column.heading]) for column in printed]
    rows = _that_fit(list(zip(*texts, strict=True)))
    head = "".join(f"<th{mark}>{escape(column.heading)}</th>" for column, mark in zip(printed, marks, strict=True))
    body = "".join(
        f"<tr>{''.join(f'<td{mark}>{escape(text)}</td>' for mark, text in zip(marks, row, strict=True))}</tr>"
        for row in rows
    )
    notes = "".join(f"<p>{escape(note)}</p>" for note in _left_out(len(rows), len(shown), len(every), sought))
    return (
        f'<div class="kk-sheet" aria-hidden="true"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        f"{notes}</div>"
    )


def _that_fit(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """So many that the table takes about three sheets: rows of long texts are higher."""
    letters = _LETTERS / max(len(rows[0]), 1)
    heights = [max(1, *(-(-len(text) // letters) for text in row)) for row in rows]
    return [row for row, height in zip(rows, accumulate(heights), strict=True) if height <= MOST_LINES]


def _left_out(printed: int, rows: int, columns: int, sought: str) -> list[str]:
    """What the reader must know that is not on paper."""
    notes = []
    if sought:
        notes.append(_("Hanya baris yang memuat “{words}”.").format(words=sought))
    if rows > printed:
        text = _("{n} dari {total} baris dicetak; seluruhnya lewat Unduh.")
        notes.append(text.format(n=format_number(printed), total=format_number(rows)))
    if columns > MOST_COLUMNS:
        text = _("{n} dari {total} kolom dicetak; seluruhnya lewat Unduh.")
        notes.append(text.format(n=format_number(MOST_COLUMNS), total=format_number(columns)))
    return notes


def quoted(text: str) -> str:
    """A text as a string of CSS, from which nothing gets out."""
    return '"' + "".join(c if c.isalnum() or c in " .,;:·()/%-–" else f"\\{ord(c):x} " for c in text) + '"'

"""The table block: search, choice of columns, sorting by heading, and three downloads built only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from kerjasama.domain.words import _, format_number
from kerjasama.exports.tables import Head, csv_bytes, parquet_bytes
from kerjasama.exports.workbook import MAX_ROWS, workbook_bytes
from kerjasama.ui import paper
from kerjasama.ui.columns import Column, in_words, rounded, settings_of
from kerjasama.ui.context import remembered

_SEARCH_FROM = 8  # rows from which a search box earns its place
_LAZY_FROM = 5_000  # rows from which the browser asks for what it shows
_HEADING_ROW = 36  # pixels
_LINE = 48  # letters on one line of a wide column
_LINES = 6  # that a row shows at most


@dataclass(frozen=True)
class TableContext:
    """What a table needs of its page."""

    head: Head
    region_name: Callable[[str], str]
    profile_link: Callable[[str], str]
    open_profile: Callable[[str], None] | None = None  # without it a profile opens in a tab of its own


def draw(frame: pd.DataFrame, columns: Sequence[Column], key: str, context: TableContext, height: int = 460) -> None:
    """Draw the table as a fragment: searching and choosing columns rerun only this block."""
    st.fragment(remembered(_draw))(frame, tuple(columns), key, context, height)


def _draw(frame: pd.DataFrame, columns: tuple[Column, ...], key: str, context: TableContext, height: int) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"tools-{key}"):
        sought = ""
        if len(frame) >= _SEARCH_FROM:
            sought = st.text_input(
                _("Cari dalam tabel"),
                key=f"search-{key}",
                placeholder=_("Cari…"),
                icon=":material/search:",
                label_visibility="collapsed",
                width=320,
            )
        chosen = _choose_columns(columns, key)
        shown = in_words(frame, columns, context.region_name, context.profile_link)
        if sought:
            matches = _matches(shown, sought)
            shown, frame = shown[matches], frame[matches]
        _downloads(frame, shown, columns, key, context.head)
    st.caption(_("{n} baris").format(n=format_number(len(shown))))
    row_height = _row_height(shown, chosen)
    most = height if row_height == _HEADING_ROW else height * 5 // 4
    st.dataframe(
        _as_drawn(shown, chosen, context),
        key=f"table-{key}",
        hide_index=True,
        column_config=settings_of(chosen, shown, f"open-profile-{key}" if context.open_profile else ""),
        height=min(most, row_height * len(shown) + _HEADING_ROW + 4),
        row_height=row_height,
        lazy=len(shown) > _LAZY_FROM or None,
        alt=context.head.title,
        placeholder="–",
    )
    paper.table(shown, chosen, key, sought)
    clicked = st.session_state.get(f"open-profile-{key}")
    if clicked is not None and context.open_profile:
        profile = next(column for column in chosen if column.kind == "profile")
        context.open_profile(str(frame[profile.name].iloc[clicked["row"]]))


def _as_drawn(shown: pd.DataFrame, chosen: Sequence[Column], context: TableContext) -> pd.DataFrame:
    """The chosen columns; an empty text is missing like an empty number, and a profile is a button."""
    drawn = {}
    for column in chosen:
        values = shown[column.heading]
        if column.kind == "profile" and context.open_profile:
            values = pd.Series(f":material/arrow_forward: {_('Buka')}", index=shown.index)
        elif column.kind in ("text", "code", "codes", "region"):
            values = values.mask(values.map(lambda value: isinstance(value, str) and not value.strip()), None)
        drawn[column.heading] = rounded(column, values)
    return pd.DataFrame(drawn)


def _row_height(shown: pd.DataFrame, chosen: Sequence[Column]) -> int:
    """Pixels: as high as the longest text needs in a wide column. From 4 rem on Streamlit wraps texts."""
    headings = [column.heading for column in chosen if column.kind in ("text", "codes")]
    lengths = (shown[name].map(lambda value: len(value) if isinstance(value, str) else 0).max() for name in headings)
    longest = max(lengths, default=0) if len(shown) else 0
    if longest <= _LINE:
        return _HEADING_ROW
    lines = min(int(-(-longest // _LINE)), _LINES)
    return max(70, 4 + 22 * lines)


def _choose_columns(columns: tuple[Column, ...], key: str) -> list[Column]:
    with st.popover(_("Kolom"), icon=":material/view_column:"):
        names = st.multiselect(
            _("Kolom yang ditampilkan"),
            [column.name for column in columns],
            default=[column.name for column in columns if not column.is_hidden],
            format_func=lambda name: next(column.heading for column in columns if column.name == name),
            key=f"columns-{key}",
        )
    return [column for column in columns if column.name in names] or list(columns[:1])


def _matches(shown: pd.DataFrame, sought: str) -> pd.Series:
    """Rows in which every word that is sought stands in some text column, whatever its case."""
    texts = shown.select_dtypes(include=["object", "string"]).astype("string").fillna("")
    joined = texts.apply(lambda column: column.str.casefold()).agg("\n".join, axis=1) if len(texts.columns) else None
    if joined is None or shown.empty:
        return pd.Series(False, index=shown.index)
    found = pd.Series(True, index=shown.index)
    for word in sought.casefold().split():
        found &= joined.str.contains(word, regex=False)
    return found


def _downloads(frame: pd.DataFrame, shown: pd.DataFrame, columns: tuple[Column, ...], key: str, head: Head) -> None:
    """Each file is built when its button is pressed, not before."""
    words = shown.copy(deep=False)
    for column in columns:
        if column.kind == "profile" or column.kind == "date":
            words[column.heading] = frame[column.name]
    make: list[tuple[str, str, str, Callable[[], bytes]]] = [
        ("CSV", "csv", "text/csv", remembered(lambda: csv_bytes(words, head))),
        ("Parquet", "parquet", "application/vnd.apache.parquet", remembered(lambda: parquet_bytes(frame, head))),
    ]
    if len(frame) <= MAX_ROWS:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        make.insert(1, ("XLSX", "xlsx", kind, remembered(lambda: workbook_bytes(words, head))))
    with st.popover(_("Unduh"), icon=":material/download:"):
        for name, ending, kind, build in make:
            st.download_button(
                name,
                build,
                file_name=head.file_name(ending),
                mime=kind,
                key=f"download-{ending}-{key}",
                on_click="ignore",
                width="stretch",
            )

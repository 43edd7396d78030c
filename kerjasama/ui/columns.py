"""What a table shows: its columns, each with a heading in words and a kind that says how a value is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _

Kind = Literal["text", "code", "codes", "number", "percent", "money", "days", "date", "flag", "region", "profile"]


@dataclass(frozen=True)
class Column:
    """One column: `name` in the frame, `heading` in the reader's language, `kind`.

    `code` and `codes` (a list) become words of `labels` list `words`; `region` becomes a region's name; `percent` is a
    share of 0 to 1; `money` is rupiah; `profile` is an agreement_id that becomes a link to the agreement's profile.
    `is_hidden`: not shown until the reader chooses it; it is exported all the same.
    """

    name: str
    heading: str
    kind: Kind = "text"
    words: str = ""
    help: str = ""
    is_hidden: bool = False
    width: Literal["small", "medium", "large"] | None = None


def plain_columns(frame: pd.DataFrame) -> list[Column]:
    """Columns as the frame has them, for the data behind a figure: names as in the query, kinds from the names."""
    return [Column(str(name), str(name), _kind_of(str(name), frame[name])) for name in frame.columns]


def _kind_of(name: str, values: pd.Series) -> Kind:
    if name.endswith("_on"):
        return "date"
    if name.startswith("share_"):
        return "percent"
    if pd.api.types.is_bool_dtype(values):
        return "flag"
    if pd.api.types.is_numeric_dtype(values):
        return "number"
    return "text"


def in_words(
    frame: pd.DataFrame,
    columns: Sequence[Column],
    region_name: Callable[[str], str],
    profile_link: Callable[[str], str],
) -> pd.DataFrame:
    """The frame as a reader sees it: only these columns, in this order, under their headings, codes as words."""
    shown = {}
    for column in columns:
        values = frame[column.name]
        if column.kind == "code":
            values = values.map(lambda code, column=column: label(column.words, code))
        elif column.kind == "codes":
            values = values.map(lambda codes, column=column: " ".join(label(column.words, c) for c in _listed(codes)))
        elif column.kind == "region":
            values = values.map(lambda code: ", ".join(region_name(c) for c in _listed(code)))
        elif column.kind == "profile":
            values = values.map(profile_link)
        elif column.kind == "date":
            values = pd.to_datetime(values)
        elif column.kind == "text" and len(values) and isinstance(values.iloc[0], list | tuple):
            values = values.map(lambda parts: "; ".join(str(part) for part in _listed(parts)))
        shown[column.heading] = values
    return pd.DataFrame(shown)


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list | tuple):
        return list(value)
    return [] if value is None or value != value else [value]


def settings_of(columns: Sequence[Column]) -> dict[str, Any]:
    """Streamlit's column_config by heading."""
    makers: dict[str, Callable[[Column], Any]] = {
        "number": lambda c: st.column_config.NumberColumn(c.heading, help=c.help, width=c.width, format="localized"),
        "days": lambda c: st.column_config.NumberColumn(c.heading, help=c.help, width=c.width, format="localized"),
        "money": lambda c: st.column_config.NumberColumn(c.heading, help=c.help, width=c.width, format="localized"),
        "percent": lambda c: st.column_config.NumberColumn(c.heading, help=c.help, width=c.width, format="percent"),
        "date": lambda c: st.column_config.DateColumn(c.heading, help=c.help, width=c.width, format="DD/MM/YYYY"),
        "flag": lambda c: st.column_config.CheckboxColumn(c.heading, help=c.help, width=c.width),
        "profile": lambda c: st.column_config.LinkColumn(
            c.heading, help=c.help or _("Buka profil kerja sama ini"), width="small", display_text=_("Buka")
        ),
    }
    fallback = lambda c: st.column_config.TextColumn(c.heading, help=c.help, width=c.width)  # noqa: E731
    return {column.heading: makers.get(column.kind, fallback)(column) for column in columns}

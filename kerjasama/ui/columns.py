"""What a table shows: its columns, each with a heading in words and a kind that says how a value is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, format_percent

Kind = Literal[
    "text", "code", "codes", "number", "exact", "percent", "money", "days", "date", "flag", "region", "profile"
]


@dataclass(frozen=True)
class Column:
    """One column: `name` in the frame, `heading` in the reader's language, `kind`.

    `code` and `codes` (a list) become words of `labels` list `words`; `region` becomes a region's name; `percent` is a
    share of 0 to 1; `exact` is a number with all digits that its source wrote; `money` is rupiah; `profile` is an
    agreement_id that becomes a link to the agreement's profile.
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


_WIDTHS = {
    "date": 126,
    "percent": 96,
    "flag": 96,
    "number": 104,
    "exact": 130,
    "days": 104,
    "money": 150,
    "profile": 100,
}
_LETTER = 9  # pixels: the mean width of a letter of a heading, with its margins in _HEADING
_HEADING = 24
_WIDEST = 250


def settings_of(columns: Sequence[Column], frame: pd.DataFrame, open_key: str = "") -> dict[str, Any]:
    """Streamlit's column_config by heading, for `frame` under those headings.

    Numbers and dates stay numbers and dates, so that they sort as such; their words follow the page's language (see
    browser.js). `open_key`: the profile column holds buttons, and a click is found in the session under this key;
    without it, links.
    """
    return {column.heading: _setting(column, frame[column.heading], open_key) for column in columns}


def _setting(column: Column, values: pd.Series, open_key: str) -> Any:
    common: dict[str, Any] = {"label": column.heading, "help": column.help or None, "width": _width(column, values)}
    config = st.column_config
    if column.kind in _NUMBERS:
        written = "percent" if column.kind == "percent" else "localized"
        return config.NumberColumn(**common, format=written, step=float(f"1e-{_digits(column, values)}"))
    if column.kind == "date":
        return config.DateColumn(**common, format="localized")
    if column.kind == "flag":
        return config.CheckboxColumn(**common)
    if column.kind == "profile":
        common["help"] = column.help or _("Buka profil kerja sama ini")
        if open_key:
            return config.ButtonColumn(**common, type="tertiary", key=open_key)
        return config.LinkColumn(**common, display_text=_("Buka"))
    return config.TextColumn(**common)


def _width(column: Column, values: pd.Series) -> int | str:
    """Pixels: wide enough for the heading and the values, but a long text does not push the others away."""
    heading = _LETTER * len(column.heading) + _HEADING
    if column.kind in _WIDTHS:
        return max(_WIDTHS[column.kind], heading)
    if column.width is not None:
        return column.width
    longest = int(values.map(lambda value: len(value) if isinstance(value, str) else 0).max()) if len(values) else 0
    return max(heading, min(_LETTER * longest + _HEADING, _WIDEST))


_MOST_DIGITS = 6
_NUMBERS = ("number", "exact", "days", "money", "percent")


def rounded(column: Column, values: pd.Series) -> pd.Series:
    """Numbers to the digits that a table writes, halves to even as everywhere in words: the browser would cut them
    off (66.7% as 66%). Other kinds stay as they are."""
    if column.kind not in _NUMBERS or not len(values):
        return values
    scale = 10 ** _digits(column, values)
    found = pd.to_numeric(values)
    if pd.api.types.is_integer_dtype(found):
        return values
    return (found.astype("float64") * scale).round(9).round() / scale


def written(column: Column, values: pd.Series, whole: pd.Series) -> list[str]:
    """Values of `in_words` as plain text, for paper; an en dash for none. `whole`: the column they are a part of,
    which decides the digits."""
    if column.kind in _NUMBERS:
        digits = _digits(column, whole) if len(whole) else 0
        numbers = pd.to_numeric(values).astype("float64").tolist()  # pd.NA becomes nan
        if column.kind == "percent":
            return [format_percent(number, digits - 2) for number in numbers]
        return [format_number(number, digits) for number in numbers]
    if column.kind == "date":
        return ["–" if pd.isna(day) else format_date(day.date(), "medium") for day in values]
    if column.kind == "flag":
        return ["–" if pd.isna(value) else _("ya") if value else _("tidak") for value in values]
    return [str(value).strip() or "–" if isinstance(value, str) or pd.notna(value) else "–" for value in values]


def _digits(column: Column, values: pd.Series) -> int:
    """Digits after the point that are written; of a share, those of the share itself: 2 for whole percents."""
    if column.kind == "percent":
        return 3 if _has_small_shares(values) else 2
    if column.kind == "exact":
        return max((_written(value) for value in pd.to_numeric(values).dropna()), default=0)
    return 0 if _is_whole(values) else 1


def _written(value: float) -> int:
    """Digits after the point that a number has, at most _MOST_DIGITS: beyond is the noise of arithmetic."""
    return len(f"{value:.{_MOST_DIGITS}f}".rstrip("0").partition(".")[2])


def _is_whole(values: pd.Series) -> bool:
    return pd.api.types.is_integer_dtype(values) or bool((pd.to_numeric(values).dropna() % 1 == 0).all())


def _has_small_shares(values: pd.Series) -> bool:
    """Whether whole percents would call something nothing."""
    return bool(pd.to_numeric(values).between(0, 0.005, inclusive="neither").any())

"""What several slides are made of: colours by meaning in both modes, tables from frames, bold sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from kerjasama.charts import theme
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.exports.deck import Figure, Heading, Kind, Rows, Series
from kerjasama.rakor.ask import Ask
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.answer import is_silent

ON_A_SLIDE = 6  # rows of a table that are read from the last row of a hall
FIGURES = 4  # big numbers beside one another
_NOTE = 70  # letters under a big number


def colours(choose: Callable[[], str]) -> tuple[str, str]:
    """(light, dark) of a colour of charts/theme.py: `colours(lambda: theme.status_color("terlaksana"))`."""
    with theme.use_mode("light"):
        light = choose()
    with theme.use_mode("dark"):
        dark = choose()
    return light, dark


def status_colours(status: str) -> tuple[str, str]:
    """(light, dark) of a status."""
    return colours(lambda: theme.status_color(status))


def validity_colours(validity: str) -> tuple[str, str]:
    """(light, dark) of a validity."""
    return colours(lambda: theme.validity_color(validity))


def accent_colours() -> tuple[str, str]:
    """(light, dark) of a chart without statuses."""
    return colours(lambda: theme.surface().accent)


def series(name: str, values: Sequence[float | None], status: str) -> Series:
    """A series in the colour and with the second sign of a status."""
    light, dark = status_colours(status)
    return Series(name, tuple(None if one is None else float(one) for one in values), light, dark, is_hatched(status))


def accent_series(name: str, values: Sequence[float | None]) -> Series:
    """A series without a meaning of its own."""
    light, dark = accent_colours()
    return Series(name, tuple(None if one is None else float(one) for one in values), light, dark)


def figure(card: KeyFigure) -> Figure | None:
    """A card of a page as a big number: the same number, denominator and words. None where it is no number."""
    if isinstance(card.value, str) and card.value != "–":
        return None
    value = None if isinstance(card.value, str) else _whole(card.value)
    light, dark = status_colours(card.status) if card.status else accent_colours()
    if card.validity:
        light, dark = colours(lambda: theme.validity_color(card.validity))
    return Figure(
        card.label,
        value,
        of=_whole(card.of) if value is not None else None,
        of_words=card.of_words if value is not None else "",
        before=_whole(card.before) if value is not None else None,
        colour=light,
        dark_colour=dark,
        note=card.note if len(card.note) <= _NOTE else "",
    )


def figures(cards: Sequence[KeyFigure]) -> tuple[Figure, ...]:
    """The first cards of a page that are numbers."""
    return tuple(made for card in cards if (made := figure(card)) is not None)[:FIGURES]


def unknown(label_words: str, note: str) -> Figure:
    """A big number that nobody knows: a dash, and why."""
    light, dark = accent_colours()
    return Figure(label_words, None, colour=light, dark_colour=dark, note=note)


def cut(text: Any, length: int) -> str | None:
    """A text for a slide's own table: whole words, then an ellipsis. Never for a full list."""
    if not isinstance(text, str) or not text:
        return None
    if len(text) <= length:
        return text
    short = text[: length - 1]
    return f"{(short.rsplit(' ', 1)[0] if ' ' in short else short).rstrip(' ,;:–-')}…"


def silent_words(ask: Ask) -> str:
    """What the numbers mean when the register holds no follow-up at all; '' for any other."""
    if not is_silent(ask.version):
        return ""
    return _(
        "Register ini tidak memuat tindak lanjut atau laporan: angkanya berarti belum ada laporan, bukan tidak ada "
        "kegiatan."
    )


def unclear_words(totals: Any) -> str:
    """That most agreements have no clear form or date (overview/totals), so that little of them is seen; else ''."""
    if not totals.population or totals.not_assessable * 2 < totals.population:
        return ""
    return _(
        "Pada {n} dari {of} kerja sama, bentuk naskah atau tanggalnya tidak tercatat: tidak tampak di sini bukan "
        "berarti tidak ada."
    ).format(n=format_number(totals.not_assessable), of=format_number(totals.population))


def as_of_words(ask: Ask) -> str:
    """On which day everything was judged."""
    return _("Keadaan per {day}.").format(day=format_date(ask.filters.as_of))


def number(value: Any) -> str:
    """A number in words."""
    return format_number(value)


def plain_words(text: str) -> str:
    """Without marks of emphasis: the small print of a slide carries none."""
    return text.replace("**", "")


def is_hatched(status: str) -> bool:
    """Whether a status carries a second sign besides its colour."""
    return bool(theme.status_pattern(status))


def table(
    title: str,
    frame: pd.DataFrame,
    columns: Sequence[tuple[str, str, Kind] | tuple[str, str, Kind, float]],
    *,
    summed: Sequence[str] = (),
) -> Rows:
    """Rows of a frame. `columns`: (name in the frame, heading, kind[, weight]); `summed`: names that have a total.

    A kind 'text' takes words as they are: turn codes into words before (`in_words_of`).
    """
    headings = tuple(
        Heading(column[1], column[2], column[3] if len(column) > 3 else 1.0, column[0] in summed) for column in columns
    )
    names = [column[0] for column in columns]
    values = tuple(
        tuple(_plain(value) for value in row) for row in zip(*(frame[name].tolist() for name in names), strict=True)
    )
    ids = tuple(str(one) for one in frame["agreement_id"]) if "agreement_id" in frame and not frame.empty else ()
    return Rows(title, headings, values, ids)


def labelled(frame: pd.DataFrame, **lists: str) -> pd.DataFrame:
    """The frame with code columns as words: `labelled(frame, status="status", next_step_code="next_step")`."""
    return frame.assign(**{name: [label(words, code) for code in frame[name]] for name, words in lists.items()})


def _whole(value: Any) -> Any:
    """A count that pandas keeps as a float."""
    plain = _plain(value)
    return int(plain) if isinstance(plain, float) and plain.is_integer() else plain


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return "; ".join(str(part) for part in value)
    if value is None or value is pd.NaT or value is pd.NA or value != value or value == "":
        return None
    return value.item() if hasattr(value, "item") else value

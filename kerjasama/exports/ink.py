"""The colours of what is drawn outside the browser, apart from those of a meaning, which a deck brings along.

The same as in charts/theme.py, which may not be imported here (a sibling layer): tests/exports/test_ink.py compares.
"""

from __future__ import annotations

from dataclasses import dataclass

from kerjasama.exports.deck import Figure, MapClass, Series


@dataclass(frozen=True)
class Ink:
    """A mode's colours without a meaning; `muted` is still text (4.5:1), `line` is a hairline."""

    background: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    no_data: str


INKS: dict[str, Ink] = {
    "light": Ink("#FFFFFF", "#F3F6F7", "#14232E", "#52616B", "#D5DEE3", "#0B5D7A", "#E4E9EC"),
    "dark": Ink("#0E1820", "#17242E", "#EAF1F4", "#A9B9C2", "#2C3E4A", "#5FB8D6", "#24343F"),
}


def colour_of(marked: Series | MapClass | Figure, mode: str) -> str:
    """Its colour in a mode; the accent where it has none."""
    return (marked.dark_colour if mode == "dark" else marked.colour) or INKS[mode].accent


def text_on(colour: str) -> str:
    """Near-black or white, whichever reads better on the colour (WCAG 2.2, 1.4.3)."""
    return max(("#0B141A", "#FFFFFF"), key=lambda ink: _contrast(ink, colour))


def _contrast(first: str, second: str) -> float:
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

"""Bars: lying (names at the left), stacked (lying, parts of a whole), standing (by year). Every bar says its number."""

from __future__ import annotations

from dataclasses import dataclass

from kerjasama.exports import lettering
from kerjasama.exports.deck import NO_DATA, Bars, Series, text_of
from kerjasama.exports.ink import colour_of, text_on
from kerjasama.exports.pictures_canvas import Canvas

_SMALL = 0.82  # of the chart's type: notes, legend, the axis
_LEAST = 8.0  # pixels: smaller is no longer type


@dataclass(frozen=True)
class _Names:
    """The names of the categories, wrapped to one size and one column."""

    size: float
    lines: list[list[str]]
    width: float


def draw_bars(bars: Bars, mode: str, width: int, height: int) -> Canvas:
    """The chart on a sheet of that size."""
    canvas = Canvas(width, height, mode)
    size = max(min(width / 52, height / 19), 10.0)
    top = _legend(canvas, bars, mode, size)
    if not bars.categories:
        canvas.text(width / 2, height / 2, NO_DATA, size * 2, colour=canvas.ink.muted, side="center")
    elif bars.shape == "standing":
        _standing(canvas, bars, mode, size, top)
    else:
        _lying(canvas, bars, mode, size, top)
    return canvas


def _legend(canvas: Canvas, bars: Bars, mode: str, size: float) -> float:
    """What is counted, then a swatch per series; gives the height that they take."""
    small = size * _SMALL
    y = small * 0.75
    for line in lettering.lines(bars.axis, small, canvas.width - 4):
        canvas.text(0, y, line, small, colour=canvas.ink.muted)
        y += small * 1.3
    if len(bars.series) > 1:
        x = 0.0
        y += small * 0.25
        for series in bars.series:
            wide = small * 1.5 + lettering.width(series.name, small) + small * 1.5
            if x and x + wide - small > canvas.width:
                x, y = 0.0, y + small * 1.45
            canvas.box(x, y - small * 0.42, small * 1.05, small * 0.84, colour_of(series, mode), series.is_hatched)
            canvas.text(x + small * 1.5, y, series.name, small)
            x += wide
        y += small * 1.45
    return y + small * 0.1


def _lying(canvas: Canvas, bars: Bars, mode: str, size: float, top: float) -> None:
    count = len(bars.categories)
    row = min((canvas.height - top) / count, size * 4.2)
    size = min(size, max(row * 0.6, _LEAST))
    small = max(size * _SMALL, _LEAST)
    stacked = bars.shape == "stacked"
    notes = bars.notes or ("",) * count
    ends = [0.0 if stacked else _widest_value(bars, place, size) for place in range(count)]
    beside = [lettering.width(note, small) + (small if note else 0) for note in notes]
    under = max(beside) > canvas.width * 0.24  # long notes go below the names
    names = _names(bars, canvas.width * (0.42 if under else 0.36), row * 0.96, size, small, under)
    left = names.width + size * 0.6
    rest = [0.0] * count
    if stacked:
        rest = [_left_over_width(bars, place, small) for place in range(count)]
    right = max(
        end + left_over + (0 if under else note) for end, left_over, note in zip(ends, rest, beside, strict=True)
    )
    full = max(canvas.width - left - right - size * 0.5, canvas.width * 0.2)
    scale = full / _largest(bars)
    for place in range(count):
        middle = top + row * (place + 0.5)
        _write_name(canvas, names, place, notes[place] if under else "", names.width, middle, small)
        draw = _stacked_row if stacked else _grouped_row
        end = draw(canvas, bars, mode, place, left, middle, row, scale, size)
        if notes[place] and not under:
            canvas.text(end + small * 0.6, middle, notes[place], small, colour=canvas.ink.muted)
    canvas.line([left, left], [top, top + row * count], canvas.ink.line, 1.2)


def _names(bars: Bars, room: float, height: float, size: float, small: float, under: bool) -> _Names:
    note_width = max((lettering.width(note, small) for note in bars.notes), default=0.0) if under else 0.0
    spare = small * lettering.LEADING if under else 0.0
    while True:
        wrapped = [lettering.lines(name, size, room) for name in bars.categories]
        highest = max(len(found) for found in wrapped) * size * lettering.LEADING + spare
        if highest <= height or size <= _LEAST:
            break
        size = max(size - 0.5, _LEAST)
    widest = max(lettering.width(line, size) for found in wrapped for line in found)
    return _Names(size, wrapped, max(widest, note_width))


def _write_name(
    canvas: Canvas, names: _Names, place: int, note: str, right: float, middle: float, small: float
) -> None:
    found = names.lines[place]
    step = names.size * lettering.LEADING
    y = middle - (len(found) * step + (small * lettering.LEADING if note else 0)) / 2 + step / 2
    for line in found:
        canvas.text(right, y, line, names.size, side="right")
        y += step
    if note:
        canvas.text(right, y - step / 2 + small * 0.6, note, small, colour=canvas.ink.muted, side="right")


def _grouped_row(
    canvas: Canvas, bars: Bars, mode: str, place: int, left: float, middle: float, row: float, scale: float, size: float
) -> float:
    count = len(bars.series)
    thick = row * 0.66 / count
    end = left
    for number, series in enumerate(bars.series):
        value = series.values[place]
        y = middle - row * 0.33 + thick * number
        long = max((value or 0.0) * scale, 0.0)
        if long:
            canvas.box(left, y, long, thick * (0.92 if count > 1 else 1), colour_of(series, mode), series.is_hatched)
        text = text_of(bars.kind, value)
        letter = min(size, max(thick * 0.95, _LEAST))
        colour = canvas.ink.text if value is not None else canvas.ink.muted
        canvas.text(left + long + size * 0.3, y + thick / 2, text, letter, bold=True, colour=colour)
        end = max(end, left + long + size * 0.3 + lettering.width(text, letter, True))
    return end


def _stacked_row(
    canvas: Canvas, bars: Bars, mode: str, place: int, left: float, middle: float, row: float, scale: float, size: float
) -> float:
    """Parts side by side; a part too narrow for its number says it behind the bar, with its colour."""
    thick = row * 0.62
    small = max(size * _SMALL, _LEAST)
    x = left
    narrow: list[tuple[Series, str]] = []
    for series in bars.series:
        value = series.values[place]
        long = max((value or 0.0) * scale, 0.0)
        if not long:
            continue
        colour = colour_of(series, mode)
        gap = 1.5 if long > 4 else 0.0
        canvas.box(x, middle - thick / 2, long - gap, thick, colour, series.is_hatched)
        text = text_of(bars.kind, value)
        room = lettering.width(text, size, True)
        if room + size * 0.5 <= long:
            if series.is_hatched:
                canvas.box(
                    x + (long - gap - room) / 2 - size * 0.2, middle - size * 0.6, room + size * 0.4, size * 1.2, colour
                )
            canvas.text(x + (long - gap) / 2, middle, text, size, bold=True, colour=text_on(colour), side="center")
        else:
            narrow.append((series, text))
        x += long
    if all(series.values[place] is None for series in bars.series):
        canvas.text(x + size * 0.3, middle, NO_DATA, size, bold=True, colour=canvas.ink.muted)
        return x + size
    for series, text in narrow:
        canvas.box(
            x + small * 0.5, middle - small * 0.4, small * 0.7, small * 0.8, colour_of(series, mode), series.is_hatched
        )
        canvas.text(x + small * 1.4, middle, text, small, bold=True)
        x += small * 1.4 + lettering.width(text, small, True)
    return x


def _left_over_width(bars: Bars, place: int, small: float) -> float:
    """The room that numbers behind a stacked bar may need: those below a twelfth of the largest bar."""
    least = _largest(bars) / 12
    found = [series.values[place] for series in bars.series if 0 < (series.values[place] or 0) <= least]
    return sum(small * 1.4 + lettering.width(text_of(bars.kind, value), small, True) for value in found) + small


def _standing(canvas: Canvas, bars: Bars, mode: str, size: float, top: float) -> None:
    count, parts = len(bars.categories), len(bars.series)
    step = min(canvas.width / count, size * (5 + 5 * parts))
    start = (canvas.width - step * count) / 2
    names = _names_below(bars.categories, step * 0.94, size)
    notes = _names_below(bars.notes, step * 0.94, size * _SMALL) if any(bars.notes) else _Names(0, [], 0)
    below = sum(
        max((len(found) for found in one.lines), default=0) * one.size * lettering.LEADING for one in (names, notes)
    )
    floor = canvas.height - below - size * 0.5
    thick = step * (0.84 if parts > 1 else 0.62) / parts
    widest = max((_widest_value(bars, place, 1.0) for place in range(count)), default=1.0)
    letter = min(size, thick * 0.95 / widest if widest else size)
    turned = letter < min(size * 0.62, 11)  # no room beside each other: upright
    if turned:
        letter = max(min(size * 0.8, thick * 0.9), _LEAST)
    head = widest * letter + letter if turned else letter * 1.5
    scale = max(floor - top - head, 10) / _largest(bars)
    for place in range(count):
        x = start + step * place + (step - thick * parts) / 2
        for series in bars.series:
            value = series.values[place]
            high = max((value or 0.0) * scale, 0.0)
            if high:
                wide = thick * (0.94 if parts > 1 else 1)
                canvas.box(x, floor - high, wide, high, colour_of(series, mode), series.is_hatched)
            text = text_of(bars.kind, value)
            colour = canvas.ink.text if value is not None else canvas.ink.muted
            y = floor - high - (letter * 0.35 if turned else letter * 0.72)
            canvas.text(x + thick / 2, y, text, letter, bold=True, colour=colour, side="center", turned=turned)
            x += thick
        y = floor + size * 0.35
        for one, muted in ((names, False), (notes, True)):
            for line in one.lines[place] if one.lines else []:
                y += one.size * lettering.LEADING / 2
                colour = canvas.ink.muted if muted else canvas.ink.text
                canvas.text(start + step * (place + 0.5), y, line, one.size, colour=colour, side="center")
                y += one.size * lettering.LEADING / 2
    canvas.line([start, start + step * count], [floor, floor], canvas.ink.line, 1.2)


def _names_below(texts: tuple[str, ...], room: float, size: float) -> _Names:
    """At the largest size at which no word is broken and no name takes more than three lines."""
    while size > _LEAST:
        wrapped = [lettering.lines(text, size, room) for text in texts]
        words = max((lettering.width(word, size) for text in texts for word in text.split()), default=0.0)
        if words <= room and max(len(found) for found in wrapped) <= 3:
            break
        size -= 0.5
    return _Names(size, [lettering.lines(text, size, room) for text in texts], room)


def _widest_value(bars: Bars, place: int, size: float) -> float:
    texts = [text_of(bars.kind, series.values[place]) for series in bars.series]
    return max((lettering.width(text, size, True) for text in texts), default=0.0) + (size * 0.3 if size != 1 else 0)


def _largest(bars: Bars) -> float:
    """The value that a full bar stands for."""
    if bars.shape == "stacked":
        sums = [sum(series.values[place] or 0.0 for series in bars.series) for place in range(len(bars.categories))]
        return max(sums, default=0.0) or 1.0
    return max((value or 0.0 for series in bars.series for value in series.values), default=0.0) or 1.0

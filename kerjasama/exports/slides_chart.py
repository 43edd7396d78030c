"""A chart of a slide as a chart of PowerPoint: its numbers stand in the workbook behind it and can be edited."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.util import Pt

from kerjasama.domain.words import _, format_number, language
from kerjasama.exports import lettering, said
from kerjasama.exports.deck import Bars, Kind, text_of
from kerjasama.exports.ink import colour_of, text_on
from kerjasama.exports.slides_layout import Page
from kerjasama.exports.slides_legend import legend, legend_share, place_legend
from kerjasama.exports.slides_template import emu, points, rgb
from kerjasama.exports.slides_text import INK, Box, size_for, wider, written

_NOTE = 0.24  # of the height, for what is said below a chart: in a hall small type is no type
_TIGHT = 36.0  # points for a lying category: less has no room for a second line
_LABELS = 0.42  # of a lying chart's width, for names at most
_KINDS = {
    "lying": XL_CHART_TYPE.BAR_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "standing": XL_CHART_TYPE.COLUMN_CLUSTERED,
}


def native_chart(page: Page, bars: Bars, box: Box) -> None:
    """The chart with what it counts above it; parts too narrow for their number are named below it."""
    size, count = size_for(page, bars.axis, box.width, emu(34), 13, 9)
    high = emu(count * size * lettering.LEADING)
    written(page, Box(box.left, box.top, box.width, high), bars.axis, size, colour=INK.muted, name="Axis")
    words = _unseen(bars)
    below = 0
    if words:
        small, lines = size_for(page, words, box.width, int(box.height * _NOTE), 11, 8)
        below = emu(lines * small * lettering.LEADING)
        place = Box(box.left, box.top + box.height - below, box.width, below)
        written(page, place, words, small, colour=INK.muted, name="Unseen")
    room = Box(box.left, box.top + high, box.width, box.height - high - below)
    data = _data(bars, _is_tight(bars, room))
    frame = page.slide.shapes.add_chart(_KINDS[bars.shape], room.left, room.top, room.width, room.height, data)
    frame.name = "Chart"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", said.chart_words(bars))
    _dress(frame.chart, bars, room, wider(page))


def category_of(bars: Bars, place: int, is_tight: bool = False) -> str:
    """A category as the chart writes it: its name, and under it its note (behind it, where many lie)."""
    note = bars.notes[place] if bars.notes else ""
    between = ": " if is_tight else "\n"
    return f"{bars.categories[place]}{between}{note}" if note else bars.categories[place]


def number_format(kind: str) -> str:
    """The format of a chart's numbers in the reader's language, whatever the language of the office programme.

    The sign between thousands is written out: '#,##0' would follow the programme that opens the file.
    """
    if kind == "percent":
        return "0%"
    sign = "." if language() == "id" else ","
    return f'[>=1000000]0"{sign}"000"{sign}"000;[>=1000]0"{sign}"000;0'


def _data(bars: Bars, is_tight: bool) -> CategoryChartData:
    data = CategoryChartData(number_format=number_format(bars.kind))
    data.categories = [category_of(bars, place, is_tight) for place in range(len(bars.categories))]
    for series in bars.series:
        data.add_series(series.name, series.values)
    return data


def _is_tight(bars: Bars, box: Box) -> bool:
    return bars.shape != "standing" and points(box.height) / max(len(bars.categories), 1) < _TIGHT


def _unseen(bars: Bars) -> str:
    """In words: parts too narrow for their number, and what has no bar because nothing is known."""
    said_of = []
    if narrow := _narrow(bars):
        words = "; ".join(f"{bars.categories[place]}: {', '.join(parts)}" for place, parts in narrow.items())
        said_of.append(_("Bagian yang sempit: {parts}.").format(parts=words))
    missing = [
        bars.categories[place] + (f" ({series.name})" if len(bars.series) > 1 else "")
        for series in bars.series
        for place, value in enumerate(series.values)
        if value is None
    ]
    if missing:
        said_of.append(_("Tidak ada data: {names}.").format(names="; ".join(missing)))
    return " ".join(said_of)


def _dress(chart: Any, bars: Bars, box: Box, factor: float) -> None:
    plot = chart.plots[0]
    many = len(bars.series) > 1
    size = _size(bars, box, factor)
    chart.font.size = Pt(size)
    chart.font.color.rgb = rgb(INK.text)
    chart.has_title = False
    chart.has_legend = many
    if many:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
        chart.legend.font.size = Pt(legend(bars, box, factor)[0])
        place_legend(chart, legend_share(bars, box, factor))
    plot.gap_width = _gap(bars)
    plot.overlap = 100 if bars.shape == "stacked" else 0
    plot.vary_by_categories = False
    category, value = chart.category_axis, chart.value_axis
    category.major_tick_mark = category.minor_tick_mark = XL_TICK_MARK.NONE
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    category.format.line.color.rgb = rgb(INK.line)
    category.has_major_gridlines = False
    category.tick_labels.font.size = Pt(size)
    _every_name(category)
    if bars.shape != "standing":
        category.reverse_order = True
        _make_room(chart, bars, box, size, factor)
    value.visible = False
    value.has_major_gridlines = False
    value.minimum_scale = 0
    largest = _largest(bars)
    value.maximum_scale = largest * (1.02 if bars.shape == "stacked" else 1.12)
    for number, series in enumerate(plot.series):
        _series(series, bars, number, _label_size(bars, box, size, factor))


def _every_name(axis: Any) -> None:
    """No name is left out for want of room: the sizes were chosen so that all stand."""
    element = axis._element
    skip = element.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    after = element.find(qn("c:noMultiLvlLbl"))
    if after is None:
        element.append(skip)
    else:
        after.addprevious(skip)


def _series(series: Any, bars: Bars, number: int, size: float) -> None:
    source = bars.series[number]
    colour = colour_of(source, "light")
    fill = series.format.fill
    if source.is_hatched:
        fill.patterned()
        fill.pattern = MSO_PATTERN.LIGHT_UPWARD_DIAGONAL
        fill.fore_color.rgb = rgb(INK.background)
        fill.back_color.rgb = rgb(colour)
    else:
        fill.solid()
        fill.fore_color.rgb = rgb(colour)
    series.invert_if_negative = False
    labels = series.data_labels
    labels.show_value = True
    labels.number_format = number_format(bars.kind)
    labels.number_format_is_linked = False
    labels.font.size = Pt(size)
    labels.font.bold = True
    stacked = bars.shape == "stacked"
    labels.position = XL_LABEL_POSITION.CENTER if stacked else XL_LABEL_POSITION.OUTSIDE_END
    ink = text_on(colour) if stacked else INK.text
    labels.font.color.rgb = rgb(ink)
    narrow = _narrow(bars)
    for place, value in enumerate(source.values):
        if stacked and (value == 0 or f"{source.name} {text_of(bars.kind, value)}" in narrow.get(place, [])):
            _without_label(labels, place)
        elif value is not None and _rounds_apart(bars.kind, value):
            point = series.points[place].data_label
            point.has_text_frame = True
            point.text_frame.text = text_of(bars.kind, value)
            font = point.text_frame.paragraphs[0].runs[0].font
            font.size, font.bold = Pt(size), True
            font.color.rgb = rgb(ink)
            point.position = labels.position


def _without_label(labels: Any, place: int) -> None:
    element = labels._element
    entry = element.makeelement(qn("c:dLbl"), {})
    entry.append(entry.makeelement(qn("c:idx"), {"val": str(place)}))
    entry.append(entry.makeelement(qn("c:delete"), {"val": "1"}))
    element.insert(sum(child.tag == qn("c:dLbl") for child in element), entry)


def _rounds_apart(kind: Kind, value: float) -> bool:
    """Whether an office programme would round a half up where the dashboard rounds it to the even neighbour."""
    exact = Decimal(str(value)) * (100 if kind == "percent" else 1)
    return format_number(float(exact.quantize(Decimal(1), ROUND_HALF_UP))) != text_of(kind, value).rstrip("%")


def _size(bars: Bars, box: Box, factor: float) -> float:
    """The size of names at which they stand beside (or below) their bars without being turned or left out."""
    count = max(len(bars.categories), 1)
    names = [category_of(bars, place, _is_tight(bars, box)) for place in range(len(bars.categories))]
    size = 16.0
    while size > 8:
        if bars.shape == "standing":
            room = points(box.width) * 0.92 / count / factor
            lines = max((len(lettering.lines(name, size, room)) for name in names), default=1)
            words = max((lettering.width(word, size) for name in names for word in name.split()), default=0.0)
            if words <= room and lines * size * lettering.LEADING <= points(box.height) * 0.25:
                break
        else:
            row = points(box.height) * (0.98 - legend_share(bars, box, factor)) / count
            room = points(box.width) * (_LABELS - 0.02) / factor
            lines = max((len(lettering.lines(name, size, room)) for name in names), default=1)
            if lines * size * lettering.LEADING <= row * 0.94:
                break
        size -= 0.5
    return size


def _make_room(chart: Any, bars: Bars, box: Box, size: float, factor: float) -> None:
    """Names of lying bars get the width that they need: programmes differ in what they would give them."""
    room = points(box.width) * (_LABELS - 0.02) / factor
    found = [
        line
        for place in range(len(bars.categories))
        for line in lettering.lines(category_of(bars, place, _is_tight(bars, box)), size, room)
    ]
    share = max((lettering.width(line, size) for line in found), default=0.0) * factor / points(box.width) + 0.02
    top = legend_share(bars, box, factor)
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = area.makeelement(qn("c:layout"), {})
    manual = area.makeelement(qn("c:manualLayout"), {})
    layout.append(manual)
    places = {"x": share, "y": top, "w": 0.99 - share, "h": 0.99 - top}
    entries = [("layoutTarget", "inner"), ("xMode", "edge"), ("yMode", "edge")]
    for name, value in (*entries, *((name, f"{value:.4f}") for name, value in places.items())):
        manual.append(area.makeelement(qn(f"c:{name}"), {"val": value}))
    area.insert(0, layout)


def _gap(bars: Bars) -> int:
    """The room between categories, in percent of a bar."""
    if len(bars.series) > 1:
        return 35
    return 55 if len(bars.categories) > 3 else 130


def _label_size(bars: Bars, box: Box, size: float, factor: float) -> float:
    """Numbers that stand on bars beside each other are no wider than those."""
    if bars.shape != "standing" or not bars.categories:
        return min(size, 14.0) if bars.shape == "stacked" else size
    bar = points(box.width) * 0.95 / len(bars.categories) / (len(bars.series) + _gap(bars) / 100)
    texts = [text_of(bars.kind, value) for series in bars.series for value in series.values]
    widest = max((lettering.width(text, 1, True) for text in texts), default=1.0) * factor
    return max(min(size, bar * (0.96 if len(bars.series) > 1 else 1.4) / widest), 7)


def _narrow(bars: Bars) -> dict[int, list[str]]:
    """Category -> the parts of its stacked bar whose number would not stand in them."""
    if bars.shape != "stacked":
        return {}
    largest = _largest(bars)
    found: dict[int, list[str]] = {}
    for place in range(len(bars.categories)):
        for series in bars.series:
            value = series.values[place]
            if value and value / largest < 0.014 * max(len(text_of(bars.kind, value)), 2):
                found.setdefault(place, []).append(f"{series.name} {text_of(bars.kind, value)}")
    return found


def _largest(bars: Bars) -> float:
    if bars.shape == "stacked":
        sums = [sum(series.values[place] or 0.0 for series in bars.series) for place in range(len(bars.categories))]
        return max(sums, default=0.0) or 1.0
    return max((value or 0.0 for series in bars.series for value in series.values), default=0.0) or 1.0

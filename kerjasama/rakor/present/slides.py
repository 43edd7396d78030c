"""A deck as HTML, every slide of it: what the hall sees, in sizes of the screen. No script, no Streamlit.

Sizes stand in show.css; what does not fit is made smaller, and long tables shorter, by show.js. Every text is escaped
here, pictures are drawn once for each mode and hidden by style.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape

from kerjasama.charts import theme
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.exports.deck import Deck, Figure, Heading, Rows, Slide, text_of
from kerjasama.rakor.present import pictures
from kerjasama.rakor.present.foot import foot, whole

OPENING = "pembuka"
_NUMERIC = ("number", "decimal", "percent", "money", "days")


def deck_html(deck: Deck, frozen: str = "", progress: Callable[[int, str], None] | None = None) -> str:
    """All slides. `frozen`: the version that the address pins, '' when the newest data is shown.

    `progress(done, title)` is told before each slide is drawn.
    """
    cells = []
    for number, slide in enumerate(deck.slides, start=1):
        if progress:
            progress(number - 1, slide.title)
        cells.append(_cell(slide, number, deck, frozen))
    return "".join(cells)


def bold(text: str) -> str:
    """Escaped, with `**emphasis**` as <b>."""
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text))


def _cell(slide: Slide, number: int, deck: Deck, frozen: str) -> str:
    key = escape(slide.key, quote=True)
    label = escape(_("Slide {n} dari {all}: {title}").format(n=number, all=len(deck.slides), title=slide.title))
    kind = " s-opening" if slide.key == OPENING else ""
    kind += " s-map-side" if pictures.shape_of(slide) == "side" else ""
    more = whole(deck) if number == 1 else ""
    kind += " s-bare" if slide.is_empty or _is_bare(slide) else ""
    return (
        f'<div class="s-cell" data-key="{key}"><section class="s-slide{kind}" data-key="{key}" role="group" '
        f'aria-roledescription="slide" aria-label="{label}">'
        f"{_top(slide, deck)}"
        f'<h2 class="s-statement">{bold(slide.statement)}</h2>'
        f"{_body(slide)}{_words(slide, more)}{foot(number, deck, frozen)}</section></div>"
    )


def _is_bare(slide: Slide) -> bool:
    return not (slide.figures or slide.chart or slide.area_map or slide.table)


def _top(slide: Slide, deck: Deck) -> str:
    title = escape(slide.title)
    if slide.key == OPENING:
        organiser = f' <span class="s-organiser">{escape(deck.organiser)}</span>' if deck.organiser else ""
        title = f"{escape(deck.title)}{organiser}"
    rows = ""
    if slide.place:
        rows = f'<button type="button" class="s-rows" data-do="rows">{escape(_("Barisnya"))}<kbd>R</kbd></button>'
    return f'<header class="s-top"><p class="s-title">{title}</p>{rows}</header>'


def _body(slide: Slide) -> str:
    picture = _picture(slide)
    table = _table(slide) if slide.table and not picture else ""
    figures = _figures(slide.figures)
    if not (picture or table or figures):
        return '<div class="s-body"></div>'
    longest = max((len(text_of(figure.kind, figure.value)) for figure in slide.figures), default=0)
    kind = (
        ("s-beside s-long" if longest > 5 else "s-beside")
        if figures and picture
        else "s-above"
        if figures and table
        else "s-alone"
    )
    return f'<div class="s-body {kind}">{figures}{picture}{table}</div>'


def _figures(figures: Sequence[Figure]) -> str:
    if not figures:
        return ""
    texts = [text_of(figure.kind, figure.value) for figure in figures]
    widest = max(sum(0.64 if one.isalnum() else 0.36 for one in text) for text in texts)
    cards = "".join(_figure(figure) for figure in figures)
    return f'<div class="s-figures" style="--n:{len(figures)};--em:{widest:.2f}">{cards}</div>'


def _figure(figure: Figure) -> str:
    lines = [f'<b class="s-label">{escape(figure.label)}</b>']
    if figure.of is not None:
        of = _("dari {n}").format(n=text_of(figure.kind, figure.of))
        share = f"<b>{format_percent(figure.value / figure.of)}</b> " if figure.value is not None and figure.of else ""
        lines.append(f"<span>{share}{escape(' '.join(part for part in (of, figure.of_words) if part))}</span>")
    if figure.note:
        lines.append(f"<span>{escape(figure.note)}</span>")
    if figure.before is not None and figure.value is not None and not figure.note:
        lines.append(f"<span>{escape(_('semula {n}').format(n=text_of(figure.kind, figure.before)))}</span>")
    light = escape(figure.colour or "currentColor", quote=True)
    dark = escape(figure.dark_colour or light, quote=True)
    value = escape(text_of(figure.kind, figure.value))
    return (
        f'<div class="s-figure" style="--light:{light};--dark:{dark}"><span class="s-value">{value}</span>'
        f'<div class="s-of">{"".join(lines)}</div></div>'
    )


def _picture(slide: Slide) -> str:
    """The chart or the map, in both modes; '' for neither. The statement says in words what it shows."""
    if not pictures.shape_of(slide):
        return ""
    name = escape(slide.area_map.title if slide.area_map else slide.chart.axis if slide.chart else "", quote=True)
    layers = "".join(
        f'<div class="s-{mode} s-{frame}" data-least="{pictures.least_type(svg):g}">{svg}</div>'
        for mode in theme.MODES
        for frame in pictures.FRAMES
        if (svg := pictures.drawn(slide, mode, frame))
    )
    return f'<div class="s-picture" role="img" aria-label="{name}">{layers}</div>'


def _table(slide: Slide) -> str:
    table = slide.table
    if table is None:
        return ""
    total = _total(slide, table)
    shares = sum(heading.weight for heading in table.headings) or 1
    columns = "".join(f'<col style="width:{100 * heading.weight / shares:.2f}%">' for heading in table.headings)
    names = "".join(f'<th scope="col"{_class(heading)}>{escape(heading.name)}</th>' for heading in table.headings)
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{_class(heading)}>{escape(text_of(heading.kind, value))}</td>"
            for heading, value in zip(table.headings, row, strict=True)
        )
        + "</tr>"
        for row in table.rows
    )
    return (
        f'<div class="s-table" data-shown="{len(table.rows)}" data-total="{format_number(total)}">'
        f"<table><caption>{_caption(table, total)}</caption><colgroup>{columns}</colgroup>"
        f"<thead><tr>{names}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _caption(table: Rows, total: int) -> str:
    """The table's title. The number of rows in it is marked, so that show.js can lower it when fewer fit.

    A title that does not say how many they are gets it: '6 dari 228', or only when rows had to go.
    """
    shown = len(table.rows)
    title = escape(table.title)
    count = f'<span class="s-shown">{format_number(shown)}</span>'
    if named := re.search(rf"(?<![\d.,]){shown}(?![\d.,]|\w)", title):
        return title[: named.start()] + count + title[named.end() :]
    of = escape(_("{n} dari {all}")).format(n=count, all=format_number(total))
    if total > shown:
        return f"{title} · {of}"
    return f'{title}<span class="s-if-cut" hidden> · {of}</span>'


def _total(slide: Slide, table: Rows) -> int:
    """How many rows the full list behind a slide's table has: the list of the same name, or the table itself."""
    named = [len(rows.rows) for rows in slide.lists if rows.title == table.title]
    return max([len(table.rows), *named])


def _class(heading: Heading) -> str:
    return ' class="s-number"' if heading.kind in _NUMERIC else ""


def _words(slide: Slide, more: str) -> str:
    """What to mind and what was counted. `more`: what the first slide says for all, hidden until it is needed."""
    caution = (
        f'<p class="s-caution"><span aria-hidden="true">⚠</span> {escape(slide.caution)}</p>' if slide.caution else ""
    )
    measured = f'<p class="s-measured">{escape(slide.measured)}</p>' if slide.measured else ""
    return f'<div class="s-words">{caution}{measured}{more}</div>'

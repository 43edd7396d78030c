"""The big figures: a number, what it counts, out of how many, how it changed. Never cut, at any width."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from numbers import Real
from typing import Literal

import streamlit as st

from kerjasama.charts import theme
from kerjasama.domain.words import _, format_number, format_percent


@dataclass(frozen=True)
class KeyFigure:
    """One card.

    `value` is shown as a number (or as it is, when it is text already); `of` is the denominator, `of_words` what it
    counts ("yang dapat dinilai"); `before` is the value on the comparison date. `good` says whether more is good
    ('up'), bad ('down') or neither (None): it colours the change, whose sign and words stand beside it. `status` (or
    `validity`) gives the accent. `link` is (page name, extra choices) for `page.link`; `anchor` a section of the same
    page instead. `definition`: what is counted, of what, by which rule, in a sentence or two; `query`: the query it
    comes from. `no_rows`: why there is no link (its rows are no agreements, and where they are).
    """

    label: str
    value: float | str | None
    of: float | None = None
    of_words: str = ""
    before: float | None = None
    good: Literal["up", "down"] | None = None
    status: str = ""
    validity: str = ""
    note: str = ""
    link: tuple[str, Mapping[str, str]] | None = None
    link_words: str = ""
    anchor: str = ""
    key: str = field(default="")
    definition: str = ""
    query: str = ""
    no_rows: str = ""


def card_html(figure: KeyFigure, compared: str) -> str:
    """The card as HTML. `compared`: the comparison date in words."""
    parts = [f'<div class="kk-card" style="--accent:{_accent(figure)}">']
    swatch = " kk-hatched" if theme.status_pattern(figure.status) == "/" else ""
    parts.append(f'<div class="kk-card-label"><span class="kk-swatch{swatch}"></span>{escape(figure.label)}</div>')
    value = figure.value if isinstance(figure.value, str) else format_number(figure.value)
    parts.append(f'<div class="kk-card-value">{escape(value)}</div>')
    if figure.of is not None:
        of = _("dari {n}").format(n=format_number(figure.of))
        share = _share(figure)
        parts.append(f'<div class="kk-card-of"><b>{share}</b> {escape(of)}</div>')
        if figure.of_words:
            parts.append(f'<div class="kk-card-of">{escape(figure.of_words)}</div>')
    if figure.note:
        parts.append(f'<div class="kk-card-of">{escape(figure.note)}</div>')
    if figure.before is not None and isinstance(figure.value, Real):
        parts.append(_change(figure.value - figure.before, figure.good, compared))
    return "".join(parts) + "</div>"


def draw(figures: Sequence[KeyFigure], compared: str, link: Callable[..., None]) -> None:
    """Draw the cards in one row that wraps. `link(page, words, extra, key)` draws a link to another page."""
    with st.container(horizontal=True, gap="medium", key=f"figures-{figures[0].key or 'main'}"):
        for number, figure in enumerate(figures):
            with st.container(key=f"card-{figure.key or 'main'}-{number}", width="stretch"):
                st.html(card_html(figure, compared))
                if figure.anchor:
                    words = figure.link_words or _("Lihat barisnya")
                    st.markdown(f":material/arrow_downward: [{words}](#{figure.anchor})")
                if figure.link:
                    link(figure.link_words or _("Lihat barisnya"), figure.link[0], **figure.link[1])
    if html := definitions_html(figures):
        st.html(html)


def definitions_html(figures: Sequence[KeyFigure]) -> str:
    """What each card counts, behind a summary that the keyboard opens; a twin of it stands on paper. '' for none."""
    lines = "".join(f"<li>{_definition(figure)}</li>" for figure in figures if figure.definition)
    if not lines:
        return ""
    title = escape(_("Definisi angka-angka ini"))
    return (
        f'<details class="kk-definitions"><summary>{title}</summary><ul>{lines}</ul></details>'
        f'<div class="kk-definitions-printed" aria-hidden="true"><b>{title}</b><ul>{lines}</ul></div>'
    )


def _definition(figure: KeyFigure) -> str:
    of = _("Dari {n} {of_words}.").format(n=format_number(figure.of), of_words=figure.of_words)
    parts = [
        f"<b>{escape(figure.label)}</b>: {escape(figure.definition)}",
        escape(of) if figure.of is not None and figure.of_words else "",
        escape(figure.no_rows),
        f"<code>queries/{escape(figure.query)}.sql</code>" if figure.query else "",
    ]
    return " ".join(part for part in parts if part)


def _accent(figure: KeyFigure) -> str:
    if figure.status:
        return theme.status_color(figure.status)
    return theme.validity_color(figure.validity) if figure.validity else theme.surface().accent


def _share(figure: KeyFigure) -> str:
    if not figure.of or not isinstance(figure.value, Real):
        return ""
    return format_percent(figure.value / figure.of)


def _change(change: float, good: str | None, compared: str) -> str:
    if not change:
        return f'<div class="kk-card-change">{_("tetap sejak {day}").format(day=escape(compared))}</div>'
    sign = "+" if change > 0 else "−"
    tone = "" if good is None else (" kk-good" if (change > 0) == (good == "up") else " kk-bad")
    number = f'<b class="{tone.strip()}">{sign}{format_number(abs(change))}</b>'
    return f'<div class="kk-card-change">{number} {_("sejak {day}").format(day=escape(compared))}</div>'

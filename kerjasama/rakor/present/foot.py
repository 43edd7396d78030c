"""What every slide says of itself at its foot: marks, filters with the as-of date, version, and its place.

Two lines at most: where the filters are longer, show.js leaves out the pieces with the highest `data-drop` first, says
that more was chosen, and shows the whole sentence on the first slide (`whole`).
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from kerjasama.domain.words import _, format_date
from kerjasama.exports.deck import Deck
from kerjasama.ui.filter_words import SEPARATOR, frozen_words, unlimited_words

VERSION_DIGITS = 8  # of a version's identifier, in the footer; the whole of it is in the presenter's view
_UNLIMITED, _THRESHOLD, _NARROWED = 3, 2, 1


def foot(number: int, deck: Deck, frozen: str) -> str:
    """The footer of a slide. `number`: its place, from 1; `frozen`: the version that the address pins, or ''."""
    head = deck.head
    marks = f'<b class="s-mark s-sample">{escape(_("CONTOH"))}</b>' if head.is_sample else ""
    if frozen:
        marks += f'<b class="s-mark s-frozen">{escape(_("KEADAAN BEKU"))}</b>'
    version = escape(_("versi {version}").format(version=short_version(head.version)))
    more = f'<span class="s-more" hidden> · {escape(_("saringan lengkap di slide 1"))}</span>'
    return (
        f'<footer class="s-foot">{marks}<span class="s-filters">{_filters(deck)}{more}</span>'
        f'<span class="s-version">{version}</span><span class="s-place">{number}/{len(deck.slides)}</span></footer>'
    )


def whole(deck: Deck) -> str:
    """All filters in one sentence; hidden until a footer has no room for them."""
    words = escape(f"{_('Saringan')}: {deck.head.filters}")
    return f'<p class="s-measured s-whole" hidden>{words}</p>'


def short_version(version: str) -> str:
    """The last part of '20261126T030611-060-ceca86f4': enough to compare aloud."""
    return version.rsplit("-", 1)[-1][:VERSION_DIGITS]


def _filters(deck: Deck) -> str:
    """Pieces that may be left out stand in a span of their own, with the sign before them."""
    day = escape(format_date(deck.head.as_of))
    text = ""
    for piece, drop in _pieces(deck):
        words = escape(piece).replace(day, f"<b>{day}</b>", 1) if not drop else escape(piece)
        words = f"{SEPARATOR if text else ''}{words}"
        text += f'<span data-drop="{drop}">{words}</span>' if drop else words
    return text


def _pieces(deck: Deck) -> Iterator[tuple[str, int]]:
    """(words, when to leave them out) of the filters. Regions and days always stay; which version is frozen is said
    by the mark and the version beside it."""
    head = deck.head
    day = format_date(head.as_of)
    pieces = head.filters.split(SEPARATOR)
    if not any(day in piece for piece in pieces):
        pieces.append(_("keadaan per {day}").format(day=day))
    compared = _("dibandingkan dengan {day}").format(day=format_date(deck.compared_on))
    is_after = False
    for place, piece in enumerate(pieces):
        if piece == frozen_words(head.version):
            continue
        is_day = day in piece
        is_after = is_after or is_day
        if place == 0 or is_day or piece == compared:
            yield piece, 0
        elif piece in unlimited_words():
            yield piece, _UNLIMITED
        else:
            yield piece, _THRESHOLD if is_after else _NARROWED

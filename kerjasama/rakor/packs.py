"""Pinning a deck as a pack, and building it again from what the pack pins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import kerjasama
from kerjasama import settings
from kerjasama.domain import words
from kerjasama.exports.deck import Deck
from kerjasama.extracts.version import Version
from kerjasama.rakor import build
from kerjasama.rakor.ask import Answers, Ask
from kerjasama.rakor.decided import with_decided
from kerjasama.rakor.record import SHORT, Difference, Pack
from kerjasama.ui import address
from kerjasama.ui.address import Places


def pin(ask: Ask, deck: Deck, files: Mapping[str, str] | None = None) -> Pack:
    """The pack of a deck that was just built."""
    filters = ask.filters
    created = datetime.now(UTC).replace(microsecond=0)
    return Pack(
        id=f"{filters.as_of:%Y%m%d}-{deck.fingerprint[:SHORT]}",
        name=deck.title,
        organiser=deck.organiser,
        created_at=created.isoformat(),
        software=kerjasama.__version__,
        language=words.language(),
        scope=deck.scope,
        version=ask.version.id,
        as_of=filters.as_of.isoformat(),
        is_sample=deck.head.is_sample,
        parameters=address.write_pinned(ask.choices, ask.version.id, filters.as_of, filters.compared_on),
        slides={slide.key: slide.fingerprint for slide in deck.slides},
        fingerprint=deck.fingerprint,
        decided_upto=ask.decided.sequence if ask.decided else 0,
        files=dict(files or {}),
    )


def again(pack: Pack, version: Version, places: Places, answers: Answers) -> Deck:
    """The deck of a pack, computed anew from the version that it pins, in its language."""
    choices, _unknown = address.read(pack.parameters, places)
    ask = with_decided(
        Ask(version, choices, places, answers), settings.data_dir(), on=pack.made_on, upto=pack.decided_upto
    )
    with words.use_language(pack.language):
        return build.deck(ask, pack.agenda, pack.organiser)


def compare(pack: Pack, again: Deck) -> Difference:
    """Which slides show other numbers when the deck is built again."""
    now = {slide.key: slide.fingerprint for slide in again.slides}
    return Difference(tuple(key for key, digits in pack.slides.items() if now.get(key) != digits))

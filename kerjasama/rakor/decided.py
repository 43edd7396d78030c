"""Which meeting a deck looks back on (fixed when it is made, and the same whenever its pack is opened again), and which
one its files are for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from kerjasama.meetings import Ledger, Meeting, coming, decided_before
from kerjasama.rakor.ask import Ask
from kerjasama.ui.views.meeting import scope_of


def pinned(text: str | None) -> tuple[date | None, int | None]:
    """(day, last entry) that a link to a frozen pack names as '12.2026-03-04'; (None, None) for anything else."""
    number, _point, day = (text or "").partition(".")
    try:
        return date.fromisoformat(day), int(number)
    except ValueError:
        return None, None


def with_decided(ask: Ask, data_dir: Path, *, on: date | None = None, upto: int | None = None) -> Ask:
    """The ask with the last meeting of its regions before the day `on` (default: today, UTC) and what was decided.

    On a day of judging in the past only meetings up to that day are looked back on. `upto`: the ledger as it was then.
    """
    found = decided_before(
        data_dir,
        is_sample=ask.version.manifest.is_sample,
        held_on=_stands_on(ask, on),
        scope=scope_of(ask.choices),
        upto=upto,
    )
    return replace(ask, decided=found)


def meeting_ahead(ask: Ask, data_dir: Path, name: str = "") -> Meeting | None:
    """The meeting that files are prepared for: the next one of the same regions, today or later (UTC); with a `name`
    only one of that name, as a meeting of another name is another meeting. None when there is none."""
    meetings = Ledger(data_dir).meetings(ask.version.manifest.is_sample)
    return coming(meetings, _stands_on(ask, None), scope_of(ask.choices), name)


def _stands_on(ask: Ask, on: date | None) -> date:
    """The day between the meetings looked back on and those ahead."""
    day = on or datetime.now(UTC).date()
    reported = ask.version.manifest.reporting_on
    if reported is not None and ask.filters.as_of < reported:
        day = min(day, ask.filters.as_of + timedelta(days=1))
    return day

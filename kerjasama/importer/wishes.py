"""What was said along with the files of one import."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kerjasama.importer.draft import Organization
from kerjasama.importer.reading.headings import Overrides


@dataclass(frozen=True)
class Wishes:
    """Owner, register name and reporting day as stated (None: not stated), headings mapped by hand, and today.

    `meeting`: the id of the meeting whose decision sheet this is, or ''.
    """

    owner: Organization | None
    register: str | None
    reporting_on: date | None
    overrides: Overrides | None
    today: date
    meeting: str = ""

"""A day as it is typed at the command line."""

from __future__ import annotations

from datetime import date

from kerjasama.domain.words import _
from kerjasama.errors import UserError


def day_of(text: str | None, where: str = "--as-of") -> date | None:
    """The day of '2026-05-15' (ISO 8601); None for no text. Raises UserError, naming `where`, for anything else."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UserError(
            _("Tanggal tidak terbaca: {text}").format(text=text), where=where, todo=_("Tulis seperti 2026-05-15.")
        ) from error

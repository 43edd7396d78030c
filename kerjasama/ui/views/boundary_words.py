"""Whose boundaries a map draws, in the reader's language."""

from __future__ import annotations

from kerjasama.domain.words import _
from kerjasama.reference.boundaries import Boundary

_INDICATIVE, _DERIVED, _AND = "Batas indikatif, ", "diturunkan dari titik desa ", " dan "


def boundary_words(boundary: Boundary) -> str:
    """Official or only indicative, and from whom; an office's own credit stays as the office wrote it."""
    if boundary.kind == "resmi":
        return _("Batas resmi: {credit}.").format(credit=boundary.credit)
    before, _mark, made = boundary.credit.rpartition(_INDICATIVE)
    villages, _and, coast = made.removeprefix(_DERIVED).rpartition(_AND)
    if made.startswith(_DERIVED) and coast:
        made = _("diturunkan dari titik desa {villages} dan {coast}").format(villages=villages, coast=coast)
    return _("Batas indikatif, bukan batas hukum: {credit}.").format(credit=before + made)

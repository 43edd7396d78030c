"""The empty workbooks that offices fill in, one per kind of file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kerjasama.domain.words import _
from kerjasama.errors import UserError
from kerjasama.importer.lists import template as list_template
from kerjasama.importer.potential import template as potential_template
from kerjasama.importer.workbooks import template as register_template


@dataclass(frozen=True)
class Template:
    """A workbook to be filled in: what it is called, and how it is made."""

    file_name: str
    build: Callable[[], bytes]


TEMPLATES: dict[str, Template] = {
    "register": Template("templat-kerja-sama.xlsx", register_template.build),
    "potential": Template("templat-potensi.xlsx", potential_template.build),
    "mapping": Template("templat-pemetaan.xlsx", lambda: list_template.build("mapping")),
    "laboratory": Template("templat-laboratorium-inovasi.xlsx", lambda: list_template.build("laboratory")),
}


def of(kind: str) -> Template:
    """The template of a kind. Raises UserError with the list of kinds."""
    if kind not in TEMPLATES:
        raise UserError(
            _("Tidak ada templat untuk {kind}.").format(kind=kind),
            where="--kind",
            todo=_("Pakai salah satu dari: {kinds}.").format(kinds=", ".join(TEMPLATES)),
        )
    return TEMPLATES[kind]

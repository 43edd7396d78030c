"""Workbooks that were ours and no longer say what they are: another version's, or robbed of their hidden sheet."""

from __future__ import annotations

from collections.abc import Sequence

from kerjasama.domain.words import _
from kerjasama.errors import ImportRefused
from kerjasama.importer.model import Sheet
from kerjasama.importer.reading.columns import normalize
from kerjasama.importer.workbooks.sent_back import AGREEMENT
from kerjasama.importer.workbooks.template_cells import TITLES

_OURS = "peta-kerja-sama/"
_TEMPLATE_SHEETS = 4  # so many sheets named as in the template are no chance


def refuse_unmarked(sheets: Sequence[Sheet], file_name: str) -> None:
    """ImportRefused for such a workbook: read as a register, its rows would become other agreements."""
    for sheet in sheets:
        if sheet.rows and sheet.rows[0][0].text.startswith(_OURS):
            raise ImportRefused(
                _("Berkas ini dibuat oleh versi lain ({mark}).").format(mark=sheet.rows[0][0].text),
                where=f"{file_name}, {sheet.name}",
                todo=_("Buat lembar, templat, atau laporan yang baru, lalu pindahkan isiannya."),
            )
    has_code = any(cell.text == AGREEMENT for sheet in sheets for row in sheet.rows for cell in row)
    if has_code or len({normalize(sheet.name) for sheet in sheets} & set(TITLES)) >= _TEMPLATE_SHEETS:
        raise ImportRefused(
            _("Lembar acuan yang tersembunyi tidak ada lagi, sehingga isian berkas ini tidak dapat dikenali."),
            where=file_name,
            todo=_("Kirim berkas aslinya tanpa menghapus lembar dan tanpa menyimpannya sebagai CSV."),
        )

"""How the template for figures is known again, and which of its rows are not figures."""

from __future__ import annotations

from kerjasama.importer.model import Sheet

LIST_SHEET = "_daftar_angka"
MARK = "Templat angka potensi Peta Kerja Sama"
FIGURES_SHEET = "Angka"
EXAMPLE = "CONTOH"


def is_figures_template(sheets: list[Sheet]) -> bool:
    """Whether the workbook is our template for figures."""
    return any(
        sheet.name == LIST_SHEET and sheet.rows and sheet.rows[0][0].text == MARK for sheet in sheets
    )  # fmt: skip


def figures_only(sheets: list[Sheet]) -> list[Sheet]:
    """The sheet of figures of a filled template; every sheet of any other file."""
    return [sheet for sheet in sheets if sheet.name == FIGURES_SHEET] if is_figures_template(sheets) else sheets

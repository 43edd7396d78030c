"""Whether a file looks like figures on regions."""

from __future__ import annotations

from dataclasses import replace

from kerjasama.importer.model import Sheet
from kerjasama.importer.potential.column_roles import region_share
from kerjasama.importer.potential.columns import LABELS, read_columns
from kerjasama.importer.potential.grid import RawTable, find_tables
from kerjasama.importer.potential.meanings import read_meaning
from kerjasama.importer.potential.place_cells import is_region_heading
from kerjasama.importer.potential.template_mark import is_figures_template
from kerjasama.importer.potential.vocabulary import refresh
from kerjasama.importer.reading.columns import normalize

_LOOKED_AT = 80  # rows of a sheet
# Headings of a register of agreements or of a mapping list: where they stand, the numbers beside them are no figures.
_OF_AGREEMENTS = frozenset(
    [
        "mitra",
        "nomor",
        "perihal",
        "judul",
        "tentang",
        "pihak",
        "kesatu",
        "kedua",
        "mou",
        "pks",
        "kesepakatan",
        "perjanjian",
        "naskah",
        "penandatanganan",
        "berlaku",
        "berakhir",
        "tanggal",
        "program",
        "kegiatan",
        "urusan",
        "usulan",
        "opd",
        "perangkat",
        "inovasi",
        "ide",
    ]
)


def looks_like_potential(sheets: list[Sheet]) -> float:
    """0 to 1: how much the sheets look like tables of figures on regions; the best table of the file decides."""
    refresh()
    if is_figures_template(sheets):
        return 1.0
    best = 0.0
    for sheet in sheets:
        if sheet.hidden or not sheet.rows:
            continue
        for table in find_tables(replace(sheet, rows=sheet.rows[:_LOOKED_AT])):
            best = max(best, _score(table))
    return round(best, 2)


def _score(table: RawTable) -> float:
    columns = read_columns(table, None)
    values = [column for column in columns if column.role == "value" and column.cells]
    if not values:
        return 0.0
    words = {word for column in columns for word in normalize(column.heading).split()}
    strangers = len(words & _OF_AGREEMENTS)
    labels_text = " ".join(
        cell.text for column in columns if column.role != "value" for cell in column.cells
    ).casefold()
    strangers += sum(word in labels_text for word in ("kerja sama", "kerjasama", "perjanjian", "agreement"))
    labels = [
        column for column in columns if column.role in ("region", "province") and region_share(column.cells) >= 0.5
    ]
    codes = [column for column in columns if column.role in LABELS and column not in labels]
    across = sum(bool(is_region_heading(column.parts[-1])) for column in values if column.parts)
    titles = " ".join(cell.text for cell in table.titles)
    meanings = [read_meaning(text) for text in (titles, *(column.heading for column in values)) if text]
    score = 0.0
    if labels or (across * 2 >= len(values) and across > 1):
        score = 0.6
    elif codes:
        score = 0.4
    elif any(one.measure for one in meanings) and any(
        column.role in ("year", "month", "unit", "place", "item") or read_meaning(column.heading).years
        for column in columns
    ):
        score = 0.3  # the region may stand in the title or be the owner
    if score == 0:
        return 0.0
    if any(one.measure for one in meanings):
        score += 0.25
    elif any(one.item or one.unit for one in meanings):
        score += 0.15
    if any(column.role in ("unit", "year", "month", "indicator") for column in columns) or any(
        one.years for one in meanings
    ):
        score += 0.1
    filled = sum(len(column.cells) for column in values) / max(len(values) * len(table.body), 1)
    if filled >= 0.5:
        score += 0.05
    return max(0.0, min(1.0, score) - 0.3 * strangers)

"""Several tables in one sheet: side by side under one header line, and below one another under names of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from kerjasama.importer.model import Cell, Finding
from kerjasama.importer.reading.header_rows import HeaderBlock
from kerjasama.importer.reading.row_kinds import SectionStack
from kerjasama.importer.values.values import ValueMap


def between(row: tuple[Cell, ...], least: int, most: int) -> tuple[Cell, ...]:
    return tuple(cell for cell in row if least <= cell.column <= most)


def name_above(above: tuple[Cell, ...], header: HeaderBlock, value_map: ValueMap, sections: SectionStack) -> None:
    """One text right above a table that names a type or form ('Kerja sama dengan pihak ketiga') is its section."""
    texts = list(dict.fromkeys(cell.text for cell in above))
    if len(texts) == 1 and above[0].row < header.row_numbers[0]:
        plain = re.sub(r"^\s*\(?([IVX]+|[A-Z]|\d{1,2})[.)]\s+", "", texts[0])
        if value_map.codes("coop_type", plain) or value_map.codes("doc_type", plain):
            sections.restart(texts[0])


def side_by_side(header: HeaderBlock) -> list[HeaderBlock]:
    """The tables that stand beside one another under one header line: the same three headings or more, twice."""
    names = [" ".join(heading.parts[-1].casefold().split()) for heading in header.headings]
    half = len(names) // 2
    if half < 3 or len(names) % 2 or names[:half] != names[half:] or len(set(names[:half])) < 3:
        return [header]
    parts = []
    for some in (header.headings[:half], header.headings[half:]):
        groups = {heading.parts[0] for heading in some if len(heading.parts) > 1}
        group = groups.pop() if len(groups) == 1 else ""
        bare = tuple(replace(heading, parts=heading.parts[-1:]) for heading in some)
        parts.append(replace(header, headings=bare, group=group))
    return parts


def side_finding(sheet: str, part: HeaderBlock) -> Finding:
    first, last = part.headings[0].cell, part.headings[-1].cell
    return Finding(
        "diragukan", "tables_side_by_side", sheet=sheet, cell=first, value_typed=part.group, hint=f"{first}:{last}"
    )

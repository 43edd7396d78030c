"""Headings that name a stage of a procedure: 'Kesepakatan' between KAK and PKS is a document signed or not."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kerjasama.importer.reading.columns import ColumnMap, normalize

_GROUP = re.compile(r"^(?:(?:status|posisi|progres|progress|proses|capaian|perkembangan) )*(?:per )?tahap(?:an)?\b")


def stage_fields(headings: Mapping[int, tuple[str, ...]], column_map: ColumnMap) -> dict[int, str]:
    """Column -> the field of its stage, for headings that stand under a group of stages or beside another stage.

    `headings` are the words over each column, top line first. Beside: the next named column to the left or right, under
    the same group or both under none. Stages without a field of their own (`ColumnMap.stage` gives '') make their
    neighbours stages and keep the meaning that they have anyway.
    """
    named = sorted((column, parts) for column, parts in headings.items() if parts)
    stages = [column_map.stage(parts[-1]) for _column, parts in named]
    found: dict[int, str] = {}
    for place, (column, parts) in enumerate(named):
        if field := stages[place]:
            beside = [at for at in (place - 1, place + 1) if 0 <= at < len(named) and stages[at] is not None]
            in_group = any(_GROUP.match(normalize(group)) for group in parts[:-1])
            if in_group or any(named[at][1][:-1] == parts[:-1] for at in beside):
                found[column] = field
    return found

"""Counting agreements by what came of them on the page Mitra: parts that are never added, unknown apart from none."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts.partners import PARTS, part_name
from kerjasama.domain.words import _
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Group, Part, count_of
from kerjasama.ui.views.definitions import part_definition

QUERY = "partners/partner_agreements"
LEAST = 2  # assessable agreements from which a partner is judged as one (rules/partner_record)

# Counting column -> flag of a row of partners/partner_agreements; None: every row.
FLAGS: dict[str, str | None] = {
    "agreements": None,
    "in_force": "is_in_force",
    "assessable": "is_assessable",
    "followed_up": "is_followed_up",
    "others": "is_other",
    "ceremonial_confirmed": "is_confirmed",
    "ceremonial_suspected": "is_suspected",
    "ended_without": "is_ended_without",
    "not_assessable": "is_not_assessable",
}


def tally(frame: pd.DataFrame) -> dict[str, int]:
    """The counts of rows of partners/partner_agreements or partners/region_agreements, each agreement once."""
    once = frame.drop_duplicates("agreement_id")
    return {part: len(once) if flag is None else int(once[flag].sum()) for part, flag in FLAGS.items()}


def group_of(name: str, counts: Any, rows_of: Any) -> Group:
    """The numbers of one group with the way to their agreements; `rows_of(flag)` gives it."""
    return Group(
        name,
        [
            Part(count_words(part), count_of(counts[part]), rows_of(flag))
            for part, flag in FLAGS.items()
            if part in counts
        ],
    )


def count_words(part: str) -> str:
    """What a counting column counts, in words."""
    return {
        "agreements": _("Kerja sama"),
        "in_force": _("Berlaku"),
        "assessable": _("Dapat dinilai"),
        "not_assessable": _("Belum dapat dinilai"),
    }.get(part) or part_name(part)


def counts_definition(more: str = "") -> str:
    """What the counting columns of this page count."""
    lines = [
        _("- **Mitra**: setiap pihak yang bukan pemrakarsa, termasuk daerah; satu naskah dapat punya beberapa mitra."),
        f"- **{count_words('assessable')}**: {part_definition('assessable')}",
        f"- **{part_name('followed_up')}**: {part_definition('followed_up')}",
        *(
            f"- **{part_name(part)}**: {part_definition(part)}"
            for part in ("ceremonial_confirmed", "ceremonial_suspected", "ended_without")
        ),
        _("- **Masih berproses**: dapat dinilai, tetapi belum lewat batas seremonial, atau baru sampai komitmen."),
        _("- Terkonfirmasi dan terduga tidak pernah dijumlahkan."),
    ]
    return "\n".join([*lines, *([f"- {more}"] if more else [])])


def known(frame: pd.DataFrame) -> pd.DataFrame:
    """Counts of what cannot be judged are missing, not zero: nothing assessable, or no dates (`dated`)."""
    parts = {part: frame[part].astype("Int64").mask(frame["assessable"] == 0) for part in PARTS}
    if "dated" in frame.columns:
        parts["in_force"] = frame["in_force"].astype("Int64").mask(frame["dated"] == 0)
    return frame.assign(**parts)


def counts_columns() -> list[Column]:
    """The counting columns of a table."""
    return [
        Column("agreements", count_words("agreements"), "number"),
        Column("in_force", count_words("in_force"), "number"),
        Column("assessable", count_words("assessable"), "number"),
        *(Column(part, part_name(part), "number") for part in PARTS),
        Column("not_assessable", count_words("not_assessable"), "number", is_hidden=True),
    ]

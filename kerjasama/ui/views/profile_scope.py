"""The scope in a profile: how far each of its items came, and through which agreement."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column


def in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """agreements/scope_items with who covered each item in words."""
    return frame.assign(through=[_through(row) for row in frame.itertuples()])


def _through(row: Any) -> str:
    if row.state_code == "mungkin":
        return _("mungkin: {titles}; urusannya sama, butirnya tidak disebut").format(
            titles=_titles(row.possible_titles)
        )
    if row.state_code == "belum":
        return "–"
    own = [] if row.is_by_child else [_("naskah ini sendiri")]
    return "; ".join([*own, *([_titles(row.child_titles)] if len(row.child_titles) else [])])


def _titles(titles: list[str]) -> str:
    """The first title, and how many more there are."""
    if len(titles) < 2:
        return "".join(titles)
    return _("{title} dan {n} lagi").format(title=titles[0], n=format_number(len(titles) - 1))


def columns() -> list[Column]:
    """The items of a scope."""
    return [
        Column("item_no", _("Butir"), "number", width="small"),
        Column("item_text", _("Ruang lingkup"), width="large"),
        Column("state_code", _("Sejauh mana"), "code", words="coverage"),
        Column("through", _("Lewat"), width="large"),
        Column("execution_on", _("Dikerjakan sejak"), "date"),
        Column("actions", _("Tindak lanjut"), "number"),
        Column("last_action_on", _("Terakhir"), "date"),
        Column("parent_item_no", _("Butir induk"), "number", is_hidden=True),
    ]


def statement(frame: pd.DataFrame) -> str:
    """'3 dari 9 butir ruang lingkup dikerjakan', then what the others wait for; the possible ones stand apart."""
    counts = frame["state_code"].value_counts()
    said = _("**{n} dari {of}** butir ruang lingkup dikerjakan.").format(
        n=format_number(counts.get("terlaksana", 0)), of=format_number(len(frame))
    )
    rest = [
        f"{label('coverage', code).lower()} {format_number(counts[code])}"
        for code in ("komitmen", "mungkin", "belum")
        if code in counts
    ]
    return said + (" " + _("Selebihnya: {rest}.").format(rest=", ".join(rest)) if rest else "")

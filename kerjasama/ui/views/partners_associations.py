"""Associations of regional governments among the partners on the page Mitra."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain.words import _, format_number, language
from kerjasama.reference.associations import Association, associations, recognised
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind, Group, Members
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.partners_counts import QUERY, counts_columns, counts_definition, group_of, known, tally
from kerjasama.warehouse import Result


def show(page: Page, partners: Result) -> None:
    """Which associations are partners, and what came of it."""
    found = among(partners.frame)
    result = page.result(QUERY, org_ids=sorted(found) or [""])
    rows = counted(result.frame, found)
    page.show(
        Section(
            title=_("Asosiasi pemerintah daerah"),
            statement=statement(rows),
            results=[result, partners],
            frame=rows,
            table=[
                Column("name", _("Asosiasi"), width="large"),
                Column("members", _("Anggotanya")),
                Column("place", _("Lingkup")),
                Column("regions", _("Daerah"), "number"),
                *counts_columns(),
            ],
            measured=known_words(),
            definition=counts_definition(
                _(
                    "Asosiasi dikenali dari namanya di register (data/mappings/associations.csv). Daftar anggotanya "
                    "tidak ikut dalam data ini: **Daerah** menghitung daerah yang menjadi pihak dalam naskahnya."
                )
            ),
            members=_members(rows, result.frame, found, page.behind),
            key="associations",
        )
    )


def among(frame: pd.DataFrame) -> dict[str, Association]:
    """org_id -> the association that its name or another spelling of it holds (partners/partners)."""
    found, lines = {}, associations()
    for row in frame.itertuples(index=False):
        aliases = row.aliases if isinstance(row.aliases, list) else []
        if association := recognised((row.name, *aliases), lines):
            found[row.org_id] = association
    return found


def counted(frame: pd.DataFrame, found: dict[str, Association]) -> pd.DataFrame:
    """One row per association: key, name, members, place, regions, and the counts; most agreements first."""
    columns = ["key", "name", "members", "place", "regions", *tally(frame)]
    rows = []
    for association in associations():
        mine = frame[frame["org_id"].isin([org_id for org_id, one in found.items() if one.key == association.key])]
        if mine.empty:
            continue
        rows.append(
            {
                "key": association.key,
                "name": association.short,
                "members": association.members_en if language() == "en" else association.members_id,
                "place": _("antarnegara") if association.is_abroad else _("dalam negeri"),
                "regions": len({code for codes in mine["region_codes"] for code in codes}),
                **tally(mine),
            }
        )
    table = pd.DataFrame(rows, columns=columns)
    return known(table).sort_values(["agreements", "name"], ascending=[False, True], kind="stable", ignore_index=True)


def statement(rows: pd.DataFrame) -> str:
    """How many of those known by name are partners, and the first."""
    of = format_number(len(associations()))
    if rows.empty:
        return _("Tidak satu pun dari **{of}** asosiasi yang dikenali menjadi mitra dalam saringan ini.").format(of=of)
    first = rows.iloc[0]
    return _(
        "**{n}** dari {of} asosiasi yang dikenali menjadi mitra; terbanyak **{name}** ({count} kerja sama)."
    ).format(n=format_number(len(rows)), of=of, name=first["name"], count=format_number(first["agreements"]))


def known_words() -> str:
    """Which names are looked for: what is not among them is not recognised."""
    return _("Yang dicari: {names}.").format(names=", ".join(one.initials for one in associations()))


def _members(rows: pd.DataFrame, frame: pd.DataFrame, found: dict[str, Association], behind: Behind) -> Members:
    def group(row: Any) -> Group:
        mine = frame[frame["org_id"].isin([org_id for org_id, one in found.items() if one.key == row["key"]])]

        def rows_of(flag: str | None) -> Any:
            return behind.of((mine if flag is None else mine[mine[flag]])["agreement_id"])

        return group_of(row["name"], row, rows_of)

    return Members(lambda: [group(row) for _place, row in rows.iterrows()], _("Asosiasi"))

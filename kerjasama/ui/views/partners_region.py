"""The partners of one region on the page Mitra, by kind."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.charts.partners import kinds_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind, Group, Members
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.answer import choice_row
from kerjasama.ui.views.partners_counts import counts_columns, counts_definition, group_of, known, tally
from kerjasama.ui.views.partners_network import Network

CHOICE = "daerah"  # in the address
_QUERY = "partners/region_agreements"


def show(page: Page, net: Network, is_silent: bool) -> None:
    """The choice of a region and its partners; nothing without any region on record."""
    offered = options(page, net)
    if not offered:
        return
    with choice_row("daerah"):
        code = page.choice(CHOICE, _("Mitra dari daerah"), list(offered), lambda key: offered[key], as_list=True)
    result = page.result(_QUERY, region_code=code)
    kinds, partners = by_kind(result.frame), by_partner(result.frame)
    page.show(
        Section(
            title=_("Mitra {name}").format(name=offered[code]),
            statement=statement(offered[code], result.frame, kinds, partners, is_silent),
            results=[result],
            frame=kinds,
            chart=kinds_chart(kinds) if len(kinds) else None,
            table=[Column("name", _("Golongan mitra")), Column("partners", _("Mitra"), "number"), *counts_columns()],
            definition=counts_definition(
                _(
                    "Mitra sebuah daerah: semua pihak lain dalam naskah yang diikutinya, juga bila daerah itu bukan "
                    "pemrakarsa."
                )
            ),
            members=_members(kinds, result.frame, page.behind),
            key="region",
        )
    )
    if len(partners):
        columns = [
            Column("name", _("Mitra"), width="large"),
            Column("class_name", _("Golongan mitra")),
            *counts_columns(),
        ]
        page.table(partners, columns, "region-partners", _("Mitra {name}").format(name=offered[code]), 330)


def options(page: Page, net: Network) -> dict[str, str]:
    """Region -> its name: the one that the filters name first, else the one with most agreements; then by name."""
    rows = net.points[net.points["all_agreements"] > 0]
    if rows.empty:
        return {}
    chosen = [code for code in page.choices.regions if code in set(rows["region_code"])]
    most = rows.sort_values(["all_agreements", "region_code"], ascending=[False, True])["region_code"].iloc[0]
    first = chosen[0] if len(chosen) == 1 else most
    names = dict(zip(rows["region_code"], rows["region_name"], strict=True))
    return {first: names[first], **dict(sorted(names.items(), key=lambda item: (item[1], item[0])))}


def by_kind(frame: pd.DataFrame) -> pd.DataFrame:
    """One row per class of partner: org_class, name, partners, note, and the counts; most agreements first."""
    rows = [
        {
            "org_class": org_class,
            "name": label("org_class", org_class),
            "partners": int(mine["org_id"].nunique()),
            "note": _("dengan {n} mitra").format(n=format_number(mine["org_id"].nunique())),
            **tally(mine),
        }
        for org_class, mine in frame.groupby("org_class")
    ]
    return _most_first(rows)


def by_partner(frame: pd.DataFrame) -> pd.DataFrame:
    """One row per partner: org_id, name, class_name, and the counts; most agreements first."""
    rows = [
        {
            "org_id": org_id,
            "name": mine["name"].iloc[0],
            "class_name": label("org_class", mine["org_class"].iloc[0]),
            **tally(mine),
        }
        for org_id, mine in frame.groupby("org_id")
    ]
    return _most_first(rows)


def _most_first(rows: list[dict[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    if frame.empty:
        return frame
    return known(frame).sort_values(["agreements", "name"], ascending=[False, True], kind="stable", ignore_index=True)


def statement(name: str, frame: pd.DataFrame, kinds: pd.DataFrame, partners: pd.DataFrame, is_silent: bool) -> str:
    """How many partners of how many kinds, and what came of it."""
    if frame.empty:
        return _("**{name}** tidak punya kerja sama dengan mitra yang tercatat dalam saringan ini.").format(name=name)
    counts = tally(frame)
    text = _("**{name}** punya **{n}** mitra dari {kinds} golongan dalam {of} kerja sama; terbanyak {most}.").format(
        name=name,
        n=format_number(len(partners)),
        kinds=format_number(len(kinds)),
        of=format_number(counts["agreements"]),
        most=kinds.iloc[0]["name"],
    )
    if is_silent:
        return f"{text} " + _("Register ini tidak memuat tindak lanjut, jadi hasilnya belum diketahui.")
    if not counts["assessable"]:
        return f"{text} " + _("Belum ada yang dapat dinilai.")
    return f"{text} " + _("**{n}** dari {of} yang dapat dinilai ditindaklanjuti.").format(
        n=format_number(counts["followed_up"]), of=format_number(counts["assessable"])
    )


def _members(kinds: pd.DataFrame, frame: pd.DataFrame, behind: Behind) -> Members:
    def group(row: Any) -> Group:
        mine = frame[frame["org_class"] == row["org_class"]]

        def rows_of(flag: str | None) -> Any:
            return behind.of((mine if flag is None else mine[mine[flag]])["agreement_id"])

        return group_of(row["name"], row, rows_of)

    return Members(lambda: [group(row) for _place, row in kinds.iterrows()], _("Golongan mitra"))

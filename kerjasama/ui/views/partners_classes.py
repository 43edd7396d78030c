"""Which class of partner follows up, on the page Mitra."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts.partners import kinds_chart, outcome_shares_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind, Group, Members
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.ceremonial_shares import SMALL, small_words
from kerjasama.ui.views.partners_counts import QUERY, counts_columns, counts_definition, group_of, known
from kerjasama.warehouse import Result

RANKED = 30  # assessable agreements from which a class is named as best or worst
UNKNOWN = "tidak_diketahui"  # a class that only says that the register did not tell


def show_classes(page: Page, counted: Result, is_silent: bool) -> None:
    """What came of it by class of partner."""
    rows = in_words(counted.frame)
    page.show(
        Section(
            title=_("Golongan mitra") if is_silent else _("Golongan mitra mana yang berlanjut"),
            statement=classes_statement(rows),
            results=[counted],
            frame=rows,
            chart=_classes_chart(rows, is_silent),
            table=[
                Column("name", _("Golongan mitra")),
                Column("partners", _("Mitra"), "number"),
                *counts_columns(),
                Column("share_followed_up", _("% ditindaklanjuti"), "percent"),
            ],
            measured=classes_measured(rows, counted.frame),
            definition=counts_definition(
                _("Naskah dengan mitra dari beberapa golongan terhitung di setiap golongannya.")
            ),
            members=_classes_members(rows, page.behind),
            key="classes",
        )
    )


def _classes_chart(rows: pd.DataFrame, is_silent: bool) -> go.Figure | None:
    """The shares; where nothing can be assessed or no follow-up is on record, how many agreements there are."""
    if rows.empty:
        return None
    if rows["assessable"].sum() and not is_silent:
        return outcome_shares_chart(rows)
    notes = [_("dengan {n} mitra").format(n=format_number(count)) for count in rows["partners"]]
    return kinds_chart(rows.assign(note=notes))


def in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """partners/by_class without empty classes, with `name`, `note` and `is_small`."""
    rows = frame[frame["agreements"] > 0]
    is_small = rows["assessable"].between(1, SMALL - 1)
    names = [
        label("org_class", code) + (" *" if few else "") for code, few in zip(rows["org_class"], is_small, strict=True)
    ]
    notes = [
        _("{partners} mitra · {n} dari {of} kerja sama dapat dinilai").format(
            partners=format_number(row.partners), n=format_number(row.assessable), of=format_number(row.agreements)
        )
        for row in rows.itertuples(index=False)
    ]
    return known(rows.assign(name=names, note=notes, is_small=is_small))


def classes_statement(rows: pd.DataFrame) -> str:
    """The class with most agreements; those that followed up most and least, where there are enough."""
    if rows.empty:
        return _("Tidak ada mitra dalam saringan ini.")
    first = rows.iloc[0]
    text = _("Terbanyak: **{name}**, {n} kerja sama dengan {partners} mitra.").format(
        name=label("org_class", first["org_class"]),
        n=format_number(first["agreements"]),
        partners=format_number(first["partners"]),
    )
    large = rows[rows["assessable"] >= RANKED]
    if len(large) < 2 or not large["followed_up"].sum():
        return text
    high, low = large.loc[large["share_followed_up"].idxmax()], large.loc[large["share_followed_up"].idxmin()]
    return f"{text} " + _(
        "Di antara golongan dengan {least} naskah atau lebih yang dapat dinilai, paling sering ditindaklanjuti: "
        "**{high}** ({a}); paling jarang: **{low}** ({b})."
    ).format(
        least=RANKED,
        high=label("org_class", high["org_class"]),
        a=_share(high),
        low=label("org_class", low["org_class"]),
        b=_share(low),
    )


def _share(row: Any) -> str:
    return _("{n} dari {of}, {share}").format(
        n=format_number(row["followed_up"]),
        of=format_number(row["assessable"]),
        share=format_percent(row["share_followed_up"]),
    )


def classes_measured(rows: pd.DataFrame, frame: pd.DataFrame) -> str:
    """Which classes have no partner at all, and what the star means."""
    absent = [
        label("org_class", row.org_class)
        for row in frame.itertuples()
        if not row.agreements and row.org_class != UNKNOWN
    ]
    parts = [_("Tanpa mitra tercatat: {names}.").format(names=", ".join(absent))] if absent and len(rows) else []
    if len(rows) and rows["is_small"].any():
        parts.append(small_words())
    return " ".join(parts)


def _classes_members(rows: pd.DataFrame, behind: Behind) -> Members:
    def group(row: Any) -> Group:
        def rows_of(flag: str | None) -> Any:
            def here(found: pd.DataFrame) -> pd.Series:
                mine = found["org_class"] == row["org_class"]
                return mine if flag is None else mine & found[flag]

            return behind.named(QUERY, here, org_ids=None)

        return group_of(label("org_class", row["org_class"]), row, rows_of)

    return Members(lambda: [group(row) for _place, row in rows.iterrows()], _("Golongan mitra"))

"""decisions/counts added up as the page Keputusan shows it: by decision, by what waits, by agency; and its rows."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.codes import CERTAINTIES, DECISIONS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind, Group, Members, Part
from kerjasama.ui.views.queue import of_kind

_SURE = dict(zip(CERTAINTIES, ("certain", "by_record", "to_ask"), strict=True))
_TABLE_STYLE = """<style>
.kk-waits { border-collapse: collapse; width: 100%; font-size: 1.05rem; line-height: 1.35; }
.kk-waits :is(th, td) { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border: 0;
  border-bottom: 1px solid var(--kk-line); font-weight: 400; }
.kk-waits thead th { color: var(--kk-muted); font-size: .95rem; }
.kk-waits tbody td:nth-child(2) { font-size: 1.35rem; font-weight: 700; line-height: 1.2; white-space: nowrap; }
.kk-waits small { display: block; font-size: .95rem; color: var(--kk-muted); }
</style>"""


def by_decision(counts: pd.DataFrame) -> pd.DataFrame:
    """One row per decision, also those that nothing waits for.

    `agreements` whose most urgent kind proposes it, of these `certain`, `by_record`, `to_ask`, `dated`, `overdue`;
    `nearest_due_on`, `kind_codes`; on every row `waiting` (all that wait) and `agreements_in_scope`.
    """
    first = counts[counts["is_first"]]
    waiting = int(first["agreements"].sum())
    in_scope = waiting + int(counts.loc[counts["kind_code"].isna(), "agreements"].sum())
    rows = []
    for code in DECISIONS:
        own = first[first["decision_code"] == code]
        sure = {name: int(own.loc[own["certainty_code"] == code, "agreements"].sum()) for code, name in _SURE.items()}
        days = own["nearest_due_on"].dropna()
        rows.append(
            {
                "decision_code": code,
                "agreements": int(own["agreements"].sum()),
                **sure,
                "dated": int(own["dated"].sum()),
                "overdue": int(own["overdue"].sum()),
                "nearest_due_on": min(days) if len(days) else None,
                "kind_codes": list(own.sort_values("priority")["kind_code"].unique()),
                "waiting": waiting,
                "agreements_in_scope": in_scope,
            }
        )
    return pd.DataFrame(rows)


def by_kind(counts: pd.DataFrame) -> pd.DataFrame:
    """One row per kind that occurs, the most urgent first.

    `agreements`, of these `most_urgent` (without any more urgent kind: these add up to all that wait), `dated`,
    `overdue`; `nearest_due_on`, and the words of the kind.
    """
    rows = counts[counts["kind_code"].notna()].sort_values("priority")
    found: list[dict[str, Any]] = []
    for code, own in rows.groupby("kind_code", sort=False):
        days = own["nearest_due_on"].dropna()
        found.append(
            {
                "place": len(found) + 1,
                "kind_code": code,
                "agreements": int(own["agreements"].sum()),
                "most_urgent": int(own.loc[own["is_first"], "agreements"].sum()),
                "dated": int(own["dated"].sum()),
                "overdue": int(own["overdue"].sum()),
                "nearest_due_on": min(days) if len(days) else None,
                "name": label("decision_kind", str(code)),
                "agenda": label("agenda", str(code)),
            }
        )
    columns = [
        "place",
        "kind_code",
        "agreements",
        "most_urgent",
        "dated",
        "overdue",
        "nearest_due_on",
        "name",
        "agenda",
    ]
    return pd.DataFrame(found, columns=columns)


def by_agency(counts: pd.DataFrame) -> pd.DataFrame:
    """One row per leading region and agency with anything that waits, the one with most first.

    `agreements`, of these one column per decision, `all_agreements` (also those that wait for nothing), `who` in words,
    `group` as shared/agreement_rows spells it.
    """
    once = counts[counts["is_first"] | counts["kind_code"].isna()]
    # pandas drops missing keys of a group, and an agency without a name is a group here.
    group = once["lead_region_code"].fillna("") + "|" + once["lead_agency"].fillna("")
    waits = once[once["is_first"]].assign(group=group)
    found = waits.pivot_table(index="group", columns="decision_code", values="agreements", aggfunc="sum", fill_value=0)
    found = found.reindex(columns=list(DECISIONS), fill_value=0).astype(int)
    names = once.assign(group=group).drop_duplicates("group").set_index("group")
    found["agreements"] = found.sum(axis=1).astype(int)
    found["all_agreements"] = once.groupby(group)["agreements"].sum()
    found = found.join(names[["lead_region_code", "region_name", "lead_agency"]]).reset_index()
    found["who"] = [_agency(row) for row in found.itertuples()]
    return found.sort_values(["agreements", "group"], ascending=[False, True]).reset_index(drop=True)


def _agency(row: Any) -> str:
    if isinstance(row.lead_agency, str):
        return row.lead_agency
    place = row.region_name if isinstance(row.region_name, str) else _("wilayah tidak diketahui")
    return _("Tanpa nama perangkat daerah, {place}").format(place=place)


def kinds_statement(kinds: pd.DataFrame, waiting: int) -> str:
    """What the list of kinds says, and which of its numbers add up."""
    if kinds.empty:
        return _("Tidak ada yang menunggu keputusan dalam saringan ini.")
    return _(
        "**{n}** macam hal, dari yang paling mendesak. Satu naskah dapat menunggu karena beberapa hal; menurut halnya "
        "yang paling mendesak jumlahnya **{waiting}**."
    ).format(n=format_number(len(kinds)), waiting=format_number(waiting))


def draw_kinds(kinds: pd.DataFrame) -> None:
    """The kinds in full, as they are printed."""
    st.html(kinds_html(kinds))


def kinds_html(kinds: pd.DataFrame) -> str:
    """One line per kind: how many, what and what to do, how many of them first, and the days."""
    heads = ("", _("Naskah"), _("Hal, dan yang harus dilakukan"), _("Paling mendesak"), _("Tanggalnya"))
    return (
        f"{_TABLE_STYLE}<table class='kk-waits'><thead><tr>"
        + "".join(f"<th>{escape(head)}</th>" for head in heads)
        + "</tr></thead><tbody>"
        + "".join(_kind_row(row) for row in kinds.itertuples())
        + "</tbody></table>"
    )


def _kind_row(row: Any) -> str:
    cells = (
        format_number(row.place),
        format_number(row.agreements),
        f"<b>{escape(row.name)}</b><small>{escape(row.agenda)}</small>",
        format_number(row.most_urgent),
        escape(days_words(row)) or "–",
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def days_words(row: Any) -> str:
    """How many have a day to decide by, the first of them, and how many are past theirs."""
    parts = []
    if row.dated:
        parts.append(
            _("{n} bertanggal, yang pertama {day}").format(
                n=format_number(row.dated), day=format_date(row.nearest_due_on, "medium")
            )
        )
    if row.overdue:
        parts.append(_("{n} sudah lewat").format(n=format_number(row.overdue)))
    return "; ".join(parts)


def kind_columns() -> list[Column]:
    """The columns of by_kind."""
    return [
        Column("place", _("Urutan"), "number"),
        Column("name", _("Hal yang menunggu"), width="large"),
        Column("agreements", _("Naskah"), "number"),
        Column("most_urgent", _("Paling mendesak"), "number"),
        Column("dated", _("Bertanggal batas"), "number"),
        Column("overdue", _("Sudah lewat"), "number"),
        Column("nearest_due_on", _("Tanggal pertama"), "date"),
        Column("agenda", _("Yang harus dilakukan"), width="large"),
    ]


def kind_members(kinds: pd.DataFrame, queue: pd.DataFrame, behind: Behind) -> Members:
    """The agreements of each kind (`queue`: decisions/queue of all decisions)."""

    def groups() -> list[Group]:
        return [
            Group(
                row.name,
                [
                    Part(_("Naskah"), row.agreements, behind.of(of_kind(queue, row.kind_code)["agreement_id"])),
                    Part(
                        _("Paling mendesak"),
                        row.most_urgent,
                        behind.of(queue.loc[queue["kind_code"] == row.kind_code, "agreement_id"]),
                    ),
                ],
            )
            for row in kinds.itertuples(index=False)
        ]

    return Members(groups, _("Hal yang menunggu"))


def agencies_statement(frame: pd.DataFrame) -> str:
    """Who has most to act on (by_agency)."""
    if frame.empty:
        return _("Tidak ada yang menunggu keputusan dalam saringan ini.")
    first = frame.iloc[0]
    return _("**{n}** perangkat daerah harus bertindak. Terbanyak: **{who}**, {count} dari {of} naskahnya.").format(
        n=format_number(len(frame)),
        who=first.who,
        count=format_number(first.agreements),
        of=format_number(first.all_agreements),
    )


def agency_columns() -> list[Column]:
    """The columns of by_agency."""
    return [
        Column("who", _("Perangkat daerah"), width="large"),
        Column("region_name", _("Wilayah")),
        Column("agreements", _("Menunggu"), "number"),
        *(Column(code, label("decision", code), "number") for code in DECISIONS),
        Column("all_agreements", _("Semua naskahnya"), "number"),
    ]


def agency_members(agencies: pd.DataFrame, queue: pd.DataFrame, behind: Behind) -> Members:
    """The agreements of each agency that wait, by proposal, and all it has (`queue`: decisions/queue)."""

    def groups() -> list[Group]:
        of_group = queue["lead_region_code"].fillna("") + "|" + queue["lead_agency"].fillna("")
        by_group = dict(iter(queue.groupby(of_group)))
        found = []
        for row in agencies.itertuples(index=False):
            own = by_group[row.group]
            parts = [Part(_("Menunggu"), row.agreements, behind.of(own["agreement_id"]))]
            for code in DECISIONS:
                ids = own.loc[own["decision_code"] == code, "agreement_id"]
                parts.append(Part(label("decision", code), int(getattr(row, code)), behind.of(ids)))
            everything = behind.counted(by_code="agency", group_code=row.group)
            parts.append(Part(_("Semua naskahnya"), int(row.all_agreements), everything))
            found.append(Group(row.who, parts))
        return found

    return Members(groups, _("Perangkat daerah"))

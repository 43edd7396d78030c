"""The agreements behind a figure: the same columns on every page, down to file, sheet and row.

A figure of one number hands over its rows. A figure of many (bars, regions, stages) hands over `Members`: its groups,
and in each group the numbers a reader sees, each with the way to ask for its rows. Nothing is asked before a reader
opens "Lihat naskahnya" and chooses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui import table
from kerjasama.ui.columns import Column
from kerjasama.ui.table import TableContext
from kerjasama.warehouse import Result

QUERY = "shared/agreement_rows"
UNFILTERED: Mapping[str, None] = dict.fromkeys(("provinces", "regions", "coop_types", "urusan", "signed_years"))
NOTHING: Mapping[str, None] = {"agreement_ids": None, "by_code": None, "group_code": None, "part_code": None}

Rows = Callable[[], Result]


@dataclass(frozen=True)
class Part:
    """One number that a reader sees: what it counts, how many, and the way to its agreements."""

    name: str
    count: int
    rows: Rows


@dataclass(frozen=True)
class Group:
    """One bar, region, stage or line of a figure with its numbers; the first part is shown first."""

    name: str
    parts: Sequence[Part]


@dataclass(frozen=True)
class Members:
    """What stands behind a figure of many numbers. `groups` is called when a reader opens it, not before."""

    groups: Callable[[], Sequence[Group]]
    title: str = ""  # what a group is: "Provinsi"; default: "Kelompok"


class Behind:
    """The ways to the agreements behind a number (`page.behind`). `later`: Page.later, under the page's filters."""

    def __init__(self, later: Callable[..., Rows]) -> None:
        self._later = later

    def of(
        self, agreement_ids: Iterable[str] | Callable[[], Iterable[str]], part_code: str | None = None, **extra: Any
    ) -> Rows:
        """Those of these identifiers (a callable gives them only when they are asked for), or a part of them. `extra`
        replaces shared parameters (UNFILTERED: whatever the filters)."""

        def rows() -> Result:
            ids = agreement_ids() if callable(agreement_ids) else agreement_ids
            wanted = {"agreement_ids": sorted(set(ids)), "part_code": part_code, **extra}
            return self._later(QUERY, **{**NOTHING, **wanted})()

        return rows

    def named(
        self,
        query: str,
        where: Callable[[pd.DataFrame], pd.Series] | None = None,
        part_code: str | None = None,
        **extra: Any,
    ) -> Rows:
        """Those that a query names in its column agreement_id, in the rows where `where` holds, or a part of them."""

        def ids() -> Iterable[str]:
            frame = self._later(query, **extra)().frame
            return (frame if where is None else frame[where(frame)])["agreement_id"]

        return self.of(ids, part_code)

    def apart(self, all_of: Rows, without: Rows) -> Rows:
        """Those among the first rows that are not among the second."""
        return self.of(lambda: set(all_of().frame["agreement_id"]) - set(without().frame["agreement_id"]))

    def counted(self, **which: Any) -> Rows:
        """Those of one group and part of a count (`by_code`, `group_code`, `part_code`: see the query). Other names
        replace shared parameters, such as a threshold."""
        return self._later(QUERY, **{**NOTHING, **which})


def part_words(part: str) -> str:
    """What a counting column of a query counts, in words."""
    return {
        "agreements": _("Kerja sama"),
        "in_force": _("Berlaku"),
        "expiring": _("Segera berakhir"),
        "population": _("Dinilai sendiri (bukan PKS turunan)"),
        "assessable": _("Dapat dinilai"),
        "followed_up": _("Ditindaklanjuti"),
        "ceremonial_confirmed": label("status", "seremonial_terkonfirmasi"),
        "ceremonial_suspected": label("status", "seremonial_terduga"),
        "ended_without": label("status", "berakhir_tanpa_tindak_lanjut"),
        "severe": _("Kerja sama wajib yang seremonial"),
        "with_follow_up": _("Dengan tindak lanjut"),
        "with_report": _("Dengan laporan"),
    }[part]


JUDGED = ("assessable", "followed_up", "ceremonial_confirmed", "ceremonial_suspected", "ended_without")


def grouped(
    frame: pd.DataFrame,
    behind: Behind,
    by_code: str,
    code_of: Callable[[Any], str],
    parts: Sequence[str],
    title: str = "",
    name_of: Callable[[Any], str] = lambda row: row.name,
    **extra: Any,
) -> Members:
    """Members of a frame whose rows are groups of the grouping `by_code` and whose columns `parts` are counts.

    `code_of` gives a row's group as shared/agreement_rows spells it; `name_of` its words; `extra` replaces
    shared parameters (no filters, another threshold).
    """

    def groups() -> list[Group]:
        return [
            Group(
                name_of(row),
                [
                    Part(
                        part_words(part),
                        count_of(getattr(row, part)),
                        behind.counted(by_code=by_code, group_code=code_of(row), part_code=part, **extra),
                    )
                    for part in parts
                ],
            )
            for row in frame.itertuples(index=False)
        ]

    return Members(groups, title)


def count_of(value: Any) -> int:
    """A count of a frame; what is not known counts nothing."""
    return 0 if pd.isna(value) else int(value)


def choice_words(name: str, count: int) -> str:
    """A group or a part with its number."""
    return f"{name} ({format_number(count)})"


def draw(members: Rows | Members, key: str, context: TableContext, columns: Sequence[Column] | None = None) -> None:
    """The rows; with several groups or numbers, first the choice of one of them. `columns`: others than usual."""
    rows = _chosen(members, key) if isinstance(members, Members) else members
    if rows is None:
        st.caption(_("Tidak ada naskah di balik angka-angka ini."))
        return
    result = rows()
    table.draw(result.frame, columns or member_columns(), f"members-{key}", context, 360)
    st.caption(_origin_words(result))


def _chosen(members: Members, key: str) -> Rows | None:
    """The rows of the number that the reader chose; groups and parts that count nothing are not offered."""
    groups: dict[str, list[Part]] = {}
    for group in members.groups():
        if parts := [part for part in group.parts if part.count]:
            again = sum(name.split(" · ")[0] == group.name for name in groups) if group.name in groups else 0
            groups[f"{group.name} · {again + 1}" if again else group.name] = parts
    if not groups:
        return None
    chosen = next(iter(groups))
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"which-{key}"):
        if len(groups) > 1:
            title = members.title or _("Kelompok")
            chosen = st.selectbox(title, list(groups), key=f"which-group-{key}", filter_mode="contains", width=420)
        numbers = {part.name: part for part in groups[chosen]}
        name = next(iter(numbers))
        if len(numbers) > 1 or len(groups) > 1:
            name = st.selectbox(
                _("Angka"),
                list(numbers),
                key=f"which-part-{key}",
                format_func=lambda name: choice_words(name, numbers[name].count),
                width=420,
            )
    return numbers[name].rows


def _origin_words(result: Result) -> str:
    """The query behind the rows, and what was chosen in it."""
    chosen = [
        f"${name} = {value}"
        for name in ("by_code", "group_code", "part_code")
        if (value := result.parameters.get(name)) is not None
    ]
    return " · ".join([f"`queries/{result.query.name}.sql`", *(f"`{choice}`" for choice in chosen)])


def member_columns() -> list[Column]:
    """The columns of shared/agreement_rows."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("file_name", _("Berkas")),
        Column("source_sheet", _("Lembar"), width="small"),
        Column("source_row", _("Baris"), "number"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("partner_name", _("Mitra")),
        Column("lead_agency", _("Perangkat daerah")),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("doc_number", _("Nomor"), is_hidden=True),
        Column("end_on", _("Berakhir"), "date", is_hidden=True),
        Column("last_step_on", _("Langkah terakhir"), "date", is_hidden=True),
        Column("reason_codes", _("Mengapa"), "codes", words="reason", width="large", is_hidden=True),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step", is_hidden=True),
    ]

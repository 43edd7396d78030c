"""Who reported in which semester: a table of groups by semesters, those who never reported first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views.reports import dot, period_words
from kerjasama.ui.views.reports_behind import by_group
from kerjasama.warehouse import Result

GROUPS = ("wilayah", "provinsi", "perangkat_daerah")
ROWS = ("15", "50", "600")  # how many rows of the matrix are drawn; all rows stand behind "Lihat data"
_COUNTS = ("owed", "due", "on_time", "late", "missing", "early", "not_due", "unknown")
_STYLE = """<style>
.kk-matrix { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.25; }
.kk-matrix caption { text-align: left; color: var(--kk-muted); padding: 0 0 .5rem; font-size: .95rem; }
.kk-matrix th, .kk-matrix td { padding: .38rem .5rem; border-bottom: 1px solid var(--kk-line); text-align: left;
  vertical-align: top; }
.kk-matrix thead th { border-bottom: 2px solid var(--kk-muted); font-weight: 650; vertical-align: bottom; }
.kk-matrix :is(tbody, tfoot) th { font-weight: 600; min-width: 16rem; }
.kk-matrix td { min-width: 6.1rem; }
.kk-matrix td { white-space: nowrap; }
.kk-matrix td small { white-space: normal; }
.kk-matrix tfoot td { font-size: .92rem; white-space: normal; }
.kk-matrix small { display: block; color: var(--kk-muted); font-size: .88rem; font-weight: 400; }
.kk-matrix small b { font-weight: 650; color: var(--kk-text); }
.kk-matrix tfoot :is(th, td) { border-top: 2px solid var(--kk-muted); border-bottom: none; font-weight: 650; }
.kk-matrix .none { color: var(--kk-muted); }
.kk-matrix tr { break-inside: avoid; }
.kk-wide { overflow-x: auto; }
.st-key-choice-matrix { padding-top: 1rem !important; }
.st-key-choice-siapa [data-testid="stSelectbox"] { max-width: 44rem; }
.st-key-choice-tempo [data-testid="stNumberInput"] { max-width: 26rem; }
</style>"""


def group_words(by: str) -> str:
    """The name of a grouping."""
    return {
        "wilayah": _("Pemerintah daerah"),
        "provinsi": _("Provinsi, dengan kabupaten/kotanya"),
        "perangkat_daerah": _("Perangkat daerah"),
    }[by]


def counted_words(by: str) -> str:
    """What a group is, as what is counted."""
    return {
        "wilayah": _("pemerintah daerah"),
        "provinsi": _("provinsi"),
        "perangkat_daerah": _("perangkat daerah"),
    }[by]


def group_name(row: Any, by: str) -> str:
    """The name of a group of reports/matrix or reports/never_reported."""
    region = row.region_name if isinstance(row.region_name, str) else ""
    if by == "perangkat_daerah":
        if isinstance(row.lead_agency, str):
            return str(row.lead_agency)
        return _("Tanpa nama perangkat daerah, {place}").format(place=region or _("wilayah tidak diketahui"))
    if not region:
        return _("Wilayah pemrakarsa tidak diketahui")
    if by == "wilayah" and len(row.region_code) == 2:
        return _("Pemerintah Provinsi {name}").format(name=region)
    return region


def named(frame: pd.DataFrame, by: str) -> pd.DataFrame:
    """reports/matrix or reports/never_reported with `name`."""
    names = {row.group_key: group_name(row, by) for row in frame.drop_duplicates("group_key").itertuples()}
    return frame.assign(name=frame["group_key"].map(names).astype(object))


def groups(frame: pd.DataFrame) -> pd.DataFrame:
    """One row per group of `named`, in the order of the query, with its counts over all semesters."""
    if frame.empty:
        return frame
    gathered = frame.groupby("group_key", sort=False).agg(
        name=("name", "first"),
        group_due=("group_due", "first"),
        group_came=("group_came", "first"),
        has_never_reported=("has_never_reported", "first"),
        missing=("missing", "sum"),
    )
    return gathered.reset_index()


def rows_words(number: str) -> str:
    """'50 teratas'."""
    return _("{n} teratas").format(n=number)


def totals(frame: pd.DataFrame) -> pd.DataFrame:
    """reports/matrix gathered by semester: the sums of its columns."""
    return frame.groupby(["period_year", "semester", "period_end_on"], as_index=False)[list(_COUNTS)].sum()


def section(
    answer: Result,
    cells: pd.DataFrame,
    listed: pd.DataFrame,
    number: str,
    by: str,
    rule: str,
    behind: Behind,
) -> Section:
    """The first `number` rows of the matrix, all of it and the rule behind. `cells`: `named`; `listed`: `groups`."""
    shown = listed.head(int(number))
    return Section(
        title=_("Siapa yang melapor, semester demi semester"),
        statement=statement(listed, by),
        results=[answer],
        frame=wide(cells, listed),
        body=partial(draw, cells, shown, group_words(by)),
        table=wide_columns(cells, by),
        measured=measured(listed, shown),
        definition=rule,
        members=by_group(cells, by, group_words(by), behind),
        key="matrix",
    )


def statement(listed: pd.DataFrame, by: str) -> str:
    """How many groups reported all, some and nothing of what was due."""
    due = listed[listed["group_due"] > 0] if len(listed) else listed
    if due.empty:
        return _("Tidak ada laporan jatuh tempo yang dapat dihitung dalam saringan ini.")
    complete = int((due["group_came"] == due["group_due"]).sum())
    nothing = int((due["group_came"] == 0).sum())
    return _(
        "Dari **{of}** {groups} yang laporannya jatuh tempo: **{complete}** lengkap, **{some}** sebagian, "
        "**{nothing}** belum satu pun."
    ).format(
        of=format_number(len(due)),
        groups=counted_words(by),
        complete=format_number(complete),
        some=format_number(len(due) - complete - nothing),
        nothing=format_number(nothing),
    )


def measured(listed: pd.DataFrame, shown: pd.DataFrame) -> str:
    """What stands where and how much of it is drawn."""
    text = _(
        "Menurut pemrakarsa. Yang belum pernah melapor di atas, lalu yang bagiannya paling kecil. Laporan tahunan luar "
        "negeri berada di semester 2 tahunnya."
    )
    if len(listed) > len(shown):
        text += " " + _("{n} dari {of} baris digambar; semuanya ada di Lihat data dan unduhannya.").format(
            n=format_number(len(shown)), of=format_number(len(listed))
        )
    return text


@contextmanager
def choices() -> Iterator[None]:
    """What the matrix is grouped by and which of its rows are drawn, side by side."""
    with st.container(key="choice-matrix", horizontal=True, vertical_alignment="bottom", gap="large"):
        yield


def draw(frame: pd.DataFrame, shown: pd.DataFrame, title: str) -> None:
    """The matrix of some groups, with the totals of all under it."""
    st.html(_STYLE + matrix_html(frame, shown, title))


def matrix_html(frame: pd.DataFrame, shown: pd.DataFrame, title: str) -> str:
    """`frame`: reports/matrix with `name`; `shown`: the groups to draw. An HTML table that reads and prints."""
    sums = totals(frame)
    cells = {
        (row.group_key, row.period_end_on): row
        for row in frame[frame["group_key"].isin(shown["group_key"])].itertuples()
    }
    heads = "".join(
        f'<th scope="col">{escape(label("report_period", row.semester))}<br>{row.period_year}</th>'
        for row in sums.itertuples()
    )
    body = []
    for group in shown.itertuples():
        counted = escape(_counted(group.group_came, group.group_due))
        if group.has_never_reported:
            of = escape(_("{n} dari {of}").format(n=0, of=format_number(group.group_due)))
            counted = f"<b>{escape(_('Belum pernah melapor'))}</b> · {of}"
        row = "".join(f"<td>{cell_html(cells.get((group.group_key, day)))}</td>" for day in sums["period_end_on"])
        body.append(f'<tr><th scope="row">{escape(group.name)}<small>{counted}</small></th>{row}</tr>')
    feet = "".join(f"<td>{cell_html(row, with_share=True)}</td>" for row in sums.itertuples())
    due, came = int(sums["due"].sum()), int(sums["on_time"].sum() + sums["late"].sum())
    return (
        f'<div class="kk-wide"><table class="kk-matrix"><caption>{legend_html()}</caption>'
        f'<thead><tr><th scope="col">{escape(title)}</th>{heads}</tr></thead><tbody>{"".join(body)}</tbody>'
        f'<tfoot><tr><th scope="row">{escape(_("Semua"))}<small>{escape(_counted(came, due))}</small></th>{feet}'
        "</tr></tfoot></table></div>"
    )


def _counted(came: int, due: int) -> str:
    return _("{n} dari {of} masuk").format(n=format_number(came), of=format_number(due))


def cell_html(row: Any, with_share: bool = False) -> str:
    """One cell: a disc filled by what came, '3 dari 5', and how many of these came late."""
    if row is None or not (row.owed or row.unknown):
        return f'<span class="none" title="{escape(_("Tidak ada yang wajib dilaporkan"))}">–</span>'
    if not row.owed:
        text = _("? dari {of}").format(of=format_number(row.unknown))
        return f"{dot('tidak_diketahui', 0)} {text}<small>{escape(_('tanpa laporan'))}</small>"
    if not row.due:
        text = _("{n} dari {of}").format(n=format_number(row.early), of=format_number(row.owed))
        return f"{dot('belum_jatuh_tempo', 0)} {text}<small>{escape(_('belum jatuh tempo'))}</small>"
    came = row.on_time + row.late
    text = _("{n} dari {of}").format(n=format_number(came), of=format_number(row.due))
    small = f"<small>{format_percent(came / row.due)}</small>" if with_share else ""
    if row.late:
        small += f"<small>{escape(_('{n} terlambat').format(n=format_number(row.late)))}</small>"
    if rest := row.early + row.not_due:
        small += f"<small>{escape(_('{n} belum jatuh tempo').format(n=format_number(rest)))}</small>"
    return f"{dot(cell_state(row), came / row.due)} {text}{small}"


def cell_state(row: Any) -> str:
    """The worst that is in a cell with something due."""
    if row.missing:
        return "belum_masuk"
    return "terlambat" if row.late else "tepat_waktu"


def legend_html() -> str:
    """What the discs mean."""
    parts = (
        (dot("tepat_waktu", 1), _("semua masuk tepat waktu")),
        (dot("terlambat", 1), _("semua masuk, ada yang terlambat")),
        (dot("belum_masuk", 0.5), _("sebagian masuk")),
        (dot("belum_masuk", 0), _("belum satu pun masuk")),
        (dot("belum_jatuh_tempo", 0), _("belum jatuh tempo")),
        ("–", _("tidak ada yang wajib")),
    )
    return " &ensp; ".join(f"{sign} {escape(text)}" for sign, text in parts)


def wide(frame: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    """One row per group with one column of words per semester (named by its last day), for the table and the files."""
    if frame.empty:
        return listed
    # Few counts are different, however many cells there are: each is put into words once.
    counts = list(frame[list(_COUNTS)].itertuples(index=False))
    words = {count: _cell_text(count) for count in set(counts)}
    texts = frame.assign(text=[words[count] for count in counts])
    spread = texts.pivot(index="group_key", columns="period_end_on", values="text")
    spread.columns = [day.isoformat() for day in spread.columns]
    rows = listed.merge(spread.fillna("–"), left_on="group_key", right_index=True, how="left")
    return rows.assign(share=rows["group_came"] / rows["group_due"].where(rows["group_due"] > 0))


def _cell_text(row: Any) -> str:
    if not (row.owed or row.unknown):
        return "–"
    if not row.owed:
        return _("? dari {of}").format(of=format_number(row.unknown))
    if not row.due:
        return _("belum jatuh tempo ({n})").format(n=format_number(row.owed))
    text = _("{n} dari {of}").format(n=format_number(row.on_time + row.late), of=format_number(row.due))
    return f"{text} ({_('{n} terlambat').format(n=format_number(row.late))})" if row.late else text


def wide_columns(frame: pd.DataFrame, by: str) -> list[Column]:
    """The columns of `wide`."""
    semesters = totals(frame)
    return [
        Column("name", group_words(by), width="large"),
        Column("group_due", _("Jatuh tempo"), "number"),
        Column("group_came", _("Masuk"), "number"),
        Column("share", _("Bagian yang masuk"), "percent"),
        Column("has_never_reported", _("Belum pernah melapor"), "flag"),
        *(
            Column(row.period_end_on.isoformat(), period_words(row.period_year, row.semester))
            for row in semesters.itertuples()
        ),
    ]

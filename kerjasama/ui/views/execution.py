"""What the page Pelaksanaan says first: the answer, the list of what stalled, and what is not on record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import Any

import pandas as pd

from kerjasama.charts.execution import state_color
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.answer import choice_row, draw_row
from kerjasama.ui.views.ceremonial import age_words
from kerjasama.ui.views.execution_cards import STALLED, UNREPORTED
from kerjasama.ui.views.execution_states import list_definition
from kerjasama.warehouse import Result

OLDEST = 4  # rows that are told in full above the table
DECLARED = "nihil"
# The choice in the address -> the states it lists. Confirmed and suspected never stand in one list.
LISTS = {
    STALLED: ("berhenti", "komitmen_mandek"),
    DECLARED: ("nihil",),
    UNREPORTED: ("belum_terlaporkan",),
}


def answer(now: Any, is_silent: bool) -> str:
    """The page's answer in one sentence (execution/summary); `is_silent`: the data hold no follow-up at all."""
    if not now.working_chains:
        return _("Tidak ada PKS, kontrak, Nota Kesepakatan, atau naskah luar negeri yang tercatat dalam saringan ini.")
    numbers = {
        "n": format_number(now.active_chains),
        "lapsed": format_number(now.lapsed_running),
        "past": format_number(now.past_end),
        "expiring": format_number(now.expiring),
    }
    if is_silent:
        return _(
            "Register ini **tidak memuat tindak lanjut**: jalan atau mandeknya **{n}** naskah kerja yang berlaku belum "
            "terlaporkan. Dari tanggalnya, **{past}** rangkaian berakhir tanpa perpanjangan yang tercatat."
        ).format(**numbers)
    if not now.active_chains:
        return _(
            "Tidak ada naskah kerja yang berlaku pada hari ini; **{lapsed}** dari **{past}** rangkaian yang lewat "
            "masanya berakhir saat kegiatannya masih berjalan."
        ).format(**numbers)
    return _(
        "Dari **{n}** naskah kerja yang berlaku, **{running} ({share})** berjalan, **{stalled}** mandek, dan "
        "**{unreported}** belum terlaporkan; **{lapsed}** lainnya berakhir saat masih berjalan."
    ).format(
        **numbers,
        running=format_number(now.running),
        share=format_percent(now.running / now.active_chains),
        stalled=format_number(now.stalled),
        unreported=format_number(now.unreported),
    )


def list_words(name: str) -> str:
    """The name of a list in the choice above it."""
    return _("Mandek") if name == STALLED else label("execution_state", name)


def show_list(page: Page, now: Any, is_silent: bool) -> None:
    """The choice of a list and the list: each in full words for the longest waits, and as a table.

    Where nothing was ever reported, what is not reported comes first."""
    lists = [UNREPORTED, STALLED, DECLARED] if is_silent else list(LISTS)
    with choice_row("tampil"):
        chosen = page.choice("tampil", _("Tampilkan"), lists, list_words)
    result = page.result("execution/stalled_agreements")
    rows = stalled(result.frame, chosen)
    title = {
        STALLED: _("Yang mandek, dari yang terlama"),
        DECLARED: _("Yang dinyatakan nihil, dari yang terlama"),
        UNREPORTED: _("Yang belum terlaporkan, dari yang terlama"),
    }[chosen]
    page.show(
        Section(
            title=title,
            statement=list_statement(rows, chosen, now),
            results=[result],
            frame=rows,
            body=partial(_draw_oldest, page, rows) if len(rows) else None,
            table=columns(),
            measured=_("Dituliskan {n} yang terlama dari {of}; semuanya ada di Lihat data.").format(
                n=format_number(min(OLDEST, len(rows))), of=format_number(len(rows))
            )
            if len(rows) > OLDEST
            else "",
            definition=list_definition(),
            members=page.members(rows["agreement_id"]),
            key="stalled",
        )
    )


def stalled(frame: pd.DataFrame, chosen: str) -> pd.DataFrame:
    """execution/stalled_agreements of one list, the longest wait first, the wait in words."""
    rows = frame[frame["state_code"].isin(LISTS[chosen])]
    rows = rows.sort_values(["idle_days", "agreement_id"], ascending=[False, True], kind="stable")
    return rows.assign(
        idle_words=[age_words(days) for days in rows["idle_days"]],
        lead_agency=rows["lead_agency"].fillna(""),
        lead_name=rows["lead_name"].fillna(""),
        partner_name=rows["partner_name"].fillna(""),
    )


def list_statement(rows: pd.DataFrame, chosen: str, now: Any) -> str:
    """How many of those in force, and since when the first of them waits."""
    if not now.active_chains:
        return _("Tidak ada naskah kerja yang tercatat berlaku.")
    if rows.empty:
        return _("Tidak ada dalam saringan ini, dari **{n}** naskah kerja yang berlaku.").format(
            n=format_number(now.active_chains)
        )
    longest = rows["idle_words"].iloc[0]
    numbers = {"n": format_number(len(rows)), "of": format_number(now.active_chains), "longest": longest}
    if chosen == STALLED:
        return _(
            "**{stopped}** pernah jalan lalu berhenti dan **{never}** direncanakan tetapi tidak pernah jalan, dari "
            "**{of}** yang berlaku. Yang terlama menunggu **{longest}**."
        ).format(
            **numbers,
            stopped=format_number((rows["state_code"] == "berhenti").sum()),
            never=format_number((rows["state_code"] == "komitmen_mandek").sum()),
        )
    if chosen == DECLARED:
        return _(
            "**{n}** dari **{of}** yang berlaku tanpa kegiatan, dan laporan resmi menyatakannya. Yang terlama menunggu "
            "**{longest}**."
        ).format(**numbers)
    return _(
        "**{n}** dari **{of}** yang berlaku: tidak ada kegiatan berbukti dan tidak ada laporannya. Tanyakan dahulu, "
        "jangan menuduh. Yang terlama menunggu **{longest}**."
    ).format(**numbers)


def columns() -> list[Column]:
    """The list of what stalled."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("idle_words", _("Lama menunggu")),
        Column("state_code", _("Pelaksanaan"), "code", words="execution_state"),
        Column("title", _("Kerja sama"), width="large"),
        Column("last_step_on", _("Langkah terakhir"), "date"),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step", width="medium"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("end_on", _("Berlaku sampai"), "date"),
        Column("ladder_level", _("Tingkat tertinggi"), "code", words="ladder_level", is_hidden=True),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("signed_on", _("Ditandatangani"), "date", is_hidden=True),
        Column("idle_days", _("Menunggu (hari)"), "days", is_hidden=True),
        Column("age_days", _("Umur (hari)"), "days", is_hidden=True),
    ]


def _draw_oldest(page: Page, rows: pd.DataFrame) -> None:
    for row in rows.head(OLDEST).itertuples():
        link = partial(page.link_to, _("Buka profil"), "daftar", id=row.agreement_id)
        draw_row(row.agreement_id, row_html(row), link)


def row_html(row: Any) -> str:
    """One stalled agreement in words: how long, what, who, last and next step."""
    color = state_color(row.state_code)
    who = " · ".join(part for part in (row.lead_agency or row.lead_name, row.partner_name) if part)
    none = row.last_step_on is None or row.last_step_on != row.last_step_on
    last = (
        _("tidak ada sejak penandatanganan")
        if none
        else _("{level}, {day}").format(
            level=label("ladder_level", row.ladder_level), day=format_date(row.last_step_on)
        )
    )
    return (
        f'<div style="border-left:6px solid {color};padding:.15rem 0 .35rem 1rem;line-height:1.45">'
        f'<div style="color:var(--kk-muted)"><b style="color:var(--kk-text)">{escape(row.idle_words)}</b> · '
        f"{escape(label('execution_state', row.state_code))} · {escape(label('doc_type', row.doc_type))}</div>"
        f'<b style="font-size:1.15rem">{escape(row.title)}</b>'
        f'<div style="color:var(--kk-muted)">{escape(who)}</div>'
        f"<div><b>{escape(_('Langkah terakhir'))}:</b> {escape(last)}. "
        f"<b>{escape(_('Langkah berikutnya'))}:</b> {escape(label('next_step', row.next_step_code))}</div></div>"
    )


def unrecorded_section(summary: Result, sentences: Sequence[str]) -> Section:
    """What the data cannot tell, once and together instead of one empty section after another."""
    return Section(
        title=_("Yang tidak tercatat di data ini"),
        statement="\n".join(f"- {sentence}" for sentence in sentences),
        results=[summary],
        definition=list_definition(),
        no_members=_("Yang tidak tercatat tidak punya baris."),
        key="unrecorded",
    )

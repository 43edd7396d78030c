"""What the page Pelaksanaan says first: the answer, the cards, the states in force, and the list of what stalled."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

import pandas as pd

from kerjasama.charts.execution import state_color
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.answer import choice_row, draw_row
from kerjasama.ui.views.ceremonial import age_words
from kerjasama.ui.views.execution_states import list_definition

OLDEST = 4  # rows that are told in full above the table
SUMMARY = "execution/summary"
STALLED, UNREPORTED, DECLARED = "mandek", "belum_terlaporkan", "nihil"
# The choice in the address -> the states it lists. Confirmed and suspected never stand in one list.
LISTS = {
    STALLED: ("berhenti", "komitmen_mandek"),
    DECLARED: ("nihil",),
    UNREPORTED: ("belum_terlaporkan",),
}


def answer(now: Any, is_silent: bool) -> str:
    """The page's answer in one sentence (execution/summary); `is_silent`: the data hold no follow-up at all."""
    if not now.working_chains:
        return _("Belum ada PKS, kontrak, Nota Kesepakatan, atau naskah luar negeri dalam saringan ini.")
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


def cards(now: Any, is_silent: bool) -> list[KeyFigure]:
    """Five cards, each with its denominator (execution/summary)."""
    here = "pelaksanaan"
    of: dict[str, Any] = {"of": now.active_chains or None, "of_words": _("yang berlaku")}
    active = KeyFigure(
        _("Naskah kerja berlaku"),
        now.active_chains,
        of=now.working_chains or None,
        of_words=_("rangkaian yang ditandatangani"),
        validity="berlaku",
        key="execution",
        **_rows_of_states(),
        definition=_(
            "Rangkaian naskah kerja (PKS, kontrak, Nota Kesepakatan, naskah luar negeri) yang naskah terakhirnya masih "
            "berlaku; perpanjangan tidak dihitung lagi."
        ),
    )
    unreported = KeyFigure(
        _("Belum terlaporkan"),
        now.unreported,
        status="seremonial_terduga",
        link=(here, {"tampil": UNREPORTED}),
        definition=_(
            "Berlaku, lewat masa tenggang, tanpa kegiatan berbukti dan tanpa laporan yang menyatakannya nihil."
        ),
        query=SUMMARY,
        **of,
    )
    outliving = KeyFigure(
        _("Melampaui induknya"),
        now.outliving if now.comparable else "–",
        of=now.comparable or None,
        of_words=_("yang berlaku dan berinduk") if now.comparable else "",
        status="perlu_perhatian",
        note=_("{n} di antaranya: induknya sudah berakhir.").format(n=format_number(now.uncovered_now))
        if now.comparable
        else _("Induknya, atau akhir keduanya, tidak tercatat."),
        link=(here, {"induk": "melampaui_semua"}),
        definition=_("Naskah kerja berlaku yang akan berakhir sesudah induknya, atau yang induknya sudah berakhir."),
        query=SUMMARY,
    )
    if is_silent:
        past = KeyFigure(
            _("Tidak tercatat diperpanjang"),
            now.past_end,
            of=now.past_end + now.renewals or None,
            of_words=_("yang lewat masa berlakunya atau diperpanjang"),
            status="berakhir_tanpa_tindak_lanjut",
            link=(here, {"perpanjangan": "berakhir"}),
            definition=_("Rangkaian yang lewat masa berlakunya dan tidak tercatat diperpanjang."),
            query=SUMMARY,
        )
        expiring = KeyFigure(
            _("Segera berakhir"),
            now.expiring,
            of=now.active_heads or None,
            of_words=_("rangkaian yang berlaku, Kesepakatan Bersama termasuk"),
            validity="akan_berakhir",
            note=_("Belum ada perpanjangan yang tercatat."),
            link=(here, {"perpanjangan": "segera_berakhir"}),
            definition=_("Rangkaian berlaku yang berakhir dalam masa peringatan dan belum diperpanjang."),
            query=SUMMARY,
        )
        return [active, unreported, past, expiring, outliving]
    running = KeyFigure(
        _("Berjalan"),
        now.running,
        status="terlaksana",
        **_rows_of_states(),
        definition=_(
            "Berlaku dan dilaksanakan dengan bukti (tingkat 3 ke atas), tidak lebih lama lalu daripada batas mandek."
        ),
        **of,
    )
    stalled = KeyFigure(
        _("Mandek"),
        now.stalled,
        status="pks_mandek",
        link=(here, {"tampil": STALLED}),
        definition=_("Berlaku; pernah dilaksanakan lalu berhenti, atau berkomitmen tetapi tidak pernah dilaksanakan."),
        query=SUMMARY,
        **of,
    )
    lapsed = KeyFigure(
        _("Berakhir saat berjalan"),
        now.lapsed_running,
        of=now.past_end or None,
        of_words=_("yang lewat masanya"),
        status="berakhir_tanpa_tindak_lanjut",
        link=(here, {"perpanjangan": "berakhir_saat_berjalan"}),
        definition=_(
            "Rangkaian segala jenis naskah yang habis masanya tanpa perpanjangan, padahal kegiatan berbukti "
            "terakhirnya dekat dengan akhirnya."
        ),
        query=SUMMARY,
    )
    return [active, running, stalled, lapsed, outliving]


def _rows_of_states() -> dict[str, Any]:
    """The way from a card to its rows where no list of its own stands on the page."""
    where = _("Keadaan semua yang berlaku")
    return {
        "query": SUMMARY,
        "anchor": "states",
        "no_rows": _("Barisnya: {section}, Lihat naskahnya.").format(section=where),
    }


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

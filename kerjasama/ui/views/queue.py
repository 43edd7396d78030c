"""What the page Keputusan says: what to decide, why, by which rule, how sure, and what follows if nothing is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import Any

import pandas as pd

from kerjasama.charts import theme
from kerjasama.domain.codes import DECISIONS
from kerjasama.domain.labels import label, labels
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.answer import draw_row
from kerjasama.ui.views.ceremonial import age_words
from kerjasama.ui.views.decisions import Decision

TOLD = 5  # items that are told in full above the table
ALL = "semua"
CHOICE = "putusan"  # the address of the decision that is shown


def answer(frame: pd.DataFrame) -> str:
    """The page's answer in one sentence (decisions/by_decision)."""
    now = frame.iloc[0]
    if not now.agreements_in_scope:
        return _("Tidak ada kerja sama dalam saringan ini.")
    if not now.waiting:
        return _("Dari **{of}** naskah tidak satu pun menunggu keputusan.").format(
            of=format_number(now.agreements_in_scope)
        )
    return _(
        "**{n}** dari {of} naskah menunggu keputusan: **{certain}** pasti, **{record}** menurut catatan, **{ask}** "
        "harus ditanyakan dahulu. **{dated}** bertanggal batas{first}."
    ).format(
        n=format_number(now.waiting),
        of=format_number(now.agreements_in_scope),
        certain=format_number(frame["certain"].sum()),
        record=format_number(frame["by_record"].sum()),
        ask=format_number(frame["to_ask"].sum()),
        dated=format_number(frame["dated"].sum()),
        first=_nearest(frame),
    )


def _nearest(frame: pd.DataFrame) -> str:
    days = frame["nearest_due_on"].dropna()
    return _(", yang pertama {day}").format(day=format_date(min(days))) if len(days) else ""


def cards(frame: pd.DataFrame) -> list[KeyFigure]:
    """One card per decision, each out of all that wait (decisions/by_decision)."""
    waiting = int(frame["waiting"].iloc[0])
    return [
        KeyFigure(
            label("decision", row.decision_code),
            row.agreements if waiting else "–",
            of=waiting or None,
            of_words=_("yang menunggu") if waiting else "",
            note=_("{n} bertanggal batas").format(n=format_number(row.dated)) if row.dated else "",
            link=("keputusan", {CHOICE: row.decision_code}),
            link_words=_("Tampilkan di bawah"),
            key="six",
        )
        for row in frame.itertuples()
    ]


def decision_words(code: str) -> str:
    """The name of a decision in the choice above the queue."""
    return _("Semua") if code == ALL else label("decision", code)


def choices() -> list[str]:
    """What can be shown: all, or one decision."""
    return [ALL, *DECISIONS]


def kinds_statement(items: Sequence[Decision]) -> str:
    """What the list of kinds says, and that its numbers are not to be added up."""
    if not items:
        return _("Tidak ada yang menunggu keputusan dalam saringan ini.")
    return _("Dari yang paling mendesak. Satu naskah dapat berdiri di beberapa baris, sehingga tidak dijumlahkan.")


def queue_statement(frame: pd.DataFrame) -> str:
    """How many are shown and what decides their order (decisions/queue)."""
    if frame.empty:
        return _("Tidak ada yang menunggu keputusan ini dalam saringan ini.")
    return _(
        "**{n}** naskah. Urutannya: yang punya akibat hukum, yang pasti tidak berkegiatan, yang hampir habis "
        "waktunya, yang mandek, yang harus ditanyakan, lalu data yang keliru; di dalamnya, tanggal terdekat dan yang "
        "tertua dahulu."
    ).format(n=format_number(frame["found"].iloc[0]))


def draw_queue(frame: pd.DataFrame, link: Callable[..., None]) -> None:
    """The first of them, each told in full."""
    for row in frame.head(TOLD).itertuples():
        draw_row(row.agreement_id, item_html(row), partial(link, _("Buka profil"), "daftar", id=row.agreement_id))


def item_html(row: Any) -> str:
    """One item: what is proposed, for which agreement, why, by which rule, how sure, and the price of doing nothing."""
    who = " · ".join(part for part in (_text(row.lead_agency) or _text(row.lead_name), _text(row.partner_name)) if part)
    due = ""
    if row.due_on is not None and row.due_on == row.due_on:
        due = f" · <b>{escape(_('sebelum {day}').format(day=format_date(row.due_on)))}</b>"
    lines = (
        (_("Mengapa"), why(row)),
        (_("Menurut"), label("decision_basis", row.kind_code)),
        (_("Seberapa pasti"), label("certainty", row.certainty_code)),
        (_("Bila dibiarkan"), label("consequence", row.kind_code)),
    )
    told = "".join(
        f'<div><span style="color:var(--kk-muted)">{escape(name)}:</span> {escape(words)}</div>'
        for name, words in lines
    )
    return (
        '<div style="display:grid;grid-template-columns:2.6rem 1fr;gap:0 .8rem;padding-bottom:.4rem;line-height:1.42">'
        f'<span style="color:var(--kk-muted);font-size:1.25rem">{format_number(row.queue_no)}</span>'
        f'<div style="border-left:6px solid {theme.status_color(row.status)};padding-left:.9rem">'
        f'<div style="font-size:1.2rem"><b>{escape(label("decision", row.decision_code))}</b>{due}</div>'
        f"<div><b>{escape(row.title)}</b></div>"
        f'<div style="color:var(--kk-muted);padding-bottom:.25rem">{escape(who)}</div>{told}</div></div>'
    )


def why(row: Any) -> str:
    """Why it waits: its kind, how old it is, the rule's first reason, and what else waits for the same agreement."""
    parts = [label("decision_kind", row.kind_code) + "."]
    if row.age_days is not None and row.age_days == row.age_days:
        parts.append(_("Ditandatangani {age} yang lalu.").format(age=age_words(row.age_days)))
    if len(row.reason_codes):
        parts.append(label("reason", row.reason_codes[0]))
    if len(row.also_codes):
        others = "; ".join(label("decision_kind", code).lower() for code in row.also_codes)
        parts.append(_("Juga: {others}.").format(others=others))
    return " ".join(parts)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def queue_columns() -> list[Column]:
    """The columns of decisions/queue."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("queue_no", _("Urutan"), "number"),
        Column("decision_code", _("Usulan"), "code", words="decision"),
        Column("title", _("Kerja sama"), width="large"),
        Column("kind_code", _("Mengapa"), "code", words="decision_kind", width="large"),
        Column("due_on", _("Sebelum"), "date"),
        Column("certainty_code", _("Seberapa pasti"), "code", words="certainty", width="medium"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("also_codes", _("Juga menunggu"), "codes", words="decision_kind", is_hidden=True),
        Column("urgency_code", _("Alasan urutan"), "code", words="urgency", is_hidden=True),
        Column("signed_on", _("Ditandatangani"), "date", is_hidden=True),
        Column("end_on", _("Berakhir"), "date", is_hidden=True),
        Column("age_days", _("Umur (hari)"), "days", is_hidden=True),
        Column("reason_codes", _("Alasan aturan"), "codes", words="reason", is_hidden=True),
        Column("last_step_on", _("Langkah terakhir"), "date", is_hidden=True),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
    ]


def agencies_statement(frame: pd.DataFrame) -> str:
    """Who has most to act on (decisions/by_agency)."""
    if frame.empty:
        return _("Tidak ada yang menunggu keputusan dalam saringan ini.")
    first = frame.iloc[0]
    return _("**{n}** perangkat daerah harus bertindak. Terbanyak: **{who}**, {count} dari {of} naskahnya.").format(
        n=format_number(len(frame)),
        who=_agency(first),
        count=format_number(first.agreements),
        of=format_number(first.all_agreements),
    )


def agencies(frame: pd.DataFrame) -> pd.DataFrame:
    """decisions/by_agency with a name for those whose register names no agency."""
    return frame.assign(who=[_agency(row) for row in frame.itertuples()])


def _agency(row: Any) -> str:
    if isinstance(row.lead_agency, str):
        return row.lead_agency
    place = row.region_name if isinstance(row.region_name, str) else _("wilayah tidak diketahui")
    return _("Tanpa nama perangkat daerah, {place}").format(place=place)


def agency_columns() -> list[Column]:
    """The columns of decisions/by_agency."""
    counts = ("to_continue", "to_speed_up", "to_extend", "to_end", "to_verify", "to_complete")
    return [
        Column("who", _("Perangkat daerah"), width="large"),
        Column("region_name", _("Wilayah")),
        Column("agreements", _("Menunggu"), "number"),
        *(Column(name, label("decision", code), "number") for name, code in zip(counts, DECISIONS, strict=True)),
        Column("all_agreements", _("Semua naskahnya"), "number"),
    ]


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def order_words() -> str:
    """How the order comes about and what each proposal rests on, for the section on the rule."""
    places = "\n".join(
        f"{number}. **{text}.** {_sentence(label('decision_basis', code))} {label('agenda', code)}"
        for number, (code, text) in enumerate(labels("decision_kind").items(), start=1)
    )
    first = _(
        "Satu naskah dapat menunggu karena beberapa hal; ia berdiri sekali, di tempat hal yang paling mendesak. "
        "Urutannya adalah kesepakatan kerja, bukan bunyi peraturan:"
    )
    proposals = _(
        "Yang diusulkan: naskah yang sudah ditindaklanjuti dan segera berakhir diusulkan **diperpanjang**; yang "
        "dinyatakan nihil dan sisa masanya kurang dari batas seremonial diusulkan **diakhiri**; Kesepakatan "
        "Bersama tanpa PKS diusulkan **dipercepat PKS-nya**; yang belum terlaporkan diusulkan **diverifikasi**, "
        "tidak pernah diakhiri. Usulan bukan keputusan."
    )
    return "\n\n".join((first, places, proposals))

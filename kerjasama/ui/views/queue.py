"""What the page Keputusan says: what to decide, why, by which rule, how sure, and what follows if nothing is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.charts import theme
from kerjasama.domain.codes import DECISION_KINDS, DECISIONS
from kerjasama.domain.labels import label, labels
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.answer import draw_row
from kerjasama.ui.views.ceremonial import age_words
from kerjasama.ui.views.deadlines import article_words
from kerjasama.ui.views.deadlines_words import clock_words

TOLD = 5  # items that are told in full above the table
ALL = "semua"
# Kinds whose reason are dates or papers: the rule's reason for the agreement's state is beside the point.
_DATES_ALONE = (
    "setahun_tanpa_laporan_ln", "tenggat_segera", "pks_tanpa_payung", "perbarui_yang_berakhir", "dprd_dianggap_setuju",
    "nihil_padahal_ada", "laporan_belum_masuk", "tenggat_lewat",
)  # fmt: skip
CHOICE, KIND = "putusan", "hal"  # the addresses of the decision and the kind that are shown


def answer(frame: pd.DataFrame) -> str:
    """The page's answer (queue_counts.by_decision): how many wait, and the days by which to decide."""
    return f"{waiting_words(frame)} {days_words(frame)}".strip()


def waiting_words(frame: pd.DataFrame) -> str:
    """How many wait for a decision, of how many, and how sure that is, in one sentence."""
    now = frame.iloc[0]
    if not now.agreements_in_scope:
        return _("Tidak ada kerja sama dalam saringan ini.")
    if not now.waiting:
        return _("Dari **{of}** naskah tidak satu pun menunggu keputusan.").format(
            of=format_number(now.agreements_in_scope)
        )
    return _(
        "**{n}** dari {of} naskah menunggu keputusan: **{certain}** pasti, **{record}** menurut catatan, **{ask}** "
        "harus ditanyakan dahulu."
    ).format(
        n=format_number(now.waiting),
        of=format_number(now.agreements_in_scope),
        certain=format_number(frame["certain"].sum()),
        record=format_number(frame["by_record"].sum()),
        ask=format_number(frame["to_ask"].sum()),
    )


def days_words(frame: pd.DataFrame) -> str:
    """How many have a day to decide by, the first of these days, and how many are past it."""
    dated, overdue = int(frame["dated"].sum()), int(frame["overdue"].sum())
    parts = []
    if dated:
        nearest = format_date(min(frame["nearest_due_on"].dropna()))
        parts.append(_("**{n}** bertanggal batas, yang pertama {day}").format(n=format_number(dated), day=nearest))
    if overdue:
        parts.append(_("**{n}** sudah lewat tanggalnya").format(n=format_number(overdue)))
    return f"{'; '.join(parts)}." if parts else ""


def cards(frame: pd.DataFrame) -> list[KeyFigure]:
    """One card per decision, each out of all that wait (queue_counts.by_decision)."""
    waiting = int(frame["waiting"].iloc[0])
    return [
        KeyFigure(
            label("decision", row.decision_code),
            row.agreements if waiting else "–",
            of=waiting or None,
            of_words=_("yang menunggu") if waiting else "",
            note=_card_note(row),
            link=("keputusan", {CHOICE: row.decision_code}),
            link_words=_("Tampilkan di bawah"),
            key="six",
            definition=_("Yang hal paling mendesaknya mengusulkan ini: {kinds}.").format(kinds=_kinds_of(row)),
            query="decisions/counts",
        )
        for row in frame.itertuples()
    ]


def _card_note(row: Any) -> str:
    notes = []
    if row.dated:
        notes.append(_("{n} bertanggal batas").format(n=format_number(row.dated)))
    if row.overdue:
        notes.append(_("{n} sudah lewat").format(n=format_number(row.overdue)))
    return ", ".join(notes)


def _kinds_of(row: Any) -> str:
    words = [label("decision_kind", code) for code in row.kind_codes]
    return "; ".join(f"{word[:1].lower()}{word[1:]}" for word in words) or _("tidak ada")


def decision_words(code: str) -> str:
    """The name of a decision in the choice above the queue."""
    return _("Semua") if code == ALL else label("decision", code)


def kind_words(code: str) -> str:
    """A kind in the choice above the queue."""
    return _("Semua") if code == ALL else label("decision_kind", code)


def choose(choice: Callable[..., str]) -> tuple[str, str]:
    """The decision and the kind that the queue is narrowed to (`choice`: Page.choice)."""
    left, right = st.columns([1, 2])
    with left:
        decision = choice(CHOICE, _("Usulan"), [ALL, *DECISIONS], decision_words, as_list=True)
    with right:
        kind = choice(KIND, _("Hal yang menunggu"), [ALL, *DECISION_KINDS], kind_words, as_list=True)
    return decision, kind


def chosen(own: Callable[[str], str | None]) -> tuple[str, str]:
    """The same as the address has it, where the choices themselves stand further down (`own`: Page.own)."""
    decision, kind = own(CHOICE), own(KIND)
    return decision if decision in DECISIONS else ALL, kind if kind in DECISION_KINDS else ALL


def narrowed(frame: pd.DataFrame, decision: str, kind: str) -> pd.DataFrame:
    """decisions/queue of one decision, and of one kind wherever it stands among the kinds of an agreement."""
    if decision != ALL:
        frame = frame[frame["decision_code"] == decision]
    return frame if kind == ALL else of_kind(frame, kind)


def of_kind(frame: pd.DataFrame, kind: str) -> pd.DataFrame:
    """decisions/queue of those for which this kind waits, as the most urgent one or among the others."""
    also = frame["also_codes"].map(lambda codes: kind in codes).astype(bool)
    return frame[(frame["kind_code"] == kind) | also]


def queue_statement(shown: pd.DataFrame, frame: pd.DataFrame, chosen: tuple[str, str]) -> str:
    """How many are shown, of how many that wait, and what decides their order (decisions/queue)."""
    if shown.empty:
        return _("Tidak ada yang menunggu keputusan ini dalam saringan ini.")
    names = [words(code) for code, words in zip(chosen, (decision_words, kind_words), strict=True) if code != ALL]
    only = f"{' · '.join(names)}: " if names else ""
    return only + _(
        "**{n}** dari **{of}** yang menunggu. Yang berakibat hukum di depan, lalu yang pasti nihil, yang segera habis "
        "waktunya, yang dasarnya berakhir, yang mandek, yang harus ditanyakan, dan terakhir data yang keliru."
    ).format(n=format_number(len(shown)), of=format_number(len(frame)))


def draw_queue(frame: pd.DataFrame, link: Callable[..., None]) -> None:
    """The first of them, each told in full."""
    for row in frame.head(TOLD).itertuples():
        draw_row(row.agreement_id, item_html(row), partial(link, _("Buka profil"), "daftar", id=row.agreement_id))


def item_html(row: Any) -> str:
    """One item: what is proposed, for which agreement, why, by which rule, how sure, and the price of doing nothing."""
    who = " · ".join(part for part in (_text(row.lead_agency) or _text(row.lead_name), _text(row.partner_name)) if part)
    due = f" · <b>{escape(due_words(row))}</b>" if due_words(row) else ""
    lines = (
        (_("Mengapa"), why(row)),
        (_("Langkahnya"), step(row)),
        (_("Menurut"), basis(row)),
        (_("Seberapa pasti"), label("certainty", row.certainty_code)),
        (_("Bila dibiarkan"), consequence(row)),
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


def due_words(row: Any) -> str:
    """The day by which to decide, or since when it is past; '' where no date sets one."""
    if pd.isna(row.due_on):
        return ""
    words = _("lewat sejak {day}") if row.is_overdue else _("paling lambat {day}")
    return words.format(day=format_date(row.due_on))


def why(row: Any) -> str:
    """Why it waits: its kind, how old it is, the rule's first reason, and what else waits for the same agreement."""
    kind = label("decision_kind", row.kind_code)
    parts = [f"{kind}: {_lower(label('clock', row.cause_code))}." if _text(row.cause_code) else f"{kind}."]
    if pd.notna(row.age_days):
        parts.append(_("Ditandatangani {age} yang lalu.").format(age=age_words(row.age_days)))
    if len(row.reason_codes) and row.kind_code not in _DATES_ALONE:
        parts.append(label("reason", row.reason_codes[0]))
    if len(row.also_codes):
        others = "; ".join(_lower(label("decision_kind", code)) for code in row.also_codes)
        parts.append(_("Juga: {others}.").format(others=others))
    return " ".join(parts)


def step(row: Any) -> str:
    """What is to be done: of a legal term what the law asks for, else what the kind asks for."""
    return clock_words(row.cause_code).who_does_what if _text(row.cause_code) else label("agenda", row.kind_code)


def basis(row: Any) -> str:
    """By which article or rule it waits."""
    return article_words(row.article) if _text(row.article) else label("decision_basis", row.kind_code)


def consequence(row: Any) -> str:
    """What follows if nothing is decided."""
    if _text(row.cause_code) and row.kind_code != "dprd_dianggap_setuju":
        return clock_words(row.cause_code).consequence
    return label("consequence", row.kind_code)


def _lower(words: str) -> str:
    """As within a sentence; an abbreviation keeps its capitals."""
    return words if words[:2].isupper() else f"{words[:1].lower()}{words[1:]}"


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
        Column("due_on", _("Paling lambat"), "date"),
        Column("certainty_code", _("Seberapa pasti"), "code", words="certainty", width="medium"),
        Column("lead_agency", _("Perangkat daerah"), width="medium"),
        Column("partner_name", _("Mitra"), width="medium"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("cause_code", _("Tenggat hukum"), "code", words="clock", is_hidden=True),
        Column("is_overdue", _("Sudah lewat"), "flag", is_hidden=True),
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


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def order_words() -> str:
    """How the order comes about and what each proposal rests on, for the section on the rule."""
    places = "\n".join(
        f"{number}. **{text}.** {_sentence(label('decision_basis', code))} {label('agenda', code)}"
        for number, (code, text) in enumerate(labels("decision_kind").items(), start=1)
    )
    first = _(
        "Satu naskah dapat menunggu karena beberapa hal; ia berdiri sekali, di tempat hal yang paling mendesak. Di "
        "dalam satu hal: tanggal terdahulu, lalu yang masih berlaku, lalu yang tertua. Urutannya adalah kesepakatan "
        "kerja, bukan bunyi peraturan:"
    )
    proposals = _(
        "Yang diusulkan: naskah yang sudah ditindaklanjuti dan segera berakhir diusulkan **diperpanjang**; yang "
        "dinyatakan nihil dan sisa masanya kurang dari batas seremonial diusulkan **diakhiri**; Kesepakatan "
        "Bersama tanpa PKS diusulkan **dipercepat PKS-nya**; yang belum terlaporkan diusulkan **diverifikasi**, "
        "tidak pernah diakhiri. Usulan bukan keputusan."
    )
    return "\n\n".join((first, places, proposals))


def agencies_definition() -> str:
    """What the table of agencies counts."""
    return _(
        "- **Menunggu**: naskah yang dipimpin perangkat daerah itu dan berdiri dalam antrean, satu kali, menurut "
        "halnya yang paling mendesak.\n"
        "- **Semua naskahnya**: semua naskahnya dalam saringan ini, juga yang tidak menunggu apa-apa.\n"
        "- Perangkat daerah adalah pemrakarsa menurut register; yang harus menjawab dapat pihak lain, misalnya calon "
        "mitra atau DPRD."
    )

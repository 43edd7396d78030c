"""What most needs a decision, in words: what, how many, why it is urgent, what is proposed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import escape
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views.answer import draw_row
from kerjasama.ui.views.ceremonial import age_words
from kerjasama.ui.views.definitions import rows_definition
from kerjasama.warehouse import Result

MANY = 5  # agreements of one agency that are worth naming it
CHANGED = "berubah"  # the address of the rows behind the table of changes


@dataclass(frozen=True)
class Decision:
    """One thing to decide: how many agreements, what it is, why it is urgent, what is proposed."""

    kind: str
    agreements: int
    what: str
    why: str
    proposal: str


def decisions(frame: pd.DataFrame) -> list[Decision]:
    """overview/decisions in words, in its order."""
    return [
        Decision(row.kind_code, int(row.agreements), *(text for text in _decision_words(row)))
        for row in frame.itertuples()
    ]


def _decision_words(row: Any) -> tuple[str, str, str]:
    """(what, why, what is proposed) of one kind."""
    oldest = _("Yang tertua berumur {age}.").format(age=age_words(row.oldest_days))
    nearest = format_date(row.nearest_end_on) if isinstance(row.nearest_end_on, date) else "–"
    why = {
        "wajib_seremonial": _("Pemerintah pusat dapat mengambil alih (Permendagri 22/2020 Pasal 22–23).")
        + " "
        + oldest,
        "perpanjang_atau_selesaikan": _("Yang terdekat berakhir {day}.").format(day=nearest),
        "tanyakan_perangkat_daerah": _agency_words(row) or oldest,
        "perbaiki_status_register": _("Angka resmi dapat keliru selama keduanya berbeda."),
        "tindak_lanjuti_loi": _("LoI berlaku paling lama satu tahun (Permendagri 25/2020 Pasal 13).") + " " + oldest,
        "lengkapi_data": _("Tanggal atau jenis naskahnya tidak cukup jelas."),
    }
    return label("decision_kind", row.kind_code), why.get(row.kind_code, oldest), label("agenda", row.kind_code)


def _agency_words(row: Any) -> str:
    if not isinstance(row.lead_agency, str) or int(row.agency_agreements) < MANY:
        return ""
    return _("Terbanyak pada {agency}: {n}.").format(agency=row.lead_agency, n=format_number(row.agency_agreements))


def decisions_statement(items: Sequence[Decision]) -> str:
    """What the list says in one sentence."""
    if not items:
        return _("Tidak ada yang menunggu keputusan dalam saringan ini.")
    return _(
        "Urutannya: yang diancam aturan, yang pasti, yang segera habis waktunya, lalu yang perlu ditanyakan. Tenggat "
        "hukum, laporan yang belum masuk, dan naskah induk yang berakhir ada di halaman Keputusan."
    )


def draw_decisions(items: Sequence[Decision], link: Callable[..., None]) -> None:
    """One line per decision: number, words, and a link to its rows on this page."""
    for place, item in enumerate(items, start=1):
        words = _("Lihat {n} barisnya").format(n=format_number(item.agreements))
        draw_row(item.kind, decision_html(place, item), partial(link, words, "ringkasan", baris=item.kind))


def decision_html(place: int, item: Decision) -> str:
    """A decision as one line: its place, how many, what and why, what is proposed."""
    return (
        '<div style="display:grid;grid-template-columns:2rem minmax(4.5rem,auto) 1fr;gap:0 1rem;align-items:start;'
        'padding-bottom:.3rem">'
        f'<span style="color:var(--kk-muted);font-size:1.25rem;line-height:2.2rem">{place}</span>'
        f'<b style="font-size:2rem;line-height:2.2rem">{escape(format_number(item.agreements))}</b>'
        f'<div style="line-height:1.45"><b style="font-size:1.15rem">{escape(item.what)}.</b> '
        f'<span style="color:var(--kk-muted)">{escape(item.why)}</span>'
        f"<br>{escape(item.proposal)}</div></div>"
    )


def decision_columns() -> list[Column]:
    """The columns of overview/decision_agreements."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("lead_agency", _("Perangkat daerah")),
        Column("partner_name", _("Mitra")),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("end_on", _("Berakhir"), "date"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("last_step_on", _("Langkah terakhir"), "date"),
        Column("reason_codes", _("Mengapa"), "codes", words="reason", width="large"),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step"),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
        Column("age_days", _("Umur (hari)"), "days", is_hidden=True),
    ]


def chosen(items: Sequence[Decision], kind: str | None) -> Decision | None:
    """The decision whose rows the reader opened."""
    return next((item for item in items if item.kind == kind), None)


def changed_columns() -> list[Column]:
    """The columns of overview/changed_agreements."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("status_before", _("Semula"), "code", words="status"),
        Column("status", _("Sekarang"), "code", words="status"),
        Column("lead_agency", _("Perangkat daerah")),
        Column("partner_name", _("Mitra")),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("is_new", _("Baru"), "flag"),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step"),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
    ]


def rows_section(title: str, result: Result, columns: Sequence[Column], behind: Behind) -> Section:
    """The agreements of a decision or a change as a section of their own."""
    return Section(
        title=title,
        results=[result],
        table=columns,
        definition=rows_definition(),
        members=behind.of(result.frame["agreement_id"]),
    )

"""What the page Ringkasan says: the answer, the cards, the decisions in words, where everything stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.charts.overview import CHILDREN
from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _, format_date, format_number, format_percent
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views.ceremonial import age_words

# From what came of it to what cannot be said: the order of the bar and of the table of changes.
ORDER = (
    "terlaksana",
    "dalam_persiapan_pelaksanaan",
    "masa_tenggang",
    "perlu_perhatian",
    "mandek",
    "pks_mandek",
    "seremonial_terkonfirmasi",
    "seremonial_terduga",
    "berakhir_tanpa_tindak_lanjut",
    "belum_dapat_dinilai",
    "belum_ditandatangani",
    "di_luar_penilaian",
)
OUTSIDE = ("belum_ditandatangani", "di_luar_penilaian")  # never in the population of the rule


@dataclass(frozen=True)
class Decision:
    """One thing to decide: how many agreements, what it is, why it is urgent, what is proposed."""

    kind: str
    agreements: int
    what: str
    why: str
    proposal: str


def answer(now: Any) -> str:
    """What came of it, in one sentence (overview/totals)."""
    if not now.agreements:
        return _("Tidak ada kerja sama dalam saringan ini.")
    if not now.assessable:
        return _(
            "Belum ada kerja sama yang dapat dinilai: dari {n} naskah, semuanya masih baru atau belum jelas."
        ).format(n=format_number(now.agreements))
    return _(
        "Dari **{n}** kerja sama yang dapat dinilai, **{followed} ({share})** sudah ditindaklanjuti; "
        "**{confirmed}** seremonial terkonfirmasi, **{suspected}** seremonial terduga (belum terlaporkan)."
    ).format(
        n=format_number(now.assessable),
        followed=format_number(now.followed_up),
        share=format_percent(now.share_followed_up),
        confirmed=format_number(now.ceremonial_confirmed),
        suspected=format_number(now.ceremonial_suspected),
    )


def cards(now: Any, before: Any) -> list[KeyFigure]:
    """The six figures of overview/totals beside overview/totals_before."""
    of = {"of": now.assessable, "of_words": _("yang dapat dinilai")}

    def flagged(status: str, column: str) -> KeyFigure:
        link = ("seremonial", {"keadaan": status})
        return KeyFigure(
            label("status", status), now[column], before=before[column], good="down", status=status, link=link, **of
        )

    return [
        KeyFigure(
            _("Berlaku"),
            now.in_force,
            of=now.agreements - now.unsigned,
            of_words=_("yang ditandatangani"),
            before=before.in_force,
            validity="berlaku",
            link=("daftar", {}),
        ),
        KeyFigure(
            _("Ditindaklanjuti"),
            now.followed_up,
            before=before.followed_up,
            good="up",
            status="terlaksana",
            link=("daftar", {}),
            **of,
        ),
        flagged("seremonial_terkonfirmasi", "ceremonial_confirmed"),
        flagged("seremonial_terduga", "ceremonial_suspected"),
        flagged("berakhir_tanpa_tindak_lanjut", "ended_without"),
        KeyFigure(
            _("Segera berakhir"),
            now.expiring,
            of=now.in_force,
            of_words=_("yang berlaku"),
            before=before.expiring,
            validity="akan_berakhir",
            link=("daftar", {}),
        ),
    ]


def states(frame: pd.DataFrame) -> pd.DataFrame:
    """overview/statuses as one bar that sums to every document: `status`, `name`, `agreements`, `share`.

    Documents under a parent are judged with it and stand as one part of their own, so that each part equals the
    number on its card.
    """
    rows = frame.set_index("status")
    counts = {status: int(rows.at[status, "agreements" if status in OUTSIDE else "population"]) for status in ORDER}
    total = int(frame["agreements"].sum())
    parts = [(status, label("status", status), counts[status]) for status in ORDER]
    parts.append((CHILDREN, _("PKS turunan (ikut induknya)"), total - sum(counts.values())))
    return pd.DataFrame(
        [(status, name, count, count / total) for status, name, count in parts if count],
        columns=["status", "name", "agreements", "share"],
    )


def states_statement(shown: pd.DataFrame) -> str:
    """That the parts are all there is."""
    return _("Semua **{n}** naskah ada di sini, masing-masing tepat satu kali.").format(
        n=format_number(shown["agreements"].sum())
    )


def decisions(frame: pd.DataFrame) -> list[Decision]:
    """overview/decisions in words, in its order."""
    return [
        Decision(row.kind_code, int(row.agreements), *(text for text in _decision_words(row)))
        for row in frame.itertuples()
    ]


def _decision_words(row: Any) -> tuple[str, str, str]:
    """(what, why, what is proposed) of one kind."""
    oldest = _("Yang tertua berumur {age}.").format(age=age_words(row.oldest_days))
    nearest = format_date(row.nearest_end_on) if isinstance(row.nearest_end_on, object) and row.nearest_end_on else ""
    words = {
        "wajib_seremonial": (
            _("Kerja sama wajib yang berhenti di penandatanganan"),
            _("Pemerintah pusat dapat mengambil alih (Permendagri 22/2020 Pasal 22–23).") + " " + oldest,
            _("Tetapkan PKS, kegiatan, dan penanggung jawabnya."),
        ),
        "akhiri_atau_hidupkan": (
            _("Masih berlaku, tetapi laporan resmi menyatakan tidak ada kegiatan"),
            oldest,
            _("Putuskan: akhiri, atau hidupkan dengan kegiatan yang jelas."),
        ),
        "perpanjang_atau_selesaikan": (
            _("Masa berlakunya segera habis"),
            _("Yang terdekat berakhir {day}.").format(day=nearest),
            _("Evaluasi hasilnya: perpanjang, atau biarkan selesai."),
        ),
        "laksanakan_komitmen": (
            _("Sudah berkomitmen atau pernah jalan, lalu mandek"),
            oldest,
            _("Laksanakan yang sudah disepakati, atau akhiri secara resmi."),
        ),
        "tanyakan_perangkat_daerah": (
            _("Seremonial terduga: tindak lanjutnya belum terlaporkan"),
            _agency_words(row) or oldest,
            _("Tanyakan kepada perangkat daerah pemrakarsa; jangan menyimpulkan dahulu."),
        ),
        "perbaiki_status_register": (
            _("Status di register tidak sesuai dengan tanggalnya"),
            _("Angka resmi dapat keliru selama keduanya berbeda."),
            _("Betulkan status atau tanggal di register."),
        ),
        "tindak_lanjuti_loi": (
            _("Pernyataan kehendak (LoI) yang lewat waktunya"),
            _("LoI berlaku satu tahun (Permendagri 25/2020 Pasal 14).") + " " + oldest,
            _("Susun naskahnya, atau nyatakan tidak dilanjutkan."),
        ),
        "lengkapi_data": (
            _("Belum dapat dinilai"),
            _("Tanggal atau jenis naskahnya tidak cukup jelas."),
            _("Lengkapi di register, lalu impor ulang."),
        ),
    }
    return words[row.kind_code]


def _agency_words(row: Any) -> str:
    if not isinstance(row.lead_agency, str) or int(row.agency_agreements) < 2:
        return ""
    return _("Terbanyak pada {agency}: {n}.").format(agency=row.lead_agency, n=format_number(row.agency_agreements))


def decisions_statement(items: Sequence[Decision]) -> str:
    """What the list says in one sentence."""
    if not items:
        return _("Tidak ada yang menunggu keputusan dalam saringan ini.")
    return _("Urutannya: yang diancam aturan, yang pasti, yang segera habis waktunya, lalu yang perlu ditanyakan.")


def draw_decisions(items: Sequence[Decision], link: Callable[..., None]) -> None:
    """One line per decision: number, words, and a link to its rows on this page."""
    for place, item in enumerate(items, start=1):
        with st.container(key=f"decision-{item.kind}", horizontal=True, vertical_alignment="center", gap="medium"):
            st.html(decision_html(place, item))
            link(_("Lihat {n} barisnya").format(n=format_number(item.agreements)), "ringkasan", keputusan=item.kind)


def decision_html(place: int, item: Decision) -> str:
    """A decision as one line: its place, how many, what and why, what is proposed."""
    return (
        '<div style="display:grid;grid-template-columns:2rem minmax(4.5rem,auto) 1fr;gap:0 1rem;align-items:start;'
        'padding:.6rem 0;border-top:1px solid var(--kk-line)">'
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


def changes(frame: pd.DataFrame) -> pd.DataFrame:
    """overview/status_flows in the order of the bar, only states of signed documents that occur."""
    rows = frame.set_index("status").loc[[status for status in ORDER if status not in OUTSIDE]].reset_index()
    rows = rows[(rows[["before", "entered", "left_it", "after"]] != 0).any(axis=1)]
    return rows.assign(change=rows["after"] - rows["before"])


def changes_statement(now: Any, before: Any, day: str) -> str:
    """What happened since the comparison date (overview/totals beside overview/totals_before)."""
    return _(
        "Sejak **{day}**: **{signed}** kerja sama baru ditandatangani, **{ended}** habis masa berlakunya, "
        "**{terminated}** diakhiri lebih awal."
    ).format(
        day=day,
        signed=format_number(now.population - before.population),
        ended=format_number(now.ended - before.ended),
        terminated=format_number(now.terminated - before.terminated),
    )


def changes_columns() -> list[Column]:
    """The columns of the table of changes."""
    return [
        Column("status", _("Keadaan"), "code", words="status"),
        Column("before", _("Semula"), "number"),
        Column("entered", _("Masuk"), "number"),
        Column("left_it", _("Keluar"), "number"),
        Column("after", _("Sekarang"), "number"),
        Column("change", _("Selisih"), "number"),
    ]


def follow_up_rows(frame: pd.DataFrame, names: Callable[[Any], str], column: str) -> pd.DataFrame:
    """overview/by_coop_type or by_signed_year with `name`, `note` and `share_between`; rows without any document left
    out. `names` words the value of `column`."""
    rows = frame[frame["population"] > 0]
    shares = rows[["share_followed_up", "share_ceremonial_confirmed", "share_ceremonial_suspected"]].sum(axis=1)
    between = (1 - shares - rows["share_ended_without"]).clip(lower=0)
    return rows.assign(
        name=[names(value) for value in rows[column]],
        note=[_follow_up_note(row) for row in rows.itertuples()],
        share_between=between,
    )


def _follow_up_note(row: Any) -> str:
    if not row.assessable:
        return _("{n} naskah, belum ada yang dapat dinilai").format(n=format_number(row.population))
    return _("{n} dari {of} ditindaklanjuti").format(n=format_number(row.followed_up), of=format_number(row.assessable))


def year_words(year: Any) -> str:
    """A year of signature; what is not certain has none."""
    return _("Tahun tidak pasti") if pd.isna(year) else str(int(year))


def type_words(code: str) -> str:
    """A type of cooperation."""
    return label("coop_type", code)


def follow_up_columns(first: Column) -> list[Column]:
    """The data behind a chart of follow-up."""
    return [
        first,
        Column("assessable", _("Dapat dinilai"), "number"),
        Column("followed_up", _("Ditindaklanjuti"), "number"),
        Column("share_followed_up", _("Bagian yang ditindaklanjuti"), "percent"),
        Column("ceremonial_confirmed", label("status", "seremonial_terkonfirmasi"), "number"),
        Column("ceremonial_suspected", label("status", "seremonial_terduga"), "number"),
        Column("ended_without", label("status", "berakhir_tanpa_tindak_lanjut"), "number"),
    ]


# Query, title, its column of groups, and the words of a group.
BREAKDOWNS: tuple[tuple[str, str, str, Callable[[Any], str]], ...] = (
    ("overview/by_coop_type", "Menurut jenis kerja sama", "coop_type", type_words),
    ("overview/by_signed_year", "Menurut tahun penandatanganan", "signed_year", year_words),
)


def follow_up_statement(rows: pd.DataFrame) -> str:
    """The best and the poorest group that is large enough to say so."""
    large = rows[rows["assessable"] >= 10]
    if len(large) < 2:
        return _("Terlalu sedikit yang dapat dinilai untuk dibandingkan.")
    best, worst = large.loc[large["share_followed_up"].idxmax()], large.loc[large["share_followed_up"].idxmin()]
    return _("Paling banyak ditindaklanjuti: **{best}** ({high}). Paling sedikit: **{worst}** ({low}).").format(
        best=best["name"],
        high=format_percent(best.share_followed_up),
        worst=worst["name"],
        low=format_percent(worst.share_followed_up),
    )


def chosen(items: Sequence[Decision], kind: str | None) -> Decision | None:
    """The decision whose rows the reader opened."""
    return next((item for item in items if item.kind == kind), None)


def states_columns() -> list[Column]:
    """The data behind the bar."""
    return [
        Column("name", _("Keadaan")),
        Column("agreements", _("Naskah"), "number"),
        Column("share", _("Bagian"), "percent"),
    ]


def states_definition() -> str:
    """Every state in one sentence, in the order of the bar."""
    return "\n".join(f"- **{label('status', status)}**: {definition('status', status)}" for status in ORDER)

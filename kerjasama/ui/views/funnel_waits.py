"""What the page Corong says of time: the days between stages, and where agreements wait now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape

import pandas as pd

from kerjasama.charts.funnel import waiting_chart, waits_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import Behind
from kerjasama.ui.section import Section
from kerjasama.ui.views import funnel_behind
from kerjasama.ui.views.answer import draw_row
from kerjasama.ui.views.funnel_terms import TERMS
from kerjasama.warehouse import Result

SHOWN = 8  # rows of the list of the longest-waiting
SMALL = 5  # fewer agreements than this say little about a median


# Stages with long documents in their names, as offices abbreviate them.
_SHORT = {
    "penyusunan_kb": "Penyusunan KB",
    "penandatanganan_kb": "Penandatanganan KB",
    "penyusunan_kontrak_pks": "Penyusunan PKS",
    "penandatanganan_kontrak_pks": "Penandatanganan PKS",
    "penyusunan_nk_rk": "Penyusunan NK dan RK",
    "penandatanganan_nk_rk": "Penandatanganan NK dan RK",
}
TEXTS = tuple(_SHORT.values()) + tuple(dict.fromkeys(term.words for term in TERMS.values()))


def sections(
    lasted: Result, now: Result, agreements: Result, coop_type: str, link_to: Callable[..., None], behind: Behind
) -> list[Section]:
    """How long one type takes and where it waits: funnel/stage_waits, waiting_now and waiting_agreements."""
    between, places = waits(lasted.frame, coop_type), waiting(now.frame, coop_type)
    rows = longest(agreements.frame, coop_type)
    return [
        Section(
            title=_("Berapa lama dari tahap ke tahap"),
            statement=waits_statement(between),
            results=[lasted],
            frame=between,
            chart=waits_chart(between) if len(between) else None,
            table=waits_columns(),
            measured=waits_measured(lasted.frame, coop_type),
            definition=waits_definition(),
            members=funnel_behind.waits(between, coop_type, behind),
        ),
        Section(
            title=_("Di mana menunggu"),
            statement=waiting_statement(now.frame),
            results=[now],
            frame=places,
            chart=waiting_chart(places) if len(places) else None,
            table=waiting_columns(),
            measured=waiting_measured(coop_type),
            definition=waiting_definition(),
            members=funnel_behind.waiting(now.frame, agreements.frame, coop_type, behind),
        ),
        Section(
            title=_("Yang paling lama menunggu"),
            statement=longest_statement(rows, coop_type),
            results=[agreements],
            frame=rows,
            body=lambda: draw_longest(rows, link_to),
            table=longest_columns(),
            definition=waiting_definition(),
            members=behind.of(rows["agreement_id"]),
        ),
    ]


def waits(frame: pd.DataFrame, coop_type: str) -> pd.DataFrame:
    """funnel/stage_waits of one type between neighbours, with `name`, `note`, `term_days`, `term`."""
    rows = frame[(frame["coop_type"] == coop_type) & (frame["unrecorded_stages"] == 0) & (frame["agreements"] > 0)]
    terms = [TERMS.get((coop_type, code)) for code in rows["from_stage_code"]]
    return rows.assign(
        name=[
            _("{first} → {second}").format(first=_short(row.from_stage_code), second=_short(row.to_stage_code))
            for row in rows.itertuples()
        ],
        note=[_count_note(row.agreements) for row in rows.itertuples()],
        term_days=pd.array([term.days if term else None for term in terms], dtype="Float64"),
        term=[_("batas {term}").format(term=term.in_words()) if term else "" for term in terms],
    ).reset_index(drop=True)


def waits_statement(rows: pd.DataFrame) -> str:
    """Which step takes longest; `rows` as `waits` gives them."""
    large = rows[rows["agreements"] >= SMALL]
    if large.empty:
        return _("Belum ada pasangan tahapan yang tanggalnya cukup tercatat untuk dihitung lamanya.")
    longest = large.loc[large["median_days"].idxmax()]
    return _(
        "Yang paling lama: **{name}**, separuhnya lebih dari **{median} hari**, satu dari sepuluh lebih dari "
        "**{p90} hari** (n\u00a0=\u00a0{n})."
    ).format(
        name=longest["name"],
        median=format_number(longest.median_days),
        p90=format_number(longest.p90_days),
        n=format_number(longest.agreements),
    )


def waits_measured(frame: pd.DataFrame, coop_type: str) -> str:
    """What the chart leaves out."""
    rows = frame[frame["coop_type"] == coop_type]
    skipping, disordered = rows.loc[rows["unrecorded_stages"] > 0, "agreements"].sum(), rows["disordered"].sum()
    parts = [_("Dihitung dari catatan tahapan yang tanggalnya ada di kedua sisi.")]
    if skipping:
        parts.append(
            _("{n} langkah melompati tahapan yang tidak tercatat, tidak digambar.").format(n=format_number(skipping))
        )
    if disordered:
        parts.append(_("{n} bertanggal terbalik, tidak dihitung.").format(n=format_number(disordered)))
    return " ".join(parts)


def waits_columns() -> list[Column]:
    """The data behind the days between stages."""
    return [
        Column("from_stage_code", _("Dari"), "code", words="stage"),
        Column("to_stage_code", _("Ke"), "code", words="stage"),
        Column("agreements", _("Kerja sama"), "number"),
        Column("median_days", _("Median (hari)"), "days"),
        Column("p90_days", _("Persentil ke-90 (hari)"), "days"),
        Column("term", _("Batas menurut peraturan")),
        Column("disordered", _("Tanggal terbalik"), "number"),
    ]


def waiting(frame: pd.DataFrame, coop_type: str) -> pd.DataFrame:
    """funnel/waiting_now of one type with `name`, `note`, `words`."""
    rows = frame[frame["coop_type"] == coop_type]
    return rows.assign(
        name=[label("stage", row.stage_code) for row in rows.itertuples()],
        note=[_("menunggu: {stage}").format(stage=label("stage", row.next_stage_code)) for row in rows.itertuples()],
        words=[
            _("separuhnya lebih dari {median} hari, paling lama {longest} hari").format(
                median=format_number(row.median_days), longest=format_number(row.max_days)
            )
            for row in rows.itertuples()
        ],
    ).reset_index(drop=True)


def waiting_statement(frame: pd.DataFrame) -> str:
    """How many wait, and where most of them (funnel/waiting_now, all types)."""
    if frame.empty:
        return _("Tidak ada kerja sama yang sedang menunggu.")
    most = frame.loc[frame["agreements"].idxmax()]
    return _(
        "Pada tanggal penilaian **{n}** kerja sama yang masih berjalan belum dilaksanakan. Terbanyak, **{most}**: "
        "{type}, sesudah {stage}; separuhnya sudah lebih dari **{median} hari**."
    ).format(
        n=format_number(frame["agreements"].sum()),
        most=format_number(most.agreements),
        type=label("coop_type", most.coop_type),
        stage=label("stage", most.stage_code),
        median=format_number(most.median_days),
    )


def waiting_measured(coop_type: str) -> str:
    """Whose stages are drawn."""
    return _("Digambar: {type}.").format(type=label("coop_type", coop_type))


def waiting_columns() -> list[Column]:
    """The data behind where agreements wait."""
    return [
        Column("stage_code", _("Sampai di tahapan"), "code", words="stage"),
        Column("next_stage_code", _("Menunggu"), "code", words="stage"),
        Column("agreements", _("Kerja sama"), "number"),
        Column("median_days", _("Median (hari)"), "days"),
        Column("max_days", _("Paling lama (hari)"), "days"),
    ]


def longest(frame: pd.DataFrame, coop_type: str) -> pd.DataFrame:
    """The agreements of one type that wait (funnel/waiting_agreements), the longest first."""
    return frame[frame["coop_type"] == coop_type].reset_index(drop=True)


def longest_statement(rows: pd.DataFrame, coop_type: str) -> str:
    """How many more than a year."""
    if rows.empty:
        return _("Tidak ada kerja sama yang sedang menunggu.")
    return _("{type}: dari **{n}** yang menunggu, **{old}** sudah lebih dari satu tahun.").format(
        type=label("coop_type", coop_type),
        n=format_number(len(rows)),
        old=format_number((rows["waiting_days"] > 365).sum()),
    )


def draw_longest(rows: pd.DataFrame, link_to: Callable[..., None]) -> None:
    """The first of them in words, each with a link to its profile."""
    for row in rows.head(SHOWN).itertuples():
        since = _("{days} hari sejak {stage}, {day}").format(
            days=f"<b>{format_number(row.waiting_days)}</b>",
            stage=escape(label("stage", row.stage_code)),
            day=escape(format_date(row.waiting_since_on)),
        )
        parties = " – ".join(str(name) for name in (row.lead_name, row.partner_name) if isinstance(name, str))
        html = f"<div><b>{escape(str(row.title))}</b></div><div>{escape(parties)}</div><div>{since}</div>"
        draw_row(f"waiting-{row.agreement_id}", html, partial(link_to, _("Buka profil"), "daftar", id=row.agreement_id))


def longest_columns() -> list[Column]:
    """The list of agreements that wait."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Judul"), width="large"),
        Column("lead_name", _("Pihak pertama")),
        Column("partner_name", _("Mitra")),
        Column("lead_agency", _("Perangkat daerah"), is_hidden=True),
        Column("stage_code", _("Sampai di tahapan"), "code", words="stage"),
        Column("waiting_since_on", _("Sejak"), "date"),
        Column("waiting_days", _("Hari menunggu"), "days"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step", is_hidden=True),
    ]


def waits_definition() -> str:
    """How the days between stages are counted (funnel/stage_waits)."""
    return "\n".join(
        (
            _("- Hari dari masuknya satu tahapan ke masuknya tahapan tercatat berikutnya, pada naskah yang sama."),
            _("- **Median**: separuhnya lebih lama. **Persentil ke-90**: satu dari sepuluh lebih lama."),
            _("- **n**: banyaknya naskah yang kedua tanggalnya tercatat; yang tidak tercatat tidak dihitung nol hari."),
            _("- **Batas**: hanya bila peraturan menyebut jangka waktu; pasalnya tertulis di samping garisnya."),
        )
    )


def waiting_definition() -> str:
    """Who waits, and since when (funnel/waiting_now)."""
    return "\n".join(
        (
            _("- **Menunggu**: belum berakhir, belum dilaksanakan, dan sudah mencapai suatu tahapan."),
            _("- **Hari menunggu**: sejak tahapan terakhir yang dicapai sampai tanggal penilaian."),
            _("- **Menunggu** menyebut tahapan wajib berikutnya; yang bersyarat, seperti persetujuan DPRD, dilewati."),
        )
    )


def _count_note(count: int) -> str:
    text = _("n = {n}").format(n=format_number(count))
    return text if count >= SMALL else f"{text} ({_('sangat sedikit')})"


def _short(code: str) -> str:
    """A stage as it stands in an arrow."""
    return _(_SHORT[code]) if code in _SHORT else label("stage", code)

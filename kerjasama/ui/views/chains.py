"""A family of agreements in words and as its picture needs it; for the page Pelaksanaan and for every profile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from textwrap import shorten
from typing import Any

import pandas as pd

from kerjasama.charts.chain import chain_chart
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.warehouse import Result

DRAWN = 12  # documents that one picture can hold; all of them stand behind "Lihat data"
_TITLE = 84  # letters of a title in the picture
_LEVELS = (
    ("process_actions", 1),
    ("commitment_actions", 2),
    ("execution_actions", 3),
    ("result_actions", 4),
)


def section(
    result: Result,
    today: date,
    title: str,
    key: str,
    covered: str = "",
    members: Callable[[], Result] | None = None,
) -> Section:
    """The family of agreements/chain as a section: drawn, counted, and behind it every document.

    `covered`: a sentence on its scope, where that is not said elsewhere on the page."""
    frame = result.frame
    shown = drawn(frame, today)
    return Section(
        title=title,
        statement=" ".join(part for part in (statement(frame), covered) if part),
        results=[result],
        frame=frame.assign(actions=[_actions(row) or "–" for row in frame.itertuples()]),
        chart=chain_chart(shown, today, umbrella_end(shown)),
        table=columns(),
        measured=measured(frame),
        definition=definition(),
        members=members,
        key=key,
    )


def definition() -> str:
    """How the picture of a family is read."""
    return _(
        "Dari atas ke bawah: induk, lalu yang memperpanjang atau mengubahnya, lalu turunannya menurut tanggal "
        "tanda tangan. Batang: masa berlaku, dalam warna keadaannya; bergaris putus bila akhirnya tidak diketahui. "
        "Garis tegak: naskah itu berdiri di bawah, memperpanjang, atau mengubah naskah di atasnya. Belah ketupat: "
        "kegiatan berbukti pertama dan terakhir yang dicatat pada naskah itu sendiri. Yang dihitung hanya tindakan "
        "yang dicatat pada naskah itu; tanpa bukti yang kuat ia hanya proses."
    )


def drawn(frame: pd.DataFrame, today: date) -> pd.DataFrame:
    """The first documents of agreements/chain as `chain_chart` takes them."""
    rows = frame.head(DRAWN)
    places = {row.agreement_id: place for place, row in enumerate(rows.itertuples())}
    ends = {row.agreement_id: row.end_on for row in rows.itertuples()}
    made = []
    for row in rows.itertuples():
        start = row.signed_on if _known(row.signed_on) else None
        stop = row.end_on if _known(row.end_on) else None
        before = ends.get(row.above_id) if row.role_code == "perpanjangan" else None
        gap = _gap(before, start)
        made.append(
            {
                "depth": int(row.depth),
                "name": _name(row),
                "below": " · ".join(part for part in (_dates(row), _actions(row)) if part),
                "start_on": start,
                "stop_on": (max(start, stop) if stop else max(start, today)) if start else None,
                "is_open": stop is None,
                "status": row.status,
                "execution_from": row.first_execution_on if _known(row.first_execution_on) else None,
                "execution_to": row.last_execution_on if _known(row.last_execution_on) else None,
                "above": places.get(row.above_id, -1) if _known(row.above_id) else -1,
                "gap_from": before if gap else None,
                "gap_words": _("celah {n} hari").format(n=format_number(gap)) if gap else "",
            }
        )
    return pd.DataFrame(made)


def umbrella_end(rows: pd.DataFrame) -> date | None:
    """The last day of the umbrella's chain among the rows that are drawn, where something stands under it."""
    top = rows[rows["depth"] == 0]
    if top.empty or len(top) == len(rows) or top["is_open"].any() or top["stop_on"].isna().any():
        return None
    last: date = max(top["stop_on"])
    return last


def _gap(before: Any, start: date | None) -> int:
    """Days between the end of what is renewed and the renewal's signature on which neither was in force."""
    if not _known(before) or start is None:
        return 0
    return max(0, int((start - before).days) - 1)


def _name(row: Any) -> str:
    role = label("family_role", row.role_code)
    here = _("naskah ini") if row.is_self else ""
    head = " · ".join(
        part for part in (role, label("doc_type", row.doc_type), label("status", row.status), here) if part
    )
    arrow = "↳ " if row.depth else ""
    return f"{arrow}<b>{head}</b>  {shorten(str(row.title), _TITLE, placeholder='…')}"


def _dates(row: Any) -> str:
    start = format_date(row.signed_on, "medium") if _known(row.signed_on) else _("tanggal tidak tercatat")
    if _known(row.end_on):
        return f"{start} – {format_date(row.end_on, 'medium')}"
    return f"{start} – " + (_("tanpa batas waktu") if row.is_open_ended else _("akhirnya tidak tercatat"))


def _actions(row: Any) -> str:
    """'Proses 3, Pelaksanaan 6, Hasil 2 (21 Jan 2022 – 13 Mar 2026)': its own actions by level."""
    counts = [
        f"{label('ladder_level', level)} {format_number(getattr(row, name))}"
        for name, level in _LEVELS
        if getattr(row, name)
    ]
    if not counts:
        return _("belum ada tindakan yang tercatat")
    text = ", ".join(counts)
    if not _known(row.first_execution_on):
        return text
    days = [format_date(day, "medium") for day in (row.first_execution_on, row.last_execution_on)]
    span = days[0] if days[0] == days[1] else f"{days[0]} – {days[1]}"
    return text + " " + _("(kegiatan {span})").format(span=span)


def statement(frame: pd.DataFrame) -> str:
    """What the family consists of, and how many of them have activity of their own."""
    counts = frame["role_code"].value_counts()
    parts = [
        f"**{format_number(counts[code])}** {label('family_role', code).lower()}"
        for code in ("induk", "perpanjangan", "adendum", "turunan")
        if code in counts
    ]
    acting = int((frame["execution_actions"] + frame["result_actions"] > 0).sum())
    return _("{parts}. Kegiatan berbukti tercatat pada **{n}** dari {of} naskah ini.").format(
        parts=", ".join(parts), n=format_number(acting), of=format_number(len(frame))
    )


def measured(frame: pd.DataFrame) -> str:
    """How many are drawn, when not all of them are."""
    if len(frame) <= DRAWN:
        return ""
    return _("Digambar {n} dari {of} naskah; semuanya di Lihat data.").format(
        n=format_number(DRAWN), of=format_number(len(frame))
    )


def columns() -> list[Column]:
    """The documents of a family."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("role_code", _("Hubungan"), "code", words="family_role"),
        Column("title", _("Kerja sama"), width="large"),
        Column("doc_type", _("Naskah"), "code", words="doc_type"),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("end_on", _("Berlaku sampai"), "date"),
        Column("status", _("Keadaan"), "code", words="status"),
        Column("actions", _("Tindakan yang tercatat padanya"), width="large"),
        Column("doc_number", _("Nomor"), is_hidden=True),
        Column("depth", _("Kedalaman"), "number", is_hidden=True),
    ]


def _known(value: Any) -> bool:
    return value is not None and value == value

"""The agreements that moved: each cause as a plain sentence, and the choices that narrow the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.section import Section
from kerjasama.ui.views.changes import (
    ALL,
    CAUSES,
    FOLLOWED_UP,
    IN,
    OUT,
    UNKNOWN,
    causes_in_words,
    definition,
    state_words,
)
from kerjasama.ui.views.overview import ORDER
from kerjasama.warehouse import Result, Thresholds

STATE, DIRECTION, CAUSE = "keadaan", "arah", "sebab"
STATES = (ALL, FOLLOWED_UP, *ORDER, UNKNOWN)
DIRECTIONS = (ALL, IN, OUT)
CAUSE_CHOICES = (ALL, *CAUSES)

# Which threshold led to a state as time passed.
_LIMITS = {
    "perlu_perhatian": "grace_days",
    "seremonial_terduga": "ceremonial_days",
    "seremonial_terkonfirmasi": "ceremonial_days",
    "mandek": "stalled_days",
    "pks_mandek": "pks_idle_days",
}


def choose(choice: Callable[..., str]) -> tuple[str, str, str]:
    """State, direction and first cause that the list is narrowed to (`choice`: Page.choice)."""
    asked = (
        (STATE, _("Keadaan"), STATES, state_choice_words),
        (DIRECTION, _("Arah"), DIRECTIONS, direction_words),
        (CAUSE, _("Sebab pertama"), CAUSE_CHOICES, cause_choice_words),
    )
    chosen = []
    for column, (name, title, options, words) in zip(st.columns(3), asked, strict=True):
        with column:
            chosen.append(choice(name, title, options, words, as_list=True))
    return chosen[0], chosen[1], chosen[2]


def state_choice_words(code: str) -> str:
    """A state in the choice above the list."""
    named = {ALL: _("Semua"), FOLLOWED_UP: _("Ditindaklanjuti")}
    return named.get(code) or state_words(code)


def direction_words(code: str) -> str:
    """In, out or both."""
    return {ALL: _("Masuk dan keluar"), IN: _("Masuk"), OUT: _("Keluar")}[code]


def cause_choice_words(code: str) -> str:
    """A cause in the choice above the list."""
    return _("Semua") if code == ALL else label("cause", code)


def narrowed(frame: pd.DataFrame, state: str, direction: str, cause: str) -> pd.DataFrame:
    """changes/moved_agreements that went into or out of a state, by one first cause."""
    if state == FOLLOWED_UP:
        entered = frame["is_followed_up"] & ~frame["was_followed_up"]
        left = frame["was_followed_up"] & ~frame["is_followed_up"]
    else:
        entered, left = frame["status"] == state, frame["status_before"] == state
    if state != ALL:
        frame = frame[(entered & (direction != OUT)) | (left & (direction != IN))]
    return frame if cause == ALL else frame[frame["cause_code"] == cause]


def moved(frame: pd.DataFrame, thresholds: Thresholds) -> pd.DataFrame:
    """The rows with `why` (every cause as a sentence) and the states in words."""
    return frame.assign(
        why=[" ".join(_sentence(code, row, thresholds) for code in row.cause_codes) for row in frame.itertuples()],
        before_words=frame["status_before"].map(state_words),
        after_words=frame["status"].map(state_words),
    )


def _sentence(code: str, row: Any, thresholds: Thresholds) -> str:
    if code in ("data_dikoreksi", "dicatat_kemudian"):
        return _("{cause}: {what}.").format(
            cause=_capital(label("cause", code)), what=label("correction", row.correction_code)
        )
    if code == "ambang_diubah":
        return _("Ambang penilaiannya berbeda dari ambang pembanding.")
    if code == "tindak_lanjut":
        return (
            _("{what} berbukti pada {day}.").format(what=_action(row), day=_day(row.fact_on))
            if _is_proven(row)
            else _("{what} pada {day}.").format(what=_action(row), day=_day(row.fact_on))
        )
    if code == "laporan":
        return _("Laporan menyatakan tidak ada kegiatan pada {day}.").format(day=_day(row.fact_on))
    if code == "diakhiri":
        return (
            _("Diakhiri lebih awal.") if _has_action(row) else _("Diakhiri pada {day}.").format(day=_day(row.fact_on))
        )
    if code == "kantor_menjawab":
        return _answer_sentence(row)
    if code == "ditandatangani":
        return (
            _("Ditandatangani {day}.").format(day=_day(row.signed_on))
            if _is_day(row.signed_on)
            else _("Ditandatangani; harinya tidak pasti.")
        )
    return _time_sentence(code, row, thresholds)


def _answer_sentence(row: Any) -> str:
    """What the office said on a confirmation sheet after the comparison date."""
    if row.status == "seremonial_terkonfirmasi":
        return _("Kantor menjawab pada {day}: tidak dilaksanakan.").format(day=_day(row.fact_on))
    if pd.isna(row.fact_level):
        return _("Kantor menjawab: sudah berakhir pada {day}.").format(day=_day(row.fact_on))
    return _("Kantor menjawab: {what} pada {day}.").format(what=_lowered(_action(row)), day=_day(row.fact_on))


def _lowered(text: str) -> str:
    return text if text[:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def _time_sentence(code: str, row: Any, thresholds: Thresholds) -> str:
    day = _day(row.crossed_on)
    if code == "masa_berlaku_habis":
        words = (
            _("Masa berlakunya habis sesudah dilaksanakan; berakhir sejak {day}.")
            if row.status == "terlaksana"
            else _("Masa berlakunya habis; berakhir sejak {day}.")
        )
        return words.format(day=day)
    if row.status == "masa_tenggang":
        return _("Sejak {day} sudah pasti ditandatangani.").format(day=day)
    if row.status not in _LIMITS:
        return _("Umurnya tidak lagi pasti di sisi mana dari ambang, sejak {day}.").format(day=day)
    after = {
        "mandek": _("Lewat {n} hari sejak kegiatan terakhir pada {day}."),
        "pks_mandek": _("Lewat {n} hari sejak komitmennya pada {day} tanpa pelaksanaan."),
        "perlu_perhatian": _("Masa tenggang {n} hari lewat pada {day} tanpa tindak lanjut."),
    }.get(row.status, _("Lewat {n} hari pada {day} tanpa tindak lanjut."))
    return after.format(n=format_number(getattr(thresholds, _LIMITS[row.status])), day=day)


def _action(row: Any) -> str:
    if isinstance(row.fact_code, str):
        return label("action_type", row.fact_code)
    if row.fact_level == 2:
        return _("PKS turunan atau rencana kerja")
    return _("Tindak lanjut tingkat {level}").format(level=label("ladder_level", int(row.fact_level)).lower())


def _has_action(row: Any) -> bool:
    return "tindak_lanjut" in row.cause_codes


def _is_proven(row: Any) -> bool:
    """Above level 1 only what is evidenced counts at its level."""
    return bool(row.fact_level >= 2)


def _day(value: Any) -> str:
    return format_date(value) if _is_day(value) else "–"


def _is_day(value: Any) -> bool:
    return value is not None and value == value


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def statement(rows: pd.DataFrame, frame: pd.DataFrame, chosen: Sequence[str]) -> str:
    """How many are listed, of all that moved, and why."""
    if rows.empty:
        return _("Tidak ada yang berpindah dengan pilihan ini.")
    counts = rows.assign(agreements=1)
    said = _("**{n}** dari **{of}** yang berpindah: {causes}.").format(
        n=format_number(len(rows)), of=format_number(len(frame)), causes=causes_in_words(counts)
    )
    state, direction, _cause = chosen
    if state == ALL:
        return said
    return f"{direction_words(direction)}: **{state_choice_words(state)}**. {said}"


def columns() -> list[Column]:
    """The list."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("why", _("Sebab"), width="large"),
        Column("before_words", _("Semula")),
        Column("after_words", _("Sesudahnya")),
        Column("lead_agency", _("Perangkat daerah")),
        Column("partner_name", _("Mitra")),
        Column("signed_on", _("Ditandatangani"), "date"),
        Column("next_step_code", _("Langkah berikutnya"), "code", words="next_step"),
        Column("cause_code", _("Sebab pertama"), "code", words="cause", is_hidden=True),
        Column("fact_on", _("Hari peristiwa"), "date", is_hidden=True),
        Column("crossed_on", _("Hari batas lewat"), "date", is_hidden=True),
        Column("end_on", _("Berakhir"), "date", is_hidden=True),
        Column("lead_name", _("Pemrakarsa"), is_hidden=True),
        Column("coop_type", _("Jenis"), "code", words="coop_type", is_hidden=True),
        Column("doc_type", _("Naskah"), "code", words="doc_type", is_hidden=True),
    ]


def section(result: Result, rows: pd.DataFrame, said: str, members: Callable[[], Result]) -> Section:
    """The list with its sentence and the agreements behind it."""
    return Section(
        title=_("Yang berpindah keadaan, dan sebabnya"),
        statement=said,
        results=[result],
        frame=rows,
        table=columns(),
        members=members,
        definition=definition(),
        key="rows",
    )

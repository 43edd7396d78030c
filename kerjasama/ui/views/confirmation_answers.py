"""The answers that came back: who was asked, who answered, and what each answer changed."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from kerjasama.charts import theme
from kerjasama.charts.bars import horizontal_bars
from kerjasama.domain.confirmation_codes import ANSWER_EFFECTS
from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column

ALL = "semua"
_COLOURS = {
    "terkonfirmasi": "seremonial_terkonfirmasi",
    "tanda_hilang": "terlaksana",
    "berakhir": "berakhir_tanpa_tindak_lanjut",
    "bukti_kurang": "seremonial_terduga",
    "tingkat_kurang": "perlu_perhatian",
}


def effects(frame: pd.DataFrame) -> pd.DataFrame:
    """confirmation/answers counted by what the latest answers did: `effect_code`, `answers`, `note`, in fixed order."""
    latest = frame[frame["is_latest"]]
    counts = latest["effect_code"].value_counts()
    found = [code for code in ANSWER_EFFECTS if code in counts.index]
    return pd.DataFrame(
        {
            "effect_code": found,
            "answers": [int(counts[code]) for code in found],
            "note": [_("dari {of}").format(of=format_number(len(latest))) for _code in found],
        }
    )


def chart(rows: pd.DataFrame) -> go.Figure | None:
    """`effects` as bars, each in the colour of the judgement it leads to; none where nobody was asked."""
    if rows.empty:
        return None
    colours = [theme.status_color(_COLOURS.get(code, "masa_tenggang")) for code in rows["effect_code"]]
    return horizontal_bars(rows, "effect_code", "answers", color=colours, words=effect_words, notes="note")


def effect_words(code: str) -> str:
    """The name of an effect in the choice above the list and beside its bar."""
    return label("answer_effect", code) if code in ANSWER_EFFECTS else _("Semua")


def statement(now: Any) -> str:
    """Asked, answered, and what became of it (confirmation/summary); confirmed and cleared are never added."""
    if not now.asked:
        return _("Belum ada lembar konfirmasi yang kembali. Unggah yang sudah dijawab di halaman Impor.")
    return _(
        "Dari **{asked}** kerja sama yang ditanyakan, **{answered}** sudah dijawab: **{confirmed}** dugaan menjadi "
        "terkonfirmasi, **{cleared}** tanda hilang, **{ended}** tercatat berakhir, dan **{open}** masih ditandai "
        "karena bukti atau tindakannya belum cukup."
    ).format(
        asked=format_number(now.asked),
        answered=format_number(now.answered),
        confirmed=format_number(now.became_confirmed),
        cleared=format_number(now.became_cleared),
        ended=format_number(now.became_ended),
        open=format_number(now.still_open),
    )


def effect_columns() -> list[Column]:
    """The counts as a table."""
    return [
        Column("effect_code", _("Akibatnya"), "code", words="answer_effect", width="large"),
        Column("answers", _("Kerja sama"), "number"),
        Column("note", _("Dari yang ditanyakan")),
    ]


def answers(frame: pd.DataFrame, effect: str) -> pd.DataFrame:
    """confirmation/answers of one effect ('semua' for all) with the change in words; rows without an answer last."""
    rows = frame if effect not in ANSWER_EFFECTS else frame[frame["effect_code"] == effect]
    rows = rows.iloc[(rows["answer"] == "belum_dijawab").to_numpy().argsort(kind="stable")]
    return rows.assign(change=[change_words(row) for row in rows.itertuples()])


def change_words(row: Any) -> str:
    """'Seremonial, terduga → Terlaksana'; one judgement alone where the answers left it as it was."""
    before, after = label("status", row.status_before), label("status", row.status_after)
    return after if before == after else f"{before} → {after}"


def answer_columns() -> list[Column]:
    """The history of answers, the newest first."""
    return [
        Column("agreement_id", _("Profil"), "profile"),
        Column("answered_on", _("Dijawab"), "date"),
        Column("title", _("Kerja sama"), width="medium"),
        Column("answer", _("Jawaban"), "code", words="confirmation_answer"),
        Column("effect_code", _("Akibatnya"), "code", words="answer_effect", width="medium"),
        Column("change", _("Penilaian"), width="medium", help=_("Tanpa jawaban → sekarang")),
        Column("office", _("Dijawab oleh")),
        Column("evidence_type", _("Bukti"), "code", words="evidence_type"),
        Column("file_name", _("Berkas")),
        Column("source_row", _("Baris"), "number"),
        Column("action_type", _("Tindakan"), "code", words="action_type", is_hidden=True),
        Column("action_on", _("Tanggal tindakan"), "date", is_hidden=True),
        Column("evidence_url", _("Tempat bukti"), is_hidden=True),
        Column("ended_on", _("Berakhir"), "date", is_hidden=True),
        Column("note", _("Catatan"), is_hidden=True),
        Column("lead_agency", _("Perangkat daerah"), is_hidden=True),
        Column("source_sheet", _("Lembar"), is_hidden=True),
    ]


def definition() -> str:
    """How a change is measured, and which answer holds."""
    return _(
        "Akibat sebuah jawaban ialah selisih dua penilaian pada hari yang sama: seolah-olah tidak ada kantor yang "
        "menjawab, dan dengan semua jawaban sampai hari itu. Jawaban terakhir yang berlaku (menurut tanggal jawaban); "
        "yang lama tetap tersimpan. Pada tanggal penilaian sebelum sebuah jawaban, jawaban itu belum diketahui. "
        "*Belum dijawab*: lembarnya kembali, baris itu kosong."
    )

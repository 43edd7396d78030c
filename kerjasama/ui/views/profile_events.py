"""agreements/timeline in words: what each event is called, and of which kind it is."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kerjasama.domain import codes
from kerjasama.domain.labels import label
from kerjasama.domain.stages import SIGNING_STAGE
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.views.profile_origin import row_origin

# The order of what happened on the same day.
_SAME_DAY = ("tahapan", "tanda_tangan", "dokumen", "tindak_lanjut", "laporan", "konfirmasi", "diakhiri", "berakhir")
DRAWN = 30  # events that a figure can hold readably


def in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """The events with `event_name`, `kind_code`, `kind_name`, `remark` and `is_weak`: what the figure takes."""
    frame = frame.assign(place=[_SAME_DAY.index(kind) for kind in frame["event_kind"]])
    frame = frame.sort_values(["event_on", "place"], kind="stable").drop(columns="place").reset_index(drop=True)
    rows = list(frame.itertuples())
    codes = [_kind_code(row) for row in rows]
    return frame.assign(
        event_name=[_name(row) for row in rows],
        kind_code=codes,
        kind_name=[_kind_name(code) for code in codes],
        remark=[_remark(row) for row in rows],
        origin=[row_origin(row) for row in rows] if "file_name" in frame else "",
        is_weak=[_is_weak(row) for row in rows],
    )


def drawn(events: pd.DataFrame) -> pd.DataFrame:
    """What the figure can hold: signature, end, the first act at each level, then the latest events.

    A signature is drawn once, however many rows tell of it.
    """
    signed = set(events.loc[events["event_kind"] == "tanda_tangan", "event_on"])
    told_again = (
        events["event_code"].isin([*SIGNING_STAGE.values(), "penandatanganan", *codes.DOC_TYPES])
        & (events["event_kind"] != "tanda_tangan")
        & (events["event_kind"] != "berakhir")
        & events["event_on"].isin(signed)
    )
    once = events[~told_again]
    if len(once) <= DRAWN:
        return once
    frame = once["event_kind"].isin(["tanda_tangan", "berakhir", "diakhiri"]) & ~once["is_child"]
    acts = once[(once["event_kind"] == "tindak_lanjut") & ~once["is_weak"]]
    kept = set(once.index[frame]) | set(acts.drop_duplicates("ladder_level").index)
    latest = [place for place in once.index[::-1] if place not in kept][: max(DRAWN - len(kept), 0)]
    return once.loc[sorted(kept | set(latest))]


def drawn_words(events: pd.DataFrame) -> str:
    """That older events stand only in the table; '' when all are drawn."""
    if len(drawn(events)) < DRAWN:
        return ""
    return _(
        "Gambar memuat {n} dari {of} peristiwa: penandatanganan, yang pertama pada tiap tingkat, dan yang terakhir. "
        "Semuanya ada di tabel."
    ).format(n=format_number(DRAWN), of=format_number(len(events)))


def statement(events: pd.DataFrame) -> str:
    """How much is recorded, and how many acts of follow-up with evidence are among it."""
    acts = events[(events["event_kind"] == "tindak_lanjut") & (events["ladder_level"].fillna(0) >= 1)]
    if acts.empty:
        return _("Tidak ada tindak lanjut yang tercatat sesudah penandatanganan.")
    counted = int((~acts["is_weak"]).sum())
    if counted == len(acts):
        return _("**{n}** tindak lanjut tercatat, semuanya dihitung penuh.").format(n=format_number(len(acts)))
    return _(
        "**{n}** tindak lanjut tercatat; **{counted}** dihitung penuh, sisanya tanpa bukti yang cukup "
        "atau sebelum penandatanganan."
    ).format(n=format_number(len(acts)), counted=format_number(counted))


def columns() -> list[Column]:
    """The timeline as a table."""
    return [
        Column("event_on", _("Tanggal"), "date"),
        Column("kind_name", _("Macam")),
        Column("event_name", _("Peristiwa"), width="large"),
        Column("event_detail", _("Keterangan")),
        Column("actor", _("Pelaku")),
        Column("remark", _("Catatan")),
        Column("origin", _("Asal di berkas"), width="medium"),
        Column("event_id", _("Kode baris"), is_hidden=True),
    ]


def _kind_code(row: Any) -> str:
    return f"tingkat_{int(row.ladder_level)}" if row.event_kind == "tindak_lanjut" else str(row.event_kind)


def _kind_name(code: str) -> str:
    if code.startswith("tingkat_"):
        level = code.removeprefix("tingkat_")
        return _("Tingkat {level}: {name}").format(level=level, name=label("ladder_level", level))
    return _(
        {
            "tanda_tangan": "Penandatanganan",
            "tahapan": "Tahapan",
            "dokumen": "Dokumen",
            "laporan": "Laporan",
            "konfirmasi": "Konfirmasi",
            "berakhir": "Akhir masa berlaku",
            "diakhiri": "Pengakhiran",
        }[code]
    )


def _name(row: Any) -> str:
    kind, code = row.event_kind, row.event_code
    if kind == "tanda_tangan":
        name = _("{document} ditandatangani").format(document=label("doc_type", code))
    elif kind == "berakhir":
        name = _("Masa berlaku habis")
    elif kind == "diakhiri":
        name = _("Diakhiri: {reason}").format(reason=label("termination_reason", code))
    elif kind == "tahapan":
        status = str(row.event_detail).split(":")[0]
        name = f"{label('stage', code)} ({label('stage_status', status).lower()})"
    elif kind == "laporan":
        year, _slash, period = str(code).partition("/")
        name = _("Laporan {period} {year}").format(period=label("report_period", period).lower(), year=year)
        if row.event_detail == "nihil":
            name += _(": tidak ada kegiatan")
    elif kind == "konfirmasi":
        name = _("Jawaban kantor: {answer}").format(answer=label("confirmation_answer", code).lower())
    else:
        name = label("action_type" if kind == "tindak_lanjut" else "document_type", code)
    if row.is_child:
        name = _("{event} · naskah turunan").format(event=name)
    return f"{name} ({remark.lower()})" if (remark := _remark(row)) else name


def _remark(row: Any) -> str:
    if row.is_before_signature:
        return _("Sebelum tanda tangan, tidak dihitung")
    if row.event_kind == "laporan" and not row.is_evidenced:
        return _("Belum masuk")
    return _("Bukti lemah") if _is_weak(row) else ""


def _is_weak(row: Any) -> bool:
    if row.is_before_signature:
        return True
    return bool(row.event_kind == "tindak_lanjut" and row.ladder_level >= 2 and not row.is_evidenced) or bool(
        row.event_kind == "laporan" and not row.is_evidenced
    )

"""Everything that was ever recorded in a meeting, in words: corrections and withdrawals beside what they replace."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.meetings import Decision, Recorded, current
from kerjasama.ui.columns import Column
from kerjasama.ui.views.meeting import origin_words


def frame(history: Sequence[Decision]) -> pd.DataFrame:
    """One row per entry, the latest first."""
    standing = {row.id for row in current(history)}
    by_id = {row.id: row for row in history}
    return pd.DataFrame(
        [
            {
                "sequence": row.sequence,
                "agreement_id": row.agreement_id,
                "title": row.title or row.agreement_id,
                "what": _what(row, by_id),
                "decision_code": row.decision_code,
                "agency": row.agency,
                "due_on": row.due_on,
                "note": row.note,
                "recorded_by": row.recorded_by,
                "recorded_at": format_date(row.recorded_at.date()) + row.recorded_at.strftime(" %H.%M.%S UTC"),
                "origin": origin_words(row),
                "is_standing": row.id in standing,
            }
            for row in reversed(history)
        ],
        columns=[column.name for column in columns()],
    )


def columns() -> list[Column]:
    """The columns of `frame`."""
    return [
        Column("sequence", _("No. catatan"), "number"),
        Column("recorded_at", _("Dicatat pada")),
        Column("recorded_by", _("Dicatat oleh")),
        Column("what", _("Yang terjadi"), width="medium"),
        Column("title", _("Kerja sama"), width="large"),
        Column("decision_code", _("Putusan"), "code", words="decision"),
        Column("agency", _("Penanggung jawab"), width="medium"),
        Column("due_on", _("Tenggat"), "date"),
        Column("note", _("Catatan"), width="medium"),
        Column("origin", _("Asal")),
        Column("is_standing", _("Berlaku"), "flag"),
        Column("agreement_id", _("Profil"), "profile", is_hidden=True),
    ]


def _what(row: Decision, by_id: dict[str, Decision]) -> str:
    earlier = by_id.get(row.replaces or "")
    if earlier is None:
        return _("Dicatat")
    text = _("Menarik catatan {n}") if row.is_withdrawal else _("Memperbaiki catatan {n}")
    return text.format(n=format_number(earlier.sequence))


def recorded_words(done: Recorded) -> tuple[str, bool]:
    """(what became of an entry, whether a person must look at it)."""
    row = done.decision
    about = f"**{label('decision', row.decision_code)}**: {row.title or row.agreement_id}"
    if not done.is_new:
        return _("Sudah tercatat sebelumnya, tidak dicatat lagi. {about}").format(about=about), False
    if row.is_withdrawal:
        text = _("Putusan ditarik. {about}").format(about=about)
    elif row.replaces:
        text = _("Perbaikan dicatat. {about}").format(about=about)
    else:
        text = _("Putusan dicatat. {about}").format(about=about)
    if done.was_replaced:
        text += " " + _("Sementara itu orang lain juga mengubahnya: keduanya disimpan.")
    elif done.others:
        text += " " + _("Pada kerja sama ini ada putusan lain yang masih berlaku: keduanya disimpan.")
    return text, bool(done.was_replaced or done.others)

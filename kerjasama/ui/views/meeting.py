"""What came of a meeting's decisions, in words: page, slide and minutes say the same. Pure."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import parse_qs

import pandas as pd

from kerjasama.domain.labels import definition, label, labels
from kerjasama.domain.words import _, format_date, format_number
from kerjasama.meetings import Decided, Decision, Meeting, conflicts
from kerjasama.ui.address import LIST_NAMES, Choices, Places, write
from kerjasama.ui.columns import Column
from kerjasama.ui.figures import KeyFigure

DONE = ("selesai", "selesai_terlambat")
OPEN = ("terlambat", "belum_ada_kabar", "berjalan", "belum_terlaporkan")
NOT_YET = "belum_dinilai"  # the data are older than the meeting: nothing can be told
# The colour of an outcome is that of the state of an agreement that means the same.
STATUS = {
    "selesai": "terlaksana",
    "terlambat": "mandek",
    "berjalan": "dalam_persiapan_pelaksanaan",
    "belum_ada_kabar": "perlu_perhatian",
    "belum_terlaporkan": "belum_dapat_dinilai",
    NOT_YET: "belum_dapat_dinilai",
}
_PLACES = ("provinces", "regions")  # what makes a meeting that of somewhere


def scope_of(choices: Choices) -> str:
    """Whose meeting it is, as in an address: the regions alone; a narrower look does not make it another meeting."""
    given = write(Choices(provinces=choices.provinces, regions=choices.regions))
    return "&".join(f"{name}={value}" for name, value in given.items())


def scope_words(scope: str, places: Places) -> str:
    """That in words."""
    names = {**places.provinces, **places.regions}
    found = parse_qs(scope)
    codes = [code for name in _PLACES for text in found.get(LIST_NAMES[name], ()) for code in text.split(",")]
    regions = [code for code in codes if code in places.regions] or codes
    return ", ".join(names.get(code, code) for code in regions) or _("Semua wilayah")


def meeting_words(meeting: Meeting) -> str:
    """'Rakor triwulan I, 4 Maret 2026'."""
    return f"{meeting.name}, {format_date(meeting.held_on)}"


def said_words(meeting: Meeting) -> str:
    """The same within a sentence: '“Rakor triwulan I” (4 Maret 2026)'."""
    return f"“{meeting.name}” ({format_date(meeting.held_on)})"


def parameters(decided: Decided) -> dict[str, Any]:
    """The decisions as the parameters of queries/meetings."""
    rows = decided.decisions
    return {
        "decision_ids": [row.id for row in rows],
        "decided_agreements": [row.agreement_id for row in rows],
        "decision_codes": [row.decision_code for row in rows],
        "decided_ons": [decided.meeting.held_on for _row in rows],
        "due_ons": [row.due_on for row in rows],
    }


COLUMNS = (
    "decision_id", "agreement_id", "title", "decision_code", "agency", "due_on", "note", "outcome_code", "evidence",
    "evidence_on", "lead_agency", "partner_name", "status", "recorded_by", "recorded_at", "origin", "is_disputed",
    "is_recorded",
)  # fmt: skip


def listed(decided: Decided, outcomes: pd.DataFrame) -> pd.DataFrame:
    """The decisions that stand (COLUMNS), what was not carried out first (`outcomes`: meetings/outcomes)."""
    found = {row.decision_id: row for row in outcomes.itertuples()}
    disputed = {row.id for rows in conflicts(decided.decisions).values() for row in rows}
    order = {name: place for place, name in enumerate(found)}
    rows = [
        _row(row, found.get(row.id), row.id in disputed)
        for row in sorted(decided.decisions, key=lambda row: order.get(row.id, len(order)))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"is_disputed": bool, "is_recorded": bool})


def _row(row: Decision, now: Any, is_disputed: bool) -> dict[str, Any]:
    is_recorded = bool(now.is_recorded) if now is not None else True
    return {
        "decision_id": row.id,
        "agreement_id": row.agreement_id,
        "title": (_text(now.title) if now is not None else "") or row.title or row.agreement_id,
        "decision_code": row.decision_code,
        "agency": row.agency,
        "due_on": row.due_on,
        "note": row.note,
        "outcome_code": now.outcome_code if now is not None else NOT_YET,
        "evidence": _evidence(now, is_recorded),
        "evidence_on": _day(now.done_on) or _day(now.step_on) if now is not None else None,
        "lead_agency": _text(now.lead_agency) if now is not None else "",
        "partner_name": _text(now.partner_name) if now is not None else "",
        "status": _text(now.status) if now is not None else "",
        "recorded_by": row.recorded_by,
        "recorded_at": format_date(row.recorded_at.date()) + row.recorded_at.strftime(" %H.%M UTC"),
        "origin": origin_words(row),
        "is_disputed": is_disputed,
        "is_recorded": is_recorded,
    }


def _evidence(now: Any, is_recorded: bool) -> str:
    if now is None:
        return ""
    if not is_recorded:
        return _("Kerja sama ini tidak ada lagi dalam data yang dipakai.")
    if _text(now.done_code):
        return f"{capital(label('decision_step', now.done_code))}, {format_date(now.done_on)}"
    if _text(now.step_code):
        last = f"{label('decision_step', now.step_code)}, {format_date(now.step_on)}"
        return _("Langkah terakhir: {step}").format(step=last)
    return _("Tidak ada yang tercatat sesudah rapat.")


def origin_words(row: Decision) -> str:
    """Where it was recorded: on the page, or which cell of which sheet."""
    if row.source == "page":
        return _("Halaman ini")
    place = ", ".join(part for part in (row.file_name, row.sheet) if part)
    return _("{place}, baris {row}").format(place=place, row=row.row) if row.row else place


def counts(rows: pd.DataFrame) -> dict[str, int]:
    """Outcome -> how many; 'selesai' counts those done after their due day too, 'selesai_terlambat' them alone."""
    found = rows["outcome_code"].value_counts()
    counted = {code: int(found.get(code, 0)) for code in (*DONE, *OPEN, NOT_YET)}
    return {**counted, "selesai": sum(counted[code] for code in DONE)}


def statement(decided: Decided | None, rows: pd.DataFrame | None, as_of: date) -> str:
    """What was decided last time and what came of it, in one sentence."""
    if decided is None or rows is None:
        return _("Belum ada rapat sebelumnya yang putusannya tercatat.")
    meeting = said_words(decided.meeting)
    if rows.empty:
        return _("Rapat {meeting} belum mencatat satu putusan pun.").format(meeting=meeting)
    n = counts(rows)
    total = format_number(len(rows))
    if n[NOT_YET] == len(rows):
        return _(
            "**{n}** putusan rapat {meeting} belum dapat dinilai: data yang dipakai menggambarkan {day}, sebelum "
            "rapat itu."
        ).format(n=total, meeting=meeting, day=format_date(as_of))
    if n["belum_terlaporkan"] and n["belum_terlaporkan"] + n["selesai"] == len(rows):
        return _(
            "Dari **{of}** putusan rapat {meeting}, **{done}** diketahui selesai; **{silent}** belum terlaporkan, "
            "karena register ini tidak memuat tindak lanjutnya."
        ).format(
            of=total, meeting=meeting, done=format_number(n["selesai"]), silent=format_number(n["belum_terlaporkan"])
        )
    parts = [
        text.format(n=format_number(n[code]))
        for code, text in (
            ("terlambat", _("**{n}** lewat tenggat")),
            ("belum_ada_kabar", _("**{n}** belum ada kabar")),
            ("berjalan", _("**{n}** berjalan")),
            ("belum_terlaporkan", _("**{n}** belum terlaporkan")),
        )
        if n[code] or code in ("terlambat", "belum_ada_kabar")
    ]
    return _("**{done}** dari **{of}** putusan rapat {meeting} selesai; {rest}.").format(
        done=format_number(n["selesai"]), of=total, meeting=meeting, rest=", ".join(parts)
    )


def cards(rows: pd.DataFrame) -> list[KeyFigure]:
    """One card per outcome that these data can tell, each out of all decisions of the meeting."""
    n = counts(rows)
    untold = n["belum_terlaporkan"] + n[NOT_YET]
    asked = [] if untold and untold + n["selesai"] == len(rows) else ["terlambat", "belum_ada_kabar", "berjalan"]
    shown = ["selesai", *asked, *(code for code in ("belum_terlaporkan", NOT_YET) if n[code])]
    late = _("{n} sesudah tenggatnya").format(n=format_number(n["selesai_terlambat"]))
    return [
        KeyFigure(
            label("decision_outcome", code),
            n[code],
            of=len(rows),
            of_words=_("putusan"),
            status=STATUS[code],
            note=late if code == "selesai" and n["selesai_terlambat"] else "",
            key="outcomes",
            anchor="outcomes",
            definition=labels_of_outcomes()[code],
            query="meetings/outcomes",
            no_rows=_("Barisnya ada di tabel di bawah."),
        )
        for code in shown
    ]


def labels_of_outcomes() -> dict[str, str]:
    """Outcome -> when it is that."""
    return {code: definition("decision_outcome", code) for code in labels("decision_outcome")}


def definition_words() -> str:
    """What counts as what, for the section on the rule."""
    outcomes = "\n".join(
        f"- **{label('decision_outcome', code)}**: {text}" for code, text in labels_of_outcomes().items()
    )
    done = "\n".join(f"- **{label('decision', code)}**: {text}." for code, text in labels("done_by").items())
    return "\n\n".join(
        (
            _("Dihitung dari data, bukan dari laporan lisan; hanya yang bertanggal **sesudah** hari rapat:"),
            outcomes,
            _("Yang dianggap melaksanakan putusan:"),
            done,
            _(
                "Semua putusan rapat ditampilkan, apa pun saringannya. Tindakan tanpa bukti yang cukup adalah langkah, "
                "bukan pelaksanaan."
            ),
        )
    )


def columns(*, is_past: bool = True) -> list[Column]:
    """The columns of `listed`; `is_past`: what came of it comes first, else what was recorded."""
    came = [
        Column("outcome_code", _("Apa jadinya"), "code", words="decision_outcome", width="medium"),
        Column("evidence", _("Dari mana kita tahu"), width="large"),
    ]
    told = [
        Column("recorded_by", _("Dicatat oleh"), is_hidden=is_past),
        Column("recorded_at", _("Dicatat pada"), is_hidden=is_past),
        Column("origin", _("Asal"), is_hidden=is_past),
    ]
    first = [
        Column("agreement_id", _("Profil"), "profile"),
        Column("title", _("Kerja sama"), width="large"),
        Column("decision_code", _("Putusan"), "code", words="decision"),
    ]
    who = [
        Column("agency", _("Penanggung jawab"), width="medium"),
        Column("due_on", _("Tenggat"), "date"),
        Column("note", _("Catatan"), width="medium"),
    ]
    rest = [
        Column("is_disputed", _("Ada putusan lain"), "flag", is_hidden=not is_past),
        Column("partner_name", _("Mitra"), is_hidden=True),
        Column("lead_agency", _("Pemrakarsa"), is_hidden=True),
        Column("status", _("Keadaan kini"), "code", words="status", is_hidden=True),
    ]
    return [*first, *came, *who, *told, *rest] if is_past else [*first, *who, *told, *came, *rest]


def open_statement(rows: pd.DataFrame) -> str:
    """How many are still open, out of all; the table lists them first."""
    n = counts(rows)
    if n[NOT_YET] == len(rows):
        return _("**{n}** putusan. Apa jadinya baru tampak setelah data yang lebih baru diimpor.").format(
            n=format_number(len(rows))
        )
    still = len(rows) - n["selesai"] - n[NOT_YET]
    return _("**{n}** dari **{of}** putusan belum selesai; yang lewat tenggat di depan.").format(
        n=format_number(still), of=format_number(len(rows))
    )


def dispute_words(rows: pd.DataFrame) -> str:
    """Where two decisions stand on one agreement; '' when none do."""
    n = rows[rows["is_disputed"]]["agreement_id"].nunique()
    if not n:
        return ""
    return _(
        "Pada **{n}** kerja sama tercatat lebih dari satu putusan. Semuanya disimpan; perbaiki atau tarik salah "
        "satunya."
    ).format(n=format_number(n))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _day(value: Any) -> date | None:
    return None if value is None or pd.isna(value) else value


def capital(words: str) -> str:
    """As the first words of a cell."""
    return f"{words[:1].upper()}{words[1:]}"

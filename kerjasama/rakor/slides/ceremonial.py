"""Signed but not followed up: how many of how many, by year of signature, and the oldest (domain: the rule)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from kerjasama.domain.labels import label
from kerjasama.domain.words import _
from kerjasama.exports.deck import Bars, Figure, Series, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.views import ceremonial as words
from kerjasama.ui.views import overview
from kerjasama.ui.views.answer import is_silent

KEY = "seremonial"
_KINDS = {
    "seremonial_terkonfirmasi": "ceremonial_confirmed",
    "seremonial_terduga": "ceremonial_suspected",
    "berakhir_tanpa_tindak_lanjut": "ended_without",
}
_CONFIRMED = "seremonial_terkonfirmasi"  # of a register without follow-up nobody can know it
_YEARS = 8  # cohorts that fit on a slide


def slide(ask: Ask) -> Slide:
    """The same numbers as the page Seremonial (ceremonial/summary, share_by_signed_year, flagged_agreements)."""
    now = ask.result("ceremonial/summary").frame.iloc[0]
    silent = is_silent(ask.version)
    kinds = {status: column for status, column in _KINDS.items() if not (silent and status == _CONFIRMED)}
    flagged = words.flagged(ask.result("ceremonial/flagged_agreements").frame, "semua")
    listed = parts.table(
        _("Berhenti di penandatanganan"),
        parts.labelled(flagged, status="status", next_step_code="next_step"),
        [
            ("title", _("Kerja sama"), "text", 4),
            ("status", _("Keadaan"), "text", 2),
            ("age_words", _("Umur"), "text", 1.4),
            ("signed_on", _("Ditandatangani"), "date", 1.3),
            ("lead_agency", _("Perangkat daerah"), "text", 2.4),
            ("partner_name", _("Mitra"), "text", 2.4),
            ("main_reason", _("Mengapa"), "text", 3),
            ("next_step_code", _("Langkah berikutnya"), "text", 2.6),
        ],
    )
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=words.answer(now, silent)
        if now.assessable
        else overview.answer(ask.result("overview/totals").frame.iloc[0]),
        figures=tuple(_figure(now, status) for status in kinds) if now.assessable else (),
        chart=_by_year(ask, kinds),
        lists=(listed,) if listed.rows else (),
        place=("seremonial", {}),
        notes=_notes(flagged) if len(flagged) else "",
        caution=_caution(ask, now),
        measured=_("{now} Yang tertua di depan dalam daftarnya.").format(now=parts.as_of_words(ask)),
        definition=_(
            "Seremonial: lewat batas seremonial tanpa tindak lanjut berbukti. Kesepakatan Bersama ditindaklanjuti "
            "dengan PKS atau rencana kerja (Permendagri 22/2020 Pasal 15); angka terkonfirmasi dan terduga tidak "
            "pernah dijumlahkan."
        ),
        is_empty=not now.assessable,
    )


def _notes(flagged: pd.DataFrame) -> str:
    """The oldest, so that the hall hears a name: what is asked of it."""
    first = flagged.iloc[0]
    return _("Yang tertua, {age}: {title}. Langkahnya: {step}").format(
        age=first.age_words, title=first.title, step=label("next_step", first.next_step_code)
    )


def _caution(ask: Ask, now: Any) -> str:
    """What the hall must know before anyone is asked."""
    suspected = (
        _("Terduga berarti belum terlaporkan: tanyakan dahulu, jangan menuduh.") if now.ceremonial_suspected else ""
    )
    said = (parts.silent_words(ask) if now.assessable else "", suspected)
    return " ".join(text for text in said if text)


def _figure(now: object, status: str) -> Figure:
    light, dark = parts.status_colours(status)
    return Figure(
        label("status", status),
        int(getattr(now, _KINDS[status])),
        of=int(now.assessable),  # type: ignore[attr-defined]
        of_words=_("yang dapat dinilai"),
        colour=light,
        dark_colour=dark,
    )


def _by_year(ask: Ask, kinds: Mapping[str, str]) -> Bars | None:
    frame = ask.result("ceremonial/share_by_signed_year").frame
    frame = frame[frame["signed_year"].notna() & (frame["assessable"] > 0)].sort_values("signed_year").tail(_YEARS)
    if frame.empty:
        return None
    series = []
    for status, column in kinds.items():
        light, dark = parts.status_colours(status)
        values = tuple(float(share) for share in frame[f"share_{column}"])
        series.append(Series(label("status", status), values, light, dark, parts.is_hatched(status)))
    return Bars(
        "standing",
        tuple(str(int(year)) for year in frame["signed_year"]),
        tuple(series),
        _("Bagian dari yang dapat dinilai, menurut tahun tanda tangan"),
        "percent",
        tuple(_("dari {n}").format(n=int(n)) for n in frame["assessable"]),
    )

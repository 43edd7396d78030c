"""The first slide: which meeting, on which day, on how many agreements, and what came of them."""

from __future__ import annotations

from dataclasses import replace

from kerjasama.domain.words import _, format_date, format_number
from kerjasama.exports.deck import Figure, Slide
from kerjasama.rakor.agenda import title_of
from kerjasama.rakor.ask import Ask
from kerjasama.rakor.slides import parts
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.views import overview as words
from kerjasama.ui.views import queue_counts
from kerjasama.ui.views.answer import is_silent

KEY = "pembuka"


def slide(ask: Ask) -> Slide:
    """The numbers of the pages Ringkasan (overview/totals) and Keputusan (decisions/counts)."""
    head = ask.head("")
    now = ask.result("overview/totals").frame.iloc[0]
    waiting = queue_counts.by_decision(ask.result("decisions/counts").frame).iloc[0]
    measured = [parts.as_of_words(ask), _("Versi data {version}.").format(version=ask.version.id), head.mark]
    return Slide(
        key=KEY,
        title=title_of(KEY),
        statement=_statement(ask, now, int(waiting.waiting)),
        figures=_figures(ask, now, waiting) if now.agreements else (),
        place=("ringkasan", {}),
        notes=_("Sebutkan tanggal datanya lebih dahulu: yang terjadi sesudahnya belum dihitung di paparan ini."),
        caution=parts.silent_words(ask) if now.agreements else "",
        measured=" ".join(part for part in measured if part),
        definition=_(
            "Dapat dinilai: naskah payung serta PKS dan kontrak yang berdiri sendiri, lewat masa tenggang, jelas "
            "tanggal dan jenisnya. Ditindaklanjuti: tindak lanjutnya terbukti (Permendagri 22/2020 dan 25/2020)."
        ),
        is_empty=not now.agreements,
    )


def _statement(ask: Ask, now: object, waiting: int) -> str:
    numbers = {
        "scope": ask.scope,
        "day": format_date(ask.filters.as_of),
        "n": format_number(now.agreements),  # type: ignore[attr-defined]
        "followed": format_number(now.followed_up),  # type: ignore[attr-defined]
        "of": format_number(now.assessable),  # type: ignore[attr-defined]
        "waiting": format_number(waiting),
    }
    if not now.agreements:  # type: ignore[attr-defined]
        return _("{scope}: belum ada kerja sama yang tercatat per {day}.").format(**numbers)
    if is_silent(ask.version):
        return _(
            "{scope}, per {day}: **{n}** kerja sama tercatat, tindak lanjutnya **belum dilaporkan**, dan **{waiting}** "
            "di antaranya menunggu keputusan."
        ).format(**numbers)
    if not now.assessable:  # type: ignore[attr-defined]
        return _(
            "{scope}, per {day}: **{n}** kerja sama tercatat, belum satu pun dapat dinilai, dan **{waiting}** di "
            "antaranya menunggu keputusan."
        ).format(**numbers)
    return _(
        "{scope}, per {day}: dari **{n}** kerja sama, **{followed} dari {of}** yang dapat dinilai sudah "
        "ditindaklanjuti, dan **{waiting}** menunggu keputusan."
    ).format(**numbers)


def _figures(ask: Ask, now: object, waiting: object) -> tuple[Figure, ...]:
    cards = words.cards(now, now)
    shown = [replace(card, before=None, note="" if card.of is not None else card.note) for card in cards[:2]]
    known = parts.figures(
        [
            KeyFigure(_("Kerja sama tercatat"), now.agreements, note=_("PKS turunan termasuk")),  # type: ignore[attr-defined]
            *shown,
            KeyFigure(
                _("Menunggu keputusan"),
                waiting.waiting,  # type: ignore[attr-defined]
                of=waiting.agreements_in_scope,  # type: ignore[attr-defined]
                of_words=_("kerja sama"),
                status="perlu_perhatian",
            ),
        ]
    )
    if now.followed_up or not is_silent(ask.version):  # type: ignore[attr-defined]
        return known
    return (*known[:2], parts.unknown(known[2].label, _("belum dilaporkan di register ini")), *known[3:])

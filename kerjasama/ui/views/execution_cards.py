"""The cards of the page Pelaksanaan, each with its denominator and the way to its rows."""

from __future__ import annotations

from typing import Any

from kerjasama.domain.words import _, format_number
from kerjasama.ui.figures import KeyFigure

SUMMARY = "execution/summary"
STALLED, UNREPORTED = "mandek", "belum_terlaporkan"  # lists of the page, as they stand in the address


def cards(now: Any, is_silent: bool) -> list[KeyFigure]:
    """The cards, each with its denominator (execution/summary); without a known umbrella nothing can outlive it."""
    here = "pelaksanaan"
    of: dict[str, Any] = {"of": now.active_chains or None, "of_words": _("yang berlaku")}
    active = KeyFigure(
        _("Naskah kerja berlaku"),
        _of(now.active_chains, now.working_chains),
        of=now.working_chains or None,
        of_words=_("rangkaian yang ditandatangani"),
        validity="berlaku",
        key="execution",
        **_rows_of_states(),
        definition=_(
            "Rangkaian naskah kerja (PKS, kontrak, Nota Kesepakatan, naskah luar negeri) yang naskah terakhirnya masih "
            "berlaku; perpanjangan tidak dihitung lagi."
        ),
    )
    unreported = KeyFigure(
        _("Belum terlaporkan"),
        _of(now.unreported, now.active_chains),
        status="seremonial_terduga",
        link=(here, {"tampil": UNREPORTED}),
        definition=_(
            "Berlaku, lewat masa tenggang, tanpa kegiatan berbukti dan tanpa laporan yang menyatakannya nihil."
        ),
        query=SUMMARY,
        **of,
    )
    outliving = KeyFigure(
        _("Melampaui induknya"),
        now.outliving,
        of=now.comparable,
        of_words=_("yang berlaku dan berinduk"),
        status="perlu_perhatian",
        note=_("{n} di antaranya: induknya sudah berakhir.").format(n=format_number(now.uncovered_now)),
        link=(here, {"induk": "melampaui_semua"}),
        definition=_("Naskah kerja berlaku yang akan berakhir sesudah induknya, atau yang induknya sudah berakhir."),
        query=SUMMARY,
    )
    last = [outliving] if now.comparable else []
    if is_silent:
        past = KeyFigure(
            _("Tidak tercatat diperpanjang"),
            _of(now.past_end, now.past_end + now.renewals),
            of=now.past_end + now.renewals or None,
            of_words=_("yang lewat masa berlakunya atau diperpanjang"),
            status="berakhir_tanpa_tindak_lanjut",
            link=(here, {"perpanjangan": "berakhir"}),
            definition=_("Rangkaian yang lewat masa berlakunya dan tidak tercatat diperpanjang."),
            query=SUMMARY,
        )
        expiring = KeyFigure(
            _("Segera berakhir"),
            _of(now.expiring, now.active_heads),
            of=now.active_heads or None,
            of_words=_("rangkaian yang berlaku, Kesepakatan Bersama termasuk"),
            validity="akan_berakhir",
            note=_("Belum ada perpanjangan yang tercatat."),
            link=(here, {"perpanjangan": "segera_berakhir"}),
            definition=_("Rangkaian berlaku yang berakhir dalam masa peringatan dan belum diperpanjang."),
            query=SUMMARY,
        )
        return [active, unreported, past, expiring, *last]
    running = KeyFigure(
        _("Berjalan"),
        _of(now.running, now.active_chains),
        status="terlaksana",
        **_rows_of_states(),
        definition=_(
            "Berlaku dan dilaksanakan dengan bukti (tingkat 3 ke atas), tidak lebih lama lalu daripada batas mandek."
        ),
        **of,
    )
    stalled = KeyFigure(
        _("Mandek"),
        _of(now.stalled, now.active_chains),
        status="pks_mandek",
        link=(here, {"tampil": STALLED}),
        definition=_("Berlaku; pernah dilaksanakan lalu berhenti, atau berkomitmen tetapi tidak pernah dilaksanakan."),
        query=SUMMARY,
        **of,
    )
    lapsed = KeyFigure(
        _("Berakhir saat berjalan"),
        _of(now.lapsed_running, now.past_end),
        of=now.past_end or None,
        of_words=_("yang lewat masanya"),
        status="berakhir_tanpa_tindak_lanjut",
        link=(here, {"perpanjangan": "berakhir_saat_berjalan"}),
        definition=_(
            "Rangkaian segala jenis naskah yang habis masanya tanpa perpanjangan, padahal kegiatan berbukti "
            "terakhirnya dekat dengan akhirnya."
        ),
        query=SUMMARY,
    )
    return [active, running, stalled, lapsed, *last]


def _of(count: Any, among: Any) -> Any:
    """A count; a dash where there is nothing that it could be out of: zero of none says nothing."""
    return count if among else "–"


def _rows_of_states() -> dict[str, Any]:
    """The way from a card to its rows where no list of its own stands on the page."""
    where = _("Keadaan semua yang berlaku")
    return {
        "query": SUMMARY,
        "anchor": "states",
        "no_rows": _("Barisnya: {section}, Lihat naskahnya.").format(section=where),
    }

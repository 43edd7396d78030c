"""What the page Laboratorium inovasi says first: the answer, the cards, and what is missing where nothing is held."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kerjasama.domain.words import _, format_number, format_percent
from kerjasama.extracts.version import Version
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.section import caution

TARGETS = (5, 3, 2, 1)  # ideas an agency should have; the first is the default


def holds_ideas(version: Version | None) -> bool:
    """Whether the extracts hold any idea, whatever the filters."""
    return bool(version and version.manifest.row_counts.get("lab_ideas"))


def answer(now: Any) -> str:
    """The page's answer in one sentence (laboratory/summary)."""
    if not now.ideas:
        return _("Tidak ada ide laboratorium inovasi dalam saringan ini.")
    if not now.agencies:
        return _("Dari **{n}** ide, **{deliver}** sampai deliver dan **{applied}** diterapkan.").format(
            n=format_number(now.ideas),
            deliver=_share(now.deliver, now.ideas),
            applied=_share(now.applied, now.ideas),
        )
    return _(
        "Dari **{n}** ide **{agencies}** perangkat daerah, **{deliver}** sampai deliver dan **{applied}** diterapkan."
    ).format(
        n=format_number(now.ideas),
        agencies=format_number(now.agencies),
        deliver=_share(now.deliver, now.ideas),
        applied=_share(now.applied, now.ideas),
    )


def _share(count: float, of: float) -> str:
    return f"{format_number(count)} ({format_percent(count / of)})"


def draw_nothing(link_to: Callable[..., None]) -> None:
    """Where no list of a laboratory was ever imported: what it would show, and how to bring it."""
    caution(
        _(
            "Data ini belum memuat daftar ide laboratorium inovasi. Itu berarti **belum diimpor, bukan tidak ada "
            "laboratorium**. Isi templat laboratorium (daerah, perangkat daerah, ide, hari tiap tahap, apa jadinya), "
            "lalu impor."
        )
    )
    link_to(_("Unduh templat dan impor daftar ide di halaman Impor"), "impor")


def nothing_answer() -> str:
    """The answer of an installation without ideas."""
    return _("Belum ada daftar ide laboratorium inovasi dalam data ini.")


def cards(now: Any, target: int, news_days: int) -> list[KeyFigure]:
    """Six cards (laboratory/summary)."""
    of_ideas = {"of": now.ideas, "of_words": _("ide")} if now.ideas else {"of": None}

    def card(name: str, value: float, told: str, anchor: str, **more: Any) -> KeyFigure:
        return KeyFigure(
            name,
            value,
            definition=told,
            query="laboratory/summary",
            no_rows=_("Barisnya ide, bukan naskah; ada di daftar ide di bawah."),
            anchor=anchor,
            key="six",
            **more,
        )

    return [
        card(
            _("Ide"),
            now.ideas,
            _("Ide yang sudah diketahui pada tanggal penilaian, menurut hari tahapnya atau tahun laboratoriumnya."),
            "ideas",
            note=_("dari {agencies} perangkat daerah di {regions} daerah").format(
                agencies=format_number(now.agencies), regions=format_number(now.regions)
            ),
        ),
        card(
            _("Sampai deliver"),
            now.deliver,
            _("Ide yang sudah dilaksanakan: sampai pada tahap deliver atau display."),
            "stages",
            **of_ideas,
        ),
        card(
            _("Sampai display"),
            now.display,
            _("Ide yang sudah ditampilkan dan dimanfaatkan."),
            "stages",
            **of_ideas,
        ),
        card(
            _("Diterapkan"),
            now.applied,
            _("Ide yang menurut daftarnya diterapkan. Yang direplikasi dihitung tersendiri."),
            "outcomes",
            note=_("{n} lagi direplikasi").format(n=format_number(now.replicated)),
            **of_ideas,
        ),
        card(
            _("Tanpa kabar"),
            now.quiet,
            _(
                "Ide yang belum selesai (berjalan, ditunda, atau tidak diketahui), dan kabar terakhirnya lebih dari "
                "{n} hari lalu."
            ).format(n=format_number(news_days)),
            "outcomes",
            **({"of": now.open, "of_words": _("ide yang belum selesai")} if now.open else {}),
        ),
        card(
            _("Di bawah {n} ide").format(n=format_number(target)),
            now.agencies_below,
            _("Perangkat daerah yang idenya lebih sedikit daripada sasaran yang dipilih di halaman ini."),
            "agencies",
            **({"of": now.agencies, "of_words": _("perangkat daerah")} if now.agencies else {}),
        ),
    ]


def number_of(written: str | None, options: tuple[int, ...]) -> int:
    """The chosen number among `options`; the first when the address holds none of them (the choice says so then)."""
    return int(written) if written in [str(option) for option in options] else options[0]

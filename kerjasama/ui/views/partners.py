"""What the page Mitra says first: how many partners, what came of it, who has none."""

from __future__ import annotations

from typing import Any

from kerjasama.domain.words import _, format_number
from kerjasama.ui.figures import KeyFigure
from kerjasama.ui.page import Page
from kerjasama.ui.views.answer import choice_row, draw_answer, draw_evidence_caution, draw_unknown_caution
from kerjasama.ui.views.partners_counts import LEAST
from kerjasama.ui.views.partners_network import Network
from kerjasama.warehouse import Result

PART = "lihat"  # in the address: which part of the page is open
PARTS = ("hasil", "jejaring", "daerah", "luar_negeri")
# A choice within a part, in the address: a link that names it alone opens its part.
_WITHIN = {"hubungan": "jejaring", "jejaring": "jejaring", "daerah": "daerah", "masalah": "luar_negeri"}


def part_of(page: Page) -> str:
    """The part that the address opens, by its name or by a choice within it; else what came of the partners."""
    return str(page.own(PART)) if page.own(PART) in PARTS else _unnamed_part(page)


def _unnamed_part(page: Page) -> str:
    return next((part for name, part in _WITHIN.items() if page.own(name) is not None), PARTS[0])


def choose_part(page: Page) -> str:
    """Draw the choice of the part, and say which is open."""
    with choice_row("lihat"):
        return page.choice(PART, _("Bagian halaman"), PARTS, part_words, default=_unnamed_part(page))


def part_words(key: str) -> str:
    """The words of a part of the page."""
    return {
        "hasil": _("Mitra dan hasilnya"),
        "jejaring": _("Jejaring antardaerah"),
        "daerah": _("Mitra satu daerah"),
        "luar_negeri": _("Luar negeri dan asosiasi"),
    }[key]


def _way(anchor: str, part: str, open_part: str) -> dict[str, Any]:
    """To the rows of a card: down the page where their part is open, else to that part."""
    return {"anchor": anchor} if part == open_part else {"link": ("mitra", {PART: part})}


def show_answer(page: Page, summary: Result, network: Network, is_silent: bool) -> None:
    """The answer, and what must be known before using it."""
    now = summary.frame.iloc[0]
    draw_answer(answer(now, network, is_silent))
    draw_unknown_caution(page.result("overview/totals").frame.iloc[0])
    draw_evidence_caution(page.version, page.link_to)


def answer(now: Any, network: Network, is_silent: bool) -> str:
    """Who (partners/summary), what came of it, who has none."""
    if not now.agreements:
        return _("Tidak ada kerja sama dalam saringan ini.")
    if not now.partners:
        return _("Tidak satu pun dari **{n}** kerja sama ini mencatat mitranya.").format(
            n=format_number(now.agreements)
        )
    parts = [
        _("Ada **{partners}** mitra dalam {n} kerja sama.").format(
            partners=format_number(now.partners), n=format_number(now.with_partner)
        )
    ]
    if now.without_partner * 2 > now.agreements:
        parts.append(_("**{n}** naskah lain tidak mencatat mitranya.").format(n=format_number(now.without_partner)))
    if is_silent:
        parts.append(_("Register ini tidak memuat tindak lanjut, jadi hasilnya belum diketahui."))
    elif now.assessable:
        parts.append(
            _("**{n}** dari {of} yang dapat dinilai ada tindak lanjutnya.").format(
                n=format_number(now.followed_up), of=format_number(now.assessable)
            )
        )
    else:
        parts.append(_("Belum ada yang dapat dinilai hasilnya."))
    if not network.has_ties:
        parts.append(_("Data ini tidak memuat kerja sama antara dua daerah."))
    else:
        parts.append(
            _("**{n}** dari {of} daerah tercatat belum punya mitra daerah.").format(
                n=format_number(network.alone), of=format_number(network.known)
            )
        )
    return " ".join(parts)


def alone_note(network: Network) -> str:
    """What the number of regions without a partner region leaves out."""
    if not network.has_ties:
        return _("Data ini tidak memuat kerja sama antara dua daerah.")
    if not network.unknown:
        return ""
    return _("{n} daerah lain belum ada dalam data.").format(n=format_number(network.unknown))


def ceremonial_title(is_silent: bool) -> str:
    """What a partner is called whose agreements all stop at the signature; of a silent register only what is known."""
    return _("Mitra yang semuanya belum terlaporkan") if is_silent else _("Mitra yang semuanya berhenti di seremoni")


def cards(now: Any, network: Network, is_silent: bool, open_part: str = PARTS[0]) -> list[KeyFigure]:
    """Partners in force, followed up, all ceremonial; regions without a partner region.

    `open_part` (of PARTS): the part of the page that is open.
    """
    not_documents = _("Yang dihitung mitra, bukan naskah; naskahnya di bagian di bawah.")
    return [
        KeyFigure(
            _("Mitra dengan kerja sama berlaku"),
            int(now.in_force) if now.dated else "–",
            of=int(now.dated) or None,
            of_words=_("mitra yang masa berlaku naskahnya diketahui"),
            validity="berlaku",
            **_way("partners", "hasil", open_part),
            definition=_("Mitra (pihak selain pemrakarsa) yang sedikitnya satu naskahnya dalam masa berlaku."),
            query="partners/summary",
            no_rows=not_documents,
        ),
        KeyFigure(
            _("Mitra dengan tindak lanjut"),
            int(now.followed_up) if now.assessable and not is_silent else "–",
            of=None if is_silent else int(now.assessable) or None,
            of_words=_("mitra yang dapat dinilai"),
            status="terlaksana",
            note=_("Register ini tidak memuat tindak lanjut.") if is_silent else "",
            **_way("classes", "hasil", open_part),
            definition=_("Mitra yang sedikitnya satu naskahnya dapat dinilai dan sudah ditindaklanjuti dengan bukti."),
            query="partners/summary",
            no_rows=not_documents,
        ),
        KeyFigure(
            ceremonial_title(is_silent),
            int(now.all_ceremonial) if now.judgeable else "–",
            of=int(now.judgeable) or None,
            of_words=_("mitra dengan {n}+ naskah yang dapat dinilai").format(n=LEAST),
            **_way("only-ceremonial", "hasil", open_part),
            definition=_(
                "Mitra dengan sedikitnya {n} naskah yang dapat dinilai, dan setiap naskah itu seremonial "
                "terkonfirmasi, seremonial terduga, atau berakhir tanpa tindak lanjut; ketiganya dirinci terpisah."
            ).format(n=LEAST),
            query="partners/summary",
            no_rows=not_documents,
        ),
        KeyFigure(
            _("Daerah tanpa mitra daerah"),
            network.alone if network.has_ties else "–",
            of=network.known if network.has_ties else None,
            of_words=_("daerah yang tercatat"),
            **_way("without-partner", "jejaring", open_part),
            note=alone_note(network),
            definition=_(
                "Provinsi dan kabupaten/kota yang punya kerja sama dalam data, tetapi tidak satu pun bersama daerah "
                "lain menurut pilihan di bagian jejaring. Daerah yang tidak ada dalam data tidak dihitung."
            ),
            query="partners/region_nodes",
            no_rows=_("Yang dihitung daerah, bukan naskah."),
        ),
    ]

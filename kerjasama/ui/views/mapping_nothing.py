"""What the page Pemetaan urusan shows without a mapping list: what the law asks for, and the way to bring one in."""

from __future__ import annotations

from kerjasama.domain.labels import label
from kerjasama.domain.words import _, format_number
from kerjasama.ui.columns import Column
from kerjasama.ui.members import grouped
from kerjasama.ui.page import Page
from kerjasama.ui.section import Section
from kerjasama.ui.views.answer import draw_answer
from kerjasama.ui.views.mapping import has_lines, law_words

MAPPED = ("KSDD_WAJIB", "KSDPK", "SINERGI")


def show(page: Page) -> None:
    """The answer, the way to the import, and the agreements that the law wants mapped beforehand."""
    if has_lines(page.version):
        draw_answer(_("Sampai tanggal penilaian belum ada daftar pemetaan dalam saringan ini."))
    else:
        draw_answer(
            _("Belum ada daftar pemetaan urusan dalam data ini. **Itu bukan temuan: daftarnya belum dimasukkan.**")
        )
    page.link_to(_("Unduh templat pemetaan dan impor daftarnya di halaman Impor"), "impor")
    if page.recorded:
        page.show(_agreements(page))


def _agreements(page: Page) -> Section:
    """How many agreements of the register are of a kind that is mapped beforehand (overview/by_coop_type)."""
    result = page.result("overview/by_coop_type")
    rows = result.frame[result.frame["coop_type"].isin(MAPPED)]
    asked = {
        "KSDD_WAJIB": _("Berita Acara yang ditandatangani kepala daerah (Ps 5 ayat (6))"),
        "KSDPK": _("Keputusan Kepala Daerah (Ps 25 ayat (2))"),
        "SINERGI": _("tidak diminta tersendiri; objeknya dalam RKPD (Ps 53 ayat (2))"),
    }
    rows = rows.assign(
        name=[label("coop_type", code) for code in rows["coop_type"]], asked=[asked[code] for code in rows["coop_type"]]
    )
    return Section(
        title=_("Yang menurut hukum direncanakan lebih dahulu"),
        statement=_(
            "**{n}** dari **{of}** kerja sama dalam saringan ini wajib, dengan pihak ketiga, atau sinergi. Tanpa "
            "daftarnya tidak diketahui mana yang memang direncanakan."
        ).format(n=format_number(rows["agreements"].sum()), of=format_number(result.frame["agreements"].sum())),
        results=[result],
        frame=rows,
        table=[
            Column("name", _("Jenis")),
            Column("agreements", _("Kerja sama"), "number"),
            Column("asked", _("Yang diminta Permendagri 22/2020"), width="large"),
        ],
        definition=law_words(),
        members=grouped(rows, page.behind, "coop_type", lambda row: row.coop_type, ("agreements",), _("Jenis")),
        key="wanted",
    )

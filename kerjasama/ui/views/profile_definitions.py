"""What each section of a profile holds, and by which rule."""

from __future__ import annotations

from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _


def part_definition(query: str) -> str:
    """What the table of a query holds; empty where the sentence above it says so."""
    return {
        "agreements/parties": "\n".join(
            (
                _("- Pihak menurut urutan di naskah; yang pertama pemrakarsa."),
                _("- **Golongan** dibaca dari namanya bila register tidak menyebutnya."),
            )
        ),
        "agreements/actions_with_evidence": "\n".join(
            (
                _("- Tindakan pada naskah ini dan naskah turunannya, yang terbaru di atas."),
                _("- Tingkat 2 ke atas hanya dihitung dengan bukti; foto atau tautan berita saja dihitung tingkat 1."),
                _("- Yang bertanggal sebelum penandatanganan tidak dihitung."),
            )
        ),
        "agreements/stages": "\n".join(
            (
                _("- Tahapan menurut peraturan jenis ini (Permendagri 22/2020 Pasal 6, 28, 52; 25/2020 Pasal 9)."),
                _("- **Tercapai**: tahap ini atau yang lebih jauh. Tanpa asal: disimpulkan dari tanggal lain."),
            )
        ),
        "agreements/scope_items": "\n".join(
            (_("- Butir seperti tertulis; **Tindak lanjut** menghitung tindakan yang menyebut nomor butirnya."),)
        ),
        "agreements/reports": "\n".join(
            (
                _("- Laporan semester atau tahunan (Permendagri 22/2020 Pasal 17, 39, 60; 25/2020 Pasal 35–37)."),
                _("- **Terlambat** hanya bila tenggatnya tercatat."),
            )
        ),
        "agreements/documents": "\n".join(
            (_("- Dokumen yang tercatat untuk naskah ini; **Ditandatangani** oleh semua pihak."),)
        ),
        "agreements/relatives": "\n".join(
            (_("- Naskah induk, turunan, dan perpanjangannya. Keadaan dihitung dengan aturan dan hari yang sama."),)
        ),
        "agreements/findings": "\n".join((_("- Penolakan dan keraguan ketika berkasnya dibaca, dengan selnya."),)),
        "agreements/field_sources": "\n".join(
            (
                _("- Tiap isian yang disimpan: selnya, teksnya seperti tertulis, dan cara membacanya."),
                _("- Yang tidak ada di sini disimpulkan, dan ditandai demikian."),
            )
        ),
    }.get(query, "")


def ladder_definition() -> str:
    """The levels of the ladder."""
    lines = [
        f"- **{level} {label('ladder_level', level)}**: {definition('ladder_level', str(level))}" for level in range(5)
    ]
    more = _("- Tingkat 2 ke atas hanya dengan bukti, dan hanya sesudah naskah pertamanya ditandatangani.")
    return "\n".join([*lines, more])


def timeline_definition() -> str:
    """What the timeline holds."""
    return _(
        "- Semua yang bertanggal pada naskah ini dan naskah turunannya, juga yang sesudah tanggal penilaian.\n"
        "- Yang berbukti lemah atau bertanggal sebelum penandatanganan digambar, tetapi tidak dihitung."
    )


def facts_definition() -> str:
    """Where the fields come from."""
    return _(
        "- Isian seperti tertulis di register; di bawahnya berkas, lembar, dan selnya.\n"
        "- Yang tanpa sel disimpulkan dari isian lain, dan disebut demikian."
    )


def typed_definition() -> str:
    """The row itself."""
    return _("- Seluruh baris register seperti tertulis, sel demi sel; sel kosong tidak ditulis.")

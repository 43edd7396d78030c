"""What each section of a profile holds, and by which rule."""

from __future__ import annotations

from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _
from kerjasama.ui.views import laboratory_ideas


def part_definition(query: str) -> str:
    """What the table of a query holds."""
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
            (
                _(
                    "- Butir seperti tertulis. **Terlaksana**: ada kegiatan berbukti yang menyebut butir itu, pada "
                    "naskah ini atau turunannya."
                ),
                _("- **Mungkin**: naskah turunan menyentuh urusan yang sama tanpa menyebut butirnya; tidak dihitung."),
            )
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
        "agreements/indicators": "\n".join(
            (
                _("- Indikator naskah ini dan rangkaiannya: nilai awal, target, dan nilai terakhir sampai hari itu."),
                _("- **Keadaan** dihitung dari kemajuan terhadap garis lurus antara nilai awal dan target."),
            )
        ),
        "agreements/results": "\n".join(
            (_("- Hasil yang dicatat pada tindakan: keluaran, penerima manfaat, dan rupiah; tanpa bukti ditandai."),)
        ),
        "agreements/lab_ideas": laboratory_ideas.stages_definition(),
        "agreements/clocks": "\n".join(
            (
                _("- Tenggat yang ditetapkan peraturan untuk jenis naskah ini, dengan pasalnya."),
                _("- Hari kerja dihitung dengan hari libur nasional dan cuti bersama; hari pertama tidak dihitung."),
            )
        ),
        "agreements/report_duties": "\n".join(
            (
                _("- Laporan yang wajib masuk tiap semester (dalam negeri) atau tiap tahun (luar negeri)."),
                _("- Peraturan tidak menyebut tanggal jatuh tempo semester; dipakai batas di halaman Laporan."),
            )
        ),
        "agreements/confirmations": "\n".join(
            (
                _("- Jawaban kantor pada lembar konfirmasi dan apa yang diubahnya; jawaban terakhir yang berlaku."),
                _("- Jawaban berlaku sejak harinya: sebelum itu keadaan dinilai tanpa jawaban itu."),
            )
        ),
        "agreements/findings": "\n".join((_("- Penolakan dan keraguan ketika berkasnya dibaca, dengan selnya."),)),
        "agreements/field_sources": "\n".join(
            (
                _("- Tiap isian yang disimpan: selnya, teksnya seperti tertulis, dan cara membacanya."),
                _("- Yang tidak ada di sini disimpulkan, dan ditandai demikian."),
            )
        ),
    }[query]


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
        "- Yang bertanggal pada naskah ini dan naskah turunannya sampai tanggal penilaian; dari yang akan datang hanya "
        "tanda tangan dan akhir masa berlaku.\n"
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

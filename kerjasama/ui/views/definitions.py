"""What the numbers of the pages count: one line a number, by which rule, after which article."""

from __future__ import annotations

from collections.abc import Sequence

from kerjasama.domain.labels import definition, label
from kerjasama.domain.words import _


def part_definition(part: str) -> str:
    """What a counting column of a query counts, in one sentence."""
    return {
        "agreements": _("Semua naskah dalam saringan ini, juga PKS turunan dan yang belum ditandatangani."),
        "in_force": _("Naskah yang pada tanggal penilaian berada dalam masa berlakunya, menurut tanggalnya sendiri."),
        "expiring": _(
            "Naskah yang berlaku dan akhirnya sudah dekat: bila batasnya tidak diubah, 90 hari untuk dalam negeri dan "
            "180 hari untuk luar negeri (Permendagri 25/2020 Pasal 33)."
        ),
        "population": _("Naskah payung, serta PKS dan kontrak yang berdiri sendiri; PKS turunan ikut induknya."),
        "assessable": _(
            "Penyebut semua bagian: naskah payung serta PKS dan kontrak yang berdiri sendiri, sudah ditandatangani, "
            "lewat masa tenggang, dan cukup jelas tanggal dan jenisnya."
        ),
        "followed_up": _(
            "Dapat dinilai, dan tindak lanjutnya mencapai tingkat minimal dengan bukti: komitmen untuk Kesepakatan "
            "Bersama, pelaksanaan untuk naskah lain, bila batasnya tidak diubah. Foto atau tautan berita bukan bukti."
        ),
        "ceremonial_confirmed": definition("status", "seremonial_terkonfirmasi"),
        "ceremonial_suspected": definition("status", "seremonial_terduga"),
        "ended_without": definition("status", "berakhir_tanpa_tindak_lanjut"),
    }[part]


_NAMES = {
    "agreements": "Kerja sama",
    "in_force": "Berlaku",
    "expiring": "Segera berakhir",
    "assessable": "Dapat dinilai",
    "followed_up": "Ditindaklanjuti",
}
_STATUSES = {
    "ceremonial_confirmed": "seremonial_terkonfirmasi",
    "ceremonial_suspected": "seremonial_terduga",
    "ended_without": "berakhir_tanpa_tindak_lanjut",
}


def parts_definition(parts: Sequence[str], *, more: str = "") -> str:
    """One line per counting column, what a share is, and `more` of this figure alone."""
    names = {part: _(_NAMES[part]) if part in _NAMES else label("status", _STATUSES[part]) for part in parts}
    lines = [f"- **{names[part]}**: {part_definition(part)}" for part in parts]
    if "assessable" in parts:
        lines.append(_("- **Bagian**: jumlah itu dibagi yang dapat dinilai dalam kelompok yang sama."))
    if {"ceremonial_confirmed", "ceremonial_suspected"} <= set(parts):
        lines.append(_("- Terkonfirmasi dan terduga tidak pernah dijumlahkan."))
    return "\n".join([*lines, *([f"- {more}"] if more else [])])


def decisions_definition() -> str:
    """What each kind of decision counts (overview/decisions)."""
    return "\n".join(
        (
            _("- **Wajib**: kerja sama wajib yang berhenti di penandatanganan (Permendagri 22/2020 Pasal 22–23)."),
            _("- **Akhiri atau hidupkan**: seremonial terkonfirmasi yang masih berlaku, selain yang wajib."),
            _("- **Perpanjang atau selesaikan**: dinilai sendiri, berlaku, dan segera berakhir."),
            _("- **Mandek**: komitmen yang tidak dilaksanakan, atau pelaksanaan yang berhenti."),
            _("- **Tanyakan**: seremonial terduga, selain yang wajib; belum terlaporkan, bukan tuduhan."),
            _("- **Perbaiki register**: status di register bertentangan dengan tanggalnya."),
            _("- **Pernyataan kehendak**: lewat satu tahun tanpa naskah (Permendagri 25/2020 Pasal 13)."),
            _("- **Lengkapi**: tanggal atau jenis naskahnya tidak cukup jelas untuk dinilai."),
            _("- Satu naskah dapat masuk beberapa macam; paling banyak lima macam diperlihatkan."),
        )
    )


def changes_definition() -> str:
    """What the table of changes counts (overview/status_flows)."""
    return "\n".join(
        (
            _("- Semula − keluar + masuk = sekarang, dengan aturan dan batas yang sama pada kedua hari."),
            _("- Yang dihitung: yang dinilai sendiri pada salah satu hari; PKS turunan ikut induknya."),
            _("- Keadaan dapat berubah tanpa kejadian baru, karena umur bertambah."),
        )
    )


def rows_definition() -> str:
    """A list of agreements: what its columns mean."""
    return "\n".join(
        (
            _("- Satu baris satu naskah. **Keadaan** dihitung pada tanggal penilaian, bukan tercatat di register."),
            _("- **Mengapa** memuat alasan aturan, yang terpenting di depan."),
            _("- **Langkah terakhir**: hari terakhir dengan tindakan tingkat 1 ke atas sampai tanggal penilaian."),
            _("- **Umur** dihitung sejak naskah pertama ditandatangani; perpanjangan tidak mengulangnya."),
        )
    )

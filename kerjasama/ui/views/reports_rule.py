"""The rule of report duties in words, with its articles."""

from __future__ import annotations

from kerjasama.domain.words import _, format_number
from kerjasama.warehouse import Thresholds


def rule_words(limits: Thresholds, period_count: int) -> str:
    """What is counted, with its articles."""
    return "\n".join(
        (
            _(
                "- **Di dalam negeri: setiap semester.** KSDD dan KSDPK: perangkat daerah pemrakarsa kepada kepala "
                "daerah, lalu berjenjang (Permendagri 22/2020 Pasal 17 dan 39). Sinergi: TKKSD kepada bupati/wali kota "
                "setiap enam bulan (Pasal 60); untuk sinergi provinsi dipakai masa yang sama."
            ),
            _("- Tenggatnya **{n} hari** sesudah semester berakhir, kecuali register menyebut tenggat lain.").format(
                n=format_number(limits.report_due_days)
            ),
            _(
                "- **Luar negeri: setiap tahun.** Kabupaten/kota paling lambat 7 Januari (minggu pertama) kepada "
                "gubernur, provinsi paling lambat 14 Januari (minggu kedua) kepada Menteri (Permendagri 25/2020 Pasal "
                "35–36)."
            ),
            _(
                "- Yang wajib: Kesepakatan Bersama, Nota Kesepakatan, naskah luar negeri, PKS atau kontrak yang "
                "berdiri sendiri, dan perpanjangannya, yang berlaku lebih dari satu hari dalam masa itu. PKS yang "
                "menyebut induknya dilaporkan bersama induknya; perpanjangan mengambil alih kewajiban naskah lamanya."
            ),
            _(
                "- Tidak wajib: LoI, adendum, yang belum ditandatangani, yang di luar kerja sama daerah, dan yang "
                "tanggal tanda tangannya tidak diketahui. Akhir yang tidak diketahui dianggap masih berlaku paling "
                "lama lima tahun."
            ),
            _(
                "- Dua laporan untuk satu masa: yang pertama dihitung. Laporan tahunan di dalam negeri dihitung untuk "
                "semester 2, dan laporan semester 2 di luar negeri untuk tahunnya. Laporan yang masuk sesudah tanggal "
                "penilaian tidak dihitung."
            ),
            _(
                "- Register yang tidak memuat satu pun laporan tidak dihitung: tidak ada yang dinyatakan belum masuk. "
                "Halaman ini melihat {n} semester, termasuk yang sedang berjalan."
            ).format(n=period_count),
        )
    )

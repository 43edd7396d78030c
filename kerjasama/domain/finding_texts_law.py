# ruff: noqa: E501 (sentences read better in one line)
"""Words for the findings that rest on an article of law, and on the derived urusan."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "wajib_without_border": (
        "Kerja sama wajib antara daerah yang tampaknya tidak berbatasan",
        "{hint}: tidak ada batas darat di antara keduanya; batas laut tidak ada dalam data (Permendagri 22/2020 Pasal 3 ayat (2)).",
        "Periksa jenisnya: wajib hanya antara daerah yang berbatasan, selain itu sukarela.",
    ),
    "nk_without_rencana_kerja": (
        "Nota Kesepakatan tanpa Rencana Kerja",
        "Tidak ada Rencana Kerja yang tercatat untuk Nota Kesepakatan ini; keduanya ditandatangani bersama (Permendagri 22/2020 Pasal 55 dan 57).",
        "Catat Rencana Kerjanya, atau lengkapi bila belum disusun.",
    ),
    "foreign_without_dprd": (
        "Naskah luar negeri tanpa persetujuan DPRD",
        "Tidak ada persetujuan DPRD yang tercatat (Permendagri 25/2020 Pasal 16-17).",
        "Catat surat persetujuan DPRD di lembar Dokumen atau Tahapan.",
    ),
    "foreign_without_menteri": (
        "Naskah luar negeri tanpa persetujuan Menteri",
        "Tidak ada persetujuan Menteri yang tercatat (Permendagri 25/2020 Pasal 24).",
        "Catat surat persetujuan Menteri di lembar Dokumen atau Tahapan.",
    ),
    "loi_lapsed": (
        "Pernyataan kehendak lebih dari satu tahun tanpa naskah",
        "Ditandatangani {used}; pernyataan kehendak berlaku paling lama satu tahun (Permendagri 25/2020 Pasal 13 ayat (3)).",
        "Catat naskah kerja samanya, atau susun pernyataan kehendak baru.",
    ),
    "foreign_extension_late": (
        "Batas pemberitahuan perpanjangan luar negeri terlewat",
        "Berakhir {used}; perpanjangan diberitahukan paling lambat {hint}, enam bulan sebelumnya (Permendagri 25/2020 Pasal 33).",
        "Beritahukan segera, atau siapkan pengakhirannya.",
    ),
    "offer_unanswered": (
        "Penawaran belum ditanggapi",
        "Penawaran {used} belum ditanggapi lebih dari 30 hari (Permendagri 22/2020 Pasal 8 dan 54).",
        "Kirim permintaan kedua; setelah 15 hari lagi laporkan kepada Menteri atau Gubernur.",
    ),
    "dprd_deemed_approved": (
        "Persetujuan DPRD lewat 45 hari",
        "Dimintakan {used}; setelah 45 hari persetujuan dianggap diberikan (Permendagri 22/2020 Pasal 11-12, 34, dan 56; 25/2020 Pasal 16-17).",
        "Catat tahap itu selesai, dan lanjutkan.",
    ),
    "urusan_derived": (
        "Urusan diturunkan dari nama perangkat daerah atau judul",
        "Urusan diturunkan dari nama perangkat daerah/judul untuk {hint} kerja sama.",
        "Periksa; tambahkan kolom Urusan di register, atau ubah kata di data/mappings/urusan_words.csv.",
    ),
}

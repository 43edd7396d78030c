"""Words for findings about what a file is, about mapping lists, and about lists of ideas of laboratories."""

from __future__ import annotations

_REASON = "Tulis alasannya: kerja sama internal, pengadaan, swakelola, bukan kewenangan, atau tidak lengkap."
_COMPLETE = "Lengkapi selnya, lalu impor lagi: daftar yang sama digantikan."

TEXTS: dict[str, tuple[str, str, str]] = {
    "kind_unsure": (
        "Jenis berkas diragukan",
        "Dibaca sebagai {used}, tetapi hampir sama mirip dengan {hint}.",
        "Bila keliru, pilih jenisnya di halaman Impor atau dengan --as.",
    ),
    "kind_chosen": (
        "Jenis berkas dipilih oleh Anda",
        "Dibaca sebagai {used}; dari isinya lebih mirip {hint}.",
        "Tidak perlu apa-apa bila memang itu maksudnya.",
    ),
    "list_region_missing": (
        "Daerah pemilik baris tidak disebut",
        "",
        "Isi kolom Wilayah, atau sebutkan pemiliknya dengan --owner atau di halaman Impor.",
    ),
    "list_region_inferred": (
        "Daerah dibaca dari judul atau nama berkas",
        "Semua baris dianggap milik wilayah {used}.",
        "Sebutkan pemiliknya dengan --owner atau di halaman Impor bila keliru.",
    ),
    "list_region_from_list": (
        "Kolom wilayah tidak terbaca",
        '"{value}" bukan wilayah yang dikenal; dipakai wilayah pemilik daftar ({used}).',
        "Perbaiki namanya, atau petakan kolom itu ke isian lain.",
    ),
    "list_year_missing": (
        "Tahun baris tidak disebut",
        "",
        "Isi kolom Tahun, atau tulis tahunnya di judul daftar.",
    ),
    "list_year_inferred": (
        "Tahun dibaca dari nama berkas atau hari laporannya",
        "Semua baris dianggap untuk tahun {used}.",
        "Tulis tahunnya di judul daftar atau di kolom Tahun bila keliru.",
    ),
    "list_year_unread": (
        "Tahun tidak terbaca",
        '"{value}" tidak menyebut satu tahun.',
        "Tulis satu tahun, misalnya 2026.",
    ),
    "list_date_incomplete": (
        "Tanggal tidak menyebut harinya",
        '"{value}" tidak disimpan sebagai tanggal.',
        "Tulis hari, bulan, dan tahunnya.",
    ),
    "list_agreement_unknown": (
        "Kerja sama yang ditunjuk tidak ditemukan",
        '"{value}" tidak ada di antara kerja sama yang tercatat; disimpan sebagai tulisan saja.',
        "Impor dahulu register yang memuatnya, lalu impor daftar ini lagi; atau betulkan nomornya.",
    ),
    "list_agreement_several": (
        "Beberapa kerja sama bernomor sama",
        '"{value}" dapat berarti {hint}; tidak dipilihkan.',
        "Tulis kode kerja samanya (ks-...), yang terlihat di profilnya.",
    ),
    "mapping_line_empty": (
        "Baris tanpa usulan",
        "Objek, program, kegiatan, isu, dan calon mitra kosong.",
        "Lengkapi baris itu, atau hapus kalau memang kosong.",
    ),
    "mapping_state_unknown": (
        "Status usulan tidak dikenal",
        '"{value}" tidak dikenal; dicatat sebagai usulan yang belum diperiksa.',
        "Pakai kata seperti memenuhi kriteria, tidak memenuhi, atau tambahkan di data/mappings/value_aliases.csv.",
    ),
    "mapping_rejected_by_reason": (
        "Ditolak menurut alasannya",
        'Statusnya kosong, tetapi ada alasan penolakan "{value}"; dicatat tidak sesuai kriteria.',
        "Isi statusnya.",
    ),
    "mapping_screening_implied": (
        "Sesuai kriteria menurut langkah berikutnya",
        "Statusnya tidak ditulis, tetapi sudah ada penetapan, KAK, atau kerja sama; dicatat sesuai kriteria.",
        "Isi statusnya.",
    ),
    "mapping_reason_missing": (
        "Ditolak tanpa alasan",
        'Hanya tertulis "{value}".',
        _REASON,
    ),
    "mapping_reason_other": (
        "Alasan penolakan dicatat sebagai lainnya",
        '"{value}" tidak menunjuk satu alasan yang dikenal; kata-katanya tetap disimpan.',
        _REASON,
    ),
    "mapping_rejected_but_went_on": (
        "Ditolak, tetapi berlanjut",
        'Statusnya "{value}", padahal ada KAK, penetapan, atau kerja sama di baris yang sama.',
        "Periksa mana yang benar.",
    ),
    "mapping_agreement_unnamed": (
        "Sudah menjadi kerja sama, tanpa nomor",
        '"{value}", tetapi tidak disebut kerja sama yang mana.',
        "Isi nomor naskah atau kode kerja samanya.",
    ),
    "mapping_partner_several": (
        "Beberapa daerah calon mitra",
        '"{value}" menyebut lebih dari satu daerah; wilayah mitranya tidak dipilihkan.',
        "Tulis satu baris untuk setiap daerah calon mitra bila ingin dihitung per daerah.",
    ),
    "mapping_coop_type_open": (
        "Jenis kerja sama belum pasti",
        '"{value}" dapat berarti {hint_word}; jenisnya dibiarkan kosong.',
        "Tulis jenisnya lebih tepat, atau lengkapi calon mitranya.",
    ),
    "mapping_coop_type_conflict": (
        "Jenis kerja sama tidak cocok dengan calon mitranya",
        "Ditulis {used_word}; calon mitranya menunjuk {hint_word}.",
        "Periksa jenis atau calon mitranya; yang ditulis yang dipakai.",
    ),
    "mapping_position_unknown": (
        "Posisi tidak terbaca",
        '"{value}" bukan menawarkan, membutuhkan, atau keduanya.',
        _COMPLETE,
    ),
    "mapping_priority_words": (
        "Prioritas bukan urutan",
        '"{value}" bukan nomor urut; tidak disimpan.',
        "Tulis urutannya dengan angka: 1 yang pertama.",
    ),
    "mapping_funding_several": (
        "Beberapa sumber dana",
        '"{value}" dicatat sebagai anggaran para pihak.',
        "Tidak perlu apa-apa bila benar.",
    ),
    "mapping_kak_unread": (
        "Ketersediaan KAK tidak terbaca",
        '"{value}" bukan ada, belum, atau tanggal.',
        _COMPLETE,
    ),
    "lab_idea_empty": (
        "Baris tanpa ide",
        "",
        "Tulis nama idenya, atau hapus baris itu kalau memang kosong.",
    ),
    "lab_stage_unknown": (
        "Tahap tidak dikenal",
        '"{value}" bukan salah satu dari drum up, diagnose, design, deliver, display.',
        _COMPLETE,
    ),
    "lab_stage_planned": (
        "Tahap yang masih rencana",
        "{used} belum tiba; tersimpan sebagai rencana, bukan sebagai tindak lanjut.",
        "Impor lagi daftar ini sesudah tahapnya dilaksanakan.",
    ),
    "lab_stage_ticked": (
        "Tahap dicentang, tanpa tanggal",
        'Di kolom "{heading}", {value} dibaca sudah dilaksanakan (harinya tidak diketahui) dan {used} dibaca belum.',
        "Tulis tanggalnya agar tahap itu dihitung sebagai tindak lanjut; betulkan tandanya bila maksudnya lain.",
    ),
    "lab_stages_out_of_order": (
        "Urutan tahap terbalik",
        "Ada tahap yang tanggalnya lebih dahulu daripada tahap sebelumnya.",
        "Periksa tanggal-tanggal di baris ini.",
    ),
    "lab_outcome_unknown": (
        "Keadaan ide tidak terbaca",
        '"{value}" tidak menunjuk satu keadaan yang dikenal; dicatat tidak diketahui.',
        "Pakai: diterapkan, direplikasi, masih berjalan, ditunda, atau dihentikan.",
    ),
    "lab_evidence_unknown": (
        "Jenis bukti tidak dikenal",
        '"{value}" tidak dikenal sebagai jenis bukti.',
        "Pakai: dokumen bertanggal, DPA/SP2D, daftar hadir, berita acara, laporan semester, data transaksi, foto, atau "
        "tautan berita.",
    ),
    "lab_weak_evidence": (
        "Bukti ide lemah",
        '"{value}" saja (foto, tautan) tidak menghapus tanda seremonial.',
        "Tambahkan dokumen bertanggal, berita acara, daftar hadir, atau data transaksi.",
    ),
    "lab_without_evidence": (
        "Tahap dilaksanakan tanpa bukti",
        "Tahapnya dicatat sebagai tindak lanjut, tetapi tanpa bukti tidak menghapus tanda seremonial.",
        "Isi jenis buktinya.",
    ),
    "lab_before_signing": (
        "Tahap sebelum penandatanganan",
        '"{value}" mendahului penandatanganan kerja samanya ({hint}); dicatat, tetapi tidak dihitung.',
        "Periksa tanggal tahap itu, atau kerja sama yang ditunjuk.",
    ),
}

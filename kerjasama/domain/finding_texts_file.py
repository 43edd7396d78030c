"""Words for findings about the file itself: sheets, headings, rows, whose register it is, corrections."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "row_empty": (
        "Baris tanpa mitra, judul, nomor, dan tanggal",
        "",
        "Lengkapi baris itu, atau hapus kalau memang kosong.",
    ),
    "row_mirrored": (
        "Kerja sama yang sama ditulis dari dua sisi",
        '"{value}" sudah tercatat dari sisi sebaliknya pada baris {hint}; kedua baris menjadi satu kerja sama.',
        "Tidak perlu apa-apa, kecuali keduanya memang dokumen yang berbeda: beri nomor masing-masing.",
    ),
    "row_duplicate": (
        "Baris dengan nomor atau isi yang sama",
        "Baris {hint} mengatakan hal yang sama; semuanya dicatat.",
        "Hapus baris yang berlebih, atau betulkan nomornya.",
    ),
    "two_documents_in_row": (
        "Dua naskah dalam satu baris",
        'Naskah kedua bernomor "{value}" tidak dicatat; baris ini dicatat untuk naskah {used}.',
        "Tulis PKS pada baris sendiri, dengan nomor induknya.",
    ),
    "heading_twice": (
        "Dua kolom untuk isian yang sama",
        '"{heading}" tidak dipakai bila kolom "{hint}" terisi.',
        "Petakan salah satunya ke isian lain, atau abaikan.",
    ),
    "formula_error": (
        "Rumus yang gagal",
        '"{value}" dianggap kosong.',
        "Betulkan rumusnya, atau ketik nilainya.",
    ),
    "tables_side_by_side": (
        "Dua tabel berdampingan",
        "Kolom {hint} dibaca sebagai tabel tersendiri.",
        "Tidak perlu apa-apa bila benar; lebih aman satu tabel per lembar.",
    ),
    "no_longer_in_register": (
        "Kerja sama yang tidak lagi ada di register",
        "{hint} tidak ada lagi di berkas ini; tetap disimpan.",
        "Kembalikan ke register, atau catat pengakhirannya.",
    ),
    "owner_missing": (
        "Pemilik register tidak disebut",
        "",
        "Sebutkan dengan --owner atau di halaman Impor.",
    ),
    "owner_inferred": (
        "Pemilik register disimpulkan dari penandatangan",
        "Pemilik register dibaca sebagai {used}.",
        "Sebutkan dengan --owner bila keliru.",
    ),
    "reporting_date_inferred": (
        "Tanggal laporan disimpulkan dari isi berkas",
        "Keadaan per {used}, hari terakhir yang tercatat.",
        "Sebutkan dengan --as-of bila keliru.",
    ),
    "reporting_date_today": (
        "Tanggal laporan: hari ini, karena berkas tidak menyebut tanggal",
        "Keadaan per {used}.",
        "Sebutkan dengan --as-of.",
    ),
    "follow_up_as_text": (
        "Tindak lanjut tertulis sebagai teks bebas",
        "{hint} baris memuat catatan tindak lanjut; disimpan sebagai teks, tidak dijadikan tindakan.",
        "Pindahkan ke lembar Tindak Lanjut pada templat (`kerjasama template`).",
    ),
    "correction_mismatch": (
        "Koreksi tidak lagi cocok",
        '{hint}; register kini memuat "{value}".',
        "Hapus atau perbarui baris itu di data/mappings/corrections.csv.",
    ),
    "correction_without_row": (
        "Koreksi tanpa baris yang dimaksud",
        "{hint}",
        "Hapus atau perbarui baris itu di data/mappings/corrections.csv.",
    ),
    "sheet_hidden": (
        "Lembar tersembunyi tidak dibaca",
        "{hint} baris: {value}",
        "Tampilkan lembar itu bila memuat kerja sama.",
    ),
    "sheet_without_table": (
        "Lembar tanpa tabel yang dikenali",
        "{hint} baris: {value}",
        "Beri baris judul kolom bila memuat kerja sama.",
    ),
    "row_not_data": (
        "Baris yang bukan data",
        '"{value}"',
        "Tidak perlu apa-apa bila benar.",
    ),
    "heading_blank": (
        "Kolom berisi tanpa judul",
        "Contoh isi: {hint}",
        "Beri judul kolom, atau petakan di halaman Impor.",
    ),
    "heading_unknown": (
        "Judul kolom tidak dikenal",
        '"{heading}". Contoh isi: {hint}',
        "Petakan dengan --map 'Judul=isian', di halaman Impor, atau di berkas kolom dalam data/mappings.",
    ),
    "heading_guessed": (
        "Judul kolom diduga dari isinya",
        '"{heading}" dibaca sebagai {field}.',
        "Petakan sendiri bila keliru.",
    ),
    "heading_personal": (
        "Kolom data pribadi tidak disimpan",
        '"{heading}" tidak disimpan.',
        "Tidak perlu apa-apa.",
    ),
    "rows_joined": (
        "Beberapa baris dibaca sebagai satu",
        "Baris {hint} dibaca sebagai satu kerja sama, nomor urut {value}.",
        "Tulis satu kerja sama dalam satu baris.",
    ),
}

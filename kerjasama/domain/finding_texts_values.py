"""Words for findings about what a cell holds: numbers, titles, codes, words outside the closed lists."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "evidence_named_only": (
        "Bukti hanya disebut",
        '"{value}" menyebut bentuk buktinya saja, tanpa nomor, tanggal, judul, berkas, atau tautan: belum cukup '
        "sebagai bukti.",
        "Tulis nomor, tanggal, atau judulnya, atau tautan berkasnya.",
    ),
    "status_unknown": (
        "Kata status tidak dikenal",
        '"{value}" belum dikenal sebagai status.',
        "Tambahkan di data/mappings/value_aliases.csv (declared_status).",
    ),
    "doc_type_unknown": (
        "Jenis naskah tidak dikenal",
        '"{value}" belum dikenal sebagai jenis naskah.',
        "Tambahkan di data/mappings/value_aliases.csv (doc_type).",
    ),
    "doc_type_missing": (
        "Jenis naskah tidak disebut",
        "",
        "Isi jenis naskah: MoU, Kesepakatan Bersama, PKS, Nota Kesepakatan.",
    ),
    "doc_type_from_number": (
        "Jenis naskah disimpulkan dari nomornya",
        'Nomor "{value}" memuat singkatannya; dicatat sebagai {used_word}.',
        "Isi jenis naskah bila keliru.",
    ),
    "coop_type_unknown": (
        "Jenis kerja sama tidak dikenal",
        '"{value}" belum dikenal sebagai jenis kerja sama.',
        "Tambahkan di data/mappings/value_aliases.csv (coop_type).",
    ),
    "urusan_unknown": (
        "Urusan tidak dikenal",
        '"{hint}" bukan nama urusan pemerintahan.',
        "Pakai nama urusan menurut Permendagri 22/2020 Pasal 4.",
    ),
    "funding_source_unknown": (
        "Sumber dana tidak dikenal",
        "",
        "Pakai APBD, APBN, pihak ketiga, atau para pihak.",
    ),
    "number_count_mismatch": (
        "Jumlah nomor tidak sama dengan jumlah pihak",
        'Nomor : pihak = {hint}; "{used}" dicatat pada pihak pertama.',
        "Tulis satu nomor untuk tiap pihak, satu baris satu nomor.",
    ),
    "number_invalid": (
        "Isian yang bukan nomor",
        '"{value}" bukan nomor naskah.',
        "Isi nomor naskahnya.",
    ),
    "number_incomplete": (
        "Nomor belum lengkap",
        'Bagian nomor pada "{value}" masih kosong.',
        "Lengkapi nomor urutnya.",
    ),
    "number_twice_for_party": (
        "Dua nomor untuk satu pihak",
        '"{used}" dan "{hint}".',
        "Periksa nomor di naskahnya.",
    ),
    "parent_not_found": (
        "Naskah induk tidak ditemukan",
        'Tidak ada naskah bernomor "{value}" di register ini.',
        "Betulkan nomor induknya, atau tambahkan naskah induknya.",
    ),
    "parent_ambiguous": (
        "Nomor naskah induk dipakai beberapa baris",
        'Nomor "{value}" dipakai {hint} baris.',
        "Betulkan nomor ganda itu.",
    ),
    "title_empty": (
        "Judul kosong",
        '"{value}" bukan judul.',
        "Isi judul kerja sama.",
    ),
    "code_unknown": (
        "Kata di luar daftar pilihan",
        '"{value}" tidak ada di daftar pilihan.',
        "Pilih dari daftar pada sel itu.",
    ),
    "required_empty": (
        "Isian wajib kosong",
        '"{heading}" wajib diisi.',
        "Lengkapi sel itu.",
    ),
    "number_not_numeric": (
        "Isian yang bukan angka",
        '"{value}" bukan angka.',
        "Perbaiki sel itu di register lalu impor ulang.",
    ),
    "agreement_code_not_found": (
        "Kode kerja sama tidak ditemukan",
        'Tidak ada kerja sama berkode "{value}".',
        "Pakai kode dari lembar Kerja Sama atau dari profil kerja sama.",
    ),
    "parent_item_without_umbrella": (
        "Nomor butir induk tanpa naskah induk",
        "Butir ini menunjuk butir {value} dari naskah induk, padahal naskahnya tidak menyebut induk.",
        "Isi Kode naskah induk di lembar Kerja Sama, atau kosongkan Nomor butir induk.",
    ),
    "parent_item_unknown": (
        "Butir naskah induk tidak ditemukan",
        "Naskah induknya tidak punya butir ruang lingkup bernomor {value}.",
        "Periksa nomor di lembar Butir Lingkup milik naskah induk, atau lengkapi butirnya.",
    ),
    "agreement_code_twice": (
        "Kode kerja sama dipakai dua kali",
        'Kode "{value}" sudah dipakai.',
        "Beri kode lain.",
    ),
    "action_code_not_found": (
        "Kode tindak lanjut tidak ditemukan",
        'Tidak ada tindak lanjut berkode "{value}".',
        "Pakai kode dari lembar Tindak Lanjut.",
    ),
}

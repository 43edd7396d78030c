"""Words for findings about days and terms: dates, the order of day and month, duration, validity."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str, str]] = {
    "date_invalid": (
        "Tanggal yang tidak dapat dibaca",
        '"{value}" bukan tanggal. {hint_meant}',
        "Perbaiki sel itu di register lalu impor ulang.",
    ),
    "date_ambiguous": (
        "Tanggal yang bermakna ganda",
        '"{value}" dapat berarti {hint}.',
        "Tulis bulannya dengan huruf, misalnya 5 Juni 2025.",
    ),
    "date_several": (
        "Beberapa tanggal dalam satu sel",
        '"{value}" memuat beberapa tanggal ({hint}).',
        "Pisahkan: satu baris untuk satu naskah.",
    ),
    "date_buddhist_era": (
        "Tahun penanggalan Buddha",
        '"{value}" dibaca sebagai {hint}.',
        "Periksa tahunnya.",
    ),
    "date_against_order": (
        "Tanggal berlawanan dengan urutan berkas",
        '"{value}" hanya mungkin dibaca {used}, berlawanan dengan urutan hari dan bulan di berkas ini.',
        "Periksa tanggal itu.",
    ),
    "date_swapped_by_spreadsheet": (
        "Hari dan bulan tampaknya tertukar oleh lembar kerja",
        "{hint}",
        "Periksa pengaturan bahasa lembar kerja, lalu tulis bulan dengan huruf.",
    ),
    "date_order_month_first": (
        "Urutan tanggal: bulan/hari/tahun, menurut bukti",
        "{hint}",
        "Tidak perlu apa-apa bila benar.",
    ),
    "date_order_day_first": (
        "Urutan tanggal: hari/bulan/tahun, menurut bukti",
        "{hint}",
        "Tidak perlu apa-apa bila benar.",
    ),
    "date_order_open": (
        "Urutan hari dan bulan tidak dapat dipastikan",
        "{hint}",
        "Tulis bulan dengan huruf pada beberapa baris, lalu impor ulang.",
    ),
    "signing_date_missing": (
        "Tanggal penandatanganan tidak ada",
        "",
        "Isi tanggal penandatanganan; tanpa itu kerja sama tidak dapat dinilai.",
    ),
    "date_incomplete": (
        "Hanya tahun atau bulan yang diketahui",
        'Hanya {hint} yang diketahui dari "{value}".',
        "Lengkapi hari dan bulannya.",
    ),
    "year_mismatch": (
        "Kolom tahun berbeda dengan tanggal",
        'Kolom tahun "{value}", tetapi tanggalnya {used}.',
        "Betulkan salah satunya.",
    ),
    "roman_month_mismatch": (
        "Bulan Romawi pada nomor berbeda dengan tanggal",
        "Tanggal {used}, tetapi nomor menyebut bulan/tahun {hint}.",
        "Periksa nomor dan tanggal di naskahnya.",
    ),
    "end_unknown": (
        "Akhir masa berlaku tidak diketahui",
        "",
        "Isi tanggal akhir atau jangka waktu.",
    ),
    "end_imprecise": (
        "Akhir masa berlaku tidak tepat hari",
        '"{value}" dibaca sebagai {used}.',
        "Tulis tanggal lengkapnya.",
    ),
    "end_before_start": (
        "Berakhir sebelum mulai",
        "Berakhir {used}, padahal mulai {hint}.",
        "Perbaiki sel itu di register lalu impor ulang.",
    ),
    "duration_mismatch": (
        "Jangka waktu tidak cocok dengan tanggal",
        "Menurut jangka waktu berakhir {hint}, tetapi tertulis {used}.",
        "Betulkan jangka waktu atau tanggalnya.",
    ),
    "duration_doubtful": (
        "Jangka waktu yang diragukan",
        'Jangka waktu "{value}" diragukan: satuannya tidak jelas, terlalu panjang, atau tidak terbaca.',
        "Tulis satuannya, misalnya 5 (lima) tahun.",
    ),
    "longer_than_five_years": (
        "Berlaku lebih dari lima tahun",
        "Berakhir {used}; paling lama sampai {hint} (Permendagri 22/2020 Pasal 9 dan 32, 25/2020 Pasal 32).",
        "Periksa jangka waktu di naskahnya.",
    ),
    "status_conflict": (
        "Status register bertentangan dengan tanggal",
        'Register menyebut "{value}", menurut tanggal: {used_word} ({hint}).',
        "Perbarui status, atau betulkan tanggal akhirnya.",
    ),
    "signed_before_parent": (
        "Ditandatangani sebelum naskah induknya",
        "Ditandatangani {used}, induknya {hint}.",
        "Periksa kedua tanggal.",
    ),
    "outlives_parent": (
        "Berlaku melampaui naskah induknya",
        "Berakhir {used}, induknya {hint}.",
        "Periksa perpanjangan naskah induk.",
    ),
}

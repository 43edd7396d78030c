"""Words for the findings of a decision sheet that was filled in."""

from __future__ import annotations

_SEND_AGAIN = "Perbaiki sel itu lalu kirim lagi: yang sudah tercatat tidak dicatat dua kali."

TEXTS: dict[str, tuple[str, str, str]] = {
    "decision_missing": (
        "Putusan kosong",
        'Kolom lain terisi ("{value}"), tetapi putusannya kosong.',
        "Pilih putusan dari daftar, atau kosongkan baris itu.",
    ),
    "decision_unknown": (
        "Putusan tidak dikenal",
        '"{value}" bukan salah satu putusan: {hint}.',
        "Pilih salah satu putusan; keterangan lain ditulis di Catatan.",
    ),
    "decision_read_as": (
        "Putusan ditulis dengan kata lain",
        '"{value}" dibaca sebagai {hint}.',
        "Periksa apakah itu yang dimaksud; bila bukan, perbaiki di halaman Putusan rapat.",
    ),
    "decision_code_unknown": (
        "Kode kerja sama tidak dikenal di lembar putusan",
        'Kode "{value}" tidak ada di data yang sedang dipakai.',
        "Unduh lembar putusan yang baru bila registernya sudah diganti.",
    ),
    "decision_row_changed": (
        "Judul bukan milik kodenya",
        'Baris berjudul "{value}", padahal kodenya milik "{hint}"; baris itu tampaknya tertukar.',
        "Kembalikan judul dan kodenya seperti semula; putusannya tidak dipakai supaya tidak salah alamat.",
    ),
    "decision_agreement_missing": (
        "Kerja samanya tidak disebut",
        "Ada putusan, tetapi judul dan nomor kerja samanya kosong.",
        "Tulis judul kerja sama atau nomor naskahnya.",
    ),
    "decision_agreement_unknown": (
        "Kerja sama tidak ditemukan",
        'Tidak ada kerja sama berjudul "{value}". Mungkin: {hint}.',
        "Salin judul atau kode kerja samanya dari dasbor, atau sebut nomor naskahnya.",
    ),
    "decision_agreement_several": (
        "Beberapa kerja sama cocok",
        '"{value}" cocok dengan lebih dari satu: {hint}.',
        "Sebut juga nomor naskah atau mitranya, atau salin kodenya.",
    ),
    "decision_due_invalid": (
        "Tenggat tidak terbaca",
        '"{value}" bukan tanggal yang pasti.',
        "Tulis seperti 31/12/2026 atau 31 Desember 2026, lalu kirim lagi.",
    ),
    "decision_due_span": (
        "Tenggat tanpa hari",
        '"{value}" dibaca sebagai hari terakhirnya: {hint}.',
        "Tulis harinya bila yang dimaksud lain.",
    ),
    "decision_due_before": (
        "Tenggat sebelum rapat",
        'Tenggat "{value}" mendahului hari rapat ({hint}); tetap dicatat.',
        "Periksa tahunnya; perbaiki di halaman Putusan rapat.",
    ),
    "decision_twice": (
        "Dua putusan untuk satu kerja sama",
        "Baris {hint} memutuskan hal lain untuk kerja sama yang sama; keduanya dicatat.",
        "Tetapkan satu di halaman Putusan rapat: perbaiki atau tarik yang lain.",
    ),
}

"""Words for the findings of a confirmation sheet that came back."""

from __future__ import annotations

_SEND_AGAIN = "Lengkapi baris itu di lembar konfirmasi, lalu kirim lagi: jawaban terakhir yang berlaku."

TEXTS: dict[str, tuple[str, str, str]] = {
    "confirmation_unknown_agreement": (
        "Kode kerja sama tidak dikenal",
        'Kode "{value}" tidak ada di data yang sedang dipakai.',
        "Jangan ubah kolom kode; buat lembar konfirmasi baru bila registernya sudah diganti.",
    ),
    "confirmation_row_changed": (
        "Judul tidak cocok dengan kodenya",
        'Judul "{value}" bukan judul kode {hint}; baris itu tampaknya tertukar.',
        "Kembalikan kode dan judul seperti semula; jawabannya tidak dipakai supaya tidak salah alamat.",
    ),
    "confirmation_unanswered": (
        "Belum dijawab",
        "{hint} kerja sama di lembar ini belum dijawab.",
        "Ingatkan kantor yang bersangkutan; baris itu tetap tercatat sebagai sudah ditanyakan.",
    ),
    "confirmation_answer_missing": (
        "Isian tanpa jawaban",
        "Kolom lain pada baris ini terisi, tetapi Jawaban kosong; dicatat sebagai belum dijawab.",
        _SEND_AGAIN,
    ),
    "confirmation_contradictory": (
        "Jawaban bertentangan",
        'Dijawab tidak dilaksanakan, padahal "{value}" terisi.',
        "Pilih salah satu: kosongkan kolom tindakan dan bukti, atau ubah jawabannya.",
    ),
    "confirmation_without_action": (
        "Dijawab sudah dilaksanakan, tanpa tindakan yang bertanggal",
        "Jawaban dicatat, tetapi tidak menghapus tanda: jenis atau tanggal tindakannya belum ada.",
        "Pilih jenis tindakan, tulis tanggalnya, dan sertakan bukti selain foto dan tautan berita.",
    ),
    "confirmation_without_evidence": (
        "Dijawab sudah dilaksanakan, tanpa bukti",
        "Jawaban dan tindakannya dicatat, tetapi tidak menghapus tanda: jenis buktinya tidak disebut.",
        "Sebutkan dokumen bertanggal, DPA/SP2D, daftar hadir, berita acara, laporan semester, atau data transaksi.",
    ),
    "confirmation_weak_evidence": (
        "Buktinya lemah",
        'Jawaban dan tindakannya dicatat, tetapi "{value}" saja tidak menghapus tanda.',
        "Tambahkan dokumen bertanggal, DPA/SP2D, daftar hadir, berita acara, laporan semester, atau data transaksi.",
    ),
    "confirmation_level_low": (
        "Tindakannya belum pelaksanaan",
        'Dicatat, tetapi "{value}" belum menghapus tanda untuk naskah ini.',
        "Kesepakatan Bersama memerlukan PKS, rencana kerja, atau anggaran; naskah lain kegiatan yang dilaksanakan.",
    ),
    "confirmation_date_future": (
        "Tanggal sesudah hari jawaban",
        '"{value}" belum terjadi pada hari jawaban ({hint}); tidak dipakai.',
        "Periksa tahunnya, lalu kirim lagi.",
    ),
    "confirmation_before_signing": (
        "Tindakan sebelum penandatanganan",
        '"{value}" mendahului penandatanganan ({hint}); dicatat, tetapi tidak dihitung.',
        "Periksa tanggal tindakannya, atau tanggal penandatanganan di register.",
    ),
    "confirmation_end_before_signing": (
        "Berakhir sebelum ditandatangani",
        '"{value}" mendahului penandatanganan ({hint}); tidak dipakai.',
        "Periksa tanggalnya, lalu kirim lagi.",
    ),
    "confirmation_date_partial": (
        "Tanggal tidak lengkap",
        '"{value}" tidak menyebut satu hari; tidak dipakai.',
        "Tulis hari, bulan, dan tahunnya.",
    ),
    "confirmation_ended_without_date": (
        "Dijawab sudah berakhir, tanpa tanggal",
        "Dianggap sudah berakhir pada hari jawaban ({hint}).",
        "Tulis tanggal berakhirnya bila diketahui.",
    ),
    "confirmation_twice": (
        "Dijawab dua kali dalam satu lembar",
        "Baris {hint} menjawab kerja sama yang sama; jawaban yang lebih bawah yang berlaku, keduanya tersimpan.",
        "Hapus baris yang keliru bila bukan itu maksudnya.",
    ),
    "confirmation_replaced": (
        "Jawaban lama digantikan",
        "Jawaban sebelumnya ({used_word}, {hint}) digantikan; keduanya tersimpan.",
        "Tidak perlu apa-apa bila memang diperbaiki.",
    ),
}

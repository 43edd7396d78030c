"""What waits for a decision, by which rule, and what happens if nothing is decided (queries/rules/decision_queue.sql).

P22 = Permendagri 22/2020, P25 = Permendagri 25/2020.
"""

from __future__ import annotations

# What is proposed. The same words stand in the decision sheet of a coordination meeting.
DECISIONS: dict[str, str] = {
    "lanjutkan": "Lanjutkan dengan kegiatan",
    "percepat_pks": "Percepat PKS",
    "perpanjang": "Perpanjang atau perbarui",
    "akhiri": "Akhiri secara resmi",
    "verifikasi_laporan": "Verifikasi laporan",
    "lengkapi_data": "Lengkapi data",
}

# What waits, as a leader would put it on the agenda.
KINDS: dict[str, str] = {
    "wajib_seremonial": "Kerja sama wajib yang berhenti di penandatanganan",
    "akhiri_atau_hidupkan": "Masih berlaku, tetapi laporan atau jawaban resmi menyatakan tidak ada kegiatan",
    "perpanjang_atau_selesaikan": "Masa berlakunya segera habis",
    "laksanakan_komitmen": "Sudah berkomitmen atau pernah jalan, lalu mandek",
    "tanyakan_perangkat_daerah": "Seremonial terduga: tindak lanjutnya belum terlaporkan",
    "lengkapi_bukti": "Ada kegiatan yang tercatat tanpa bukti yang cukup",
    "cegah_seremonial": "Hampir melewati batas seremonial tanpa tindak lanjut",
    "tindak_lanjuti_loi": "Pernyataan kehendak (LoI) yang lewat waktunya",
    "perbaiki_status_register": "Status di register tidak sesuai dengan tanggalnya",
    "lengkapi_data": "Belum dapat dinilai",
}

# What to decide about a kind, for many agreements at once.
AGENDA: dict[str, str] = {
    "wajib_seremonial": "Tetapkan PKS, kegiatan, dan penanggung jawabnya.",
    "akhiri_atau_hidupkan": "Putuskan: akhiri, atau hidupkan dengan kegiatan yang jelas.",
    "perpanjang_atau_selesaikan": "Evaluasi hasilnya: perpanjang, atau biarkan selesai.",
    "laksanakan_komitmen": "Laksanakan yang sudah disepakati, atau akhiri secara resmi.",
    "tanyakan_perangkat_daerah": "Tanyakan kepada perangkat daerah pemrakarsa; jangan menyimpulkan dahulu.",
    "lengkapi_bukti": "Minta buktinya kepada perangkat daerah pelaksana.",
    "cegah_seremonial": "Pastikan PKS atau kegiatannya sebelum tanggal itu.",
    "tindak_lanjuti_loi": "Susun naskahnya, atau nyatakan tidak dilanjutkan.",
    "perbaiki_status_register": "Betulkan status atau tanggal di register.",
    "lengkapi_data": "Lengkapi di register, lalu impor ulang.",
}

# By which rule a kind comes into the queue.
BASES: dict[str, str] = {
    "wajib_seremonial": "Permendagri 22/2020 Pasal 22–23, dan aturan seremonial",
    "akhiri_atau_hidupkan": "aturan seremonial dan laporan yang menyatakan nihil (Permendagri 22/2020 Pasal 17, 39)",
    "perpanjang_atau_selesaikan": "tanggal berakhir di naskah; Permendagri 22/2020 Pasal 9 dan 32, 25/2020 Pasal 33",
    "laksanakan_komitmen": "batas mandek di halaman ini; kewajiban menurut naskah (Permendagri 22/2020 Pasal 15, 37)",
    "tanyakan_perangkat_daerah": "aturan seremonial, tanpa laporan pada semester terakhir",
    "lengkapi_bukti": "aturan bukti: foto dan tautan berita saja tidak cukup",
    "cegah_seremonial": "batas seremonial yang dipakai di halaman ini",
    "tindak_lanjuti_loi": "Permendagri 25/2020 Pasal 13: pernyataan kehendak berlaku paling lama satu tahun",
    "perbaiki_status_register": "tanggal mulai, berakhir, dan diakhiri dibandingkan dengan status tertulis",
    "lengkapi_data": "aturan penilaian: tanggal dan jenis naskah harus pasti",
}

# What happens if nothing is done.
CONSEQUENCES: dict[str, str] = {
    "wajib_seremonial": "Pembinaan oleh gubernur atau menteri, lalu pelaksanaan urusannya dapat diambil alih.",
    "akhiri_atau_hidupkan": "Tetap terhitung seremonial terkonfirmasi, dan naskahnya habis tanpa hasil.",
    "perpanjang_atau_selesaikan": "Naskah berakhir dengan sendirinya; kegiatan sesudahnya tidak punya dasar.",
    "laksanakan_komitmen": "Hak dan kewajiban yang disepakati tidak dijalankan sampai masa berlakunya habis.",
    "tanyakan_perangkat_daerah": "Tidak ada yang tahu apakah kegiatannya ada; angka seremonial terduga tetap.",
    "lengkapi_bukti": "Kegiatannya tidak dihitung sebagai tindak lanjut.",
    "cegah_seremonial": "Lewat tanggal itu terhitung seremonial.",
    "tindak_lanjuti_loi": "Pernyataan kehendak tidak lagi berlaku; prosesnya harus dimulai dari awal.",
    "perbaiki_status_register": "Register dan halaman ini tetap menyebut keadaan yang berbeda.",
    "lengkapi_data": "Tidak ikut dinilai, sehingga tidak tampak bila berhenti.",
}

# Why a kind stands where it does in the queue.
URGENCIES: dict[str, str] = {
    "diancam_aturan": "Ada akibat hukum",
    "nihil_dinyatakan": "Sudah pasti tidak ada kegiatan",
    "segera_habis": "Waktunya hampir habis",
    "sudah_berhenti": "Yang disepakati tidak berjalan",
    "perlu_ditanyakan": "Belum diketahui, harus ditanyakan",
    "waktunya_lewat": "Waktunya sudah lewat",
    "data_keliru": "Datanya harus dibetulkan",
}

CERTAINTIES: dict[str, str] = {
    "pasti": "pasti: tanggal atau pernyataan resmi yang mengatakannya",
    "menurut_catatan": "menurut catatan: kegiatan yang belum dicatat dapat mengubahnya",
    "perlu_ditanyakan": "perlu ditanyakan: belum ada yang melaporkan",
}

LABELS: dict[str, dict[str, str]] = {
    "decision": DECISIONS,
    "decision_kind": KINDS,
    "agenda": AGENDA,
    "decision_basis": BASES,
    "consequence": CONSEQUENCES,
    "urgency": URGENCIES,
    "certainty": CERTAINTIES,
}

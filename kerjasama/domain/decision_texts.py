"""What waits for a decision, by which rule, and what happens if nothing is decided (queries/rules/decision_queue.sql).

Where a kind is one of legal terms, the words of the term itself say more (kerjasama/ui/views/deadlines_words.py).

P22 = Permendagri 22/2020, P25 = Permendagri 25/2020.
"""

from __future__ import annotations

# What is proposed. The same words stand in the decision sheet of a coordination meeting.
DECISIONS: dict[str, str] = {
    "lanjutkan": "Lanjutkan",
    "percepat_pks": "Percepat PKS",
    "perpanjang": "Perpanjang atau perbarui",
    "akhiri": "Akhiri secara resmi",
    "verifikasi_laporan": "Verifikasi laporan",
    "lengkapi_data": "Lengkapi data",
}

# What waits, as a leader would put it on the agenda.
KINDS: dict[str, str] = {
    "wajib_seremonial": "Kerja sama wajib yang berhenti di penandatanganan",
    "setahun_tanpa_laporan_ln": "Kerja sama luar negeri yang setahun tidak dilaporkan",
    "akhiri_atau_hidupkan": "Masih berlaku, tetapi laporan atau jawaban resmi menyatakan tidak ada kegiatan",
    "tenggat_segera": "Tenggat hukumnya segera lewat",
    "perpanjang_atau_selesaikan": "Masa berlakunya segera habis",
    "pks_tanpa_payung": "PKS berlaku tanpa naskah induk yang berlaku, atau segera begitu",
    "perbarui_yang_berakhir": "Berakhir selagi berjalan, belum diperbarui",
    "laksanakan_komitmen": "Sudah berkomitmen atau pernah jalan, lalu mandek",
    "dprd_dianggap_setuju": "Persetujuan DPRD dianggap sudah diberikan",
    "tanyakan_perangkat_daerah": "Seremonial terduga: tindak lanjutnya belum terlaporkan",
    "nihil_padahal_ada": "Dilaporkan nihil, padahal ada kegiatan berbukti",
    "lengkapi_bukti": "Ada kegiatan yang tercatat tanpa bukti yang cukup",
    "laporan_belum_masuk": "Laporan terakhirnya belum masuk",
    "cegah_seremonial": "Hampir melewati batas seremonial tanpa tindak lanjut",
    "tenggat_lewat": "Tenggat hukumnya sudah lewat",
    "tindak_lanjuti_loi": "Pernyataan kehendak (LoI) yang lewat waktunya",
    "perbaiki_status_register": "Status di register tidak sesuai dengan tanggalnya",
    "lengkapi_data": "Belum dapat dinilai",
}

# What to decide about a kind, for many agreements at once.
AGENDA: dict[str, str] = {
    "wajib_seremonial": "Tetapkan PKS, kegiatan, dan penanggung jawabnya.",
    "setahun_tanpa_laporan_ln": "Sampaikan laporan tahunannya kepada Menteri.",
    "akhiri_atau_hidupkan": "Putuskan: akhiri, atau hidupkan dengan kegiatan yang jelas.",
    "tenggat_segera": "Lakukan yang diminta peraturan sebelum tenggatnya.",
    "perpanjang_atau_selesaikan": "Evaluasi hasilnya: perpanjang, atau biarkan selesai.",
    "pks_tanpa_payung": "Perbarui naskah induknya, atau akhiri PKS bersamanya.",
    "perbarui_yang_berakhir": "Perbarui naskahnya, atau nyatakan selesai.",
    "laksanakan_komitmen": "Laksanakan yang sudah disepakati, atau akhiri secara resmi.",
    "dprd_dianggap_setuju": "Lanjutkan penyusunan PKS atau naskahnya; persetujuan tidak perlu ditunggu lagi.",
    "tanyakan_perangkat_daerah": "Tanyakan kepada perangkat daerah pemrakarsa; jangan menyimpulkan dahulu.",
    "nihil_padahal_ada": "Tanyakan mana yang benar: laporannya atau kegiatannya.",
    "lengkapi_bukti": "Minta buktinya kepada perangkat daerah pelaksana.",
    "laporan_belum_masuk": "Minta laporannya kepada perangkat daerah pemrakarsa.",
    "cegah_seremonial": "Pastikan PKS atau kegiatannya sebelum tanggal itu.",
    "tenggat_lewat": "Ambil langkah yang disebut peraturan sesudah tenggatnya lewat.",
    "tindak_lanjuti_loi": "Susun naskahnya, atau nyatakan tidak dilanjutkan.",
    "perbaiki_status_register": "Betulkan status atau tanggal di register.",
    "lengkapi_data": "Lengkapi di register, lalu impor ulang.",
}

# By which rule a kind comes into the queue.
BASES: dict[str, str] = {
    "wajib_seremonial": "Permendagri 22/2020 Pasal 22–23, dan aturan seremonial",
    "setahun_tanpa_laporan_ln": "Permendagri 25/2020 Pasal 38",
    "akhiri_atau_hidupkan": "aturan seremonial dan laporan yang menyatakan nihil (Permendagri 22/2020 Pasal 17, 39)",
    "tenggat_segera": "tenggat di Permendagri 22/2020 dan 25/2020; pasalnya disebut pada tiap naskah",
    "perpanjang_atau_selesaikan": "tanggal berakhir di naskah; Permendagri 22/2020 Pasal 9 dan 32, 25/2020 Pasal 33",
    "pks_tanpa_payung": "tanggal akhir PKS dan induknya; PKS dibuat sesudah naskah induk (Permendagri 22/2020 Pasal 6)",
    "perbarui_yang_berakhir": "tanggal berakhir di naskah, dan kegiatan berbukti menjelang atau sesudahnya",
    "laksanakan_komitmen": "batas mandek di halaman ini; kewajiban menurut naskah (Permendagri 22/2020 Pasal 15, 37)",
    "dprd_dianggap_setuju": "Permendagri 22/2020 Pasal 12, 34, 56; 25/2020 Pasal 17",
    "tanyakan_perangkat_daerah": "aturan seremonial, tanpa laporan pada semester terakhir",
    "nihil_padahal_ada": "laporan nihil dibandingkan dengan kegiatan berbukti pada masa laporan yang sama",
    "lengkapi_bukti": "aturan bukti: foto dan tautan berita saja tidak cukup",
    "laporan_belum_masuk": "Permendagri 22/2020 Pasal 17, 39, 60; 25/2020 Pasal 35–36",
    "cegah_seremonial": "batas seremonial yang dipakai di halaman ini",
    "tenggat_lewat": "tenggat di Permendagri 22/2020 dan 25/2020, sebagaimana disebut pada tiap naskah",
    "tindak_lanjuti_loi": "Permendagri 25/2020 Pasal 13: pernyataan kehendak berlaku paling lama satu tahun",
    "perbaiki_status_register": "tanggal mulai, berakhir, dan diakhiri dibandingkan dengan status tertulis",
    "lengkapi_data": "aturan penilaian: tanggal dan jenis naskah harus pasti",
}

# What happens if nothing is done.
CONSEQUENCES: dict[str, str] = {
    "wajib_seremonial": "Pembinaan oleh gubernur atau menteri, lalu pelaksanaan urusannya dapat diambil alih.",
    "setahun_tanpa_laporan_ln": "Menteri tidak memberikan persetujuan atas rencana kerja sama luar negeri selanjutnya.",
    "akhiri_atau_hidupkan": "Tetap terhitung seremonial terkonfirmasi, dan naskahnya habis tanpa hasil.",
    "tenggat_segera": "Tenggatnya lewat, dan berlaku akibat yang disebut peraturan.",
    "perpanjang_atau_selesaikan": "Naskah berakhir dengan sendirinya; kegiatan sesudahnya tidak punya dasar.",
    "pks_tanpa_payung": "Kegiatannya tidak punya naskah induk yang berlaku.",
    "perbarui_yang_berakhir": "Kegiatan yang diteruskan tidak punya dasar, dan hasilnya tidak dapat dilaporkan.",
    "laksanakan_komitmen": "Hak dan kewajiban yang disepakati tidak dijalankan sampai masa berlakunya habis.",
    "dprd_dianggap_setuju": "Penyusunan naskah tertunda tanpa alasan.",
    "tanyakan_perangkat_daerah": "Tidak ada yang tahu apakah kegiatannya ada; angka seremonial terduga tetap.",
    "nihil_padahal_ada": "Dua catatan resmi saling menyangkal.",
    "lengkapi_bukti": "Kegiatannya tidak dihitung sebagai tindak lanjut.",
    "laporan_belum_masuk": "Tidak ada yang tahu bagaimana jalannya; dua semester tanpa laporan: belum terlaporkan.",
    "cegah_seremonial": "Lewat tanggal itu terhitung seremonial.",
    "tenggat_lewat": "Prosesnya menggantung; langkah lanjutannya tidak diambil.",
    "tindak_lanjuti_loi": "Pernyataan kehendak tidak lagi berlaku; prosesnya harus dimulai dari awal.",
    "perbaiki_status_register": "Register dan halaman ini tetap menyebut keadaan yang berbeda.",
    "lengkapi_data": "Tidak ikut dinilai, sehingga tidak tampak bila berhenti.",
}

# Why a kind stands where it does in the queue.
URGENCIES: dict[str, str] = {
    "diancam_aturan": "Ada akibat hukum",
    "nihil_dinyatakan": "Sudah pasti tidak ada kegiatan",
    "segera_habis": "Waktunya hampir habis",
    "dasar_berakhir": "Dasar naskahnya berakhir",
    "sudah_berhenti": "Yang disepakati tidak berjalan",
    "dapat_dilanjutkan": "Boleh diteruskan, tidak perlu menunggu",
    "perlu_ditanyakan": "Belum diketahui, harus ditanyakan",
    "dapat_dicegah": "Masih dapat dicegah",
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

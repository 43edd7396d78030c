"""Why the rule judged as it did, and what to do next, as plain sentences (queries/rules/agreement_status.sql)."""

from __future__ import annotations

REASONS: dict[str, str] = {
    "belum_ditandatangani": "Naskah belum ditandatangani pada tanggal penilaian.",
    "jenis_naskah_tidak_diketahui": "Jenis naskah tidak diketahui.",
    "tanggal_tidak_ada": "Tanggal penandatanganan tidak tercatat.",
    "tanggal_ambigu": "Tanggal penandatanganan tidak pasti, sehingga umurnya tidak dapat ditentukan.",
    "tanggal_rentang": "Tanggal penandatanganan hanya diketahui bulan atau tahunnya.",
    "tanpa_tindak_lanjut": "Tidak ada tindak lanjut yang tercatat sejak penandatanganan.",
    "hanya_proses": "Baru ada proses (rapat, draf, korespondensi), belum ada komitmen.",
    "komitmen_tanpa_pelaksanaan": "Sudah ada komitmen atau rencana, tetapi belum ada kegiatan.",
    "pelaksanaan_berhenti": "Pernah dilaksanakan, lalu berhenti.",
    "laporan_nihil": "Laporan atau jawaban resmi menyatakan tidak ada kegiatan.",
    "belum_terlaporkan": "Tidak ada laporan pada periode terakhir; mungkin ada kegiatan yang belum terlaporkan.",
    "laporan_tanpa_kegiatan": "Laporan masuk, tetapi tidak menunjukkan kegiatan yang memenuhi syarat.",
    "tindakan_tanpa_bukti": "Ada kegiatan yang tercatat tanpa bukti yang cukup.",
    "pelaksanaan_berbukti": "Ada pelaksanaan dengan bukti.",
    "hasil_terukur": "Ada hasil yang terukur dengan bukti.",
    "tujuan_tercapai": "Diakhiri karena tujuannya tercapai.",
    "pelaksanaan_tanpa_hasil": "Sudah dilaksanakan, tetapi belum ada hasil yang terukur.",
    "naskah_di_luar_penilaian": "Jenis naskah ini tidak dinilai tersendiri.",
    "pernyataan_kehendak_lewat_waktu": "Pernyataan kehendak lewat satu tahun tanpa naskah kerja sama.",
    "berakhir": "Masa berlaku sudah berakhir.",
    "diakhiri": "Diakhiri sebelum waktunya.",
    "kewajiban_wajib": "Kerja sama wajib: pemerintah pusat dapat mengambil alih (Permendagri 22/2020 Pasal 22–23).",
    "perpanjangan_tidak_mengulang_hitungan": "Umur dihitung dari naskah pertama; perpanjangan tidak mengulangnya.",
}

NEXT_STEPS: dict[str, str] = {
    "lengkapi_tanggal": "Lengkapi tanggal penandatanganan.",
    "lengkapi_jenis_naskah": "Lengkapi jenis naskah.",
    "tanyakan_perangkat_daerah": "Tanyakan kepada perangkat daerah pemrakarsa.",
    "percepat_pks": "Percepat penyusunan PKS.",
    "susun_rencana_kerja": "Susun atau jalankan rencana kerja.",
    "laksanakan_kegiatan": "Laksanakan kegiatan yang sudah disepakati.",
    "lanjutkan_atau_akhiri": "Putuskan: lanjutkan atau akhiri.",
    "verifikasi_laporan": "Minta bukti dan verifikasi laporan.",
    "evaluasi_perpanjangan": "Evaluasi hasilnya: perpanjang atau selesaikan.",
    "ukur_hasil": "Ukur dan catat hasilnya.",
    "susun_naskah_atau_akhiri": "Susun naskah kerja sama, atau akhiri pernyataan kehendak.",
    "tidak_ada": "Tidak ada langkah yang mendesak.",
}

LABELS: dict[str, dict[str, str]] = {
    "reason": REASONS,
    "next_step": NEXT_STEPS,
}

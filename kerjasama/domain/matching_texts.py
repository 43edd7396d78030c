"""Words of matchmaking: the parts of the score, what to do, why a pair is not ranked."""

from __future__ import annotations

LABELS: dict[str, dict[str, str]] = {
    "match_part": {
        "complement": "Saling mengisi",
        "two_way": "Timbal balik",
        "proximity": "Kedekatan",
        "border": "Berbatasan",
        "uncovered": "Belum terlayani",
    },
    "match_level": {"kabkota": "Kabupaten/kota", "provinsi": "Provinsi"},
    "match_advice": {
        "buat_baru": "Tawarkan kerja sama baru",
        "hidupkan": "Hidupkan yang ada",
        "perluas": "Perluas yang ada",
        "jalankan": "Jalankan yang ada",
        "periksa": "Periksa masa berlakunya",
    },
    "match_exclusion": {
        "tahun_berjauhan": "Tahun kedua angka berselisih lebih dari 2",
        "satuan_berbeda": "Satuan kedua angka berbeda",
        "nol_diragukan": "Salah satu angka bertumpu pada nol yang diragukan",
    },
    "match_direction": {"memberi": "Memasok mitra", "menerima": "Dipasok mitra"},
    "covered_state": {
        "berjalan": "Berlaku",
        "mandek": "Berlaku, tetapi mandek",
        "seremonial_terkonfirmasi": "Berlaku, seremonial terkonfirmasi",
        "seremonial_terduga": "Berlaku, tindak lanjut belum terlaporkan",
        "tidak_jelas": "Akhir masa berlaku tidak diketahui",
        "selesai": "Sudah berakhir",
    },
}

DEFINITIONS: dict[str, dict[str, str]] = {
    "match_part": {
        "complement": "Jumlah yang dapat terpenuhi dibagi yang lebih besar di antara surplus dan kekurangan.",
        "two_way": "Yang terbaik ke arah sebaliknya, di antara semua komoditas.",
        "proximity": "Setengah pada 200 km (antarprovinsi 500 km), makin kecil bila makin jauh.",
        "border": "Penuh bila berbatasan darat.",
        "uncovered": "Penuh bila belum ada kerja sama yang hidup tentang komoditas itu.",
    },
}

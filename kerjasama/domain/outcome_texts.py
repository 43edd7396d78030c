"""Words for what came of an agreement: the promises, the states of an indicator, what is found wanting."""

from __future__ import annotations

LABELS: dict[str, dict[str, str]] = {
    "promise": {
        "pelayanan_publik": "Pelayanan publik",
        "pertumbuhan_ekonomi": "Pertumbuhan ekonomi",
        "daya_saing": "Daya saing",
        "kesejahteraan": "Kesejahteraan",
    },
    "direction": {"naik": "Naik", "turun": "Turun"},
    "indicator_state": {
        "tercapai": "Tercapai",
        "sesuai_jalur": "Sesuai jalur",
        "tertinggal": "Tertinggal dari jalur",
        "lewat_target": "Lewat tenggat, belum tercapai",
        "tanpa_pembanding": "Terukur, jalurnya tidak diketahui",
        "belum_diukur": "Belum diukur",
        "arah_bertentangan": "Arah dan target bertentangan",
        "tanpa_target": "Tanpa target tercatat",
    },
    "result": {
        "penerima_manfaat": "Penerima manfaat",
        "rupiah_rencana": "Anggaran direncanakan",
        "rupiah_realisasi": "Anggaran terpakai",
        "keluaran": "Keluaran",
    },
    "outcome_finding": {
        "terlaksana_tanpa_hasil": "Dilaksanakan, hasilnya belum terukur",
        "tanpa_target": "Tanpa target tercatat",
        "realisasi_melebihi_rencana": "Realisasi melebihi rencana",
        "manfaat_tanpa_bukti": "Penerima manfaat tanpa bukti",
    },
}

DEFINITIONS: dict[str, dict[str, str]] = {
    "indicator_state": {
        "tercapai": "Nilai terakhir sudah sama dengan target atau lebih baik.",
        "sesuai_jalur": "Belum tercapai; nilai terakhir sama baik atau lebih baik daripada garis lurus ke target.",
        "tertinggal": "Belum tercapai; nilai terakhir di belakang garis lurus dari nilai awal ke target.",
        "lewat_target": "Tanggal target sudah lewat dan nilai terakhir belum mencapai target.",
        "tanpa_pembanding": "Ada nilai dan target, tetapi nilai awal atau tanggalnya tidak tercatat.",
        "belum_diukur": "Ada target, tetapi belum ada nilai sesudah nilai awal.",
        "arah_bertentangan": "Target lebih buruk daripada nilai awal menurut arahnya; tidak dinilai sampai diperiksa.",
        "tanpa_target": "Indikatornya ada, targetnya tidak tercatat.",
    },
}

"""Words for what a file can be given as, and for what a list's lines are counted by."""

from __future__ import annotations

LABELS: dict[str, dict[str, str]] = {
    "file_kind": {
        "register": "Register kerja sama",
        "potential": "Data potensi",
        "mapping": "Daftar pemetaan",
        "laboratory": "Daftar laboratorium inovasi",
        "decisions": "Lembar keputusan rapat",
    },
    "import_count": {
        "figures": "Banyak angka",
        "regions": "Wilayah",
        "indicators": "Indikator",
        "years": "Tahun",
        "items": "Banyak usulan",
        "agencies": "Perangkat daerah",
        "passed": "Sesuai kriteria",
        "became": "Menjadi kerja sama",
        "ideas": "Banyak ide",
        "staged": "Sampai design, deliver, atau display",
        "decisions": "Putusan",
        "blank": "Baris yang dibiarkan kosong",
        "again": "Sudah tercatat sebelumnya",
    },
}

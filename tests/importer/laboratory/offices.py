"""Lists of ideas as five invented offices would write them, with the rows that a person reads in them."""

from __future__ import annotations

from datetime import date

from tests.importer.lists import MadeUp

OFFICES = {
    "days_of_stages": MadeUp(
        why="a column per stage with days, the last one still to come",
        file_name="laboratorium inovasi kabupaten kebumen 2025.csv",
        cells=[
            ["DAFTAR INOVASI LABORATORIUM INOVASI KABUPATEN KEBUMEN"],
            ["No", "OPD", "Nama Inovasi", "Drum Up", "Diagnose", "Design", "Deliver", "Display", "Status", "Bukti"],
            [
                "1",
                "Puskesmas Contoh I",
                "Antrean tanpa kertas",
                "3 Februari 2025",
                "10 Maret 2025",
                "5 Mei 2025",
                "1 Agustus 2025",
                "20 November 2025",
                "Diterapkan",
                "Berita acara",
            ],
            [
                "2",
                "Dinas Sosial",
                "Dapur warga",
                "3 Februari 2025",
                "11 Maret 2025",
                "6 Mei 2025",
                "-",
                "15 Januari 2027",
                "ditunda karena anggaran",
                "foto",
            ],
        ],
        rows=[
            {
                "lab_year": 2025,
                "region_code": "33.05",
                "agency": "Puskesmas Contoh I",
                "idea_name": "Antrean tanpa kertas",
                "drum_up_on": date(2025, 2, 3),
                "display_on": date(2025, 11, 20),
                "outcome_code": "diterapkan",
                "evidence_type": "berita_acara",
                "stage_code": None,
            },
            {"deliver_on": None, "display_on": date(2027, 1, 15), "outcome_code": "ditunda", "evidence_type": "foto"},
        ],
        findings={"lab_stage_planned": 1, "lab_weak_evidence": 1},
    ),
    "stage_words": MadeUp(
        why="only a word for the stage; outcomes in words; one of each that nobody knows",
        file_name="rekap_ide.csv",
        cells=[
            ["Laboratorium Inovasi (Labinov) Kota Magelang Tahun 2024"],
            ["No", "Ide", "Perangkat Daerah", "Tahapan", "Tindak Lanjut", "Link Dokumentasi"],
            ["1", "Parkir pintar", "Dinas Perhubungan", "tahap design", "sedang berjalan", "https://contoh.example/1"],
            ["2", "Pasar malam", "Dinas Perdagangan", "Tahap 4", "direplikasi oleh kecamatan lain", ""],
            ["3", "Kartu sehat", "Dinas Kesehatan", "entah", "bagus sekali", ""],
        ],
        rows=[
            {
                "region_code": "33.71",
                "lab_year": 2024,
                "stage_code": "design",
                "outcome_code": "berjalan",
                "evidence_type": "tautan_berita",
                "evidence_url": "https://contoh.example/1",
            },
            {"stage_code": "deliver", "outcome_code": "direplikasi", "evidence_type": None},
            {"stage_code": None, "outcome_code": "tidak_diketahui"},
        ],
        findings={"lab_stage_unknown": 1, "lab_outcome_unknown": 1, "lab_weak_evidence": 1},
    ),
    "ticks": MadeUp(
        why="ticks under the stages instead of days, agencies as sections",
        file_name="inovasi 2026.csv",
        cells=[
            ["No", "Judul Inovasi", "Drum Up", "Diagnose", "Design", "Deliver", "Display", "Keterangan"],
            ["DINAS PENDIDIKAN"],
            ["1", "Perpustakaan keliling", "v", "v", "v", "", "", "menunggu kendaraan"],
            ["KECAMATAN CONTOH"],
            ["2", "Surat cepat", "√", "√", "√", "√", "√", ""],
        ],
        rows=[
            {
                "agency": "DINAS PENDIDIKAN",
                "stage_code": "design",
                "note": "menunggu kendaraan",
                "outcome_code": "tidak_diketahui",
                "region_code": "33.05",
                "lab_year": 2026,
            },
            {"agency": "KECAMATAN CONTOH", "stage_code": "display"},
        ],
        findings={"list_year_inferred": 1},
        owner="Kabupaten Kebumen",
    ),
    "regions": MadeUp(
        why="a national list with regions in a column; a line without an idea and one of an unknown region are refused",
        file_name="labinov.xlsx",
        cells=[
            ["Tahun", "Pemda", "Inovasi", "Tahap Terakhir", "Status", "Jenis Bukti"],
            [2023, "Kabupaten Kebumen", "Desa digital", "Display", "tidak dilanjutkan", "Daftar hadir dan foto"],
            [2024, "Kota Yogyakarta", "", "Display", "", ""],
            [2024, "Kabupaten Entah", "Kampung hijau", "Design", "", ""],
        ],
        rows=[
            {
                "lab_year": 2023,
                "region_code": "33.05",
                "stage_code": "display",
                "outcome_code": "dihentikan",
                "evidence_type": "daftar_hadir",
            }
        ],
        findings={"lab_idea_empty": 1, "region_unknown": 1},
        refused=2,
    ),
    "out_of_order": MadeUp(
        why="stages whose days run backwards are taken and said",
        file_name="lab inovasi kebumen.csv",
        cells=[
            ["Gagasan", "Unit Kerja", "Design", "Deliver", "Tautan Bukti", "Bukti"],
            ["Peta banjir", "BPBD", "10/08/2025", "05/03/2025", "https://contoh.example/2", "laporan kegiatan"],
            ["Sumur resapan", "DPUPR", "25/08/2025", "30/09/2025", "", ""],
        ],
        rows=[
            {
                "design_on": date(2025, 8, 10),
                "deliver_on": date(2025, 3, 5),
                "evidence_type": "laporan_semester",
                "evidence_url": "https://contoh.example/2",
                "lab_year": None,
            },
            {"design_on": date(2025, 8, 25), "deliver_on": date(2025, 9, 30), "evidence_type": None},
        ],
        findings={"lab_stages_out_of_order": 1},
    ),
}

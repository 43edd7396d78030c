"""Closed lists of the field: what a column with a code may hold.

Law abbreviations: P22 = Permendagri 22/2020 (domestic cooperation), P25 = Permendagri 25/2020 (foreign cooperation),
Ps = Pasal (article). Words that a reader sees stand in `labels.py`; nothing here is shown as it is.
"""

from __future__ import annotations

# Cooperation types. P22 Ps 3, 28, 52; P25 Ps 6, 7. PERTEK and LUAR_KSD are what registers hold besides:
# a technical agreement, and an agreement in which no regional government takes part.
COOP_TYPES = (
    "KSDD_WAJIB",
    "KSDD_SUKARELA",
    "KSDPK",
    "SINERGI",
    "KSDPL",
    "KSDLL_LAINNYA",
    "KSDLL_PENERUSAN",
    "PERTEK",
    "LUAR_KSD",
)
FOREIGN_COOP_TYPES = ("KSDPL", "KSDLL_LAINNYA", "KSDLL_PENERUSAN")

# How a value came to be known.
VALUE_SOURCES = ("declared", "derived", "unknown")

DOC_TYPES = (
    "kesepakatan_bersama",
    "nota_kesepakatan",
    "naskah_kerja_sama",
    "perjanjian_kerja_sama",
    "kontrak",
    "rencana_kerja",
    "rencana_kerja_sama",
    "letter_of_intent",
    "addendum",
    "perpanjangan",
    "lainnya",
    "tidak_diketahui",
)
# Umbrella documents: P22 Ps 9 (kesepakatan bersama), Ps 55 (nota kesepakatan); P25 Ps 20 (naskah kerja sama).
UMBRELLA_DOC_TYPES = ("kesepakatan_bersama", "nota_kesepakatan", "naskah_kerja_sama")
WORKING_DOC_TYPES = ("perjanjian_kerja_sama", "kontrak")

# Other papers that hang on an agreement (table documents).
DOCUMENT_TYPES = (
    *DOC_TYPES,
    "berita_acara_pemetaan",
    "keputusan_kepala_daerah",
    "kak",
    "studi_kelayakan",
    "kajian",
    "hasil_telaahan_tkksd",
    "surat_penawaran",
    "surat_tanggapan",
    "rencana_kegiatan_tahunan",
    "surat_permohonan_dprd",
    "persetujuan_dprd",
    "pertimbangan_menteri",
    "surat_konfirmasi",
    "persetujuan_menteri",
    "surat_kuasa",
    "laporan_semester",
    "laporan_tahunan",
    "berita_acara_perselisihan",
    "surat_pengakhiran",
    "surat_permintaan_tanggapan_kedua",  # P22 Ps 8(4), 54(4)
    "surat_permohonan_pertimbangan",  # the plan sent to the governor, P25 Ps 18(2)
    "surat_penerusan_gubernur",  # P25 Ps 18(4)
    "surat_pemberitahuan_perpanjangan",  # P25 Ps 33
)

ORG_CLASSES = (
    "pemda",
    "kementerian_lembaga",
    "instansi_vertikal",
    "ptn",
    "pts",
    "bumn",
    "bumd",
    "swasta",
    "ormas",
    "perseorangan",
    "pemda_luar_negeri",
    "lembaga_luar_negeri",
    "tidak_diketahui",
)
# Central government in the sense of P22 Ps 1.18-19 as offices apply it (state universities, TNI, Polri included).
CENTRAL_ORG_CLASSES = ("kementerian_lembaga", "instansi_vertikal", "ptn")
# Third parties, P22 Ps 1.17.
THIRD_PARTY_ORG_CLASSES = ("pts", "bumn", "bumd", "swasta", "ormas", "perseorangan")
FOREIGN_ORG_CLASSES = ("pemda_luar_negeri", "lembaga_luar_negeri")

# What a register itself says of an agreement's state, after its words are mapped (data/mappings/value_aliases.csv).
DECLARED_STATUSES = (
    "berlaku",
    "akan_berakhir",
    "berakhir",
    "diakhiri",
    "proses",
    "perpanjangan",
    "tidak_diketahui",
)

FUNDING_SOURCES = ("apbd", "apbn", "pihak_ketiga", "para_pihak", "lainnya", "tanpa_anggaran")

TERMINATION_REASONS = (
    "kesepakatan_para_pihak",
    "tujuan_tercapai",
    "diganti",
    "tidak_dapat_dilanjutkan",
)

# exact: one day is known; year, month: only that part is written; ambiguous: day and month could be swapped;
# missing: nothing is written; invalid: something is written that is no date.
DATE_QUALITIES = ("exact", "month", "year", "ambiguous", "invalid", "missing")

# How an end date was obtained.
END_METHODS = ("written", "start_plus_duration", "open_ended", "auto_renew", "unknown")

REGION_LEVELS = ("provinsi", "kabupaten", "kota")
REGION_ROLES = ("lead", "partner", "location")
STAGE_STATUSES = ("masuk", "selesai", "dilewati")
REPORT_PERIODS = ("1", "2", "tahunan")
EVIDENCE_TYPES = (
    "dokumen_bertanggal",
    "dpa_sp2d",
    "daftar_hadir",
    "berita_acara",
    "laporan_semester",
    "data_transaksi",
    "foto",
    "tautan_berita",
    "disebut_saja",
)
# A word such as 'laporan' without number, date, title, file or link: it names evidence and is none.
NAMED_EVIDENCE = "disebut_saja"
# Never enough for ladder level 2 and above.
WEAK_EVIDENCE_TYPES = ("foto", "tautan_berita", NAMED_EVIDENCE)

# The follow-up ladder (tangga tindak lanjut): action type -> level.
# 0 nothing beyond signing, 1 process, 2 commitment, 3 execution, 4 measured result.
ACTION_LEVELS: dict[str, int] = {
    "penandatanganan": 0,
    "publikasi": 0,
    "kunjungan_kehormatan": 0,
    "sosialisasi": 0,
    "perpanjangan_tanpa_kegiatan": 0,
    "rapat_pembahasan": 1,
    "draft_pks": 1,
    "korespondensi": 1,
    "survei_lapangan": 1,
    "pks_ditandatangani": 2,
    "rencana_kerja_ditetapkan": 2,
    "anggaran_dpa": 2,
    "pelatihan": 3,
    "pendampingan": 3,
    "pertukaran_magang_beasiswa": 3,
    "pengiriman_komoditas": 3,
    "layanan_bersama": 3,
    "pembangunan": 3,
    "pinjam_pakai_hibah": 3,
    "berbagi_data": 3,
    "promosi_pameran": 3,
    "riset": 3,
    "laboratorium_inovasi": 3,
    "output": 4,
    "penerima_manfaat": 4,
    "nilai_rupiah": 4,
    "volume": 4,
    "indikator_layanan": 4,
}

# What cooperation is promised for. Welfare and public service stand in its very definition (P22 Ps 1.1-2, 4(2);
# P25 Ps 1.11-12); growth and competitiveness are what governments add when they explain it, without an article.
PROMISES = ("pelayanan_publik", "pertumbuhan_ekonomi", "daya_saing", "kesejahteraan")
# Which way an indicator is better.
DIRECTIONS = ("naik", "turun")

URUSAN_GROUPS = ("wajib_dasar", "wajib_non_dasar", "pilihan", "penunjang")

IMPORT_KINDS = ("register", "template", "confirmation", "potential", "mapping", "laboratory", "demo")
# What an import can be of besides: decisions go to the ledger of meetings, never to a version.
OUTCOME_KINDS = (*IMPORT_KINDS, "decisions")
# These describe regions or plans, not the state of agreements on a day.
KINDS_WITHOUT_STATE = ("potential", "mapping", "laboratory", "decisions")
SEVERITIES = ("ditolak", "diragukan", "kurang_lengkap")

# Judgements of queries/rules/agreement_status.sql, in the order in which it tries them.
STATUSES = (
    "belum_ditandatangani",
    "di_luar_penilaian",
    "belum_dapat_dinilai",
    "terlaksana",
    "mandek",
    "pks_mandek",
    "dalam_persiapan_pelaksanaan",
    "masa_tenggang",
    "perlu_perhatian",
    "berakhir_tanpa_tindak_lanjut",
    "seremonial_terkonfirmasi",
    "seremonial_terduga",
)
CEREMONIAL_STATUSES = ("seremonial_terkonfirmasi", "seremonial_terduga", "berakhir_tanpa_tindak_lanjut")

# What queries/rules/decision_queue.sql proposes, in the order in which a page lists them.
DECISIONS = ("lanjutkan", "percepat_pks", "perpanjang", "akhiri", "verifikasi_laporan", "lengkapi_data")
# What a meeting can decide; the last proposal is work on the data, not a decision.
MEETING_DECISIONS = DECISIONS[:-1]
# What came of a decision (queries/rules/decision_outcomes.sql), in the order in which a reader meets them.
DECISION_OUTCOMES = (
    "selesai",
    "selesai_terlambat",
    "terlambat",
    "berjalan",
    "belum_ada_kabar",
    "belum_terlaporkan",
)
DECISION_KINDS = (
    "wajib_seremonial",
    "setahun_tanpa_laporan_ln",
    "akhiri_atau_hidupkan",
    "tenggat_segera",
    "perpanjang_atau_selesaikan",
    "pks_tanpa_payung",
    "perbarui_yang_berakhir",
    "laksanakan_komitmen",
    "dprd_dianggap_setuju",
    "tanyakan_perangkat_daerah",
    "nihil_padahal_ada",
    "lengkapi_bukti",
    "laporan_belum_masuk",
    "cegah_seremonial",
    "tenggat_lewat",
    "tindak_lanjuti_loi",
    "perbaiki_status_register",
    "lengkapi_data",
)
URGENCIES = (
    "diancam_aturan",
    "nihil_dinyatakan",
    "segera_habis",
    "dasar_berakhir",
    "sudah_berhenti",
    "dapat_dilanjutkan",
    "perlu_ditanyakan",
    "dapat_dicegah",
    "waktunya_lewat",
    "data_keliru",
)
CERTAINTIES = ("pasti", "menurut_catatan", "perlu_ditanyakan")
# Judgements of queries/rules/indicator_progress.sql, in the order in which a reader meets them.
INDICATOR_STATES = (
    "tercapai",
    "sesuai_jalur",
    "tertinggal",
    "lewat_target",
    "tanpa_pembanding",
    "belum_diukur",
    "arah_bertentangan",
    "tanpa_target",
)
# Kinds of queries/outcomes/findings.sql, in the order in which a reader meets them.
OUTCOME_FINDINGS = (
    "terlaksana_tanpa_hasil",
    "tanpa_target",
    "realisasi_melebihi_rencana",
    "manfaat_tanpa_bukti",
)

# What an action can state as its result (queries/agreements/results.sql).
RESULTS = ("penerima_manfaat", "rupiah_rencana", "rupiah_realisasi", "keluaran")

# Validity of the document on a day, computed from dates alone.
VALIDITIES = ("belum_berlaku", "berlaku", "akan_berakhir", "berakhir", "diakhiri", "tidak_diketahui")

# Legal terms of queries/rules/legal_clocks.sql, in the order of a cooperation's life, and their states.
CLOCKS = (
    "tanggapan_penawaran",
    "tanggapan_kedua",
    "persetujuan_dprd",
    "persetujuan_dprd_ln",
    "penerusan_gubernur",
    "masa_loi",
    "batas_lima_tahun",
    "perpanjangan_ln",
    "laporan_semester",
    "laporan_tahunan_ln",
    "setahun_tanpa_laporan",
)
CLOCK_STATES = (
    "lewat",
    "dianggap_disetujui",
    "hampir_lewat",
    "berjalan",
    "terpenuhi_terlambat",
    "terpenuhi",
    "tidak_dapat_dihitung",
)

-- Dalam urutan apa hal-hal menunggu keputusan, dan mengapa?
-- Grain: one row per kind of decision
-- Columns:
--   kind_code VARCHAR what waits for a decision
--   priority INTEGER place of that kind in the order of urgency; smaller is more urgent
--   urgency_code VARCHAR why that kind has this place: the law, a certain absence, an end, a standstill, a question, ...
SELECT
    p.kind_code,
    p.priority,
    p.urgency_code
FROM (
    VALUES
    ('wajib_seremonial', 1, 'diancam_aturan'),
    ('setahun_tanpa_laporan_ln', 2, 'diancam_aturan'),
    ('akhiri_atau_hidupkan', 3, 'nihil_dinyatakan'),
    ('tenggat_segera', 4, 'segera_habis'),
    ('perpanjang_atau_selesaikan', 5, 'segera_habis'),
    ('pks_tanpa_payung', 6, 'dasar_berakhir'),
    ('perbarui_yang_berakhir', 7, 'dasar_berakhir'),
    ('laksanakan_komitmen', 8, 'sudah_berhenti'),
    ('dprd_dianggap_setuju', 9, 'dapat_dilanjutkan'),
    ('tanyakan_perangkat_daerah', 10, 'perlu_ditanyakan'),
    ('nihil_padahal_ada', 11, 'perlu_ditanyakan'),
    ('lengkapi_bukti', 12, 'perlu_ditanyakan'),
    ('laporan_belum_masuk', 13, 'perlu_ditanyakan'),
    ('cegah_seremonial', 14, 'dapat_dicegah'),
    ('tenggat_lewat', 15, 'waktunya_lewat'),
    ('tindak_lanjuti_loi', 16, 'waktunya_lewat'),
    ('perbaiki_status_register', 17, 'data_keliru'),
    ('lengkapi_data', 18, 'data_keliru')
) AS p (kind_code, priority, urgency_code)

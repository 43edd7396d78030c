-- Keputusan apa yang menunggu menurut keadaan kerja samanya sendiri?
-- Grain: one row per agreement in scope and kind of decision that its state gives reason for
-- Uses: rules/agreement_status
-- Params: as_of, ceremonial_days, soon_days
-- Columns:
--   agreement_id VARCHAR the agreement
--   kind_code VARCHAR what waits for a decision
--   decision_code VARCHAR what is proposed
--   certainty_code VARCHAR pasti: dates or a declaration say so; perlu_ditanyakan: nobody has reported
--   due_on DATE day by which it should be decided, where a date sets one
WITH waiting AS (
    SELECT
        s.*,
        unnest([
            CASE WHEN s.is_severe THEN 'wajib_seremonial' END,
            CASE
                WHEN
                    s.is_in_population
                    AND s.status = 'seremonial_terkonfirmasi'
                    AND s.is_in_force
                    AND NOT s.is_severe
                    THEN 'akhiri_atau_hidupkan'
            END,
            CASE WHEN s.is_in_population AND s.is_expiring THEN 'perpanjang_atau_selesaikan' END,
            CASE WHEN s.is_in_population AND s.status IN ('pks_mandek', 'mandek') THEN 'laksanakan_komitmen' END,
            CASE
                WHEN s.is_in_population AND s.status = 'seremonial_terduga' AND NOT s.is_severe
                    THEN 'tanyakan_perangkat_daerah'
            END,
            -- A suspicion whose only gap is evidence is a matter of evidence, not of asking what happened.
            CASE
                WHEN s.is_in_population AND s.is_assessable AND s.next_step_code = 'verifikasi_laporan'
                    THEN 'lengkapi_bukti'
            END,
            CASE
                WHEN
                    s.is_in_population
                    AND s.status = 'perlu_perhatian'
                    AND $ceremonial_days::INTEGER - s.age_days < $soon_days::INTEGER
                    THEN 'cegah_seremonial'
            END,
            CASE WHEN s.has_status_conflict THEN 'perbaiki_status_register' END,
            CASE WHEN s.is_loi_lapsed THEN 'tindak_lanjuti_loi' END,
            CASE WHEN s.is_in_population AND s.status = 'belum_dapat_dinilai' THEN 'lengkapi_data' END
        ]) AS kind_code
    FROM agreement_status AS s
)

SELECT
    w.agreement_id,
    w.kind_code,
    CASE
        WHEN w.kind_code = 'tanyakan_perangkat_daerah' OR w.kind_code = 'lengkapi_bukti' THEN 'verifikasi_laporan'
        WHEN w.kind_code IN ('perbaiki_status_register', 'lengkapi_data') THEN 'lengkapi_data'
        WHEN w.kind_code = 'perpanjang_atau_selesaikan' AND w.is_followed_up THEN 'perpanjang'
        WHEN w.kind_code = 'perpanjang_atau_selesaikan' AND w.status = 'seremonial_terkonfirmasi' THEN 'akhiri'
        WHEN w.kind_code = 'perpanjang_atau_selesaikan' THEN 'verifikasi_laporan'
        WHEN w.kind_code = 'wajib_seremonial' AND NOT w.is_ceremonial_confirmed THEN 'verifikasi_laporan'
        WHEN w.kind_code = 'wajib_seremonial' AND w.validity IN ('berakhir', 'diakhiri') THEN 'perpanjang'
        WHEN w.kind_code = 'akhiri_atau_hidupkan' AND w.days_to_end < $ceremonial_days::INTEGER THEN 'akhiri'
        WHEN w.kind_code = 'tindak_lanjuti_loi' THEN 'akhiri'
        WHEN w.doc_type = 'kesepakatan_bersama' AND w.ladder_level < 2 AND w.is_in_force THEN 'percepat_pks'
        ELSE 'lanjutkan'
    END AS decision_code,
    CASE
        WHEN w.kind_code IN ('tanyakan_perangkat_daerah', 'lengkapi_bukti') THEN 'perlu_ditanyakan'
        WHEN w.kind_code = 'wajib_seremonial' AND NOT w.is_ceremonial_confirmed THEN 'perlu_ditanyakan'
        WHEN w.kind_code IN ('laksanakan_komitmen', 'cegah_seremonial') THEN 'menurut_catatan'
        ELSE 'pasti'
    END AS certainty_code,
    CASE
        WHEN w.kind_code = 'perpanjang_atau_selesaikan' THEN w.end_on
        WHEN w.kind_code = 'cegah_seremonial'
            THEN $as_of::DATE + ($ceremonial_days::INTEGER - w.age_days + 1)::INTEGER
    END AS due_on
FROM waiting AS w
WHERE w.kind_code IS NOT NULL

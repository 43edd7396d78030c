-- Apa yang diubah oleh jawaban kantor atas penilaian kerja samanya?
-- Grain: one row per answer on an agreement in scope that had come by that day
-- Uses: rules/agreement_status, rules/agreement_status unanswered
-- Params: as_of
-- Columns:
--   confirmation_id VARCHAR the answer
--   agreement_id VARCHAR the agreement
--   is_latest BOOLEAN no later answer has replaced it
--   status_before VARCHAR judgement on that day as if no office had answered
--   status_after VARCHAR judgement on that day
--   effect_code VARCHAR what the answer did: terkonfirmasi, tanda_hilang, berakhir, bukti_kurang, tingkat_kurang, ...
WITH said AS (
    SELECT
        c.confirmation_id,
        c.agreement_id,
        c.answer,
        c.action_id,
        c.evidence_type,
        c.answer <> 'belum_dijawab' AS is_answer,
        row_number() OVER (
            PARTITION BY c.agreement_id
            ORDER BY (c.answer <> 'belum_dijawab') DESC, c.answered_on DESC, c.answer_no DESC
        ) AS place
    FROM confirmations AS c
    WHERE c.answered_on <= $as_of::DATE
),

compared AS (
    SELECT
        c.confirmation_id,
        c.agreement_id,
        c.answer,
        c.is_answer,
        c.place = 1 AS is_latest,
        coalesce(c.action_id IS NULL OR c.evidence_type IN ('foto', 'tautan_berita', 'disebut_saja'), FALSE)
        OR c.evidence_type IS NULL AS is_unproven,
        b.status AS status_before,
        s.status AS status_after,
        b.is_ceremonial_confirmed AS was_confirmed,
        s.is_ceremonial_confirmed AS is_confirmed,
        b.validity IN ('berakhir', 'diakhiri') AS was_ended,
        s.validity IN ('berakhir', 'diakhiri') AS is_ended
    FROM said AS c
    INNER JOIN agreement_status AS s ON c.agreement_id = s.agreement_id
    INNER JOIN agreement_status_unanswered AS b ON c.agreement_id = b.agreement_id
)

SELECT
    c.confirmation_id,
    c.agreement_id,
    c.is_latest,
    c.status_before,
    c.status_after,
    CASE
        WHEN NOT c.is_latest THEN 'digantikan'
        WHEN NOT c.is_answer THEN 'belum_dijawab'
        WHEN c.status_after = 'terlaksana' AND c.status_before <> 'terlaksana' THEN 'tanda_hilang'
        WHEN
            c.status_before IN ('seremonial_terduga', 'seremonial_terkonfirmasi', 'berakhir_tanpa_tindak_lanjut')
            AND c.status_after IN ('mandek', 'pks_mandek', 'dalam_persiapan_pelaksanaan')
            THEN 'tanda_hilang'
        WHEN c.is_confirmed AND NOT c.was_confirmed THEN 'terkonfirmasi'
        WHEN c.is_ended AND NOT c.was_ended THEN 'berakhir'
        WHEN c.answer = 'sudah_dilaksanakan' AND c.status_after <> 'terlaksana' AND c.is_unproven THEN 'bukti_kurang'
        WHEN c.answer = 'sudah_dilaksanakan' AND c.status_after <> 'terlaksana' THEN 'tingkat_kurang'
        ELSE 'tetap'
    END AS effect_code
FROM compared AS c

-- Keputusan apa yang menunggu menurut tenggat hukum, laporan, payung, dan pernyataan yang berselisih?
-- Grain: one row per agreement in scope and kind of decision that another rule gives reason for. What is over and mended
--   (a renewal that came late, a term kept too late) asks for no decision, nor does the silence of a register without
--   reports
-- Uses: rules/agreement_status, rules/legal_clocks, rules/report_duties, rules/execution_state, rules/declared_claims
-- Params: as_of, stalled_days, expiring_foreign_days, expiring_domestic_days
-- Columns:
--   agreement_id VARCHAR the agreement
--   kind_code VARCHAR what waits for a decision
--   cause_code VARCHAR the legal term, where the kind is one of terms
--   article VARCHAR where the law sets that term (P22, P25)
--   decision_code VARCHAR what is proposed
--   certainty_code VARCHAR pasti: dates or a declaration say so; menurut_catatan: records may lag; perlu_ditanyakan: ask
--   due_on DATE day by which it should be or should have been decided, where a date sets one
WITH terms AS (
    SELECT
        c.agreement_id,
        CASE
            WHEN c.state = 'dianggap_disetujui' THEN 'dprd_dianggap_setuju'
            WHEN c.state = 'hampir_lewat' THEN 'tenggat_segera'
            ELSE 'tenggat_lewat'
        END AS kind_code,
        c.clock_code,
        c.article,
        c.due_on
    FROM legal_clocks AS c
    INNER JOIN agreement_status AS s ON c.agreement_id = s.agreement_id
    WHERE
        (
            c.clock_code IN ('persetujuan_dprd', 'persetujuan_dprd_ln')
            AND c.state = 'dianggap_disetujui'
            AND (s.status = 'belum_ditandatangani' OR s.is_in_force)
        )
        OR (
            c.clock_code IN (
                'tanggapan_penawaran', 'tanggapan_kedua', 'penerusan_gubernur', 'batas_lima_tahun', 'perpanjangan_ln'
            )
            AND c.state IN ('hampir_lewat', 'lewat')
        )
        OR (c.clock_code = 'masa_loi' AND c.state = 'hampir_lewat')
        -- A letter of intent that lapsed is a kind of its own.
        OR (c.clock_code = 'masa_loi' AND c.state = 'lewat' AND s.status = 'belum_ditandatangani')
),

asked_twice AS (
    SELECT agreement_id
    FROM terms
    WHERE clock_code = 'tanggapan_kedua'
),

-- Of several terms of one kind the one nearest to as_of is told; a second request takes the place of the offer.
first_terms AS (
    SELECT
        t.*,
        row_number() OVER (
            PARTITION BY t.agreement_id, t.kind_code
            ORDER BY abs(date_diff('day', $as_of::DATE, t.due_on)), t.clock_code
        ) AS place
    FROM terms AS t
    LEFT JOIN asked_twice AS a ON t.agreement_id = a.agreement_id
    WHERE a.agreement_id IS NULL OR t.clock_code <> 'tanggapan_penawaran'
),

-- What counts is the last report that was due: one that is missing further back was overtaken by it.
last_reports AS (
    SELECT
        agreement_id,
        arg_max(state, period_end_on) AS state,
        max(due_on) AS due_on,
        bool_or(is_refusal) AS is_refusal
    FROM report_duties
    WHERE is_due
    GROUP BY agreement_id
),

found AS (
    SELECT
        agreement_id,
        kind_code,
        clock_code AS cause_code,
        article,
        due_on
    FROM first_terms
    WHERE place = 1
    UNION ALL
    SELECT
        agreement_id,
        CASE WHEN is_refusal THEN 'setahun_tanpa_laporan_ln' ELSE 'laporan_belum_masuk' END AS kind_code,
        NULL AS cause_code,
        NULL AS article,
        due_on
    FROM last_reports
    WHERE state = 'belum_masuk'
    UNION ALL
    SELECT
        agreement_id,
        'pks_tanpa_payung' AS kind_code,
        NULL AS cause_code,
        NULL AS article,
        umbrella_end_on AS due_on
    FROM execution_state
    WHERE
        is_uncovered_now
        OR (
            is_active
            AND is_outliving
            AND date_diff('day', $as_of::DATE, umbrella_end_on)
            <= CASE WHEN is_foreign THEN $expiring_foreign_days::INTEGER ELSE $expiring_domestic_days::INTEGER END
        )
    UNION ALL
    SELECT
        agreement_id,
        'perbarui_yang_berakhir' AS kind_code,
        NULL AS cause_code,
        NULL AS article,
        NULL AS due_on
    FROM execution_state
    WHERE
        is_chain_head
        AND renewal_code = 'berakhir_saat_berjalan'
        AND (acts_in_gap > 0 OR date_diff('day', covered_until_on, $as_of::DATE) <= $stalled_days::INTEGER)
    UNION ALL
    SELECT
        agreement_id,
        'nihil_padahal_ada' AS kind_code,
        NULL AS cause_code,
        NULL AS article,
        NULL AS due_on
    FROM declared_claims
    WHERE conflict_code = 'nihil_padahal_ada' AND is_conflict
)

SELECT
    f.agreement_id,
    f.kind_code,
    f.cause_code,
    f.article,
    CASE
        WHEN f.kind_code IN ('setahun_tanpa_laporan_ln', 'laporan_belum_masuk', 'nihil_padahal_ada')
            THEN 'verifikasi_laporan'
        WHEN f.kind_code = 'perbarui_yang_berakhir' THEN 'perpanjang'
        -- The document has an end that the law or its umbrella sets: what ran is renewed, never what nobody reported.
        WHEN f.kind_code = 'pks_tanpa_payung' OR f.cause_code IN ('batas_lima_tahun', 'perpanjangan_ln')
            THEN CASE
                WHEN s.status = 'terlaksana' OR s.is_followed_up THEN 'perpanjang'
                WHEN s.status = 'seremonial_terkonfirmasi' THEN 'akhiri'
                ELSE 'verifikasi_laporan'
            END
        WHEN f.kind_code = 'dprd_dianggap_setuju' AND s.doc_type = 'kesepakatan_bersama' AND s.ladder_level < 2
            THEN 'percepat_pks'
        ELSE 'lanjutkan'
    END AS decision_code,
    CASE
        WHEN f.kind_code IN ('setahun_tanpa_laporan_ln', 'laporan_belum_masuk', 'nihil_padahal_ada')
            THEN 'perlu_ditanyakan'
        WHEN f.cause_code = 'batas_lima_tahun' THEN 'pasti'
        ELSE 'menurut_catatan'
    END AS certainty_code,
    f.due_on
FROM found AS f
INNER JOIN agreement_status AS s ON f.agreement_id = s.agreement_id
WHERE
    f.kind_code NOT IN ('setahun_tanpa_laporan_ln', 'laporan_belum_masuk')
    OR s.validity NOT IN ('berakhir', 'diakhiri')

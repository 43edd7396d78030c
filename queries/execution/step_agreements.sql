-- Rangkaian mana yang sampai ke tiap langkah, melewatinya, atau menunggunya?
-- Grain: one row per chain of the kind $kind_code (semua: every kind) and step: what execution/steps counts
-- Uses: rules/execution_steps
-- Params: kind_code
-- Columns:
--   agreement_id VARCHAR latest signed document of the chain
--   step_code VARCHAR ditandatangani, rencana (NK and naskah only), anggaran, kegiatan, hasil
--   is_reached BOOLEAN this step is on record
--   is_skipped BOOLEAN not on record, though a later step is
--   is_waiting BOOLEAN in force, and this is the next step that is missing
WITH steps AS (
    SELECT *
    FROM (
        VALUES
        (1, 'ditandatangani'),
        (2, 'rencana'),
        (3, 'anggaran'),
        (4, 'kegiatan'),
        (5, 'hasil')
    ) AS v (step_no, step_code)
),

placed AS (
    SELECT
        e.agreement_id,
        e.is_active,
        s.step_no,
        s.step_code,
        CASE s.step_code
            WHEN 'ditandatangani' THEN e.signed_on
            WHEN 'rencana' THEN e.plan_on
            WHEN 'anggaran' THEN e.budget_on
            WHEN 'kegiatan' THEN e.activity_on
            ELSE e.result_on
        END AS reached_on
    FROM execution_steps AS e
    CROSS JOIN steps AS s
    WHERE
        ($kind_code::VARCHAR = 'semua' OR e.kind_code = $kind_code::VARCHAR)
        AND (s.step_code <> 'rencana' OR $kind_code::VARCHAR IN ('nk', 'naskah'))
),

-- The next missing step is the first one after the last that was reached.
lasted AS (
    SELECT
        agreement_id,
        max(step_no) FILTER (WHERE reached_on IS NOT NULL) AS last_step_no
    FROM placed
    GROUP BY agreement_id
),

missing AS (
    SELECT
        p.agreement_id,
        min(p.step_no) AS next_step_no
    FROM placed AS p
    INNER JOIN lasted AS l ON p.agreement_id = l.agreement_id
    WHERE p.step_no > l.last_step_no
    GROUP BY p.agreement_id
)

SELECT
    p.agreement_id,
    p.step_code,
    p.reached_on IS NOT NULL AS is_reached,
    p.reached_on IS NULL AND coalesce(p.step_no < l.last_step_no, FALSE) AS is_skipped,
    p.is_active AND coalesce(p.step_no = m.next_step_no, FALSE) AS is_waiting
FROM placed AS p
LEFT JOIN lasted AS l ON p.agreement_id = l.agreement_id
LEFT JOIN missing AS m ON p.agreement_id = m.agreement_id
ORDER BY p.agreement_id, p.step_no

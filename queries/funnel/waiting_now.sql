-- Di tahapan mana kerja sama menunggu sekarang, dan sudah berapa lama?
-- Grain: one row per cooperation type and last stage reached by as_of, for agreements that are not ended and not executed
-- Uses: rules/agreement_status, rules/funnel_scope
-- Params: as_of
-- Columns:
--   coop_type VARCHAR type of cooperation
--   stage_no INTEGER place of the last stage reached
--   stage_code VARCHAR the last stage reached
--   next_stage_code VARCHAR the stage they wait for: the next that may not be skipped
--   agreements BIGINT agreements that wait there
--   median_days DOUBLE half of them have waited at most so many days
--   max_days INTEGER the longest wait
WITH counted_scope AS (
    SELECT s.*
    FROM agreement_status AS s
    INNER JOIN funnel_scope AS f ON s.agreement_id = f.agreement_id
    WHERE s.validity NOT IN ('berakhir', 'diakhiri')
),

last_stages AS (
    SELECT
        a.agreement_id,
        max(a.stage_no) FILTER (WHERE a.reached_on <= $as_of::DATE) AS stage_no,
        bool_or(a.stage_code = 'pelaksanaan' AND coalesce(a.reached_on <= $as_of::DATE, FALSE)) AS is_executed
    FROM agreement_stages AS a
    INNER JOIN counted_scope AS c ON a.agreement_id = c.agreement_id
    WHERE NOT a.is_parallel
    GROUP BY a.agreement_id
),

legal_stages AS (
    SELECT DISTINCT
        coop_type,
        stage_no,
        stage_code,
        is_conditional
    FROM agreement_stages
    WHERE NOT is_parallel
),

next_stages AS (
    SELECT
        l.coop_type,
        l.stage_no,
        min(n.stage_no) AS next_stage_no
    FROM legal_stages AS l
    INNER JOIN legal_stages AS n ON l.coop_type = n.coop_type AND l.stage_no < n.stage_no
    WHERE NOT n.is_conditional
    GROUP BY l.coop_type, l.stage_no
),

waiting AS (
    SELECT
        c.coop_type,
        l.stage_no,
        a.stage_code,
        date_diff('day', a.reached_on, $as_of::DATE) AS days
    FROM counted_scope AS c
    INNER JOIN last_stages AS l ON c.agreement_id = l.agreement_id
    INNER JOIN agreement_stages AS a ON l.agreement_id = a.agreement_id AND l.stage_no = a.stage_no
    WHERE NOT l.is_executed
)

SELECT
    w.coop_type,
    w.stage_no,
    w.stage_code,
    k.stage_code AS next_stage_code,
    count(*) AS agreements,
    median(w.days)::DOUBLE AS median_days,
    max(w.days)::INTEGER AS max_days
FROM waiting AS w
LEFT JOIN next_stages AS n ON w.coop_type = n.coop_type AND w.stage_no = n.stage_no
LEFT JOIN legal_stages AS k ON n.coop_type = k.coop_type AND n.next_stage_no = k.stage_no
GROUP BY w.coop_type, w.stage_no, w.stage_code, k.stage_code
ORDER BY w.coop_type, w.stage_no

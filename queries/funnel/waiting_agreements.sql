-- Kerja sama mana yang menunggu, di tahapan mana, dan sejak kapan?
-- Grain: one row per agreement that is not ended and not executed and has reached a stage, the longest wait first
-- Uses: rules/agreement_status, rules/funnel_scope
-- Params: as_of
-- Columns:
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   lead_name VARCHAR lead party
--   partner_name VARCHAR partners
--   lead_agency VARCHAR initiating agency
--   stage_no INTEGER place of the last stage reached
--   stage_code VARCHAR the last stage reached
--   waiting_since_on DATE day on which it was reached
--   waiting_days INTEGER days since
--   status VARCHAR judgement
--   next_step_code VARCHAR what to do next
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

waiting AS (
    SELECT
        c.agreement_id,
        c.title,
        c.coop_type,
        c.lead_name,
        c.partner_name,
        c.lead_agency,
        l.stage_no,
        a.stage_code,
        a.reached_on,
        c.status,
        c.next_step_code
    FROM counted_scope AS c
    INNER JOIN last_stages AS l ON c.agreement_id = l.agreement_id
    INNER JOIN agreement_stages AS a ON l.agreement_id = a.agreement_id AND l.stage_no = a.stage_no
    WHERE NOT l.is_executed
)

SELECT
    w.agreement_id,
    w.title,
    w.coop_type,
    w.lead_name,
    w.partner_name,
    w.lead_agency,
    w.stage_no,
    w.stage_code,
    w.reached_on AS waiting_since_on,
    date_diff('day', w.reached_on, $as_of::DATE)::INTEGER AS waiting_days,
    w.status,
    w.next_step_code
FROM waiting AS w
ORDER BY w.reached_on, w.agreement_id

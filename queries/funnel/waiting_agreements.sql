-- Kerja sama mana yang menunggu, di tahapan mana, dan sejak kapan?
-- Grain: one row per agreement that is not ended and not executed and has reached a stage, the longest wait first
-- Uses: rules/agreement_status
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
WITH followed AS (
    -- A letter of intent counts itself until a document that is not known to be of a later day hangs under it.
    SELECT DISTINCT parent_agreement_id AS agreement_id
    FROM agreement_facts
    WHERE parent_agreement_id IS NOT NULL AND coalesce(signed_earliest_on <= $as_of::DATE, TRUE)
),

counted_scope AS (
    SELECT s.*
    FROM agreement_status AS s
    LEFT JOIN followed AS w ON s.agreement_id = w.agreement_id
    WHERE
        s.validity NOT IN ('berakhir', 'diakhiri')
        AND (
            s.doc_type IN ('kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama', 'tidak_diketahui')
            OR (s.doc_type IN ('perjanjian_kerja_sama', 'kontrak') AND s.parent_agreement_id IS NULL)
            OR (s.doc_type = 'letter_of_intent' AND w.agreement_id IS NULL)
        )
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

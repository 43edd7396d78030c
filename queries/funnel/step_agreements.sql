-- Kerja sama mana yang melangkah dari tahapan ke tahapan, dan berapa lama?
-- Grain: one row per agreement of the type $coop_type and pair of stages that were recorded one after the other for it:
--   what funnel/stage_waits counts
-- Uses: rules/funnel_scope
-- Params: as_of, coop_type
-- Columns:
--   agreement_id VARCHAR the agreement
--   from_stage_code VARCHAR the earlier stage
--   to_stage_code VARCHAR the next recorded stage
--   days INTEGER days between them; negative when the dates contradict the order
WITH steps AS (
    SELECT
        a.agreement_id,
        a.stage_no,
        a.stage_code AS from_stage_code,
        lead(a.stage_code) OVER (PARTITION BY a.agreement_id ORDER BY a.stage_no) AS to_stage_code,
        date_diff(
            'day',
            a.entered_on,
            lead(a.entered_on) OVER (PARTITION BY a.agreement_id ORDER BY a.stage_no)
        )::INTEGER AS days
    FROM agreement_stages AS a
    INNER JOIN funnel_scope AS s ON a.agreement_id = s.agreement_id
    WHERE NOT a.is_parallel AND a.entered_on <= $as_of::DATE AND a.coop_type = $coop_type::VARCHAR
)

SELECT
    p.agreement_id,
    p.from_stage_code,
    p.to_stage_code,
    p.days
FROM steps AS p
WHERE p.to_stage_code IS NOT NULL
ORDER BY p.agreement_id, p.stage_no

-- Kerja sama mana yang sampai di tahap ini?
-- Grain: one row per agreement that funnel/super_stages counts as having reached the super-stage $super_stage
-- Uses: rules/funnel_scope
-- Params: as_of, super_stage
-- Columns:
--   agreement_id VARCHAR the agreement
--   is_recorded BOOLEAN the day at that very stage is known from records
SELECT
    a.agreement_id,
    coalesce(bool_or(a.entered_on <= $as_of::DATE), FALSE) AS is_recorded
FROM agreement_stages AS a
INNER JOIN funnel_scope AS s ON a.agreement_id = s.agreement_id
WHERE
    a.super_stage = $super_stage::VARCHAR
    AND a.reached_on <= $as_of::DATE
    AND (NOT a.is_parallel OR a.super_stage = 'dilaporkan')
GROUP BY a.agreement_id
ORDER BY a.agreement_id

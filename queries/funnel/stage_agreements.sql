-- Kerja sama mana yang sampai di tahapan ini?
-- Grain: one row per agreement of the type $coop_type that funnel/stages_by_type counts as having reached the legal stage
--   $stage_code
-- Uses: rules/funnel_scope
-- Params: as_of, coop_type, stage_code
-- Columns:
--   agreement_id VARCHAR the agreement
--   is_recorded BOOLEAN the day at that very stage is known from records, or that it was skipped
--   is_skipped BOOLEAN skipped, as the law allows
SELECT
    a.agreement_id,
    coalesce(a.entered_on <= $as_of::DATE, FALSE) OR coalesce(a.skipped_on <= $as_of::DATE, FALSE) AS is_recorded,
    coalesce(a.skipped_on <= $as_of::DATE, FALSE) AS is_skipped
FROM agreement_stages AS a
INNER JOIN funnel_scope AS s ON a.agreement_id = s.agreement_id
WHERE
    a.coop_type = $coop_type::VARCHAR
    AND a.stage_code = $stage_code::VARCHAR
    AND (a.reached_on <= $as_of::DATE OR a.skipped_on <= $as_of::DATE)
ORDER BY a.agreement_id

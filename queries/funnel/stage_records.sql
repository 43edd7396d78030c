-- Untuk berapa kerja sama tahapannya tercatat?
-- Grain: one row per cooperation type of which there is any, the most frequent first
-- Uses: rules/funnel_scope
-- Columns:
--   coop_type VARCHAR type of cooperation
--   has_stages BOOLEAN the law names stages for this type
--   agreements BIGINT umbrellas, stand-alone working agreements and letters of intent that nothing followed
--   with_events BIGINT of these, any stage was recorded by somebody, besides signature, follow-up and reports
WITH staged_types AS (
    SELECT DISTINCT coop_type
    FROM agreement_stages
)

SELECT
    s.coop_type,
    t.coop_type IS NOT NULL AS has_stages,
    count(*) AS agreements,
    count(*) FILTER (WHERE s.has_stage_events) AS with_events
FROM funnel_scope AS s
LEFT JOIN staged_types AS t ON s.coop_type = t.coop_type
GROUP BY s.coop_type, t.coop_type
ORDER BY agreements DESC, s.coop_type ASC

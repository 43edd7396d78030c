-- Berapa ide tiap perangkat daerah, dan siapa yang di bawah sasaran?
-- Grain: one row per agency that is named within its region; fewest ideas first
-- Uses: rules/idea_scope
-- Params: ideas_target
-- Columns:
--   region_code VARCHAR the region
--   region_name VARCHAR its name
--   agency VARCHAR the agency
--   ideas BIGINT its ideas
--   is_below BOOLEAN fewer than ideas_target
--   deliver BIGINT ideas that reached deliver at least
--   applied BIGINT ideas that were applied or replicated
--   quiet BIGINT open ideas without anything dated for more than news_days
WITH counted AS (
    SELECT
        region_code,
        agency,
        count(*) AS ideas,
        count(*) FILTER (WHERE stage_no >= 4) AS deliver,
        count(*) FILTER (WHERE outcome_code IN ('diterapkan', 'direplikasi')) AS applied,
        count(*) FILTER (WHERE is_quiet) AS quiet
    FROM idea_scope
    WHERE agency IS NOT NULL
    GROUP BY region_code, agency
)

SELECT
    c.region_code,
    coalesce(r.region_name, c.region_code) AS region_name,
    c.agency,
    c.ideas,
    coalesce(c.ideas < $ideas_target::INTEGER, FALSE) AS is_below,
    c.deliver,
    c.applied,
    c.quiet
FROM counted AS c
LEFT JOIN regions AS r ON c.region_code = r.region_code
ORDER BY c.ideas, c.region_code, c.agency

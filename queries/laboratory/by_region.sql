-- Bagaimana laboratorium inovasi di tiap daerah?
-- Grain: one row per region with an idea; most ideas first
-- Uses: rules/idea_scope
-- Params: ideas_target
-- Columns:
--   region_code VARCHAR the region
--   region_name VARCHAR its name
--   ideas BIGINT ideas known on as_of
--   agencies BIGINT agencies that are named
--   agencies_below BIGINT of these, with fewer ideas than ideas_target
--   ideas_without_agency BIGINT ideas whose agency is not named
--   deliver BIGINT reached deliver at least
--   display BIGINT reached display
--   applied BIGINT diterapkan
--   replicated BIGINT direplikasi
--   open BIGINT neither applied nor replicated nor stopped
--   quiet BIGINT of these, without anything dated for more than news_days
--   share_deliver DOUBLE deliver / ideas
--   share_applied DOUBLE applied / ideas
WITH agencies AS (
    SELECT
        region_code,
        agency,
        count(*) AS ideas
    FROM idea_scope
    WHERE agency IS NOT NULL
    GROUP BY region_code, agency
),

agencies_counted AS (
    SELECT
        region_code,
        count(*) AS agencies,
        count(*) FILTER (WHERE ideas < $ideas_target::INTEGER) AS agencies_below
    FROM agencies
    GROUP BY region_code
),

counted AS (
    SELECT
        region_code,
        count(*) AS ideas,
        count(*) FILTER (WHERE agency IS NULL) AS ideas_without_agency,
        count(*) FILTER (WHERE stage_no >= 4) AS deliver,
        count(*) FILTER (WHERE stage_no >= 5) AS display,
        count(*) FILTER (WHERE outcome_code = 'diterapkan') AS applied,
        count(*) FILTER (WHERE outcome_code = 'direplikasi') AS replicated,
        count(*) FILTER (WHERE is_open) AS open,
        count(*) FILTER (WHERE is_quiet) AS quiet
    FROM idea_scope
    GROUP BY region_code
)

SELECT
    c.region_code,
    coalesce(r.region_name, c.region_code) AS region_name,
    c.ideas,
    coalesce(a.agencies, 0) AS agencies,
    coalesce(a.agencies_below, 0) AS agencies_below,
    c.ideas_without_agency,
    c.deliver,
    c.display,
    c.applied,
    c.replicated,
    c.open,
    c.quiet,
    c.deliver::DOUBLE / nullif(c.ideas, 0) AS share_deliver,
    c.applied::DOUBLE / nullif(c.ideas, 0) AS share_applied
FROM counted AS c
LEFT JOIN agencies_counted AS a ON c.region_code = a.region_code
LEFT JOIN regions AS r ON c.region_code = r.region_code
ORDER BY c.ideas DESC, c.region_code ASC

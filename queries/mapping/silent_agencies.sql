-- Perangkat daerah mana yang pernah mengusulkan, tetapi tidak tahun ini?
-- Grain: one row per agency that stands in the region's lists of other years and not in that of $mapping_year, in regions
--   that have a list of that year; without a year there is none
-- Uses: rules/mapping_scope
-- Params: mapping_year
-- Columns:
--   region_code VARCHAR the region
--   region_name VARCHAR its name
--   agency VARCHAR the agency
--   other_lines BIGINT its lines in the lists of other years
--   last_year INTEGER the latest of these years
--   agencies BIGINT agencies of the region in any of its lists: denominator
WITH by_agency AS (
    SELECT
        region_code,
        upper(agency) AS agency_key,
        min(agency) AS agency,
        count(*) FILTER (WHERE mapping_year <> $mapping_year::INTEGER) AS other_lines,
        count(*) FILTER (WHERE mapping_year = $mapping_year::INTEGER) AS own_lines,
        max(CASE WHEN mapping_year <> $mapping_year::INTEGER THEN mapping_year END) AS last_year
    FROM mapping_scope
    WHERE agency IS NOT NULL
    GROUP BY region_code, upper(agency)
),

by_region AS (
    SELECT
        *,
        count(*) OVER (PARTITION BY region_code) AS agencies,
        sum(own_lines) OVER (PARTITION BY region_code) AS region_lines
    FROM by_agency
)

SELECT
    a.region_code,
    r.region_name,
    a.agency,
    a.other_lines,
    a.last_year,
    a.agencies
FROM by_region AS a
INNER JOIN regions AS r ON a.region_code = r.region_code
WHERE a.own_lines = 0 AND a.region_lines > 0 AND $mapping_year::INTEGER IS NOT NULL
ORDER BY a.other_lines DESC, a.region_code ASC, a.agency ASC

-- Daerah mana yang ada dalam jejaring, dan mana yang belum tercatat?
-- Grain: one row per region under the filters of place, and per region outside them that is tied to one of them
-- Uses: rules/agreement_status, rules/region_ties
-- Params: provinces, regions
-- Columns:
--   region_code VARCHAR Kemendagri code
--   region_name VARCHAR name
--   region_level VARCHAR provinsi, kabupaten or kota
--   province_code VARCHAR the province it is or lies in
--   province_name VARCHAR its name
--   lat DOUBLE latitude of its capital
--   lon DOUBLE longitude of its capital
--   is_in_filter BOOLEAN under the filters of place
--   has_data BOOLEAN it takes part in any agreement of the extracts, whatever the filters
--   agreements BIGINT agreements in scope in which it takes part itself
WITH tied AS (
    SELECT region_a AS region_code FROM region_ties
    UNION
    SELECT region_b AS region_code FROM region_ties
),

present AS (
    SELECT DISTINCT unnest(region_codes) AS region_code
    FROM agreement_facts
),

placed AS (
    SELECT unnest(region_codes) AS region_code
    FROM agreement_status
),

counted AS (
    SELECT
        region_code,
        count(*) AS agreements
    FROM placed
    GROUP BY region_code
),

listed AS (
    SELECT
        r.*,
        ($provinces::VARCHAR[] IS NULL OR list_contains($provinces::VARCHAR[], r.province_code))
        AND ($regions::VARCHAR[] IS NULL OR list_contains($regions::VARCHAR[], r.region_code)) AS is_in_filter
    FROM regions AS r
)

SELECT
    l.region_code,
    l.region_name,
    l.region_level,
    l.province_code,
    l.province_name,
    l.lat,
    l.lon,
    l.is_in_filter,
    p.region_code IS NOT NULL AS has_data,
    coalesce(c.agreements, 0) AS agreements
FROM listed AS l
LEFT JOIN tied AS t ON l.region_code = t.region_code
LEFT JOIN present AS p ON l.region_code = p.region_code
LEFT JOIN counted AS c ON l.region_code = c.region_code
WHERE l.is_in_filter OR t.region_code IS NOT NULL
ORDER BY l.region_code

-- Wilayah mana yang daftar pemetaannya ada untuk tahun ini, dan mana yang tidak?
-- Grain: one row per province that holds a region of the filter of which this may be told, most regions without first
-- Uses: rules/mapping_regions
-- Params: mapping_year
-- Columns:
--   province_code VARCHAR Kemendagri code
--   province_name VARCHAR name
--   regions BIGINT the province and its kabupaten/kota, as far as the filter goes: denominator
--   with_list BIGINT of them those with a list of the year (no year: of any)
--   without_list BIGINT of them those without
--   provinces_with_list BIGINT 1 when the province itself has one
--   earlier_list BIGINT of those without, those that have a list of another year
--   names_with VARCHAR[] names of those with a list
--   names_without VARCHAR[] names of those without
--   share_with_list DOUBLE with_list / regions
WITH marked AS (
    SELECT
        *,
        CASE
            WHEN $mapping_year::INTEGER IS NULL THEN lines > 0
            ELSE coalesce(list_contains(years, $mapping_year::INTEGER::VARCHAR), FALSE)
        END AS has_list
    FROM mapping_regions
    WHERE is_judged
),

counted AS (
    SELECT
        province_code,
        count(*) AS regions,
        count(*) FILTER (WHERE has_list) AS with_list,
        count(*) FILTER (WHERE NOT has_list) AS without_list,
        count(*) FILTER (WHERE has_list AND region_level = 'provinsi') AS provinces_with_list,
        count(*) FILTER (WHERE NOT has_list AND lines > 0) AS earlier_list,
        list_sort(list(region_name) FILTER (WHERE has_list)) AS names_with,
        list_sort(list(region_name) FILTER (WHERE NOT has_list)) AS names_without
    FROM marked
    GROUP BY province_code
)

SELECT
    c.province_code,
    p.region_name AS province_name,
    c.regions,
    c.with_list,
    c.without_list,
    c.provinces_with_list,
    c.earlier_list,
    c.names_with,
    c.names_without,
    c.with_list::DOUBLE / nullif(c.regions, 0) AS share_with_list
FROM counted AS c
INNER JOIN regions AS p ON c.province_code = p.region_code
ORDER BY c.without_list DESC, c.province_code ASC

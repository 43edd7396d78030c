-- Wilayah mana yang daftar pemetaannya ada, dan tentang wilayah mana data ini dapat berkata bahwa daftarnya tidak ada?
-- Grain: one row per region of the filters on regions (of kinds and urusan there is no saying who should propose).
--   Silence is no finding unless lists of several regions were gathered: with lists of one region nothing is said of
--   the others; with lists of one province nothing is said of other provinces
-- Uses: rules/known_mapping
-- Params: provinces, regions
-- Columns:
--   region_code VARCHAR Kemendagri code
--   region_name VARCHAR name
--   region_level VARCHAR provinsi, kabupaten or kota
--   province_code VARCHAR the province it is or lies in
--   lines BIGINT lines of all its lists
--   years VARCHAR[] years of its lists, the first one first
--   first_year INTEGER the first of them
--   last_year INTEGER the last of them
--   is_linked BOOLEAN at least one of its lines names an agreement
--   is_judged BOOLEAN the absence of a list may be told
WITH lists AS (
    SELECT
        region_code,
        count(*) AS lines,
        list_sort(list(DISTINCT mapping_year::VARCHAR)) AS years,
        min(mapping_year) AS first_year,
        max(mapping_year) AS last_year,
        bool_or(agreement_id IS NOT NULL OR agreement_ref IS NOT NULL) AS is_linked
    FROM known_mapping
    GROUP BY region_code
),

gathered AS (
    SELECT
        count(*) AS region_count,
        min(left(region_code, 2)) AS first_province,
        max(left(region_code, 2)) AS last_province
    FROM lists
)

SELECT
    r.region_code,
    r.region_name,
    r.region_level,
    r.province_code,
    coalesce(l.lines, 0) AS lines,
    l.years,
    l.first_year,
    l.last_year,
    coalesce(l.is_linked, FALSE) AS is_linked,
    coalesce(
        g.region_count > 1 AND (g.first_province <> g.last_province OR r.province_code = g.first_province), FALSE
    ) AS is_judged
FROM regions AS r
CROSS JOIN gathered AS g
LEFT JOIN lists AS l ON r.region_code = l.region_code
WHERE
    ($provinces::VARCHAR[] IS NULL OR list_contains($provinces::VARCHAR[], r.province_code))
    AND ($regions::VARCHAR[] IS NULL OR list_contains($regions::VARCHAR[], r.region_code))

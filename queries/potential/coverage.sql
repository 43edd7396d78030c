-- Berapa banyak angka potensi yang diketahui, dari wilayah, sumber, dan tahun mana?
-- Grain: one row
-- Uses: rules/known_potentials
-- Columns:
--   figures BIGINT figures that are known, parts of a year added up
--   provinces BIGINT provinces with any figure
--   all_provinces BIGINT provinces there are
--   regencies BIGINT kabupaten and kota with any figure
--   all_regencies BIGINT kabupaten and kota there are
--   commodities BIGINT commodities of the list with any figure
--   sources BIGINT publishers that are named
--   first_year INTEGER oldest year
--   last_year INTEGER newest year
WITH found AS (
    SELECT
        count(*) AS figures,
        min(period_year) AS first_year,
        max(period_year) AS last_year
    FROM known_potentials
),

listed AS (
    SELECT DISTINCT item_code
    FROM known_potentials
    WHERE item_kind = 'komoditas' AND item_code IS NOT NULL
),

named AS (
    SELECT DISTINCT source_name
    FROM known_potentials
    WHERE source_name IS NOT NULL
),

commodities_found AS (
    SELECT count(*) AS commodities
    FROM listed
),

sources_found AS (
    SELECT count(*) AS sources
    FROM named
),

placed AS (
    SELECT DISTINCT region_code
    FROM known_potentials
),

regions_found AS (
    SELECT
        count(*) FILTER (WHERE r.region_level = 'provinsi' AND p.region_code IS NOT NULL) AS provinces,
        count(*) FILTER (WHERE r.region_level = 'provinsi') AS all_provinces,
        count(*) FILTER (WHERE r.region_level <> 'provinsi' AND p.region_code IS NOT NULL) AS regencies,
        count(*) FILTER (WHERE r.region_level <> 'provinsi') AS all_regencies
    FROM regions AS r
    LEFT JOIN placed AS p ON r.region_code = p.region_code
)

SELECT
    f.figures,
    r.provinces,
    r.all_provinces,
    r.regencies,
    r.all_regencies,
    c.commodities,
    s.sources,
    f.first_year,
    f.last_year
FROM found AS f
CROSS JOIN regions_found AS r
CROSS JOIN commodities_found AS c
CROSS JOIN sources_found AS s
ORDER BY f.figures

-- Urusan mana yang diusulkan, dan di mana?
-- Grain: one row per urusan and place ($group_code: provinsi, or wilayah for regions) with a list, zeros included
-- Uses: rules/mapping_steps
-- Params: mapping_year, group_code
-- Columns:
--   urusan_code VARCHAR urusan; '-' for lines that name none, where there are any
--   urusan_name VARCHAR its name; empty for those
--   place_code VARCHAR province or region
--   place_name VARCHAR its name
--   lines BIGINT proposals
--   fit BIGINT of them those that met the criteria or went further
--   urusan_lines BIGINT proposals of the urusan in all places
--   place_lines BIGINT proposals of the place in all urusan: denominator of its column
--   all_lines BIGINT all proposals
WITH chosen AS (
    SELECT
        coalesce(urusan_code, '-') AS urusan_code,
        CASE WHEN $group_code::VARCHAR = 'wilayah' THEN region_code ELSE province_code END AS place_code,
        step_no
    FROM mapping_steps
    WHERE $mapping_year::INTEGER IS NULL OR mapping_year = $mapping_year::INTEGER
),

cells AS (
    SELECT
        urusan_code,
        place_code,
        count(*) AS lines,
        count(*) FILTER (WHERE step_no >= 2) AS fit
    FROM chosen
    GROUP BY urusan_code, place_code
),

places AS (
    SELECT
        place_code,
        count(*) AS place_lines
    FROM chosen
    GROUP BY place_code
),

topics AS (
    SELECT
        u.urusan_code,
        u.urusan_name
    FROM urusan AS u
    UNION ALL
    SELECT DISTINCT
        urusan_code,
        NULL AS urusan_name
    FROM chosen
    WHERE urusan_code = '-'
),

filled AS (
    SELECT
        t.urusan_code,
        t.urusan_name,
        p.place_code,
        coalesce(c.lines, 0) AS lines,
        coalesce(c.fit, 0) AS fit,
        p.place_lines
    FROM topics AS t
    CROSS JOIN places AS p
    LEFT JOIN cells AS c ON t.urusan_code = c.urusan_code AND p.place_code = c.place_code
)

SELECT
    f.urusan_code,
    f.urusan_name,
    f.place_code,
    r.region_name AS place_name,
    f.lines,
    f.fit,
    (sum(f.lines) OVER (PARTITION BY f.urusan_code))::BIGINT AS urusan_lines,
    f.place_lines,
    (sum(f.lines) OVER ())::BIGINT AS all_lines
FROM filled AS f
INNER JOIN regions AS r ON f.place_code = r.region_code
ORDER BY f.urusan_code, f.place_code

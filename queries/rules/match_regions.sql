-- Daerah otonom mana yang dapat dipasangkan dengan yang mana?
-- Grain: one row per region and kind of region that it is paired with
-- Columns:
--   region_code VARCHAR autonomous region; the administrative cities of Jakarta are none and are left out
--   level_code VARCHAR kabkota or provinsi; Jakarta is of both, for it has no autonomous kabupaten/kota to pair
SELECT
    region_code,
    'provinsi' AS level_code
FROM regions
WHERE region_level = 'provinsi'
UNION ALL
SELECT
    region_code,
    'kabkota' AS level_code
FROM regions
WHERE (region_level <> 'provinsi' AND region_name NOT LIKE '% Administrasi %') OR region_code = '31'

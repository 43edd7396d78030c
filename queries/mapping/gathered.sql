-- Daftar pemetaan siapa saja yang ada dalam data ini?
-- Grain: one row per region with a list, whatever the filters on kinds and urusan
-- Uses: rules/mapping_regions
-- Columns:
--   region_code VARCHAR Kemendagri code
--   region_name VARCHAR name
--   region_level VARCHAR provinsi, kabupaten or kota
--   lines BIGINT lines of all its lists
--   years VARCHAR[] years of its lists
--   is_linked BOOLEAN at least one of its lines names an agreement
SELECT
    region_code,
    region_name,
    region_level,
    lines,
    years,
    is_linked
FROM mapping_regions
WHERE lines > 0
ORDER BY region_code

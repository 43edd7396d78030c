-- Tahun pemetaan mana saja yang ada?
-- Grain: one row per year of the mapping lists in scope, the latest first
-- Uses: rules/mapping_scope
-- Columns:
--   mapping_year INTEGER year
--   lines BIGINT lines of the lists
--   regions BIGINT regions with a list
SELECT
    mapping_year,
    count(*) AS lines,
    count(DISTINCT region_code) AS regions
FROM mapping_scope
GROUP BY mapping_year
ORDER BY mapping_year DESC

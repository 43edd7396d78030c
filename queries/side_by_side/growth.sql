-- Seberapa cepat ekonomi daerah-daerah ini tumbuh?
-- Grain: one row per region of $region_codes of which the regional accounts at constant prices are known
-- Uses: rules/region_growth
-- Params: region_codes
-- Columns:
--   region_code VARCHAR the region
--   growth DOUBLE compound growth a year; empty: one year only
--   first_year INTEGER first year of the span
--   last_year INTEGER last year of the span
--   base_year INTEGER year of the constant prices
--   income DOUBLE value added per head in the last year
--   unit VARCHAR unit of the value added
--   typology VARCHAR Klassen: maju_cepat, maju_tertekan, berkembang, tertinggal; empty: a figure is missing
WITH chosen AS (
    SELECT DISTINCT unnest($region_codes::VARCHAR[]) AS region_code
)

SELECT
    g.region_code,
    g.growth,
    g.first_year,
    g.last_year,
    g.base_year,
    g.income,
    g.unit,
    g.typology
FROM region_growth AS g
INNER JOIN chosen AS c ON g.region_code = c.region_code
ORDER BY g.region_code

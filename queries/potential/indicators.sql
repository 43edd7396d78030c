-- Indikator apa saja yang dapat dipetakan, di berapa wilayah, dan dari tahun berapa?
-- Grain: one row per indicator, those known in most regions first
-- Uses: rules/indicator_values
-- Columns:
--   indicator_key VARCHAR the indicator
--   measure_code VARCHAR what is measured
--   item_kind VARCHAR komoditas, sektor, objek or none
--   item_code VARCHAR commodity or sector
--   item_name VARCHAR the item in the words of the source, where it is in no list
--   breakdown VARCHAR a further dimension
--   price_basis VARCHAR adhb or adhk
--   unit VARCHAR unit without multiplier
--   regencies BIGINT kabupaten and kota of which it is known
--   provinces BIGINT provinces of which it is known
--   first_year INTEGER oldest year
--   last_year INTEGER newest year
WITH regions_known AS (
    SELECT
        indicator_key,
        min(measure_code) AS measure_code,
        min(item_kind) AS item_kind,
        min(item_code) AS item_code,
        min(item_name) AS item_name,
        min(breakdown) AS breakdown,
        min(price_basis) AS price_basis,
        min(unit) AS unit,
        region_code,
        min(period_year) AS first_year,
        max(period_year) AS last_year
    FROM indicator_values
    GROUP BY indicator_key, region_code
)

SELECT
    indicator_key,
    min(measure_code) AS measure_code,
    min(item_kind) AS item_kind,
    min(item_code) AS item_code,
    min(item_name) AS item_name,
    min(breakdown) AS breakdown,
    min(price_basis) AS price_basis,
    min(unit) AS unit,
    count(*) FILTER (WHERE length(region_code) > 2) AS regencies,
    count(*) FILTER (WHERE length(region_code) = 2) AS provinces,
    min(first_year) AS first_year,
    max(last_year) AS last_year
FROM regions_known
GROUP BY indicator_key
ORDER BY regencies DESC, provinces DESC, indicator_key ASC

-- Berapa nilai satu indikator di tiap wilayah?
-- Grain: one row per province and kabupaten/kota, also those without a figure; the newest year of each, or figure_year
-- Uses: rules/indicator_values
-- Params: indicator_key, figure_year, province
-- Columns:
--   region_code VARCHAR Kemendagri code
--   region_name VARCHAR name
--   region_level VARCHAR provinsi, kabupaten or kota
--   province_code VARCHAR the province it is or lies in
--   value DOUBLE in unit; empty: not known
--   unit VARCHAR unit without multiplier
--   period_year INTEGER year of the value
--   source_name VARCHAR who published it; empty: derived, or not said
--   is_doubtful BOOLEAN a zero that may stand for "not reported"
--   is_comparable BOOLEAN known, and at most two years older than the newest of its level
--   has_data BOOLEAN known
WITH wanted AS (
    SELECT
        region_code,
        period_year,
        value,
        unit,
        source_name,
        is_doubtful,
        row_number() OVER (PARTITION BY region_code ORDER BY period_year DESC, value DESC) AS place
    FROM indicator_values
    WHERE
        -- The measure apart, so that nothing is computed that cannot be wanted.
        measure_code = split_part($indicator_key::VARCHAR, '|', 1)
        AND indicator_key = $indicator_key::VARCHAR
        AND coalesce(period_year = $figure_year::INTEGER, $figure_year::INTEGER IS NULL)
),

newest AS (
    SELECT
        length(region_code) AS code_length,
        max(period_year) AS period_year
    FROM wanted
    GROUP BY length(region_code)
)

SELECT
    r.region_code,
    r.region_name,
    r.region_level,
    r.province_code,
    w.value,
    w.unit,
    w.period_year,
    w.source_name,
    coalesce(w.is_doubtful, FALSE) AS is_doubtful,
    coalesce(w.period_year >= n.period_year - 2, FALSE) AS is_comparable,
    w.region_code IS NOT NULL AS has_data
FROM regions AS r
LEFT JOIN wanted AS w ON r.region_code = w.region_code AND w.place = 1
LEFT JOIN newest AS n ON length(r.region_code) = n.code_length
WHERE $province::VARCHAR IS NULL OR r.province_code = $province::VARCHAR
ORDER BY r.region_code

-- Wilayah mana yang maju dan tumbuh cepat, dan mana yang tertinggal (tipologi Klassen)?
-- Grain: one row per kabupaten/kota of the province, or (none chosen) per province, with or without the figures
-- Uses: rules/region_growth
-- Params: province
-- Columns:
--   region_code VARCHAR Kemendagri code
--   region_name VARCHAR name
--   typology VARCHAR maju_cepat, maju_tertekan, berkembang, tertinggal; empty: not known
--   growth DOUBLE compound growth a year at constant prices
--   reference_growth DOUBLE of the reference over the same years
--   income DOUBLE value added per head in the last year
--   reference_income DOUBLE of the reference
--   unit VARCHAR unit of the incomes
--   first_year INTEGER first year of the growth
--   last_year INTEGER last year of the growth, and year of the incomes
--   base_year INTEGER year of the constant prices
--   reference_kind VARCHAR provinsi, nasional or jumlah_provinsi
--   reference_provinces BIGINT provinces in that sum
--   is_comparable BOOLEAN the typology is known, and of the same years as most
WITH inside AS (
    SELECT
        r.region_code,
        r.region_name,
        g.typology,
        g.growth,
        g.reference_growth,
        g.income,
        g.reference_income,
        g.unit,
        g.first_year,
        g.last_year,
        g.base_year,
        g.reference_kind,
        g.reference_provinces
    FROM regions AS r
    LEFT JOIN region_growth AS g ON r.region_code = g.region_code
    WHERE
        CASE
            WHEN $province::VARCHAR IS NULL THEN r.region_level = 'provinsi'
            ELSE r.region_level <> 'provinsi' AND r.province_code = $province::VARCHAR
        END
),

spans AS (
    SELECT
        first_year,
        last_year,
        row_number() OVER (ORDER BY count(*) DESC, last_year DESC, first_year ASC) AS place
    FROM inside
    WHERE typology IS NOT NULL
    GROUP BY first_year, last_year
)

SELECT
    i.region_code,
    i.region_name,
    i.typology,
    i.growth,
    i.reference_growth,
    i.income,
    i.reference_income,
    i.unit,
    i.first_year,
    i.last_year,
    i.base_year,
    i.reference_kind,
    i.reference_provinces,
    i.typology IS NOT NULL AND s.place IS NOT NULL AS is_comparable
FROM inside AS i
LEFT JOIN spans AS s ON s.place = 1 AND i.first_year = s.first_year AND i.last_year = s.last_year
ORDER BY i.region_code

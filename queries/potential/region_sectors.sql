-- Sektor apa yang menonjol di wilayah ini dibanding wilayah acuannya, dan seberapa cepat tumbuhnya?
-- Grain: one row per sector of the newest year that can be compared, highest quotient first; growth is compound, a year,
--   at constant prices, over the longest span that region and reference both have
-- Uses: rules/sector_quotients
-- Params: region_code
-- Columns:
--   sector_code VARCHAR sector of the regional accounts
--   period_year INTEGER year
--   price_basis VARCHAR adhb or adhk
--   base_year INTEGER year of constant prices
--   value DOUBLE value added of the sector in the region, in unit
--   total DOUBLE of all sectors in the region
--   reference_value DOUBLE of the sector in the reference
--   reference_total DOUBLE of all sectors in the reference
--   unit VARCHAR unit
--   share_of_region DOUBLE value / total
--   share_of_reference DOUBLE reference_value / reference_total
--   quotient DOUBLE location quotient
--   is_base BOOLEAN above 1
--   reference_code VARCHAR the province; empty: the country
--   reference_kind VARCHAR provinsi, nasional or jumlah_provinsi
--   reference_provinces BIGINT provinces in that sum
--   first_year INTEGER first year of the growth; empty: one year only
--   last_year INTEGER last year of the growth
--   growth DOUBLE of the sector in the region
--   reference_growth DOUBLE of the sector in the reference
--   source_name VARCHAR who published the region's figure
--   potential_id VARCHAR that figure
WITH own AS (
    SELECT *
    FROM sector_quotients
    WHERE region_code = $region_code::VARCHAR
),

spans AS (
    SELECT
        sector_code,
        base_year,
        unit,
        reference_kind,
        coalesce(reference_provinces, 0) AS provinces,
        min(period_year) AS first_year,
        max(period_year) AS last_year
    FROM own
    WHERE price_basis = 'adhk'
    GROUP BY sector_code, base_year, unit, reference_kind, coalesce(reference_provinces, 0)
),

ordered AS (
    SELECT
        s.*,
        row_number() OVER (
            PARTITION BY s.sector_code
            ORDER BY s.last_year DESC, s.last_year - s.first_year DESC, s.base_year DESC NULLS LAST, s.provinces DESC
        ) AS place
    FROM spans AS s
),

grown AS (
    SELECT
        o.sector_code,
        o.first_year,
        o.last_year,
        power(b.value / nullif(a.value, 0), 1.0 / (o.last_year - o.first_year)) - 1 AS growth,
        power(b.reference_value / nullif(a.reference_value, 0), 1.0 / (o.last_year - o.first_year)) - 1
            AS reference_growth
    FROM ordered AS o
    INNER JOIN own AS a
        ON
            o.sector_code = a.sector_code AND o.first_year = a.period_year AND a.price_basis = 'adhk'
            AND coalesce(o.base_year, 0) = coalesce(a.base_year, 0) AND o.unit = a.unit
    INNER JOIN own AS b
        ON
            o.sector_code = b.sector_code AND o.last_year = b.period_year AND b.price_basis = 'adhk'
            AND coalesce(o.base_year, 0) = coalesce(b.base_year, 0) AND o.unit = b.unit
    WHERE o.place = 1 AND o.last_year > o.first_year AND a.value > 0 AND b.value > 0
)

SELECT
    q.sector_code,
    q.period_year,
    q.price_basis,
    q.base_year,
    q.value,
    q.total,
    q.reference_value,
    q.reference_total,
    q.unit,
    q.share_of_region,
    q.share_of_reference,
    q.quotient,
    q.is_base,
    q.reference_code,
    q.reference_kind,
    q.reference_provinces,
    g.first_year,
    g.last_year,
    g.growth,
    g.reference_growth,
    q.source_name,
    q.potential_id
FROM own AS q
LEFT JOIN grown AS g ON q.sector_code = g.sector_code
WHERE q.is_latest
ORDER BY q.quotient DESC, q.sector_code ASC

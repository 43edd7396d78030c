-- Sektor apa yang lebih menonjol di suatu wilayah daripada di wilayah acuannya (location quotient)?
-- Grain: one row per region, sector, year and price basis of which the quotient can be taken: a kabupaten/kota against
--   its province; a province against the published country, else against the sum of the provinces that have the figures.
--   LQ = (x_i / x) / (X_i / X); all four of one year, price basis, base year and unit
-- Uses: rules/known_potentials
-- Columns:
--   region_code VARCHAR province or kabupaten/kota
--   sector_code VARCHAR sector of the regional accounts
--   period_year INTEGER year
--   price_basis VARCHAR adhb or adhk
--   base_year INTEGER year of constant prices
--   unit VARCHAR unit of value and of the totals
--   value DOUBLE x_i: value added of the sector in the region
--   total DOUBLE x: of all sectors in the region
--   reference_value DOUBLE X_i: of the sector in the reference
--   reference_total DOUBLE X: of all sectors in the reference
--   share_of_region DOUBLE value / total
--   share_of_reference DOUBLE reference_value / reference_total
--   quotient DOUBLE share_of_region / share_of_reference
--   is_base BOOLEAN the quotient is above 1
--   reference_code VARCHAR the province; empty: the country
--   reference_kind VARCHAR provinsi, nasional (published) or jumlah_provinsi (the sum of those that have the figures)
--   reference_provinces BIGINT provinces in that sum; empty: the reference is published
--   source_name VARCHAR who published the region's figure
--   potential_id VARCHAR the region's figure of the sector
--   is_latest BOOLEAN of the newest year of its region; of two price bases the constant prices
WITH accounts AS (
    SELECT
        region_code,
        CASE WHEN item_kind = 'sektor' THEN item_code END AS sector_code,
        period_year,
        price_basis,
        coalesce(base_year, 0) AS base_year,
        unit,
        value,
        source_name,
        potential_id
    FROM known_potentials
    WHERE
        measure_code = 'pdrb' AND price_basis IS NOT NULL AND period_year IS NOT NULL AND breakdown IS NULL
        AND (item_kind IS NULL OR (item_kind = 'sektor' AND item_code IS NOT NULL))
        AND (item_kind IS NOT NULL OR item_name IS NULL)
),

shown AS (
    SELECT
        coalesce(region_code, '') AS region_code,
        sector_code,
        period_year,
        price_basis,
        base_year,
        unit,
        value,
        source_name,
        potential_id
    FROM accounts
),

totals AS (
    SELECT
        region_code,
        period_year,
        price_basis,
        base_year,
        unit,
        coalesce(
            max(value) FILTER (WHERE sector_code IS NULL),
            CASE WHEN count(DISTINCT sector_code) = 17 THEN sum(value) FILTER (WHERE sector_code IS NOT NULL) END
        ) AS total
    FROM shown
    GROUP BY region_code, period_year, price_basis, base_year, unit
),

sectors AS (
    SELECT
        s.region_code,
        s.sector_code,
        s.period_year,
        s.price_basis,
        s.base_year,
        s.unit,
        s.value,
        t.total,
        s.source_name,
        s.potential_id
    FROM shown AS s
    INNER JOIN totals AS t
        ON
            s.region_code = t.region_code AND s.period_year = t.period_year AND s.price_basis = t.price_basis
            AND s.base_year = t.base_year AND s.unit = t.unit
    WHERE s.sector_code IS NOT NULL AND t.total > 0
),

summed AS (
    SELECT
        sector_code,
        period_year,
        price_basis,
        base_year,
        unit,
        sum(value) AS value,
        sum(total) AS total,
        count(*) AS provinces
    FROM sectors
    WHERE length(region_code) = 2
    GROUP BY sector_code, period_year, price_basis, base_year, unit
),

compared AS (
    SELECT
        s.*,
        CASE WHEN length(s.region_code) > 2 THEN substr(s.region_code, 1, 2) END AS reference_code,
        CASE
            WHEN length(s.region_code) > 2 THEN 'provinsi'
            WHEN r.value IS NOT NULL THEN 'nasional'
            ELSE 'jumlah_provinsi'
        END AS reference_kind,
        CASE WHEN r.value IS NULL AND length(s.region_code) = 2 THEN n.provinces END AS reference_provinces,
        CASE WHEN r.value IS NULL AND length(s.region_code) = 2 THEN n.value ELSE r.value END AS reference_value,
        CASE WHEN r.value IS NULL AND length(s.region_code) = 2 THEN n.total ELSE r.total END AS reference_total
    FROM sectors AS s
    LEFT JOIN sectors AS r
        ON
            r.region_code = CASE WHEN length(s.region_code) > 2 THEN substr(s.region_code, 1, 2) ELSE '' END
            AND s.sector_code = r.sector_code AND s.period_year = r.period_year AND s.price_basis = r.price_basis
            AND s.base_year = r.base_year AND s.unit = r.unit
    LEFT JOIN summed AS n
        ON
            s.sector_code = n.sector_code AND s.period_year = n.period_year AND s.price_basis = n.price_basis
            AND s.base_year = n.base_year AND s.unit = n.unit
    WHERE s.region_code <> ''
),

-- A sum of one province is that province itself: it says nothing of how it stands out.
judged AS (
    SELECT
        *,
        value / total AS share_of_region,
        reference_value / nullif(reference_total, 0) AS share_of_reference,
        max(period_year) OVER (PARTITION BY region_code) AS newest_year
    FROM compared
    WHERE reference_value > 0 AND reference_total > 0 AND coalesce(reference_provinces, 2) > 1
),

based AS (
    SELECT
        *,
        max(price_basis) FILTER (WHERE period_year = newest_year) OVER (PARTITION BY region_code) AS shown_basis,
        max(base_year) FILTER (WHERE period_year = newest_year) OVER (PARTITION BY region_code) AS shown_base_year
    FROM judged
)

SELECT
    region_code,
    sector_code,
    period_year,
    price_basis,
    nullif(base_year, 0) AS base_year,
    unit,
    value,
    total,
    reference_value,
    reference_total,
    share_of_region,
    share_of_reference,
    share_of_region / share_of_reference AS quotient,
    share_of_region > share_of_reference AS is_base,
    reference_code,
    reference_kind,
    reference_provinces,
    source_name,
    potential_id,
    -- 'adhk' comes after 'adhb', and only constant prices have a base year.
    period_year = newest_year AND price_basis = shown_basis AND base_year = shown_base_year AS is_latest
FROM based

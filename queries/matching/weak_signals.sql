-- Bila neracanya tidak ada: di mana sektor ini menonjol di sini dan tidak di sana, atau sebaliknya?
-- Grain: one row per region of the same reference whose location quotient lies on the other side of 1; the nearest
--   first, for a weak signal is not ranked
-- Uses: rules/sector_quotients, rules/match_regions
-- Params: region_code, sector_code, level_code
-- Columns:
--   partner_code VARCHAR the other region
--   partner_name VARCHAR its name
--   direction_code VARCHAR memberi: the sector stands out here; menerima: it stands out there
--   sector_code VARCHAR sector
--   own_quotient DOUBLE location quotient of this region
--   own_year INTEGER its year
--   partner_quotient DOUBLE that of the other
--   partner_year INTEGER its year
--   reference_code VARCHAR the province both are measured against; empty: the country
--   distance_km DOUBLE between the two capitals
WITH quotients AS (
    SELECT
        q.region_code,
        q.sector_code,
        q.period_year,
        q.price_basis,
        q.quotient,
        q.reference_code,
        r.region_name,
        r.lat,
        r.lon
    FROM sector_quotients AS q
    INNER JOIN regions AS r ON q.region_code = r.region_code
    INNER JOIN match_regions AS m ON q.region_code = m.region_code
    WHERE
        q.is_latest
        AND q.sector_code = $sector_code::VARCHAR
        AND m.level_code = coalesce($level_code::VARCHAR, 'kabkota')
)

SELECT
    o.region_code AS partner_code,
    o.region_name AS partner_name,
    CASE WHEN s.quotient > 1 THEN 'memberi' ELSE 'menerima' END AS direction_code,
    s.sector_code,
    s.quotient AS own_quotient,
    s.period_year AS own_year,
    o.quotient AS partner_quotient,
    o.period_year AS partner_year,
    s.reference_code,
    2 * 6371 * asin(
        least(
            1,
            sqrt(
                power(sin(radians(o.lat - s.lat) / 2), 2)
                + cos(radians(s.lat)) * cos(radians(o.lat)) * power(sin(radians(o.lon - s.lon) / 2), 2)
            )
        )
    ) AS distance_km
FROM quotients AS s
INNER JOIN quotients AS o
    ON
        s.sector_code = o.sector_code
        AND s.price_basis = o.price_basis
        AND coalesce(s.reference_code, '') = coalesce(o.reference_code, '')
WHERE
    s.region_code = $region_code::VARCHAR
    AND o.region_code <> s.region_code
    AND ((s.quotient > 1 AND o.quotient < 1) OR (s.quotient < 1 AND o.quotient > 1))
    AND abs(s.period_year - o.period_year) <= 2
ORDER BY distance_km ASC, o.region_code ASC

-- Wilayah mana yang paling mirip dengan wilayah ini?
-- Grain: the region itself (nearness_rank 0) and those of its level nearest to it, at most row_limit; empty when its own
--   figures do not suffice. Nearness: the Euclidean distance over log population, log value added per head and the
--   shares of the sectors, each standardised over all regions of the level that have them in the same year and prices
-- Uses: rules/sector_quotients, rules/known_potentials
-- Params: region_code, row_limit
-- Columns:
--   nearness_rank BIGINT 0: the region itself; 1: the nearest
--   region_code VARCHAR Kemendagri code
--   region_name VARCHAR name
--   province_name VARCHAR its province
--   distance DOUBLE standard deviations
--   features BIGINT figures that were compared
--   compared_regions BIGINT regions that could be compared, itself included
--   period_year INTEGER year of all figures
--   price_basis VARCHAR adhb or adhk
--   population DOUBLE people
--   income DOUBLE value added per head
--   unit VARCHAR unit of the income
--   top_sector VARCHAR sector with the largest share
--   share_of_top_sector DOUBLE its share
--   share_of_farming DOUBLE share of sector A; empty: not known
--   share_of_industry DOUBLE share of sector C; empty: not known
WITH own AS (
    SELECT
        q.period_year,
        q.price_basis,
        coalesce(q.base_year, 0) AS base_year,
        q.unit,
        r.region_level,
        q.sector_code
    FROM sector_quotients AS q
    INNER JOIN regions AS r ON q.region_code = r.region_code
    WHERE q.region_code = $region_code::VARCHAR AND q.is_latest
),

people AS (
    SELECT
        region_code,
        period_year,
        max(value) AS population
    FROM known_potentials
    WHERE
        measure_code = 'penduduk' AND unit = 'orang' AND breakdown IS NULL AND item_kind IS NULL AND item_name IS NULL
        AND region_code IS NOT NULL AND value > 0
    GROUP BY region_code, period_year
),

shares AS (
    SELECT
        q.region_code,
        r.region_name,
        r.province_name,
        q.sector_code,
        q.share_of_region,
        q.total,
        q.unit,
        q.period_year,
        q.price_basis,
        p.population
    FROM sector_quotients AS q
    INNER JOIN regions AS r ON q.region_code = r.region_code
    INNER JOIN own AS o
        ON
            q.period_year = o.period_year AND q.price_basis = o.price_basis
            AND coalesce(q.base_year, 0) = o.base_year AND q.unit = o.unit AND q.sector_code = o.sector_code
            AND r.region_level = o.region_level
    INNER JOIN people AS p ON q.region_code = p.region_code AND q.period_year = p.period_year
),

features AS (
    SELECT
        region_code,
        sector_code AS feature,
        share_of_region AS value
    FROM shares
    UNION ALL
    SELECT
        region_code,
        'penduduk' AS feature,
        ln(max(population)) AS value
    FROM shares
    GROUP BY region_code
    UNION ALL
    SELECT
        region_code,
        'pendapatan' AS feature,
        ln(max(total / population)) AS value
    FROM shares
    WHERE total > 0
    GROUP BY region_code
),

moments AS (
    SELECT
        feature,
        avg(value) AS mean,
        stddev_pop(value) AS deviation
    FROM features
    GROUP BY feature
),

standardised AS (
    SELECT
        f.region_code,
        f.feature,
        (f.value - m.mean) / m.deviation AS value
    FROM features AS f
    INNER JOIN moments AS m ON f.feature = m.feature
    WHERE m.deviation > 1e-12
),

chosen AS (
    SELECT
        feature,
        value,
        count(*) OVER () AS features
    FROM standardised
    WHERE region_code = $region_code::VARCHAR
),

-- Only those that have every figure that the region has.
distances AS (
    SELECT
        s.region_code,
        sqrt(sum((s.value - c.value) * (s.value - c.value))) AS distance,
        count(*) AS features
    FROM standardised AS s
    INNER JOIN chosen AS c ON s.feature = c.feature
    GROUP BY s.region_code, c.features
    HAVING count(*) = c.features
),

ordered AS (
    SELECT
        region_code,
        distance,
        features,
        count(*) OVER () AS compared_regions,
        row_number() OVER (
            ORDER BY
                CASE WHEN region_code = $region_code::VARCHAR THEN 0 ELSE 1 END ASC,
                round(distance, 9) ASC,
                region_code ASC
        ) - 1 AS nearness_rank
    FROM distances
),

largest AS (
    SELECT
        region_code,
        sector_code,
        share_of_region,
        row_number() OVER (PARTITION BY region_code ORDER BY share_of_region DESC, sector_code ASC) AS place
    FROM shares
),

figures AS (
    SELECT
        s.region_code,
        s.region_name,
        s.province_name,
        s.period_year,
        s.price_basis,
        s.unit,
        max(s.population) AS population,
        max(s.total / s.population) AS income,
        max(s.share_of_region) FILTER (WHERE s.sector_code = 'A') AS share_of_farming,
        max(s.share_of_region) FILTER (WHERE s.sector_code = 'C') AS share_of_industry
    FROM shares AS s
    GROUP BY s.region_code, s.region_name, s.province_name, s.period_year, s.price_basis, s.unit
)

SELECT
    o.nearness_rank,
    o.region_code,
    f.region_name,
    f.province_name,
    round(o.distance, 9) AS distance,
    o.features,
    o.compared_regions,
    f.period_year,
    f.price_basis,
    f.population,
    f.income,
    f.unit,
    l.sector_code AS top_sector,
    l.share_of_region AS share_of_top_sector,
    f.share_of_farming,
    f.share_of_industry
FROM ordered AS o
INNER JOIN figures AS f ON o.region_code = f.region_code
INNER JOIN largest AS l ON o.region_code = l.region_code AND l.place = 1
WHERE coalesce(o.nearness_rank <= $row_limit::INTEGER, TRUE)
ORDER BY o.nearness_rank

-- Bagaimana wilayah ini secara ringkas: penduduk, ekonomi, dan komoditasnya?
-- Grain: one row, also when nothing is known of the region
-- Uses: rules/known_potentials, rules/commodity_balance, rules/sector_quotients, rules/region_growth
-- Params: region_code
-- Columns:
--   region_code VARCHAR Kemendagri code
--   region_name VARCHAR name
--   region_level VARCHAR provinsi, kabupaten or kota
--   province_code VARCHAR the province it is or lies in
--   province_name VARCHAR its name
--   figures BIGINT figures that are known, parts of a year added up
--   first_year INTEGER oldest year
--   last_year INTEGER newest year
--   population DOUBLE people, newest year
--   population_year INTEGER that year
--   population_source VARCHAR who published it
--   gross_product DOUBLE value added of all sectors, newest year; constant prices before current ones
--   gross_product_year INTEGER that year
--   gross_product_basis VARCHAR adhb or adhk
--   gross_product_base_year INTEGER year of constant prices
--   gross_product_unit VARCHAR unit
--   gross_product_source VARCHAR who published it
--   growth DOUBLE compound growth a year at constant prices
--   growth_first_year INTEGER first year of it
--   growth_last_year INTEGER last year of it
--   reference_growth DOUBLE of the reference over the same years
--   reference_kind VARCHAR provinsi, nasional or jumlah_provinsi
--   typology VARCHAR place in Klassen's typology
--   sectors BIGINT sectors with a location quotient
--   base_sectors BIGINT of these, above 1
--   sectors_year INTEGER year of the quotients
--   commodities BIGINT commodities of the list with any figure
--   with_balance BIGINT of these, with a balance
--   surplus_items BIGINT of these, with something to spare
--   deficit_items BIGINT of these, lacking something
--   balance_first_year INTEGER oldest year of the balances
--   balance_last_year INTEGER newest year of the balances
WITH chosen AS (
    SELECT
        region_code,
        region_name,
        region_level,
        province_code,
        province_name
    FROM regions
    WHERE region_code = $region_code::VARCHAR
),

own AS (
    SELECT *
    FROM known_potentials
    WHERE region_code = $region_code::VARCHAR
),

counted AS (
    SELECT
        count(*) AS figures,
        min(period_year) AS first_year,
        max(period_year) AS last_year
    FROM own
),

people AS (
    SELECT
        value,
        period_year,
        source_name,
        row_number() OVER (ORDER BY period_year DESC NULLS LAST, potential_id ASC) AS place
    FROM own
    WHERE
        measure_code = 'penduduk' AND unit = 'orang' AND breakdown IS NULL AND item_kind IS NULL AND item_name IS NULL
),

accounts AS (
    SELECT
        value,
        period_year,
        price_basis,
        base_year,
        unit,
        source_name,
        row_number() OVER (
            ORDER BY
                period_year DESC NULLS LAST, price_basis DESC NULLS LAST, base_year DESC NULLS LAST, potential_id ASC
        ) AS place
    FROM own
    WHERE measure_code = 'pdrb' AND breakdown IS NULL AND item_kind IS NULL AND item_name IS NULL
),

sectors AS (
    SELECT
        count(*) AS sectors,
        count(*) FILTER (WHERE is_base) AS base_sectors,
        max(period_year) AS sectors_year
    FROM sector_quotients
    WHERE region_code = $region_code::VARCHAR AND is_latest
),

balances AS (
    SELECT
        count(*) AS commodities,
        count(balance) AS with_balance,
        count(*) FILTER (WHERE balance > 0) AS surplus_items,
        count(*) FILTER (WHERE balance < 0) AS deficit_items,
        min(balance_year) FILTER (WHERE balance IS NOT NULL) AS balance_first_year,
        max(balance_year) FILTER (WHERE balance IS NOT NULL) AS balance_last_year
    FROM commodity_balance
    WHERE region_code = $region_code::VARCHAR AND is_latest
)

SELECT
    c.region_code,
    c.region_name,
    c.region_level,
    c.province_code,
    c.province_name,
    n.figures,
    n.first_year,
    n.last_year,
    p.value AS population,
    p.period_year AS population_year,
    p.source_name AS population_source,
    a.value AS gross_product,
    a.period_year AS gross_product_year,
    a.price_basis AS gross_product_basis,
    a.base_year AS gross_product_base_year,
    a.unit AS gross_product_unit,
    a.source_name AS gross_product_source,
    g.growth,
    g.first_year AS growth_first_year,
    g.last_year AS growth_last_year,
    g.reference_growth,
    g.reference_kind,
    g.typology,
    s.sectors,
    s.base_sectors,
    s.sectors_year,
    b.commodities,
    b.with_balance,
    b.surplus_items,
    b.deficit_items,
    b.balance_first_year,
    b.balance_last_year
FROM chosen AS c
CROSS JOIN counted AS n
CROSS JOIN sectors AS s
CROSS JOIN balances AS b
LEFT JOIN people AS p ON p.place = 1
LEFT JOIN accounts AS a ON a.place = 1
LEFT JOIN region_growth AS g ON c.region_code = g.region_code
ORDER BY c.region_code

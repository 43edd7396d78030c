-- Komoditas mana yang berlebih dan kurang di banyak daerah, dan siapa penghasil terbesarnya?
-- Grain: one row per commodity and unit, most producers first: of kabupaten/kota, or of provinces where no kabupaten/kota
--   has a figure; only figures at most two years older than the newest of the commodity are counted
-- Uses: rules/commodity_balance
-- Params: province
-- Columns:
--   item_code VARCHAR commodity
--   commodity_name VARCHAR Indonesian name
--   commodity_name_en VARCHAR English name
--   unit VARCHAR unit
--   first_year INTEGER oldest year that is counted
--   last_year INTEGER newest year that is counted
--   of_provinces BOOLEAN provinces are counted, since no kabupaten/kota has a figure
--   regions BIGINT kabupaten and kota (or provinces) with a figure of these years
--   producers BIGINT of these, with production above nothing
--   with_balance BIGINT of these, with a balance
--   surplus_regions BIGINT of these, with something to spare
--   deficit_regions BIGINT of these, lacking something
--   top_region_code VARCHAR the one that produces most
--   top_region_name VARCHAR its name
--   top_production DOUBLE what it produces, in unit
--   top_year INTEGER year of that
WITH inside AS (
    SELECT
        b.region_code,
        r.region_name,
        b.item_code,
        b.balance_year,
        b.production,
        b.balance,
        b.unit,
        r.region_level = 'provinsi' AS is_province,
        bool_and(r.region_level = 'provinsi') OVER (PARTITION BY b.item_code, b.unit) AS of_provinces
    FROM commodity_balance AS b
    INNER JOIN regions AS r ON b.region_code = r.region_code
    WHERE
        b.is_latest
        AND coalesce(r.province_code = $province::VARCHAR, $province::VARCHAR IS NULL)
),

counted AS (
    SELECT
        *,
        max(balance_year) OVER (PARTITION BY item_code, unit) AS newest_year
    FROM inside
    WHERE is_province = of_provinces
),

recent AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY item_code, unit ORDER BY production DESC NULLS LAST, balance_year DESC, region_code ASC
        ) AS place
    FROM counted
    WHERE balance_year >= newest_year - 2
)

SELECT
    r.item_code,
    coalesce(c.commodity_name, r.item_code) AS commodity_name,
    coalesce(c.commodity_name_en, r.item_code) AS commodity_name_en,
    r.unit,
    min(r.balance_year) AS first_year,
    max(r.balance_year) AS last_year,
    bool_and(r.of_provinces) AS of_provinces,
    count(*) AS regions,
    count(*) FILTER (WHERE r.production > 0) AS producers,
    count(r.balance) AS with_balance,
    count(*) FILTER (WHERE r.balance > 0) AS surplus_regions,
    count(*) FILTER (WHERE r.balance < 0) AS deficit_regions,
    max(r.region_code) FILTER (WHERE r.place = 1 AND r.production > 0) AS top_region_code,
    max(r.region_name) FILTER (WHERE r.place = 1 AND r.production > 0) AS top_region_name,
    max(r.production) FILTER (WHERE r.place = 1 AND r.production > 0) AS top_production,
    max(r.balance_year) FILTER (WHERE r.place = 1 AND r.production > 0) AS top_year
FROM recent AS r
LEFT JOIN commodities AS c ON r.item_code = c.commodity_code
GROUP BY r.item_code, c.commodity_name, c.commodity_name_en, r.unit
ORDER BY producers DESC, regions DESC, r.item_code ASC, r.unit ASC

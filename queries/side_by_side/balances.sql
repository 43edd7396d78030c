-- Komoditas apa yang berlebih dan yang kurang di daerah-daerah ini?
-- Grain: one row per region of $region_codes and commodity of which a surplus or lack is known, the newest year with a
--   balance; the largest first within a unit
-- Uses: rules/commodity_balance
-- Params: region_codes
-- Columns:
--   region_code VARCHAR the region
--   item_code VARCHAR commodity
--   item_name VARCHAR its name
--   balance DOUBLE in unit: positive, to spare; negative, lacking
--   unit VARCHAR unit without multiplier
--   balance_year INTEGER year
--   method VARCHAR neraca (published) or selisih (production less need)
--   source_name VARCHAR who published it
--   is_doubtful BOOLEAN rests on a zero that may stand for "not reported"
--   is_comparable BOOLEAN not more than two years older than the newest balance of its region: may stand in an order
WITH chosen AS (
    SELECT DISTINCT unnest($region_codes::VARCHAR[]) AS region_code
),

latest AS (
    SELECT
        b.region_code,
        b.item_code,
        b.balance,
        b.unit,
        b.balance_year,
        b.method,
        coalesce(b.balance_source, b.production_source) AS source_name,
        coalesce(b.is_doubtful, FALSE) AS is_doubtful,
        max(b.balance_year) OVER (PARTITION BY b.region_code) AS newest_year
    FROM commodity_balance AS b
    INNER JOIN chosen AS c ON b.region_code = c.region_code
    WHERE b.is_latest AND b.balance IS NOT NULL
)

SELECT
    l.region_code,
    l.item_code,
    coalesce(m.commodity_name, l.item_code) AS item_name,
    l.balance,
    l.unit,
    l.balance_year,
    l.method,
    l.source_name,
    l.is_doubtful,
    l.newest_year - l.balance_year <= 2 AS is_comparable
FROM latest AS l
LEFT JOIN commodities AS m ON l.item_code = m.commodity_code
ORDER BY l.region_code ASC, l.unit ASC NULLS LAST, abs(l.balance) DESC, l.item_code ASC

-- Apa yang berlebih dan apa yang kurang di tiap wilayah?
-- Grain: one row per region and commodity with a balance; with $region_code that region alone; by region and commodity
-- Uses: rules/commodity_balance
-- Params: region_code, urusan
-- Columns:
--   region_code VARCHAR region
--   region_name VARCHAR its name
--   region_level VARCHAR provinsi, kabupaten or kota
--   item_code VARCHAR commodity
--   item_name VARCHAR its name
--   production DOUBLE production
--   production_year INTEGER its year
--   production_source VARCHAR who published it
--   need DOUBLE need
--   need_year INTEGER its year
--   need_source VARCHAR who published it
--   balance DOUBLE surplus, negative for a lack; empty without a balance
--   balance_year INTEGER its year
--   balance_source VARCHAR who published the balance
--   unit VARCHAR unit
--   method VARCHAR neraca, selisih, produksi_saja or kebutuhan_saja
--   is_doubtful BOOLEAN rests on a zero that may mean not reported
--   has_rivals BOOLEAN another figure of the same thing and year differs
--   potential_ids VARCHAR[] the figures it rests on
SELECT
    b.region_code,
    r.region_name,
    r.region_level,
    b.item_code,
    c.commodity_name AS item_name,
    b.production,
    b.production_year,
    b.production_source,
    b.need,
    b.need_year,
    b.need_source,
    b.balance,
    b.balance_year,
    b.balance_source,
    b.unit,
    b.method,
    coalesce(b.is_doubtful, FALSE) AS is_doubtful,
    b.has_rivals,
    b.potential_ids
FROM commodity_balance AS b
INNER JOIN regions AS r ON b.region_code = r.region_code
INNER JOIN commodities AS c ON b.item_code = c.commodity_code
WHERE
    b.is_latest
    AND ($region_code::VARCHAR IS NULL OR b.region_code = $region_code::VARCHAR)
    AND (
        $urusan::VARCHAR[] IS NULL
        OR list_contains(list_transform(c.urusan_codes, LAMBDA code: list_contains($urusan::VARCHAR[], code)), TRUE)
    )
ORDER BY b.region_code ASC, b.item_code ASC, b.unit ASC

-- Komoditas apa yang berlebih dan apa yang kurang di wilayah ini?
-- Grain: one row per commodity of which anything is known: surplus, deficit, then those without a
--   balance; in each the largest part of the need first, since tons of rice and of garlic are no order
-- Uses: rules/commodity_balance
-- Params: region_code
-- Columns:
--   item_code VARCHAR commodity
--   commodity_name VARCHAR Indonesian name
--   commodity_name_en VARCHAR English name
--   balance_year INTEGER year of the figures
--   production DOUBLE in unit; empty: not known
--   need DOUBLE in unit; empty: not known
--   balance DOUBLE in unit; empty: not known
--   unit VARCHAR unit without multiplier
--   method VARCHAR neraca, selisih, produksi_saja or kebutuhan_saja
--   state_code VARCHAR surplus, defisit, seimbang or tidak_diketahui
--   share_of_need DOUBLE balance / need; empty: the need is not known
--   is_doubtful BOOLEAN rests on a zero that may stand for "not reported"
--   has_rivals BOOLEAN another figure of the same thing and year differs
--   production_source VARCHAR who published the production
--   need_source VARCHAR who published the need
--   balance_source VARCHAR who published the balance
--   potential_ids VARCHAR[] the figures it rests on
SELECT
    b.item_code,
    coalesce(c.commodity_name, b.item_code) AS commodity_name,
    coalesce(c.commodity_name_en, b.item_code) AS commodity_name_en,
    b.balance_year,
    b.production,
    b.need,
    b.balance,
    b.unit,
    b.method,
    CASE
        WHEN b.balance IS NULL THEN 'tidak_diketahui'
        WHEN b.balance > 0 THEN 'surplus'
        WHEN b.balance < 0 THEN 'defisit'
        ELSE 'seimbang'
    END AS state_code,
    b.balance / nullif(b.need, 0) AS share_of_need,
    b.is_doubtful,
    b.has_rivals,
    b.production_source,
    b.need_source,
    b.balance_source,
    b.potential_ids
FROM commodity_balance AS b
LEFT JOIN commodities AS c ON b.item_code = c.commodity_code
WHERE b.region_code = $region_code::VARCHAR AND b.is_latest
ORDER BY
    CASE WHEN b.balance > 0 THEN 0 WHEN b.balance = 0 THEN 1 WHEN b.balance < 0 THEN 2 ELSE 3 END ASC,
    share_of_need DESC NULLS LAST, b.balance DESC NULLS LAST, b.production DESC NULLS LAST, b.item_code ASC

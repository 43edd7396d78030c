-- Berapa nilai tiap indikator di tiap wilayah, tahun demi tahun?
-- Grain: one row per indicator, region and year: the figures as they were published, and what is derived from them
--   (surplus or deficit, location quotient, value added per head and growth against the reference)
-- Uses: rules/known_potentials, rules/commodity_balance, rules/sector_quotients, rules/region_growth
-- Columns:
--   indicator_key VARCHAR measure, item, breakdown, prices and unit: what can be put on one map
--   region_code VARCHAR province or kabupaten/kota
--   measure_code VARCHAR what is measured; lq, pendapatan and laju are derived
--   item_kind VARCHAR komoditas, sektor, objek or none
--   item_code VARCHAR commodity or sector
--   item_name VARCHAR the item or indicator in the words of the source, where it is in no list
--   breakdown VARCHAR a further dimension
--   price_basis VARCHAR adhb or adhk
--   period_year INTEGER year of the figure; of growth, its last year
--   value DOUBLE in unit
--   unit VARCHAR unit without multiplier
--   is_doubtful BOOLEAN a zero that may stand for "not reported"
--   source_name VARCHAR who published it
WITH gathered AS (
    SELECT
        region_code,
        measure_code,
        item_kind,
        item_code,
        CASE
            WHEN item_code IS NOT NULL OR measure_code IN ('pdrb', 'penduduk') THEN NULL
            ELSE coalesce(item_name, indicator_name)
        END AS item_name,
        breakdown,
        price_basis,
        period_year,
        value,
        unit,
        is_doubtful,
        source_name
    FROM known_potentials
    WHERE measure_code <> 'neraca' AND region_code IS NOT NULL AND period_year IS NOT NULL
    UNION ALL
    SELECT
        region_code,
        'neraca' AS measure_code,
        'komoditas' AS item_kind,
        item_code,
        NULL AS item_name,
        NULL AS breakdown,
        NULL AS price_basis,
        balance_year AS period_year,
        balance AS value,
        unit,
        is_doubtful,
        coalesce(balance_source, production_source, need_source) AS source_name
    FROM commodity_balance
    WHERE balance IS NOT NULL
    UNION ALL
    SELECT
        region_code,
        'lq' AS measure_code,
        'sektor' AS item_kind,
        sector_code AS item_code,
        NULL AS item_name,
        NULL AS breakdown,
        price_basis,
        period_year,
        quotient AS value,
        'LQ' AS unit,
        FALSE AS is_doubtful,
        source_name
    FROM sector_quotients
    UNION ALL
    SELECT
        region_code,
        'pendapatan' AS measure_code,
        NULL AS item_kind,
        NULL AS item_code,
        NULL AS item_name,
        NULL AS breakdown,
        'adhk' AS price_basis,
        last_year AS period_year,
        income AS value,
        unit,
        FALSE AS is_doubtful,
        NULL AS source_name
    FROM region_growth
    WHERE income IS NOT NULL
    UNION ALL
    SELECT
        region_code,
        'laju' AS measure_code,
        NULL AS item_kind,
        NULL AS item_code,
        NULL AS item_name,
        NULL AS breakdown,
        'adhk' AS price_basis,
        last_year AS period_year,
        100 * growth AS value,
        'persen' AS unit,
        FALSE AS is_doubtful,
        NULL AS source_name
    FROM region_growth
    WHERE growth IS NOT NULL
)

SELECT
    measure_code || '|' || coalesce(item_code, lower(trim(item_name)), '') || '|' || coalesce(breakdown, '') || '|'
    || coalesce(price_basis, '') || '|' || coalesce(unit, '') AS indicator_key,
    region_code,
    measure_code,
    item_kind,
    item_code,
    item_name,
    breakdown,
    price_basis,
    period_year,
    value,
    unit,
    is_doubtful,
    source_name
FROM gathered

-- Siapa punya lebih apa yang kurang pada daerah lain di antara yang disandingkan?
-- Grain: one row per region of $region_codes with a surplus, another with a lack, and commodity. Years more than two
--   apart, other units and doubtful zeros give no amount: exclusion_code says why
-- Uses: rules/commodity_balance
-- Params: region_codes
-- Columns:
--   supplier_code VARCHAR region with the surplus
--   receiver_code VARCHAR region with the lack
--   item_code VARCHAR commodity
--   item_name VARCHAR its name
--   unit VARCHAR unit of the surplus
--   surplus DOUBLE what the supplier has to spare
--   surplus_year INTEGER its year
--   lack DOUBLE what the receiver lacks, positive, in its own unit
--   lack_year INTEGER its year
--   served DOUBLE the smaller of the two; empty when they may not be compared
--   exclusion_code VARCHAR satuan_berbeda, tahun_berjauhan, nol_diragukan; empty: comparable
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
        coalesce(b.is_doubtful, FALSE) AS is_doubtful
    FROM commodity_balance AS b
    INNER JOIN chosen AS c ON b.region_code = c.region_code
    WHERE b.is_latest AND b.balance IS NOT NULL
),

opposed AS (
    SELECT
        s.region_code AS supplier_code,
        d.region_code AS receiver_code,
        s.item_code,
        s.unit,
        s.balance AS surplus,
        s.balance_year AS surplus_year,
        -d.balance AS lack,
        d.balance_year AS lack_year,
        CASE
            WHEN s.unit IS NULL OR d.unit IS NULL OR s.unit <> d.unit THEN 'satuan_berbeda'
            WHEN abs(s.balance_year - d.balance_year) > 2 THEN 'tahun_berjauhan'
            WHEN s.is_doubtful OR d.is_doubtful THEN 'nol_diragukan'
        END AS exclusion_code
    FROM latest AS s
    INNER JOIN latest AS d ON s.item_code = d.item_code
    WHERE s.balance > 0 AND d.balance < 0
)

SELECT
    o.supplier_code,
    o.receiver_code,
    o.item_code,
    coalesce(m.commodity_name, o.item_code) AS item_name,
    o.unit,
    o.surplus,
    o.surplus_year,
    o.lack,
    o.lack_year,
    CASE WHEN o.exclusion_code IS NULL THEN least(o.surplus, o.lack) END AS served,
    o.exclusion_code
FROM opposed AS o
LEFT JOIN commodities AS m ON o.item_code = m.commodity_code
ORDER BY
    o.exclusion_code IS NOT NULL ASC,
    o.unit ASC NULLS LAST,
    least(o.surplus, o.lack) DESC,
    o.item_code ASC,
    o.supplier_code ASC,
    o.receiver_code ASC

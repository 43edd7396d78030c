-- Pasangan mana yang paling banyak dapat saling mengisi dan belum punya kerja sama yang jalan?
-- Grain: one row per region that lacks a commodity, with the region that scores highest as its supplier; the largest
--   share of all known lack first; the 50 first unless $row_limit says otherwise
-- Uses: rules/match_scores, rules/commodity_balance, rules/match_regions
-- Params: level_code, row_limit
-- Columns:
--   place BIGINT place, from 1
--   supplier_code VARCHAR region with the surplus
--   supplier_name VARCHAR its name
--   supplier_lat DOUBLE latitude of its capital
--   supplier_lon DOUBLE longitude of its capital
--   receiver_code VARCHAR region with the lack
--   receiver_name VARCHAR its name
--   receiver_lat DOUBLE latitude of its capital
--   receiver_lon DOUBLE longitude of its capital
--   item_code VARCHAR commodity
--   item_name VARCHAR its name
--   unit VARCHAR unit of the amounts
--   supplier_surplus DOUBLE surplus
--   supplier_year INTEGER its year
--   receiver_lack DOUBLE lack
--   receiver_year INTEGER its year
--   served DOUBLE the smaller of the two
--   share_of_lack DOUBLE served / receiver_lack
--   known_lack DOUBLE all lack of that commodity among regions of this kind, zeros in doubt left out
--   share_of_known_lack DOUBLE served / known_lack
--   two_way_name VARCHAR commodity the other way round
--   distance_km DOUBLE between the two capitals
--   is_border BOOLEAN they share a land border
--   advice_code VARCHAR what to do
--   agreement_ids VARCHAR[] documents that cover it
--   score DOUBLE the mean of the parts under their weights
WITH open_pairs AS (
    SELECT *
    FROM match_scores
    WHERE advice_code <> 'jalankan'
),

known AS (
    SELECT
        b.item_code,
        b.unit,
        -sum(b.balance) AS known_lack
    FROM commodity_balance AS b
    INNER JOIN match_regions AS r ON b.region_code = r.region_code
    WHERE
        b.is_latest
        AND b.balance < 0
        AND NOT coalesce(b.is_doubtful, FALSE)
        AND r.level_code = coalesce($level_code::VARCHAR, 'kabkota')
    GROUP BY b.item_code, b.unit
),

best AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY item_code, receiver_code
            ORDER BY score DESC, distance_km ASC, supplier_code ASC
        ) AS supplier_no
    FROM open_pairs
),

placed AS (
    SELECT
        b.*,
        k.known_lack,
        b.served / k.known_lack AS share_of_known_lack
    FROM best AS b
    INNER JOIN known AS k ON b.item_code = k.item_code AND b.unit = k.unit
    WHERE b.supplier_no = 1
),

numbered AS (
    SELECT
        *,
        row_number() OVER (
            ORDER BY share_of_known_lack DESC, score DESC, item_code ASC, receiver_code ASC
        ) AS place
    FROM placed
)

SELECT
    n.place,
    n.supplier_code,
    s.region_name AS supplier_name,
    s.lat AS supplier_lat,
    s.lon AS supplier_lon,
    n.receiver_code,
    d.region_name AS receiver_name,
    d.lat AS receiver_lat,
    d.lon AS receiver_lon,
    n.item_code,
    c.commodity_name AS item_name,
    n.unit,
    n.supplier_surplus,
    n.supplier_year,
    n.receiver_lack,
    n.receiver_year,
    n.served,
    n.share_of_lack,
    n.known_lack,
    n.share_of_known_lack,
    t.commodity_name AS two_way_name,
    n.distance_km,
    n.is_border,
    n.advice_code,
    n.agreement_ids,
    n.score
FROM numbered AS n
INNER JOIN regions AS s ON n.supplier_code = s.region_code
INNER JOIN regions AS d ON n.receiver_code = d.region_code
INNER JOIN commodities AS c ON n.item_code = c.commodity_code
LEFT JOIN commodities AS t ON n.two_way_item = t.commodity_code
WHERE n.place <= coalesce($row_limit::INTEGER, 50)
ORDER BY n.place ASC

-- Pasangan mana yang saling mengisi dan sudah punya kerja sama untuk itu?
-- Grain: one row per supplier, receiver and commodity that a document between the two already covers; those to revive
--   first, then the largest share of all known lack
-- Uses: rules/match_scores, rules/commodity_balance, rules/match_regions
-- Params: level_code
-- Columns:
--   advice_code VARCHAR hidupkan, perluas, periksa or jalankan
--   covered_by VARCHAR komoditas or urusan
--   covered_state VARCHAR how the document that covers best stands
--   supplier_code VARCHAR region with the surplus
--   supplier_name VARCHAR its name
--   receiver_code VARCHAR region with the lack
--   receiver_name VARCHAR its name
--   item_code VARCHAR commodity
--   unit VARCHAR unit of the amounts
--   supplier_surplus DOUBLE surplus
--   supplier_year INTEGER its year
--   receiver_lack DOUBLE lack
--   receiver_year INTEGER its year
--   served DOUBLE the smaller of the two
--   share_of_known_lack DOUBLE served / all lack of that commodity among regions of this kind
--   distance_km DOUBLE between the two capitals
--   score DOUBLE the mean of the parts under their weights
--   agreement_ids VARCHAR[] the documents
WITH known AS (
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
)

SELECT
    m.advice_code,
    m.covered_by,
    m.covered_state,
    m.supplier_code,
    s.region_name AS supplier_name,
    m.receiver_code,
    d.region_name AS receiver_name,
    m.item_code,
    m.unit,
    m.supplier_surplus,
    m.supplier_year,
    m.receiver_lack,
    m.receiver_year,
    m.served,
    m.served / k.known_lack AS share_of_known_lack,
    m.distance_km,
    m.score,
    m.agreement_ids
FROM match_scores AS m
INNER JOIN known AS k ON m.item_code = k.item_code AND m.unit = k.unit
INNER JOIN regions AS s ON m.supplier_code = s.region_code
INNER JOIN regions AS d ON m.receiver_code = d.region_code
WHERE m.covered_by <> 'tidak_ada'
ORDER BY
    CASE m.advice_code WHEN 'hidupkan' THEN 1 WHEN 'perluas' THEN 2 WHEN 'periksa' THEN 3 ELSE 4 END ASC,
    share_of_known_lack DESC, m.item_code ASC, m.supplier_code ASC, m.receiver_code ASC

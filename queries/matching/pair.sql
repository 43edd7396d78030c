-- Apa yang dapat saling diisi oleh kedua wilayah ini, komoditas demi komoditas?
-- Grain: one row per commodity in which the one has a surplus and the other a lack; those that may be compared first,
--   the best complement first
-- Uses: rules/match_pairs
-- Params: region_code, partner_code
-- Columns:
--   item_code VARCHAR commodity
--   item_name VARCHAR its name
--   direction_code VARCHAR memberi: the region supplies the partner; menerima: the partner supplies the region
--   unit VARCHAR unit of the surplus
--   supplier_surplus DOUBLE surplus
--   supplier_year INTEGER its year
--   receiver_lack DOUBLE lack
--   receiver_year INTEGER its year
--   served DOUBLE the smaller of the two; empty when their units differ
--   share_of_lack DOUBLE served / receiver_lack
--   share_of_surplus DOUBLE served / supplier_surplus
--   complement DOUBLE served / the larger of the two
--   distance_km DOUBLE between the two capitals
--   is_border BOOLEAN they share a land border
--   covered_by VARCHAR komoditas, urusan or tidak_ada
--   covered_state VARCHAR how the document that covers best stands
--   advice_code VARCHAR what to do
--   agreement_ids VARCHAR[] the documents that cover it
--   exclusion_code VARCHAR why it cannot be compared; empty: it can
SELECT
    p.item_code,
    c.commodity_name AS item_name,
    CASE WHEN p.supplier_code = $region_code::VARCHAR THEN 'memberi' ELSE 'menerima' END AS direction_code,
    p.unit,
    p.supplier_surplus,
    p.supplier_year,
    p.receiver_lack,
    p.receiver_year,
    p.served,
    p.share_of_lack,
    p.share_of_surplus,
    p.complement,
    p.distance_km,
    p.is_border,
    p.covered_by,
    p.covered_state,
    p.advice_code,
    p.agreement_ids,
    p.exclusion_code
FROM match_pairs AS p
INNER JOIN commodities AS c ON p.item_code = c.commodity_code
WHERE
    $region_code::VARCHAR IN (p.supplier_code, p.receiver_code)
    AND $partner_code::VARCHAR IN (p.supplier_code, p.receiver_code)
ORDER BY p.exclusion_code <> '' ASC, p.complement DESC NULLS LAST, p.item_code ASC

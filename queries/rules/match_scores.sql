-- Seberapa cocok tiap pasangan, dengan bobot yang dipilih?
-- Grain: one row per pair of rules/match_pairs that may be ranked
-- Uses: rules/match_pairs
-- Params: weight_complement, weight_two_way, weight_proximity, weight_border, weight_uncovered
-- Columns:
--   supplier_code VARCHAR region with the surplus
--   receiver_code VARCHAR region with the lack
--   item_code VARCHAR commodity
--   unit VARCHAR unit of the amounts
--   supplier_surplus DOUBLE surplus
--   supplier_year INTEGER its year
--   receiver_lack DOUBLE lack, positive
--   receiver_year INTEGER its year
--   served DOUBLE the smaller of the two
--   share_of_lack DOUBLE served / receiver_lack
--   share_of_surplus DOUBLE served / supplier_surplus
--   complement DOUBLE served / the larger of the two
--   two_way DOUBLE the best complement the other way round
--   two_way_item VARCHAR the commodity of it
--   distance_km DOUBLE between the two capitals
--   proximity DOUBLE half_km / (half_km + distance_km)
--   is_border BOOLEAN they share a land border
--   border DOUBLE 1 with a shared border, else 0
--   agreements_between BIGINT documents in force between the two
--   covered_by VARCHAR komoditas, urusan or tidak_ada
--   covered_state VARCHAR how the document that covers best stands
--   advice_code VARCHAR what to do
--   uncovered DOUBLE 0, 0.5 or 1
--   agreement_ids VARCHAR[] the documents that cover it
--   score DOUBLE the mean of the five parts under their weights, 0 to 1
--   points_complement DOUBLE what complement adds to the score
--   points_two_way DOUBLE what two_way adds
--   points_proximity DOUBLE what proximity adds
--   points_border DOUBLE what border adds
--   points_uncovered DOUBLE what uncovered adds
WITH weighted AS (
    SELECT
        p.*,
        nullif(
            $weight_complement::DOUBLE + $weight_two_way::DOUBLE + $weight_proximity::DOUBLE
            + $weight_border::DOUBLE + $weight_uncovered::DOUBLE,
            0
        ) AS total_weight
    FROM match_pairs AS p
    WHERE p.exclusion_code = ''
),

parts AS (
    SELECT
        w.*,
        w.complement * $weight_complement::DOUBLE / w.total_weight AS points_complement,
        w.two_way * $weight_two_way::DOUBLE / w.total_weight AS points_two_way,
        w.proximity * $weight_proximity::DOUBLE / w.total_weight AS points_proximity,
        w.border * $weight_border::DOUBLE / w.total_weight AS points_border,
        w.uncovered * $weight_uncovered::DOUBLE / w.total_weight AS points_uncovered
    FROM weighted AS w
)

SELECT
    supplier_code,
    receiver_code,
    item_code,
    unit,
    supplier_surplus,
    supplier_year,
    receiver_lack,
    receiver_year,
    served,
    share_of_lack,
    share_of_surplus,
    complement,
    two_way,
    two_way_item,
    distance_km,
    proximity,
    is_border,
    border,
    agreements_between,
    covered_by,
    covered_state,
    advice_code,
    uncovered,
    agreement_ids,
    points_complement + points_two_way + points_proximity + points_border + points_uncovered AS score,
    points_complement,
    points_two_way,
    points_proximity,
    points_border,
    points_uncovered
FROM parts

-- Dengan siapa wilayah ini sebaiknya bekerja sama, dan atas dasar apa?
-- Grain: one row per partner, with the commodity that scores highest between the two; the highest score first
-- Uses: rules/match_scores
-- Params: region_code
-- Columns:
--   place BIGINT place in the ranking, from 1
--   partner_code VARCHAR the partner
--   partner_name VARCHAR its name
--   partner_lat DOUBLE latitude of its capital
--   partner_lon DOUBLE longitude of its capital
--   direction_code VARCHAR memberi: the region supplies the partner; menerima: the partner supplies the region
--   item_code VARCHAR commodity
--   item_name VARCHAR its name
--   unit VARCHAR unit of the amounts
--   supplier_surplus DOUBLE surplus of the one that supplies
--   supplier_year INTEGER its year
--   receiver_lack DOUBLE lack of the other
--   receiver_year INTEGER its year
--   served DOUBLE the smaller of the two
--   share_of_lack DOUBLE served / receiver_lack
--   share_of_surplus DOUBLE served / supplier_surplus
--   two_way_item VARCHAR commodity the other way round
--   two_way_name VARCHAR its name
--   distance_km DOUBLE between the two capitals
--   is_border BOOLEAN they share a land border
--   agreements_between BIGINT documents in force between the two
--   covered_by VARCHAR komoditas, urusan or tidak_ada
--   covered_state VARCHAR how the document that covers best stands
--   advice_code VARCHAR what to do
--   agreement_ids VARCHAR[] the documents that cover it
--   complement DOUBLE part, 0 to 1
--   two_way DOUBLE part
--   proximity DOUBLE part
--   border DOUBLE part
--   uncovered DOUBLE part
--   score DOUBLE the mean of the parts under their weights
--   points_complement DOUBLE what complement adds to the score
--   points_two_way DOUBLE what two_way adds
--   points_proximity DOUBLE what proximity adds
--   points_border DOUBLE what border adds
--   points_uncovered DOUBLE what uncovered adds
WITH sided AS (
    SELECT
        s.*,
        CASE WHEN s.supplier_code = $region_code::VARCHAR THEN s.receiver_code ELSE s.supplier_code END AS partner_code,
        CASE WHEN s.supplier_code = $region_code::VARCHAR THEN 'memberi' ELSE 'menerima' END AS direction_code
    FROM match_scores AS s
    WHERE $region_code::VARCHAR IN (s.supplier_code, s.receiver_code)
),

numbered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY partner_code
            ORDER BY score DESC, served DESC, item_code ASC
        ) AS item_no
    FROM sided
)

SELECT
    row_number() OVER (ORDER BY n.score DESC, n.distance_km ASC, n.partner_code ASC) AS place,
    n.partner_code,
    r.region_name AS partner_name,
    r.lat AS partner_lat,
    r.lon AS partner_lon,
    n.direction_code,
    n.item_code,
    c.commodity_name AS item_name,
    n.unit,
    n.supplier_surplus,
    n.supplier_year,
    n.receiver_lack,
    n.receiver_year,
    n.served,
    n.share_of_lack,
    n.share_of_surplus,
    n.two_way_item,
    t.commodity_name AS two_way_name,
    n.distance_km,
    n.is_border,
    n.agreements_between,
    n.covered_by,
    n.covered_state,
    n.advice_code,
    n.agreement_ids,
    n.complement,
    n.two_way,
    n.proximity,
    n.border,
    n.uncovered,
    n.score,
    n.points_complement,
    n.points_two_way,
    n.points_proximity,
    n.points_border,
    n.points_uncovered
FROM numbered AS n
INNER JOIN regions AS r ON n.partner_code = r.region_code
INNER JOIN commodities AS c ON n.item_code = c.commodity_code
LEFT JOIN commodities AS t ON n.two_way_item = t.commodity_code
WHERE n.item_no = 1
ORDER BY place ASC

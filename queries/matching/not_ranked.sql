-- Wilayah mana yang tidak diperingkat, dan mengapa?
-- Grain: one row per partner and commodity that cannot be compared with this region; the reasons apart, the largest
--   amounts first
-- Uses: rules/match_pairs
-- Params: region_code
-- Columns:
--   exclusion_code VARCHAR satuan_berbeda, tahun_berjauhan or nol_diragukan
--   partner_code VARCHAR the partner
--   partner_name VARCHAR its name
--   direction_code VARCHAR memberi or menerima
--   item_code VARCHAR commodity
--   item_name VARCHAR its name
--   unit VARCHAR unit of the surplus
--   supplier_surplus DOUBLE surplus
--   supplier_year INTEGER its year
--   receiver_lack DOUBLE lack, in the unit of its own source
--   receiver_year INTEGER its year
--   distance_km DOUBLE between the two capitals
WITH sided AS (
    SELECT
        p.*,
        CASE WHEN p.supplier_code = $region_code::VARCHAR THEN p.receiver_code ELSE p.supplier_code END AS partner_code,
        CASE WHEN p.supplier_code = $region_code::VARCHAR THEN 'memberi' ELSE 'menerima' END AS direction_code
    FROM match_pairs AS p
    WHERE p.exclusion_code <> '' AND $region_code::VARCHAR IN (p.supplier_code, p.receiver_code)
)

SELECT
    s.exclusion_code,
    s.partner_code,
    r.region_name AS partner_name,
    s.direction_code,
    s.item_code,
    c.commodity_name AS item_name,
    s.unit,
    s.supplier_surplus,
    s.supplier_year,
    s.receiver_lack,
    s.receiver_year,
    s.distance_km
FROM sided AS s
INNER JOIN regions AS r ON s.partner_code = r.region_code
INNER JOIN commodities AS c ON s.item_code = c.commodity_code
ORDER BY s.exclusion_code ASC, s.item_code ASC, s.receiver_lack DESC, s.partner_code ASC

-- Kerja sama mana yang mengikat dua daerah?
-- Grain: one row per agreement and pair of regions that both take part in it
-- Uses: rules/region_ties
-- Columns:
--   region_a VARCHAR code of the one, the smaller of the two
--   region_b VARCHAR code of the other
--   agreement_id VARCHAR the agreement
SELECT
    region_a,
    region_b,
    agreement_id
FROM region_ties
ORDER BY region_a, region_b, agreement_id
